"""The datasets as plain rows, for the commands that look at them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from batch.errors import NoDatasets

Row = dict[str, Any]


def rows(folder: Path, dataset: str, columns: Sequence[str] | None = None) -> list[Row]:
    """The rows of a dataset in their order; raises ``NoDatasets`` where the folder has none."""
    import pyarrow.dataset as ds

    from normalize.schema import partitioning

    if not (folder / dataset).is_dir():
        raise NoDatasets(folder)
    table = ds.dataset(folder / dataset, partitioning=partitioning(dataset)).to_table(
        list(columns) if columns else None
    )
    found: list[Row] = table.to_pylist()
    return found
