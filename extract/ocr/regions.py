"""What on a page belongs together: the cells of its tables, the blocks of print outside them, its pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.document import BBox
from extract.ocr.lines import Line, letter_height, lines_in

Boxes = NDArray[np.int32]


def pictures(boxes: Boxes, dpi: float) -> NDArray[np.bool_]:
    """Which components are parts of photographs, charts, seals and signatures: taller than any line of print."""
    height, width = boxes[:, 3] - boxes[:, 1], boxes[:, 2] - boxes[:, 0]
    return np.asarray((height > 0.42 * dpi) | (width > 2.5 * dpi))


def dust(boxes: Boxes, dpi: float) -> NDArray[np.bool_]:
    """Which components are smaller than the points of this page's print."""
    height, width = boxes[:, 3] - boxes[:, 1], boxes[:, 2] - boxes[:, 0]
    return np.asarray(np.maximum(height, width) < max(0.009 * dpi, 0.12 * letter_height(boxes[height > 0.04 * dpi])))


def lines(boxes: Boxes, cells: Sequence[BBox], shape: tuple[int, int]) -> Iterator[Line]:
    """The lines of every cell (boxes in the pixels of ``boxes``), then those of the blocks of print outside."""
    free = np.ones(len(boxes), bool)
    letter = letter_height(boxes)
    middle_x, middle_y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    for x0, top, x1, bottom in cells:
        inside = free & (middle_x >= x0) & (middle_x < x1) & (middle_y >= top) & (middle_y < bottom)
        free &= ~inside
        own = boxes[inside]
        if len(own) and (own[:, 2:4] - own[:, 0:2]).max() > 0.25 * letter:
            yield from lines_in(own, letter)
    for block in _blocks(boxes[free], shape):
        # A speck that stands alone is no text, whatever could be read into it.
        if (block[:, 2:4] - block[:, 0:2]).max() > 0.35 * letter:
            yield from lines_in(block, letter)


def _blocks(boxes: Boxes, shape: tuple[int, int]) -> list[Boxes]:
    """Components that stand close together: lines of one size, parted by white wider than a letter is tall."""
    if not len(boxes):
        return []
    letter = float(np.median(boxes[:, 3] - boxes[:, 1]))
    factor = 4 / max(letter, 4.0)
    sheet = np.zeros((int(shape[0] * factor) + 2, int(shape[1] * factor) + 2), np.uint8)
    for x0, top, x1, bottom in (boxes[:, :4] * factor).astype(int).tolist():
        sheet[top : bottom + 1, x0 : x1 + 1] = 1
    _, labels = cv2.connectedComponents(cv2.dilate(sheet, np.ones((5, 13), np.uint8)))
    middle = ((boxes[:, [1, 0]] + boxes[:, [3, 2]]) / 2 * factor).astype(int)
    block = labels[middle[:, 0], middle[:, 1]]
    return [boxes[block == label] for label in np.unique(block)]
