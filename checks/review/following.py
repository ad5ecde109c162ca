"""A decision goes with its report: to another file of it, to the same report downloaded anew, to another reading.

A line of the review file names a file's bytes and a place in it. What it is about is more than that: a report of an
agency, years, kind and round, and in it the number of a subject, or a text. ``Target`` keeps that as it was read when
the decision was first met; ``followed`` finds the record that says the same now, ``fits`` the report.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from checks.contents import ALIKE, subject_of
from checks.review.decision import ACKNOWLEDGE, OF_THE_REPORT, REPORTS, Decision, Followed
from checks.review.place import place_key, same
from checks.review.under_review import UnderReview
from checks.same_report import rounds_agree, years_agree
from extract.message import Message
from normalize.records import Bundle, Finding, Report, Score
from normalize.text import squeeze


@dataclass(frozen=True, slots=True)
class Target:
    """What decisions about one report are about: of what was read of it no more than they speak of."""

    name: str
    """What ``source_path`` said of it."""
    bundle: Bundle

    @property
    def report(self) -> Report:
        """The report's facts, before any correction."""
        return self.bundle.report

    @property
    def told(self) -> Message:
        """Which report it is, for a message."""
        facts = [str(each) for each in (self.report.agency, self.report.fiscal_year, self.report.kind) if each]
        listed = ", ".join([*facts, self.name])
        return Message(f"รายงาน ({listed})", f"the report ({listed})")


Targets = Mapping[str, Target]
"""By the id of a report."""


def target(made: Sequence[Decision], name: str, bundle: Bundle | None, known: Target | None) -> Target | None:
    """What the decisions about a report are about: what is ``known`` of it, with what they mean in the ``bundle``. What
    was known first stays, whatever is read later."""
    base = known.bundle if known else Bundle(bundle.report) if bundle else None
    if base is None:
        return None
    unknown = _unknown(made, base) if bundle else set()
    if bundle is not None and unknown:
        read = UnderReview(bundle)
        for decision in made:
            if decision in unknown:
                unknown.remove(decision)
                base = _with(base, bundle, read, decision)
            # What an earlier line corrected is what the next one speaks of.
            read.apply(decision)
    return Target(known.name if known else name, base)


def _unknown(made: Sequence[Decision], base: Bundle) -> set[Decision]:
    """Those of the decisions that mean nothing in what is known, one after the other."""
    found = set()
    known = UnderReview(base)
    for decision in made:
        if decision.dataset != REPORTS and not known.meant(decision):
            found.add(decision)
        known.apply(decision)
    return found


def _with(base: Bundle, bundle: Bundle, read: UnderReview, decision: Decision) -> Bundle:
    """What is known, with what a decision means in what was ``read``, as it stands in the ``bundle`` itself."""
    meant = read.meant(decision)
    if not meant:
        return base
    dataset = "findings" if decision.action == ACKNOWLEDGE else decision.dataset
    raw, now, known = getattr(bundle, dataset), read.records(dataset), getattr(base, dataset)
    more = [each for each, changed in zip(raw, now, strict=False) if changed in meant and each not in known]
    grown: dict[str, Any] = {dataset: (*known, *more)}
    return replace(base, **grown) if more else base


def fits(wanted: Report, report: Report) -> bool:
    """Whether a report of the same agency may be the one that is ``wanted``: in kind, years and round."""
    return wanted.kind == report.kind and years_agree(wanted, report) and rounds_agree(wanted, report)


def followed(decision: Decision, theirs: UnderReview, ours: UnderReview) -> Decision | None:
    """A decision about the report ``theirs`` as one about ``ours``, which is the same report: at the place and with the
    value that the record has there. None where it means nothing in ``theirs``, and so cannot be followed."""
    report_id = ours.report.report_id
    if decision.dataset == REPORTS:
        return _of_report(decision, theirs.report, ours.report)
    meant = theirs.meant(decision)
    if not meant:
        return None
    if decision.action == ACKNOWLEDGE:
        if not decision.where:
            return replace(decision, report_id=report_id)
        there = _same_finding(meant[0], ours)
        return replace(decision, report_id=report_id, where=place_key(there.place)) if there else None
    here = _counterpart(meant[0], theirs.report, decision, ours)
    if here is None:
        # Nothing stands at a place with this name: the decision is told as unmatched, with the place it was made for.
        return _as(decision, report_id, f"{decision.where} ({decision.report_id})", decision.found)
    return _as(decision, report_id, place_key(here.place), _printed(getattr(here, decision.column)))


def all_followed(
    made: Sequence[Decision], theirs: Bundle | None, ours: Bundle
) -> Iterator[tuple[Decision, Decision | None]]:
    """Every decision with what it is in ``ours``, one after the other: a later one may speak of what an earlier one
    corrected. ``theirs`` is None where nothing is known of what they are about."""
    there, here = UnderReview(theirs) if theirs else None, UnderReview(ours)
    for decision in made:
        moved = followed(decision, there, here) if there else None
        yield decision, moved
        if there:
            there.apply(decision)
        here.apply(moved or decision)


def is_equal(decision: Decision, followed: Decision) -> bool:
    """Whether the record that a decision went to says what it said when the decision was made."""
    return followed.found == decision.found and not followed.where.endswith(f"({decision.report_id})")


def _of_report(decision: Decision, theirs: Report, ours: Report) -> Decision | None:
    if decision.column not in OF_THE_REPORT or not same(getattr(theirs, decision.column), decision.found):
        return None
    return _as(decision, ours.report_id, decision.where, _printed(getattr(ours, decision.column)))


def _as(decision: Decision, report_id: str, where: str, found: str) -> Followed:
    first = decision if isinstance(decision, Followed) else None
    facts = {name: getattr(decision, name) for name in Decision.__slots__}
    facts |= {"report_id": report_id, "where": where, "found": found}
    return Followed(**facts, said=first.said if first else decision.found, at=first.at if first else decision.where)


def _printed(value: object) -> str:
    return " ".join(value) if isinstance(value, tuple) else "" if value is None else str(value)


def _same_finding(finding: Finding, ours: UnderReview) -> Finding | None:
    """The finding of another file that questions the same."""

    def about(each: Finding) -> tuple[object, ...]:
        return each.check, each.level, each.indicator, each.question, each.observed

    alike = [each for each in ours.of_check(finding.check) if about(each) == about(finding)]
    return min(alike, key=lambda each: each.place != finding.place, default=None)


def _counterpart(record: Any, whose: Report, decision: Decision, ours: UnderReview) -> Any:
    """The record of the other file that says the same: a number of the same subject, else a text like it; of several
    the one with the same value, at the same place."""
    records = ours.records(decision.dataset)

    def order(each: Any) -> tuple[bool, bool]:
        return not same(getattr(each, decision.column), decision.found), each.place != record.place

    if isinstance(record, Score):
        # What is corrected may be what tells the subject: then the number tells it, where it stands only once.
        alike = [each for each in records if subject_of(each) == subject_of(record)]
        return min(alike, key=order, default=None)
    equal = [each for each in records if _text(each) == _text(record)]
    if equal:
        return min(equal, key=order)
    from rapidfuzz import fuzz, process

    found = process.extractOne(_text(record), [*map(_text, records)], scorer=fuzz.ratio, score_cutoff=ALIKE)
    return records[found[2]] if found else None


def _text(record: Any) -> str:
    return squeeze(str(getattr(record, "text", None) or getattr(record, "name", "")))
