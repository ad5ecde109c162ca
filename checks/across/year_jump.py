"""A total does not move from one year to the next as no peer's does.

Asked of agencies whose totals of two consecutive years are known, where at least eight agencies of the same type have
both. The change is compared with the median change of these peers: farther from it than 10 points, and than five
median absolute deviations, warns. It may be true: then it is what a reader wants to know.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from checks.across import AcrossCheck, Found, Rows, whose
from checks.result import WARNING
from checks.words import number
from extract.message import Message
from normalize.records import Finding

PEERS = 8
POINTS = 10.0
DEVIATIONS = 5.0


def calculate(rows: Rows) -> Iterator[Found]:
    """One finding for each jump."""
    totals: dict[tuple[str, int], tuple[float, str]] = {}
    names: dict[str, str] = {}
    types: dict[str, str | None] = {}
    for report in rows.reports:
        if agency := whose(report):
            types.setdefault(agency, report["agency_type"])
    for row in rows.scores:
        agency = whose(row)
        if (row["level"], row["statistic"]) == ("overall", "score") and agency and row["assessed_year"]:
            names.setdefault(agency, row["agency"])
            totals.setdefault((agency, row["assessed_year"]), (row["value"], row["report_id"]))
    changes: dict[tuple[str | None, int], list[tuple[str, float]]] = {}
    for (agency, year), (value, _) in sorted(totals.items()):
        before = totals.get((agency, year - 1))
        if before:
            changes.setdefault((types.get(agency), year), []).append((agency, value - before[0]))
    for (_, year), moved in changes.items():
        if len(moved) >= PEERS:
            yield from _jumps(totals, names, year, moved)


def _jumps(
    totals: dict[tuple[str, int], tuple[float, str]],
    names: dict[str, str],
    year: int,
    moved: list[tuple[str, float]],
) -> Iterator[Found]:
    usual = median(change for _, change in moved)
    spread = median(abs(change - usual) for _, change in moved)
    for agency, change in moved:
        name = names[agency]
        if abs(change - usual) <= max(POINTS, DEVIATIONS * spread):
            continue
        value, report_id = totals[agency, year]
        before = totals[agency, year - 1][0]
        yield Found(
            report_id,
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
