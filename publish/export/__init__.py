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
WriterOfOne = Callable[[duckdb.DuckDBPyConnection, Path], None]
"""Writes all datasets of a store into one file."""


def writers(language: str) -> dict[str, Writer]:
    """The writer of each format; what people read of it is in the language."""
    ones = {form: partial(_into, f"thai-ita.{form}", write) for form, write in writers_of_one(language).items()}
    return {"csv": write_csv, **ones}


def writers_of_one(language: str) -> dict[str, WriterOfOne]:
    """The writers of the formats that hold all datasets in one file."""
    return {"xlsx": partial(write_xlsx, language=language), "sqlite": write_sqlite, "duckdb": write_duckdb}


def _into(name: str, write: WriterOfOne, store: duckdb.DuckDBPyConnection, folder: Path) -> list[Path]:
    write(store, folder / name)
    return [folder / name]
