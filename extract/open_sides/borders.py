"""Where the columns of a table without vertical rules meet: white strips that run down through its rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from extract.middle import median
from extract.open_sides.letters import RIVER, Bools
from extract.open_sides.rows import SLOT, Rows
from extract.page import Floats

FEWEST_LINES = 3
"""So many lines of print that a strip parts show that it does, where it is no wider than a blank."""
MARKER = re.compile(r"^(?:[(]?[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})?[.)]|[-–•●▪➢✓*])$")
"""The number or bullet of an item, which lists set apart from its text."""

LETTER, NUMBER_OF_CODE = re.compile(r"^[IiEeOol|1]$"), re.compile(r"^[0-9๐-๙]{1,2}(?![0-9๐-๙.])")
"""The letter of a question's code, or a 1 for it, and the number, which a printer sets apart: another script begins."""

Ints = NDArray[np.int64]
Strip = tuple[int, int]
"""First slot and the slot after the last."""


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """The rows of a table summed up slot by slot. Pages are added one by one, without a second look at those before."""

    pages: tuple[Rows, ...]
    """All with the same slots."""
    heights: Floats
    """Of the letters of each row."""
    least: float
    """Points: no narrower strip parts two columns."""
    divided: int
    """How many rows have several texts."""
    ink: Ints
    """In how many of those is the slot inked?"""
    parted: Ints
    """How many lines have the slot white between two texts?"""

    @classmethod
    def of(cls, rows: Rows) -> Profile:
        divided = rows.divided()
        heights = np.full(len(divided), rows.letters.height)
        ink = rows.ink[divided].sum(axis=0)
        return cls((rows,), heights, rows.letters.strip, int(divided.sum()), ink, rows.parted)

    def joined(self, other: Profile) -> Profile:
        return Profile(
            (*self.pages, *other.pages),
            np.concatenate((self.heights, other.heights)),
            max(self.least, other.least),
            self.divided + other.divided,
            self.ink + other.ink,
            self.parted + other.parted,
        )


def find_borders(profile: Profile) -> Floats | None:
    """The x between each two columns, none where there is but one; None where they are not clear."""
    if profile.divided < 2:
        return np.empty(0)
    river = RIVER * median(profile.heights)
    strips = [strip for strip in _white(profile.ink > 0) if _width(strip) >= profile.least]
    rivers = [strip for strip in _white(2 * profile.ink > profile.divided) if _width(strip) >= river]
    torn = [wide for wide in rivers if not any(_within(strip, wide) for strip in strips)]
    if not all(_is_behind_markers(profile, wide, strips) for wide in torn):
        # Most rows show two columns there, others run across: neither one column nor two.
        return None
    blanks = [strip for strip in strips if _width(strip) < river]
    if any(profile.parted[sum(strip) // 2] < FEWEST_LINES for strip in blanks):
        return None
    left = profile.pages[0].left
    borders = _without_markers(profile, np.array([left + sum(strip) / 2 * SLOT for strip in strips]))
    return None if _has_stray_column(profile, borders) else borders


def _without_markers(profile: Profile, borders: Floats) -> Floats:
    """One column for the numbers or bullets of a list and its items, and for the letters and numbers of codes."""
    bounds = pairwise([profile.pages[0].left, *borders.tolist()])
    borders = np.array([end for start, end in bounds if not _has_only_markers(profile, start, end)])
    ends = [profile.pages[0].left, *borders.tolist(), np.inf]
    codes = [_has_only_letters_of_codes(profile, *each) for each in zip(ends[:-2], ends[1:-1], ends[2:], strict=True)]
    return borders[~np.array(codes, dtype=np.bool_)]


def _has_only_letters_of_codes(profile: Profile, x0: float, x1: float, x2: float) -> bool:
    pairs = [pair for rows in profile.pages for pair in rows.texts_beside(x0, x1, x2)]
    lettered = any(one.isalpha() for one, _ in pairs)
    return lettered and all(LETTER.match(one) and NUMBER_OF_CODE.match(two) for one, two in pairs)


def _has_only_markers(profile: Profile, x0: float, x1: float) -> bool:
    texts = chain.from_iterable(rows.texts(x0, x1) for rows in profile.pages)
    return MARKER.match(next(texts, "")) is not None and all(map(MARKER.match, texts))


def _is_behind_markers(profile: Profile, wide: Strip, strips: Sequence[Strip]) -> bool:
    """Does white part the numbers or bullets of lists from their items, in all lines but those that run across?"""
    left = profile.pages[0].left
    start = left + max((end for _, end in strips if end <= wide[0]), default=0) * SLOT
    ends = left + wide[0] * SLOT, left + wide[1] * SLOT
    found = [text for rows in profile.pages for text in rows.texts_before(start, *ends)]
    return bool(found) and all(map(MARKER.match, found))


def _has_stray_column(profile: Profile, borders: Floats) -> bool:
    """Has a column but one text, and no header: a word that stands apart from its own cell?"""
    rows = (row for page in profile.pages for row in page.filled(borders) if row.any())
    texts = 2 * next(rows).astype(np.int64)
    while texts.min() < 2 and (row := next(rows, None)) is not None:
        texts += row
    return bool(texts.min() < 2)


def _white(inked: Bools) -> list[Strip]:
    """Each strip without ink between the first and the last ink."""
    places = np.flatnonzero(inked)
    apart = np.flatnonzero(np.diff(places) > 1)
    return list(zip((places[apart] + 1).tolist(), places[apart + 1].tolist(), strict=True))


def _width(strip: Strip) -> float:
    return (strip[1] - strip[0]) * SLOT


def _within(strip: Strip, wide: Strip) -> bool:
    return wide[0] <= strip[0] and strip[1] <= wide[1]
