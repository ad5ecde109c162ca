"""Rules that end beside a cell that is merged downwards: they part the rows of some columns of a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from extract.lattice import SNAP, snap_edges
from extract.open_sides.beside import beside_merged
from extract.open_sides.joints import are_near, compatible, find_joints
from extract.open_sides.letters import Indexes, Letters
from extract.open_sides.stacks import Stack, has_row
from extract.page import Floats, Rule

FEWEST_RULES = 3
"""Drawn from side to side in one piece: fewer may be those of a page around a narrower table."""
MOST_ABOVE = 4.0
"""Letter heights: how far from a rule beyond the outermost ones a text may stand beside which it ends."""


def with_partial_rules(stacks: Sequence[Stack], letters: Letters, horizontal: Floats) -> list[Stack]:
    """The stacks, top to bottom, with the rules that part the rows of some of their columns; these make no table of
    their own."""
    if not any(_may_have_partial(stack) for stack in stacks):
        return list(stacks)
    edges = snap_edges(horizontal)
    found: list[Stack] = []
    for stack in sorted(stacks, key=lambda each: each.left - each.right):
        if not any(_is_within(stack, wider) for wider in found):
            found.append(_with_partial(stack, letters, edges, horizontal))
    return sorted(found, key=lambda stack: stack.ys[0])


def _may_have_partial(stack: Stack) -> bool:
    return stack.in_pieces or len(stack.ys) >= FEWEST_RULES


def _with_partial(stack: Stack, letters: Letters, edges: Floats, horizontal: Floats) -> Stack:
    y, x0, x1 = edges.T
    beside = (x0 >= stack.left - SNAP) & (x1 <= stack.right + SNAP)
    whole = beside & (x0 <= stack.left + SNAP) & (x1 >= stack.right - SNAP)
    above = y[whole & (y < stack.ys[0])].max(initial=-np.inf)
    below = y[whole & (y > stack.ys[-1])].min(initial=np.inf)
    narrower = edges[beside & ~whole & (above < y) & (y < below)].tolist()
    if not narrower or not _may_have_partial(stack):
        return stack
    fits = _at_joints(stack, horizontal) if stack.in_pieces else _in_white(stack, letters, narrower)
    fitting = [(y, x0, x1) for y, x0, x1 in narrower if fits(y, x0, x1)]
    partial = _near(stack, letters, beside_merged(fitting, stack, letters))
    return replace(stack, partial=partial) if partial else stack


def _near(stack: Stack, letters: Letters, rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """The ``rules`` between the first and the last of a stack, and those above and below that a row follows each (of a
    header, or cut by a page break)."""
    top, bottom = stack.ys[0], stack.ys[-1]
    for y, _, _ in reversed(rules):
        if y < top and has_row(letters, (stack.left, y, stack.right, top), stack):
            top = y
    for y, _, _ in rules:
        if y > bottom and has_row(letters, (stack.left, bottom, stack.right, y), stack):
            bottom = y
    return tuple(rule for rule in rules if top <= rule[0] <= bottom)


def _at_joints(stack: Stack, horizontal: Floats) -> Callable[[float, float, float], bool]:
    """Does a rule run from one column's border to another's, as the pieces of the stack show them?"""
    joints = max(stack.joints, key=len)
    places = np.array([stack.left, *joints.tolist(), stack.right])

    def fits(y: float, x0: float, x1: float) -> bool:
        return are_near(np.array([x0, x1]), places) and compatible(find_joints(horizontal, y, x0, x1), joints)

    return fits


def _in_white(stack: Stack, letters: Letters, rules: Sequence[Rule]) -> Callable[[float, float, float], bool]:
    """Does a rule under texts side by side end where no text of its row runs on, or at the table's side? One line is
    drawn under all columns: what stands under one text may underline it."""
    levels = sorted({*stack.ys, *(y for y, _, _ in rules)})

    def fits(y: float, x0: float, x1: float) -> bool:
        top = max((each for each in stack.ys if each < y), default=y - MOST_ABOVE * letters.height)
        bottom = min((each for each in stack.ys if each > y), default=y + MOST_ABOVE * letters.height)
        ends = [x for x in (x0, x1) if stack.left + SNAP < x < stack.right - SNAP]
        texts = letters.lines(letters.between(top, bottom, stack.left, stack.right))
        runs = [run for line in texts for run in letters.runs(line)]
        crossed = any(start + SNAP < x < end - SNAP for x in ends for start, end in runs)
        below = min((each for each in levels if each > y + SNAP), default=bottom)
        lines = letters.lines(_inside(letters, y, below, x0, x1))
        return not crossed and any(map(letters.is_divided, lines))

    return fits


def _inside(letters: Letters, top: float, bottom: float, left: float, right: float) -> Indexes:
    chosen = letters.between(top, bottom, left, right)
    return np.asarray(chosen[(left < letters.centres[chosen]) & (letters.centres[chosen] < right)])


def _is_within(stack: Stack, wider: Stack) -> bool:
    """Are these rules parts of rows of the ``wider`` stack?"""
    beside = wider.left - SNAP <= stack.left and stack.right <= wider.right + SNAP
    return beside and set(stack.ys) <= {y for y, _, _ in wider.partial}
