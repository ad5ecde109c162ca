"""What other agencies do about the same subject, in all years: one reading of the datasets, for the page and the
profile."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb

from codebook.comparability import SAME
from publish.others.choice import Example
from publish.others.measures import Row, about, groups_of, measures_of
from publish.others.outcome import Values, first_known, values_of
from publish.others.same_question import Asked, Wordings


def examples(store: duckdb.DuckDBPyConnection, wordings: Wordings, asked: Asked, statistic: str) -> list[Example]:
    """Every measure about the subject, those of the asking agency too, in the order of the datasets."""
    found = list(about(measures_of(store, wordings, asked), asked, wordings))
    rows = [row for row, _ in found]
    values = values_of(store, found)
    return of_measures(found, groups_of(rows), asked, (statistic,), values, wordings)


def of_measures(
    found: Sequence[tuple[Row, Asked]],
    groups: Sequence[int],
    asked: Asked,
    statistics: Sequence[str],
    values: Values,
    wordings: Wordings,
) -> list[Example]:
    """The same of measures whose groups and agencies' scores are known; each by the first of the statistics of which
    its agency has anything."""
    return [
        Example(
            row,
            theirs,
            group,
            first_known(row, theirs, statistics, values, wordings),
            SAME if row["year"] == asked.year else wordings.beside(asked, theirs),
        )
        for (row, theirs), group in zip(found, groups, strict=True)
    ]
