"""A batch, in prose: find out what is not kept yet, read that, keep it, and build the datasets of the collection."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
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
    without,
)
from batch.contents import Contents
from batch.errors import BundleDamaged, OutputUnusable, TooManyWouldLeave
from batch.executors import Executor
from batch.fewer import KIND, Held, held, staying
from batch.log import run_log
from batch.manifest import HIDDEN, Manifest
from batch.objects import ObjectPath, path_of
from batch.place import exclusive
from batch.reading import LARGEST, Reading, changed_while_read, lost, too_large, unlisted, unreadable
from batch.source import Look, Source, identify, look
from batch.step import Observer, Step
from batch.store import SUFFIX, Header, Store
from extract.limits import are_raised
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
    """How many files were found that ``sources`` leave out, as asked."""

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
    """Files that were found and left out, as asked."""

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
                    note(Step(_source(each.place), "read", each.report_id, each.failure))
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
                batch.strict,
            )
            told = {"records": contents.records, "findings": contents.findings}
            log.ends(exit_code=summary.exit_code, seconds=round(summary.seconds, 3), files=summary.counts(), **told)
    except OSError as error:
        raise OutputUnusable(batch.out, error) from error
    return summary


def plan(batch: Batch) -> Iterator[Step]:
    """What a run would do about each file (``read``, ``kept``, ``same``), without doing it."""
    for step, _ in _plan(batch, _before(batch.out), batch.store()):
        yield step


def _plan(batch: Batch, before: Collection, store: Store) -> Iterator[tuple[Step, Header | None]]:
    sizes = store.sizes()
    looked_at: dict[str, Look] = {}
    headers: dict[str, Header] = {}
    for member in before.members:
        if member.kept == store.name(member.report_id) and member.size and sizes.get(member.kept) == member.size:
            headers[member.report_id] = member.header
        if not batch.thorough:
            looked_at |= {place.path: Look(member.report_id, place.size, place.changed) for place in member.places}
    met: set[str] = set()
    for source in batch.sources:
        try:
            if source.problem:
                raise source.problem
            if source.path.stat().st_size > batch.largest:
                yield Step(source, "read", "", too_large(batch.largest)), None
                continue
            seen = look(source.path, looked_at.get(source.at))
        except OSError as error:
            yield Step(source, "read", "", unlisted(error) if source.problem else unreadable(error)), None
            continue
        header = headers.get(seen.report_id) or store.header(seen.report_id)
        if header and are_raised(header.limits):
            header = None
        state = "same" if seen.report_id in met else "kept" if header else "read"
        met.add(seen.report_id)
        failure = header.failure if header else None
        yield Step(source, state, seen.report_id, failure, size=seen.size, changed=seen.changed), header


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


def stops(batch: Batch) -> TooManyWouldLeave | None:
    """Why a run would stop before it began, because too much would be lost."""
    try:
        guard.check(batch, _before(batch.out))
    except TooManyWouldLeave as stop:
        return stop
    return None


def _built(
    batch: Batch, before: Collection, known: Manifest | None, store: Store, executor: Executor, note: Observer
) -> tuple[Collection, Contents]:
    """The collection as it is now, and the datasets made of it."""
    for attempt in range(ATTEMPTS):
        after = _read(batch, before, store, executor, note)
        try:
            return after, build(batch.out, store, after, known, before)
        except BundleDamaged:
            if attempt == ATTEMPTS - 1:
                raise
            store.drop_damaged()
    raise AssertionError("unreachable")


def _read(batch: Batch, before: Collection, store: Store, executor: Executor, note: Observer) -> Collection:
    """Read what is not kept yet, keep it, and give the collection that this makes."""
    places: dict[str, list[Place]] = {}
    headers: dict[str, Header] = {}
    unread: list[Unread] = []
    identities: dict[Source, str] = {}
    renewed = list(_outdated(batch, before, store))

    def to_read() -> Iterator[Source]:
        for step, header in _plan(batch, before, store):
            place = _place(step.source, step)
            identities[step.source] = step.report_id
            if step.report_id:
                places.setdefault(step.report_id, []).append(place)
            elif step.failure:
                unread.append(Unread(place, "", step.failure))
            if step.state == "kept" and header is not None:
                headers[step.report_id] = header
            if step.state == "read" and step.report_id:
                yield step.source
            else:
                note(step)
        for member, source in renewed:
            if member.report_id in headers:
                continue
            if there := store.header(member.report_id):
                headers[member.report_id] = there
            elif _is(source.path, member.report_id):
                identities[source] = member.report_id
                yield source

    for source, reading in executor.read(to_read(), batch.pages):
        header = replace(reading.header, report_id=reading.header.report_id or identities[source])
        if reading.kept is not None:
            store.save(header.report_id, reading.kept)
        if header.report_id != identities[source]:
            # The file has other bytes by now than when it was looked at.
            mine = places[identities[source]]
            places.setdefault(header.report_id, []).append(_place(source))
            mine[:] = [place for place in mine if place.path != source.at]
        headers[header.report_id] = header
        note(_step(source, header, reading))
    covered = batch.covered()
    again = {member.report_id: [p for p in member.places if not covered(p.path)] for member, _ in renewed}
    held_back = {each.unread.place.path: each for each in _held(batch, before, store, places, headers, again)}
    for each in held_back.values():
        note(Step(_source(each.unread.place), "kept", each.unread.report_id, each.unread.failure))
    unread += [each.unread for each in held_back.values()]
    found, sizes = [], store.sizes()
    for report_id, there in places.items():
        header = headers.get(report_id, Header(report_id, failure=changed_while_read()))
        if header.failure is not None:
            unread += [Unread(place, report_id, header.failure) for place in there]
        elif taken := tuple(place for place in there if place.path not in held_back):
            found.append(Member(header, store.name(report_id), taken, sizes.get(store.name(report_id), 0)))
    found += [
        Member(headers[report_id], name := store.name(report_id), (), sizes.get(name, 0))
        for report_id, there in again.items()
        if report_id in headers and headers[report_id].failure is None
    ]
    # Of the same bytes the earlier reading stands, wherever they lie now.
    found += [replace(each.earlier, places=(each.unread.place,)) for each in held_back.values() if each.same_bytes]
    base = without(before, lambda member, place: not covered(place.path)) if batch.replace else before
    # What was told of reports from elsewhere has just been found out anew.
    still = tuple(each for each in base.unread if each.failure.kind != KIND or each.report_id not in again)
    base = replace(base, unread=still)
    return _with_bundles(merged(base, covered, found, unread, keep=batch.keep_earlier), batch.out / BUNDLES)


def _held(
    batch: Batch,
    before: Collection,
    store: Store,
    places: Mapping[str, Sequence[Place]],
    headers: Mapping[str, Header],
    again: Mapping[str, Sequence[Place]],
) -> Iterator[Held]:
    """The files that give far fewer records than before, unless less is asked for."""
    if batch.replace or batch.pages or not batch.keep_earlier:
        return iter(())
    there = (*places.items(), *again.items())
    readings = [(place, headers[report_id]) for report_id, some in there if report_id in headers for place in some]
    found = (each for each, some in places.items() if some and each in headers and headers[each].failure is None)
    return held(readings, before, staying(found, batch.covered()), store)


def _outdated(batch: Batch, before: Collection, store: Store) -> Iterator[tuple[Member, Source]]:
    """Reports from elsewhere that this version has not read, or whose bundle is gone, with a file to read them from."""
    covered = batch.covered()
    for member in () if batch.replace or batch.pages else before.members:
        elsewhere = [place for place in member.places if not covered(place.path)]
        if elsewhere and not store.is_current(member.kept):
            place = elsewhere[0]
            yield member, _source(place)


def _known_unread(out: Path) -> frozenset[str]:
    made = made_of(out)
    if not made:
        return frozenset()
    from batch.decided import known_unread

    return known_unread(made)


def _is(path: Path | ObjectPath, report_id: str) -> bool:
    try:
        return identify(path)[0] == report_id
    except OSError:
        return False


def _with_bundles(collection: Collection, folder: Path) -> Collection:
    """A report whose bundle is gone, and that could not be read again, has left: not without a word."""
    there = {path.name for path in folder.glob(f"*{SUFFIX}")}
    gone = [member for member in collection.members if member.kept not in there]
    told = {each.place.path for each in collection.unread}
    more = [
        Unread(place, member.report_id, lost())
        for member in gone
        for place in member.places[:1]
        if place.path not in told
    ]
    stay = tuple(member for member in collection.members if member.kept in there)
    return Collection(stay, tuple(sorted((*collection.unread, *more), key=lambda each: each.place.path)))


def _source(place: Place) -> Source:
    return Source(path_of(place.path), place.name, place.origin, place.path)


def _place(source: Source, seen: Step | None = None) -> Place:
    return Place(source.at, source.origin, source.name, *((seen.size, seen.changed) if seen else ()))


def _step(source: Source, header: Header, reading: Reading) -> Step:
    return Step(source, "read", header.report_id, header.failure, reading.seconds, reading.trace)


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
