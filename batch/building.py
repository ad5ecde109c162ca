"""A collection → the datasets and their manifest, unless they lie there already, as written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from batch import manifest, package, targets
from batch.assembly import Contents, assemble
from batch.collection import Collection, standing
from batch.entry import Entry
from batch.lists import lists_beside, lists_bytes
from batch.manifest import Manifest
from batch.place import staging
from batch.store import Header, Store
from batch.tidy import write_numbers
from checks.review import FILE, Decision, decisions, text_of
from pipeline import rules_digest


def build(
    out: Path, store: Store, collection: Collection, known: Manifest | None, before: Collection | None = None
) -> Contents:
    """Make the datasets in ``out`` those of ``collection``. ``known`` is the manifest of what lies there, None where
    that is not as it was written: then it is built again from the bundles. ``before`` is the collection that people
    saw who made decisions since."""
    review = review_file(out)
    made = made_of(review)
    about = targets.resolved(made, targets.read(out), (before or Collection(), collection), store)
    found = list(entries(collection))
    fingerprint = _fingerprint(found, review + targets.encoded(about) + lists_bytes(out))
    targets.write(out, about)
    if known and known.fingerprint == fingerprint:
        if known.collection != collection:
            manifest.write(out, Manifest(fingerprint, known.files, known.contents, collection))
        return known.contents
    with staging(out) as folder:
        contents = assemble(found, store, folder, made, lists_beside(out), about)
        write_numbers(folder)
        files = manifest.described(folder)
        files |= manifest.described_file(folder, package.write(folder, files))
    manifest.write(out, Manifest(fingerprint, files, contents, collection))
    return contents


def entries(collection: Collection) -> Iterator[Entry]:
    """The reports, and what could not be read: the same bytes once, under the first name."""
    for member in collection.members:
        yield Entry(member.name, member.header, member.kept)
    told: set[str] = set()
    stands = set(standing(collection))
    for each in sorted(collection.unread, key=lambda each: (each.place.name, each.place.path)):
        if not each.report_id or each.report_id not in told:
            told.add(each.report_id)
            yield Entry(each.place.name, Header(each.report_id, failure=each.failure), stands=each in stands)


def review_file(out: Path) -> bytes:
    """The review file beside the datasets; empty where there is none."""
    file = out / FILE
    return file.read_bytes() if file.is_file() else b""


def made_of(review: bytes) -> Sequence[Decision]:
    """The decisions of a review file; raises ``ReviewError`` for a line that cannot be followed."""
    return decisions(text_of(review))


def _fingerprint(found: list[Entry], review: bytes) -> str:
    digest = hashlib.sha256(rules_digest("batch", "checks", "codebook", "normalize").encode())
    digest.update(review)
    for entry in sorted(found, key=lambda entry: entry.order):
        digest.update(msgspec.json.encode((entry.name, entry.header, entry.kept, entry.stands)))
    return digest.hexdigest()
