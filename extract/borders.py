"""Where the columns of a table without vertical rules meet: white strips that run down through its rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from extract.letters import RIVER, Bools, Indexes, Letters, Run
from extract.page import Floats

SLOT = 0.25
"""Points: how finely the width of a table is looked at."""
FEWEST_LINES = 3
"""So many lines of print that a strip parts show that it does, where it is no wider than a blank."""
CROSSED = 0.5
"""Of the rows: in no more may text run across the border of two columns (sections, merged cells)."""
MARKER = re.compile(r"^(?:[(]?[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})?[.)]|[-–•●▪➢✓*])$")
"""The number or bullet of an item, which lists set apart from its text."""


class Rows:
    """The rows of one table: each its lines of print, as ink on the slots of the table's width."""

    def __init__(
        self, rows: Sequence[tuple[Letters, Sequence[Indexes]]], left: float, right: float, cut: bool = False
    ) -> None:
        self.left = left
        self.slots = int((right - left) / SLOT) + 1
        self.height = float(np.median([letters.height for letters, _ in rows])) if rows else 0.0
        self.strip = max((letters.strip for letters, _ in rows), default=0.0)
        self._rows = rows
        self.ink = np.zeros((len(rows), self.slots), dtype=np.bool_)
        self.gaps = np.zeros((len(rows), self.slots), dtype=np.bool_)
        """Is the slot white in a line with text on both sides of it?"""
        self.parted = np.zeros(self.slots, dtype=np.int64)
        """How many lines are so."""
        for number, (letters, lines) in enumerate(rows):
            for line in lines:
                ink = self._painted(letters.runs(line, letters.least_strip if cut else None))
                gap = _inside(ink) & ~ink
                self.ink[number] |= ink
                self.gaps[number] |= gap
                self.parted += gap

    def _painted(self, runs: Sequence[Run]) -> Bools:
        ink = np.zeros(self.slots, dtype=np.bool_)
        for x0, x1 in runs:
            ink[max(0, int((x0 - self.left) / SLOT)) : max(0, int((x1 - self.left) / SLOT) + 1)] = True
        return ink

    def divided(self) -> Bools:
        """Which rows have several texts, with white between?"""
        return np.asarray((_between(self.ink) & ~self.ink).any(axis=1))

    def slot(self, borders: Floats) -> Indexes:
        """The slot of each border."""
        return np.clip(((borders - self.left) / SLOT).astype(np.int64), 0, self.slots - 1)

    def x(self, slot: float) -> float:
        """The place of a slot on the page."""
        return self.left + slot * SLOT

    def texts(self, x0: float, x1: float) -> list[str]:
        """What each line says between two places."""
        found = []
        for letters, lines in self._rows:
            for line in lines:
                middles = letters.boxes[line][:, [0, 2]].mean(axis=1)
                found.append(letters.text(line[(middles > x0) & (middles < x1)]))
        return [text for text in found if text]


def find_borders(rows: Rows) -> Floats | None:
    """The x between each two columns, none where there is but one; None where they are not clear."""
    several = rows.divided()
    if several.sum() < 2:
        return np.empty(0)
    ink = rows.ink[several]
    strips = [
        (start, end) for start, end in _white(np.atleast_1d(ink.any(axis=0))) if (end - start) * SLOT >= rows.strip
    ]
    for start, end in _white(2 * ink.sum(axis=0) > len(ink)):
        wide = (end - start) * SLOT >= RIVER * rows.height
        if wide and not any(start <= one and two <= end for one, two in strips):
            return None
    narrow = [(a, b) for a, b in strips if (b - a) * SLOT < RIVER * rows.height]
    if any(rows.parted[(a + b) // 2] < FEWEST_LINES for a, b in narrow):
        return None
    borders = _without_markers(rows, np.array([rows.x((start + end) / 2) for start, end in strips]))
    return None if _stray_column(rows, borders) else borders


def crossed(rows: Rows, borders: Floats, merged: bool) -> Bools | None:
    """rows × borders: does text run across? None where some lines of a row do and others keep to their columns.

    ``merged``: a row may have several texts all the same, as cells that are merged have.
    """
    slots = np.clip(rows.slot(borders), 1, rows.slots - 2)
    ink = np.asarray(rows.ink[:, slots - 1] & rows.ink[:, slots] & rows.ink[:, slots + 1])
    unclear = (ink & rows.gaps[:, slots]).any() or (ink.mean(axis=0) > CROSSED).any()
    return None if unclear or (not merged and (ink.any(axis=1) & rows.divided()).any()) else ink


def side_by_side(rows: Rows, borders: Floats) -> int:
    """How many rows have text in several columns?"""
    return int((_filled(rows, borders).sum(axis=1) >= 2).sum())


def _filled(rows: Rows, borders: Floats) -> Bools:
    """rows × columns: is there text?"""
    bounds = [0, *rows.slot(borders).tolist(), rows.slots]
    return np.column_stack([rows.ink[:, start:end].any(axis=1) for start, end in pairwise(bounds)])


def _stray_column(rows: Rows, borders: Floats) -> bool:
    """Has a column but one text, and no header: a word that stands apart from its own cell?"""
    filled = _filled(rows, borders)
    header = int(filled.any(axis=1).argmax())
    return bool(((filled.sum(axis=0) < 2) & ~filled[header]).any())


def _without_markers(rows: Rows, borders: Floats) -> Floats:
    """One column for the numbers or bullets of a list and its items."""
    bounds = [rows.left, *borders.tolist()]
    kept = [
        end
        for start, end in pairwise(bounds)
        if not ((texts := rows.texts(start, end)) and all(MARKER.match(text) for text in texts))
    ]
    return np.array(kept)


def _white(inked: Bools) -> list[tuple[int, int]]:
    """Start and end of each strip without ink between the first and the last ink."""
    places = np.flatnonzero(inked)
    return [(one + 1, two) for one, two in pairwise(places.tolist()) if two - one > 1]


def _inside(inked: Bools) -> Bools:
    """From the first ink to the last."""
    places = np.flatnonzero(inked)
    inside = np.zeros(len(inked), dtype=np.bool_)
    if len(places):
        inside[places[0] : places[-1] + 1] = True
    return inside


def _between(ink: Bools) -> Bools:
    return np.array([_inside(row) for row in ink], dtype=np.bool_).reshape(ink.shape)
