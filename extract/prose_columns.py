"""Prose that stands in two columns side by side: each is read down before the next begins.

Two columns of prose are as wide as each other, most of their lines are full, and begin at the left side of theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from extract.document import BBox
from extract.lines import SAME_LINE
from extract.middle import median
from extract.page import Flags, Floats, Integers, PageContent

GUTTER = 1.0
"""Of the letter height: the least white between two columns."""
FAR = 2.6
"""Of the letter height: a line farther below the one above it is of another block."""
LARGE = 1.8
"""Of the letter height."""
APART = 1.3
"""Of the distance from line to line: what stands farther below one column, under it alone, is none of its lines."""
FEWEST_LINES = 3
LETTERS = 12
"""In most lines: fewer are labels or numbers."""
FULL, MOST = 0.7, 0.5
"""Of the width of a column, and of its lines: so many fill so much of it, and begin at its left side."""
OUT = 1.0
"""Points: so far the middle of a mark may stand outside its column."""
EQUAL = 0.8
"""Of the wider column: the other one's width."""


@dataclass(frozen=True, slots=True)
class ProseColumns:
    """Two columns of prose: their places on the page."""

    left: BBox
    right: BBox


@dataclass(frozen=True, slots=True)
class _Line:
    """Where the ink of one line of print is."""

    y: float
    runs: tuple[tuple[float, float, int], ...]
    """x0, x1 and letters of each stretch without a gutter's white."""


def holds(place: BBox, middles: Floats) -> Flags:
    """Which middles (x, y) stand in a column?"""
    x, y = middles.T
    return np.asarray((place[0] - OUT <= x) & (x <= place[2] + OUT) & (place[1] < y) & (y < place[3]))


def find_prose_columns(content: PageContent, chosen: Integers) -> list[ProseColumns]:
    """Where the ``chosen`` pieces of a page make two columns of prose, top to bottom."""
    if content.directions is not None:
        chosen = chosen[content.directions[chosen] == 0]
    inked = chosen[~content.blank[chosen]]
    if len(inked) < 2 * FEWEST_LINES * LETTERS or content.confidence is not None:
        return []
    heights = content.boxes[inked, 3] - content.boxes[inked, 1]
    height = median(heights)
    # The large letters of a watermark are none of its lines.
    inked = inked[heights <= LARGE * height]
    lines = _lines(content, inked, height)
    beside = [len(one.runs) > 1 or _is_beside(one, two) for one, two in pairwise(lines)]
    if sum(beside) < FEWEST_LINES:
        return []
    found: list[ProseColumns] = []
    end = 0
    for first in np.flatnonzero(beside).tolist():
        for gap in _gaps(lines[first]) if first >= end else ():
            last, gutter = _block(lines, first, gap, height)
            columns = _columns(_without_end(lines[first:last], gutter), gutter, height)
            if columns is not None:
                found.append(columns)
                end = last
                break
    return found


def _is_beside(one: _Line, two: _Line) -> bool:
    """Does a line stand wholly on one side of the next one?"""
    return one.runs[-1][1] < two.runs[0][0] or two.runs[-1][1] < one.runs[0][0]


def _lines(content: PageContent, inked: Integers, height: float) -> list[_Line]:
    downwards = inked[np.argsort(content.baselines[inked], kind="stable")]
    ends = np.flatnonzero(np.diff(content.baselines[downwards]) >= SAME_LINE * height) + 1
    return [_line(content, members, height) for members in np.split(downwards, ends)]


def _line(content: PageContent, members: Integers, height: float) -> _Line:
    members = members[np.argsort(content.boxes[members, 0], kind="stable")]
    x0, x1 = content.boxes[members, 0], np.maximum.accumulate(content.boxes[members, 2])
    cuts = np.flatnonzero(x0[1:] - x1[:-1] >= GUTTER * height) + 1
    runs = [(float(x0[part[0]]), float(x1[part[-1]]), len(part)) for part in np.split(np.arange(len(members)), cuts)]
    return _Line(median(content.baselines[members]), tuple(runs))


def _gaps(line: _Line) -> list[tuple[float, float]]:
    """The white of a line, on its outer sides too."""
    edges = [-np.inf, *(edge for x0, x1, _ in line.runs for edge in (x0, x1)), np.inf]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _block(lines: Sequence[_Line], first: int, gap: tuple[float, float], height: float) -> tuple[int, float]:
    """The line behind the last one down to which the white of a ``gap`` runs, and the middle of what is left of it."""
    last = first + 1
    while last < len(lines) and lines[last].y - lines[last - 1].y <= FAR * height:
        meets = [(max(gap[0], x0), min(gap[1], x1)) for x0, x1 in _gaps(lines[last])]
        wide = [(x0, x1) for x0, x1 in meets if x1 - x0 >= GUTTER * height]
        if not wide:
            break
        # White with text on both of its sides, before what is beside all text.
        gap = max(wide, key=lambda each: (np.isfinite(each).all(), each[1] - each[0]))
        last += 1
    return last, (gap[0] + gap[1]) / 2 if np.isfinite(gap).all() else np.nan


def _without_end(lines: Sequence[_Line], gutter: float) -> Sequence[_Line]:
    """The lines without those at the end that stand under one column only, farther off than its lines are apart."""
    ends = [
        max((n for n, line in enumerate(lines) if any((run[0] > gutter) == side for run in line.runs)), default=0)
        for side in (False, True)
    ]
    longer = ends[1] > ends[0]
    own = [n for n, line in enumerate(lines) if any((run[0] > gutter) == longer for run in line.runs)]
    steps = [lines[two].y - lines[one].y for one, two in pairwise(own)]
    tail = [n for n, step in zip(own[1:], steps, strict=True) if n > min(ends) and step > APART * median(steps)]
    return lines[: tail[0]] if tail else lines


def _columns(lines: Sequence[_Line], gutter: float, height: float) -> ProseColumns | None:
    """The columns on both sides of a gutter; None where these are no prose."""
    left = _prose([_Line(line.y, tuple(run for run in line.runs if run[0] < gutter)) for line in lines], height)
    right = _prose([_Line(line.y, tuple(run for run in line.runs if run[0] > gutter)) for line in lines], height)
    if left is None or right is None:
        return None
    narrow, wide = sorted((left[2] - left[0], right[2] - right[0]))
    overlap = min(left[3], right[3]) - max(left[1], right[1])
    return ProseColumns(left, right) if narrow >= EQUAL * wide and overlap > height else None


def _prose(side: Sequence[_Line], height: float) -> BBox | None:
    """The place of one column, where its lines are prose: most of them full, begun at its left and in one piece."""
    lines = [line for line in side if line.runs]
    if len(lines) < FEWEST_LINES:
        return None
    left, right = min(line.runs[0][0] for line in lines), max(line.runs[-1][1] for line in lines)
    full = sum(line.runs[-1][1] - line.runs[0][0] >= FULL * (right - left) for line in lines)
    begun = sum(line.runs[0][0] - left <= height / 2 for line in lines)
    # Justified lines may have as much white between two words, but not most of them.
    whole = sum(len(line.runs) == 1 for line in lines)
    letters = median([sum(count for _, _, count in line.runs) for line in lines])
    if letters < LETTERS or min(full, begun, whole) < MOST * len(lines):
        return None
    return (left, min(line.y for line in lines) - height, right, max(line.y for line in lines) + height / 2)
