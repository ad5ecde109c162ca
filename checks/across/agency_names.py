"""One agency bears one name.

Two names in the datasets that differ only by blanks, dots or ฯ, by their marks above and below, or (of at least ten
letters and of one type) by a single letter are probably one agency: a warning, told of the rarer name's first report
with the commoner name beside it. Names with different digits are different agencies (เขต 1, เขต 2), and so are two
districts of Bangkok, and names whose reports give different provinces.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from checks.across import Across, AcrossCheck, Found
from checks.result import WARNING
from codebook.districts import districts
from extract.message import Message
from normalize.records import Finding

_MARKS = re.compile(r"[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
_NOISE = re.compile(r"[\s.ฯ\-–()]")
LONG = 10


QUERY = """
    WITH named AS (
        SELECT agency, report_id, agency_type, province, true AS own FROM reports
        UNION ALL SELECT agency, report_id, NULL, NULL, false FROM scores)
    SELECT agency, count(*) AS count, arg_min(report_id, (NOT own, report_id)) AS first,
           min({'report_id': report_id, 'type': agency_type}) FILTER (WHERE own) AS type,
           coalesce(list(DISTINCT province) FILTER (WHERE province IS NOT NULL), []) AS provinces
    FROM named WHERE agency IS NOT NULL GROUP BY agency ORDER BY agency"""
"""Every name: how often it stands, its first report, its type and provinces as its own reports give them."""


def calculate(across: Across) -> Iterator[Found]:
    """One finding for each pair of names."""
    names = {row["agency"]: row for row in across.rows(QUERY)}
    count = Counter({name: row["count"] for name, row in names.items()})
    types = {name: row["type"]["type"] for name, row in names.items() if row["type"]}
    for common, rare in sorted(_pairs(count, types)):
        here, there = (set(names[each]["provinces"]) for each in (common, rare))
        if here and there and not here & there:
            continue
        yield Found(
            names[rare]["first"],
            Finding(
                CHECK.id,
                CHECK.severity,
                f"ชื่อ “{rare}” กับ “{common}” น่าจะเป็นหน่วยงานเดียวกัน",
                f"the names “{rare}” and “{common}” are probably one agency",
                expected=common,
                observed=rare,
            ),
        )


def _pairs(count: Counter[str], types: dict[str, str | None]) -> Iterator[tuple[str, str]]:
    known = {f"สำนักงานเขต{district}" for district in districts()}
    seen: set[tuple[str, str]] = set()
    for group in _candidates(count).values():
        for left, right in combinations(sorted(set(group)), 2):
            common, rare = sorted((left, right), key=lambda name: (-count[name], name))
            if (common, rare) in seen or {left, right} <= known or not _alike(left, right, types):
                continue
            seen.add((common, rare))
            yield common, rare


def _candidates(count: Counter[str]) -> dict[str, list[str]]:
    """Names that share a skeleton, or a skeleton with one letter left out."""
    groups: dict[str, list[str]] = {}
    for name in count:
        bare = _NOISE.sub("", name)
        groups.setdefault(_MARKS.sub("", bare), []).append(name)
        if len(bare) >= LONG:
            for at in range(len(bare)):
                groups.setdefault(f"less:{bare[:at]}{bare[at + 1 :]}", []).append(name)
            groups.setdefault(f"less:{bare}", []).append(name)
    return groups


def _alike(left: str, right: str, types: dict[str, str | None]) -> bool:
    from rapidfuzz.distance import Levenshtein

    if re.findall(r"\d+", left) != re.findall(r"\d+", right):
        return False
    one, two = _NOISE.sub("", left), _NOISE.sub("", right)
    if _MARKS.sub("", one) == _MARKS.sub("", two):
        return True
    same_type = types.get(left) == types.get(right)
    return same_type and min(len(one), len(two)) >= LONG and Levenshtein.distance(one, two) <= 1


CHECK = AcrossCheck(
    id="similar-agency-names",
    version=1,
    severity=WARNING,
    title=Message("หน่วยงานหนึ่งใช้ชื่อเดียว", "one agency bears one name"),
    remedy=Message("ตรวจว่าเป็นหน่วยงานเดียวกันหรือไม่", "find out whether they are one agency"),
    calculate=calculate,
)
