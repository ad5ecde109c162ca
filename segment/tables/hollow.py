"""Rows and columns in which nothing stands: they part nothing, and keep no table from being known by its shape."""

from __future__ import annotations

from dataclasses import replace

from extract.document import Cell, Row, Table
from segment.facts.roles import Role
from segment.facts.scan import scan


def without_hollow_rows(table: Table) -> Table:
    """The Table without its empty rows, the first aside: behind a page break it tells whether a row goes on."""
    rows = tuple(row for at, row in enumerate(table.rows) if not at or any(map(_is_filled, row.cells)))
    return table if len(rows) == len(table.rows) else replace(table, rows=rows)


def without_hollow_end(table: Table) -> tuple[Table, list[Cell]]:
    """The Table without the columns at its right end that hold nothing, or no more than dashes below a word such as
    หมายเหตุ; and their cells."""
    columns = table.columns
    while columns > _LEAST and _is_hollow(table, columns - 1):
        columns -= 1
    if columns == table.columns:
        return table, []
    rows = tuple(_left_of(row, columns) for row in table.rows)
    cut = [cell for cell in table.cells() if cell.column >= columns]
    return replace(table, columns=columns, rows=rows), cut


_LEAST = 2


def _is_hollow(table: Table, column: int) -> bool:
    if any(cell.column + cell.column_span > column > cell.column for cell in table.cells()):
        return False
    head, *below = [[cell for cell in row.cells if cell.column == column and _is_filled(cell)] for row in table.rows]
    return not any(_says(cell) for cells in below for cell in cells) and all(
        not cell.picture and scan(cell.text).role is Role.IGNORED for cell in head
    )


def _says(cell: Cell) -> bool:
    return cell.picture or not scan(cell.text).dash


def _left_of(row: Row, columns: int) -> Row:
    return replace(row, cells=tuple(cell for cell in row.cells if cell.column < columns))


def _is_filled(cell: Cell) -> bool:
    return cell.picture or bool(cell.text.strip())
