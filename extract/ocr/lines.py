"""Where the lines of text stand in a picture of a cell or a paragraph, and how tall their letters are.

Thai writes on up to four storeys, so that white rows do not part lines: bodies (consonants, digits) are found first,
lines are rows of bodies, and every mark, point and dot goes to the line that it stands nearest to.
"""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.ocr.ink import Ink, Mask

STRIP_HEIGHT = 32
BODY_TOP, BODY_HEIGHT = 12, 14
"""Where the letters' bodies stand in a strip: two storeys above, one below."""


ALONE = 1.8
"""Of a letter's height: no mark stands so far from the letters of its line."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of print, in pixels of the picture it was found in; ``top`` and ``bottom`` are those of the bodies."""

    x0: int
    x1: int
    top: float
    bottom: float
    boxes: NDArray[np.int32]
    """Its connected components, one a row: x0, top, x1, bottom, label."""

    @property
    def body(self) -> float:
        """Height of a letter without marks."""
        return self.bottom - self.top


def components(mask: Mask) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Labels of every pixel, and the boxes (x0, top, x1, bottom, label) of the connected components."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    x0, top, width, height = (stats[1:, column] for column in range(4))
    boxes = np.stack([x0, top, x0 + width, top + height, np.arange(1, len(stats))], axis=1)
    return np.asarray(labels, dtype=np.int32), boxes.astype(np.int32)


def letter_height(boxes: NDArray[np.int32]) -> float:
    """How tall the letters of this print are: the middle one of those that are no marks; 0 where there are none."""
    if not len(boxes):
        return 0.0
    heights = (boxes[:, 3] - boxes[:, 1]).astype(float)
    return float(np.median(heights[heights >= 0.5 * np.percentile(heights, 90)]))


def lines_in(boxes: NDArray[np.int32], letter: float = 0.0) -> tuple[Line, ...]:
    """The lines that these components make, top to bottom.

    ``letter`` is how tall letters are elsewhere on the page: a cell that holds only a dash or a point has none.
    """
    heights = boxes[:, 3] - boxes[:, 1]
    boxes = boxes[heights >= 2]
    if not len(boxes):
        return ()
    if letter_height(boxes) < 0.5 * letter:
        middle = float(np.median(boxes[:, 1] + boxes[:, 3])) / 2
        own = boxes[np.argsort(boxes[:, 0], kind="stable")]
        return (Line(int(own[0, 0]), int(own[:, 2].max()), middle - letter / 2, middle + letter / 2, own),)
    bodies = _bodies(boxes)
    lines: list[Line] = []
    rows = _rows(bodies)
    distance = np.stack([_distance(boxes, row) for row in rows], axis=1)
    nearest, apart = distance.argmin(axis=1), distance.min(axis=1) > ALONE * letter_height(bodies)
    if apart.any():
        # A dash between two dates has a line to itself.
        lines += lines_in(boxes[apart], letter_height(bodies))
    for index, row in enumerate(rows):
        own = boxes[(nearest == index) & ~apart]
        if not len(own):
            continue
        own = own[np.argsort(own[:, 0], kind="stable")]
        lines.append(
            Line(
                int(own[:, 0].min()),
                int(own[:, 2].max()),
                float(np.median(row[:, 1])),
                float(np.median(row[:, 3])),
                own,
            )
        )
    return tuple(sorted(lines, key=lambda line: line.top))


def _distance(boxes: NDArray[np.int32], row: NDArray[np.int32]) -> NDArray[np.float64]:
    """How far each box is from a row: the white above or below the bodies that it stands over or under.

    Where it stands over none (between two words, behind the last), what counts is the row's own height.
    """
    letter = float(np.median(row[:, 3] - row[:, 1]))
    aside = np.maximum(boxes[:, None, 0] - row[None, :, 2], row[None, :, 0] - boxes[:, None, 2])
    white = np.maximum(boxes[:, None, 1] - row[None, :, 3], row[None, :, 1] - boxes[:, None, 3])
    over = np.where(aside <= 0.3 * letter, np.maximum(white, 0), np.inf).min(axis=1)
    span = np.median(row[:, 1]), np.median(row[:, 3])
    beside = np.maximum(np.maximum(boxes[:, 1] - span[1], span[0] - boxes[:, 3]), 0) + letter
    return np.asarray(np.minimum(over, beside), dtype=np.float64)


def _bodies(boxes: NDArray[np.int32]) -> NDArray[np.int32]:
    """The components as tall as a letter: marks and points are under half as tall, joined lines much taller."""
    heights = (boxes[:, 3] - boxes[:, 1]).astype(float)
    typical = letter_height(boxes)
    return boxes[(heights >= 0.65 * typical) & (heights <= 2.2 * typical)]


def _rows(bodies: NDArray[np.int32]) -> list[NDArray[np.int32]]:
    """Bodies grouped by the height they stand at: a body joins the row whose span it shares by half."""
    order = np.argsort(bodies[:, 1] + bodies[:, 3], kind="stable")
    rows: list[list[int]] = []
    sides: list[tuple[list[int], list[int]]] = []
    """The tops and the bottoms of each row's bodies, in order."""
    for body, (_, upper, _, lower, _) in zip(order.tolist(), bodies[order].tolist(), strict=True):
        for index in range(len(rows) - 1, max(-1, len(rows) - 3), -1):
            top, bottom = map(_middle, sides[index])
            shared = min(bottom, lower) - max(top, upper)
            if shared >= 0.5 * min(bottom - top, lower - upper):
                rows[index].append(body)
                insort(sides[index][0], upper)
                insort(sides[index][1], lower)
                break
        else:
            rows.append([body])
            sides.append(([upper], [lower]))
    return _without_marks([bodies[row] for row in rows], float(np.median(bodies[:, 3] - bodies[:, 1])))


def _middle(ordered: list[int]) -> float:
    """The median."""
    half = len(ordered) // 2
    return float(ordered[half]) if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _without_marks(rows: list[NDArray[np.int32]], letter: float) -> list[NDArray[np.int32]]:
    """Rows of tall marks (a tone on a vowel) dropped: Thai lines never stand closer than their storeys need."""
    kept: list[NDArray[np.int32]] = []
    for row in sorted(rows, key=lambda row: float(np.median(row[:, 1] + row[:, 3]))):
        if kept and np.median(row[:, 1] + row[:, 3]) - np.median(kept[-1][:, 1] + kept[-1][:, 3]) < 2.4 * letter:
            kept[-1] = max(kept[-1], row, key=lambda each: int((each[:, 2] - each[:, 0]).sum()))
        else:
            kept.append(row)
    return kept


def strip(ink: Ink, line: Line, padding: int) -> tuple[Ink, float]:
    """The line at the readers' own size, and how many strip pixels one picture pixel makes.

    Shape ``(STRIP_HEIGHT, n)``; the line's ``x0`` stands at column ``padding``.
    """
    scale = BODY_HEIGHT / max(line.body, 1.0)
    width = round((line.x1 - line.x0) * scale) + 2 * padding
    placed = np.array(
        [
            [scale, 0.0, padding - line.x0 * scale],
            [0.0, scale, BODY_TOP - line.top * scale],
        ]
    )
    if scale < 1:
        # Shrinking by points alone would drop thin strokes: soften to the new pixel size first.
        sigma = 0.45 / scale
        ink = np.asarray(cv2.GaussianBlur(ink, (0, 0), sigma), dtype=np.float32) if sigma > 0.5 else ink
    drawn = cv2.warpAffine(ink, placed, (width, STRIP_HEIGHT), flags=cv2.INTER_LINEAR, borderValue=0.0)
    return np.asarray(drawn, dtype=np.float32), scale
