"""Kept bundles → the datasets, in a stream: a pure function of the bundles, whoever made them and in what order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from batch.across import rows_across
from batch.contents import Contents, Count
from batch.entry import Entry
from batch.once import Lists, Once, acknowledged, once, other_report, standing_bundle, undecided
from batch.reading import STANDS
from batch.rows import Row, rows, table, table_row
from batch.store import Failure, Store
from checks.review import Decision, by_report, unmatched
from extract.message import Message
from normalize.schema import DATASETS, PARTITION, schema

if TYPE_CHECKING:
    import pyarrow.parquet as pq

NULL_PARTITION = "__HIVE_DEFAULT_PARTITION__"
FIRST_YEAR = 2561
"""The partition that an empty dataset gets, so that readers can tell the type of the years: the first year of ITA."""
NO_LISTS = Lists()
ROWS_IN_MEMORY = 20_000
"""Rows of one dataset that are held before they are written: a row group."""


def assemble(
    entries: Iterable[Entry], store: Store, folder: Path, made: Sequence[Decision] = (), lists: Lists = NO_LISTS
) -> Contents:
    """Write every dataset under ``folder``, one file per year, and say what they hold.

    A report that lies in several files is written once (see ``checks.same_report``), every number under the agency that
    it is known by (``normalize.known_agencies``). Decisions of the review file are applied to the records as they are
    written; findings across reports stand in a file of their own. Memory is bounded by the largest report and by
    ``ROWS_IN_MEMORY``, not by the batch, but for what the checks across reports look at (see ``batch.across``).
    """
    count = Count()
    decided = by_report(made)
    ordered = sorted(entries, key=lambda entry: entry.order)
    each_once = once(ordered, store, lists, made)
    ordered = sorted(each_once.entries, key=lambda entry: entry.order)
    for year, group in groupby(ordered, key=lambda entry: entry.header.fiscal_year):
        writers = {name: _Writer(folder / name / partition(year), name) for name in DATASETS}
        for entry in group:
            for name, row in _rows(entry, store, decided, each_once):
                writers[name].write(row)
                count.add(name, row)
        for writer in writers.values():
            writer.close()
    _give_every_dataset_a_year(folder, min((e.header.fiscal_year or FIRST_YEAR for e in ordered), default=FIRST_YEAR))
    _write_across(folder, count, undecided(ordered, made))
    return count.contents()


def partition(year: int | None) -> str:
    """The folder of a fiscal year, as Hive names it."""
    return f"{PARTITION}={NULL_PARTITION if year is None else year}"


def _write_across(folder: Path, count: Count, undecided: Iterable[Decision]) -> None:
    """Add what the checks across reports find to ``findings``, and to what was counted; and decisions about reports
    that are gone."""
    more = [_finding_row(each.report_id) | table_row(unmatched(each)) for each in undecided]
    across = sorted([*rows_across(folder), *more], key=lambda row: (row[PARTITION] is None, row[PARTITION] or 0))
    for year, found in groupby(across, key=lambda row: row[PARTITION]):
        writer = _Writer(folder / "findings" / partition(year), "findings", "across.parquet")
        for row in found:
            writer.write(row)
            count.add("findings", row)
        writer.close()


def _rows(entry: Entry, store: Store, made: dict[str, list[Decision]], once: Once) -> Iterator[tuple[str, Row]]:
    failure = entry.header.failure
    if failure is not None:
        yield "findings", failure_row(entry, failure, acknowledged(entry, made))
        return
    stands_elsewhere = once.stands.get(entry.header.report_id)
    if stands_elsewhere is not None:
        found = {"reports": rows(other_report(entry, stands_elsewhere, once, store))["reports"]}
    else:
        found = rows(standing_bundle(entry, once, store, made))
    for name, some in found.items():
        for row in some:
            yield name, _known(row, once) | ({"source_path": entry.name} if name == "reports" else {})


def _known(row: Row, once: Once) -> Row:
    """The row under the agency that its identity turned out to be, with its place where the report does not say it."""
    known = once.agency(row["agency_id"])
    if known is None:
        return row
    agency = known.agency
    row |= {"agency_id": agency.id, "district": row["district"] or agency.district}
    if "province" in row:
        row |= {"province": row["province"] or agency.province, "agency_code": known.code}
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


def _give_every_dataset_a_year(folder: Path, year: int) -> None:
    """An empty file where a dataset has no year at all: without one, readers cannot tell what type the years have."""
    for name in DATASETS:
        years = {path.name for path in (folder / name).glob("*")} - {partition(None)}
        if not years:
            _Writer(folder / name / partition(year), name).close(even_if_empty=True)


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
