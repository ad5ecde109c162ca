"""Pages as their readers think of them: two that share a sheet are two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from extract.document import BBox
from extract.page import Floats, PageContent

LANDSCAPE = 1.25
"""Width to height of a sheet that holds two pages side by side."""
GUTTER = 0.05
"""Of the sheet's width: so much white is in its middle, the margins of both pages."""
SAME_MARGIN = 0.02
"""Of the sheet's width: the text of both pages begins at the same place."""
FEWEST_LETTERS = 20
"""On each of the two pages."""


def single_pages(contents: Sequence[PageContent]) -> list[PageContent]:
    """Each page by itself, those that share a sheet apart; numbers then count halves of sheets."""
    parted = [(content, _halves(content)) for content in contents]
    if all(halves is None for _, halves in parted):
        return list(contents)
    pages: list[PageContent] = []
    for content, halves in parted:
        for half, page in enumerate(halves or (content,)):
            pages.append(replace(page, number=2 * content.number + half, sheet=content.number))
    return pages


def _halves(content: PageContent) -> tuple[PageContent, PageContent] | None:
    """The two pages on a sheet; None where it holds one."""
    width, height = content.width, content.height
    if width < LANDSCAPE * height or content.confidence is not None or content.lean:
        return None
    middle, gutter = width / 2, GUTTER * width / 2
    boxes = np.vstack((_inked(content), content.pictures, _as_boxes(content)))
    if ((boxes[:, 0] < middle + gutter) & (boxes[:, 2] > middle - gutter)).any():
        return None
    inked = _inked(content)
    left, right = inked[inked[:, 2] <= middle], inked[inked[:, 0] >= middle]
    if min(len(left), len(right)) < FEWEST_LETTERS:
        return None
    if abs(left[:, 0].min() - (right[:, 0].min() - middle)) > SAME_MARGIN * width:
        return None
    return _part(content, 0, middle), _part(content, middle, width)


def _inked(content: PageContent) -> Floats:
    return content.boxes[~content.blank]


def _as_boxes(content: PageContent) -> Floats:
    y, x0, x1 = content.horizontal.T
    x, top, bottom = content.vertical.T
    return np.vstack((np.column_stack((x0, y, x1, y)), np.column_stack((x, top, x, bottom))))


def _part(content: PageContent, x0: float, x1: float) -> PageContent:
    """What stands between two places of a sheet, as a page of its own."""
    half = content.chosen(_within(content.boxes[:, 0], x0, x1))
    shift = np.array([x0, 0, x0, 0])
    across, down = content.horizontal, content.vertical
    return replace(
        half,
        width=x1 - x0,
        origin=x0,
        is_half=True,
        boxes=half.boxes - shift,
        horizontal=across[_within(across[:, 1], x0, x1)] - (0, x0, x0),
        vertical=down[_within(down[:, 0], x0, x1)] - (x0, 0, 0),
        pictures=content.pictures[_within(content.pictures[:, 0], x0, x1)] - shift,
        notes=content.notes if x0 == 0 else (),
        repairs=content.repairs if x0 == 0 else {},
        unread=tuple(_shifted(box, x0) for box in content.unread if x0 <= box[0] < x1),
        shaded=tuple(_shifted(box, x0) for box in content.shaded if x0 <= box[0] < x1),
    )


def _within(x: Floats, x0: float, x1: float) -> NDArray[np.bool_]:
    inside: NDArray[np.bool_] = (x0 <= x) & (x < x1)
    return inside


def _shifted(box: BBox, x0: float) -> BBox:
    return (box[0] - x0, box[1], box[2] - x0, box[3])
