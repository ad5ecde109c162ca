"""Which files are read: those that were named, and those in the folders that were named."""

from __future__ import annotations

import errno
import glob
import hashlib
import os
import re
import stat
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from batch import objects, output
from batch.errors import DatasetsGiven, PathNotFound
from batch.objects import ObjectPath, is_object
from extract.system_errors import NOT_A_FILE


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read. ``name`` is its path relative to the folder that was given, or the file's name.

    ``origin`` is that folder, or the file itself where it was named; ``at`` is where the file lies. A folder whose
    files cannot be listed has a ``problem``: it stands for all that lies in it.
    """

    path: Path | ObjectPath
    name: str
    origin: str = ""
    at: str = ""
    problem: OSError | None = field(default=None, compare=False)


def find(paths: Sequence[str], *, leave_out: Path | str | None = None) -> list[Source]:
    """The files that ``paths`` (files, folders, globs) name, each once, in an order that theirs does not change.

    ``leave_out`` is the folder of the output: where it lies inside the input it is never entered, and where it is the
    input itself, the datasets and what else a run writes there are no reports, nor are those that lie elsewhere. A
    folder that cannot be listed is a source with a ``problem``, so that what lies in it is not taken for gone.

    Raises ``PathNotFound`` for what names nothing, ``DatasetsGiven`` for what holds datasets and nothing else.
    """
    found: dict[object, Source] = {}
    resolved = cache(Path.resolve)
    here = leave_out.resolve() if isinstance(leave_out, Path) else None
    for named in expanded(paths):
        listed = _objects(named, leave_out) if isinstance(named, ObjectPath) else _reports(named, here)
        for source in listed:
            real = source.path if isinstance(source.path, ObjectPath) else _real(source.path, resolved)
            found[real] = min(found.get(real, source), source, key=_order)
    return sorted(found.values(), key=_order)


def expanded(paths: Sequence[str]) -> Iterator[Path | ObjectPath]:
    """The files and folders that ``paths`` name, globs resolved; raises ``PathNotFound`` for one that names nothing."""
    for text in paths:
        if is_object(text):
            yield ObjectPath(text.rstrip("/"))
            continue
        matches = [text] if os.path.lexists(text) else sorted(glob.glob(text, recursive=True))
        if not matches:
            raise PathNotFound(text)
        yield from map(Path, matches)


def location(path: Path | ObjectPath) -> str:
    """Where a file or folder lies, as text: its folder's links resolved, its own not."""
    if isinstance(path, ObjectPath):
        return path.url
    real = path.parent.resolve() / path.name if path.name and not path.is_dir() else path.resolve()
    return readable(os.fspath(real))


SETTLED = 2_000_000_000
"""Nanoseconds after which a file that changes again has another time of change, on any file system."""


@dataclass(frozen=True, slots=True)
class Look:
    """A file as it was looked at: which report it is, its size, and when it last changed (0: too lately to tell)."""

    report_id: str
    size: int
    changed: int


def look(path: Path | ObjectPath, known: Look | None = None) -> Look:
    """Look at a file. Where size and time of change are as they are ``known``, its bytes are not read.

    Raises ``OSError`` as ``identify`` does.
    """
    status = path.stat()
    changed = max(status.st_mtime_ns, status.st_ctime_ns)
    if known is not None and known.changed and (known.size, known.changed) == (status.st_size, changed):
        return known
    report_id, _ = identify(path)
    return Look(report_id, status.st_size, changed if time.time_ns() - changed > SETTLED else 0)


def identify(path: Path | ObjectPath) -> tuple[str, str]:
    """``report_id`` and SHA-256 of the file's bytes.

    Raises ``OSError`` where it cannot be opened, or is a pipe or a device: opening one may wait for ever.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, NOT_A_FILE, str(path))
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return report_id(sha256), sha256


def report_id(sha256: str) -> str:
    """The report that the bytes with this SHA-256 are: its first 16 hex digits."""
    return sha256[:16]


def readable(name: str) -> str:
    """The name as Unicode, where the file system holds bytes that are none."""
    return os.fsencode(name).decode("utf-8", "replace")


_ACTING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What does something to a terminal: control characters, ends of lines, marks of direction."""


def called(name: str) -> str:
    """What a file is called: its name, with U+FFFD for what would act on whoever reads the datasets in a terminal."""
    return _ACTING.sub("\ufffd", readable(name))


def _objects(named: ObjectPath, leave_out: object) -> Iterator[Source]:
    """What lies below an address, or the object itself; raises ``PathNotFound`` where there is nothing."""
    inside = f"{str(leave_out).rstrip('/')}/" if is_object(leave_out) else None
    # Reports may lie beside datasets; where datasets lie among the reports, their folder is not looked into.
    within = inside is not None and f"{named.url}/".startswith(inside)
    try:
        for each in objects.files(named.url):
            if each.url == f"{named.url}/{output.CURRENT}":
                raise DatasetsGiven(named.url)
            name = each.url.removeprefix(named.url).strip("/") or named.name
            hidden = any(part.startswith(output.LITTER) for part in name.split("/"))
            ours = inside and each.url.startswith(inside) and (not within or output.is_laid(each.url[len(inside) :]))
            if not hidden and not ours:
                yield Source(ObjectPath(each.url, each.size, each.changed), called(name), named.url, each.url)
    except FileNotFoundError:
        raise PathNotFound(named.url) from None
    except OSError as error:
        yield Source(named, named.name, named.url, named.url, error)


def _real(path: Path, resolved: Callable[[Path], Path] | None = None) -> Path:
    """Where the path leads; itself where it leads round and round. ``resolved`` is asked where its folder leads."""
    try:
        if resolved is None or path.name in ("", "..") or path.is_symlink():
            return path.resolve()
        return resolved(path.parent) / path.name
    except (OSError, RuntimeError):
        return path.absolute()


def _order(source: Source) -> tuple[str, str]:
    return source.name, os.fspath(source.path)


def _reports(named: Path, leave_out: Path | None) -> Sequence[Source]:
    """The files that a path names; raises ``DatasetsGiven`` where it is, or holds, datasets alone."""
    if output.is_of_datasets(named):
        raise DatasetsGiven(named)
    listed = [*_files(named, leave_out)]
    if not listed and named.is_dir() and _real(named) != leave_out and output.is_folder_of_datasets(named):
        raise DatasetsGiven(named)
    return listed


def _files(named: Path, leave_out: Path | None) -> Iterator[Source]:
    origin = location(named)
    if not named.is_dir():
        yield Source(named, called(named.name), origin, origin)
        return
    seen: set[Path] = set()
    # Linked folders come after those that lie there: a file has the same name in whatever order they are met.
    linked = [named]
    while linked:
        folder = linked.pop(0)
        if _real(folder) not in seen:
            more: list[Path] = []
            yield from _walked(folder, named, origin, leave_out, seen, more)
            linked = sorted({*linked, *more})


def _walked(
    folder: Path, named: Path, origin: str, leave_out: Path | None, seen: set[Path], linked: list[Path]
) -> Iterator[Source]:
    """What lies below a folder; the folders that were ``seen`` and those that are ``linked`` from it are added."""

    def source(path: Path, problem: OSError | None = None) -> Source:
        if path == named:
            return Source(path, called(named.name), origin, origin, problem)
        name = path.relative_to(named).as_posix()
        return Source(path, called(name), origin, os.path.join(origin, readable(name)), problem)

    unlisted: list[OSError] = []
    for path, folders, files in os.walk(folder, onerror=unlisted.append):
        here = Path(path)
        seen.add(_real(here))
        names = {*folders, *files}
        ours = output.NAMES if _real(here) == leave_out or output.holds_datasets(names.__contains__) else ()
        folders[:] = [
            name
            for name in folders
            if not name.startswith(".") and name not in ours and _real(here / name) != leave_out
        ]
        linked += [here / name for name in folders if (here / name).is_symlink()]
        for name in files:
            if not name.startswith(output.LITTER) and name not in ours:
                yield source(here / name)
    for error in unlisted:
        yield source(Path(error.filename), error)
