"""One walk over the characters that pdfium found on a page, and what the characters of one text object share."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from ctypes import byref, c_double
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium_c

from extract import pdfium_calls as calls
from extract.digits import SIGNS_OF_NUMBERS
from extract.pdf_fonts import Fonts
from extract.pdf_geometry import Box, Matrix, moved
from extract.pdf_objects import PageObjects

INVISIBLE: int = pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE
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
_LINE_ENDS = (0x02, 0x09, 0x0A, 0x0D)


@dataclass(frozen=True, slots=True)
class TextObject:
    """What all characters of one text object share."""

    order: int
    """Place in the content stream."""
    font: str
    size: float
    """Height of the font in points, as printed."""
    angle: int
    """Direction of reading: degrees counter-clockwise, 0–359."""
    invisible: bool
    spoken: int = 0
    """Which ActualText speaks for the object, 0 where none does; the same number is the same ActualText."""


class PageCharacters:
    """The characters of a page, in pdfium's order; positions in user space."""

    def __init__(self, textpage: int, objects: PageObjects, fonts: Fonts) -> None:
        self._textpage, self._objects, self._fonts = textpage, objects, fonts
        self._matrix = pdfium_c.FS_MATRIX()
        self._ink = [c_double() for _ in range(4)]
        self._ink_refs = [byref(side) for side in self._ink]
        self._last_ink = (0.0, 0.0, 0.0, 0.0)
        self._indexes: list[int] = []
        """pdfium's own number of each character."""
        self.orders: list[int] = []
        """Content order of each character's object."""
        self.codes: list[int] = []
        self.boxes: list[tuple[float, float, float, float]] = []
        """Advance width by height of the font: left, bottom, right, top."""
        self.pens: list[tuple[float, float]] = []
        self.unmapped: list[bool] = []
        self.wrong: list[int] = []
        """For each mark whose ink lies on the wrong side of the line, the side where it should be; else 0."""
        self.inks: list[tuple[float, float]] = []
        """Width and height, of the font size, of ink that lies below the line and should not; else zeros."""
        self.doubted: list[bool] = []
        """Digits that are not to be believed."""
        self._shared: dict[int, tuple[str, float, int, int]] = {}
        """Content order → font, size, angle in user space, rendering mode."""
        self._spoken: dict[int, int] = {}
        """Content order → the ActualText that speaks for the object."""
        self._walk()
        self.doubted = [False] * len(self.codes)

    def _walk(self) -> None:
        textpage, order_of = self._textpage, self._objects.order_of
        object_of, code_of, box_of, pen_of = (
            calls.character_object,
            calls.character_code,
            calls.character_box,
            calls.character_pen,
        )
        box, x, y = pdfium_c.FS_RECTF(), c_double(), c_double()
        box_ref, x_ref, y_ref = byref(box), byref(x), byref(y)
        last, size, angle, spoken, line = -1, 0.0, 0, False, 0.0
        form: Matrix | None = None
        for index in range(calls.character_count(textpage)):
            order = order_of.get(object_of(textpage, index))
            if order is None:
                continue
            code = code_of(textpage, index)
            if code <= 0x20 and calls.character_is_generated(textpage, index):
                continue  # a blank or line end that pdfium makes up where it sees a gap
            if order != last:
                last = order
                if order not in self._shared:
                    self._shared[order] = self._describe(index, order)
                _, size, angle, _ = self._shared[order]
                form = self._unmoved(order)
            box_of(textpage, index, box_ref)
            pen_of(textpage, index, x_ref, y_ref)
            # Asked for each character: what pdfium says for a glyph without one may be a letter of the same font.
            unmapped = code not in _LINE_ENDS and calls.character_is_unmapped(textpage, index) == 1
            pen = (x.value, y.value)
            sides = (box.left, box.bottom, box.right, box.top)
            if form is not None:
                pen, sides = moved((*pen, *pen), form)[:2], moved(sides, form)
            # What an ActualText says has no ink of its own: all of it stands at the pen of its first letter.
            spoken = bool(self.pens) and self.pens[-1] == pen and (spoken or self.codes[-1] not in SIDE_OF_MARK)
            if spoken and order not in self._spoken:
                self._spoken[order] = self._mark_of(order)
            wrong = 0
            if code not in SIDE_OF_MARK:
                line = pen[1]
            elif angle == 0 and not spoken and form is None:
                # Marks may be raised or lowered, pen and all: the letter before them tells where the line is.
                baseline = line if abs(line - pen[1]) < RAISED * size else pen[1]
                wrong = self._wrong_side(index, code, baseline, size)
            self.wrong.append(wrong)
            self.inks.append(self._ink_size(size) if wrong == ABOVE else (0.0, 0.0))
            self._indexes.append(index)
            self.orders.append(order)
            self.codes.append(code)
            self.boxes.append(sides)
            self.pens.append(pen)
            self.unmapped.append(unmapped)

    def text_objects(self, turned: int) -> dict[int, TextObject]:
        """By content order, on a page that is shown turned by ``turned`` degrees."""
        return {
            order: TextObject(order, font, size, (angle - turned) % 360, mode == INVISIBLE, self._spoken.get(order, 0))
            for order, (font, size, angle, mode) in sorted(self._shared.items())
        }

    def inked(self) -> list[int]:
        """The characters that are no blanks."""
        return [index for index, code in enumerate(self.codes) if code > 0x20]

    def ink(self, index: int) -> Box:
        """Where the ink of a character lies, or might lie; only while the page's text is open."""
        found = calls.character_ink(self._textpage, self._indexes[index], *self._ink_refs)
        left, right, bottom, top = (side.value for side in self._ink)
        if not found or right <= left or top <= bottom:
            return self.boxes[index]
        form = self._unmoved(self.orders[index])
        return moved((left, bottom, right, top), form)

    def text(self, indexes: Sequence[int]) -> str:
        """What these characters say."""
        return "".join(chr(self.codes[index]) for index in indexes)

    def doubt(self, indexes: Iterable[int]) -> None:
        """Believe no digit among these characters, nor one of the number of a point among them."""
        for index in indexes:
            self.doubted[index] = chr(self.codes[index]) in SIGNS_OF_NUMBERS

    def write(self, order: int, sign: str, pen: tuple[float, float], box: Box, size: float) -> int:
        """Add a character that is not in the content, upright; its place among all characters."""
        self._shared[order] = ("", size, 0, pdfium_c.FPDF_TEXTRENDERMODE_FILL)
        values = (-1, order, ord(sign), box, pen, False, 0, (0.0, 0.0), False)
        for column, value in zip(self._columns(), values, strict=True):
            column.append(value)
        return len(self.codes) - 1

    def take(self, other: PageCharacters, orders: Iterable[int]) -> int:
        """Add the characters that ``other`` has of some text objects; how many they are."""
        wanted = set(orders)
        chosen = [index for index, order in enumerate(other.orders) if order in wanted]
        for own, theirs in zip(self._columns(), other._columns(), strict=True):
            own += [theirs[index] for index in chosen]
        self._shared |= {order: other._shared[order] for order in wanted}
        return len(chosen)

    def _columns(self) -> tuple[list[Any], ...]:
        return (
            self._indexes,
            self.orders,
            self.codes,
            self.boxes,
            self.pens,
            self.unmapped,
            self.wrong,
            self.inks,
            self.doubted,
        )

    def size_of(self, order: int) -> float:
        """The height of the font of a text object."""
        return self._shared[order][1]

    def mode_of(self, order: int) -> int:
        """How a text object is rendered."""
        return self._shared[order][3]

    def _unmoved(self, order: int) -> Matrix | None:
        """The matrix of the form of a text object that an ActualText speaks for: pdfium places what that says in the
        space of the form, and all other characters on the page."""
        item, matrix = self._objects.text[order]
        marks = (calls.mark(item, number) for number in range(calls.mark_count(item))) if matrix else ()
        return matrix if any(calls.mark_value_type(mark, b"ActualText") for mark in marks if mark) else None

    def _mark_of(self, order: int) -> int:
        """The innermost mark of a text object, by its address."""
        item = self._objects.text[order][0]
        count = calls.mark_count(item)
        return calls.mark(item, count - 1) or 0 if count > 0 else 0

    def _wrong_side(self, index: int, code: int, baseline: float, size: float) -> int:
        """The side of a mark (ABOVE, BELOW) whose ink lies on the other one; 0 where it lies where it should."""
        if not calls.character_ink(self._textpage, index, *self._ink_refs):
            return 0
        left, right, bottom, top = ink = tuple(side.value for side in self._ink)
        if top - bottom < WRONG_SIDE * size or right <= left:
            return 0
        if ink == self._last_ink:
            # One glyph with the names of two marks: its place tells of one of them only.
            self.wrong[-1] = 0
            return 0
        self._last_ink = (left, right, bottom, top)
        if SIDE_OF_MARK[code] == ABOVE:
            return ABOVE if top < baseline + WRONG_SIDE * size else 0
        return BELOW if bottom > baseline + WRONG_SIDE * size else 0

    def _ink_size(self, size: float) -> tuple[float, float]:
        left, right, bottom, top = self._last_ink
        return ((right - left) / size, (top - bottom) / size)

    def _describe(self, index: int, order: int) -> tuple[str, float, int, int]:
        """What the characters of one text object share, by its first character ``index``."""
        matrix = self._matrix
        calls.character_matrix(self._textpage, index, byref(matrix))
        size = calls.character_size(self._textpage, index) * math.hypot(matrix.c, matrix.d)
        angle = 0 if matrix.b == 0 and matrix.a > 0 else round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
        mode = calls.text_render_mode(self._objects.text[order][0])
        font = self._fonts.name(self._objects.text[order][0], self._objects.holders[order])
        return (font, size, angle, mode)
