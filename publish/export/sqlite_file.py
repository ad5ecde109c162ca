"""One SQLite file, ready for Datasette: tables with keys and indexes, ``numbers``, views; lists are JSON."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb

from batch.whole import written
from normalize.schema import DATASETS, Dataset
from publish.export.rows import BATCH, rows
from publish.export.views import NUMBER_COLUMNS, NUMBER_KEY, VIEWS, all_numbers

TYPES = {"string": "TEXT", "float32": "REAL", "float64": "REAL"}
AFFINITY = {"VARCHAR": "TEXT", "DOUBLE": "REAL", "INTEGER": "INTEGER", "BOOLEAN": "INTEGER"}


def write_sqlite(store: duckdb.DuckDBPyConnection, folder: Path) -> list[Path]:
    """``thai-ita.sqlite``, written anew; what stood there before stays until the new file is whole."""
    path = folder / "thai-ita.sqlite"
    with written(path) as fresh:
        _fill(store, fresh)
    return [path]


def _fill(store: duckdb.DuckDBPyConnection, path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA synchronous = OFF")
        for dataset in DATASETS.values():
            database.execute(_table(dataset))
            _insert(database, dataset.name, len(dataset.columns), map(_row, rows(store, dataset)))
            _index(database, dataset)
        _numbers(store, database)
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
    for columns in (("agency_id", "fiscal_year"), ("agency", "fiscal_year"), ("report_id",)):
        name = "_".join((dataset.name, *columns))
        database.execute(f"CREATE INDEX {name} ON {dataset.name} ({', '.join(columns)})")


def _numbers(store: duckdb.DuckDBPyConnection, database: sqlite3.Connection) -> None:
    columns = ", ".join(f'"{name}" {AFFINITY[kind]}' for name, kind in NUMBER_COLUMNS.items())
    database.execute(f"CREATE TABLE numbers ({columns}, PRIMARY KEY ({', '.join(NUMBER_KEY)}))")
    query = all_numbers()
    result = store.cursor().execute(query.sql, query.parameters)
    while batch := result.fetchmany(BATCH):
        _insert(database, "numbers", len(NUMBER_COLUMNS), batch)
    database.execute("CREATE INDEX numbers_subject ON numbers (scheme, year, level, subject, value)")


def _insert(database: sqlite3.Connection, table: str, columns: int, found: Iterable[tuple[Any, ...]]) -> None:
    database.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * columns)})", found)


def _row(row: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(_cells(row))


def _cells(row: tuple[Any, ...]) -> Iterator[Any]:
    for value in row:
        yield json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value
