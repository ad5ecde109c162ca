"""The year of a table's numbers, as its caption or the nearest heading gives it."""

from __future__ import annotations

from dataclasses import dataclass

from extract.document import Paragraph
from segment.report.facts import Facts
from segment.report.years import results_year
from segment.tables.grid import Grid

NEAR = 6
"""So many paragraphs before a table can be its caption or heading."""
FIRST_ASSESSMENT = 2556
"""No agency was assessed before."""


@dataclass(frozen=True, slots=True)
class TableYear:
    """The year that holds for a table's numbers, and the caption whose year was taken for a misprint."""

    year: int | None
    misprint: tuple[Paragraph, int] | None = None


def table_year(grid: Grid, own: Facts) -> TableYear:
    """The caption's year where it speaks of results and can be true, else the year that the report presents."""
    for paragraph in reversed(grid.before[-NEAR:]):
        year = results_year(paragraph.text)
        if year is None:
            continue
        if not plausible(year, own):
            return TableYear(own.assessed_year, (paragraph, year))
        return TableYear(year)
    return TableYear(own.assessed_year)


def plausible(year: int, own: Facts) -> bool:
    """Whether the agency can have been assessed in a year by the time of the report."""
    if own.fiscal_year is None:
        return year >= FIRST_ASSESSMENT
    return own.fiscal_year - 7 <= year <= own.fiscal_year
