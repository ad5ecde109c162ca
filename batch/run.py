"""A batch, in prose: find out what is not kept yet, read that, keep it, and build the datasets of the collection."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from batch import guard, manifest
from batch.building import build, look_beside, made_of
from batch.collection import (
    Change,
    Collection,
    Covered,
    Member,
    Place,
    Unread,
    change,
    covering,
    merged,
    standing,
)
from batch.contents import Contents
from batch.errors import BatchError, BundleDamaged, OutputUnusable, PlaceTaken, TooManyWouldLeave
from batch.executors import Executor
from batch.fewer import KIND
from batch.gathering import gathered, planned, source_of
from batch.log import run_log
from batch.manifest import HIDDEN, Manifest
from batch.overwritten import called, overwritten, vanished
from batch.place import exclusive, refuse_foreign
from batch.reading import LARGEST, lost
from batch.source import Source
from batch.step import Observer, Step
from batch.store import Header, Store
from normalize.schema import partitioning
from pipeline import version

BUNDLES = HIDDEN
ATTEMPTS = 3
"""How often datasets are built: kept files that turn out to be damaged are read anew in between."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What is to be done: these files, into this folder; ``pages`` limits what is read of each PDF.

    ``given`` are the files and folders that this run speaks for (by default those of the sources): what is gone from
    them leaves, what came from elsewhere stays. With ``replace`` all else leaves too, and as much may leave as will.
    With ``keep_earlier`` what cannot be read this time stays as it was read before. ``thorough`` reads every written
    and kept file to its end. ``command`` is what the run log names as the cause.
    """

    sources: Sequence[Source]
    out: Path
    pages: range | None = None
    command: str = ""
    given: Sequence[str] | None = None
    replace: bool = False
    keep_earlier: bool = True
    thorough: bool = False
    largest: int = LARGEST
    """Bytes of the largest file that is read."""
    wait: float = 0
    """Seconds to wait for another run to end."""
    strict: bool = False
    """Whether findings of error count as a failure of the run."""
    left_out: int = 0
    """How many files were found that ``sources`` leave out, as asked or because they are no reports."""
    passed_over: tuple[str, ...] = ()
    """The names of those among them that only go with their folder."""

    def store(self) -> Store:
        """Where the bundles of this batch are kept."""
        variant = f"-pages-{self.pages.start}-{self.pages.stop - 1}" if self.pages else ""
        return Store(self.out / BUNDLES, version(), variant)

    def folders(self) -> tuple[str, ...]:
        """Where the files and folders lie that this run speaks for."""
        return tuple(dict.fromkeys(self.given if self.given is not None else (s.origin for s in self.sources)))

    def covered(self) -> Covered:
        """Tells whether this run speaks for the file at a path; of one whose place is unknown any run does."""
        return covering(("", *self.folders()))


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did, and what the datasets hold now."""

    out: Path | str
    contents: Contents
    steps: list[Step] = field(default_factory=list)
    seconds: float = 0.0
    change: Change = field(default_factory=Change)
    repaired: tuple[str, ...] = ()
    """What was wrong with the datasets before, file by file."""
    known: frozenset[str] = frozenset()
    """The ids and names of files that cannot be read, which a person acknowledged."""
    standing: frozenset[str] = frozenset()
    """The names of the files that could not be read, whose earlier reading stays."""
    left_out: int = 0
    """Files that were found and left out, as asked or because they are no reports."""
    passed_over: tuple[str, ...] = ()
    """The names of those that only go with their folder."""
    overwritten: tuple[str, ...] = ()
    """The reports that left because their files hold other ones now: agency, year and name."""

    @property
    def failures(self) -> list[Step]:
        """The files that could not be read, in the order of their names."""
        failed = (
            step for step in self.steps if step.failure and self.known.isdisjoint((step.report_id, step.source.name))
        )
        return sorted(failed, key=lambda step: step.source.name)

    strict: bool = False

    @property
    def exit_code(self) -> int:
        """How the run ended: 4 where a file could not be read, 3 for findings of error where they count, else 0."""
        if self.failures:
            return 4
        return 3 if self.strict and self.contents.findings.get("error") else 0

    def count(self, state: str) -> int:
        """How many files are counted so."""
        return self.counts()[state]

    def counts(self) -> dict[str, int]:
        """The files that were ``found``, each in one of the other counts: of those that could not be read people know
        some (``acknowledged``)."""
        states = Counter(step.state for step in self.steps if step.failure is None)
        failed = sum(step.failure is not None for step in self.steps)
        return {
            "found": len(self.steps) + self.left_out,
            **{state: states[state] for state in ("read", "kept", "same")},
            "not_read": len(self.failures),
            "acknowledged": failed - len(self.failures),
            "left_out": self.left_out,
        }


def run(batch: Batch, executor: Executor, observe: Observer = lambda step: None) -> Summary:
    """Do the batch. Interrupted anywhere, it leaves the datasets as they were and what was read is kept.

    Raises ``batch.errors.BatchError`` where the output cannot be used, or too much would be lost.
    """
    started = time.perf_counter()
    steps: dict[tuple[str, str], Step] = {}
    try:
        with exclusive(batch.out, batch.wait), run_log(batch.out, batch.command) as log:

            def note(step: Step) -> None:
                key = (step.source.origin, step.source.name)
                if key not in steps or step.state == "read" or step.failure:
                    steps[key] = step
                    log.note(step)
                    observe(step)

            look_beside(batch.out)
            known = manifest.read(batch.out)
            before = known.collection if known else _without_manifest(batch.out)
            guard.check(batch, before)
            broken = tuple(manifest.faults(batch.out, batch.thorough))
            store = batch.store()
            store.clean()
            if batch.thorough:
                store.drop_damaged()
            after, contents = _built(batch, before, None if broken else known, store, executor, note)
            for each in set(after.unread) - set(before.unread):
                if each.failure.kind == lost().kind:
                    note(Step(source_of(each.place), "read", each.report_id, each.failure))
            store.drop_other_versions({member.kept for member in after.members})
            summary = Summary(
                batch.out,
                contents,
                list(steps.values()),
                time.perf_counter() - started,
                change(before, after),
                broken,
                _known_unread(batch.out),
                _standing(after),
                batch.left_out,
                batch.passed_over,
                tuple(sorted(map(called, overwritten(vanished(before, after), after)))),
                batch.strict,
            )
            told = {"passed_over": batch.passed_over, "records": contents.records, "findings": contents.findings}
            log.ends(exit_code=summary.exit_code, seconds=round(summary.seconds, 3), files=summary.counts(), **told)
    except OSError as error:
        raise OutputUnusable(batch.out, error) from error
    return summary


def plan(batch: Batch) -> Iterator[Step]:
    """What a run would do about each file (``read``, ``kept``, ``same``), without doing it."""
    for step, _ in planned(batch, _before(batch.out), batch.store()):
        yield step


def _before(out: Path) -> Collection:
    known = manifest.read(out)
    return known.collection if known else _without_manifest(out)


def leaving(batch: Batch, report_ids: set[str]) -> list[tuple[str, str]]:
    """The reports (id, path) that are in the datasets now and would not be, were the batch these ``report_ids``."""
    before = _before(batch.out)
    covered, unlisted = batch.covered(), covering(source.at for source in batch.sources if source.problem)

    held_back = {
        each.place.path for each in before.unread if each.failure.kind == KIND and each.report_id in report_ids
    }
    stays = () if batch.replace or not batch.keep_earlier else held_back

    def leaves(path: str) -> bool:
        return (batch.replace or covered(path)) and not unlisted(path) and path not in stays

    found = [
        (member.report_id, member.name)
        for member in before.members
        if member.report_id not in report_ids and all(leaves(place.path) for place in member.places)
    ]
    return sorted(found, key=lambda report: report[1])


def stops(batch: Batch, steps: Sequence[Step] = ()) -> BatchError | None:
    """Why a run would stop, because too much would be lost: as far as that can be told without reading a report, of
    which the ``steps`` say where it lies."""
    before = _before(batch.out)
    try:
        refuse_foreign(batch.out)
        guard.check(batch, before)
        if steps:
            guard.check_read(batch, before, _foreseen(batch, before, steps))
    except (PlaceTaken, TooManyWouldLeave) as stop:
        return stop
    return None


def _foreseen(batch: Batch, before: Collection, steps: Sequence[Step]) -> Collection:
    """The collection as the bytes of its files tell it; what is not known yet stays as it was."""
    known = {member.report_id: member for member in before.members}
    found, unknown = [], []
    for step in steps:
        place = Place(step.source.at, step.source.origin, step.source.name)
        if step.report_id in known:
            found.append(replace(known[step.report_id], places=(place,)))
        else:
            unknown.append(Unread(place, step.report_id, step.failure or lost()))
    return merged(before, batch.covered(), found, unknown)


def _built(
    batch: Batch, before: Collection, known: Manifest | None, store: Store, executor: Executor, note: Observer
) -> tuple[Collection, Contents]:
    """The collection as it is now, and the datasets made of it."""
    for attempt in range(ATTEMPTS):
        after = gathered(batch, before, store, executor, note)
        guard.check_read(batch, before, after)
        try:
            return after, build(batch.out, store, after, known, before)
        except BundleDamaged:
            if attempt == ATTEMPTS - 1:
                raise
            store.drop_damaged()
    raise AssertionError("unreachable")


def _known_unread(out: Path) -> frozenset[str]:
    made = made_of(out)
    if not made:
        return frozenset()
    from batch.decided import known_unread

    return known_unread(made)


def _standing(collection: Collection) -> frozenset[str]:
    return frozenset(each.place.name for each in standing(collection))


def _without_manifest(out: Path) -> Collection:
    """The reports of datasets that have no manifest: where they came from nobody knows."""
    if not any((out / "reports").glob("*/*.parquet")):
        return Collection()
    import pyarrow as pa
    import pyarrow.dataset as ds

    try:
        found = ds.dataset(out / "reports", partitioning=partitioning()).to_table(["report_id", "source_path"])
    except (pa.ArrowException, OSError):
        return Collection()
    return Collection(
        tuple(Member(Header(row["report_id"]), "", (Place("", "", row["source_path"]),)) for row in found.to_pylist())
    )
