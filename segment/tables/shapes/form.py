"""A form: the roles stand below each other at the left, each beside its text; it is read as one row under a header.

Two of its labels may stand side by side in a row (ผู้รับผิดชอบ, กองคลัง, ระยะเวลา, 90 วัน), and so may two forms of the
same labels. Where labels are counted (มาตรการที่ 1, ผู้รับผิดชอบ, มาตรการที่ 2, ผู้รับผิดชอบ), it has a row for each number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

import regex

from extract.document import Cell, Paragraph, Row, Table
from segment.facts.roles import WORKS, Role
from segment.facts.scan import scan
from segment.tables.column import Column, header_columns
from segment.tables.grid import Grid, GridRow
from segment.tables.items import ITEMS

SUBJECTS = frozenset({Role.INSTRUMENT, Role.INDICATOR, Role.QUESTION})
_FORM = frozenset(
    {
        *WORKS,
        Role.RESPONSIBLE,
        Role.TIMELINE,
        Role.FOLLOW_UP,
        Role.INSTRUMENT,
        Role.INDICATOR,
        Role.QUESTION,
        Role.SCORE,
        # What a form has beside these: งบประมาณ, ตัวชี้วัดความสำเร็จ, วัตถุประสงค์, สถานะ, ลำดับ.
        Role.IGNORED,
        Role.LEVEL,
        Role.NUMBER,
    }
)
_PAIRS = 4
"""Columns: a label and its text, twice."""
_LEAST = 3
"""So few labels make no form."""
_LABEL = 40
"""Letters: no label is longer."""
_STRANGE = 0.25
"""So large a share of a form's labels may be words that no table knows."""
_ASKED = regex.compile(r"(?:ราย(?:การ|ข้อ)|ข้อ|หัวข้อ)[ก-๎]{0,30}$")
_AHEAD = regex.compile(r"(?:ชื่อ|รองรับ|(?:ตอบ)?สนอง(?:ต่อ)?|สอดคล้อง(?:กับ)?|สำหรับ|ใช้กับ|อยู่ใน|ของ)?")
"""What may stand before the word of a role: ชื่อมาตรการ, รองรับตัวชี้วัด."""
_HEAD = (
    regex.compile(r"(?:หัวข้อ|รายการ|ประเด็น|เรื่อง|ข้อมูล|ด้าน|องค์ประกอบ|หัวเรื่อง)?"),
    regex.compile(r"(?:รายละเอียด|ข้อมูล|เนื้อหา|สาระ(?:สำคัญ)?|คำอธิบาย|ข้อความ).{0,12}"),
)
"""What stands over the labels of a form, and over their texts."""


_ITEM = regex.compile(ITEMS.pattern + r"(?:ที่)?\d{1,2}")
"""An item that a form counts."""
_ITEM_WORD = "รายการย่อย"
_PARTS = ("public", "survey")

_COUNTED = regex.compile(r"(?P<words>\D+)\d{1,2}")
"""The letters of a label that is counted."""

_HEADED = regex.compile(r"(?:^|[\s:(])(?:ข้อ\s?)?(?P<code>[IEOieo]\s?\d{1,2})(?![\d.,])")
"""The question's code in the heading of a form."""

_RUNNING = "ลำดับที่"
"""The word that stands over a number which is only the form's own."""


Owned = tuple[int, Row]
"""A row with the number of its Table: a page may cut a form."""


def forms(tables: Sequence[Table], before: Sequence[Paragraph]) -> list[Grid]:
    """The forms that the pieces of a table are made of, each as a grid of one row; none where they are no form."""
    if not all(map(_is_narrow, tables)) or not _is_paired(tables) or _is_none(tables):
        return []
    pieces = _pieces(list(_every_part(tables)))
    if not pieces or not all(_is_form([row for _, row in rows], heading) for heading, rows in pieces):
        return []
    known = tables[0].spans_known
    return [
        _grid(heading, rows, () if number else tuple(before), spans_known=known)
        for number, (heading, rows) in enumerate(pieces)
    ]


def may_be_form(table: Table) -> bool:
    """Whether every row of a table begins with the word of a role: a form, or a piece of one."""
    return _is_narrow(table) and all(
        _is_item(part)
        or _is_head(part)
        or role_of_label(part) is not None
        or _is_rest(part, first=not number)
        or (not number and _is_heading(_filled(part)))
        for number, (_, part) in enumerate(_every_part([table]))
    )


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
    if first and all(_is_heading(_filled(side)) for side in sides):
        return True
    labels = {scan(side.cells[0].text).letters if side.cells and not side.cells[0].column % 2 else "" for side in sides}
    return len(labels) == 1 and all(role_of_label(side) is not None for side in sides)


def _side(row: Row, side: int) -> Row:
    """The label and text of one side of a row."""
    return replace(row, cells=tuple(cell for cell in row.cells if cell.column // 2 == side))


def _is_none(tables: Sequence[Table]) -> bool:
    """Whether more rows than a form can have are none of one."""
    most = _STRANGE * sum(len(table.rows) for table in tables) * (2 if tables[0].columns == _PAIRS else 1)
    strange = (part for _, part in _every_part(tables) if not _may_belong(part))
    return next(islice(strange, int(most), None), None) is not None


def _may_belong(row: Row) -> bool:
    """Whether a row may be one of a form: empty, a heading, one without a label, or beginning with a role."""
    filled = _filled(row)
    return not filled or _is_heading(filled) or not _is_labelled(row) or role_of_label(row) is not None


def _is_heading(filled: Sequence[Cell]) -> bool:
    """Whether all that a row holds is one label, or one question with its code, at its beginning."""
    if len(filled) != 1 or filled[0].column % 2:
        return False
    return scan(filled[0].text).label is not None or _asks(filled[0])


def _asks(cell: Cell) -> bool:
    """Whether a cell is a question behind its code."""
    facts = scan(cell.text)
    return facts.coded and not facts.bare_code


def _parts(row: Row, table: Table) -> list[Row]:
    """The label and text that a row holds, or the two of them side by side."""
    if table.columns < _PAIRS:
        return [row]
    return [_side(row, side) for side in _sides(row)]


def _sides(row: Row) -> list[int]:
    """The sides of a row of four columns that hold text."""
    return sorted({cell.column // 2 for cell in row.cells if cell.text.strip()} & {0, 1})


def _is_narrow(table: Table) -> bool:
    """Whether a table has two columns, or a third one that holds nothing but the scores of a question's items, or four
    with a label before each text."""
    if _are_beside(table):
        return True
    if table.columns == _PAIRS:
        return not any(map(_is_header, table.rows))
    return table.columns == 2 or (
        table.columns == 3 and all(_is_item(row) or all(cell.column < 2 for cell in _filled(row)) for row in table.rows)
    )


def _is_paired(tables: Sequence[Table]) -> bool:
    """Whether tables of four columns have a label before each text in one of their rows, and rows enough."""
    rows = [row for table in tables if table.columns == _PAIRS for row in table.rows]
    return not rows or (len(rows) >= _LEAST and any(len(_sides(row)) > 1 for row in rows))


def _is_header(row: Row) -> bool:
    """Whether each of a row's four cells is nothing but the word of a role: the header of a table."""
    facts = [scan(cell.text) for cell in _filled(row)]
    return len(facts) == _PAIRS and all(
        each.role is not None and each.role_place <= _LEAST and len(each.letters) <= _LABEL for each in facts
    )


def _is_item(row: Row) -> bool:
    """Whether a row holds an item and its score; beside the first one may stand what they are called."""
    filled = _filled(row)
    if len(filled) == 2 and filled[1].column == 1:
        # รายการย่อยที่ 1 เข้าถึงง่าย beside its score.
        return bool(_ITEM.match(scan(filled[0].text).letters)) and scan(filled[1].text).decimal
    if len(filled) < 2 or filled[-1].column != 2 or filled[-2].column != 1 or not scan(filled[-1].text).numeric:
        return False
    return len(filled) == 2 or bool(ITEMS.match(scan(filled[0].text).letters))


def heads_form(row: Row) -> bool:
    """Whether a row only says that labels stand at the left, their texts beside them and scores behind these."""
    letters = {cell.column: scan(cell.text).letters for cell in _filled(row)}
    scored = 2 in letters and scan(letters[2]).role is Role.SCORE
    return (
        {0, 1} <= set(letters)
        and all(_HEAD[side].fullmatch(letters[side]) for side in (0, 1))
        and (scored or 2 not in letters)
    )


def _is_head(row: Row) -> bool:
    """Whether a row only says that labels stand at the left and their texts beside them."""
    letters = {cell.column: scan(cell.text).letters for cell in _filled(row)}
    return set(letters) <= {0, 1} and all(_HEAD[side].fullmatch(letters.get(side, "")) for side in (0, 1))


def _is_rest(row: Row, *, first: bool = True) -> bool:
    """Whether a row, the ``first`` of a page, has a text without a label: the end of the one above."""
    filled = _filled(row)
    return first and len(filled) == 1 and filled[0].column == 1


def _filled(row: Row) -> list[Cell]:
    return [cell for cell in row.cells if cell.text.strip()]


def _pieces(rows: Sequence[Owned]) -> list[tuple[Owned | None, list[Owned]]]:
    """The rows of each form, with the heading above them: a row of one cell begins one, so does a label that comes
    again, or a subject in another Table behind more than subjects."""
    found: list[tuple[Owned | None, list[Owned]]] = []
    seen: set[str] = set()
    for table, row in rows:
        filled = _filled(row)
        if found and (_is_head(row) or _is_item(row) or (_is_rest(row) and table != _last(found[-1][1]))):
            # The head over labels and texts stands again where a page goes on with a form.
            found[-1][1].append((table, row))
            continue
        if _is_head(row):
            found.append((None, [(table, row)]))
            continue
        label = scan(filled[0].text).letters if filled else ""
        heading = _is_heading(filled)
        again = bool(found) and label in seen and not _counts_on(row, found[-1][1])
        if heading or not found or again or _begins_anew(table, row, found[-1][1]):
            found.append(((table, row) if heading else None, []))
            seen = set()
        if not heading and filled:
            found[-1][1].append((table, row))
            seen.add(label)
    return found


def _counts_on(row: Row, before: Sequence[Owned]) -> bool:
    """Whether a label that comes again may belong to the next number of a form whose labels are counted: a subject
    only where the number stands before it."""
    counted = [_counted(each) is not None for _, each in before]
    return any(counted) and (role_of_label(row) not in SUBJECTS or counted[0])


def _counted(row: Row) -> str | None:
    """The letters of a row's label without its number: มาตรการที่ 2 beside the measure; None where it is not counted."""
    match = _COUNTED.fullmatch(scan(row.cells[0].text).letters) if len(row.cells) > 1 else None
    if match is None or scan(row.cells[1].text).whole is not None:
        return None
    words = scan(match["words"])
    return words.letters if words.role in WORKS and not words.role_place else None


def _last(rows: Sequence[Owned]) -> int | None:
    """The Table of the last row that is more than a head."""
    return next((table for table, row in reversed(rows) if not _is_head(row)), None)


def _begins_anew(table: int, row: Row, before: Sequence[Owned]) -> bool:
    if not before or table == _last(before) or role_of_label(row) not in SUBJECTS:
        return False
    return not all(role_of_label(each) in SUBJECTS for _, each in before if _is_labelled(each))


def _is_form(rows: Sequence[Row], heading: Owned | None) -> bool:
    """Whether the rows begin with words of roles, several of them, and what is to be done is among them; below a
    question its scores are enough."""
    roles = [role_of_label(row) for row in rows if _is_labelled(row)]
    if any(map(_is_item, rows)) and Role.SCORE not in roles:
        return False
    known = set(roles) - {None}
    asked = heading is not None and _asks(_filled(heading[1])[0])
    if None not in roles and Role.SCORE in known <= {Role.QUESTION, Role.SCORE}:
        # A card of a question or an indicator and its score, with nothing to be done about it.
        return heading is not None or any(map(_gives_code, rows))
    if None in roles:
        # Among enough words of roles a label may be one that no table of words knows.
        return len(known) > _LEAST and roles.count(None) <= _STRANGE * len(roles) and bool(WORKS & known)
    if any(map(_counted, rows)) and not _heads_columns(rows[0]):
        return bool(WORKS & known)
    least = _LEAST - 1 if asked or (roles and roles[0] in (Role.INDICATOR, Role.QUESTION)) else _LEAST
    return len(known) >= least and bool(WORKS & known)


def _gives_code(row: Row) -> bool:
    """Whether a row's text is nothing but the code of a question."""
    return len(row.cells) > 1 and scan(row.cells[1].text).bare_code


def _heads_columns(row: Row) -> bool:
    """Whether a row's text is the word of a role too: ประเด็น, มาตรการ over counted issues and their measures."""
    told = scan(row.cells[1].text) if len(row.cells) > 1 else None
    if told is None or _counted(row) or told.label is not None:
        return False
    return told.role in _FORM and not told.role_place and len(told.letters) <= _LABEL


def _is_labelled(row: Row) -> bool:
    """Whether a row has a label and its text."""
    return not (_is_item(row) or _is_rest(row) or _is_head(row))


def role_of_label(row: Row) -> Role | None:
    """The role that a row's first cell is the word of, where it is nothing else."""
    label = row.cells[0] if row.cells and not row.cells[0].column % 2 else None
    facts = scan(label.text) if label is not None else None
    if facts is not None and facts.role is Role.NUMBER and len(row.cells) > 1 and scan(row.cells[1].text).bare_code:
        # รหัส, ข้อ beside a question's code.
        return Role.QUESTION
    if facts is not None and len(row.cells) > 1 and _ASKED.match(facts.letters) and scan(row.cells[1].text).coded:
        # รายการข้อมูลที่ไม่ได้คะแนน beside a question with its code.
        return Role.QUESTION
    if facts is not None and facts.statistic in _PARTS and not facts.decimal and len(facts.letters) <= _LABEL:
        # EitPublic, EitSurvey beside their scores.
        return Role.SCORE
    if facts is None or facts.role not in _FORM or len(facts.letters) > _LABEL:
        return None
    if _counted(row):
        return facts.role
    if facts.role in WORKS and len(row.cells) > 1 and scan(row.cells[1].text).whole is not None:
        # มาตรการที่ 1, กิจกรรมที่ 2: a number of the form, and no text.
        return Role.NUMBER
    if not _AHEAD.fullmatch(facts.letters[: facts.role_place]):
        return None
    # ผลการดำเนินการ (รอบ 6 เดือน) is a label, ตัวชี้วัดที่ 6 is none.
    told = any(each.kind != "count" for each in facts.numbers)
    if told and facts.statistic is None and facts.role is not Role.IGNORED:
        return None
    return facts.role


def roles_of_labels(rows: Sequence[Row]) -> list[Role]:
    """The role of each row's label; none as soon as one has none."""
    roles: list[Role] = []
    for row in rows:
        role = role_of_label(row)
        if role is None:
            return []
        roles.append(role)
    return roles


def _grid(heading: Owned | None, owned: Sequence[Owned], before: tuple[Paragraph, ...], *, spans_known: bool) -> Grid:
    rows = [each for each in owned if _is_labelled(each[1])]
    labels = [(table, row.cells[0]) for table, row in rows]
    heads = {_label_of(row): row for _, row in reversed(rows)}
    at = {label: column for column, label in enumerate(dict.fromkeys(_label_of(row) for _, row in rows), start=1)}
    words = [_RUNNING if role_of_label(heads[label]) is Role.NUMBER else heads[label].cells[0].text for label in at]
    header = Row(0, tuple(Cell(0, column, text) for column, text in enumerate(words, start=1)))
    # What the form is about stands above it, in a row of its own or in the heading before it.
    about = Column(0, role=_role_of(heading))
    columns = [about, *header_columns([header], len(at) + 1)[1:]]
    over_texts = [(table, cell) for table, row in owned if _is_head(row) for cell in row.cells]
    grid = Grid(columns, list(_rows(heading, owned, at)), [*over_texts, *labels], before, spans_known=spans_known)
    _add_items(grid, [each for each in owned if _is_item(each[1])])
    grid.tables = sorted({table for each in grid.rows for table in (each.table, *each.owners.values())})
    return grid


def _role_of(heading: Owned | None) -> Role:
    """What the heading above a form is."""
    if heading is None:
        return Role.UNKNOWN
    return Role.QUESTION if _asks(_filled(heading[1])[0]) else Role.INDICATOR


def _label_of(row: Row) -> str:
    """The letters of a row's label, without the number that counts it."""
    return _counted(row) or scan(row.cells[0].text).letters


def _rows(heading: Owned | None, owned: Sequence[Owned], at: dict[str, int]) -> Iterator[GridRow]:
    """The form's row, or one for each number of its labels; behind each what a page break cut off its texts.

    ``at`` tells the column of each label.
    """
    cells: dict[int, Cell] = {}
    owners: dict[int, int] = {}
    rests: list[GridRow] = []
    first = next(row for _, row in owned if _is_labelled(row))
    code = None
    if heading is not None:
        owners[0], cells[0] = heading[0], _filled(heading[1])[0]
        code = _HEADED.search(scan(cells[0].text).line)
    column = 0
    for table, row in owned:
        if _is_rest(row):
            cut = {column: _filled(row)[0]}
            rests.append(GridRow(table, row.index, cut, after_break=True, continues=True, page=row.page, line=row.line))
        elif _is_labelled(row):
            column = at[_label_of(row)]
            if column in cells:
                yield from (_row(first, cells, owners), *rests)
                cells, owners, rests, first = {}, {}, [], row
            if len(row.cells) > 1:
                cells[column] = row.cells[1]
            if code and column in cells and role_of_label(row) is Role.QUESTION and not scan(cells[column].text).coded:
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
    names = [(table, row.cells[0]) for table, row in items if len(_filled(row)) == 3]
    called = tuple(cell.text for _, cell in names[:1]) or (_ITEM_WORD,)
    grid.columns.append(Column(column, called))
    grid.header_cells += names
    for table, row in items:
        text, number = _filled(row)[-2:]
        cells = {score.index: number, column: text}
        grid.rows.append(GridRow(table, row.index, cells, page=row.page, line=row.line))
