"""One walk over the objects of a PDF page, into form XObjects, in the order of the content stream."""

from __future__ import annotations

from collections.abc import Callable
from ctypes import byref, c_float

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract import pdfium_calls as calls
from extract.pdf_geometry import Box, Matrix, moved, multiply
from extract.pdf_paths import THIN, Paths

MOST_OBJECTS = 200_000
"""A page of text and tables holds hundreds to some thousands; drawings beyond this are cut off."""
MOST_DEPTH = 8
"""Form XObjects within form XObjects."""
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


class PageObjects:
    """What the objects of a page are; positions in user space."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self.text: list[tuple[int, Matrix | None]] = []
        """Address of each text object, in content order, and the matrix of the form that it stands in."""
        self.order_of: dict[int, int] = {}
        """Address of a text object → its place in ``text``."""
        self.paths = Paths()
        self.pictures: list[Box] = []
        self._count = 0
        self._sides = [c_float() for _ in range(4)]
        self._refs = [byref(side) for side in self._sides]
        self._matrix = pdfium_c.FS_MATRIX()
        self._walk(calls.address_of(page.raw), calls.page_object_count, calls.page_object, None, 0)

    @property
    def too_complex(self) -> bool:
        return self.paths.too_complex or self._count > MOST_OBJECTS

    def box(self, item: int, matrix: Matrix | None) -> Box:
        """Where an object lies."""
        if not calls.object_bounds(item, *self._refs):
            return (0.0, 0.0, 0.0, 0.0)
        left, bottom, right, top = self._sides
        return moved((left.value, bottom.value, right.value, top.value), matrix)

    def _walk(
        self, holder: int, count: Callable[..., int], get: Callable[..., int], matrix: Matrix | None, depth: int
    ) -> None:
        for index in range(count(holder)):
            self._count += 1
            if self._count > MOST_OBJECTS:
                return
            item = get(holder, index)
            kind = calls.object_type(item)
            if kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
                self.order_of[item] = len(self.text)
                self.text.append((item, matrix))
            elif kind == pdfium_c.FPDF_PAGEOBJ_PATH:
                self.paths.add(item, self.box(item, matrix), self._placed(item, matrix), matrix)
            elif kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
                box = self.box(item, matrix)
                thin = min(box[2] - box[0], box[3] - box[1]) <= THIN
                (self.paths.rules if thin else self.pictures).append(box)
            elif kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth < MOST_DEPTH:
                placed = self._placed(item, matrix)
                self._walk(item, calls.form_object_count, calls.form_object, placed, depth + 1)

    def _placed(self, item: int, matrix: Matrix | None) -> Matrix:
        """From an object's own space to user space."""
        read, own = self._matrix, IDENTITY
        if calls.object_matrix(item, byref(read)):
            own = (read.a, read.b, read.c, read.d, read.e, read.f)
        return multiply(own, matrix) if matrix else own
