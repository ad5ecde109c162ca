"""Form: rows, cells, sentences and lists that a page break cut, under a repeated header or without one."""

from __future__ import annotations

from typing import Any

import pytest

import pipeline
from extract.document import Cell, Document, Paragraph, Row, Table
from segment.segment import segment
from tests.forms.compare import found_in
from tests.forms.reading import TITLE, Rows, issues, measures, read, scores
from tests.pdf_sheet import Sheet, pdf

HEADER = ["ข้อคำถาม", "ประเด็นที่ต้องปรับปรุง", "มาตรการ"]
AGAIN = ["ข้อ คำถา ม", "ประเด็นที่ต้อง ปรับปรุง", "มาตรกา ร"]
SECTION = ["ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร", "", ""]


def two_pages(upper: list[str], *lower: list[str], header: bool = True) -> tuple[Rows, Rows]:
    return [HEADER, SECTION, upper], [*([AGAIN] if header else []), *lower]


@pytest.mark.parametrize("header", [True, False])
def test_a_question_cut_in_two_is_one(header: bool) -> None:
    found = read(
        TITLE,
        *two_pages(
            ["E๗ ท่านค้นหาแบบฟอร์ม", "แบบฟอร์มกระจายหลายหน้า", "- รวมแบบฟอร์มไว้หน้าเดียว"],
            ["และเอกสารประกอบได้ง่ายเพียงใด (๗๔.๓๖ คะแนน)", "", ""],
            ["E๘ ข่าวสารเป็นปัจจุบันเพียงใด (๘๐.๐๐ คะแนน)", "ข่าวช้า", "- ลงข่าวภายในวันเดียว"],
            header=header,
        ),
    )
    assert found["questions"] == [
        ["E7", 7, "ท่านค้นหาแบบฟอร์มและเอกสารประกอบได้ง่ายเพียงใด"],
        ["E8", 7, "ข่าวสารเป็นปัจจุบันเพียงใด"],
    ]
    assert scores(found) == [("question", "E7", "score", 74.36), ("question", "E8", "score", 80.0)]
    assert issues(found) == [(7, "E7", "แบบฟอร์มกระจายหลายหน้า"), (7, "E8", "ข่าวช้า")]


def test_only_the_score_stands_on_the_next_page() -> None:
    found = read(
        TITLE,
        *two_pages(
            ["E๗ ท่านค้นหาแบบฟอร์มได้ง่ายเพียงใด", "แบบฟอร์มกระจายหลายหน้า", "-"],
            ["(๙๒.๑๑ .คะแนน)", "", ""],
        ),
    )
    assert scores(found) == [("question", "E7", "score", 92.11)]


def test_an_issue_cut_in_two_is_one() -> None:
    found = read(
        TITLE,
        *two_pages(
            ["E๗ ค้นหาง่ายเพียงใด (๙๐ คะแนน)", "ผู้สูงอายุไม่คุ้นกับเว็บไซต์", "-"],
            ["", "จึงต้องเดินทางมาถามด้วยตนเอง", ""],
        ),
    )
    assert issues(found) == [(7, "E7", "ผู้สูงอายุไม่คุ้นกับเว็บไซต์จึงต้องเดินทางมาถามด้วยตนเอง")]


def test_a_list_cut_between_its_numbers_goes_on() -> None:
    found = read(
        TITLE,
        *two_pages(
            ["E๗ ค้นหาง่ายเพียงใด (๙๐ คะแนน)", "ค้นหายาก", "๑. ปรับเมนู"],
            ["", "", "๒. ทำแผ่นพับ ๓. เปิดสายด่วน"],
        ),
    )
    assert measures(found) == [(1, "ปรับเมนู", ["E7"]), (2, "ทำแผ่นพับ", ["E7"]), (3, "เปิดสายด่วน", ["E7"])]


def test_a_list_cut_inside_an_item_goes_on() -> None:
    found = read(
        TITLE,
        *two_pages(
            ["E๗ ค้นหาง่ายเพียงใด (๙๐ คะแนน)", "ค้นหายาก", "๑. ปรับเมนู ๒. ทำแผ่นพับ"],
            ["", "", "และแจกตามชุมชน ๓. เปิดสายด่วน"],
        ),
    )
    assert measures(found) == [
        (1, "ปรับเมนู", ["E7"]),
        (2, "ทำแผ่นพับและแจกตามชุมชน", ["E7"]),
        (3, "เปิดสายด่วน", ["E7"]),
    ]


def test_a_cell_that_ends_one_question_and_holds_the_next_is_two() -> None:
    found = read(
        TITLE,
        *two_pages(
            ["E๗ ท่านค้นหาแบบฟอร์ม", "แบบฟอร์มกระจายหลายหน้า", "- รวมแบบฟอร์มไว้หน้าเดียว"],
            ["และเอกสารได้ง่ายเพียงใด (๗๔.๓๖ คะแนน) E๘ ข่าวสารเป็นปัจจุบันเพียงใด (๘๐.๐๐ คะแนน)", "ข่าวช้า", ""],
        ),
    )
    assert found["questions"] == [
        ["E7", 7, "ท่านค้นหาแบบฟอร์มและเอกสารได้ง่ายเพียงใด"],
        ["E8", 7, "ข่าวสารเป็นปัจจุบันเพียงใด"],
    ]
    assert issues(found) == [(7, "E7", "แบบฟอร์มกระจายหลายหน้า"), (7, "E8", "ข่าวช้า")]
    assert measures(found) == [(None, "รวมแบบฟอร์มไว้หน้าเดียว", ["E7", "E8"])]


def test_the_end_of_an_issue_over_two_questions_stands_beside_the_second() -> None:
    upper = ["E๗ ท่านค้นหาแบบฟอร์ม", "ผู้รับบริการติดต่อแล้วไม่", "- รวมแบบฟอร์มไว้หน้าเดียว"]
    whole = read(TITLE, *two_pages(upper, ["E๘ ข่าวสารเป็นปัจจุบันเพียงใด (๘๐.๐๐ คะแนน)", "ทราบผล", ""]))
    assert issues(whole) == [(7, None, "ผู้รับบริการติดต่อแล้วไม่ทราบผล")]
    cut = read(
        TITLE,
        *two_pages(upper, ["และเอกสารได้ง่ายเพียงใด (๗๔.๓๖ คะแนน) E๘ ข่าวสารเป็นปัจจุบันเพียงใด (๘๐ คะแนน)", "ทราบผล", ""]),
    )
    assert issues(cut) == [(7, None, "ผู้รับบริการติดต่อแล้วไม่ทราบผล")]


def test_a_whole_issue_behind_an_open_end_is_another() -> None:
    upper = ["E๗ ท่านค้นหาแบบฟอร์มได้เพียงใด", "การชี้แจงไม่มีการถ่ายทอดต่อ", "-"]
    lower = ["E๘ ข่าวสารเป็นปัจจุบันเพียงใด", "การรายงานผลการเบิกจ่ายเสนอเฉพาะผู้บริหารเท่านั้น", "-"]
    assert [each[1] for each in issues(read(TITLE, *two_pages(upper, lower)))] == ["E7", "E8"]


def test_words_on_both_sides_of_the_break_stand_once() -> None:
    found = read(
        TITLE,
        *two_pages(
            ["E๗ ท่านค้นหาแบบฟอร์ม และเอกสารประกอบ", "ค้นหายาก", "-"],
            ["และเอกสารประกอบ ได้ง่ายเพียงใด (๗๔.๓๖ คะแนน)", "", ""],
        ),
    )
    assert found["questions"] == [["E7", 7, "ท่านค้นหาแบบฟอร์ม และเอกสารประกอบ ได้ง่ายเพียงใด"]]


def test_a_section_row_holds_across_the_break() -> None:
    found = read(TITLE, [HEADER, SECTION], [AGAIN, ["E๗ ค้นหาง่ายเพียงใด (๙๐ คะแนน)", "ค้นหายาก", "-"]])
    assert found["questions"] == [["E7", 7, "ค้นหาง่ายเพียงใด"]]


def test_the_end_of_an_agency_s_name_has_no_running_number() -> None:
    header = ["ที่", "หน่วยงาน", "คะแนน ITA"]
    found = read(
        TITLE,
        [header, ["๑", "กรมสวนยาง", "๙๐.๐๐"], ["๒", "กรมฝนหลวงและการบิน", "๘๐.๐๐"]],
        [header, ["", "เกษตร", ""], ["๓", "กรมนาเกลือ", "๗๐.๐๐"]],
    )
    assert [(score[1], score[5]) for score in found["scores"]] == [
        ("กรมสวนยาง", 90.0),
        ("กรมฝนหลวงและการบินเกษตร", 80.0),
        ("กรมนาเกลือ", 70.0),
    ]


PARTS = ["ข้อคำถาม", "คะแนน EIT", "", "ประเด็นที่ต้องปรับปรุง"]
LOWER = ["", "ส่วนที่ ๑", "ส่วนที่ ๒", ""]


def test_a_header_cut_between_its_two_levels_is_one() -> None:
    found = read(
        TITLE,
        [PARTS, LOWER, ["E๗ ค้นหาง่ายเพียงใด", "๘๐.๐๐", "๙๐.๐๐", "ค้นหายาก"]],
        "- ๒ -",
        [PARTS],
        "- ๓ -",
        [LOWER, ["E๘ ข่าวเป็นปัจจุบันเพียงใด", "๘๕.๐๐", "๙๕.๐๐", "ข่าวช้า"]],
    )
    assert scores(found) == [
        ("question", "E7", "public", 80.0),
        ("question", "E7", "survey", 90.0),
        ("question", "E8", "public", 85.0),
        ("question", "E8", "survey", 95.0),
    ]
    assert issues(found) == [(7, "E7", "ค้นหายาก"), (7, "E8", "ข่าวช้า")]


def test_the_first_header_cut_between_its_two_levels_is_one() -> None:
    found = read(TITLE, [PARTS], "- ๒ -", [LOWER, ["E๗ ค้นหาง่ายเพียงใด", "๘๐.๐๐", "๙๐.๐๐", "ค้นหายาก"]])
    assert scores(found) == [("question", "E7", "public", 80.0), ("question", "E7", "survey", 90.0)]


@pytest.mark.parametrize("again", [1, 2])
def test_a_header_of_two_levels_of_which_the_next_page_prints_the_upper_one(again: int) -> None:
    header = [["ตัวชี้วัด", "ผลการประเมิน", "", "ผลต่าง"], ["", "ปี ๒๕๖๕", "ปี ๒๕๖๖", ""]]
    upper = [*header, ["๑. การปฏิบัติหน้าที่", "๙๐.๗๕", "๙๒.๔๐", "+๑.๖๕"], ["๒. การใช้งบประมาณ", "๘๐.๐๒", "๘๔.๑๓", "+๔.๑๑"]]
    found = read(TITLE, upper, [*header[:again], ["๓. การใช้อำนาจ", "๘๘.๑๑", "๘๙.๒๖", "+๑.๑๕"]])
    values = {1: (90.75, 92.4), 2: (80.02, 84.13), 3: (88.11, 89.26)}
    assert {(row[3], row[5]) for row in found["scores"] if row[0] == 2566} == {
        (at, own) for at, (_, own) in values.items()
    }
    assert {(row[3], row[5]) for row in found["scores"] if row[0] == 2565} == {
        (at, old) for at, (old, _) in values.items()
    }


def test_a_number_and_the_name_of_its_indicator_cut_apart_are_one() -> None:
    header = ["ตัวชี้วัด", "มาตรการ", "ผลการดำเนินการ"]
    found = read(
        TITLE,
        [header, ["๗. ประสิทธิภาพการสื่อสาร", "ปรับเว็บไซต์", "ปรับแล้ว"], ["๘. การ", "พัฒนาระบบ", "เปิดใช้"]],
        "- ๒ -",
        [["ปรับปรุงระบบการทำงาน", "สำหรับคำร้องทั่วไป", "แล้ว ๕ ประเภท"]],
    )
    assert [(each["kind"], each["indicator"], each["text"]) for each in found["measures"]] == [
        ("measure", 7, "ปรับเว็บไซต์"),
        ("measure", 8, "พัฒนาระบบสำหรับคำร้องทั่วไป"),
        ("result", 7, "ปรับแล้ว"),
        ("result", 8, "เปิดใช้แล้ว 5 ประเภท"),
    ]


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("ตัวชี้", "วัดที่ ๘ การปรับปรุงระบบการทำงาน"),
        ("ตัวชี้<br>วัดที่", "๘<br>การปรับ<br>ปรุงระบบ<br>การทำงาน"),
        ("ตัวชี้วัดที่", "๘. การปรับปรุงระบบการทำงาน"),
    ],
)
def test_the_label_of_an_indicator_cut_before_its_number_is_one(upper: str, lower: str) -> None:
    # A narrow column: the page ends behind the first lines of the label.
    header = ["ตัวชี้วัด", "มาตรการ"]
    found = read(
        TITLE,
        [header, ["ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร", "๑. ปรับเว็บไซต์"], [upper, "๑. พัฒนาระบบ"]],
        "- ๒ -",
        [[lower, "สำหรับคำร้องทั่วไป ๒. ลดขั้นตอน"]],
    )
    assert [(each["indicator"], each["text"]) for each in found["measures"]] == [
        (7, "ปรับเว็บไซต์"),
        (8, "พัฒนาระบบสำหรับคำร้องทั่วไป"),
        (8, "ลดขั้นตอน"),
    ]


def test_a_label_and_a_number_that_another_indicator_has_are_not_joined() -> None:
    found = read(
        TITLE,
        [["ตัวชี้วัด", "มาตรการ"], ["ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน", "๑. ใช้บัตรคิว"], ["ตัวชี้วัดที่", "๑. ปรับเว็บไซต์"]],
        "- ๒ -",
        [["๗ การปรับปรุงระบบการทำงาน", "๑. ลดขั้นตอน"]],
    )
    assert [each["text"] for each in found["measures"]] == ["ใช้บัตรคิว", "ปรับเว็บไซต์", "ลดขั้นตอน"]
    assert [each["indicator"] for each in found["measures"]][1] is None


def test_the_last_lines_of_a_header_cut_by_the_page_break_are_no_row() -> None:
    found = read(
        TITLE,
        [["ตัวชี้วัด", "ประเด็นที่ต้อง", "มาตรการ", "หน่วย"]],
        "- ๒ -",
        [["", "ปรับปรุง", "", "งานที่รับผิดชอบ"], ["๗. ประสิทธิภาพการสื่อสาร", "ข่าวช้า", "ลงข่าวทุกวัน", "ฝ่ายปกครอง"]],
    )
    assert issues(found) == [(7, None, "ข่าวช้า")]
    assert [(each["text"], each["responsible"]) for each in found["measures"]] == [("ลงข่าวทุกวัน", "ฝ่ายปกครอง")]


def test_the_last_lines_of_agencies_that_head_columns_alone_at_a_pages_end() -> None:
    found = read(
        "ประกาศผลการประเมิน ITA ขององค์กรปกครองส่วนท้องถิ่น จังหวัดเลย ปีงบประมาณ พ.ศ. 2567",
        [["ตัวชี้วัด", "องค์การบริหารส่วนตำบลนา", "เทศบาลตำบลวัง"]],
        "- 2 -",
        [["", "คำดี", "ทองงาม"], ["1. การปฏิบัติหน้าที่", "88.30", "89.70"], ["2. การใช้งบประมาณ", "79.80", "81.20"]],
    )
    assert [(each[1], each[3], each[5]) for each in found["scores"]] == [
        ("องค์การบริหารส่วนตำบลนาคำดี", 1, 88.3),
        ("เทศบาลตำบลวังทองงาม", 1, 89.7),
        ("องค์การบริหารส่วนตำบลนาคำดี", 2, 79.8),
        ("เทศบาลตำบลวังทองงาม", 2, 81.2),
    ]


@pytest.mark.parametrize(
    ("title", "rest", "indicator"),
    [
        ("ตัวชี้วัดที่ 8 การปรับปรุงระบบการ", "ทำงาน", 8),
        ("ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน", "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร", 7),
    ],
)
def test_the_last_words_of_a_sections_name_behind_the_break(title: str, rest: str, indicator: int) -> None:
    header = ["ประเด็นที่ต้องปรับปรุง", "มาตรการ"]
    upper = [header, ["ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน", ""], ["บริการช้า", "เพิ่มช่อง"], [title, ""]]
    found = read(TITLE, upper, "- 2 -", [header, [rest, ""], ["ขั้นตอนมาก", "ลดขั้นตอน"]])
    assert issues(found) == [(6, None, "บริการช้า"), (indicator, None, "ขั้นตอนมาก")]


CUT = ["ผู้ใช้บริการไม่มีส่วนร่วม", "จัดประชุมร่วมกับสมาคม", "กองช่างและ", "รายงานผลต่อผู้อำนวย"]
WHOLE = ["การขอเช่าแผงค้าใช้เวลานาน", "ลดเวลาพิจารณา", "ฝ่ายทรัพย์สิน", "ติดตามทุกเดือน"]


@pytest.mark.parametrize(
    ("row", "texts"),
    [
        (["กำหนดเวลาขนถ่ายสัตว์น้ำ", "", "กองคลัง", "การทุกสิ้นเดือน"], ["ผู้ใช้บริการไม่มีส่วนร่วมกำหนดเวลาขนถ่ายสัตว์น้ำ"]),
        (["กำหนดเวลาขนถ่ายล่าช้า", "1. ลดขั้นตอน", "กองคลัง", "การทุกสิ้นเดือน"], [CUT[0], "กำหนดเวลาขนถ่ายล่าช้า"]),
    ],
)
def test_an_issue_goes_on_where_several_cells_beside_it_do(row: list[str], texts: list[str]) -> None:
    header = ["ประเด็นที่ต้องพัฒนา", "มาตรการ", "ผู้รับผิดชอบ", "การกำกับติดตาม"]
    found = read(TITLE, "ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน", [header, WHOLE, CUT], "- 2 -", [row])
    assert [each[-1] for each in issues(found)] == [WHOLE[0], *texts]


def test_a_piece_behind_the_break_without_its_empty_cells_goes_on() -> None:
    found = read(
        TITLE, *two_pages(["E๗ ค้นหาง่ายเพียงใด (๙๐ คะแนน)", "แบบฟอร์มกระจาย", "-"], ["", "อยู่หลายหน้า"], header=False)
    )
    assert issues(found) == [(7, "E7", "แบบฟอร์มกระจายอยู่หลายหน้า")]


def test_a_range_of_codes_broken_over_two_lines_is_one() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล",
        [["ตัวชี้วัดย่อย", "ข้อคำถาม", "คะแนน"], ["๙.๒ การบริหารงาน", "O๑๐ - <br>O๑๗", "๘๗.๕๐"]],
    )
    assert scores(found) == [("question", "O10-O17", "score", 87.5)]


def test_a_list_of_codes_goes_on_behind_the_break() -> None:
    header = ["ที่", "ประเด็นที่ต้องพัฒนา", "ข้อคำถามที่เกี่ยวข้อง", "มาตรการ"]
    found = read(
        TITLE,
        [
            header,
            ["๑", "ประชาชนไม่มีส่วนร่วม", "E๗", "เปิดรับฟัง"],
            ["๒", "การสื่อสารยังไม่ทั่ว", "E๔, E๕,", "ปรับรูปแบบเป็นอิน"],
        ],
        "- ๒ -",
        [["", "ถึงและเข้าใจยาก", "O๕", "โฟกราฟิก"]],
    )
    assert [question[0] for question in found["questions"]] == ["E7", "E4", "E5", "O5"]
    assert measures(found) == [(None, "เปิดรับฟัง", ["E7"]), (None, "ปรับรูปแบบเป็นอินโฟกราฟิก", ["E4", "E5", "O5"])]


def test_a_range_of_points_is_no_score() -> None:
    found = read(
        TITLE,
        [["ระดับ", "เงื่อนไข", ""], ["", "คะแนน ITA", "คะแนนรายเครื่องมือ"], ["ผ่านดีเยี่ยม", "๙๕.๐๐ - ๑๐๐.๐๐", "ทุกเครื่องมือ"]],
    )
    assert scores(found) == []


def cut_rows(key: str, *, closed: bool = False) -> bytes:
    """Two pages: a row without a rule at the cut, whose first cell stands as a whole on the second page."""
    xs, head = (50, 200, 300, 560), ("ข้อคำถาม", "คะแนน", "มาตรการ")
    upper, lower = Sheet(), Sheet().grid(xs, (600, 700, 760, 800))
    upper.text(60, 820, TITLE, size=8)
    for x in xs:
        upper.rule(x, 60, x, 800)
    for y in (800, 760, 700, *((60,) if closed else ())):
        upper.rule(50, y, 560, y)
    for sheet in (upper, lower):
        for x, text in zip(xs, head, strict=False):
            sheet.text(x + 5, 775, text, size=10)
    upper.text(55, 730, "E๑ งานเสร็จตรงเวลา", size=10).text(205, 730, "๙๑.๐๐", size=10).text(305, 730, "ทำป้าย", size=10)
    upper.text(205, 680, "๘๑.๐๐", size=10)
    for y in range(680, 60, -20):
        upper.text(305, y, "จัดอบรม", size=10)
    for number, line in enumerate(key.split("\n")):
        lower.text(55, 740 - 16 * number, line, size=10)
    lower.text(305, 740, "ทุกปี", size=10)
    lower.text(55, 680, "E๓ ตอบตรงคำถาม", size=10).text(205, 680, "๘๓.๐๐", size=10)
    return pdf(upper, lower)


@pytest.mark.parametrize("key", ["E๒ เท่าเทียมกัน", "ข้อ\nE๒ เท่าเทียมกัน"])
def test_a_key_that_stands_as_a_whole_behind_the_cut_is_that_of_the_row_before_it(key: str) -> None:
    # WeasyPrint parts no cell of three lines: the score is on one page, the question's code on the next.
    found = found_in(pipeline.report(cut_rows(key)))
    assert scores(found) == [
        ("question", "E1", "score", 91.0),
        ("question", "E2", "score", 81.0),
        ("question", "E3", "score", 83.0),
    ]
    assert [(code, text) for code, _, text in (each[:3] for each in found["questions"])][1] == ("E2", "เท่าเทียมกัน")


def test_the_label_of_an_indicator_behind_the_cut_is_that_of_its_score_before_it() -> None:
    xs, upper, lower = (50, 300, 400), Sheet(), Sheet().grid((50, 300, 400), (660, 730, 800))
    upper.text(60, 820, TITLE, size=8)
    for x in xs:
        upper.rule(x, 60, x, 800)
    for y in (800, 760, 80):
        upper.rule(50, y, 400, y)
    upper.text(55, 775, "ตัวชี้วัด", size=10).text(305, 775, "คะแนน", size=10)
    for y in range(120, 760, 40):
        upper.rule(50, y, 400, y)
    upper.text(55, 740, "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", size=10).text(305, 740, "91.00", size=10)
    upper.text(55, 90, "ตัวชี้วัดที่ 2 การใช้งบประมาณ", size=10).text(305, 90, "82.00", size=10)
    upper.text(305, 65, "73.00", size=10)
    lower.text(55, 780, "ตัวชี้วัดที่ 3", size=10).text(55, 764, "การใช้อำนาจ", size=10)
    lower.text(55, 700, "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", size=10).text(305, 700, "64.00", size=10)
    found = found_in(pipeline.report(pdf(upper, lower)))
    assert scores(found) == [("indicator", number, "score", 100.0 - 9 * number) for number in (1, 2, 3, 4)]


def test_a_key_behind_a_ruled_cut_begins_a_row() -> None:
    found = found_in(pipeline.report(cut_rows("E๒ เท่าเทียมกัน", closed=True)))
    assert ("question", "E2", "score", 81.0) not in scores(found)
    assert [each[0] for each in found["questions"]] == ["E1", "E2", "E3"]


ISSUES = ["ตัวชี้วัด", "ข้อ", "ประเด็นที่ต้องปรับปรุง", "มาตรการ"]


@pytest.mark.parametrize(
    "head",
    [
        "หน้าที่ ๑๐ จาก ๒๐",
        "ชีต: 4_แผน          หน้า 5 จาก 5",
        "สำนักงานเขตลานสนใหญ่",
        "รายงานผลการประเมิน ITA สำนักงานเขตลานสนใหญ่",
    ],
)
def test_a_head_of_a_page_parts_no_table(head: str) -> None:
    found = read(
        TITLE,
        [ISSUES, ["ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร", "E๗", "ข่าวช้า", "ลงข่าวทุกวัน"]],
        head,
        [ISSUES, ["", "E๘", "แบบฟอร์มกระจาย", ""]],
    )
    assert measures(found) == [(None, "ลงข่าวทุกวัน", ["E7", "E8"])]


def test_a_header_of_unknown_words_that_opens_each_page_is_one() -> None:
    found = read(
        TITLE,
        [["หัวเรื่อง", "มี/ไม่มี"], ["โครงสร้าง (o1)", "เผยแพร่แล้ว"], ["รายนามผู้บริหาร", "เผยแพร่แล้ว"]],
        "- ๒ -",
        [["หัวเรื่อง", "มี/ไม่มี"], ["และช่องทางติดต่อ (o2)", ""]],
        "- ๓ -",
        [["หัวเรื่อง", "มี/ไม่มี"], ["อำนาจหน้าที่ (o3)", "เผยแพร่แล้ว"]],
    )
    assert found["questions"] == [
        ["O1", 9, "โครงสร้าง"],
        ["O2", 9, "รายนามผู้บริหารและช่องทางติดต่อ"],
        ["O3", 9, "อำนาจหน้าที่"],
    ]


def test_rows_with_running_numbers_are_whole() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ 2 การใช้งบประมาณ",
        [
            ["ที่", "ประเด็นที่ควรพัฒนา", "มาตรการ", "ผู้รับผิดชอบ", "กำหนด"],
            ["1", "ไม่ทราบเหตุผลการโอนงบ", "เปิดเผยเหตุผลทุกครั้ง", "สำนักบริหาร", "ธ.ค. 2566"],
            ["2", "ไม่ได้ร่วมตรวจสอบ", "ให้ผู้ใช้ร่วมเป็นกรรมการ", "", "พ.ย. 2566"],
        ],
    )
    assert [text for _, text, _ in measures(found)] == ["เปิดเผยเหตุผลทุกครั้ง", "ให้ผู้ใช้ร่วมเป็นกรรมการ"]


def of_pages(*pages: Rows, goes_on: bool = False) -> dict[str, Any]:
    """The records of a table that stands on several pages, each row closed by rules at the page's end; or, where it
    ``goes_on``, none."""
    tables = tuple(
        Table(
            number=number,
            columns=len(rows[0]),
            rows=tuple(
                Row(
                    at,
                    tuple(Cell(at, column, text, page=number) for column, text in enumerate(row)),
                    page=number,
                    continues=goes_on if at < (1 if goes_on else 2) and number > 1 else None,
                )
                for at, row in enumerate(rows)
            ),
            spans_known=True,
        )
        for number, rows in enumerate(pages, start=1)
    )
    title = Paragraph(TITLE, page=1)
    return found_in(segment(Document("pdf", (title, *tables)), sha256="0" * 64, version="test"))


def test_a_question_that_goes_on_in_a_row_closed_by_rules() -> None:
    found = of_pages(
        [
            HEADER,
            SECTION,
            ["E๖ ข่าวถึงท่านเพียงใด", "ข่าวช้า", "- ลงข่าว"],
            ["E๗ มีคู่มือในการขอรับบริการ", "คู่มือมีเนื้อหามาก", "- ย่อคู่มือ"],
        ],
        [HEADER, ["ซึ่งระบุเอกสารที่ต้องใช้ (๗๘.๘๕ คะแนน)", "และใช้ภาษาที่เข้าใจยาก", ""]],
    )
    assert found["questions"][-1] == ["E7", 7, "มีคู่มือในการขอรับบริการซึ่งระบุเอกสารที่ต้องใช้"]
    assert issues(found)[-1] == (7, "E7", "คู่มือมีเนื้อหามากและใช้ภาษาที่เข้าใจยาก")
    assert scores(found) == [("question", "E7", "score", 78.85)]


def test_a_question_without_a_code_in_a_row_closed_by_rules_belongs_to_the_one_above() -> None:
    found = of_pages(
        [
            HEADER,
            SECTION,
            ["E๖ ข่าวถึงท่านเพียงใด (๘๐.๑๐ คะแนน)", "ข่าวช้า", "- ลงข่าว"],
            ["E๗ พนักงานในหน่วยงานของท่าน", "เจ้าหน้าที่รับเรื่องก่อน", "- ย่อคู่มือ"],
        ],
        [
            HEADER,
            ["ให้ข้อมูลอย่างถูกต้อง มากน้อยเพียงใด (๗๘.๘๕ คะแนน)", "เขียนใบรับภายหลัง", ""],
            ["E๘ ถามได้หรือไม่ (๗๙.๘๕ คะแนน)", "ถามยาก", "- เพิ่มสาย"],
        ],
    )
    assert found["questions"][1] == ["E7", 7, "พนักงานในหน่วยงานของท่านให้ข้อมูลอย่างถูกต้อง มากน้อยเพียงใด"]
    assert issues(found)[1] == (7, "E7", "เจ้าหน้าที่รับเรื่องก่อนเขียนใบรับภายหลัง")
    assert scores(found)[1] == ("question", "E7", "score", 78.85)


def test_the_end_of_a_result_in_a_row_closed_by_rules() -> None:
    head = ["ตัวชี้วัด", "มาตรการ", "ผลการดำเนินการ"]
    found = of_pages(
        [head, ["ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร", "ทำฐานข้อมูล", "บันทึกแล้วครึ่งหนึ่ง ให้พนักงานจดมาตร"]],
        [["", "", "สอบถามเพิ่มเติมหน้าบ้าน"], ["ตัวชี้วัดที่ ๘ การปรับปรุงระบบการทำงาน", "ลดเอกสาร", "ลดแล้ว"]],
    )
    assert [text for _, text, _ in measures(found, "result")] == [
        "บันทึกแล้วครึ่งหนึ่ง ให้พนักงานจดมาตรสอบถามเพิ่มเติมหน้าบ้าน",
        "ลดแล้ว",
    ]


def test_a_measure_over_items_that_goes_on_beside_the_first_item_overleaf() -> None:
    found = read(
        TITLE,
        [
            ["ข้อคำถาม", "คะแนน", "ปัญหา", "แนวทางแก้ไข"],
            ["ตัวชี้วัดที่ ๘ การปรับปรุงระบบการทำงาน", "", "", ""],
            ["E12 มหาวิทยาลัยปรับปรุงขั้นตอนเพียงใด", "78.33", "คำร้องกระดาษ", "ให้ยื่นคำร้องผ่าน"],
        ],
        "- ๒ -",
        [["- ลดขั้นตอน", "79.04", "", "ระบบทะเบียนออนไลน์"], ["- ลดเวลา", "77.62", "", ""]],
    )
    assert measures(found) == [(None, "ให้ยื่นคำร้องผ่านระบบทะเบียนออนไลน์", ["E12"])]
    assert ("item", "E12.1", "score", 79.04) in scores(found)


def test_below_the_lists_of_a_measure_unmarked_texts_are_the_ends_of_their_last_items() -> None:
    head = ["มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ผลการดำเนินการ"]
    rows = [
        head,
        ["ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", "", "", ""],
        ["ควบคุมรถส่วนกลาง", "1) บันทึกเลขไมล์ 2) สุ่มตรวจบันทึก", "สำนักปลัด", "1) บันทึกครบ 2) สุ่มตรวจแล้ว พบไม่ลง"],
    ]
    found = read(
        TITLE, rows, [head, ["", "เดือนละ 1 ครั้ง", "", "เวลา 2 ครั้ง"], ["ติดป้าย", "1) จัดทำ 2) ติดตั้ง", "กองช่าง", "-"]]
    )
    assert [text for _, text, _ in measures(found, "step")][:2] == ["บันทึกเลขไมล์", "สุ่มตรวจบันทึกเดือนละ 1 ครั้ง"]
    assert [text for _, text, _ in measures(found, "result")] == ["บันทึกครบ", "สุ่มตรวจแล้ว พบไม่ลงเวลา 2 ครั้ง"]


def test_an_item_behind_a_page_break_has_its_number_before_it() -> None:
    found = of_pages(
        [
            ["ประเด็นการประเมิน", "คะแนน", "ประเด็นที่ต้องปรับปรุง"],
            ["E๑ ให้บริการตามขั้นตอนเพียงใด\n- ตามขั้นตอน", "๘๘.๕๔\n๘๙.๑๐", "ไม่มีขั้นตอน"],
            ["E๒ ให้บริการเท่าเทียมเพียงใด", "๘๙.๖๘\n๘๙.๔๔", "ไม่เท่าเทียม"],
        ],
        [["- เท่าเทียมกับผู้อื่น", "", ""], ["E๓ ให้ข้อมูลตรงไปตรงมา", "๘๗.๐๐", "ปิดบัง"]],
        goes_on=True,
    )
    assert ("item", "E2.1", "score", 89.44) in scores(found)
    assert ("question", "E2", "score", 89.68) in scores(found)


def test_a_number_in_two_lines_that_a_page_break_parts_is_one_of_its_code() -> None:
    found = of_pages(
        [["ข้อคำถาม", "คะแนน"], ["ข้อ i๑๐", "๘\n๘.๔๒"], ["ข้อ i๑๑", "๙\n๙.๔๗"], ["ข้อ", "๙"]],
        [["i๑๒", "๕.๒๖"]],
        goes_on=True,
    )
    assert scores(found) == [
        ("question", "I10", "score", 88.42),
        ("question", "I11", "score", 99.47),
        ("question", "I12", "score", 95.26),
    ]


def test_an_issue_that_begins_anew_above_a_cut_goes_with_the_question_behind_it() -> None:
    found = of_pages(
        [
            HEADER,
            SECTION,
            ["E๖ ข่าวถึงท่าน", "ข้อมูลยังไม่ครบถ้วน", "- ลงข่าว"],
        ],
        [["เพียงใด (๘๐.๑๐", "เจ้าหน้าที่ของหน่วยงานยังขาดการสื่อสารที่", ""]],
        [
            ["คะแนน) \nE๗ ถามได้หรือไม่ (๗๙.๘๕ คะแนน)", "ชัดเจน", "- อบรม"],
            ["E๘ ค้นได้หรือไม่ (๗๗.๘๕ คะแนน)", "เจ้าหน้าที่ของหน่วยงานยังไม่ตอบ", "- เพิ่มสาย"],
        ],
        goes_on=True,
    )
    assert issues(found) == [
        (7, "E6", "ข้อมูลยังไม่ครบถ้วน"),
        (7, "E7", "เจ้าหน้าที่ของหน่วยงานยังขาดการสื่อสารที่ชัดเจน"),
        (7, "E8", "เจ้าหน้าที่ของหน่วยงานยังไม่ตอบ"),
    ]


def test_an_issue_behind_a_break_that_begins_with_therefore_goes_on() -> None:
    upper = ["ตัวชี้วัดที่ ๒ การใช้งบประมาณ", ""], ["ผู้ปฏิบัติงานไม่ได้อ่านหนังสือเวียน", "๑. ชี้แจงแผน ๒. ติดประกาศ"]
    header = ["ประเด็นที่ต้องปรับปรุง", "มาตรการ"]
    found = read(TITLE, [header, *upper], [header, ["จึงไม่ทราบแผน", "๓. เปิดรับข้อเสนอ"]])
    assert issues(found) == [(2, None, "ผู้ปฏิบัติงานไม่ได้อ่านหนังสือเวียนจึงไม่ทราบแผน")]
    assert [each[0] for each in measures(found)] == [1, 2, 3]


@pytest.mark.parametrize("rest", ["ทำให้ผู้ยืมไม่เข้าใจ", "ส่งผลให้การยืมล่าช้า", "จนทำให้เกิดข้อร้องเรียน"])
def test_an_issue_behind_a_break_that_tells_what_the_one_before_leads_to_goes_on(rest: str) -> None:
    header = ["ประเด็นที่ต้องพัฒนา", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"]
    upper = [
        ["ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", "", "", ""],
        ["ไม่มีกำหนดคืน", "1. จัดทำระบบยืมคืน", "(1) ติดรหัส", "กองพัสดุ"],
        ["คู่มือมีเฉพาะภาษาไทย", "", "", ""],
    ]
    found = read(TITLE, [header, *upper], [header, [rest, "", "", ""]])
    assert issues(found) == [(4, None, "ไม่มีกำหนดคืน"), (4, None, f"คู่มือมีเฉพาะภาษาไทย{rest}")]
    another = read(TITLE, [header, *upper], [header, ["ทำเรื่องยืมไม่ทันกำหนด", "", "", ""]])
    assert [each[2] for each in issues(another)] == ["ไม่มีกำหนดคืน", "คู่มือมีเฉพาะภาษาไทย", "ทำเรื่องยืมไม่ทันกำหนด"]


@pytest.mark.parametrize("score", ["(95.00%)", "95.00 คะแนน", "[๙๕.๐๐]"])
def test_the_score_behind_an_indicators_name_that_a_break_cuts_off_goes_on(score: str) -> None:
    header = ["ตัวชี้วัด", "ประเด็นปัญหา", "มาตรการ"]
    upper = [
        ["8. การปรับปรุงระบบการทำงาน (86.04%)", "ยื่นเอกสารซ้ำ", "ยกเลิกสำเนา"],
        ["9. การเปิดเผยข้อมูล", "ผู้ดูแลเปลี่ยน", "แต่งตั้งผู้ดูแล"],
    ]
    found = read(TITLE, [header, *upper], [header, [score, "บ่อย", "และผู้แทน"]])
    assert scores(found) == [("indicator", 8, "score", 86.04), ("indicator", 9, "score", 95.0)]
    assert issues(found) == [(8, None, "ยื่นเอกสารซ้ำ"), (9, None, "ผู้ดูแลเปลี่ยนบ่อย")]
    assert [each[1] for each in measures(found)] == ["ยกเลิกสำเนา", "แต่งตั้งผู้ดูแลและผู้แทน"]


def test_the_bracket_of_an_agency_s_name_behind_a_break() -> None:
    header = ["หน่วยงาน", "IIT", "EIT"]
    upper = ["สถาบันวิจัยการตั้งถิ่นฐาน", "๙๗.๐๓", "๙๔.๕๑"]
    found = read(
        TITLE,
        "ผลของหน่วยงานในสังกัด",
        [header, upper],
        [header, ["(องค์การมหาชน)", "", ""], ["กรมธนารักษ์", "๙๐.๑๐", "๙๑.๒๐"]],
    )
    assert {each[1] for each in found["scores"]} == {"สถาบันวิจัยการตั้งถิ่นฐาน (องค์การมหาชน)", "กรมธนารักษ์"}


@pytest.mark.parametrize(("mark", "second"), [("- ", "I24"), ("", None)])
def test_an_unmarked_text_behind_a_cut_goes_on_where_all_issues_are_marked(mark: str, second: str | None) -> None:
    section = ["ตัวชี้วัดที่ ๕ การแก้ไขปัญหาการทุจริต", "", ""]
    found = of_pages(
        [
            HEADER,
            section,
            ["i๑๙ ป้องกันหรือไม่ (๘๔.๔๒ คะแนน)", "- ยังไม่มีแผน", "ก"],
            ["i๒๑ แก้ไขหรือไม่ (๘๖.๔๒ คะแนน)", "- ยังไม่เผยแพร่ผล", "ก"],
            ["i๒๓ ติดตามหรือไม่ (๘๖.๔๒ คะแนน)", "- ยังไม่มีผู้ติดตาม", "ข"],
        ],
        [["i๒๒ มีช่องทางที่", "- ผู้ร้องเรียนยื่นหนังสือผ่าน", "ค"]],
        [["ปลอดภัย (๘๒.๐๘ คะแนน) \nI๒๔ ตรวจสอบหรือไม่ (๘๓.๕๑ คะแนน)", f"{mark}สารบรรณกลางมีผู้พบเห็นหลายคน", "ง"]],
        goes_on=True,
    )
    told = [(question, text) for _, question, text in issues(found)][-1]
    assert told == (
        (None, "ผู้ร้องเรียนยื่นหนังสือผ่านสารบรรณกลางมีผู้พบเห็นหลายคน") if second is None else (second, "สารบรรณกลางมีผู้พบเห็นหลายคน")
    )


@pytest.mark.parametrize(("mark", "count"), [("", 2), ("๓. ", 3)])
def test_an_unmarked_text_behind_a_cut_ends_the_last_item_of_a_list(mark: str, count: int) -> None:
    header = ["ตัวชี้วัด", "ข้อคำถาม (คะแนนรายข้อ)", "ประเด็นที่ต้องปรับปรุง"]
    asked = "e๑๑ สะดวกขึ้นหรือไม่ (๘๕.๖๒ คะแนน)<br>e๑๓ เปิดให้ประชาชน"
    found = read(
        TITLE,
        [header, ["๘. การปรับปรุงระบบการทำงาน", asked, "๑. คิวเต็มตั้งแต่ต้นเดือน<br>๒. ประชาชนในอาคารชุด"]],
        [header, ["", "ร่วมวางแผนหรือไม่ (๘๒.๙๑ คะแนน)<br>e๑๔ ลดเอกสารหรือไม่ (๘๔.๗๗ คะแนน)", f"{mark}ไม่ได้ร่วมวางแผน"]],
    )
    assert len(issues(found)) == count
    assert issues(found)[1][2] == ("ประชาชนในอาคารชุด" if mark else "ประชาชนในอาคารชุดไม่ได้ร่วมวางแผน")


def test_a_cell_that_says_none_is_no_end_of_the_issue_above() -> None:
    head = ["ข้อคำถาม", "คะแนน", "ประเด็นที่ต้องพัฒนา"]
    above = ["I20 ท่านเคยเห็นการใช้รถราชการ หรือไม่", "90.32", "• เอกสารเป็นภาพสแกน<br>• ตอบกลับช้า"]
    for nothing in ("ไม่มี", "-"):
        found = read(TITLE, [head, above, head, ["I22 แผนป้องกันการทุจริต มากน้อยเพียงใด", "76.83", nothing]])
        assert [each["text"] for each in found["issues"]] == ["เอกสารเป็นภาพสแกน", "ตอบกลับช้า"]


def test_a_piece_without_its_empty_columns_goes_on_where_codes_stand_behind() -> None:
    head = ["รายการประเมิน", "ประเด็นที่ต้องพัฒนา", "มาตรการ", "ผู้รับผิดชอบ"]
    first = ["มีสมุดทะเบียนยืม มากน้อยเพียงใด [I19]", "ไม่มีผู้รับเรื่อง", "ประกาศนโยบาย", "งานนิติการ"]
    piece = [["ตรวจนับวัสดุ มากน้อยเพียงใด [I20]", ""], ["ผู้พบของชำรุดแจ้งเหตุได้ มากน้อยเพียงใด [I21]", ""]]
    found = read(TITLE, "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", [head, first], piece)
    assert [each["questions"] for each in found["measures"]] == [["I19", "I20", "I21"]]
