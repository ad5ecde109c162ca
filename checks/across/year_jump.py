"""A total does not move from one year to the next as no peer's does.

Asked of agencies whose totals of two consecutive years are known, where at least eight agencies of the same type have
both. The change is compared with the median change of these peers: farther from it than 10 points, and than five
median absolute deviations, warns. It may be true: then it is what a reader wants to know.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.across import WHOSE, Across, AcrossCheck, Found, Row
from checks.result import WARNING
from checks.words import number
from extract.message import Message
from normalize.records import Finding

PEERS = 8
POINTS = 10.0
DEVIATIONS = 5.0
QUERY = f"""
    WITH types AS (
        SELECT {WHOSE} AS whose, min({{'report_id': report_id, 'type': agency_type}}).type AS type
        FROM reports WHERE agency IS NOT NULL GROUP BY whose),
    totals AS (
        SELECT {WHOSE} AS whose, assessed_year AS year, arg_min(agency, (report_id, place)) AS name,
               arg_min(value, (report_id, place)) AS value, min(report_id) AS report_id
        FROM scores
        WHERE level = 'overall' AND statistic = 'score' AND agency IS NOT NULL AND assessed_year IS NOT NULL
        GROUP BY ALL),
    changes AS (
        SELECT now.*, before.value AS before, now.value - before.value AS change, type
        FROM totals now JOIN totals before ON before.whose = now.whose AND before.year = now.year - 1
        LEFT JOIN types ON types.whose = now.whose),
    usual AS (SELECT *, median(change) OVER peers AS usual, count(*) OVER peers AS peers
              FROM changes WINDOW peers AS (PARTITION BY type, year)),
    spread AS (SELECT *, median(abs(change - usual)) OVER (PARTITION BY type, year) AS spread FROM usual
               WHERE peers >= {PEERS})
    SELECT * FROM spread WHERE abs(change - usual) > greatest({POINTS}, {DEVIATIONS} * spread)
    ORDER BY type NULLS FIRST, year, whose"""
"""The changes that are farther from the usual one of their peers than these lie from each other."""


def calculate(across: Across) -> Iterator[Found]:
    """One finding for each jump."""
    yield from map(_found, across.rows(QUERY))


def _found(row: Row) -> Found:
    name, year, value, before = row["name"], row["year"], row["value"], row["before"]
    change, usual = row["change"], row["usual"]
    return Found(
        row["report_id"],
        Finding(
            CHECK.id,
            CHECK.severity,
            f"{name} ได้ {number(before)} ในปี {year - 1} และ {number(value)} ในปี {year} เปลี่ยน {change:+.2f} "
            f"ขณะที่หน่วยงานประเภทเดียวกันเปลี่ยนราว {usual:+.2f}",
            f"{name} had {number(before)} in {year - 1} and {number(value)} in {year}, a change of {change:+.2f} "
            f"where its peers changed by about {usual:+.2f}",
            level="overall",
            expected=f"{usual:+.2f}",
            observed=f"{change:+.2f}",
        ),
    )


CHECK = AcrossCheck(
    id="year-jump",
    version=1,
    severity=WARNING,
    title=Message("คะแนนไม่เปลี่ยนผิดจากหน่วยงานประเภทเดียวกัน", "a total does not jump beyond its peers"),
    remedy=Message("ตรวจคะแนนทั้งสองปีกับต้นฉบับ", "compare both years with their sources"),
    calculate=calculate,
)
