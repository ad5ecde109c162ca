"""What a collection knows of a report's agency that the report does not say: former names, the official list."""

from __future__ import annotations

from collections.abc import Iterator

from checks.identity.agency_ambiguous import CHECK as AMBIGUOUS
from checks.identity.agency_not_stated import CHECK as NOT_STATED
from checks.identity.agency_unknown_place import CHECK as UNKNOWN_PLACE
from checks.identity.district_province import CHECK as DISTRICT
from checks.identity.place_derived import CHECK as DERIVED
from checks.result import INFO, WARNING
from normalize.agencies import place_name
from normalize.identity import told_by_place
from normalize.known_agencies import Known
from normalize.records import Bundle, Finding, Report

RENAMED, NOT_LISTED = "agency-renamed", "agency-not-in-list"


def still_so(bundle: Bundle, is_one_of_several: bool) -> Iterator[Finding]:
    """The findings of a report without those of its agency that no longer hold: since it was read its place was found
    in a list or another report, or a person said what is right."""
    report = bundle.report
    for each in bundle.findings:
        settled = (
            (each.check == AMBIGUOUS.id and each.severity == WARNING and not is_one_of_several)
            or (each.check == NOT_STATED.id and report.agency is not None)
            or (each.check == UNKNOWN_PLACE.id and each.observed != place_name(report.agency or ""))
            or (each.check == DISTRICT.id and f"อำเภอ{report.district}อยู่" not in each.message)
            or (each.check == DISTRICT.id and each.observed != report.province)
        )
        if not settled:
            yield each


def findings_of(report: Report, known: Known, told_by: str = "") -> Iterator[Finding]:
    """A finding where the agency goes on under another name, where its place is known from elsewhere (``told_by``: from
    the report that states the same numbers), and where the official list does not have it."""
    agency = known.agency
    if known.renamed is None and told_by_place(agency.name) and agency.province and report.province is None:
        place = f"จ.{agency.province}" if agency.district is None else f"อ.{agency.district} จ.{agency.province}"
        th, en = (
            (f"รายงาน {told_by} ซึ่งมีตัวเลขเดียวกัน", f"the report {told_by}, which has the same numbers")
            if told_by
            else ("รายชื่อหน่วยงาน", "the list of agencies")
            if known.in_list
            else ("รายงานอื่นของหน่วยงานชื่อนี้", "another report of the name")
        )
        yield Finding(
            DERIVED.id,
            INFO,
            f"รายงานไม่บอกพื้นที่ของ {report.agency} ได้ {place} จาก{th}",
            f"the report does not say where {report.agency} lies; {place} is from {en}",
            observed=agency.province,
        )
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
