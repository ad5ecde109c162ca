"""Rows whose cells hold several indicators and as many numbers, one under the other: one row for each of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import regex

from normalize.numerals import to_arabic
from normalize.text import flatten
from segment.facts.scan import Facts, scan
from segment.tables.grid import Grid, GridRow

_LABEL = regex.compile(r"ตัวชี้วัด(?:ที่)?\s?(?P<number>\d{1,2})(?![\d.])")
_COUNTED = regex.compile(r"(?<!\S)(?P<number>\d{1,2})[.)]\s*(?=[ก-ฮเ-ไ])")
_LONGEST = 40
"""Letters: what stands once beside several indicators, whose instrument it is, is no longer."""


def indicators_apart(grid: Grid) -> None:
    """Put each indicator of a row that holds several into a row of its own, with its number."""
    shared = frozenset(column.index for column in grid.columns if column.level == "instrument")
    grid.rows = [apart for row in grid.rows for apart in _apart(row, shared)]


def _apart(row: GridRow, shared: frozenset[int]) -> Iterator[GridRow]:
    """The rows of a row; in the columns ``shared`` stands what the indicators' instrument got, once for all of them."""
    numbers = {column: found for column in row.filled() if (found := _numbers(row.text(column)))}
    others = (column for column in row.filled() if column not in numbers) if numbers else ()
    labels = {column: found for column in others if (found := _labels(row.text(column)))}
    if len(labels) != 1:
        yield row
        return
    ((_, texts),) = labels.items()
    count = len(texts)
    split = labels | {column: found for column, found in numbers.items() if len(found) == count}
    once = [column for column in row.filled() if column not in split]
    if len(split) < 2 or not all(_may_stand_once(row.facts(column), column in shared) for column in once):
        yield row
        return
    for at in range(count):
        cells = {column: replace(row.cells[column], text=each[at]) for column, each in split.items()}
        if not at:
            cells |= {column: cell for column, cell in row.cells.items() if column not in split}
        below = row.covered | (frozenset(once) if at else frozenset())
        yield replace(row, cells=dict(sorted(cells.items())), covered=below, after_break=row.after_break and not at)


def _may_stand_once(facts: Facts, is_shared: bool) -> bool:
    return len(facts.letters) <= _LONGEST and (not facts.numbers or (is_shared and facts.exact))


def _labels(text: str) -> list[str]:
    """The several labels that a cell is made of, in the order of their numbers, or of its lines."""
    line = flatten(text)
    for pattern in (_LABEL, _COUNTED):
        found = list(pattern.finditer(to_arabic(line)))
        numbers = [int(match["number"]) for match in found]
        if found and not found[0].start() and all(right == left + 1 for left, right in pairwise(numbers)):
            bounds = [*(match.start() for match in found), len(line)]
            texts = [line[start:stop].strip() for start, stop in pairwise(bounds)]
            return texts if _are_labels(texts) else []
    texts = [each.strip() for each in text.split("\n")]
    return texts if _are_labels(texts) else []


def _are_labels(texts: list[str]) -> bool:
    """Whether each text is the label of an indicator or an instrument of its own, without its score."""
    if len(texts) < 2:
        return False
    labels = [scan(each).label for each in texts]
    told = [(label.instrument, label.indicator) for label in labels if label is not None and not label.overall]
    return len(set(told)) == len(texts) and not any(scan(each).decimal for each in texts)


def _numbers(text: str) -> list[str]:
    """The several numbers that a cell is made of; none where it holds anything else, or another one in brackets."""
    parts = flatten(text).split()
    if len(parts) < 2:
        return []
    alike = len({each.startswith("(") for each in parts}) == 1
    return parts if alike and all(scan(each).numeric and scan(each).decimal for each in parts) else []
