"""Whether two files are the same report, and which of them stands for both.

Two files of one agency and kind are one report where their years agree (or one gives none), their titles speak of the
same round (รอบ 6 เดือน is not รอบ 12 เดือน), one holds at least half as many records as the other, and four of five of
what the smaller holds stand in the other: numbers of the same subject with the same value, texts that are alike (85 of
100 by their letters). Of each kind of text that both have, half must be alike: the results of two rounds are not. Files
with next to no records must bear the same title.

The file that stands is the first by this order: a text layer before a scan; one whose title says that it was corrected;
the one that was written later, as the file itself says; a PDF before a text; the one with more records; the smaller
``report_id``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checks.contents import Numbers, alike, differ, equal, subject_of, texts_of
from normalize.records import Bundle, Report
from normalize.text import clean, squeeze

NEARLY_EQUAL = 95
"""Similarity (0–100) of texts that are the same but for how they were read."""
SHARE, SHARE_OF_KIND, SIZE = 0.8, 0.5, 0.5
FEW = 3
"""Texts of a kind, and records of a report, below which their share says nothing."""

_ROUND = re.compile(r"รอบ(?:ที่)?\s?\d+|ไตรมาส(?:ที่)?\s?\d|ครั้งที่\s?\d+|ระยะที่\s?\d")
_CORRECTED = re.compile(r"แก้ไข|ฉบับปรับปรุง")


@dataclass(frozen=True, slots=True)
class Version:
    """One file of a report: its records, and when it was written as far as it says so (``20250131…``)."""

    bundle: Bundle
    written: str = ""

    @property
    def report(self) -> Report:
        """The report's facts."""
        return self.bundle.report

    @property
    def size(self) -> int:
        """How many records it holds."""
        return len(self.bundle.scores) + sum(map(len, texts_of(self.bundle).values()))

    @property
    def order(self) -> tuple[bool, bool, int, bool, int, str]:
        """Of several files of one report the first in this order stands."""
        report = self.report
        corrected = bool(_CORRECTED.search(report.title or ""))
        scanned, text = report.source_format == "pdf_ocr", report.source_format == "text"
        return (scanned, not corrected, -int(self.written or 0), text, -self.size, report.report_id)


def is_same(one: Version, other: Version, sure: bool = True) -> bool:
    """Whether two files of one agency are the same report. Where it is not ``sure`` that the agency is one, for others
    bear its name, numbers must tell it, or texts that are the same throughout: measures are copied by many."""
    if not sure and not _surely_one(one.bundle, other.bundle):
        return False
    if one.report.kind != other.report.kind or not years_agree(one.report, other.report):
        return False
    if not rounds_agree(one.report, other.report):
        return False
    small, large = sorted((one, other), key=lambda version: version.size)
    if small.size < FEW and squeeze(one.report.title or "") != squeeze(other.report.title or ""):
        return False
    if not small.size:
        return not large.size
    return small.size >= SIZE * large.size and _share(small.bundle, large.bundle) >= SHARE


def _surely_one(one: Bundle, other: Bundle) -> bool:
    ours, theirs = Numbers(one), Numbers(other)
    both = [(ours.of(each), theirs.of(each)) for each in ours if theirs.of(each)]
    if both:
        return sum(not differ(*each) for each in both) >= SHARE * len(both)
    if squeeze(one.report.title or "") != squeeze(other.report.title or ""):
        return False
    mine, texts = texts_of(one), texts_of(other)
    return all(
        alike(mine.get(kind, []), texts.get(kind, []), NEARLY_EQUAL) == len(mine.get(kind, ()))
        and alike(texts.get(kind, []), mine.get(kind, []), NEARLY_EQUAL) == len(texts.get(kind, ()))
        for kind in set(mine) | set(texts)
    )


def years_agree(one: Report, other: Report) -> bool:
    """Whether the years of two reports are the same, as far as both give them."""
    pairs = ((one.fiscal_year, other.fiscal_year), (one.assessed_year, other.assessed_year))
    return all(a is None or b is None or a == b for a, b in pairs)


def rounds_agree(one: Report, other: Report) -> bool:
    """Whether two titles speak of the same round of the year."""
    return _rounds(one) == _rounds(other)


def _rounds(report: Report) -> frozenset[str]:
    return frozenset(squeeze(each) for each in _ROUND.findall(clean(report.title or "")))


def _share(small: Bundle, large: Bundle) -> float:
    """How much of what ``small`` holds stands in ``large``; 0 where of one kind of text less than half does."""
    theirs = Numbers(large)
    found = sum(any(equal(score.value, value) for value in theirs.of(subject_of(score))) for score in small.scores)
    count = len(small.scores)
    others = texts_of(large)
    for kind, texts in texts_of(small).items():
        shared = alike(texts, others.get(kind, []))
        if len(texts) >= FEW and len(others.get(kind, ())) >= FEW and shared < SHARE_OF_KIND * len(texts):
            return 0.0
        found, count = found + shared, count + len(texts)
    return found / count if count else 0.0


def grouped(versions: Sequence[Version], sure: bool = True) -> list[list[Version]]:
    """Files that are the same report, together, the one that stands first (``sure``: see ``is_same``)."""
    groups: list[list[Version]] = []
    for version in sorted(versions, key=lambda each: each.order):
        group = next((group for group in groups if is_same(group[0], version, sure)), None)
        if group is None:
            groups.append([version])
        else:
            group.append(version)
    return groups
