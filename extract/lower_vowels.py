"""Glyphs of ุ and ู that a producer calls by a tone mark's name: their ink lies below the line, its shape tells which.

WeasyPrint calls the glyph of ู a ้ where it first meets it in ู้. Only three signs of Thai stand below the line: a ู (two
strokes) is wider than it is high, a ุ (one stroke and a small ring) higher than it is wide, a phinthu a small dot. So it
is in all of the 62 Thai faces that were measured; what lies between is not guessed. Where a font so calls ู by the name
of one mark only, and has ink above the line with the name of ู, the two have exchanged their names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from extract.page import Floats
from extract.pdf_page import RawPage
from extract.thai import SARA_U, SARA_UU

WIDE = 1.05
"""Width to height: a ู has 1.06 to 2.0, a phinthu 0.94 to 1.46, a ุ 0.54 to 1.01."""
HIGH = 0.92
DOT = 0.2
"""Of the font size: a phinthu is no wider, a ู is."""
LOW_DOT = 0.15
"""Of the font size: a ุ is no lower."""


def restore_lower_vowels(pages: Mapping[int, RawPage]) -> tuple[dict[int, RawPage], int]:
    """``pages`` with such glyphs read as what they are, and how many there were."""
    names: dict[tuple[str, int], set[int]] = {}
    for page in pages.values():
        if not page.broken.any():
            continue
        below = _below(page)
        places = np.flatnonzero(below)
        found = zip(page.objects[places].tolist(), below[places].tolist(), page.codes[places].tolist(), strict=True)
        for number, vowel, name in found:
            names.setdefault((page.text_objects.font(number), vowel), set()).add(name)
    exchanged = {called: name for called, (name, *others) in names.items() if not others}
    restored: dict[int, RawPage] = {}
    count = 0
    for number, page in pages.items():
        if not page.broken.any():
            restored[number] = page
            continue
        codes = _below(page)
        low = (page.codes == ord(SARA_U)) | (page.codes == ord(SARA_UU))
        for place in np.flatnonzero(page.broken & low).tolist():
            font = page.text_objects.font(int(page.objects[place]))
            codes[place] = exchanged.get((font, int(page.codes[place])), 0)
        named = codes > 0
        restored[number] = replace(page, codes=np.where(named, codes, page.codes), broken=page.broken & ~named)
        count += int(named.sum())
    return restored, count


def _below(page: RawPage) -> NDArray[np.int64]:
    """The sign below the line that each misnamed glyph is, 0 where there is none."""
    signs: NDArray[np.int64] = np.where(page.broken, _codes(page.shapes), 0)
    return signs


def _codes(shapes: Floats) -> NDArray[np.int64]:
    """The sign below the line that each ink shows, 0 where it shows none. ``shapes`` n × (width, height)."""
    width, height = shapes.T
    long = (width > DOT) & (width >= WIDE * height) & (height > 0)
    tall = (height > LOW_DOT) & (width <= HIGH * height) & (width > 0)
    signs: NDArray[np.int64] = np.select([long, tall], [ord(SARA_UU), ord(SARA_U)], 0)
    return signs
