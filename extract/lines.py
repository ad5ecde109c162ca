"""Pieces of text → lines of print: grouped by the baseline, sorted from left to right, blanks where gaps are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extract.document import BBox
from extract.page import Floats, PageContent, turn_boxes

SAME_LINE = 0.38
"""Of the height: baselines nearer than this are one line (raised signs, mixed fonts)."""
GAP = 0.25
"""Of the height: a gap that reads as a blank where none is printed."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of print with its place on the page."""

    text: str
    bbox: BBox
    height: float
    """Of its letters."""
    confidence: float | None = None


def lines_of(content: PageContent, chosen: NDArray[np.int64]) -> list[Line]:
    """The lines that the ``chosen`` pieces make, top to bottom."""
    if not len(chosen):
        return []
    if content.directions is None:
        return _lines(content, chosen, 0)
    found: list[Line] = []
    for direction in (0, 90, 180, 270):
        found += _lines(content, chosen[content.directions[chosen] == direction], direction)
    return found


def _lines(content: PageContent, chosen: NDArray[np.int64], direction: int) -> list[Line]:
    if not len(chosen):
        return []
    boxes = turn_boxes(content.boxes[chosen], direction, content.width, content.height)
    heights = boxes[:, 3] - boxes[:, 1]
    baselines = content.baselines[chosen] if direction == 0 else boxes[:, 3] - heights / 4
    by_baseline = np.argsort(baselines, kind="stable")
    lines: list[Line] = []
    start = 0
    sorted_baselines, sorted_heights = baselines[by_baseline].tolist(), heights[by_baseline].tolist()
    for index in range(1, len(by_baseline) + 1):
        if index < len(by_baseline):
            reach = SAME_LINE * min(sorted_heights[index], sorted_heights[index - 1])
            if sorted_baselines[index] - sorted_baselines[index - 1] < reach:
                continue
        members = np.sort(by_baseline[start:index])
        line = _line(content, chosen[members], boxes[members])
        if line is not None:
            lines.append(line)
        start = index
    return lines


def _line(content: PageContent, members: NDArray[np.int64], boxes: Floats) -> Line | None:
    # A blank without width stands before the letter that begins at the same place: stable order keeps it there.
    order = np.argsort(np.round(boxes[:, 0], 2), kind="stable")
    places, indices = boxes[order].tolist(), members[order].tolist()
    parts: list[str] = []
    end = None
    for (x0, top, x1, bottom), index in zip(places, indices, strict=True):
        text = content.texts[index]
        if text == " ":
            if parts and parts[-1] != " ":
                parts.append(" ")
            end = x1 if end is None else max(end, x1)
            continue
        if end is not None and parts and parts[-1] != " " and x0 - end > GAP * (bottom - top):
            parts.append(" ")
        parts.append(text)
        end = x1 if end is None else max(end, x1)
    joined = "".join(parts)
    if not joined.strip():
        return None
    inked = [index for index in indices if content.texts[index] != " "]
    on_page = content.boxes[inked]
    confidence = None if content.confidence is None else float(content.confidence[inked].min())
    bbox = (
        float(on_page[:, 0].min()),
        float(on_page[:, 1].min()),
        float(on_page[:, 2].max()),
        float(on_page[:, 3].max()),
    )
    return Line(joined, bbox, float(np.median(boxes[:, 3] - boxes[:, 1])), confidence)
