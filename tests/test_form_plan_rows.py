"""Form: rows of a plan that are no work of their own, and cells that say what stands above them."""

from __future__ import annotations

from typing import Any

from tests.forms.reading import Rows, read

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
