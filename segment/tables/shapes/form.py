"""A form: the roles stand below each other at the left, each beside its text; it is read as one row under a header.

Two of its labels may stand side by side in a row (ผู้รับผิดชอบ, กองคลัง, ระยะเวลา, 90 วัน), and so may two forms of the
same labels. Where labels are counted (มาตรการที่ 1, ผู้รับผิดชอบ, มาตรการที่ 2, ผู้รับผิดชอบ), it has a row for each number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from extract.document import Paragraph, Row, Table
from extract.frozen import replace
from segment.facts.roles import WORKS, Role
from segment.facts.scan import scan
from segment.facts.words import first_printed
from segment.tables.grid import Grid
from segment.tables.shapes.form_grid import Owned, Piece, grid_of
from segment.tables.shapes.form_rows import (
    LABEL,
    SUBJECTS,
    asks,
    counted,
    gives_code,
    goes_on,
    heads_columns,
    is_head,
    is_heading,
    is_item,
    is_labelled,
    is_rest,
    may_belong,
    role_of_label,
    titled,
)

_PAIRS = 4
"""Columns: a label and its text, twice."""
_LEAST = 3
"""So few labels make no form."""
_STRANGE = 0.25
"""So large a share of a form's labels may be words that no table knows."""


def forms(tables: Sequence[Table], before: Sequence[Paragraph]) -> list[Grid]:
    """The forms that the pieces of a table are made of, each as a grid of one row; none where they are no form."""
    if not all(map(_is_narrow, tables)) or not _is_paired(tables) or _is_none(tables):
        return []
    pieces = _pieces(list(_every_part(tables)))
    if not pieces or not all(_is_form([row for _, row in piece.rows], piece.heading) for piece in pieces):
        return []
    known = tables[0].spans_known
    return [grid_of(piece, () if number else tuple(before), spans_known=known) for number, piece in enumerate(pieces)]


def may_be_form(table: Table) -> bool:
    """Whether every row of a table begins with the word of a role or is the title of a card: a form, or a piece of one.
    Several titles above no works are a table of scores."""
    titles = sum(titled(row) is not None for row in table.rows)
    if titles > 1 and not any(role_of_label(row) in WORKS for row in table.rows):
        return False
    return _is_narrow(table) and all(
        is_item(part)
        or is_head(part)
        or role_of_label(part) is not None
        or is_rest(part, first=not number)
        or is_heading(part.filled)
        for number, (_, part) in enumerate(_every_part([table]))
    )


def may_begin_form(table: Table) -> bool:
    """Whether a row of a table is the label of a form's subject: a page may leave no more of a card than these."""
    return _is_narrow(table) and any(role_of_label(part) in SUBJECTS for _, part in _every_part([table]))


def goes_on_form(piece: Table, first: Table) -> bool:
    """Whether a Table overleaf may be a piece of a form: of another that may be one, or of a card, whole or not, that
    a page cuts between two labels. Such a piece begins no card of its own."""
    if not may_be_form(piece):
        return False
    if may_be_form(first):
        # Behind nothing but names and their scores a card that names its own indicator is another.
        return not (all(map(titled, first.rows)) and _names_its_own(next(_every_part([piece]))[1]))
    if not _goes_on(next(_every_part([piece]))[1]):
        return False
    return len(forms([first, piece], ())) == max(1, len(forms([first], ())))


def _names_its_own(row: Row) -> bool:
    """Whether the first row of a card is the label of an indicator or an instrument."""
    return role_of_label(row) in (Role.INDICATOR, Role.INSTRUMENT) and titled(row) is None


def _goes_on(row: Row) -> bool:
    """Whether the first row of a piece is the rest of a text, or a label of what is said of a subject."""
    return is_rest(row) or role_of_label(row) not in {None, *SUBJECTS}


def _every_part(tables: Sequence[Table]) -> Iterator[Owned]:
    """The parts of all rows, one after the other: of most tables the first tells that they are no form. Of forms side
    by side one comes behind the other."""
    if all(map(_are_beside, tables)):
        sides = range(tables[0].columns // 2)
        return ((table.number, _side(row, side)) for side in sides for table in tables for row in table.rows)
    return ((table.number, part) for table in tables for row in table.rows for part in _parts(row, table))


def _are_beside(table: Table) -> bool:
    """Whether two forms or more stand side by side: in every row the same label, the word of a role, again and again,
    each time before a text of its own."""
    if table.columns < _PAIRS or table.columns % 2 or len(table.rows) < _LEAST:
        return False
    return all(_is_beside(row, table.columns // 2, first=not number) for number, row in enumerate(table.rows))


def _is_beside(row: Row, count: int, *, first: bool) -> bool:
    sides = [_side(row, side) for side in range(count)]
    if first and all(is_heading(side.filled) or titled(side) for side in sides):
        return True
    labels = {scan(side.cells[0].text).letters if side.cells and not side.cells[0].column % 2 else "" for side in sides}
    return len(labels) == 1 and all(role_of_label(side) is not None for side in sides)


def _side(row: Row, side: int) -> Row:
    """The label and text of one side of a row."""
    return replace(row, cells=tuple(cell for cell in row.cells if cell.column // 2 == side))


def _is_none(tables: Sequence[Table]) -> bool:
    """Whether more rows than a form can have are none of one."""
    most = _STRANGE * sum(len(table.rows) for table in tables) * (2 if tables[0].columns == _PAIRS else 1)
    strange = (part for _, part in _every_part(tables) if not may_belong(part))
    return next(islice(strange, int(most), None), None) is not None


def _parts(row: Row, table: Table) -> list[Row]:
    """The label and text that a row holds, or the two of them side by side."""
    if table.columns < _PAIRS:
        return [row]
    return [_side(row, side) for side in _sides(row)]


def _sides(row: Row) -> list[int]:
    """The sides of a row of four columns that hold text."""
    return sorted({cell.column // 2 for cell in row.filled} & {0, 1})


def _is_narrow(table: Table) -> bool:
    """Whether a table has two columns, or a third one that holds nothing but scores, those of a question's items or of
    a title behind their word, or four with a label before each text."""
    if _are_beside(table):
        return True
    if table.columns == _PAIRS:
        return not any(map(_is_header, table.rows))
    return table.columns == 2 or (
        table.columns == 3
        and all(is_item(row) or titled(row) or all(cell.column < 2 for cell in row.filled) for row in table.rows)
    )


def _is_paired(tables: Sequence[Table]) -> bool:
    """Whether tables of four columns have a label before each text in one of their rows, and rows enough."""
    rows = [row for table in tables if table.columns == _PAIRS for row in table.rows]
    return not rows or (
        sum(len(table.rows) for table in tables) >= _LEAST and any(len(_sides(row)) > 1 for row in rows)
    )


def _is_header(row: Row) -> bool:
    """Whether each of a row's four cells is nothing but the word of a role: the header of a table."""
    facts = [scan(cell.text) for cell in row.filled]
    return len(facts) == _PAIRS and all(
        len(each.letters) <= LABEL and each.role is not None and each.role_place <= _LEAST for each in facts
    )


def _pieces(rows: Sequence[Owned]) -> list[Piece]:
    """The forms that rows are: a row of one cell begins one, so does a label that comes again, or a subject in another
    Table behind more than subjects. What a page prints again begins none."""
    found: list[Piece] = []
    seen: set[str] = set()
    for table, row in rows:
        filled = row.filled
        last = found[-1] if found else None
        overleaf = last is not None and table != _last(last.rows)
        if last and (is_head(row) or is_item(row) or (overleaf and (is_rest(row) or goes_on(row, last.rows)))):
            # The head over labels and texts stands again where a page goes on with a form.
            last.rows.append((table, row))
            continue
        if is_head(row):
            found.append(Piece(None, [(table, row)]))
            continue
        label = first_printed(scan(filled[0].text).letters) if filled else ""
        heading = is_heading(filled)
        if last and heading and overleaf and last.heading and _letters(last.heading[1]) == label:
            last.again.append((table, row))
            continue
        again = bool(last) and label in seen and not _counts_on(row, last.rows if last else ())
        if heading or not last or again or _begins_anew(table, row, last.rows):
            # Behind a heading that is printed again, a label that is there already begins another form below it.
            twice = last.again.pop() if last and again and last.again and last.again[-1][0] == table else None
            found.append(Piece((table, row) if heading else twice, []))
            seen = set()
        if not heading and filled:
            found[-1].rows.append((table, row))
            seen.add(label)
    return found


def _letters(row: Row) -> str:
    return first_printed(scan(row.filled[0].text).letters)


def _counts_on(row: Row, before: Sequence[Owned]) -> bool:
    """Whether a label that comes again may belong to the next number of a form whose labels are counted: a subject
    only where the number stands before it."""
    counts = [counted(each) is not None for _, each in before]
    return any(counts) and (role_of_label(row) not in SUBJECTS or counts[0])


def _last(rows: Sequence[Owned]) -> int | None:
    """The Table of the last row that is more than a head."""
    return next((table for table, row in reversed(rows) if not is_head(row)), None)


def _begins_anew(table: int, row: Row, before: Sequence[Owned]) -> bool:
    if not before or role_of_label(row) not in SUBJECTS or (table == _last(before) and titled(row) is None):
        return False
    return not all(role_of_label(each) in SUBJECTS for _, each in before if is_labelled(each))


def _is_form(rows: Sequence[Row], heading: Owned | None) -> bool:
    """Whether the rows begin with words of roles, several of them, and what is to be done is among them; below a
    question its scores are enough."""
    roles = [role_of_label(row) for row in rows if is_labelled(row)]
    if any(map(is_item, rows)) and Role.SCORE not in roles:
        return False
    titles = [role for row in rows if (role := titled(row)) is not None]
    if len(titles) > len(set(titles)) or (titles and any(scan(row.cells[0].text).total for row in rows)):
        # Which of several indicators a form is about it does not say; a total behind its score is of none of them.
        return False
    known = set(roles) - {None}
    asked = heading is not None and asks(heading[1].filled[0])
    if None not in roles and Role.SCORE in known <= {Role.QUESTION, Role.SCORE}:
        # A card of a question or an indicator and its score, with nothing to be done about it.
        return heading is not None or any(map(gives_code, rows))
    if None in roles:
        # Among enough words of roles a label may be one that no table of words knows.
        return len(known) > _LEAST and roles.count(None) <= _STRANGE * len(roles) and bool(WORKS & known)
    if any(map(counted, rows)) and not heads_columns(rows[0]):
        return bool(WORKS & known)
    least = _LEAST - 1 if asked or (roles and roles[0] in (Role.INDICATOR, Role.QUESTION)) else _LEAST
    return len(known) >= least and bool(WORKS & known)
