"""A rank is the place of its row's number among the numbers of its column.

Asked of every column of whole numbers from 1 on, where at least seven of ten rows (of at least four) are ranked by
one other column, highest or lowest first; where the header does not speak of a rank, nine of ten rows of at least
eight must be, since it may be a running number. Equal numbers may share a rank or not. A row that does not fit warns.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from checks.case import Case
from checks.matrix import Entry, Matrix, matrices
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.words import number
from extract.message import Message

_RANK = re.compile(r"อันดับ|ลำดับความสำคัญ|จัดลำดับ|rank", re.IGNORECASE)
_LEAST, _LEAST_UNSAID, _LEAST_ALONE = 6, 8, 4
_MOST, _MOST_UNSAID = 0.7, 0.9
_DISTINCT = 0.7
"""Numbers that are mostly the same rank nothing."""


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each row out of its rank."""
    asked = found = False
    for matrix in matrices(case):
        for column in matrix.by_column:
            ranked = _ranked(matrix, column)
            if ranked is None:
                continue
            asked = True
            for rank, low, high, of in ranked:
                if not low <= (rank.value or 0) <= high:
                    found = True
                    yield _failure(rank, low, of)
    if not asked:
        yield not_applicable("ไม่มีคอลัมน์อันดับ", "no column of ranks")
    elif not found:
        yield passed("อันดับตรงกับคะแนน", "ranks go with their numbers")


Ranked = list[tuple[Entry, int, int, Entry]]
"""(rank, the best and the worst place that its number can have, the number)"""


def _ranked(matrix: Matrix, column: int) -> Ranked | None:
    ranks = {row: each for row, each in matrix.numbers(column).items() if not each.decimals and each.direction is None}
    said = bool(_RANK.search(matrix.header(column)))
    best: tuple[int, Ranked] | None = None
    # Of few rows, most may be in the order of some column by accident.
    alone = sum(any(each.decimals for each in matrix.numbers(other).values()) for other in matrix.by_column) == 1
    least = (_LEAST_ALONE if alone else _LEAST) if said else _LEAST_UNSAID
    for other in matrix.by_column:
        numbers = {row: each for row, each in matrix.numbers(other).items() if row in ranks and each.decimals}
        if other == column or len(numbers) < least:
            continue
        here = [ranks[row].value or 0 for row in numbers]
        if min(here) != 1 or max(here) > len(here) or len(set(here)) * 2 < len(here):
            continue
        if len({each.value for each in numbers.values()}) < _DISTINCT * len(numbers):
            continue
        for descending in (True, False):
            places = _places(ranks, numbers, descending)
            fitting = sum(low <= (rank.value or 0) <= high for rank, low, high, _ in places)
            if fitting >= (_MOST if said else _MOST_UNSAID) * len(places) and (best is None or fitting > best[0]):
                best = (fitting, places)
    return best[1] if best else None


def _places(ranks: dict[int, Entry], numbers: dict[int, Entry], descending: bool) -> Ranked:
    sign = 1 if descending else -1
    values = sorted(sign * (each.value or 0) for each in numbers.values())
    distinct = sorted(set(values))
    found = []
    for row, each in numbers.items():
        own = sign * (each.value or 0)
        low = 1 + len(values) - bisect_right(values, own)
        # Dense ranks count equal numbers before it once.
        dense = 1 + len(distinct) - bisect_right(distinct, own)
        found.append((ranks[row], min(low, dense), len(values) - bisect_left(values, own), each))
    return found


def _failure(rank: Entry, right: int, of: Entry) -> Result:
    return Result(
        FAIL,
        Message(
            f"อันดับพิมพ์ว่า {rank.text} แต่ {number(of.value or 0)} เป็นอันดับที่ {right} ของคอลัมน์",
            f"the rank is printed {rank.text}, but {number(of.value or 0)} is number {right} of its column",
        ),
        rank.place,
        expected=str(right),
        observed=rank.text,
    )


CHECK = Check(
    id="rank",
    version=1,
    severity=WARNING,
    title=Message("อันดับตรงกับคะแนน", "a rank is that of its number"),
    remedy=Message("ตรวจอันดับและคะแนนกับต้นฉบับ", "compare rank and number with the source"),
    calculate=calculate,
)
