"""The level of an agency's total of a year, with where it stands: its own report's, else the one a list prints; and
whether a check says that it does not go with the score."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import duckdb

DOUBTED = """EXISTS (
    FROM findings f
    WHERE f.report_id = x.report_id AND f.severity <> 'info' AND (
        (x.rank = 1 AND f."check" = 'level-of-total')
        OR (f."check" = 'level-of-row' AND f.observed = printf('%s (%.2f)', x.level, x.value)
            AND (x.rank = 1 OR (f."table" = x."table" AND f."row" = x."row") OR f.line = x.line))))"""
"""Whether a finding is about the level: the total's, or the one beside this score."""


def levels(store: duckdb.DuckDBPyConnection, agencies: Sequence[str] = ()) -> list[dict[str, Any]]:
    """One row for each agency (their ids; empty: all) and year of which a level is known."""
    result = store.cursor().execute(
        f"""SELECT DISTINCT ON (a.position, x.year) a.agency, x.year, x.level, x.report_id AS report, x.page, x."table",
                  x."row", x."column", x.line, {DOUBTED} AS doubted
           FROM (SELECT agency_id, coalesce(assessed_year, fiscal_year) AS year, overall_level AS level, 1 AS rank,
                        overall_score AS value, report_id, NULL AS page, NULL AS "table", NULL AS "row",
                        NULL AS "column", NULL AS line
                 FROM reports
                 UNION ALL
                 SELECT agency_id, coalesce(assessed_year, fiscal_year), level_printed, 2, value, report_id, page,
                        "table", "row", "column", line
                 FROM scores WHERE level = 'overall' AND statistic = 'score') x
           JOIN agencies a USING (agency_id)
           WHERE x.level IS NOT NULL AND x.year IS NOT NULL
             AND (len($ids) = 0 OR agency_id IN (SELECT unnest($ids)))
           ORDER BY a.position, x.year, x.rank, x.report_id, x."table", x."row" """,
        {"ids": list(agencies)},
    )
    names = [each[0] for each in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]
