"""What the texts of a page are clipped to: the boxes beyond which nothing of them is seen."""

from __future__ import annotations

from collections.abc import Mapping
from ctypes import byref, c_float

import numpy as np

from extract import pdfium_calls as calls
from extract.page import Floats, Integers
from extract.pdf_bulk import of_each
from extract.pdf_geometry import Box, Matrix, moved
from extract.pdf_paths import EVERYWHERE


class Clips:
    """Reads the boxes that texts are clipped to; neighbours mostly share theirs."""

    def __init__(self) -> None:
        self._x, self._y = c_float(), c_float()
        self._refs = byref(self._x), byref(self._y)
        self._last: tuple[object, Box] | None = None

    def boxes(self, addresses: Integers, orders: Integers, matrices: Mapping[int, Matrix]) -> Floats | None:
        """n × 4: what each text is clipped to, in user space, EVERYWHERE where nothing is cut off; None where that is
        so of all."""
        clips = np.zeros(len(orders), dtype=np.int64)
        clips[addresses > 0] = of_each(calls.object_clip, addresses[addresses > 0])
        clipped = np.flatnonzero(clips)
        counts = of_each(calls.clip_path_count, clips[clipped])
        clipped, counts = clipped[counts > 0], counts[counts > 0]
        if not len(clipped):
            return None
        found = np.empty((len(orders), 4))
        found[:] = EVERYWHERE
        for number, clip, order, count in zip(
            clipped.tolist(), clips[clipped].tolist(), orders[clipped].tolist(), counts.tolist(), strict=True
        ):
            found[number] = self._box(clip, count, matrices.get(order))
        return found

    def _box(self, clip: int, count: int, matrix: Matrix | None) -> Box:
        key = (count, matrix, *(self._ends(clip, number) for number in range(count)))
        if self._last is None or self._last[0] != key:
            boxes = [self._bounds(clip, number) for number in range(count)]
            left, bottom = (max(box[side] for box in boxes) for side in (0, 1))
            right, top = (min(box[side] for box in boxes) for side in (2, 3))
            self._last = (key, moved((left, bottom, right, top), matrix))
        return self._last[1]

    def _ends(self, clip: int, number: int) -> tuple[object, ...]:
        """Enough of a path to know it again."""
        count = calls.clip_segment_count(clip, number)
        return (count, *(self._point(clip, number, index) for index in {0, count // 2} if count > 0))

    def _bounds(self, clip: int, number: int) -> Box:
        points = [self._point(clip, number, index) for index in range(calls.clip_segment_count(clip, number))]
        if not points:
            return (0.0, 0.0, 0.0, 0.0)
        xs, ys = [point[0] for point in points], [point[1] for point in points]
        return (min(xs), min(ys), max(xs), max(ys))

    def _point(self, clip: int, number: int, index: int) -> tuple[float, float]:
        calls.segment_point(calls.clip_segment(clip, number, index), *self._refs)
        return (self._x.value, self._y.value)
