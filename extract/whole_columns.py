"""A page's piece of a table that shows fewer columns, because its empty cells are not ruled there, gets them all.

The places of the rules prove it: every one of the piece stands where the table before has one, from the same left side
on, with nothing but page numbers and running lines between the two. Empty cells are parted as the columns are; a text
keeps the sides that were ruled round it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from extract.document import BBox, Cell, Row, Table
from extract.furniture import Furniture
from extract.lattice import GridCell
from extract.layout import PageLayout, RuledTable
from extract.lines import Line
from extract.page import Floats

SAME_PLACE = 1.5
"""Points, of a page of usual size: the rules of one column on two pages."""


def with_whole_columns(layouts: Sequence[PageLayout], furniture: Furniture) -> list[PageLayout]:
    """``layouts`` with the columns of the table before on the pieces that show some of them."""
    found: list[PageLayout] = []
    for layout in layouts:
        tables: list[RuledTable] = []
        for index, piece in enumerate(layout.tables):
            above = tables[-1] if tables else _last_of(found, layout)
            between = _between(found[-1] if found else None, layout, index)
            alone = all((page.content.number, line.bbox) in furniture.places for page, line in between)
            places = _places(above.lattice.xs, piece.lattice.xs) if above is not None and alone else None
            tables.append(piece if places is None or above is None else _widened(piece, above.lattice.xs, places))
        found.append(replace(layout, tables=tuple(tables)))
    return found


def _last_of(before: Sequence[PageLayout], layout: PageLayout) -> RuledTable | None:
    """The table at the end of the page before."""
    follows = bool(before) and layout.content.number == before[-1].content.number + 1
    return before[-1].tables[-1] if follows and before[-1].tables else None


def _between(last: PageLayout | None, layout: PageLayout, index: int) -> Iterator[tuple[PageLayout, Line]]:
    """The lines outside tables that stand between a piece and the one before."""
    top, bottom = (layout.tables[index - 1].lattice.bbox[3] if index else -np.inf), layout.tables[index].lattice.bbox[1]
    yield from ((layout, line) for line in layout.lines if top < _middle(line.bbox) < bottom)
    if not index and last is not None and last.tables:
        end = last.tables[-1].lattice.bbox[3]
        yield from ((last, line) for line in last.lines if _middle(line.bbox) > end)


def _middle(bbox: BBox) -> float:
    return (bbox[1] + bbox[3]) / 2


def _places(whole: Floats, piece: Floats) -> NDArray[np.int64] | None:
    """Which sides of the ``whole`` those of the ``piece`` are; None where they are not some of them, or all."""
    if len(piece) >= len(whole) or len(piece) < 2:
        return None
    apart = np.abs(piece[:, None] - whole[None, :])
    places = apart.argmin(axis=1)
    same = apart.min(axis=1) <= SAME_PLACE
    return places if same.all() and places[0] == 0 and (np.diff(places) > 0).all() else None


def _widened(piece: RuledTable, xs: Floats, places: NDArray[np.int64]) -> RuledTable:
    """The ``piece`` with all columns; ``places``: which of their sides its own are."""
    lattice, table = piece.lattice, piece.table
    rows = tuple(_row(row, table, lattice.ys, xs, places) for row in table.rows)
    box = (lattice.bbox[0], lattice.bbox[1], float(xs[-1]), lattice.bbox[3])
    cells = tuple(
        GridCell(cell.row, cell.column, cell.row_span, cell.column_span, cell.bbox)
        for row in rows
        for cell in row.cells
        if cell.bbox
    )
    heights = {(row, int(places[column])): ends for (row, column), ends in piece.text_heights.items()}
    room = {(row, int(places[column])): free for (row, column), free in piece.room.items()}
    return RuledTable(
        replace(lattice, xs=xs, cells=cells, bbox=box),
        replace(table, columns=len(xs) - 1, rows=rows, bbox=box),
        piece.line_pitch,
        heights,
        room,
    )


def _row(row: Row, table: Table, ys: Floats, xs: Floats, places: NDArray[np.int64]) -> Row:
    cells: list[Cell] = []
    for cell in row.cells:
        first, end = int(places[cell.column]), int(places[cell.column + cell.column_span])
        if cell.text or cell.picture or end - first == 1:
            cells.append(replace(cell, column=first, column_span=end - first))
        else:
            cells += _empty(cell, range(first, end), xs)
    if places[-1] < len(xs) - 1:
        top, bottom = float(ys[row.index]), float(ys[row.index + 1])
        blank = Cell(row.index, 0, "", page=row.page, bbox=(0.0, top, 0.0, bottom))
        cells += _empty(blank, range(int(places[-1]), len(xs) - 1), xs)
    return replace(row, cells=tuple(cells))


def _empty(cell: Cell, columns: range, xs: Floats) -> list[Cell]:
    """Empty cells, one to a column, as high as ``cell``."""
    sides = list(pairwise(xs.tolist()))
    top, bottom = (cell.bbox[1], cell.bbox[3]) if cell.bbox else (0.0, 0.0)
    return [
        replace(cell, column=column, column_span=1, bbox=(sides[column][0], top, sides[column][1], bottom))
        for column in columns
    ]
