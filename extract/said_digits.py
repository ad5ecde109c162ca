"""Digits that an ActualText says, where the second reader, which does not look at it, knows the glyphs as others.

What is shown counts where the font is to be believed: it prints the same digits elsewhere on the page, where nothing
speaks for them and nobody doubts them. Else neither is believed.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from extract.digits import SIGNS_OF_NUMBERS, are_digits, values_of_digits
from extract.document import Note
from extract.notes import note
from extract.page import Flags, Integers
from extract.pdf_page import RawPage

AT_ONE_PLACE = 0.3
"""Of the font size."""
_SIGNS = np.array(list(map(ord, SIGNS_OF_NUMBERS)))


def says_digits(page: RawPage) -> bool:
    """Whether an ActualText says digits on a page: the glyphs that it speaks for may show others."""
    return bool(page.text_objects.spoken.any() and (spoken_by(page) * are_digits(page.codes)).any())


def spoken_by(page: RawPage) -> Integers:
    """The ActualText that says each character, 0 for none."""
    spoken: Integers = page.text_objects.spoken[page.objects]
    return spoken


def with_shown_digits(page: RawPage, second: RawPage) -> RawPage:
    """``page`` with the digits that its glyphs show for the ``second`` reader, or with those doubted that an ActualText
    says."""
    codes, doubted = page.codes.copy(), page.doubted.copy()
    spoken, sign = spoken_by(page), np.isin(page.codes, _SIGNS)
    for each in np.unique(spoken[are_digits(page.codes) & (spoken > 0)]):
        said = spoken == each
        own, shown = said & sign, _shown(page, said, second)
        if not len(shown) or np.array_equal(_values(shown), _values(codes[own])):
            continue
        if len(shown) == own.sum() and _is_believed(page, said, shown):
            codes[own] = shown
        else:
            doubted |= own & are_digits(codes)
    return replace(page, codes=codes, doubted=doubted)


def _shown(page: RawPage, said: Flags, second: RawPage) -> Integers:
    """The signs of numbers that the ``second`` reader knows where an ActualText speaks, if a digit is among them."""
    named = np.flatnonzero(np.isin(second.codes, _SIGNS))
    # The boxes of the two readers are not equally high: they agree on where the line is.
    middles, lines = (second.boxes[named, 0] + second.boxes[named, 2]) / 2, second.origins[named, 1]
    beside = (page.boxes[said, 0].min() <= middles) & (middles <= page.boxes[said, 2].max())
    near = AT_ONE_PLACE * page.text_objects.sizes[page.objects[said]].max()
    inside = named[beside & (np.abs(lines - page.origins[said, 1].mean()) < near)]
    shown: Integers = second.codes[inside[np.argsort(second.origins[inside, 0], kind="stable")]]
    return shown if are_digits(shown).any() else shown[:0]


def _values(codes: Integers) -> Integers:
    """The digits as numbers, in either script, and the points among them."""
    values: Integers = np.where(are_digits(codes), values_of_digits(codes), codes)
    return values


def _is_believed(page: RawPage, said: Flags, shown: Integers) -> bool:
    """Whether the font of what is said prints the digits ``shown`` on the page elsewhere too, where no ActualText says
    them and nobody doubts them."""
    fonts = page.text_objects.fonts[page.objects]
    alone = np.isin(fonts, fonts[said]) & are_digits(page.codes) & (spoken_by(page) == 0)
    known = values_of_digits(page.codes[alone & ~page.doubted])
    return not page.doubted[alone].any() and bool(np.isin(values_of_digits(shown[are_digits(shown)]), known).all())


def told(page: RawPage, read: RawPage, number: int) -> list[Note]:
    """What an ActualText says on ``page`` and its glyphs show otherwise, as it is ``read``."""
    if read.objects is not page.objects or not (other := read.codes != page.codes).any():
        return []
    said = sorted(set(spoken_by(page)[other].tolist()))
    pairs = ((_text(page, each), _text(read, each)) for each in said)
    return [note("said-otherwise", number, observed=was, text=was, shown=shown) for was, shown in pairs]


def _text(page: RawPage, said: int) -> str:
    return "".join(map(chr, page.codes[spoken_by(page) == said].tolist()))
