"""What others with the same subject did that score better in it, or whose score then rose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import duckdb

from publish.others import examples
from publish.others.choice import REASONS, Choice, Example, beyond, choose
from publish.others.same_question import Wordings
from publish.profile.facts import Figure, Others, Place, Tried

MOST = 60
"""Measures of one subject that a profile holds."""


def tried(
    store: duckdb.DuckDBPyConnection,
    agency_id: str,
    wordings: Wordings,
    year: int,
    weak: Sequence[tuple[Figure, float | None]],
    paths: dict[str, str | None],
) -> Iterator[Others]:
    """For each weak figure (of a question with the score of its indicator) the measures of other agencies of
    the scheme about the subject, of all years in which it was asked, under whatever code, where the score then rose or
    is better than the figure, where the years can be compared: those after which it rose most come first, then the
    better scores. The others are counted.

    Where a question has none, those about its indicator, by the indicator's scores: other questions of it, and all of
    it; where the agency's own score of it is not known, whatever theirs is. Those of an indicator are told once."""
    above: set[int] = set()
    for figure, value in weak:
        indicator = figure.indicator
        known = _examples(store, agency_id, wordings, year, figure.subject, figure.statistic)
        found = choose(known, agency_id, figure.value)
        others = _others(found, paths)
        if figure.level == "indicator":
            above.add(int(figure.subject))
        if found.groups or indicator is None:
            yield others
        elif indicator in above:
            yield replace(others, of_indicator=indicator, is_above=True)
        else:
            of_whole = _examples(store, agency_id, wordings, year, str(indicator), "score")
            more = _others(choose(beyond(of_whole, known), agency_id, value), paths)
            counts = {name: getattr(others, name) + getattr(more, name) for name in REASONS}
            above.add(indicator)
            yield replace(more, of_indicator=indicator, is_compared=value is not None, **counts)


def _examples(
    store: duckdb.DuckDBPyConnection, agency_id: str, wordings: Wordings, year: int, subject: str, statistic: str
) -> list[Example]:
    return examples(store, wordings, wordings.asked(agency_id, year, subject), statistic)


def _others(found: Choice, paths: dict[str, str | None]) -> Others:
    told = tuple(_told(group, paths) for group in found.groups[:MOST])
    no_better, not_comparable, not_known = (len(found.others[reason]) for reason in REASONS)
    return Others(told, len(found.groups[MOST:]), no_better, not_comparable, not_known)


def _told(group: list[Example], paths: dict[str, str | None]) -> Tried:
    """The group by the member that is told first, and the names of the others."""
    first, *others = group
    row, done = first.row, first.outcome
    names = dict.fromkeys(each.row["agency"] for each in others if each.row["agency"] != row["agency"])
    reason = done.verdict.reason if done.verdict else None
    return Tried(
        agency=row["agency"],
        year=row["year"],
        asked_as=first.asked.code,
        text=row["text"],
        score=done.score,
        before=done.before,
        after=done.after,
        change=done.change,
        basis=done.basis or first.asked.code,
        comparability=done.verdict.verdict if done.verdict else "",
        reason_th=reason.th if reason else "",
        reason_en=reason.en if reason else "",
        also_in=tuple(names),
        source=Place(row["report_id"], paths.get(row["report_id"]), row["page"], row["table"], row["row"], row["line"]),
    )
