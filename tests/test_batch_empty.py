"""Datasets without rows, and reports without a year, still tell every reader their columns and types."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import dask.dataframe as dd
import duckdb
import fake_reports
import pandas as pd
import polars as pl
import pyarrow.dataset as ds
import pytest
from frictionless import Package

from batch.batch import Batch
from batch.executors import Serial
from batch.run import run
from batch.source import find
from normalize.schema import PUBLISHED, partitioning, schema

R = shutil.which("Rscript")
HAS_ARROW = bool(R) and subprocess.run([str(R), "-e", "library(arrow)"], capture_output=True).returncode == 0


def datasets(folder: Path, years: list[int | None], scores: list[float]) -> Path:
    for number, year in enumerate(years):
        fake_reports.write(folder / "raw", f"{number}", agency=f"กรม {number}", year=year, scores=scores)
    (folder / "raw").mkdir(exist_ok=True)
    run(Batch(find([str(folder / "raw")]), folder / "parsed"), Serial(fake_reports.report))
    return folder / "parsed"


@pytest.fixture(params=["no reports", "no scores"])
def without_scores(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    return datasets(tmp_path, [] if request.param == "no reports" else [2566], [])


def test_no_year_is_made_up(tmp_path: Path) -> None:
    assert [path.name for path in (datasets(tmp_path, [], []) / "scores").iterdir()] == ["part-0.parquet"]


def test_a_dataset_without_rows_stands_in_a_year_of_the_reports(tmp_path: Path) -> None:
    assert [path.name for path in (datasets(tmp_path, [2566], []) / "scores").iterdir()] == ["fiscal_year=2566"]


@pytest.mark.parametrize("name", ["scores", "numbers"])
def test_pyarrow_knows_every_type(without_scores: Path, name: str) -> None:
    year = {"scores": partitioning(), "numbers": "hive"}[name]
    found = ds.dataset(without_scores / name, partitioning=year).schema
    assert {field.name for field in found} == set(PUBLISHED[name].column_names)
    assert found.field("value").type == schema(name).field("value").type


def test_pandas(without_scores: Path) -> None:
    found = pd.read_parquet(without_scores / "scores")
    assert set(found.columns) == set(schema("scores").names)
    assert (len(found), found["value"].dtype) == (0, "float64")


def test_duckdb(without_scores: Path) -> None:
    found = duckdb.sql(f"SELECT fiscal_year, value FROM '{without_scores}/scores/**/*.parquet'")
    assert (found.fetchall(), str(found.types[1])) == ([], "DOUBLE")
    assert str(found.types[0]) in ("SMALLINT", "BIGINT")


def test_dask(without_scores: Path) -> None:
    found = dd.read_parquet(without_scores / "scores").compute()
    assert (len(found), found["value"].dtype) == (0, "float64")


def test_polars(without_scores: Path) -> None:
    found = pl.read_parquet(without_scores / "scores" / "**" / "*.parquet", hive_partitioning=True)
    assert found.shape == (0, len(schema("scores")))
    assert found.schema["value"] == pl.Float64
    assert found.schema["fiscal_year"] in (pl.Int16, pl.Int64)


@pytest.mark.skipif(not HAS_ARROW, reason="needs R with the package arrow")
def test_r(without_scores: Path) -> None:
    script = f"cat(arrow::open_dataset('{without_scores}/scores')$schema$value$type$ToString())"
    done = subprocess.run([str(R), "-e", script], capture_output=True, text=True, check=True)
    assert done.stdout == "double"


@pytest.mark.parametrize("years", [[], [2566], [2566, None], [None]])
def test_the_package_is_valid_as_it_is(tmp_path: Path, years: list[int | None]) -> None:
    folder = datasets(tmp_path, years, [81.5])
    report = Package(str(folder / "datapackage.json")).validate()
    assert report.flatten(["name", "rowNumber", "fieldName", "type", "note"]) == []
    assert {task.name: task.stats.get("rows", 0) for task in report.tasks}["reports"] == len(years)


def test_the_package_tells_the_files_apart(tmp_path: Path) -> None:
    folder = datasets(tmp_path, [2566, 2567], [81.5])
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert package["version"] == "1.1.0"
    assert package["licenses"][0]["name"] == "MIT"
    for resource in package["resources"]:
        files = sorted(path.relative_to(folder).as_posix() for path in (folder / resource["name"]).rglob("*.parquet"))
        assert [each["path"] for each in resource["files"]] == files
        assert all(each["hash"].startswith("sha256:") for each in resource["files"])
