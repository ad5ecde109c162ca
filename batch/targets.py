"""What the decisions of the review file are about, in a file beside it: so they go with a report whose file is another
now, and with a review file that is taken to other datasets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from batch.collection import Collection, Member
from batch.errors import BundleDamaged
from batch.store import DAMAGED, Store
from batch.whole import write_whole
from checks.review.decision import Decision, by_report
from checks.review.following import Target, Targets, target
from normalize.beside import REVIEW_TARGETS
from normalize.records import Bundle

FILE = REVIEW_TARGETS


def read(out: Path) -> Targets:
    """What is known of them; nothing where the file is missing or damaged: what still can be is then found out anew."""
    try:
        return msgspec.json.decode((out / FILE).read_bytes(), type=dict[str, Target])
    except DAMAGED:
        return {}


def write(out: Path, targets: Targets) -> None:
    """Keep them; without decisions there is no file."""
    if targets:
        content = encoded(targets)
        if read(out) != targets:
            write_whole(out / FILE, content)
    else:
        (out / FILE).unlink(missing_ok=True)


def encoded(targets: Targets) -> bytes:
    """The file: the same targets always give the same bytes."""
    return msgspec.json.format(msgspec.json.encode(targets, order="sorted"), indent=1) + b"\n"


def resolved(
    made: Sequence[Decision], known: Targets, collections: Iterable[Collection], store: Store
) -> dict[str, Target]:
    """The targets of these decisions: those ``known`` (also of decisions that are not made any more: they may come
    back), and what is kept of their reports in any of the collections, the earlier first, for that is what the person
    saw who decided."""
    members: dict[str, list[Member]] = {}
    for collection in collections:
        for member in collection.members:
            members.setdefault(member.report_id, []).append(member)
    found = dict(known)
    for report_id, mine in sorted(by_report(made).items()):
        each = known.get(report_id)
        for member in members.get(report_id, ()):
            each = target(mine, member.name, _bundle(store, member), each)
        if each is not None:
            found[report_id] = each
    return found


def _bundle(store: Store, member: Member) -> Bundle | None:
    try:
        return store.bundle(member.kept) if member.kept else None
    except BundleDamaged:
        return None
