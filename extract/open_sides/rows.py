"""The rows of a table on one page as ink: its width cut into slots, each inked or white."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from extract.open_sides.letters import Bools, Indexes, Letters, Run
from extract.page import Floats

SLOT = 0.25
"""Points: how finely the width of a table is looked at."""
CROSSED = 0.5
"""Of the rows: in no more may text run across the border of two columns (sections, merged cells)."""
WHITE = 0.3
"""Of the letter height: what is narrower is no white between two cells, where another line of the row runs across."""

Lines = Sequence[Indexes]
"""The lines of print of one row."""


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """The rows of one page, painted."""

    letters: Letters
    lines: Sequence[Lines]
    """Of each row."""
    left: float
    """x of the first slot."""
    ink: Bools
    """rows × slots"""
    gaps: Bools
    """rows × slots: does a line have white there that parts two cells?"""
    parted: NDArray[np.int64]
    """slots: how many lines are so."""
    _texts: dict[tuple[float, float], tuple[str, ...]] = field(default_factory=dict, init=False, repr=False)
    """Of the columns asked for before: a table of many pages asks each page again whenever one is added to it."""

    @property
    def slots(self) -> int:
        return int(self.ink.shape[1])

    def divided(self) -> Bools:
        """Which rows have several texts, with white between?"""
        return np.asarray((_inside(self.ink) & ~self.ink).any(axis=1))

    def slot(self, borders: Floats) -> Indexes:
        """The slot of each border."""
        return np.clip(((borders - self.left) / SLOT).astype(np.int64), 0, self.slots - 1)

    def filled(self, borders: Floats) -> Bools:
        """rows × columns: is there text?"""
        bounds = [0, *self.slot(borders).tolist(), self.slots]
        return np.column_stack([self.ink[:, start:end].any(axis=1) for start, end in pairwise(bounds)])

    def texts(self, x0: float, x1: float) -> tuple[str, ...]:
        """What each line says between two places, where it says anything. A text that is all of its row (a section)
        runs through several columns."""
        if (x0, x1) not in self._texts:
            divided = self.divided()
            lines = (line for row in np.flatnonzero(divided).tolist() for line in self.lines[row])
            texts = (self._text(line, x0, x1) for line in lines)
            self._texts[x0, x1] = tuple(text for text in texts if text)
        return self._texts[x0, x1]

    def texts_beside(self, x0: float, x1: float, x2: float) -> Iterator[tuple[str, str]]:
        """What each line says between the first two places, where it says anything, and what up to the third."""
        for row in np.flatnonzero(self.divided()).tolist():
            for line in self.lines[row]:
                if text := self._text(line, x0, x1):
                    yield text, self._text(line, x1, x2)

    def texts_before(self, start: float, x0: float, x1: float) -> Iterator[str]:
        """What the lines of rows with several texts say from ``start`` to the white from ``x0`` to ``x1``, but those
        that run across it."""
        for row in np.flatnonzero(self.divided()).tolist():
            for line in self.lines[row]:
                boxes = self.letters.boxes[line]
                if not ((boxes[:, 0] < x1) & (boxes[:, 2] > x0)).any() and (text := self._text(line, start, x0)):
                    yield text

    def _text(self, line: Indexes, x0: float, x1: float) -> str:
        middles = self.letters.boxes[line][:, [0, 2]].mean(axis=1)
        return self.letters.text(line[(middles > x0) & (middles < x1)])


def paint(letters: Letters, rows: Sequence[Lines], left: float, right: float, strip: float) -> Rows:
    """The ``rows`` as ink from ``left`` to ``right``; less white than a ``strip`` is ink."""
    slots = int((right - left) / SLOT) + 1
    ink = np.zeros((len(rows), slots), dtype=np.bool_)
    gaps = np.zeros_like(ink)
    parted = np.zeros(slots, dtype=np.int64)
    for number, lines in enumerate(rows):
        for line in lines:
            inked = _inked(letters.runs(line, strip), left, slots)
            ink[number] |= inked
            gaps[number] |= _gaps(_inked(letters.runs(line, max(strip, WHITE * letters.height)), left, slots))
            parted += _gaps(inked)
    return Rows(letters, rows, left, ink, gaps, parted)


def side_by_side(rows: Rows, borders: Floats) -> int:
    """How many rows have text in several columns?"""
    return int((rows.filled(borders).sum(axis=1) >= 2).sum())


def crossed(rows: Rows, borders: Floats, merged: Bools, *, known: bool) -> Bools | None:
    """rows × borders: does text run across? None where some lines of a row do and others keep to their columns.

    ``merged``: which rows may have several texts all the same, as cells that are merged have. ``known``: the borders
    are drawn, so that most rows may run across one (a card: a text beside each label, two labels in one row).
    """
    slots = np.clip(rows.slot(borders), 1, rows.slots - 2)
    ink = np.asarray(rows.ink[:, slots - 1] & rows.ink[:, slots] & rows.ink[:, slots + 1])
    torn = (ink & rows.gaps[:, slots]).any()
    beside_others = (ink.any(axis=1) & rows.divided() & ~merged).any()
    often = not known and (ink.sum(axis=0) > CROSSED * len(ink)).any()
    return None if torn or beside_others or often else ink


def _inked(runs: Sequence[Run], left: float, slots: int) -> Bools:
    inked = np.zeros(slots, dtype=np.bool_)
    for x0, x1 in runs:
        inked[max(0, int((x0 - left) / SLOT)) : max(0, int((x1 - left) / SLOT) + 1)] = True
    return inked


def _gaps(inked: Bools) -> Bools:
    """The white of a line with text on both sides of it."""
    return np.asarray(_inside(inked) & ~inked)


def _inside(ink: Bools) -> Bools:
    """From the first ink to the last, along the slots."""
    begun = np.logical_or.accumulate(ink, axis=-1)
    to_come = np.logical_or.accumulate(ink[..., ::-1], axis=-1)[..., ::-1]
    return np.asarray(begun & to_come)
