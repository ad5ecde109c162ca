"""What a subject is called is the name of its scheme and year: page, profile, comparison and workbook."""

from __future__ import annotations

from pathlib import Path

import pytest

from batch.numbers import Selection
from batch.query import open_store
from checks.sheet import Subject
from checks.words import named
from commands.command_line import main
from publish.compare import compare_agencies, wide_agencies
from publish.formats import to_format
from publish.page.payload import payload
from publish.profile.gather import profile
from publish.profile.text import to_text
from publish.subject_names import name_over_years, subject_name
from tests.workbook_cells import sheet_rows
from tests.written_datasets import Row, report, score, write

OFFICE = "องค์การบริหารส่วนตำบลนาทดลอง"
DISTRICT = "สำนักงานเขตทดลอง"
OLD, NEW = "การปรับปรุงระบบการทำงาน", "การปรับปรุงการทำงาน"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Indicator 8 of an office in two years that call it otherwise, and of a district office, whose scheme keeps the
    name."""
    reports: list[Row] = []
    scores: list[Row] = []
    eighth = {"level": "indicator", "instrument": "EIT", "indicator": 8}
    for year, value in ((2567, 80.0), (2568, 90.0)):
        key = f"{year:016d}"
        reports.append(report(key, OFFICE, year))
        scores += [score(key, OFFICE, year, value), score(key, OFFICE, year, value - 1, row=2, **eighth)]
    reports.append(report("d" * 16, DISTRICT, 2568, agency_type="district_office"))
    scores.append(score("d" * 16, DISTRICT, 2568, 70.0, **eighth))
    return write(tmp_path / "data", reports=reports, scores=scores)


@pytest.mark.parametrize(
    ("scheme", "year", "subject", "name"),
    [
        ("NACC", 2567, "8", OLD),
        ("NACC", 2568, "8", NEW),
        ("BMA", 2568, "8", OLD),
        # Nothing lays down the indicators of 2569: the name of the year before holds.
        ("NACC", 2569, "8", NEW),
        ("BMA", 2565, "8", OLD),
        ("MOPH", 2566, "1", "การเปิดเผยข้อมูล"),
        ("MOPH", 2562, "1", "การจัดซื้อจัดจ้าง"),
        # The indices before the ten indicators are none of these.
        ("NACC", 2561, "1", "ดัชนีความโปร่งใส"),
        ("NACC", 2561, "8", ""),
    ],
)
def test_an_indicator_is_called_what_its_scheme_and_year_call_it(
    scheme: str, year: int, subject: str, name: str
) -> None:
    assert subject_name(scheme, year, "indicator", subject).th == name


@pytest.mark.parametrize(
    ("scheme", "year", "code", "name"),
    [
        ("NACC", 2567, "O1", "โครงสร้าง"),
        ("NACC", 2568, "O1", "โครงสร้างและอำนาจหน้าที่"),
        ("MOPH", 2567, "MOIT2", "ข้อมูลข่าวสารที่เป็นปัจจุบัน"),
        ("MOPH", 2564, "EB2", "ข้อมูลข่าวสารที่เป็นปัจจุบัน"),
        ("MOPH", 2567, "O2", ""),
        ("NACC", 2567, "I1", ""),
        # A hospital is assessed by the national scheme too.
        ("NACC", 2567, "MOIT2", "ข้อมูลข่าวสารที่เป็นปัจจุบัน"),
    ],
)
def test_an_item_is_called_what_its_list_calls_it(scheme: str, year: int, code: str, name: str) -> None:
    assert subject_name(scheme, year, "question", code).th == name


def test_over_several_years_each_name_is_told_with_the_last_year_of_it() -> None:
    assert name_over_years("NACC", (2566, 2567, 2568), "indicator", "8", "th") == f"{NEW} (2567: {OLD})"
    assert name_over_years("NACC", (2566, 2567), "indicator", "8", "th") == OLD
    assert name_over_years("NACC", (2567, 2568), "indicator", "9", "th") == "การเปิดเผยข้อมูล"


def test_page_profile_and_comparison_have_the_name_of_the_row(data: Path) -> None:
    store = open_store(data)
    wanted = {("NACC", 2567, "8"): OLD, ("NACC", 2568, "8"): NEW, ("BMA", 2568, "8"): OLD}
    named = {(each["scheme"], each["year"], each["subject"]): each["name"] for each in payload(store, ())["subjects"]}
    assert {key: named[key] for key in wanted} == wanted
    found = compare_agencies(store, Selection(levels=("indicator",)))
    at = [found.columns.index(name) for name in ("scheme", "year", "subject", "name")]
    assert {tuple(row[each] for each in at) for row in found.rows} == {(*key, name) for key, name in wanted.items()}
    for year, name in ((2567, OLD), (2568, NEW)):
        assert f"8 {name}" in to_text(profile(store, OFFICE, year), "th")


def test_one_column_or_row_for_several_years_tells_their_names(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wide = wide_agencies(open_store(data), Selection(levels=("indicator",)))
    (tmp_path / "wide.xlsx").write_bytes(to_format(wide, "xlsx", "th"))
    heads = next(row for row in sheet_rows(tmp_path / "wide.xlsx", "เปรียบเทียบ") if "กรอบ" in row)
    assert f"8 NACC {NEW} (2567: {OLD}) / BMA {OLD}" in heads
    one = wide_agencies(open_store(data), Selection(levels=("indicator",), years=(2567,)))
    (tmp_path / "one.xlsx").write_bytes(to_format(one, "xlsx", "th"))
    assert f"8 {OLD}" in next(row for row in sheet_rows(tmp_path / "one.xlsx", "เปรียบเทียบ") if "กรอบ" in row)
    capsys.readouterr()
    assert main(["compare", str(data), "--agency", OFFICE, "--level", "indicator", "--lang", "th"]) == 0
    assert NEW in capsys.readouterr().out


def test_a_finding_names_no_indicator_whose_name_depends_on_the_year() -> None:
    assert named(Subject("indicator", indicator=8)).th == "คะแนนตัวชี้วัดที่ 8"
    assert named(Subject("indicator", indicator=4)).th == "คะแนนตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ"
    assert named(Subject("indicator", indicator=11)).th == "คะแนนตัวชี้วัดที่ 11"
