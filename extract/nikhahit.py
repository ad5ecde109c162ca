"""A glyph without a character that can only be a nikhahit.

Shaping splits ำ into a nikhahit and a sara aa; several producers (Pango's among them) then give the first glyph no
character. Where one and the same unmapped glyph of a font stands, every time that it is printed, between a consonant
and a sara aa (a tone mark may follow it), nothing else in Thai can be meant: a tone mark stands elsewhere too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from extract.pdf_page import RawPage
from extract.thai import NIKHAHIT, SARA_AA

LEAST_TIMES = 3
"""A glyph that is printed less often proves nothing."""

Glyph = tuple[str, int]
"""Font and what stands for the character."""


def restore_nikhahit(pages: Mapping[int, RawPage]) -> tuple[dict[int, RawPage], int]:
    """``pages`` with such glyphs read as nikhahit, and how many there were."""
    printed: Counter[Glyph] = Counter()
    fitting: Counter[Glyph] = Counter()
    for page in pages.values():
        unmapped, before_aa = _unmapped(page)
        printed.update(_glyphs(page, unmapped))
        fitting.update(_glyphs(page, unmapped & before_aa))
    found = {glyph for glyph, count in printed.items() if count >= LEAST_TIMES and fitting[glyph] == count}
    if not found:
        return dict(pages), 0
    return {number: _restored(page, found) for number, page in pages.items()}, sum(printed[glyph] for glyph in found)


def _unmapped(page: RawPage) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which characters have no Unicode value, and which stand between a consonant and a sara aa."""
    codes = np.concatenate(([0], page.codes, [0, 0]))
    here, before, after, second = codes[1:-2], codes[:-3], codes[2:-1], codes[3:]
    consonant = (before >= 0x0E01) & (before <= 0x0E2E)
    tone = (after >= 0x0E48) & (after <= 0x0E4B)
    fits: NDArray[np.bool_] = consonant & ((after == ord(SARA_AA)) | (tone & (second == ord(SARA_AA))))
    thai = (here >= 0x0E01) & (here <= 0x0E5B)
    unmapped: NDArray[np.bool_] = page.broken & ~thai
    return unmapped, fits


def _glyphs(page: RawPage, chosen: NDArray[np.bool_]) -> list[Glyph]:
    places = zip(page.objects[chosen].tolist(), page.codes[chosen].tolist(), strict=True)
    return [(page.text_objects[number].font, code) for number, code in places]


def _restored(page: RawPage, found: set[Glyph]) -> RawPage:
    unmapped, _ = _unmapped(page)
    places = np.flatnonzero(unmapped)
    chosen = [place for place, glyph in zip(places.tolist(), _glyphs(page, unmapped), strict=True) if glyph in found]
    codes, broken = page.codes.copy(), page.broken.copy()
    codes[chosen], broken[chosen] = ord(NIKHAHIT), False
    return replace(page, codes=codes, broken=broken)
