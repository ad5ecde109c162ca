"""What reports say beside numbers: issues, measures, findings and the reports themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import duckdb

REPORT_COLUMNS = (
    "report_id, agency, agency_type, province, fiscal_year, assessed_year, kind, title, overall_score, overall_level, "
    "source_path, source_format, pages, cells, cells_used, pipeline_version"
)

PLACE = 'x.page, x."table", x."row", x."column", x.line, x.bbox'

RECORDS = {
    "issues": f"x.issue_id, x.instrument, x.indicator, x.question, x.number, x.text, x.trust, {PLACE}",
    "measures": "x.measure_id, x.kind, x.instrument, x.indicator, x.questions, x.number, x.text, x.responsible, "
    f"x.timeline, x.follow_up, x.parent, x.trust, {PLACE}",
    "findings": 'x."check", x.severity, x.message, x.message_en, x.level, x.indicator, x.question, x.expected, '
    f"x.observed, {PLACE}",
}
"""Columns of each dataset that the page shows."""


def reports(store: duckdb.DuckDBPyConnection, ids: Sequence[str]) -> list[dict[str, Any]]:
    """The reports with these ids."""
    sql = f"SELECT {REPORT_COLUMNS} FROM reports WHERE report_id IN (SELECT unnest($ids)) ORDER BY report_id"
    return _dicts(store.cursor().execute(sql, {"ids": list(ids)}))


def of_agencies(
    store: duckdb.DuckDBPyConnection, dataset: str, agencies: Sequence[str], years: Sequence[int] = ()
) -> list[dict[str, Any]]:
    """The issues, measures or findings of these agencies' reports; ``year`` is the one that the report is about."""
    return _records(store, dataset, "x.agency IN (SELECT unnest($agencies))", {"agencies": list(agencies)}, years)


def measures_for(store: duckdb.DuckDBPyConnection, scheme: str, year: int, subject: str) -> list[dict[str, Any]]:
    """What every agency of a scheme does about a question (``I8``) or an indicator (``5``)."""
    about_subject = "x.indicator = $subject::TINYINT" if subject.isdecimal() else "list_contains(x.questions, $subject)"
    where = f"{about_subject} AND x.kind = 'measure' AND a.scheme = $scheme"
    return _records(store, "measures", where, {"subject": subject, "scheme": scheme}, (year,))


def _records(
    store: duckdb.DuckDBPyConnection, dataset: str, where: str, parameters: dict[str, Any], years: Sequence[int]
) -> list[dict[str, Any]]:
    about = "coalesce(r.assessed_year, x.fiscal_year)"
    if years:
        where += f" AND {about} IN (SELECT unnest($years))"
        parameters = {**parameters, "years": list(years)}
    sql = f"""
        SELECT x.report_id AS report, x.agency, {about} AS year, {RECORDS[dataset]}
        FROM {dataset} x JOIN reports r ON r.report_id = x.report_id LEFT JOIN agencies a ON a.agency = x.agency
        WHERE {where}
        ORDER BY x.agency, year, x.report_id, x."table", x."row", x."column", x.line
        """
    return _dicts(store.cursor().execute(sql, parameters))


def _dicts(result: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    names = [each[0] for each in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]
