"""Labels beside a ruled table: each in a row of its own, where the first column has no rules or no outer side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from extract.document import BBox
from extract.lattice import SNAP, GridCell, Lattice
from extract.middle import median
from extract.open_sides.letters import Indexes, Letters
from extract.page import Rule
from extract.white_strips import NUMBER_OR_DASH

FEWEST_LABELS = 4
FREE = 1.5
"""Of the letter height: a line that comes so near to the end of its cell may go on in the next."""
FULL_SIDE = 0.9
"""Of the height of a cell: a rule runs along its side."""
FAR = 12.0
"""Of the letter height: labels end no farther from the box of their numbers."""
ALIGNED = 0.5
"""Of the letter height: so far from each other labels of one column begin."""
NEXT_LINE = 1.0
"""Of the letter height: a line so near above or below is of the same text: prose beside a table."""


def rows_of_labels(letters: Letters, lattice: Lattice) -> Iterator[Rule]:
    """Rules across a cell of the first column that stands outside the table's box, with one line beside each row."""
    for cell in lattice.cells:
        if cell.column or cell.row_span < FEWEST_LABELS or not _is_open(lattice, cell):
            continue
        x0, top, x1, bottom = cell.bbox
        lines = _lines(letters, (x0, top, x1, bottom))
        if len(lines) != cell.row_span:
            continue
        ends = lattice.ys[cell.row : cell.row + cell.row_span + 1]
        full = any(x1 - letters.extent(line)[2] < FREE * letters.height for line in lines)
        if not full and _rows_of(letters, lines, ends.tolist()) == list(range(cell.row_span)):
            yield from ((y, x0, x1) for y in ends[1:-1].tolist())


def column_of_labels(letters: Letters, lattice: Lattice, others: Sequence[Lattice]) -> tuple[list[Rule], list[Rule]]:
    """Rules across and down round the labels left of a box in which each row but the first begins with a number."""
    left, top, _, bottom = lattice.bbox
    first = [cell for cell in lattice.cells if cell.column == 0]
    if lattice.rows <= FEWEST_LABELS or len(first) != lattice.rows:
        return [], []
    texts = [_text(letters, cell.bbox) for cell in first]
    if (
        not texts[1]
        or not all(map(NUMBER_OR_DASH.match, filter(None, texts[1:])))
        or len(list(filter(None, texts))) < 3
    ):
        return [], []
    beside = _lines(letters, (-np.inf, top, left, bottom))
    rows = _rows_of(letters, beside, lattice.ys.tolist())
    if rows not in (list(range(lattice.rows)), list(range(1, lattice.rows))):
        return [], []
    extents = [letters.extent(line) for line in beside]
    start = min(box[0] for box in extents)
    labels = extents[-(lattice.rows - 1) :]
    aligned = max(box[0] for box in labels) - min(box[0] for box in labels) <= ALIGNED * letters.height
    near = max(box[2] for box in labels) >= left - FAR * letters.height and max(box[2] for box in extents) <= left
    numbers = sum(NUMBER_OR_DASH.match(letters.text(line)) is not None for line in beside)
    if not aligned or not near or numbers or _goes_on(letters, start, lattice) or _is_taken(others, start, lattice):
        return [], []
    side = start - SNAP
    return [(y, side, left) for y in lattice.ys.tolist()], [(side, top, bottom)]


def _text(letters: Letters, box: BBox) -> str:
    return " ".join(letters.text(line) for line in _lines(letters, box))


def _lines(letters: Letters, box: BBox) -> list[Indexes]:
    x0, top, x1, bottom = box
    chosen = letters.between(top, bottom, x0, x1)
    return letters.lines(chosen[(x0 < letters.centres[chosen]) & (letters.centres[chosen] < x1)])


def _rows_of(letters: Letters, lines: Sequence[Indexes], ends: Sequence[float]) -> list[int]:
    """The row in which each line stands."""
    rows: list[int] = (np.searchsorted(ends, [median(letters.middles[line]) for line in lines]) - 1).tolist()
    return rows


def _goes_on(letters: Letters, start: float, lattice: Lattice) -> bool:
    """Do lines that end before the table go on right above or below the labels, as prose beside a table does?"""
    left, top, _, bottom = lattice.bbox
    for ends in ((top - NEXT_LINE * letters.height, top), (bottom, bottom + NEXT_LINE * letters.height)):
        for line in letters.lines(letters.between(*ends, start, np.inf)):
            if letters.extent(line)[2] <= left:
                return True
    return False


def _is_taken(others: Sequence[Lattice], start: float, lattice: Lattice) -> bool:
    """Does another table stand where the labels are, or this one within another?"""
    left, top, _, bottom = lattice.bbox
    return any(
        other is not lattice
        and other.bbox[0] < left
        and start < other.bbox[2]
        and other.bbox[1] < bottom
        and top < other.bbox[3]
        for other in others
    )


def _is_open(lattice: Lattice, cell: GridCell) -> bool:
    """Does no rule run on the left of the cell, and one on the right of the table beside it?"""
    return _along(lattice, cell, lattice.bbox[0]) == 0 and _along(lattice, cell, lattice.bbox[2]) > FULL_SIDE


def _along(lattice: Lattice, cell: GridCell, side: float) -> float:
    """The share of the cell's height along which a rule runs at ``side``."""
    _, top, _, bottom = cell.bbox
    x, start, end = lattice.vertical.T
    beside = (np.minimum(end, bottom) - np.maximum(start, top))[np.abs(x - side) <= SNAP]
    return float(beside[beside > SNAP].sum()) / (bottom - top)
