"""A turned table: the roles stand at the left, each question or indicator has a column; read with rows for columns."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from extract.document import Cell, Paragraph, Row, Table
from segment.facts.roles import WORKS
from segment.facts.scan import scan
from segment.tables.column import header_columns
from segment.tables.form import role_of_label
from segment.tables.grid import Grid, GridRow


def turned(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The turned table as one grid whose rows are its columns; none where it is no such table."""
    if table.columns < 3 or len(table.rows) < 3 or not _is_turned(table.rows):
        return []
    labels = [row.cells[0] for row in table.rows[1:]]
    corner = _corner(table.rows[0])
    words = [corner.text if corner is not None and _names_subjects(corner) else _SUBJECTS]
    words += [label.text for label in labels]
    columns = header_columns([Row(0, tuple(Cell(0, column, text) for column, text in enumerate(words)))], len(words))
    rows = [_grid_row(table, at) for at in range(1, table.columns)]
    heads = [(table.number, label) for label in (corner, *labels) if label is not None]
    return [Grid(columns, rows, heads, tuple(before), [table.number], table.spans_known)]


def _is_turned(rows: Sequence[Row]) -> bool:
    """Whether every row begins with a role's word, some with that of what is to be done, and the first one names the
    question or the indicator of each column."""
    if not all(row.cells and row.cells[0].column == 0 and row.cells[0].text.strip() for row in rows[1:]):
        return False
    corner = _corner(rows[0])
    if corner is not None and not (_names_subjects(corner) or _OVER.fullmatch(scan(corner.text).letters)):
        return False
    heads = [scan(cell.text) for cell in rows[0].cells if cell.column and cell.text.strip()]
    named = all(
        head.bare_code
        or head.indicator_name is not None
        or (head.label is not None and (head.label.numbered or head.label.instrument is not None))
        for head in heads
    )
    roles = [role_of_label(row) for row in rows[1:]]
    return len(heads) > 1 and named and None not in roles and bool(WORKS & set(roles))


def _corner(row: Row) -> Cell | None:
    """The cell over the labels, where it says anything."""
    return next((cell for cell in row.cells if cell.column == 0 and cell.text.strip()), None)


def _names_subjects(corner: Cell) -> bool:
    """Whether the corner says what stands beside it, and not only that labels stand below."""
    return scan(corner.text).role is not None and not _OVER.fullmatch(scan(corner.text).letters)


_OVER = regex.compile(r"รายการ|หัวข้อ|เรื่อง|ประเด็น|ข้อมูล|รายละเอียด")
_SUBJECTS = "ตัวชี้วัด"


def _grid_row(table: Table, at: int) -> GridRow:
    """One column of the table as a row: the cell of each row that stands in it, or that spans it from the left."""
    cells: dict[int, Cell] = {}
    covered = set()
    for number, row in enumerate(table.rows):
        for cell in (each for each in row.cells if each.column):
            if cell.column == at:
                cells[number] = cell
            elif cell.column < at < cell.column + cell.column_span:
                covered.add(number)
    first = table.rows[0]
    return GridRow(table.number, first.index, cells, frozenset(covered), page=first.page, line=first.line)
