"""Of which other agencies reports state numbers: those that an announcement lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import duckdb


def announced(store: duckdb.DuckDBPyConnection, reports: Sequence[str]) -> list[dict[str, Any]]:
    """One row for each of these reports and each agency that it is not by and states a number of, in Thai order."""
    if not reports:
        return []
    rows = store.cursor().execute(
        """SELECT DISTINCT s.report_id, a.agency, a.position
           FROM scores s JOIN agencies a USING (agency_id) JOIN reports r ON r.report_id = s.report_id
           WHERE s.report_id IN (SELECT unnest($ids)) AND r.agency_id IS DISTINCT FROM s.agency_id
           ORDER BY s.report_id, a.position""",
        {"ids": list(reports)},
    )
    return [{"report": report, "agency": agency} for report, agency, _ in rows.fetchall()]
