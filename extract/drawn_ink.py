"""Where the drawing of a page with some texts and that without them differ: there these texts are seen."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from extract.page import Flags, Floats, Integers

CONTRAST = 36
"""Of 255: what differs less from the page without it cannot be read."""
LEAST_INK = 0.06
"""Of the box round a character's ink: the thinnest letter fills more of it."""


def in_pixels(boxes: Floats, shape: tuple[int, ...]) -> Integers:
    """``boxes`` in whole pixels of a drawing of ``shape``; thin strokes are drawn in the next row now and then."""
    whole = np.hstack((np.floor(boxes[:, :2]), np.ceil(boxes[:, 2:]))).astype(np.int64)
    whole += np.array([0, -1, 0, 1])
    inside: Integers = np.clip(whole, 0, (shape[1], shape[0], shape[1], shape[0]))
    return inside


def inked(
    one: NDArray[np.uint8],
    two: NDArray[np.uint8],
    boxes: Integers,
    owners: Integers,
    codes: Integers,
) -> Flags:
    """In which ``boxes`` two drawings differ enough; blanks go with the rest of their text object."""
    (left, top), (right, bottom) = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
    one, two = one[top:bottom, left:right], two[top:bottom, left:right]
    unlike = np.maximum(one, two) - np.minimum(one, two)
    differs = (unlike[..., 0] >= CONTRAST) | (unlike[..., 1] >= CONTRAST) | (unlike[..., 2] >= CONTRAST)
    sums = np.zeros((differs.shape[0] + 1, differs.shape[1] + 1), dtype=np.int32)
    differs.cumsum(axis=0, dtype=np.int32).cumsum(axis=1, out=sums[1:, 1:])
    x0, y0, x1, y1 = (boxes - (left, top, left, top)).T
    ink = sums[y1, x1] - sums[y0, x1] - sums[y1, x0] + sums[y0, x0]
    shown: Flags = ink >= np.maximum(1, LEAST_INK * (x1 - x0) * (y1 - y0))
    blank = codes <= 0x20
    of_object = np.zeros(int(owners.max()) + 1, dtype=np.bool_)
    of_object[owners[shown & ~blank]] = True
    shown[blank] = of_object[owners[blank]]
    return shown
