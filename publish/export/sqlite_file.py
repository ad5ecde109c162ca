"""One SQLite file, ready for Datasette: tables with keys and indexes, ``numbers``, views; lists are JSON."""

from __future__ import annotations

import errno
import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb

from batch.whole import written
from extract.system_errors import number_of
from normalize.schema import NUMBERS, Dataset
from publish.export.rows import published, rows
from publish.export.views import VIEWS

TYPES = {"string": "TEXT", "float32": "REAL", "float64": "REAL"}


def write_sqlite(store: duckdb.DuckDBPyConnection, path: Path) -> None:
    """The file, written anew; what stood there before stays until the new one is whole."""
    with written(path) as fresh:
        try:
            _fill(store, fresh)
        except sqlite3.OperationalError as error:
            raise OSError(number_of(error) or errno.EIO, str(error)) from error


def _fill(store: duckdb.DuckDBPyConnection, path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA synchronous = OFF")
        for dataset in published(store):
            database.execute(_table(dataset))
            _insert(database, dataset.name, len(dataset.columns), map(_row, rows(store, dataset)))
            _index(database, dataset)
        for name, sql in VIEWS.items():
            database.execute(f"CREATE VIEW {name} AS {sql}")
        database.commit()
        database.execute("ANALYZE")
        database.commit()


def _table(dataset: Dataset) -> str:
    kinds = ((c.name, "TEXT" if "<" in c.type else TYPES.get(c.type, "INTEGER")) for c in dataset.columns)
    lines = [f'"{name}" {kind}' for name, kind in kinds]
    if dataset.key:
        lines.append(f"PRIMARY KEY ({', '.join(dataset.key)})")
    if dataset.of_reports:
        lines.append("FOREIGN KEY (report_id) REFERENCES reports (report_id)")
    return f"CREATE TABLE {dataset.name} ({', '.join(lines)})"


def _index(database: sqlite3.Connection, dataset: Dataset) -> None:
    year = dataset.partition
    indexes = [("agency_id", year), ("agency", year), ("report_id",)]
    if dataset == NUMBERS:
        indexes.append(("scheme", "year", "level", "subject", "value"))
    for columns in indexes:
        name = "_".join((dataset.name, *columns))
        database.execute(f"CREATE INDEX {name} ON {dataset.name} ({', '.join(columns)})")


def _insert(database: sqlite3.Connection, table: str, columns: int, found: Iterable[tuple[Any, ...]]) -> None:
    database.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * columns)})", found)


def _row(row: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(_cells(row))


def _cells(row: tuple[Any, ...]) -> Iterator[Any]:
    for value in row:
        yield json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value
