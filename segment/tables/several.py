"""Rows whose cells hold several indicators and as many numbers, one under the other: one row for each of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import regex

from normalize.numerals import to_arabic
from normalize.text import flatten
from segment.facts.numbers import cell_numbers
from segment.facts.scan import scan
from segment.tables.grid import Grid, GridRow

_LABEL = regex.compile(r"ตัวชี้วัด(?:ที่)?\s?(?P<number>\d{1,2})(?![\d.])")
_LONGEST = 40
"""Letters: what stands once beside several indicators, whose instrument it is, is no longer."""


def indicators_apart(grid: Grid) -> None:
    """Put each indicator of a row that holds several into a row of its own, with its number."""
    grid.rows = [apart for row in grid.rows for apart in _apart(row)]


def _apart(row: GridRow) -> Iterator[GridRow]:
    parts = {column: _labels(row.text(column)) for column in row.filled() if "ตัวชี้วัด" in row.text(column)}
    labels = [column for column, texts in parts.items() if len(texts) > 1]
    if len(labels) != 1:
        yield row
        return
    count = len(parts[labels[0]])
    split = {labels[0]: parts[labels[0]]}
    for column in row.filled():
        numbers = _numbers(row.text(column))
        if column != labels[0] and len(numbers) == count:
            split[column] = numbers
    once = [column for column in row.filled() if column not in split]
    if len(split) < 2 or any(len(row.facts(column).letters) > _LONGEST or row.facts(column).numbers for column in once):
        yield row
        return
    for at in range(count):
        cells = {column: replace(row.cells[column], text=texts[at]) for column, texts in split.items()}
        if not at:
            cells |= {column: cell for column, cell in row.cells.items() if column not in split}
        below = row.covered | (frozenset(once) if at else frozenset())
        yield replace(row, cells=dict(sorted(cells.items())), covered=below, after_break=row.after_break and not at)


def _labels(text: str) -> list[str]:
    """The labels that a cell is made of, in the order of their numbers."""
    line = flatten(text)
    found = list(_LABEL.finditer(to_arabic(line)))
    numbers = [int(match["number"]) for match in found]
    if not found or found[0].start() or any(right != left + 1 for left, right in pairwise(numbers)):
        return []
    bounds = [*(match.start() for match in found), len(line)]
    texts = [line[start:stop].strip() for start, stop in pairwise(bounds)]
    named = all(scan(each).label is not None and not cell_numbers(each)[1:] for each in texts)
    return texts if named else []


def _numbers(text: str) -> list[str]:
    """The numbers that a cell is made of; none where it holds anything else."""
    parts = flatten(text).split()
    return parts if all(scan(each).numeric and scan(each).decimal for each in parts) else []
