"""Lines beyond the outermost rules of a part: a header without a rule above it, a row that a page break cuts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from extract.document import BBox
from extract.lattice import NARROWEST, SNAP
from extract.open_sides.letters import RIVER, Indexes, Letters
from extract.open_sides.parts import Part
from extract.open_sides.stacks import BEARING
from extract.page import Floats
from extract.page_number import PAGE_NUMBER

UP, DOWN = -1, 1
"""Away from the table above the first rule, and below the last."""
APART = 0.9
"""Of the letter height: the most white between the lines of a row without a rule."""
USUAL = 1.3
"""Of the white below a rule of the table: the most beside a rule without a row beyond it."""
WHITE = 0.3
"""Of the letter height: what is narrower is no white between two heads, but where a line changes its script."""
TEXT = 3
"""Letters: less in one column beyond the last rule may be a page number, as may be whatever has a digit."""


def lines_beyond(part: Part, direction: int) -> list[Indexes]:
    """The lines above the first rule, upwards, or below the last; as far as the next part with the same ends."""
    ys = part.stack.levels
    beyond = (part.ceiling, ys[0]) if direction == UP else (ys[-1], part.floor)
    chosen = part.letters.between(*beyond)
    return part.letters.lines(chosen[~_behind_sides(part, chosen)])[::direction]


def _behind_sides(part: Part, chosen: Indexes) -> NDArray[np.bool_]:
    """Which letters stand outside the table, in a cell that a rule along its side closes: a merged one beside its
    rows."""
    x, y = part.letters.centres[chosen], part.letters.middles[chosen]
    found = np.zeros(len(chosen), dtype=np.bool_)
    for side, top, bottom in part.outer.tolist():
        left = abs(side - part.stack.left) <= SNAP
        found |= ((x < side) if left else (x > side)) & (top - SNAP < y) & (y < bottom + SNAP)
    return found


def touching_lines(part: Part, direction: int) -> list[Indexes]:
    """Those of them that may be a row: each near the rule or the line before, and within the sides; all those beside
    which rules run on along both sides."""
    letters, stack = part.letters, part.stack
    edge, most = stack.levels[0 if direction == UP else -1], _widest_padding(part)
    sides = _end_of_sides(part, direction)
    found: list[Indexes] = []
    for line in lines_beyond(part, direction):
        box = letters.extent(line)
        near = direction * (_near_end(box, direction) - edge) <= most
        if sides is not None:
            near = direction * (_near_end(box, direction) - sides) < 0
        near |= part.is_cut if direction == DOWN else part.is_rest
        near = near and part.roof < _far_end(box, direction) < part.ground
        if not near or not stack.text_left <= box[0] < stack.right or is_page_number(letters, line):
            break
        edge, most = _far_end(box, direction), APART * letters.height
        found.append(line)
    return found


def header(part: Part) -> list[Indexes]:
    """The lines above the first rule up to the last with several texts: farther up there may be a caption."""
    lines = touching_lines(part, UP)
    white = max(part.letters.strip, WHITE * part.letters.height)
    while lines and len(part.letters.runs(lines[-1], white)) < 2:
        lines.pop()
    return lines


def is_page_number(letters: Letters, line: Indexes) -> bool:
    return not letters.is_divided(line) and PAGE_NUMBER.match(letters.text(line)) is not None


def with_rows_beyond(parts: Sequence[Part], borders: Floats) -> list[Part]:
    """The parts of one table with the rows beyond their outermost rules."""
    found: list[Part] = []
    for part in parts:
        cut = bool(found) and found[-1].bottom is not None
        top = _row_end(part, UP, borders, goes_on=cut, overleaf=bool(found))
        found.append(replace(part, top=top, bottom=_row_end(part, DOWN, borders, goes_on=part is not parts[-1])))
    return found


def _row_end(part: Part, direction: int, borders: Floats, *, goes_on: bool, overleaf: bool = False) -> float | None:
    """The end of a row beyond the outermost rule, None where there is none.

    ``goes_on``: the table is known to, so that a line in one column belongs to it. ``overleaf``: the part is none of
    the page on which its table begins, so that the rest of a row may stand above its first rule.
    """
    letters = part.letters
    end = _end_of_sides(part, direction)
    for line in touching_lines(part, direction) if end is None else ():
        runs = np.array(letters.runs(line, letters.strip_between(part.stack.in_pieces)))
        ((x0, x1), *others) = letters.runs(line, RIVER * letters.height)
        rest = overleaf and _is_in_column(part, x0, borders)
        over = not others and ((x0 < borders) & (borders < x1)).any()
        whole = part.is_cut if direction == DOWN else part.is_rest
        if over and not rest and not whole and not _is_head(part, x0, x1):
            break
        columns = set(np.searchsorted(borders, runs[:, 0]).tolist())
        if goes_on or rest or len(columns) > 1 or (0 not in columns and _is_text(letters.text(line))):
            end = _far_end(letters.extent(line), direction)
    return end


def _end_of_sides(part: Part, direction: int) -> float | None:
    """How far rules along both sides run beyond the outermost rule: a frame that a page break cuts has no end."""
    edge = direction * part.stack.levels[0 if direction == UP else -1]
    x, ends = part.outer[:, 0], np.sort(direction * part.outer[:, 1:], axis=1)
    reached = []
    for side in (part.stack.left, part.stack.right):
        end = edge
        # A frame may be drawn row by row.
        for begin, stop in sorted(ends[np.abs(x - side) <= SNAP].tolist()):
            end = max(end, stop) if begin <= end + SNAP else end
        reached.append(end)
    return direction * min(reached) if min(reached) - edge > NARROWEST else None


def _is_head(part: Part, x0: float, x1: float) -> bool:
    """Does a text above the first rule stand over the columns that this one parts, beside a merged cell?"""
    return any(y == part.stack.levels[0] and left <= x0 and x1 <= right for y, left, right in part.stack.partial)


def _is_in_column(part: Part, x: float, borders: Floats) -> bool:
    """Do texts between the rules begin at this place, in a column behind the first?"""
    column = np.searchsorted(borders, x)
    if not column:
        return False
    starts = [start for lines in part.rows for line in lines for start, _ in part.letters.runs(line)]
    return any(abs(start - x) <= BEARING and np.searchsorted(borders, start) == column for start in starts)


def _is_text(text: str) -> bool:
    return len(text) >= TEXT and not any(map(str.isdigit, text))


def is_torn(part: Part, direction: int) -> bool:
    """Does a line with several texts touch the outermost row, and yet is none of its lines?"""
    letters = part.letters
    edge = part.ys[0 if direction == UP else -1]
    for line in lines_beyond(part, direction):
        box = letters.extent(line)
        apart = direction * (_near_end(box, direction) - edge)
        if not part.roof < _far_end(box, direction) < part.ground:
            return False
        if apart > -letters.height / 2:
            white = max((two[0] - one[1] for one, two in pairwise(letters.runs(line))), default=0.0)
            return apart <= _widest_padding(part) and white >= RIVER * letters.height
    return False


def _widest_padding(part: Part) -> float:
    return max(APART * part.letters.height, USUAL * part.stack.padding)


def _near_end(box: BBox, direction: int) -> float:
    return box[3] if direction == UP else box[1]


def _far_end(box: BBox, direction: int) -> float:
    return box[1] if direction == UP else box[3]
