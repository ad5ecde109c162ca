"""What datasets hold, counted while they are written."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from normalize.schema import DATASETS

Row = dict[str, Any]
OF_REVIEW = ("value-corrected", "review-source-changed", "review-unmatched")
"""The findings that tell what became of a decision (``checks.review``)."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What the datasets hold."""

    records: dict[str, int]
    """Rows by dataset."""
    reports: list[tuple[str | None, int | None, int]]
    """Reports by agency and fiscal year."""
    findings: dict[str, int]
    """Findings by severity."""
    trust: dict[str, int]
    """Records by trust."""
    review: dict[str, int] = field(default_factory=dict)
    """What became of people's decisions, by the finding that tells it."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What a part of the datasets holds."""

    records: dict[str, int] = field(default_factory=dict)
    agencies: list[tuple[str | None, str | None, str | None, int]] = field(default_factory=list)
    """Name, id and province of each agency, and how many reports it has."""
    findings: dict[str, int] = field(default_factory=dict)
    trust: dict[str, int] = field(default_factory=dict)
    review: dict[str, int] = field(default_factory=dict)


class Count:
    """Counts the rows of a part while they are written."""

    def __init__(self) -> None:
        self._records: Counter[str] = Counter()
        self._agencies: Counter[tuple[str | None, str | None, str | None]] = Counter()
        self._findings: Counter[str] = Counter()
        self._trust: Counter[str] = Counter()
        self._review: Counter[str] = Counter()

    def add(self, dataset: str, row: Row) -> None:
        """Take one row."""
        self._records[dataset] += 1
        if dataset == "reports":
            if row["same_as"] is None:
                self._agencies[row["agency"], row["agency_id"], row["province"]] += 1
        elif dataset == "findings":
            self._findings[row["severity"]] += 1
            if row["check"] in OF_REVIEW:
                self._review[row["check"]] += 1
        else:
            self._trust[row["trust"]] += 1

    def counted(self) -> Counted:
        """What was counted."""
        agencies = [(*whose, count) for whose, count in self._agencies.items()]
        counts = (self._findings, self._trust, self._review)
        return Counted(dict(self._records), agencies, *map(dict, counts))


def contents(parts: Iterable[tuple[int | None, Counted]]) -> Contents:
    """What parts, each with its fiscal year, hold together."""
    found = list(parts)
    records, findings, trust, review = (_sum(getattr(each, name) for _, each in found) for name in SUMMED)
    told = {name: review[name] for name in OF_REVIEW if name in review}
    return Contents({name: records[name] for name in DATASETS}, _by_agency(found), dict(findings), dict(trust), told)


SUMMED = ("records", "findings", "trust", "review")


def _sum(counts: Iterable[dict[str, int]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    return total


def _by_agency(parts: Iterable[tuple[int | None, Counted]]) -> list[tuple[str | None, int | None, int]]:
    """Reports by agency and year; agencies that share a name are told apart by their province."""
    found = [(*whose, year) for year, each in parts for whose in each.agencies]
    ids: dict[str | None, set[str | None]] = defaultdict(set)
    for agency, agency_id, _, _, _ in found:
        ids[agency].add(agency_id)
    reports: Counter[tuple[str | None, int | None]] = Counter()
    for agency, _, province, count, year in found:
        called = f"{agency} (จ.{province or '—'})" if agency and len(ids[agency]) > 1 else agency
        reports[called, year] += count
    by_name = sorted(reports.items(), key=lambda item: (item[0][0] or "", item[0][1] or 0))
    return [(agency, year, count) for (agency, year), count in by_name]
