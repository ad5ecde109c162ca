"""The weak points of an agency in a year: one rule, for the page and the profile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple, Protocol, TypeVar

from batch.numbers import subject_order

MOST = 5
"""Subjects that are shown as the weakest."""

FULL = 100.0


class Scored(Protocol):
    """A number of an agency; that of a question has its ``indicator`` where that is known."""

    @property
    def level(self) -> str: ...
    @property
    def subject(self) -> str: ...
    @property
    def statistic(self) -> str: ...
    @property
    def value(self) -> float: ...
    @property
    def indicator(self) -> int | None: ...


Item = TypeVar("Item", bound=Scored)


def weak_points(numbers: Sequence[Item]) -> list[Item]:
    """The lowest questions, each by the lower of its parts, and among them by value the indicators that no question
    explains: none of theirs in the data scores as low as they do. What has the full score is no weak point, nor what
    scores higher than the agency's total."""
    total = next((each.value for each in numbers if each.level == "overall" and each.statistic == "score"), FULL)
    low = sorted((each for each in numbers if each.value <= total and each.value < FULL), key=_order)
    questions = {each.subject: each for each in reversed(low) if each.level == "question"}
    least: dict[str, float] = {}
    for each in low:
        if each.level == "question":
            indicator = str(each.indicator)
            least[indicator] = min(each.value, least.get(indicator, FULL))
    return [each for each in low if questions.get(each.subject) is each or _is_unexplained(each, least)][:MOST]


def _order(number: Scored) -> tuple[float, tuple[int, int, int], str, str]:
    """The lowest first; of equals the first of the assessment."""
    return number.value, subject_order(number.subject), number.subject, number.statistic


def _is_unexplained(number: Scored, least: Mapping[str, float]) -> bool:
    """Whether it is an indicator that none of its questions is as low as; ``least`` has the lowest of each."""
    is_indicator = number.level == "indicator" and number.statistic == "score"
    return is_indicator and least.get(number.subject, FULL) > number.value


class Number(NamedTuple):
    """A number as the page has it."""

    agency: str
    year: int
    level: str
    subject: str
    statistic: str
    value: float
    indicator: int | None


def weak_rows(numbers: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The weak points among the page's numbers, those of an agency's year one behind the other."""
    found = sorted(
        (Number(*(each[name] for name in Number._fields)) for each in numbers), key=attrgetter("agency", "year")
    )
    return [
        {"agency": agency, "year": year, "subject": each.subject, "statistic": each.statistic}
        for (agency, year), of_year in groupby(found, key=attrgetter("agency", "year"))
        for each in weak_points(list(of_year))
    ]
