"""Rows → one Parquet file, a row group at a time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from batch.rows import Row, as_line, table
from normalize.schema import PARTITION, schema

if TYPE_CHECKING:
    import pyarrow.parquet as pq

EMPTY = "part-0.parquet"
"""The file of a dataset without rows; where no year is known, it stands in no partition."""
ROWS_IN_MEMORY = 20_000
"""Rows of one dataset that are held before they are written: a row group."""
BYTES_IN_MEMORY = 64 << 20
"""Or so many bytes of them, where rows are long."""


class Writer:
    """Writes the rows of one dataset to one file; without rows there is no file, unless it is asked for."""

    def __init__(self, path: Path, dataset: str) -> None:
        self._path = path
        self._dataset = dataset
        self._lines: list[bytes] = []
        self._bytes = 0
        self._file: pq.ParquetWriter | None = None

    def write(self, row: Row) -> None:
        """Take one row."""
        self._lines.append(as_line(row))
        self._bytes += len(self._lines[-1])
        if len(self._lines) >= ROWS_IN_MEMORY or self._bytes >= BYTES_IN_MEMORY:
            self._flush()

    def close(self, even_if_empty: bool = False) -> None:
        """Write what is left and close the file."""
        if self._lines or even_if_empty:
            self._flush()
        if self._file is not None:
            self._file.close()

    def _flush(self) -> None:
        part = table(self._dataset, self._lines).drop_columns([PARTITION])
        self._open().write_table(part)
        self._lines.clear()
        self._bytes = 0

    def _open(self) -> pq.ParquetWriter:
        import pyarrow.parquet as pq

        if self._file is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            declared = schema(self._dataset)
            in_file = declared.remove(declared.get_field_index(PARTITION))
            self._file = pq.ParquetWriter(self._path, in_file, compression="zstd")
        return self._file


def write_empty(folder: Path, dataset: str) -> None:
    """A dataset without rows, of which no year is known."""
    import pyarrow.parquet as pq

    (folder / dataset).mkdir(parents=True, exist_ok=True)
    pq.ParquetWriter(folder / dataset / EMPTY, schema(dataset), compression="zstd").close()
