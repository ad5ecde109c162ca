"""Heads side by side without rules between them, each over columns of its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from extract.lattice import GridCell, Lattice
from extract.open_sides.letters import Letters
from extract.page import Floats, Rule

FEWEST_COLUMNS = 2
"""Of each head: over a single column a head may be another's."""
APART = 1.5
"""Of the letter height: the least white between two heads."""
OFF_MIDDLE = 1.5
"""Of the letter height: so far from the middle of its columns a head may stand."""


def sides_of_heads(letters: Letters, lattice: Lattice, owners: NDArray[np.int64]) -> Iterator[Rule]:
    """The sides between such heads; ``owners`` has the number of its cell for each field of the grid."""
    for cell in lattice.cells:
        below = cell.row + cell.row_span
        if cell.column_span < 2 * FEWEST_COLUMNS or below >= lattice.rows:
            continue
        columns = range(cell.column + 1, cell.column + cell.column_span)
        borders = lattice.xs[[column for column in columns if owners[below, column - 1] != owners[below, column]]]
        if len(borders) == len(columns):
            _, top, _, bottom = cell.bbox
            yield from ((x, top, bottom) for x in _between_heads(letters, cell, borders))


def _between_heads(letters: Letters, cell: GridCell, borders: Floats) -> list[float]:
    """The border in each gap between the heads of a cell, none where it holds no heads."""
    x0, top, x1, bottom = cell.bbox
    lines = letters.lines(letters.between(top, bottom, x0, x1))
    if len(lines) != 1:
        return []
    runs = letters.runs(lines[0], APART * letters.height)
    sides = [x0]
    for (_, start), (end, _) in pairwise(runs):
        within = borders[(start <= borders) & (borders <= end)]
        if len(within) != 1:
            return []
        sides.append(float(within[0]))
    for (left, right), (start, end) in zip(pairwise([*sides, x1]), runs, strict=True):
        inner = (left < borders) & (borders < right)
        if inner.sum() + 1 < FEWEST_COLUMNS or abs(left + right - start - end) > 2 * OFF_MIDDLE * letters.height:
            return []
    return sides[1:]
