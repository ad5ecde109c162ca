"""Levels that a table prints beside its scores: in the score's own cell (`86.77 (A)`), or in a column behind it."""

from __future__ import annotations

from dataclasses import dataclass

from extract.document import Cell
from segment.facts.roles import Role
from segment.reading.view import View
from segment.report.level import level_beside
from segment.rows.field import LogicalRow

Place = tuple[int, int, int]
"""A cell, by the number of its Table, its row and its column."""


@dataclass(frozen=True, slots=True)
class Level:
    """A level as printed, and the cells that it stands in where they are its own."""

    printed: str
    cells: tuple[tuple[int, Cell], ...] = ()


def levels_printed(view: View) -> dict[Place, Level]:
    """The level of each cell of scores that has one."""
    found: dict[Place, Level] = {}
    for row in view.rows:
        for column in view.grid.with_role(Role.SCORE):
            piece = row.fields.get(column.index)
            level = _level_of(view, row, column.index) if piece is not None and piece.text.strip() else None
            if piece is not None and level is not None:
                found |= {place_of(table, cell): level for table, cell in piece.cells}
    return found


def place_of(table: int, cell: Cell) -> Place:
    """Where a cell stands."""
    return table, cell.row, cell.column


def _level_of(view: View, row: LogicalRow, score: int) -> Level | None:
    """The level in a cell of scores, else the one that stands behind it before the next score."""
    if (own := level_beside(row.text(score))) is not None:
        return Level(own)
    for column in view.grid.columns[score + 1 :]:
        if column.role is Role.SCORE:
            return None
        if column.role is Role.LEVEL and row.facts(column.index).level:
            behind = level_beside(row.text(column.index))
            return None if behind is None else Level(behind, row.fields[column.index].cells)
    return None
