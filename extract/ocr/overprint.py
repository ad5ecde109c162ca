"""Print over print, which nobody can read.

Where a page break leaves a row no room, browsers print its end in a row lower than a letter, over the text of the row
below. There two lines stand at once: their letters grow together, and are not as tall as letters are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

import numpy as np
from numpy.typing import NDArray

from extract.document import BBox
from extract.lattice import Lattice
from extract.ocr.lines import Line

LOW = 1.5
"""Of a letter's height: a line of Thai print needs more, for the marks above and below."""
NO_MARK = 0.65
TALLEST = 1.2
"""Of a letter's height: what is taller is two letters, or one that has a tail or is joined to its mark."""
LEVEL = 0.2
"""Of a letter's height: how exactly the letters of a line stand on one level."""
REGULAR = 0.5
"""Of the letters at the beginning of a line that can be read; it is more in the most ornate print."""
BEGINNING = 6
"""Letters: the text that runs over may be short."""


def overprinted(lines: Sequence[Line], tables: Sequence[Lattice], points: float, letter: float) -> frozenset[int]:
    """Which of ``lines`` (their indexes) are printed over one another.

    ``points`` is the size of a pixel, ``letter`` the height of the page's letters in pixels.
    """
    found: set[int] = set()
    for low, below in _low_cells(tables, LOW * letter * points):
        found.update(_inside(lines, low, points))
        found.update(takewhile(lambda index: not _is_regular(lines[index], letter), _inside(lines, below, points)))
    return frozenset(found)


def _low_cells(tables: Sequence[Lattice], height: float) -> Iterator[tuple[BBox, BBox]]:
    """Each cell too low for print (``height`` in points), with the one below it."""
    for table in tables:
        top = {(cell.row, cell.column, cell.column_span): cell for cell in table.cells}
        for cell in table.cells:
            below = top.get((cell.row + cell.row_span, cell.column, cell.column_span))
            if below is not None and cell.bbox[3] - cell.bbox[1] < height:
                yield cell.bbox, below.bbox


def _inside(lines: Sequence[Line], box: BBox, points: float) -> list[int]:
    """The lines that stand in a cell, top to bottom."""
    x0, top, x1, bottom = (edge / points for edge in box)
    inside = [
        index
        for index, line in enumerate(lines)
        if x0 <= (line.x0 + line.x1) / 2 < x1 and top <= (line.top + line.bottom) / 2 < bottom
    ]
    return sorted(inside, key=lambda index: lines[index].top)


def _is_regular(line: Line, letter: float) -> bool:
    """Do most letters at the beginning of a line stand on one level, as tall as letters are?"""
    heights: NDArray[np.int32] = line.boxes[:, 3] - line.boxes[:, 1]
    first = line.boxes[heights >= NO_MARK * letter][:BEGINNING]
    level = np.abs(first[:, 3] - line.bottom) <= LEVEL * letter
    regular = level & (first[:, 3] - first[:, 1] <= TALLEST * letter)
    return bool(regular.sum() >= REGULAR * len(first))
