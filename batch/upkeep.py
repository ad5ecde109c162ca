"""The datasets built again from what is kept, without reading a report: mended, or without what was taken out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from batch import manifest
from batch.building import build
from batch.collection import Change, Collection, Member, Place, change, inside, without
from batch.errors import NotInCollection, OutputUnusable
from batch.manifest import HIDDEN
from batch.place import exclusive
from batch.source import location
from batch.store import Store
from pipeline import version


def mend(out: Path) -> list[str]:
    """Build datasets that differ from their manifest again; gives what was wrong, file by file.

    Raises ``BatchError`` where they cannot be: another run holds them, they cannot be written, a bundle is damaged.
    """
    if not manifest.faults(out):
        return []
    try:
        with exclusive(out):
            # Whoever held the folder just now may have been exchanging the datasets.
            wrong = manifest.faults(out)
            known = manifest.read(out)
            if wrong and known:
                build(out, _store(out), known.collection, None)
            return wrong
    except OSError as error:
        raise OutputUnusable(out, error) from error


@dataclass(frozen=True, slots=True)
class Removed(Change):
    """What was taken out, and what it made of the collection."""

    files: tuple[tuple[str, str], ...] = ()
    """The files that give the datasets nothing more: ``report_id`` (empty where it is not known) and name."""


def remove(out: Path, named: Sequence[str]) -> Removed:
    """Take out reports: each of ``named`` is a ``report_id``, a ``source_path``, or a file or folder that gave reports.

    Raises ``NotInCollection`` where one names nothing; then nothing is taken out.
    """
    try:
        with exclusive(out):
            known = manifest.read(out)
            if known is None:
                raise NotInCollection(named[0])
            before = after = known.collection
            for name in named:
                path = location(Path(name))

                def is_named(member: Member, place: Place, name: str = name, path: str = path) -> bool:
                    return member.report_id == name or place.name == name or inside(place.path, path)

                rest = without(after, is_named)
                if rest == after and without(before, is_named) == before:
                    raise NotInCollection(name)
                after = rest
            build(out, _store(out), after, None if manifest.faults(out) else known, before)
            made = change(before, after)
            gone = sorted(_files(before) - _files(after), key=lambda file: (file[2], file[0]))
            return Removed(made.stays, made.came, made.changed, made.left, tuple(each[1:] for each in gone))
    except OSError as error:
        raise OutputUnusable(out, error) from error


def _files(collection: Collection) -> set[tuple[str, str, str]]:
    """Path, report and name of every file."""
    read = {(place.path, member.report_id, place.name) for member in collection.members for place in member.places}
    return read | {(each.place.path, each.report_id, each.place.name) for each in collection.unread}


def _store(out: Path) -> Store:
    return Store(out / HIDDEN, version())
