"""Numbers, their statements and the groups that they are compared with, as compact rows for the page."""

from __future__ import annotations

from typing import Any

import duckdb

from batch.numbers import SUBJECT, TRUST_RANK, YEAR, Query, Selection, condition, numbers, subject_order
from batch.wordings import Texts, from_year_before, question_texts
from publish.subject_names import subject_name

Key = tuple[str, int, str, str]
"""Agency, year, subject, statistic."""

COLUMNS = (
    "agency, year, level, subject, indicator, statistic, value, trust, corrected, differs, lowest, highest, statements"
)
"""What the page shows of a number."""


def figures(store: duckdb.DuckDBPyConnection, selection: Selection, with_places: bool) -> list[dict[str, Any]]:
    """Every selected number; ``places`` are its statements, the one that was chosen first (empty unless asked for)."""
    query = numbers(selection, with_source=False)
    columns = COLUMNS
    result = store.cursor().execute(f"SELECT {columns} FROM ({query.sql}) ORDER BY ALL", query.parameters)
    names = [each.strip() for each in columns.split(",")]
    found = [dict(zip(names, row, strict=True)) for row in result.fetchall()]
    if with_places:
        stated = statements(store, selection)
        for each in found:
            places = stated[each["agency"], each["year"], each["subject"], each["statistic"]]
            each["places"] = sorted(places, key=lambda place: place["value"] != each["value"])
    return found


def statements(store: duckdb.DuckDBPyConnection, selection: Selection) -> dict[Key, list[dict[str, Any]]]:
    """Where each selected number is stated, in the order in which one is chosen (``batch.numbers.SOURCE``)."""
    where, parameters = selection.where()
    columns = {
        "report": "s.report_id",
        "page": "s.page",
        "label": "s.page_label",
        "table": 's."table"',
        "row": 's."row"',
        "column": 's."column"',
        "line": "s.line",
        "bbox": "s.bbox",
        "printed": "s.printed",
        "level": "s.level_printed",
        "value": "s.value",
        "trust": "s.trust",
        "corrected_by": "s.corrected_by",
    }
    listed = ", ".join(columns.values())
    result = store.cursor().execute(
        f"""SELECT a.agency, {YEAR}, {SUBJECT}, s.statistic, {listed}
            FROM scores s JOIN agencies a ON a.agency_id = s.agency_id LEFT JOIN reports r ON r.report_id = s.report_id
            WHERE {where} AND {YEAR} IS NOT NULL
            ORDER BY s.corrected_by IS NULL, {TRUST_RANK}, r.agency_id IS DISTINCT FROM s.agency_id, s.report_id,
                     s."table", s."row", s."column" """,
        parameters,
    )
    found: dict[Key, list[dict[str, Any]]] = {}
    for agency, year, subject, statistic, *place in result.fetchall():
        found.setdefault((agency, year, subject, statistic), []).append(dict(zip(columns, place, strict=True)))
    return found


def groups(store: duckdb.DuckDBPyConnection, origin: Query) -> list[dict[str, Any]]:
    """Quartiles of everyone of a scheme, of each type and of each province (``group`` is empty, else its name);
    ``origin`` gives the numbers, as ``numbers`` asks for them."""
    result = store.cursor().execute(
        f"""
        SELECT scheme, year, level, subject, statistic, "group", n,
               round(q[1], 4) AS q1, round(q[2], 4) AS median, round(q[3], 4) AS q3
        FROM (SELECT scheme, year, level, subject, statistic, coalesce(agency_type, province, '') AS "group",
                     count(*) AS n, quantile_cont(value, [0.25, 0.5, 0.75]) AS q
              FROM ({origin.sql})
              GROUP BY GROUPING SETS ((scheme, year, level, subject, statistic),
                                      (scheme, year, level, subject, statistic, agency_type),
                                      (scheme, year, level, subject, statistic, province))
              HAVING grouping(agency_type, province) = 3 OR coalesce(agency_type, province) IS NOT NULL)
        ORDER BY ALL
        """,
        origin.parameters,
    )
    names = [each[0] for each in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def subjects(store: duckdb.DuckDBPyConnection, selection: Selection) -> list[dict[str, Any]]:
    """Every subject of a scheme and year in the order of the assessment, with its name and whether it can be compared:
    those that numbers are about, and those that are only asked, questioned or answered.

    A question is called by the text that most reports give it, else by the codebook's title.
    """
    where, parameters = selection.where()
    rows = (
        store.cursor()
        .execute(
            f"""SELECT a.scheme, {YEAR}, s.level, {SUBJECT}, max(s.instrument), max(s.indicator)
                FROM scores s JOIN agencies a ON a.agency_id = s.agency_id
                WHERE {where} AND {YEAR} IS NOT NULL AND a.scheme IS NOT NULL GROUP BY ALL""",
            parameters,
        )
        .fetchall()
    )
    known = {(row[0], row[1], row[3]) for row in rows}
    rows += [row for row in _named_only(store, selection) if (row[0], row[1], row[3]) not in known]
    texts = question_texts(store)
    rows.sort(key=lambda row: (row[0], row[1], subject_order(row[3]), row[3]))
    return [_subject(row, texts) for row in rows if row[3] is not None]


def _named_only(store: duckdb.DuckDBPyConnection, selection: Selection) -> list[tuple[Any, ...]]:
    """The questions and indicators that reports name in any record."""
    where, parameters = condition({"a.agency_id": selection.agencies, "m.year": selection.years})
    parts = "SELECT report_id, instrument, indicator, {0} AS question FROM {1}"
    named = (
        parts.format("question", "questions"),
        parts.format("NULL", "indicators"),
        parts.format("question", "issues"),
        parts.format("unnest(CASE WHEN len(questions) > 0 THEN questions ELSE [NULL::VARCHAR] END)", "measures"),
    )
    sql = f"""
        SELECT a.scheme, m.year, CASE WHEN m.question IS NULL THEN 'indicator' ELSE 'question' END AS level,
               coalesce(m.question, m.indicator::VARCHAR) AS subject, max(m.instrument), max(m.indicator)
        FROM (SELECT n.*, r.agency_id, coalesce(r.assessed_year, r.fiscal_year) AS year
              FROM ({" UNION ALL ".join(named)}) n JOIN reports r USING (report_id)) m
        JOIN agencies a ON a.agency_id = m.agency_id
        WHERE {where} AND m.year IS NOT NULL AND a.scheme IS NOT NULL
          AND coalesce(m.question, m.indicator::VARCHAR) IS NOT NULL
        GROUP BY ALL"""
    return store.cursor().execute(sql, parameters).fetchall()


def _subject(row: tuple[Any, ...], texts: Texts) -> dict[str, Any]:
    scheme, year, level, subject, instrument, indicator = row
    name = subject_name(scheme, year, level, subject)
    verdict = from_year_before(scheme, subject, year, texts)
    return {
        "scheme": scheme,
        "year": year,
        "level": level,
        "subject": subject,
        "instrument": instrument,
        "indicator": indicator,
        "name": texts.get((scheme, year, subject)) or name.th,
        "name_en": name.en,
        "comparability": verdict.verdict,
        "reason": verdict.reason.th,
        "reason_en": verdict.reason.en,
    }
