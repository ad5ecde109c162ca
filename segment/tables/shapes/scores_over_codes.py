"""A table that sorts questions by what they got: the score stands in words over or beside the codes.

`ข้อที่ได้ 100 คะแนน` over `O1, O2, O4`, `ข้อที่ได้ 0 คะแนน` over `O3`: read as rows of codes, each beside its score.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from extract.document import Cell, Paragraph, Row, Table
from normalize.agencies import names_in
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow

_GOT = regex.compile(
    r"(?:ข้อ|รายการ|ตัวชี้วัดย่อย|ประเด็น|คำถาม)*(?:ที่)?(?:ได้(?:รับ)?|มี)(?:ผล|ค่า)?(?:คะแนน)?(?P<number>100|\d{1,2}(?:\.\d{1,2})?)(?:คะแนน)?"
    r"(?:\((?:เต็ม|ผ่าน|ไม่ผ่าน|ไม่ได้คะแนน|ครบถ้วน|ไม่ครบถ้วน)\))?"
)
_BRACKET = regex.compile(r"[^()\d๐-๙]{2,24}\((?:100|[\d๐-๙]{1,2})\.[\d๐-๙]{2}(?:\s?คะแนน)?\)")
"""Whatever is called so, its score in brackets says what the codes in it got: กองเต็ม (100.00)."""
_CODES = regex.compile(r"(?:ข้อ\s?)?[IEOieo]\s?\d{1,2}(?:(?:\s|,|และ|ข้อ|-|–|ถึง|/)+[IEOieo]\s?\d{1,2})*\.?")
_ONE_OR_RANGE = regex.compile(r"[IEOieo]\s?\d{1,2}(?:\s?(?:-|–|ถึง)\s?[IEOieo]\s?\d{1,2})?")
_NUMBER = regex.compile(r"[\d๐-๙.]+(?:\s?คะแนน)?")

Owned = tuple[Row, list[Cell], Cell, Cell]
"""A row, the labels in it, the codes, and what says their score."""


def scores_over_codes(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The table as one grid of labels, codes and scores; none where it is no such table."""
    found = _under_header(table) or _beside_labels(table)
    if not found:
        return []
    labels = max(len(each[1]) for each in found)
    columns = [Column(at, role=Role.INDICATOR) for at in range(labels)]
    columns += [Column(labels, role=Role.QUESTION), Column(labels + 1, role=Role.SCORE)]
    taken = {id(cell) for _, beside, codes, got in found for cell in (*beside, codes, got)}
    heads = [(table.number, cell) for row in table.rows for cell in row.cells if id(cell) not in taken]
    return [Grid(columns, list(_rows(table, found, labels)), heads, tuple(before), [table.number], table.spans_known)]


def _rows(table: Table, found: Sequence[Owned], labels: int) -> Iterator[GridRow]:
    for row, beside, codes, got in found:
        number = _NUMBER.search(got.text)
        assert number is not None
        for code in _ONE_OR_RANGE.finditer(scan(codes.text).line):
            told = {labels: replace(codes, text=code[0]), labels + 1: replace(got, text=number[0])}
            yield GridRow(table.number, row.index, dict(enumerate(beside)) | told, page=row.page, line=row.line)


def _under_header(table: Table) -> list[Owned]:
    """The cells below a header whose last columns each say what the questions in them got."""
    got = {cell.column: cell for cell in table.rows[0].cells if _gets(cell)}
    heads = [cell for cell in table.rows[0].filled if cell.column not in got]
    if not got or len(table.rows) < _LEAST or any(cell.column > min(got) for cell in heads):
        return []
    found: list[Owned] = []
    for row in table.rows[1:]:
        filled = row.filled
        beside = [cell for cell in filled if cell.column < min(got)]
        codes = [cell for cell in filled if cell.column >= min(got) and not scan(cell.text).dash]
        if not all(cell.column in got and _are_codes(cell) for cell in codes):
            return []
        if codes and any(names_in(scan(cell.text).line, title=True) for cell in beside):
            # What each of several agencies got nothing for, beside its own score.
            return []
        found += [(row, beside, cell, got[cell.column]) for cell in codes]
    return found


def _beside_labels(table: Table) -> list[Owned]:
    """The cells beside labels that each say what the questions beside it got."""
    found: list[Owned] = []
    for row in table.rows:
        filled = row.filled
        if len(filled) != _LEAST or not _gets(filled[0]) or not _are_codes(filled[1]):
            return []
        found.append((row, [], filled[1], filled[0]))
    return found if len(found) >= _LEAST else []


_LEAST = 2
"""Rows, and cells of a pair."""


def _gets(cell: Cell) -> bool:
    """Whether a label says what the questions beside or below it got."""
    facts = scan(cell.text)
    # What is called full is no aim where it is a hundred.
    result = facts.label is None and (facts.aside is None or "(100" in facts.letters)
    return (result and _BRACKET.fullmatch(facts.letters) is not None) or _GOT.fullmatch(facts.letters) is not None


def _are_codes(cell: Cell) -> bool:
    """Whether a cell holds nothing but questions' codes."""
    return _CODES.fullmatch(scan(cell.text).line) is not None
