"""Columns whose every cell names an indicator and, behind a sign, one of its questions (`1 การปฏิบัติหน้าที่ - I2 …`): the
row is about the question, and the indicator gets a column of its own."""

from __future__ import annotations

from dataclasses import replace

import regex

from segment.facts.roles import TEXTS, Role
from segment.facts.scan import scan
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow

_CELL = regex.compile(
    r"\s*(?P<indicator>[^:>→|\n]{4,80}?)\s*(?:[-–—:>→|/]|\n)+\s*(?P<question>(?:ข้อ\s?)?[IEOieo]\s?[\d๐-๙]{1,2}[.):]?\s+[ก-๎].*)",
    regex.DOTALL,
)
_LEAST = 2


def indicators_in_front(grid: Grid) -> None:
    """Part the cells of such columns: the questions stay where they are."""
    for column in list(grid.columns):
        texts = [each.printed for each in grid.said(column.index)]
        if column.role in TEXTS or len(texts) < _LEAST or not all(map(_names_both, texts)):
            continue
        last = len(grid.columns)
        question = replace(column, role=Role.QUESTION, subject=None, aside=None)
        grid.columns = [question if each is column else each for each in grid.columns]
        grid.columns.append(Column(last, role=Role.INDICATOR))
        grid.rows = [_parted(row, column.index, last) for row in grid.rows]


def _names_both(text: str) -> bool:
    match = _CELL.fullmatch(text)
    told = scan(match["indicator"]) if match is not None else None
    named = told is not None and told.label is not None and told.label.indicator is not None
    return named and told is not None and not told.coded and not told.decimal


def _parted(row: GridRow, index: int, last: int) -> GridRow:
    match = _CELL.fullmatch(row.text(index))
    if match is None:
        return row
    cell = row.cells[index]
    parts = {index: replace(cell, text=match["question"]), last: replace(cell, text=match["indicator"])}
    return replace(row, cells=row.cells | parts)
