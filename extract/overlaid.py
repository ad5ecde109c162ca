"""What lies over a page's print: boxes over a table, as a stamp or a text box, and the large letters of a watermark.

A table's rules end at its cells. A frame through which one of them runs, from outside to outside, and whose sides lie
on none, was put there afterwards: what stands in it is none of the cells below.
"""

from __future__ import annotations

import numpy as np

from extract.page import Flags, Floats
from extract.pdf_page import RawPage

NEAR, ON = 2.0, 0.5
"""Points: so far the ends of a frame's own sides lie from its corners, and a rule from the side that it lies on."""
LEAST, LARGEST = 1.5, 0.25
"""Of the font size: the least height of a frame; of the page's area: the largest."""
OF_ONE_LINE = 0.1
"""Of the font size."""
LARGE = 3.0
"""Of the usual font size: letters of a watermark are larger."""
FEWEST_BEHIND = 2
"""Letters of usual size in the body of such a letter."""
BODY = 0.5
"""Of the font size: the least height of a letter above its line."""


def watermarks(page: RawPage, sizes: Floats) -> Flags:
    """Which characters of an upright page are so large that usual print stands within their letters; with them, all of
    their line."""
    marks = np.zeros(len(page.codes), dtype=np.bool_)
    inked = (page.codes > 0x20) & ~page.hidden
    large = np.flatnonzero(inked & (sizes > LARGE * np.median(sizes))) if len(sizes) else np.empty(0, dtype=np.int64)
    if not len(large):
        return marks
    usual = inked & (sizes <= np.median(sizes) * LARGE / 2)
    x, y = ((page.boxes[usual, :2] + page.boxes[usual, 2:]) / 2).T
    for index in large.tolist():
        (x0, _, x1, _), line = page.boxes[index], page.origins[index, 1]
        behind = (x0 < x) & (x < x1) & (line - BODY * sizes[index] < y) & (y < line)
        if behind.sum() >= FEWEST_BEHIND:
            marks |= (np.abs(page.origins[:, 1] - line) < OF_ONE_LINE * sizes[index]) & (sizes == sizes[index])
    return marks


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
