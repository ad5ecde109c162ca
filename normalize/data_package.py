"""The registry as a Data Package (v2) describes datasets: pure functions of it, nothing inferred from the data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from normalize.schema import Column, Dataset

FIELD_TYPES = {"string": "string", "float32": "number", "float64": "number"}


def data_package(resources: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """The descriptor of a folder that holds these resources."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "thai-ita",
        "title": "ผลการประเมิน ITA จากรายงานที่หน่วยงานเผยแพร่",
        "title_en": "Thailand's Integrity and Transparency Assessment, from the reports that agencies publish",
        "resources": list(resources),
    }


def resource(dataset: Dataset, path: str | Sequence[str], columns: Sequence[Column], **more: Any) -> dict[str, Any]:
    """The descriptor of a dataset whose files hold ``columns``; ``more`` says of what form the files are."""
    return {
        "name": dataset.name,
        "type": "table",
        "title": dataset.title.th,
        "title_en": dataset.title.en,
        "description": f"{dataset.meaning.th}. {dataset.warning.th}",
        "description_en": f"{dataset.meaning.en}. {dataset.warning.en}",
        "path": path,
        **more,
        "schema": _schema(dataset, columns),
    }


def _schema(dataset: Dataset, columns: Sequence[Column]) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [field(column) for column in columns], "missingValues": [""]}
    if dataset.key:
        schema["primaryKey"] = list(dataset.key)
    if dataset.of_reports:
        reference = {"resource": "reports", "fields": ["report_id"]}
        schema["foreignKeys"] = [{"fields": ["report_id"], "reference": reference}]
    return schema


def field(column: Column) -> dict[str, Any]:
    """The descriptor of a column."""
    listed = column.type.startswith("list<")
    return {
        "name": column.name,
        "type": "list" if listed else FIELD_TYPES.get(column.type, "integer"),
        "description": column.meaning.th,
        "description_en": column.meaning.en,
        **({"itemType": "string" if "string" in column.type else "number"} if listed else {}),
        **({"unit": column.unit} if column.unit else {}),
        **({"constraints": {"enum": list(column.values)}} if column.values else {}),
    }
