"""A table in which the parts of each question or indicator stand below each other, each beside its word:
`I8 | ประเด็น | …`, then `| มาตรการ | …`, `| ผู้รับผิดชอบ | …`.

It is read as one row for each subject, with a column for each of these words. A page may cut it, also within a text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.document import Cell, Paragraph, Row, Table
from segment.facts.roles import WORKS, Role
from segment.facts.scan import Facts, scan
from segment.facts.words import letters_of
from segment.tables.column import Column, column_of, header_columns
from segment.tables.grid import Grid, GridRow
from segment.tables.row_words import says_the_same
from segment.tables.shapes.form_grid import Owned

_OF_SUBJECTS = frozenset({Role.INSTRUMENT, Role.INDICATOR, Role.QUESTION, Role.SCORE, Role.LEVEL})
_PARTS = WORKS | _OF_SUBJECTS | {Role.RESPONSIBLE, Role.TIMELINE, Role.FOLLOW_UP, Role.IGNORED}
_WORD = 40
"""Letters: the word of a part is no longer."""
_SUBJECTS = 2
_LEAST = 3
"""So many words tell the parts of one subject."""


@dataclass(frozen=True, slots=True)
class _Laid:
    """How a table is laid out: the rows of its head, each time that it is printed, those below it, and where the words
    of parts stand."""

    heads: Sequence[Owned]
    body: Sequence[Owned]
    at: int


def parts_beside(tables: Sequence[Table], before: Sequence[Paragraph]) -> list[Grid]:
    """The pieces of a table as one grid; none where it is no such table."""
    laid = _laid(tables)
    return [_grid(tables, laid, before)] if laid is not None and _tells_parts(laid) else []


def may_begin_parts(table: Table) -> bool:
    """Whether a table may be the first piece of such a one."""
    return _laid([table]) is not None


def goes_on_parts(piece: Table, first: Table) -> bool:
    """Whether a Table overleaf goes on with such parts, under the head of the ``first`` or without one."""
    return piece.columns == first.columns and _laid([first, piece]) is not None


def _laid(tables: Sequence[Table]) -> _Laid | None:
    """The layout of a table in which every row has the word of a part, and its text right behind it."""
    rows = [(table.number, row) for table in tables for row in table.rows if row.filled]
    for count in (0, 1):
        heads = [each for each in rows if count and says_the_same(each[1], rows[0][1])]
        body = [each for each in rows if each not in heads]
        places = range(1, tables[0].columns - 1) if body else ()
        at = next((place for place in places if _are_parts(body, place) and _begin_subjects(body, place)), None)
        if at is not None:
            return _Laid(heads, body, at)
    return None


def _cell(row: Row, column: int) -> Cell | None:
    return next((cell for cell in row.filled if cell.column == column), None)


def _are_parts(rows: Sequence[Owned], at: int) -> bool:
    """Whether every row has the word of a part and its text, but for the end of a text above at the top of a page and
    for a subject whose parts stand below it, or were not read."""
    last = rows[0][0]
    for table, row in rows:
        word = _cell(row, at)
        overleaf, last = table != last, table
        if all(cell.column < at for cell in row.filled):
            continue
        if _cell(row, at + 1) is None or not (
            _is_word(scan(word.text)) if word is not None else overleaf and len(row.filled) == 1
        ):
            return False
    return True


def _is_word(facts: Facts) -> bool:
    return len(facts.letters) <= _WORD and facts.role in _PARTS and facts.role_place == 0 and facts.label is None


def _begin_subjects(rows: Sequence[Owned], at: int) -> bool:
    """Whether what stands before the words begins each subject and names it: a code, an indicator."""
    begun = [[scan(cell.text) for cell in row.filled if cell.column < at] for _, row in rows]
    return bool(begun[0]) and all(
        any(each.coded or each.label is not None for each in cells) for cells in begun if cells
    )


def _tells_parts(laid: _Laid) -> bool:
    """Whether the words are several, of works among others, and come again with the next subject that stands beside
    one; with a single one they are more."""
    words = [scan(cell.text) for _, row in laid.body if (cell := _cell(row, laid.at)) is not None]
    distinct = {each.letters for each in words}
    roles = {each.role for each in words}
    begun = sum(len({cell.column < laid.at for cell in row.filled}) > 1 for _, row in laid.body)
    if len(roles) < 2 or not roles & WORKS:
        return False
    return len(distinct) < len(words) if begun >= _SUBJECTS else len(distinct) >= _LEAST


def _grid(tables: Sequence[Table], laid: _Laid, before: Sequence[Paragraph]) -> Grid:
    at, count = laid.at, tables[0].columns
    words = [(table, cell) for table, row in laid.body if (cell := _cell(row, at)) is not None]
    names = {letters_of(cell.text): cell.text for _, cell in reversed(words)}
    places = {
        word: place for place, word in enumerate(dict.fromkeys(letters_of(cell.text) for _, cell in words), count)
    }
    columns = header_columns([row for _, row in laid.heads[:1]], count)
    # The words' own column and that of their texts become those of the words.
    columns = [Column(each.index, role=Role.IGNORED) if at <= each.index <= at + 1 else each for each in columns]
    columns += [column_of(place, (names[word],)) for word, place in places.items()]
    told = list(_rows(laid, places))
    kept = {id(cell) for row in told for cell in row.cells.values()}
    heads = [(table, cell) for table, row in (*laid.heads, *laid.body) for cell in row.cells if id(cell) not in kept]
    numbers, known = [table.number for table in tables], all(table.spans_known for table in tables)
    return Grid(columns, told, heads, tuple(before), numbers, known)


def _rows(laid: _Laid, places: dict[str, int]) -> Iterator[GridRow]:
    """A row for each subject, and for each part that comes again; behind it what a page cut off its texts."""
    cells: dict[int, Cell] = {}
    owners: dict[int, int] = {}
    rests: list[GridRow] = []
    subject: list[str] = []
    first, place = laid.body[0], 0
    for owned in laid.body:
        table, row = owned
        word, text = _cell(row, laid.at), _cell(row, laid.at + 1)
        told = {cell.column: cell for cell in row.filled if not laid.at <= cell.column <= laid.at + 1}
        named = [letters_of(cell.text) for column, cell in told.items() if column < laid.at]
        if word is None and text is not None:
            # The end of the text above the page break.
            rests.append(GridRow(table, row.index, {place: text}, after_break=True, continues=True, page=row.page))
            continue
        if cells and named == subject:
            # The subject is printed again beside each of its parts.
            told, named = {column: cell for column, cell in told.items() if column > laid.at}, []
        if word is not None and text is not None:
            place = places[letters_of(word.text)]
            told[place] = text
        # A second measure of one subject stands in a row of its own below the first.
        if cells and (named or told.keys() & cells.keys()):
            yield from (_row(first, cells, owners), *rests)
            cells, owners, rests = {}, {}, []
        subject = named or subject
        first = owned if not cells else first
        cells |= told
        owners |= dict.fromkeys(told, table)
    yield from (_row(first, cells, owners), *rests)


def _row(first: Owned, cells: dict[int, Cell], owners: dict[int, int]) -> GridRow:
    table, row = first
    told = dict(sorted(cells.items()))
    return GridRow(table, row.index, told, page=row.page, line=row.line, apart=True, owners=owners)
