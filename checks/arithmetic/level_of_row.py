"""A level beside a score is the one that the score calls for, whosever row it is.

Asked of every column (or row) of levels: of the columns of scores beside it the one that it goes with is one whose
scores most of its levels fit, at least three of them and six of ten: one with no other level between, of those the
total's, else the one that most levels fit; one or two levels by themselves go with the score right before them. The
bands are those of the year, else of the nearest year that has the level. Where a row holds the three instruments beside
its total, the conditions on the lowest one count too. A column of ผ่าน and ไม่ผ่าน is judged by the pass mark, that of the
report where it states one.
Asked too of a level inside a cell, beside its number or in the label of a row that has but one. And of every sentence
that gives a score and its level, the report's own total aside (``level-of-total``). A level that does not fit is an
error where the other rows bear the column out, else a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from checks.arithmetic.bands import FAILED, PASSED, USUAL_MARK, allowed, level_named, scale
from checks.case import Case, Passage
from checks.matrix import DIFFERENCE, Entry, Matrix, matrices
from checks.result import ERROR, FAIL, WARNING, Check, Result, not_applicable, passed
from checks.words import INDICATOR_NAME, number
from codebook.reader import INSTRUMENTS, LEVELS
from extract.message import Message
from normalize.records import Place

_LEAST, _MOST = 3, 0.6
_NEAR = 3
_PASSES = re.compile(r"ผ่าน|เทียบเกณฑ์")
"""What no column of ผ่าน and ไม่ผ่าน lacks."""
_JUDGED = re.compile(r"เทียบเกณฑ์|ผ่าน\s?/\s?ไม่ผ่าน|ผลการผ่านเกณฑ์")
"""A header above words that only say whether a score passes."""
_PASS = re.compile(
    r"เกณฑ์(?:การ)?(?:ผ่าน|ตัดสิน)[^\d]{0,25}?(?P<mark>\d{2}(?:\.\d{1,2})?)(?![\d.]*\d)(?!\s*[-–])"
    r"|ผ่านเกณฑ์(?:ร้อยละ|\s|คะแนน|ไม่น้อยกว่า|ไม่ต่ำกว่า|ที่|ตั้งแต่)*(?P<other>\d{2}(?:\.\d{1,2})?)(?![\d.]*\d)(?!\s*[-–])"
)
_MARK = re.compile(r"เป้าหมาย|เกณฑ์|คะแนนเต็ม|น้ำหนัก|ค่าเฉลี่ย(?:ประเทศ|กลุ่ม)")
_PARTS = re.compile(r"public|survey|ส่วนที่", re.IGNORECASE)
_TOTAL = re.compile(r"รวม|ภาพรวม|overall|total", re.IGNORECASE)
_MEAN = re.compile(r"เฉลี่ย|รวม")
_PARTS_OR_MEAN = re.compile(f"{_PARTS.pattern}|{_MEAN.pattern}", re.IGNORECASE)
_LOWEST_SAID = 10
"""A number below it beside a level is no score: มาตรฐาน WCAG 2.1 ระดับ AA."""
_LABEL = 60
"""Letters that a label has at most."""
_SAID = re.compile(
    r"(?<![\d.])(?<![-–] )(?<![-–])(?P<value>\d{1,3}\.\d{1,2})\s*(?:คะแนน)?\W{0,3}"
    r"(?:และ|ซึ่ง|โดย|จึง|มี|ผล)?(?:จัด)?(?:อยู่)?(?:ใน|ที่|ได้)?\s*(?:ผลการประเมิน)?"
    rf"\s*ระดับ(?:ผลการประเมิน)?\s*[“\"(]?\s*(?P<level>{'|'.join(map(re.escape, LEVELS))})"
    r"(?![A-Za-z]|เกณฑ์|\s?[-–(]?\s?\d|\s?(?:หมายถึง|คือ|=))"
)
_BESIDE = re.compile(
    r"^\W*(?P<value>\d{1,3}\.\d{1,2})\s*(?:คะแนน)?\W{0,3}(?:ระดับ)?\s*[“\"(]?\s*"
    rf"(?P<level>{'|'.join(map(re.escape, LEVELS))})\W*$"
)
_SCORED = re.compile(r"\d\.\d{1,2}(?!\d)\s*(?:คะแนน|%|ระดับ)")
_LABELLED = re.compile(rf"ระดับ\s*[“\"(]?\s*(?P<level>{'|'.join(map(re.escape, LEVELS))})(?![A-Za-zก-๙])")


@dataclass(frozen=True)
class Levelled:
    """A level and the score that it goes with."""

    level: str
    place: Place
    score: Entry
    lowest: float | None
    pass_or_fail: bool


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each level that its score contradicts."""
    asked = found = False
    for matrix in matrices(case):
        for each in (matrix, matrix.turn()):
            for levels in _columns(case, each):
                asked = True
                wrong = [level for level in levels if level.level not in _right(case, level)]
                for level in wrong:
                    found = True
                    yield _failure(case, level, ERROR if len(levels) - len(wrong) >= _LEAST else WARNING)
    for level in _labelled(case):
        asked = True
        if level.level not in _right(case, level):
            found = True
            yield _failure(case, level, WARNING)
    for passage in case.holding("ระดับ"):
        for match in _SAID.finditer(passage.arabic):
            asked = True
            failure = _sentence(case, passage, float(match["value"]), match["level"])
            if failure is not None:
                found = True
                yield failure
    if not asked:
        yield not_applicable("ไม่มีระดับกำกับคะแนน", "no level stands beside a score")
    elif not found:
        yield passed("ระดับตรงกับคะแนนที่กำกับ", "levels go with their scores")


def _labelled(case: Case) -> Iterator[Levelled]:
    """Levels inside a cell: beside its number, or in the label of a row that has but one."""
    for matrix in matrices(case):
        for (row, _), (text, place) in matrix.texts.items():
            if beside := _BESIDE.match(text):
                score = Entry(beside["value"], place, float(beside["value"]), None, 2)
                yield Levelled(beside["level"], place, score, None, False)
            elif _names_level_alone(text) and (named := _LABELLED.search(text)):
                scores = [each for (at, _), each in matrix.entries.items() if at == row and each.decimals]
                if len(scores) == 1 and (scores[0].value or 0) <= 100:
                    yield Levelled(named["level"], place, scores[0], None, False)


def _names_level_alone(text: str) -> bool:
    """Whether a label names a level and holds no score of its own, which the level would be of."""
    return "ระดับ" in text and len(text) <= _LABEL and _SCORED.search(text) is None


def _columns(case: Case, matrix: Matrix) -> Iterator[list[Levelled]]:
    columns: dict[int, dict[int, tuple[str, Place]]] = {}
    for (row, column), (text, place) in matrix.texts.items():
        columns.setdefault(column, {})[row] = (text, place)
    levelled = [column for column, texts in columns.items() if any(level_named(text) for text, _ in texts.values())]
    for column, texts in columns.items():
        others = [other for other in levelled if other != column]
        named = {row: level_named(text) for row, (text, _) in texts.items()}
        failing = any(FAILED.match(text) or _JUDGED.search(text) for text, _ in texts.values() if _PASSES.search(text))
        if failing:
            named = {
                row: "ไม่ผ่าน" if FAILED.match(t) else "ผ่าน" if PASSED.match(t) else None for row, (t, _) in texts.items()
            }
        levels = {row: (level, texts[row][1]) for row, level in named.items() if level}
        if levels and len(levels) * 2 >= len(texts) - 1:
            chosen = _best(case, matrix, column, levels, others, failing=failing)
            if chosen:
                yield chosen


def _best(
    case: Case,
    matrix: Matrix,
    column: int,
    levels: dict[int, tuple[str, Place]],
    others: list[int],
    *,
    failing: bool,
) -> list[Levelled] | None:
    """The column's levels with the scores that they go with; ``others``: the other columns of levels."""
    candidates: list[tuple[tuple[bool, bool, bool, float, int], list[Levelled]]] = []
    for other in matrix.by_column:
        scores = {row: each for row, each in matrix.numbers(other).items() if (each.value or 0) <= 100}
        rows = [row for row in levels if row in scores and not _is_difference(scores[row])]
        if not any(scores[row].decimals for row in rows) or _is_mark(matrix, other, [scores[row] for row in rows]):
            continue
        found = [
            Levelled(levels[row][0], levels[row][1], scores[row], _lowest(matrix, row, other), failing) for row in rows
        ]
        fitting = sum(each.level in _right(case, each) for each in found)
        enough = len(found) >= _LEAST and fitting >= _MOST * len(found) and fitting >= _LEAST - 1
        beside = len(levels) < _LEAST and 0 < column - other <= _NEAR
        if enough or beside:
            total = bool(_TOTAL.search(matrix.header(other)))
            # A score behind another level is that one's: IIT | ระดับ | EIT | ระดับ | ภาพรวม | ระดับ.
            own = not any(min(column, other) < each < max(column, other) for each in others)
            candidates.append(((enough, own, total, fitting / len(found), -abs(column - other)), found))
    return max(candidates, key=lambda each: each[0])[1] if candidates else None


def _is_difference(entry: Entry) -> bool:
    """Whether an arrow or a sign makes a number a difference; beside a score it says whether that rose."""
    return entry.direction is not None and (entry.value or 0) < _RISEN


_RISEN = 50
"""Points: by so many no result differs from the year before."""


def _is_mark(matrix: Matrix, column: int, scores: list[Entry]) -> bool:
    """Whether a column holds no scores but what they are measured by: a mark, a target, a difference."""
    constant = len(scores) >= _LEAST and len({each.value for each in scores}) == 1
    return constant or bool(_MARK.search(matrix.header(column)) or DIFFERENCE.search(matrix.header(column)))


def _lowest(matrix: Matrix, row: int, total: int) -> float | None:
    """The lowest of the three instruments that stand in a row beside its total; None where they stand above others."""
    values, at = [], []
    for instrument in INSTRUMENTS:
        columns = _columns_of(matrix, instrument.code, total)
        scores = [entry.value for column in columns if (entry := matrix.numbers(column).get(row))]
        if len(scores) != 1 or scores[0] is None:
            return None
        values.append(scores[0])
        at += columns
    inside = [column for column in matrix.by_column if min(at) <= column <= max(at)]
    parts = any(not matrix.header(column) or INDICATOR_NAME.search(matrix.header(column)) for column in inside)
    return None if parts else min(values)


def _columns_of(matrix: Matrix, code: str, total: int) -> list[int]:
    """The columns of an instrument's scores; of its two parts and their mean (Public, Survey, เฉลี่ย) the mean."""
    columns = [column for column in matrix.naming(code) if column != total]
    if not columns or not _PARTS.search(matrix.header(columns[0])):
        return columns
    whole = [column for column in columns if not _PARTS.search(matrix.header(column))]
    if len(whole) == 1:
        return whole
    behind = takewhile(
        lambda column: column != total and _PARTS_OR_MEAN.search(matrix.header(column)),
        (column for column in matrix.by_column if column >= columns[0]),
    )
    return [column for column in behind if _MEAN.search(matrix.header(column))]


def _right(case: Case, each: Levelled) -> tuple[str, ...]:
    value = each.score.value or 0.0
    if each.pass_or_fail:
        mark = _stated_mark(case) or (case.framework.pass_threshold if case.framework else None) or USUAL_MARK
        return ("ผ่าน",) if value >= mark else ("ไม่ผ่าน",)
    facts = scale(case, each.level)
    return allowed(facts, value, each.lowest) if facts else (each.level,)


def _stated_mark(case: Case) -> float | None:
    """The pass mark that the report states, where it states but one."""
    lines = (passage.arabic for passage in case.passages)
    marks = {float(match["mark"] or match["other"]) for line in lines for match in _PASS.finditer(line)}
    return marks.pop() if len(marks) == 1 else None


def _failure(case: Case, each: Levelled, severity: str) -> Result:
    right = _right(case, each)
    value = number(each.score.value or 0.0)
    return Result(
        FAIL,
        Message(
            f"ระดับ {each.level} ไม่ตรงกับคะแนน {value} ซึ่งตามเกณฑ์คือ {' หรือ '.join(right) or '—'}",
            f"the level {each.level} does not fit the score {value}: the bands give {' or '.join(right) or 'none'}",
        ),
        each.place,
        expected=" / ".join(right) or None,
        observed=f"{each.level} ({value})",
        severity=severity,
    )


def _sentence(case: Case, passage: Passage, value: float, level: str) -> Result | None:
    report = case.bundle.report
    if (value, level) == (report.overall_score, report.overall_level) or not _LOWEST_SAID <= value <= 100:
        return None
    said = Levelled(level, passage.place, Entry(number(value), passage.place, value, None, 2), None, False)
    return None if level in _right(case, said) else _failure(case, said, WARNING)


CHECK = Check(
    id="level-of-row",
    version=1,
    severity=ERROR,
    title=Message("ระดับตรงกับคะแนนที่กำกับ", "a level is that of the score beside it"),
    remedy=Message("ตรวจระดับและคะแนนกับต้นฉบับ", "compare level and score with the source"),
    calculate=calculate,
)
