"""How the reports of a year word its questions, and what that says of comparing two years."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import duckdb

from batch.numbers import condition
from codebook.comparability import Comparability, comparability
from codebook.wording import alike
from extract.message import Message

Texts = Mapping[tuple[str, int, str], str]
"""The wording of a question by scheme, year and code."""

EVERYONE: Mapping[str, tuple[Any, ...]] = {}


def question_texts(store: duckdb.DuckDBPyConnection) -> dict[tuple[str, int, str], str]:
    """The text that most reports give each question, by scheme, year and code."""
    rows = store.cursor().execute(
        """SELECT a.scheme, coalesce(r.assessed_year, q.fiscal_year), q.question, most_stated(q.text)
           FROM questions q JOIN agencies a ON a.agency_id = q.agency_id JOIN reports r ON r.report_id = q.report_id
           WHERE q.text IS NOT NULL GROUP BY ALL"""
    )
    return {(scheme, year, question): text for scheme, year, question, text in rows.fetchall()}


def own_texts(
    store: duckdb.DuckDBPyConnection, wanted: Mapping[str, tuple[Any, ...]] = EVERYONE
) -> dict[tuple[str, int, str], str]:
    """The text that an agency's own reports give a question, by ``agency_id``, year and code; ``wanted`` restricts
    columns of ``q`` (questions)."""
    where, parameters = condition(wanted)
    rows = store.cursor().execute(
        f"""SELECT q.agency_id, coalesce(r.assessed_year, q.fiscal_year), q.question, most_stated(q.text)
           FROM questions q JOIN reports r ON r.report_id = q.report_id
           WHERE q.text IS NOT NULL AND q.agency_id IS NOT NULL AND {where} GROUP BY ALL""",
        parameters,
    )
    return {(agency_id, year, question): text for agency_id, year, question, text in rows.fetchall()}


def unlike_texts(
    store: duckdb.DuckDBPyConnection, scheme: str, most: Texts, is_listed: Callable[[int, str], bool]
) -> dict[tuple[str, int, str], str]:
    """The text that an agency's own reports give a question, where one of its texts is unlike that of ``most`` reports,
    or the question is none of the assessment's own list. These are few: others were asked what most were."""
    rows = store.cursor().execute(
        f"SELECT DISTINCT {YEAR}, q.question, q.text FROM {WORDED} WHERE {OF_SCHEME}", {"scheme": scheme}
    )
    unlike = [
        {"year": year, "question": code, "text": text}
        for year, code, text in rows.fetchall()
        if year is not None and not (is_listed(year, code) and alike(text, most.get((scheme, year, code), text)))
    ]
    if not unlike:
        return {}
    found = store.cursor().execute(
        f"""WITH unlike AS (SELECT unnest(
                                $unlike::STRUCT(year SMALLINT, question VARCHAR, text VARCHAR)[], recursive := true)),
                 odd AS (SELECT DISTINCT q.agency_id, {YEAR} AS year, q.question FROM {WORDED}
                         JOIN unlike u ON u.year = {YEAR} AND u.question = q.question AND u.text = q.text
                         WHERE {OF_SCHEME})
            SELECT q.agency_id, {YEAR} AS year, q.question, most_stated(q.text) FROM {WORDED}
            JOIN odd ON odd.agency_id = q.agency_id AND odd.year = {YEAR} AND odd.question = q.question
            WHERE {OF_SCHEME} GROUP BY ALL""",
        {"unlike": unlike, "scheme": scheme},
    )
    return {(agency_id, year, code): text for agency_id, year, code, text in found.fetchall()}


YEAR = "coalesce(r.assessed_year, q.fiscal_year)"
WORDED = "questions q JOIN reports r ON r.report_id = q.report_id JOIN agencies a ON a.agency_id = q.agency_id"
OF_SCHEME = "q.text IS NOT NULL AND a.scheme = $scheme"


def from_year_before(scheme: str, subject: str, year: int, texts: Texts) -> Comparability:
    """Whether a subject's numbers can be compared with the year before: by the codebook, and a question by its wordings
    too."""
    known = comparability(scheme, subject, year, year - 1)
    code = subject.partition(".")[0]
    now, before = texts.get((scheme, year, code)), texts.get((scheme, year - 1, code))
    if known.verdict == "changed" or not now or not before or alike(now, before):
        return known
    return Comparability(
        "changed",
        Message(f"รหัสเดียวกันเป็นคนละข้อ: {before} → {now}", f"The code is another question: {before} → {now}"),
    )
