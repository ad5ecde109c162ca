"""What reports say beside numbers: issues, measures, findings and the reports themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import duckdb

from batch.numbers import condition

REPORT_COLUMNS = (
    "r.report_id, coalesce(a.agency, r.agency) AS agency, r.agency_type, r.province, r.fiscal_year, r.assessed_year, "
    "r.kind, r.title, r.overall_score, r.overall_level, r.source_path, r.source_format, r.pages, r.cells, "
    "r.cells_used, r.pipeline_version, "
    "(SELECT list(o.source_path ORDER BY o.source_path) FROM reports o WHERE o.same_as = r.report_id) AS also_in"
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
    sql = f"""SELECT {REPORT_COLUMNS} FROM reports r LEFT JOIN agencies a ON a.agency_id = r.agency_id
              WHERE r.report_id IN (SELECT unnest($ids)) ORDER BY r.report_id"""
    return _dicts(store.cursor().execute(sql, {"ids": list(ids)}))


def own_reports(store: duckdb.DuckDBPyConnection, agencies: Sequence[str]) -> set[str]:
    """The reports by these agencies (their ids)."""
    sql = "SELECT report_id FROM reports WHERE agency_id IN (SELECT unnest($ids)) AND same_as IS NULL"
    return {report for (report,) in store.cursor().execute(sql, {"ids": list(agencies)}).fetchall()}


def of_agencies(
    store: duckdb.DuckDBPyConnection, dataset: str, agencies: Sequence[str], years: Sequence[int] = ()
) -> list[dict[str, Any]]:
    """The issues, measures or findings of these agencies' reports; ``year`` is the one that the report is about."""
    about = "coalesce(r.assessed_year, r.fiscal_year)"
    where, parameters = condition({"a.agency": tuple(agencies), about: tuple(years)})
    found = store.cursor().execute(
        f"SELECT r.report_id, r.fiscal_year, r.agency FROM reports r JOIN agencies a USING (agency_id) WHERE {where}",
        parameters,
    )
    own = found.fetchall()
    if not own:
        return []
    # By agency, report and partition: files stand in the order of agencies, and only the parts with these are read.
    partitions = {year for _, year, _ in own}
    wanted = {
        "x.agency": tuple(dict.fromkeys(name for _, _, name in own)),
        "x.report_id": tuple(report for report, _, _ in own),
        "x.fiscal_year": () if None in partitions else tuple(partitions),
    }
    where, parameters = condition(wanted)
    sql = f"""
        SELECT x.report_id AS report, a.agency, {about} AS year, {RECORDS[dataset]}
        FROM {dataset} x JOIN reports r ON r.report_id = x.report_id JOIN agencies a ON a.agency_id = r.agency_id
        WHERE {where}
        ORDER BY a.position, year, x.report_id, x."table", x."row", x."column", x.line, {RECORDS[dataset].split(",")[0]}
        """
    return _dicts(store.cursor().execute(sql, parameters))


def _dicts(result: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    names = [each[0] for each in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def records_page(
    store: duckdb.DuckDBPyConnection,
    severity: str,
    check: str,
    agencies: Sequence[str] | None,
    first: int,
    count: int,
) -> tuple[list[dict[str, Any]], int]:
    """``count`` findings from ``first`` on, the gravest first, and how many there are; empty texts do not restrict."""
    where = """(x.severity = $severity OR $severity = '') AND (x."check" = $check OR $check = '')"""
    parameters: dict[str, Any] = {"severity": severity, "check": check}
    if agencies is not None:
        where += " AND a.agency IN (SELECT unnest($agencies))"
        parameters["agencies"] = list(agencies)
    origin = "findings x LEFT JOIN agencies a ON a.agency_id = x.agency_id"
    total = store.cursor().execute(f"SELECT count(*) FROM {origin} WHERE {where}", parameters).fetchall()[0][0]
    sql = f"""
        SELECT x.report_id AS report, a.agency, coalesce(r.assessed_year, x.fiscal_year) AS year, {RECORDS["findings"]}
        FROM {origin} JOIN reports r ON r.report_id = x.report_id WHERE {where}
        ORDER BY list_position(['error', 'warning', 'info'], x.severity), a.position, year, x.report_id,
                 x."table", x."row", x."column", x.line, x."check", x.message
        LIMIT {int(count)} OFFSET {int(first)}
        """
    return _dicts(store.cursor().execute(sql, parameters)), total
