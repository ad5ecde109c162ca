"""Form: rows of a plan that are no work of their own, and cells that say what stands above them."""

from __future__ import annotations

from typing import Any

import pytest

import pipeline
from tests.forms.reading import Rows, issues, read, text_of

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
        ("ระยะสั้น", "ระยะที่ 2"),
        ("1. กองช่าง", "2. กองคลัง"),
        ("หน่วยงาน : กองช่าง", "ผู้รับผิดชอบ กองคลัง"),
        ("มาตรการเร่งด่วน", "มาตรการระยะยาว"),
        ("ประเด็นที่ 1 บริการล่าช้า", "ประเด็นที่ 2 ข้อมูลไม่ทั่วถึง"),
    ):
        rows = [header, [one, ""], work[0], [other, ""], work[1]]
        assert [(text, unit) for text, unit, _ in plan(rows)] == [("ออกหนังสือเวียน", "กองคลัง"), ("ประชุมชี้แจง", "สำนักปลัด")]


def test_a_heading_may_have_a_running_number_beside_it() -> None:
    rows = [["ที่", "มาตรการ", "ผู้รับผิดชอบ"], ["1", "ไตรมาสที่ 1", ""], ["1.1", "ทำคู่มือ", "กองช่าง"]]
    assert plan(rows) == [("ทำคู่มือ", "กองช่าง", None)]


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
        "แหล่งข้อมูล : กองช่าง",
        "*** สิ้นสุด ***",
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
        [["(ลงชื่อ)", "ผู้รายงาน", ""], ["จ่าเอก ดำ แดงดี", "", ""], ["5 มีนาคม 2568", "", ""]],
        [["จัดทำโดย นางมาลี สุขใจ", "", ""]],
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
    [
        ["รวม 2 ประเด็น", "", ""],
        ["รวมทั้งสิ้น 2 เรื่อง", "2 มาตรการ", "2 ส่วนราชการ"],
        ["รวมงบประมาณทั้งสิ้น 12,500.- บาท", "", ""],
        ["จำนวน 2 ประเด็น 2 มาตรการ", "", ""],
    ],
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
    whole(["- ว่าง -", "(ว่าง)", "-เว้นว่าง-"])


def test_work_that_begins_as_a_sum_does_is_work() -> None:
    rows = [["มาตรการ", "ผู้รับผิดชอบ"], ["ประชุม", "กองช่าง"], ["รวมศูนย์ข้อมูลไว้ที่เดียว", "กองคลัง"]]
    assert plan(rows)[1] == ("รวมศูนย์ข้อมูลไว้ที่เดียว", "กองคลัง", None)


# --- ditto marks


@pytest.mark.parametrize("mark", ['"', "”", "- ” -", "เช่นเดียวกัน", "ตามข้างต้น"])
def test_a_ditto_mark_is_what_stands_above_it_and_is_told(mark: str) -> None:
    rows = [
        ["มาตรการ", "ระยะเวลา", "ผู้รับผิดชอบ"],
        ["ทำแผ่นพับ", "ทั้งปี", "กองช่าง"],
        ["ออกเสียงตามสาย", mark, mark],
        ["ตั้งเพจ", mark, "กองคลัง"],
    ]
    assert plan(rows)[1:] == [("ออกเสียงตามสาย", "กองช่าง", "ทั้งปี"), ("ตั้งเพจ", "กองคลัง", "ทั้งปี")]
    told = [each for each in pipeline.report(text_of(TITLE, rows).encode()).findings if each.check == "ditto-read"]
    assert [(each.observed, each.expected) for each in told] == [(mark, "ทั้งปี")] * 2 + [(mark, "กองช่าง")]


def test_a_ditto_mark_reaches_beyond_its_indicator() -> None:
    rows = [
        ["ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ"],
        ["1 การปฏิบัติหน้าที่", "ทำคู่มือ", "กองช่าง"],
        ["2 การใช้งบประมาณ", "แจ้งแผน", "”"],
    ]
    assert [(each["indicator"], each["responsible"]) for each in read(TITLE, rows)["measures"]] == [
        (1, "กองช่าง"),
        (2, "กองช่าง"),
    ]


# --- units and times in several cells


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ("วันที่เริ่มต้น", "วันที่สิ้นสุด"),
        ("เริ่ม", "แล้วเสร็จ"),
        ("เดือนเริ่มต้น", "เดือนสิ้นสุด"),
        ("ตั้งแต่", "ถึง"),
        ("เริ่ม (ว/ด/ป)", "เสร็จสิ้น"),
    ],
)
def test_a_period_in_two_columns_is_one_timeline(begin: str, end: str) -> None:
    rows = [
        ["มาตรการ", begin, end, "ผู้รับผิดชอบ"],
        ["ทำคู่มือ", "พ.ย. 67", "ก.พ. 68", "กองช่าง"],
        ["อบรม", "มี.ค. 68", "", "กองคลัง"],
    ]
    assert plan(rows) == [("ทำคู่มือ", "กองช่าง", "พ.ย. 67 - ก.พ. 68"), ("อบรม", "กองคลัง", "มี.ค. 68")]


def test_a_period_under_two_levels_of_a_header_is_one_timeline() -> None:
    rows = [
        ["มาตรการ", "ระยะเวลา", "", "ผู้รับผิดชอบ"],
        ["", "เริ่มต้น", "สิ้นสุด", ""],
        ["ทำคู่มือ", "พ.ย. 67", "ก.พ. 68", "กองช่าง"],
        ["อบรม", "มี.ค. 68", "มี.ค. 68", "กองคลัง"],
    ]
    assert plan(rows) == [("ทำคู่มือ", "กองช่าง", "พ.ย. 67 - ก.พ. 68"), ("อบรม", "กองคลัง", "มี.ค. 68")]


def test_a_period_in_two_columns_under_one_head_is_one_timeline() -> None:
    rows = [["มาตรการ", "ระยะเวลา", "ระยะเวลา", "ผู้รับผิดชอบ"], ["ทำคู่มือ", "พ.ย. 67", "ก.พ. 68", "กองช่าง"]]
    assert plan(rows) == [("ทำคู่มือ", "กองช่าง", "พ.ย. 67 - ก.พ. 68")]


def test_a_tick_under_a_time_says_when() -> None:
    rows = [
        ["มาตรการ", "ระยะเวลา", "", "", "ผู้รับผิดชอบ"],
        ["", "ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3", ""],
        ["ทำคู่มือ", "✓", "", "", "กองช่าง"],
        ["อบรม", "", "✓", "✓", "กองคลัง"],
    ]
    assert plan(rows) == [("ทำคู่มือ", "กองช่าง", "ไตรมาส 1"), ("อบรม", "กองคลัง", "ไตรมาส 2, ไตรมาส 3")]


def test_ticks_under_months_say_when() -> None:
    rows = [
        ["มาตรการ", "ระยะเวลา", "", "", "ผู้รับผิดชอบ"],
        ["", "มี.ค.", "เม.ย.", "มิ.ย.", ""],
        ["ทำคู่มือ", "✓", "✓", "", "กองช่าง"],
        ["อบรม", "", "", "✓", "กองคลัง"],
    ]
    assert plan(rows) == [("ทำคู่มือ", "กองช่าง", "มี.ค., เม.ย."), ("อบรม", "กองคลัง", "มิ.ย.")]


def test_a_tick_under_what_has_become_of_the_work_is_no_time() -> None:
    rows = [
        ["มาตรการ", "แล้วเสร็จ", "ระหว่างดำเนินการ", "ผู้รับผิดชอบ"],
        ["ทำคู่มือ", "✓", "", "กองช่าง"],
        ["อบรม", "", "✓", "กองคลัง"],
    ]
    assert plan(rows) == [("ทำคู่มือ", "กองช่าง", None), ("อบรม", "กองคลัง", None)]


def test_one_measure_of_several_units_names_them_all() -> None:
    rows = [
        ["มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"],
        ["ทำคู่มือ", "กองช่าง", "พ.ย. 67"],
        ["", "กองคลัง", "ธ.ค. 67"],
        ["", "สำนักปลัด", "ธ.ค. 67"],
        ["อบรม", "กองช่าง", "ม.ค. 68"],
    ]
    assert plan(rows) == [
        ("ทำคู่มือ", "กองช่าง, กองคลัง, สำนักปลัด", "พ.ย. 67, ธ.ค. 67, ธ.ค. 67"),
        ("อบรม", "กองช่าง", "ม.ค. 68"),
    ]


# --- columns


def test_what_was_done_beside_a_measure_is_its_result() -> None:
    rows = [
        ["มาตรการ", "การดำเนินการ", "ผู้รับผิดชอบ"],
        ["ทำคู่มือ", "ประกาศใช้ 3 มีนาคม 2568", "กองช่าง"],
        ["อบรม", "อบรมแล้ว 2 รุ่น", "กองคลัง"],
    ]
    found = read(TITLE, "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", rows)
    assert [(each["kind"], each["indicator"], each["text"]) for each in found["measures"]] == [
        ("measure", 4, "ทำคู่มือ"),
        ("measure", 4, "อบรม"),
        ("result", 4, "ประกาศใช้ 3 มีนาคม 2568"),
        ("result", 4, "อบรมแล้ว 2 รุ่น"),
    ]


def test_what_is_done_beside_its_results_is_a_step() -> None:
    rows = [["มาตรการ", "การดำเนินการ", "ผลการดำเนินการ"], ["ทำคู่มือ", "ร่าง 1 เล่ม", "ประกาศใช้แล้ว"]]
    assert [each["kind"] for each in read(TITLE, rows)["measures"]] == ["measure", "step", "result"]


def test_a_year_in_a_remark_leaves_a_measure_under_its_indicator() -> None:
    rows = [
        ["มาตรการ", "ข้อมูลประกอบ", "ผู้รับผิดชอบ"],
        ["ทำคู่มือ", "ใช้ฉบับปี 2567 เป็นต้นแบบ", "กองช่าง"],
        ["อบรม", "ตามหนังสือเวียน", "กองคลัง"],
    ]
    found = read(TITLE, "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", rows)
    assert [each["indicator"] for each in found["measures"]] == [4, 4]


# --- lists


@pytest.mark.parametrize(("count", "head"), [("ที่", "ประเด็นที่ควรพัฒนา"), ("ข้อ", "จุดที่ต้องปรับปรุง"), ("ลำดับ", "ปัญหา")])
def test_a_counted_list_of_what_must_improve_gives_issues(count: str, head: str) -> None:
    rows = [[count, head], ["1", "ตอบช้า"], ["2", "คู่มือเก่า"], ["3", "ป้ายไม่ชัด"]]
    assert issues(read(TITLE, rows)) == [(None, None, "ตอบช้า"), (None, None, "คู่มือเก่า"), (None, None, "ป้ายไม่ชัด")]


def test_a_list_of_texts_that_is_not_read_is_told() -> None:
    rows = [["ที่", "ขั้นตอน"], ["1", "ตั้งคณะทำงาน"], ["2", "เก็บข้อมูล"]]
    bundle = pipeline.report(text_of(TITLE, rows).encode())
    assert bundle.measures == ()
    assert [each.observed for each in bundle.findings if each.check == "table-not-read"] == ["ตั้งคณะทำงาน"]


def test_the_numbers_of_measures_are_none_and_their_texts_stand_beside_them() -> None:
    rows = [["มาตรการที่", "รายละเอียด", "ผู้รับผิดชอบ"], ["1", "ทำคู่มือ", "กองช่าง"], ["2", "อบรม", "กองคลัง"]]
    assert plan(rows) == [("ทำคู่มือ", "กองช่าง", None), ("อบรม", "กองคลัง", None)]


def test_the_number_of_an_issue_beside_its_measure_is_no_issue() -> None:
    found = read(TITLE, [["ประเด็นที่", "มาตรการ"], ["2", "ทำคู่มือ"], ["1", "อบรม"]])
    assert (found["issues"], [each["text"] for each in found["measures"]]) == ([], ["ทำคู่มือ", "อบรม"])


def test_the_number_of_a_measure_beside_its_result_is_no_measure() -> None:
    rows = [["มาตรการที่", "ผลการดำเนินการ", "ผู้รับผิดชอบ"], ["1", "ประกาศใช้แล้ว", "กองช่าง"]]
    assert (plan(rows), plan(rows, "result")) == ([], [("ประกาศใช้แล้ว", "กองช่าง", None)])


def test_the_texts_of_numbered_issues_stand_before_their_measures() -> None:
    found = read(TITLE, [["ประเด็นที่", "เรื่อง", "มาตรการ"], ["1", "ตอบช้า", "ตั้งเวร"], ["2", "คู่มือเก่า", "ทำใหม่"]])
    assert issues(found) == [(None, None, "ตอบช้า"), (None, None, "คู่มือเก่า")]


@pytest.mark.parametrize("second", ["2. ติดตั้งบัตรคิว", "2. ตั้งบอร์ดประชาสัมพันธ์", "2. จัดงบประมาณ"])
def test_the_next_item_of_a_list_opens_no_section(second: str) -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ"],
            ["การปฏิบัติหน้าที่", "1. จัดทำคู่มือ", "สำนักปลัด"],
            ["", second, ""],
            ["การใช้งบประมาณ", "1. แจ้งเวียนแผน", "กองคลัง"],
        ],
    )
    assert [(each["indicator"], each["number"]) for each in found["measures"]] == [(1, 1), (1, 2), (2, 1)]
