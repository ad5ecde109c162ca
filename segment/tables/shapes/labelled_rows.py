"""A table whose rows each say first what they hold: an indicator, a question, an issue, a measure, who is responsible.

It is read as a table with a column for each of these words; every indicator and every question begins a row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.document import Cell, Paragraph, Row, Table
from segment.facts.roles import WORKS, Role
from segment.facts.scan import scan
from segment.tables.column import Column, header_columns
from segment.tables.grid import Grid, GridRow
from segment.tables.shapes.form_rows import SUBJECTS, filled_cells, heads_form, role_of_label, roles_of_labels

_LEAST = 3
"""Subjects: a table with fewer is one form, or several."""
_SCORES = 2
"""The column in which scores may stand beside the texts."""


def labelled_rows(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The table as one grid; none where it is no such table."""
    rows = [row for row in table.rows if filled_cells(row)]
    told = bool(rows) and heads_form(rows[0])
    head = rows[:1] if rows and (told or role_of_label(rows[0]) is None) else []
    rows = rows[len(head) :]
    beside = _beside(head, table.columns)
    if table.columns not in (_SCORES, _SCORES + 1) or beside is None or not _are_labelled(rows, beside, headed=told):
        return []
    words = list(dict.fromkeys(_label(row) for row in rows))
    printed = {_label(row): row.cells[0].text for row in reversed(rows)}
    header = Row(0, tuple(Cell(0, column, printed[word]) for column, word in enumerate(words)))
    columns = header_columns([header], len(words))
    at = {word: column for column, word in enumerate(words)}
    last = next((column.index for column in columns if column.role is beside), len(words))
    if last == len(words):
        columns.append(Column(last, role=beside))
    heads = [(table.number, cell) for row in head for cell in row.cells]
    heads += [(table.number, row.cells[0]) for row in rows]
    return [Grid(columns, list(_rows(table, rows, at, last)), heads, tuple(before), [table.number], table.spans_known)]


def _beside(head: Sequence[Row], count: int) -> Role | None:
    """What may stand behind the texts: scores, or what the header says; None where that is something else."""
    named = next((cell for row in head for cell in filled_cells(row) if cell.column == _SCORES), None)
    role = scan(named.text).role if named is not None else Role.SCORE
    return role if count <= _SCORES or role in _LAST else None


_LAST = (Role.SCORE, Role.RESPONSIBLE, Role.TIMELINE, Role.FOLLOW_UP)


def _label(row: Row) -> str:
    return scan(row.cells[0].text).letters


def _are_labelled(rows: Sequence[Row], beside: Role, *, headed: bool) -> bool:
    """Whether every row begins with the word of a role and holds a text, and a number at most, behind it; what is to be
    done is among them, and several indicators or questions, each as a label names it, where no header tells so."""
    if not all(_is_pair(row, beside) for row in rows):
        return False
    roles = roles_of_labels(rows)
    if not roles:
        return False
    subjects = [row.cells[1] for row, role in zip(rows, roles, strict=True) if role in SUBJECTS]
    named = all(scan(cell.text).coded or scan(cell.text).label is not None for cell in subjects)
    return (headed or len(subjects) >= _LEAST) and named and bool(WORKS & set(roles))


def _is_pair(row: Row, beside: Role) -> bool:
    filled = filled_cells(row)
    if not filled or [cell.column for cell in filled[:2]] != [0, 1]:
        return False
    return all(cell.column == _SCORES and scan(cell.text).numeric == (beside is Role.SCORE) for cell in filled[2:])


def _rows(table: Table, rows: Sequence[Row], at: dict[str, int], last: int) -> Iterator[GridRow]:
    cells: dict[int, Cell] = {}
    first = rows[0]
    for row in rows:
        column = at[_label(row)]
        if cells and (role_of_label(row) in SUBJECTS or column in cells):
            yield _row(table, first, cells)
            cells = {}
        if not cells:
            first = row
        _, text, *behind = filled_cells(row)
        cells[column] = text
        if behind:
            cells[last] = behind[0]
    yield _row(table, first, cells)


def _row(table: Table, first: Row, cells: dict[int, Cell]) -> GridRow:
    told = dict(sorted(cells.items()))
    return GridRow(table.number, first.index, told, page=first.page, line=first.line, apart=True)
