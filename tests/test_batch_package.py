"""``datapackage.json`` beside the datasets passes the standard's validator: every row of every file, keys included."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from frictionless import Package

from commands.command_line import main
from normalize.schema import PUBLISHED

SAMPLES = Path(__file__).parent.parent / "data" / "raw"


@pytest.fixture(scope="module")
def parsed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parsed")
    assert main(["run", str(SAMPLES), "--out", str(folder), "--jobs", "0", "-q"]) == 0
    return folder


def test_every_row_of_every_file_is_as_described(parsed: Path) -> None:
    report = Package(str(parsed / "datapackage.json")).validate()
    assert report.flatten(["name", "rowNumber", "fieldName", "type", "note"]) == []
    told = {task.name: task.stats["rows"] for task in report.tasks}
    assert told == {name: rows_of(parsed / name) for name in PUBLISHED}


def rows_of(folder: Path) -> int:
    return sum(pq.read_metadata(path).num_rows for path in folder.rglob("*.parquet"))


def test_the_labels_of_a_file_are_the_fields_of_its_schema(parsed: Path) -> None:
    described = json.loads((parsed / "datapackage.json").read_text(encoding="utf-8"))
    for resource in described["resources"]:
        names = [field["name"] for field in resource["schema"]["fields"]]
        inside = [name for name in names if name != PUBLISHED[resource["name"]].partition]
        assert all(pq.read_schema(parsed / each["path"]).names == inside for each in resource["files"])
