"""Numbers that one slip of print makes of another: what a suggestion may offer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise


@lru_cache(maxsize=1 << 12)
def misprints(value: float) -> tuple[float, ...]:
    """Every score that one slip turns into ``value``, the commonest kind of slip first: one digit replaced, two
    neighbours exchanged, one digit replaced wherever it stands (๙๕.๙๕ for ๘๕.๘๕)."""
    printed = f"{value:.2f}"
    whole = len(printed.split(".")[0])
    texts = dict.fromkeys(_slips(printed))
    scores = [float(text) for text in texts if text != printed and len(text.split(".")[0].lstrip("0") or "0") == whole]
    return tuple(score for score in scores if 0 <= score <= 100)


def exchanges(value: float) -> Iterator[float]:
    """Every score that two neighbouring digits in each other's place turn into ``value``."""
    printed = f"{value:.2f}"
    yield from (float(text) for text in _exchanges(printed) if text != printed and float(text) <= 100)


def is_misprint(printed: float, true: float) -> bool:
    """Whether one slip makes ``printed`` of ``true``."""
    return any(abs(each - true) < 0.005 for each in misprints(printed))


def is_exchange(printed: float, true: float) -> bool:
    """Whether two scores have the same digits in another order."""
    return printed != true and sorted(f"{printed:.2f}") == sorted(f"{true:.2f}")


def changed_digits(printed: float, true: float) -> int:
    """How many digits differ between two scores."""
    return sum(one != other for one, other in zip(f"{printed:06.2f}", f"{true:06.2f}", strict=True))


def _slips(printed: str) -> Iterator[str]:
    digits = [position for position, sign in enumerate(printed) if sign.isdigit()]
    for position in digits:
        for digit in "0123456789":
            yield printed[:position] + digit + printed[position + 1 :]
    yield from _exchanges(printed)
    for old in sorted({printed[position] for position in digits}):
        for digit in "0123456789":
            yield printed.replace(old, digit)


def _exchanges(printed: str) -> Iterator[str]:
    digits = [position for position, sign in enumerate(printed) if sign.isdigit()]
    for left, right in pairwise(digits):
        signs = list(printed)
        signs[left], signs[right] = signs[right], signs[left]
        yield "".join(signs)
