"""Rows that no rule parts, known by the pieces in which the rules beside them are drawn.

Browsers and Word draw the side of each cell by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from extract.lattice import NARROWEST, gathered
from extract.middle import median
from extract.open_sides.joints import find_joints
from extract.open_sides.letters import Letters
from extract.page import Floats

FEWEST_SIDES = 2
"""So many rules have a joint where two rows meet."""
BODY = 0.4
"""Of the letter height: so high above their base line stand the letters that no border of two rows runs through."""


def rows_of_pieces(
    letters: Letters, vertical: Floats, xs: Sequence[float], ends: tuple[float, float]
) -> list[tuple[float, float, float]]:
    """The rules (y, x0, x1) that the pieces of the ``vertical`` rules at the ``xs`` show between two ``ends``.

    None where one would run through a line or end a row without text.
    """
    joints = [[y, x] for x in xs for y in find_joints(vertical, x, *ends).tolist()]
    joints = [[y, x] for y, x in joints if ends[0] + NARROWEST < y < ends[1] - NARROWEST]
    found: list[tuple[float, float, float]] = []
    for level in gathered(sorted(joints)):
        sides = [x for _, x in level]
        if len(sides) >= FEWEST_SIDES:
            found.append((float(np.mean([y for y, _ in level])), min(sides), max(sides)))
    ys = [ends[0], *(y for y, _, _ in found), ends[1]]
    rows = [letters.lines(letters.between(top, bottom, xs[0], xs[-1])) for top, bottom in pairwise(ys)]
    if not all(rows):
        return []
    base = np.array([median(letters.baselines[line]) for lines in rows for line in lines])
    cut = [(base - BODY * letters.height < y) & (y < base) for y, _, _ in found]
    return [] if any(each.any() for each in cut) else found
