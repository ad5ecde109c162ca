"""Kept bundles → the datasets, in a stream: a pure function of the bundles, whoever made them and in what order."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from filecmp import cmp
from functools import cache, partial
from itertools import groupby
from pathlib import Path

from batch.across import rows_across
from batch.contents import Contents, Count, Counted, contents
from batch.decided import acknowledged
from batch.entry import Entry
from batch.fewer import KIND as FEWER
from batch.once import Once, once, other_report, standing_bundle
from batch.reading import STANDS
from batch.rows import Row, rows, table_row
from batch.rules import rules
from batch.store import Failure, Store
from batch.unit import Unit, Written, digest, partition, units
from batch.whose import Lists, identities, own_identity_of
from batch.writer import EMPTY, Writer, write_empty
from checks.review.decision import Decision
from checks.review.following import Targets
from extract.message import Message
from normalize.agency_identity import Identity
from normalize.records import Finding
from normalize.schema import DATASETS, PARTITION

FIRST_YEAR = 2561
"""The partition that a dataset gets which has rows, but none of a known year: else readers could not tell what type the
years have. It is empty, and the first year of ITA."""
NO_LISTS = Lists()


@dataclass(frozen=True, slots=True)
class Earlier:
    """Datasets that lie in a folder as they were written, unit by unit."""

    folder: Path
    units: dict[str, Written] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Assembled:
    """What was written."""

    contents: Contents
    units: dict[str, Written]


def assemble(
    entries: Iterable[Entry],
    store: Store,
    folder: Path,
    made: Sequence[Decision] = (),
    lists: Lists = NO_LISTS,
    targets: Targets | None = None,
    earlier: Earlier | None = None,
) -> Assembled:
    """Write every dataset under ``folder``, a file for each year or part of one (see ``batch.unit``), and say what they
    hold. What has not changed since ``earlier`` is taken from there.

    A report that lies in several files is written once (see ``checks.same_report``), every number under the agency that
    it is known by (``normalize.known_agencies``). Decisions of the review file are applied to the records as they are
    written; findings across reports stand in a file of their own. Memory is bounded by the largest report and by the
    rows of a row group, not by the batch.
    """
    each_once = once(sorted(entries, key=lambda entry: entry.order), store, lists, made, targets)
    ordered = sorted(each_once.entries, key=lambda entry: entry.order)
    written: dict[str, Written] = {}
    counted: list[tuple[int | None, Counted]] = []
    rows_of = _RowsOf(store, each_once)
    for unit in units(ordered):
        fresh = digest(rules(), [rows_of.made_of(entry).hex() for entry in unit.entries]).hex()
        known = earlier.units.get(unit.key) if earlier else None
        if earlier is not None and known is not None and known.made == fresh:
            _take(unit, known, earlier.folder, folder)
        else:
            known = Written(fresh, _write(unit, rows_of, folder))
        written[unit.key] = known
        counted.append((unit.year, known.counted))
    before = earlier.folder if earlier else None
    first_year = min((e.header.fiscal_year for e in ordered if e.header.fiscal_year), default=None)
    _give_every_dataset_a_type(folder, first_year, before)
    counted += _write_across(folder, store, each_once.review.untold(), before)
    _give_every_dataset_a_type(folder, first_year, before)
    return Assembled(contents(counted), written)


def _take(unit: Unit, known: Written, before: Path, folder: Path) -> None:
    """The unit's files once more, at their new place."""
    for name in DATASETS:
        if known.counted.records.get(name):
            file = unit.file(name)
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            link(before / file, folder / file)


def leave(file: Path, before: Path | None, folder: Path) -> None:
    """A small file that was written anew, but holds what it held ``before``, stays the file that it was."""
    if before and (before / file).is_file() and cmp(before / file, folder / file, shallow=False):
        (folder / file).unlink()
        link(before / file, folder / file)


def link(before: Path, now: Path) -> None:
    """The file once more, at another place."""
    try:
        os.link(before, now)
    except OSError:
        # A file system without links, or one whose owner forbids them.
        shutil.copy2(before, now)


def _write(unit: Unit, rows_of: _RowsOf, folder: Path) -> Counted:
    count = Count()
    writers = {name: Writer(folder / unit.file(name), name) for name in DATASETS}
    for entry in unit.entries:
        for name, row in rows_of(entry):
            writers[name].write(row)
            count.add(name, row)
    for writer in writers.values():
        writer.close()
    return count.counted()


def _write_across(
    folder: Path, store: Store, untold: Iterable[tuple[str, Finding]], before: Path | None
) -> Iterator[tuple[int | None, Counted]]:
    """Add what the checks across reports find to ``findings``, and decisions about reports that are gone; gives what it
    counted. A file that is as it was stays the same file."""
    more = [_finding_row(report_id) | table_row(each) for report_id, each in untold]
    more += rows_across(folder, store.folder)
    across = sorted(more, key=lambda row: (row[PARTITION] is None, row[PARTITION] or 0))
    for year, found in groupby(across, key=lambda row: row[PARTITION]):
        count = Count()
        file = Path("findings", partition(year), "across.parquet")
        writer = Writer(folder / file, "findings")
        for row in found:
            writer.write(row)
            count.add("findings", row)
        writer.close()
        leave(file, before, folder)
        yield year, count.counted()
    if across:
        (folder / "findings" / EMPTY).unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class _RowsOf:
    """The rows of each report, as all of them together make them."""

    store: Store
    once: Once

    def made_of(self, entry: Entry) -> bytes:
        """A digest of all that decides the rows of a report."""
        once, review = self.once, self.once.review
        decided = (review.made, review.reports)
        report_id = entry.header.report_id
        files = (entry, *once.others.get(report_id, ()))
        first = once.stands.get(report_id, report_id)
        ids = dict.fromkeys((first, *(each.header.report_id or each.name for each in files), entry.name))
        named = {each.id: each for file in files for each in identities(file.header)}
        return digest(
            [(each.name, each.header, each.kept, each.stands) for each in files],
            [first, once.owns.get(first), *(once.raw.get(each) for each in ids)],
            [[(type(one).__name__, one) for one in made.get(each, ())] for made in decided for each in ids],
            [review.targets.get(each) for each in ids],
            [each for each in ids if each in once.unread],
            [(name, once.known.get(name), once.known.get(each.unit_of or "")) for name, each in named.items()],
            # What an earlier version kept does not tell which agencies it names: such a report is always written anew.
            None if entry.header.agencies or own_identity_of(entry.header) is None else os.urandom(8).hex(),
        )

    def __call__(self, entry: Entry) -> Iterator[tuple[str, Row]]:
        """The rows, dataset by dataset."""
        failure = entry.header.failure
        if failure is not None:
            yield "findings", failure_row(entry, failure, acknowledged(entry, self.once.review.made))
            return
        stands_elsewhere = self.once.stands.get(entry.header.report_id)
        if stands_elsewhere is not None:
            found = {"reports": rows(other_report(entry, stands_elsewhere, self.once, self.store))["reports"]}
        else:
            found = rows(standing_bundle(entry, self.once, self.store))
        whose = cache(partial(self._whose, found["reports"][0]["report_id"]))
        for name, some in found.items():
            for row in some:
                if agency_id := row["agency_id"]:
                    _settle(row, *whose(agency_id))
                if name == "reports":
                    row["source_path"] = entry.name
                yield name, row

    def _whose(self, report_id: str, agency_id: str) -> tuple[Identity | None, str, str | None]:
        """The agency that an identity turned out to be in this report, its id and its code."""
        known = self.once.agency(agency_id)
        agency = self.once.whose(agency_id, report_id)
        return agency, self.once.agency_id(agency_id, report_id), known.code if known else None


def _settle(row: Row, agency: Identity | None, agency_id: str, code: str | None) -> None:
    """Put the row under an agency, with its place where the report does not say it."""
    if agency is None:
        return
    row["agency_id"] = agency_id
    row["district"] = row["district"] or agency.district
    if "province" in row:
        row["province"] = row["province"] or agency.province
        row["agency_code"] = code


def _finding_row(report_id: str | None) -> Row:
    return dict.fromkeys(DATASETS["findings"].column_names) | {"report_id": report_id}


def failure_row(entry: Entry, failure: Failure, known: Decision | None = None) -> Row:
    """The finding that stands for a report that could not be read: it has no agency, no year and no place. One that a
    person acknowledged is information."""
    told = Message(
        f" (รับทราบโดย {known.name}: {known.reason})" if known else "",
        f" (acknowledged by {known.name}: {known.reason})" if known else "",
    )
    not_taken = failure.kind == FEWER
    message = Message(
        (f"ไม่รับผลใหม่ของ {entry.name}: " if not_taken else f"อ่านรายงาน {entry.name} ไม่ได้: ")
        + f"{failure.reason.th} {failure.remedy.th}"
        + (f" {STANDS.th}" if entry.stands else "")
        + told.th,
        f"The report {entry.name} {'was not taken' if not_taken else 'could not be read'}: "
        f"{failure.reason.en} {failure.remedy.en}" + (f" {STANDS.en}" if entry.stands else "") + told.en,
    )
    return _finding_row(entry.header.report_id or None) | {
        "check": "report-not-read",
        "severity": "info" if known else "error",
        "message": message.th,
        "message_en": message.en,
        "observed": failure.kind,
    }


def _give_every_dataset_a_type(folder: Path, year: int | None, before: Path | None) -> None:
    """An empty file where a dataset has no rows: its columns and types are told by it, in the first ``year`` of the
    reports; where they have none, in no partition at all, with the column of years inside it."""
    for name in DATASETS:
        partitions = {path.name for path in (folder / name).glob("*")}
        if partitions == {partition(None)} or (not partitions and year is not None):
            file = Path(name, partition(FIRST_YEAR if partitions else year), EMPTY)
            Writer(folder / file, name).close(even_if_empty=True)
            leave(file, before, folder)
        elif not partitions:
            write_empty(folder, name)
