"""What tells that the text layer of a page cannot be trusted: fonts without a map, scanner's junk, outlines.

Nothing is guessed back: such text is flagged, and the page's picture is read instead where that is possible.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from extract.code_set import CodeSet
from extract.pdf_geometry import covered_share
from extract.pdf_page import FULL_PICTURE, RawPage

LEAST_LETTERS = 40
"""A page with fewer beside a picture of the whole page is that picture (they are stamps and page numbers)."""
FEW_MARKS = 0.08
"""Marks to a consonant: Thai text has 0.20 to 0.45 of them, whatever it speaks of."""
ENOUGH_CONSONANTS = 40
FOREIGN = 3
"""So many unmapped glyphs or accented Latin letters inside Thai words are no accident."""
CONSONANTS = CodeSet(range(0x0E01, 0x0E2F))
MARKS = CodeSet(
    {0x0E31, *range(0x0E34, 0x0E3B), *range(0x0E47, 0x0E4F)}
    | {*range(0xF701, 0xF70F), *range(0xF710, 0xF71B), *range(0xF884, 0xF89A)}
)
"""Thai signs above and below the line, those of old fonts included."""
LATIN = CodeSet({*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B), *range(0x0E50, 0x0E5A)})
"""Latin letters without accents, and digits."""
OUTLINES = 80
"""So many small filled shapes are letters drawn as shapes, where they outnumber the letters of the text."""
ENGLISH = re.compile(r"\b(?:the|and|of|to|in|for|is|with|by)\b", re.IGNORECASE)


@dataclass(slots=True)
class FontEvidence:
    """What one font's characters look like over the whole report."""

    consonants: int = 0
    others: int = 0
    """Latin letters and digits: what stands for letters on a page that is not in Thai."""
    marks: int = 0
    foreign: int = 0
    """Accented Latin letters behind a Thai letter: marks that took another glyph's place."""
    unmapped: int = 0
    tripled: int = 0
    """The same consonant three times: several glyphs share one Unicode value."""

    @property
    def damage(self) -> float:
        """The share of its letters that cannot be trusted: 1 where the whole font cannot, 0 where all of it can."""
        starved = self.consonants >= ENOUGH_CONSONANTS and self.marks < FEW_MARKS * self.consonants
        if starved or self.tripled >= max(FOREIGN, self.consonants / 100):
            return 1.0
        wrong = max(self.foreign, self.unmapped)
        return min(1.0, wrong / max(self.consonants + self.others, wrong)) if wrong >= FOREIGN else 0.0


@dataclass(slots=True)
class Evidence:
    """Evidence by font, gathered page by page."""

    fonts: dict[str, FontEvidence] = field(default_factory=dict)

    def broken_fonts(self) -> dict[str, float]:
        """Fonts whose text cannot be trusted, with the share of their letters that is wrong."""
        return {name: font.damage for name, font in self.fonts.items() if font.damage}


def gather(pages: Iterable[RawPage]) -> Evidence:
    """Look at every character of every page."""
    evidence = Evidence()
    for page in pages:
        if len(page.codes):
            _look_at(page, evidence)
    return evidence


def _look_at(page: RawPage, evidence: Evidence) -> None:
    codes = page.codes
    before = np.concatenate(([0], codes[:-1]))
    consonant, mark, latin = CONSONANTS.among(codes), MARKS.among(codes), LATIN.among(codes)
    foreign = _within(codes, 0xC0, 0x24F) & _within(before, 0x0E01, 0x0E4E)
    unmapped = page.broken | (codes == 0xFFFD) | (codes == 0)
    same = np.concatenate(([False], codes[1:] == codes[:-1]))
    tripled = consonant & same & np.concatenate(([False], same[:-1]))
    names = page.text_objects.names
    fonts = page.text_objects.fonts[page.objects]
    counts = [
        np.bincount(fonts[chosen], minlength=len(names)).tolist()
        for chosen in (consonant, mark, foreign, unmapped, tripled, latin)
    ]
    for number, name in enumerate(names):
        font = evidence.fonts.setdefault(name, FontEvidence())
        font.consonants += counts[0][number]
        font.marks += counts[1][number]
        font.foreign += counts[2][number]
        font.unmapped += counts[3][number]
        font.tripled += counts[4][number]
        font.others += counts[5][number]


def _within(codes: NDArray[np.int64], first: int, last: int) -> NDArray[np.bool_]:
    inside: NDArray[np.bool_] = (codes >= first) & (codes <= last)
    return inside


def letters(page: RawPage) -> int:
    """How many characters are printed, blanks not counted."""
    return int((page.codes > 0x20).sum())


def pictured(page: RawPage) -> float:
    """The share of the page that its pictures cover together: scanners part a page into strips and tiles."""
    return covered_share(page.pictures, page.width, page.height)


def damage_of(page: RawPage, fonts: Mapping[str, float]) -> float:
    """The share of the page's characters that is wrong, by the damage of its ``fonts``."""
    if not len(page.codes):
        return 0.0
    damages = np.array([fonts.get(name, 0.0) for name in page.text_objects.names])
    return float(damages[page.text_objects.fonts][page.objects].mean())


def is_recognised_layer(page: RawPage) -> bool:
    """Is the text invisible, laid over a picture of the page by a scanner's recogniser?"""
    if pictured(page) < FULL_PICTURE or not len(page.codes):
        return False
    return bool(page.text_objects.invisible[page.objects].mean() > 0.8)


def is_junk_layer(page: RawPage) -> bool:
    """Is the text over a full-page picture no language: hardly any Thai, and no English either?"""
    if pictured(page) < FULL_PICTURE:
        return False
    printed = page.codes[page.codes > 0x20]
    if len(printed) < LEAST_LETTERS:
        return False
    thai = _within(printed, 0x0E01, 0x0E5B)
    if thai.mean() > 0.2:
        counts = Counter(printed.tolist())
        return counts[0xFFFD] > len(printed) / 10
    text = "".join(map(chr, page.codes.tolist()))
    return len(ENGLISH.findall(text)) < len(printed) / 100


def is_drawn_as_shapes(page: RawPage) -> bool:
    """Are letters drawn as shapes, so that the text layer has only what is left (digits, often)?"""
    return page.outlines >= OUTLINES and page.outlines > letters(page) // 2
