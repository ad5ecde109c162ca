"""``ita export``: every number as the datasets have it, in files that are safe to open and described for programs."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import zipfile
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow.dataset as ds
import pytest
from frictionless import Package
from xlsxwriter.utility import xl_cell_to_rowcol

from commands.command_line import main
from normalize.schema import DATASETS, PUBLISHED, partitioning
from publish.headings import WORDS_OF
from publish.safety import csv_text
from publish.workbook import READABLE
from tests.workbook_cells import filtered, formulas, frozen, sheet_names, sheet_rows
from tests.written_datasets import hostile_datasets, report, score, small_country, write


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("export")
    forms = [part for form in ("csv", "xlsx", "sqlite", "duckdb") for part in ("--format", form)]
    assert main(["export", "--lang", "th", "--data", str(small_country()), "--out", str(out), *forms]) == 0
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
    assert sheet_names(exported / "thai-ita.xlsx") == ["สรุป", "อันดับ", "วิธีอ่าน", "ชุดข้อมูล", *PUBLISHED]
    assert frozen(exported / "thai-ita.xlsx", "measures") == "B3"
    rows = len(sheet_rows(exported / "thai-ita.xlsx", "measures"))
    assert filtered(exported / "thai-ita.xlsx", "measures") == f"A2:Y{rows}"


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


def cells(row: Iterable[object]) -> tuple[str, ...]:
    """A row with its values as text, whatever holds it: a list with commas, nothing for what is missing."""
    texts = (", ".join(map(str, value)) if isinstance(value, list) else value for value in row)
    texts = ({"true": 1, "false": 0, "TRUE": 1, "FALSE": 0}.get(each, each) for each in texts)
    return tuple(
        "" if text is None else str(float(text)) if isinstance(text, int | float) else str(text) for text in texts
    )


@pytest.mark.parametrize("name", PUBLISHED)
def test_every_cell_of_every_dataset_is_in_every_file(exported: Path, name: str) -> None:
    columns = PUBLISHED[name].columns
    names = [column.name for column in columns]
    listed = [column.type.startswith("list<") for column in columns]
    frame = ds.dataset(small_country() / name, partitioning=partitioning(name)).to_table(names)
    truth = sorted(cells(row.values()) for row in frame.to_pylist())
    assert truth
    quoted = ", ".join(f'"{each}"' for each in names)
    sql = f"SELECT {quoted} FROM {name}"
    with duckdb.connect(str(exported / "thai-ita.duckdb"), read_only=True) as database:
        assert sorted(map(cells, database.execute(sql).fetchall())) == truth
    with closing(sqlite3.connect(exported / "thai-ita.sqlite")) as lite:
        rows = [
            [json.loads(value) if value and is_list else value for value, is_list in zip(row, listed, strict=True)]
            for row in lite.execute(sql)
        ]
        assert sorted(map(cells, rows)) == truth
    _, heading, *body = sheet_rows(exported / "thai-ita.xlsx", name)
    assert sorted(map(str, heading)) == sorted(names)
    body = [[row[heading.index(each)] for each in names] for row in body]
    coded = {column: {word.th: code for code, word in words.items()} for column, words in WORDS_OF.items()}
    plain = [[*row, *[None] * (len(names) - len(row))] for row in body]
    plain = [[coded.get(n, {}).get(str(v), v) for n, v in zip(names, row, strict=True)] for row in plain]
    assert sorted(map(cells, plain)) == truth
    with (exported / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        _, *lines = csv.reader(file)
    # Text alone cannot tell a number from a text of digits: numbers are compared as they are in the other files.
    numeric = [not column.type.startswith(("string", "list<")) for column in columns]
    found = [
        tuple(
            cells([text])[0]
            if text in ("true", "false")
            else str(float(text))
            if text and number
            else text.removeprefix("'").replace(",", ", ")
            if is_list
            else text
            for text, number, is_list in zip(line, numeric, listed, strict=True)
        )
        for line in lines
    ]
    assert sorted(tuple(text.removeprefix("'") for text in row) for row in found) == truth


@pytest.mark.parametrize("kind", ["sqlite", "duckdb"])
def test_a_measure_answers_the_issues_of_its_own_questions(kind: str, tmp_path: Path) -> None:
    own = {"report_id": "a" * 16, "agency": "กรมทดลอง", "fiscal_year": 2568, "indicator": 2, "trust": "stated"}
    data = write(
        tmp_path / "data",
        reports=[report("a" * 16, "กรมทดลอง", 2568)],
        issues=[
            {**own, "issue_id": "i1", "question": "I1", "text": "หนึ่ง"},
            {**own, "issue_id": "i2", "question": "I12", "text": "สิบสอง"},
            {**own, "issue_id": "i3", "question": None, "text": "ทั้งตัวชี้วัด"},
        ],
        measures=[
            {**own, "measure_id": "m1", "kind": "measure", "questions": ["I12", "I14"], "text": "เฉพาะข้อ"},
            {**own, "measure_id": "m2", "kind": "measure", "questions": [], "text": "ทุกข้อ"},
        ],
    )
    assert main(["export", "--lang", "th", "--data", str(data), "--out", str(tmp_path), "--format", kind]) == 0
    path = str(tmp_path / f"thai-ita.{kind}")
    with closing(sqlite3.connect(path) if kind == "sqlite" else duckdb.connect(path, read_only=True)) as database:
        found = database.execute("SELECT issue, measure FROM answers_to_issues ORDER BY 1, 2").fetchall()
    assert found == [
        ("ทั้งตัวชี้วัด", "ทุกข้อ"),
        ("ทั้งตัวชี้วัด", "เฉพาะข้อ"),
        ("สิบสอง", "ทุกข้อ"),
        ("สิบสอง", "เฉพาะข้อ"),
        ("หนึ่ง", "ทุกข้อ"),
    ]


@pytest.mark.parametrize("kind", ["sqlite", "duckdb"])
def test_views_count_each_number_once(exported: Path, kind: str) -> None:
    sql = "SELECT count(*), count(DISTINCT agency || year || scheme) FROM overall_scores"
    path = str(exported / f"thai-ita.{kind}")
    with closing(sqlite3.connect(path) if kind == "sqlite" else duckdb.connect(path, read_only=True)) as database:
        ((rows, different),) = database.execute(sql).fetchall()
    assert rows == different == 103


def test_the_data_package_passes_the_standards_validator(exported: Path) -> None:
    report = Package(str(exported / "datapackage.json")).validate()
    assert report.flatten(["name", "fieldName", "type", "message"]) == []
    assert [task.name for task in report.tasks] == list(PUBLISHED)


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


def test_a_finding_about_a_file_that_is_no_report_breaks_no_key(tmp_path: Path) -> None:
    unread = {"report_id": "f" * 16, "agency": None, "fiscal_year": None, "check": "report-not-read"}
    told = {"severity": "error", "message": "อ่านไม่ได้", "message_en": "could not be read"}
    one = report("a" * 16, "เทศบาลตำบลสมมติ", 2567)
    data = write(tmp_path / "data", reports=[one], findings=[unread | told])
    forms = [part for form in ("csv", "sqlite", "duckdb") for part in ("--format", form)]
    assert main(["export", "--data", str(data), "--out", str(tmp_path / "out"), *forms]) == 0
    with closing(sqlite3.connect(tmp_path / "out" / "thai-ita.sqlite")) as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    with duckdb.connect(str(tmp_path / "out" / "thai-ita.duckdb"), read_only=True) as database:
        assert database.sql("SELECT report_id FROM findings").fetchall() == [("f" * 16,)]
    assert Package(str(tmp_path / "out" / "datapackage.json")).get_resource("findings").schema.foreign_keys == []


def test_a_formula_behind_another_separator_is_none(tmp_path: Path) -> None:
    assert csv_text("ก;=1+1") == "ก;'=1+1"
    assert csv_text('ก\n" @SUM(A1)') == "ก\n\" '@SUM(A1)"
    assert csv_text("ก; ข - ค") == "ก; ข - ค"


def xml(path: Path, name: str) -> str:
    """The XML of a sheet."""
    with zipfile.ZipFile(path) as book:
        listed = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
        return book.read(f"xl/worksheets/sheet{listed.index(name) + 1}.xml").decode()


@pytest.mark.parametrize(
    ("dataset", "columns"),
    [("scores", ("level", "statistic", "trust")), ("reports", ("kind",)), ("measures", ("kind",))],
)
def test_the_words_of_the_workbook_lead_back_to_the_codes_of_the_datasets(
    dataset: str, columns: tuple[str, ...], exported: Path
) -> None:
    """Looked up in the sheet that says how to read, every word is the code that the CSV file has in its place."""
    path = exported / "thai-ita.xlsx"
    listed: dict[str, dict[object, object]] = {}
    for word, code, *_ in (row for row in sheet_rows(path, "วิธีอ่าน") if len(row) > 1):
        if code == "รหัสใน CSV และ Parquet":
            known = listed.setdefault(str(word), {})
        elif listed:
            known[word] = code
    _, names, *body = sheet_rows(path, dataset)
    with (exported / f"{dataset}.csv").open(encoding="utf-8-sig", newline="") as file:
        truth = list(csv.DictReader(file))
    for column in columns:
        (codes,) = (
            found for head, found in listed.items() if f"({column})" in head or (column in head and dataset in head)
        )
        words = [row[names.index(column)] for row in body]
        assert words
        assert [codes[word] for word in words] == [row[column] for row in truth]


def test_the_workbook_is_ready_to_forward(exported: Path) -> None:
    path = exported / "thai-ita.xlsx"
    answer = dict(row[:2] for row in sheet_rows(path, "สรุป") if len(row) > 1)
    assert answer["หน่วยงานที่รับการประเมิน"] == len(pd.read_parquet(small_country() / "scores")["agency"].unique())
    frame = pd.read_parquet(small_country() / "numbers")
    totals = frame[(frame["level"] == "overall") & (frame["scheme"] == "NACC") & (frame["year"].astype(int) == 2568)]
    assert f"มัธยฐาน {totals['value'].median():.2f}" in answer["คะแนนรวม NACC 2568"]
    assert any("ยิ่งสูงยิ่งดี" in str(row[-1]) for row in sheet_rows(path, "วิธีอ่าน"))
    for name in ("scores", "numbers", "อันดับ"):
        sheet = xml(path, name)
        assert 'paperSize="9"' in sheet
        assert 'fitToHeight="0"' in sheet
        assert 'orientation="landscape"' in sheet
        assert sheet.count("<cfRule") % 8 == 0 < sheet.count("<cfRule")
    with zipfile.ZipFile(path) as book:
        assert 'formatCode="0.00"' in book.read("xl/styles.xml").decode()
        assert "_xlnm.Print_Titles" in book.read("xl/workbook.xml").decode()


def print_areas(path: Path) -> dict[str, int]:
    """How many columns of each sheet are printed."""
    with zipfile.ZipFile(path) as book:
        defined = book.read("xl/workbook.xml").decode()
    areas = re.findall(r"_xlnm.Print_Area[^>]*>'?([^'!<]+)'?!\$A\$1:(\$[A-Z]+\$\d+)", defined)
    return {name: xl_cell_to_rowcol(last)[1] + 1 for name, last in areas}


@pytest.mark.parametrize("name", PUBLISHED)
def test_what_is_printed_of_a_dataset_can_be_read_on_one_sheets_width(exported: Path, name: str) -> None:
    path = exported / "thai-ita.xlsx"
    columns = sheet_rows(path, name)[1][: print_areas(path)[name]]
    assert "agency" in columns
    assert not {"report_id", "agency_id", "bbox", "source_sha256", "pipeline_version"} & set(columns)
    sheet = xml(path, name)
    assert "fitToWidth" not in sheet  # as many as there is no word of: one
    widths = re.findall(r'<col min="(\d+)" max="(\d+)" width="([\d.]+)"', sheet)
    across = [float(width) for first, last, width in widths for _ in range(int(first), int(last) + 1)]
    assert sum(across[: len(columns)]) < READABLE + len(columns)


def test_a_wide_comparison_is_printed_on_several_sheets_with_the_names_on_each(tmp_path: Path) -> None:
    out = tmp_path / "wide.xlsx"
    asked = ["--level", "question", "--year", "2568", "--wide", "--out", str(out)]
    assert main(["compare", str(small_country()), *asked]) == 0
    names = sheet_rows(out, "compare")[1]
    assert print_areas(out)["compare"] > 40
    assert names[:3] == ["scheme", "year", "agency"]
    assert {"agency_id", "agency_type"} <= set(names)
    with zipfile.ZipFile(out) as book:
        assert "$A:$C" in book.read("xl/workbook.xml").decode()
    assert int(re.findall(r'fitToWidth="(\d+)"', xml(out, "compare"))[0]) > 1


def test_the_ranking_is_that_of_the_last_year(exported: Path) -> None:
    _, names, *body = sheet_rows(exported / "thai-ita.xlsx", "อันดับ")
    values = [row[names.index("value")] for row in body if row[0] == "NACC"]
    assert values == sorted(values, reverse=True)
    assert {row[names.index("year")] for row in body} == {2568.0}
    assert "กรม" in {row[names.index("agency_type")] for row in body}


def two_years(folder: Path) -> Path:
    """An agency whose report states two years and the level of the later one, and a ministry that only announces."""
    whose = ("b" * 16, "กรมหนึ่ง", 2567)
    own = report(*whose, agency_type="department", assessed_year=2567, overall_score=91.0, overall_level="ผ่านดี")
    lists = report("a" * 16, "กระทรวงทดลอง", 2567, kind="announcement", agency_type="ministry")
    earlier = score(*whose, 80.0, assessed_year=2566)
    later = score(*whose, 91.0, assessed_year=2567, row=2)
    return write(folder, reports=[own, lists], scores=[earlier, later])


@pytest.mark.parametrize("kind", ["sqlite", "duckdb"])
def test_a_total_has_the_level_of_its_own_year(kind: str, tmp_path: Path) -> None:
    assert main(["export", str(two_years(tmp_path / "data")), "--out", str(tmp_path), "--format", kind]) == 0
    path = str(tmp_path / f"thai-ita.{kind}")
    with closing(sqlite3.connect(path) if kind == "sqlite" else duckdb.connect(path, read_only=True)) as database:
        found = database.execute("SELECT year, value, overall_level FROM overall_scores ORDER BY 1").fetchall()
    assert found == [(2566, 80.0, None), (2567, 91.0, "ผ่านดี")]


def test_the_cover_counts_the_agencies_that_are_assessed(tmp_path: Path) -> None:
    out = tmp_path / "ita.xlsx"
    assert main(["export", str(two_years(tmp_path / "data")), "--out", str(out), "--lang", "th"]) == 0
    answer = dict(row[:2] for row in sheet_rows(out, "สรุป") if len(row) > 1)
    assert answer["หน่วยงานที่รับการประเมิน"] == 1
    assert answer["คะแนนรวม NACC 2567"] == "1 หน่วยงาน: 91.00 กรมหนึ่ง"
