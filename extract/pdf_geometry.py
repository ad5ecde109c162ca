"""Positions in a PDF: matrices, boxes, and the way from user space to the page as shown."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.page import Floats
from extract.pdfium_calls import address_of, page_bounding_box

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in user space."""
Matrix = tuple[float, float, float, float, float, float]
LETTER_PAPER: Box = (0.0, 0.0, 612.0, 792.0)


def box_array(boxes: Sequence[Box]) -> Floats:
    """Boxes as n × (x0, y0, x1, y1); none of them as 0 × 4."""
    return np.array(boxes, dtype=np.float64).reshape(-1, 4)


PARTS = 100
"""Of each side of a page: so finely it is looked at what pictures cover."""


def covered_share(boxes: Floats, width: float, height: float) -> float:
    """The share of a page that ``boxes`` (n × (x0, top, x1, bottom)) cover together: scanners part a page into strips
    and tiles."""
    if not len(boxes):
        return 0.0
    sheet = np.zeros((PARTS, PARTS), dtype=np.bool_)
    parts = boxes / (max(width, 1.0), max(height, 1.0), max(width, 1.0), max(height, 1.0)) * PARTS
    for x0, top, x1, bottom in np.clip(parts, 0, PARTS).round().astype(int).tolist():
        sheet[top:bottom, x0:x1] = True
    return float(sheet.mean())


class Turn:
    """From PDF user space to points from the top left corner of the page as shown (box and rotation applied)."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        box = pdfium_c.FS_RECTF()
        found = page_bounding_box(address_of(page.raw), ctypes.byref(box))
        left, bottom, right, top = (box.left, box.bottom, box.right, box.top) if found else LETTER_PAPER
        self.angle: int = page.get_rotation()
        self.matrix: Matrix = {
            0: (1, 0, 0, -1, -left, top),
            90: (0, 1, 1, 0, -bottom, -left),
            180: (-1, 0, 0, 1, right, -bottom),
            270: (0, -1, -1, 0, top, right),
        }[self.angle]
        sides = (right - left, top - bottom)
        self.width, self.height = sides if self.angle in (0, 180) else sides[::-1]

    def points(self, points: Floats) -> Floats:
        """n × (x, y) in user space → n × (x, y) on the page."""
        a, b, c, d, e, f = self.matrix
        x, y = points.T
        turned = np.empty((len(points), 2))
        turned[:, 0], turned[:, 1] = a * x + c * y + e, b * x + d * y + f
        return turned

    def boxes(self, boxes: Floats) -> Floats:
        """n × (left, bottom, right, top) in user space → n × (x0, top, x1, bottom) on the page."""
        if not len(boxes):
            return np.empty((0, 4))
        one, two = self.points(boxes[:, :2]), self.points(boxes[:, 2:])
        turned = np.empty((len(boxes), 4))
        np.minimum(one, two, out=turned[:, :2])
        np.maximum(one, two, out=turned[:, 2:])
        return turned

    def seen(self, boxes: Floats) -> Floats:
        """``boxes`` on the page, cut at its edges; what lies outside is left out."""
        if not len(boxes):
            return boxes
        cut = np.clip(boxes, 0, (self.width, self.height, self.width, self.height))
        inside = (boxes[:, 2] > 0) & (boxes[:, 0] < self.width) & (boxes[:, 3] > 0) & (boxes[:, 1] < self.height)
        on_page: Floats = cut[inside]
        return on_page


def multiply(one: Matrix, two: Matrix) -> Matrix:
    """First ``one``, then ``two``."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def moved(box: Box, matrix: Matrix | None) -> Box:
    """The box round ``box`` after ``matrix``."""
    if matrix is None:
        return box
    a, b, c, d, e, f = matrix
    xs = [a * x + c * y + e for x in box[::2] for y in box[1::2]]
    ys = [b * x + d * y + f for x in box[::2] for y in box[1::2]]
    return (min(xs), min(ys), max(xs), max(ys))
