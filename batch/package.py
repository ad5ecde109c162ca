"""``datapackage.json``: what the datasets are, for programs and catalogues (Data Package v2), from the registry."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from normalize.schema import DATASETS, PARTITION, Column, Dataset

NAME = "datapackage.json"
FIELD_TYPES = {"string": "string", "int8": "integer", "int16": "integer", "int32": "integer", "int64": "integer"}


def write(folder: Path) -> None:
    """Write ``datapackage.json`` for the datasets that lie under ``folder``."""
    described = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "thai-ita",
        "title": "ผลการประเมิน ITA จากรายงานที่หน่วยงานเผยแพร่",
        "title_en": "Thailand's Integrity and Transparency Assessment, from the reports that agencies publish",
        "resources": [_resource(dataset, folder) for dataset in DATASETS.values()],
    }
    text = json.dumps(described, ensure_ascii=False, indent=2)
    (folder / NAME).write_text(text + "\n", encoding="utf-8")


def _resource(dataset: Dataset, folder: Path) -> dict[str, Any]:
    files = sorted(path.relative_to(folder).as_posix() for path in (folder / dataset.name).rglob("*.parquet"))
    return {
        "name": dataset.name,
        "title": dataset.title.th,
        "title_en": dataset.title.en,
        "description": f"{dataset.meaning.th}. {dataset.warning.th}",
        "description_en": f"{dataset.meaning.en}. {dataset.warning.en}",
        "path": files,
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "partitionedBy": [PARTITION],
        "schema": {
            "fields": [_field(column) for column in dataset.columns],
            **({"primaryKey": list(dataset.key)} if dataset.key else {}),
        },
    }


def _field(column: Column) -> dict[str, Any]:
    kind = "list" if column.type.startswith("list<") else FIELD_TYPES.get(column.type, "number")
    return {
        "name": column.name,
        "type": kind,
        "description": column.meaning.th,
        "description_en": column.meaning.en,
        **({"itemType": "string" if "string" in column.type else "number"} if kind == "list" else {}),
        **({"unit": column.unit} if column.unit else {}),
        **({"constraints": {"enum": list(column.values)}} if column.values else {}),
    }
