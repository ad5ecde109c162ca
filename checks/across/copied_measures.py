"""Measures are an agency's own.

Measures and steps of at least thirty letters are compared without blanks: candidates by their groups of five letters
(MinHash in bands, see ``checks/sketches.py``), alike where at least 90 of 100 by their letters. A report that shares at
least three of them, and at least three of ten, with a report of another agency or with its own of the year before is a
warning that names the report it shares most with, how many, and how alike they are. Which of two reports of one year
copied cannot be told; the finding stands at the later one by year, name and id. Wording that more than thirty agencies
use is common (a ministry's, a guide's) and nobody's copy: it does not count as shared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from checks.across import WHOSE, Across, AcrossCheck, Found, Row
from checks.result import WARNING
from checks.words import shortened, squeezed
from extract.message import Message
from normalize.records import Finding

LEAST = 3
SHARE = 0.3
COMMON = 30
BEST = f"""
    WITH ordered AS (
        SELECT report_id, {WHOSE} AS whose, fiscal_year AS year,
               row_number() OVER (ORDER BY coalesce(fiscal_year, 0), coalesce(agency, ''), report_id) AS number
        FROM reports SEMI JOIN held USING (report_id)),
    own AS (SELECT number, whose, year, key, grouped FROM held JOIN ordered USING (report_id) JOIN groups USING (key)),
    told AS (
        SELECT grouped FROM own GROUP BY grouped
        HAVING count(DISTINCT number) > 1 AND count(DISTINCT coalesce(whose, '')) <= {COMMON}),
    telling AS (SELECT * FROM own SEMI JOIN told USING (grouped)),
    holders AS (SELECT DISTINCT number, whose, year, grouped FROM telling),
    shared AS (
        SELECT later.number, earlier.number AS other, count(*) AS count
        FROM telling later JOIN holders earlier USING (grouped)
        WHERE earlier.number < later.number
          AND (earlier.whose IS DISTINCT FROM later.whose OR later.year - earlier.year = 1)
        GROUP BY ALL HAVING count(*) >= {LEAST}),
    best AS (SELECT number, min((-count, other)) AS best FROM shared GROUP BY number),
    sizes AS (SELECT number, count(*) AS size FROM own GROUP BY number)
    SELECT mine.report_id, theirs.report_id AS other, (-best[1])::BIGINT AS count, size, mine.number
    FROM best JOIN sizes USING (number) JOIN ordered mine USING (number) JOIN ordered theirs ON theirs.number = best[2]
    WHERE -best[1] >= {SHARE} * size"""
"""Each report that shares its measures with an earlier one: the one with which it shares most, of equals the first."""
PAIRS = """
    WITH theirs AS (
        SELECT report_id, grouped, arg_max(key, place) AS key FROM held JOIN groups USING (key)
        SEMI JOIN (SELECT other AS report_id FROM copied) USING (report_id) GROUP BY ALL),
    mine AS (
        SELECT held.report_id, place, key, grouped FROM held JOIN groups USING (key) SEMI JOIN copied USING (report_id))
    SELECT copied.*, own.text AS own, there.text AS theirs, source.agency, source.fiscal_year
    FROM copied JOIN mine USING (report_id)
    JOIN theirs ON theirs.report_id = copied.other AND theirs.grouped = mine.grouped
    JOIN texts own ON own.key = mine.key JOIN texts there ON there.key = theirs.key
    JOIN reports source ON source.report_id = copied.other
    ORDER BY copied.number, mine.place"""
PRINTED = """
    SELECT report_id, text FROM measures SEMI JOIN copied USING (report_id)
    WHERE kind IN ('measure', 'step') ORDER BY report_id, place"""


def calculate(across: Across) -> Iterator[Found]:
    """One finding for each report that shares its measures with an earlier one."""
    across.likeness().grouped()
    across.connection.execute(f"CREATE OR REPLACE TEMP TABLE copied AS {BEST}")
    pairs = [list(rows) for _, rows in groupby(across.rows(PAIRS), key=lambda row: row["number"])]
    wanted = {rows[0]["report_id"]: rows[0]["own"] for rows in pairs}
    printed: dict[str, str] = {}
    for row in across.rows(PRINTED) if wanted else ():
        if row["report_id"] not in printed and squeezed(row["text"]) == wanted.get(row["report_id"]):
            printed[row["report_id"]] = row["text"]
    for rows in pairs:
        yield _found(rows, printed[rows[0]["report_id"]])


def _found(rows: Sequence[Row], printed: str) -> Found:
    from rapidfuzz import fuzz

    first = rows[0]
    count, size = first["count"], first["size"]
    alike = sum(fuzz.ratio(row["own"], row["theirs"]) for row in rows) / len(rows)
    text = shortened(printed)
    return Found(
        first["report_id"],
        Finding(
            CHECK.id,
            CHECK.severity,
            f"มาตรการ {count} จาก {size} ข้อเหมือนกับของ {first['agency']} ปี {first['fiscal_year']} "
            f"(คล้ายกัน {alike:.0f}%) เช่น “{text}”",
            f"{count} of {size} measures are those of {first['agency']}, {first['fiscal_year']} "
            f"(alike to {alike:.0f}%), as “{text}”",
            expected=None,
            observed=f"{count}/{size}",
        ),
    )


CHECK = AcrossCheck(
    id="copied-measures",
    version=2,
    severity=WARNING,
    title=Message("มาตรการเป็นของหน่วยงานเอง", "measures are an agency's own"),
    remedy=Message("อ่านมาตรการของทั้งสองรายงานเทียบกัน", "read the measures of both reports side by side"),
    calculate=calculate,
    of_reports=2,
)
