"""A rank is the place of its row's number among the numbers of its column.

Asked of every column of whole numbers from 1 on, where at least seven of ten rows (of at least six) are ranked by one
other column, highest or lowest first, or would be without the rows that break the order; where the header does not
speak of a rank, nine of ten of at least eight must, or all but two that are exchanged, since it may be a running
number. Where the header speaks of a rank and there is but one column of numbers, or one of totals, three rows will do
and half of them, unless they only number the instruments or indicators in their own order. Groups of the same columns
side by side are one list. Equal numbers may share a rank or not. A row that does not fit warns.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from checks.case import Case
from checks.matrix import Entry, Matrix, matrices
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.words import number
from codebook.reader import INSTRUMENTS, indicator_names
from extract.message import Message

_RANK = re.compile(r"อันดับ|ลำดับความสำคัญ|จัดลำดับ|rank", re.IGNORECASE)
_IN_ORDER = re.compile(
    r"(?:เรียง|จัด)(?:ลำดับ|อันดับ)?ตาม(?:ลำดับ)?คะแนน|(?:ลำดับ|อันดับ)(?:ที่ได้)?(?:ตาม)?คะแนน|การจัดอันดับ"
    r"|เรียง(?:ลำดับ|คะแนน)*จาก(?:คะแนน)?(?:ที่)?(?:น้อย|มาก|ต่ำ|สูง)"
)
_CAPTION, _LINES = 120, 2
"""Letters: no caption is longer; and so many lines may stand over a table."""
_TOTAL = re.compile(r"รวม|ภาพรวม|(?<![A-Z])ITA(?![A-Z])")
_LEAST, _LEAST_UNSAID, _LEAST_ALONE = 6, 8, 3
_MOST, _MOST_UNSAID, _MOST_ALONE = 0.7, 0.9, 0.5
_EXCHANGED = 2
_DISTINCT = 0.7
"""Numbers that are mostly the same rank nothing."""


@dataclass(frozen=True)
class Ranked:
    """One row: its rank, the number that it ranks, and the best and the worst place that the number can have."""

    rank: Entry
    of: Entry
    best: int
    worst: int

    @property
    def fits(self) -> bool:
        """Whether the rank is the number's place."""
        return self.best <= (self.rank.value or 0) <= self.worst


@dataclass(frozen=True)
class _Pair:
    """A column of ranks and one of numbers, row by row; ``sign`` is -1 where the lowest number comes first."""

    ranks: dict[int, Entry]
    numbers: dict[int, Entry]
    sign: int

    def rank(self, row: int) -> float:
        return self.ranks[row].value or 0

    def value(self, row: int) -> float:
        return self.sign * (self.numbers[row].value or 0)


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each row out of its rank."""
    asked = found = False
    for matrix in matrices(case):
        for column in matrix.by_column:
            ranked = _ranked(matrix, column, announced=_announced(case, matrix))
            asked = asked or bool(ranked)
            for each in ranked:
                if not each.fits:
                    found = True
                    yield _failure(each)
    if not asked:
        yield not_applicable("ไม่มีคอลัมน์อันดับ", "no column of ranks")
    elif not found:
        yield passed("อันดับตรงกับคะแนน", "ranks go with their numbers")


def _announced(case: Case, matrix: Matrix) -> bool:
    """Whether the caption of a table, or the line above it, says that its rows stand in the order of their numbers."""
    first = matrix.tables[0]
    at = next((number for number, each in enumerate(case.passages) if each.place.table == first), 0)
    above = takewhile(lambda each: not each.in_table, reversed(case.passages[:at]))
    return any(len(each.line) <= _CAPTION and _IN_ORDER.search(each.line) for each in islice(above, _LINES))


def _ranked(matrix: Matrix, column: int, *, announced: bool = False) -> list[Ranked]:
    """The rows of a column of ranks; none where it is no such column."""
    ranks = {row: each for row, each in matrix.numbers(column).items() if not each.decimals and each.direction is None}
    said = bool(_RANK.search(matrix.header(column))) or (announced and "ลำดับ" in matrix.header(column))
    # Of few rows, most may be in the order of some column by accident.
    scored = [other for other in matrix.by_column if any(each.decimals for each in matrix.numbers(other).values())]
    totals = [other for other in scored if _TOTAL.search(matrix.header(other))]
    if said and len(totals) == 1:
        # Agencies are ranked by their total.
        scored = totals
    alone = said and len(scored) == 1
    least = _LEAST_ALONE if alone else _LEAST if said else _LEAST_UNSAID
    most = _MOST_ALONE if alone else _MOST if said else _MOST_UNSAID
    found: list[tuple[int, list[Ranked]]] = []
    for other in scored:
        numbers = {row: each for row, each in matrix.numbers(other).items() if row in ranks and each.decimals}
        if other == column or len(numbers) < least or not _may_be_ranks([ranks[row] for row in numbers], numbers):
            continue
        if alone and _only_numbered(matrix, ranks, list(numbers)):
            continue
        for sign in (1, -1):
            found += _judged(_Pair(ranks, numbers, sign), most)
    return max(found, key=lambda each: each[0])[1] if found else []


def _may_be_ranks(ranks: list[Entry], numbers: dict[int, Entry]) -> bool:
    here = [each.value or 0 for each in ranks]
    if min(here) != 1 or max(here) > len(here) or len(set(here)) * 2 < len(here):
        return False
    return len({each.value for each in numbers.values()}) >= _DISTINCT * len(numbers)


def _only_numbered(matrix: Matrix, ranks: dict[int, Entry], rows: list[int]) -> bool:
    """Whether the rows are the framework's own list in its order, and numbered in that order."""
    numbered = [ranks[row].value or 0 for row in rows]
    subjects = [each for row in rows if (each := _subject(matrix.label(row))) is not None]
    return numbered == sorted(numbered) and len(subjects) == len(rows) and subjects == sorted(subjects)


def _subject(label: str) -> int | None:
    """The place of an indicator or instrument in the framework."""
    named = next((at for at, names in indicator_names().items() if any(name in label for name in names)), None)
    return named or next((at for at, each in enumerate(INSTRUMENTS) if each.code in label or each.name in label), None)


def _judged(pair: _Pair, most: float) -> Iterator[tuple[int, list[Ranked]]]:
    """The rows with their places, and how many fit: among all rows, or among those that keep the order, if more do.
    Two rows that do not fit may have exchanged their ranks: both are told then."""
    for among in (frozenset(pair.numbers), _longest_in_order(pair)):
        placed = _placed(pair, among)
        fitting = sum(each.fits for each in placed)
        whole = len(among) == len(placed)
        exchanged = whole and len(placed) >= _LEAST_UNSAID and len(placed) - fitting <= _EXCHANGED
        if fitting >= most * len(placed) or exchanged:
            yield fitting, placed
            if len(placed) - fitting <= _EXCHANGED:
                return


def _longest_in_order(pair: _Pair) -> frozenset[int]:
    """The most rows whose numbers fall as their ranks grow."""
    # Of each length of a chain: the numbers that end one, which rise as they come, and their rows.
    ends: list[tuple[list[float], list[int]]] = []
    before: dict[int, int] = {}
    for row in sorted(pair.numbers, key=lambda row: (pair.rank(row), -pair.value(row))):
        value = pair.value(row)
        length = bisect_right(ends, -value, key=lambda each: -each[0][-1])
        if length:
            values, rows = ends[length - 1]
            before[row] = rows[bisect_left(values, value)]
        if length == len(ends):
            ends.append(([], []))
        ends[length][0].append(value)
        ends[length][1].append(row)
    chain = [ends[-1][1][0]] if ends else []
    while chain and chain[-1] in before:
        chain.append(before[chain[-1]])
    return frozenset(chain)


def _placed(pair: _Pair, among: frozenset[int]) -> list[Ranked]:
    """Each row with its place among others; rows that are none of these count where they are ranked."""
    values = sorted(pair.value(row) for row in among)
    distinct = sorted(set(values))
    astray = sorted(pair.rank(row) for row in pair.numbers if row not in among)
    found = []
    for row, entry in pair.numbers.items():
        own = pair.value(row)
        before = bisect_left(astray, pair.rank(row))
        # Dense ranks count equal numbers before it once.
        best = 1 + len(distinct) - bisect_right(distinct, own) + before
        worst = 1 + len(values) - bisect_left(values, own) - (row in among) + before
        found.append(Ranked(pair.ranks[row], entry, best, worst))
    return found


def _failure(each: Ranked) -> Result:
    right = str(each.best) if each.best == each.worst else f"{each.best}–{each.worst}"
    value = number(each.of.value or 0)
    return Result(
        FAIL,
        Message(
            f"อันดับพิมพ์ว่า {each.rank.text} แต่ {value} เป็นอันดับที่ {right} ของคอลัมน์ อันดับหรือตัวเลขอาจพิมพ์ผิด",
            f"the rank is printed {each.rank.text}, but {value} is number {right} of its column: one of them is wrong",
        ),
        each.rank.place,
        expected=right,
        observed=each.rank.text,
    )


CHECK = Check(
    id="rank",
    version=2,
    severity=WARNING,
    title=Message("อันดับตรงกับคะแนน", "a rank is that of its number"),
    remedy=Message("ตรวจอันดับและคะแนนกับต้นฉบับ", "compare rank and number with the source"),
    calculate=calculate,
)
