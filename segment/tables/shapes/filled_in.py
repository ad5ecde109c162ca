"""A form of which every cell is a label and its value: on a dotted line (`คะแนน IIT ......92.00...... คะแนน`, `ระดับ
....ผ่านดี....`), or behind a sign (`EIT = 88.00`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from extract.document import Cell, Paragraph, Table
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow

_DOTS = r"(?:\.{3,}|…+)[.…\s]*"
_TEXT = r"[^.…\s](?:[^.…]|\.(?!\.))*?"
_DOTTED = regex.compile(
    rf"\s*(?:[\d๐-๙]{{1,2}}[.)]\s*)?(?P<label>{_TEXT})\s*{_DOTS}(?P<value>{_TEXT})\s*{_DOTS}[^.…]{{0,12}}"
)
_SIGNED = regex.compile(
    r"\s*(?:[\d๐-๙]{1,2}[.)]\s+)?(?P<label>[^=:]{2,60}?)\s*[=:]\s*(?P<value>[\d๐-๙]{1,3}\.[\d๐-๙]{1,2}|[ก-๎]{4,20})\s*(?:คะแนน|%)?\s*"
)
_LEAST = 2
"""Lines."""


def filled_in(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The form as one grid of labels and values; none where a cell is no such line, or none gives a number."""
    rows: list[GridRow] = []
    for row in table.rows:
        for cell in row.filled:
            told = _told(cell)
            if told is None:
                return []
            rows.append(GridRow(table.number, row.index, told, page=row.page, line=row.line))
    if len(rows) < _LEAST or not any(row.facts(1).exact for row in rows):
        return []
    columns = [Column(0, role=Role.INDICATOR), Column(1, role=Role.SCORE, words=Role.SCORE)]
    return [Grid(columns, rows, [], tuple(before), [table.number], table.spans_known)]


def _told(cell: Cell) -> dict[int, Cell] | None:
    """The label and the value of a cell; None where it is no such line."""
    match = _DOTTED.fullmatch(cell.text) or _SIGNED.fullmatch(cell.text)
    if match is None or not _is_line(match):
        return None
    return {0: replace(cell, text=match["label"]), 1: replace(cell, text=match["value"])}


def _is_line(match: regex.Match[str]) -> bool:
    """Whether a line behind a sign gives the score or the level of what is assessed; on dots it may give anything."""
    if match.re is _DOTTED:
        return True
    label, value = scan(match["label"]), scan(match["value"])
    if value.level:
        return label.role is Role.LEVEL
    return (
        value.numeric and (label.total or label.label is not None) and not label.coded and label.statistic != "weight"
    )
