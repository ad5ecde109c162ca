"""Rules drawn as rows of dots or dashes → one rule each: small boxes, or full stops, at equal distances in a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from extract.code_set import CodeSet
from extract.middle import median
from extract.page import Floats, PageContent

STOPS = CodeSet(map(ord, ".…·-–—_─"))
LEADERS = CodeSet(map(ord, ".…·"))
FEWEST = 6
"""So many boxes in a line are a dotted rule; fewer may be bullets or an ellipsis."""
REGULAR = 1.6
"""Of the usual distance from box to box: what is farther begins another rule."""
FARTHER = 2.0
"""Of the step from box to box: the boxes of rules one below the other stand so much farther apart."""
SAME_LEVEL = 0.05
"""Of the thickness: so exactly the dots of one rule stand in a line."""
SAME_SIZE = 0.15
APART = 0.5
"""Of the length of a dot or dash: the least white between two of a piece."""
TOUCHING = 0.2
"""Of that length: dots or dashes no farther apart touch."""
WIDEST = 8.0
"""Of the length of a dot or dash: what is farther apart is no line."""
THIN = 0.2
"""Of the letter height: so thick are full stops at most, and so exactly they stand on one line."""
SHORTEST = 4.0
"""Of the letter height: a shorter row of full stops is a place left open in a sentence."""
FEWEST_ROWS = 3
"""So many rows of full stops with the same ends rule a table; fewer lead from a heading to its page number."""


def join_dotted(boxes: Floats, *, alike: bool = False) -> tuple[Floats, NDArray[np.bool_]]:
    """The rules that thin boxes n × (x0, top, x1, bottom) make in rows and columns, and which boxes they took.

    ``alike``: only if all are of one size, as small letters drawn as shapes are not.
    """
    used = np.zeros(len(boxes), dtype=np.bool_)
    sizes = boxes[:, 2:] - boxes[:, :2]
    if len(boxes) < FEWEST or (alike and (np.abs(sizes - median(sizes)) > SAME_SIZE * median(sizes)).any()):
        return np.empty((0, 4)), used
    turned = boxes[:, [1, 0, 3, 2]]
    rows, columns = list(_runs_of_levels(boxes)), list(_runs_of_levels(turned))
    nearest = _nearest(boxes, rows), _nearest(turned, columns)
    across, taken = _rules(boxes, [row for row in rows if not _is_of_others(boxes, row, nearest[1])])
    used |= taken
    down, taken = _rules(turned, [column for column in columns if not _is_of_others(turned, column, nearest[0])])
    used |= taken
    return np.vstack((across, down[:, [1, 0, 3, 2]])), used


def _nearest(boxes: Floats, rows: Sequence[NDArray[np.int64]]) -> Floats:
    """For each box the step from box to box of its row, beyond any where it is in none."""
    steps = np.full(len(boxes), np.inf)
    for row in rows:
        steps[row] = _step(boxes, row)
    return steps


def _step(boxes: Floats, row: NDArray[np.int64]) -> float:
    return median(np.diff(boxes[row, 0]))


def _is_of_others(boxes: Floats, row: NDArray[np.int64], crossing: Floats) -> bool:
    """Are the boxes of a row those of ``crossing`` rules, one below the other, in which they stand much nearer?"""
    return bool((FARTHER * crossing[row] < _step(boxes, row)).mean() > 0.5)


def _rules(boxes: Floats, rows: Iterable[NDArray[np.int64]]) -> tuple[Floats, NDArray[np.bool_]]:
    """The rules that rows of boxes make, and which boxes they took."""
    used = np.zeros(len(boxes), dtype=np.bool_)
    rules = []
    for row in rows:
        for piece in _pieces(boxes, row):
            rules.append((*boxes[piece, :2].min(axis=0), *boxes[piece, 2:].max(axis=0)))
        used[row] = True
    return np.array(rules).reshape(-1, 4), used


def _runs_of_levels(boxes: Floats) -> Iterator[NDArray[np.int64]]:
    """Rows of boxes, none higher than long, with equal steps from one to the next."""
    flat = np.flatnonzero(boxes[:, 2] - boxes[:, 0] >= 0.8 * (boxes[:, 3] - boxes[:, 1]))
    if len(flat) < FEWEST:
        return
    middles = (boxes[flat, 1] + boxes[flat, 3]) / 2
    thickness = median(boxes[flat, 3] - boxes[flat, 1])
    for level in _levels(middles, max(thickness / 2, 1e-3)):
        # Dots of rules that cross this way stand at any place: on one level are those whose middles are the same.
        exact = np.ptp(middles[level]) > thickness
        for each in _levels(middles[level], SAME_LEVEL * thickness) if exact else [np.arange(len(level))]:
            row = flat[level[each]]
            yield from _runs(boxes, row[np.argsort(boxes[row, 0], kind="stable")])


def _levels(places: Floats, apart: float) -> list[NDArray[np.int64]]:
    """Which of the ``places`` follow each other nearer than that."""
    order = np.argsort(places, kind="stable")
    return np.split(order, np.flatnonzero(np.diff(places[order]) > apart) + 1)


def _runs(boxes: Floats, level: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """The boxes of one level cut where the step to the next is longer than usual."""
    if len(level) < FEWEST:
        return []
    steps = np.diff(boxes[level, 0])
    usual = median(steps[steps > 1e-3]) if (steps > 1e-3).any() else 0.0
    length = median(boxes[level, 2] - boxes[level, 0])
    if usual > WIDEST * max(length, 1e-3):
        return []
    runs = np.split(level, np.flatnonzero(steps > REGULAR * usual) + 1)
    return [run for run in runs if len(run) >= FEWEST]


def _pieces(boxes: Floats, row: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """A row of boxes cut where two of them touch though there is white between the others: there two cells meet, each
    with a rule of its own."""
    lengths, white = boxes[row, 2] - boxes[row, 0], boxes[row[1:], 0] - boxes[row[:-1], 2]
    length = median(lengths)
    if median(white) < APART * length:
        return [row]
    pieces: list[NDArray[np.int64]] = []
    start = 0
    for end in (np.flatnonzero(np.abs(white) <= TOUCHING * length) + 1).tolist():
        if min(end - start, len(row) - end) >= FEWEST:
            pieces.append(row[start:end])
            start = end
    return [*pieces, row[start:]]


def with_rules_of_full_stops(content: PageContent) -> PageContent:
    """The page with the rows of full stops that rule a table as rules, and no longer as text."""
    stops = np.flatnonzero(STOPS.among(content.codes))
    if len(stops) < FEWEST * FEWEST_ROWS or content.directions is not None or content.confidence is not None:
        return content
    height = median(content.boxes[:, 3] - content.boxes[:, 1])
    feet = content.baselines[stops]
    boxes = np.column_stack((content.boxes[stops, 0], feet - THIN * height / 2, content.boxes[stops, 2], feet))
    across, in_rows = _rules(boxes, _runs_of_levels(boxes))
    across = across[across[:, 2] - across[:, 0] >= SHORTEST * height]
    across = across[_rule_a_table(content, across, height)]
    if not len(across):
        return content
    kept = np.ones(len(content.texts), dtype=np.bool_)
    for x0, top, x1, bottom in across.tolist():
        inside = (boxes[:, 0] >= x0) & (boxes[:, 2] <= x1) & (boxes[:, 1] >= top) & (boxes[:, 3] <= bottom)
        kept[stops[in_rows & inside]] = False
    down = _columns_of_full_stops(content, stops[kept[stops]], across, height)
    for _, _, members in down:
        kept[members] = False
    rules = np.column_stack(((across[:, 1] + across[:, 3]) / 2, across[:, 0], across[:, 2]))
    sides = np.array([(x, top, bottom) for x, (top, bottom), _ in down]).reshape(-1, 3)
    return replace(
        content.chosen(kept),
        horizontal=np.vstack((content.horizontal, rules)),
        vertical=np.vstack((content.vertical, sides)),
    )


def _rule_a_table(content: PageContent, across: Floats, height: float) -> NDArray[np.bool_]:
    """Which rows of full stops have the same ends as others, with text between each two and none beside them?

    Places left open for a name or an answer have text beside them, or none between them.
    """
    lettered = ~(content.blank | STOPS.among(content.codes))
    x0, _, x1, _ = content.boxes[lettered].T
    feet = content.baselines[lettered]
    near = (x1[None, :] > across[:, 0, None] - 2 * height) & (x0[None, :] < across[:, 2, None] + 2 * height)
    alone = ~(near & (np.abs(feet[None, :] - across[:, 3, None]) < THIN * height)).any(axis=1)
    rules = np.zeros(len(across), dtype=np.bool_)
    for left, right in {(round(row[0], 1), round(row[2], 1)) for row in across.tolist()}:
        alike = np.flatnonzero(alone & (np.abs(across[:, [0, 2]] - (left, right)) <= THIN * height).all(axis=1))
        inside = np.sort(feet[(x1 > left) & (x0 < right)])
        filled = np.diff(np.searchsorted(inside, across[alike, 3])) > 0
        if len(alike) >= FEWEST_ROWS and filled.all():
            rules[alike] = True
    return rules


Column = tuple[float, tuple[float, float], NDArray[np.int64]]


def _columns_of_full_stops(
    content: PageContent, stops: NDArray[np.int64], across: Floats, height: float
) -> list[Column]:
    """Full stops one under the other between the rows: x, top and bottom, and which pieces they are."""
    if len(stops) < FEWEST:
        return []
    x = (content.boxes[stops, 0] + content.boxes[stops, 2]) / 2
    order = np.argsort(x, kind="stable")
    found: list[Column] = []
    for level in np.split(stops[order], np.flatnonzero(np.diff(x[order]) > THIN * height) + 1):
        feet = np.sort(content.baselines[level])
        steps = [two - one for one, two in pairwise(feet.tolist())]
        if len(level) >= FEWEST and max(steps) <= height and feet[0] - height <= across[:, 3].max():
            place = float(content.boxes[level][:, [0, 2]].mean())
            found.append((place, (float(feet[0]) - max(steps), float(feet[-1])), level))
    return found


def without_leaders(content: PageContent, chosen: NDArray[np.int64]) -> NDArray[np.int64]:
    """The ``chosen`` pieces without the full stops that lead the eye from a label to its number, however near."""
    stops = np.flatnonzero(LEADERS.among(content.codes))
    if len(stops) < FEWEST:
        return chosen
    y = content.baselines[stops]
    runs = np.split(stops, np.flatnonzero((np.diff(stops) > 1) | (np.diff(y) != 0)) + 1)
    leading = np.concatenate([run if len(run) >= FEWEST else run[:0] for run in runs])
    return np.asarray(chosen[~np.isin(chosen, leading)])
