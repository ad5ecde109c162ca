"""Which columns of a table are the difference, or the arrow, of two others: told by the rows that bear it out.

Not a check itself. Three columns go together where in most rows the third is what the first two differ by; an arrow
goes with two columns where in most rows it points as they do. A row or two by themselves are believed where their
header says so and the columns' years tell which number is the later one. Rows may be columns: a row of differences
below years. Or the years stand in rows below each other, two and two,
with the difference beside both; or the years of one thing, each with what has changed since the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise

from checks.case import Case
from checks.matrix import DIFFERENCE, DOWN, SAME, UP, Entry, Matrix, matrices
from normalize.records import Place

CENT = 0.011
ROWS = 3
MOST = 0.7
_YEAR = re.compile(r"(?<!\d)(2[45]\d\d)(?!\d)|ปี\s?(\d\d)(?!\d)")
_BARE_YEAR = re.compile(r"\W*(?:ปี)?(?:งบประมาณ)?\s*(?:พ\.\s?ศ\.)?\s*(2[45]\d\d)\W*")
_NEAR = 4
"""How many columns from a difference its numbers stand at most."""


@dataclass(frozen=True)
class Triple:
    """``third`` is what ``later`` has more than ``earlier``, row by row: (earlier, later, third) by row."""

    matrix: Matrix
    rows: tuple[tuple[int, Entry, Entry, Entry], ...]
    by_size: bool
    """Whether ``third`` holds numbers."""
    by_direction: bool
    """Whether the direction of ``third`` is known to be that from ``earlier`` to ``later``."""


def triples(case: Case) -> Iterator[Triple]:
    """Every difference and every arrow of the report's tables."""
    for matrix in matrices(case):
        for each in (matrix, matrix.turn(), *years_across(matrix), *years_below(matrix)):
            yield from _triples(each)


def years_across(matrix: Matrix) -> Iterator[Matrix]:
    """A matrix whose rows are two years of one thing after the other, with a row for each thing and columns by year."""
    by_column: dict[int, dict[int, int]] = {}
    for (row, column), (text, _) in matrix.texts.items():
        if column < matrix.columns and (year := _bare_year(text)):
            by_column.setdefault(column, {})[row] = year
    for _, years in sorted(by_column.items()):
        two = sorted(set(years.values()))
        rows = sorted(years)
        pairs = list(zip(rows[::2], rows[1::2], strict=False))
        if len(two) != 2 or len(pairs) < ROWS or any(years[one] == years[other] for one, other in pairs):
            continue
        if all(other - one == 1 for one, other in pairs):
            yield _across(matrix, pairs, years, two)


def years_below(matrix: Matrix) -> Iterator[Matrix]:
    """A matrix for each column of numbers beside years below each other and their differences: each year's number with
    the one above it, and what is said of the two."""
    first = {row: text for (row, column), (text, _) in matrix.texts.items() if not column}
    years = {row: year for row, text in first.items() if (year := _bare_year(text))}
    rows = sorted(years, key=years.__getitem__)
    pairs = [(one, other) for one, other in pairwise(rows) if years[other] == years[one] + 1]
    if len(set(years.values())) != len(years) or not pairs:
        return
    differences = [column for column in matrix.by_column if DIFFERENCE.search(matrix.header(column))]
    one = len(differences) == 1
    for third in differences:
        first_of_group = max((each for each in differences if each < third), default=-1)
        group = [column for column in matrix.by_column if first_of_group < column < third or (third < column and one)]
        of_group = [
            _paired(matrix.numbers(column), matrix.by_column[third], pairs)
            for column in group
            if any(each.decimals for each in matrix.numbers(column).values())
        ]
        if any(of_group):
            # Of several, the one that the differences fit best; of those the last, which stands right before them.
            entries = max(reversed(of_group), key=_fitting)
            place = next(iter(entries.values())).place
            names = (f"ปี {years[pairs[0][0]]}", f"ปี {years[pairs[0][1]]}", matrix.header(third))
            texts = {(0, at): (name, place) for at, name in enumerate(names)}
            yield Matrix(texts, len(pairs) + 1, len(names), matrix.tables, entries=entries)


def _paired(
    numbers: dict[int, Entry], differences: dict[int, Entry], pairs: list[tuple[int, int]]
) -> dict[tuple[int, int], Entry]:
    """Entries by (pair, place): a year's number, that of the next year, and the difference beside that."""
    return {
        (at, place): entry
        for at, (one, other) in enumerate(pairs, start=1)
        for place, entry in enumerate((numbers.get(one), numbers.get(other), differences.get(other)))
        if entry is not None
    }


def _fitting(entries: dict[tuple[int, int], Entry]) -> int:
    """How many of the differences in the third column are those of their two numbers."""
    lines = ((entries.get((row, 0)), entries.get((row, 1)), third) for (row, at), third in entries.items() if at == 2)
    return sum(
        bool(one and other and third.value is not None and fits(one, other, third)) for one, other, third in lines
    )


def _across(matrix: Matrix, pairs: list[tuple[int, int]], years: dict[int, int], two: list[int]) -> Matrix:
    texts: dict[tuple[int, int], tuple[str, Place]] = {}
    entries: dict[tuple[int, int], Entry] = {}
    width = 0
    for column, found in matrix.by_column.items():
        place = next(iter(found.values())).place
        beside = not any(other in found for _, other in pairs)
        for number, pair in enumerate(pairs, start=1):
            for row in pair:
                if row in found:
                    entries[number, width if beside else width + two.index(years[row])] = found[row]
        names = [matrix.header(column)] if beside else [f"ปี {year}" for year in two]
        texts.update({(0, width + at): (name, place) for at, name in enumerate(names)})
        width += len(names)
    return Matrix(texts, len(pairs) + 1, width, matrix.tables, entries=entries)


def _bare_year(text: str) -> int | None:
    match = _BARE_YEAR.fullmatch(text)
    return int(match[1]) if match else None


def _triples(matrix: Matrix) -> Iterator[Triple]:
    numbers = [
        column for column in matrix.by_column if matrix.numbers(column) and not _is_numbering(matrix.numbers(column))
    ]
    for third, entries in matrix.by_column.items():
        sized = sum(each.value is not None for each in entries.values()) * 2 > len(entries)
        said = bool(DIFFERENCE.search(matrix.header(third)))
        signed = sum(each.direction is not None for each in entries.values()) * 2 >= len(entries)
        if not said and not signed:
            continue
        near = [column for column in numbers if column != third and abs(column - third) <= _NEAR]
        found = [
            each
            for pair in combinations(near, 2)
            if (each := _triple(matrix, entries, *pair, sized=sized, said=said)) is not None
        ]
        if found:
            yield max(found, key=_agreement)


def _is_numbering(entries: dict[int, Entry]) -> bool:
    """Whether a column only numbers its rows."""
    values = [each.value for each in entries.values()]
    return len(values) >= ROWS and values == [float(number) for number in range(1, len(values) + 1)]


def _triple(
    matrix: Matrix, entries: dict[int, Entry], left: int, right: int, *, sized: bool, said: bool
) -> Triple | None:
    one, other = matrix.numbers(left), matrix.numbers(right)
    rows = [(row, one[row], other[row], each) for row, each in entries.items() if row in one and row in other]
    if sized:
        rows = [each for each in rows if each[3].value is not None]
    if not rows or (sized and not any((each[3].value or 0) > 0 for each in rows)):
        return None
    if _order(matrix, left, right) == DOWN:
        rows = [(row, second, first, third) for row, first, second, third in rows]
    known = _order(matrix, left, right) is not None
    directed = [each for each in rows if each[3].direction is not None]
    with_it = sum(_points(each) for each in directed)
    against = sum(_points(_reversed(each)) for each in directed)
    if directed and against > with_it and not known:
        rows, with_it = [_reversed(each) for each in rows], against
    fitting = sum(_fits(each) for each in rows) if sized else with_it
    total = len(rows) if sized else len(directed)
    enough = total >= ROWS and fitting >= MOST * total
    if not enough and not (said and known and 0 < len(rows) < ROWS and abs(left - right) == 1):
        return None
    sure = (len(directed) >= ROWS and with_it >= MOST * len(directed)) or (known and len(directed) < ROWS)
    return Triple(matrix, tuple(rows), sized, sure and bool(directed))


def _agreement(found: Triple) -> tuple[int, int, int]:
    """How well a triple is borne out, to choose among several."""
    fitting = sum(_fits(each) if found.by_size else _points(each) for each in found.rows)
    return fitting, -len(found.rows), int(found.by_direction)


Line = tuple[int, Entry, Entry, Entry]


def _reversed(line: Line) -> Line:
    return line[0], line[2], line[1], line[3]


def _fits(line: Line) -> bool:
    _, earlier, later, third = line
    return abs(abs(change(earlier, later)) - (third.value or 0)) <= _tolerance(third)


def _tolerance(third: Entry) -> float:
    return CENT if third.decimals >= 2 else 0.5 * 10**-third.decimals + CENT


def _points(line: Line) -> bool:
    return line[3].direction == direction_of(line[1], line[2])


def fits(earlier: Entry, later: Entry, third: Entry) -> bool:
    """Whether the printed difference is what two numbers differ by."""
    return _fits((0, earlier, later, third))


def change(earlier: Entry, later: Entry) -> float:
    """How much the later number is more."""
    return (later.value or 0) - (earlier.value or 0)


def direction_of(earlier: Entry, later: Entry) -> int:
    """Where the later number lies."""
    moved = change(earlier, later)
    return SAME if abs(moved) < 0.005 else UP if moved > 0 else DOWN


def _order(matrix: Matrix, left: int, right: int) -> int | None:
    """UP where the right column's year is the later one, DOWN where it is the earlier; None where years do not tell."""
    one, other = _year(matrix.header(left)), _year(matrix.header(right))
    if one is None or other is None or one == other:
        return None
    return UP if other > one else DOWN


@cache
def _year(header: str) -> int | None:
    years = {int(full) if full else 2500 + int(short) for full, short in _YEAR.findall(header)}
    return years.pop() if len(years) == 1 else None
