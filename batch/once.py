"""Who each report's agency is among all of them, and which files are the same report, before anything is written.

Opens only the bundles of agencies that have several reports: memory and time do not grow with the rest of the batch.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from batch.decided import NO_REVIEW, Review, housed, is_of_unread
from batch.entry import Entry
from batch.namesakes import Own, lines_apart, owns
from batch.store import Store
from batch.whose import Lists, identities, own_identity_of, with_identity
from checks.identity.known import findings_of, still_so
from checks.review.decision import ACKNOWLEDGE, CORRECT, REPORTS, Decision, Followed, by_report
from checks.review.following import Target, Targets, all_followed
from checks.review.reviewed import reviewed
from checks.review.under_review import report_decisions, reported
from checks.same_report import Version, grouped
from checks.versions import marked
from normalize.identity import Identity, identified
from normalize.identity import identities as agencies_of
from normalize.known_agencies import Known, known_agencies
from normalize.records import Bundle


@dataclass(frozen=True, slots=True)
class Once:
    """Every report once: who its agencies are, and of the same reports the one that stands for the others."""

    known: dict[str, Known]
    others: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    """By the id of the report that stands: the other files of it."""
    stands: dict[str, str] = field(default_factory=dict)
    """By the id of a report that does not stand for itself: the one that does."""
    entries: tuple[Entry, ...] = ()
    """The reports, as people corrected them."""
    review: Review = NO_REVIEW
    """What people decided."""
    owns: dict[str, Own] = field(default_factory=dict)
    """By the id of a report whose agency is one of several of its name: whose it is."""
    raw: dict[str, str] = field(default_factory=dict)
    """The identities of the reports' own agencies, as each report by itself tells it."""
    unread: frozenset[str] = frozenset()
    """The ids of what could not be read this time; what was read from it before may stand."""

    def agency(self, agency_id: str | None) -> Known | None:
        """What became of an identity."""
        return self.known.get(agency_id) if agency_id else None

    def agency_id(self, agency_id: str, report_id: str) -> str:
        """The ``agency_id`` of an identity that a report tells of. One that may be any of several of its name is that
        of the report only."""
        holder, unit, name = agency_id.rpartition(">")
        if unit:
            return f"{self.agency_id(holder, report_id)}>{name}"
        first = self.stands.get(report_id, report_id)
        if first in self.owns and agency_id in (self.raw.get(report_id), self.raw.get(first)):
            return self.owns[first].id
        known = self.known.get(agency_id)
        if known is None:
            return agency_id
        return Own(known.agency, scope=first).id if known.is_ambiguous else known.agency.id

    def whose(self, agency_id: str, report_id: str) -> Identity | None:
        """The agency that an identity is, in a report that tells of it."""
        own = self.owns.get(self.stands.get(report_id, report_id))
        if own is not None and agency_id == self.raw.get(report_id):
            return own.agency
        known = self.agency(agency_id)
        return known.agency if known else None


def once(
    entries: Sequence[Entry],
    store: Store,
    lists: Lists,
    made: Sequence[Decision] = (),
    targets: Targets | None = None,
) -> Once:
    """Find out, from the headers and from the bundles of agencies with several reports.

    What people corrected of a report itself holds for all files of it, and comes first: who it is decides the rest.
    """
    review = Review(by_report(made), targets or {})
    if made:
        review = housed(review, entries, store, lists)
    if any(report_decisions(mine) for mine in review.made.values()):
        review = replace(review, reports=_spread(_once(entries, store, lists, review), review))
        entries = [_corrected(entry, store, review) for entry in entries]
    return _once(entries, store, lists, review)


def _spread(found: Once, review: Review) -> dict[str, list[Decision]]:
    """By report: the decisions about the report itself, which hold for each file of it."""
    spread: dict[str, list[Decision]] = {}
    decided = {each: mine for each, made in review.made.items() if (mine := report_decisions(made))}
    for report_id, mine in decided.items():
        first = found.stands.get(report_id, report_id)
        files = (first, *(other.header.report_id for other in found.others.get(first, ())))
        for each in (report_id, *(other for other in files if other not in decided)):
            spread.setdefault(each, []).extend(mine)
    return spread


def _corrected(entry: Entry, store: Store, review: Review) -> Entry:
    """The report under the agency and year that a person says are right."""
    if entry.header.report_id not in review.reports or entry.header.failure is not None:
        return entry
    bundle = _bundle(entry, store, review)
    report = bundle.report
    header = replace(entry.header, agency=report.agency, fiscal_year=report.fiscal_year, agencies=agencies_of(bundle))
    return replace(entry, header=header)


def _once(entries: Sequence[Entry], store: Store, lists: Lists, review: Review) -> Once:
    read = [entry for entry in entries if entry.header.failure is None]
    known = known_agencies((each for entry in read for each in identities(entry.header)), lists.listed, lists.renamed)
    whose = owns(read, known, lambda entry: _bundle(entry, store, review))
    unread = frozenset(entry.header.report_id for entry in entries if entry.header.failure is not None)
    found = Once(known, entries=tuple(entries), review=review, owns=whose, raw=_raw(read), unread=unread)
    for group in _candidates(found, read):
        versions = {entry.header.report_id: entry for entry in group}
        sure = not any(whose[each].scope for each in versions if each in whose)
        for same in grouped([_version(entry, store, review) for entry in group], sure):
            first, *others = (versions[version.report.report_id] for version in same)
            if others:
                found.others[first.header.report_id] = tuple(others)
                found.stands.update((other.header.report_id, first.header.report_id) for other in others)
    return found


def _raw(read: Iterable[Entry]) -> dict[str, str]:
    return {entry.header.report_id: own.id for entry in read if (own := own_identity_of(entry.header))}


def _candidates(found: Once, read: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Reports of one agency, kind and year, where there are several; one without a year may be of any."""
    groups: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in read:
        own = found.raw.get(entry.header.report_id)
        if own is not None:
            told = found.owns.get(entry.header.report_id)
            agency = told.agency if told else found.known[own].agency
            groups[agency.id, entry.header.kind].append(entry)
    for group in groups.values():
        years: dict[int | None, list[Entry]] = defaultdict(list)
        for entry in group:
            years[entry.header.fiscal_year].append(entry)
        parts = [group] if None in years else years.values()
        yield from (part for part in parts if len(part) > 1)


def _version(entry: Entry, store: Store, review: Review) -> Version:
    return Version(_bundle(entry, store, review), entry.header.written)


def _bundle(entry: Entry, store: Store, review: Review) -> Bundle:
    """The records of a report, under the agency and years that people say are right."""
    bundle = store.bundle(entry.kept)
    mine = review.reports.get(entry.header.report_id, ())
    for report_id, some in groupby(mine, key=lambda each: each.report_id):
        moved = _moved([*some], review.targets.get(report_id), bundle, bundle)
        bundle = reported(bundle, [to or each for each, to in moved])
    return with_identity(bundle)


def _moved(
    made: Sequence[Decision], target: Target | None, theirs: Bundle, ours: Bundle
) -> Iterator[tuple[Decision, Decision | None]]:
    """Decisions about a report (``theirs``) as decisions about ``ours``: by what they were about when they were made,
    or, where they went there from another file already, by what the report says now."""
    first = [each for each in made if not isinstance(each, Followed)]
    yield from all_followed(first, target.bundle if target else theirs, ours)
    yield from all_followed([each for each in made if isinstance(each, Followed)], theirs, ours)


def standing_bundle(entry: Entry, once: Once, store: Store) -> Bundle:
    """The records of a report that stands, with what other files of it say otherwise and with people's decisions on any
    of them, and what is known of its agency."""
    others = once.others.get(entry.header.report_id, ())
    own = _version(entry, store, once.review)
    versions = [own, *(_version(other, store, once.review) for other in others)]
    names = {each.header.report_id: each.name for each in (entry, *others)}
    bundle = marked(versions, names) if len(versions) > 1 else own.bundle
    report = bundle.report
    known = once.agency(report.agency_id)
    agency = once.whose(report.agency_id, report.report_id) if report.agency_id else None
    if known is not None and agency is not None:
        own_agency = once.owns.get(report.report_id)
        is_one_of_several = known.is_ambiguous if own_agency is None else bool(own_agency.scope)
        told = findings_of(report, replace(known, agency=agency), own_agency.told_by if own_agency else "")
        bundle = replace(bundle, findings=(*still_so(bundle, is_one_of_several), *told))
    decisions = [*_decisions(bundle, versions, once)]
    corrected = reviewed(bundle, decisions)
    moved = any(each.action == CORRECT and each.column == "agency" for each in decisions)
    return _lines_apart(identified(corrected) if moved else corrected, once)


def _lines_apart(bundle: Bundle, once: Once) -> Bundle:
    """The bundle with the namesakes apart that a table ranks and whose place it does not give."""

    def is_ambiguous(agency_id: str) -> bool:
        known = once.agency(agency_id)
        return known is not None and known.is_ambiguous and agency_id != bundle.report.agency_id

    numbers = lines_apart(bundle.scores, is_ambiguous)
    if not numbers:
        return bundle
    report_id = bundle.report.report_id
    scores = [*bundle.scores]
    for at, number in numbers.items():
        agency_id = once.agency_id(scores[at].agency_id or "", report_id)
        scores[at] = replace(scores[at], agency_id=f"{agency_id}.{number}")
    return replace(bundle, scores=tuple(scores))


def _decisions(bundle: Bundle, versions: Sequence[Version], once: Once) -> Iterator[Decision]:
    """The decisions about a report and about other files of it, as decisions about the one that stands."""
    report_id, review = bundle.report.report_id, once.review
    for version in versions:
        made = [each for each in review.made.get(version.report.report_id, ()) if each.dataset != REPORTS]
        if version.report.report_id in once.unread:
            made = [each for each in made if not is_of_unread(each)]
        target = review.targets.get(version.report.report_id)
        is_own = version.report.report_id == report_id
        for each, moved in _moved(made, target, bundle if is_own else version.bundle, bundle):
            if moved is not None or is_own:
                yield moved or each
            elif each.action != ACKNOWLEDGE:  # of another file's findings only those of both are told
                where = f"{each.where} ({each.report_id})".strip()
                yield replace(each, report_id=report_id, where=where)


def other_report(entry: Entry, stands: str, once: Once, store: Store) -> Bundle:
    """What is told of a file that does not stand for itself: its row among the reports."""
    return Bundle(replace(_version(entry, store, once.review).report, same_as=stands))
