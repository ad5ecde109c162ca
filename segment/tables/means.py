"""Columns that are the mean of columns beside them: their own parts' mean, whatever the header's words."""

from __future__ import annotations

from segment.facts.means import is_mean
from segment.tables.column import Column
from segment.tables.grid import Grid

_ROWS = 3
_SHARE = 0.8
_PARTS = 4
"""A mean is one of so many columns at most."""


def is_mean_of_parts(grid: Grid, column: Column) -> bool:
    """Whether nearly all of a column's numbers are the mean of those in the columns right before it."""
    for parts in range(2, _PARTS + 1):
        first = column.index - parts
        if first < 0:
            return False
        rows = [[_value(grid, row, index) for index in range(first, column.index + 1)] for row in range(len(grid.rows))]
        told = [[value for value in row if value is not None] for row in rows]
        whole = [row for row in told if len(row) == parts + 1 and len(set(row)) > 1]
        held = sum(is_mean(row[-1], row[:-1]) for row in whole)
        if held >= _ROWS and held >= _SHARE * len(whole):
            return True
    return False


def _value(grid: Grid, row: int, column: int) -> float | None:
    facts = grid.rows[row].facts(column)
    return facts.numbers[0].value if facts.numeric and facts.decimal and facts.numbers else None
