"""What one page holds of a table: its stack of rules, and the lines of print between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from extract.lattice import SNAP, snap_edges
from extract.open_sides.letters import Indexes, Letters
from extract.open_sides.partial import with_partial_rules
from extract.open_sides.prose import Prose
from extract.open_sides.stacks import Stack, find_stacks
from extract.page import Floats, PageContent

FEWEST_SIDES = 2
"""Of a row: those of its table."""


@dataclass(frozen=True, eq=False)
class Part:
    """A stack with the text of its page."""

    page: int
    """1-based."""
    letters: Letters
    stack: Stack
    outer: Floats
    """The rules (x, top, bottom) along its sides, as far as they run on the page."""
    prose: Prose
    """Of the report."""
    ceiling: float = -np.inf
    """The last rule of the stack above that has the same ends."""
    floor: float = np.inf
    """The first rule of the stack below that has them."""
    roof: float = -np.inf
    """The last rule of any stack above it, or over all of its columns."""
    ground: float = np.inf
    """The first rule of any stack below it, or under all of its columns."""
    top: float | None = None
    """Where a row above the first rule begins, where there is one."""
    bottom: float | None = None
    """Where a row below the last rule ends."""
    floors: tuple[float, ...] = ()
    """Between two rules: where one of several rows ends."""
    is_cut: bool = False
    """Do its rows go on below the last rule to the end of the page?"""
    is_rest: bool = False
    """Do its rows begin above the first rule at the top of the page?"""

    @property
    def ys(self) -> list[float]:
        """Where its rows begin and end."""
        levels = sorted((*self.stack.levels, *self.floors))
        return [y for y in (self.top, *levels, self.bottom) if y is not None]

    @cached_property
    def rows(self) -> list[list[Indexes]]:
        """The lines of print of each row, those beside a cell that is merged downwards without what stands in that."""
        return [self._lines(*ends) for ends in pairwise(self.ys)]

    @property
    def body(self) -> int:
        """The first row below the header, which the first rule from side to side ends."""
        ys = self.ys
        return next((number for number, y in enumerate(ys) if number and y in self.stack.ys), 1)

    def is_beside_merged(self, row: int) -> bool:
        """Does the row stand beside a cell that is merged downwards?"""
        return len(self.stack.cuts(*self.ys[row : row + 2])) > FEWEST_SIDES

    def heads(self, row: int) -> list[Indexes]:
        """The lines of a row of the header that a rule under some columns ends: each may be a head over these."""
        if not self.stack.partial:
            return []
        ends = self.ys[row + 1]
        if ends >= min((y for y in self.stack.ys if y > self.ys[0]), default=-np.inf):
            return []
        under = [(x0, x1) for y, x0, x1 in self.stack.partial if y == ends]
        centres = (float(self.letters.centres[line].mean()) for line in self.rows[row])
        return [line for line, x in zip(self.rows[row], centres, strict=True) if any(x0 < x < x1 for x0, x1 in under)]

    def _lines(self, top: float, bottom: float) -> list[Indexes]:
        letters = self.letters
        chosen = letters.between(top, bottom, self.stack.left, self.stack.right)
        cuts = self.stack.cuts(top, bottom)[1:-1]
        if not cuts:
            return letters.lines(chosen)
        places = np.searchsorted(cuts, letters.centres[chosen])
        return [line for place in range(len(cuts) + 1) for line in letters.lines(chosen[places == place])]


def find_parts(content: PageContent, prose: Prose) -> list[Part]:
    """The parts of tables on a page, top to bottom; none where its text was read from a picture."""
    if content.confidence is not None or not content.texts or not len(content.horizontal):
        return []
    letters = Letters(content)
    stacks = with_partial_rules(find_stacks(content, letters), letters, content.horizontal)
    around = [None, *stacks, None]
    edges = snap_edges(content.horizontal)
    return [
        Part(
            content.number,
            letters,
            stack,
            _along_sides(content.vertical, stack),
            prose,
            ceiling=above.levels[-1] if above is not None and above.same_ends(stack) else -np.inf,
            floor=below.levels[0] if below is not None and below.same_ends(stack) else np.inf,
            roof=max(
                (y for y in (*_ends(stacks, stack, -1), *_wider(edges, stack)) if y < stack.levels[0]), default=-np.inf
            ),
            ground=min(
                (y for y in (*_ends(stacks, stack, 0), *_wider(edges, stack)) if y > stack.levels[-1]), default=np.inf
            ),
        )
        for above, stack, below in zip(around[:-2], stacks, around[2:], strict=True)
    ]


def _ends(stacks: Sequence[Stack], stack: Stack, end: int) -> Iterator[float]:
    """The first or last rules of the stacks that have columns of the page in common with one."""
    return (other.levels[end] for other in stacks if other.left < stack.right and stack.left < other.right)


def _wider(edges: Floats, stack: Stack) -> Iterator[float]:
    """The rules that run on beyond a side of a stack, over all of its columns."""
    left, right = edges[:, 1] - stack.left, edges[:, 2] - stack.right
    over = (left <= SNAP) & (right >= -SNAP) & ((left < -SNAP) | (right > SNAP))
    yield from edges[over, 0].tolist()


def _along_sides(vertical: Floats, stack: Stack) -> Floats:
    near = np.abs(vertical[:, :1] - (stack.left, stack.right)) <= SNAP
    return np.asarray(vertical[near.any(axis=1)])
