"""From line to line of the prose of a report: how far the lines of one text stand apart where no table is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np

from extract.middle import median
from extract.open_sides.letters import RIVER, Letters
from extract.page import PageContent

LONG = 12.0
"""Letter heights: a line that is shorter is a heading."""
FULL = 4.0
"""Of the letter height: a line that ends so near to where the longest does goes on in the next."""
SMALLER = 0.97
"""Of the letter height: lines of smaller letters stand nearer to each other."""


class Prose:
    """The prose of some pages; it is looked at when it is first asked for."""

    def __init__(self, pages: Sequence[PageContent]) -> None:
        self._pages = pages

    def pitch(self, height: float) -> float:
        """From line to line of a text in letters no smaller than a ``height``, beyond any where nothing tells it."""
        steps = [step for letters, step in self._steps if letters >= SMALLER * height]
        return median(steps) if steps else np.inf

    @cached_property
    def _steps(self) -> list[tuple[float, float]]:
        """The height of the letters of each line that goes on in the next, and how far below it that stands."""
        read = [page for page in self._pages if page.confidence is None and page.texts]
        return [each for page in read for each in _steps(Letters(page))]


def _steps(letters: Letters) -> Iterator[tuple[float, float]]:
    lines = letters.lines(letters.between(-np.inf, np.inf))
    alone = [len(letters.runs(line, RIVER * letters.height)) == 1 for line in lines]
    boxes = [letters.extent(line) for line in lines]
    end = max((box[2] for box, each in zip(boxes, alone, strict=True) if each), default=0.0)
    for one, two in pairwise(range(len(lines))):
        x0, top, x1, bottom = boxes[one]
        goes_on = x1 - x0 >= LONG * letters.height and x1 >= end - FULL * letters.height
        if alone[one] and alone[two] and goes_on and boxes[two][0] <= x0:
            feet = (median(letters.baselines[lines[each]]) for each in (two, one))
            yield min(bottom - top, boxes[two][3] - boxes[two][1]), next(feet) - next(feet)
