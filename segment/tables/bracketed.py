"""Columns whose cells end with their scores in brackets: there a whole number in brackets is one too (`… (85)`).

Alone it may be anything (a page, a number of answers); beside `… (84.05)` or `… (100)`, in its column or in that of a
table with the same header, it is printed without decimals.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import regex

from segment.facts.words import letters_of
from segment.tables.grid import Grid

_ENDS = regex.compile(r"[(\[]\s?(?P<value>100|\d{1,2}(?P<decimals>\s?[.,]\s?\d{1,2})?)\s?[)\]]\s?$")
_MOST = 0.6
"""Of a column's cells so many end with a number in brackets where these are scores."""


def scores_in_brackets(grids: Sequence[Grid]) -> None:
    """Mark the columns whose cells end with scores in brackets, of all tables with one header together."""
    alike: dict[tuple[str, ...], list[Grid]] = defaultdict(list)
    for grid in grids:
        if grid.header_cells:
            alike[tuple(letters_of(column.header) for column in grid.columns)].append(grid)
    for header, several in alike.items():
        for index in range(len(header)):
            lines = [row.facts(index).line for grid in several for row in grid.rows if row.text(index).strip()]
            ends = [match for line in lines if (match := _ENDS.search(line))]
            sure = any(match["decimals"] or match["value"] == "100" for match in ends)
            if sure and len(ends) > 1 and len(ends) >= _MOST * len(lines):
                for grid in several:
                    grid.columns[index] = replace(grid.columns[index], brackets=True)
