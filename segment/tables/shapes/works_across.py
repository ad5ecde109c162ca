"""A table with a column for each measure, and in the rows below it who is responsible and when, without words that say
so: `มาตรการที่ 1 | มาตรการที่ 2` over what these are, `กองคลัง | สำนักปลัด` and `ต.ค. 2566 | พ.ย. 2566`.

It is read as one row for each measure.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.document import Cell, Paragraph, Row, Table
from segment.facts.roles import WORKS, Role
from segment.facts.scan import scan
from segment.rows.plan_headings import names_time
from segment.tables.beside.whose import is_unit
from segment.tables.column import Column, column_of
from segment.tables.grid import Grid, GridRow

_LEAST = 2
"""Measures side by side, and rows below their heads."""
_WORD = 14
"""Letters: ผู้รับผิดชอบ has no more."""


def works_across(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The table as one grid; none where it is no such table."""
    rows = [row for row in table.rows if row.filled]
    heads = [scan(cell.text) for cell in rows[0].filled] if rows else []
    roles = {each.role for each in heads if not each.role_place and each.label is None}
    if (
        len(rows) <= _LEAST
        or len(heads) != table.columns
        or len(heads) < _LEAST
        or len(roles) != 1
        or not roles <= WORKS
    ):
        return []
    kinds = [_kind(row) for row in rows[1:]]
    units = [kind for kind in kinds if kind is not None]
    if any(_names_another(cell) for row in rows[1:] for cell in row.filled):
        return []
    if not units or kinds[0] is not None or len(units) != len(set(units)):
        return []
    places = {Role.RESPONSIBLE: 1, Role.TIMELINE: 2}
    columns = [column_of(0, (rows[0].cells[0].text,)), *(Column(at, role=role) for role, at in places.items())]
    below = {places[kind]: row for row, kind in zip(rows[1:], kinds, strict=True) if kind is not None}
    told = [
        GridRow(table.number, row.index, {0: cell} | _beside(cell.column, below), page=row.page, line=row.line)
        for row, kind in zip(rows[1:], kinds, strict=True)
        if kind is None
        for cell in row.filled
    ]
    over = [(table.number, cell) for cell in rows[0].cells]
    return [Grid(columns, told, over, tuple(before), [table.number], table.spans_known)]


def _names_another(cell: Cell) -> bool:
    """Whether a cell is the name of an indicator, or the word of what stands beside it, and no work."""
    facts = scan(cell.text)
    return facts.label is not None or (facts.role is not None and facts.role_place == 0 and len(facts.letters) <= _WORD)


def _kind(row: Row) -> Role | None:
    """What all cells of a row say of the measures above them."""
    facts = [scan(cell.text) for cell in row.filled]
    if all(is_unit(each.line) for each in facts):
        return Role.RESPONSIBLE
    return Role.TIMELINE if all(names_time(each.letters) for each in facts) else None


def _beside(column: int, below: dict[int, Row]) -> dict[int, Cell]:
    """What stands below a measure, by the column that it goes to."""
    cells = ((at, cell) for at, row in below.items() for cell in row.filled)
    return {at: cell for at, cell in cells if cell.column == column}
