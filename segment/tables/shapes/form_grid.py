"""A form as a grid of one row under its labels, or of one for each number of these."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import regex

from extract.document import Cell, Paragraph, Row
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.facts.words import first_printed
from segment.tables.column import Column, header_columns
from segment.tables.grid import Grid, GridRow
from segment.tables.shapes.form_rows import (
    asks,
    counted,
    goes_on,
    is_head,
    is_item,
    is_labelled,
    is_rest,
    role_of_label,
    said_by,
    score_word,
    titled,
)

_ITEM_WORD = "รายการย่อย"
_HEADED = regex.compile(r"(?:^|[\s:(])(?:ข้อ\s?)?(?P<code>[IEOieo]\s?\d{1,2})(?![\d.,])")
"""The question's code in the heading of a form."""
_SCORE_WORD = "คะแนน"
_LEVELS: dict[Role | None, str] = {Role.INDICATOR: "indicator", Role.INSTRUMENT: "instrument"}
"""The level of the score beside a name: beside a question it is the question's."""
_RUNNING = "ลำดับที่"
"""The word that stands over a number which is only the form's own."""
Owned = tuple[int, Row]
"""A row with the number of its Table: a page may cut a form."""


@dataclass(slots=True)
class Piece:
    """One form: the heading above it, its rows, and the heading where a page prints it again."""

    heading: Owned | None
    rows: list[Owned]
    again: list[Owned] = field(default_factory=list)


def grid_of(piece: Piece, before: tuple[Paragraph, ...], *, spans_known: bool) -> Grid:
    """The form as a grid."""
    heading, owned = piece.heading, piece.rows
    rows = [each for each in owned if is_labelled(each[1])]
    about = list(_about(heading, rows))
    named = [id(cell) for _, cell, _ in about]
    labels = [(table, row.cells[0]) for table, row in rows if id(row.cells[0]) not in named]
    heads = {_label_of(row): row for _, row in reversed(rows)}
    # What the form is about stands above it, in a row of its own, in the heading before it or before its score.
    first = max(1, len(about))
    at = {label: column for column, label in enumerate(dict.fromkeys(_label_of(row) for _, row in rows), start=first)}
    header = Row(0, tuple(Cell(0, column, _word_over(heads[label])) for label, column in at.items()))
    columns = [Column(number, role=role) for number, (_, _, role) in enumerate(about)] or [Column(0)]
    columns += header_columns([header], first + len(at))[first:]
    for label, column in at.items():
        columns[column] = replace(columns[column], level=_LEVELS.get(titled(heads[label])) or columns[column].level)
    over_texts = [(table, cell) for table, row in owned if is_head(row) for cell in row.cells]
    over_texts += [(table, cell) for table, row in piece.again for cell in row.cells]
    over_texts += [(table, word) for table, row in rows if (word := score_word(row)) is not None]
    told = {number: (table, cell) for number, (table, cell, _) in enumerate(about)}
    grid = Grid(columns, list(_rows(told, owned, at)), [*over_texts, *labels], before, spans_known=spans_known)
    _add_items(grid, [each for each in owned if is_item(each[1])])
    grid.tables = sorted({table for each in grid.rows for table in (each.table, *each.owners.values())})
    return grid


def _about(heading: Owned | None, rows: Sequence[Owned]) -> Iterator[tuple[int, Cell, Role]]:
    """The cells that say what a form is about, each with what it names: the heading above it, and names before their
    own scores."""
    if heading is not None:
        cell = heading[1].filled[0]
        yield heading[0], cell, Role.QUESTION if asks(cell) else Role.INDICATOR
    for table, row in rows:
        if (role := titled(row)) is not None:
            yield table, row.cells[0], role


def _word_over(row: Row) -> str:
    """The word that stands over what a row says."""
    if titled(row) is not None:
        return _SCORE_WORD
    return _RUNNING if role_of_label(row) is Role.NUMBER else row.cells[0].text


def _label_of(row: Row) -> str:
    """The letters of a row's label, without the number that counts it and without (ต่อ)."""
    return counted(row) or first_printed(scan(row.cells[0].text).letters)


def _rows(told: dict[int, tuple[int, Cell]], owned: Sequence[Owned], at: dict[str, int]) -> Iterator[GridRow]:
    """The form's row, or one for each number of its labels; behind each what a page break cut off its texts.

    ``told`` is what the form is about, by column; ``at`` tells the column of each label.
    """
    cells = {column: cell for column, (_, cell) in told.items()}
    owners = {column: table for column, (table, _) in told.items()}
    rests: list[GridRow] = []
    first = next(row for _, row in owned if is_labelled(row))
    codes = (_HEADED.search(scan(cell.text).line) for cell in cells.values())
    code = next((each for each in codes if each is not None), None)
    column = 0
    for at_row, (table, row) in enumerate(owned):
        if is_rest(row) or (at_row and table != owned[at_row - 1][0] and goes_on(row, owned[:at_row])):
            cut = {column: row.filled[-1]}
            rests.append(GridRow(table, row.index, cut, after_break=True, continues=True, page=row.page, line=row.line))
        elif is_labelled(row):
            column = at[_label_of(row)]
            if column in cells:
                yield from (_row(first, cells, owners), *rests)
                cells, owners, rests, first = {}, {}, [], row
            if len(row.cells) > 1:
                cells[column] = said_by(row)
            asked = titled(row) is None and role_of_label(row) is Role.QUESTION
            if code and column in cells and asked and not scan(cells[column].text).coded:
                # บัตรที่ 1 : I8 above the question's text.
                cells[column] = replace(cells[column], text=f"{code['code']} {cells[column].text}")
            owners[column] = table
    yield from (_row(first, cells, owners), *rests)


def _row(first: Row, cells: dict[int, Cell], owners: dict[int, int]) -> GridRow:
    table = next(owners[column] for column in owners if column)
    return GridRow(table, first.index, dict(sorted(cells.items())), page=first.page, line=first.line, owners=owners)


def _add_items(grid: Grid, items: Sequence[Owned]) -> None:
    """Put the items of a form's question into rows below it: their texts in a column of their own, their scores in
    that of its score."""
    score = grid.first(Role.SCORE)
    if not items or score is None:
        return
    column = len(grid.columns)
    names = [(table, row.cells[0]) for table, row in items if len(row.filled) == 3]
    called = tuple(cell.text for _, cell in names[:1]) or (_ITEM_WORD,)
    grid.columns.append(Column(column, called))
    grid.header_cells += names
    for table, row in items:
        text, number = row.filled[-2:]
        cells = {score.index: number, column: text}
        grid.rows.append(GridRow(table, row.index, cells, page=row.page, line=row.line))
