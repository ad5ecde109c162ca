"""A dataset's rows in the registry's order of columns, some thousands at a time, always in the same order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import duckdb

from batch.tidy import define_numbers
from normalize.schema import NUMBERS, PUBLISHED, Dataset

BATCH = 10_000


def published(store: duckdb.DuckDBPyConnection) -> list[Dataset]:
    """Every dataset that is exported: the records, and ``numbers``, which is worked out where the folder has none."""
    define_numbers(store)
    return list(PUBLISHED.values())


def rows(store: duckdb.DuckDBPyConnection, dataset: Dataset, names: Sequence[str] = ()) -> Iterator[tuple[Any, ...]]:
    """Every row, its columns as declared or as ``names`` has them; the memory that it takes does not grow with the
    dataset."""
    columns = ", ".join(f'"{name}"' for name in names or dataset.column_names)
    order = f"ORDER BY {', '.join(dataset.key)}" if dataset.name == NUMBERS.name else ""
    result = store.cursor().execute(f"SELECT {columns} FROM {dataset.name} {order}")
    while batch := result.fetchmany(BATCH):
        yield from batch
