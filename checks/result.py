"""What a check is and what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from extract.frozen import dataclass
from extract.message import Message
from normalize.records import NOWHERE, Place

if TYPE_CHECKING:
    from checks.case import Case
    from checks.sheet import Subject

PASS, FAIL, NOT_APPLICABLE = "pass", "fail", "not-applicable"
ERROR, WARNING, INFO = "error", "warning", "info"
SEVERITIES = (ERROR, WARNING, INFO)
"""Worst first."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What would explain a wrong sum: of which score (by its index), what is printed and what is true (None: by no
    single misprint), and the lowest and the highest number with which the sum comes out by rounding."""

    index: int
    subject: Subject
    place: Place
    printed: float
    true: float | None
    lowest: float
    highest: float

    @property
    def record(self) -> str:
        """Its name in ``Result.records``."""
        return f"scores:{self.index}"


@dataclass(frozen=True, slots=True)
class Result:
    """One answer of a check.

    ``records`` (``scores:3``: the dataset and the index into the bundle's tuple) are those that a pass confirms
    and that a failure casts doubt on. ``severity`` overrides the check's own where the difference is small.
    """

    outcome: str
    reason: Message
    place: Place = NOWHERE
    expected: str | None = None
    observed: str | None = None
    level: str | None = None
    indicator: int | None = None
    question: str | None = None
    severity: str | None = None
    records: tuple[str, ...] = ()
    doubts: bool = False
    """Whether a failure that is no error casts doubt on its records all the same."""
    slips: tuple[Slip, ...] = ()
    """What would explain the failure, the likeliest first: see ``checks.suspects``."""
    parts: tuple[Slip, ...] = ()
    """Each number of a wrong sum that may be wrong alone, by whatever slip."""


@dataclass(frozen=True, slots=True)
class Check:
    """One rule: its specification is the docstring of the module that holds it."""

    id: str
    version: int
    severity: str
    title: Message
    remedy: Message
    """What a person does about it."""
    calculate: Callable[[Case], Iterable[Result]]


def passed(th: str, en: str, records: Iterable[str] = ()) -> Result:
    """A rule that holds, and the records that it confirms."""
    return Result(PASS, Message(th, en), records=tuple(records))


def not_applicable(th: str, en: str) -> Result:
    """A rule that says nothing about this report, and why."""
    return Result(NOT_APPLICABLE, Message(th, en))
