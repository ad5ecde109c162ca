"""``datapackage.json`` beside exported CSV files: Data Package v2 from the registry, never inferred from the data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from normalize.schema import DATASETS, Column, Dataset

FIELD_TYPES = {"string": "string", "float32": "number", "float64": "number"}


def describe(files: list[Path]) -> dict[str, Any]:
    """The descriptor of one folder's CSV files (workbooks and databases carry their own headings and comments)."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "thai-ita",
        "title": "ผลการประเมิน ITA จากรายงานที่หน่วยงานเผยแพร่",
        "title_en": "Thailand's Integrity and Transparency Assessment, from the reports that agencies publish",
        "resources": [_resource(path) for path in files if path.suffix == ".csv"],
    }


def _resource(path: Path) -> dict[str, Any]:
    dataset = DATASETS[path.stem]
    return {
        "name": dataset.name,
        "type": "table",
        "title": dataset.title.th,
        "title_en": dataset.title.en,
        "description": f"{dataset.meaning.th}. {dataset.warning.th}",
        "description_en": f"{dataset.meaning.en}. {dataset.warning.en}",
        "path": path.name,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "schema": _schema(dataset),
    }


def _schema(dataset: Dataset) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in dataset.columns], "missingValues": [""]}
    if dataset.key:
        schema["primaryKey"] = list(dataset.key)
    if dataset.name != "reports":
        reference = {"resource": "reports", "fields": ["report_id"]}
        schema["foreignKeys"] = [{"fields": ["report_id"], "reference": reference}]
    return schema


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": "list" if "<" in column.type else FIELD_TYPES.get(column.type, "integer"),
        "description": column.meaning.th,
        "description_en": column.meaning.en,
    }
    if "<" in column.type:
        field["itemType"] = "string" if "string" in column.type else "number"
    if column.unit:
        field["unit"] = column.unit
    if column.values:
        field["constraints"] = {"enum": list(column.values)}
    return field
