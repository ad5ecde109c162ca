"""What a check of one report sees: its records, its document and the framework of its year."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import Any, TypeVar

from checks.runs import runs_of
from checks.sheet import Sheet, sheets_of
from checks.words import one_line, tag_free
from codebook.facts import Framework
from codebook.reader import framework, scheme_of
from extract.document import Cell, Document, Paragraph, Table
from extract.frozen import dataclass
from normalize.lazily import cached_property
from normalize.records import Bundle, Place, Use
from normalize.text import flatten

_OWN_LIST = re.compile(r"(?<![A-Za-z])(?:MOIT|EB)\s?-?\s?\d{1,2}(?!\d)")
_OWN_LIST_SEEN = 3
"""So many passages with such codes: one alone may speak of another list."""


Made = TypeVar("Made")


@dataclass(frozen=True)
class Passage:
    """One stretch of text of the report: a paragraph, or a table cell with its role."""

    text: str
    place: Place
    role: str | None = None
    heading: int | None = None
    in_table: bool = False

    @cached_property
    def line(self) -> str:
        """The text on one line, without tags: what a narrow cell broke is whole again."""
        return flatten(tag_free(self.text))

    @cached_property
    def arabic(self) -> str:
        """The line with Arabic digits."""
        return one_line(self.text)


@dataclass(frozen=True)
class Case:
    """One report under examination; every view is computed once."""

    bundle: Bundle
    document: Document

    def once(self, name: str, make: Callable[[], Made]) -> Made:
        """What ``make`` gives, made when it is first asked for: a view that several checks share."""
        kept: dict[str, Any] = self.__dict__.setdefault("_once", {})
        if name not in kept:
            kept[name] = make()
        found: Made = kept[name]
        return found

    @cached_property
    def scheme(self) -> str | None:
        """The scheme that assesses the report's agency; a hospital's own list is told by its codes."""
        if sum(bool(_OWN_LIST.search(each.text)) for each in self.holding("MOIT", "EB")) >= _OWN_LIST_SEEN:
            return "MOPH"
        return scheme_of(self.bundle.report.agency, self.bundle.report.agency_type)

    @cached_property
    def year(self) -> int | None:
        """The year whose results the report presents, where it says so; else the year of its title."""
        return self.bundle.report.assessed_year or self.bundle.report.fiscal_year

    @cached_property
    def framework(self) -> Framework | None:
        """The framework of the results that the report presents."""
        return framework(self.scheme, self.year)

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The numbers by agency and year, each subject with all its statements."""
        return sheets_of(self.bundle)

    @cached_property
    def presented(self) -> int | None:
        """The year whose numbers the report presents as its own: that of its results, else the last that it has."""
        years = {sheet.year for sheet in self.sheets if sheet.own}
        known = [year for year in years if year is not None]
        stated = self.bundle.report.assessed_year
        return stated if stated in years or not known else max(known)

    @cached_property
    def runs(self) -> dict[int, int]:
        """The number of its run, by table number: tables that only page breaks part are one run."""
        return runs_of(self.document)

    @cached_property
    def uses(self) -> dict[tuple[int, int, int], Use]:
        """What became of each cell, by table number, row and column."""
        return {(use.table, use.row, use.column): use for use in self.bundle.uses}

    @cached_property
    def single_rows(self) -> frozenset[tuple[int, int]]:
        """The rows, by table number and row, in which one cell alone holds text: sections, topics, captions."""
        return frozenset(
            (table.number, row.index)
            for table in self.document.tables
            for row in table.rows
            if sum(bool(cell.text.strip()) for cell in row.cells) == 1
        )

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every paragraph and non-empty cell, in reading order."""
        return tuple(self._passages())

    @cached_property
    def paragraphs(self) -> tuple[Passage, ...]:
        """The passages outside tables."""
        return tuple(passage for passage in self.passages if not passage.in_table)

    @cached_property
    def text(self) -> str:
        """Every passage on a line of its own, digits Arabic."""
        return "\n".join(passage.arabic for passage in self.passages)

    def holding(self, *words: str) -> tuple[Passage, ...]:
        """The passages that print one of these words: what a pattern cannot do without is looked for first."""
        return tuple(self.passages[at] for at in self.where(*words))

    def where(self, *words: str) -> list[int]:
        """The places of these passages among all."""
        found: set[int] = set()
        for word in words:
            start = self.text.find(word)
            while start >= 0:
                at = bisect_right(self._starts, start) - 1
                found.add(at)
                start = self.text.find(word, self._starts[at + 1])
        return sorted(found)

    def matching(self, pattern: re.Pattern[str]) -> tuple[Passage, ...]:
        """The passages in which a pattern is found that reaches over no line: all are looked through at once."""
        starts = (match.start() for match in pattern.finditer(self.text))
        return tuple(
            self.passages[at] for at in dict.fromkeys(bisect_right(self._starts, start) - 1 for start in starts)
        )

    @cached_property
    def _starts(self) -> list[int]:
        """Where each passage begins in the text, and where the text ends."""
        return [0, *accumulate(len(passage.arabic) + 1 for passage in self.passages)]

    @cached_property
    def cells(self) -> dict[tuple[int | None, int | None, int | None], Passage]:
        """The cells that hold text, by table number, row and column."""
        return {(each.place.table, each.place.row, each.place.column): each for each in self.passages if each.in_table}

    def _passages(self) -> Iterator[Passage]:
        for block in self.document.blocks:
            if isinstance(block, Paragraph):
                place = Place(page=block.page, line=block.line, bbox=block.bbox)
                yield Passage(block.text, place, heading=block.heading)
            else:
                yield from self._cells(block)

    def _cells(self, table: Table) -> Iterator[Passage]:
        for row in table.rows:
            for cell in row.cells:
                if cell.text.strip():
                    use = self.uses.get((table.number, cell.row, cell.column))
                    role = use.role or use.purpose if use else None
                    yield Passage(cell.text, place_of(table, cell, row.line), role, in_table=True)


def place_of(table: Table, cell: Cell, line: int | None) -> Place:
    """Where a cell stands."""
    return Place(
        page=cell.page or table.page,
        table=table.number,
        row=cell.row,
        column=cell.column,
        line=cell.line if cell.line is not None else line,
        bbox=cell.bbox,
    )
