"""Form: what a page break cuts besides the rows of questions: titles, questions alone on their rows, whole sections."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, issues, measures, read, scores, text_of

HEADER = ["ข้อ", "รายการข้อมูล", "คะแนน", "ข้อบกพร่อง"]
FIRST = ["o16", "รายงานผลการสำรวจความพึงพอใจ", "0.00", "ไม่มีรายงานผล"]
SECOND = ["o37", "การจัดการความเสี่ยงการทุจริต", "0.00", "ไม่มีหลักฐาน"]


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("ตัวชี้วัดที่ 10 การป้องกันการ", "ทุจริต"),
        ("ตัวชี้วัด", "ที่ 10 การป้องกันการทุจริต"),
        ("ตัวชี้วัดที่", "10 การป้องกันการทุจริต"),
        ("ตัวชี้วัดย่อยที่ 10.1 การดำเนินการเพื่อป้องกันการทุจริต", "(85.71 คะแนน)"),
    ],
)
@pytest.mark.parametrize("again", [True, False])
def test_the_rest_of_a_title_behind_a_page_is_put_back(title: str, rest: str, again: bool) -> None:
    upper = [HEADER, ["ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", "", "", ""], FIRST, [title, "", "", ""]]
    found = read(TITLE, upper, "- 5 -", [*([HEADER] if again else []), [rest, "", "", ""], SECOND])
    assert [each[:2] for each in found["questions"]] == [["O16", 9], ["O37", 10]]
    assert scores(found) == [("question", "O16", "score", 0.0), ("question", "O37", "score", 0.0)]
    assert issues(found) == [(9, "O16", "ไม่มีรายงานผล"), (10, "O37", "ไม่มีหลักฐาน")]


def test_another_title_behind_a_page_is_its_own() -> None:
    upper = [HEADER, ["ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", "", "", ""], FIRST, ["แบบตรวจ OIT", "", "", ""]]
    found = read(TITLE, upper, "- 5 -", [["ตัวชี้วัดที่ 10 การป้องกันการทุจริต", "", "", ""], SECOND])
    assert [each[:2] for each in found["questions"]] == [["O16", 9], ["O37", 10]]


WORKS = ["ปัญหาที่พบ", "มาตรการแก้ไข", "ผู้รับผิดชอบ"]


def alone(text: str) -> list[str]:
    return [text, "", ""]


@pytest.mark.parametrize("again", [True, False])
def test_a_question_alone_on_its_row_is_put_together(again: bool) -> None:
    upper = [
        WORKS,
        alone("i2 เจ้าหน้าที่ให้บริการอย่างเท่าเทียม มากน้อยเพียงใด (88.10 คะแนน)"),
        ["รอคิวนาน", "เพิ่มช่องบริการ", "กองกลาง"],
        alone("i7 ท่านรู้เกี่ยวกับแผนการ"),
    ]
    lower = [alone("ใช้จ่ายงบประมาณของสถาบัน มากน้อยเพียงใด (82.30 คะแนน)"), ["ไม่ทราบแผน", "แจ้งแผน", "กองคลัง"]]
    found = read(TITLE, upper, "หน้า 2", [*([WORKS] if again else []), *lower])
    assert [each[2] for each in found["questions"]] == [
        "เจ้าหน้าที่ให้บริการอย่างเท่าเทียม มากน้อยเพียงใด",
        "ท่านรู้เกี่ยวกับแผนการใช้จ่ายงบประมาณของสถาบัน มากน้อยเพียงใด",
    ]
    assert scores(found) == [("question", "I2", "score", 88.1), ("question", "I7", "score", 82.3)]
    assert [each[1:] for each in issues(found)] == [("I2", "รอคิวนาน"), ("I7", "ไม่ทราบแผน")]


def test_a_page_that_looks_like_a_form_of_its_own_goes_on_where_it_begins_alike() -> None:
    head = ["ประเด็นการประเมิน", "ประเด็นที่ต้องปรับปรุง", "มาตรการ", "ผลการดำเนินการ", "หน่วยงานรับผิดชอบ", "ภาพกิจกรรม"]

    def section(text: str) -> list[str]:
        return [text, "", "", "", "", ""]

    upper = [
        head,
        section("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่"),
        [
            "i2 เจ้าหน้าที่ดูแลผู้มาติดต่อทุกกลุ่มอย่างเท่าเทียม (88.44 คะแนน)",
            "ผู้พิการรอนาน",
            "1. เพิ่มช่องทาง",
            "1. เพิ่มแล้ว",
            "ฝ่ายปกครอง",
            "",
        ],
    ]
    lower = [
        section("ตัวชี้วัดที่ 2 การใช้งบประมาณ"),
        [
            "i8 ท่านรับรู้แผนงบประมาณของสำนักงาน (78.44 คะแนน)",
            "ลูกจ้างไม่ได้รับแจ้งแผน",
            "1. แจ้งแผน",
            "1. แจ้งแล้ว",
            "ฝ่ายการคลัง",
            "",
        ],
        [
            "i10 สำนักงานจัดซื้อจัดจ้างอย่างโปร่งใส (85.70 คะแนน)",
            "ประกาศติดไว้ฝ่ายเดียว",
            "2. เผยแพร่ประกาศ",
            "2. เผยแพร่แล้ว",
            "ฝ่ายการคลัง",
            "",
        ],
    ]
    found = read(TITLE, upper, "4", lower)
    assert issues(found) == [(1, "I2", "ผู้พิการรอนาน"), (2, "I8", "ลูกจ้างไม่ได้รับแจ้งแผน"), (2, "I10", "ประกาศติดไว้ฝ่ายเดียว")]
    assert [each[1] for each in measures(found)] == ["เพิ่มช่องทาง", "แจ้งแผน", "เผยแพร่ประกาศ"]


PLAN = ["ตัวชี้วัด", "ประเด็น", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"]
FULL = ["8 การปรับปรุงการทำงาน", "ใช้เอกสารมาก", "1. ลดเอกสาร 2. เชื่อมระบบ", "กองกลาง", "ต.ค. 2566"]


def test_a_row_that_lacks_only_its_merged_indicator_is_one_of_its_own() -> None:
    lower = [["", "ศิษย์เก่าไม่ได้ร่วมทบทวน", "เชิญศิษย์เก่าร่วมทบทวน", "กองพัฒนา", "มี.ค. 2567"]]
    found = read(TITLE, [PLAN, ["7 ประสิทธิภาพการสื่อสาร", *FULL[1:]], FULL], "- 2 -", lower)
    assert [each[2] for each in issues(found)] == ["ใช้เอกสารมาก", "ใช้เอกสารมาก", "ศิษย์เก่าไม่ได้ร่วมทบทวน"]
    assert [each[1] for each in measures(found)][-1] == "เชิญศิษย์เก่าร่วมทบทวน"


def test_a_row_that_lacks_units_too_is_the_end_of_the_one_before() -> None:
    found = read(
        TITLE, [PLAN, ["7 ประสิทธิภาพการสื่อสาร", *FULL[1:]], FULL], "- 2 -", [["", "และใช้เวลานาน", "กับหน่วยงานอื่น", "", ""]]
    )
    assert [each[2] for each in issues(found)] == ["ใช้เอกสารมาก", "ใช้เอกสารมากและใช้เวลานาน"]


def test_the_end_of_an_issue_may_begin_with_the_word_of_a_time() -> None:
    header = ["ลำดับ", "ตัวชี้วัด", "คะแนน", "ข้อบกพร่อง", "แนวทางแก้ไข"]
    upper = [
        header,
        ["1", "การปรับปรุงการทำงาน", "85.05", "ตอบกลับช้า", "- แต่งตั้งผู้ดูแล"],
        ["2", "ประสิทธิภาพการสื่อสาร", "85.90", "ประชาชนไม่ทราบ", "- ประกาศทางหอ"],
    ]
    lower = [
        ["", "", "", "กำหนดการประชุมสภา", "กระจายข่าวล่วงหน้า 7 วัน"],
        ["3", "การเปิดเผยข้อมูล", "86.75", "ประกาศไม่ครบ", "- ตรวจรายการ"],
    ]
    found = read(TITLE, upper, "- 2 -", lower)
    assert [each[2] for each in issues(found)] == ["ตอบกลับช้า", "ประชาชนไม่ทราบกำหนดการประชุมสภา", "ประกาศไม่ครบ"]
    assert [each[1] for each in measures(found)] == ["แต่งตั้งผู้ดูแล", "ประกาศทางหอกระจายข่าวล่วงหน้า 7 วัน", "ตรวจรายการ"]


@pytest.mark.parametrize(
    ("label", "rest", "statistic"),
    [("EIT ส่วน", "ที่ 2 (ผู้ประเมินสำรวจ)", "survey"), ("แบบวัด EIT", "(ส่วนที่ 1)", "public")],
)
def test_a_label_that_a_page_cuts_says_as_a_whole_whose_part_it_is(label: str, rest: str, statistic: str) -> None:
    upper = [["แบบวัด", "คะแนน"], ["แบบวัด IIT", "90.10"], [label, "89.10"]]
    found = read(TITLE, upper, "- 2 -", [[rest, ""], ["แบบตรวจ OIT", "95.00"]])
    assert scores(found) == [
        ("instrument", "IIT", "score", 90.1),
        ("instrument", "EIT", statistic, 89.1),
        ("instrument", "OIT", "score", 95.0),
    ]


def test_a_list_whose_numbers_go_on_behind_a_dangling_word_shows_the_cut() -> None:
    header = ["ประเด็น", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"]
    upper = [
        header,
        ["ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน", "", "", ""],
        ["ผู้รับบริการนัดหมายออนไลน์ได้", "ขยายระบบนัดหมาย", "(1) สำรวจความพร้อมของ", "กลุ่มงานสุขภาพ"],
    ]
    lower = [["เพียง 2 คลินิก", "ออนไลน์ให้ครบ 10 คลินิก", "คลินิก (2) ทดลองใช้ระบบ", ""]]
    found = read(TITLE, upper, "หน้า 3", lower)
    assert issues(found) == [(8, None, "ผู้รับบริการนัดหมายออนไลน์ได้เพียง 2 คลินิก")]
    assert [each[1] for each in measures(found)][:1] == ["ขยายระบบนัดหมายออนไลน์ให้ครบ 10 คลินิก"]


def test_a_row_with_lists_of_its_own_is_no_end() -> None:
    header = ["ประเด็น", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"]
    upper = [header, ["ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน", "", "", ""], ["รอนาน", "ขยายระบบ", "(1) สำรวจ", "กลุ่มงานสุขภาพ"]]
    found = read(TITLE, upper, "หน้า 3", [["เอกสารมาก", "ลดเอกสาร", "(2) ยกร่าง", ""]])
    assert [each[2] for each in issues(found)] == ["รอนาน", "เอกสารมาก"]


@pytest.mark.parametrize(
    ("label", "rest"),
    [
        ("แบบวัด", "EIT"),
        ("แบบวัดการรับรู้ของ", "ผู้มีส่วนได้ส่วนเสียภายนอก (EIT)"),
        ("แบบวัดการรับรู้", "ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)"),
    ],
)
@pytest.mark.parametrize("again", [True, False])
def test_a_label_that_is_a_name_only_with_its_rest_is_one(label: str, rest: str, again: bool) -> None:
    header = ["แบบวัด", "คะแนน"]
    lower = [*([header] if again else []), [rest, ""], ["แบบตรวจ OIT", "95.00"]]
    found = read(TITLE, [header, ["แบบวัด IIT", "90.10"], [label, "89.10"]], "- 2 -", lower)
    assert [each[1:] for each in scores(found)] == [
        ("IIT", "score", 90.1),
        ("EIT", "score", 89.1),
        ("OIT", "score", 95.0),
    ]


def test_a_name_below_a_total_is_a_section() -> None:
    header = ["ตัวชี้วัด", "คะแนน"]
    upper = [header, ["แบบวัด IIT", ""], ["1 การปฏิบัติหน้าที่", "90.10"], ["คะแนนรวมของแบบวัด", "90.10"]]
    found = read(TITLE, upper, "- 2 -", [["แบบวัด EIT", ""], ["6 คุณภาพการดำเนินงาน", "89.10"]])
    assert [each[:2] for each in scores(found) if each[0] == "indicator"] == [("indicator", 1), ("indicator", 6)]
    assert ("instrument", "EIT", "score", 90.1) not in scores(found)


@pytest.mark.parametrize(
    ("rest", "name"),
    [
        ("เมืองพิทยา", "โรงเรียนชุมชนบ้านดอนเมืองพิทยา"),
        # What heads the rows below is no end of a name.
        ("อำเภอเมือง", "โรงเรียนชุมชนบ้านดอน"),
        ("กลุ่มโรงเรียนขนาดเล็ก", "โรงเรียนชุมชนบ้านดอน"),
        ("โรงเรียนบ้านน้อย", "โรงเรียนชุมชนบ้านดอน"),
    ],
)
def test_the_end_of_an_agency_s_name_stands_alone_behind_the_page(rest: str, name: str) -> None:
    upper = [
        ["ที่", "หน่วยงาน", "IIT", "EIT"],
        ["1", "โรงเรียนบ้านใหญ่", "88.10", "84.00"],
        ["2", "โรงเรียนชุมชนบ้านดอน", "82.18", "80.06"],
    ]
    lower = [["", rest, "", ""], ["3", "โรงเรียนบ้านกลาง", "90.10", "85.00"]]
    title = "ประกาศผลการประเมิน ITA ของโรงเรียน ประจำปีงบประมาณ พ.ศ. 2566"
    bundle = pipeline.report(text_of(title, upper, "- 2 -", lower).encode())
    assert name in {each.agency for each in bundle.scores}
