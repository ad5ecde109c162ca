"""The upright text of a page as ink: where letters stand, and where the page is white.

The lines that are read are made by ``extract.lines`` once the tables are known. Here they are only looked at, again and
again, to find the tables: so they are indexes into arrays of the page, with one letter height for all of it.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from extract.code_set import CodeSet
from extract.document import BBox
from extract.lines import SAME_LINE
from extract.middle import median
from extract.page import BLANK, Floats, PageContent

Bools = NDArray[np.bool_]
Indexes = NDArray[np.int64]
Run = tuple[float, float]
"""x0 and x1 of text without white in it."""

STRIP = 0.1
"""Of the letter height: no narrower white parts two columns. A printed blank is no white."""
RIVER = 0.8
"""Of the letter height: no blank is so wide, printed or not."""
NUMERIC = CodeSet(map(ord, "0123456789๐๑๒๓๔๕๖๗๘๙.,%()/–- "))
WORDS_APART = 0.9
"""Of the letter height: no farther are two words of a line with a blank between."""


class Letters:
    """Letters of a page that read from left to right, and the printed blanks between its words.

    Each column is made when it is first asked for: most tables are known without them.
    """

    def __init__(self, content: PageContent) -> None:
        self._content = content

    @cached_property
    def _spaced(self) -> tuple[Indexes, Floats]:
        """The pieces that are kept, and the boxes of all with blanks from word to word."""
        content, blank = self._content, self._content.blank
        within, boxes = _between_words(content, blank)
        kept = ~blank | within
        if content.directions is not None:
            kept &= content.directions == 0
        return np.flatnonzero(kept), boxes

    @cached_property
    def _codes(self) -> Indexes:
        return self._content.codes[self._spaced[0]]

    @cached_property
    def boxes(self) -> Floats:
        """n × (x0, top, x1, bottom)."""
        kept, boxes = self._spaced
        return boxes.take(kept, axis=0)

    @cached_property
    def centres(self) -> Floats:
        """The middle of each across."""
        return np.asarray((self.boxes[:, 0] + self.boxes[:, 2]) / 2)

    @cached_property
    def middles(self) -> Floats:
        """Of small letters in height."""
        return np.asarray(self._content.middles[self._spaced[0], 1])

    @cached_property
    def baselines(self) -> Floats:
        """The y on which each stands."""
        return np.asarray(self._content.baselines[self._spaced[0]])

    @cached_property
    def inked(self) -> Bools:
        """Which are no blanks."""
        return np.asarray(self._codes != BLANK)

    @cached_property
    def numeric(self) -> Bools:
        """Letters that numbers are written with."""
        return NUMERIC.among(self._codes)

    @cached_property
    def height(self) -> float:
        """Of the letters, usually."""
        heights = self.boxes[:, 3] - self.boxes[:, 1]
        return median(heights[self.inked]) if self.inked.any() else 0.0

    @cached_property
    def strip(self) -> float:
        """Points: the least white between two columns; wider where the page prints no blanks."""
        return (STRIP if self._content.blank.any() else RIVER) * self.height

    def between(self, top: float, bottom: float, left: float = -np.inf, right: float = np.inf) -> Indexes:
        """The letters and blanks in this part of the page."""
        x0, x1 = self.boxes[:, 0], self.boxes[:, 2]
        return np.flatnonzero((self.middles > top) & (self.middles < bottom) & (x1 > left) & (x0 < right))

    def lines(self, chosen: Indexes) -> list[Indexes]:
        """The ``chosen`` letters line by line, top to bottom, each from left to right without blanks at its ends."""
        if not len(chosen):
            return []
        chosen = chosen[np.argsort(self.baselines[chosen], kind="stable")]
        ends = np.flatnonzero(np.diff(self.baselines[chosen]) >= SAME_LINE * self.height) + 1
        found = []
        for line in np.split(chosen, ends):
            line = line[np.argsort(self.boxes[line, 0], kind="stable")]
            letters = np.flatnonzero(self.inked[line])
            if len(letters):
                found.append(line[letters[0] : letters[-1] + 1])
        return found

    def runs(self, line: Indexes, strip: float | None = None) -> list[Run]:
        """A line of print cut at its white gaps, those as wide as a ``strip`` between two columns."""
        boxes = self.boxes[line]
        ends = np.maximum.accumulate(boxes[:, 2])
        cuts = np.flatnonzero(boxes[1:, 0] - ends[:-1] >= (self.strip if strip is None else strip))
        starts = boxes[np.concatenate(([0], cuts + 1)), 0]
        return list(zip(starts.tolist(), ends[np.concatenate((cuts, [len(line) - 1]))].tolist(), strict=True))

    def strip_between(self, in_pieces: bool) -> float:
        """The same for cells of one row; narrow where rules drawn in pieces show the columns anyway."""
        return STRIP * self.height if in_pieces else self.strip

    def is_divided(self, line: Indexes) -> bool:
        """Does a line of print hold several texts?"""
        return len(self.runs(line)) > 1

    def extent(self, line: Indexes) -> BBox:
        """The place of a line; letters of another font or size do not make it higher."""
        boxes = self.boxes[line]
        return (
            float(boxes[:, 0].min()),
            median(boxes[:, 1]),
            float(boxes[:, 2].max()),
            median(boxes[:, 3]),
        )

    def text(self, line: Indexes) -> str:
        """What a line says, without blanks."""
        pieces = self._spaced[0][line[self.inked[line]]]
        return "".join(map(self._content.texts.__getitem__, pieces.tolist()))


def _between_words(content: PageContent, blank: Bools) -> tuple[Bools, Floats]:
    """Which blanks stand between two words, and the boxes with those of such blanks from word to word.

    A blank at the end of a line, which may reach into the next cell, is none of them.
    """
    boxes = content.boxes.copy()
    within = np.zeros(len(blank), dtype=np.bool_)
    height = (boxes[:, 3] - boxes[:, 1])[1:-1]
    before, after = boxes[:-2, 2], boxes[2:, 0]
    y = content.baselines
    same = (np.abs(y[2:] - y[:-2]) < SAME_LINE * height) & (np.abs(after - before) < WORDS_APART * height)
    within[1:-1] = blank[1:-1] & same
    boxes[1:-1, 0] = np.where(within[1:-1], before, boxes[1:-1, 0])
    boxes[1:-1, 2] = np.where(within[1:-1], after, boxes[1:-1, 2])
    return within, boxes
