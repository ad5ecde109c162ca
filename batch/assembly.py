"""Kept bundles → the datasets, in a stream: a pure function of the bundles, whoever made them and in what order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from batch.across import rows_across
from batch.decided import acknowledged
from batch.entry import Entry
from batch.once import Once, once, other_report, standing_bundle
from batch.rows import Row, rows, table, table_row
from batch.store import Failure, Store
from batch.whose import Lists
from checks.following import Targets
from checks.review import CHANGED, CORRECTED, UNMATCHED, Decision
from extract.message import Message
from normalize.records import Finding
from normalize.schema import DATASETS, PARTITION, schema

if TYPE_CHECKING:
    import pyarrow.parquet as pq

NULL_PARTITION = "__HIVE_DEFAULT_PARTITION__"
FIRST_YEAR = 2561
"""The partition that a dataset gets which has rows, but none of a known year: else readers could not tell what type the
years have. It is empty, and the first year of ITA."""
EMPTY = "part-0.parquet"
"""The file of a dataset without rows, of which no year is known: it stands in no partition."""
STANDS = Message("ผลที่อ่านไว้ก่อนหน้ายังคงอยู่", "What was read from it before stays.")
NO_LISTS = Lists()
OF_REVIEW = (CORRECTED, CHANGED, UNMATCHED)
"""The findings that tell what became of a decision."""
ROWS_IN_MEMORY = 20_000
"""Rows of one dataset that are held before they are written: a row group."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What the datasets hold, counted while they were written."""

    records: dict[str, int]
    """Rows by dataset."""
    reports: list[tuple[str | None, int | None, int]]
    """Reports by agency and fiscal year."""
    findings: dict[str, int]
    """Findings by severity."""
    trust: dict[str, int]
    """Records by trust."""
    review: dict[str, int] = field(default_factory=dict)
    """What became of people's decisions, by the finding that tells it."""


_Whose = tuple[str | None, str | None, str | None]


@dataclass(slots=True)
class _Count:
    records: Counter[str] = field(default_factory=Counter)
    reports: Counter[tuple[_Whose, int | None]] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)
    trust: Counter[str] = field(default_factory=Counter)
    review: Counter[str] = field(default_factory=Counter)

    def add(self, dataset: str, row: Row) -> None:
        self.records[dataset] += 1
        if dataset == "reports":
            if row["same_as"] is None:
                self.reports[(row["agency"], row["agency_id"], row["province"]), row[PARTITION]] += 1
        elif dataset == "findings":
            self.findings[row["severity"]] += 1
            if row["check"] in OF_REVIEW:
                self.review[row["check"]] += 1
        else:
            self.trust[row["trust"]] += 1

    def contents(self) -> Contents:
        return Contents(
            records={name: self.records[name] for name in DATASETS},
            reports=self._by_agency(),
            findings=dict(self.findings),
            trust=dict(self.trust),
            review={name: self.review[name] for name in OF_REVIEW if name in self.review},
        )

    def _by_agency(self) -> list[tuple[str | None, int | None, int]]:
        """Reports by agency and year; agencies that share a name are told apart by their province."""
        ids: dict[str | None, set[str | None]] = defaultdict(set)
        for (agency, agency_id, _), _ in self.reports:
            ids[agency].add(agency_id)
        found: Counter[tuple[str | None, int | None]] = Counter()
        for ((agency, _, province), year), count in self.reports.items():
            called = f"{agency} (จ.{province or '—'})" if agency and len(ids[agency]) > 1 else agency
            found[called, year] += count
        by_name = sorted(found.items(), key=lambda item: (item[0][0] or "", item[0][1] or 0))
        return [(agency, year, count) for (agency, year), count in by_name]


def assemble(
    entries: Iterable[Entry],
    store: Store,
    folder: Path,
    made: Sequence[Decision] = (),
    lists: Lists = NO_LISTS,
    targets: Targets | None = None,
) -> Contents:
    """Write every dataset under ``folder``, one file per year, and say what they hold.

    A report that lies in several files is written once (see ``checks.same_report``), every number under the agency that
    it is known by (``normalize.known_agencies``). Decisions of the review file are applied to the records as they are
    written; findings across reports stand in a file of their own. Memory is bounded by the largest report and by
    ``ROWS_IN_MEMORY``, not by the batch, but for what the checks across reports look at (see ``batch.across``).
    """
    count = _Count()
    ordered = sorted(entries, key=lambda entry: entry.order)
    each_once = once(ordered, store, lists, made, targets)
    ordered = sorted(each_once.entries, key=lambda entry: entry.order)
    for year, group in groupby(ordered, key=lambda entry: entry.header.fiscal_year):
        writers = {name: _Writer(folder / name / partition(year), name) for name in DATASETS}
        for entry in group:
            for name, row in _rows(entry, store, each_once):
                writers[name].write(row)
                count.add(name, row)
        for writer in writers.values():
            writer.close()
    first = min((e.header.fiscal_year for e in ordered if e.header.fiscal_year), default=None)
    _give_every_dataset_a_type(folder, first)
    _write_across(folder, count, each_once.review.untold())
    _give_every_dataset_a_type(folder, first)
    return count.contents()


def partition(year: int | None) -> str:
    """The folder of a fiscal year, as Hive names it."""
    return f"{PARTITION}={NULL_PARTITION if year is None else year}"


def _write_across(folder: Path, count: _Count, untold: Iterable[tuple[str, Finding]]) -> None:
    """Add what the checks across reports find to ``findings``, and to what was counted; and decisions about reports
    that are gone."""
    more = [_finding_row(report_id) | table_row(each) for report_id, each in untold]
    across = sorted([*rows_across(folder), *more], key=lambda row: (row[PARTITION] is None, row[PARTITION] or 0))
    for year, found in groupby(across, key=lambda row: row[PARTITION]):
        writer = _Writer(folder / "findings" / partition(year), "findings", "across.parquet")
        for row in found:
            writer.write(row)
            count.add("findings", row)
        writer.close()
    if across:
        (folder / "findings" / EMPTY).unlink(missing_ok=True)


def _rows(entry: Entry, store: Store, once: Once) -> Iterator[tuple[str, Row]]:
    failure = entry.header.failure
    if failure is not None:
        yield "findings", failure_row(entry, failure, acknowledged(entry, once.review.made))
        return
    stands_elsewhere = once.stands.get(entry.header.report_id)
    if stands_elsewhere is not None:
        found = {"reports": rows(other_report(entry, stands_elsewhere, once, store))["reports"]}
    else:
        found = rows(standing_bundle(entry, once, store))
    for name, some in found.items():
        for row in some:
            yield name, _known(row, once) | ({"source_path": entry.name} if name == "reports" else {})


def _known(row: Row, once: Once) -> Row:
    """The row under the agency that its identity turned out to be, with its place where the report does not say it."""
    agency = once.whose(row["agency_id"], row["report_id"]) if row["agency_id"] else None
    if agency is None:
        return row
    known = once.agency(row["agency_id"])
    district = row["district"] or agency.district
    row |= {"agency_id": once.agency_id(row["agency_id"], row["report_id"]), "district": district}
    if "province" in row:
        row |= {"province": row["province"] or agency.province, "agency_code": known.code if known else None}
    return row


def _finding_row(report_id: str | None) -> Row:
    return dict.fromkeys(DATASETS["findings"].column_names) | {"report_id": report_id}


def failure_row(entry: Entry, failure: Failure, known: Decision | None = None) -> Row:
    """The finding that stands for a report that could not be read: it has no agency, no year and no place. One that a
    person acknowledged is information."""
    told = Message(
        f" (รับทราบโดย {known.name}: {known.reason})" if known else "",
        f" (acknowledged by {known.name}: {known.reason})" if known else "",
    )
    message = Message(
        f"อ่านรายงาน {entry.name} ไม่ได้: {failure.reason.th} {failure.remedy.th}"
        + (f" {STANDS.th}" if entry.stands else "")
        + told.th,
        f"The report {entry.name} could not be read: {failure.reason.en} {failure.remedy.en}"
        + (f" {STANDS.en}" if entry.stands else "")
        + told.en,
    )
    return _finding_row(entry.header.report_id or None) | {
        "check": "report-not-read",
        "severity": "info" if known else "error",
        "message": message.th,
        "message_en": message.en,
        "observed": failure.kind,
    }


def _give_every_dataset_a_type(folder: Path, year: int | None) -> None:
    """An empty file where a dataset has no rows: its columns and types are told by it, in the first ``year`` of the
    reports; where they have none, in no partition at all, with the column of years inside it."""
    for name in DATASETS:
        partitions = {path.name for path in (folder / name).glob("*")}
        if partitions == {partition(None)}:
            _Writer(folder / name / partition(FIRST_YEAR), name).close(even_if_empty=True)
        elif not partitions and year is not None:
            _Writer(folder / name / partition(year), name).close(even_if_empty=True)
        elif not partitions:
            write_empty(folder, name)


def write_empty(folder: Path, dataset: str) -> None:
    """A dataset without rows, of which no year is known."""
    import pyarrow.parquet as pq

    (folder / dataset).mkdir(parents=True, exist_ok=True)
    pq.write_table(schema(dataset).empty_table(), folder / dataset / EMPTY, compression="zstd")


class _Writer:
    """Writes the rows of one dataset and year to one Parquet file, a row group at a time."""

    def __init__(self, folder: Path, dataset: str, name: str = "part-0.parquet") -> None:
        self._name = name
        self._folder = folder
        self._dataset = dataset
        self._rows: list[Row] = []
        self._file: pq.ParquetWriter | None = None

    def write(self, row: Row) -> None:
        """Take one row."""
        self._rows.append(row)
        if len(self._rows) >= ROWS_IN_MEMORY:
            self._flush()

    def close(self, even_if_empty: bool = False) -> None:
        """Write what is left and close the file; without rows there is no file, unless it is asked for."""
        if self._rows or even_if_empty:
            self._flush()
        if self._file is not None:
            self._file.close()

    def _flush(self) -> None:
        part = table(self._dataset, self._rows).drop_columns([PARTITION])
        self._open().write_table(part)
        self._rows.clear()

    def _open(self) -> pq.ParquetWriter:
        import pyarrow.parquet as pq

        if self._file is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            declared = schema(self._dataset)
            in_file = declared.remove(declared.get_field_index(PARTITION))
            self._file = pq.ParquetWriter(self._folder / self._name, in_file, compression="zstd")
        return self._file
