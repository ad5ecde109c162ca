"""What differs between two files that are the same report, told of the one that stands.

A number that has two values and a text in two wordings (both are named), and which numbers and texts only one of them
has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checks.contents import Key, Numbers, Text, alike, by_kind, differ, equal, subject_of
from checks.result import INFO, WARNING
from checks.same_report import Version
from checks.sheet import subject_of as sheet_subject
from checks.words import named, number, shortened
from normalize.records import Bundle, Finding, Issue, Score
from normalize.text import squeeze

CHECK_ID = "versions-differ"
REWORDED = 60
"""Similarity (0–100) from which a text is another wording of one, and not another text."""
QUOTED = 3
"""Records that a message quotes of those that only one file has; all stand in ``expected`` and ``observed``."""


def marked(group: Sequence[Version], names: dict[str, str]) -> Bundle:
    """The report that stands for a group, with what the others say otherwise and where it is found too."""
    first, *others = group
    found = [each for other in others for each in differences(first, other, names[other.report.report_id])]
    also = tuple(other.report.report_id for other in others)
    report = replace(first.report, also_in=also)
    return replace(first.bundle, report=report, findings=(*first.bundle.findings, *found))


def differences(stands: Version, other: Version, name: str) -> Iterator[Finding]:
    """What ``other``, the file called ``name``, says otherwise. Of a scan, misreadings are information only."""
    scanned = other.report.source_format == "pdf_ocr"
    severity = INFO if scanned else WARNING
    ours, theirs = Numbers(stands.bundle), Numbers(other.bundle)
    told: set[Key] = set()
    for score in stands.bundle.scores:
        subject = subject_of(score)
        mine, values = ours.of(subject), theirs.of_one_year(subject)
        if subject in told or not values or not differ(mine, values):
            continue
        told.add(subject)
        other_value = next((b for b in values if not any(equal(a, b) for a in mine)), values[0])
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

    mine, others = by_kind(ours), by_kind(theirs)
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
    there = Numbers(theirs)
    numbers = {
        subject_of(score): f"{named(sheet_subject(score)).en} {number(score.value)}"
        for score in ours.scores
        if not there.of(subject_of(score))
    }
    reworded = set() if scanned else {id(each) for pair in _pairs_of_texts(ours, theirs) for each in pair}
    known = {kind: [squeeze(each.text) for each in texts] for kind, texts in by_kind(theirs).items()}
    texts = [
        f"“{shortened(each.text)}”"
        for kind, some in by_kind(ours).items()
        for each in some
        if id(each) not in reworded and not alike([squeeze(each.text)], known.get(kind, []))
    ]
    return [*numbers.values(), *texts]


def _quoted(what: list[str]) -> str:
    listed = ", ".join(what[:QUOTED]) + (" …" if len(what) > QUOTED else "")
    return f" ({listed})" if listed else ""
