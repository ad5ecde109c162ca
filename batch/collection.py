"""What the datasets are made of: every report, the files that gave it, and what is kept of it. Pure functions.

A run speaks for the files and folders that it is given, and for what lies in them; what came from elsewhere stays.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from batch.store import Failure, Header

Covered = Callable[[str], bool]
"""Whether a run speaks for the file at this path."""


@dataclass(frozen=True, slots=True)
class Place:
    """A file that gave a report: its path, the folder (or the file itself) that was named, and its name in that."""

    path: str
    origin: str
    name: str
    size: int = 0
    changed: int = 0
    """When the file last changed as it was looked at, in nanoseconds; 0 where that was too fresh to be told by it."""


@dataclass(frozen=True, slots=True)
class Member:
    """A report of the collection: what is ``kept`` of it (a file of the store), and where it lies, first by name."""

    header: Header
    kept: str
    places: tuple[Place, ...]
    size: int = 0
    """Bytes of what is kept."""

    @property
    def report_id(self) -> str:
        """The report's id."""
        return self.header.report_id

    @property
    def name(self) -> str:
        """What ``source_path`` says of it."""
        return self.places[0].name if self.places else ""


@dataclass(frozen=True, slots=True)
class Unread:
    """A file, or a folder, that could not be read when last asked for; without a byte of it ``report_id`` is empty."""

    place: Place
    report_id: str
    failure: Failure


@dataclass(frozen=True, slots=True)
class Collection:
    """Reports in the order of their ids, and what could not be read in that of its paths."""

    members: tuple[Member, ...] = ()
    unread: tuple[Unread, ...] = ()

    def by_path(self) -> dict[str, Member]:
        """The report that each file gave."""
        return {place.path: member for member in self.members for place in member.places}


@dataclass(frozen=True, slots=True)
class Change:
    """What a run made of the collection, as names of reports."""

    stays: int = 0
    came: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def upwards(path: str) -> Iterator[str]:
    """The path, the folder it lies in, the folder that this lies in, …"""
    while True:
        yield path
        folder = os.path.dirname(path)
        if folder in ("", path):
            return
        path = folder


def inside(path: str, folder: str) -> bool:
    """Whether ``path`` is ``folder`` or lies in it."""
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def covering(folders: Iterable[str]) -> Covered:
    """Tells whether a path is one of ``folders`` (or files) or lies in one, however many they are."""
    held = frozenset(folders)

    @cache
    def above(folder: str) -> bool:
        return bool(folder) and any(each in held for each in upwards(folder))

    # Many files lie in one folder: what lies above it is asked once.
    return lambda path: path in held or above(os.path.dirname(path))


def standing(collection: Collection) -> list[Unread]:
    """What could not be read, where something that was read from it before is still in the collection."""
    if not collection.unread:
        return []
    holding = {each for path in collection.by_path() for each in upwards(path)}
    return [each for each in collection.unread if each.place.path in holding]


def merged(
    before: Collection, covered: Covered, found: Iterable[Member], unread: Sequence[Unread], keep: bool = True
) -> Collection:
    """``before`` with what a run found: it takes the place of all that is ``covered``. What could not be read this time
    stays as it was before, where ``keep`` says so."""
    failed = covering(each.place.path for each in unread if keep)
    known = {place.path: place for member in before.members for place in member.places}
    members: dict[str, Member] = {}
    for member in before.members:
        stay = tuple(place for place in member.places if not covered(place.path) or failed(place.path))
        if stay:
            members[member.report_id] = replace(member, places=stay)
    for member in found:
        here = tuple(_outer(known.get(place.path), place) for place in member.places)
        there = members[member.report_id].places if member.report_id in members else ()
        members[member.report_id] = replace(member, places=_in_order((*there, *here)))
    told = {each.place.path for each in unread}
    others = [each for each in before.unread if not covered(each.place.path) and each.place.path not in told]
    return Collection(
        tuple(members[report_id] for report_id in sorted(members)),
        tuple(sorted((*others, *unread), key=lambda each: each.place.path)),
    )


def _outer(known: Place | None, place: Place) -> Place:
    """Of two folders that hold one file, the outer one names it."""
    if known is not None and inside(place.origin, known.origin):
        return replace(place, origin=known.origin, name=known.name)
    return place


def _in_order(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(sorted({place.path: place for place in places}.values(), key=lambda each: (each.name, each.path)))


def without(collection: Collection, named: Callable[[Member, Place], bool]) -> Collection:
    """The collection without the places that are ``named``; a report without a place is gone."""
    members = []
    for member in collection.members:
        stay = tuple(place for place in member.places if not named(member, place))
        if stay:
            members.append(replace(member, places=stay))
    unread = [each for each in collection.unread if not named(Member(Header(each.report_id), "", ()), each.place)]
    return Collection(tuple(members), tuple(unread))


def change(before: Collection, after: Collection) -> Change:
    """What came, changed (a file that held another report before) and left."""
    then, now = before.by_path(), after.by_path()
    old, new = {m.report_id: m for m in before.members}, {m.report_id: m for m in after.members}
    fresh = [member for report_id, member in new.items() if report_id not in old]
    changed = [m for m in fresh if any(p.path in then and then[p.path].report_id not in new for p in m.places)]
    gone = [
        member
        for report_id, member in old.items()
        if report_id not in new and not any(now.get(place.path) in fresh for place in member.places)
    ]
    return Change(
        stays=len(new) - len(fresh),
        came=tuple(sorted(member.name for member in fresh if member not in changed)),
        changed=tuple(sorted(member.name for member in changed)),
        left=tuple(sorted(member.name or member.report_id for member in gone)),
    )
