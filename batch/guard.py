"""A run that would take out many reports of a folder is more likely to have met an unmounted share than a decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from batch.collection import Collection, covering, upwards
from batch.errors import TooManyWouldLeave
from batch.source import identify

if TYPE_CHECKING:
    from batch.run import Batch

SHARE = 0.1
"""Of a folder's reports, the part that may leave in one run without being asked for. One report alone may always, but
for the last thing in its folder."""


def check(batch: Batch, before: Collection) -> None:
    """Raise ``TooManyWouldLeave`` where a given folder would lose more than ``SHARE`` of its reports, or all it held,
    or where one below it is there and empty, as is the place of a share that is not mounted."""
    if batch.replace:
        return
    gone = _gone(batch, before)
    if not gone:
        return
    there = {folder for source in batch.sources for folder in upwards(source.at)}
    known: Counter[str] = Counter()
    lost: dict[str, list[str]] = {}
    for member in before.members:
        for folder in {folder for place in member.places for folder in upwards(place.path)}:
            known[folder] += 1
            if member.report_id in gone:
                lost.setdefault(folder, []).append(member.name)
    given, covered = {"", *batch.folders()}, batch.covered()
    for folder, names in sorted(lost.items()):
        several = len(names) > 1
        empty = folder not in there and len(names) == known[folder]
        if folder in given:
            too_many = empty or (several and len(names) > SHARE * known[folder])
        else:
            too_many = empty and several and covered(folder) and Path(folder).is_dir()
        if too_many:
            raise TooManyWouldLeave(folder or str(batch.out), sorted(names), known[folder])


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
