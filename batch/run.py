"""A batch, in prose: find out what is not kept yet, read that, keep it, and build the datasets of the collection."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from batch import guard, manifest
from batch.batch import Batch
from batch.building import build, look_beside, made_of
from batch.collection import (
    Collection,
    Member,
    Place,
    Unread,
    change,
    covering,
    merged,
    standing,
)
from batch.contents import Contents
from batch.errors import BatchError, BundleDamaged, OutputUnusable, PlaceTaken, TooManyWouldLeave
from batch.executors import Executor
from batch.fewer import KIND
from batch.gathering import gathered, planned, source_of
from batch.log import run_log
from batch.manifest import Manifest
from batch.overwritten import called, overwritten, vanished
from batch.place import exclusive, refuse_foreign
from batch.reading import lost
from batch.step import Observer, Step
from batch.store import Header, Store
from batch.summary import Summary
from normalize.schema import partitioning

ATTEMPTS = 3
"""How often datasets are built: kept files that turn out to be damaged are read anew in between."""


def run(batch: Batch, executor: Executor, observe: Observer = lambda step: None) -> Summary:
    """Do the batch. Interrupted anywhere, it leaves the datasets as they were and what was read is kept.

    Raises ``batch.errors.BatchError`` where the output cannot be used, or too much would be lost.
    """
    started = time.perf_counter()
    steps: dict[tuple[str, str], Step] = {}
    try:
        with exclusive(batch.out, batch.wait), run_log(batch.out, batch.command) as log:

            def note(step: Step) -> None:
                key = (step.source.origin, step.source.name)
                if key not in steps or step.state == "read" or step.failure:
                    steps[key] = step
                    log.note(step)
                    observe(step)

            look_beside(batch.out)
            known = manifest.read(batch.out)
            before = known.collection if known else _without_manifest(batch.out)
            guard.check(batch, before)
            broken = tuple(manifest.faults(batch.out, batch.thorough))
            store = batch.store()
            store.clean()
            if batch.thorough:
                store.drop_damaged()
            after, contents = _built(batch, before, None if broken else known, store, executor, note)
            for each in set(after.unread) - set(before.unread):
                if each.failure.kind == lost().kind:
                    note(Step(source_of(each.place), "read", each.report_id, each.failure))
            store.drop_other_versions({member.kept for member in after.members})
            summary = Summary(
                batch.out,
                contents,
                list(steps.values()),
                time.perf_counter() - started,
                change(before, after),
                broken,
                _known_unread(batch.out),
                _standing(after),
                batch.left_out,
                batch.passed_over,
                tuple(sorted(map(called, overwritten(vanished(before, after), after)))),
                batch.strict,
            )
            told = {"passed_over": batch.passed_over, "records": contents.records, "findings": contents.findings}
            log.ends(exit_code=summary.exit_code, seconds=round(summary.seconds, 3), files=summary.counts(), **told)
    except OSError as error:
        raise OutputUnusable(batch.out, error) from error
    return summary


def plan(batch: Batch) -> Iterator[Step]:
    """What a run would do about each file (``read``, ``kept``, ``same``), without doing it."""
    for step, _ in planned(batch, _before(batch.out), batch.store()):
        yield step


def _before(out: Path) -> Collection:
    known = manifest.read(out)
    return known.collection if known else _without_manifest(out)


def leaving(batch: Batch, report_ids: set[str]) -> list[tuple[str, str]]:
    """The reports (id, path) that are in the datasets now and would not be, were the batch these ``report_ids``."""
    before = _before(batch.out)
    covered, unlisted = batch.covered(), covering(source.at for source in batch.sources if source.problem)

    held_back = {
        each.place.path for each in before.unread if each.failure.kind == KIND and each.report_id in report_ids
    }
    stays = () if batch.replace or not batch.keep_earlier else held_back

    def leaves(path: str) -> bool:
        return (batch.replace or covered(path)) and not unlisted(path) and path not in stays

    found = [
        (member.report_id, member.name)
        for member in before.members
        if member.report_id not in report_ids and all(leaves(place.path) for place in member.places)
    ]
    return sorted(found, key=lambda report: report[1])


def stops(batch: Batch, steps: Sequence[Step] = ()) -> BatchError | None:
    """Why a run would stop, because too much would be lost: as far as that can be told without reading a report, of
    which the ``steps`` say where it lies."""
    before = _before(batch.out)
    try:
        refuse_foreign(batch.out)
        guard.check(batch, before)
        if steps:
            guard.check_read(batch, before, _foreseen(batch, before, steps))
    except (PlaceTaken, TooManyWouldLeave) as stop:
        return stop
    return None


def _foreseen(batch: Batch, before: Collection, steps: Sequence[Step]) -> Collection:
    """The collection as the bytes of its files tell it; what is not known yet stays as it was."""
    known = {member.report_id: member for member in before.members}
    found, unknown = [], []
    for step in steps:
        place = Place(step.source.at, step.source.origin, step.source.name)
        if step.report_id in known:
            found.append(replace(known[step.report_id], places=(place,)))
        else:
            unknown.append(Unread(place, step.report_id, step.failure or lost()))
    return merged(before, batch.covered(), found, unknown)


def _built(
    batch: Batch, before: Collection, known: Manifest | None, store: Store, executor: Executor, note: Observer
) -> tuple[Collection, Contents]:
    """The collection as it is now, and the datasets made of it."""
    for attempt in range(ATTEMPTS):
        after = gathered(batch, before, store, executor, note)
        guard.check_read(batch, before, after)
        try:
            return after, build(batch.out, store, after, known, before)
        except BundleDamaged:
            if attempt == ATTEMPTS - 1:
                raise
            store.drop_damaged()
    raise AssertionError("unreachable")


def _known_unread(out: Path) -> frozenset[str]:
    made = made_of(out)
    if not made:
        return frozenset()
    from batch.decided import known_unread

    return known_unread(made)


def _standing(collection: Collection) -> frozenset[str]:
    return frozenset(each.place.name for each in standing(collection))


def _without_manifest(out: Path) -> Collection:
    """The reports of datasets that have no manifest: where they came from nobody knows."""
    if not any((out / "reports").glob("*/*.parquet")):
        return Collection()
    import pyarrow as pa
    import pyarrow.dataset as ds

    try:
        found = ds.dataset(out / "reports", partitioning=partitioning()).to_table(["report_id", "source_path"])
    except (pa.ArrowException, OSError):
        return Collection()
    return Collection(
        tuple(Member(Header(row["report_id"]), "", (Place("", "", row["source_path"]),)) for row in found.to_pylist())
    )
