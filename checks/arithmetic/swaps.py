"""Two numbers printed in each other's place: what explains a wrong sum without any misprint.

Not a check itself: the sums that two exchanged numbers explain, used by the check that names them and by those that
would otherwise report the same thing again.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from checks.case import Case
from checks.equation import Equation, borne_out, equation, mean, ruled, sure
from checks.sheet import CENT, TINY, Sheet, Statement, Subject
from codebook.reader import INDICATORS_OF, INSTRUMENTS

TOTAL = Subject("overall")


@dataclass(frozen=True)
class Swap:
    """Two statements that make ``equation`` right when they change places; ``other`` is the sheet of the second."""

    equation: Equation
    first: Subject
    first_statement: Statement
    second: Subject
    second_statement: Statement
    other: Sheet


def totals(case: Case) -> tuple[Equation, ...]:
    """total = Σ weight × instrument, for every agency and year whose weights are known or borne out."""
    return case.once("totals", lambda: tuple(borne_out(_totals(case))))


def _totals(case: Case) -> Iterator[tuple[Equation, bool]]:
    for each in ruled(case):
        rule = each.framework.aggregation.instruments_to_total if each.framework.aggregation else None
        printed = [each.sheet.stated(Subject("instrument", one.code, statistic="weight")) for one in INSTRUMENTS]
        whole = sum(weight.value for weight in printed if weight) == 100
        factors = [
            (one.code, weight.value if weight and whole else each.framework.weight(one.code))
            for one, weight in zip(INSTRUMENTS, printed, strict=True)
        ]
        if rule is None or any(weight is None for _, weight in factors):
            continue
        weighted = [(Subject("instrument", code, statistic="weighted_score"), 1.0) for code, _ in factors]
        rounded = equation(each.sheet, TOTAL, weighted)
        if rounded is not None and rounded.holds:
            # A total that adds up its rounded weighted scores may lie a cent or two off the unrounded ones.
            continue
        children = [(Subject("instrument", code), (weight or 0) / 100) for code, weight in factors]
        found = equation(each.sheet, TOTAL, children, sure(rule))
        if found is not None:
            yield found, each.assumed


def means(case: Case) -> tuple[Equation, ...]:
    """instrument = mean of its indicators, for every agency and year whose rule says so or is borne out."""
    return case.once("means", lambda: tuple(borne_out(_means(case))))


def _means(case: Case) -> Iterator[tuple[Equation, bool]]:
    for each in ruled(case):
        rule = each.framework.aggregation.indicators_to_instrument if each.framework.aggregation else None
        if rule is None or rule.name != "mean":
            continue
        for instrument, numbers in INDICATORS_OF.items():
            children = mean(Subject("indicator", indicator=indicator) for indicator in numbers)
            found = equation(each.sheet, Subject("instrument", instrument), children, sure(rule))
            if found is not None:
                yield found, each.assumed


def swaps(case: Case) -> tuple[Swap, ...]:
    """Every exchange that explains what is wrong: of two instruments of a row (by its total, or by both means), or
    of one instrument's numbers in two rows whose totals are both wrong; looked for once for all checks."""
    return case.once("swaps", lambda: _swaps(case))


def _swaps(case: Case) -> tuple[Swap, ...]:
    wrong = [each for each in totals(case) if not each.holds]
    found = [swap for each in wrong for swap in _within(each)]
    settled = {id(swap.equation.sheet) for swap in found}
    rest = [each for each in wrong if id(each.sheet) not in settled]
    for left, right in _fitting(rest):
        found.extend(_between(rest[left], rest[right]))
    unlike: dict[int, list[Equation]] = {}
    for each in means(case):
        if not each.holds and id(each.sheet) not in settled:
            unlike.setdefault(id(each.sheet), []).append(each)
    for of_one in unlike.values():
        for first, second in combinations(of_one, 2):
            found.extend(_by_means(first, second))
    return tuple(found)


def _fitting(wrong: list[Equation]) -> list[tuple[int, int]]:
    """The pairs, in their order, in which one of the second's numbers makes the first right."""
    pairs: set[tuple[int, int]] = set()
    for position in range(max((len(each.terms) for each in wrong), default=0)):
        values = sorted((each.terms[position].statement.value, at) for at, each in enumerate(wrong))
        for at, each in enumerate(wrong):
            term = each.terms[position]
            if not term.factor:
                continue
            wanted = term.statement.value + (each.parent.value - each.computed) / term.factor
            reach = abs((CENT + 2 * TINY) / term.factor)
            near = values[bisect_left(values, (wanted - reach, 0)) : bisect_right(values, (wanted + reach, len(wrong)))]
            pairs.update((at, other) for _, other in near if other > at)
    return sorted(pairs)


def explained(case: Case) -> frozenset[tuple[int, str | None]]:
    """(sheet identity, instrument) of every number that an exchange explains."""
    names: set[tuple[int, str | None]] = set()
    for swap in swaps(case):
        names.add((id(swap.equation.sheet), swap.first.instrument))
        names.add((id(swap.other), swap.second.instrument))
    return frozenset(names)


def _within(each: Equation) -> Iterator[Swap]:
    for left, right in combinations(each.terms, 2):
        change = (left.factor - right.factor) * (right.statement.value - left.statement.value)
        if abs(change) > CENT and abs(each.computed + change - each.parent.value) <= CENT + TINY:
            yield Swap(each, left.subject, left.statement, right.subject, right.statement, each.sheet)


def _by_means(left: Equation, right: Equation) -> Iterator[Swap]:
    fits_left = abs(left.computed - right.parent.value) <= CENT + TINY
    if fits_left and abs(right.computed - left.parent.value) <= CENT + TINY:
        yield Swap(left, left.subject, left.parent, right.subject, right.parent, right.sheet)


def _between(left: Equation, right: Equation) -> Iterator[Swap]:
    for one, other in zip(left.terms, right.terms, strict=True):
        change = other.statement.value - one.statement.value
        fits_left = abs(left.computed + one.factor * change - left.parent.value) <= CENT + TINY
        fits_right = abs(right.computed - other.factor * change - right.parent.value) <= CENT + TINY
        if fits_left and fits_right:
            yield Swap(left, one.subject, one.statement, other.subject, other.statement, right.sheet)
