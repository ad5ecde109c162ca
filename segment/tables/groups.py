"""Groups of the same columns side by side (ข้อ, คะแนน, ข้อ, คะแนน): as many tables as there are groups."""

from __future__ import annotations

from dataclasses import replace

import regex

from segment.facts.roles import Role
from segment.facts.words import letters_of
from segment.tables.column import Column
from segment.tables.content import content_of
from segment.tables.grid import Grid

_COUNTED = regex.compile(r"[\d.()\s]+$")


def side_by_side(grid: Grid) -> list[Grid]:
    """The grid's groups as grids of their own, left to right; the grid itself where it has none.

    Each keeps the table's columns, with those of the other groups left empty, so that places stay true.
    """
    width = _period(grid)
    if width is None:
        return [grid]
    count = len(grid.columns) // width
    return [_part(grid, range(number * width, (number + 1) * width), first=number == 0) for number in range(count)]


def _period(grid: Grid) -> int | None:
    """How many columns a group has: the header's words come again after so many, and each group has its labels."""
    words = [_COUNTED.sub("", letters_of(column.levels[-1])) if column.levels else "" for column in grid.columns]
    for width in range(2, len(words) // 2 + 1):
        if len(words) % width or not all(words[:width]):
            continue
        if all(words[index] == words[index % width] for index in range(len(words))) and len(set(words[:width])) == width:
            starts = range(0, len(words), width)
            if all(_has_labels(grid, range(start, start + width)) for start in starts):
                return width
    return None


def _has_labels(grid: Grid, columns: range) -> bool:
    """Whether a group has a column of labels: codes, names, or the running numbers of rows beside a text."""
    contents = [content_of(grid, index) for index in columns]
    return any(each.coded > 0.5 or each.names > 0.5 for each in contents) or (
        contents[0].counted and any(each.letters > 6 and each.numeric < 0.5 for each in contents[1:])
    )


def _part(grid: Grid, mine: range, *, first: bool) -> Grid:
    columns = [column if column.index in mine else Column(column.index, role=Role.IGNORED) for column in grid.columns]
    rows = [
        replace(row, cells={index: cell for index, cell in row.cells.items() if index in mine}, covered=row.covered & set(mine))
        for row in grid.rows
    ]
    return Grid(columns, rows, grid.header_cells if first else [], grid.before if first else (), list(grid.tables), grid.spans_known)
