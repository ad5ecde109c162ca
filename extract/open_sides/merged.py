"""Cells that are merged downwards, and heads over several columns: what the rules beside and below them show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import numpy as np

from extract.lattice import SNAP
from extract.open_sides.letters import Bools, Indexes
from extract.open_sides.parts import Part
from extract.open_sides.unruled import texts_by_column
from extract.open_sides.within import texts_apart
from extract.page import Floats, Rule
from extract.white_strips import NUMBER


def without_sides(part: Part, across: Bools, borders: Floats, *, headed: bool) -> Bools | None:
    """``across`` (rows × borders: does a text run over it?) of whole cells; None where a text runs from a cell that is
    merged downwards into one that is not. ``headed``: the part begins with the header of its table."""
    if not part.stack.partial:
        return across
    sides = _sides(part, borders)
    parted = _parted(part, sides)
    found = across.copy()
    rows = range(len(parted))
    for row in (*rows, *reversed(rows)):
        left, right = parted[row, :-1], parted[row, 1:]
        if ((left != right) & (across[row] | across[row + 1])).any():
            return None
        found[row : row + 2, ~left & ~right] |= (found[row] | found[row + 1])[~left & ~right]
    for row, border in _under_heads(part, parted, sides) if headed else ():
        found[row, border] = True
    return found


def from_side_to_side(part: Part, borders: Floats) -> list[Rule]:
    """The rules that part the rows of some columns, as far as these reach: a line drawn in one piece may end anywhere
    in the white."""
    sides = _sides(part, borders)
    middles = _middles(sides)
    found: list[Rule] = []
    for y, x0, x1 in part.stack.partial:
        columns = np.flatnonzero((x0 < middles) & (middles < x1))
        if len(columns):
            found.append((y, float(sides[columns[0]]), float(sides[columns[-1] + 1])))
    return found


def _sides(part: Part, borders: Floats) -> Floats:
    """The sides of the table and the borders between them."""
    return np.array([part.stack.left, *borders.tolist(), part.stack.right])


def _middles(sides: Floats) -> Floats:
    """The middle of each column."""
    return np.asarray((sides[1:] + sides[:-1]) / 2)


def _parted(part: Part, sides: Floats) -> Bools:
    """Levels between two rows × columns: does a rule part the column there?"""
    middles = _middles(sides)
    levels = part.ys[1:-1]
    found = np.ones((len(levels), len(middles)), dtype=np.bool_)
    partial = np.array(part.stack.partial)
    for number, level in enumerate(levels):
        here = partial[np.abs(partial[:, 0] - level) <= SNAP, 1:]
        if len(here):
            found[number] = ((here[:, :1] < middles) & (middles < here[:, 1:])).any(axis=0)
    return found


def _under_heads(part: Part, parted: Bools, sides: Floats) -> Iterator[tuple[int, int]]:
    """The row and the border of each empty cell above a rule under several columns, over which a head stands."""
    whole = parted.all(axis=1)
    lowest = int(whole.argmax()) if whole.any() else len(parted)
    for row, level in enumerate(parted[:lowest].tolist()):
        for is_parted, run in groupby(range(len(level)), key=level.__getitem__):
            columns = list(run)
            if is_parted:
                yield from ((row, border) for border in _over(part, row, lowest, columns, sides))


def _over(part: Part, row: int, lowest: int, columns: Sequence[int], sides: Floats) -> list[int]:
    """The borders between these columns that a head stands over which is the only one, or which begins in the first of
    the columns that it is over; each must have a head of its own as far down as the ``lowest`` row of the header, and
    none may be a number."""
    outer = float(sides[columns[0]]), float(sides[columns[-1] + 1])
    above = _within(part, row, *outer)
    below = [line for each in range(row + 1, lowest + 1) for line in _within(part, each, *outer)]
    filled, own = (
        {column for line in lines for column in texts_by_column(part.letters, line, sides[1:-1])}
        for lines in (above, below)
    )
    texts = [text for line in (*above, *below) for text in texts_apart(part.letters, line)]
    if not own.issuperset(columns) or any(map(NUMBER.match, texts)):
        return []
    if above and not any(map(part.letters.is_divided, above)):
        return list(columns[:-1])
    empty = [column for column in columns if column not in filled]
    return [column - 1 for column in empty] if columns[0] not in empty else []


def _within(part: Part, row: int, left: float, right: float) -> list[Indexes]:
    """The lines of a row between two sides."""
    centres = (float(part.letters.centres[line].mean()) for line in part.rows[row])
    return [line for line, x in zip(part.rows[row], centres, strict=True) if left < x < right]
