"""``datapackage.json`` beside the datasets passes the standard's validator: every row of every file, keys included."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from frictionless import Package

from commands.command_line import main
from normalize.schema import DATASETS

SAMPLES = Path(__file__).parent.parent / "data" / "raw"


@pytest.fixture(scope="module")
def parsed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parsed")
    assert main(["run", str(SAMPLES), "--out", str(folder), "--jobs", "0", "-q"]) == 0
    return folder


def with_rows(resource: dict[str, Any], folder: Path) -> dict[str, Any]:
    """The resource with the rows of all its files: the validator itself reads but the first file of several, and
    through pandas, which turns an integer beside a null into a float."""
    tables = [pq.ParquetFile(folder / path).read() for path in resource["path"]]
    rows = [list(row.values()) for table in tables for row in table.to_pylist()]
    kept = {name: value for name, value in resource.items() if name not in ("path", "format", "mediatype")}
    return kept | {"data": [tables[0].column_names, *rows]}


def test_every_row_of_every_file_is_as_described(parsed: Path) -> None:
    described = json.loads((parsed / "datapackage.json").read_text(encoding="utf-8"))
    described["resources"] = [with_rows(each, parsed) for each in described["resources"]]
    report = Package.from_descriptor(described).validate()
    assert report.flatten(["name", "rowNumber", "fieldName", "type", "note"]) == []
    assert [task.name for task in report.tasks] == list(DATASETS)
    assert {task.name: task.stats["rows"] for task in report.tasks}["reports"] == 12


def test_the_labels_of_a_file_are_the_fields_of_its_schema(parsed: Path) -> None:
    described = json.loads((parsed / "datapackage.json").read_text(encoding="utf-8"))
    for resource in described["resources"]:
        names = [field["name"] for field in resource["schema"]["fields"]]
        assert all(pq.read_schema(parsed / path).names == names for path in resource["path"])
