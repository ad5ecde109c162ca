"""Headers of two levels that are ruled under their lower level only, as by style sheets that rule the last header row.

The heads beside, which are as high as both levels, end where that rule runs, though it does not run below them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from extract.columns import FULL_SCORE
from extract.lattice import SNAP, snap_edges
from extract.open_sides.beside import beside_merged
from extract.open_sides.joints import are_near, find_joints
from extract.open_sides.letters import Indexes, Letters
from extract.open_sides.stacks import Stack, find_stacks
from extract.open_sides.unruled import texts_by_column
from extract.page import Floats, PageContent, Rule

THROUGH = 0.25
"""Of the letter height: a rule that is so far within letters runs through them."""


def with_ends_of_headers(content: PageContent) -> PageContent:
    """The page with the rules that such headers lack: below the heads beside, and between the two levels."""
    if content.confidence is not None or not content.texts or not len(content.horizontal):
        return content
    letters, edges = Letters(content), snap_edges(content.horizontal)
    found = [rule for stack in find_stacks(content, letters) for rule in _lacking(stack, letters, edges, content)]
    return replace(content, horizontal=np.vstack((content.horizontal, found))) if found else content


def _lacking(stack: Stack, letters: Letters, edges: Floats, content: PageContent) -> Iterator[Rule]:
    under = _lowest_of_header(stack, edges)
    sides = np.array([stack.left, *stack.joints[0].tolist(), stack.right])
    ends = np.array([x for _, *each in under for x in each])
    # A page break leaves the table without a rule at its end.
    closed = stack if len(stack.ys) > 1 else replace(stack, ys=(*stack.ys, content.height))
    if not under or (stack.in_pieces and not are_near(ends, sides)) or beside_merged(under, closed, letters):
        return
    y = under[0][0]
    between = [_between_levels(letters, stack.ys[0], rule, content.horizontal) for rule in under]
    if None in between or _runs_through(letters, y, stack):
        return
    yield from (rule for rule in between if rule is not None)
    for x0, x1 in pairwise(sides.tolist()):
        yield from ((y, *each) for each in _rest(x0, x1, under))


def _lowest_of_header(stack: Stack, edges: Floats) -> list[Rule]:
    """The first rules below the uppermost one of a stack, where they run under some columns only."""
    y, x0, x1 = edges.T
    below = (y > stack.ys[0] + SNAP) & (y < min(stack.ys[1:], default=np.inf) - SNAP)
    inside = edges[below & (x0 >= stack.left - SNAP) & (x1 <= stack.right + SNAP)]
    return [(y, x0, x1) for y, x0, x1 in inside.tolist() if y <= inside[0, 0] + SNAP]


def _between_levels(letters: Letters, top: float, under: Rule, horizontal: Floats) -> Rule | None:
    """The rule between a head over several columns and the heads below it; None where that is not what stands there.

    The white above the lower heads is the widest between any two lines of both.
    """
    y, x0, x1 = under
    joints = find_joints(horizontal, y, x0, x1)
    lines = letters.lines(_inside(letters, (x0, top, x1, y)))
    texts = [texts_by_column(letters, line, joints) for line in lines]
    crossed = [any(((x0 < joints) & (joints < x1)).any() for x0, x1 in letters.runs(line)) for line in lines]
    lower = next((n for n, each in enumerate(texts) if len(each) > 1 and not crossed[n]), 0)
    scores = any(FULL_SCORE.match(text) for each in texts for text in each.values())
    if not lower or scores or any(crossed[lower:]):
        return None
    boxes = [letters.extent(line) for line in lines]
    white = [two[1] - one[3] for one, two in pairwise(boxes)]
    if white[lower - 1] < max(white):
        return None
    return (boxes[lower - 1][3] + boxes[lower][1]) / 2, x0, x1


def _inside(letters: Letters, box: tuple[float, float, float, float]) -> Indexes:
    x0, top, x1, bottom = box
    chosen = letters.between(top, bottom, x0, x1)
    return np.asarray(chosen[(x0 < letters.centres[chosen]) & (letters.centres[chosen] < x1)])


def _runs_through(letters: Letters, y: float, stack: Stack) -> bool:
    """Does a rule at ``y`` from side to side run through letters?"""
    into = THROUGH * letters.height
    x0, top, x1, bottom = letters.boxes[letters.inked].T
    return bool(((top + into < y) & (y < bottom - into) & (x1 > stack.left) & (x0 < stack.right)).any())


def _rest(left: float, right: float, under: Sequence[Rule]) -> Iterator[tuple[float, float]]:
    """What some rules leave free between two sides."""
    for _, x0, x1 in sorted(under, key=lambda rule: rule[1]):
        if x0 < right and left < x1:
            if x0 > left + SNAP:
                yield left, x0
            left = max(left, x1)
    if right > left + SNAP:
        yield left, right
