"""Measures are an agency's own.

Measures and steps of at least thirty letters are compared without blanks: candidates by their groups of five letters
(MinHash in bands, see ``checks.sketches.py``), alike where at least 90 of 100 by their letters. A
report that shares at least three of them, and at least three of ten, with a report of another agency or with its own of
the year before is a warning that names the report it shares most with, how many, and how alike they are. Which of two
reports of one year copied cannot be told; the finding stands at the later one by year, name and id.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from checks.across import AcrossCheck, Found, Row, Rows, whose
from checks.result import WARNING
from checks.words import shortened, squeezed
from extract.message import Message
from normalize.records import Finding

SHORTEST = 30
ALIKE = 90
LEAST = 3
SHARE = 0.3


def calculate(rows: Rows) -> Iterator[Found]:
    """One finding for each report that shares its measures with an earlier one."""
    texts: dict[str, list[str]] = defaultdict(list)
    example: dict[str, str] = {}
    for row in rows.measures:
        text = squeezed(row["text"])
        if row["kind"] in ("measure", "step") and len(text) >= SHORTEST and text not in texts[row["report_id"]]:
            texts[row["report_id"]].append(text)
            example.setdefault(text, row["text"])
    order = [report["report_id"] for report in sorted(rows.reports, key=_when) if texts.get(report["report_id"])]
    groups = _groups(sorted(example))
    holders: dict[int, list[str]] = defaultdict(list)
    for report_id in order:
        own = texts[report_id]
        shared = Counter(other for text in own for other in dict.fromkeys(holders[groups[text]]))
        best = [(count, other) for other, count in shared.items() if _comparable(rows, report_id, other)]
        if best:
            count, other = max(best, key=lambda each: (each[0], -order.index(each[1])))
            if count >= LEAST and count >= SHARE * len(own):
                yield _found(rows, report_id, other, count, own, texts[other], groups, example)
        for text in own:
            holders[groups[text]].append(report_id)


def _when(report: Row) -> tuple[int, str, str]:
    return (report["fiscal_year"] or 0, report["agency"] or "", report["report_id"])


def _comparable(rows: Rows, report_id: str, other: str) -> bool:
    """Another agency's report, or the agency's own of the year before."""
    one, two = rows.report[report_id], rows.report[other]
    if whose(one) != whose(two):
        return True
    return bool(one["fiscal_year"] and two["fiscal_year"]) and one["fiscal_year"] - two["fiscal_year"] == 1


def _groups(texts: list[str]) -> dict[str, int]:
    """The number of each text's group of near-duplicates: that of the first text it is like."""
    from rapidfuzz import fuzz

    from checks.sketches import bands

    first: dict[int, str] = {}
    group: dict[str, int] = {}
    for number, (text, own) in enumerate(zip(texts, bands(texts).tolist() if texts else (), strict=True)):
        leaders = {first.setdefault(band, text) for band in own} - {text}
        group[text] = min((group[each] for each in leaders if fuzz.ratio(each, text) >= ALIKE), default=number)
    return group


def _found(
    rows: Rows,
    report_id: str,
    other: str,
    count: int,
    own: list[str],
    others: list[str],
    groups: dict[str, int],
    example: dict[str, str],
) -> Found:
    from rapidfuzz import fuzz

    theirs = {groups[text]: text for text in others}
    pairs = [(text, theirs[groups[text]]) for text in own if groups[text] in theirs]
    alike = sum(fuzz.ratio(one, two) for one, two in pairs) / len(pairs)
    source = rows.report[other]
    text = shortened(example[pairs[0][0]])
    return Found(
        report_id,
        Finding(
            CHECK.id,
            CHECK.severity,
            f"มาตรการ {count} จาก {len(own)} ข้อเหมือนกับของ {source['agency']} ปี {source['fiscal_year']} "
            f"(คล้ายกัน {alike:.0f}%) เช่น “{text}”",
            f"{count} of {len(own)} measures are those of {source['agency']}, {source['fiscal_year']} "
            f"(alike to {alike:.0f}%), as “{text}”",
            expected=None,
            observed=f"{count}/{len(own)}",
        ),
    )


CHECK = AcrossCheck(
    id="copied-measures",
    version=1,
    severity=WARNING,
    title=Message("มาตรการเป็นของหน่วยงานเอง", "measures are an agency's own"),
    remedy=Message("อ่านมาตรการของทั้งสองรายงานเทียบกัน", "read the measures of both reports side by side"),
    calculate=calculate,
)
