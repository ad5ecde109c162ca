"""The reports' own files, as far as they are at hand: below folders that are named, else where they were read."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from batch import manifest
from extract.errors import ReportError
from extract.mojibake import undone
from publish.pictures import is_the_file

LARGEST_TEXT = 50 << 20
"""Bytes of a text whose lines are shown: it is read anew for each."""

BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def recorded(data: Path) -> dict[str, tuple[Path, ...]]:
    """Where each report lay when the datasets in ``data`` were made; nothing where no manifest tells it."""
    known = manifest.read(data)
    members = known.collection.members if known else ()
    return {member.report_id: tuple(Path(place.path) for place in member.places) for member in members}


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a store's reports. What is found is the very file that was read, by its digest."""

    store: duckdb.DuckDBPyConnection
    folders: tuple[Path, ...] = ()
    places: Mapping[str, tuple[Path, ...]] = field(default_factory=dict)
    named: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Name and digest of each report's file, once one has been asked for: one takes as long as all."""

    def file(self, report: str) -> Path | None:
        """The file that the report was read from; None where it is not at hand."""
        if report not in self.named:
            self.named.update(self._names())
        if report not in self.named:
            return None
        source_path, sha256 = self.named[report]
        below = (_below(folder, source_path) for folder in self.folders)
        candidates = [*(path for path in below if path is not None), *self.places.get(report, ())]
        return next((path for path in candidates if is_the_file(path, sha256)), None)

    def _names(self) -> dict[str, tuple[str, str]]:
        rows = self.store.cursor().execute("SELECT report_id, source_path, source_sha256 FROM reports").fetchall()
        return {report: (path, sha256) for report, path, sha256 in rows}

    def text(self, report: str) -> list[str]:
        """The lines of a text report; none where it is not at hand or too large to be shown."""
        path = self.file(report)
        if path is None or path.stat().st_size > LARGEST_TEXT:
            return []
        return _decoded(path.read_bytes()).splitlines()


def _below(folder: Path, source_path: str) -> Path | None:
    """The path below a folder; None where it would lie outside."""
    root = folder.resolve()
    path = (root / source_path).resolve()
    return path if path.is_relative_to(root) else None


def _decoded(data: bytes) -> str:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        text = data.decode("utf-8")
        with suppress(ReportError):
            text = undone(text).text
        return text
    except UnicodeDecodeError:
        return data.decode("cp874", "replace")
