"""Words searched in issues, measures (their steps and results apart) and findings: Thai is parted into words, and every
word must be there."""

from __future__ import annotations

from typing import Any

import duckdb

from publish.page.records import RECORDS

FINDING = "concat_ws(' ', x.message, x.message_en)"
MEASURES = {"measures": "measure", "steps": "step", "results": "result"}
"""What records of the dataset of measures are."""

TEXTS = {"issues": "x.text", **dict.fromkeys(MEASURES, "x.text"), "findings": FINDING}
LONGEST = 200
"""Letters of a question that are looked at."""


def words(text: str) -> list[str]:
    """The words of a question, each once; single letters find everything and so nothing."""
    from pythainlp.tokenize import word_tokenize

    parted = word_tokenize(text[:LONGEST].lower(), engine="newmm", keep_whitespace=False)
    return list(dict.fromkeys(word for word in map(str.strip, parted) if len(word) > 1))


def found(
    store: duckdb.DuckDBPyConnection, kind: str, wanted: str, first: int, count: int
) -> tuple[list[dict[str, Any]], int]:
    """``count`` records of a ``kind`` from ``first`` on that hold every word, and how many there are."""
    asked = words(wanted)
    if not asked:
        return [], 0
    parameters: dict[str, Any] = {f"word_{at}": word for at, word in enumerate(asked)}
    terms = [f"contains(lower({TEXTS[kind]}), ${name})" for name in parameters]
    if kind in MEASURES:
        terms.append("x.kind = $kind")
        parameters["kind"] = MEASURES[kind]
    where, dataset = " AND ".join(terms), "measures" if kind in MEASURES else kind
    origin = f"""{dataset} x JOIN reports r ON r.report_id = x.report_id
                 LEFT JOIN agencies a ON a.agency_id = x.agency_id WHERE {where}"""
    total = store.cursor().execute(f"SELECT count(*) FROM {origin}", parameters).fetchall()[0][0]
    sql = f"""
        SELECT x.report_id AS report, a.agency, coalesce(r.assessed_year, x.fiscal_year) AS year, {RECORDS[dataset]}
        FROM {origin}
        ORDER BY a.position, year DESC, x.report_id, x."table", x."row", x."column", x.line
        LIMIT {int(count)} OFFSET {int(first)}"""
    result = store.cursor().execute(sql, parameters)
    names = [each[0] for each in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()], total
