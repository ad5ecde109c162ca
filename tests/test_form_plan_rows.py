"""Form: rows of a plan that are no work of their own, and cells that say what stands above them."""

from __future__ import annotations

from typing import Any

import pytest

import pipeline
from tests.forms.reading import Rows, read, text_of

TITLE = (
    "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน เทศบาลตำบลหนองปลาไหล อำเภอเมือง จังหวัดสระบุรี ประจำปีงบประมาณ พ.ศ. 2568"
)


def plan(rows: Rows, kind: str = "measure") -> list[tuple[Any, ...]]:
    """(text, responsible, timeline) of every record of a kind."""
    return [
        (each["text"], each["responsible"], each["timeline"])
        for each in read(TITLE, rows)["measures"]
        if each["kind"] == kind
    ]


# --- headings among the rows


def test_the_name_of_a_unit_alone_on_its_row_is_a_heading_and_hands_nothing_down() -> None:
    rows = [
        ["มาตรการ", "กำหนดเสร็จ"],
        ["กองช่าง", ""],
        ["ติดป้ายแสดงขั้นตอน", "มีนาคม 2568"],
        ["ฝ่ายทะเบียน", ""],
        ["เปิดช่องจองคิว", ""],
    ]
    assert plan(rows) == [("ติดป้ายแสดงขั้นตอน", None, "มีนาคม 2568"), ("เปิดช่องจองคิว", None, None)]


def test_a_heading_of_time_or_kind_is_none_of_the_measures() -> None:
    header = ["มาตรการ", "ผู้รับผิดชอบ"]
    work = [["ออกหนังสือเวียน", "กองคลัง"], ["ประชุมชี้แจง", "สำนักปลัด"]]
    for one, other in (
        ("ไตรมาส 1 (ต.ค. - ธ.ค. 67)", "ไตรมาส 2 (ม.ค. - มี.ค. 68)"),
        ("เดือนพฤศจิกายน 2567", "เดือนเมษายน 2568"),
        ("ปีงบประมาณ 2567", "ปีงบประมาณ 2568"),
        ("มาตรการเร่งด่วน", "มาตรการระยะยาว"),
        ("ประเด็นที่ 1 บริการล่าช้า", "ประเด็นที่ 2 ข้อมูลไม่ทั่วถึง"),
    ):
        rows = [header, [one, ""], work[0], [other, ""], work[1]]
        assert [(text, unit) for text, unit, _ in plan(rows)] == [("ออกหนังสือเวียน", "กองคลัง"), ("ประชุมชี้แจง", "สำนักปลัด")]


def test_a_numbered_side_over_its_own_numbers_is_a_heading() -> None:
    rows = [
        ["แนวทาง", "ผู้รับผิดชอบ"],
        ["1. ด้านการบริการ", ""],
        ["1.1 ลดขั้นตอน", "กองช่าง"],
        ["2. ด้านการสื่อสาร", ""],
        ["2.1 ตั้งเพจ", "งานประชาสัมพันธ์"],
    ]
    assert plan(rows) == [("ลดขั้นตอน", "กองช่าง", None), ("ตั้งเพจ", "งานประชาสัมพันธ์", None)]


def test_a_heading_within_an_indicator_leaves_its_rows_with_the_indicator() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน",
        [["มาตรการ", "ผู้รับผิดชอบ"], ["ไตรมาสที่ 1", ""], ["ทำคู่มือ", "กองช่าง"], ["ไตรมาสที่ 3", ""], ["อบรม", "กองช่าง"]],
    )
    assert [each["indicator"] for each in found["measures"]] == [6, 6]


def test_a_measure_without_a_unit_is_still_one() -> None:
    rows = [["มาตรการ", "ผู้รับผิดชอบ"], ["งดรับของขวัญ", ""], ["จัดทำคู่มือ", "กองช่าง"], ["กองกลางจัดเวร", ""]]
    assert [text for text, *_ in plan(rows)] == ["งดรับของขวัญ", "จัดทำคู่มือ", "กองกลางจัดเวร"]


def test_a_numbered_measure_over_its_activities_has_no_unit_of_others() -> None:
    rows = [
        ["กิจกรรม", "ผู้รับผิดชอบ"],
        ["มาตรการที่ 1 ยกระดับบริการ", ""],
        ["ทำคู่มือ", "กองช่าง"],
        ["มาตรการที่ 2 เปิดเผยข้อมูล", ""],
        ["ปรับเว็บไซต์", "งานสารสนเทศ"],
    ]
    assert [unit for _, unit, _ in plan(rows)] == [None, "กองช่าง", None, "งานสารสนเทศ"]


# --- notes and signatures below the rows

HEADER = ["ประเด็นที่ต้องปรับปรุง", "มาตรการ", "ผู้รับผิดชอบ"]
WORK = [["คำตอบล่าช้า", "กำหนดวันตอบ", "กองช่าง"], ["ข้อมูลเก่า*", "ปรับเว็บไซต์", "งานสารสนเทศ"]]


def whole(*below: list[str]) -> None:
    """Nothing but the two rows of work is read, and nothing is told of the rows below."""
    bundle = pipeline.report(text_of(TITLE, [HEADER, *WORK, *below]).encode())
    assert [each.text for each in bundle.issues] == ["คำตอบล่าช้า", "ข้อมูลเก่า*"]
    work = [(each.text, each.responsible) for each in bundle.measures]
    assert work == [
        ("กำหนดวันตอบ", "กองช่าง"),
        ("ปรับเว็บไซต์", "งานสารสนเทศ"),
    ]
    assert not [each for each in bundle.findings if each.check == "cell-not-used"]


@pytest.mark.parametrize(
    "note",
    [
        "หมายเหตุ ส่งรายงานทุกเดือน",
        "ที่มา: รายงานการประชุมครั้งที่ 2/2568",
        "ข้อมูล ณ วันที่ 30 เมษายน 2568",
        "* รอการจัดสรรงบประมาณ",
    ],
)
def test_a_note_below_a_plan_is_no_issue(note: str) -> None:
    whole([note, "", ""])


def test_a_note_of_several_rows_is_one() -> None:
    whole(["หมายเหตุ 1. ส่งรายงานทุกเดือน", "", ""], ["2. ใช้งบประมาณเดิม", "", ""])


@pytest.mark.parametrize(
    "block",
    [
        [
            ["ลงชื่อ........................ผู้จัดทำ", "", ""],
            ["(นางสาวมาลี สุขใจ)", "", ""],
            ["ตำแหน่ง นักวิเคราะห์นโยบาย", "", ""],
        ],
        [["ผู้รายงาน นางมาลี สุขใจ", "ผู้ตรวจสอบ นายดำ แดงดี", ""]],
        [["เห็นชอบ", "อนุมัติ", ""], ["(นางมาลี สุขใจ) หัวหน้าสำนักปลัด", "(นายดำ แดงดี) นายกเทศมนตรี", ""]],
        [["", "ลงชื่อ", "ผู้เสนอ"], ["", "(นายดำ แดงดี)", ""], ["", "ปลัดเทศบาล", ""]],
    ],
)
def test_those_who_sign_below_a_plan_are_no_measures(block: Rows) -> None:
    whole(*block)


def test_a_measure_that_speaks_of_signing_is_one() -> None:
    rows = [HEADER, *WORK, ["ขาดเจตนารมณ์", "ลงนามประกาศเจตนารมณ์", "นายกเทศมนตรี"]]
    assert plan(rows)[-1] == ("ลงนามประกาศเจตนารมณ์", "นายกเทศมนตรี", None)


# --- sums


@pytest.mark.parametrize(
    "row",
    [["รวม 2 ประเด็น", "", ""], ["รวมทั้งสิ้น 2 เรื่อง", "2 มาตรการ", "2 ส่วนราชการ"], ["รวมงบประมาณทั้งสิ้น 12,500 บาท", "", ""]],
)
def test_a_row_that_sums_a_plan_up_is_none_of_its_issues(row: list[str]) -> None:
    whole(row)


def test_a_sum_beside_counts_is_no_measure() -> None:
    rows = [["ที่", "มาตรการ", "จำนวน (ครั้ง)", "ผู้รับผิดชอบ"], ["1", "ประชุม", "4", "กองช่าง"], ["รวม", "1 มาตรการ", "4", ""]]
    assert plan(rows) == [("ประชุม", "กองช่าง", None)]
    assert plan([["มาตรการ", "จำนวน", "ผู้รับผิดชอบ"], ["ประชุม", "4", "กองช่าง"], ["รวม", "4", ""]]) == [
        ("ประชุม", "กองช่าง", None)
    ]


def test_a_row_that_says_that_it_is_empty_gives_nothing() -> None:
    whole(["- ว่าง -", "- ว่าง -", "- ว่าง -"])


def test_work_that_begins_as_a_sum_does_is_work() -> None:
    rows = [["มาตรการ", "ผู้รับผิดชอบ"], ["ประชุม", "กองช่าง"], ["รวมศูนย์ข้อมูลไว้ที่เดียว", "กองคลัง"]]
    assert plan(rows)[1] == ("รวมศูนย์ข้อมูลไว้ที่เดียว", "กองคลัง", None)
