"""The characters that pdfium found on a page, as arrays, and what the characters of one text object share."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

from extract import pdfium_calls as calls
from extract.code_set import CodeSet
from extract.digits import SIGNS_OF_NUMBERS, are_digits
from extract.page import BLANK, Flags, Floats, Integers
from extract.pdf_bulk import at_each, of_each, of_each_at, structs_at, values_at
from extract.pdf_fonts import Fonts
from extract.pdf_geometry import Box, Matrix, moved
from extract.pdf_objects import PageObjects
from extract.text_objects import TextObjects

ABOVE, BELOW = 1, 2
SIDE_OF_MARK = {
    **dict.fromkeys((0x0E31, *range(0x0E34, 0x0E38), *range(0x0E47, 0x0E4F)), ABOVE),
    **dict.fromkeys((0x0E38, 0x0E39, 0x0E3A), BELOW),
}
"""On which side of the line a Thai mark stands."""
WRONG_SIDE = 0.1
"""Of the font size: how far beyond the line ink must lie to be on the wrong side."""
RAISED = 0.6
"""Of the font size: no mark's pen is raised or lowered more."""
LEAST_DOT, MOST_DOT = 0.04, 0.2
"""Of the font size: the width and the height of a point, which stands on the line."""
_LINE_ENDS = CodeSet((0x02, 0x09, 0x0A, 0x0D))
_SIDES = np.zeros(max(SIDE_OF_MARK) + 2, dtype=np.int64)
_SIDES[list(SIDE_OF_MARK)] = list(SIDE_OF_MARK.values())
_RECTF = (0, 3, 2, 1)
"""Where left, bottom, right and top stand in pdfium's structure."""


class PageCharacters:
    """The characters of a page, in pdfium's order; positions in user space."""

    def __init__(self, textpage: int, objects: PageObjects, fonts: Fonts) -> None:
        self._textpage, self._objects, self._fonts = textpage, objects, fonts
        indexes, self.orders, self.codes = self._kept()
        self._indexes = indexes
        """pdfium's own number of each character."""
        self.boxes: Floats = structs_at(calls.character_box, textpage, indexes, 4).take(_RECTF, axis=1)
        """Advance width by height of the font: left, bottom, right, top."""
        self.pens, _ = values_at(calls.character_pen, textpage, indexes, 2)
        # Asked for each character: what pdfium says for a glyph without one may be a letter of the same font.
        unmapped = at_each(calls.character_is_unmapped, textpage, indexes)
        self.unmapped: Flags = unmapped == 1
        if self.unmapped.any():
            self.unmapped &= ~_LINE_ENDS.among(self.codes)
        self.owners: Integers
        """The place of each character's text object in ``shared``."""
        orders, first, self.owners = self._text_objects()
        self.shared = self._described(orders, first)
        self._name_points()
        placed_by_form = self._place_spoken_in_forms()
        spoken = self._spoken()
        self._name_spoken(spoken)
        self.wrong: Integers
        """For each mark whose ink lies on the wrong side of the line, the side where it should be; else 0."""
        self.inks: Floats
        """Width and height, of the font size, of ink that lies below the line and should not; else zeros."""
        self.wrong, self.inks = self._misplaced(~spoken & ~placed_by_form)
        self.doubted: Flags = np.zeros(len(self.codes), dtype=np.bool_)
        """Digits that are not to be believed."""

    def _kept(self) -> tuple[Integers, Integers, Integers]:
        """The number, the content order of its object and the code of each character that the page prints."""
        every = np.arange(calls.character_count(self._textpage))
        items = at_each(calls.character_object, self._textpage, every)
        orders = self._objects.orders_of(items)
        indexes = np.flatnonzero(orders >= 0)
        codes = at_each(calls.character_code, self._textpage, indexes)
        # pdfium makes up a blank or line end where it sees a gap.
        blank = np.flatnonzero(codes <= 0x20)
        printed = np.ones(len(indexes), dtype=np.bool_)
        printed[blank] = at_each(calls.character_is_generated, self._textpage, indexes[blank]) == 0
        indexes = indexes[printed]
        return indexes, orders[indexes], codes[printed]

    def _name_points(self) -> None:
        """Give blanks between digits whose ink is that of a point their name: a font's map may call it a blank."""
        digits = are_digits(self.codes)
        between = np.flatnonzero((self.codes[1:-1] == BLANK) & digits[:-2] & digits[2:]) + 1
        if not len(between):
            return
        ink, found = values_at(calls.character_ink, self._textpage, self._indexes[between], 4)
        left, right, bottom, top = ink.T / self.shared.sizes[self.owners[between]]
        foot = self.pens[between, 1] / self.shared.sizes[self.owners[between]]
        sides = np.column_stack((right - left, top - bottom))
        dots = (sides > LEAST_DOT).all(axis=1) & (sides < MOST_DOT).all(axis=1) & (np.abs(bottom - foot) < LEAST_DOT)
        upright = self.shared.angles[self.owners[between]] == 0
        self.codes[between[found & dots & upright]] = ord(".")

    def _text_objects(self) -> tuple[Integers, Integers, Integers]:
        """The content order of each text object that has characters, its first character, and that of each character
        among these objects."""
        first = np.full(len(self._objects), -1)
        first[self.orders[::-1]] = np.arange(len(self.orders))[::-1]
        found = first >= 0
        return np.flatnonzero(found), first[found], (np.cumsum(found) - 1)[self.orders]

    def _described(self, orders: Integers, first: Integers) -> TextObjects:
        """What the characters of each text object share, by the ``first`` of them."""
        numbers, items = self._indexes[first], self._objects.addresses[orders]
        shapes = np.column_stack(
            (
                at_each(calls.character_size, self._textpage, numbers, np.float64),
                structs_at(calls.character_matrix, self._textpage, numbers, 6)[:, :4],
            )
        )
        sizes, angles = _sizes_and_angles(shapes)
        names, fonts = self._fonts_of(orders, first, items)
        modes = of_each(calls.text_render_mode, items)
        return TextObjects(orders, names, fonts, sizes, angles, modes, np.zeros(len(orders), dtype=np.int64))

    def _fonts_of(self, orders: Integers, first: Integers, items: Integers) -> tuple[tuple[str, ...], Integers]:
        """The fonts' names, and which of them each text has; new fonts are counted as the text meets them."""
        met = np.argsort(first, kind="stable")
        addresses = of_each(calls.text_font, items)[met]
        changes = np.flatnonzero(np.concatenate(([True], addresses[1:] != addresses[:-1]))[: len(addresses)])
        numbers: dict[int, int] = {}
        names: list[str] = []
        for address, place in zip(addresses[changes].tolist(), met[changes].tolist(), strict=True):
            if address not in numbers:
                numbers[address] = len(names)
                names.append(self._fonts.name(address, int(items[place]), int(self._objects.holders[orders[place]])))
        found = [numbers[address] for address in addresses[changes].tolist()]
        fonts = np.empty(len(items), dtype=np.int64)
        fonts[met] = np.repeat(np.array(found, dtype=np.int64), np.diff(np.append(changes, len(met))))
        return tuple(names), fonts

    def _place_spoken_in_forms(self) -> Flags:
        """Move what an ActualText says in a form from the form's space to the page; which characters these are."""
        placed = np.zeros(len(self.codes), dtype=np.bool_)
        if not self._objects.matrices:
            return placed
        for number, order in enumerate(self.shared.orders.tolist()):
            if (form := self._unmoved(order)) is not None:
                own = np.flatnonzero(self.owners == number)
                placed[own] = True
                for index in own.tolist():
                    x, y = self.pens[index].tolist()
                    left, bottom, right, top = self.boxes[index].tolist()
                    self.pens[index] = moved((x, y, x, y), form)[:2]
                    self.boxes[index] = moved((left, bottom, right, top), form)
        return placed

    def _spoken(self) -> Flags:
        """What an ActualText says has no ink of its own: all of it stands at the pen of its first letter."""
        x, y = self.pens.T
        spoken = np.zeros(len(self.codes), dtype=np.bool_)
        same = np.flatnonzero((x[1:] == x[:-1]) & (y[1:] == y[:-1])) + 1
        if not len(same):
            return spoken
        # Behind a mark alone a character at its pen is another mark; behind a letter all that follow there are said.
        said = _sides_of(self.codes[same - 1]) == 0
        begin = np.flatnonzero(np.concatenate(([True], same[1:] - same[:-1] != 1)))
        before = np.cumsum(said)
        spoken[same] = before > np.repeat((before - said)[begin], np.diff(np.append(begin, len(same))))
        return spoken

    def _name_spoken(self, spoken: Flags) -> None:
        """Tell the texts that an ActualText speaks for by its innermost mark, which is known by its address."""
        if not spoken.any():
            return
        numbers = np.unique(self.owners[spoken])
        items = self._objects.addresses[self.shared.orders[numbers]]
        counts = of_each(calls.mark_count, items)
        numbers, items, counts = (each[counts > 0] for each in (numbers, items, counts))
        self.shared.spoken[numbers] = of_each_at(calls.mark, items, counts - 1)

    def _misplaced(self, inked: Flags) -> tuple[Integers, Floats]:
        """The marks with ink of their own that lies on the wrong side of the line, and that ink's size."""
        wrong, inks = np.zeros(len(self.codes), dtype=np.int64), np.zeros((len(self.codes), 2))
        sides = _sides_of(self.codes)
        asked = np.flatnonzero((sides > 0) & inked & (self.shared.angles == 0)[self.owners])
        if not len(asked):
            return wrong, inks
        ink, found = values_at(calls.character_ink, self._textpage, self._indexes[asked], 4)
        left, right, bottom, top = ink.T
        sizes = self.shared.sizes[self.owners[asked]]
        there = found & (top - bottom >= WRONG_SIDE * sizes) & (right > left)
        asked, sizes, ink = asked[there], sizes[there], ink[there]
        if not len(asked):
            return wrong, inks
        left, right, bottom, top = ink.T
        # Marks may be raised or lowered, pen and all: the letter before them tells where the line is.
        letters = np.maximum.accumulate(np.where(sides == 0, np.arange(len(sides)), -1))[asked]
        lines = np.where(letters >= 0, self.pens[letters, 1], 0.0)
        own = self.pens[asked, 1]
        lines = np.where(np.abs(lines - own) < RAISED * sizes, lines, own)
        above = (sides[asked] == ABOVE) & (top < lines + WRONG_SIDE * sizes)
        below = (sides[asked] == BELOW) & (bottom > lines + WRONG_SIDE * sizes)
        # One glyph with the names of two marks: its place tells of one of them only.
        again = np.concatenate(([False], (ink[1:] == ink[:-1]).all(axis=1)))
        wrong[asked] = np.where(again, 0, np.where(above, ABOVE, np.where(below, BELOW, 0)))
        lowered = np.flatnonzero(wrong[asked] == ABOVE)
        inks[asked[lowered]] = ((ink[:, (1, 3)] - ink[:, (0, 2)]) / sizes[:, None])[lowered]
        wrong[asked[again] - 1] = 0
        return wrong, inks

    def inked(self) -> list[int]:
        """The characters that are no blanks."""
        return np.flatnonzero(self.codes > 0x20).tolist()

    def ink(self, index: int) -> Box:
        """Where the ink of a character lies, or might lie; only while the page's text is open."""
        ink, found = values_at(calls.character_ink, self._textpage, self._indexes[index : index + 1], 4)
        left, right, bottom, top = ink[0].tolist()
        if not found[0] or right <= left or top <= bottom:
            left, bottom, right, top = self.boxes[index].tolist()
            return (left, bottom, right, top)
        form = self._unmoved(int(self.orders[index]))
        return moved((left, bottom, right, top), form)

    def text(self, indexes: Sequence[int]) -> str:
        """What these characters say."""
        return "".join(chr(self.codes[index]) for index in indexes)

    def doubt(self, indexes: Iterable[int]) -> None:
        """Believe no digit among these characters, nor one of the number of a point among them."""
        for index in indexes:
            self.doubted[index] = chr(self.codes[index]) in SIGNS_OF_NUMBERS

    def write(self, order: int, text: str, pens: Floats, boxes: Floats, size: float) -> list[int]:
        """Add characters that are not in the content, upright; their places among all characters."""
        count, plain = len(text), np.array([0])
        mode = np.array([pdfium_c.FPDF_TEXTRENDERMODE_FILL])
        written = TextObjects(np.array([order]), ("",), plain, np.array([size]), plain, mode, plain)
        self.shared = self.shared.with_others(written)
        self._add(
            np.full(count, -1), np.full(count, order), np.array(list(map(ord, text)), dtype=np.int64), boxes, pens
        )
        return list(range(len(self.codes) - count, len(self.codes)))

    def take(self, other: PageCharacters, orders: Iterable[int]) -> int:
        """Add the characters that ``other`` has of some text objects; how many they are."""
        wanted = np.array(sorted(set(orders)), dtype=np.int64)
        chosen = np.flatnonzero(np.isin(other.orders, wanted))
        first = len(self.codes)
        self.shared = self.shared.with_others(other.shared.chosen(np.flatnonzero(np.isin(other.shared.orders, wanted))))
        self._add(*(getattr(other, column)[chosen] for column in _PLACES))
        for column in _READINGS:
            getattr(self, column)[first:] = getattr(other, column)[chosen]
        return len(chosen)

    def _add(self, *columns: NDArray[np.generic]) -> None:
        """Add characters by the columns of their places; of their readings nothing is known."""
        for name, more in zip(_PLACES, columns, strict=True):
            setattr(self, name, np.concatenate((getattr(self, name), more)))
        for name in _READINGS:
            own = getattr(self, name)
            setattr(self, name, np.concatenate((own, np.zeros((len(columns[0]), *own.shape[1:]), dtype=own.dtype))))
        self.owners = np.searchsorted(self.shared.orders, self.orders)

    def _unmoved(self, order: int) -> Matrix | None:
        """The matrix of the form of a text object that an ActualText speaks for: pdfium places what that says in the
        space of the form, and all other characters on the page."""
        item, matrix = int(self._objects.addresses[order]), self._objects.matrices.get(order)
        marks = (calls.mark(item, number) for number in range(calls.mark_count(item))) if matrix else ()
        return matrix if any(calls.mark_value_type(mark, b"ActualText") for mark in marks if mark) else None


def _sides_of(codes: Integers) -> Integers:
    """The side of the line on which each mark stands, 0 for what is no mark."""
    return _SIDES[np.minimum(codes, len(_SIDES) - 1)]


def _sizes_and_angles(shapes: Floats) -> tuple[Floats, Integers]:
    """Heights of fonts and directions of reading. ``shapes`` n × (size, a, b, c, d), most of them upright."""
    # A font of a negative size stands upside down, and its matrix turns it back.
    shapes = np.where(shapes[:, :1] < 0, -shapes, shapes)
    size, a, b, c, d = shapes.T
    sizes, angles = size * np.abs(d), np.zeros(len(shapes), dtype=np.int64)
    for index in np.flatnonzero((b != 0) | (c != 0) | (a <= 0)).tolist():
        sizes[index], angles[index] = _size_and_angle(*shapes[index].tolist())
    return sizes, angles


@lru_cache(maxsize=1024)
def _size_and_angle(size: float, a: float, b: float, c: float, d: float) -> tuple[float, int]:
    angle = 0 if b == 0 and a > 0 else round(math.degrees(math.atan2(b, a))) % 360
    return size * math.hypot(c, d), angle


_PLACES = ("_indexes", "orders", "codes", "boxes", "pens")
_READINGS = ("unmapped", "wrong", "inks", "doubted")
