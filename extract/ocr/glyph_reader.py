"""The second number reader: one sign at a time, from black and white, seeing nothing of its neighbours.

It shares neither the picture (a mask of the sign's own strokes, stretched to fill its square) nor the weights nor the
line's context with ``strip_reader``, so that the two seldom make the same mistake.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from extract.ocr.alphabet import LOOK_ALIKES, SIGNS
from extract.ocr.network import Array, Weights, convolved, load, softmax

if TYPE_CHECKING:
    from extract.ocr.ink import Mask
    from extract.ocr.lines import Line

SQUARE = 24
MARGIN = 2
MEASURES = 4


@dataclass(frozen=True, slots=True)
class Glyph:
    """A sign by itself: ``square`` (SQUARE × SQUARE, 0–1), and its size and place in letters' heights."""

    square: Array
    measures: Array


def glyph(mask: Mask, line: Line, top: int) -> Glyph:
    """The glyph of these strokes, whose first row is row ``top`` of the picture."""
    import cv2  # of the extra, which the fonts of other PDFs are looked at without

    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    mask = mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    height, width = mask.shape
    inner = SQUARE - 2 * MARGIN
    scale = inner / max(height, width)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    drawn = cv2.resize(mask.astype(np.float32), size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    square = np.zeros((SQUARE, SQUARE), np.float32)
    y, x = (SQUARE - size[1]) // 2, (SQUARE - size[0]) // 2
    square[y : y + size[1], x : x + size[0]] = drawn
    begin = top + rows[0]
    places = [height, width, begin - line.top, line.bottom - begin - height]
    return Glyph(square, np.clip(np.array(places, np.float32) / max(line.body, 1.0), -2, 2))


@cache
def weights() -> Weights:
    """The committed weights."""
    return load(Path(__file__).with_name("glyph_reader.npz"))


def probabilities(seen: Glyph, net: Weights) -> Array:
    """How likely each of SIGNS is."""
    x = convolved(seen.square[None], net["one"], net["one.bias"], (2, 2), step=2)
    x = convolved(x, net["two"], net["two.bias"], (1, 1), step=2)
    flat = np.concatenate([x.reshape(-1), seen.measures])
    hidden = np.maximum(net["three"] @ flat + net["three.bias"], 0.0)
    return softmax(net["last"] @ hidden + net["last.bias"], axis=0)


def read(seen: Glyph) -> tuple[str, float]:
    """The sign that this glyph most likely is, and how sure it is that it is that or looks just like it (0–1)."""
    likely = probabilities(seen, weights())
    best = SIGNS[int(likely.argmax())]
    alike = next((signs for signs in LOOK_ALIKES if best in signs), best)
    return best, float(sum(likely[SIGNS.index(sign)] for sign in alike))
