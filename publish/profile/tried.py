"""What others with the same subject did that score better in it, or whose score then rose."""

from __future__ import annotations

import duckdb

from publish.others import examples
from publish.others.choice import REASONS, Example, choose
from publish.others.same_question import Wordings
from publish.profile.facts import Figure, Others, Place, Tried

MOST = 60
"""Measures of one subject that a profile holds."""


def tried(
    store: duckdb.DuckDBPyConnection,
    agency_id: str,
    wordings: Wordings,
    year: int,
    figure: Figure,
    paths: dict[str, str | None],
) -> Others:
    """Measures of other agencies of the scheme about the subject, of all years in which it was asked, under whatever
    code, where the score then rose or is better than the ``figure``, where the years can be compared: those after which
    it rose most come first, then the better scores. The others are counted."""
    asked = wordings.asked(agency_id, year, figure.subject)
    found = choose(examples(store, wordings, asked, figure.statistic), agency_id, figure.value)
    told = tuple(_told(group, paths) for group in found.groups[:MOST])
    return Others(told, len(found.groups[MOST:]), *(len(found.others[reason]) for reason in REASONS))


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
