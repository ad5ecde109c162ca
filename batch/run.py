"""A batch, in prose: find out what is not kept yet, read that, keep it, and assemble everything into the datasets."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from batch import package
from batch.assembly import Contents, Entry, assemble
from batch.errors import OutputUnusable
from batch.executors import Executor
from batch.log import run_log
from batch.place import exclusive, staging
from batch.reading import Reading, unreadable
from batch.source import Source, identify
from batch.step import Observer, Step
from batch.store import DAMAGED, Header, Store
from checks.review import FILE, decisions
from normalize.schema import DATASETS, partitioning
from pipeline import rules_digest, version

BUNDLES = ".bundles"
"""The folder under the output in which bundles are kept."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What is to be done: these files, into this folder; ``pages`` limits what is read of each PDF.

    ``command`` is what the run log names as the cause.
    """

    sources: Sequence[Source]
    out: Path
    pages: range | None = None
    command: str = ""

    def store(self) -> Store:
        """Where the bundles of this batch are kept."""
        variant = f"-pages-{self.pages.start}-{self.pages.stop - 1}" if self.pages else ""
        return Store(self.out / BUNDLES, version(), variant)


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did, and what the datasets hold now."""

    out: Path
    contents: Contents
    steps: list[Step] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def failures(self) -> list[Step]:
        """The files that could not be read, in the order of their names."""
        return sorted((step for step in self.steps if step.failure), key=lambda step: step.source.name)

    def count(self, state: str) -> int:
        """How many files are in this state."""
        return sum(step.state == state for step in self.steps)


def run(batch: Batch, executor: Executor, observe: Observer = lambda step: None) -> Summary:
    """Do the batch. Interrupted anywhere, it leaves the datasets as they were and what was read is kept.

    Raises ``batch.errors.BatchError`` where the output cannot be used.
    """
    started = time.perf_counter()
    steps: list[Step] = []

    with exclusive(batch.out), run_log(batch.out, batch.command) as log:

        def note(step: Step) -> None:
            steps.append(step)
            log(step)
            observe(step)

        try:
            store = batch.store()
            store.clean()
            entries = _read(batch, store, executor, note)
            contents = _assembled(entries, store, batch.out)
            store.drop_other_versions()
        except OSError as error:
            raise OutputUnusable(batch.out, error) from error
    return Summary(batch.out, contents, steps, time.perf_counter() - started)


def plan(batch: Batch) -> Iterator[Step]:
    """What a run would do about each file (``read``, ``kept``, ``same``), without doing it."""
    store = batch.store()
    met: set[str] = set()
    for source in batch.sources:
        try:
            report_id, _ = identify(source.path)
        except OSError as error:
            yield Step(source, "read", "", unreadable(error))
            continue
        header = store.header(report_id)
        state = "same" if report_id in met else "kept" if header else "read"
        met.add(report_id)
        yield Step(source, state, report_id, header.failure if header else None)


def leaving(batch: Batch, report_ids: set[str]) -> list[tuple[str, str]]:
    """The reports (id, path) that are in the datasets now and would not be, were the batch these ``report_ids``."""
    if not (batch.out / "reports").is_dir():
        return []
    import pyarrow.dataset as ds

    there = ds.dataset(batch.out / "reports", partitioning=partitioning()).to_table(["report_id", "source_path"])
    found = [(row["report_id"], row["source_path"]) for row in there.to_pylist() if row["report_id"] not in report_ids]
    return sorted(found, key=lambda report: report[1])


def _read(batch: Batch, store: Store, executor: Executor, note: Observer) -> list[Entry]:
    """Read what is not kept yet, keep it, and return every report of the batch once."""
    entries: dict[str, Entry] = {}
    without_bytes: list[Entry] = []
    identities: dict[Source, str] = {}

    def unread() -> Iterator[Source]:
        for step in plan(batch):
            identities[step.source] = step.report_id
            if step.report_id == "":
                without_bytes.append(Entry(step.source, Header("", failure=step.failure)))
            header = None if step.state == "read" else store.header(step.report_id)
            if step.state == "kept" and header is not None:
                entries[step.report_id] = Entry(step.source, header)
            if step.state == "read" and step.report_id:
                yield step.source
            else:
                note(step)

    for source, reading in executor.read(unread(), batch.pages):
        header = replace(reading.header, report_id=reading.header.report_id or identities[source])
        if reading.kept is not None:
            store.save(header.report_id, reading.kept)
        entries[header.report_id] = Entry(source, header)
        note(_step(source, header, reading))
    return [*entries.values(), *without_bytes]


def _step(source: Source, header: Header, reading: Reading) -> Step:
    return Step(source, "read", header.report_id, header.failure, reading.seconds, reading.trace)


def _assembled(entries: list[Entry], store: Store, out: Path) -> Contents:
    """Assemble the datasets, unless they lie there already, made of these very bundles by these very rules."""
    state = out / BUNDLES / "assembled.json"
    review = _review(out)
    fingerprint = _fingerprint(entries, store, review)
    try:
        known = msgspec.json.decode(state.read_bytes(), type=_Assembled)
    except DAMAGED:
        known = None
    if known and known.fingerprint == fingerprint and all((out / name).is_dir() for name in DATASETS):
        return known.contents
    state.unlink(missing_ok=True)
    with staging(out) as folder:
        contents = assemble(entries, store, folder, decisions(review))
        package.write(folder)
    state.parent.mkdir(exist_ok=True)
    state.write_bytes(msgspec.json.encode(_Assembled(fingerprint, contents)))
    return contents


@dataclass(frozen=True, slots=True)
class _Assembled:
    fingerprint: str
    contents: Contents


def _review(out: Path) -> str:
    """The review file beside the datasets; empty where there is none."""
    file = out / FILE
    return file.read_text(encoding="utf-8-sig") if file.is_file() else ""


def _fingerprint(entries: list[Entry], store: Store, review: str) -> str:
    digest = hashlib.sha256(rules_digest("batch", "checks", "normalize").encode())
    digest.update(review.encode())
    for entry in sorted(entries, key=lambda entry: entry.order):
        digest.update(store.path(entry.header.report_id).name.encode())
        digest.update(msgspec.json.encode((entry.source.name, entry.header)))
    return digest.hexdigest()
