"""A table whose first row says what all of its texts are, and whose second names whom each column is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.document import Paragraph, Row, Table
from segment.facts.roles import TEXTS
from segment.facts.scan import scan
from segment.tables.column import header_columns
from segment.tables.grid import Grid, GridRow

_LEAST = 3
"""Rows: the word, the names and what stands below them."""
_WORD = 40
"""Letters: no word of a role is longer."""


def works_over_subjects(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The table as a grid under both levels of its header; none where it is no such table."""
    if len(table.rows) < _LEAST or table.columns < 2:
        return []
    word, names, *body = table.rows
    if not _says_what(word) or not _name_subjects(names, table.columns) or any(map(_scored, body)):
        return []
    first = word.filled[0]
    over = replace(word, cells=(replace(first, column_span=table.columns),))
    rows = [_grid_row(table, row) for row in body if row.filled]
    heads = [(table.number, cell) for row in (word, names) for cell in row.filled]
    columns = header_columns([over, names], table.columns)
    return [Grid(columns, rows, heads, tuple(before), [table.number], table.spans_known)]


def _says_what(row: Row) -> bool:
    """Whether a row holds nothing but the word of issues, measures, steps or results, at its beginning."""
    filled = row.filled
    facts = scan(filled[0].text) if len(filled) == 1 and not filled[0].column else None
    return facts is not None and facts.role in TEXTS and not facts.role_place and len(facts.letters) <= _WORD


def _name_subjects(row: Row, count: int) -> bool:
    """Whether every column is headed by the name of an indicator or an instrument."""
    labels = [scan(cell.text).label for cell in row.filled]
    return len(labels) == count and all(label is not None and not label.overall for label in labels)


def _scored(row: Row) -> bool:
    return any(scan(cell.text).exact for cell in row.cells)


def _grid_row(table: Table, row: Row) -> GridRow:
    cells = {cell.column: cell for cell in row.cells}
    return GridRow(table.number, row.index, cells, page=row.page, line=row.line)
