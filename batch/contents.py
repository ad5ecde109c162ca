"""What datasets hold, counted while they are written."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from normalize.schema import DATASETS, PARTITION

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Contents:
    """What the datasets hold, counted while they were written."""

    records: dict[str, int]
    """Rows by dataset."""
    reports: list[tuple[str | None, int | None, int]]
    """Reports by agency and fiscal year."""
    findings: dict[str, int]
    """Findings by severity."""
    trust: dict[str, int]
    """Records by trust."""


_Whose = tuple[str | None, str | None, str | None]


@dataclass(slots=True)
class Count:
    """Counts rows while they are written."""

    records: Counter[str] = field(default_factory=Counter)
    reports: Counter[tuple[_Whose, int | None]] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)
    trust: Counter[str] = field(default_factory=Counter)

    def add(self, dataset: str, row: Row) -> None:
        """Take one row."""
        self.records[dataset] += 1
        if dataset == "reports":
            if row["same_as"] is None:
                self.reports[(row["agency"], row["agency_id"], row["province"]), row[PARTITION]] += 1
        elif dataset == "findings":
            self.findings[row["severity"]] += 1
        else:
            self.trust[row["trust"]] += 1

    def contents(self) -> Contents:
        """What was counted."""
        return Contents(
            records={name: self.records[name] for name in DATASETS},
            reports=self._by_agency(),
            findings=dict(self.findings),
            trust=dict(self.trust),
        )

    def _by_agency(self) -> list[tuple[str | None, int | None, int]]:
        """Reports by agency and year; agencies that share a name are told apart by their province."""
        ids: dict[str | None, set[str | None]] = defaultdict(set)
        for (agency, agency_id, _), _ in self.reports:
            ids[agency].add(agency_id)
        found: Counter[tuple[str | None, int | None]] = Counter()
        for ((agency, _, province), year), count in self.reports.items():
            called = f"{agency} (จ.{province or '—'})" if agency and len(ids[agency]) > 1 else agency
            found[called, year] += count
        by_name = sorted(found.items(), key=lambda item: (item[0][0] or "", item[0][1] or 0))
        return [(agency, year, count) for (agency, year), count in by_name]
