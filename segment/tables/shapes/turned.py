"""A turned table: the roles stand at the left, each question, indicator or measure has a column; read with rows for
columns. A measure heads its column by its word: `มาตรการ จัดทำคู่มือ`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

import regex

from extract.document import Cell, Paragraph, Row, Table
from segment.facts.roles import WORKS, Role
from segment.facts.scan import scan
from segment.tables.column import header_columns
from segment.tables.grid import Grid, GridRow
from segment.tables.row_words import says_the_same
from segment.tables.shapes.form_rows import SUBJECTS, role_of_label

_Owned = tuple[int, Row]
"""A row with the number of its Table."""


def turned(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The turned table as one grid whose rows are its columns; none where it is no such table."""
    return turned_over([table], before)


def turned_over(tables: Sequence[Table], before: Sequence[Paragraph]) -> list[Grid]:
    """The same of a turned table that goes on overleaf: its Tables, below each other."""
    first = tables[0]
    owned = [(table.number, row) for table in tables for row in table.rows]
    again = [each for each in owned[1:] if each[0] != first.number and says_the_same(each[1], first.rows[0])]
    rows = [each for each in owned if each not in again]
    rests = {at: each for at, each in enumerate(rows) if at and _is_rest(each, rows[at - 1])}
    above = {id(rows[at - 1][1]): each for at, each in rests.items()}
    rows = [each for at, each in enumerate(rows) if at not in rests]
    if first.columns < 3 or len(rows) < 3:
        return []
    headed = not _counts(rows[0][1])
    body = [each for at, each in enumerate(rows) if (headed or at) and not _is_ticked(each[1])]
    if not _is_turned([row for _, row in body]):
        return []
    # A word that a page has once more is of the columns' next works: rows of their own.
    body, more = _pages(body, first.number)
    read = [*body, *(each for page in more for at, each in page.items() if at)]
    labels = [(number, row.cells[0]) for number, row in read[1:]]
    corner = _corner(body[0][1])
    works = _name_works(body[0][1])
    if works:
        body = [(body[0][0], _bare(body[0][1])), *body[1:]]
    subjects = _QUESTIONS if _are_questions(body[0][1]) else _SUBJECTS
    words = [_WORKS if works else corner.text if corner is not None and _says_what(corner) else subjects]
    words += [row.cells[0].text for _, row in body[1:]]
    columns = header_columns([Row(0, tuple(Cell(0, column, text) for column, text in enumerate(words)))], len(words))
    grid_rows = [
        each
        for page in (dict(enumerate(body)), *more)
        for at in range(1, first.columns)
        for each in (_grid_row(page, at), *_ends(page, above, at))
    ]
    heads = [(first.number, corner)] if corner is not None else []
    read += rests.values()
    heads += [*labels, *((number, cell) for number, row in owned if (number, row) not in read for cell in row.cells)]
    numbers = [table.number for table in tables]
    return [Grid(columns, grid_rows, heads, tuple(before), numbers, all(table.spans_known for table in tables))]


def turned_piece(first: Table) -> Callable[[Table], bool] | None:
    """How a piece is told that a page cuts from a table whose columns may be subjects, or measures that name them; None
    where those of ``first`` are none."""
    if first.columns < 3 or not first.rows:
        return None
    heads, *rows = first.rows
    named = _name_subjects(heads) or (role_of_label(heads) in WORKS and any(map(_name_subjects, rows)))
    return partial(_goes_on, first=first) if named else None


def _goes_on(table: Table, first: Table) -> bool:
    """Whether a Table overleaf has nothing but rows of roles below the columns of the ``first``, or these once more."""
    rows = [row for row in table.rows if not says_the_same(row, first.rows[0])]
    return (
        # The last columns may have nothing to say on this page.
        _LEAST <= table.columns <= first.columns
        and bool(rows)
        and not _name_subjects(rows[0])
        # A header of words begins another table.
        and not all(scan(cell.text).role is not None and not scan(cell.text).role_place for cell in rows[0].cells)
        and all(role_of_label(row) is not None for row in (rows[1:] if _lacks_label(rows[0]) else rows))
    )


def _lacks_label(row: Row) -> bool:
    """Whether a row has texts and no label before them."""
    return bool(row.filled) and all(cell.column for cell in row.filled)


def _is_rest(owned: _Owned, above: _Owned) -> bool:
    """Whether a row overleaf holds the ends of the texts of the row above."""
    return owned[0] != above[0] and _lacks_label(owned[1])


def _is_turned(rows: Sequence[Row]) -> bool:
    """Whether every row begins with a role's word, some with that of what is to be done, and one of them, the first or
    one with the word of a subject, names the question or the indicator of each column."""
    if len(rows) < _LEAST or not all(
        row.cells and row.cells[0].column == 0 and row.cells[0].text.strip() for row in rows[1:]
    ):
        return False
    roles = [role_of_label(row) for row in rows[1:]]
    if roles.count(None) > (_STRANGE * len(roles) if len(set(roles)) > _MANY else 0):
        return False
    corner = _corner(rows[0])
    if _name_works(rows[0]):
        return corner is None or scan(corner.text).role in (None, *roles)
    if _name_subjects(rows[0]):
        known = corner is None or _says_what(corner) or _OVER.fullmatch(scan(corner.text).letters)
        # Scores alone below indicators are read as columns; below codes the rows also say what each code is.
        named = _are_questions(rows[0]) and bool(SUBJECTS & set(roles))
        return bool(known) and bool(WORKS & set(roles) or (named and Role.SCORE in roles))
    # What is to be done stands in the first row, whom it is about in one below it.
    subjects = [row for row, role in zip(rows[1:], roles, strict=True) if role in SUBJECTS]
    return role_of_label(rows[0]) in WORKS and len(subjects) == 1 and _name_subjects(subjects[0])


def _name_subjects(row: Row) -> bool:
    """Whether each cell behind the label names a question, an indicator or an instrument."""
    heads = [scan(cell.text) for cell in row.filled if cell.column]
    return len(heads) > 1 and all(
        head.bare_code
        or head.coded
        or head.indicator_name is not None
        or (head.label is not None and (head.label.numbered or head.label.instrument is not None))
        for head in heads
    )


def _are_questions(row: Row) -> bool:
    """Whether each cell behind the label is a question's code, alone or before its text."""
    heads = [scan(cell.text) for cell in row.filled if cell.column]
    return bool(heads) and all(head.bare_code or head.coded for head in heads)


def _name_works(row: Row) -> bool:
    """Whether each cell behind the label is a measure behind its word."""
    heads = [cell for cell in row.filled if cell.column]
    return len(heads) > 1 and all(_WORK.match(scan(cell.text).line) for cell in heads)


_WORK = regex.compile(r"(?:มาตรการ|กิจกรรม|แนวทาง|โครงการ)(?:ที่\s?(?P<number>\d{1,2}))?\s?[:.)]?\s(?=[ก-๎\d“][^\n]{11})")
"""The word of a measure before it, and its number."""
_WORKS = "มาตรการ"


def _bare(row: Row) -> Row:
    """The row of measures without their words."""
    return replace(row, cells=tuple(replace(cell, text=_without_word(cell)) for cell in row.cells))


def _without_word(cell: Cell) -> str:
    line = scan(cell.text).line
    match = _WORK.match(line) if cell.column else None
    if match is None:
        return cell.text
    return f"{match['number']}. {line[match.end() :]}" if match["number"] else line[match.end() :]


def _is_ticked(row: Row) -> bool:
    """Whether a row says of the columns nothing but who or when: a unit, a month, and ticks."""
    told = [scan(cell.text) for cell in row.filled if cell.column]
    return bool(told) and all(each.tick or each.dash for each in told) and any(each.tick for each in told)


def _counts(row: Row) -> bool:
    """Whether a row only counts what stands in its columns: มาตรการที่ 1, มาตรการที่ 2."""
    heads = [scan(cell.text).letters for cell in row.filled if cell.column]
    return len(heads) > 1 and all(_COUNT.fullmatch(head) for head in heads)


_COUNT = regex.compile(r"(?:(?:มาตรการ|กิจกรรม|โครงการ|แนวทาง|ประเด็น|เรื่อง|รายการ|แผน|ชุด)(?:ที่)?)?\(?\d{1,2}\)?")
_LEAST = 2
_STRANGE = 0.25
"""So large a share of the labels may be words that no table knows, among many others."""
_MANY = 3


def _corner(row: Row) -> Cell | None:
    """The cell over the labels, where it says anything."""
    return next((cell for cell in row.filled if cell.column == 0), None)


def _says_what(corner: Cell) -> bool:
    """Whether the corner says what stands beside it, and not only that labels stand below."""
    return scan(corner.text).role is not None and not _OVER.fullmatch(scan(corner.text).letters)


_OVER = regex.compile(r"รายการ|หัวข้อ|เรื่อง|ประเด็น|ข้อมูล|รายละเอียด")
_SUBJECTS, _QUESTIONS = "ตัวชี้วัด", "ข้อคำถาม"


def _pages(body: Sequence[_Owned], first: int) -> tuple[list[_Owned], list[dict[int, _Owned]]]:
    """The rows of the form, and of each page that has words of work once more these rows, at the form's places."""
    form: list[_Owned] = []
    more: dict[int, dict[int, _Owned]] = {}
    places: dict[Role, int] = {}
    for owner, row in body:
        role = role_of_label(row) if form else None
        at = places.get(role) if role in WORKS and owner != first else None
        page = more.setdefault(owner, {0: form[0]}) if at is not None else {}
        if at is not None and at not in page:
            page[at] = (owner, row)
            continue
        if role is not None:
            places.setdefault(role, len(form))
        form.append((owner, row))
    return form, list(more.values())


def _grid_row(body: Mapping[int, _Owned], at: int) -> GridRow:
    """One column of the table as a row: the cell of each row that stands in it, or that spans it from the left."""
    cells: dict[int, Cell] = {}
    covered = set()
    for number, (_, row) in body.items():
        for cell in (each for each in row.cells if each.column):
            if cell.column == at:
                cells[number] = cell
            elif cell.column < at < cell.column + cell.column_span:
                covered.add(number)
    table, first = body[0]
    owners = {number: owner for number, (owner, _) in body.items()}
    return GridRow(table, first.index, cells, frozenset(covered), page=first.page, line=first.line, owners=owners)


def _ends(body: Mapping[int, _Owned], above: Mapping[int, _Owned], at: int) -> Iterator[GridRow]:
    """What a page cut off the texts of a column."""
    for number, (_, row) in body.items():
        for table, rest in [above[id(row)]] if id(row) in above else []:
            for cell in (each for each in rest.filled if each.column == at):
                cells = {number: cell}
                yield GridRow(
                    table, rest.index, cells, after_break=True, continues=True, page=rest.page, line=rest.line
                )
