"""Numbers that stand on a rule between two rows: in which of them, nothing tells."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from extract.digits import are_digits
from extract.page import Flags, Floats
from extract.pdf_page import RawPage

LOW, HIGH = 0.2, 0.48
"""Of the font size above the base line: there a rule runs through the middle of digits."""
FEWEST_SIDES = 3
"""Of two columns."""
TOUCH, APART = 2.0, 12.0
"""Points: so near a side meets a rule; so far apart stand the sides of a column."""
THIN = 0.2
"""Of the font size: no rule is thicker."""


def digits_on_rules(page: RawPage, rules: Floats, sizes: Floats) -> Flags:
    """The digits that one of the ``rules`` runs through, where it runs through no other letters: text of rows that are
    lower than it lies on rules too, label and number alike."""
    doubted = np.zeros(len(page.codes), dtype=np.bool_)
    digits = np.flatnonzero(are_digits(page.codes) & (page.text_objects.angles == 0)[page.objects] & ~page.hidden)
    if not len(digits) or not len(rules):
        return doubted
    width, height = rules[:, 2] - rules[:, 0], rules[:, 3] - rules[:, 1]
    flat, steep = rules[(height < THIN * sizes[digits].max()) & (width > height)], rules[height > width]
    if not len(flat) or len(steep) < FEWEST_SIDES:
        return doubted
    lines = np.sort(page.origins[digits, 1])
    middle = (flat[:, 1] + flat[:, 3]) / 2
    near = lines.searchsorted(middle + LOW * sizes[digits].min()) < lines.searchsorted(
        middle + HIGH * sizes[digits].max()
    )
    levels = np.unique(middle[near])
    across, inked = (page.boxes[:, 0] + page.boxes[:, 2]) / 2, (page.codes > 0x20) & ~page.hidden
    for level in levels.tolist():
        above = page.origins[:, 1] - level
        through = inked & (LOW * sizes < above) & (above < HIGH * sizes)
        own = flat[middle == level]
        through &= ((own[:, 0, None] <= across) & (across <= own[:, 2, None])).any(axis=0)
        if through.any() and _are_numbers(page.codes[through]) and _parts_rows(own, steep):
            doubted |= through & are_digits(page.codes)
    return doubted


def _parts_rows(own: Floats, steep: Floats) -> bool:
    """Do the sides of several columns cross or meet a rule, as lines of a chart they do not?"""
    level = (own[:, 1].mean() + own[:, 3].mean()) / 2
    meets = (steep[:, 1] <= level + TOUCH) & (steep[:, 3] >= level - TOUCH)
    meets &= (steep[:, 2] >= own[:, 0].min() - TOUCH) & (steep[:, 0] <= own[:, 2].max() + TOUCH)
    places = np.sort((steep[meets, 0] + steep[meets, 2]) / 2)
    return int((np.diff(places, prepend=-np.inf) > APART).sum()) >= FEWEST_SIDES


def _are_numbers(codes: NDArray[np.int64]) -> bool:
    return all(not chr(code).isalpha() for code in codes.tolist())
