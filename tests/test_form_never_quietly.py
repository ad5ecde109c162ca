"""A table of numbers that is not read says so, whatever else the report holds; what stands behind a number is none."""

from __future__ import annotations

import pytest

import pipeline
from segment.facts.numbers import cell_numbers
from tests.forms.reading import TITLE, Rows, read, scores, text_of

READ: Rows = [["เครื่องมือ", "คะแนน"], ["IIT", "86.00"], ["EIT", "84.00"]]
NAMES = ("การปฏิบัติหน้าที่", "การใช้งบประมาณ")


@pytest.mark.parametrize(
    "rows",
    [
        [
            ["ระดับ", "หน่วยงาน"],
            ["ผ่านดีเยี่ยม", "เทศบาลตำบลเวียงสา (97.10 คะแนน) เทศบาลตำบลท่าวังผา (96.40 คะแนน)"],
            ["ผ่านดี", "เทศบาลตำบลปัว (93.50 คะแนน)"],
        ],
        [["ข้อ", "คะแนน"], ["i1.1", "90.00"], ["i1.2", "80.00"]],
        [["ข้อ", "คะแนน"], ["ไอ 1", "90.00"], ["อี 2", "80.00"]],
        [["แบบวัด", "ตัวชี้วัดที่ต่ำกว่า 85"], ["IIT", "- การใช้งบประมาณ 79.10 - การใช้อำนาจ 80.20"]],
    ],
)
def test_numbers_of_a_table_that_is_not_read_are_told(rows: Rows) -> None:
    bundle = pipeline.report(text_of(TITLE, READ, "รายละเอียด มีดังนี้", rows).encode())
    assert len(bundle.scores) == 2
    assert {"table-not-read", "cell-not-used"} & {each.check for each in bundle.findings if each.severity != "info"}


@pytest.mark.parametrize(
    ("header", "first", "second"),
    [
        ("คะแนน (อันดับ)", "85.40 (2)", "79.10 (4)"),
        ("คะแนน (จำนวนข้อ)", "85.40 (6)", "79.10 (6)"),
        ("ระดับ (คะแนน)", "A (85.40)", "B (79.10)"),
        ("ผล", "ได้ 85.40 คะแนน", "ได้ 79.10 คะแนน"),
        ("คะแนน", "85.40<sup>1</sup>", "79.10<sup>2)</sup>"),
    ],
)
def test_what_stands_beside_a_score_in_its_cell(header: str, first: str, second: str) -> None:
    found = scores(read(TITLE, [["ตัวชี้วัด", header], [NAMES[0], first], [NAMES[1], second]]))
    assert found[:1] == [("indicator", 1, "score", 85.4)]


@pytest.mark.parametrize("printed", ["8 5.40", "๘ ๕.๔๐", "10 0.00", "1 00.00"])
def test_digits_that_a_blank_parts_are_not_clear(printed: str) -> None:
    rows = [["ตัวชี้วัด", "คะแนน"], [NAMES[0], printed], [NAMES[1], "79.10"]]
    bundle = pipeline.report(text_of(TITLE, rows).encode())
    assert [each.value for each in bundle.scores] == [79.1]
    assert "score-unclear" in {each.check for each in bundle.findings}


def test_a_number_with_a_blank_between_all_its_signs_is_repaired() -> None:
    rows = [["ตัวชี้วัด", "คะแนน"], [NAMES[0], "๘ ๕ . ๔ ๐"], [NAMES[1], "79.10"]]
    bundle = pipeline.report(text_of(TITLE, rows).encode())
    assert [(each.value, each.trust) for each in bundle.scores] == [(85.4, "repaired"), (79.1, "stated")]


@pytest.mark.parametrize("printed", [".๔๐", "l00.00"])
def test_what_lost_its_first_digits_is_no_number(printed: str) -> None:
    rows = [["ตัวชี้วัด", "คะแนน"], [NAMES[0], printed], [NAMES[1], "79.10"], ["การใช้อำนาจ", "90.25"]]
    bundle = pipeline.report(text_of(TITLE, rows).encode())
    assert [each.value for each in bundle.scores] == [79.1, 90.25]
    assert any(each.severity == "warning" for each in bundle.findings)


def test_a_blank_in_a_number_in_brackets_is_repaired() -> None:
    rows = [["ข้อ", "ประเด็น"], ["i7 ท่านทราบแผนเพียงใด (9 2.72 คะแนน)", "ไม่ทราบแผน"]]
    bundle = pipeline.report(text_of(TITLE, rows).encode())
    assert [(each.value, each.trust) for each in bundle.scores] == [(92.72, "repaired")]


@pytest.mark.parametrize("heads", [["ไตรมาส ๑", "ไตรมาส ๒"], ["กองคลัง", "กองช่าง"], ["IIT", "EIT"]])
def test_what_units_do_or_what_is_done_when_is_told_where_no_word_says_what_it_is(heads: list[str]) -> None:
    done = ["จัดทำแผ่นพับสรุปแผนการใช้จ่ายงบประมาณ", "เปิดเผยผลการจัดซื้อจัดจ้างบนเว็บไซต์"]
    rows = [["ตัวชี้วัด", *heads], ["การใช้งบประมาณ", *done], ["การใช้อำนาจ", *reversed(done)]]
    told = {each.check for each in pipeline.report(text_of(TITLE, rows).encode()).findings if each.place.table == 1}
    assert told & {"table-not-read", "reading-unsure"}


def test_a_sum_that_is_written_out_under_words_that_say_nothing_is_told() -> None:
    rows = [["เครื่องมือ", "การคำนวณ", "คะแนนที่ได้"], ["IIT", "92.00 x 30%", "27.60"], ["EIT", "88.00 x 30%", "26.40"]]
    bundle = pipeline.report(text_of(TITLE, rows).encode())
    assert any(each.check == "cell-not-used" and each.severity == "warning" for each in bundle.findings)


def test_a_name_that_ends_with_new_makes_no_number_the_new_one() -> None:
    found = read(TITLE, [["ตัวชี้วัด", "คะแนน"], [NAMES[0], "เดิม 60.00 ใหม่ 79.64"], [NAMES[1], "75.10"]])
    assert [each[3] for each in scores(found)] == [79.64, 75.1]
    assert [each.kind for each in cell_numbers("เชียงใหม่ (96.40) ลำพูน (97.10)")] == ["plain", "plain"]


def test_the_highest_and_the_lowest_over_their_names_are_told() -> None:
    rows = [["คะแนนสูงสุด", "คะแนนต่ำสุด"], ["การเปิดเผยข้อมูล", "ประสิทธิภาพการสื่อสาร"], ["96.50", "86.40"]]
    bundle = pipeline.report(text_of(TITLE, rows).encode())
    assert bundle.scores or any(each.check == "table-not-read" for each in bundle.findings)


def test_years_with_their_scores_in_the_cells_of_one_row_are_told_of() -> None:
    rows = [["ปี 2564 87.00 คะแนน", "ปี 2565 89.00 คะแนน", "ปี 2566 91.30 คะแนน"]]
    bundle = pipeline.report(
        text_of(TITLE, [["ตัวชี้วัด", "คะแนน"], ["การปฏิบัติหน้าที่", "92.10"]], "ผลย้อนหลังของหน่วยงาน", rows).encode()
    )
    assert [each.observed for each in bundle.findings if each.check == "table-not-read"] == [rows[0][0]]


def test_numbers_that_may_be_money_are_told_of() -> None:
    rows = [["มาตรการ", "งบ", "ตัวชี้วัด"], ["จัดทำคู่มือ", "25.500", "การปฏิบัติหน้าที่"], ["เผยแพร่แผน", "30.000", "การใช้งบประมาณ"]]
    bundle = pipeline.report(text_of(TITLE, rows).encode())
    assert bundle.scores == ()
    assert "cell-not-used" in {each.check for each in bundle.findings if each.severity == "warning"}


def test_results_of_work_in_one_word_are_kept() -> None:
    rows = [["มาตรการ", "ผลการดำเนินการ"], ["จัดทำคู่มือการให้บริการ", "ผ่าน"], ["เผยแพร่แผนการใช้จ่าย", "ไม่ผ่าน"]]
    bundle = pipeline.report(text_of(TITLE, rows).encode())
    assert [each.text for each in bundle.measures if each.kind == "result"] == ["ผ่าน", "ไม่ผ่าน"]


def test_issues_that_are_names_beside_those_whom_they_are_about() -> None:
    rows = [["ข้อ", "ประเด็น", "มาตรการ"], ["I7", "การใช้งบประมาณ", "เผยแพร่แผน"], ["I13", "การใช้อำนาจ", "จัดทำคู่มือ"]]
    bundle = pipeline.report(text_of(TITLE, rows).encode())
    assert [(each.question, each.text) for each in bundle.issues] == [("I7", "การใช้งบประมาณ"), ("I13", "การใช้อำนาจ")]


def test_what_was_best_in_each_instrument_is_not_what_its_score_is_of() -> None:
    rows = [
        ["เครื่องมือ", "คะแนน", "จุดเด่น"],
        ["แบบวัดภายใน", "92.10", "การปฏิบัติหน้าที่"],
        ["แบบวัดภายนอก", "85.10", "คุณภาพการดำเนินงาน"],
    ]
    assert not [each for each in pipeline.report(text_of(TITLE, rows).encode()).scores if each.level == "indicator"]


def test_a_day_of_the_results_is_no_time_of_work() -> None:
    rows = [
        ["ตัวชี้วัด", "มาตรการ", "วันที่ประกาศผล"],
        ["การใช้งบประมาณ", "จัดอบรมเจ้าหน้าที่", "15 สิงหาคม 2566"],
        ["การใช้อำนาจ", "จัดประชุมชี้แจง", "15 สิงหาคม 2566"],
    ]
    assert {each.timeline for each in pipeline.report(text_of(TITLE, rows).encode()).measures} == {None}
