"""A number above its parts in a table is their mean, where the table's other numbers are.

Asked of rows that stand above rows of a lower kind: a question above its sub-items (bulleted, or numbered 1.1), an
indicator above its questions (where the framework's own rule cannot be asked), a row of means (ค่าเฉลี่ย) below the
rows that it is of, and a column of means behind the columns that it is of. Unless the framework lays it down, nothing
is taken for granted: at least three such numbers of the report, and seven of ten, must be the mean of their parts
before the others are questioned; one that is will do where two digits that changed places explain the other.
Differences up to 0.01 pass; a larger one warns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from checks.case import Case
from checks.equation import sure
from checks.matrix import Entry, Matrix, matrices
from checks.misprint import exchanges
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.words import INDICATOR_NAME, number
from extract.message import Message

INSTRUMENT, INDICATOR, QUESTION, ITEM, MEAN, OTHER = "instrument", "indicator", "question", "item", "mean", "other"
ACROSS = "across"
_ORDER = (INSTRUMENT, INDICATOR, QUESTION, ITEM)
_BELOW = {INDICATOR: QUESTION, QUESTION: ITEM}
_CODE = re.compile(r"^\W*(?:ข้อ\s?)?(?:[IEOieo]\s?[.\-]?\s?[o0]?\d{1,2}|[lL|0]\d{1,2})(?![\d.]*\d)[.)]?\s*(?=[ก-๙]|$)")
_ITEM = re.compile(r"^\s*(?:[-–•*▪○●]|\(\d{1,2}\)|\d{1,2}\)|\d{1,2}\.\d{1,2}[.)]?\s)")
_MEAN = re.compile(r"^\W*(?:คะแนน|ค่า|ผลรวม|รวม)?\s*(?:คะแนน)?เฉลี่ย(?!.{0,30}(?:ประเทศ|ทุกหน่วยงาน|จังหวัด|ระดับ|ปี))")
_MEAN_COLUMN = re.compile(r"เฉลี่ย(?!.{0,30}(?:ประเทศ|ทุกหน่วยงาน|จังหวัด|ระดับ|กลุ่ม|ปี))")
_NO_PART = re.compile(r"น้ำหนัก|เป้าหมาย|เกณฑ์|คะแนนเต็ม|เฉลี่ย|รวม")
_INSTRUMENT = re.compile(r"(?<![A-Z])(?:IIT|EIT|OIT)(?![A-Z])")
_TOLERANCE = 0.011
_LEAST, _MOST = 3, 0.7


@dataclass(frozen=True)
class Mean:
    """A number and the numbers that it should be the mean of."""

    kind: str
    whole: Entry
    parts: tuple[Entry, ...]

    @property
    def mean(self) -> float:
        """The mean of the parts."""
        return sum(each.value or 0 for each in self.parts) / len(self.parts)

    @property
    def holds(self) -> bool:
        """Whether the number is the mean, but for rounding."""
        return abs(self.mean - (self.whole.value or 0)) <= _TOLERANCE

    @property
    def exchanged(self) -> tuple[Entry, float] | None:
        """The number in which two digits changed places and what it should be, where that explains the difference."""
        if self.holds:
            return None
        for each in (self.whole, *self.parts):
            factor = 1.0 if each is self.whole else -1 / len(self.parts)
            for true in exchanges(each.value or 0):
                off = (self.whole.value or 0) - self.mean + factor * (true - (each.value or 0))
                if abs(off) <= _TOLERANCE:
                    return each, true
        return None


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each number that is not the mean of its parts."""
    found = [each for matrix in matrices(case) for each in (*_means(case, matrix), *_across(matrix))]
    asked = False
    failures = []
    for kind in dict.fromkeys(each.kind for each in found):
        group = [each for each in found if each.kind == kind]
        held = sum(each.holds for each in group)
        if (held >= _LEAST and held >= _MOST * len(group)) or (kind == QUESTION and _is_rule(case)):
            asked = True
            failures += [_failure(each) for each in group if not each.holds]
        elif held:
            asked = True
            failures += [_failure(each, exchanged) for each in group if (exchanged := each.exchanged) is not None]
    yield from failures
    if not asked:
        yield not_applicable("ไม่มีตารางที่แสดงค่าเฉลี่ยพร้อมส่วนประกอบ", "no table states means above their parts")
    elif not failures:
        yield passed("ค่าเฉลี่ยตรงกับส่วนประกอบ", "numbers are the means of their parts")


def _means(case: Case, matrix: Matrix) -> Iterator[Mean]:
    kinds = _kinds(case, matrix)
    for column in matrix.by_column:
        numbers = {
            row: each for row, each in matrix.numbers(column).items() if each.decimals and each.direction is None
        }
        for row, whole in numbers.items():
            kind = kinds.get(row, OTHER)
            if kind in _BELOW and not (kind == INDICATOR and _ruled(case)):
                parts = _below(kinds, row, _BELOW[kind])
            elif kind == MEAN:
                # The header above the rows has no numbers.
                parts = list(takewhile(numbers.__contains__, _above(kinds, row)))
            else:
                continue
            if len(parts) > 1 and all(part in numbers for part in parts):
                yield Mean(kind, whole, tuple(numbers[part] for part in parts))


def _across(matrix: Matrix) -> Iterator[Mean]:
    """Each number of a column of means with those of the columns right before it, row by row."""
    for column in matrix.by_column:
        if not _MEAN_COLUMN.search(matrix.header(column)):
            continue
        before: list[int] = []
        for other in range(column - 1, -1, -1):
            decimals = [each for each in matrix.numbers(other).values() if each.decimals]
            if not decimals or _NO_PART.search(matrix.header(other)):
                break
            before.insert(0, other)
        for row, whole in matrix.numbers(column).items():
            parts = [matrix.numbers(other)[row] for other in before if row in matrix.numbers(other)]
            if len(parts) > 1 and whole.decimals and all(each.decimals for each in parts):
                yield Mean(f"{ACROSS} {matrix.tables[0]} {column}", whole, tuple(parts))


def _kinds(case: Case, matrix: Matrix) -> dict[int, str]:
    """What each row of a run is about."""
    found: dict[int, str] = {}
    entered = {row for row, _ in matrix.entries}
    for row in range(matrix.rows):
        cells = matrix.labels(row)
        if not cells and row not in entered:
            continue
        found[row] = next((kind for text in cells[:2] if (kind := _kind(text)) != OTHER), OTHER)
    return found


def _kind(text: str) -> str:
    if _ITEM.match(text) and not INDICATOR_NAME.search(text):
        return ITEM
    if _CODE.match(text):
        return QUESTION
    if _MEAN.match(text):
        return MEAN
    if INDICATOR_NAME.search(text) and len(text) <= 90:
        return INDICATOR
    return INSTRUMENT if _INSTRUMENT.search(text) and len(text) <= 90 else OTHER


def _below(kinds: dict[int, str], row: int, wanted: str) -> list[int]:
    """The rows of one kind that follow a row, up to the next of its own kind or a higher one; none where a row of no
    known kind stands among them: it may be one of them."""
    own, parts = _ORDER.index(kinds[row]), []
    for other in range(row + 1, max(kinds) + 1):
        kind = kinds.get(other)
        if kind is None:
            continue
        if kind == OTHER:
            return []
        if kind not in _ORDER or _ORDER.index(kind) <= own:
            break
        if kind == wanted:
            parts.append(other)
    return parts


def _above(kinds: dict[int, str], row: int) -> list[int]:
    """The rows right above a row of means that are all of one kind."""
    parts: list[int] = []
    for other in range(row - 1, -1, -1):
        if other not in kinds:
            continue
        if parts and kinds[other] != kinds[parts[-1]]:
            break
        if kinds[other] in (MEAN, INSTRUMENT):
            break
        parts.append(other)
    return parts


def _is_rule(case: Case) -> bool:
    """Whether the framework lays down that a question is the mean of its items."""
    rules = case.framework.aggregation if case.framework else None
    rule = rules.items_to_question if rules else None
    return rule is not None and rule.name == "mean" and sure(rule)


def _ruled(case: Case) -> bool:
    """Whether the framework knows the questions of the indicators, so that its own rule is asked."""
    return case.framework is not None and all(
        each.first and each.last for each in case.framework.indicators if each.instrument != "OIT"
    )


def _failure(each: Mean, exchanged: tuple[Entry, float] | None = None) -> Result:
    likely = f"{exchanged[0].text} → {number(exchanged[1])}" if exchanged else ""
    th = f"ตัวเลขสลับหลัก {likely}" if exchanged else "ตัวเลขอื่นเป็นค่าเฉลี่ยของส่วนประกอบ"
    en = f"with two digits exchanged: {likely}" if exchanged else "the others are means"
    value = number(each.whole.value or 0)
    parts = ", ".join(number(part.value or 0) for part in each.parts[:8])
    return Result(
        FAIL,
        Message(
            f"พิมพ์ว่า {value} แต่ค่าเฉลี่ยของ {parts} คือ {number(each.mean)} ({th})",
            f"it is printed {value}, but the mean of {parts} is {number(each.mean)} ({en})",
        ),
        each.whole.place,
        expected=number(each.mean),
        observed=value,
    )


CHECK = Check(
    id="mean-of-rows",
    version=1,
    severity=WARNING,
    title=Message("ตัวเลขเหนือส่วนประกอบเป็นค่าเฉลี่ย", "a number above its parts is their mean"),
    remedy=Message("ตรวจตัวเลขและส่วนประกอบกับต้นฉบับ", "compare the number and its parts with the source"),
    calculate=calculate,
)
