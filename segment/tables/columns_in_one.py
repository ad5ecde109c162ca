"""Columns that are printed as one, their headers and their numbers parted by a stroke: `เป้าหมาย / ผล` over
`90.00 / 94.10`; or what was found and what is done about it by an arrow: `ปัญหา → มาตรการ`."""

from __future__ import annotations

from dataclasses import replace

import regex

from segment.facts.roles import WORKS, Role
from segment.facts.scan import scan
from segment.tables.column import column_of
from segment.tables.grid import Grid, GridRow

_STROKE = regex.compile(r"\s*/\s*")
_OF_FULL = regex.compile("เต็ม")
"""What points are of stands behind their stroke, and is no column."""
_TWO = 2


def columns_in_one(grid: Grid) -> None:
    """Part the columns whose header and whose every number are two, and put the second behind the others."""
    for column in grid.columns:
        if not column.levels or "/" not in column.levels[-1] or _OF_FULL.search(column.levels[-1]):
            continue
        heads = _STROKE.split(column.levels[-1])
        texts = [each.printed for each in grid.said(column.index)]
        if len(heads) != _TWO or len(texts) < _TWO or not all(map(_are_two, texts)) or _one_word(heads):
            continue
        last = len(grid.columns)
        one, other = (
            column_of(index, (*column.levels[:-1], head))
            for index, head in zip((column.index, last), heads, strict=True)
        )
        grid.columns = [one if each.index == column.index else each for each in grid.columns] + [other]
        grid.rows = [_parted(row, column.index, last) for row in grid.rows]


def works_in_one(grid: Grid) -> None:
    """Part the columns of works whose header and whose every text an arrow parts."""
    for column in grid.columns:
        heads = _ARROW.split(column.levels[-1]) if column.levels else []
        roles = [scan(head).role for head in heads]
        texts = [each.printed for each in grid.said(column.index)]
        if len(set(roles)) != _TWO or not set(roles) <= WORKS or len(heads) != _TWO or not texts:
            continue
        if all(len(_ARROW.split(text)) == _TWO for text in texts):
            last = len(grid.columns)
            pair = ((column.index, heads[0]), (last, heads[1]))
            one, other = (column_of(index, (*column.levels[:-1], head)) for index, head in pair)
            grid.columns = [one if each.index == column.index else each for each in grid.columns] + [other]
            grid.rows = [_parted(row, column.index, last, _ARROW) for row in grid.rows]


_ARROW = regex.compile(r"\s*(?:→|->|=>|⇒|➔|➜)\s*")


def _are_two(text: str) -> bool:
    parts = _STROKE.split(text)
    return len(parts) == _TWO and all(scan(part).exact for part in parts)


def _one_word(heads: list[str]) -> bool:
    """Whether neither of the words is that of scores, a year or what sets numbers aside: ร้อยละ/คะแนน is one thing."""
    told = [scan(head) for head in heads]
    apart = any(each.aside or each.year is not None or each.statistic for each in told)
    return not apart or not any(each.role in (Role.SCORE, Role.RESULT, Role.LEVEL, None) for each in told)


def _parted(row: GridRow, index: int, last: int, sign: regex.Pattern[str] = _STROKE) -> GridRow:
    cell = row.cells.get(index)
    if cell is None or not cell.text.strip():
        return row
    one, other = sign.split(cell.text)
    return replace(row, cells=row.cells | {index: replace(cell, text=one), last: replace(cell, text=other)})
