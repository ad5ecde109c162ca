"""A dataset's rows in the registry's order of columns, some thousands at a time, always in the same order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import duckdb

from normalize.schema import Dataset

BATCH = 10_000


def rows(store: duckdb.DuckDBPyConnection, dataset: Dataset) -> Iterator[tuple[Any, ...]]:
    """Every row; the memory that it takes does not grow with the dataset."""
    columns = ", ".join(f'"{name}"' for name in dataset.column_names)
    result = store.cursor().execute(f"SELECT {columns} FROM {dataset.name}")
    while batch := result.fetchmany(BATCH):
        yield from batch
