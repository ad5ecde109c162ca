"""One walk over the objects of a PDF page, into form XObjects, in the order of the content stream."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from ctypes import byref, c_float
from itertools import count as count_from
from itertools import repeat
from operator import itemgetter

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

from extract import pdfium_calls as calls
from extract.limits import limit
from extract.page import Floats
from extract.pdf_bulk import at_each, of_each, values_of
from extract.pdf_geometry import Box, Matrix, moved, multiply
from extract.pdf_paints import Paints
from extract.pdf_paths import THIN, Paths

LOW, LINE = 6.0, 24.0
"""Points of usual print: what is lower than small letters, and a line of print."""
FAR = 32768
"""Points: off any page, and a number that positions can be moved by and back without a rest."""
MOST_DEPTH = 8
"""Form XObjects within form XObjects."""
TEXT: int = pdfium_c.FPDF_PAGEOBJ_TEXT
SHAPES = (pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_SHADING)
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


class PageObjects:
    """What the objects of a page are; positions in user space.

    What annotations draw comes last in the content (``extract/annotations.py`` put it there): from the object
    ``first_drawn_on`` of the page's own ones.
    """

    def __init__(self, page: pdfium.PdfPage, first_drawn_on: int | None = None) -> None:
        self.text: list[tuple[int, Matrix | None]] = []
        """Address of each text object, in content order, and the matrix of the form that it stands in."""
        self.order_of: dict[int, int] = {}
        """Address of a text object → its place in ``text``."""
        self.holders: list[int] = []
        """The form that each text object stands in, 0 for the page itself."""
        self.numbers: list[int] = []
        """The place of each text object among all objects."""
        self.has_forms = False
        """Whether there is text in forms."""
        self.behind_glass: set[int] = set()
        """Text objects in forms that are drawn half transparent."""
        self.drawn_on: int | None = None
        """The first text object of an annotation."""
        self.paints = Paints()
        self.paths = Paths()
        self.paths_drawn_on = Paths()
        self.pictures: list[Box] = []
        self.strokes: list[Box] = []
        """Dark shapes lower than a letter that are too thick for rules: lines through a text may be so."""
        self.slants: list[Box] = []
        """Straight strokes aslant, no higher than a line of print."""
        self._most = limit("objects")
        """A page of text and tables holds hundreds to some thousands."""
        self._are_read = False
        self._shapes: list[tuple[int, int, int, Matrix | None, bool]] = []
        self._first_drawn_on = first_drawn_on
        self._count = 0
        self._sides = [c_float() for _ in range(4)]
        self._refs = [byref(side) for side in self._sides]
        self._matrix = pdfium_c.FS_MATRIX()
        self._walk(calls.address_of(page.raw), calls.page_object_count, calls.page_object, None, 0)

    @property
    def beyond(self) -> tuple[str, ...]:
        """The limits that the page exceeds: what lies behind them is not read."""
        objects, segments = self._count > self._most, self.paths.too_complex or self.paths_drawn_on.too_complex
        return (*(("objects",) if objects else ()), *(("segments",) if segments else ()))

    def _add_stroke(self, item: int, box: Box, unit: float) -> None:
        """Keep a path that may strike out a text."""
        width, height = box[2] - box[0], box[3] - box[1]
        if width <= LOW * unit or height > LINE * unit:
            return
        if height <= LOW * unit:
            if self.paints.is_dark(item):
                self.strokes.append(box)
        elif calls.path_segment_count(item) == 2:
            self.slants.append(box)

    @contextmanager
    def set_aside(self, orders: Sequence[int]) -> Iterator[None]:
        """Take text objects away for a while, so that they are neither drawn nor read, nor found to be equal to others
        at their place."""
        for order in orders:
            calls.object_activate(self.text[order][0], False)
            calls.object_transform(self.text[order][0], 1, 0, 0, 1, FAR, FAR)
        try:
            yield
        finally:
            for order in orders:
                calls.object_transform(self.text[order][0], 1, 0, 0, 1, -FAR, -FAR)
                calls.object_activate(self.text[order][0], True)

    def add_written(self) -> int:
        """A text object for text that is not in the content, the last of the page; its place in ``text``."""
        if self.drawn_on is None:
            self.drawn_on = len(self.text)
        self._count += 1
        self.text.append((0, None))
        self.holders.append(0)
        self.numbers.append(self._count)
        return len(self.text) - 1

    def items(self) -> NDArray[np.int64]:
        """The address of each text object."""
        return np.fromiter(map(itemgetter(0), self.text), dtype=np.int64, count=len(self.text))

    def boxes_of_texts(self, orders: NDArray[np.int64]) -> Floats:
        """Where some of the text objects lie."""
        boxes, _ = values_of(calls.object_bounds, self.items()[orders], np.float32)
        boxes = boxes.astype(np.float64)
        for number, order in enumerate(orders.tolist() if self.has_forms else ()):
            left, bottom, right, top = boxes[number].tolist()
            boxes[number] = moved((left, bottom, right, top), self.text[order][1])
        return boxes

    def box(self, item: int, matrix: Matrix | None) -> Box:
        """Where an object lies."""
        if not calls.object_bounds(item, *self._refs):
            return (0.0, 0.0, 0.0, 0.0)
        left, bottom, right, top = self._sides
        return moved((left.value, bottom.value, right.value, top.value), matrix)

    def _walk(
        self, holder: int, count: Callable[..., int], get: Callable[..., int], matrix: Matrix | None, depth: int
    ) -> None:
        """Take the objects of a page or form: texts, by far the most, in runs between the others."""
        found = at_each(get, holder, np.arange(min(count(holder), self._most + 1)))
        items: list[int] = found.tolist()
        kinds: list[int] = of_each(calls.object_type, found).tolist()
        first_drawn_on = self._first_drawn_on if depth == 0 else None
        begin = 0
        for index in (at for at, kind in enumerate(kinds) if kind != TEXT or at == first_drawn_on):
            self._add_texts(items[begin:index], holder if depth else 0, matrix)
            begin = index
            if index == first_drawn_on:
                self.drawn_on = len(self.text)
            if kinds[index] != TEXT:
                begin += 1
                self._add_other(items[index], kinds[index], matrix, depth)
        self._add_texts(items[begin:], holder if depth else 0, matrix)

    def _add_texts(self, items: Sequence[int], holder: int, matrix: Matrix | None) -> None:
        kept = items[: max(self._most - self._count, 0)]
        self.order_of.update(zip(kept, count_from(len(self.text))))
        self.text.extend(zip(kept, repeat(matrix)))
        self.has_forms |= matrix is not None
        self.holders.extend(repeat(holder, len(kept)))
        self.numbers.extend(range(self._count + 1, self._count + 1 + len(kept)))
        self._count += len(items)

    def _add_other(self, item: int, kind: int, matrix: Matrix | None, depth: int) -> None:
        self._count += 1
        if self._count > self._most:
            return
        if kind in SHAPES:
            self._shapes.append((self._count, kind, item, matrix, self.drawn_on is not None))
        elif kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth < MOST_DEPTH:
            first, placed = len(self.text), self._placed(item, matrix)
            self._walk(item, calls.form_object_count, calls.form_object, placed, depth + 1)
            if calls.object_is_see_through(item):
                self.behind_glass.update(range(first, len(self.text)))

    def read_shapes(self, unit: float) -> None:
        """Take the rules, paints and pictures; ``unit`` is how long a point of usual print is on this page."""
        if self._are_read:
            return
        self._are_read = True
        self.paths, self.paths_drawn_on = Paths(unit), Paths(unit)
        for number, kind, item, matrix, drawn_on in self._shapes:
            box = self.box(item, matrix)
            thin = min(box[2] - box[0], box[3] - box[1]) <= THIN * unit
            if kind == pdfium_c.FPDF_PAGEOBJ_PATH:
                if not thin:
                    self.paints.add_path(number, item, box)
                    self._add_stroke(item, box, unit)
                paths = self.paths_drawn_on if drawn_on else self.paths
                paths.add(item, box, self._placed(item, matrix), matrix)
            else:
                if not thin:
                    self.paints.add_picture(number, box)
                if kind == pdfium_c.FPDF_PAGEOBJ_IMAGE and not drawn_on:
                    (self.paths.rules if thin else self.pictures).append(box)

    def _placed(self, item: int, matrix: Matrix | None) -> Matrix:
        """From an object's own space to user space."""
        read, own = self._matrix, IDENTITY
        if calls.object_matrix(item, byref(read)):
            own = (read.a, read.b, read.c, read.d, read.e, read.f)
        return multiply(own, matrix) if matrix else own
