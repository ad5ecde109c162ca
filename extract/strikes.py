"""Text that is struck out: a straight line runs through its letters, an annotation says so, a cross lies over it, or a
sign strikes each."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from extract.cancelled import cancelled
from extract.code_set import CodeSet
from extract.page import Flags, Floats
from extract.pdf_page import RawPage

LOW, HIGH = 0.1, 0.52
"""Of the font size above the base line: there a line runs through letters; what is lower is under them."""
MIDDLE = 0.27
"""Of the font size above the base line: the middle of a digit."""
OVERHANG = 0.6
"""Of the font size: how far a line may reach over the ends of the text that it strikes out."""
LEAST_COVER = 0.5
"""Of a line's length: so much of it runs through letters. A rule of a table meets few."""
SHORTEST = 0.3
"""Of the font size."""
FLAT = 0.5
"""Of the font size: a line is no thicker, a wavy one no higher."""
TOUCH = 2.0
"""Points."""
OVERLAYS = CodeSet((0x0335, 0x0336, 0x0337, 0x0338))
"""Signs that strike out the letter before them."""


def struck_out(page: RawPage, sizes: Floats) -> tuple[Flags, Flags]:
    """Which characters of an upright page are struck out, and which of its rules do that."""
    struck = _by_places(page) | _by_overlays(page.codes) | _by_slants(page, sizes) | cancelled(page, sizes)
    rules = np.vstack((page.rules, page.strokes))
    strikes = np.zeros(len(rules), dtype=np.bool_)
    if len(page.codes):
        for index, covered in _crossings(page, sizes, rules):
            struck[covered] = True
            strikes[index] = True
    return struck, strikes[: len(page.rules)]


def _by_places(page: RawPage) -> Flags:
    struck = np.zeros(len(page.codes), dtype=np.bool_)
    if not len(page.struck):
        return struck
    x, y = (page.boxes[:, 0] + page.boxes[:, 2]) / 2, (page.boxes[:, 1] + page.boxes[:, 3]) / 2
    for x0, top, x1, bottom in page.struck.tolist():
        struck |= (x0 < x) & (x < x1) & (top < y) & (y < bottom)
    return struck


def _by_slants(page: RawPage, sizes: Floats) -> Flags:
    """Letters that a stroke runs across from corner to corner, and no other letters beside them."""
    struck = np.zeros(len(page.codes), dtype=np.bool_)
    if not len(page.slants):
        return struck
    x, y = (page.boxes[:, 0] + page.boxes[:, 2]) / 2, page.origins[:, 1] - MIDDLE * sizes
    for x0, top, x1, bottom in page.slants.tolist():
        under = (x0 < x) & (x < x1) & (top < y) & (y < bottom) & (page.codes > 0x20) & ~page.hidden
        boxes, size = page.boxes[under], sizes[under]
        if len(boxes) > 1 and np.ptp(page.origins[under, 1]) < 0.5 * size.max():
            ends = x0 > boxes[:, 0].min() - OVERHANG * size.max() and x1 < boxes[:, 2].max() + OVERHANG * size.max()
            struck |= under if ends else False
    return struck


def _by_overlays(codes: NDArray[np.int64]) -> Flags:
    overlay = OVERLAYS.among(codes)
    struck: Flags = overlay.copy()
    struck[:-1] |= overlay[1:]
    return struck


def _crossings(page: RawPage, sizes: Floats, rules: Floats) -> list[tuple[int, NDArray[np.int64]]]:
    """Each rule that strikes text out, with the characters that it does that to."""
    angles = page.text_objects.angles[page.objects]
    inked = np.flatnonzero((page.codes > 0x20) & (angles == 0) & ~page.hidden)
    if not len(inked) or not len(rules):
        return []
    size = sizes[inked]
    lines = np.sort(page.origins[inked, 1])
    middle = (rules[:, 1] + rules[:, 3]) / 2
    first = lines.searchsorted(middle + LOW * size.min())
    last = lines.searchsorted(middle + HIGH * size.max())
    flat = (rules[:, 3] - rules[:, 1] <= FLAT * size.max()) & (rules[:, 2] > rules[:, 0])
    near_text = np.flatnonzero((last > first) & flat).tolist()
    if not near_text:
        return []
    inked = inked[np.argsort(page.origins[inked, 1], kind="stable")]
    size = sizes[inked]
    upright = rules[rules[:, 3] - rules[:, 1] > rules[:, 2] - rules[:, 0]]
    found = []
    for index in near_text:
        near = slice(int(first[index]), int(last[index]))
        chosen, height = inked[near], lines[near] - middle[index]
        boxes = page.boxes[chosen]
        across = (boxes[:, 0] + boxes[:, 2]) / 2
        x0, _, x1, _ = rules[index]
        through = (height > LOW * size[near]) & (height < HIGH * size[near]) & (x0 <= across) & (across <= x1)
        covered = chosen[through]
        if (
            len(covered)
            and not _meets(rules[index], upright)
            and _strikes(page.boxes[covered], float(size[near][through].max()), x0, x1)
        ):
            found.append((index, covered))
    return found


def _meets(rule: Floats, upright: Floats) -> bool:
    """Does a rule end at upright ones on both sides? So do a table's, also where text of a low row lies on them."""
    x0, top, x1, bottom = rule
    level = (upright[:, 1] < bottom + TOUCH) & (upright[:, 3] > top - TOUCH)
    x = (upright[level, 0] + upright[level, 2]) / 2
    return bool((np.abs(x - x0) < TOUCH).any() and (np.abs(x - x1) < TOUCH).any())


def _strikes(boxes: Floats, size: float, x0: float, x1: float) -> bool:
    """Is a line from ``x0`` to ``x1`` one that was drawn for the letters of ``boxes``, and no rule?"""
    length = x1 - x0
    ends = x0 > boxes[:, 0].min() - OVERHANG * size and x1 < boxes[:, 2].max() + OVERHANG * size
    cover = float((boxes[:, 2] - boxes[:, 0]).sum()) / max(length, 0.01)
    return length >= SHORTEST * size and (ends or len(boxes) > 2) and cover >= LEAST_COVER
