"""What columns of numbers are to each other, whatever their header says: weight, score and weighted score; two parts
and their mean; a number, another and what it is more than that."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations, permutations

import regex

from segment.facts.roles import Role
from segment.tables.grid import Grid

NEAR = 0.011
"""Points: how far a product or a mean of rounded numbers may lie from the printed one."""
ROWS = 3
"""No fewer rows show that a relation is none of chance."""
SHARE = 0.8
COLUMNS = 8
"""A table of more columns of numbers is not searched."""

Values = Mapping[int, Mapping[int, float]]
"""The number of each row, by column."""


def relations(grid: Grid) -> Iterator[dict[int, str]]:
    """Every relation that the body shows, as the statistic of each column that takes part; ``compared`` and
    ``difference`` are no statistics of the agency."""
    values = _values(grid)
    if not 3 <= len(values) <= COLUMNS:
        return
    for parts in permutations(values, 3):
        weight, score, product = parts
        if _mean(values[weight]) < _mean(values[score]) and _holds(values, parts, _is_weighted):
            yield {weight: "weight", score: "score", product: "weighted_score"}
    for first, second in combinations(values, 2):
        for mean in values.keys() - {first, second}:
            if _holds(values, (first, second, mean), _is_mean):
                yield {first: "public", second: "survey", mean: "score"}
    signed = _signed(grid)
    for score, other in permutations(values, 2):
        for change in signed.keys() - {score, other}:
            if _holds({**values, change: signed[change]}, (score, other, change), _is_difference):
                yield {score: "score", other: "compared", change: "difference"}


def _values(grid: Grid) -> Values:
    columns = [
        column for column in grid.columns if column.role in (Role.SCORE, Role.UNKNOWN, Role.IGNORED, Role.NUMBER)
    ]
    found: dict[int, dict[int, float]] = {}
    for column in columns:
        if (
            column.subject is not None
            or column.code is not None
            or column.year is not None
            or column.agency is not None
        ):
            continue
        numbers = {
            place: facts.numbers[0].value
            for place, row in enumerate(grid.rows)
            if (facts := row.facts(column.index)).numeric and len(facts.numbers) == 1
        }
        if len(numbers) >= ROWS:
            found[column.index] = numbers
    return found


def _signed(grid: Grid) -> Values:
    """The numbers of columns where signs or arrows stand before them, negative where these say so."""
    found: dict[int, dict[int, float]] = {}
    for column in grid.columns:
        facts = {place: row.facts(column.index) for place, row in enumerate(grid.rows)}
        facts = {place: each for place, each in facts.items() if each.numeric and len(each.numbers) == 1}
        signs = {place: _SIGN.match(each.line) for place, each in facts.items()}
        if any(signs.values()):
            found[column.index] = {
                place: each.numbers[0].value * (-1 if (sign := signs[place]) and sign["down"] else 1)
                for place, each in facts.items()
            }
    return found


_SIGN = regex.compile(r"^[\s(]*(?:(?P<down>[-–−▼↓⬇])|[+▲↑⬆△])")


def _mean(numbers: Mapping[int, float]) -> float:
    return sum(numbers.values()) / len(numbers)


def _holds(values: Values, columns: tuple[int, int, int], relation: Callable[[float, float, float], bool]) -> bool:
    """Whether a relation holds in nearly all rows that have the three numbers, and says something there."""
    one, other, third = (values[column] for column in columns)
    rows = [(one[row], other[row], third[row]) for row in one.keys() & other.keys() & third.keys()]
    telling = [row for row in rows if len(set(row)) == len(row)]
    held = sum(relation(*row) for row in telling)
    return held >= ROWS and held >= SHARE * len(telling)


def _is_weighted(weight: float, score: float, product: float) -> bool:
    return abs(weight * score / 100 - product) <= NEAR


def _is_difference(score: float, other: float, change: float) -> bool:
    return abs(score - other - change) <= NEAR


def _is_mean(first: float, second: float, mean: float) -> bool:
    return abs((first + second) / 2 - mean) <= NEAR
