"""Rows that go on with the row before: behind a page break, cell by cell."""

from __future__ import annotations

from dataclasses import replace

import regex

from extract.document import Cell
from normalize.text import flatten
from segment.facts.codes import CODE_LIST, LISTED, OPEN_LIST, parted_code, question_parts
from segment.facts.continuation import begins_mid_sentence, begins_with_marker
from segment.facts.continuation import join as continued
from segment.facts.questions import asks
from segment.facts.roles import TEXTS, Role
from segment.facts.scan import scan
from segment.facts.words import letters_of
from segment.rows.codes import Codes
from segment.rows.field import Field, LogicalRow, fields_of
from segment.rows.kinds import has_numbers
from segment.rows.label import label_of
from segment.tables.grid import Grid, GridRow

_WORD_BEFORE = regex.compile(r"(?:ข้อ(?:ที่)?)?")
"""What a narrow cell leaves of a code's line before a page break."""
_WORDS = r"(?:ได้|ค่า|ผล|คะแนน|เฉลี่ย|ร้อยละ|[:=]|\s)*\d{1,3}(?:\.\d{1,2})?\s*(?:คะแนน|%)?\s*"
_GOT = regex.compile(r"(?:ได้|คะแนน|ร้อยละ|เท่ากับ|[:=])\s*$")
_NUMBER_ALONE = regex.compile(_WORDS)
_SCORE_ALONE = regex.compile(rf"[(\[]{_WORDS}[)\]]|(?:[:=]|ได้){_WORDS}")


def is_score_of_above(row: GridRow, before: LogicalRow, codes_at: int | None) -> bool:
    """Whether a row behind a page break gives, where the question stands, nothing but its score, and no number."""
    if codes_at is None or not row.after_break or not before.text(codes_at).strip():
        return False
    if any(row.facts(column).numeric for column in row.filled() if column != codes_at):
        return False
    told = row.facts(codes_at)
    got = told.decimal and _GOT.search(before.text(codes_at)) is not None
    return (_NUMBER_ALONE if got else _SCORE_ALONE).fullmatch(told.line) is not None


def is_end_of_question(row: GridRow, before: LogicalRow, codes_at: int | None) -> bool:
    """Whether a row behind a page break holds nothing but the end of the question above, which may begin as the name of
    an indicator does: … แนวปฏิบัติเกี่ยวกับ | การใช้ทรัพย์สินของราชการที่ถูกต้อง มากน้อยเพียงใด."""
    if not row.after_break or codes_at is None or row.filled() != [codes_at] or not before.codes:
        return False
    told, above = row.facts(codes_at), flatten(before.text(codes_at))
    if told.coded or (told.label is not None and told.label.numbered) or asks(above) or begins_with_marker(told.line):
        return False
    return asks(told.line) or begins_mid_sentence(above, told.line)


_NAME_BEGINS = regex.compile(r"(?:ตัวชี้วัด|แบบวัด|แบบตรวจ|เครื่องมือ)(?:ที่)?")
_BRACKETED = regex.compile(r"[(\[][^()\[\]]+[)\]]")


def is_end_of_label(row: GridRow, before: LogicalRow) -> bool:
    """Whether a row behind a page break holds nothing but a bracket, below the label of the row above, or what is a
    name only with that label: แบบวัด EIT | (ส่วนที่ 1), แบบวัดการรับรู้ของ | ผู้มีส่วนได้ส่วนเสียภายนอก (EIT)."""
    columns = row.filled()
    if not row.after_break or len(columns) != 1:
        return False
    if before.label.subject is None and not before.codes and has_numbers(before.source):
        above = before.text(columns[0])
        named = scan(continued(above, row.text(columns[0]))).label is not None
        return named and (
            _NAME_BEGINS.fullmatch(letters_of(above)) is not None or begins_mid_sentence(above, row.text(columns[0]))
        )
    if columns[0] not in before.label.columns:
        return False
    return _BRACKETED.fullmatch(row.facts(columns[0]).line) is not None and not row.facts(columns[0]).decimal


def set_apart(row: GridRow, column: int | None) -> GridRow:
    """The row with a blank before its score, which is no part of the word before the break."""
    cells = {at: replace(cell, text=f" {cell.text}") if at == column else cell for at, cell in row.cells.items()}
    return replace(row, cells=cells)


def join(grid: Grid, row: GridRow, before: LogicalRow, codes: Codes, found: list[LogicalRow]) -> None:
    """Put a row that goes on into the row before, cell by cell; what goes on with a cell that a row further above
    spans down into that row goes there."""
    before.codes += _moved_codes(row, before, codes.at) + _listed_on(row, before, codes.at)
    for column, piece in fields_of(row).items():
        owner = before
        if column in before.source.covered and not before.text(column).strip():
            owner = next((each for each in reversed(found) if each.text(column).strip()), before)
        owner.fields[column] = owner.fields.get(column, Field("", ())).plus(piece)
    before.joined = True
    cut = not {*row.filled()}.isdisjoint(before.label.columns)
    if before.label.subject is None or cut:
        merged = GridRow(row.table, row.index, {c: _as_cell(f) for c, f in before.fields.items() if f.cells})
        joined = label_of(grid, merged, codes)
        if cut and joined.subject == before.label.subject and joined.statistic is not None:
            # EIT ส่วน | ที่ 2: of which part the numbers are stands behind the break.
            before.label = replace(before.label, statistic=joined.statistic)
    if before.label.subject is None:
        if joined.subject is not None and (not before.codes or _is_indicator(grid, joined.column)):
            before.label = replace(before.label, subject=joined.subject, column=joined.column)
        if before.kind == "subject" and joined.subject is None and joined.aside and not before.label.aside:
            # ค่าเฉลี่ย 76 | จังหวัด: whose numbers they are stands behind the break.
            before.label, before.kind = replace(before.label, aside=joined.aside), "aside"


def _is_indicator(grid: Grid, column: int | None) -> bool:
    return column is not None and grid.columns[column].role is Role.INDICATOR


def _moved_codes(row: GridRow, before: LogicalRow, codes_at: int | None) -> list[str]:
    """The code of a row whose question cell stands as a whole behind the page break, or but for the word before it, or
    for its letter."""
    if codes_at is None or before.codes:
        return []
    if (whole := parted_code(before.text(codes_at), row.text(codes_at))) is not None:
        return [whole]
    if not _WORD_BEFORE.fullmatch(before.text(codes_at).strip()):
        return []
    return [code for code, _ in question_parts(row.text(codes_at)) if code]


def _listed_on(row: GridRow, before: LogicalRow, codes_at: int | None) -> list[str]:
    """The codes with which a row goes on with a list of codes that the row before left open (`E4, E5,`)."""
    if codes_at is None or not OPEN_LIST.search(before.source.text(codes_at)):
        return []
    text = flatten(row.text(codes_at))
    return LISTED.findall(text) if CODE_LIST.fullmatch(text) or LISTED.fullmatch(text) else []


def _as_cell(piece: Field) -> Cell:
    return replace(piece.cells[0][1], text=piece.text)


def begins_anew(row: GridRow, codes_at: int | None) -> bool:
    """Whether the question cell of a row that goes on holds a whole question behind the end of the one before."""
    return codes_at is not None and any(code for code, _ in question_parts(row.text(codes_at))[1:])


def has_its_number(grid: Grid, row: GridRow, question: LogicalRow) -> bool:
    """Whether the number of an item behind a page break stands before it, among several of its question's row."""
    several = any(len(question.facts(column.index).numbers) > 1 for column in grid.with_role(Role.SCORE))
    return several and row.continues is not False and not has_numbers(row)


def give_back(grid: Grid, fields: dict[int, Field], question: LogicalRow) -> None:
    """Put the texts beside an item, which a page break cut from those of its question, back to them."""
    for column in grid.with_role(*TEXTS):
        piece = fields.get(column.index)
        if piece is not None and piece.text.strip() and question.text(column.index).strip():
            question.fields[column.index] = question.fields[column.index].plus(piece)
            del fields[column.index]
