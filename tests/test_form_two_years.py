"""Form: two years side by side. Each year's numbers are rows; differences, ranks and targets are none."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, read, scores, text_of


def test_each_year_has_its_rows_and_a_difference_none() -> None:
    found = read(
        TITLE,
        "เปรียบเทียบผลการประเมิน ปีงบประมาณ พ.ศ. ๒๕๖๕ และ พ.ศ. ๒๕๖๖",
        [
            ["ตัวชี้วัด", "คะแนน ปี ๒๕๖๕", "คะแนน ปี ๒๕๖๖", "ผลต่าง"],
            ["ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่", "๙๐.๑๒", "๙๓.๔๐", "+๓.๒๘"],
            ["คะแนนรวม", "๘๗.๒๖", "๙๒.๓๙", "+๕.๑๓"],
        ],
    )
    assert sorted(found["scores"], key=str) == [
        [2565, None, "indicator", 1, "score", 90.12],
        [2565, None, "overall", None, "score", 87.26],
        [2566, None, "indicator", 1, "score", 93.4],
        [2566, None, "overall", None, "score", 92.39],
    ]
    assert found["report"]["overall_score"] == 92.39


def test_a_caption_that_speaks_of_results_makes_bare_years_score_columns() -> None:
    found = read(
        TITLE,
        "เปรียบเทียบผลการประเมิน ปีงบประมาณ พ.ศ. 2565 และ พ.ศ. 2566",
        [
            ["ตัวชี้วัด", "ปี 2565", "ปี 2566"],
            ["ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", "95.00", "100.00"],
        ],
    )
    assert sorted(found["scores"], key=str) == [
        [2565, None, "indicator", 9, "score", 95.0],
        [2566, None, "indicator", 9, "score", 100.0],
    ]


def test_a_mean_of_departments_beside_the_own_years_is_none_of_them() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด/เครื่องมือ", "ผลคะแนน", "", "ผลต่าง", "ค่าเฉลี่ยอำเภออื่น ปี 2565"],
            ["", "ปี 2564", "ปี 2565", "", ""],
            ["1. การปฏิบัติหน้าที่", "91.00", "93.10", "+2.10", "92.66"],
            ["2. การใช้งบประมาณ", "86.30", "88.40", "+2.10", "87.94"],
        ],
    )
    assert {score[-1] for score in found["scores"]} == {91.0, 93.1, 86.3, 88.4}


def test_the_level_of_the_total_is_that_of_the_presented_year() -> None:
    rows = [
        ["ตัวชี้วัด", "ปีงบประมาณ พ.ศ. ๒๕๖๕", "", "ปีงบประมาณ พ.ศ. ๒๕๖๖", ""],
        ["", "คะแนน", "ระดับ", "คะแนน", "ระดับ"],
        ["แบบวัด IIT", "๘๒.๗๐", "B", "๘๖.๔๗", "A"],
        ["คะแนนรวม", "๘๐.๗๑", "B", "๘๘.๓๐", "A"],
    ]
    report = pipeline.report(text_of(TITLE, rows).encode()).report
    assert (report.overall_score, report.overall_level) == (88.3, "A")


def test_the_numbers_of_the_own_agency_under_its_short_name() -> None:
    title = "รายงานผลการประเมิน ITA ของสถานีตำรวจภูธรบ้านดงเค็ง จังหวัดน่าน ปีงบประมาณ พ.ศ. ๒๕๖๗"
    rows = [
        ["รายการ", "ตัวชี้วัดที่ ๑", "ตัวชี้วัดที่ ๒", "คะแนนรวม"],
        ["คะแนนของ สภ.บ้านดงเค็ง", "๙๐.๘๔", "๘๒.๔๖", "๘๗.๓๐"],
        ["ค่าเฉลี่ยสถานีตำรวจในจังหวัด", "๙๑.๒๐", "๘๓.๗๕", "๘๗.๗๔"],
    ]
    assert scores(read(title, rows)) == [
        ("indicator", 1, "score", 90.84),
        ("indicator", 2, "score", 82.46),
        ("overall", None, "score", 87.3),
    ]


@pytest.mark.parametrize(
    ("header", "first", "second"),
    [
        ("คะแนน (ปี 2565 → ปี 2566)", "90.12 → 93.40", "84.30 → 81.05"),
        ("คะแนน ปี 2565 / ปี 2566", "90.12 / 93.40", "84.30 / 81.05"),
        ("คะแนน พ.ศ. ๒๕๖๕/๒๕๖๖", "๙๐.๑๒/๙๓.๔๐", "๘๔.๓๐/๘๑.๐๕"),
    ],
)
def test_two_years_of_a_header_in_one_cell(header: str, first: str, second: str) -> None:
    found = read(TITLE, [["ตัวชี้วัด", header], ["1. การปฏิบัติหน้าที่", first], ["2. การใช้งบประมาณ", second]])
    assert sorted(found["scores"], key=str) == [
        [2565, None, "indicator", 1, "score", 90.12],
        [2565, None, "indicator", 2, "score", 84.3],
        [2566, None, "indicator", 1, "score", 93.4],
        [2566, None, "indicator", 2, "score", 81.05],
    ]


def test_of_two_years_that_a_cell_names_the_own_stands() -> None:
    rows = [["ตัวชี้วัด", "คะแนน"], ["1. การปฏิบัติหน้าที่", "ปี 2565 = 90.12 ปี 2566 = 93.40"]]
    assert [(each[0], each[5]) for each in read(TITLE, rows)["scores"]] == [(2566, 93.4)]
    told = pipeline.report(text_of(TITLE, rows).encode()).findings
    assert [(each.observed, each.expected) for each in told if each.check == "other-year-in-cell"] == [
        ("90.12", "2565")
    ]


@pytest.mark.parametrize(
    ("cell", "year"),
    [
        ("ปี 2565 = 90.12", 2565),
        ("90.12 (ปี 2565)", 2565),
        ("90.12 (2565)", 2565),
        ("90.12", 2566),
        ("90.12 (ปี 2566)", 2566),
    ],
)
def test_the_year_that_a_cell_gives_its_one_number(cell: str, year: int) -> None:
    rows = [["ตัวชี้วัด", "คะแนน"], ["1. การปฏิบัติหน้าที่", cell], ["2. การใช้งบประมาณ", "84.30"]]
    assert [(each[0], each[5]) for each in read(TITLE, rows)["scores"]] == [(year, 90.12), (2566, 84.3)]


@pytest.mark.parametrize("aim", ["เป้าหมาย 95.00", "เป้าหมายปี 2566 = 95.00", "เพิ่มขึ้นจากปี 2565 = 1.00"])
def test_what_is_aimed_at_beside_a_year_s_number(aim: str) -> None:
    rows = [["ตัวชี้วัด", "คะแนน"], ["1. การปฏิบัติหน้าที่", f"{aim}, ปี 2566 = 93.40"], ["2. การใช้งบประมาณ", "84.30"]]
    bundle = pipeline.report(text_of(TITLE, rows).encode())
    assert [each.value for each in bundle.scores] == [93.4, 84.3]
    assert "other-year-in-cell" not in {each.check for each in bundle.findings}


def test_two_numbers_of_no_year_are_not_clear() -> None:
    rows = [["ตัวชี้วัด", "คะแนน"], ["1. การปฏิบัติหน้าที่", "90.12 / 93.40"], ["2. การใช้งบประมาณ", "84.30 / 81.05"]]
    bundle = pipeline.report(text_of(TITLE, rows).encode())
    assert bundle.scores == ()
    assert sum(each.check == "score-unclear" for each in bundle.findings) == 2


def test_a_remark_on_another_year_is_no_caption_of_the_table_below() -> None:
    found = read(
        TITLE,
        "ทั้งนี้ คะแนนของปีงบประมาณ พ.ศ. ๒๕๖๔ ใช้เกณฑ์ระดับ AA ถึง F จึงไม่อาจนำผลการประเมินมาเทียบกัน",
        "การจัดลำดับตัวชี้วัด",
        [["ลำดับ", "ตัวชี้วัด", "คะแนนที่ได้"], ["๑", "การใช้อำนาจ", "๙๒.๐๐"], ["๒", "การใช้งบประมาณ", "๙๐.๐๐"]],
    )
    assert {each[0] for each in found["scores"]} == {2566}


@pytest.mark.parametrize(("year", "told"), [("๒๕๖๔", {2564}), ("๒๕๖๖", {2566})])
def test_a_caption_gives_its_year_whatever_it_says_of_the_scores(year: str, told: set[int]) -> None:
    found = read(
        TITLE,
        f"ตารางที่ ๓ การจัดลำดับตัวชี้วัดจากคะแนนมากไปหาน้อย ประจำปีงบประมาณ พ.ศ. {year}",
        [["ลำดับ", "ตัวชี้วัด", "คะแนนที่ได้"], ["๑", "การใช้อำนาจ", "๙๒.๐๐"], ["๒", "การใช้งบประมาณ", "๙๐.๐๐"]],
    )
    assert {each[0] for each in found["scores"]} == told


def test_a_year_stands_once_over_the_rows_that_it_is_of() -> None:
    rows = [["ปี", "ตัวชี้วัด", "คะแนน"], ["2565", "การปฏิบัติหน้าที่", "90.10"], ["", "การใช้งบประมาณ", "80.20"]]
    bundle = pipeline.report(
        text_of(TITLE, [*rows, ["2566", "การปฏิบัติหน้าที่", "92.10"], ["", "การใช้งบประมาณ", "84.20"]]).encode()
    )
    assert [(each.assessed_year, each.indicator, each.value) for each in bundle.scores] == [
        (2565, 1, 90.1),
        (2565, 2, 80.2),
        (2566, 1, 92.1),
        (2566, 2, 84.2),
    ]


def test_a_year_that_comes_again_is_each_rows_own() -> None:
    rows = [["ปี", "ตัวชี้วัด", "คะแนน"], ["2566", "การปฏิบัติหน้าที่", "90.10"], ["", "การใช้งบประมาณ", "80.20"]]
    bundle = pipeline.report(
        text_of(TITLE, [*rows, ["2565", "การใช้อำนาจ", "92.10"], ["2565", "การใช้งบประมาณ", "84.20"]]).encode()
    )
    assert [each.assessed_year for each in bundle.scores if each.value == 80.2] == [2566]


def test_an_arrow_between_two_years_leads_from_one_to_the_other() -> None:
    found = read(
        TITLE,
        "เปรียบเทียบผลการประเมิน",
        [
            ["ตัวชี้วัด", "คะแนน ปี 2565 → 2566"],
            ["ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "90.10 → 92.10"],
            ["ตัวชี้วัดที่ 2 การใช้งบประมาณ", "85.10 → 0.00"],
        ],
    )
    assert sorted(found["scores"], key=str) == [
        [2565, None, "indicator", 1, "score", 90.1],
        [2565, None, "indicator", 2, "score", 85.1],
        [2566, None, "indicator", 1, "score", 92.1],
        [2566, None, "indicator", 2, "score", 0.0],
    ]


@pytest.mark.parametrize(
    ("name", "trust"), [("สำนักงานเขตบางรัก", "doubtful"), ("สำนักงานเขตลานสนใหญ่", "stated"), ("หน่วยงาน", "stated")]
)
def test_one_name_over_all_years_that_is_not_the_agencys_makes_them_doubtful(name: str, trust: str) -> None:
    rows = [["รายการ", name, name], ["", "2565", "2566"], ["IIT", "90.00", "92.00"], ["EIT", "80.00", "88.00"]]
    bundle = pipeline.report(text_of(TITLE, rows).encode())
    assert [(each.assessed_year, each.value, each.trust) for each in bundle.scores] == [
        (2565, 90.0, trust),
        (2566, 92.0, trust),
        (2565, 80.0, trust),
        (2566, 88.0, trust),
    ]
