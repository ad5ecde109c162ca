"""One report, read in this process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thai_ita.frames import frame

if TYPE_CHECKING:
    import pandas as pd

    from normalize.records import Bundle


@dataclass(frozen=True)
class Report:
    """What was read from one report: its own facts, and a frame for each dataset."""

    bundle: Bundle
    source_path: str | None = None

    def __repr__(self) -> str:
        counts = ", ".join(f"{name} {len(self._rows[name])}" for name in ("scores", "issues", "measures", "findings"))
        return f"<Report {self.agency} {self.fiscal_year}: {counts}>"

    @property
    def report_id(self) -> str:
        """First 16 hex digits of the bytes' SHA-256."""
        return self.bundle.report.report_id

    @property
    def agency(self) -> str | None:
        """Canonical Thai name of the agency; None where the report does not say it."""
        return self.bundle.report.agency

    @property
    def fiscal_year(self) -> int | None:
        """The year in the report's title; None where it has none."""
        return self.bundle.report.fiscal_year

    @property
    def facts(self) -> Mapping[str, Any]:
        """The report's row of ``reports``."""
        return self._rows["reports"][0]

    @property
    def reports(self) -> pd.DataFrame:
        """The same as a frame of one row."""
        return self._frame("reports")

    @property
    def indicators(self) -> pd.DataFrame:
        """The indicators that it names."""
        return self._frame("indicators")

    @property
    def questions(self) -> pd.DataFrame:
        """Question codes and texts."""
        return self._frame("questions")

    @property
    def scores(self) -> pd.DataFrame:
        """Every number that it states."""
        return self._frame("scores")

    @property
    def issues(self) -> pd.DataFrame:
        """What it says must be improved."""
        return self._frame("issues")

    @property
    def measures(self) -> pd.DataFrame:
        """Measures, steps and results."""
        return self._frame("measures")

    @property
    def findings(self) -> pd.DataFrame:
        """What a careful reader would question."""
        return self._frame("findings")

    @property
    def _rows(self) -> dict[str, list[dict[str, Any]]]:
        from batch.rows import rows

        found = rows(self.bundle)
        found["reports"] = [row | {"source_path": self.source_path} for row in found["reports"]]
        return found

    def _frame(self, dataset: str) -> pd.DataFrame:
        from batch.rows import as_line, table

        return frame(table(dataset, [as_line(row) for row in self._rows[dataset]]))


def read(source: str | Path | bytes, *, pages: range | None = None) -> Report:
    """Read one report (PDF or text), given as a path or as its bytes; ``pages`` are those of a PDF that are read.

    Raises ``ReportError``, which says why and what to do, where it cannot be read.
    """
    import pipeline

    if isinstance(source, bytes):
        return Report(pipeline.report(source, pages=pages))
    path = Path(source)
    return Report(pipeline.report(path.read_bytes(), pages=pages), path.name)
