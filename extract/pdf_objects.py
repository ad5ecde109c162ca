"""One walk over the objects of a PDF page, into form XObjects, in the order of the content stream."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract import pdfium_calls as calls
from extract.crosses import Stroke, strokes_of
from extract.limits import limit
from extract.page import Floats, Integers
from extract.pdf_bulk import at_each, of_each, values_of
from extract.pdf_geometry import Box, Matrix, moved
from extract.pdf_paints import Paints
from extract.pdf_paths import THIN, Paths, placed

LOW, LINE = 7.5, 24.0
"""Points of usual print: what is lower than small letters, and a line of print."""
FAR = 32768
"""Points: off any page, and a number that positions can be moved by and back without a rest."""
MOST_DEPTH = 8
"""Form XObjects within form XObjects."""
TEXT: int = pdfium_c.FPDF_PAGEOBJ_TEXT
FORM: int = pdfium_c.FPDF_PAGEOBJ_FORM
SHAPES = (pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_SHADING)


class PageObjects:
    """What the objects of a page are; positions in user space.

    What annotations draw comes last in the content (``extract/annotations.py`` put it there): from the object
    ``first_drawn_on`` of the page's own ones.
    """

    def __init__(self, page: pdfium.PdfPage, first_drawn_on: int | None = None) -> None:
        self.addresses: Integers = np.empty(0, dtype=np.int64)
        """Of each text object, in content order; 0 for text that is not in the content."""
        self.holders: Integers = np.empty(0, dtype=np.int64)
        """The form that each text object stands in, 0 for the page itself."""
        self.numbers: Integers = np.empty(0, dtype=np.int64)
        """The place of each text object among all objects."""
        self.matrices: dict[int, Matrix] = {}
        """By its place among the texts, the matrix of the form that a text object stands in."""
        self.behind_glass: set[int] = set()
        """Text objects in forms that are drawn half transparent."""
        self.drawn_on: int | None = None
        """The first text object of an annotation."""
        self.paints = Paints()
        self.paths: Paths
        self.paths_drawn_on: Paths
        self.pictures: list[Box] = []
        self.strokes: list[Box] = []
        """Dark shapes lower than a letter that are too thick for rules: lines through a text may be so."""
        self.slants: list[Box] = []
        """Straight strokes aslant, no higher than a line of print."""
        self.diagonals: list[Stroke] = []
        """Dark ones aslant that are higher: two may cross out a place."""
        self._most = limit("objects")
        """A page of text and tables holds hundreds to some thousands."""
        self._are_read = False
        self._shapes: list[tuple[int, int, int, Matrix | None, bool]] = []
        self._first_drawn_on = first_drawn_on
        self._count = 0
        self._runs: list[tuple[Integers, Integers, Integers]] = []
        self._texts = 0
        self._walk(calls.address_of(page.raw), calls.page_object_count, calls.page_object, None, 0)
        if self._runs:
            self.addresses, self.holders, self.numbers = map(np.concatenate, zip(*self._runs, strict=True))
        self._by_address = np.argsort(self.addresses)
        self._sorted = self.addresses[self._by_address]

    def __len__(self) -> int:
        """How many text objects there are."""
        return len(self.addresses)

    @property
    def beyond(self) -> tuple[str, ...]:
        """The limits that the page exceeds: what lies behind them is not read."""
        objects, segments = self._count > self._most, self.paths.too_complex or self.paths_drawn_on.too_complex
        return (*(("objects",) if objects else ()), *(("segments",) if segments else ()))

    def _add_stroke(self, item: int, box: Box, matrix: Matrix | None, unit: float) -> None:
        """Keep a path that may strike out a text."""
        width, height = box[2] - box[0], box[3] - box[1]
        if width <= LOW * unit:
            return
        if height > LINE * unit:
            if width > LINE * unit and self.paints.is_dark(item):
                self.diagonals += strokes_of(item, matrix, unit)
        elif height <= LOW * unit:
            if self.paints.is_dark(item):
                self.strokes.append(box)
        elif calls.path_segment_count(item) == 2:
            self.slants.append(box)

    @contextmanager
    def set_aside(self, orders: Sequence[int]) -> Iterator[None]:
        """Take text objects away for a while, so that they are neither drawn nor read, nor found to be equal to others
        at their place."""
        items = self.addresses[list(orders)].tolist()
        for item in items:
            calls.object_activate(item, False)
            calls.object_transform(item, 1, 0, 0, 1, FAR, FAR)
        try:
            yield
        finally:
            for item in items:
                calls.object_transform(item, 1, 0, 0, 1, -FAR, -FAR)
                calls.object_activate(item, True)

    def add_written(self) -> int:
        """A text object for text that is not in the content, the last of the page; its place among the texts."""
        if self.drawn_on is None:
            self.drawn_on = len(self)
        self._count += 1
        self.addresses, self.holders = np.append(self.addresses, 0), np.append(self.holders, 0)
        self.numbers = np.append(self.numbers, self._count)
        return len(self) - 1

    def orders_of(self, addresses: Integers) -> Integers:
        """The place among the texts of what is at each address, -1 where no text of the page is."""
        if not len(self._sorted):
            return np.full(len(addresses), -1)
        places = np.minimum(self._sorted.searchsorted(addresses), len(self._sorted) - 1)
        return np.where(self._sorted[places] == addresses, self._by_address[places], -1)

    def silent(self, with_characters: Integers) -> Integers:
        """The text objects of the content that are not among those ``with_characters``."""
        silent = self.addresses > 0
        silent[with_characters] = False
        return np.flatnonzero(silent)

    def boxes_of_texts(self, orders: Integers) -> Floats:
        """Where some of the text objects lie."""
        boxes, _ = values_of(calls.object_bounds, self.addresses[orders], np.float32)
        boxes = boxes.astype(np.float64)
        for number, order in enumerate(orders.tolist() if self.matrices else ()):
            left, bottom, right, top = boxes[number].tolist()
            boxes[number] = moved((left, bottom, right, top), self.matrices.get(order))
        return boxes

    def _walk(
        self, holder: int, count: Callable[..., int], get: Callable[..., int], matrix: Matrix | None, depth: int
    ) -> None:
        """Take the objects of a page or form: in runs between the forms, and up to what annotations drew."""
        items = at_each(get, holder, np.arange(min(count(holder), self._most + 1)))
        kinds = of_each(calls.object_type, items)
        forms = set(np.flatnonzero(kinds == FORM).tolist())
        first_drawn_on = self._first_drawn_on if depth == 0 else None
        parted = forms | ({first_drawn_on} if first_drawn_on is not None and first_drawn_on < len(items) else set())
        for begin, end in pairwise(sorted({0, len(items)} | parted | {form + 1 for form in forms})):
            if begin == first_drawn_on:
                self.drawn_on = self._texts
            if begin in forms:
                self._add_form(int(items[begin]), matrix, depth)
            else:
                self._add_run(items[begin:end], kinds[begin:end], holder if depth else 0, matrix)

    def _add_run(self, items: Integers, kinds: Integers, holder: int, matrix: Matrix | None) -> None:
        numbers = np.arange(self._count + 1, self._count + 1 + len(items))
        self._count += len(items)
        kept = numbers <= self._most
        texts = np.flatnonzero((kinds == TEXT) & kept)
        self._runs.append((items[texts], np.full(len(texts), holder), numbers[texts]))
        if matrix is not None:
            self.matrices.update(dict.fromkeys(range(self._texts, self._texts + len(texts)), matrix))
        self._texts += len(texts)
        drawn_on = self.drawn_on is not None
        for number, kind, item in np.column_stack((numbers, kinds, items))[(kinds != TEXT) & kept].tolist():
            if kind in SHAPES:
                self._shapes.append((number, kind, item, matrix, drawn_on))

    def _add_form(self, item: int, matrix: Matrix | None, depth: int) -> None:
        self._count += 1
        if self._count > self._most or depth >= MOST_DEPTH:
            return
        first = self._texts
        self._walk(item, calls.form_object_count, calls.form_object, placed(item, matrix), depth + 1)
        if calls.object_is_see_through(item):
            self.behind_glass.update(range(first, self._texts))

    def read_shapes(self, unit: float) -> None:
        """Take the rules, paints and pictures; ``unit`` is how long a point of usual print is on this page."""
        if self._are_read:
            return
        self._are_read = True
        self.paths, self.paths_drawn_on = Paths(unit), Paths(unit)
        items = np.array([shape[2] for shape in self._shapes], dtype=np.int64)
        clips = _clips(items)
        boxes, found = values_of(calls.object_bounds, items, np.float32)
        places = zip(boxes.tolist(), found.tolist(), clips.tolist(), strict=True)
        for (number, kind, item, matrix, drawn_on), (sides, lies, clip) in zip(self._shapes, places, strict=True):
            left, bottom, right, top = sides
            box = moved((left, bottom, right, top), matrix if lies else None)
            thin = min(box[2] - box[0], box[3] - box[1]) <= THIN * unit
            if kind == pdfium_c.FPDF_PAGEOBJ_PATH:
                if not thin:
                    self.paints.add_path(number, item, box)
                    self._add_stroke(item, box, matrix, unit)
                paths = self.paths_drawn_on if drawn_on else self.paths
                paths.add(item, box, matrix, clip)
            else:
                if not thin:
                    self.paints.add_picture(number, box)
                if kind == pdfium_c.FPDF_PAGEOBJ_IMAGE and not drawn_on:
                    (self.paths.rules if thin else self.pictures).append(box)


def _clips(items: Integers) -> Integers:
    """What each object is clipped to, 0 where that is nothing."""
    clips = of_each(calls.object_clip, items)
    some = np.flatnonzero(clips)
    clips[some[of_each(calls.clip_path_count, clips[some]) < 1]] = 0
    return clips
