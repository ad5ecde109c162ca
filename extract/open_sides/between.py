"""A row that is one cell (a section) in a table without outer sides: nothing but its own rules parts it from the rows
above and below, which stand in the same columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from extract.lattice import SNAP, Lattice
from extract.open_sides.letters import RIVER, Letters
from extract.page import Rule

FEWEST_COLUMNS = 3
ROOM = 0.5
"""Of the letter height: so much more white than in other rows stands above and below a heading between two tables."""


def sides_between(letters: Letters, lattices: Sequence[Lattice]) -> Iterator[Rule]:
    """The sides of such rows, which join what is above and below."""
    for above, below in pairwise(lattices):
        top, bottom = above.bbox[3], below.bbox[1]
        alike = top < bottom - SNAP and _same_columns(above, below)
        if alike and _is_row(letters, above, below) and _head(letters, above) != _head(letters, below):
            yield from ((float(x), top, bottom) for x in below.xs[[0, -1]])


def _same_columns(above: Lattice, below: Lattice) -> bool:
    """Have two tables, both closed where they face each other, the same columns?"""
    if not (above.closed_bottom and below.closed_top) or len(above.xs) != len(below.xs):
        return False
    return above.columns >= FEWEST_COLUMNS and bool((np.abs(above.xs - below.xs) <= SNAP).all())


def _is_row(letters: Letters, above: Lattice, below: Lattice) -> bool:
    """Does one text stand between two tables, at the left, as near to their rules as the texts of their rows do?"""
    top, bottom = above.bbox[3], below.bbox[1]
    left, right = float(below.xs[0]), float(below.xs[-1])
    lines = letters.lines(letters.between(top, bottom))
    boxes = [letters.extent(line) for line in lines]
    alone = all(len(letters.runs(line, RIVER * letters.height)) == 1 for line in lines)
    if not lines or not alone or any(x0 < left or x0 > below.xs[1] or x1 > right for x0, _, x1, _ in boxes):
        return False
    over, under = zip(*(_white(letters, each) for each in (above, below)), strict=True)
    room = ROOM * letters.height
    return bool(boxes[0][1] - top <= min(over) + room and bottom - boxes[-1][3] <= min(under) + room)


def _head(letters: Letters, lattice: Lattice) -> list[str]:
    """What the first row of a table says: a second table may have the header again."""
    lines = letters.lines(letters.between(lattice.ys[0], lattice.ys[1], lattice.xs[0], lattice.xs[-1]))
    return [letters.text(line) for line in lines]


def _white(letters: Letters, lattice: Lattice) -> tuple[float, float]:
    """The least white above and below the texts of the rows of a table."""
    over, under = [np.inf], [np.inf]
    for top, bottom in pairwise(lattice.ys.tolist()):
        lines = letters.lines(letters.between(top, bottom, lattice.xs[0], lattice.xs[-1]))
        if lines:
            boxes = [letters.extent(line) for line in lines]
            over.append(min(box[1] for box in boxes) - top)
            under.append(bottom - max(box[3] for box in boxes))
    return min(over), min(under)
