"""What the datasets hold, as an overview: counts by scheme and year, coverage, trust, findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import duckdb

from normalize.schema import SEVERITIES, TRUST

YEAR_OF_REPORT = "coalesce(r.assessed_year, r.fiscal_year)"


def about(store: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    """Counts of the whole datasets. ``rounds`` has one entry per scheme and year, the latest first; ``first`` is the
    one that the page begins with."""
    return {
        "agencies": _one(store, "SELECT count(*) FROM agencies WHERE assessed"),
        "reports": _one(store, "SELECT count(*) FROM reports WHERE same_as IS NULL"),
        "files": _one(store, "SELECT count(*) FROM reports"),
        "scores": _one(store, "SELECT count(*) FROM scores"),
        "cells": _one(store, "SELECT coalesce(sum(cells), 0)::BIGINT FROM reports"),
        "cells_used": _one(store, "SELECT coalesce(sum(cells_used), 0)::BIGINT FROM reports"),
        "versions": [
            row[0] for row in store.execute("SELECT DISTINCT pipeline_version FROM reports ORDER BY 1").fetchall()
        ],
        "trust": _shares(store, "SELECT trust, count(*) FROM scores GROUP BY 1", TRUST),
        "findings": _shares(store, "SELECT severity, count(*) FROM findings GROUP BY 1", SEVERITIES),
        "checks": store.execute('SELECT "check", count(*) FROM findings GROUP BY 1 ORDER BY 2 DESC, 1').fetchall(),
        "rounds": (rounds := _rounds(store)),
        "first": first_round(rounds),
        "places": places(store),
    }


def places(store: duckdb.DuckDBPyConnection, agencies: Sequence[str] = ()) -> list[dict[str, Any]]:
    """How many of these agencies (their ids; empty: all) have a number, by scheme, year, type and province: where a
    type or a province is to be found."""
    rows = (
        store.cursor()
        .execute(
            """SELECT a.scheme, coalesce(s.assessed_year, s.fiscal_year) AS year, a.agency_type, a.province,
                      count(DISTINCT a.agency_id)
               FROM scores s JOIN agencies a USING (agency_id)
               WHERE (len($ids) = 0 OR a.agency_id IN (SELECT unnest($ids)))
                 AND a.scheme IS NOT NULL AND coalesce(s.assessed_year, s.fiscal_year) IS NOT NULL
               GROUP BY ALL ORDER BY 2 DESC, 1 DESC, 3, 4""",
            {"ids": list(agencies)},
        )
        .fetchall()
    )
    return [dict(zip(("scheme", "year", "type", "province", "n"), row, strict=True)) for row in rows]


def _one(store: duckdb.DuckDBPyConnection, sql: str) -> int:
    return int(store.execute(sql).fetchall()[0][0])


def _shares(store: duckdb.DuckDBPyConnection, sql: str, names: tuple[str, ...]) -> dict[str, int]:
    found = dict(store.execute(sql).fetchall())
    return {name: found.get(name, 0) for name in names}


SEVERAL = 5
"""Totals of so many agencies show how they are spread."""


def first_round(rounds: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The latest year with several totals, and the scheme with most of them; without, the latest with any, as in ``ita
    compare``, else the latest."""
    totals = [each for each in rounds if each["overall"]]
    several = [each for each in totals if each["overall"] >= SEVERAL]
    return max(several or totals or rounds, key=lambda each: (each["year"], each["overall"]), default=None)


def _rounds(store: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    rows = store.execute(
        """
        SELECT a.scheme, x.year, count(DISTINCT a.agency_id) FILTER (a.assessed), count(x.level),
               count(DISTINCT a.agency_id) FILTER (x.level = 'overall'),
               count(DISTINCT a.agency_id) FILTER (x.level = 'indicator'),
               count(DISTINCT a.agency_id) FILTER (x.level = 'question'),
               count(DISTINCT x.report_id)
        FROM (SELECT agency_id, report_id, level, coalesce(assessed_year, fiscal_year) AS year FROM scores
              UNION ALL
              SELECT agency_id, report_id, NULL, coalesce(assessed_year, fiscal_year) FROM reports WHERE same_as IS NULL
             ) x JOIN agencies a USING (agency_id)
        WHERE a.scheme IS NOT NULL AND x.year IS NOT NULL
        GROUP BY ALL ORDER BY 2 DESC, 1 DESC
        """
    ).fetchall()
    names = ("scheme", "year", "agencies", "numbers", "overall", "indicator", "question", "reports")
    return [dict(zip(names, row, strict=True)) for row in rows]
