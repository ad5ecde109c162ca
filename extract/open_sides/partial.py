"""Rules that end beside a cell that is merged downwards: they part the rows of some columns of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from extract.lattice import SNAP, snap_edges
from extract.open_sides.joints import are_near, compatible, find_joints
from extract.open_sides.letters import Letters
from extract.open_sides.stacks import Rule, Stack, has_row
from extract.page import Floats


def with_partial_rules(stacks: Sequence[Stack], letters: Letters, horizontal: Floats) -> list[Stack]:
    """The stacks, top to bottom, with the rules that part the rows of some of their columns; these make no table of
    their own."""
    if not any(stack.in_pieces for stack in stacks):
        return list(stacks)
    edges = snap_edges(horizontal)
    found: list[Stack] = []
    for stack in sorted(stacks, key=lambda each: each.left - each.right):
        if not any(_is_within(stack, wider) for wider in found):
            found.append(_with_partial(stack, letters, edges, horizontal))
    return sorted(found, key=lambda stack: stack.ys[0])


def _with_partial(stack: Stack, letters: Letters, edges: Floats, horizontal: Floats) -> Stack:
    partial = _partial(stack, letters, edges, horizontal) if stack.in_pieces else ()
    return replace(stack, partial=partial) if partial else stack


def _is_within(stack: Stack, wider: Stack) -> bool:
    """Are these rules parts of rows of the ``wider`` stack?"""
    beside = wider.left - SNAP <= stack.left and stack.right <= wider.right + SNAP
    return beside and set(stack.ys) <= {y for y, _, _ in wider.partial}


def _partial(stack: Stack, letters: Letters, edges: Floats, horizontal: Floats) -> tuple[Rule, ...]:
    """The rules from one column's border to another's, as the pieces of the stack show them: those between its first
    and its last, and those above and below that a row follows each (of a header, or cut by a page break)."""
    joints = max(stack.joints, key=len)
    places = np.array([stack.left, *joints.tolist(), stack.right])
    y, x0, x1 = edges.T
    beside = (x0 >= stack.left - SNAP) & (x1 <= stack.right + SNAP)
    whole = beside & (x0 <= stack.left + SNAP) & (x1 >= stack.right - SNAP)
    above = y[whole & (y < stack.ys[0])].max(initial=-np.inf)
    below = y[whole & (y > stack.ys[-1])].min(initial=np.inf)
    near = beside & ~whole & (above < y) & (y < below)
    fitting = [
        (y, x0, x1)
        for y, x0, x1 in edges[near].tolist()
        if are_near(np.array([x0, x1]), places) and compatible(find_joints(horizontal, y, x0, x1), joints)
    ]
    top, bottom = stack.ys[0], stack.ys[-1]
    for y, _, _ in reversed(fitting):
        if y < top and has_row(letters, (stack.left, y, stack.right, top), stack):
            top = y
    for y, _, _ in fitting:
        if y > bottom and has_row(letters, (stack.left, bottom, stack.right, y), stack):
            bottom = y
    return tuple(rule for rule in fitting if top <= rule[0] <= bottom)
