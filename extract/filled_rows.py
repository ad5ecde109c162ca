"""Tables whose rows are parted by shading and whose rules are few, as the table styles of office programs draw them.

Every other row is filled, cell by cell, without rules between its cells; the rows between have neither. Rules run over
the header, below it and at the end, or round the whole. The edges of the filled cells are rules; a row without a
filling reaches from one of them, or from a rule, to the next. Its columns are found later (``open_sides/turns.py``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from extract.document import BBox
from extract.lattice import SNAP, gathered, snap_edges
from extract.open_sides.beyond import is_page_number
from extract.open_sides.joints import find_joints
from extract.open_sides.letters import Letters
from extract.open_sides.stacks import NARROW
from extract.page import Flags, Floats, Integers, PageContent, Rule

BESIDE = 1.2
"""Of the letter height: the most white between the lines of a row that a page break cuts."""


@dataclass(frozen=True, slots=True, eq=False)
class Filled:
    """The filled cells between two sides, on the levels where any of them, a rule or the frame begins or ends."""

    left: float
    right: float
    xs: Floats
    levels: Floats
    owner: Integers
    """rows × columns: the number of the filled cell, -1 where there is none."""
    ruled: Flags
    """Of each level: does a rule run there from side to side?"""
    framed: Flags
    """Of each row: do rules run along both sides?"""
    others: Flags
    """Of each row: does a rule run through it that reaches beyond a side, as another table's does?"""

    @property
    def filled(self) -> Flags:
        """Of each row: are cells of its own filled, other than one that is merged downwards?"""
        return np.asarray((self.owner >= 0).sum(axis=1) * 2 > len(self.xs) - 1)


def rules_of_filled_rows(
    content: PageContent, letters: Letters, cells: Floats
) -> tuple[list[Rule], list[Rule], Floats]:
    """The rules across and down of such tables, between the sides that rules of the page have, and the ``cells`` that
    are of none."""
    across: list[Rule] = []
    down: list[Rule] = []
    groups = np.empty(len(cells), dtype=np.int64)
    for number, group in enumerate(touching(cells)):
        groups[group] = number
    for left, right in _sides(content.horizontal):
        inside = (cells[:, 0] > left - SNAP) & (cells[:, 2] < right + SNAP)
        # Cells that touch are of one table.
        inside &= ~np.isin(groups, groups[~inside])
        found = _filled(content, letters, cells[inside], left, right)
        if found is None:
            continue
        cells, groups = cells[~inside], groups[~inside]
        for first, end in _tables(letters, found):
            across += _across(letters, found, first, end)
            down += _down(found, first, end)
    return across, down, cells


def touching(boxes: Floats) -> Iterator[Integers]:
    """The boxes that touch each other, directly or by others."""
    x0, top, x1, bottom = boxes.T
    free = np.ones(len(boxes), dtype=np.bool_)
    for seed in range(len(boxes)):
        if not free[seed]:
            continue
        free[seed] = False
        found = [seed]
        for each in found:
            near = free & (x0 <= x1[each] + SNAP) & (x1 >= x0[each] - SNAP)
            near &= (top <= bottom[each] + SNAP) & (bottom >= top[each] - SNAP)
            free &= ~near
            found += np.flatnonzero(near).tolist()
        yield np.array(sorted(found))


def _sides(horizontal: Floats) -> list[tuple[float, float]]:
    """Where rules begin and end that are drawn in one piece."""
    found: list[tuple[float, float]] = []
    for y, left, right in snap_edges(horizontal).tolist():
        known = any(abs(left - x0) <= SNAP and abs(right - x1) <= SNAP for x0, x1 in found)
        if not known and right - left >= NARROW and not len(find_joints(horizontal, y, left, right)):
            found.append((left, right))
    return found


def _filled(content: PageContent, letters: Letters, cells: Floats, left: float, right: float) -> Filled | None:
    """The filled ``cells`` on their levels; None where no two of them stand side by side without a rule between."""
    edges = snap_edges(content.horizontal)
    whole = edges[(np.abs(edges[:, 1:] - (left, right)) <= SNAP).all(axis=1), 0]
    if not any(not len(find_joints(content.horizontal, y, left, right)) for y in whole):
        return None
    cells = cells[~is_wide(cells)] if len(cells) else cells
    xs = _snapped([left, right, *cells[:, 0].tolist(), *cells[:, 2].tolist()])
    if len(xs) < 3 or abs(cells[:, 0].min() - left) > SNAP or abs(cells[:, 2].max() - right) > SNAP:
        return None
    sides = snap_edges(content.vertical)
    beside = [sides[np.abs(sides[:, 0] - x) <= SNAP, 1:] for x in (left, right)]
    ends = beside[0].ravel().tolist() + beside[1].ravel().tolist()
    cuts: list[float] = []
    if not ends:
        cuts += _cut_rows(letters, (left, cells[:, 1].min(), right, cells[:, 3].max()), whole)
        cuts += _tops_of_headers(letters, _below_headers(whole, cells), whole, left, right)
    levels = _snapped([*whole.tolist(), *cells[:, 1].tolist(), *cells[:, 3].tolist(), *ends, *cuts])
    middles = (levels[1:] + levels[:-1]) / 2
    columns = (xs[1:] + xs[:-1]) / 2
    owner = np.full((len(middles), len(columns)), -1)
    for number, (x0, top, x1, bottom) in enumerate(cells.tolist()):
        owner[np.ix_((top < middles) & (middles < bottom), (x0 < columns) & (columns < x1))] = number
    framed = np.array([all(((side[:, 0] < y) & (y < side[:, 1])).any() for side in beside) for y in middles.tolist()])
    ruled = np.asarray((np.abs(levels[:, None] - whole[None, :]) <= SNAP).any(axis=1))
    beyond = edges[(edges[:, 1] < right) & (edges[:, 2] > left)]
    beyond = beyond[(beyond[:, 1] < left - SNAP) | (beyond[:, 2] > right + SNAP), 0]
    others = ((levels[:-1, None] + SNAP < beyond) & (beyond < levels[1:, None] - SNAP)).any(axis=1)
    found = Filled(left, right, xs, levels, owner, ruled, framed, others)
    return found if _has_bare_rows(content.vertical, found) else None


def _cut_rows(letters: Letters, filled: BBox, whole: Floats) -> Iterator[float]:
    """Where the text of a row without a filling begins or ends that a page break cuts, above the first filled row of a
    page or below the last: no rule is on that side."""
    left, top, right, bottom = filled
    for edge, beyond, way in ((top, letters.between(-np.inf, top), -1), (bottom, letters.between(bottom, np.inf), 1)):
        if (way * (whole - edge) > -SNAP).any():
            continue
        end = float(edge)
        lines = letters.lines(beyond)[::way]
        for number, line in enumerate(lines, 1):
            x0, above, x1, below = letters.extent(line)
            near, far = (above, below) if way > 0 else (below, above)
            outermost = number == len(lines) and is_page_number(letters, line)
            if way * (near - end) > BESIDE * letters.height or x0 < left or x1 > right or outermost:
                break
            end = far
        if end != edge:
            yield end


def _below_headers(whole: Floats, cells: Floats) -> list[float]:
    """The rules that may run below a header: filled rows begin below them before the next rule, none ends above them
    behind the last."""
    ys = np.unique(whole)
    ends = np.concatenate(([-np.inf], ys, [np.inf]))
    found: list[float] = []
    for above, y, below in zip(ends[:-2], ys, ends[2:], strict=True):
        over = (cells[:, 3] > above + SNAP) & (cells[:, 3] <= y + SNAP)
        under = (cells[:, 1] >= y - SNAP) & (cells[:, 1] < below - SNAP)
        if under.any() and not over.any():
            found.append(float(y))
    return found


def _tops_of_headers(
    letters: Letters, floors: Sequence[float], whole: Floats, left: float, right: float
) -> Iterator[float]:
    """Where a header begins that has no rule but the one below it: with the highest of the lines right above that has
    several texts. What stands above a rule is none of it."""
    for floor in floors:
        ceiling = float(whole[whole < floor - SNAP].max(initial=-np.inf))
        top, end = None, floor
        for line in letters.lines(letters.between(ceiling, floor))[::-1]:
            x0, above, x1, below = letters.extent(line)
            if end - below > BESIDE * letters.height or x0 < left or x1 > right:
                break
            end = above
            top = end if letters.is_divided(line) else top
        if top is not None and top - ceiling > BESIDE * letters.height:
            yield top


def is_wide(cells: Floats) -> Flags:
    """Which fills hold several others, as the background of a header or a table does?"""
    (x0, top, x1, bottom), (left, above, right, below) = cells.T[:, :, None], cells.T[:, None, :]
    inside = (x0 >= left - SNAP) & (x1 <= right + SNAP) & (top >= above - SNAP) & (bottom <= below + SNAP)
    return np.asarray(inside.sum(axis=0) > 2)


def _has_bare_rows(vertical: Floats, found: Filled) -> bool:
    """Have most rows that are filled cell by cell no rules between their cells?"""
    bare = ruled = 0
    for row, middle in enumerate(((found.levels[1:] + found.levels[:-1]) / 2).tolist()):
        owners = found.owner[row]
        borders = found.xs[1:-1][(owners[1:] != owners[:-1]) & (owners[1:] >= 0) & (owners[:-1] >= 0)]
        if len(borders):
            here = vertical[(vertical[:, 1] < middle) & (middle < vertical[:, 2]), 0]
            drawn = (np.abs(borders[:, None] - here[None, :]) <= SNAP).any(axis=1).all()
            bare, ruled = bare + (not drawn), ruled + bool(drawn)
    return bare > 0 and bare >= ruled


def _snapped(places: Sequence[float]) -> Floats:
    """Places in order, those that lie together as one in their middle."""
    return np.array([np.mean(level) for level in gathered([place] for place in sorted(places))])


def _tables(letters: Letters, found: Filled) -> Iterator[tuple[int, int]]:
    """The first row of each table and the row after its last; some of it is filled."""
    rows = [bool(filled) or _is_row(letters, found, row) for row, filled in enumerate(found.filled.tolist())]
    row = 0
    while row < len(rows):
        end = row
        while end < len(rows) and rows[end] and not (end > row and _begins(found, end)):
            end += 1
        if end > row and found.filled[row:end].any():
            yield row, end
        row = max(end, row + 1)


def _begins(found: Filled, row: int) -> bool:
    """Do the frames of two tables meet here?"""
    return bool(found.framed[row] != found.framed[row - 1])


def _is_row(letters: Letters, found: Filled, row: int) -> bool:
    """Is what has no filling a row of the table? It stands in its frame, or beside a filled row with no rule between
    that would end the table, or has texts in several columns. No rule of another table runs there."""
    if found.others[row]:
        return False
    if found.framed[row]:
        return True
    above = row > 0 and found.filled[row - 1] and not found.framed[row - 1] and not found.ruled[row]
    below = row + 1 < len(found.owner) and found.filled[row + 1] and not found.framed[row + 1]
    if above or (below and not found.ruled[row + 1]):
        return True
    top, bottom = found.levels[row : row + 2]
    lines = letters.lines(letters.between(top, bottom, found.left, found.right))
    runs = [letters.runs(line) for line in lines]
    divided = [each for each in runs if len({_column(found, x0, x1) for x0, x1 in each}) > 1]
    outside = any(x0 < found.left or x1 > found.right for each in runs for x0, x1 in each)
    return bool(divided) and not outside and 2 * len(divided) >= len(runs)


def _column(found: Filled, x0: float, x1: float) -> int:
    return int(np.searchsorted(found.xs, (x0 + x1) / 2))


def _across(letters: Letters, found: Filled, first: int, end: int) -> Iterator[Rule]:
    """The rules between the rows, not through a filled cell that is merged downwards nor where another one is."""
    for level in range(first, end + 1):
        for column in range(len(found.xs) - 1):
            if _is_parted(letters, found, level, column, first, end):
                x0, x1 = found.xs[column : column + 2].tolist()
                yield float(found.levels[level]), x0, x1


def _is_parted(letters: Letters, found: Filled, level: int, column: int, first: int, end: int) -> bool:
    if level in (first, end):
        return True
    above, below = found.owner[level - 1, column], found.owner[level, column]
    if above >= 0 or below >= 0:
        return bool(above != below)
    if found.filled[level]:
        # In a row whose other cells are filled, one that is not began above.
        return False
    if found.filled[level - 1]:
        top, bottom = found.levels[level : level + 2]
        x0, x1 = found.xs[column : column + 2]
        chosen = letters.between(top, bottom, x0, x1)
        centres = letters.centres[chosen[letters.inked[chosen]]]
        return bool(((x0 < centres) & (centres < x1)).any())
    return bool(found.ruled[level])


def _down(found: Filled, first: int, end: int) -> Iterator[Rule]:
    """The sides of the table and those of its filled cells."""
    top, bottom = float(found.levels[first]), float(found.levels[end])
    yield from ((x, top, bottom) for x in (found.left, found.right))
    for row in range(first, end):
        one, two = found.levels[row : row + 2].tolist()
        owners = found.owner[row]
        for column in np.flatnonzero(owners[1:] != owners[:-1]).tolist():
            yield float(found.xs[column + 1]), one, two
