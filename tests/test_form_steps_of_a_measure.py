"""Form: the steps of a merged measure, each in a row of its own, with the months in which it is done."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, Rows, read

HEADER = ["ตัวชี้วัด", "มาตรการ", "ขั้นตอน", "ต.ค.", "พ.ย.", "ธ.ค.", "ผู้รับผิดชอบ"]


def _rows(above: str, below: str, *, ticked: bool) -> Rows:
    first, second = (["✓", "", ""], ["", "✓", ""]) if ticked else (["", "", ""], ["", "", ""])
    return [
        HEADER,
        ["2. การใช้งบประมาณ", "เปิดเผยงบประมาณ", above, *first, "ฝ่ายการเงิน"],
        ["", "", below, *second, ""],
        ["4. การใช้ทรัพย์สินของราชการ", "ใช้แบบยืม", "ยกร่างแบบยืม", "", "", "✓", "ฝ่ายพัสดุ"],
    ]


def _steps(rows: Rows) -> list[str]:
    return [each["text"] for each in read(TITLE, rows)["measures"] if each["kind"] == "step"][:-1]


@pytest.mark.parametrize("ticked", [True, False])
@pytest.mark.parametrize(
    "above", ["ขึ้นยอดงบประมาณบนระบบภายใน", "ทบทวนการตรวจสอบภายใน", "แจ้งผู้มีส่วนได้ส่วนเสียภายใน", "ออกหนังสือเวียนภายใน"]
)
def test_a_name_that_ends_with_within_wants_nothing_behind_it(above: str, ticked: bool) -> None:
    assert _steps(_rows(above, "อบรมผู้อ่านรายงาน", ticked=ticked)) == [above, "อบรมผู้อ่านรายงาน"]


@pytest.mark.parametrize("below", ["30 วัน", "ไตรมาสแรกของปี", "หน่วยงานทุกแห่ง", "กำหนดเวลา"])
def test_within_goes_on_with_a_time_or_a_place(below: str) -> None:
    found = _steps(_rows("แจ้งผลให้ผู้ร้องทราบภายใน", below, ticked=False))
    assert [each.replace(" ", "") for each in found] == [("แจ้งผลให้ผู้ร้องทราบภายใน" + below).replace(" ", "")]


@pytest.mark.parametrize("above", ["ชี้แจงหน่วยงานอื่น", "มอบหมายลูกจ้างประจำ", "เชิญบุคคลอื่น"])
def test_steps_of_other_months_are_two(above: str) -> None:
    assert _steps(_rows(above, "อบรมผู้อ่านรายงาน", ticked=True)) == [above, "อบรมผู้อ่านรายงาน"]


def test_a_sentence_that_wants_more_goes_on_whatever_is_ticked() -> None:
    assert _steps(_rows("แจ้งหน่วยงานให้", "จัดส่งรายงาน", ticked=True)) == ["แจ้งหน่วยงานให้จัดส่งรายงาน"]


PLAN = ["ข้อ", "มาตรการหลัก", "มาตรการรอง", "ผลการดำเนินการ", "ร้อยละ", "ผู้รับผิดชอบ"]


def _plan(*rows: list[str]) -> list[tuple[str, list[str]]]:
    sections = [["ตัวชี้วัดที่ 2 การใช้งบประมาณ"], ["ตัวชี้วัดที่ 3 การใช้อำนาจ"], ["ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร"]]
    told = [PLAN, *([*each, *[""] * (len(PLAN) - len(each))] for each in (*sections[:1], *rows[:1]))]
    told += [
        [*each, *[""] * (len(PLAN) - len(each))] for each in (*sections[1:2], *rows[1:3], *sections[2:], *rows[3:])
    ]
    return [(each["text"], each["questions"]) for each in read(TITLE, told)["measures"] if each["kind"] != "result"]


def test_numbers_that_count_through_the_table_or_within_a_measure_are_of_no_merged_cell() -> None:
    assert _plan(
        ["I8 ท่านทราบแผน", "1. สร้างการรับรู้", "1.1 แจ้งทุกฝ่าย", "แจ้งครบ 10 ฝ่าย", "100", "กองคลัง"],
        ["I16 ประเมินเป็นธรรม", "2. เปิดเผยหลักเกณฑ์", "2.1 ประชุมชี้แจง", "ประชุมแล้ว 2 ครั้ง", "100", "สำนักปลัด"],
        ["I17 เลื่อนเงินเดือน", "", "2.2 เผยแพร่ผลการเลื่อน", "เผยแพร่แล้วทั้ง 2 รอบ", "90", ""],
        ["E7 คู่มืออ่านง่าย", "3. ปรับปรุงคู่มือ", "3.1 เขียนคู่มือใหม่", "เขียนแล้ว 18 งาน", "100", "กองช่าง"],
        ["", "", "3.2 แปลคู่มือ", "แปลแล้ว 5 งาน", "60", ""],
        ["E10 สื่อออนไลน์", "4. เผยแพร่ผลงาน", "4.1 จัดทำแผนเนื้อหา", "ครบ 52 สัปดาห์", "100", "สำนักปลัด"],
    ) == [
        ("สร้างการรับรู้", ["I8"]),
        ("เปิดเผยหลักเกณฑ์", ["I16", "I17"]),
        ("ปรับปรุงคู่มือ", ["E7"]),
        ("เผยแพร่ผลงาน", ["E10"]),
        ("แจ้งทุกฝ่าย", ["I8"]),
        ("ประชุมชี้แจง", ["I16"]),
        ("เผยแพร่ผลการเลื่อน", ["I17"]),
        ("เขียนคู่มือใหม่", ["E7"]),
        ("แปลคู่มือ", ["E7"]),
        ("จัดทำแผนเนื้อหา", ["E10"]),
    ]


def test_numbers_that_begin_anew_with_each_indicator_go_on_in_its_merged_cell() -> None:
    measures = _plan(
        ["I8 ท่านทราบแผน", "1. สร้างการรับรู้", "", "แจ้งครบ 10 ฝ่าย", "100", "กองคลัง"],
        ["I16 ประเมินเป็นธรรม", "1. เปิดเผยหลักเกณฑ์", "", "ประชุมแล้ว 2 ครั้ง", "100", "สำนักปลัด"],
        ["I17 เลื่อนเงินเดือน", "2. เผยแพร่ผลการเลื่อน", "", "เผยแพร่แล้วทั้ง 2 รอบ", "90", "สำนักปลัด"],
        ["E7 คู่มืออ่านง่าย", "1. ปรับปรุงคู่มือ", "", "เขียนแล้ว 18 งาน", "100", "กองช่าง"],
    )
    assert measures[1:3] == [("เปิดเผยหลักเกณฑ์", ["I16", "I17"]), ("เผยแพร่ผลการเลื่อน", ["I16", "I17"])]
