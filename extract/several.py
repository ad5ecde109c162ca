"""Rows and columns of a ruled table that may be several: numbers, or texts that end early, line beside line in more
than one column; numbers side by side in one cell after the other.

Nothing is parted here: a row of measures has lines beside each other too. The document says that it may be so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from extract.document import BBox
from extract.lattice import GridCell, Lattice
from extract.lines import Line
from extract.open_sides.unruled import CODE
from extract.paragraphs import NEW_ITEM

NUMBER = re.compile(r"[^A-Za-zก-๎]*[0-9๐-๙][^A-Za-zก-๎]*")
NUMBERS = re.compile(r"[0-9๐-๙][0-9๐-๙.,]*%?(?:\s+[0-9๐-๙][0-9๐-๙.,]*%?)+")
FEWEST_LINES = 3
FEWEST_COLUMNS = 2
MOST = 0.7
SAME_LINE = 0.2
"""Of the letter height."""

Filled = tuple[GridCell, Sequence[Line]]


def may_be_several(lattice: Lattice, texts: Sequence[Sequence[Line]]) -> Iterator[BBox]:
    """The place of each row and column that may be several; ``texts`` has the lines of each cell."""
    rows: defaultdict[int, list[Filled]] = defaultdict(list)
    for cell, lines in zip(lattice.cells, texts, strict=True):
        rows[cell.row] += [(cell, lines)] if lines else []
        if cell.row_span >= FEWEST_LINES and _stands_row_by_row(lattice, cell, lines):
            yield cell.bbox
    of_columns: defaultdict[int, list[Filled]] = defaultdict(list)
    for filled in rows.values():
        for cell, lines in filled:
            of_columns[cell.column].append((cell, lines))
    for column in of_columns.values():
        if sum(NUMBERS.fullmatch(line.text) is not None for _, lines in column for line in lines) >= FEWEST_LINES:
            yield column[0][0].bbox
    for filled in rows.values():
        if _are_lists_of_numbers(filled) or _are_lists_of_texts(filled):
            yield filled[0][0].bbox


def _are_lists_of_numbers(row: Sequence[Filled]) -> bool:
    """Numbers one under the other in two columns, as many in each, and no question whose parts they may be."""
    counts = [len(lines) for cell, lines in row if cell.column and all(NUMBER.fullmatch(line.text) for line in lines)]
    codes = sum(CODE.match(line.text) is not None for _, lines in row for line in lines)
    return codes != 1 and any(counts.count(count) >= FEWEST_COLUMNS for count in counts if count >= FEWEST_LINES)


def _are_lists_of_texts(row: Sequence[Filled]) -> bool:
    """Lines in one column that begin though the lines above them had room, and a line of another beside each."""
    for column, (cell, lines) in enumerate(row):
        begun = _begun(cell, lines)
        for _, others in row[column + 1 :]:
            beside = sum(any(abs(y - line.bbox[3]) < SAME_LINE * line.height for line in others) for y in begun)
            if beside >= max(FEWEST_LINES, MOST * len(begun)):
                return True
    return False


def _begun(cell: GridCell, lines: Sequence[Line]) -> list[float]:
    """Where lines begin that would have fitted behind the line above them; none in a list that is marked."""
    if len(lines) <= FEWEST_LINES:
        return []
    right = cell.bbox[2]
    begun = [two.bbox[3] for one, two in pairwise(lines) if right - one.bbox[2] > two.bbox[2] - two.bbox[0]]
    marked = len(begun) >= FEWEST_LINES and any(NEW_ITEM.match(line.text) for line in lines)
    return [] if marked else begun


def _stands_row_by_row(lattice: Lattice, cell: GridCell, lines: Sequence[Line]) -> bool:
    """Is there a line of its own in most of the rows that a cell spans, few cut by the cell's width?"""
    middles = [(line.bbox[1] + line.bbox[3]) / 2 for line in lines]
    rows = np.searchsorted(lattice.ys[cell.row : cell.row + cell.row_span + 1], middles)
    apart = len(set(rows.tolist())) == len(lines) >= max(FEWEST_LINES, MOST * cell.row_span)
    return apart and len(_begun(cell, lines)) >= MOST * (len(lines) - 1)
