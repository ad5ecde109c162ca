"""A table whose columns are indicators and whose cells are their questions: `i7 (84.10)`, `i8 (80.36)` below the name.

It is read column by column: the indicator, its questions with their scores, and what a last row says of the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.document import Cell, Paragraph, Table
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow
from segment.tables.shapes.form_rows import filled_cells

_LEAST = 2
"""Indicators, and questions of each."""


def questions_below(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The table as one grid of sections; none where it is no such table."""
    if len(table.rows) <= _LEAST:
        return []
    named = {cell.column: cell for cell in table.rows[0].cells if _is_indicator(cell)}
    # Beside labels of rows the first column names no indicator.
    whole = all(cell.column in named for cell in table.rows[0].cells)
    heads = {column: cell for column, cell in named.items() if column or whole}
    labels = [cell for row in table.rows for cell in filled_cells(row) if cell.column not in heads]
    if len(heads) < _LEAST or any(cell.column for cell in labels) or not _are_questions(table, list(heads)):
        return []
    rows = [row for column, head in heads.items() for row in _section(table, column, head)]
    columns = [Column(0, role=Role.QUESTION), Column(1, role=Role.SCORE)]
    said = [(table.number, cell) for cell in labels if not _is_whole(cell)]
    return [Grid(columns, rows, said, tuple(before), [table.number], table.spans_known)]


def _is_indicator(cell: Cell) -> bool:
    label = scan(cell.text).label
    return label is not None and label.indicator is not None


def _is_whole(label: Cell) -> bool:
    """Whether the row of a label gives the indicators' own numbers: คะแนนตัวชี้วัด, เฉลี่ย."""
    facts = scan(label.text)
    return facts.mean or facts.total or facts.role is Role.SCORE


def _are_questions(table: Table, columns: Sequence[int]) -> bool:
    """Whether questions with codes and scores stand below each indicator, numbers only where a row gives its own."""
    for row in table.rows[1:]:
        label = next((cell for cell in row.cells if cell.column == 0), None)
        for cell in row.cells:
            facts = scan(cell.text)
            if cell.column not in columns or facts.empty or facts.dash:
                continue
            own = label is not None and _is_whole(label) and facts.numeric
            if not own and not (facts.coded and facts.decimal):
                return False
    counts = [
        sum(scan(cell.text).coded for row in table.rows[1:] for cell in row.cells if cell.column == each)
        for each in columns
    ]
    return min(counts) >= _LEAST


def _section(table: Table, column: int, head: Cell) -> Iterator[GridRow]:
    """The rows of one indicator: its name, its questions, its own numbers beside the labels of their rows."""
    first = table.rows[0]
    yield GridRow(table.number, first.index, {0: head}, page=first.page, line=first.line)
    for row in table.rows[1:]:
        cell = next((each for each in filled_cells(row) if each.column == column), None)
        label = next((each for each in row.cells if each.column == 0), None)
        if cell is None:
            continue
        own = label is not None and _is_whole(label)
        cells = {0: label, 1: cell} if own and label is not None else {0: cell}
        yield GridRow(table.number, row.index, cells, page=row.page, line=row.line)
