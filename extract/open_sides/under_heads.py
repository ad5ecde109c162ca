"""Columns that are ruled in the header only: where their sides go on below it, and which texts are of several."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extract.lattice import GridCell, Lattice
from extract.open_sides.letters import Letters
from extract.open_sides.rhythm import Unclear
from extract.page import Rule
from extract.white_strips import NUMBER

WHITE = 0.3
"""Of the letter height: the least white where a column ends that is ruled in the header only."""
MOST_ABOVE = 1
"""Rows of a header above the one that has a border."""
FEWEST_ROWS = 2
"""So many rows with texts on both sides, or in merged cells, show that a border of the header goes on below it."""
FEWEST_HEADS = 2
"""So many heads, each over several columns with one text in a row, show that the text is of all of them."""
OFF_MIDDLE = 0.5
"""Of the letter height: so far from the middle of its columns a text may stand."""


@dataclass(frozen=True, slots=True)
class Text:
    """What a line says between two gaps."""

    x0: float
    x1: float
    words: str

    def lies_within(self, left: float, right: float) -> bool:
        return left < self.x0 and self.x1 < right

    def crosses(self, x: float) -> bool:
        return self.x0 < x < self.x1


@dataclass(frozen=True, slots=True)
class Below:
    """What one row of a cell holds below borders that only the header has."""

    ends: tuple[float, float]
    texts: tuple[Text, ...]
    merged: frozenset[int]
    """The borders between columns that a text of the row is of."""

    def sides(self, column: int, x: float) -> tuple[bool, bool] | None:
        """Is there text on the left of a border, and on its right? None where text runs across."""
        if column in self.merged:
            return False, False
        if any(text.crosses(x) for text in self.texts):
            return None
        return any(text.x1 <= x for text in self.texts), any(text.x0 >= x for text in self.texts)


def columns_of_header(letters: Letters, lattice: Lattice, owners: NDArray[np.int64]) -> list[Rule]:
    """The sides of cells below a border that only the header has; ``owners`` has the number of its cell for each field.

    What stands in the cells beside such a cell says nothing of it. Raises :class:`Unclear` where texts run across in
    most rows, or where a number does beside others: how far each of them reaches is not clear.
    """
    borders = dict(_borders(lattice, owners))
    heads = list(_heads(lattice, borders))
    rows = [_below(letters, lattice, owners, row, borders, heads) for row in range(lattice.rows)] if borders else []
    found: list[Rule] = []
    for column, first in borders.items():
        x = float(lattice.xs[column])
        below = [rows[row][owners[row, column]] for row in range(first, lattice.rows)]
        sides = [each.sides(column, x) for each in below]
        both, across = sides.count((True, True)), sides.count(None)
        rest = sum(column in each.merged for each in below)
        if not both or both + rest < FEWEST_ROWS:
            continue
        if 2 * across > both + rest or any(_is_torn(each, column, x) for each in below):
            raise Unclear
        found += [(x, *each.ends) for each, side in zip(below, sides, strict=True) if side == (True, True)]
    return found


def _borders(lattice: Lattice, owners: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """The borders that only the header has, and the first row below it."""
    for column in range(1, lattice.columns):
        walls = owners[:, column - 1] != owners[:, column]
        above = int(walls.argmax())
        first = above + int(walls[above:].argmin())
        # Above the border a cell of the header may stand over both columns.
        if walls[above] and not walls[above:].all() and not walls[first:].any() and above <= MOST_ABOVE:
            yield column, first


def _heads(lattice: Lattice, borders: Mapping[int, int]) -> Iterator[GridCell]:
    """The cells of the header over several columns that only it parts."""
    for cell in lattice.cells:
        inner = range(cell.column + 1, cell.column + cell.column_span)
        if inner and all(cell.row < borders.get(column, 0) for column in inner):
            yield cell


def _below(
    letters: Letters,
    lattice: Lattice,
    owners: NDArray[np.int64],
    row: int,
    borders: Mapping[int, int],
    heads: Sequence[GridCell],
) -> dict[int, Below]:
    """What a row holds in each of its cells that has such borders, by the number of the cell."""
    top, bottom = lattice.ys[row : row + 2].tolist()
    found: dict[int, Below] = {}
    for number in np.unique(owners[row, [column for column in borders if borders[column] <= row]]).tolist():
        cell = lattice.cells[number]
        texts = tuple(_texts(letters, (top, bottom), cell.bbox[0], cell.bbox[2]))
        within = [head for head in heads if cell.bbox[0] <= head.bbox[0] and head.bbox[2] <= cell.bbox[2]]
        off = OFF_MIDDLE * letters.height
        merged = _under_heads(texts, lattice, within, off) or _over_all(texts, lattice, cell, borders, off)
        found[number] = Below((top, bottom), texts, merged)
    return found


def _texts(letters: Letters, ends: tuple[float, float], left: float, right: float) -> Iterator[Text]:
    for line in letters.lines(letters.between(*ends, left, right)):
        centres = letters.centres[line]
        for x0, x1 in letters.runs(line, WHITE * letters.height):
            yield Text(x0, x1, letters.text(line[(x0 < centres) & (centres < x1)]))


def _under_heads(texts: Sequence[Text], lattice: Lattice, heads: Sequence[GridCell], off: float) -> frozenset[int]:
    """The borders under ``heads`` each of which has one text below it, at the same place of all: in the middle, or in
    the first or the last of its columns."""
    alone: list[Text] = []
    for head in heads:
        own = [text for text in texts if text.x0 < head.bbox[2] and head.bbox[0] < text.x1]
        if len(own) != 1:
            return frozenset()
        alone += own
    at = [_places(text, lattice, head, off) for text, head in zip(alone, heads, strict=True)]
    if len(heads) < FEWEST_HEADS or not frozenset.intersection(*at):
        return frozenset()
    return frozenset(column for head in heads for column in range(head.column + 1, head.column + head.column_span))


def _places(text: Text, lattice: Lattice, head: GridCell, off: float) -> frozenset[str]:
    """Where below a head a text stands."""
    xs = lattice.xs[head.column : head.column + head.column_span + 1].tolist()
    found = {
        "middle": abs(text.x0 + text.x1 - xs[0] - xs[-1]) <= 2 * off,
        "first": text.lies_within(*xs[:2]),
        "last": text.lies_within(*xs[-2:]),
    }
    return frozenset(place for place, stands in found.items() if stands)


def _over_all(
    texts: Sequence[Text], lattice: Lattice, cell: GridCell, borders: Mapping[int, int], off: float
) -> frozenset[int]:
    """The borders right of the labels where one text stands there, over one of them, in the middle of all columns."""
    end = cell.column + cell.column_span
    inner = [column for column in borders if cell.column < column < end]
    for first in (cell.column, inner[0]):
        left, right = float(lattice.xs[first]), float(lattice.xs[end])
        own = [text for text in texts if text.x1 > left]
        over = [column for column in inner if column > first]
        if (
            len(own) == 1
            and abs(own[0].x0 + own[0].x1 - left - right) <= 2 * off
            and any(own[0].crosses(float(lattice.xs[column])) for column in over)
        ):
            return frozenset(over)
    return frozenset()


def _is_torn(row: Below, column: int, x: float) -> bool:
    """Does a number run over a border beside other numbers?"""
    numbers = [text for text in row.texts if NUMBER.match(text.words)]
    return column not in row.merged and len(numbers) > 1 and any(number.crosses(x) for number in numbers)
