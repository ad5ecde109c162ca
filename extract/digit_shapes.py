"""Does a font draw a digit as the digit that its map to characters says? Looked at once for each digit of each font.

The outline is drawn and given to the reader of scanned signs: of 800 digits of the fonts in real reports it contradicts
none. What it takes for another digit, and surely not for the one that the font says, is not believed.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pypdfium2.raw as pdfium_c

from extract import pdfium_calls as calls
from extract.digits import ARABIC, THAI, digits_of
from extract.page import Flags, Floats
from extract.pdf_bulk import at_each, of_each, values_of

TALL = 80
"""Pixels."""
ALONG = np.array([[(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3] for t in (0.25, 0.5, 0.75, 1.0)])
"""The weights of a curve's ends and handles at four points along it."""
SURE, NEVER = 0.5, 0.1
"""How sure the reader must be of another digit, and how little of the one that the font says."""
ALIKE = {"0": "O", "1": "I"}
UNITS = 100.0


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


def _outline(font: int, code: int) -> list[Floats]:
    """The contours of a glyph, curves as short lines; none where the font has no outlines."""
    path = calls.glyph_path(font, code, UNITS)
    segments = at_each(calls.glyph_segment, path, np.arange(calls.glyph_segment_count(path) if path else 0))
    if not len(segments):
        return []
    points = values_of(calls.segment_point, segments, np.float32, 2)[0].astype(np.float64)
    kinds = of_each(calls.segment_type, segments)
    curved = kinds == pdfium_c.FPDF_SEGMENT_BEZIERTO
    # Three segments are one curve: two handles and its end; it begins where the one before them ends.
    handles = np.flatnonzero(curved)[::3]
    if not curved[np.minimum(handles[:, None] + (0, 1, 2), len(curved) - 1)].all() or curved.sum() % 3:
        return []
    curves = ALONG @ np.stack([points[handles + place] for place in (-1, 0, 1, 2)], axis=1)
    times = np.where(curved, 0, 1)
    times[handles + 2] = len(ALONG)
    drawn = np.repeat(points, times, axis=0)
    drawn[np.repeat(curved, times)] = curves.reshape(-1, 2)
    begins = (np.cumsum(times) - times)[kinds == pdfium_c.FPDF_SEGMENT_MOVETO]
    return [contour for contour in np.split(drawn, begins[begins > 0]) if len(contour) > 2]


def _drawn(contours: list[Floats]) -> Flags:
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
    drawn: Flags = turns != 0
    return drawn


def _glyph(mask: Flags):  # type: ignore[no-untyped-def]
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
