"""Places of a page that are crossed out: two dark strokes run across them from corner to corner."""

from __future__ import annotations

from collections.abc import Sequence
from ctypes import byref, c_float
from itertools import combinations
from math import dist

import pypdfium2.raw as pdfium_c

from extract import pdfium_calls as calls
from extract.pdf_geometry import Box, Matrix
from extract.pdf_paths import THIN, Point, placed

Stroke = tuple[Point, Point]
MOST_POINTS = 10
"""Of a path that is one or two strokes, drawn or filled: a curve, a map, a chart have more."""
SAME_CORNER = 0.1
"""Of the crossed place's width and height: so far apart may the ends of its two strokes be."""


def strokes_of(item: int, matrix: Matrix | None, unit: float) -> list[Stroke]:
    """The straight strokes, from end to end, that a path is; none where it is something else."""
    if not 1 < calls.path_segment_count(item) <= MOST_POINTS:
        return []
    found = [_straight(points, THIN * unit) for points in _subpaths(item, placed(item, matrix))]
    return [each for each in found if each is not None] if None not in found else []


def _subpaths(item: int, matrix: Matrix) -> list[list[Point]]:
    x, y = c_float(), c_float()
    a, b, c, d, e, f = matrix
    found: list[list[Point]] = []
    for index in range(calls.path_segment_count(item)):
        segment = calls.path_segment(item, index)
        calls.segment_point(segment, byref(x), byref(y))
        if not found or calls.segment_type(segment) == pdfium_c.FPDF_SEGMENT_MOVETO:
            found.append([])
        found[-1].append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
    return found


def _straight(points: Sequence[Point], thin: float) -> Stroke | None:
    """The two ends of what is no broader than ``thin``: a line, or a box as thin as one."""
    if len(points) < 2:
        return None
    (x0, y0), (x1, y1) = max(combinations(points, 2), key=lambda ends: dist(*ends))
    length = dist((x0, y0), (x1, y1))
    away = max(abs((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)) for x, y in points)
    return ((x0, y0), (x1, y1)) if length > thin and away <= 2 * thin * length else None


def crossed_places(strokes: Sequence[Stroke]) -> list[Box]:
    """The boxes of which two of the ``strokes`` are the diagonals."""
    return [
        _box((*one, *two))
        for one, two in combinations(strokes, 2)
        if _rises(one) != _rises(two) and _same(_box(one), _box(two))
    ]


def _rises(stroke: Stroke) -> bool:
    (x0, y0), (x1, y1) = stroke
    return (x1 - x0) * (y1 - y0) > 0


def _box(points: Sequence[Point]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs), min(ys), max(xs), max(ys))


def _same(one: Box, two: Box) -> bool:
    width, height = one[2] - one[0], one[3] - one[1]
    far = (width, height, width, height)
    return all(abs(a - b) <= SAME_CORNER * size for a, b, size in zip(one, two, far, strict=True))
