"""Numbers that stand on a rule between two rows: in which of them, nothing tells."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from extract.digits import are_digits
from extract.page import Floats
from extract.pdf_page import RawPage

Flags = NDArray[np.bool_]

LOW, HIGH = 0.2, 0.48
"""Of the font size above the base line: there a rule runs through the middle of digits."""
THIN = 0.2
"""Of the font size: no rule is thicker."""


def digits_on_rules(page: RawPage, rules: Floats, sizes: Floats) -> Flags:
    """The digits that one of the ``rules`` runs through, where it runs through no other letters: text of rows that are
    lower than it lies on rules too, label and number alike."""
    doubted = np.zeros(len(page.codes), dtype=np.bool_)
    digits = np.flatnonzero(are_digits(page.codes) & (page.text_objects.angles == 0)[page.objects] & ~page.hidden)
    if not len(digits) or not len(rules):
        return doubted
    flat = rules[(rules[:, 3] - rules[:, 1]) < THIN * sizes[digits].max()]
    flat = flat[flat[:, 2] - flat[:, 0] > flat[:, 3] - flat[:, 1]]
    if not len(flat):
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
        if through.any() and _are_numbers(page.codes[through]):
            doubted |= through & are_digits(page.codes)
    return doubted


def _are_numbers(codes: NDArray[np.int64]) -> bool:
    return all(not chr(code).isalpha() for code in codes.tolist())
