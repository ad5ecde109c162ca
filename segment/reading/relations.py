"""What columns of numbers are to each other, whatever their header says: weight, score and weighted score."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import permutations
from statistics import median

from segment.facts.roles import Role
from segment.tables.grid import Grid

NEAR = 0.011
"""Points: how far a product of rounded numbers may lie from the printed one."""
ROWS = 3
"""No fewer rows show that a relation is none of chance."""
SHARE = 0.8
COLUMNS = 8
"""A table of more columns of numbers is not searched."""
HEAVIEST = 40.0
"""Percent: no instrument weighs more. What a share of a target came to is a product too."""

Numbers = Mapping[int, float]
"""The number of each row."""


def relations(grid: Grid) -> Iterator[dict[int, str]]:
    """Every relation that the body shows, as the statistic of each column that takes part."""
    values = _values(grid)
    if not 3 <= len(values) <= COLUMNS:
        return
    for weight, score, product in permutations(values, 3):
        if median(values[weight].values()) <= HEAVIEST and _holds(values[weight], values[score], values[product]):
            yield {weight: "weight", score: "score", product: "weighted_score"}


def _values(grid: Grid) -> dict[int, Numbers]:
    found: dict[int, Numbers] = {}
    for column in grid.with_role(Role.SCORE, Role.UNKNOWN, Role.IGNORED, Role.NUMBER):
        if any(each is not None for each in (column.subject, column.code, column.year, column.agency)):
            continue
        numbers = {
            place: facts.numbers[0].value
            for place, row in enumerate(grid.rows)
            if (facts := row.facts(column.index)).numeric and len(facts.numbers) == 1
        }
        if len(numbers) >= ROWS:
            found[column.index] = numbers
    return found


def _holds(weights: Numbers, scores: Numbers, products: Numbers) -> bool:
    """Whether nearly all rows that have the three numbers, and where they say something, are such products."""
    rows = [(weights[row], scores[row], products[row]) for row in weights.keys() & scores.keys() & products.keys()]
    telling = [row for row in rows if len(set(row)) == len(row)]
    held = sum(abs(weight * score / 100 - product) <= NEAR for weight, score, product in telling)
    light = all(weight < score for weight, score, _ in telling)
    return light and held >= ROWS and held >= SHARE * len(telling)
