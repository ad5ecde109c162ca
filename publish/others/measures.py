"""Measures of every agency of a scheme about one subject, of all years in which it was asked, under whatever code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import duckdb

from publish.others.same_question import Asked, Wordings
from publish.page.similar import similar_groups

Row = dict[str, Any]
"""A measure: at least ``agency_id``, ``agency``, ``year``, ``indicator``, ``questions``, ``text``."""

YEAR = "coalesce(r.assessed_year, r.fiscal_year)"
COLUMNS = f"""a.agency_id, a.agency, {YEAR} AS year, m.text, m.indicator, m.questions, m.report_id, m.measure_id,
              m.page, m."table", m."row", m.line"""
ORIGIN = "measures m JOIN reports r ON r.report_id = m.report_id JOIN agencies a ON a.agency_id = r.agency_id"
NAMED = f"{YEAR} || ' ' || each"

ORDER = 'a.position, year, m.report_id, m."table", m."row", m."column", m.line, m.measure_id'
"""The order in which the page has its measures too: of equals the first comes first."""


def measures_of(store: duckdb.DuckDBPyConnection, wordings: Wordings, asked: Asked) -> list[Row]:
    """The measures that can be about a subject: of an indicator all that name it, of a question those that name a code
    under which anybody was asked it."""
    parameters: dict[str, Any] = {"scheme": wordings.scheme}
    if asked.code.isdecimal():
        where, parameters["code"] = "m.indicator::VARCHAR = $code", asked.code
    else:
        where, parameters["codes"] = (
            f"list_has_any(list_transform(m.questions, lambda each: {NAMED}), $codes)",
            [f"{year} {code}" for year, code in _codes(store, wordings, asked)],
        )
    result = store.cursor().execute(
        f"""SELECT {COLUMNS} FROM {ORIGIN}
            WHERE m.kind = 'measure' AND a.scheme = $scheme AND {YEAR} IS NOT NULL AND {where} ORDER BY {ORDER}""",
        parameters,
    )
    names = [each[0] for each in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def _codes(store: duckdb.DuckDBPyConnection, wordings: Wordings, asked: Asked) -> list[tuple[int, str]]:
    """The years and codes of measures under which most, or some agency, were asked the same."""
    named = store.cursor().execute(
        f"SELECT DISTINCT {YEAR} AS year, unnest(m.questions) AS question FROM {ORIGIN} WHERE a.scheme = $scheme",
        {"scheme": wordings.scheme},
    )
    own = {(year, code): set[Asked]() for _, year, code in wordings.unlike}
    for agency_id, year, code in wordings.unlike:
        own[year, code].add(wordings.asked(agency_id, year, code))
    return [
        (year, code)
        for year, code in named.fetchall()
        if year is not None
        and any(wordings.same(asked, each) for each in (wordings.asked(None, year, code), *own.get((year, code), ())))
    ]


def about(rows: Iterable[Row], asked: Asked, wordings: Wordings) -> Iterator[tuple[Row, Asked]]:
    """Those about the subject, each with how its agency was asked that year."""
    for row in rows:
        codes = [str(row["indicator"])] if asked.code.isdecimal() else row["questions"]
        theirs = (wordings.asked(row["agency_id"], row["year"], code) for code in codes)
        found = next((each for each in theirs if wordings.same(asked, each)), None)
        if found is not None:
            yield row, found


def groups_of(rows: Iterable[Row]) -> list[int]:
    """The group of each measure of those that say the same: the place of its first."""
    listed = list(rows)
    return similar_groups([row["text"] for row in listed], [row["agency"] for row in listed])
