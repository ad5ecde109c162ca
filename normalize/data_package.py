"""The registry as a Data Package (v2) describes datasets: pure functions of it, nothing inferred from the data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from normalize.schema import Column, Dataset

FIELD_TYPES = {"string": "string", "float32": "number", "float64": "number", "bool": "boolean"}

MISSING = ("", "nan", "None")
"""What is missing, as readers spell it: nothing in CSV; pandas, through which Parquet is validated, says NaN."""


NAME = "thai-ita"
VERSION = "1.1.0"
"""Of the datasets' shape: a column more raises the second number; none is renamed or changes its meaning."""

LICENCE = {
    "name": "MIT",
    "path": "https://opensource.org/license/mit",
    "title": "MIT (การรวบรวมและคำอธิบาย; ตัวรายงานเป็นของหน่วยงานที่เผยแพร่ / the compilation and its descriptions; "
    "the reports are those of the agencies that publish them)",
}


def data_package(resources: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """The descriptor of a folder that holds these resources."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": NAME,
        "title": "ผลการประเมิน ITA จากรายงานที่หน่วยงานเผยแพร่",
        "title_en": "Thailand's Integrity and Transparency Assessment, from the reports that agencies publish",
        "version": VERSION,
        "licenses": [LICENCE],
        "sources": [{"title": "รายงานที่หน่วยงานเผยแพร่ / reports that agencies publish"}],
        "resources": list(resources),
    }


def resource(
    dataset: Dataset, path: str | Sequence[str], columns: Sequence[Column], as_lists: str = "list", **more: Any
) -> dict[str, Any]:
    """The descriptor of a dataset whose files hold ``columns``; ``more`` says of what form the files are. A list of
    the standard is a text with commas: where the files hold true lists, ``as_lists`` is ``any``."""
    return {
        "name": dataset.name,
        "type": "table",
        "title": dataset.title.th,
        "title_en": dataset.title.en,
        "description": f"{dataset.meaning.th}. {dataset.warning.th}",
        "description_en": f"{dataset.meaning.en}. {dataset.warning.en}",
        "path": path,
        **more,
        "schema": _schema(dataset, columns, as_lists),
    }


def _schema(dataset: Dataset, columns: Sequence[Column], as_lists: str) -> dict[str, Any]:
    fields = [field(column, as_lists) for column in columns]
    schema: dict[str, Any] = {"fields": fields, "missingValues": list(MISSING)}
    if dataset.key:
        schema["primaryKey"] = list(dataset.key)
    if dataset.of_reports:
        reference = {"resource": "reports", "fields": ["report_id"]}
        schema["foreignKeys"] = [{"fields": ["report_id"], "reference": reference}]
    return schema


def field(column: Column, as_lists: str = "list") -> dict[str, Any]:
    """The descriptor of a column; ``arrowType`` is a property of our own."""
    listed = column.type.startswith("list<")
    return {
        "name": column.name,
        "type": as_lists if listed else FIELD_TYPES.get(column.type, "integer"),
        "description": column.meaning.th,
        "description_en": column.meaning.en,
        "arrowType": column.type,
        **({"itemType": "string" if "string" in column.type else "number"} if listed and as_lists == "list" else {}),
        **({"unit": column.unit} if column.unit else {}),
        **({"constraints": {"enum": list(column.values)}} if column.values else {}),
    }
