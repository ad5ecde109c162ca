"""A frame round a caption, a table and its notes: rules make rows of the caption and the notes, which they are not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extract.lattice import Lattice
from extract.lines import Line

FEWEST_COLUMNS = 3
FEWEST_ROWS = 3
"""Between caption and notes."""
FEWEST_LINES = 3
"""Of the notes: a section or a sum is shorter."""


def has_framed_notes(table: Lattice, texts: Sequence[Sequence[Line]]) -> bool:
    """Are the first and the last row one cell each, that one with many lines, and no other row is?

    Where others are, these may be sections too. ``texts`` has the lines of each cell.
    """
    if table.columns < FEWEST_COLUMNS or table.rows < FEWEST_ROWS + 2 or not (table.closed_top and table.closed_bottom):
        return False
    whole = [cell.row for cell in table.cells if cell.column_span == table.columns]
    cells = Counter(cell.row for cell in table.cells)
    alone = whole == [0, table.rows - 1] and cells[0] == cells[table.rows - 1] == 1
    return alone and bool(texts[0]) and len(texts[-1]) >= FEWEST_LINES


def without_caption_and_notes(table: Lattice) -> Lattice:
    """The table without its first and its last row."""
    x0, _, x1, _ = table.bbox
    ys = table.ys[1:-1]
    cells = tuple(replace(cell, row=cell.row - 1) for cell in table.cells[1:-1])
    return replace(table, bbox=(x0, float(ys[0]), x1, float(ys[-1])), ys=ys, cells=cells)
