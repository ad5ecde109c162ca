"""The choice between the readings of a table: the one with the least cost; its margin over the second is its trust."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from normalize.codes import Mention, resolve
from normalize.codes import Reading as Code
from segment.headings import Context
from segment.reading.candidates import AGAINST_WORDS, Candidate, candidates
from segment.reading.column_codes import IndicatorOf
from segment.reading.evidence import Evidence, Known, evidence_of
from segment.reading.number import Number
from segment.reading.numbers import Numbers, numbers_of
from segment.reading.view import View
from segment.reading.views import view_of
from segment.rows.field import LogicalRow
from segment.rows.logical import logical_rows
from segment.tables.grid import Grid

SURE = 1.0
"""A margin below this makes a reading unsure."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a reading is weighed by: how the table is seen, its codes read alone, and its numbers."""

    view: View
    codes: list[list[Code | None]]
    numbers: Numbers


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading, weighed."""

    candidate: Candidate
    rows: list[LogicalRow]
    behind: Context
    """The context behind the table."""
    weighed: Weighed | None
    evidence: Evidence | None

    @property
    def numbers(self) -> Sequence[Number]:
        """The numbers that it is weighed by; none where it is the only one."""
        return self.weighed.numbers.found if self.weighed is not None else ()

    def numbers_in(self, view: View) -> Numbers:
        """The numbers of the table as it is seen once all codes of the report are known: the same, where that shows
        nothing else. What heads columns is asked anew."""
        known = self.weighed
        if known is None or view.column_codes or view != known.view:
            return numbers_of(view)
        return known.numbers if [row.readings for row in view.rows] == known.codes else numbers_of(view)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The best reading of a table and the second best that says something else, where one may come near it."""

    best: Reading
    second: Reading | None = None

    @property
    def margin(self) -> float | None:
        """How far the second lies behind; None where there was no other reading."""
        if self.second is None or self.second.evidence is None or self.best.evidence is None:
            return None
        return self.second.evidence.cost - self.best.evidence.cost

    @property
    def unsure(self) -> bool:
        """Whether another reading is nearly as good, or this one goes against what the header says."""
        against = self.best.candidate.cost >= AGAINST_WORDS
        return against or (self.margin is not None and self.margin < SURE)


def choose(grid: Grid, context: Context, year: int | None, indicator_of: IndicatorOf, known: Known) -> Chosen:
    """Read a grid in every way that is supposed and may be the better one, and choose."""
    first, *others = candidates(grid)
    readings = [_read(first, context, year, indicator_of, known, weigh=bool(others))]
    if not others:
        return Chosen(readings[0])
    readings += [
        _read(each, context, year, indicator_of, known) for each in others if not _lies_behind(each, readings[0])
    ]
    ranked = sorted(range(len(readings)), key=lambda index: (_cost(readings[index]), index))
    best = readings[ranked[0]]
    second = next((readings[index] for index in ranked[1:] if _stated(readings[index]) != _stated(best)), None)
    return Chosen(best, second)


def _lies_behind(candidate: Candidate, first: Reading) -> bool:
    """Whether a reading is surely the worse one, unseen: it takes numbers from one that nothing speaks against, or that
    read none: that a header calls scores what is none then only hides what was lost."""
    clean = first.evidence is not None and first.evidence.clean
    lost = candidate.cost >= AGAINST_WORDS and not first.numbers
    return candidate.fewer and (lost or (clean and candidate.cost >= SURE))


def _cost(reading: Reading) -> float:
    return reading.evidence.cost if reading.evidence is not None else 0.0


def _stated(reading: Reading) -> set[tuple[object, ...]]:
    return {(number.subject, number.value) for number in reading.numbers}


def _read(
    candidate: Candidate,
    context: Context,
    year: int | None,
    indicator_of: IndicatorOf,
    known: Known,
    *,
    weigh: bool = True,
) -> Reading:
    rows, behind = logical_rows(candidate.grid, context)
    if not weigh:
        return Reading(candidate, rows, behind, None, None)
    _resolve(rows)
    view = view_of(candidate.grid, rows, year, indicator_of)
    numbers = numbers_of(view)
    evidence = evidence_of(view, numbers, known, candidate.cost)
    weighed = Weighed(view, [row.readings for row in rows], numbers)
    for row in rows:
        row.readings = []
    return Reading(candidate, rows, behind, weighed, evidence)


def _resolve(rows: list[LogicalRow]) -> None:
    """Read the codes of one table alone: enough to weigh its readings."""
    owners = [(row, printed) for row in rows for printed in row.codes]
    mentions = [
        Mention(printed, row.context.instrument, row.context.indicator, restart=not position)
        for position, (row, printed) in enumerate(owners)
    ]
    for (row, _), reading in zip(owners, resolve(mentions), strict=True):
        row.readings.append(reading)
