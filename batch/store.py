"""The bundles, kept by content: one compressed JSON file per report and pipeline version, written by the parent only.

A file is two lines of JSON: a header, which tells the assembly the report's place in the datasets without opening
the rest, and the records. A report that could not be read has a header only.
"""

from __future__ import annotations

import gzip
import os
import re
import zlib
from collections.abc import Container
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from batch.errors import BundleDamaged
from batch.whole import write_whole
from extract.message import Message
from normalize.agency_identity import Identity
from normalize.records import Bundle

SUFFIX = ".json.gz"
_BUNDLE = re.compile(r"[0-9a-f]{16}-.+" + re.escape(SUFFIX))
DAMAGED = (OSError, EOFError, zlib.error, msgspec.MsgspecError)
"""What opening a kept file raises when it is damaged or half written: it counts as not kept."""


def is_bundle(name: str) -> bool:
    """Whether a file has the name of what is kept of a report."""
    return _BUNDLE.fullmatch(name) is not None


@dataclass(frozen=True, slots=True)
class Failure:
    """Why one report could not be read, and what to do. ``kind`` is a stable kebab-case id."""

    kind: str
    reason: Message
    remedy: Message


@dataclass(frozen=True, slots=True)
class Header:
    """What the assembly must know of a report before it opens its records."""

    report_id: str
    agency: str | None = None
    fiscal_year: int | None = None
    failure: Failure | None = None
    kind: str = ""
    written: str = ""
    """When the file was last written, as far as it says so."""
    agencies: tuple[Identity, ...] = ()
    """Every agency that it names, its own first."""
    limits: dict[str, int] = field(default_factory=dict)
    """Those that left something of it out (``extract.limits``), as they were."""


class Counted(msgspec.Struct):
    """Of a bundle, what there is to count. Nothing more is asked of it, so that one of another version can be too."""

    questions: list[msgspec.Raw] = []
    scores: list[msgspec.Raw] = []
    issues: list[msgspec.Raw] = []
    measures: list[msgspec.Raw] = []


def encode(header: Header, bundle: Bundle | None) -> bytes:
    """One kept file: the same records always give the same bytes.

    What became of each cell (``uses``) and how tables were read (``readings``) are left out: they are for looking at
    one report, which reads it afresh.
    """
    lines = [msgspec.json.encode(header)]
    if bundle is not None:
        lines.append(msgspec.json.encode(replace(bundle, uses=(), readings=())))
    return gzip.compress(b"\n".join(lines), compresslevel=4, mtime=0)


class Store:
    """The kept bundles under ``folder``; new ones are of one pipeline ``version``, and ``variant`` tells partial
    readings (pages) apart. A kept file is known by its name, so that an earlier version's reading can stand on."""

    def __init__(self, folder: Path, version: str, variant: str = "") -> None:
        self.folder = folder
        self._version = version
        self._variant = variant

    def name(self, report_id: str) -> str:
        """The name of the file that keeps the bundle of this report, as this version reads it."""
        return f"{report_id}-{self._version}{self._variant}{SUFFIX}"

    def sizes(self) -> dict[str, int]:
        """The names of the files that are kept, and how large each is."""
        if not self.folder.is_dir():
            return {}
        with os.scandir(self.folder) as there:
            return {each.name: each.stat().st_size for each in there if each.name.endswith(SUFFIX)}

    def is_current(self, kept: str) -> bool:
        """Whether a kept file is of this version and lies there."""
        return f"-{self._version}" in kept and (self.folder / kept).is_file()

    def header(self, report_id: str) -> Header | None:
        """The header of a kept report; None where it is not kept, or not whole."""
        try:
            with gzip.open(self.folder / self.name(report_id)) as file:
                return msgspec.json.decode(file.readline(), type=Header)
        except DAMAGED:
            return None

    def bundle(self, kept: str) -> Bundle:
        """The records of a kept report; a damaged file is dropped, and ``BundleDamaged`` says so."""
        path = self.folder / kept
        try:
            with gzip.open(path) as file:
                file.readline()
                return msgspec.json.decode(file.read(), type=Bundle)
        except DAMAGED as error:
            path.unlink(missing_ok=True)
            raise BundleDamaged(path) from error

    def counts(self, kept: str) -> dict[str, int] | None:
        """How many records of each kind a kept file has, whichever version wrote it; None where it cannot be told."""
        try:
            with gzip.open(self.folder / kept) as file:
                file.readline()
                found = msgspec.json.decode(file.read(), type=Counted)
        except DAMAGED:
            return None
        return {name: len(getattr(found, name)) for name in Counted.__struct_fields__}

    def save(self, report_id: str, kept: bytes) -> None:
        """Keep the encoded bundle of a report: whole or not at all."""
        self.folder.mkdir(parents=True, exist_ok=True)
        # What a power cut leaves half on the disk is noticed by its checksum and read again.
        write_whole(self.folder / self.name(report_id), kept, durable=False)

    def clean(self) -> None:
        """Drop files that an interrupted run left half written."""
        for path in self.folder.glob(".*.tmp"):
            path.unlink(missing_ok=True)

    def drop_damaged(self) -> None:
        """Read every kept file to its end and drop those that are not whole, or that this version cannot read."""
        for path in self._files():
            try:
                with gzip.open(path) as file:
                    header = msgspec.json.decode(file.readline(), type=Header)
                    if header.failure is None:
                        msgspec.json.decode(file.read(), type=Bundle)
                    file.read()
            except DAMAGED:
                path.unlink(missing_ok=True)

    def drop_other_versions(self, still: Container[str]) -> None:
        """Drop the bundles of other pipeline versions, but for those that ``still`` stand for a report."""
        for name in self.sizes():
            if f"-{self._version}" not in name and name not in still:
                (self.folder / name).unlink(missing_ok=True)

    def _files(self) -> list[Path]:
        return sorted(self.folder.glob(f"*{SUFFIX}"))
