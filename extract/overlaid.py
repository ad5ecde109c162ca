"""Boxes that lie over a table, as a stamp or a text box does: what stands in them is none of the cells below.

A table's rules end at its cells. A frame through which one of them runs, from outside to outside, and whose sides lie
on none, was put there afterwards.
"""

from __future__ import annotations

import numpy as np

from extract.page import Flags, Floats
from extract.pdf_page import RawPage

NEAR, ON = 2.0, 0.5
"""Points: so far the ends of a frame's own sides lie from its corners, and a rule from the side that it lies on."""
LEAST, LARGEST = 1.5, 0.25
"""Of the font size: the least height of a frame; of the page's area: the largest."""


def overlaid(page: RawPage, sizes: Floats) -> tuple[Flags, Flags]:
    """Which characters of an upright page stand in boxes over its tables, and which of its rules are those boxes'."""
    inside, own = np.zeros(len(page.codes), dtype=np.bool_), np.zeros(len(page.rules), dtype=np.bool_)
    if not len(page.frames) or not len(page.rules) or not len(page.codes):
        return inside, own
    middles = (page.boxes[:, :2] + page.boxes[:, 2:]) / 2
    for frame in page.frames:
        width, height = frame[2] - frame[0], frame[3] - frame[1]
        small = width * height < LARGEST * page.width * page.height
        if not small or min(width, height) < LEAST * float(np.median(sizes)):
            continue
        within = _within(page.rules, frame)
        if _is_crossed(page.rules[~within], frame) and not _is_cell(page.rules[~within], frame):
            inside |= ((frame[:2] < middles) & (middles < frame[2:])).all(axis=1)
            own |= within
    return inside, own


def _within(rules: Floats, frame: Floats) -> Flags:
    """The rules that reach nowhere out of a frame: its sides, and what is drawn in it."""
    outside = (rules[:, :2] <= frame[:2] - NEAR) | (rules[:, 2:] >= frame[2:] + NEAR)
    within: Flags = np.logical_not(outside.any(axis=1))
    return within


def _is_crossed(rules: Floats, frame: Floats) -> bool:
    """Whether a rule runs through a frame from side to side, and on beyond both."""
    return any(_through(rules, frame, along, across) for along, across in ((0, 1), (1, 0)))


def _through(rules: Floats, frame: Floats, along: int, across: int) -> bool:
    beyond = (rules[:, along] < frame[along] - NEAR) & (rules[:, along + 2] > frame[along + 2] + NEAR)
    middle = (rules[:, across] + rules[:, across + 2]) / 2
    inner = (frame[across] + NEAR < middle) & (middle < frame[across + 2] - NEAR)
    flat = rules[:, across + 2] - rules[:, across] < rules[:, along + 2] - rules[:, along]
    return bool((beyond & inner & flat).any())


def _is_cell(rules: Floats, frame: Floats) -> bool:
    """Whether a side of a frame lies on a rule that goes on beyond it, as a cell's or a row's does."""
    for along, across in ((0, 1), (1, 0)):
        middle = (rules[:, across] + rules[:, across + 2]) / 2
        flat = rules[:, across + 2] - rules[:, across] < rules[:, along + 2] - rules[:, along]
        meets = (rules[:, along] < frame[along + 2]) & (frame[along] < rules[:, along + 2])
        for side in (frame[across], frame[across + 2]):
            if (flat & meets & (np.abs(middle - side) < ON)).any():
                return True
    return False
