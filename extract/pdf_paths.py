"""Path objects of a PDF page → ruling lines: straight strokes, thin filled boxes and frames, sides of stroked boxes."""

from __future__ import annotations

from ctypes import byref, c_float, c_int

import pypdfium2.raw as pdfium_c

from extract import pdfium_calls as calls
from extract.limits import limit
from extract.pdf_geometry import Box, Matrix, moved, multiply
from extract.pdf_paints import LEAST_OPACITY, ColourReader

THIN = 3.0
"""Points of usual print: a filled shape no thicker than this is a ruling line."""
DOT = 6.0
"""Points of usual print: no dot of a dotted rule is larger."""
LETTER = 16.0
"""Points of usual print: a shape no larger than this may be a letter."""
WHITE = 250
"""Of 255."""
FOUR = 4
"""Sides of a box."""
EVERYWHERE: Box = (-1e5, -1e5, 1e5, 1e5)

IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)

Point = tuple[float, float]


class Paths:
    """Gathers the rules of one page, in user space; ``unit`` is how long a point of usual print is there."""

    def __init__(self, unit: float = 1.0) -> None:
        self.thin, self._dot, self._letter = THIN * unit, DOT * unit, LETTER * unit
        self._colours = ColourReader()
        self.rules: list[Box] = []
        self.specks: list[Box] = []
        """Small thin boxes: a dot or dash of a dotted rule each, or a short rule."""
        self.parts_of_paths: list[Box] = []
        """The same where one path draws many of them; these are none of the ``outlines``."""
        self.dots: list[Box] = []
        """Small shapes as broad as high, too thick for a speck: perhaps of a dotted rule; some of the ``outlines``."""
        self.fills: list[Box] = []
        """Boxes filled with a colour other than white, too thick for rules."""
        self.whites: list[Box] = []
        """The same, filled with white."""
        self.frames: list[Box] = []
        """Boxes with all four sides drawn, by one path each."""
        self.drawn: list[Box] = []
        """Small shapes that may be letters: all but dots and thin boxes that lie."""
        self.blanks: list[Box] = []
        """The sides of boxes that are white and edged with white: what covers a text, or cells on white paper."""
        self.outlines = 0
        """Small shapes, the size of letters; the ``specks`` are some of them."""
        self.too_complex = False
        self._segments = 0
        self._most = limit("segments")
        self._x, self._y = c_float(), c_float()
        self._refs = byref(self._x), byref(self._y)

    def add(self, item: int, box: Box, matrix: Matrix | None, clip: int) -> None:
        """Take the rules of path ``item``, which lies in ``box``; ``matrix`` is its form's, ``clip`` its clip or 0."""
        small = max(box[2] - box[0], box[3] - box[1]) <= self._letter
        if small:
            self.outlines += 1
            if box[3] - box[1] > self.thin:
                self.drawn.append(box)
        else:
            # Browsers draw the borders of a cut row far beyond the page's text and clip them.
            inside = self._clip(clip, matrix) if clip else EVERYWHERE
            box = (max(box[0], inside[0]), max(box[1], inside[1]), min(box[2], inside[2]), min(box[3], inside[3]))
        width, height = box[2] - box[0], box[3] - box[1]
        if width < 0 or height < 0:
            return
        if small and min(width, height) > self.thin and max(width, height) <= self._dot:
            self.dots.append(box)
        elif min(width, height) > self._letter and calls.path_segment_count(item) == 2:
            return  # one stroke, far too thick for a rule
        elif min(width, height) > self.thin:
            self._add_sides(item, placed(item, matrix))
        else:
            (self.specks if small else self.rules).append(box)

    def _clip(self, clip: int, matrix: Matrix | None) -> Box:
        """The box that a path is clipped to."""
        left, bottom, right, top = EVERYWHERE
        for number in range(calls.clip_path_count(clip)):
            count = calls.clip_segment_count(clip, number)
            points = [self._point(calls.clip_segment(clip, number, index)) for index in range(count)]
            if points:
                xs, ys = [point[0] for point in points], [point[1] for point in points]
                left, right = max(left, min(xs)), min(right, max(xs))
                bottom, top = max(bottom, min(ys)), min(top, max(ys))
        return moved((left, bottom, right, top), matrix)

    def _point(self, segment: int) -> Point:
        calls.segment_point(segment, *self._refs)
        return (self._x.value, self._y.value)

    def _add_sides(self, item: int, matrix: Matrix) -> None:
        """The straight sides of a path: all of them where it is stroked, thin boxes only where it is filled."""
        count = calls.path_segment_count(item)
        self._segments += count
        if self._segments > self._most:
            self.too_complex = True
            return
        fill, stroke = c_int(), c_int()
        calls.path_draw_mode(item, byref(fill), byref(stroke))
        a, b, c, d, e, f = matrix
        start = last = (0.0, 0.0)
        blank = bool(fill.value and stroke.value) and self._is_blank(item)
        corners: list[Point] = []
        sides: list[Box] = []
        filled: list[Box] = []
        for index in range(count):
            segment = calls.path_segment(item, index)
            x, y = self._point(segment)
            point = (a * x + c * y + e, b * x + d * y + f)
            kind = calls.segment_type(segment)
            if kind == pdfium_c.FPDF_SEGMENT_MOVETO:
                filled += self._close(corners, sides, bool(stroke.value), blank)
                corners, sides, start = [], [], point
            elif kind == pdfium_c.FPDF_SEGMENT_LINETO:
                sides += _straight(last, point, self.thin)
            corners.append(point)
            last = point
            if calls.segment_closes(segment):
                sides += _straight(last, start, self.thin)
                last = start
        filled += self._close(corners, sides, bool(stroke.value), blank)
        frame = _frame(filled[0], filled[1], self.thin) if len(filled) == 2 else []
        self.rules += frame
        # A circle or a triangle, as a seal behind the text has them, is no cell.
        if len(filled) == 1 and sides and fill.value:
            *colour, opacity = self._colours.fill(item)
            if opacity >= LEAST_OPACITY:
                (self.fills if min(colour) < WHITE else self.whites).append(filled[0])

    def _close(self, corners: list[Point], sides: list[Box], stroked: bool, blank: bool) -> list[Box]:
        """Take what one subpath gives; where it lies if that is too thick for a rule and only filled."""
        if len(corners) < 2:
            return []
        xs, ys = [corner[0] for corner in corners], [corner[1] for corner in corners]
        box = (min(xs), min(ys), max(xs), max(ys))
        if min(box[2] - box[0], box[3] - box[1]) <= self.thin:
            small = max(box[2] - box[0], box[3] - box[1]) <= self._letter
            (self.parts_of_paths if small else self.rules).append(box)
        elif blank:
            self.blanks += sides
        elif stroked:
            self.rules += sides
            if len(sides) == FOUR:
                self.frames.append(box)
        else:
            return [box]
        return []

    def _is_blank(self, item: int) -> bool:
        """Is a path that is filled and stroked white, its edges too?"""
        return min(*self._colours.fill(item)[:3], *self._colours.stroke(item)[:3]) >= WHITE


def placed(item: int, matrix: Matrix | None) -> Matrix:
    """From an object's own space to user space; ``matrix`` is that of its form."""
    read, own = pdfium_c.FS_MATRIX(), IDENTITY
    if calls.object_matrix(item, byref(read)):
        own = (read.a, read.b, read.c, read.d, read.e, read.f)
    return multiply(own, matrix) if matrix else own


def _frame(one: Box, two: Box, thin: float) -> list[Box]:
    """The sides of the frame between two boxes, one within the other: a border that is filled, not stroked."""
    inner, outer = sorted((one, two), key=lambda box: box[2] - box[0] + box[3] - box[1])
    left, bottom, right, top = outer
    sides = [
        (left, bottom, inner[0], top),
        (inner[2], bottom, right, top),
        (left, bottom, right, inner[1]),
        (left, inner[3], right, top),
    ]
    thick = [min(x1 - x0, y1 - y0) for x0, y0, x1, y1 in sides]
    if min(thick) < 0 or max(thick) > thin:
        return []
    return [side for side, each in zip(sides, thick, strict=True) if each > 0]


def _straight(one: Point, two: Point, thin: float) -> list[Box]:
    """The line from ``one`` to ``two`` if it runs along the page, else nothing."""
    width, height = abs(one[0] - two[0]), abs(one[1] - two[1])
    # Rules are off from straight by 0.00003 pt in some files and by a tenth of a point in others.
    if min(width, height) > max(0.5, 0.005 * max(width, height)) or max(width, height) <= thin:
        return []
    return [(min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1]))]
