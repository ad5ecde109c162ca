"""A run that would take out many reports of a folder is more likely to have met an unmounted share, or files that were
overwritten by copies of one another, than a decision."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Container, Sequence
from pathlib import Path

from batch.batch import Batch
from batch.collection import Collection, Member, covering, upwards
from batch.errors import TooManyWouldLeave
from batch.overwritten import overwritten, vanished
from batch.source import Source, identify

SHARE = 0.1
"""Of a folder's reports, the part that may leave in one run without being asked for. One report alone may always, but
for the last thing in its folder."""


def check(batch: Batch, before: Collection) -> None:
    """Raise ``TooManyWouldLeave`` where a given folder would lose more than ``SHARE`` of its reports, or all it held,
    or where one below it is there and empty, as is the place of a share that is not mounted."""
    if not batch.replace:
        _stop(batch, before, _gone(batch, before))


def check_read(batch: Batch, before: Collection, after: Collection) -> None:
    """The same, once the files are read: what is lost because other reports lie in its place counts too."""
    if not batch.replace:
        gone = vanished(before, after)
        replaced = {member.report_id for member in overwritten(gone, after)}
        if replaced:
            _stop(batch, before, {member.report_id for member in gone}, replaced)


def _stop(batch: Batch, before: Collection, gone: set[str], replaced: Container[str] = ()) -> None:
    if not gone:
        return
    there = {folder for source in batch.sources for folder in upwards(source.at)}
    known: Counter[str] = Counter()
    leaving: dict[str, list[Member]] = {}
    for member in before.members:
        for folder in {folder for place in member.places for folder in upwards(place.path)}:
            known[folder] += 1
            if member.report_id in gone:
                leaving.setdefault(folder, []).append(member)
    given, covered = {"", *batch.folders(), *map(_named, batch.sources)}, batch.covered()
    for folder, members in sorted(leaving.items()):
        count, several = len(members), len(members) > 1
        empty = folder not in there and count == known[folder]
        if folder in given:
            too_many = empty or (several and count > SHARE * known[folder])
        else:
            too_many = empty and several and covered(folder) and Path(folder).is_dir()
        if too_many:
            names = sorted(member.name for member in members)
            others = sum(member.report_id in replaced for member in members)
            raise TooManyWouldLeave(folder or str(batch.out), names, known[folder], others)


def _named(source: Source) -> str:
    """The folder that a file came with: one that was named itself, or by a glob, is among those beside it."""
    return os.path.dirname(source.at) if source.origin == source.at else source.origin


def _gone(batch: Batch, before: Collection) -> set[str]:
    """The reports that would leave: their files are no longer there, and their bytes lie nowhere else."""
    there = {source.at for source in batch.sources}
    covered, unlisted = batch.covered(), covering(source.at for source in batch.sources if source.problem)

    def is_gone(path: str) -> bool:
        return covered(path) and path not in there and not unlisted(path)

    gone = [m for m in before.members if all(is_gone(place.path) for place in m.places)]
    known = before.by_path()
    moved = _identities([path for path in there if path not in known] if gone else [], batch)
    return {member.report_id for member in gone} - moved


def _identities(paths: Sequence[str], batch: Batch) -> set[str]:
    wanted, found = set(paths), set()
    for source in batch.sources:
        if source.at in wanted and not source.problem:
            try:
                found.add(identify(source.path)[0])
            except OSError:
                continue
    return found
