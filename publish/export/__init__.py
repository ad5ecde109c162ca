"""All datasets as files that open anywhere: CSV, Excel, SQLite, DuckDB, with their descriptions beside them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import duckdb

from publish.export.csv_files import write_csv
from publish.export.duckdb_file import write_duckdb
from publish.export.excel import write_xlsx
from publish.export.sqlite_file import write_sqlite

Writer = Callable[[duckdb.DuckDBPyConnection, Path], list[Path]]
"""Writes the datasets of a store into a folder and gives the files that it wrote."""


def writers(language: str) -> dict[str, Writer]:
    """The writer of each format; what people read of it is in the language."""
    spoken = partial(write_xlsx, language=language)
    return {"csv": write_csv, "xlsx": spoken, "sqlite": write_sqlite, "duckdb": write_duckdb}
