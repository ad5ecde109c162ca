"""Text that runs over the row it belongs to: browsers do that where a page break leaves a row no room.

The end of a split row is then printed in a row lower than one line of print, over the text of the next row. The
order of the content tells the two apart: the page goes down line by line, and jumps back up where the next cell begins.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from extract.lattice import GridCell, Lattice
from extract.middle import median
from extract.page import PageContent

SAME_PITCH = 0.94
"""Lines of one cell keep their distance that exactly; browsers round it to their pixels."""
SOLID, EXACT = 0.08, 0.01
"""Of the letter height: letters of one word stand no farther apart, in two text objects hardly so far."""
WORDS_APART = 0.6
"""Of the letter height: words of one text stand no farther apart."""
JUMP = 0.3
"""Of the letter height: how far up the text must jump back."""


def give_back(content: PageContent, lattice: Lattice, owners: NDArray[np.int64]) -> NDArray[np.int64]:
    """``owners`` (cell index of each piece) with overflowing text given back to the low row above it."""
    owned = owners >= 0
    if not owned.any():
        return owners
    height = median((content.boxes[:, 3] - content.boxes[:, 1])[owned])
    low_rows = np.flatnonzero(np.diff(lattice.ys)[:-1] < height)
    corrected = owners.copy()
    for row in low_rows:
        below = [(index, cell) for index, cell in enumerate(lattice.cells) if cell.row == row + 1]
        starts = {index: _runs(content, owners, index, height) for index, _ in below}
        firsts = [content.baselines[runs[-1][0]] for runs in starts.values() if runs]
        usual = median(firsts) if firsts else 0.0
        for index, cell in below:
            above = _empty_above(lattice, owners, cell)
            runs = starts[index]
            if above is None or not runs:
                continue
            first = float(content.baselines[runs[0][0]])
            if len(runs) > 1 or first < usual - (lattice.ys[row + 1] - lattice.ys[row]) / 2:
                corrected[runs[0]] = above
    return corrected


def keep_whole(content: PageContent, lattice: Lattice, owners: NDArray[np.int64]) -> NDArray[np.int64]:
    """``owners`` with each text that is printed over the side of its cell in that cell as a whole.

    A spreadsheet prints a text that is too long over the next cells. It belongs to the cell that it begins in, or,
    where texts are centred, to the one that its middle stands in: whichever leaves one text to a cell.
    """
    blank, inside = content.blank, owners >= 0
    sides = np.flatnonzero((owners[1:] != owners[:-1]) & inside[:-1] & ~(blank[1:] | blank[:-1]))
    if content.directions is not None or not len(sides):
        return owners
    x0, top, x1, bottom = content.boxes.T
    height = bottom - top
    gaps = (x0[1:] - x1[:-1]) / height[1:]
    same_line = np.abs(np.diff(content.baselines)) < SOLID * height[1:]
    together = np.abs(gaps) < EXACT
    if content.objects is None or (np.diff(content.objects) == 0).all():
        together[:] = True
    else:
        together |= np.diff(content.objects) == 0
    solid = same_line & (np.abs(gaps) < SOLID) & together
    over = sides[solid[sides]]
    if not len(over):
        return owners
    loose = solid | (same_line & (gaps > np.where(together, -WORDS_APART, SOLID)) & (gaps < WORDS_APART))
    numbers = np.concatenate(([0], np.cumsum(~loose)))
    corrected = owners.copy()
    for first in over.tolist():
        if corrected[first + 1] != owners[first + 1]:
            continue
        own = np.flatnonzero(numbers == numbers[first])
        text = own[(own > first) | (owners[own] == owners[first])]
        near = inside & ~blank & (np.abs(content.baselines - content.baselines[first]) < JUMP * height[first])
        others = [np.flatnonzero(near & (numbers == number)) for number in np.unique(numbers[near]).tolist()]
        others = [other for other in others if numbers[other[0]] != numbers[first]]
        for part in (0, 2):
            cell = owners[text[len(text) // part if part else 0]]
            if cell >= 0 and all(owners[other[len(other) // part if part else 0]] != cell for other in others):
                corrected[text] = cell
                break
    return corrected


def run_over_edge(
    content: PageContent, lattice: Lattice, owners: NDArray[np.int64], free: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """``owners`` with the lines that run over the table's lower edge: one line pitch below the last line of a cell, its
    own or that of the cells beside it.

    Only lines that keep to the width of that cell and follow its text in the content count: a paragraph below the
    table has its own width and distance, and comes after the last cell.
    """
    corrected = owners.copy()
    left, right = content.boxes[:, 0], content.boxes[:, 2]
    below = free & (owners < 0) & (content.baselines > lattice.bbox[3])
    if not below.any():
        return owners
    lowest = [index for index, cell in enumerate(lattice.cells) if cell.row + cell.row_span == lattice.rows]
    lines_of = {index: np.unique(np.round(content.baselines[owners == index], 1)) for index in lowest}
    steps = np.concatenate([np.diff(lines) for lines in lines_of.values()])
    if len(steps) < 2 or steps.min() < SAME_PITCH * steps.max():
        return owners
    pitch = median(steps)
    for index, lines in lines_of.items():
        if not len(lines):
            continue
        cell, last = lattice.cells[index], float(lines[-1])
        while True:
            line = below & (np.abs(content.baselines - last - pitch) < (1 - SAME_PITCH) * pitch)
            if not line.any() or left[line].min() < cell.bbox[0] or right[line].max() > cell.bbox[2]:
                break
            before, first = np.flatnonzero(corrected == index)[-1], np.flatnonzero(line)[0]
            if (corrected[before + 1 : first] >= 0).any() or first < before:
                break
            corrected[line], last = index, last + pitch
            below &= ~line
    return corrected


def _runs(content: PageContent, owners: NDArray[np.int64], cell: int, height: float) -> list[NDArray[np.int64]]:
    """The pieces of a cell in content order, cut where the text jumps back up."""
    members = np.flatnonzero(owners == cell)
    if not len(members):
        return []
    lowest = np.maximum.accumulate(content.baselines[members])
    jumps = np.flatnonzero(content.baselines[members][1:] < lowest[:-1] - JUMP * height)
    return np.split(members, jumps[:1] + 1)


def _empty_above(lattice: Lattice, owners: NDArray[np.int64], cell: GridCell) -> int | None:
    """The cell of the row above with the same columns, if nothing is printed in it."""
    for index, other in enumerate(lattice.cells):
        if (other.row, other.row_span, other.column, other.column_span) == (
            cell.row - 1,
            1,
            cell.column,
            cell.column_span,
        ):
            return None if (owners == index).any() else index
    return None
