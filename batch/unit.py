"""What is written at a time: the reports of a year, a large year in parts, each with its own files.

A part is the same whenever the year has the same reports; a report more or less changes the files of its own part,
until the year has twice as many.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from zlib import crc32

import msgspec

from batch.contents import Counted
from batch.entry import Entry
from normalize.schema import PARTITION

REPORTS = 1_000
"""Reports of one part, at most, give or take what chance gives."""
NULL_PARTITION = "__HIVE_DEFAULT_PARTITION__"


@dataclass(frozen=True, slots=True)
class Unit:
    """The reports of one part of a year, in the order of their rows."""

    year: int | None
    part: int
    parts: int
    entries: tuple[Entry, ...]

    @property
    def key(self) -> str:
        """By what the manifest knows it."""
        return f"{self.year}/{self.part}/{self.parts}"

    def file(self, dataset: str) -> Path:
        """Where its rows of a dataset stand, below the output."""
        return file_of(self.key, dataset)


@dataclass(frozen=True, slots=True)
class Written:
    """A unit that has been written: of what, and what it holds."""

    made: str
    counted: Counted


def file_of(key: str, dataset: str) -> Path:
    """Where the rows of a unit stand, below the output."""
    year, part, _ = key.split("/")
    return Path(dataset, partition(None if year == "None" else int(year)), f"part-{part}.parquet")


def partition(year: int | None) -> str:
    """The folder of a fiscal year, as Hive names it."""
    return f"{PARTITION}={NULL_PARTITION if year is None else year}"


def units(ordered: Iterable[Entry]) -> Iterator[Unit]:
    """The units of these reports, which come in the order of their rows."""
    for year, group in groupby(ordered, key=lambda entry: entry.header.fiscal_year):
        entries = tuple(group)
        parts = _parts(len(entries))
        held: list[list[Entry]] = [[] for _ in range(parts)]
        for entry in entries:
            held[crc32((entry.header.agency or "").encode()) % parts].append(entry)
        yield from (Unit(year, part, parts, tuple(mine)) for part, mine in enumerate(held) if mine)


def _parts(reports: int) -> int:
    """A power of two: a year that grows is cut anew only when it has doubled."""
    parts = 1
    while reports > parts * REPORTS:
        parts *= 2
    return parts


def digest(*facts: object) -> bytes:
    """Of everything that decides the bytes of something."""
    return hashlib.sha256(msgspec.json.encode(facts, order="sorted")).digest()
