"""The datasets are read as they are by pyarrow, pandas and DuckDB, also where a report says no year."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import fake_reports
import pandas as pd
import pyarrow as pa
import pyarrow.dataset as ds
import pytest

from batch.batch import Batch
from batch.executors import Serial
from batch.run import run
from batch.source import find
from normalize.schema import DATASETS, PUBLISHED, partitioning, schema


def datasets(folder: Path, years: list[int | None]) -> Path:
    for number, year in enumerate(years):
        fake_reports.write(folder / "raw", f"{number}", agency=f"กรม {number}", year=year, scores=[80.0 + number])
    run(Batch(find([str(folder / "raw")]), folder / "parsed"), Serial(fake_reports.report))
    return folder / "parsed"


@pytest.fixture
def known(tmp_path: Path) -> Path:
    return datasets(tmp_path, [2566, 2567])


@pytest.fixture
def with_unknown(tmp_path: Path) -> Path:
    return datasets(tmp_path, [2566, None])


def test_pandas(known: Path) -> None:
    scores = pd.read_parquet(known / "scores")
    assert list(zip(scores["agency"], scores["fiscal_year"].astype(int), scores["value"], strict=True)) == [
        ("กรม 0", 2566, 80.0),
        ("กรม 1", 2567, 81.0),
    ]


def test_duckdb(with_unknown: Path) -> None:
    query = f"select agency, fiscal_year, value from '{with_unknown}/scores/**/*.parquet' order by agency"
    assert duckdb.sql(query).fetchall() == [("กรม 0", 2566, 80.0), ("กรม 1", None, 81.0)]


def test_pyarrow_finds_the_hive_partitions_by_itself(with_unknown: Path) -> None:
    table = ds.dataset(with_unknown / "scores", format="parquet", partitioning="hive").to_table()
    assert table.column("fiscal_year").to_pylist() == [2566, None]


def test_a_year_that_is_null_stands_in_the_default_partition(with_unknown: Path) -> None:
    assert sorted(path.name for path in (with_unknown / "scores").iterdir()) == [
        "fiscal_year=2566",
        "fiscal_year=__HIVE_DEFAULT_PARTITION__",
    ]


def test_pandas_reads_years_that_are_null_when_told_their_type(with_unknown: Path) -> None:
    scores = pd.read_parquet(with_unknown / "scores", partitioning=partitioning(), dtype_backend="pyarrow")
    assert scores["fiscal_year"].to_list() == [2566, pd.NA]


def test_pandas_reads_the_years_that_are_known_with_a_filter(with_unknown: Path) -> None:
    assert pd.read_parquet(with_unknown / "scores", filters=[("fiscal_year", ">", 0)])["agency"].to_list() == ["กรม 0"]


def test_no_report_says_its_year(tmp_path: Path) -> None:
    parsed = datasets(tmp_path, [None, None])
    table = ds.dataset(parsed / "scores", format="parquet", partitioning="hive").to_table()
    assert table.column("fiscal_year").to_pylist() == [None, None]


@pytest.mark.parametrize("name", DATASETS)
def test_the_files_have_the_declared_schema(known: Path, name: str) -> None:
    found = ds.dataset(known / name, partitioning=partitioning()).schema
    declared = schema(name)
    assert {field.name: field.type for field in found} == {field.name: field.type for field in declared}
    described = [field for field in found if field.name != "fiscal_year"]
    assert all(field.metadata[b"description_th"] for field in described)


def test_the_data_package_names_every_file_and_column(known: Path) -> None:
    package = json.loads((known / "datapackage.json").read_text(encoding="utf-8"))
    assert [resource["name"] for resource in package["resources"]] == list(PUBLISHED)
    for resource in package["resources"][: len(DATASETS)]:
        files = sorted(path.relative_to(known).as_posix() for path in (known / resource["name"]).rglob("*.parquet"))
        assert [each["path"] for each in resource["files"]] == files
        # The year stands in the folders' names, so the files and their schema do not have it.
        fields = [field["name"] for field in resource["schema"]["fields"]]
        assert fields == [name for name in DATASETS[resource["name"]].column_names if name != "fiscal_year"]
        assert [field["name"] for field in resource["partitionedBy"]] == ["fiscal_year"]


def test_text_is_text_and_lists_are_lists(known: Path) -> None:
    measures = ds.dataset(known / "measures", partitioning=partitioning()).to_table()
    assert measures.column("text").type == pa.string()
    assert measures.column("questions").to_pylist() == [["I1", "I2"], ["I1", "I2"]]
