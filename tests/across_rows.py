"""Literal rows as the datasets that the checks across reports look at."""

from __future__ import annotations

from typing import Any

import duckdb
import pyarrow as pa

from checks.across import Across
from checks.likeness import Likeness
from normalize.schema import DATASETS, schema

Row = dict[str, Any]


def filled(dataset: str, rows: list[Row]) -> list[Row]:
    """The rows with every column."""
    return [dict.fromkeys(DATASETS[dataset].column_names) | row for row in rows]


def across(**datasets: list[Row]) -> Across:
    """``reports``, ``scores`` and ``measures``, each row with the columns that matter."""
    connection = duckdb.connect()
    for dataset in ("reports", "scores", "measures"):
        rows = filled(dataset, datasets.get(dataset, []))
        table = pa.Table.from_pylist(rows, schema=schema(dataset)).append_column("place", [list(range(len(rows)))])
        connection.register(dataset, table.cast(table.schema))
    likeness = Likeness(connection)
    likeness.update({"all": ("", "SELECT report_id, kind, text, place FROM measures")})
    return Across(connection, lambda: likeness)
