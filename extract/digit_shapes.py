"""Does a font draw a digit as the digit that its map to characters says? Looked at once for each digit of each font.

The outline is drawn and given to the reader of scanned signs: of 800 digits of the fonts in real reports it contradicts
none. What it takes for another digit, and surely not for the one that the font says, is not believed.
"""

from __future__ import annotations

from ctypes import byref, c_float
from functools import lru_cache

import numpy as np
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

from extract import pdfium_calls as calls
from extract.digits import ARABIC, THAI, digits_of

TALL = 80
"""Pixels."""
ALONG = np.array([[(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3] for t in (0.25, 0.5, 0.75, 1.0)])
"""The weights of a curve's ends and handles at four points along it."""
SURE, NEVER = 0.5, 0.1
"""How sure the reader must be of another digit, and how little of the one that the font says."""
ALIKE = {"0": "O", "1": "I"}
UNITS = 100.0

Points = NDArray[np.float64]


def contradicted(font: int, code: int) -> bool:
    """Whether the glyph that ``font`` (its address) draws for the digit ``code`` is that of another digit."""
    outline = _outline(font, code)
    return bool(outline) and _is_another(tuple(map(np.ndarray.tobytes, outline)), code)


@lru_cache(maxsize=1024)
def _is_another(outline: tuple[bytes, ...], code: int) -> bool:
    """The same for an outline: the fonts of many reports draw their digits alike."""
    from extract.ocr.alphabet import SIGNS
    from extract.ocr.glyph_reader import probabilities, weights

    likely = probabilities(_glyph(_drawn([np.frombuffer(contour).reshape(-1, 2) for contour in outline])), weights())
    value = int(digits_of(chr(code)))
    own = ARABIC[value] + THAI[value] + ALIKE.get(ARABIC[value], "")
    best = SIGNS[int(likely.argmax())]
    said = float(sum(likely[SIGNS.index(sign)] for sign in own))
    return best in ARABIC + THAI and best not in own and float(likely.max()) >= SURE and said <= NEVER


def _outline(font: int, code: int) -> list[Points]:
    """The contours of a glyph, curves as short lines; none where the font has no outlines."""
    path = calls.glyph_path(font, code, UNITS)
    x, y = c_float(), c_float()
    contours: list[list[tuple[float, float]]] = []
    curve: list[tuple[float, float]] = []
    for index in range(calls.glyph_segment_count(path) if path else 0):
        segment = calls.glyph_segment(path, index)
        calls.segment_point(segment, byref(x), byref(y))
        point, kind = (x.value, y.value), calls.segment_type(segment)
        if kind == pdfium_c.FPDF_SEGMENT_MOVETO or not contours:
            contours.append([point])
        elif kind == pdfium_c.FPDF_SEGMENT_LINETO:
            contours[-1].append(point)
        else:
            curve.append(point)
            if len(curve) == 3:
                contours[-1] += map(tuple, (ALONG @ np.array([contours[-1][-1], *curve])).tolist())
                curve = []
    return [np.array(contour) for contour in contours if len(contour) > 2]


def _drawn(contours: list[Points]) -> NDArray[np.bool_]:
    """The glyph in black and white, TALL pixels high: where its contours wind round."""
    from PIL import Image, ImageDraw

    every = np.vstack(contours)
    low, high = every.min(axis=0), every.max(axis=0)
    scale = TALL / max(float(high[1] - low[1]), 1e-6)
    size = (min(int((high[0] - low[0]) * scale) + 1, 4 * TALL), TALL + 1)
    turns = np.zeros((size[1], size[0]), dtype=np.int16)
    for contour in contours:
        x, y = (contour[:, 0] - low[0]) * scale, (high[1] - contour[:, 1]) * scale
        area = float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum())
        sheet = Image.new("1", size)
        ImageDraw.Draw(sheet).polygon(list(zip(x.tolist(), y.tolist(), strict=True)), fill=1)
        turns += np.asarray(sheet).astype(np.int16) * (1 if area > 0 else -1)
    drawn: NDArray[np.bool_] = turns != 0
    return drawn


def _glyph(mask: NDArray[np.bool_]):  # type: ignore[no-untyped-def]
    """The drawing as the reader of signs takes it: a digit as tall as a letter, on its line."""
    from PIL import Image

    from extract.ocr.glyph_reader import MARGIN, SQUARE, Glyph

    height, width = mask.shape
    scale = (SQUARE - 2 * MARGIN) / max(height, width)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = np.asarray(Image.fromarray(mask.astype(np.uint8) * 255).resize(size, Image.Resampling.BOX)) / 255
    square = np.zeros((SQUARE, SQUARE), np.float32)
    y, x = (SQUARE - size[1]) // 2, (SQUARE - size[0]) // 2
    square[y : y + size[1], x : x + size[0]] = small
    return Glyph(square, np.array([1.0, width / height, 0.0, 0.0], np.float32))
