"""Rules that run across a page, one below the other with the same ends as tables ruled only across have."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from extract.lattice import NARROWEST, SNAP, snap_edges
from extract.letters import Letters
from extract.page import Floats, PageContent

NARROW = 60.0
"""Points: no table is narrower."""
BESIDE = 2.0
"""Of the letter height: text so near to the end of a rule shows that it rules no table (the axis of a chart)."""
UNDERLINE = 0.15
"""Of the letter height: a rule so near below the letters' feet underlines them."""
LINE = 0.9
"""Of the letter height: a line may have been left out in so much white."""
BEARING = 1.1
"""Points: letters begin so far from where their line does."""
PADDING = 1.3
"""Points from the end of the rules to the text of their cells: less is none."""
FULL_SIDE = 0.9
"""Of the height of a column: a rule runs along its side."""
WIDEST_PADDING = 15.0
"""Points from the end of the rules to the text of the first cell; what is farther has an empty cell before it."""


@dataclass(frozen=True, slots=True, eq=False)
class Stack:
    """Rules of one table on one page, with nothing but text between."""

    ys: Floats
    left: float
    right: float
    cuts: tuple[Floats, ...]
    """Of each rule: where the pieces meet that it is drawn in."""
    least: float
    """No text of the table begins left of this."""
    white: float
    """From a rule to the text below, in most rows."""

    @property
    def cut(self) -> bool:
        """Is it drawn cell by cell?"""
        return any(len(each) > 0 for each in self.cuts)


def find_stacks(content: PageContent, letters: Letters) -> list[Stack]:
    """The stacks of a page, top to bottom."""
    edges = snap_edges(content.horizontal)
    edges = edges[edges[:, 2] - edges[:, 1] >= NARROW]
    taken = np.zeros(len(edges), dtype=np.bool_)
    found: list[Stack] = []
    for index, (_, left, right) in enumerate(edges.tolist()):
        if not taken[index]:
            alike = (np.abs(edges[:, 1:] - (left, right)) <= SNAP).all(axis=1)
            taken |= alike
            found += _stacks(content, letters, edges[alike, 0], left, right)
    return sorted(found, key=lambda stack: float(stack.ys[0]))


def _stacks(content: PageContent, letters: Letters, ys: Floats, left: float, right: float) -> list[Stack]:
    """The rules at ``ys``, parted where no row is between two of them."""
    x = content.vertical[:, 0]
    inner = content.vertical[(x > left + NARROWEST) & (x < right - NARROWEST)]
    if _is_column(content.vertical, ys, left, right):
        return []
    meets = (inner[None, :, 1] <= ys[:, None] + SNAP) & (inner[None, :, 2] >= ys[:, None] - SNAP)
    ys = ys[~meets.any(axis=1)]
    ys = ys[[not _underlines(letters, y, left, right) for y in ys.tolist()]]
    least = _least(letters, ys, left, right)
    cuts = [_cuts(content.horizontal, y, left, right) for y in ys.tolist()]
    white = [_white_above(letters, *pair, left, right) for pair in pairwise(ys.tolist())]
    most = min(white, default=0.0) + LINE * letters.height
    found: list[Stack] = []
    first = 0
    for number in range(1, len(ys) + 1):
        if number == len(ys) or not (
            white[number - 1] < most
            and _is_row(letters, inner, (ys[number - 1], ys[number]), (left, least, right))
            and all(_compatible(cuts[number], other) for other in cuts[first:number])
        ):
            usual = float(np.median(white[first : number - 1] or white or [0.0]))
            found.append(Stack(ys[first:number], left, right, tuple(cuts[first:number]), least, usual))
            first = number
    return found


def _is_column(vertical: Floats, ys: Floats, left: float, right: float) -> bool:
    """Are these the rules of one column of a ruled table, beside merged cells? It has rules on both of its sides, and
    the table goes on beyond."""
    beside = vertical[(vertical[:, 1] < ys[-1] - SNAP) & (vertical[:, 2] > ys[0] + SNAP)]
    x, heights = beside[:, 0], beside[:, 2] - beside[:, 1]
    sides = [float(heights[np.abs(x - side) <= SNAP].sum()) for side in (left, right)]
    beyond = (x < left - NARROWEST) | (x > right + NARROWEST)
    return bool(min(sides) > FULL_SIDE * (ys[-1] - ys[0]) and beyond.any())


def _least(letters: Letters, ys: Floats, left: float, right: float) -> float:
    """Where the cells begin: between two tables a paragraph begins farther left, as near as the rules do."""
    rows = [letters.boxes[letters.between(*pair, left - SNAP, right), 0] for pair in pairwise(ys.tolist())]
    starts = np.array([row.min() - left for row in rows if len(row)])
    starts = starts[starts < WIDEST_PADDING]
    alike = (starts[None, :] >= starts[:, None]) & (starts[None, :] < starts[:, None] + BEARING)
    counts = alike.sum(axis=1)
    if not len(starts) or (len(starts) > 1 and counts.max() < 2):
        return left - SNAP
    padding = float(starts[counts == counts.max()].max())
    return left + padding / 2 if padding >= PADDING else left - SNAP


def _white_above(letters: Letters, top: float, bottom: float, left: float, right: float) -> float:
    """From a rule down to the first text: more than in other rows shows that another table begins there."""
    return float(letters.boxes[letters.between(top, bottom, left, right), 1].min(initial=bottom)) - top


def _cuts(horizontal: Floats, y: float, left: float, right: float) -> Floats:
    """Where the pieces meet that the rule at ``y`` is drawn in."""
    pieces = horizontal[np.abs(horizontal[:, 0] - y) <= SNAP]
    pieces = pieces[(pieces[:, 2] > left) & (pieces[:, 1] < right)]
    pieces = pieces[np.argsort(pieces[:, 1], kind="stable")]
    if len(pieces) < 2:
        return np.empty(0)
    ends = np.maximum.accumulate(pieces[:, 2])[:-1]
    meets = np.abs(pieces[1:, 1] - ends) <= SNAP
    return np.asarray((pieces[1:, 1] + ends)[meets] / 2)


def _compatible(one: Floats, two: Floats) -> bool:
    """Does one rule meet the other's columns, but for cells that are merged?"""
    fewer, more = sorted((one, two), key=len)
    return all(np.abs(more - x).min() <= SNAP for x in fewer.tolist())


def _underlines(letters: Letters, y: float, left: float, right: float) -> bool:
    """Does the rule run just below the feet of letters?"""
    near = letters.inked & (letters.baselines < y) & (y < letters.baselines + UNDERLINE * letters.height)
    return bool((near & (letters.boxes[:, 0] > left - SNAP) & (letters.boxes[:, 2] < right + SNAP)).any())


def _is_row(letters: Letters, inner: Floats, ys: tuple[float, float], sides: tuple[float, float, float]) -> bool:
    """Is there text between two rules, and none across their ends or beside them, and no rule that parts columns?"""
    left, least, right = sides
    near = BESIDE * letters.height
    chosen = letters.between(*ys, left - near, right + near)
    x0, x1 = letters.boxes[chosen[letters.inked[chosen]]][:, [0, 2]].T
    outside = (x0 < least) | (x1 > right + SNAP)
    crossed = (inner[:, 1] < ys[1] - SNAP) & (inner[:, 2] > ys[0] + SNAP)
    return bool(((x1 > left) & (x0 < right)).any() and not outside.any() and not crossed.any())
