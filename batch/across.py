"""Findings that only many reports together show: the staged datasets, under DuckDB → rows of ``findings``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from batch.rows import WHOSE, Row, table_row
from batch.rules import rules
from checks.across import Across, findings
from checks.likeness import Likeness
from normalize.schema import DATASETS, PARTITION

if TYPE_CHECKING:
    import duckdb

LOOKED_AT = ("reports", "scores", "measures")
MEMORY = "256MB"
"""What DuckDB may hold; what takes more goes to the disk, beside the datasets."""
KEPT_FROM = 500
"""Reports from which on it is kept which measures are alike; of fewer it is found out as quickly."""
KEPT = "likeness"


def rows_across(folder: Path, keep: Path | None = None) -> Iterator[Row]:
    """What the checks across reports find in the datasets under ``folder``, by year, in the order of the checks.

    What it takes to compare a new report with those that are there is kept in the folder ``keep``.
    """
    with _connection(folder, keep) as connection:
        across = Across(connection, lambda: _likeness(connection, folder))
        found = []
        for each in findings(across):
            found.append((each.report_id, table_row(each.finding)))
        told = {report_id for report_id, _ in found}
        reports = across.rows(f"SELECT {', '.join(WHOSE)} FROM reports")
        whose = {row["report_id"]: row for row in reports if row["report_id"] in told}
    rows = [whose[report_id] | row for report_id, row in found]
    yield from sorted(rows, key=lambda row: (row[PARTITION] is None, row[PARTITION] or 0))


@contextmanager
def _connection(folder: Path, keep: Path | None) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that sees the datasets, to the database that is kept where there are many reports."""
    import duckdb

    spill = (keep or folder.parent) / "spill"
    config: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": MEMORY,
        "temp_directory": str(spill),
        "preserve_insertion_order": False,
    }
    file = ":memory:"
    if keep is not None:
        file = _kept(folder, keep)
    try:
        connection = duckdb.connect(file, config=config)
    except duckdb.Error:
        # Damaged, or of another DuckDB: it is made anew.
        Path(file).unlink(missing_ok=True)
        connection = duckdb.connect(file, config=config)
    try:
        for name in LOOKED_AT:
            connection.execute(_view(folder, name))
        yield connection
    finally:
        connection.close()
        with suppress(OSError):
            spill.rmdir()


def _kept(folder: Path, keep: Path) -> str:
    """The database of this version; those of others are gone."""
    import pyarrow.parquet as pq

    file = keep / f"{KEPT}-{rules()[:12]}.duckdb"
    many = sum(pq.read_metadata(part).num_rows for part in (folder / "reports").glob("*/*.parquet")) >= KEPT_FROM
    for other in keep.glob(f"{KEPT}-*"):
        if not many or not other.name.startswith(file.name):
            other.unlink(missing_ok=True)
    return str(file) if many else ":memory:"


def _view(folder: Path, dataset: str) -> str:
    columns = ", ".join(f'"{name}"' for name in DATASETS[dataset].column_names)
    source = f"hive_partitioning = true, hive_types = {{{PARTITION}: SMALLINT}}, file_row_number = true"
    files = _literal(folder / dataset / "*" / "*.parquet")
    if not any((folder / dataset).glob("*/*.parquet")):
        # Without a year the only file has no rows, and the column of years inside it.
        files, source = _literal(folder / dataset / "*.parquet"), "file_row_number = true"
    return (
        f"CREATE TEMP VIEW {dataset} AS SELECT {columns}, file_row_number AS place FROM read_parquet({files}, {source})"
    )


def _likeness(connection: duckdb.DuckDBPyConnection, folder: Path) -> Likeness:
    likeness = Likeness(connection)
    parts = {}
    for path in sorted((folder / "measures").glob("*/*.parquet")):
        status = path.stat()
        rows = f"read_parquet({_literal(path)}, file_row_number = true, hive_partitioning = false)"
        parts[path.relative_to(folder).as_posix()] = (
            f"{status.st_size}-{status.st_mtime_ns}",
            f"SELECT report_id, kind, text, file_row_number AS place FROM {rows}",
        )
    likeness.update(parts)
    return likeness


def _literal(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
