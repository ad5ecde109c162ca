"""Tables ruled only between columns: the first and the last stand beside the outermost rules, and get a side there.

A section interrupts the rules: what stands between two parts with the same rules, and is one, is a row of their table.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from extract.lattice import SNAP, loose_bands, snap_edges
from extract.notes import note
from extract.open_sides.letters import RIVER, Indexes, Letters
from extract.open_sides.whites import SECTION
from extract.page import Floats, PageContent, Rule
from extract.white_strips import NUMBER_OR_DASH

FEWEST_NUMBERS = 3
"""So many numbers below a head show that one rule parts two columns."""


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """Rules side by side, of one height, that no rule crosses; and the text beside and between them."""

    page: int
    letters: Letters
    xs: Floats
    top: float
    bottom: float
    lines: Sequence[Indexes]

    def beside(self, right: bool) -> list[Indexes]:
        """The part of each line that stands beyond the outermost rule on one side, where there is any."""
        centres = self.letters.centres
        parts = (line[centres[line] > self.xs[-1] if right else centres[line] < self.xs[0]] for line in self.lines)
        return [part for part in parts if self.letters.inked[part].any()]

    def end(self, right: bool) -> float:
        """How far the text reaches there; the outermost rule where it does not."""
        ends = [self.letters.extent(part)[2 if right else 0] for part in self.beside(right)]
        return max([float(self.xs[-1]), *ends]) if right else min([float(self.xs[0]), *ends])

    @property
    def is_table(self) -> bool:
        """Are there several columns between the rules, or numbers beside the only one?"""
        if len(self.xs) > 1:
            return True
        numbers = [NUMBER_OR_DASH.match(self.letters.text(part)) for part in self.beside(right=True)[1:]]
        return bool(self.beside(right=False)) and len(numbers) >= FEWEST_NUMBERS and all(numbers)

    @property
    def is_clear(self) -> bool:
        """Has each outer column with text some in a line that another column has text in?"""
        columns = [set(np.searchsorted(self.xs, self.letters.centres[line]).tolist()) for line in self.lines]
        outer = [[each for each in columns if column in each] for column in (0, len(self.xs))]
        return all(any(len(each) > 1 for each in lines) for lines in outer if lines)

    def same_columns(self, other: Band) -> bool:
        return len(self.xs) == len(other.xs) and bool((np.abs(self.xs - other.xs) <= SNAP).all())


def with_outer_columns(contents: Sequence[PageContent], drawn: Collection[int] = ()) -> list[PageContent]:
    """The pages with the outer sides of such tables, as far out on all pages, drawn in pieces as the others are. On
    ``drawn`` pages the strokes of letters are no rules."""
    bands = [band for content in contents if content.number not in drawn for band in _bands(content)]
    return [
        _with_sides(content, [band for band in bands if band.page == content.number], bands) for content in contents
    ]


def _bands(content: PageContent) -> Iterator[Band]:
    """Those of a page, top to bottom, with text beside them."""
    if content.confidence is not None or not content.texts or not len(content.vertical):
        return
    found = list(loose_bands(snap_edges(content.horizontal), snap_edges(content.vertical)))
    letters = Letters(content) if found else None
    for rules in sorted(found, key=lambda rules: float(rules[0, 1])):
        top, bottom = float(rules[:, 1].min()), float(rules[:, 2].max())
        if letters is not None:
            lines = letters.lines(letters.between(top, bottom))
            band = Band(content.number, letters, np.sort(rules[:, 0]), top, bottom, lines)
            if band.is_table and (band.beside(right=False) or band.beside(right=True)):
                yield band


def _with_sides(content: PageContent, own: Sequence[Band], bands: Sequence[Band]) -> PageContent:
    down: list[Rule] = []
    across: list[Rule] = []
    for table in _tables(own):
        alike = [band for band in bands if band.same_columns(table[0])]
        left = min(band.end(right=False) for band in alike) - SNAP
        right = max(band.end(right=True) for band in alike) + SNAP
        top, bottom = table[0].top, table[-1].bottom
        if not all(band.is_clear for band in table):
            box = (left, top, right, bottom)
            told = note("table-without-sides", content.number, box)
            content = replace(content, unread=(*content.unread, box), notes=(*content.notes, told))
            continue
        x, begin, end = content.vertical.T
        pieces = content.vertical[(np.abs(x - table[0].xs[0]) <= SNAP) & (begin < bottom) & (end > top), 1:].tolist()
        pieces += [(one.bottom, two.top) for one, two in pairwise(table)]
        down += [(side, *ends) for side in (left, right) for ends in pieces]
        for one, two in pairwise(table):
            across += [(y, left, right) for y in (one.bottom, *_between_sections(one, two), two.top)]
    if not down:
        return content
    return replace(
        content,
        horizontal=np.vstack((content.horizontal, np.array(across).reshape(-1, 3))),
        vertical=np.vstack((content.vertical, np.array(down))),
    )


def _tables(bands: Sequence[Band]) -> Iterator[list[Band]]:
    """The bands of each table."""
    table: list[Band] = []
    for band in bands:
        if table and not (table[-1].same_columns(band) and _are_sections(table[-1], band)):
            yield table
            table = []
        table.append(band)
    if table:
        yield table


def _sections(above: Band, below: Band) -> list[Indexes]:
    return above.letters.lines(above.letters.between(above.bottom, below.top))


def _are_sections(above: Band, below: Band) -> bool:
    """Does between two bands stand nothing but one text at the left, which begins as a section does?"""
    letters, lines = above.letters, _sections(above, below)
    runs = [letters.runs(line, RIVER * letters.height) for line in lines]
    alone = all(len(each) == 1 and each[0][0] < above.xs[0] for each in runs)
    return bool(lines) and alone and SECTION.match(letters.text(lines[0])) is not None


def _between_sections(above: Band, below: Band) -> Iterator[float]:
    """The y between two sections."""
    letters = above.letters
    for one, two in pairwise(_sections(above, below)):
        if SECTION.match(letters.text(two)):
            yield (letters.extent(one)[3] + letters.extent(two)[1]) / 2
