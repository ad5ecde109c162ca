"""Labels beside a ruled table: each in a row of its own, where the first column has no rules and no outer side."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from extract.lattice import SNAP, GridCell, Lattice
from extract.middle import median
from extract.open_sides.letters import Letters

Rule = tuple[float, float, float]

FEWEST_LABELS = 4
FREE = 1.5
"""Of the letter height: a line that comes so near to the end of its cell may go on in the next."""
FULL_SIDE = 0.9
"""Of the height of a cell: a rule runs along its side."""


def rows_of_labels(letters: Letters, lattice: Lattice) -> Iterator[Rule]:
    """Rules across a cell of the first column that stands outside the table's box, with one line beside each row."""
    for cell in lattice.cells:
        if cell.column or cell.row_span < FEWEST_LABELS or not _is_open(lattice, cell):
            continue
        x0, top, x1, bottom = cell.bbox
        chosen = letters.between(top, bottom, x0, x1)
        lines = letters.lines(chosen[(x0 < letters.centres[chosen]) & (letters.centres[chosen] < x1)])
        if len(lines) != cell.row_span:
            continue
        ends = lattice.ys[cell.row : cell.row + cell.row_span + 1]
        rows = np.searchsorted(ends, [median(letters.middles[line]) for line in lines])
        full = any(x1 - letters.extent(line)[2] < FREE * letters.height for line in lines)
        if not full and np.array_equal(rows, np.arange(1, len(lines) + 1)):
            yield from ((y, x0, x1) for y in ends[1:-1].tolist())


def _is_open(lattice: Lattice, cell: GridCell) -> bool:
    """Does no rule run on the left of the cell, and one on the right of the table beside it?"""
    return _along(lattice, cell, lattice.bbox[0]) == 0 and _along(lattice, cell, lattice.bbox[2]) > FULL_SIDE


def _along(lattice: Lattice, cell: GridCell, side: float) -> float:
    """The share of the cell's height along which a rule runs at ``side``."""
    _, top, _, bottom = cell.bbox
    x, start, end = lattice.vertical.T
    beside = (np.minimum(end, bottom) - np.maximum(start, top))[np.abs(x - side) <= SNAP]
    return float(beside[beside > SNAP].sum()) / (bottom - top)
