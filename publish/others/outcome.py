"""What the score of a subject was when a measure was written, and what it then did, where the two years can be
compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

from batch.numbers import Selection, numbers
from codebook.comparability import Comparability
from publish.headings import SCORED
from publish.others.measures import Row
from publish.others.same_question import TOLD, Asked, Wordings, of_years

Values = dict[tuple[str, int, str, str], float]
"""A number by agency id, year, subject and statistic."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The ``score`` of the subject in the measure's year, and the numbers ``before`` and ``after`` of ``basis`` (the
    question where the next year keeps it, else its indicator) with the ``verdict`` on their two years; None is
    unknown."""

    score: float | None
    before: float | None = None
    after: float | None = None
    basis: str = ""
    verdict: Comparability | None = None

    @property
    def change(self) -> float | None:
        """From the year to the next: only where the rules let the two be compared."""
        if self.before is None or self.after is None or self.verdict is None or self.verdict.verdict not in TOLD:
            return None
        return round(self.after - self.before, 4)

    @property
    def rose(self) -> bool:
        """Whether it rose."""
        return (self.change or 0) > 0


def values_of(store: duckdb.DuckDBPyConnection, found: Iterable[tuple[Row, Asked]]) -> Values:
    """The scores that tell the outcomes of measures: of their subjects, and of their indicators, in all years."""
    listed = list(found)
    agencies = tuple(sorted({row["agency_id"] for row, _ in listed}))
    codes = {theirs.code for _, theirs in listed}
    indicators = {row["indicator"] for row, _ in listed if row["indicator"]}
    questions = tuple(sorted(code for code in codes if not code.isdecimal()))
    wanted: list[dict[str, Any]] = [{"levels": ("question",), "questions": questions}] if questions else []
    wanted += [{"levels": ("indicator",), "indicators": tuple(sorted(indicators))}] if indicators else []
    values: Values = {}
    for each in wanted:
        query = numbers(Selection(agencies=agencies, statistics=SCORED, **each), with_source=False)
        sql = f"SELECT agency_id, year, subject, statistic, value FROM ({query.sql})"
        rows = store.cursor().execute(sql, query.parameters).fetchall()
        values |= {(agency, year, subject, kind): value for agency, year, subject, kind, value in rows}
    return values


def outcome(row: Row, theirs: Asked, statistic: str, values: Values, wordings: Wordings) -> Outcome:
    """Of a measure whose agency was asked ``theirs``: of several bases the first whose years can be compared, else the
    first of which both numbers are known."""
    agency, year = row["agency_id"], row["year"]
    score = values.get((agency, year, theirs.code, statistic))
    bases = [(theirs.code, statistic)]
    if not theirs.code.isdecimal():
        kept = wordings.same(theirs, wordings.asked(agency, year + 1, theirs.code))
        bases = [*(bases if kept else []), *([(str(row["indicator"]), "score")] if row["indicator"] else [])]
    known = []
    for code, kind in bases:
        before, after = (values.get((agency, year + more, code, kind)) for more in (0, 1))
        if before is not None and after is not None:
            known.append(Outcome(score, before, after, code, of_years(wordings.scheme, code, year, year + 1)))
    return next((each for each in known if each.change is not None), known[0] if known else Outcome(score))


def first_known(row: Row, theirs: Asked, statistics: Sequence[str], values: Values, wordings: Wordings) -> Outcome:
    """By the first of the statistics of which anything is known."""
    found = (outcome(row, theirs, each, values, wordings) for each in statistics)
    return next((each for each in found if each.score is not None or each.after is not None), Outcome(None))
