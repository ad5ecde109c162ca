"""Rows with a subject: what their cells hold of the question or the issues above goes back there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from extract.document import Cell
from normalize.text import is_dash
from segment.facts.codes import question_parts
from segment.facts.continuation import begins_mid_sentence, begins_with_marker, dangling
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.facts.words import letters_of
from segment.headings import Context
from segment.rows.codes import Codes
from segment.rows.field import Field, LogicalRow, fields_of
from segment.rows.label import Label
from segment.tables.grid import Grid, GridRow

_ALIKE = 14
"""So many letters in common make two issues begin alike."""
_HABIT = 2
_BULLET_INSIDE = regex.compile(r"(?<=\s)(?:[-–•]|[\d๐-๙]{1,2}[.)])(?=\s)")
_END = 24
"""Letters: the end of an issue is no longer."""


def subject_row(
    grid: Grid, row: GridRow, label: Label, context: Context, found: list[LogicalRow], codes: Codes
) -> LogicalRow:
    """The logical row of a printed row; the end of the question before, where its cell begins with it, goes there."""
    fields, codes_at = fields_of(row), codes.at
    if codes_at is None or codes_at not in fields:
        return LogicalRow(fields, context, row, label, codes=list(label.codes))
    parts = question_parts(fields[codes_at].text, score_first=codes.score_first)
    before = next((each for each in reversed(found) if each.kind == "subject"), None)
    if parts and not parts[0][0] and len(parts) > 1 and before is not None and before.text(codes_at).strip():
        tail = replace(fields[codes_at], text=parts[0][1])
        before.fields[codes_at] = before.fields.get(codes_at, Field("", ())).plus(tail)
        before.joined = True
        if row.continues:
            _move_heads(grid, fields, before, codes_at)
        _move_tails(grid, fields, before, codes_at)
        parts = parts[1:]
    elif row.after_break and before is not None and before.context.indicator == context.indicator:
        _move_ends(grid, fields, found, codes_at)
    fields[codes_at] = Field(" \n".join(text for _, text in parts), fields[codes_at].cells)
    return LogicalRow(fields, context, row, label, codes=list(label.codes))


def _move_heads(grid: Grid, fields: dict[int, Field], before: LogicalRow, question: int) -> None:
    """Issues that begin anew above a page break which cuts the row go with the question that begins behind it."""
    for column in grid.with_role(Role.ISSUE):
        piece, above = fields.get(column.index), before.fields.get(column.index)
        if piece is None or above is None or column.index == question or len(above.cells) < 2:
            continue
        head = Field(above.cells[-1][1].text, above.cells[-1:])
        rest = above.text.removesuffix(head.text)
        if rest != above.text and letters_of(head.text)[:_ALIKE] in _beginnings(grid, column.index, head.cells[0][1]):
            before.fields[column.index] = Field(rest.rstrip(), above.cells[:-1])
            fields[column.index] = head.plus(piece)


def _beginnings(grid: Grid, column: int, but: Cell | None = None) -> set[str]:
    """How the issues of a table begin, that in one cell left out."""
    cells = (row.cells[column] for row in grid.rows if column in row.cells)
    return {letters_of(cell.text)[:_ALIKE] for cell in cells if cell.text.strip() and cell is not but}


def _move_tails(grid: Grid, fields: dict[int, Field], before: LogicalRow, question: int) -> None:
    """Issues of a row that begin in the middle of a sentence go with the question's end, as far as that reaches."""
    for column in grid.with_role(Role.ISSUE):
        piece = fields.get(column.index)
        if piece is None or column.index == question or is_dash(piece.text):
            continue
        above = before.text(column.index)
        unmarked = bool(above.strip()) and (_lacks_mark(grid, column.index, piece.text) or _goes_on(above, piece.text))
        if not unmarked and not begins_mid_sentence(above, piece.text):
            continue
        cut = _next_mark(piece.text) if unmarked else _tail_end(grid, column.index, piece.text)
        if not cut and len(letters_of(piece.text)) <= _END and dangling(scan(above).line):
            cut = len(piece.text)
        if cut:
            tail = replace(piece, text=piece.text[:cut])
            before.fields[column.index] = before.fields.get(column.index, Field("", ())).plus(tail)
            if rest := piece.text[cut:].lstrip():
                fields[column.index] = replace(piece, text=rest)
            else:
                del fields[column.index]


def _lacks_mark(grid: Grid, column: int, text: str) -> bool:
    """Whether a text begins without the bullet or number that every other issue of its column begins with."""
    others = [row.text(column) for row in grid.rows if not row.after_break and row.text(column).strip()]
    return len(others) > _HABIT and all(map(begins_with_marker, others)) and not begins_with_marker(text)


def _goes_on(above: str, text: str) -> bool:
    """Whether a text without a mark stands behind a list: it is the end of that list's last item."""
    return begins_with_marker(above) and not begins_with_marker(text)


def _next_mark(text: str) -> int:
    """Where the first bullet or number of a text stands; its length where there is none."""
    found = _BULLET_INSIDE.search(text)
    return int(found.start()) if found else len(text)


def _move_ends(grid: Grid, fields: dict[int, Field], found: Sequence[LogicalRow], question: int) -> None:
    """The end of an issue over several questions, which a page break parts between two of them, goes back to it."""
    for column in grid.with_role(Role.ISSUE):
        piece = fields.get(column.index)
        owner = next((each for each in reversed(found) if each.text(column.index).strip()), None)
        if piece is None or is_dash(piece.text) or owner is None or owner.kind != "subject" or column.index == question:
            continue
        above = owner.text(column.index)
        goes_on = begins_mid_sentence(above, piece.text)
        # ต่อ, ไว้ end a sentence too: a whole one behind them is another issue.
        short = len(letters_of(piece.text)) <= _END or not dangling(scan(above).line)
        if goes_on and short and owner.context.indicator == found[-1].context.indicator:
            owner.fields[column.index] = owner.fields[column.index].plus(piece)
            del fields[column.index]


def _tail_end(grid: Grid, column: int, text: str) -> int:
    """Where the end of the issue above stops and the next issue begins; 0 where nothing tells.

    A new line that a tag set tells; in print, a blank behind which the text begins as another issue of the table does.
    """
    beginnings = _beginnings(grid, column)
    tags: list[int] = [match.end() for match in regex.finditer(r" \n", text)]
    if tags and grid.rows[0].page is None:
        return tags[0]
    found: list[int] = [
        match.end()
        for match in regex.finditer(r"[ \n]+", text)
        if " " in match[0] and letters_of(text[match.end() :])[:_ALIKE] in beginnings
    ]
    return found[0] if len(found) == 1 else 0
