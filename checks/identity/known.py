"""What a collection knows of a report's agency that the report does not say: former names, the official list."""

from __future__ import annotations

from collections.abc import Iterator

from checks.result import INFO, WARNING
from normalize.known_agencies import Known
from normalize.records import Finding, Report

RENAMED, NOT_LISTED = "agency-renamed", "agency-not-in-list"


def findings_of(report: Report, known: Known) -> Iterator[Finding]:
    """A finding where the agency goes on under another name, and one where the official list does not have it."""
    if known.renamed is not None:
        change = known.renamed
        yield Finding(
            RENAMED,
            INFO,
            f"{report.agency} คือ {known.agency.name} ตั้งแต่ปี {change.year} ({change.source})",
            f"{report.agency} goes on as {known.agency.name} since {change.year} ({change.source})",
            expected=known.agency.name,
            observed=report.agency,
        )
    if known.in_list is False:
        near = ", ".join(known.candidates)
        yield Finding(
            NOT_LISTED,
            WARNING,
            f"“{report.agency}” ไม่อยู่ในรายชื่อหน่วยงาน" + (f" ใกล้เคียงที่สุดคือ {near}" if near else ""),
            f"“{report.agency}” is not in the list of agencies" + (f"; nearest: {near}" if near else ""),
            expected=near or None,
            observed=known.agency.id,
        )
