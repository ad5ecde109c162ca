"""Who each report's agency is among all of them, and which files are the same report, before anything is written.

Opens only the bundles of agencies that have several reports: memory and time do not grow with the rest of the batch.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from batch.entry import Entry
from batch.store import Header, Store
from checks.identity.known import findings_of
from checks.review import (
    ACKNOWLEDGE,
    CORRECT,
    Decision,
    by_report,
    report_decisions,
    reported,
    reviewed,
    transferred,
)
from checks.same_report import Version, grouped, marked
from normalize.agency_list import Listed
from normalize.former_names import Renamed
from normalize.identity import Identity, identified, identity
from normalize.identity import identities as agencies_of
from normalize.known_agencies import Known, known_agencies
from normalize.records import Bundle


@dataclass(frozen=True, slots=True)
class Lists:
    """What a user knows of agencies: an official list, former names."""

    listed: tuple[Listed, ...] = ()
    renamed: tuple[Renamed, ...] = ()


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
    decided: dict[str, list[Decision]] = field(default_factory=dict)
    """By the id of a report: what people corrected of the report itself."""

    def agency(self, agency_id: str | None) -> Known | None:
        """What became of an identity."""
        return self.known.get(agency_id) if agency_id else None


def once(entries: Sequence[Entry], store: Store, lists: Lists, made: Sequence[Decision] = ()) -> Once:
    """Find out, from the headers and from the bundles of agencies with several reports.

    What people corrected of a report itself holds for all files of it, and comes first: who it is decides the rest.
    """
    decided = by_report(report_decisions(made))
    if decided:
        decided = _spread(_once(entries, store, lists, {}), decided)
        entries = [_corrected(entry, store, decided) for entry in entries]
    return _once(entries, store, lists, decided)


def _spread(found: Once, decided: dict[str, list[Decision]]) -> dict[str, list[Decision]]:
    """The decisions about one file of a report as decisions about each of them."""
    spread: dict[str, list[Decision]] = {}
    for report_id, mine in decided.items():
        first = found.stands.get(report_id, report_id)
        files = (first, *(other.header.report_id for other in found.others.get(first, ())))
        for each in (report_id, *(other for other in files if other not in decided)):
            spread.setdefault(each, []).extend(replace(decision, report_id=each) for decision in mine)
    return spread


def _corrected(entry: Entry, store: Store, decided: dict[str, list[Decision]]) -> Entry:
    """The report under the agency and year that a person says are right."""
    mine = decided.get(entry.header.report_id)
    if not mine or entry.header.failure is not None:
        return entry
    bundle = with_identity(reported(store.bundle(entry.kept), mine))
    report = bundle.report
    header = replace(entry.header, agency=report.agency, fiscal_year=report.fiscal_year, agencies=agencies_of(bundle))
    return replace(entry, header=header)


def _once(entries: Sequence[Entry], store: Store, lists: Lists, decided: dict[str, list[Decision]]) -> Once:
    read = [entry for entry in entries if entry.header.failure is None]
    known = known_agencies((each for entry in read for each in identities(entry.header)), lists.listed, lists.renamed)
    found = Once(known, entries=tuple(entries), decided=decided)
    for group in _candidates(read, known):
        versions = {entry.header.report_id: entry for entry in group}
        for same in grouped([_version(entry, store, decided) for entry in group]):
            first, *others = (versions[version.report.report_id] for version in same)
            if others:
                found.others[first.header.report_id] = tuple(others)
                found.stands.update((other.header.report_id, first.header.report_id) for other in others)
    return found


def _candidates(read: Iterable[Entry], known: dict[str, Known]) -> Iterator[list[Entry]]:
    """Reports of one agency, kind and year, where there are several; one without a year may be of any."""
    groups: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in read:
        own = own_identity_of(entry.header)
        if own is not None:
            groups[known[own.id].agency.id, entry.header.kind].append(entry)
    for group in groups.values():
        years: dict[int | None, list[Entry]] = defaultdict(list)
        for entry in group:
            years[entry.header.fiscal_year].append(entry)
        parts = [group] if None in years else years.values()
        yield from (part for part in parts if len(part) > 1)


def identities(header: Header) -> tuple[Identity, ...]:
    """The agencies that a report names, its own first; of an earlier version's reading only its own."""
    own = own_identity_of(header)
    return header.agencies or ((own,) if own else ())


def own_identity_of(header: Header) -> Identity | None:
    """The identity of the report's own agency."""
    if header.agency is None:
        return None
    return header.agencies[0] if header.agencies else identity(header.agency)


def _version(entry: Entry, store: Store, decided: dict[str, list[Decision]]) -> Version:
    mine = decided.get(entry.header.report_id, ())
    return Version(with_identity(reported(store.bundle(entry.kept), mine)), entry.header.written)


def with_identity(bundle: Bundle) -> Bundle:
    """The bundle; one that an earlier version read gets its identities now."""
    return bundle if bundle.report.agency_id or bundle.report.agency is None else identified(bundle)


def standing_bundle(entry: Entry, once: Once, store: Store, made: dict[str, list[Decision]]) -> Bundle:
    """The records of a report that stands, with what other files of it say otherwise and with people's decisions on any
    of them, and what is known of its agency."""
    others = once.others.get(entry.header.report_id, ())
    own = _version(entry, store, once.decided)
    versions = [own, *(_version(other, store, once.decided) for other in others)]
    names = {each.header.report_id: each.name for each in (entry, *others)}
    bundle = marked(versions, names) if len(versions) > 1 else own.bundle
    known = once.agency(bundle.report.agency_id)
    if known is not None:
        bundle = replace(bundle, findings=(*bundle.findings, *findings_of(bundle.report, known)))
    decisions = [*made.get(entry.header.report_id, ())]
    for other in versions[1:]:
        theirs = made.get(other.report.report_id, ())
        decisions += [decision for each in theirs if (decision := transferred(each, other.bundle, own.bundle))]
    corrected = reviewed(bundle, decisions)
    moved = any(each.action == CORRECT and each.column == "agency" for each in decisions)
    return identified(corrected) if moved else corrected


def other_report(entry: Entry, stands: str, once: Once, store: Store) -> Bundle:
    """What is told of a file that does not stand for itself: its row among the reports."""
    return Bundle(replace(_version(entry, store, once.decided).report, same_as=stands))


def undecided(entries: Iterable[Entry], made: Sequence[Decision]) -> Iterator[Decision]:
    """Decisions about reports that are not in the collection: their files are gone, or are others now."""
    there = {entry.header.report_id or entry.name for entry in entries}
    yield from (each for report_id, mine in by_report(made).items() if report_id not in there for each in mine)


def acknowledged(entry: Entry, made: dict[str, list[Decision]]) -> Decision | None:
    """The decision that a file cannot be read and that this is known."""
    mine = made.get(entry.header.report_id or entry.name, ())
    return next((each for each in mine if _is_of_unread(each)), None)


def known_unread(made: Iterable[Decision]) -> frozenset[str]:
    """The ids (without one, the names) of the files that people know cannot be read."""
    return frozenset(each.report_id for each in made if _is_of_unread(each))


def _is_of_unread(decision: Decision) -> bool:
    return decision.action == ACKNOWLEDGE and decision.check == "report-not-read"
