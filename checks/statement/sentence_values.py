"""A score in a sentence is the one that stands elsewhere.

Asked of every number that the reading of the report takes out of a sentence outside the tables as its own agency's
(of an indicator, an instrument, a question, or the total), where a table states that subject for the year that the
sentence names, or for the report's year where it names none; where no table does, of every sentence that an earlier one
contradicts. Numbers that the words around them set aside (targets, thresholds, averages of others) are not asked;
where these words leave open whether it is a result (มาตรการยกระดับตัวชี้วัดที่ 7 (83.10 คะแนน)), only one that has the
other's digits in another order warns.
Differences up to 0.01 pass, none at all confirms the other number; a difference in the total only warns, because a
sentence may speak of another total. A sentence whose number is that of its section's own indicator is left to
``sentence-of-another-indicator``.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.misprint import is_exchange, is_misprint
from checks.result import ERROR, FAIL, WARNING, Check, Result, not_applicable, passed
from checks.sheet import CENT, TINY, Sheet, Statement, Subject, subject_of
from checks.words import named, number, where
from extract.message import Message
from normalize.records import Place, Said


def calculate(case: Case) -> Iterator[Result]:
    """One result for each sentence that states what stands elsewhere too."""
    found = False
    for said in case.bundle.said:
        statements = elsewhere(case, said) or _year_before(case, said)
        if not said.sure:
            statements = tuple(each for each in statements if is_exchange(said.score.value, each.value))
        if statements and not of_heading(case, said):
            found = True
            yield _judge(said, statements)
    if not found:
        yield not_applicable("ไม่มีประโยคที่ระบุคะแนนเดียวกับที่อื่น", "no sentence states what stands elsewhere")


def elsewhere(case: Case, said: Said) -> tuple[Statement, ...]:
    """What the tables state of the sentence's subject; else what an earlier sentence does."""
    year, subject = said.score.assessed_year, subject_of(said.score)
    stated = [each for sheet in _sheets(case, year) for each in sheet.statements.get(subject, ())]
    others = [each for each in stated if not _same_place(each.place, said.score.place)]
    return tuple(each for each in others if each.place.table is not None) or tuple(others)


def _year_before(case: Case, said: Said) -> tuple[Statement, ...]:
    """What a table without a year states, where the sentence speaks of the year before that of the title and one slip
    makes the one number of the other: such a table may present that year."""
    report, score = case.bundle.report, said.score
    if report.assessed_year is not None or report.fiscal_year is None or score.assessed_year != report.fiscal_year - 1:
        return ()
    sheets = (sheet for sheet in case.sheets if sheet.own and sheet.year is None)
    stated = [each for sheet in sheets for each in sheet.statements.get(subject_of(score), ())]
    return tuple(each for each in stated if is_misprint(score.value, each.value) and each.place.table is not None)


def _same_place(one: Place, other: Place) -> bool:
    return (one.table, one.page, one.line, one.bbox) == (other.table, other.page, other.line, other.bbox)


def table_value(case: Case, subject: Subject, year: int | None) -> Statement | None:
    """What the tables state of a subject of the report's own agency, in the year that a sentence speaks of."""
    for sheet in _sheets(case, year):
        found = [each for each in sheet.statements.get(subject, ()) if each.place.table is not None]
        if found:
            return sheet.stated(subject) if len(found) > 1 else found[0]
    return None


def _sheets(case: Case, year: int | None) -> Iterator[Sheet]:
    return (sheet for sheet in case.sheets if sheet.own and _speaks_of(sheet, case, year))


def _speaks_of(sheet: Sheet, case: Case, year: int | None) -> bool:
    if year is None:
        return sheet.year == case.presented
    return sheet.year == year or (sheet.year is None and case.bundle.report.fiscal_year == year)


def of_heading(case: Case, said: Said) -> bool:
    """Whether the sentence names one indicator but states the number of its section's own."""
    score = said.score
    if score.level != "indicator" or said.section in (None, score.indicator):
        return False
    own = table_value(case, Subject("indicator", indicator=said.section), score.assessed_year)
    other = table_value(case, subject_of(score), score.assessed_year)
    if own is None or other is None:
        return False
    return abs(own.value - score.value) <= CENT + TINY < abs(other.value - score.value)


def _judge(said: Said, statements: tuple[Statement, ...]) -> Result:
    score, subject = said.score, subject_of(said.score)
    name = named(subject)
    # Of several statements that differ among themselves, the nearest is meant.
    statement = min(statements, key=lambda each: abs(each.value - score.value))
    if abs(score.value - statement.value) <= CENT + TINY:
        same = abs(score.value - statement.value) <= TINY
        return passed(
            f"ทั้งสองแห่งระบุ{name.th} {number(statement.value)} ตรงกัน",
            f"both places agree on {name.en}, {number(statement.value)}",
            (statement.record,) if same else (),
        )
    place, in_table = where(statement.place), statement.place.table is not None
    there = Message("ในตาราง", "in the table") if in_table else Message("ในอีกแห่งหนึ่ง", "in another place")
    # A sentence may speak of another total, or be no result at all.
    exact = said.sure and subject.level != "overall"
    return Result(
        FAIL,
        Message(
            f"{name.th} ในข้อความคือ {number(score.value)} แต่{there.th}คือ {number(statement.value)} ({place.th})",
            f"{name.en} is {number(score.value)} in the text, {number(statement.value)} {there.en} ({place.en})",
        ),
        score.place,
        expected=number(statement.value),
        observed=number(score.value),
        level=subject.level,
        indicator=subject.indicator,
        question=subject.question,
        severity=ERROR if exact else WARNING,
        records=(statement.record,) if exact else (),
    )


CHECK = Check(
    id="sentence-differs",
    version=1,
    severity=ERROR,
    title=Message("คะแนนในข้อความตรงกับตาราง", "a score in a sentence is the table's"),
    remedy=Message("ตรวจข้อความและตารางกับต้นฉบับ", "compare sentence and table with the source"),
    calculate=calculate,
)
