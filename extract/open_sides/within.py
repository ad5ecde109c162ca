"""Columns that stand side by side within one column of a ruled table, told by the numbers in row after row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np

from extract.lattice import GridCell, Lattice
from extract.lines import SAME_LINE
from extract.open_sides.letters import RIVER, Indexes, Letters, Run
from extract.page import Floats, Rule
from extract.white_strips import NUMBER

YEARS = re.compile(r"(?:2[0-9]{3}|๒[๐-๙]{3})+")
FEWEST_LINES = 3
"""So many lines with as many numbers side by side are columns."""
WHITE = 0.3
"""Of the letter height: the least white that runs between two of them through all these lines."""


def columns_within(letters: Letters, lattice: Lattice) -> tuple[list[Rule], list[Rule]]:
    """Rules across and down: the sides between such columns, in each cell as far up as no text runs across, and a rule
    below what does, as a head over two of them."""
    across: list[Rule] = []
    down: list[Rule] = []
    for column in _columns_with_gaps(letters, lattice):
        cells = [cell for cell in lattice.cells if cell.column == column and cell.column_span == 1]
        lines = {cell: _lines(letters, cell) for cell in cells}
        together = [line for each in lines.values() for line in each]
        borders = _borders(letters, together)
        if not len(borders) or not _have_heads(letters, together, borders):
            continue
        for cell in cells:
            x0, top, x1, bottom = cell.bbox
            crossing = [_crosses(letters, line, borders) for line in lines[cell]]
            over = crossing.index(False) if False in crossing else len(crossing)
            if any(crossing[over:]):
                continue
            if over and over < len(crossing):
                above, below = (letters.extent(line) for line in lines[cell][over - 1 : over + 1])
                top = (above[3] + below[1]) / 2
                across.append((top, x0, x1))
            if over < len(crossing) or not crossing:
                down += [(x, top, bottom) for x in borders.tolist()]
    return across, down


def _columns_with_gaps(letters: Letters, lattice: Lattice) -> list[int]:
    """The columns with lines enough in which a number stands apart from what is before it. (Most tables have none.)"""
    left, top, right, bottom = lattice.bbox
    chosen = letters.between(top, bottom, left, right)
    chosen = chosen[letters.inked[chosen]]
    chosen = chosen[np.argsort(letters.baselines[chosen], kind="stable")]
    lines = np.cumsum(np.diff(letters.baselines[chosen], prepend=-np.inf) >= SAME_LINE * letters.height)
    columns = np.searchsorted(lattice.xs[1:-1], letters.centres[chosen])
    order = np.lexsort((letters.boxes[chosen, 0], lines, columns))
    chosen, lines, columns = chosen[order], lines[order], columns[order]
    apart = letters.boxes[chosen[1:], 0] - letters.boxes[chosen[:-1], 2] >= RIVER * letters.height
    same = (lines[1:] == lines[:-1]) & (columns[1:] == columns[:-1])
    counts = np.bincount(columns[1:][apart & same & letters.numeric[chosen[1:]]], minlength=1)
    found: list[int] = np.flatnonzero(counts >= FEWEST_LINES).tolist()
    return found


def _have_heads(letters: Letters, lines: Sequence[Indexes], borders: Floats) -> bool:
    """Has each of the columns a head of its own, or is the only border the one between labels and their numbers?

    A number below a head that is another's would be taken for what that head says.
    """
    divided = [line for line in lines if _numbers(letters, line)]
    if len(borders) == 1 and not any(NUMBER.match(texts_apart(letters, line)[0]) for line in divided):
        return True
    heads = [texts_apart(letters, line) for line in lines if not _crosses(letters, line, borders)]
    return any(
        len(texts) == len(borders) + 1 and (YEARS.fullmatch("".join(texts)) or not any(map(NUMBER.match, texts)))
        for texts in heads
    )


def texts_apart(letters: Letters, line: Indexes) -> list[str]:
    """The texts of a line that stand apart."""
    centres = letters.centres[line]
    runs = letters.runs(line, RIVER * letters.height)
    return [letters.text(line[(x0 < centres) & (centres < x1)]) for x0, x1 in runs]


def _crosses(letters: Letters, line: Indexes, borders: Floats) -> bool:
    """Does a text of the line run across a border?"""
    runs = letters.runs(line, RIVER * letters.height)
    return any(((x0 < borders) & (borders < x1)).any() for x0, x1 in runs)


def _lines(letters: Letters, cell: GridCell) -> list[Indexes]:
    """The lines of a cell, without what runs into it from the cell before."""
    x0, top, x1, bottom = cell.bbox
    found: list[Indexes] = []
    for line in letters.lines(letters.between(top, bottom, right=x1)):
        ends = [end for start, end in letters.runs(line, RIVER * letters.height) if start < x0 < end]
        centres = letters.centres[line]
        own = line[(max([x0, *ends]) < centres) & (centres < x1)]
        found += letters.lines(own)
    return found


def _borders(letters: Letters, lines: Sequence[Indexes]) -> Floats:
    """The x between the numbers that these lines hold side by side; none where they do not stand in columns."""
    divided = [runs for line in lines if (runs := _numbers(letters, line))]
    if len(divided) < FEWEST_LINES:
        return np.empty(0)
    usual, often = Counter(map(len, divided)).most_common(1)[0]
    if often < FEWEST_LINES:
        return np.empty(0)
    ends = np.array([runs for runs in divided if len(runs) == usual])
    left, right = ends[:, :-1, 1].max(axis=0), ends[:, 1:, 0].min(axis=0)
    if (right - left < WHITE * letters.height).any():
        return np.empty(0)
    borders: Floats = (left + right) / 2
    crossed = any(((x0 < borders) & (borders < x1)).any() for runs in divided for x0, x1 in runs)
    return np.empty(0) if crossed else borders


def _numbers(letters: Letters, line: Indexes) -> list[Run]:
    """The parts of a line that holds numbers side by side, beside a label or not; none of another."""
    runs = letters.runs(line, RIVER * letters.height)
    if len(runs) < 2:
        return []
    return runs if all(map(NUMBER.match, texts_apart(letters, line)[1:])) else []
