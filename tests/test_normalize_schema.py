"""The registry of datasets says what the records hold, and pyarrow, pandas and people understand it."""

from __future__ import annotations

import dataclasses
import subprocess
import sys

import pyarrow as pa
import pytest

from normalize import records
from normalize.schema import DATASETS, partitioning, schema

RECORDS = {
    "reports": records.Report,
    "indicators": records.Indicator,
    "questions": records.Question,
    "scores": records.Score,
    "issues": records.Issue,
    "measures": records.Measure,
    "findings": records.Finding,
}
OF_THE_REPORT = {"report_id", "agency", "agency_id", "district", "fiscal_year"}


def test_seven_datasets_in_the_order_of_the_contract() -> None:
    assert tuple(DATASETS) == tuple(RECORDS)


@pytest.mark.parametrize("name", RECORDS)
def test_the_columns_are_the_fields_of_the_record(name: str) -> None:
    fields = {field.name for field in dataclasses.fields(RECORDS[name])}
    if "place" in fields:
        fields = fields - {"place"} | {field.name for field in dataclasses.fields(records.Place)}
    added = {"source_path"} if name == "reports" else OF_THE_REPORT
    assert set(DATASETS[name].column_names) == fields | added


@pytest.mark.parametrize("name", RECORDS)
def test_every_column_says_what_it_means_in_both_languages(name: str) -> None:
    for column in DATASETS[name].columns:
        assert any("ก" <= letter <= "๛" for letter in column.meaning.th), column.name
        assert column.meaning.en.isprintable()
        assert column.meaning.en != ""
    assert DATASETS[name].warning.th != ""
    assert DATASETS[name].warning.en != ""


@pytest.mark.parametrize("name", RECORDS)
def test_no_column_twice(name: str) -> None:
    names = DATASETS[name].column_names
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", RECORDS)
def test_keys_are_columns(name: str) -> None:
    assert set(DATASETS[name].key) <= set(DATASETS[name].column_names)


def test_types_of_the_contract() -> None:
    scores = schema("scores")
    assert scores.field("fiscal_year").type == pa.int16()
    assert scores.field("indicator").type == pa.int8()
    assert scores.field("value").type == pa.float64()
    assert scores.field("bbox").type == pa.list_(pa.float32())
    assert schema("measures").field("questions").type == pa.list_(pa.string())


def test_each_field_carries_its_meaning() -> None:
    metadata = schema("scores").field("value").metadata
    assert metadata[b"description"] == b"The number"
    assert metadata[b"description_th"].decode() == "ค่าตัวเลข"
    assert b"points" in metadata[b"unit"]


def test_the_partition_is_the_fiscal_year() -> None:
    assert partitioning().schema == pa.schema([("fiscal_year", pa.int16())])


def test_importing_the_registry_does_not_import_pyarrow() -> None:
    command = "import sys, normalize.schema; print('pyarrow' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
