"""A table in which the parts of each question or indicator stand below each other, each beside its word:
`I8 | ประเด็น | …`, then `| มาตรการ | …`, `| ผู้รับผิดชอบ | …`.

It is read as one row for each subject, with a column for each of these words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.document import Cell, Paragraph, Row, Table
from segment.facts.roles import WORKS, Role
from segment.facts.scan import Facts, scan
from segment.facts.words import letters_of
from segment.tables.column import Column, column_of, header_columns
from segment.tables.grid import Grid, GridRow

_PARTS = frozenset({*WORKS, Role.QUESTION, Role.RESPONSIBLE, Role.TIMELINE, Role.FOLLOW_UP, Role.SCORE, Role.IGNORED})
_WORD = 40
"""Letters: the word of a part is no longer."""
_SUBJECTS = 2
"""With one subject it is a form."""


def parts_beside(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The table as one grid; none where it is no such table."""
    if table.columns < 3 or len(table.rows) <= _SUBJECTS:
        return []
    for head in ([], list(table.rows[:1])):
        rows = [row for row in table.rows[len(head) :] if row.filled]
        at = next((column for column in range(1, table.columns - 1) if _are_words(rows, column)), None)
        if at is not None and _begin_subjects(rows, at):
            return [_grid(table, head, rows, at, before)]
    return []


def _cell(row: Row, column: int) -> Cell | None:
    return next((cell for cell in row.filled if cell.column == column), None)


def _are_words(rows: Sequence[Row], column: int) -> bool:
    """Whether every row has the word of a part in a column, and a text behind it; of several words one comes again."""
    words = [cell for row in rows if (cell := _cell(row, column)) is not None]
    if len(words) < len(rows):
        return False
    facts = [scan(cell.text) for cell in words]
    if not all(map(_is_word, facts)):
        return False
    roles = {each.role for each in facts}
    distinct = {each.letters for each in facts}
    return (
        all(_cell(row, column + 1) is not None for row in rows)
        and 1 < len(distinct) < len(facts)
        and len(roles) > 1
        and bool(roles & WORKS)
    )


def _is_word(facts: Facts) -> bool:
    return len(facts.letters) <= _WORD and facts.role in _PARTS and facts.role_place == 0


def _begin_subjects(rows: Sequence[Row], at: int) -> bool:
    """Whether what stands before the words begins each subject and names it: a code, an indicator."""
    begun = [row for row in rows if any(_cell(row, column) for column in range(at))]
    named = [
        any(
            scan(cell.text).coded or scan(cell.text).label is not None
            for column in range(at)
            if (cell := _cell(row, column)) is not None
        )
        for row in begun
    ]
    return len(begun) >= _SUBJECTS and begun[0] is rows[0] and all(named)


def _label(row: Row, at: int) -> str:
    cell = _cell(row, at)
    return letters_of(cell.text) if cell is not None else ""


def _grid(table: Table, head: Sequence[Row], rows: Sequence[Row], at: int, before: Sequence[Paragraph]) -> Grid:
    words = list(dict.fromkeys(_label(row, at) for row in rows))
    printed = {_label(row, at): row.cells for row in reversed(rows)}
    names = {word: next(cell.text for cell in cells if cell.column == at) for word, cells in printed.items()}
    places = {word: table.columns + place for place, word in enumerate(words)}
    columns = header_columns(head, table.columns)
    # The words' own column and that of their texts become those of the words.
    columns = [Column(each.index, role=Role.IGNORED) if at <= each.index <= at + 1 else each for each in columns]
    columns += [column_of(place, (names[word],)) for word, place in places.items()]
    heads = [(table.number, cell) for row in head for cell in row.cells]
    heads += [(table.number, cell) for row in rows for cell in row.cells if cell.column == at]
    grid_rows = list(_rows(table, rows, at, places))
    return Grid(columns, grid_rows, heads, tuple(before), [table.number], table.spans_known)


def _rows(table: Table, rows: Sequence[Row], at: int, places: dict[str, int]) -> Iterator[GridRow]:
    cells: dict[int, Cell] = {}
    first = rows[0]
    for row in rows:
        told = {cell.column: cell for cell in row.filled if not at <= cell.column <= at + 1}
        if (text := _cell(row, at + 1)) is not None:
            told[places[_label(row, at)]] = text
        # A second measure of one subject stands in a row of its own below the first.
        if cells and (any(column < at for column in told) or told.keys() & cells.keys()):
            yield _row(table, first, cells)
            cells = {}
        first = row if not cells else first
        cells |= told
    yield _row(table, first, cells)


def _row(table: Table, first: Row, cells: dict[int, Cell]) -> GridRow:
    told = dict(sorted(cells.items()))
    return GridRow(table.number, first.index, told, page=first.page, line=first.line, apart=True)
