"""What a run finds: each file looked at, what is not kept yet read and kept, and the collection that this makes."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from batch.batch import Batch
from batch.collection import Collection, Member, Place, Unread, merged, without
from batch.executors import Executor
from batch.fewer import KIND, Held, held, staying
from batch.objects import ObjectPath, path_of
from batch.reading import Reading, changed_while_read, lost, too_large, unlisted, unreadable
from batch.source import Look, Source, identify, look
from batch.step import Observer, Step
from batch.store import SUFFIX, Header, Store
from extract.limits import are_raised


def planned(batch: Batch, before: Collection, store: Store) -> Iterator[tuple[Step, Header | None]]:
    """What is to be done about each file, and what is kept of it."""
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


@dataclass(slots=True)
class _Seen:
    """What a run has found out: where each report lies, what is kept of it, and what could not be read at all."""

    places: dict[str, list[Place]] = field(default_factory=dict)
    headers: dict[str, Header] = field(default_factory=dict)
    unread: list[Unread] = field(default_factory=list)

    def is_read(self, report_id: str) -> bool:
        """Whether there is a reading of the report."""
        return report_id in self.headers and self.headers[report_id].failure is None


def gathered(batch: Batch, before: Collection, store: Store, executor: Executor, note: Observer) -> Collection:
    """Read what is not kept yet, keep it, and give the collection that this makes."""
    covered = batch.covered()
    renewed = list(_outdated(batch, before, store))
    seen = _seen(batch, before, store, executor, note, renewed)
    again = {member.report_id: [p for p in member.places if not covered(p.path)] for member, _ in renewed}
    held_back = list(_held(batch, before, store, seen, again))
    for each in held_back:
        note(Step(source_of(each.unread.place), "kept", each.unread.report_id, each.unread.failure))
    found = list(_members(seen, store, again, {each.unread.place.path for each in held_back}))
    # Of the same bytes the earlier reading stands, wherever they lie now.
    found += [replace(each.earlier, places=(each.unread.place,)) for each in held_back if each.same_bytes]
    unread = [*seen.unread, *_unread(seen), *(each.unread for each in held_back)]
    base = without(before, lambda member, place: not covered(place.path)) if batch.replace else before
    # What was told of reports from elsewhere has just been found out anew.
    still = tuple(each for each in base.unread if each.failure.kind != KIND or each.report_id not in again)
    base = replace(base, unread=still)
    return _with_bundles(merged(base, covered, found, unread, keep=batch.keep_earlier), store.folder)


def _seen(
    batch: Batch,
    before: Collection,
    store: Store,
    executor: Executor,
    note: Observer,
    renewed: Sequence[tuple[Member, Source]],
) -> _Seen:
    """Look at every file, and read and keep what is not kept yet."""
    seen = _Seen()
    identities: dict[Source, str] = {}

    def to_read() -> Iterator[Source]:
        for step, header in planned(batch, before, store):
            place = _place(step.source, step)
            identities[step.source] = step.report_id
            if step.report_id:
                seen.places.setdefault(step.report_id, []).append(place)
            elif step.failure:
                seen.unread.append(Unread(place, "", step.failure))
            if step.state == "kept" and header is not None:
                seen.headers[step.report_id] = header
            if step.state == "read" and step.report_id:
                yield step.source
            else:
                note(step)
        for member, source in renewed:
            if member.report_id in seen.headers:
                continue
            if there := store.header(member.report_id):
                seen.headers[member.report_id] = there
            elif _is(source.path, member.report_id):
                identities[source] = member.report_id
                yield source

    for source, reading in executor.read(to_read(), batch.pages):
        header = replace(reading.header, report_id=reading.header.report_id or identities[source])
        if reading.kept is not None:
            store.save(header.report_id, reading.kept)
        if header.report_id != identities[source]:
            # The file has other bytes by now than when it was looked at.
            mine = seen.places[identities[source]]
            seen.places.setdefault(header.report_id, []).append(_place(source))
            mine[:] = [place for place in mine if place.path != source.at]
        seen.headers[header.report_id] = header
        note(_step(source, header, reading))
    return seen


def _held(
    batch: Batch, before: Collection, store: Store, seen: _Seen, again: Mapping[str, Sequence[Place]]
) -> Iterator[Held]:
    """The files that give far fewer records than before, each once, unless less is asked for."""
    if batch.replace or batch.pages or not batch.keep_earlier:
        return iter(())
    there = (*seen.places.items(), *again.items())
    readings = [(place, seen.headers[each]) for each, some in there if each in seen.headers for place in some]
    found = (each for each, some in seen.places.items() if some and seen.is_read(each))
    return held(readings, before, staying(found, batch.covered()), store)


def _members(seen: _Seen, store: Store, again: Iterable[str], held_back: Container[str]) -> Iterator[Member]:
    """What was read, where it lies; what lies elsewhere and was read again has its places already."""
    sizes = store.sizes()

    def member(report_id: str, there: tuple[Place, ...]) -> Member:
        name = store.name(report_id)
        return Member(seen.headers[report_id], name, there, sizes.get(name, 0))

    for report_id, there in seen.places.items():
        taken = tuple(place for place in there if place.path not in held_back)
        if taken and seen.is_read(report_id):
            yield member(report_id, taken)
    yield from (member(report_id, ()) for report_id in again if seen.is_read(report_id))


def _unread(seen: _Seen) -> Iterator[Unread]:
    """Where reports lie that could not be read."""
    for report_id, there in seen.places.items():
        failure = seen.headers[report_id].failure if report_id in seen.headers else changed_while_read()
        yield from (Unread(place, report_id, failure) for place in there if failure is not None)


def _outdated(batch: Batch, before: Collection, store: Store) -> Iterator[tuple[Member, Source]]:
    """Reports from elsewhere that this version has not read, or whose bundle is gone, with a file to read them from."""
    covered = batch.covered()
    for member in () if batch.replace or batch.pages else before.members:
        elsewhere = [place for place in member.places if not covered(place.path)]
        if elsewhere and not store.is_current(member.kept):
            place = elsewhere[0]
            yield member, source_of(place)


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


def source_of(place: Place) -> Source:
    """The file at a place."""
    return Source(path_of(place.path), place.name, place.origin, place.path)


def _place(source: Source, seen: Step | None = None) -> Place:
    return Place(source.at, source.origin, source.name, *((seen.size, seen.changed) if seen else ()))


def _step(source: Source, header: Header, reading: Reading) -> Step:
    return Step(source, "read", header.report_id, header.failure, reading.seconds, reading.trace)
