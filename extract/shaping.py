"""Glyphs without a character whose place tells what they are: the parts that shaping makes of ำ.

Shaping splits ำ into a nikhahit and a sara aa. Some producers (Pango) give the nikhahit no character; others (fpdf2)
give it the whole ำ, and the sara aa none. Where one and the same unmapped glyph of a font stands, every time that it is
printed between characters that are known, between a consonant and a sara aa, or behind a ำ, nothing else in Thai can
be meant. The tone mark of น้ำ goes the way of its nikhahit, and with it every tone mark of that glyph (ชี้, ทั้ง).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from extract.pdf_page import RawPage
from extract.thai import NIKHAHIT, SARA_AA, SARA_AM, SARA_U, SARA_UU

LEAST_TIMES = 3
"""A glyph that is printed less often proves nothing."""
GLYPH_WITHOUT_TEXT = 0x2060
"""Stands for a glyph that another one speaks for."""

_TONES_OF_SARA_AM = (0x0E48, 0x0E49)
"""ต่ำ, น้ำ"""

Glyph = tuple[str, int]
"""Font and what stands for the character."""
Places = NDArray[np.bool_]


def restore_sara_am(pages: Mapping[int, RawPage], swapped: frozenset[str]) -> tuple[dict[int, RawPage], Counter[str]]:
    """``pages`` with such glyphs read as what they are, and how many there were; ``swapped`` fonts say ำ for า."""
    restored, behind = _restore(_without_spoken_tones(pages, swapped), _behind_sara_am, GLYPH_WITHOUT_TEXT)
    restored, tones = _restore_tones(restored, swapped)
    restored, before = _restore(restored, lambda page: _before_sara_aa(page, swapped), ord(NIKHAHIT))
    return restored, Counter({"sara-am-without-map": behind + before, "tone-mark-without-map": tones})


def _restore_tones(pages: dict[int, RawPage], swapped: frozenset[str]) -> tuple[dict[int, RawPage], int]:
    """A glyph that is printed behind a consonant and a nikhahit before a sara aa is a ่ or a ้: no word has another
    tone mark there. Where the font says one of the two behind vowels above the line, and the other one never, but that
    glyph, it is the other one."""
    said: Counter[Glyph] = Counter()
    over_vowels: Counter[Glyph] = Counter()
    inside: set[Glyph] = set()
    astray: set[Glyph] = set()
    for page in pages.values():
        unmapped = _unmapped(page)
        if not unmapped.any():
            continue
        before = np.concatenate(([0], page.codes[:-1]))
        over_vowels.update(_glyphs(page, unmapped & _upper_vowel(before)))
        inside.update(_glyphs(page, unmapped & _in_sara_am(page, swapped)))
        based = _consonant(before) | _vowel_mark(before) | np.concatenate(([False], unmapped[:-1]))
        astray.update(_glyphs(page, unmapped & ~based))
    missing: dict[str, list[Glyph]] = {}
    for glyph in inside - astray:
        if over_vowels[glyph] >= LEAST_TIMES:
            missing.setdefault(glyph[0], []).append(glyph)
    for page in pages.values() if missing else ():
        before = np.concatenate(([0], page.codes[:-1]))
        said.update(_glyphs(page, _tone(page.codes) & _upper_vowel(before)))
    count = 0
    for font, glyphs in missing.items():
        tones = [tone for tone in _TONES_OF_SARA_AM if not said[font, tone]]
        if len(tones) == len(glyphs) == 1:
            count += sum(_glyphs(page, _unmapped(page)).count(glyphs[0]) for page in pages.values())
            pages = {number: _with_code(page, set(glyphs), tones[0]) for number, page in pages.items()}
    return pages, count


def _in_sara_am(page: RawPage, swapped: frozenset[str]) -> Places:
    """Behind a consonant and a nikhahit, or a glyph without a character, and before a sara aa."""
    aa = np.append(_sara_aa(page, swapped), False)[1:]
    codes = np.concatenate(([0, 0], page.codes))
    earlier, before = codes[:-2], codes[1:-1]
    nikhahit = (before == ord(NIKHAHIT)) | np.concatenate(([False], _unmapped(page)[:-1]))
    inside: Places = _consonant(earlier) & nikhahit & aa
    return inside


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
    # A font that prints few of them (headings) does as the report's other fonts do.
    usual = sum(count for glyph, count in fitting.items() if printed[glyph] == count) >= LEAST_TIMES
    found = {
        glyph
        for glyph, count in fitting.items()
        if printed[glyph] == count and (count >= LEAST_TIMES or (usual and everywhere[glyph] == count))
    }
    if not found:
        return pages, 0
    restored = {number: _with_code(page, found, code) for number, page in pages.items()}
    return restored, sum(everywhere[glyph] for glyph in found)


def _without_spoken_tones(pages: Mapping[int, RawPage], swapped: frozenset[str]) -> dict[int, RawPage]:
    """WeasyPrint calls the glyph of า a ้ำ where it first meets it in น้ำ: where every ำ of a font has its tone mark at
    the very same place, and none is an า, that tone mark is none."""
    if not swapped:
        return dict(pages)
    apart = {
        page.text_objects.font(number)
        for page in pages.values()
        for number in page.objects[(page.codes == ord(SARA_AM)) & ~_with_tone(page)].tolist()
    }
    return {number: _silenced(page, swapped - apart) for number, page in pages.items()}


def _with_tone(page: RawPage) -> Places:
    """Which characters stand at the pen of a tone mark before them."""
    before = np.concatenate(([0], page.codes[:-1]))
    same = (page.origins == np.concatenate((page.origins[:1], page.origins[:-1]))).all(axis=1)
    with_tone: Places = _tone(before) & same
    return with_tone


def _silenced(page: RawPage, fonts: frozenset[str]) -> RawPage:
    if not fonts:
        return page
    of_font = page.text_objects.in_fonts(fonts)[page.objects]
    codes = page.codes.copy()
    codes[np.flatnonzero(of_font & (codes == ord(SARA_AM)) & _with_tone(page)) - 1] = GLYPH_WITHOUT_TEXT
    return replace(page, codes=codes)


def _beside_another(chosen: Places) -> Places:
    padded = np.concatenate(([False], chosen, [False]))
    beside: Places = padded[:-2] | padded[2:]
    return beside


def _unmapped(page: RawPage) -> Places:
    unmapped: Places = page.broken & ((page.codes < 0x0E01) | (page.codes > 0x0E5B))
    return unmapped


def _before_sara_aa(page: RawPage, swapped: frozenset[str]) -> Places:
    """Behind a consonant (and its tone mark) and before a sara aa (and its tone mark)."""
    aa = _sara_aa(page, swapped)
    kept = page.codes != GLYPH_WITHOUT_TEXT
    codes = np.concatenate(([0, 0], page.codes[kept], [0, 0]))
    is_aa = np.concatenate((aa[kept], [False, False]))
    earlier, before, after = codes[:-4], codes[1:-3], codes[3:-1]
    based = _consonant(before) | (_tone(before) & _consonant(earlier))
    fits = np.zeros(len(kept), dtype=np.bool_)
    fits[kept] = based & (is_aa[1:-1] | (_tone(after) & is_aa[2:]))
    return fits


def _sara_aa(page: RawPage, swapped: frozenset[str]) -> Places:
    is_swapped = page.text_objects.in_fonts(swapped)[page.objects]
    aa: Places = (page.codes == ord(SARA_AA)) | (is_swapped & (page.codes == ord(SARA_AM)))
    return aa


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


def _upper_vowel(codes: NDArray[np.int64]) -> Places:
    vowel: Places = (codes == 0x0E31) | ((codes >= 0x0E34) & (codes <= 0x0E37))
    return vowel


def _vowel_mark(codes: NDArray[np.int64]) -> Places:
    vowel: Places = _upper_vowel(codes) | (codes == ord(SARA_U)) | (codes == ord(SARA_UU)) | (codes == ord(NIKHAHIT))
    return vowel


def _glyphs(page: RawPage, chosen: Places) -> list[Glyph]:
    places = zip(page.objects[chosen].tolist(), page.codes[chosen].tolist(), strict=True)
    return [(page.text_objects.font(number), code) for number, code in places]


def _with_code(page: RawPage, found: set[Glyph], code: int) -> RawPage:
    unmapped = _unmapped(page)
    places = np.flatnonzero(unmapped)
    chosen = [place for place, glyph in zip(places.tolist(), _glyphs(page, unmapped), strict=True) if glyph in found]
    codes, broken = page.codes.copy(), page.broken.copy()
    codes[chosen], broken[chosen] = code, False
    return replace(page, codes=codes, broken=broken)
