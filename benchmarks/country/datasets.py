"""Simulated numbers and sentences as the columns of the datasets, one fiscal year at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from benchmarks.country.agencies import Agency
from benchmarks.country.simulation import Subject, Values, level_name, rounded
from benchmarks.country.words import FOLLOW_UPS, PERIODS, UNITS, issue_text, measure_texts, question_text
from codebook.facts import Framework
from codebook.reader import INDICATORS_OF, indicator_names

Columns = dict[str, Any]
"""Column name to values; a column of the dataset that is left out is null everywhere."""

GRADES = ("proven", "stated", "repaired", "doubtful")
SHARES = (0.70, 0.25, 0.04, 0.01)


@dataclass(frozen=True, slots=True)
class Year:
    """The agencies of one scheme and fiscal year that published a report, with their unrounded numbers."""

    framework: Framework
    agencies: list[Agency]
    subjects: list[Subject]

    @property
    def fiscal_year(self) -> int:
        """The year of the reports, which is also the year they assess."""
        return self.framework.fiscal_year

    def report_ids(self) -> list[str]:
        """The identity of each agency's report."""
        return [report_id(agency.agency_id, self.fiscal_year) for agency in self.agencies]

    def values(self, level: str, instrument: str | None = None) -> Values:
        """The rounded scores of one subject, by agency."""
        found = (each for each in self.subjects if (each.level, each.instrument) == (level, instrument))
        return rounded(next(found).values)


def report_id(name: str, fiscal_year: int) -> str:
    """16 hex digits, as of a file's SHA-256."""
    return hashlib.sha256(f"{name}/{fiscal_year}".encode()).hexdigest()[:16]


def _is_pdf(report: str) -> bool:
    return int(report[0], 16) < 8


def reports(year: Year) -> Columns:
    """One row per agency."""
    total = year.values("overall")
    lowest = np.min([year.values("instrument", code) for code in INDICATORS_OF], axis=0)
    ids = year.report_ids()
    return {
        "report_id": ids,
        "agency": [agency.name for agency in year.agencies],
        "agency_id": [agency.agency_id for agency in year.agencies],
        "district": [agency.district for agency in year.agencies],
        "agency_type": [agency.agency_type for agency in year.agencies],
        "province": [agency.province for agency in year.agencies],
        "assessed_year": [year.fiscal_year] * len(ids),
        "kind": ["analysis"] * len(ids),
        "title": [f"รายงานจำลองผลการประเมินของ{agency.name} ปีงบประมาณ {year.fiscal_year}" for agency in year.agencies],
        "overall_score": total,
        "overall_level": [level_name(year.framework, *pair) for pair in zip(total, lowest, strict=True)],
        "source_path": [f"{each}.{'pdf' if _is_pdf(each) else 'txt'}" for each in ids],
        "source_sha256": [each * 4 for each in ids],
        "source_format": ["pdf" if _is_pdf(each) else "text" for each in ids],
        "pages": [12 if _is_pdf(each) else None for each in ids],
        "tables": [6] * len(ids),
        "cells": [400] * len(ids),
        "cells_used": [390] * len(ids),
        "pipeline_version": ["simulation"] * len(ids),
    }


def scores(year: Year, rng: np.random.Generator) -> Columns:
    """Every number once, in report order; some indicators again, as in a summary table, now and then misprinted."""
    count, width = len(year.agencies), len(year.subjects)
    agency = np.repeat(np.arange(count), width)
    subject = np.tile(np.arange(width), count)
    value = rounded(np.stack([each.values for each in year.subjects], axis=1)).ravel()
    summed = [each.level == "indicator" and each.statistic == "score" for each in year.subjects]
    again = np.flatnonzero(np.tile(summed, count) & np.repeat(rng.random(count) < 0.03, width))
    misprint = np.where(rng.random(again.size) < 0.1, rng.choice([-9.0, -0.9, 0.9, 1.0], again.size), 0)
    order = np.argsort(np.concatenate([agency, agency[again]]), kind="stable")
    agency = np.concatenate([agency, agency[again]])[order]
    table = np.concatenate([np.ones(subject.size, int), np.full(again.size, 2)])[order]
    value = np.concatenate([value, np.clip(value[again] + misprint, 0, 100).round(2)])[order]
    subject = np.concatenate([subject, subject[again]])[order]
    return {
        **_owners(year, agency),
        **{name: _pick([getattr(s, name) for s in year.subjects], subject) for name in SUBJECT},
        "value": value,
        "printed": [f"{each:.2f}" for each in value],
        "trust": _pick(GRADES, rng.choice(4, size=value.size, p=SHARES)),
        **_places(year, agency, table, subject),
    }


SUBJECT = ("level", "instrument", "indicator", "question", "statistic")


def announcement_scores(year: Year, rng: np.random.Generator) -> tuple[Columns, Columns]:
    """What each province announces of its agencies: its report, and their totals and instruments, some misprinted."""
    wanted = [("overall", None), *(("instrument", code) for code in INDICATORS_OF)]
    numbers = np.stack([year.values(*each) for each in wanted], axis=1)
    places = sorted({agency.province for agency in year.agencies if agency.province})
    owners = {place: [n for n, agency in enumerate(year.agencies) if agency.province == place] for place in places}
    ids = {place: report_id(f"ประกาศ{place}", year.fiscal_year) for place in places}
    rows = sorted((ids[place], number) for place in places for number in owners[place])
    agency = np.repeat([number for _, number in rows], len(wanted))
    column = np.tile(np.arange(len(wanted)), len(rows))
    value = numbers[agency, column]
    value = np.where(rng.random(value.size) < 0.005, np.clip(value - 1, 0, 100), value).round(2)
    head: Columns = {
        "report_id": sorted(ids.values()),
        "agency": [f"จังหวัด{place}" for place in sorted(places, key=lambda place: ids[place])],
        "agency_id": [f"province:จังหวัด{place}" for place in sorted(places, key=lambda place: ids[place])],
        "agency_type": ["province"] * len(places),
        "province": sorted(places, key=lambda place: ids[place]),
        "assessed_year": [year.fiscal_year] * len(places),
        "kind": ["announcement"] * len(places),
        "source_path": [f"{each}.txt" for each in sorted(ids.values())],
        "source_sha256": [each * 4 for each in sorted(ids.values())],
        "source_format": ["text"] * len(places),
        "tables": [1] * len(places),
        "cells": [500] * len(places),
        "cells_used": [500] * len(places),
        "pipeline_version": ["simulation"] * len(places),
    }
    line = np.repeat(np.arange(len(rows)), len(wanted))
    return head, {
        "report_id": np.repeat([each for each, _ in rows], len(wanted)),
        "agency": _pick([each.name for each in year.agencies], agency),
        "agency_id": _pick([each.agency_id for each in year.agencies], agency),
        "district": _pick([each.district for each in year.agencies], agency),
        "assessed_year": np.full(value.size, year.fiscal_year),
        "level": _pick([level for level, _ in wanted], column),
        "instrument": _pick([code for _, code in wanted], column),
        "statistic": ["score"] * value.size,
        "value": value,
        "printed": [f"{each:.2f}" for each in value],
        "trust": ["stated"] * value.size,
        "table": np.ones(value.size, int),
        "row": line + 1,
        "column": column + 1,
        "line": line + 4,
    }


def indicators(year: Year) -> Columns:
    """The ten indicators of every report."""
    names = [(number, code) for code, numbers in INDICATORS_OF.items() for number in numbers]
    agency = np.repeat(np.arange(len(year.agencies)), len(names))
    which = np.tile(np.arange(len(names)), len(year.agencies))
    printed = _pick([indicator_names()[number][0] for number, _ in names], which)
    return {
        **_owners(year, agency),
        "indicator": _pick([number for number, _ in names], which),
        "instrument": _pick([code for _, code in names], which),
        "name": printed,
        "printed": printed,
        "trust": ["stated"] * agency.size,
        **_places(year, agency, np.full(agency.size, 2), which),
    }


def questions(year: Year) -> Columns:
    """Every question of every report."""
    known = {each.question: each for each in year.subjects if each.question is not None and each.indicator is not None}
    agency = np.repeat(np.arange(len(year.agencies)), len(known))
    which = np.tile(np.arange(len(known)), len(year.agencies))
    return {
        **_owners(year, agency),
        "question": _pick(list(known), which),
        "instrument": _pick([each.instrument for each in known.values()], which),
        "indicator": _pick([each.indicator for each in known.values()], which),
        "text": _pick([question_text(each.indicator or 0, code) for code, each in known.items()], which),
        "printed": _pick(list(known), which),
        "trust": ["stated"] * agency.size,
        **_places(year, agency, np.ones(agency.size, int), which),
    }


def issues_and_measures(year: Year, rng: np.random.Generator) -> tuple[Columns, Columns]:
    """For the three lowest subjects of each report that lie below 85, an issue and the measures that answer it."""
    judged = [each for each in year.subjects if each.level == "question" and each.instrument != "OIT"]
    judged = judged or [each for each in year.subjects if each.level == "indicator" and each.statistic == "score"]
    numbers = rounded(np.stack([each.values for each in judged], axis=1))
    issues: list[tuple[Any, ...]] = []
    measures: list[tuple[Any, ...]] = []
    for number, (agency, report) in enumerate(zip(year.agencies, year.report_ids(), strict=True)):
        low = [int(each) for each in np.argsort(numbers[number], kind="stable")[:3] if numbers[number, each] < 85]
        codes = {judged[each].question for each in low}
        for place, subject in enumerate(judged[each] for each in low):
            if subject.question is not None and subject.question not in codes:
                continue
            codes.discard(subject.question)
            text = issue_text(subject.indicator or 0, rng)
            head = (number, subject.instrument, subject.indicator, subject.question)
            issues.append((*head, f"{report}-i{place + 1}", place + 1, text))
            for item, words in enumerate(measure_texts(subject.indicator or 0, agency.name, rng), 1):
                more = (UNITS[rng.integers(7)], PERIODS[rng.integers(5)], FOLLOW_UPS[rng.integers(3)])
                measures.append((*head, f"{report}-m{place + 1}.{item}", item, words, *more))
    return _issue_columns(year, issues), _measure_columns(year, measures)


def _issue_columns(year: Year, rows: list[tuple[Any, ...]]) -> Columns:
    owner, instrument, indicator, question, issue, number, text = zip(*rows, strict=True) if rows else ((),) * 7
    agency = np.array(owner, int)
    return {
        **_owners(year, agency),
        "issue_id": issue,
        "instrument": instrument,
        "indicator": indicator,
        "question": question,
        "number": number,
        "text": text,
        "trust": ["stated"] * agency.size,
        **_places(year, agency, np.full(agency.size, 3), np.array(number, int)),
    }


def _measure_columns(year: Year, rows: list[tuple[Any, ...]]) -> Columns:
    owner, instrument, indicator, question, measure, number, text, responsible, timeline, follow_up = (
        zip(*rows, strict=True) if rows else ((),) * 10
    )
    agency = np.array(owner, int)
    return {
        **_owners(year, agency),
        "measure_id": measure,
        "kind": ["measure"] * agency.size,
        "instrument": instrument,
        "indicator": indicator,
        "questions": [[] if each is None else [each] for each in question],
        "number": number,
        "text": text,
        "responsible": responsible,
        "timeline": timeline,
        "follow_up": follow_up,
        "trust": ["stated"] * agency.size,
        **_places(year, agency, np.full(agency.size, 3), np.array(number, int)),
    }


def findings(year: Year, found: Columns) -> Columns:
    """A warning wherever a report states a number twice and differently."""
    keys = zip(found["report_id"], found["level"], found["indicator"], found["statistic"], strict=True)
    first: dict[tuple[Any, ...], int] = {}
    rows = []
    for number, key in enumerate(keys):
        if key[1] == "indicator" and first.setdefault(key, number) != number:
            before = first[key]
            if found["value"][before] != found["value"][number]:
                rows.append((before, number))
    pick = [number for _, number in rows]
    said = [(found["printed"][before], found["printed"][number]) for before, number in rows]
    return {
        **{name: [found[name][n] for n in pick] for name in (*WHOSE, "indicator", "level", *PLACE)},
        "check": ["stated-differently"] * len(rows),
        "severity": ["warning"] * len(rows),
        "message": [f"คะแนนเดียวกันระบุไว้สองค่า คือ {a} และ {b}" for a, b in said],
        "message_en": [f"The same score is stated as {a} and as {b}" for a, b in said],
        "expected": [a for a, _ in said],
        "observed": [b for _, b in said],
    }


WHOSE = ("report_id", "agency", "agency_id", "district")
PLACE = ("page", "table", "row", "column", "line", "bbox")


def _pick(choices: Sequence[Any], which: npt.NDArray[np.int64]) -> list[Any]:
    return [choices[each] for each in which.tolist()]


def _owners(year: Year, agency: npt.NDArray[np.int64]) -> Columns:
    return {
        "report_id": _pick(year.report_ids(), agency),
        "agency": _pick([each.name for each in year.agencies], agency),
        "agency_id": _pick([each.agency_id for each in year.agencies], agency),
        "district": _pick([each.district for each in year.agencies], agency),
        "assessed_year": np.full(agency.size, year.fiscal_year),
    }


def _places(
    year: Year, agency: npt.NDArray[np.int64], table: npt.NDArray[np.int64], order: npt.NDArray[np.int64]
) -> Columns:
    """Twelve rows a page; a text report has lines instead of pages and boxes."""
    pdf = [_is_pdf(each) for each in year.report_ids()]
    rows = [(pdf[a], int(t), int(n)) for a, t, n in zip(agency.tolist(), table.tolist(), order.tolist(), strict=True)]
    return {
        "page": [t + n // 12 if p else None for p, t, n in rows],
        "table": table,
        "row": order + 1,
        "column": np.full(order.size, 2),
        "line": [None if p else 10 * t + n for p, t, n in rows],
        "bbox": [[300.0, 96.0 + 40 * (n % 12), 420.0, 132.0 + 40 * (n % 12)] if p else None for p, t, n in rows],
    }
