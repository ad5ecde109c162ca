"""The places of a ranking are what counting gives, for lists in order, out of order and with equal numbers."""

from __future__ import annotations

import random
from itertools import combinations, pairwise

import pytest

from checks.arithmetic.rank import _longest_in_order, _Pair, _placed
from checks.matrix import Entry
from normalize.records import NOWHERE


def pair(seed: int, rows: int, sign: int) -> _Pair:
    """A list of ranks and numbers, some of them exchanged."""
    drawn = random.Random(seed)
    numbers = sorted(
        (drawn.choice((80.5, 81.25, 90.0, 92.5, float(drawn.randint(60, 99)))) for _ in range(rows)), reverse=True
    )
    ranks = list(range(1, rows + 1))
    for _ in range(drawn.randint(0, 3)):
        one, other = drawn.randrange(rows), drawn.randrange(rows)
        ranks[one], ranks[other] = ranks[other], ranks[one]
    return _Pair(entries(map(float, ranks)), entries(numbers), sign)


def entries(values: object) -> dict[int, Entry]:
    """Entries by row."""
    return {row: Entry(str(value), NOWHERE, value, None) for row, value in enumerate(values)}  # type: ignore[call-overload]


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("seed", range(40))
def test_places_are_those_of_counting(seed: int, sign: int) -> None:
    ranked = pair(seed, 9, sign)
    chain = _longest_in_order(ranked)
    for among in (frozenset(ranked.numbers), chain):
        for row, placed in zip(ranked.numbers, _placed(ranked, among), strict=True):
            others = [ranked.value(other) for other in among if other != row]
            higher = [value for value in others if value > ranked.value(row)]
            astray = sum(ranked.rank(other) < ranked.rank(row) for other in ranked.numbers if other not in among)
            equal = others.count(ranked.value(row))
            assert (placed.best, placed.worst) == (
                1 + len(set(higher)) + astray,
                1 + len(higher) + equal + astray,
            )


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("seed", range(40))
def test_no_more_rows_keep_the_order_than_the_longest_chain_has(seed: int, sign: int) -> None:
    ranked = pair(seed, 9, sign)
    rows = sorted(ranked.numbers, key=lambda row: (ranked.rank(row), -ranked.value(row)))
    chain = [row for row in rows if row in _longest_in_order(ranked)]

    def falls(chosen: tuple[int, ...]) -> bool:
        return all(ranked.value(one) >= ranked.value(other) for one, other in pairwise(chosen))

    assert falls(tuple(chain))
    assert not any(map(falls, combinations(rows, len(chain) + 1)))
