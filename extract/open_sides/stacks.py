"""Rules that run across a page, one below the other with the same ends as tables ruled only across have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from extract.document import BBox
from extract.lattice import NARROWEST, SNAP, snap_edges
from extract.middle import median
from extract.open_sides.joints import compatible, find_joints
from extract.open_sides.letters import RIVER, Letters
from extract.page import Floats, PageContent, Rule

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
TABLE = re.compile(r"ตาราง(?:ที่)?[0-9๐-๙]{1,2}(?![0-9๐-๙])")
FEWEST_LINES = 3
"""So many lines with texts side by side are rows, whatever white is above them."""


@dataclass(frozen=True, slots=True, eq=False)
class Stack:
    """Rules of one table on one page, with nothing but the text of one row between each two."""

    ys: tuple[float, ...]
    left: float
    right: float
    joints: tuple[Floats, ...]
    """Of each rule."""
    text_left: float
    """No text of the table begins left of this."""
    padding: float
    """From a rule to the text below, in most rows."""
    partial: tuple[Rule, ...] = ()
    """The rules that part the rows of some columns only, beside cells that are merged."""

    @property
    def in_pieces(self) -> bool:
        """Is any rule drawn cell by cell?"""
        return any(len(each) > 0 for each in self.joints)

    @property
    def levels(self) -> list[float]:
        """Where rules run, from side to side or not."""
        return sorted({*self.ys, *(y for y, _, _ in self.partial)})

    def cuts(self, top: float, bottom: float) -> list[float]:
        """The sides of the table, and between them those of the cells that are merged downwards in the row between two
        levels."""
        above = max((y for y in self.ys if y <= top), default=-np.inf)
        below = min((y for y in self.ys if y >= bottom), default=np.inf)
        found = [self.left, self.right]
        for x in sorted(x for y, *ends in self.partial if above < y < below for x in ends):
            if found[-2] + SNAP < x < self.right - SNAP:
                found.insert(-1, x)
        return found

    def same_ends(self, other: Stack) -> bool:
        return abs(self.left - other.left) <= SNAP and abs(self.right - other.right) <= SNAP


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
            ys = edges[alike, 0].tolist()
            if not _is_column(content.vertical, (left, ys[0], right, ys[-1])):
                found += _stacks(content, letters, ys, left, right)
    return sorted(found, key=lambda stack: stack.ys[0])


def _is_column(vertical: Floats, bbox: BBox) -> bool:
    """Are these the rules of one column of a ruled table, beside merged cells? It has rules on both of its sides, and
    the table goes on beyond."""
    left, top, right, bottom = bbox
    beside = vertical[(vertical[:, 1] < bottom - SNAP) & (vertical[:, 2] > top + SNAP)]
    x, heights = beside[:, 0], beside[:, 2] - beside[:, 1]
    sides = [float(heights[np.abs(x - side) <= SNAP].sum()) for side in (left, right)]
    beyond = (x < left - NARROWEST) | (x > right + NARROWEST)
    return bool(min(sides) > FULL_SIDE * (bottom - top) and beyond.any())


def _stacks(content: PageContent, letters: Letters, ys: Sequence[float], left: float, right: float) -> list[Stack]:
    """The rules at ``ys``, parted where no row is between two of them."""
    x = content.vertical[:, 0]
    inner = content.vertical[(x > left + NARROWEST) & (x < right - NARROWEST)]
    ys = [y for y in ys if not _meets(inner, y)]
    if not ys:
        return []
    # The side of a table that has rules between its columns: where it goes on without them a row is merged.
    side = snap_edges(content.vertical[np.abs(x - left) <= SNAP])
    parted = side[[bool(_divides(inner, (left, top, right, bottom))) for _, top, bottom in side.tolist()]]
    ys = [y for y in ys if not _meets(parted, y) and not _underlines(letters, y, left, right)]
    joints = [find_joints(content.horizontal, y, left, right) for y in ys]
    rows: list[BBox] = [(left, top, right, bottom) for top, bottom in pairwise(ys)]
    text_left = _text_left(letters, rows, left)
    paddings = [_padding(letters, row) for row in rows]
    most = min(paddings, default=0.0) + LINE * letters.height
    found: list[Stack] = []
    first = 0
    for end in range(1, len(ys) + 1):
        goes_on = (
            end < len(ys)
            # More white than in other rows shows that another table begins there.
            and (paddings[end - 1] < most or _is_in_columns(letters, rows[end - 1]))
            and _is_row(letters, rows[end - 1], text_left)
            and not _divides(inner, rows[end - 1])
            and not _holds_caption(letters, rows[end - 1])
            and all(compatible(joints[end], other) for other in joints[first:end])
        )
        if not goes_on:
            usual = median(paddings[first : end - 1] or paddings or [0.0])
            found.append(Stack(tuple(ys[first:end]), left, right, tuple(joints[first:end]), text_left, usual))
            first = end
    return found


def has_row(letters: Letters, row: BBox, stack: Stack) -> bool:
    """Does one row of the stack stand here, as near below the rule above it as others do?"""
    return _is_row(letters, row, stack.text_left) and (
        _padding(letters, row) < stack.padding + LINE * letters.height or _is_in_columns(letters, row)
    )


def _meets(vertical: Floats, y: float) -> bool:
    """Does a vertical rule touch or cross the one at ``y``, as in a table that has the sides of its cells?"""
    return bool(((vertical[:, 1] <= y + SNAP) & (vertical[:, 2] >= y - SNAP)).any())


def _divides(vertical: Floats, row: BBox) -> bool:
    _, top, _, bottom = row
    return bool(((vertical[:, 1] < bottom - SNAP) & (vertical[:, 2] > top + SNAP)).any())


def _underlines(letters: Letters, y: float, left: float, right: float) -> bool:
    """Does the rule run just below the feet of letters?"""
    near = letters.inked & (letters.baselines < y) & (y < letters.baselines + UNDERLINE * letters.height)
    return bool((near & (letters.boxes[:, 0] > left - SNAP) & (letters.boxes[:, 2] < right + SNAP)).any())


def _text_left(letters: Letters, rows: Sequence[BBox], left: float) -> float:
    """Where the cells begin: between two tables a paragraph begins farther left, as near as the rules do."""
    texts = [letters.boxes[letters.between(top, bottom, left - SNAP, right), 0] for _, top, right, bottom in rows]
    starts = np.array([text.min() - left for text in texts if len(text)])
    starts = starts[starts < WIDEST_PADDING]
    alike = (starts[None, :] >= starts[:, None]) & (starts[None, :] < starts[:, None] + BEARING)
    counts = alike.sum(axis=1)
    if not len(starts) or (len(starts) > 1 and counts.max() < 2):
        return left - SNAP
    padding = float(starts[counts == counts.max()].max())
    return left + padding / 2 if padding >= PADDING else left - SNAP


def _padding(letters: Letters, row: BBox) -> float:
    """From the rule above a row down to its first text."""
    left, top, right, bottom = row
    return float(letters.boxes[letters.between(top, bottom, left, right), 1].min(initial=bottom)) - top


def _is_in_columns(letters: Letters, row: BBox) -> bool:
    """Are there several texts in each of many lines, as between two tables there are not?"""
    left, top, right, bottom = row
    lines = letters.lines(letters.between(top, bottom, left, right))
    return len(lines) >= FEWEST_LINES and all(map(letters.is_divided, lines))


def _holds_caption(letters: Letters, row: BBox) -> bool:
    """Do lines of one text each stand there, one of which names a table by its number?"""
    left, top, right, bottom = row
    lines = letters.lines(letters.between(top, bottom, left, right))
    alone = all(len(letters.runs(line, RIVER * letters.height)) == 1 for line in lines)
    return alone and any(TABLE.match(letters.text(line)) for line in lines)


def _is_row(letters: Letters, row: BBox, text_left: float) -> bool:
    """Is there text between two rules, and none across their ends or beside them?"""
    left, top, right, bottom = row
    near = BESIDE * letters.height
    chosen = letters.between(top, bottom, left - near, right + near)
    x0, x1 = letters.boxes[chosen[letters.inked[chosen]]][:, [0, 2]].T
    outside = (x0 < text_left) | (x1 > right + SNAP)
    return bool(((x1 > left) & (x0 < right)).any() and not outside.any())
