"""All datasets as files that open anywhere: CSV, Excel, SQLite, DuckDB, with their descriptions beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import duckdb

from publish.export.csv_files import write_csv
from publish.export.duckdb_file import write_duckdb
from publish.export.excel import write_xlsx
from publish.export.sqlite_file import write_sqlite

WRITERS: dict[str, Callable[[duckdb.DuckDBPyConnection, Path], list[Path]]] = {
    "csv": write_csv,
    "xlsx": write_xlsx,
    "sqlite": write_sqlite,
    "duckdb": write_duckdb,
}
"""Each writes the datasets of a store into a folder and returns the files it wrote."""
