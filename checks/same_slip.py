"""A slip that reading has met is told once: by the check that finds it too, with what reading did about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checks.result import SEVERITIES
from normalize.records import Finding, Place

MET = "caption-year"
"""A year that reading did not take for that of the numbers."""


def told_once(known: Sequence[Finding], found: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings of reading and then of the checks. A year that both tell of is told by the check, which says what is
    meant: as gravely as either, and with the year that the numbers were given."""
    years = {_about(each): each for each in known if each.check == MET}
    both = years.keys() & set(map(_about, found))
    first = [each for each in known if each.check != MET or _about(each) not in both]
    return (*first, *(_with(each, years[_about(each)]) if _about(each) in both else each for each in found))


def _about(finding: Finding) -> tuple[Place, str | None]:
    return finding.place, finding.observed


def _with(finding: Finding, met: Finding) -> Finding:
    return replace(
        finding,
        severity=min(finding.severity, met.severity, key=SEVERITIES.index),
        message=f"{finding.message} ตัวเลขที่อ่านจึงเป็นของปี {met.expected}",
        message_en=f"{finding.message_en}; its numbers are read as of {met.expected}",
    )
