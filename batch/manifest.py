"""What the datasets are said to be: their files, of which size and content, what they hold, and of which reports.

The manifest is written last, in one step. So datasets that a kill or a fault of the disk left missing, cut or mixed
differ from it: every reader looks before it reads.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import msgspec

from batch import package
from batch.collection import Collection, Place
from batch.contents import Contents
from batch.objects import is_object
from batch.store import DAMAGED
from batch.unit import Written
from batch.whole import write_whole
from normalize.schema import PUBLISHED

HIDDEN = ".bundles"
"""The folder under the output in which bundles and the manifest are kept."""
NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class File:
    """One written file. Where size and time of change are as they were, its content is taken to be so too."""

    size: int
    changed: int
    """In nanoseconds, as the file system tells it."""
    sha256: str


@dataclass(frozen=True, slots=True)
class Files:
    """Of a manifest, what it takes to verify the datasets."""

    files: dict[str, File]


@dataclass(frozen=True, slots=True)
class Manifest:
    """All of it. ``fingerprint`` is that of everything that decides the datasets' bytes."""

    fingerprint: str
    files: dict[str, File]
    contents: Contents
    collection: Collection
    units: dict[str, Written] = field(default_factory=dict)


def read(out: Path) -> Manifest | None:
    """The manifest of the datasets in ``out``; None where there is none that can be read."""
    try:
        found = msgspec.json.decode((out / HIDDEN / NAME).read_bytes(), type=Manifest)
    except DAMAGED:
        return None
    here = out.resolve()
    return replace(found, collection=_moved(found.collection, lambda path: _from(here, path)))


def write(out: Path, manifest: Manifest) -> None:
    """Switch to ``manifest``: one step."""
    here = out.resolve()
    stored = replace(manifest, collection=_moved(manifest.collection, lambda path: _beside(here, path)))
    (out / HIDDEN).mkdir(exist_ok=True)
    write_whole(out / HIDDEN / NAME, msgspec.json.encode(stored))


def described(folder: Path, known: Manifest | None = None) -> dict[str, File]:
    """The datasets' files under ``folder``, as the manifest speaks of them; what is as ``known`` is not read again."""
    before = known.files if known else {}
    return {name: _file(path, before.get(name)) for name, path in _named(folder)}


def _named(folder: Path) -> Iterator[tuple[str, Path]]:
    yield from ((path.relative_to(folder).as_posix(), path) for path in _written(folder))


def described_file(folder: Path, path: Path) -> dict[str, File]:
    """The same of one file more."""
    return {path.relative_to(folder).as_posix(): _file(path, None)}


def faults(out: Path, thorough: bool = False) -> list[str]:
    """What is wrong with the datasets in ``out``, file by file; nothing where they are whole or have no manifest.

    ``thorough`` reads every byte, also where size and time of change are as they were.
    """
    try:
        known = msgspec.json.decode((out / HIDDEN / NAME).read_bytes(), type=Files).files
    except DAMAGED:
        return []
    there = {path.relative_to(out).as_posix(): path for path in _written(out)}
    missing = [f"{name}: missing" for name in known if name not in there]
    strange = [f"{name}: not of these datasets" for name in there if name not in known]
    changed = [
        f"{name}: not as written"
        for name, path in there.items()
        if name in known and not _is_as_written(path, known[name], thorough)
    ]
    return sorted((*missing, *strange, *changed))


def _is_as_written(path: Path, known: File, thorough: bool) -> bool:
    try:
        status = path.stat()
        if status.st_size != known.size:
            return False
        return (status.st_mtime_ns == known.changed and not thorough) or sha256_of(path) == known.sha256
    except OSError:
        return False


def _written(folder: Path) -> Iterator[Path]:
    for name in PUBLISHED:
        yield from (path for path in sorted((folder / name).rglob("*")) if not path.is_dir())
    if (folder / package.NAME).exists():
        yield folder / package.NAME


def _file(path: Path, known: File | None) -> File:
    status = path.stat()
    if known is not None and (known.size, known.changed) == (status.st_size, status.st_mtime_ns):
        return known
    return File(status.st_size, status.st_mtime_ns, sha256_of(path))


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _moved(collection: Collection, path: Callable[[str], str]) -> Collection:
    path = cache(path)

    def moved(place: Place) -> Place:
        return Place(path(place.path), path(place.origin), place.name, place.size, place.changed)

    return Collection(
        tuple(replace(each, places=tuple(map(moved, each.places))) for each in collection.members),
        tuple(replace(each, place=moved(each.place)) for each in collection.unread),
    )


def _beside(here: Path, path: str) -> str:
    """As seen from the output: reports and datasets that are moved together stay together."""
    if is_object(path):
        return path
    try:
        return os.path.relpath(path, here)
    except ValueError:
        return path


def _from(here: Path, path: str) -> str:
    return path if is_object(path) else os.path.normpath(os.path.join(here, path))
