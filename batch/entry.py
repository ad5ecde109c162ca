"""One report of a batch, before its rows are made."""

from __future__ import annotations

from dataclasses import dataclass

from batch.store import Header


@dataclass(frozen=True, slots=True)
class Entry:
    """One report: what ``source_path`` says of it, and the file of the store that holds its records (empty where it
    could not be read: then the header has the failure)."""

    name: str
    header: Header
    kept: str = ""
    stands: bool = False
    """True where it could not be read this time and what was read from it before stays."""

    @property
    def order(self) -> tuple[bool, int, str, str, str]:
        """Where its rows stand in the datasets: by year, then agency, then report."""
        header = self.header
        year = header.fiscal_year
        return (year is None, year or 0, header.agency or "", header.report_id, self.name)
