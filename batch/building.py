"""A collection → the datasets and their manifest, unless they lie there already, as written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from batch import manifest
from batch.collection import Collection, standing
from batch.contents import Contents
from batch.entry import Entry
from batch.manifest import Manifest
from batch.rules import rules
from batch.store import Header, Store
from normalize.beside import AGENCIES, FILES, FORMER_NAMES, REVIEW, REVIEW_TARGETS

if TYPE_CHECKING:
    from checks.review.decision import Decision
    from checks.review.following import Targets


def build(
    out: Path, store: Store, collection: Collection, known: Manifest | None, before: Collection | None = None
) -> Contents:
    """Make the datasets in ``out`` those of ``collection``. ``known`` is the manifest of what lies there, None where
    that is not as it was written: then it is built again from the bundles. ``before`` is the collection that people
    saw who made decisions since."""
    made = made_of(out)
    about = _about(out, made, (before or Collection(), collection), store)
    found = list(entries(collection))
    fingerprint = _fingerprint(found, beside(out))
    if known and known.fingerprint == fingerprint:
        if known.collection != collection:
            manifest.write(out, replace(known, collection=collection))
        return known.contents
    from batch import package
    from batch.assembly import Earlier, assemble
    from batch.lists import lists_beside
    from batch.place import staging
    from batch.tidy import write_numbers

    with staging(out) as folder:
        earlier = Earlier(out, known.units) if known else None
        written = assemble(found, store, folder, made, lists_beside(out), about, earlier)
        made_of_units = written.units | write_numbers(folder, written.units, earlier)
        files = manifest.described(folder, known)
        files |= manifest.described_file(folder, package.write(folder, files))
    manifest.write(out, Manifest(fingerprint, files, written.contents, collection, made_of_units))
    return written.contents


def entries(collection: Collection) -> Iterator[Entry]:
    """The reports, the same bytes once, under the first name; and every file that could not be read, for each is looked
    for by its own name."""
    for member in collection.members:
        yield Entry(member.name, member.header, member.kept)
    told: set[tuple[str, str]] = set()
    stands = set(standing(collection))
    for each in sorted(collection.unread, key=lambda each: (each.place.name, each.place.path)):
        key = (each.report_id, each.place.name)
        if not each.report_id or key not in told:
            told.add(key)
            yield Entry(each.place.name, Header(each.report_id, failure=each.failure), stands=each in stands)


def beside(out: Path) -> bytes:
    """What people keep beside the datasets, for a fingerprint."""
    return b"\0".join(_bytes(out / name) for name in FILES)


def made_of(out: Path) -> Sequence[Decision]:
    """The decisions of the review file; raises ``ReviewError`` for a line that cannot be followed."""
    written = _bytes(out / REVIEW)
    if not written:
        return ()
    from checks.review.decision import decisions, text_of

    return decisions(text_of(written))


def _about(out: Path, made: Sequence[Decision], collections: Sequence[Collection], store: Store) -> Targets:
    """What the decisions are about, kept beside them; without any there is nothing to find out."""
    if not made and not (out / REVIEW_TARGETS).is_file():
        return {}
    from batch import targets

    about = targets.resolved(made, targets.read(out), collections, store)
    targets.write(out, about)
    return about


def look_beside(out: Path) -> None:
    """Raise for a line that cannot be followed, in any of the files that people keep beside the datasets."""
    made_of(out)
    if _bytes(out / AGENCIES) or _bytes(out / FORMER_NAMES):
        from batch.lists import lists_beside

        lists_beside(out)


def _bytes(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""


def _fingerprint(found: list[Entry], beside: bytes) -> str:
    digest = hashlib.sha256(rules().encode())
    digest.update(beside)
    for entry in sorted(found, key=lambda entry: entry.order):
        digest.update(msgspec.json.encode((entry.name, entry.header, entry.kept, entry.stands)))
    return digest.hexdigest()
