"""``datapackage.json`` beside the datasets.

The year of a partition stands in its folder's name and not in the Parquet files, which the standard has no word for: it
is no field of the schema, but is described beside it as ``partitionedBy``, a property of our own.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from normalize.data_package import data_package, field, resource
from normalize.schema import DATASETS, PARTITION, Dataset

NAME = "datapackage.json"


def write(folder: Path) -> None:
    """Write ``datapackage.json`` for the datasets that lie under ``folder``."""
    described = data_package(_resource(dataset, folder) for dataset in DATASETS.values())
    text = json.dumps(described, ensure_ascii=False, indent=2)
    (folder / NAME).write_text(text + "\n", encoding="utf-8")


def _resource(dataset: Dataset, folder: Path) -> dict[str, Any]:
    files = sorted(path.relative_to(folder).as_posix() for path in (folder / dataset.name).rglob("*.parquet"))
    inside = [column for column in dataset.columns if column.name != PARTITION]
    years = [field(column) for column in dataset.columns if column.name == PARTITION]
    form = {"format": "parquet", "mediatype": "application/vnd.apache.parquet", "partitionedBy": years}
    return resource(dataset, files, inside, **form)
