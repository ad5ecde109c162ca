"""Glyphs without a character whose place tells what they are: the parts that shaping makes of ำ.

Shaping splits ำ into a nikhahit and a sara aa. Some producers (Pango) give the nikhahit no character; others (fpdf2)
give it the whole ำ, and the sara aa none. Where one and the same unmapped glyph of a font stands, every time that it is
printed between characters that are known, between a consonant and a sara aa, or behind a ำ, nothing else in Thai can
be meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from extract.pdf_page import RawPage
from extract.thai import NIKHAHIT, SARA_AA, SARA_AM

LEAST_TIMES = 3
"""A glyph that is printed less often proves nothing."""
GLYPH_WITHOUT_TEXT = 0x2060
"""Stands for a glyph that another one speaks for."""

Glyph = tuple[str, int]
"""Font and what stands for the character."""
Places = NDArray[np.bool_]


def restore_sara_am(pages: Mapping[int, RawPage]) -> tuple[dict[int, RawPage], int]:
    """``pages`` with such glyphs read as what they are, and how many there were."""
    restored, behind = _restore(dict(pages), _behind_sara_am, GLYPH_WITHOUT_TEXT)
    restored, before = _restore(restored, _before_sara_aa, ord(NIKHAHIT))
    return restored, behind + before


def _restore(pages: dict[int, RawPage], fits: Callable[[RawPage], Places], code: int) -> tuple[dict[int, RawPage], int]:
    printed: Counter[Glyph] = Counter()
    fitting: Counter[Glyph] = Counter()
    everywhere: Counter[Glyph] = Counter()
    for page in pages.values():
        unmapped = _unmapped(page)
        if unmapped.any():
            fitted = unmapped & fits(page)
            # Beside another such glyph a place tells nothing, neither for nor against.
            printed.update(_glyphs(page, fitted | (unmapped & ~_beside_another(unmapped))))
            fitting.update(_glyphs(page, fitted))
            everywhere.update(_glyphs(page, unmapped))
    found = {glyph for glyph, count in printed.items() if count >= LEAST_TIMES and fitting[glyph] == count}
    if not found:
        return pages, 0
    restored = {number: _with_code(page, found, code) for number, page in pages.items()}
    return restored, sum(everywhere[glyph] for glyph in found)


def _beside_another(chosen: Places) -> Places:
    padded = np.concatenate(([False], chosen, [False]))
    beside: Places = padded[:-2] | padded[2:]
    return beside


def _unmapped(page: RawPage) -> Places:
    unmapped: Places = page.broken & ((page.codes < 0x0E01) | (page.codes > 0x0E5B))
    return unmapped


def _before_sara_aa(page: RawPage) -> Places:
    """Behind a consonant (and its tone mark) and before a sara aa (and its tone mark)."""
    codes = np.concatenate(([0, 0], page.codes, [0, 0]))
    earlier, before, after, later = codes[:-4], codes[1:-3], codes[3:-1], codes[4:]
    based = _consonant(before) | (_tone(before) & _consonant(earlier))
    fits: Places = based & ((after == ord(SARA_AA)) | (_tone(after) & (later == ord(SARA_AA))))
    return fits


def _behind_sara_am(page: RawPage) -> Places:
    """Behind a ำ, or behind another unmapped glyph that is."""
    codes, unmapped = np.concatenate(([0, 0], page.codes)), np.concatenate(([False, False], _unmapped(page)))
    earlier, before = codes[:-2], codes[1:-1]
    fits: Places = (before == ord(SARA_AM)) | (unmapped[1:-1] & (earlier == ord(SARA_AM)))
    return fits


def _consonant(codes: NDArray[np.int64]) -> Places:
    return (codes >= 0x0E01) & (codes <= 0x0E2E)


def _tone(codes: NDArray[np.int64]) -> Places:
    return (codes >= 0x0E48) & (codes <= 0x0E4B)


def _glyphs(page: RawPage, chosen: Places) -> list[Glyph]:
    places = zip(page.objects[chosen].tolist(), page.codes[chosen].tolist(), strict=True)
    return [(page.text_objects[number].font, code) for number, code in places]


def _with_code(page: RawPage, found: set[Glyph], code: int) -> RawPage:
    unmapped = _unmapped(page)
    places = np.flatnonzero(unmapped)
    chosen = [place for place, glyph in zip(places.tolist(), _glyphs(page, unmapped), strict=True) if glyph in found]
    codes, broken = page.codes.copy(), page.broken.copy()
    codes[chosen], broken[chosen] = code, False
    return replace(page, codes=codes, broken=broken)
