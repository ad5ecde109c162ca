"""Datasets on object storage: worked on in a folder of this machine, then laid there as a version of their own.

An object store can replace one object at once, and no more. So a run lays everything under ``<version>/`` (what has not
changed is copied within the store), and switches last, in one object, ``current.json``, which names the version that
holds. Whoever reads follows that name; the version before stays until the next run, for those who still read it.

``current.json``   the version that holds, and the one before
``<version>/``     the datasets, ``datapackage.json`` and their manifest; a version is 16 hexadecimal digits
``bundles/``       what is kept of each report, so that any machine can go on
``review.csv``, ``agencies.csv``, ``former_names.csv``   what people keep beside the datasets
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from batch import manifest, objects, package
from batch.errors import NoDatasetsThere, OutputBusy, OutputUnusable, PlaceTaken
from batch.manifest import HIDDEN, Files
from batch.output import BUNDLES, CURRENT, RUN_LOG, is_version
from batch.place import exclusive
from batch.store import SUFFIX, is_bundle
from batch.whole import write_whole
from normalize import beside
from normalize.schema import PUBLISHED

ORIGIN = "origin.json"
"""Beside the manifest here: which version of the storage this folder is."""


@dataclass(frozen=True, slots=True)
class Current:
    """The version that holds; ``before`` stays for those who still read it."""

    version: str
    before: str = ""


@contextmanager
def worked_on(url: str, look_only: bool = False, wait: float = 0) -> Iterator[Path]:
    """A folder of this machine that is what ``url`` holds; what becomes of it is laid there on leaving without an
    error, but for those who ``look_only``. Another run on this machine is waited for so many seconds.

    Raises ``BatchError`` where the storage cannot be reached, or another run has switched it meanwhile.
    """
    mirror = _Mirror(url)
    try:
        with _held(mirror, wait):
            held = mirror.pull()
            yield mirror.folder
            if not look_only:
                mirror.push(held)
    except OSError as error:
        raise OutputUnusable(url, error) from error


PATIENCE = 60.0
"""Seconds that a reader waits for another one on this machine to have fetched the same."""


def looked_at(url: str) -> Path:
    """A folder of this machine with the datasets that ``url`` holds now, for who only reads them: not the one that a
    run works in.

    Raises ``BatchError`` where the storage cannot be reached or holds none.
    """
    mirror = _Mirror(url, "-read")
    try:
        with _held(mirror, PATIENCE):
            held = mirror.pull(bundles=False)
    except OSError as error:
        raise NoDatasetsThere(url, str(error)) from error
    if held is None:
        raise NoDatasetsThere(url)
    return mirror.folder


@contextmanager
def _held(mirror: _Mirror, wait: float) -> Iterator[None]:
    """Nobody else on this machine uses the mirror's folder meanwhile."""
    try:
        with exclusive(mirror.folder.with_suffix(".held"), wait):
            yield
    except OutputBusy:
        raise OutputBusy(mirror.url) from None


class _Mirror:
    """A folder on object storage and its copy here."""

    def __init__(self, url: str, name: str = "") -> None:
        self.url = url.rstrip("/")
        self._storage, self._base = objects.opened(url)
        whole = f"{os.environ.get(objects.ENDPOINT, '')} {self.url}".encode()
        self.folder = _cache() / f"{sha256(whole).hexdigest()[:16]}{name}"
        self._pulled: frozenset[str] = frozenset()
        """The bundles that lay there when this began: others are another machine's."""
        self._beside: dict[str, bytes] = {}
        """What people keep beside the datasets, as it lay there when this began."""

    def pull(self, *, bundles: bool = True) -> Current | None:
        """Make the folder here what lies there; who only reads datasets needs no ``bundles``."""
        hidden = self.folder / HIDDEN
        hidden.mkdir(parents=True, exist_ok=True)
        held = self._current()
        known = self._known()
        if held is None or held.version != known:
            for old in [path for path in self.folder.iterdir() if path.is_dir() and path.name != HIDDEN]:
                shutil.rmtree(old)
            (hidden / manifest.NAME).unlink(missing_ok=True)
        if held is not None:
            if bundles:
                self._fetch_bundles()
                self._fetch_log()
            if held.version != known:
                self._fetch_version(held.version)
        for name in beside.FILES:
            self._fetch_beside(name)
        return held

    def push(self, held: Current | None) -> None:
        """Lay what is here there, and switch to it last."""
        written = msgspec.json.decode((self.folder / HIDDEN / manifest.NAME).read_bytes(), type=Files)
        held_files = {name: file.sha256 for name, file in written.files.items()}
        version = sha256(msgspec.json.encode(held_files, order="sorted")).hexdigest()[:16]
        there = self._bundles()
        here = self._bundles_here()
        for name in sorted(here - there):
            self._lay(self.folder / HIDDEN / name, f"{BUNDLES}/{name}")
        changed = held is None or version != held.version
        if changed:
            self._lay_version(version, written, held)
        if self._current() != held:
            raise OutputBusy(self.url)
        if changed:
            self._write(CURRENT, msgspec.json.encode(Current(version, held.version if held else "")))
            self._sweep({version, held.version if held else version})
        else:
            # The same datasets; what is known of the files that they came from may be newer.
            self._lay(self.folder / HIDDEN / manifest.NAME, f"{version}/{manifest.NAME}")
        for name in sorted((there & self._pulled) - here):
            self._storage.delete_file(f"{self._base}/{BUNDLES}/{name}")
        self._lay(self.folder / RUN_LOG, RUN_LOG)
        for name in beside.FILES:
            self._lay_beside(name)
        write_whole(self.folder / HIDDEN / ORIGIN, json.dumps({"version": version}).encode())

    def _lay_version(self, version: str, files: Files, held: Current | None) -> None:
        known = self._files(held.version) if held else {}
        # What a run that died left there.
        self._storage.delete_dir_contents(f"{self._base}/{version}", missing_dir_ok=True)
        for name, file in files.files.items():
            before = known.get(name)
            if held and before is not None and before.sha256 == file.sha256:
                self._storage.copy_file(f"{self._base}/{held.version}/{name}", f"{self._base}/{version}/{name}")
            else:
                self._lay(self.folder / name, f"{version}/{name}")
        self._lay(self.folder / HIDDEN / manifest.NAME, f"{version}/{manifest.NAME}")

    def _files(self, version: str) -> dict[str, manifest.File]:
        """The files of a version and what they hold; none where it is gone."""
        with suppress(FileNotFoundError, msgspec.MsgspecError):
            return msgspec.json.decode(self._read(f"{version}/{manifest.NAME}"), type=Files).files
        return {}

    def _sweep(self, still: set[str]) -> None:
        """Versions that nobody reads any more; what else lies there is not ours."""
        for each in self._listed(""):
            name = each.base_name
            if not each.is_file and name not in still and is_version(name) and self._is_ours(name):
                self._storage.delete_dir(f"{self._base}/{name}")

    def _is_ours(self, version: str) -> bool:
        """Whether a folder holds datasets and nothing else, as a run leaves it that died before it switched too."""
        ours = {*PUBLISHED, package.NAME, manifest.NAME}
        return all(each.base_name in ours for each in self._listed(version))

    def _fetch_bundles(self) -> None:
        self._pulled = self._bundles()
        for name in sorted(self._pulled - self._bundles_here()):
            write_whole(self.folder / HIDDEN / name, self._read(f"{BUNDLES}/{name}"), durable=False)

    def _bundles_here(self) -> frozenset[str]:
        return frozenset(path.name for path in (self.folder / HIDDEN).glob(f"*{SUFFIX}"))

    def _bundles(self) -> frozenset[str]:
        """What is kept there of each report; what else lies there is not ours."""
        return frozenset(each.base_name for each in self._listed(BUNDLES) if each.is_file and is_bundle(each.base_name))

    def _fetch_version(self, version: str) -> None:
        for name in self._files(version):
            target = self.folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(self._read(f"{version}/{name}"))
        write_whole(self.folder / HIDDEN / manifest.NAME, self._read(f"{version}/{manifest.NAME}"))
        write_whole(self.folder / HIDDEN / ORIGIN, json.dumps({"version": version}).encode())

    def _fetch_beside(self, name: str) -> None:
        self._beside.pop(name, None)
        try:
            self._beside[name] = self._read(name)
        except FileNotFoundError:
            (self.folder / name).unlink(missing_ok=True)
        else:
            write_whole(self.folder / name, self._beside[name])

    def _lay_beside(self, name: str) -> None:
        """What this run wrote itself; what people wrote there meanwhile stays."""
        path = self.folder / name
        if path.is_file() and path.read_bytes() != self._beside.get(name):
            self._lay(path, name)

    def _fetch_log(self) -> None:
        """The runs of all machines: those told there, then those of this one that are not."""
        path = self.folder / RUN_LOG
        with suppress(FileNotFoundError):
            there = self._read(RUN_LOG).splitlines(keepends=True)
            here = path.read_bytes().splitlines(keepends=True) if path.is_file() else []
            known = set(there)
            write_whole(path, b"".join([*there, *(line for line in here if line not in known)]))

    def _current(self) -> Current | None:
        try:
            current = msgspec.json.decode(self._read(CURRENT), type=Current)
        except FileNotFoundError:
            return None
        except msgspec.MsgspecError:
            raise PlaceTaken(f"{self.url}/{CURRENT}") from None
        if not is_version(current.version):
            raise PlaceTaken(f"{self.url}/{CURRENT}")
        return current

    def _known(self) -> str:
        with suppress(OSError, ValueError):
            return str(json.loads((self.folder / HIDDEN / ORIGIN).read_bytes())["version"])
        return ""

    def _listed(self, folder: str) -> list[Any]:
        import pyarrow.fs as fs

        where = f"{self._base}/{folder}".rstrip("/")
        found: list[Any] = self._storage.get_file_info(fs.FileSelector(where, allow_not_found=True))
        return found

    def _read(self, name: str) -> bytes:
        with self._storage.open_input_stream(f"{self._base}/{name}") as stream:
            found: bytes = stream.read()
        return found

    def _lay(self, path: Path, name: str) -> None:
        if path.is_file():
            self._write(name, path.read_bytes())

    def _write(self, name: str, data: bytes) -> None:
        with self._storage.open_output_stream(f"{self._base}/{name}") as stream:
            stream.write(data)


def _cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "thai-ita" / "objects"
