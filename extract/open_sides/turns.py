"""Rows without rules between their cells in a table whose other rows have them, as table styles draw every second row.

Such a row stands in the columns of the rows above and below it: it is cut where they end, in the white between its
words, and never where a word runs across. A row that is one cell (a section) has one text, at its left or in its
middle.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from extract.columns import SCORE
from extract.lattice import SNAP, GridCell, Lattice
from extract.open_sides.letters import RIVER, Indexes, Letters, Run
from extract.open_sides.rhythm import Unclear
from extract.open_sides.within import texts_apart
from extract.page import Floats, Rule

FILLED = 0.5
"""Of the columns: one row of a single line has texts in so many, where rows are ruled by turns."""
FEWEST_TEXTS = 3
"""So many texts side by side, a score among them, are a row."""
OFF_MIDDLE = 1.0
"""Of the letter height: so far from the middle of its cell may a text stand that is of all of it."""


@dataclass(frozen=True, slots=True, eq=False)
class Bare:
    """A cell over several columns, or a row of such: line by line the runs of its text."""

    cell: GridCell
    borders: Floats
    """The x inside it at which other rows are parted."""
    lines: Sequence[Sequence[Run]]

    @property
    def crossed(self) -> list[bool]:
        """Of each border: does a text run across?"""
        return [any(x0 < x < x1 for line in self.lines for x0, x1 in line) for x in self.borders.tolist()]

    def columns(self, line: Sequence[Run]) -> set[int]:
        """The columns in which a line has texts."""
        return set(np.searchsorted(self.borders, [(x0 + x1) / 2 for x0, x1 in line]).tolist())

    @property
    def filled(self) -> set[int]:
        return set().union(*map(self.columns, self.lines)) if self.lines else set()


def sides_by_turns(
    letters: Letters, lattice: Lattice, above: Floats | None = None, *, headed: bool = False
) -> list[Rule]:
    """The sides that cells of a table lack whose rows are ruled by turns; none where its rows are not so.

    ``above``: the sides of the columns of the table at the end of the page before. ``headed``: they may lack borders
    that only rows above them have, as those of a header may end with it (see ``under_heads``). Raises :class:`Unclear`
    where a text runs over a border that parts other lines of the same row.
    """
    xs = lattice.xs if above is None or not _goes_on(lattice.xs, above) else above
    bare = list(_bare(letters, lattice, xs))
    shown = [
        each
        for each in bare
        if _shows_columns(each) and (headed or _is_set_in_columns(each) or _ends_above_a_border(each, lattice))
    ]
    if not shown and any(_holds_rows(letters, each) for each in bare):
        raise Unclear
    return [rule for each in bare for rule in _sides(letters, each)] if shown else []


def _holds_rows(letters: Letters, row: Bare) -> bool:
    """Are several rows one cell: a line with a score among texts in most columns, and another that runs across them?"""
    if not any(row.crossed):
        return False
    fewest = max(FEWEST_TEXTS, FILLED * (len(row.borders) + 1))
    x0, top, x1, bottom = row.cell.bbox
    lines = letters.lines(letters.between(top, bottom, x0, x1))
    set_in_columns = (line for line, runs in zip(lines, row.lines, strict=True) if len(row.columns(runs)) >= fewest)
    return any(SCORE.match(text) for line in set_in_columns for text in texts_apart(letters, line))


def _is_set_in_columns(row: Bare) -> bool:
    """Are the texts of most columns broken into lines that keep to them? No number of several columns is."""
    return len(row.lines) > 1 and len(row.filled) >= FILLED * (len(row.borders) + 1)


def _ends_above_a_border(row: Bare, lattice: Lattice) -> bool:
    """Has a row below one of the borders that this one lacks?"""
    return any(
        cell.row > row.cell.row and row.cell.column < cell.column < row.cell.column + row.cell.column_span
        for cell in lattice.cells
    )


def _goes_on(xs: Floats, above: Floats) -> bool:
    """Has a table fewer of the same columns?"""
    apart = np.abs(xs[:, None] - above[None, :]).min(axis=1)
    ends = np.abs(xs[[0, -1]] - above[[0, -1]])
    return len(xs) < len(above) and bool((apart <= SNAP).all() and (ends <= SNAP).all())


def _bare(letters: Letters, lattice: Lattice, xs: Floats) -> Iterator[Bare]:
    for cell in lattice.cells:
        x0, top, x1, bottom = cell.bbox
        borders = xs[(xs > x0 + SNAP) & (xs < x1 - SNAP)]
        if len(borders) and cell.row_span == 1:
            lines = letters.lines(letters.between(top, bottom, x0, x1))
            yield Bare(cell, borders, [_runs(letters, line, borders) for line in lines])


def _runs(letters: Letters, line: Indexes, borders: Floats) -> list[Run]:
    """The texts of a line; one where a text runs across a border and no white is wider than between words."""
    runs = letters.runs(line)
    together = letters.runs(line, RIVER * letters.height)
    crosses = any(((x0 < borders) & (borders < x1)).any() for x0, x1 in runs)
    return together if crosses and len(together) == 1 else runs


def _shows_columns(row: Bare) -> bool:
    """Has a row texts in most columns, or several lines in some, none of which runs across?"""
    fewest = 2 if len(row.lines) > 1 else max(2, FILLED * (len(row.borders) + 1))
    return not any(row.crossed) and len(row.filled) >= fewest


def _sides(letters: Letters, row: Bare) -> Iterator[Rule]:
    _, top, _, bottom = row.cell.bbox
    crossed = row.crossed
    if any(_parts(row.columns(line), number) for line in row.lines for number, each in enumerate(crossed) if each):
        raise Unclear
    if _is_one_cell(letters, row):
        return
    for x, runs_across in zip(row.borders.tolist(), crossed, strict=True):
        if not runs_across:
            yield x, top, bottom


def _parts(columns: set[int], border: int) -> bool:
    """Has a line texts in the columns on both sides of a border?"""
    return {border, border + 1} <= columns


def _is_one_cell(letters: Letters, row: Bare) -> bool:
    """Has a row one text, in one line at its left or about its middle, as a section has?"""
    if any(len(line) > 1 for line in row.lines):
        return False
    if any(row.crossed) or not row.lines or (row.filled == {0} and len(row.lines) == 1):
        return True
    x0, _, x1, _ = row.cell.bbox
    ends = np.array([line[0] for line in row.lines])
    off = np.abs(ends.sum(axis=1) - x0 - x1).max()
    # Lines of one column may stand there too: they begin at the same place.
    ragged = len(ends) == 1 or np.ptp(ends[:, 0]) > SNAP
    return bool(ragged and off <= 2 * OFF_MIDDLE * letters.height)
