"""Is the picture inside a page of text one of a table? Seen by its ruling lines, on a small rendering."""

from __future__ import annotations

from dataclasses import replace
from itertools import compress

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray

from extract.document import BBox
from extract.page import Flags, Floats, PageContent
from extract.pdf_page import RawPage
from extract.print_size import unit_of

LEAST_SHARE, MOST_SHARE = 0.08, 0.6
"""Of the page's area: smaller pictures are logos, larger ones are the page itself (a scan)."""
SCALE = 2.0
"""Pixels to a point of usual print: a hairline still shows."""
DARK = 150
LENGTH = 0.5
"""Of the picture's width or height: a ruling line is that long."""
THICK = 6
"""Pixels."""
LEAST_RULES = (3, 2)
"""Horizontal and vertical: fewer are the axes of a chart or the edge of a photograph."""


def pictures_of_tables(pdf: pdfium.PdfDocument, number: int, page: RawPage) -> list[BBox]:
    """The places (points, upright) of pictures on page ``number`` that show a ruled table."""
    if not len(page.pictures) or page.turned:
        return []
    sides = page.pictures[:, 2:] - page.pictures[:, :2]
    share = sides[:, 0] * sides[:, 1] / max(page.width * page.height, 1.0)
    chosen = page.pictures[(share >= LEAST_SHARE) & (share < MOST_SHARE)].tolist()
    if not chosen:
        return []
    scale = SCALE / unit_of(np.empty(0), page.width, page.height)
    opened = pdf[number - 1]
    try:
        drawn = opened.render(scale=scale, grayscale=True).to_numpy()
        grey = drawn.reshape(drawn.shape[:2])  # pdfium rounds the sides of a page up
    finally:
        opened.close()
    found: list[BBox] = []
    for x0, top, x1, bottom in chosen:
        part = grey[int(top * scale) : int(bottom * scale), int(x0 * scale) : int(x1 * scale)]
        if part.size and shows_rules(part):
            found.append((x0, top, x1, bottom))
    return found


def without_printed(picture: PageContent, page: RawPage) -> PageContent:
    """What was read of a ``picture`` without what the ``page`` prints over it, whose characters are known."""
    printed = page.boxes[~page.hidden & (page.codes > 0x20)]
    if picture.confidence is None or not len(printed) or not picture.texts:
        return picture
    own = ~_inside(picture.boxes, printed)
    places = [note.bbox for note in picture.notes]
    told = [box is None or not bool(_inside(np.array([box]), printed)[0]) for box in places]
    return replace(
        picture,
        texts=tuple(compress(picture.texts, own.tolist())),
        boxes=picture.boxes[own],
        baselines=picture.baselines[own],
        confidence=picture.confidence[own],
        notes=tuple(compress(picture.notes, told)),
    )


def _inside(boxes: Floats, others: Floats) -> Flags:
    """Whether the middle of each box lies in one of the ``others``."""
    x, y = ((boxes[:, None, :2] + boxes[:, None, 2:]) / 2).transpose(2, 0, 1)
    x0, top, x1, bottom = others.T
    inside: Flags = ((x0 <= x) & (x <= x1) & (top <= y) & (y <= bottom)).any(axis=1)
    return inside


def shows_rules(grey: NDArray[np.uint8]) -> bool:
    """Do thin dark lines run through most of the picture, both ways?"""
    dark = grey < DARK
    return _rules(dark.mean(axis=1)) >= LEAST_RULES[0] and _rules(dark.mean(axis=0)) >= LEAST_RULES[1]


def _rules(shares: NDArray[np.float64]) -> int:
    """How many thin bands of rows (or columns) are dark over LENGTH."""
    is_dark = np.concatenate(([0], (shares >= LENGTH).astype(np.int8), [0]))
    starts, ends = np.flatnonzero(np.diff(is_dark) == 1), np.flatnonzero(np.diff(is_dark) == -1)
    return int(((ends - starts) <= THICK).sum())
