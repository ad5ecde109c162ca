"""``ita export``: every number as the datasets have it, in files that are safe to open and described for programs."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import duckdb
import pandas as pd
import pytest
from frictionless import Package

from commands.command_line import main
from normalize.schema import DATASETS
from tests.workbook_cells import formulas, frozen, sheet_names, sheet_rows
from tests.written_datasets import hostile_datasets, small_country


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("export")
    forms = [part for form in ("csv", "xlsx", "sqlite", "duckdb") for part in ("--format", form)]
    assert main(["export", "--data", str(small_country()), "--out", str(out), *forms]) == 0
    return out


@pytest.fixture(scope="module")
def truth() -> list[tuple[str, str, float]]:
    frame = pd.read_parquet(small_country() / "scores")
    return sorted(zip(frame["report_id"], frame["printed"], frame["value"], strict=True))


def test_csv_has_every_score(exported: Path, truth: list[tuple[str, str, float]]) -> None:
    with (exported / "scores.csv").open(encoding="utf-8-sig", newline="") as file:
        found = [(row["report_id"].lstrip("'"), row["printed"], float(row["value"])) for row in csv.DictReader(file)]
    assert sorted(found) == truth


def test_xlsx_has_every_score_under_two_headings(exported: Path, truth: list[tuple[str, str, float]]) -> None:
    thai, names, *body = sheet_rows(exported / "thai-ita.xlsx", "scores")
    at = [names.index(name) for name in ("report_id", "printed", "value")]
    assert sorted((row[at[0]], row[at[1]], row[at[2]]) for row in body) == truth
    assert (thai[names.index("agency")], thai[names.index("value")]) == ("หน่วยงาน", "คะแนน")


def test_xlsx_has_a_sheet_for_each_dataset_with_a_frozen_header(exported: Path) -> None:
    assert sheet_names(exported / "thai-ita.xlsx") == ["about", *DATASETS]
    assert frozen(exported / "thai-ita.xlsx", "measures") == "A3"


def test_sqlite_has_every_score_and_keys_that_hold(exported: Path, truth: list[tuple[str, str, float]]) -> None:
    with closing(sqlite3.connect(exported / "thai-ita.sqlite")) as database:
        assert sorted(database.execute("SELECT report_id, printed, value FROM scores")) == truth
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        keys = [row[1] for row in database.execute("PRAGMA table_info(measures)") if row[5]]
        assert keys == ["report_id", "measure_id"]


def test_duckdb_has_every_score_and_says_what_columns_mean(exported: Path, truth: list[tuple[str, str, float]]) -> None:
    with duckdb.connect(str(exported / "thai-ita.duckdb"), read_only=True) as database:
        assert sorted(database.sql("SELECT report_id, printed, value FROM scores").fetchall()) == truth
        sql = "SELECT comment FROM duckdb_columns() WHERE table_name = 'scores' AND column_name = 'agency'"
        assert database.sql(sql).fetchall() == [("The agency that the number is about",)]


@pytest.mark.parametrize("kind", ["sqlite", "duckdb"])
def test_views_count_each_number_once(exported: Path, kind: str) -> None:
    sql = "SELECT count(*), count(DISTINCT agency || year || scheme) FROM overall_scores"
    path = str(exported / f"thai-ita.{kind}")
    with closing(sqlite3.connect(path) if kind == "sqlite" else duckdb.connect(path, read_only=True)) as database:
        ((rows, different),) = database.execute(sql).fetchall()
    assert rows == different == 114


def test_the_data_package_passes_the_standards_validator(exported: Path) -> None:
    report = Package(str(exported / "datapackage.json")).validate()
    assert report.flatten(["name", "fieldName", "type", "message"]) == []
    assert [task.name for task in report.tasks] == list(DATASETS)


def test_the_data_package_says_what_the_registry_says(exported: Path) -> None:
    described = json.loads((exported / "datapackage.json").read_text(encoding="utf-8"))
    assert described["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    scores = next(each for each in described["resources"] if each["name"] == "scores")
    assert [field["name"] for field in scores["schema"]["fields"]] == list(DATASETS["scores"].column_names)
    assert scores["title_en"] == "Scores"


def test_catalogue_metadata_names_what_data_go_th_requires(exported: Path) -> None:
    found = json.loads((exported / "ckan.json").read_text(encoding="utf-8"))
    filled = ("title", "name", "notes", "tag_string", "data_type", "objective", "update_frequency_unit", "geo_coverage")
    assert all(found[name] for name in (*filled, "data_source", "data_format", "data_category", "license_id"))
    assert found["data_format"] == ["CSV", "Database", "XLS"]
    assert (found["owner_org"], found["maintainer"]) == ("", "")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("hostile")
    data = hostile_datasets(tmp_path_factory.mktemp("data"))
    arguments = ["--data", str(data), "--out", str(out), "--format", "csv", "--format", "xlsx"]
    assert main(["export", *arguments]) == 0
    return out


def test_no_csv_cell_begins_a_formula(hostile: Path) -> None:
    cells = [
        cell
        for path in hostile.glob("*.csv")
        for row in csv.reader(path.read_text(encoding="utf-8-sig").splitlines())
        for cell in row
    ]
    assert [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t")] == []
    assert "'=cmd|' /C calc'!A0" in cells
    assert "'@พิษณุโลก[31m" in cells


def test_csv_keeps_codes_of_digits_as_text(tmp_path: Path) -> None:
    data = hostile_datasets(tmp_path / "data")
    assert main(["export", "--data", str(data), "--out", str(tmp_path / "out")]) == 0
    assert "\n'00000000000000e1," in (tmp_path / "out" / "scores.csv").read_text(encoding="utf-8-sig")


def test_no_workbook_cell_is_a_formula(hostile: Path) -> None:
    assert formulas(hostile / "thai-ita.xlsx") == 0
    texts = [cell for row in sheet_rows(hostile / "thai-ita.xlsx", "measures") for cell in row]
    assert "=cmd|' /C calc'!A0" in texts


def test_what_stood_there_stays_until_the_new_file_is_whole(exported: Path) -> None:
    assert [path.name for path in exported.iterdir() if path.suffix == ".tmp"] == []
