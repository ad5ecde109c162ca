"""Numbers that stand in two columns, the whole part before the decimals (`83 | 69`), are put together.

One digit may be tenths or hundredths: such a number stays in its two parts, and is told as not clear.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import regex

from segment.tables.column import Column, column_of
from segment.tables.grid import Grid, GridRow

_WORDS = regex.compile(r"\(?(?:(?:เลข)?(?:หลัง)?(?:จุด)?ทศนิยม|หลังจุด|เศษ(?:ส่วน)?|decimals?|จำนวนเต็ม|หน้าจุด)\)?", regex.I)
"""What heads one of the two parts; what is left of a header heads the whole."""
_DECIMALS = regex.compile(r"ทศนิยม|หลังจุด|เศษ|decimal", regex.I)
_WHOLE = regex.compile(r"(?:100|๑๐๐|[0-9๐-๙]{1,2})[.,]?")
_PART = regex.compile(r"[.,]?[0-9๐-๙]{1,2}")
_BOTH = 2
"""Digits of a score's decimals, and rows that show a form."""


def numbers_in_two(grid: Grid) -> None:
    """Turn the cells of every pair of columns that hold nothing but whole numbers and their decimals, side by side."""
    for one, other in pairwise(range(len(grid.columns))):
        if not _heads_decimals(grid.columns[other]):
            continue
        pairs = [at for at, row in enumerate(grid.rows) if row.text(one).strip() and row.text(other).strip()]
        if len(pairs) < _BOTH or not all(_is_pair(grid.rows[at], one, other) for at in pairs):
            continue
        words = (_WORDS.sub("", each).strip() for each in grid.columns[other].levels)
        grid.columns[one] = Column(one)
        grid.columns[other] = column_of(other, [each for each in words if each])
        for at in pairs:
            row = grid.rows[at]
            grid.header_cells.append((row.table, row.cells[one]))
            grid.rows[at] = _together(row, one, other)


def _heads_decimals(column: Column) -> bool:
    """Whether a column's own word says that it holds the decimals of the numbers before it."""
    return bool(column.levels) and _DECIMALS.search(column.levels[-1]) is not None


def _is_pair(row: GridRow, one: int, other: int) -> bool:
    return bool(_WHOLE.fullmatch(row.text(one).strip()) and _PART.fullmatch(row.text(other).strip()))


def _together(row: GridRow, one: int, other: int) -> GridRow:
    whole, part = row.text(one).strip().rstrip(".,"), row.text(other).strip().lstrip(".,")
    number = replace(row.cells[other], text=f"{whole}.{part}" if len(part) == _BOTH else f"{whole} | {part}")
    return replace(row, cells={column: cell for column, cell in row.cells.items() if column != one} | {other: number})
