"""The checks across reports in plain loops over all rows, everything compared with everything: what the engine must
find, written down the simple way."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from statistics import median
from typing import Any

from rapidfuzz import fuzz

from checks.across import whose
from checks.across.agency_names import _alike
from checks.across.same_year_twice import subject_of
from checks.words import number, squeezed

Row = dict[str, Any]
Told = tuple[str, str, str | None, str | None]


def told(reports: list[Row], scores: list[Row], measures: list[Row]) -> list[Told]:
    """Report, check, expected and observed of each finding, in order."""
    reports = sorted(reports, key=lambda row: row["report_id"])
    scores, measures = (sorted(rows, key=lambda row: row["report_id"]) for rows in (scores, measures))
    found = [
        *names(reports, scores),
        *copied(reports, measures),
        *twice(scores),
        *jumps(reports, scores),
    ]
    return sorted(found, key=str)


def names(reports: list[Row], scores: list[Row]) -> Iterator[Told]:
    count = Counter(row["agency"] for row in (*reports, *scores) if row["agency"])
    first: dict[str, str] = {}
    types: dict[str, Any] = {}
    places: dict[str, set[str]] = defaultdict(set)
    for row in (*reports, *scores):
        first.setdefault(row["agency"], row["report_id"])
    for row in reports:
        types.setdefault(row["agency"], row["agency_type"])
        if row["province"]:
            places[row["agency"]].add(row["province"])
    for pair in combinations(sorted(count), 2):
        common, rare = sorted(pair, key=lambda name: (-count[name], name))
        apart = places[common] and places[rare] and not places[common] & places[rare]
        if not apart and _alike(*pair, types):
            yield first[rare], "similar-agency-names", common, rare


def copied(reports: list[Row], measures: list[Row]) -> Iterator[Told]:
    own: dict[str, list[str]] = defaultdict(list)
    for row in measures:
        text = squeezed(row["text"])
        if row["kind"] in ("measure", "step") and len(text) >= 30 and text not in own[row["report_id"]]:
            own[row["report_id"]].append(text)
    group = grouped(sorted({text for texts in own.values() for text in texts}))
    ordered = sorted(reports, key=lambda row: (row["fiscal_year"] or 0, row["agency"] or "", row["report_id"]))
    for at, report in enumerate(ordered):
        best = (0, "")
        for other in ordered[:at]:
            same = whose(report) == whose(other)
            if same and (report["fiscal_year"] or 0) - (other["fiscal_year"] or 0) != 1:
                continue
            theirs = {group[text] for text in own[other["report_id"]]}
            shared = sum(group[text] in theirs for text in own[report["report_id"]])
            best = max(best, (shared, other["report_id"]), key=lambda each: each[0])
        size = len(own[report["report_id"]])
        if best[0] >= 3 and best[0] >= 0.3 * size:
            yield report["report_id"], "copied-measures", None, f"{best[0]}/{size}"


def grouped(texts: list[str]) -> dict[str, int]:
    """Texts that are alike, and those alike to these."""
    group = {text: number for number, text in enumerate(texts)}
    for one, two in combinations(texts, 2):
        if fuzz.ratio(one, two) >= 90 and group[one] != group[two]:
            old, new = group[two], group[one]
            group = {text: new if number == old else number for text, number in group.items()}
    return group


def twice(scores: list[Row]) -> Iterator[Told]:
    stated: dict[Any, dict[str, float]] = defaultdict(dict)
    settled = set()
    for row in scores:
        if whose(row) and row["assessed_year"]:
            key = (whose(row), row["assessed_year"], subject_of(row))
            stated[key].setdefault(row["report_id"], row["value"])
            settled |= {key} if row["corrected_by"] else set()
    pairs: dict[Any, list[tuple[float, float]]] = defaultdict(list)
    for key, values in stated.items():
        (first, value), *others = sorted(values.items())
        for other, different in others if key not in settled else ():
            if abs(different - value) > 0.01 + 1e-9:
                pairs[first, other, key[0], key[1]].append((value, different))
    for (_, other, _, _), differences in pairs.items():
        value, different = max(differences, key=lambda each: abs(each[0] - each[1]))
        yield other, "same-year-twice", number(value), number(different)


def jumps(reports: list[Row], scores: list[Row]) -> Iterator[Told]:
    types: dict[Any, Any] = {}
    for row in reports:
        types.setdefault(whose(row), row["agency_type"])
    totals: dict[Any, Row] = {}
    for row in scores:
        if (row["level"], row["statistic"]) == ("overall", "score") and whose(row) and row["assessed_year"]:
            totals.setdefault((whose(row), row["assessed_year"]), row)
    peers: dict[Any, list[tuple[Row, float]]] = defaultdict(list)
    for (agency, year), row in totals.items():
        if before := totals.get((agency, year - 1)):
            peers[types.get(agency), year].append((row, row["value"] - before["value"]))
    for changes in peers.values():
        usual = median(change for _, change in changes)
        spread = median(abs(change - usual) for _, change in changes)
        for row, change in changes if len(changes) >= 8 else ():
            if abs(change - usual) > max(10, 5 * spread):
                yield row["report_id"], "year-jump", f"{usual:+.2f}", f"{change:+.2f}"
