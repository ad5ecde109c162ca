"""A form that was filled in on dotted lines: `คะแนน IIT ......92.00...... คะแนน`, `ระดับ ....ผ่านดี....`.

Each line is a label and its value.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from extract.document import Cell, Paragraph, Table
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow

_DOTS = r"(?:\.{3,}|…+)[.…\s]*"
_LINE = regex.compile(
    rf"\s*(?:[\d๐-๙]{{1,2}}[.)]\s*)?(?P<label>[^.…\s](?:[^.…]|\.(?!\.))*?)\s*{_DOTS}(?P<value>[^.…\s](?:[^.…]|\.(?!\.))*?)\s*{_DOTS}(?P<unit>[^.…]{{0,12}})"
)
_LEAST = 2
"""Lines."""


def filled_in(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The form as one grid of labels and values; none where a cell is no such line, or none gives a number."""
    cells = [cell for row in table.rows for cell in row.cells if cell.text.strip()]
    lines = [_LINE.fullmatch(cell.text) for cell in cells]
    if len(lines) < _LEAST or None in lines or not any(scan(match["value"]).exact for match in lines if match):
        return []
    columns = [Column(0, role=Role.INDICATOR), Column(1, role=Role.SCORE)]
    return [Grid(columns, list(_rows(table)), [], tuple(before), [table.number], table.spans_known)]


def _rows(table: Table) -> Iterator[GridRow]:
    for row in table.rows:
        for cell in row.cells:
            if (match := _LINE.fullmatch(cell.text)) is not None:
                told: dict[int, Cell] = {0: replace(cell, text=match["label"]), 1: replace(cell, text=match["value"])}
                yield GridRow(table.number, row.index, told, page=row.page, line=row.line)
