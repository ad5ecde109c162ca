"""What is painted on a page beside its text: filled shapes and pictures, which may lie over a text or be its ground."""

from __future__ import annotations

from ctypes import byref, c_int, c_uint

import numpy as np
from numpy.typing import NDArray

from extract import pdfium_calls as calls
from extract.page import Floats
from extract.pdf_bulk import values_of
from extract.pdf_geometry import Box

Colour = tuple[int, int, int, int]
"""Red, green, blue and opacity, 0–255."""
UNKNOWN: Colour = (-1, -1, -1, 0)
"""Of a picture, a pattern, a shading."""
HALF, LIGHT = 128, 170
"""Of 255."""
LEAST_OPACITY = 26
"""What lets more through than nine tenths hides nothing."""


def fills(items: NDArray[np.int64]) -> NDArray[np.int64]:
    """n × (red, green, blue, opacity): the colours that objects are filled with, UNKNOWN of some."""
    colours, found = values_of(calls.object_fill, items, np.uint32)
    return np.where(found[:, None], colours.astype(np.int64), UNKNOWN)


class ColourReader:
    """Reads colours of objects by address."""

    def __init__(self) -> None:
        self._parts = [c_uint() for _ in range(4)]
        self._refs = [byref(part) for part in self._parts]

    def fill(self, item: int) -> Colour:
        """The colour that an object is filled with; a text is written with it."""
        return self._values() if calls.object_fill(item, *self._refs) else UNKNOWN

    def stroke(self, item: int) -> Colour:
        """The colour of an object's outline."""
        return self._values() if calls.object_stroke(item, *self._refs) else UNKNOWN

    def _values(self) -> Colour:
        red, green, blue, opacity = self._parts
        return (red.value, green.value, blue.value, opacity.value)


class Paints:
    """The paints of one page, in the order in which they are laid; boxes in user space."""

    def __init__(self) -> None:
        self._numbers: list[int] = []
        self._boxes: list[Box] = []
        self._colours: list[Colour] = []
        self._reader = ColourReader()
        self._fill, self._stroke = c_int(), c_int()
        self._modes = byref(self._fill), byref(self._stroke)

    def add_path(self, number: int, item: int, box: Box) -> None:
        """The path ``item``, the page's object ``number``, if it is filled, or one stroke too thick for a rule."""
        calls.path_draw_mode(item, *self._modes)
        if self._fill.value or (self._stroke.value and calls.path_segment_count(item) == 2):
            colour = self._reader.fill(item) if self._fill.value else self._reader.stroke(item)
            if colour == UNKNOWN or colour[3] >= LEAST_OPACITY:
                self._add(number, box, colour)

    def is_dark(self, item: int) -> bool:
        """Whether a path is painted so that it stands out: no marker's yellow under a text."""
        calls.path_draw_mode(item, *self._modes)
        red, green, blue, opacity = self._reader.fill(item) if self._fill.value else self._reader.stroke(item)
        return opacity >= HALF and 0.3 * red + 0.59 * green + 0.11 * blue < LIGHT

    def add_picture(self, number: int, box: Box) -> None:
        """A picture or a shading."""
        self._add(number, box, UNKNOWN)

    def _add(self, number: int, box: Box, colour: Colour) -> None:
        self._numbers.append(number)
        self._boxes.append(box)
        self._colours.append(colour)

    def __len__(self) -> int:
        return len(self._numbers)

    @property
    def numbers(self) -> NDArray[np.int64]:
        """p: the place of each among the page's objects."""
        return np.array(self._numbers, dtype=np.int64)

    @property
    def boxes(self) -> Floats:
        """p × (left, bottom, right, top)."""
        return np.array(self._boxes, dtype=np.float64).reshape(-1, 4)

    @property
    def colours(self) -> NDArray[np.int64]:
        """p × (red, green, blue, opacity), UNKNOWN where it is a picture."""
        return np.array(self._colours, dtype=np.int64).reshape(-1, 4)
