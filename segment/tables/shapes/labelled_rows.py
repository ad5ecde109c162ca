"""A table whose rows each say first what they hold: an indicator, a question, an issue, a measure, who is responsible.

It is read as a table with a column for each of these words; every indicator and every question begins a row. Its label
may also be the subject itself (`ตัวชี้วัดที่ 2`, `ข้อ i7`), beside the rest of its name or its score. A page may cut it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.document import Cell, Paragraph, Row, Table
from segment.facts.roles import WORKS, Role
from segment.facts.scan import scan
from segment.tables.column import Column, column_of, header_columns
from segment.tables.grid import Grid, GridRow
from segment.tables.shapes.form_rows import (
    BEHIND,
    SUBJECTS,
    heads_columns,
    heads_form,
    is_rest,
    role_of_label,
)

_LEAST = 3
"""Subjects: a table with fewer is one form, or several."""
_BESIDE = 2
"""The column in which scores may stand beside the texts."""
_WORDS = {Role.INSTRUMENT: "เครื่องมือ", Role.INDICATOR: "ตัวชี้วัด", Role.QUESTION: "ข้อคำถาม"}
"""What stands over the subjects that are labels themselves."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What one row says: the word of its role, its text, and what stands behind that."""

    table: int
    row: Row
    role: Role | None
    """None where a page has cut off the end of the text above."""
    word: str
    text: Cell
    behind: Cell | None = None
    labelled: bool = True
    """Whether its first cell is nothing but the word of the role."""


def labelled_rows(tables: Sequence[Table], before: Sequence[Paragraph]) -> list[Grid]:
    """The pieces of a table as one grid; none where it is no such table."""
    first = tables[0]
    if _heads_columns(first, tables):
        return []
    head, beside = _head(first), _beside(first)
    said = [each for table in tables for each in _said_in(table, beside) or ()]
    if not said or not _are_labelled(said, headed=bool(head) and heads_form(head[0])):
        return []
    words = list(dict.fromkeys(each.word for each in said if each.role is not None))
    columns = header_columns([Row(0, tuple(Cell(0, column, word) for column, word in enumerate(words)))], len(words))
    at = {word: column for column, word in enumerate(words)}
    last = next((column.index for column in columns if column.role is beside), len(words))
    over = next((cell.text for row in head for cell in row.filled if cell.column == _BESIDE), None)
    if last == len(words):
        columns.append(column_of(last, (over,)) if over is not None else Column(last, role=Role.SCORE))
    heads = [(table.number, cell) for table in tables for row in _head(table) for cell in row.cells]
    heads += [(each.table, each.row.cells[0]) for each in said if each.labelled]
    numbers, known = [table.number for table in tables], all(table.spans_known for table in tables)
    return [Grid(columns, list(_rows(said, at, last)), heads, tuple(before), numbers, known)]


def may_begin_labelled(table: Table) -> bool:
    """Whether a table is rows under a head over labels and texts, though a page has left none that say what to do."""
    head = _head(table)
    return bool(head) and heads_form(head[0]) and bool(_said_in(table, _beside(table)))


def goes_on_labelled(table: Table, first: Table) -> bool:
    """Whether a Table overleaf goes on with such rows, under the header of the ``first`` or without one."""
    if _heads_columns(table, (first, table)):
        return False
    beside = _beside(first)
    return table.columns == first.columns and _beside(table) in (beside, Role.SCORE) and bool(_said_in(table, beside))


def _head(table: Table) -> Sequence[Row]:
    """The row over the labels, where there is one."""
    row = next((row for row in table.rows if row.filled), None)
    if row is None or not (heads_form(row) or (_subject(row) or role_of_label(row)) is None) or is_rest(row):
        return []
    return [row]


def _heads_columns(table: Table, tables: Sequence[Table]) -> bool:
    """Whether the first row of a table is the header of its columns, ประเด็น beside มาตรการ: the words of two roles, the
    first of which labels no other row."""
    first = next((row for row in table.rows if row.filled), None)
    if first is None or role_of_label(first) is None or not heads_columns(first):
        return False
    word = scan(first.cells[0].text).letters
    others = (row for each in tables for row in each.rows if row is not first and row.cells)
    return all(scan(row.cells[0].text).letters != word for row in others)


def _beside(table: Table) -> Role | None:
    """What may stand behind the texts: scores, or what the header says; None where that is something else."""
    named = next((cell for row in _head(table) for cell in row.filled if cell.column == _BESIDE), None)
    role = scan(named.text).role if named is not None else Role.SCORE
    return role if table.columns == _BESIDE or (table.columns == _BESIDE + 1 and role in BEHIND) else None


def _said_in(table: Table, beside: Role | None) -> list[_Said]:
    """What each row of a table says; nothing where one is none of such a table."""
    found: list[_Said] = []
    for row in table.rows if beside is not None else ():
        if not row.filled or row in _head(table):
            continue
        said = _said(table, row, beside, first=not found)
        if said is None:
            return []
        found.append(said)
    return found


def _said(table: Table, row: Row, beside: Role | None, *, first: bool) -> _Said | None:
    filled = {cell.column: cell for cell in row.filled}
    label, text, behind = (filled.get(column) for column in (0, 1, _BESIDE))
    if text is not None and is_rest(row, first=first):
        return _Said(table.number, row, None, "", text, labelled=False)
    odd = behind is not None and beside is not Role.IGNORED and scan(behind.text).numeric != (beside is Role.SCORE)
    if label is None or odd:
        return None
    if (subject := _subject(row)) is not None:
        if text is None or scan(text.text).numeric:
            number = text if behind is None else behind
            word = _Said(table.number, row, subject, _WORDS[subject], label, number, labelled=False)
            return word if beside is Role.SCORE else None
        whole = replace(text, text=f"{label.text} {text.text}")
        return _Said(table.number, row, subject, _WORDS[subject], whole, behind)
    role = role_of_label(row)
    if role is None or text is None or (role in WORKS and scan(text.text).numeric):
        # ผลการดำเนินงาน beside 85.00: a number alone is no work.
        return None
    return _Said(table.number, row, role, label.text, text, behind)


def _subject(row: Row) -> Role | None:
    """What a row's label is itself: a question by its code, an indicator, an instrument."""
    facts = scan(row.cells[0].text) if row.cells and not row.cells[0].column else None
    if facts is None or facts.numeric or role_of_label(row) in WORKS:
        return None
    if facts.coded:
        return Role.QUESTION
    if facts.total:
        # คะแนนรวม is of none of the subjects above it.
        return Role.INDICATOR
    if facts.label is None or facts.label.overall or facts.label.part:
        return None
    return Role.INDICATOR if facts.label.indicator is not None else Role.INSTRUMENT


def _are_labelled(said: Sequence[_Said], *, headed: bool) -> bool:
    """Whether what is to be done is among what rows say, and several indicators or questions, each as a label names it,
    where no header tells so."""
    subjects = [scan(each.text.text) for each in said if each.role in SUBJECTS]
    named = all(each.coded or each.total or each.label is not None for each in subjects)
    return (headed or len(subjects) >= _LEAST) and named and any(each.role in WORKS for each in said)


def _rows(said: Sequence[_Said], at: dict[str, int], last: int) -> Iterator[GridRow]:
    """A row for each subject, and for each word that comes again; behind it what a page cut off its texts."""
    cells: dict[int, Cell] = {}
    owners: dict[int, int] = {}
    rests: list[GridRow] = []
    first, column = said[0], 0
    for each in said:
        if each.role is None:
            row, text = each.row, {column: each.text}
            rests.append(
                GridRow(each.table, row.index, text, after_break=True, continues=True, page=row.page, line=row.line)
            )
            continue
        column = at[each.word]
        if cells and (each.role in SUBJECTS or column in cells):
            yield from (_row(first, cells, owners), *rests)
            cells, owners, rests = {}, {}, []
        first = each if not cells else first
        for place, cell in ((column, each.text), (last, each.behind)):
            if cell is not None:
                cells[place], owners[place] = cell, each.table
    yield from (_row(first, cells, owners), *rests)


def _row(first: _Said, cells: dict[int, Cell], owners: dict[int, int]) -> GridRow:
    told, row = dict(sorted(cells.items())), first.row
    return GridRow(first.table, row.index, told, page=row.page, line=row.line, apart=True, owners=owners)
