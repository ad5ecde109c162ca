"""What people decided, by the report that it is about now: a decision goes with its report to another file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from batch.entry import Entry
from batch.store import Store
from batch.whose import Lists, own_identity_of, with_identity
from checks.review.decision import ACKNOWLEDGE, Decision
from checks.review.following import Target, Targets, all_followed, fits, is_equal
from checks.review.told import unmatched
from extract.message import Message
from normalize.identity import is_ambiguous, own_identity
from normalize.known_agencies import known_agencies
from normalize.records import Bundle, Finding
from normalize.text import squeeze


@dataclass(frozen=True, slots=True)
class Review:
    """What people decided, by the report that it is about now."""

    made: dict[str, list[Decision]] = field(default_factory=dict)
    targets: Targets = field(default_factory=dict)
    reports: dict[str, list[Decision]] = field(default_factory=dict)
    """What they corrected of reports themselves, for each file of them."""
    lost: tuple[Decision, ...] = ()
    """What is about reports that are in no file of the collection."""

    def untold(self) -> Iterator[tuple[str, Finding]]:
        """What is told of decisions that are lost, with the report that they name."""
        for each in self.lost:
            target = self.targets.get(each.report_id)
            yield each.report_id, unmatched(each, target.told if target else UNKNOWN)


NO_REVIEW = Review()
UNKNOWN = Message("ชุดข้อมูล: ไม่มีรายงานนี้", "the datasets: they do not have the report")


def housed(review: Review, entries: Sequence[Entry], store: Store, lists: Lists) -> Review:
    """The decisions about reports that are here, and those that went with their report to another file of it."""
    here = {each for entry in entries for each in (entry.header.report_id, *_unread_name(entry))}
    gone = {report_id: mine for report_id, mine in review.made.items() if report_id not in here}
    if not gone:
        return review
    made = {report_id: list(mine) for report_id, mine in review.made.items() if report_id in here}
    homes = _Homes(entries, store, lists, [review.targets[each] for each in gone if each in review.targets])
    lost = []
    for report_id, mine in gone.items():
        target = review.targets.get(report_id)
        home = homes.of(target, mine) if target else None
        if target is None or home is None:
            lost += mine
            continue
        new_id, bundle = home
        for decision, moved in all_followed(mine, target.bundle, bundle):
            if moved is None:
                lost.append(decision)
            else:
                made.setdefault(new_id, []).append(moved)
    return replace(review, made=made, lost=tuple(lost))


def _unread_name(entry: Entry) -> tuple[str, ...]:
    return (entry.name,) if entry.header.failure is not None else ()


class _Homes:
    """Where reports are now whose files are gone: the reports of the same agency, kind, years and round."""

    def __init__(self, entries: Sequence[Entry], store: Store, lists: Lists, wanted: Sequence[Target]) -> None:
        self._store = store
        read = [entry for entry in entries if entry.header.failure is None]
        owns = [own for entry in read if (own := own_identity_of(entry.header))]
        met = [*owns, *(own for each in wanted if (own := own_identity(each.report)))]
        self._known = known_agencies(met, lists.listed, lists.renamed)
        self._of_agency: dict[str, list[Entry]] = defaultdict(list)
        for entry in read:
            own = own_identity_of(entry.header)
            if own is not None:
                self._of_agency[self._known[own.id].agency.id].append(entry)

    def of(self, target: Target, mine: Sequence[Decision]) -> tuple[str, Bundle] | None:
        """The report that the target is now: of several the one that says most of what the decisions are about, bears
        the same title, lies in the same file. Where the name alone does not tell which agency it is, it must say it."""
        own = own_identity(target.report)
        candidates = self._of_agency.get(self._known[own.id].agency.id, ()) if own else ()
        found: list[tuple[tuple[int, bool, bool], str, Bundle]] = []
        for entry in candidates:
            if entry.header.kind == target.report.kind:
                bundle = with_identity(self._store.bundle(entry.kept))
                if fits(target.report, bundle.report):
                    found.append((_likeness(target, mine, entry, bundle), entry.header.report_id, bundle))
        if own is None or not found:
            return None
        (says, *_), report_id, bundle = max(found, key=lambda each: each[:2])
        return None if is_ambiguous(own) and says < len(mine) else (report_id, bundle)


def _likeness(target: Target, mine: Sequence[Decision], entry: Entry, bundle: Bundle) -> tuple[int, bool, bool]:
    moved = all_followed(mine, target.bundle, bundle)
    says = sum(to is not None and is_equal(each, to) for each, to in moved)
    title = squeeze(target.report.title or "") == squeeze(bundle.report.title or "")
    return says, title, entry.name == target.name


def acknowledged(entry: Entry, made: dict[str, list[Decision]]) -> Decision | None:
    """The decision that a file cannot be read and that this is known: by its id or its name."""
    mine = (*made.get(entry.header.report_id, ()), *made.get(entry.name, ()))
    return next((each for each in mine if is_of_unread(each)), None)


def known_unread(made: Iterable[Decision]) -> frozenset[str]:
    """The ids and names of the files that people know cannot be read."""
    return frozenset(each.report_id for each in made if is_of_unread(each))


def is_of_unread(decision: Decision) -> bool:
    """Whether it says that a file is known not to be read."""
    return decision.action == ACKNOWLEDGE and decision.check == "report-not-read"
