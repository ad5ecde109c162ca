"""One subject has one value, wherever the report states it.

Asked of every subject (agency, year, indicator, part, …) that is stated more than once in tables. Statements that
differ by at most 0.01 are one number, rounded twice: that is information, and confirms neither. Else every place is
named with its value, and which value more than half of them hold; the statements that lack that value are the
doubtful ones, all of them where no value has a majority. Statements that agree confirm each other where they stand in
different tables: in one table they may be two agencies' rows, read as one. Where the tables of one run state three
subjects or more differently among themselves, they were misread more likely than misprinted: one finding tells so, a
warning, and their records are doubtful.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from checks.case import Case
from checks.misprint import is_misprint
from checks.result import ERROR, FAIL, INFO, WARNING, Check, Result, not_applicable, passed
from checks.sheet import CENT, TINY, Statement, Subject
from checks.words import named, number, where
from extract.message import Message

_BARE = re.compile(r"^[\s\d๐-๙.,%()]*$")
SEVERAL = 3
"""So many subjects that a table contradicts itself about are a misreading."""


def calculate(case: Case) -> Iterator[Result]:
    """One result for each subject that is stated more than once."""
    asked = [
        (subject, statements)
        for sheet in case.sheets
        for subject, statements in sheet.statements.items()
        if len(statements) > 1
    ]
    unread = _unread(case, asked)
    for subject, statements in asked:
        if _run(case, statements) not in unread:
            yield judge(subject, statements)
            yield from _confirmed(subject, statements)
    yield from (_not_understood(each) for each in unread.values())
    if not asked:
        yield not_applicable("ไม่มีคะแนนใดพิมพ์มากกว่าหนึ่งแห่ง", "no number is stated more than once")


def _unread(case: Case, asked: list[tuple[Subject, tuple[Statement, ...]]]) -> dict[int, list[Statement]]:
    """The statements of tables, by run, that state several of their own subjects differently: there the rows or columns
    mean something else than was read."""
    found: dict[int, list[Statement]] = {}
    subjects: Counter[int] = Counter()
    for _, statements in asked:
        run = _run(case, statements)
        one_row = len({(each.place.table, each.place.row) for each in statements}) == 1 and all(
            _BARE.match(case.bundle.scores[each.index].printed) for each in statements
        )
        if run is not None and max(each.value for each in statements) - min(each.value for each in statements) > 0.05:
            # Two bare numbers of one subject in one row are never a slip of print.
            subjects[run] += SEVERAL if one_row else 1
            found.setdefault(run, []).extend(statements)
    return {run: statements for run, statements in found.items() if subjects[run] >= SEVERAL}


def _run(case: Case, statements: tuple[Statement, ...]) -> int | None:
    """The one run of tables that all statements stand in."""
    runs = {case.runs.get(each.place.table or 0) for each in statements}
    return runs.pop() if len(runs) == 1 else None


def _not_understood(statements: list[Statement]) -> Result:
    place, values = statements[0].place, ", ".join(number(each.value) for each in statements[:4])
    return Result(
        FAIL,
        Message(
            f"{where(place).th} ให้ตัวเลขหลายค่าแก่เรื่องเดียวกันหลายเรื่อง (เช่น {values}) "
            "อาจมีแถวหรือคอลัมน์ที่โปรแกรมอ่านความหมายไม่ออก",
            f"{where(place).en} gives several subjects several numbers each (as {values}): perhaps a row or column "
            "means something that was not understood",
        ),
        place,
        observed=values,
        severity=WARNING,
        records=tuple(each.record for each in statements),
        doubts=True,
    )


def judge(subject: Subject, statements: tuple[Statement, ...]) -> Result:
    """Passes where all statements agree."""
    values = [each.value for each in statements]
    name = named(subject)
    if max(values) - min(values) <= CENT + TINY:
        if max(values) - min(values) > TINY:
            return _rounded(subject, statements)
        return passed(
            f"{name.th} {number(values[0])} ตรงกันทั้ง {len(values)} แห่ง",
            f"{name.en} is {number(values[0])} in all {len(values)} places",
            confirmed(statements),
        )
    held, doubted = majority(statements)
    places = [where(each.place) for each in statements]
    th = ", ".join(f"{number(each.value)} ({place.th})" for each, place in zip(statements, places, strict=True))
    en = ", ".join(f"{number(each.value)} ({place.en})" for each, place in zip(statements, places, strict=True))
    most_th = f" ส่วนใหญ่คือ {number(held)}" if held is not None else ""
    most_en = f"; most say {number(held)}" if held is not None else ""
    if held is not None and all(is_misprint(each.value, held) for each in doubted):
        most_th, most_en = most_th + " ค่าที่ต่างน่าจะพิมพ์ผิด", most_en + ", the other is one misprint away"
    first = doubted[0]
    return Result(
        FAIL,
        Message(f"{name.th} ระบุไม่ตรงกัน: {th}{most_th}", f"{name.en} is stated differently: {en}{most_en}"),
        first.place,
        expected=number(held) if held is not None else number(statements[0].value),
        observed=number(first.value) if held is not None else number(statements[1].value),
        level=subject.level,
        indicator=subject.indicator,
        question=subject.question,
        records=tuple(each.record for each in doubted),
    )


def _rounded(subject: Subject, statements: tuple[Statement, ...]) -> Result:
    name, first = named(subject), statements[0]
    other = next(each for each in statements if abs(each.value - first.value) > TINY)
    return Result(
        FAIL,
        Message(
            f"{name.th} พิมพ์ว่า {number(first.value)} และ {number(other.value)} ต่างกันเพียงการปัดเศษ",
            f"{name.en} is printed {number(first.value)} and {number(other.value)}: rounding apart",
        ),
        other.place,
        expected=number(first.value),
        observed=number(other.value),
        level=subject.level,
        indicator=subject.indicator,
        question=subject.question,
        severity=INFO,
    )


def _confirmed(subject: Subject, statements: tuple[Statement, ...]) -> Iterator[Result]:
    """A pass for a majority that others contradict: its statements confirm each other all the same."""
    held, doubted = majority(statements)
    agreeing = [each for each in statements if each not in doubted]
    if held is not None and doubted and len(agreeing) > 1:
        name = named(subject)
        yield passed(
            f"{name.th} {number(held)} ตรงกัน {len(agreeing)} แห่ง",
            f"{name.en} is {number(held)} in {len(agreeing)} places",
            confirmed(agreeing),
        )


def confirmed(statements: Sequence[Statement]) -> tuple[str, ...]:
    """The records of equal statements, where they stand in more than one table."""
    several = len({each.place.table for each in statements}) > 1
    return tuple(each.record for each in statements) if several else ()


def majority(statements: tuple[Statement, ...]) -> tuple[float | None, tuple[Statement, ...]]:
    """The value that more than half of the statements hold (None where there is none), and those that do not."""
    held, count = Counter(each.value for each in statements).most_common(1)[0]
    if count * 2 <= len(statements):
        return None, statements
    return held, tuple(each for each in statements if abs(each.value - held) > CENT + TINY)


CHECK = Check(
    id="different-values",
    version=1,
    severity=ERROR,
    title=Message("คะแนนเดียวกันพิมพ์ตรงกันทุกแห่ง", "a subject has one value in every place"),
    remedy=Message("ตรวจทุกแห่งกับต้นฉบับ แล้วบันทึกค่าที่ถูก", "compare every place with the source and record the right value"),
    calculate=calculate,
)
