"""How the agencies of a round are spread, and where each of them ranks: of the whole datasets, as compact rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import duckdb

from batch.numbers import Query

Row = dict[str, Any]


def bins(store: duckdb.DuckDBPyConnection, origin: Query) -> list[Row]:
    """How many agencies have a score from each whole point (``low``) to the next, by scheme, year and subject; 100 is
    counted with 99. ``origin`` gives the numbers."""
    return _dicts(
        store.cursor().execute(
            f"""SELECT scheme, year, subject, least(floor(value), 99)::INTEGER AS low, count(*) AS n
                FROM ({origin.sql}) WHERE statistic = 'score' AND level IN ('overall', 'instrument', 'indicator')
                GROUP BY ALL ORDER BY ALL""",
            origin.parameters,
        )
    )


def ranks(store: duckdb.DuckDBPyConnection, origin: Query, agencies: Sequence[str]) -> list[Row]:
    """The rank of these agencies (what they are called) by their overall score, of ``n``: among everyone of the scheme
    (``group`` is empty), among their type and in their province; ties share the better rank. ``listed`` are the
    agencies of the group in the data, with a total or without."""
    return _dicts(
        store.cursor().execute(
            f"""WITH totals AS (SELECT scheme, year, agency, agency_type, province, value FROM ({origin.sql})
                                WHERE level = 'overall' AND statistic = 'score'),
                     told AS (SELECT *, unnest(['', agency_type, province]) AS "group" FROM totals),
                     listed AS (SELECT scheme, "group", count(*) AS listed
                                FROM (SELECT scheme, unnest(['', agency_type, province]) AS "group" FROM agencies
                                      WHERE assessed)
                                GROUP BY ALL),
                     ranked AS (SELECT agency, year, scheme, "group",
                                       rank() OVER (PARTITION BY scheme, year, "group" ORDER BY value DESC) AS rank,
                                       count(*) OVER (PARTITION BY scheme, year, "group") AS n
                                FROM told WHERE "group" IS NOT NULL)
                SELECT agency, year, "group", rank, n, listed
                FROM ranked JOIN listed USING (scheme, "group")
                WHERE agency IN (SELECT unnest($wanted)) ORDER BY ALL""",
            {**origin.parameters, "wanted": list(agencies)},
        )
    )


def _dicts(result: duckdb.DuckDBPyConnection) -> list[Row]:
    names = [each[0] for each in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]
