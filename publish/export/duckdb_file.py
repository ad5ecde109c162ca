"""One DuckDB file: tables with keys and comments, ``numbers``, views."""

from __future__ import annotations

from pathlib import Path

import duckdb

from batch.query import literal, sql_type
from batch.whole import written
from normalize.schema import Dataset
from publish.export.rows import published
from publish.export.views import VIEWS


def write_duckdb(store: duckdb.DuckDBPyConnection, path: Path) -> None:
    """The file, written anew; what stood there before stays until the new one is whole."""
    with written(path) as fresh:
        fresh.unlink()  # DuckDB takes no empty file for a new one
        try:
            _fill(store, fresh)
        finally:
            fresh.with_name(f"{fresh.name}.wal").unlink(missing_ok=True)


def _fill(store: duckdb.DuckDBPyConnection, path: Path) -> None:
    with duckdb.connect(str(path)) as database:
        for dataset in published(store):
            database.execute(_table(dataset))
            columns = ", ".join(f'"{name}"' for name in dataset.column_names)
            _copy(store, database, f"SELECT {columns} FROM {dataset.name}", dataset.name)
            _comment(database, dataset)
        for name, sql in VIEWS.items():
            database.execute(f"CREATE VIEW {name} AS {sql}")


def _table(dataset: Dataset) -> str:
    lines = [f'"{column.name}" {sql_type(column.type)}' for column in dataset.columns]
    if dataset.key:
        lines.append(f"PRIMARY KEY ({', '.join(dataset.key)})")
    if dataset.of_reports:
        lines.append("FOREIGN KEY (report_id) REFERENCES reports (report_id)")
    return f"CREATE TABLE {dataset.name} ({', '.join(lines)})"


def _copy(
    store: duckdb.DuckDBPyConnection,
    database: duckdb.DuckDBPyConnection,
    sql: str,
    table: str,
) -> None:
    """Arrow batches from one database into the other."""
    batches = store.cursor().sql(sql).to_arrow_reader(100_000)
    database.register("batches", batches)
    database.execute(f"INSERT INTO {table} SELECT * FROM batches")
    database.unregister("batches")


def _comment(database: duckdb.DuckDBPyConnection, dataset: Dataset) -> None:
    database.execute(f"COMMENT ON TABLE {dataset.name} IS {literal(dataset.meaning.en + '. ' + dataset.warning.en)}")
    for column in dataset.columns:
        database.execute(f'COMMENT ON COLUMN {dataset.name}."{column.name}" IS {literal(column.meaning.en)}')
