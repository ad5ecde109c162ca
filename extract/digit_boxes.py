"""Numbers of which every sign stands in a ruled box of its own, as in a form: 9 | 4 | . | 5 | 6 is 94.56.

The point proves it: each of several rows has one, before two digits, and no other text stands in the boxes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.document import BBox, Cell, Row, Table

_SIGN = re.compile(r"[0-9๐-๙]?\.|\.?[0-9๐-๙]")
_NUMBER = re.compile(r"[0-9๐-๙]{1,3}\.[0-9๐-๙]{2}")
LEAST = 3
"""Rows, and boxes of a number."""


def with_whole_numbers(table: Table) -> Table:
    """``table`` with one cell for each such number, as broad as its boxes."""
    runs = {row.index: run for row in table.rows if (run := _boxes(row.cells))}
    if len(runs) < LEAST:
        return table
    columns = {cell.column for run in runs.values() for cell in run}
    first, end = min(columns), max(columns) + 1
    if any(_stands_in(row.cells, first, end) for row in table.rows if row.index not in runs):
        return table
    rows = tuple(_joined(row, runs.get(row.index, ()), first, end) for row in table.rows)
    return replace(table, rows=rows)


def _boxes(cells: Iterable[Cell]) -> list[Cell]:
    """The boxes of a row's number; none where its single signs make no number, or several."""
    runs: list[list[Cell]] = [[]]
    for cell in cells:
        if runs[-1] and cell.column != runs[-1][-1].column + 1:
            runs.append([])
        if cell.column_span == 1 and _SIGN.fullmatch(cell.text.strip()):
            runs[-1].append(cell)
    found = [run for run in runs if len(run) >= LEAST and _NUMBER.fullmatch(_text(run))]
    return found[0] if len(found) == 1 else []


def _text(cells: Iterable[Cell]) -> str:
    return "".join(cell.text.strip() for cell in cells)


def _stands_in(cells: Iterable[Cell], first: int, end: int) -> bool:
    """Whether a text stands in some of the boxes' columns: over all of them it is their header."""
    return any(
        cell.text.strip()
        and first < cell.column + cell.column_span
        and cell.column < end
        and not (cell.column <= first and end <= cell.column + cell.column_span)
        for cell in cells
    )


def _joined(row: Row, run: Sequence[Cell], first: int, end: int) -> Row:
    """The row with its number in one cell of the columns from ``first`` to ``end``."""
    if not run:
        return row
    inside = [cell for cell in row.cells if first <= cell.column < end]
    whole = replace(inside[0], text=_text(run), column_span=end - first, bbox=_around(inside))
    return replace(
        row,
        cells=tuple(
            whole if cell is inside[0] else cell for cell in row.cells if cell is inside[0] or cell not in inside
        ),
    )


def _around(cells: Iterable[Cell]) -> BBox | None:
    boxes = [cell.bbox for cell in cells if cell.bbox]
    if not boxes:
        return None
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return (min(x0), min(top), max(x1), max(bottom))
