"""The numbers of one agency in one year, by subject: what arithmetic and comparison work on."""

from __future__ import annotations

from collections import Counter
from dataclasses import field
from typing import NamedTuple

from codebook.agreeing import agreed
from codebook.facts import Framework
from codebook.reader import framework, scheme_of
from extract.frozen import dataclass
from normalize.lazily import cached_property
from normalize.records import Bundle, Place, Score

CENT = 0.01
"""The step of a printed score: two statements that differ by no more may be one number, rounded twice."""

TINY = 1e-9
"""What binary fractions add to a sum of decimals."""


class Subject(NamedTuple):
    """What a number is about."""

    level: str
    instrument: str | None = None
    indicator: int | None = None
    question: str | None = None
    item: int | None = None
    statistic: str = "score"


@dataclass(frozen=True)
class Statement:
    """One place where a subject's number stands; ``index`` is its place in the bundle's scores."""

    value: float
    index: int
    place: Place

    @property
    def record(self) -> str:
        """Its name in ``Result.records``."""
        return f"scores:{self.index}"


@dataclass(frozen=True)
class Sheet:
    """Every subject of one agency in one year with its statements, in the report's order."""

    agency: str | None
    year: int | None
    own: bool
    """True for the report's own agency."""
    titled: int | None = None
    """The year of the report's title, for its own numbers whose year is not stated."""
    statements: dict[Subject, tuple[Statement, ...]] = field(default_factory=dict)

    @cached_property
    def framework(self) -> Framework | None:
        """The framework of this agency and year; where the year is not stated, what that of the title and the year
        before it have in common: a report presents the results of one of them."""
        scheme = scheme_of(self.agency, None)
        if self.year is not None or self.titled is None:
            return framework(scheme, self.year)
        one, other = framework(scheme, self.titled), framework(scheme, self.titled - 1)
        return agreed(one, other) if one and other else None

    def stated(self, subject: Subject) -> Statement | None:
        """The statement that stands for a subject: the first of those with the commonest value."""
        found = self.statements.get(subject)
        if not found or len(found) == 1:
            return found[0] if found else None
        counts = Counter(each.value for each in found)
        return max(found, key=lambda each: (counts[each.value], -each.index))

    def subjects(self, level: str, statistic: str = "score") -> tuple[Subject, ...]:
        """The subjects of a level that have this statistic."""
        return tuple(each for each in self.statements if (each.level, each.statistic) == (level, statistic))


def subject_of(score: Score) -> Subject:
    """A score's subject; parts that its level does not use are left out, so that equal subjects compare equal."""
    if score.level == "overall":
        return Subject("overall", statistic=score.statistic)
    if score.level == "instrument":
        return Subject("instrument", score.instrument, statistic=score.statistic)
    if score.level == "indicator":
        return Subject("indicator", None, score.indicator, statistic=score.statistic)
    item = score.item if score.level == "item" else None
    return Subject(score.level, None, None, score.question, item, score.statistic)


def sheets_of(bundle: Bundle) -> tuple[Sheet, ...]:
    """The sheets of a report, its own agency's first. Where a number names no agency it is the report's own;
    where its own agency's number names no year it is the report's."""
    report = bundle.report
    found: dict[tuple[str | None, int | None], dict[Subject, list[Statement]]] = {}
    for index, score in enumerate(bundle.scores):
        agency = score.agency or report.agency
        year = score.assessed_year
        if year is None and agency == report.agency:
            year = report.assessed_year
        statements = found.setdefault((agency, year), {}).setdefault(subject_of(score), [])
        statements.append(Statement(score.value, index, score.place))
    sheets = [
        Sheet(
            agency,
            year,
            agency == report.agency,
            report.fiscal_year if year is None and agency == report.agency else None,
            {key: tuple(each) for key, each in subjects.items()},
        )
        for (agency, year), subjects in found.items()
    ]
    return tuple(sorted(sheets, key=lambda sheet: not sheet.own))
