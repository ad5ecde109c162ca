"""Columns whose cells end with their scores: there a whole number is one too (`… (85)`, `… คะแนน 85`).

Alone it may be anything (a page, a number of answers); beside `… (84.05)` or `… (100)`, in its column or in that of a
table with the same header, it is printed without decimals.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import regex

from normalize.numerals import to_arabic
from normalize.text import flatten
from segment.facts.words import letters_of
from segment.tables.grid import Grid

_ENDS = regex.compile(
    r"(?:[(\[]\s?(?:(?:ได้|คะแนน|เฉลี่ย|ร้อยละ|[:=])\s?)*|คะแนน\s?[:=]?\s?)(?P<value>(?:100|\d{1,2})(?P<decimals>\s?[.,]\s?\d{1,2})?)\s?[)\]]?\s?$"
)
_MOST = 0.6
"""Of a column's cells so many end with a number where these are scores."""


def score_behind(text: str) -> tuple[float, str] | None:
    """The number that a cell's text ends with, in brackets or behind คะแนน, and how it is printed there."""
    line = flatten(text)
    match = _ENDS.search(to_arabic(line))
    if match is None:
        return None
    return float(regex.sub(r"\s", "", match["value"]).replace(",", ".")), line[match.start() : match.end()].strip()


def scores_behind(grids: Sequence[Grid]) -> None:
    """Mark the columns whose cells end with scores, of all tables with one header together."""
    alike: dict[tuple[str, ...], list[Grid]] = defaultdict(list)
    for grid in grids:
        if grid.header_cells:
            alike[tuple(letters_of(column.header) for column in grid.columns)].append(grid)
    for header, several in alike.items():
        for index in range(len(header)):
            lines = [each.line for grid in several for each in grid.said(index)]
            if scored(lines):
                for grid in several:
                    grid.columns[index] = replace(grid.columns[index], scored=True)


def scored(lines: Sequence[str]) -> bool:
    """Whether texts end with their scores: most with a number, one of them with decimals or in full."""
    ends = [match for line in lines if (match := _ENDS.search(line))]
    sure = any(match["decimals"] or match["value"] == "100" for match in ends)
    return sure and len(ends) > 1 and len(ends) >= _MOST * len(lines)
