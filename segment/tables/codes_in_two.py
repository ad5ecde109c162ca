"""Codes that stand in two columns, the instrument's letter before the question's number (`I | 7`), are put together."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from segment.tables.grid import Grid, GridRow

_LETTERS = ("i", "e", "o")
_LEAST = 2
_LARGEST = 50
"""No instrument has more questions."""


def codes_in_two(grid: Grid) -> None:
    """Turn the cells of every pair of columns that hold nothing but letters and numbers of codes, side by side."""
    for one, other in pairwise(range(len(grid.columns))):
        rows = [row for row in grid.rows if row.text(one).strip()]
        if len(rows) >= _LEAST and all(_is_code(row, one, other) for row in rows):
            for at, row in enumerate(grid.rows):
                if row.text(one).strip():
                    grid.header_cells.append((row.table, row.cells[one]))
                    grid.rows[at] = _together(row, one, other)


def _is_code(row: GridRow, one: int, other: int) -> bool:
    number = row.facts(other).whole
    return row.facts(one).letters in _LETTERS and number is not None and 0 < number <= _LARGEST


def _together(row: GridRow, one: int, other: int) -> GridRow:
    code = replace(row.cells[other], text=f"{row.text(one).strip()}{row.text(other).strip()}")
    rest = {column: cell for column, cell in row.cells.items() if column != one}
    return replace(row, cells=rest | {other: code})
