"""An outline whose levels stand in columns of their own, each label right before its number: `IIT | 88.15`, below it
`| การปฏิบัติหน้าที่ | 92.10`, below that `| | I1 | 95.00`. It is read as one column of labels and one of numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.document import Cell, Paragraph, Row, Table
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow
from segment.tables.shapes.form_rows import filled_cells

_LEAST = 3
"""Columns: two levels and a number behind the second; and rows."""


def staggered(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The outline as one grid; none where a row is anything else, but for one above all others."""
    rows = [row for row in table.rows if filled_cells(row)]
    over = rows[:1] if rows and _pair(rows[0]) is None else []
    pairs = [(row, pair) for row in rows[len(over) :] if (pair := _pair(row)) is not None]
    starts = {label.column for _, (label, _) in pairs}
    if len(pairs) + len(over) < len(rows) or len(pairs) < _LEAST or len(starts) < _LEAST - 1:
        return []
    columns = [Column(0, role=Role.INDICATOR), Column(1, role=Role.SCORE, words=Role.SCORE)]
    told = [
        GridRow(table.number, row.index, dict(enumerate(pair)), page=row.page, line=row.line) for row, pair in pairs
    ]
    heads = [(table.number, cell) for row in over for cell in row.cells]
    return [Grid(columns, told, heads, tuple(before), [table.number], table.spans_known)]


def _pair(row: Row) -> tuple[Cell, Cell] | None:
    """The label and the number right behind it that are all of a row."""
    filled = filled_cells(row)
    if len(filled) != _LEAST - 1 or filled[1].column != filled[0].column + 1:
        return None
    label, number = (scan(cell.text) for cell in filled)
    named = label.coded or label.label is not None or label.total
    return (filled[0], filled[1]) if named and not label.numeric and number.exact else None
