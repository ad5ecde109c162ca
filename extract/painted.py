"""Tables whose cells are painted one by one, as office programs print their table styles: the edges of the painted
cells are rules, and white paint has edges like any other.

All cells may be painted, or only the first column and one row of all columns: these tell the levels of the others,
which end there where no text runs across.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from extract.filled_rows import is_wide, touching
from extract.lattice import SNAP, gathered
from extract.open_sides.beyond import is_page_number
from extract.open_sides.letters import RIVER, Letters
from extract.page import Flags, Floats, Integers, PageContent, Rule
from extract.white_strips import NUMBER_OR_DASH

FEWEST = 2
"""Rows and columns with texts make a table."""
FEWEST_HEADS = 2
"""So many cells side by side are a header, where nothing of its table stands on the page."""
MOST_FIELDS = 20_000
"""Of the grid: more are a drawing."""
BEYOND = 3.0
"""Letter heights: the next row stands no farther from the last painted cell."""
ACROSS = 0.35
"""Of the letter height: a letter whose middle is so near to a level stands across it."""


@dataclass(frozen=True, slots=True, eq=False)
class Painted:
    """The cells of one table on the levels where any of them begins or ends."""

    xs: Floats
    ys: Floats
    owner: Integers
    """rows × columns: the number of the painted cell, -1 where there is none."""

    def whole_rows(self) -> Flags:
        """Which rows have a painted cell of its own in each column?"""
        apart = (self.owner[:, 1:] != self.owner[:, :-1]).all(axis=1)
        return np.asarray(apart & (self.owner >= 0).all(axis=1))


def rules_of_painted_cells(
    letters: Letters, shaded: Floats, white: Floats
) -> tuple[tuple[list[Rule], list[Rule]], Floats]:
    """The rules across and down of such tables, and their cells. What fills a box that lies behind several is all of a
    table: a header alone at the end of a page."""
    boxes = np.unique(np.vstack((shaded, white)), axis=0)
    wide = is_wide(boxes)
    grounds, boxes = boxes[wide], boxes[~wide]
    across: list[Rule] = []
    down: list[Rule] = []
    used = np.zeros(len(boxes), dtype=np.bool_)
    for group in touching(boxes):
        ends = np.concatenate((boxes[group, :2].min(axis=0), boxes[group, 2:].max(axis=0)))
        on_ground = bool((np.abs(grounds - ends) <= SNAP).all(axis=1).any())
        table = _painted(boxes[group])
        if table is None:
            continue
        whites = (boxes[group, None] == white).all(axis=2).any(axis=1)
        alone = on_ground or (bool(whites.all()) and _is_header_at_the_end(letters, table))
        if not _is_table(letters, boxes[group], table, 1 if alone else FEWEST):
            continue
        # Cells in colours alone may be a header and the rows that are shaded in turn; all of them white show no edges.
        shown = whites.any() and not (whites.all() and (table.owner >= 0).all())
        if alone or (shown and not _goes_on(letters, table, boxes)):
            used[group] = True
            across += _across(letters, table)
            down += _down(letters, table)
    return (across, down), boxes[used]


def without_rules_in(content: PageContent, cells: Floats) -> PageContent:
    """The page without the rules between and around ``cells``."""
    y, x0, x1 = content.horizontal.T
    x, top, bottom = content.vertical.T
    return replace(
        content,
        horizontal=content.horizontal[~lie_in(np.column_stack(((x0 + x1) / 2, y)), cells)],
        vertical=content.vertical[~lie_in(np.column_stack((x, (top + bottom) / 2)), cells)],
    )


def lie_in(points: Floats, boxes: Floats) -> Flags:
    """Which points lie in one of the boxes, or at its edge?"""
    x, y = points.T[:, :, None]
    x0, top, x1, bottom = (boxes + np.array((-SNAP, -SNAP, SNAP, SNAP))).T[:, None, :]
    return np.asarray(((x0 <= x) & (x <= x1) & (top <= y) & (y <= bottom)).any(axis=1))


def _painted(boxes: Floats) -> Painted | None:
    """The cells of boxes that touch; None where two of them lie upon each other, or they are in one column."""
    xs, ys = _levels(boxes[:, [0, 2]]), _levels(boxes[:, [1, 3]])
    if len(xs) <= FEWEST or (len(xs) - 1) * (len(ys) - 1) > MOST_FIELDS:
        return None
    owner = np.full((len(ys) - 1, len(xs) - 1), -1)
    places = [np.abs(levels[:, None] - boxes[None, :, side]).argmin(axis=0) for side, levels in enumerate([xs, ys] * 2)]
    for number, (left, top, right, bottom) in enumerate(zip(*(each.tolist() for each in places), strict=True)):
        fields = owner[top:bottom, left:right]
        if not fields.size or (fields >= 0).any():
            return None
        fields[:] = number
    return Painted(xs, ys, owner)


def _levels(places: Floats) -> Floats:
    return np.array([np.mean(level) for level in gathered([place] for place in sorted(places.ravel().tolist()))])


def _is_table(letters: Letters, boxes: Floats, table: Painted, fewest_rows: int) -> bool:
    """Are all cells painted, or the first column and a row of all columns; and do texts stand in rows and columns, but
    none apart from another in one cell of several columns?"""
    if not ((table.owner >= 0).all() or ((table.owner[:, 0] >= 0).all() and table.whole_rows().any())):
        return False
    chosen = letters.between(table.ys[0], table.ys[-1], table.xs[0], table.xs[-1])
    chosen = chosen[letters.inked[chosen]]
    columns = np.unique(np.searchsorted(table.xs, letters.centres[chosen]))
    rows = np.unique(np.searchsorted(table.ys, letters.middles[chosen]))
    filled = len(rows) >= fewest_rows and len(columns) >= FEWEST
    return filled and not any(_holds_cells(letters, box, table.xs) for box in boxes)


def _is_header_at_the_end(letters: Letters, table: Painted) -> bool:
    """Is all that is painted, in white, one row of words, three or more, with nothing below it on the page but its
    number?"""
    if len(table.owner) > 1 or table.owner.shape[1] < FEWEST_HEADS or not table.whole_rows().all():
        return False
    rest = letters.lines(letters.between(table.ys[-1], np.inf))
    if rest and (len(rest) > 1 or not is_page_number(letters, rest[0])):
        return False
    chosen = letters.between(table.ys[0], table.ys[-1], table.xs[0], table.xs[-1])
    columns = np.searchsorted(table.xs, letters.centres[chosen])
    words = [letters.text(chosen[columns == column]) for column in range(1, len(table.xs))]
    return all(words) and not any(map(NUMBER_OR_DASH.match, words))


def _goes_on(letters: Letters, table: Painted, boxes: Floats) -> bool:
    """Do the nearest lines above or below, where nothing is painted, stand in several of the columns, as rows do?"""
    borders = table.xs[1:-1]
    reach = BEYOND * letters.height
    above = letters.lines(letters.between(table.ys[0] - reach, table.ys[0]))[-1:]
    below = letters.lines(letters.between(table.ys[-1], table.ys[-1] + reach))[:1]
    for line in above + below:
        runs = letters.runs(line, RIVER * letters.height)
        columns = {int(np.searchsorted(borders, x0)) for x0, _ in runs}
        within = table.xs[0] <= runs[0][0] and runs[-1][1] <= table.xs[-1]
        crossed = any(((x0 < borders) & (borders < x1)).any() for x0, x1 in runs)
        x0, top, x1, bottom = letters.extent(line)
        bare = not ((boxes[:, [0, 1]] < (x1, bottom)) & (boxes[:, [2, 3]] > (x0, top))).all(axis=1).any()
        if within and len(columns) > 1 and not crossed and bare:
            return True
    return False


def _holds_cells(letters: Letters, box: Floats, xs: Floats) -> bool:
    """Does a line in a box have texts in several columns: is it the ground of a row?"""
    left, top, right, bottom = box.tolist()
    borders = xs[(xs > left + SNAP) & (xs < right - SNAP)]
    if not len(borders):
        return False
    for line in letters.lines(letters.between(top, bottom, left, right)):
        for (_, end), (start, _) in pairwise(letters.runs(line, RIVER * letters.height)):
            if ((end < borders) & (borders < start)).any():
                return True
    return False


def _across(letters: Letters, table: Painted) -> Iterator[Rule]:
    """The rules between rows: where a painted cell ends, and between cells without paint where no letter stands."""
    for column, (left, right) in enumerate(pairwise(table.xs.tolist())):
        owners = [-2, *table.owner[:, column].tolist(), -2]
        for y, (above, below) in zip(table.ys.tolist(), pairwise(owners), strict=True):
            if above != below or (above < 0 and not _stands_across(letters, y, left, right)):
                yield y, left, right


def _stands_across(letters: Letters, y: float, left: float, right: float) -> bool:
    reach = ACROSS * letters.height
    chosen = letters.between(y - reach, y + reach, left, right)
    centres = letters.centres[chosen[letters.inked[chosen]]]
    return bool(((left < centres) & (centres < right)).any())


def _down(letters: Letters, table: Painted) -> Iterator[Rule]:
    """The same between columns: between cells without paint where no text runs across."""
    for row, (top, bottom) in enumerate(pairwise(table.ys.tolist())):
        owners = [-2, *table.owner[row].tolist(), -2]
        runs = np.array(
            [
                run
                for line in letters.lines(letters.between(top, bottom, table.xs[0], table.xs[-1]))
                for run in letters.runs(line)
            ]
        ).reshape(-1, 2)
        for x, (before, behind) in zip(table.xs.tolist(), pairwise(owners), strict=True):
            if before != behind or (before < 0 and not ((runs[:, 0] < x) & (x < runs[:, 1])).any()):
                yield x, top, bottom
