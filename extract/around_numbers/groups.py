"""Lines of one column → groups, one for each number of the table, that leave no line over."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.around_numbers.anchors import Anchors, middle
from extract.captions import SUBJECT
from extract.lines import Line

NEAR = 0.2
"""Of the letter height: how far the middle of a group may lie off the number's."""
LEADING = 1.12
"""Of the distance from line to line: no lines of one cell stand farther apart."""
MOST_LINES = 9
"""Of a cell."""

Entry = tuple[Line, ...]
"""The parts of one line in one column, from left to right."""
Group = range
"""Of entries; an empty one where the row has no text in the column."""
Place = Callable[[Sequence[float]], float]

ALIGNMENTS: tuple[Place, ...] = (lambda ys: (ys[0] + ys[-1]) / 2, lambda ys: ys[0], lambda ys: ys[-1])
"""Which place of a group is at the height of the number: its middle, its first line or its last."""


@dataclass(frozen=True, slots=True)
class Column:
    """What stands in one column, top to bottom, and which entries stand no higher than the first number, and no lower
    than the last."""

    entries: tuple[Entry, ...]
    must_have: bool
    """Has every row a text in it?"""

    @property
    def ys(self) -> list[float]:
        return [middle(entry[0]) for entry in self.entries]

    def pitch(self) -> float:
        """From line to line."""
        return min((two - one for one, two in pairwise(self.ys)), default=0.0)


def ways(column: Column, anchors: Anchors, place: Place) -> list[tuple[Group, ...]]:
    """Each way to cut the lines of a column into groups, one for each of the ``anchors``."""
    ys, near = column.ys, NEAR * anchors.height
    least = next((index for index, y in enumerate(ys) if y > anchors.ys[0] - near), len(ys))
    firsts = range(max(0, least - MOST_LINES), least + 1)
    found = [groups for first in firsts for groups in _from(column, ys, first, anchors.ys, near, place)]
    return [groups for groups in found if _begin_alike(column, groups)]


def _from(
    column: Column, ys: Sequence[float], first: int, anchors: Sequence[float], near: float, place: Place
) -> Iterator[tuple[Group, ...]]:
    """The groups from the line ``first``: each alignment leaves but one way to go on."""
    groups: list[Group] = []
    for number, anchor in enumerate(anchors):
        below = anchors[number + 1] if number + 1 < len(anchors) else float("inf")
        group = _group(column, ys, first, anchor, below, near, place)
        if group is None:
            if column.must_have or (first < len(ys) and ys[first] < anchor + near):
                return
            group = range(first, first)
        groups.append(group)
        first = group.stop
    if not groups[0] and column.must_have:
        return
    yield tuple(groups)


def _group(
    column: Column, ys: Sequence[float], first: int, anchor: float, below: float, near: float, place: Place
) -> Group | None:
    """The lines from ``first`` that stand at one anchor; as many as may, where the alignment leaves it open."""
    found: Group | None = None
    pitch = column.pitch()
    for end in range(first + 1, min(first + MOST_LINES, len(ys)) + 1):
        if ys[end - 1] > below - near:
            break
        if end > first + 1 and (
            ys[end - 1] - ys[end - 2] > LEADING * pitch or SUBJECT.match(column.entries[end - 1][0].text)
        ):
            break
        if abs(place(ys[first:end]) - anchor) <= near:
            found = range(first, end)
    return found


def _begin_alike(column: Column, groups: Sequence[Group]) -> bool:
    """Where all others begin with a number of their own, so does the first."""
    begins = [SUBJECT.match(column.entries[group.start][0].text) is not None for group in groups if group]
    return not begins or begins[0] or not all(begins[1:]) or len(begins) == 1


def is_parted_by_white(column: Column, groups: Sequence[Group]) -> bool:
    """Is there more white between any two groups than within each, and above the first?"""
    ys = column.ys
    within = [two - one for group in groups for one, two in pairwise(ys[group.start : group.stop])]
    starts = [group.start for group in groups if group]
    between = [ys[start] - ys[start - 1] for start in starts if start > 0]
    return max(within, default=0.0) < 0.97 * min(between, default=float("inf"))
