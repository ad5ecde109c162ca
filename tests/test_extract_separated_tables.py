"""Tables of text reports as spreadsheets save them, and labels that were wrapped."""

from __future__ import annotations

import pytest

from extract.text import decode
from extract.written_tables import with_tabs
from tests.forms.reading import TITLE, read, scores

QUOTED = """"ตัวชี้วัด","คะแนน"
"ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่, งานบริการ","85.24"
"แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสีย
ภายใน (IIT)","82.63"
"คะแนนรวม","83.67\""""
BARE = """ผลการประเมิน
ตัวชี้วัด;คะแนน
ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่;85.24
แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT);82.63
คะแนนรวม;83.67"""
TABBED = """ตัวชี้วัด\tคะแนน
"ตัวชี้วัดที่ 1
การปฏิบัติหน้าที่"\t"85.24
"
"แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน
(IIT)"\t82.63
คะแนนรวม\t83.67"""


@pytest.mark.parametrize("table", [QUOTED, BARE, BARE.replace(";", ", "), TABBED])
def test_cells_between_commas_and_in_quotes(table: str) -> None:
    assert scores(read(TITLE, table)) == [
        ("indicator", 1, "score", 85.24),
        ("instrument", "IIT", "score", 82.63),
        ("overall", None, "score", 83.67),
    ]


@pytest.mark.parametrize(
    "text",
    [
        BARE.replace(";", ",").replace("85.24", "85,24"),  # a comma for a point
        BARE.replace("83.67", "ดี"),
        BARE.replace("ตัวชี้วัด;คะแนน\n", ""),
        "พบปัญหา, ข้อเสนอแนะ\nแก้ไข, ปรับปรุง\nติดตาม, รายงาน",
        TABBED.replace('หน้าที่"', "หน้าที่"),  # nothing ends the quote
        TABBED.replace('หน้าที่"', 'หน้าที่" ใหม่'),
        'ก\t"ข้อความ"\nค\t"อื่น"',
        '"คำพูด\nของผู้บริหาร"\nก\tข',
    ],
)
def test_any_other_commas_and_quotes_stay_as_they_are(text: str) -> None:
    assert "\n".join(line for _, line in with_tabs(text)) == text


def test_lines_keep_their_numbers() -> None:
    assert [number for number, line in with_tabs(f"\n{TABBED}\n\n{QUOTED}") if "\t" in line] == [
        2,
        3,
        6,
        8,
        10,
        11,
        12,
        14,
    ]


WRAPPED = """ตัวชี้วัดที่ 3 การใช้อำนาจ\t72.94
ตัวชี้วัดที่ 4 การใช้ทรัพย์สิน
ของราชการ\t94.57
ตัวชี้วัดที่ 5 การแก้ไข
ปัญหาการทุจริต\t98.58
แบบวัด IIT\t85.13"""


def test_a_label_that_was_wrapped_is_one_with_its_row() -> None:
    assert [number for number, _ in with_tabs(WRAPPED)] == [1, 2, 4, 6]
    assert scores(read(TITLE, f"ตัวชี้วัด\tคะแนน\n{WRAPPED}")) == [
        ("indicator", 3, "score", 72.94),
        ("indicator", 4, "score", 94.57),
        ("indicator", 5, "score", 98.58),
        ("instrument", "IIT", "score", 85.13),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "แบบวัด IIT\nตัวชี้วัดที่ 1 การปฏิบัติหน้าที่\t95.10\nแบบวัด EIT\nตัวชี้วัดที่ 6 คุณภาพ\t91.20",  # sections
        "ตัวชี้วัดที่ 3 การใช้อำนาจ\t72.94\nตัวชี้วัดที่ 4 การใช้ทรัพย์สิน\ni19 ยืมทรัพย์สิน\t94.57",
        "ตัวชี้วัดที่ 3 การใช้อำนาจ\t72.94\nตัวชี้วัดที่ 4 การใช้ทรัพย์สิน\nการยืม\t94.57\nการคืน\t90.10\nตัวชี้วัดที่ 5\t98.10",
        "ตัวชี้วัดที่ 2 การใช้งบ\t72.94\nตัวชี้วัดที่ 4 การใช้ทรัพย์สิน\nของราชการ\t94.57",
    ],
)
def test_a_heading_above_rows_is_no_part_of_them(text: str) -> None:
    assert "\n".join(line for _, line in with_tabs(text)) == text


def test_lines_may_end_in_separators_alone() -> None:
    assert decode("ก\u2028ข\u2029ค".encode())[0] == "ก\nข\nค"
    assert decode("ก\u2028ข\nค".encode())[0] == "ก\u2028ข\nค"
