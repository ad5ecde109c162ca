"""A table of one question: its code and text stand alone above the header, and all that is below is about it."""

from __future__ import annotations

from collections.abc import Sequence

from extract.document import Cell, Paragraph, Row, Table
from segment.facts.roles import TEXTS, Role
from segment.facts.scan import scan
from segment.tables.column import Column, header_columns
from segment.tables.grid import Grid, GridRow
from segment.tables.shapes.form_rows import SUBJECTS

_LEAST = 3
"""Rows: the question, the header and what stands below it."""
_WORDS = 40
"""Letters: no header cell of such a table is longer."""


def question_above(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The table as one grid with the question in a column of its own; none where it is no such table."""
    if len(table.rows) < _LEAST or table.columns < 2:
        return []
    question, header = _question(table.rows[0]), table.rows[1]
    if question is None or not _heads_works(header) or any(map(_names_questions, table.rows[2:])):
        return []
    at = table.columns
    columns = [*header_columns([header], at), Column(at, role=Role.QUESTION)]
    body = [row for row in table.rows[2:] if row.filled]
    rows = [_with_question(table, row, question, at, first=not number) for number, row in enumerate(body)]
    heads = [(table.number, cell) for cell in header.cells]
    return [Grid(columns, rows, heads, tuple(before), [table.number], table.spans_known)] if rows else []


def _question(row: Row) -> Cell | None:
    """The only cell of a row that says anything, where it begins with a question's code."""
    filled = row.filled
    told = scan(filled[0].text) if len(filled) == 1 and not filled[0].column else None
    return filled[0] if told is not None and told.coded and not told.bare_code else None


def _names_questions(row: Row) -> bool:
    """Whether a cell of a row begins with a question's code, and so is about that one."""
    return any(scan(cell.text).coded for cell in row.cells)


def _heads_works(row: Row) -> bool:
    """Whether a row is a header of what is to be done, and names no subject besides."""
    facts = [scan(cell.text) for cell in row.filled]
    roles = [each.role for each in facts if len(each.letters) <= _WORDS and not each.numbers and not each.coded]
    return len(facts) == len(roles) > 1 and bool(set(TEXTS) & set(roles)) and not SUBJECTS & set(roles)


def _with_question(table: Table, row: Row, question: Cell, at: int, *, first: bool) -> GridRow:
    cells = {cell.column: cell for cell in row.cells} | ({at: question} if first else {})
    covered = frozenset() if first else frozenset({at})
    return GridRow(table.number, row.index, cells, covered, page=row.page, line=row.line)
