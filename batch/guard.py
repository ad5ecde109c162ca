"""A run that would take out many reports of a folder is more likely to have met an unmounted share than a decision."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from batch.collection import Collection, inside
from batch.errors import TooManyWouldLeave
from batch.source import identify

if TYPE_CHECKING:
    from batch.run import Batch

SHARE = 0.1
"""Of a folder's reports, the part that may leave in one run without being asked for. One report alone may always, but
for the last thing in its folder."""


def check(batch: Batch, before: Collection) -> None:
    """Raise ``TooManyWouldLeave`` where a folder would lose more than ``SHARE`` of its reports, or all it held."""
    if batch.replace:
        return
    gone = _gone(batch, before)
    if not gone:
        return
    for folder in ("", *batch.folders()):
        known = [m for m in before.members if any(_belongs(place.path, folder) for place in m.places)]
        lost = [member for member in known if member.report_id in gone]
        empty = not any(_belongs(source.at, folder) for source in batch.sources)
        if lost and ((len(lost) > 1 and len(lost) > SHARE * len(known)) or (empty and len(lost) == len(known))):
            raise TooManyWouldLeave(folder or str(batch.out), sorted(member.name for member in lost), len(known))


def _belongs(path: str, folder: str) -> bool:
    """Reports whose place nobody knows (of datasets without a manifest) are a folder of their own."""
    return not path if not folder else inside(path, folder)


def _gone(batch: Batch, before: Collection) -> set[str]:
    """The reports that would leave: their files are no longer there, and their bytes lie nowhere else."""
    there = {source.at: source for source in batch.sources}
    unlisted = [path for path, source in there.items() if source.problem]

    def is_gone(path: str) -> bool:
        return batch.covers(path) and path not in there and not any(inside(path, folder) for folder in unlisted)

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
