"""Ruling lines in a picture: long straight strokes, whole again where the scan broke them."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.ocr.ink import Mask

Rules = NDArray[np.float64]
"""n × (position, begin, end, thickness) in pixels; the position is that of the middle."""

SHORTEST = 0.28
"""Inches: longer than any stroke of a letter in a heading, shorter than the lowest row of a table."""
SEED = 0.16
BREAK = 0.08
THICKEST = 0.05
OVERHANG = 0.35
"""Inches: how tall a letter may be that stands in line with a rule and touches its end."""
REACH = 0.06
"""Inches: how far a rule may end from the one that it meets."""


def rules(mask: Mask, dpi: float) -> tuple[Rules, Rules, Mask]:
    """Horizontal and vertical rules, and the pixels that belong to them."""
    ink = mask.astype(np.uint8)
    horizontal, lying = _straight(ink, dpi)
    vertical, standing = _straight(np.ascontiguousarray(ink.T), dpi)
    horizontal, vertical = _met(horizontal, vertical, dpi), _met(vertical, horizontal, dpi)
    _cut_back(horizontal, vertical, lying, dpi)
    _cut_back(vertical, horizontal, standing, dpi)
    return horizontal, vertical, lying | standing.T


def _straight(ink: NDArray[np.uint8], dpi: float) -> tuple[Rules, Mask]:
    """Lying rules; a rule that leans by a pixel or two stays one rule."""
    seed, gap, thickest = (_odd(inches * dpi) for inches in (SEED, BREAK, THICKEST))
    # Closing by two rows bridges the step where a leaning rule moves on to the next row.
    thick = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((3, 1), np.uint8))
    long = cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((1, seed), np.uint8))
    # What is thicker than any rule is a filled cell, a bar of a chart or a black margin.
    solid = cv2.morphologyEx(long, cv2.MORPH_OPEN, np.ones((thickest + 2, 1), np.uint8))
    long = np.where(solid > 0, 0, long).astype(np.uint8)
    whole = cv2.morphologyEx(long, cv2.MORPH_CLOSE, np.ones((3, gap), np.uint8))
    _, labels, stats, centres = cv2.connectedComponentsWithStats(whole, connectivity=8)
    found = []
    pixels = np.zeros_like(ink)
    for index in range(1, len(stats)):
        x0, top, width, height, area = stats[index]
        if width >= SHORTEST * dpi and height <= thickest + 0.02 * width and area / width <= thickest:
            found.append((centres[index][1], x0, x0 + width, area / width))
            place = slice(top, top + height), slice(x0, x0 + width)
            pixels[place] |= labels[place] == index
    frayed = cv2.dilate(pixels, np.ones((5, 3), np.uint8))
    return np.array(found).reshape(-1, 4), np.asarray(frayed > 0)


def _cut_back(own: Rules, crossing: Rules, pixels: Mask, dpi: float) -> None:
    """Take away what hangs over the last crossing rule by a letter's height: the stroke of a ไ in line with the rule.

    Where the row below has no rule of its own (a page break cuts it), more than one rule ends so: these stay.
    """
    reach, ends = REACH * dpi, own[:, 1:3].copy()
    for rule in own:
        across = crossing[(crossing[:, 1] - reach <= rule[0]) & (rule[0] <= crossing[:, 2] + reach), 0]
        inside = across[(across > rule[1] + reach) & (across < rule[2] - reach)]
        for end, edge in ((1, inside.min(initial=np.inf)), (2, inside.max(initial=-np.inf))):
            alone = (np.abs(ends[:, end - 1] - rule[end]) <= reach).sum() == 1
            meets = (np.abs(across - rule[end]) <= reach).any()
            rest = abs(rule[3 - end] - edge)
            if alone and not meets and abs(rule[end] - edge) <= OVERHANG * dpi and rest >= SHORTEST * dpi:
                begin, stop = sorted((round(edge), round(rule[end])))
                wide = round(rule[3]) + 3
                aside = slice(max(0, round(rule[0]) - wide), round(rule[0]) + wide + 1)
                off = round(THICKEST * dpi / 2)
                pixels[aside, begin + off * (end == 2) : stop + 2 - off * (end == 1)] = False
                rule[end] = edge


def _odd(pixels: float) -> int:
    """The nearest odd number: OpenCV moves pictures by half of an even kernel."""
    return 2 * int(pixels / 2) + 1


def _met(own: Rules, crossing: Rules, dpi: float) -> Rules:
    """``own`` drawn out (or back) to the crossing rule that it ends near: what a scan frays at corners."""
    if not len(own) or not len(crossing):
        return own
    met, reach = own.copy(), REACH * dpi
    for rule in met:
        near = crossing[(crossing[:, 1] - reach <= rule[0]) & (rule[0] <= crossing[:, 2] + reach), 0]
        for end in (1, 2):
            if len(near):
                nearest = near[np.abs(near - rule[end]).argmin()]
                rule[end] = nearest if abs(nearest - rule[end]) <= reach else rule[end]
    return met
