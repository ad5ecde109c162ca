"""``datapackage.json`` beside the datasets.

A dataset is a folder of Parquet files: its ``path`` is the folder, as pandas, pyarrow and frictionless read it. The
year stands in the names of the folders below and may be unknown there, which readers through pandas cannot take: it is
described as ``partitionedBy``, and the dialect leaves it out, unless it is part of the key. Which files there are, of
which size and content, is told as ``files``. Both are properties of our own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from normalize.data_package import data_package, field, resource
from normalize.schema import PUBLISHED, Dataset

NAME = "datapackage.json"


class Written(Protocol):
    """What is known of a written file."""

    @property
    def size(self) -> int:
        """Its bytes, counted."""

    @property
    def sha256(self) -> str:
        """The digest of its bytes."""


def write(folder: Path, files: Mapping[str, Written]) -> Path:
    """Write ``datapackage.json`` for the datasets that lie under ``folder`` as these files."""
    described = data_package(_resource(dataset, files) for dataset in PUBLISHED.values())
    path = folder / NAME
    path.write_text(json.dumps(described, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return path


def _resource(dataset: Dataset, files: Mapping[str, Written]) -> dict[str, Any]:
    own = {name: file for name, file in files.items() if name.startswith(f"{dataset.name}/")}
    listed = [{"path": name, "bytes": file.size, "hash": f"sha256:{file.sha256}"} for name, file in sorted(own.items())]
    year = dataset.column(dataset.partition)
    columns = [column for column in dataset.columns if column != year] + ([year] if year.name in dataset.key else [])
    form = {
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "dialect": {"parquet": {"columns": [column.name for column in columns]}},
        "partitionedBy": [field(year)],
    }
    return resource(dataset, dataset.name, columns, as_lists="any", files=listed, **form)
