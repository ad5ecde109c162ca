"""Instrument numbers that add up to their row's total are weighted scores, whatever the header says."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import replace

from codebook.reader import INSTRUMENTS
from normalize.numerals import to_arabic
from normalize.text import flatten
from segment.facts.reckoned import Weighed, weighed
from segment.reading.number import Number
from segment.rows.field import LogicalRow

_SHARES = 0.001
_NEAR = 0.02
"""Points: how far a sum of three rounded parts may lie from the printed total."""


def weighted(found: list[Number]) -> list[Number]:
    """The numbers, with the instrument scores of lines whose parts add up to their total made weighted scores.

    Rows of one table are alike; each column is its own.
    """
    rows = _lines(found, lambda number: (number.table, number.cell.row))
    sums = [_adds_up(line) for line in rows]
    if any(each is not None for each in sums):
        held = sum(each is True for each in sums) * 2 >= sum(each is not None for each in sums)
        told = all(map(_is_told, (row for row, each in zip(rows, sums, strict=True) if each)))
        # Where the rows that add up say themselves that they are weighted, the others are what was weighted.
        lines = rows if held and not told else []
    else:
        lines = [line for line in _lines(found, lambda number: (number.table, number.cell.column)) if _adds_up(line)]
    parts = {id(each) for line in lines for each in line if each.level == "instrument" and each.statistic == "score"}
    return [replace(each, statistic="weighted_score") if id(each) in parts else each for each in found]


def within_weights(found: list[Number]) -> list[Number]:
    """The numbers, with the instruments' scores made weighted ones where none is above what its label says it weighs:
    `IIT (น้ำหนัก 30) | 27.60`."""
    weights = {
        each.instrument: each.value for each in found if each.level == "instrument" and each.statistic == "weight"
    }
    parts = [each for each in found if each.level == "instrument" and each.statistic == "score"]
    if not parts or not all(each.value <= weights.get(each.instrument, 0.0) for each in parts):
        return found
    return [replace(each, statistic="weighted_score") if each in parts else each for each in found]


def come_out(rows: list[LogicalRow], found: list[Number]) -> list[Number]:
    """The numbers, with those that another cell of their row comes to made weighted: `IIT = 78.74 x 30% | 23.62`."""
    products: dict[tuple[int, int], list[tuple[int, Weighed]]] = {}
    for row in rows:
        for table, cell in row.cells():
            if (product := weighed(to_arabic(flatten(cell.text)))) is not None:
                products.setdefault((table, cell.row), []).append((cell.column, product))
    return [
        replace(each, statistic="weighted_score")
        if each.statistic == "score"
        and any(
            column != each.cell.column and product.comes_to(each.value)
            for column, product in products.get((each.table, each.cell.row), ())
        )
        else each
        for each in found
    ]


def in_percent(found: list[Number]) -> list[Number]:
    """The numbers, with the weights of instruments that are printed as shares of one (0.30, 0.30, 0.40) in percent."""
    weights = [each for each in found if each.level == "instrument" and each.statistic == "weight"]
    whole = {(each.agency, each.year, each.instrument): each.value for each in weights}
    if len(whole) != len(weights) or len(weights) != len(INSTRUMENTS) or abs(sum(whole.values()) - 1) > _SHARES:
        return found
    return [replace(each, value=round(each.value * 100, 2)) if each in weights else each for each in found]


def _lines(found: list[Number], line_of: Callable[[Number], Hashable]) -> list[list[Number]]:
    lines: dict[Hashable, list[Number]] = {}
    for number in found:
        lines.setdefault(line_of(number), []).append(number)
    return list(lines.values())


def _is_told(line: list[Number]) -> bool:
    """Whether a line's label says that its instruments' numbers are weighted scores."""
    return all(each.statistic == "weighted_score" for each in line if each.level == "instrument")


def _adds_up(line: list[Number]) -> bool | None:
    """Whether the three instruments' numbers of a line add up to its total; None where it has not all of them."""
    parts = [
        each.value for each in line if each.level == "instrument" and each.statistic in ("score", "weighted_score")
    ]
    total = [each.value for each in line if each.level == "overall"]
    return abs(sum(parts) - total[0]) <= _NEAR if len(parts) == 3 and total else None
