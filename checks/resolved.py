"""Findings that a correction answers: what the checks said of the records as they were printed, and no longer say.

Asked of findings that follow from the records alone: a sum, a number that is stated twice. What a check reads off the
pages stays as it was found, for a correction changes no page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from checks.report import findings_of, results_of
from checks.result import INFO
from extract.document import Document
from extract.message import Message
from normalize.records import Bundle, Finding

_NO_PAGES = Document("text", ())


def resolved(printed: Bundle, corrected: Bundle, by: Iterable[str]) -> Bundle:
    """The corrected bundle, its findings that only what was ``printed`` gave cause for acknowledged."""
    if not any(each.severity != INFO for each in corrected.findings):
        return corrected
    then, now = (_found(bundle) for bundle in (printed, corrected))
    still = {_about(each) for each in now}
    answered = {each for each in then if each.severity != INFO and _about(each) not in still}
    names = ", ".join(dict.fromkeys(by))
    told = Message(f" (ตรงกันแล้วด้วยค่าที่ {names} แก้)", f" (settled by what {names} corrected)")
    return replace(
        corrected,
        findings=tuple(
            replace(each, severity=INFO, message=each.message + told.th, message_en=each.message_en + told.en)
            if each in answered
            else each
            for each in corrected.findings
        ),
    )


def _found(bundle: Bundle) -> tuple[Finding, ...]:
    return findings_of(results_of(replace(bundle, findings=()), _NO_PAGES), ())


def _about(finding: Finding) -> tuple[object, ...]:
    return finding.check, finding.level, finding.indicator, finding.question
