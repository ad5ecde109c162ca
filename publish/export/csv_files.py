"""One CSV file per dataset: UTF-8 with a byte order mark, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import duckdb

from batch.whole import written
from normalize.schema import Column, Dataset
from publish.export.rows import published, rows
from publish.safety import csv_code, csv_text
from publish.tables import CODES


def write_csv(store: duckdb.DuckDBPyConnection, folder: Path) -> list[Path]:
    """``reports.csv``, ``scores.csv``, …; a list is written with commas, what is missing as nothing."""
    return [_write(store, dataset, folder / f"{dataset.name}.csv") for dataset in published(store)]


def write_dataset(store: duckdb.DuckDBPyConnection, name: str, path: Path) -> Path:
    """One dataset as one CSV file."""
    (dataset,) = (each for each in published(store) if each.name == name)
    return _write(store, dataset, path)


def _write(store: duckdb.DuckDBPyConnection, dataset: Dataset, path: Path) -> Path:
    with written(path) as fresh, fresh.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(dataset.column_names)
        for row in rows(store, dataset):
            writer.writerow([_cell(column, value) for column, value in zip(dataset.columns, row, strict=True)])
    return path


def _cell(column: Column, value: Any) -> Any:
    if isinstance(value, str):
        return csv_code(value) if column.name in CODES else csv_text(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return csv_text(",".join(map(str, value)))
    return value
