"""A form: the roles stand below each other at the left, each beside its text; it is read as one row under a header."""

from __future__ import annotations

from collections.abc import Sequence

from extract.document import Cell, Paragraph, Row, Table
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.tables.column import Column, header_columns
from segment.tables.grid import Grid, GridRow

_WORKS = frozenset({Role.ISSUE, Role.MEASURE, Role.STEP, Role.RESULT, Role.SUGGESTION})
_FORM = frozenset(
    {
        *_WORKS,
        Role.RESPONSIBLE,
        Role.TIMELINE,
        Role.FOLLOW_UP,
        Role.INDICATOR,
        Role.QUESTION,
        Role.SCORE,
        # What a form has beside these: งบประมาณ, ตัวชี้วัดความสำเร็จ, วัตถุประสงค์.
        Role.IGNORED,
    }
)
_LEAST = 3
"""So few labels make no form."""
_LABEL = 40
"""Letters: no label is longer."""


def forms(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The forms that a Table is made of, each as a grid of one row; none where it is no form."""
    if table.columns != 2:
        return []
    pieces = _pieces(table.rows)
    if not pieces or not all(_is_form(rows) for _, rows in pieces):
        return []
    return [
        _grid(table, heading, rows, () if number else tuple(before)) for number, (heading, rows) in enumerate(pieces)
    ]


def _filled(row: Row) -> list[Cell]:
    return [cell for cell in row.cells if cell.text.strip()]


def _pieces(rows: Sequence[Row]) -> list[tuple[Cell | None, list[Row]]]:
    """The rows of each form, with the heading above them: a row of one cell begins one, so does a label come again."""
    found: list[tuple[Cell | None, list[Row]]] = []
    seen: set[str] = set()
    for row in rows:
        filled = _filled(row)
        label = scan(filled[0].text).letters if filled else ""
        heading = len(filled) == 1 and filled[0].column == 0 and scan(filled[0].text).label is not None
        if heading or not found or label in seen:
            found.append((filled[0] if heading else None, []))
            seen = set()
        if not heading and filled:
            found[-1][1].append(row)
            seen.add(label)
    return found


def _is_form(rows: Sequence[Row]) -> bool:
    """Whether every row begins with the word of a role, several of them, and what is to be done is among them."""
    roles = [_role(row) for row in rows]
    return None not in roles and len(set(roles)) >= _LEAST and bool(_WORKS & set(roles))


def _role(row: Row) -> Role | None:
    label = row.cells[0] if row.cells and row.cells[0].column == 0 else None
    facts = scan(label.text) if label is not None else None
    if facts is None or facts.role not in _FORM or facts.role_place or len(facts.letters) > _LABEL:
        return None
    if facts.numbers and facts.statistic is None and facts.role is not Role.IGNORED:
        return None
    return facts.role


def _grid(table: Table, heading: Cell | None, rows: Sequence[Row], before: tuple[Paragraph, ...]) -> Grid:
    labels = [row.cells[0] for row in rows]
    header = Row(0, tuple(Cell(0, column, label.text) for column, label in enumerate(labels, start=1)))
    # What the form is about stands above it, in a row of its own or in the heading before it.
    about = Column(0, role=Role.INDICATOR if heading is not None else Role.UNKNOWN)
    columns = [about, *header_columns([header], len(rows) + 1)[1:]]
    cells = {column: cell for column, row in enumerate(rows, start=1) for cell in row.cells[1:2]}
    if heading is not None:
        cells[0] = heading
    row = GridRow(table.number, rows[0].index, dict(sorted(cells.items())), page=rows[0].page, line=rows[0].line)
    grid = Grid(columns, [row], [(table.number, label) for label in labels], before, spans_known=table.spans_known)
    grid.note(table)
    return grid
