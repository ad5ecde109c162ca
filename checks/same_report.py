"""Whether two files are the same report, which of them stands for both, and what differs between them.

Two files of one agency and kind are one report where their years agree (or one gives none), their titles speak of the
same round (รอบ 6 เดือน is not รอบ 12 เดือน), one holds at least half as many records as the other, and four of five of
what the smaller holds stand in the other: numbers of the same subject with the same value, texts that are alike (85 of
100 by their letters). Of each kind of text that both have, half must be alike: the results of two rounds are not. Files
with next to no records must bear the same title.

The file that stands is the first by this order: a text layer before a scan; one whose title says that it was corrected;
the one that was written later, as the file itself says; a PDF before a text; the one with more records; the smaller
``report_id``.

What differs is told of the report that stands: a number that has two values and a text in two wordings (both are
named), and which numbers and texts only one of them has.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checks.result import INFO, WARNING
from checks.sheet import CENT, TINY, Subject
from checks.sheet import subject_of as sheet_subject
from checks.words import named, number, shortened
from normalize.records import Bundle, Finding, Issue, Measure, Report, Score
from normalize.text import clean, squeeze

CHECK_ID = "versions-differ"
ALIKE = 85
NEARLY_EQUAL = 95
"""Similarity (0–100) of texts that are the same but for how they were read."""
SHARE, SHARE_OF_KIND, SIZE = 0.8, 0.5, 0.5
REWORDED = 60
"""Similarity (0–100) from which a text is another wording of one, and not another text."""
QUOTED = 3
"""Records that a message quotes of those that only one file has; all stand in ``expected`` and ``observed``."""
FEW = 3
"""Texts of a kind, and records of a report, below which their share says nothing."""

_ROUND = re.compile(r"รอบ(?:ที่)?\s?\d+|ไตรมาส(?:ที่)?\s?\d|ครั้งที่\s?\d+|ระยะที่\s?\d")
_CORRECTED = re.compile(r"แก้ไข|ฉบับปรับปรุง")

Text = Issue | Measure
Key = tuple[str, int | None, Subject]


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
        return len(self.bundle.scores) + sum(map(len, _texts(self.bundle).values()))

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
    ours, theirs = _Numbers(one), _Numbers(other)
    both = [(ours.of(each), theirs.of(each)) for each in ours if theirs.of(each)]
    if both:
        return sum(not _differ(*each) for each in both) >= SHARE * len(both)
    if squeeze(one.report.title or "") != squeeze(other.report.title or ""):
        return False
    mine, texts = _texts(one), _texts(other)
    return all(
        _alike(mine.get(kind, []), texts.get(kind, []), NEARLY_EQUAL) == len(mine.get(kind, ()))
        and _alike(texts.get(kind, []), mine.get(kind, []), NEARLY_EQUAL) == len(texts.get(kind, ()))
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
    theirs = _Numbers(large)
    found = sum(any(_equal(score.value, value) for value in theirs.of(subject_of(score))) for score in small.scores)
    count = len(small.scores)
    others = _texts(large)
    for kind, texts in _texts(small).items():
        alike = _alike(texts, others.get(kind, []))
        if len(texts) >= FEW and len(others.get(kind, ())) >= FEW and alike < SHARE_OF_KIND * len(texts):
            return 0.0
        found, count = found + alike, count + len(texts)
    return found / count if count else 0.0


def _alike(texts: list[str], others: list[str], cutoff: float = ALIKE) -> int:
    if not texts or not others:
        return 0
    from rapidfuzz import fuzz, process

    return int((process.cdist(texts, others, scorer=fuzz.ratio, score_cutoff=cutoff).max(axis=1) > 0).sum())


def _texts(bundle: Bundle) -> dict[str, list[str]]:
    """The texts of a report by their kind, without blanks."""
    return {kind: [squeeze(each.text) for each in some] for kind, some in _by_kind(bundle).items()}


def _by_kind(bundle: Bundle) -> dict[str, list[Text]]:
    """The issues, and the measures of each kind."""
    found: dict[str, list[Text]] = {"issue": [*bundle.issues]}
    for measure in bundle.measures:
        found.setdefault(measure.kind, []).append(measure)
    return found


def subject_of(score: Score) -> Key:
    """What a number is about, also in another reading of the report."""
    return squeeze(score.agency or ""), score.assessed_year, sheet_subject(score)


class _Numbers:
    """The numbers of a report by what they are about. Of two files of one report one may not say the year."""

    def __init__(self, bundle: Bundle) -> None:
        self._by_key: dict[Key, list[float]] = defaultdict(list)
        self._of_any_year: dict[tuple[str, Subject], list[float]] = defaultdict(list)
        self._years: dict[tuple[str, Subject], set[int | None]] = defaultdict(set)
        for score in bundle.scores:
            agency, year, subject = subject_of(score)
            self._by_key[agency, year, subject].append(score.value)
            self._of_any_year[agency, subject].append(score.value)
            self._years[agency, subject].add(year)

    def __iter__(self) -> Iterator[Key]:
        return iter(self._by_key)

    def of(self, key: Key) -> list[float]:
        """The values of a subject; none where nothing is said of it."""
        agency, year, subject = key
        if key in self._by_key:
            return self._by_key[key]
        if year is None:
            return self._of_any_year.get((agency, subject), [])
        return self._by_key.get((agency, None, subject), [])

    def of_one_year(self, key: Key) -> list[float]:
        """The same, but none where nothing tells which of several years is meant."""
        agency, year, subject = key
        several = year is None and key not in self._by_key and len(self._years.get((agency, subject), ())) > 1
        return [] if several else self.of(key)


def numbers_of(bundle: Bundle) -> dict[object, set[float]]:
    """What a report states of its own agency, by year and subject."""
    report = bundle.report
    found: dict[object, set[float]] = {}
    for score in bundle.scores:
        if score.agency == report.agency:
            year = score.assessed_year or report.assessed_year or report.fiscal_year
            found.setdefault((year, sheet_subject(score)), set()).add(round(score.value, 2))
    return found


def _equal(one: float, other: float) -> bool:
    return abs(one - other) <= CENT + TINY


def _differ(ours: list[float], theirs: Sequence[float]) -> bool:
    """Whether one of the two states a value for a subject that the other does not, and each states one of its own
    or states it another time."""
    alone = [a for a in ours if not any(_equal(a, b) for b in theirs)]
    other = [b for b in theirs if not any(_equal(a, b) for a in ours)]
    return bool(alone or other)


def differences(stands: Version, other: Version, name: str) -> Iterator[Finding]:
    """What ``other``, the file called ``name``, says otherwise. Of a scan, misreadings are information only."""
    scanned = other.report.source_format == "pdf_ocr"
    severity = INFO if scanned else WARNING
    ours, theirs = _Numbers(stands.bundle), _Numbers(other.bundle)
    told: set[Key] = set()
    for score in stands.bundle.scores:
        subject = subject_of(score)
        mine, values = ours.of(subject), theirs.of_one_year(subject)
        if subject in told or not values or not _differ(mine, values):
            continue
        told.add(subject)
        other_value = next((b for b in values if not any(_equal(a, b) for a in mine)), values[0])
        yield _two_values(score, other_value, name, severity)
    if not scanned:
        yield from _texts_that_differ(stands, other, name, severity)
    yield from _only_in_one(stands, other, name, scanned)


def _two_values(score: Score, value: float, name: str, severity: str) -> Finding:
    what = named(sheet_subject(score))
    return Finding(
        CHECK_ID,
        severity,
        f"{what.th} คือ {number(score.value)} แต่ใน {name} ซึ่งเป็นรายงานเดียวกัน คือ {number(value)}",
        f"{what.en} is {number(score.value)}, but {number(value)} in {name}, which is the same report",
        level=score.level,
        indicator=score.indicator,
        question=score.question,
        expected=number(score.value),
        observed=number(value),
        place=score.place,
    )


def _texts_that_differ(stands: Version, other: Version, name: str, severity: str) -> Iterator[Finding]:
    """A finding for each text that the other file words otherwise."""
    for ours, theirs in _pairs_of_texts(stands.bundle, other.bundle):
        yield Finding(
            CHECK_ID,
            severity,
            f"“{shortened(ours.text)}” แต่ใน {name} ซึ่งเป็นรายงานเดียวกัน คือ “{shortened(theirs.text)}”",
            f"“{shortened(ours.text)}” is “{shortened(theirs.text)}” in {name}, which is the same report",
            indicator=ours.indicator,
            question=ours.question if isinstance(ours, Issue) else None,
            expected=ours.text,
            observed=theirs.text,
            place=ours.place,
        )


def _pairs_of_texts(ours: Bundle, theirs: Bundle) -> Iterator[tuple[Text, Text]]:
    """Texts of one kind that are alike, each with its nearest, and are not the same but for blanks."""
    from rapidfuzz import fuzz, process

    mine, others = _by_kind(ours), _by_kind(theirs)
    for kind, texts in mine.items():
        same = {squeeze(each.text) for each in texts} & {squeeze(each.text) for each in others.get(kind, ())}
        left = [each for each in others.get(kind, ()) if squeeze(each.text) not in same]
        for each in texts:
            if squeeze(each.text) in same or not left:
                continue
            choices = [squeeze(other.text) for other in left]
            found = process.extractOne(squeeze(each.text), choices, scorer=fuzz.ratio, score_cutoff=REWORDED)
            if found:
                yield each, left.pop(found[2])


def _only_in_one(stands: Version, other: Version, name: str, scanned: bool) -> Iterator[Finding]:
    """One finding that counts and quotes what only one of the two has; of a scan also what was read otherwise."""
    ours, theirs = stands.bundle, other.bundle
    lacks, more = _missing(theirs, ours, scanned), _missing(ours, theirs, scanned)
    if lacks or more:
        yield Finding(
            CHECK_ID,
            INFO,
            f"{name} ซึ่งเป็นรายงานเดียวกัน มี {len(lacks)} รายการที่ฉบับนี้ไม่มี{_quoted(lacks)} "
            f"และไม่มี {len(more)} รายการของฉบับนี้{_quoted(more)}",
            f"{name}, which is the same report, has {len(lacks)} records that this one lacks{_quoted(lacks)}, "
            f"and lacks {len(more)} of this one{_quoted(more)}",
            expected="; ".join(more) or None,
            observed="; ".join(lacks) or None,
        )


def _missing(ours: Bundle, theirs: Bundle, scanned: bool) -> list[str]:
    """The numbers and texts of ``ours`` that ``theirs`` has not, in words."""
    there = _Numbers(theirs)
    numbers = {
        subject_of(score): f"{named(sheet_subject(score)).en} {number(score.value)}"
        for score in ours.scores
        if not there.of(subject_of(score))
    }
    reworded = set() if scanned else {id(each) for pair in _pairs_of_texts(ours, theirs) for each in pair}
    known = {kind: [squeeze(each.text) for each in texts] for kind, texts in _by_kind(theirs).items()}
    texts = [
        f"“{shortened(each.text)}”"
        for kind, some in _by_kind(ours).items()
        for each in some
        if id(each) not in reworded and not _alike([squeeze(each.text)], known.get(kind, []))
    ]
    return [*numbers.values(), *texts]


def _quoted(what: list[str]) -> str:
    listed = ", ".join(what[:QUOTED]) + (" …" if len(what) > QUOTED else "")
    return f" ({listed})" if listed else ""


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


def marked(group: Sequence[Version], names: dict[str, str]) -> Bundle:
    """The report that stands for a group, with what the others say otherwise and where it is found too."""
    first, *others = group
    found = [each for other in others for each in differences(first, other, names[other.report.report_id])]
    also = tuple(other.report.report_id for other in others)
    report = replace(first.report, also_in=also)
    return replace(first.bundle, report=report, findings=(*first.bundle.findings, *found))
