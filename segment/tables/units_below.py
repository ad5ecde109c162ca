"""A row that says of the measures above it who is responsible, until when, or who follows up: `ผู้รับผิดชอบ | กองคลัง`
below what is to be done. What it says becomes a column beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.document import Cell
from segment.facts.roles import WORKS, Role
from segment.facts.scan import scan
from segment.tables.beside.works import whose_work
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow

UNITS = (Role.RESPONSIBLE, Role.TIMELINE, Role.FOLLOW_UP)
_WORD = 30
"""Letters: no label of such a row is longer."""


def units_beside(grid: Grid) -> Grid:
    """The grid with a column for each row of units; itself where it has none."""
    works = [column.index for column in grid.with_role(*(WORKS - {Role.ISSUE}))]
    told = {at: role for at, row in enumerate(grid.rows) if works and (role := _units(grid, row, works)) is not None}
    told = {at: role for at, role in told.items() if len(_reach(at, role, told, len(grid.rows)))}
    if not told or set(told.values()) & {column.role for column in grid.columns}:
        return grid
    columns, rows = list(grid.columns), {at: row for at, row in enumerate(grid.rows) if at not in told}
    for at, role in told.items():
        for place, cell in _values(grid, grid.rows[at], works):
            column = _column(columns, role, None if place is None else grid.columns[place])
            for other in _reach(at, role, told, len(grid.rows)):
                if other in rows:
                    rows[other] = replace(rows[other], cells=rows[other].cells | {column: cell})
    heads = [(grid.rows[at].table, grid.rows[at].cells[grid.rows[at].filled()[0]]) for at in told]
    below = [_dashed(rows[at], columns[len(grid.columns) :]) for at in sorted(rows)]
    header = [*grid.header_cells, *heads]
    return replace(grid, columns=columns, rows=below, header_cells=header, contents={}, places={})


def _units(grid: Grid, row: GridRow, works: list[int]) -> Role | None:
    """What a row says of the work above it: its first cell, before where work stands, is nothing but the word; behind
    it stands one cell, or those below the work."""
    label, *others = row.filled() or [0]
    facts = row.facts(label)
    if len(facts.letters) > _WORD or label >= works[0] or not others or facts.role not in UNITS or facts.role_place:
        return None
    if row.after_break and grid.columns[label].role is Role.ISSUE:
        # The end of an issue that a page cut: กำหนดการประชุมสภา.
        return None
    if any(scan(row.text(column)).role is not None and not row.facts(column).role_place for column in others[:-1]):
        # ผู้รับผิดชอบ, ระยะเวลา beside each other are a header.
        return None
    return facts.role if len(others) == 1 or set(others) <= set(works) else None


def _values(grid: Grid, row: GridRow, works: list[int]) -> Iterator[tuple[int | None, Cell]]:
    """What a row says, with the column of work that it is said of where each of these has its own subject."""
    others = row.filled()[1:]
    owned = {place for place in others if place in works and whose_work(grid.columns[place]) is not None}
    if len(works) > 1 and set(others) == owned:
        yield from ((place, row.cells[place]) for place in others)
    else:
        yield None, row.cells[others[0]]


def _reach(at: int, role: Role, told: dict[int, Role], count: int) -> range:
    """The rows that a row of units speaks of: those above, as far as the one before that said the same; those below
    where such rows, more than one, come first."""
    same = [other for other in told if told[other] is role]
    if len(same) > 1 and set(range(same[0])) <= set(told):
        return range(at + 1, next((other for other in same if other > at), count))
    return range(max((other for other in same if other < at), default=-1) + 1, at)


def _dashed(row: GridRow, units: Sequence[Column]) -> GridRow:
    """A row of work with a dash below the units that no row gives it: those of the row above do not reach it."""
    lacking = {each.index for each in units if each.index not in row.cells} if row.cells else set()
    first = next(iter(row.cells.values())) if lacking else None
    return row if first is None else replace(row, cells=row.cells | dict.fromkeys(lacking, replace(first, text="-")))


def _column(columns: list[Column], role: Role, over: Column | None) -> int:
    """The column of a role, of its own for the work of each subject."""
    subject = whose_work(over) if over is not None else None
    found = next((each.index for each in columns if each.role is role and each.subject == subject), None)
    if found is None:
        found = len(columns)
        columns.append(Column(found, role=role, subject=subject))
    return found
