"""Numbers of which a digit is a picture or a drawn shape: what is left of them as text is not that number."""

from __future__ import annotations

import numpy as np

from extract.digits import are_digits
from extract.page import Flags, Floats
from extract.pdf_page import RawPage

MOST_PAIRS = 4_000_000
NEAR = 0.13
"""Of the font size: no farther does the next digit's ink begin from where a digit ends; an arrow or a tick stands
farther off."""
LOW, HIGH = 0.5, 0.95
"""Of the font size: how high a digit is; a picture of one may be higher by its margins."""
HIGHEST_PICTURE = 1.6
WIDEST = 0.75
"""Of the font size: no digit is wider."""
FOOT = 0.06
"""Of the font size: so near to the line a drawn digit ends."""


def with_drawn_digits(page: RawPage, sizes: Floats) -> Flags:
    """The digits of ``page`` right beside which something stands that may be a digit, and is no text."""
    doubted = np.zeros(len(page.codes), dtype=np.bool_)
    digits = np.flatnonzero(are_digits(page.codes) & (page.text_objects.angles == 0)[page.objects])
    if not len(digits):
        return doubted
    size, feet = sizes[digits, None], page.origins[digits, 1, None]
    left, right = page.boxes[digits, 0, None], page.boxes[digits, 2, None]
    for boxes, is_picture in ((page.drawn, False), (page.pictures, True)):
        if not len(boxes) or len(boxes) * len(digits) > MOST_PAIRS:
            continue
        x0, top, x1, bottom = (boxes[None, :, side] for side in range(4))
        height = bottom - top
        beside = (np.abs(x0 - right) <= NEAR * size) | (np.abs(left - x1) <= NEAR * size)
        beside &= (x1 - x0 <= WIDEST * size) & (height >= LOW * size)
        if is_picture:
            beside &= (height <= HIGHEST_PICTURE * size) & (top < feet) & (feet <= bottom + FOOT * size)
        else:
            beside &= (height <= HIGH * size) & (np.abs(bottom - feet) <= FOOT * size)
        doubted[digits] |= beside.any(axis=1)
    return doubted
