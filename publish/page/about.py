"""What the datasets hold, as an overview: counts by scheme and year, coverage, trust, findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import duckdb

from normalize.schema import SEVERITIES, TRUST

YEAR_OF_REPORT = "coalesce(r.assessed_year, r.fiscal_year)"


OWN = "(len($ids) = 0 OR {0} IN (SELECT unnest($ids)))"
"""Of these agencies (their ids; empty: all)."""

TELLING = f"""
    (len($ids) = 0 OR report_id IN (SELECT report_id FROM reports WHERE {OWN.format("agency_id")}
                                    UNION SELECT report_id FROM scores WHERE {OWN.format("agency_id")}))"""
"""Reports by them, and those that state numbers of them."""


def about(store: duckdb.DuckDBPyConnection, agencies: Sequence[str] = ()) -> dict[str, Any]:
    """Counts of what the datasets hold of these agencies (their ids; empty: all). ``rounds`` has one entry per scheme
    and year, the latest first; ``first`` is the one that the page begins with."""
    ids = {"ids": list(agencies)}
    own = OWN.format("agency_id")
    found = f"findings WHERE (len($ids) = 0 OR report_id IN (SELECT report_id FROM reports WHERE {own}))"
    return {
        "agencies": _one(store, f"SELECT count(*) FROM agencies WHERE assessed AND {own}", ids),
        "reports": _one(store, f"SELECT count(*) FROM reports WHERE same_as IS NULL AND {TELLING}", ids),
        "files": _one(store, f"SELECT count(*) FROM reports WHERE {TELLING}", ids),
        "scores": _one(store, f"SELECT count(*) FROM scores WHERE {own}", ids),
        "cells": _one(store, f"SELECT coalesce(sum(cells), 0)::BIGINT FROM reports WHERE {own}", ids),
        "cells_used": _one(store, f"SELECT coalesce(sum(cells_used), 0)::BIGINT FROM reports WHERE {own}", ids),
        "versions": [
            row[0] for row in store.execute("SELECT DISTINCT pipeline_version FROM reports ORDER BY 1").fetchall()
        ],
        "trust": _shares(store, f"SELECT trust, count(*) FROM scores WHERE {own} GROUP BY 1", ids, TRUST),
        "findings": _shares(store, f"SELECT severity, count(*) FROM {found} GROUP BY 1", ids, SEVERITIES),
        "checks": store.execute(f'SELECT "check", count(*) FROM {found} GROUP BY 1 ORDER BY 2 DESC, 1', ids).fetchall(),
        "rounds": (rounds := _rounds(store, agencies)),
        "first": first_round(rounds),
        "places": places(store, agencies),
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
               WHERE """
            + OWN.format("a.agency_id")
            + """ AND a.scheme IS NOT NULL AND coalesce(s.assessed_year, s.fiscal_year) IS NOT NULL
               GROUP BY ALL ORDER BY 2 DESC, 1 DESC, 3, 4""",
            {"ids": list(agencies)},
        )
        .fetchall()
    )
    return [dict(zip(("scheme", "year", "type", "province", "n"), row, strict=True)) for row in rows]


def _one(store: duckdb.DuckDBPyConnection, sql: str, ids: dict[str, list[str]]) -> int:
    return int(store.execute(sql, ids).fetchall()[0][0])


def _shares(
    store: duckdb.DuckDBPyConnection, sql: str, ids: dict[str, list[str]], names: tuple[str, ...]
) -> dict[str, int]:
    found = dict(store.execute(sql, ids).fetchall())
    return {name: found.get(name, 0) for name in names}


SEVERAL = 5
"""Totals of so many agencies show how they are spread."""


def first_round(rounds: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The latest year with several totals, and the scheme with most of them; without, the latest with any, as in ``ita
    compare``, else the latest."""
    totals = [each for each in rounds if each["overall"]]
    several = [each for each in totals if each["overall"] >= SEVERAL]
    return max(several or totals or rounds, key=lambda each: (each["year"], each["overall"]), default=None)


def _rounds(store: duckdb.DuckDBPyConnection, agencies: Sequence[str]) -> list[dict[str, Any]]:
    rows = store.execute(
        f"""
        SELECT a.scheme, x.year, count(DISTINCT a.agency_id) FILTER (a.assessed), count(x.level),
               count(DISTINCT a.agency_id) FILTER (x.level = 'overall'),
               count(DISTINCT a.agency_id) FILTER (x.level = 'indicator'),
               count(DISTINCT a.agency_id) FILTER (x.level = 'question'),
               count(DISTINCT x.report_id)
        FROM (SELECT agency_id, report_id, level, coalesce(assessed_year, fiscal_year) AS year FROM scores
              UNION ALL
              SELECT agency_id, report_id, NULL, coalesce(assessed_year, fiscal_year) FROM reports WHERE same_as IS NULL
             ) x JOIN agencies a USING (agency_id)
        WHERE a.scheme IS NOT NULL AND x.year IS NOT NULL AND {OWN.format("a.agency_id")}
        GROUP BY ALL ORDER BY 2 DESC, 1 DESC
        """,
        {"ids": list(agencies)},
    ).fetchall()
    names = ("scheme", "year", "agencies", "numbers", "overall", "indicator", "question", "reports")
    return [dict(zip(names, row, strict=True)) for row in rows]
