"""Where the pieces meet that a rule is drawn in: browsers and Word draw the rule under each cell by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from extract.lattice import SNAP
from extract.page import Floats

FEWEST_PIECES = 3
"""So many pieces of one rule make a table, where there is no other rule."""


@dataclass(frozen=True, slots=True, eq=False)
class Joints:
    """The joints of all rules of a table. Pages are added one by one, without a second look at those before."""

    rules: int
    in_pieces: int
    """How many of the rules have joints."""
    most: Floats
    """Those of the first rule with the most."""
    places: Floats
    """Every x at which a rule has one."""
    first: int
    """How many the first rule has."""
    last: int

    @classmethod
    def of(cls, joints: Sequence[Floats]) -> Joints:
        """Those of the rules of one page, one array for each rule."""
        in_pieces = sum(len(each) > 0 for each in joints)
        most, places = max(joints, key=len), np.unique(np.concatenate(joints))
        return cls(len(joints), in_pieces, most, places, len(joints[0]), len(joints[-1]))

    def joined(self, other: Joints) -> Joints:
        return Joints(
            self.rules + other.rules,
            self.in_pieces + other.in_pieces,
            max(self.most, other.most, key=len),
            np.union1d(self.places, other.places),
            self.first,
            other.last,
        )

    @property
    def show_columns(self) -> bool:
        """Are the rules drawn cell by cell, but for those of a few rows (sections) that are one cell, or those between
        a first and a last that are so (dotted ones)?"""
        at_ends = self.first == self.last == len(self.most) >= FEWEST_PIECES - 1
        return self.in_pieces > 0 and (2 * self.in_pieces >= self.rules or at_ends)

    def borders(self) -> Floats | None:
        """The x between each two columns; None where they are not clear."""
        if self.rules == 1 and len(self.most) + 1 < FEWEST_PIECES:
            return None
        return self.most if are_near(self.places, self.most) else None


def find_joints(horizontal: Floats, y: float, left: float, right: float) -> Floats:
    """Where the pieces meet that the rule at ``y`` is drawn in; the table's own border beside them is one piece."""
    pieces = horizontal[np.abs(horizontal[:, 0] - y) <= SNAP]
    pieces = pieces[(pieces[:, 2] > left) & (pieces[:, 1] < right)]
    pieces = pieces[(pieces[:, 1] > left + SNAP) | (pieces[:, 2] < right - SNAP)]
    pieces = pieces[np.argsort(pieces[:, 1], kind="stable")]
    if len(pieces) < 2:
        return np.empty(0)
    ends = np.maximum.accumulate(pieces[:, 2])[:-1]
    meets = np.abs(pieces[1:, 1] - ends) <= SNAP
    return np.asarray((pieces[1:, 1] + ends)[meets] / 2)


def compatible(one: Floats, two: Floats) -> bool:
    """Has one rule joints only where the other has, as it has where cells are merged?"""
    fewer, more = sorted((one, two), key=len)
    return are_near(fewer, more)


def are_near(places: Floats, joints: Floats) -> bool:
    """Lies each of the ``places`` at a joint?"""
    apart = np.abs(places[:, None] - joints[None, :])
    return bool((apart.min(axis=1, initial=np.inf) <= SNAP).all())
