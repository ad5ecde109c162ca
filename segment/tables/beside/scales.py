"""Columns of points on a smaller scale beside the same in a hundred: 9.51 of 10 beside 95.10."""

from __future__ import annotations

from dataclasses import replace

from segment.facts.roles import Role
from segment.facts.words import letters_of
from segment.tables.column import Column
from segment.tables.grid import Grid

_FULLS = (4, 5, 10, 20)
_ROWS = 2
"""Fewer rows may come out by chance."""
_ROUNDED = 0.6
"""Of the last digit of what is rounded, twice."""


def smaller_scales(grid: Grid, columns: list[Column]) -> list[Column]:
    """A column of points that are those of another column on a smaller scale holds no scores; the other one does.

    Points whose header says that they are weighted are what they say.
    """
    scores = [column for column in columns if column.role is Role.SCORE and column.statistic in (None, "score")]
    hundreds = [column for column in columns if column.role is Role.SCORE or _in_hundred(column)]
    pairs = {
        one.index: other.index
        for one in scores
        for other in hundreds
        if one is not other and _is_smaller(grid, one.index, other.index)
    }
    return [_found(column, pairs) for column in columns]


def _in_hundred(column: Column) -> bool:
    return column.role is Role.IGNORED and letters_of(column.header).startswith("ร้อยละของคะแนน")


def _found(column: Column, pairs: dict[int, int]) -> Column:
    if column.index in pairs:
        return replace(column, role=Role.IGNORED, aside="scale")
    return replace(column, role=Role.SCORE, aside=None) if column.index in pairs.values() else column


def _is_smaller(grid: Grid, one: int, other: int) -> bool:
    """Whether each number of a column is that of another in hundredths of one full score."""
    rows = [
        (small[0].value, large[0].value)
        for row in grid.rows
        if (small := row.facts(one).numbers) and (large := row.facts(other).numbers)
    ]
    rows = [(small, large) for small, large in rows if large]
    if len(rows) < _ROWS or len({*rows}) < _ROWS:
        return False
    return any(
        all(small <= full and abs(small * 100 / full - large) <= _ROUNDED / full for small, large in rows)
        for full in _FULLS
    )
