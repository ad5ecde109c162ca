"""Numbers that stand in two columns, the whole part before the decimals (`83 | 69`), are put together.

One digit may be tenths or hundredths: such a number stays in its two parts, and is told as not clear.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from segment.facts.roles import Role
from segment.tables.column import Column, column_of
from segment.tables.grid import Grid, GridRow

_WORDS = regex.compile(r"\(?(?:(?:เลข)?(?:หลัง)?(?:จุด)?ทศนิยม|หลังจุด|เศษ(?:ส่วน)?|decimals?|จำนวนเต็ม|หน้าจุด)\)?", regex.I)
"""What heads one of the two parts; what is left of a header heads the whole."""
_DECIMALS = regex.compile(r"ทศนิยม|หลังจุด|เศษ|decimal", regex.I)
_WHOLE = regex.compile(r"(?:100|๑๐๐|[0-9๐-๙]{1,2})[.,]?")
_PART = regex.compile(r"[.,]?[0-9๐-๙]{1,2}")
_TWO = regex.compile(r"\d\d")
_BOTH = 2
"""Digits of a score's decimals, and rows that show a form."""


def numbers_in_two(grid: Grid) -> None:
    """Turn the cells of every pair of columns that hold nothing but whole numbers and their decimals, side by side or
    with a column of points between them."""
    for other in range(1, len(grid.columns)):
        if not _holds_decimals(grid, grid.columns[other]):
            continue
        points = [other - 1] if other > 1 and _holds_points(grid, other - 1) else []
        one = other - 1 - len(points)
        pairs = [at for at, row in enumerate(grid.rows) if row.text(one).strip() and row.text(other).strip()]
        if len(pairs) < _BOTH or not all(_is_pair(grid.rows[at], one, other) for at in pairs):
            continue
        words = (_WORDS.sub("", each).strip() for each in grid.columns[other].levels)
        grid.columns[other] = column_of(other, [each for each in words if each])
        for column in (one, *points):
            grid.columns[column] = Column(column)
        for at in pairs:
            row = grid.rows[at]
            grid.header_cells += [(row.table, row.cells[each]) for each in (one, *points) if each in row.cells]
            grid.rows[at] = _together(row, one, other, points)


def _holds_points(grid: Grid, column: int) -> bool:
    told = [facts.line for facts in grid.said(column)]
    return bool(told) and all(each in (".", ",") for each in told)


def _holds_decimals(grid: Grid, column: Column) -> bool:
    """Whether a column holds the decimals of the numbers before it: its own word says so; below the word of these
    scores, or none, two digits of which some begin with 0 do."""
    if column.levels and _DECIMALS.search(column.levels[-1]):
        return True
    before = grid.columns[column.index - 1]
    told = [facts.line for facts in grid.said(column.index)]
    return (
        before.role is Role.SCORE
        and column.levels in ((), before.levels)
        and all(_TWO.fullmatch(each) for each in told)
        and any(each.startswith("0") for each in told)
    )


def _is_pair(row: GridRow, one: int, other: int) -> bool:
    return bool(_WHOLE.fullmatch(row.text(one).strip()) and _PART.fullmatch(row.text(other).strip()))


def _together(row: GridRow, one: int, other: int, points: Sequence[int]) -> GridRow:
    whole, part = row.text(one).strip().rstrip(".,"), row.text(other).strip().lstrip(".,")
    number = replace(row.cells[other], text=f"{whole}.{part}" if len(part) == _BOTH else f"{whole} | {part}")
    rest = {column: cell for column, cell in row.cells.items() if column not in (one, *points)}
    return replace(row, cells=rest | {other: number})
