"""Form: a page cuts a row so that the words that say whose its numbers are stand behind the break."""

from __future__ import annotations

from typing import Any

import pytest

import pipeline
from extract.document import Cell, Document, Paragraph, Row, Table
from tests.forms.compare import found_in
from tests.forms.reading import TITLE, Rows

YEARS = ["ปีงบประมาณ", "ตัวชี้วัดที่ 1", "ตัวชี้วัดที่ 2", "ตัวชี้วัดที่ 3", "คะแนนรวม"]
OWN = [["2565", "89.91", "81.72", "84.06", "84.32"], ["2566", "94.12", "88.36", "91.05", "88.55"]]


def on_pages(title: str, *tables: Rows, cut: bool | None = None) -> dict[str, Any]:
    """The records of tables on a page each; ``cut``: whether the rules show that a row goes on."""
    made = [
        Table(
            number,
            len(rows[0]),
            tuple(
                Row(
                    n,
                    tuple(Cell(n, at, word) for at, word in enumerate(row)),
                    number,
                    continues=cut if number > 1 and not n else None,
                )
                for n, row in enumerate(rows)
            ),
            number,
            spans_known=True,
        )
        for number, rows in enumerate(tables, 1)
    ]
    return found_in(pipeline.records(Document("pdf", (Paragraph(title, page=1), *made)), b""))


def values(found: dict[str, Any]) -> list[float]:
    return [score[-1] for score in found["scores"]]


def test_the_mean_of_others_is_known_by_the_words_behind_the_break() -> None:
    cut = ["ค่าเฉลี่ย 76", "93.80", "88.02", "90.97", "8"]
    found = on_pages(TITLE, [YEARS, *OWN, cut], [["จังหวัด ปี 2566", "", "", "", "9.08"]])
    assert values(found) == [89.91, 81.72, 84.06, 84.32, 94.12, 88.36, 91.05, 88.55]


def test_a_year_behind_a_break_is_no_end_of_the_row_above() -> None:
    odd = ["2564", "89.12", "80.36", "81.05", "8"]
    found = on_pages(TITLE, [YEARS, odd], [[*OWN[0][:4], "9.08"], OWN[1]])
    assert values(found)[4:8] == [89.91, 81.72, 84.06, 9.08]


ANNOUNCED = "ประกาศผลการประเมินคุณธรรมและความโปร่งใสของหน่วยงานในสังกัดกระทรวงการแม่น้ำและชุมชน ประจำปีงบประมาณ พ.ศ. 2567"
WORKS = ["หน่วยงาน", "ตัวชี้วัด", "คะแนน", "ประเด็นที่ต้องปรับปรุง", "มาตรการ"]
ONE = ["กรมทางเดินริมน้ำ", "8. การปรับปรุงการทำงาน", "91.90", "ไม่มีเวทีรับฟัง", "จัดเวทีรับฟัง"]
TWO = ["กรมแสงสว่างชุมชน", "4. การใช้ทรัพย์สินของราชการ", "86.15", "การยืมต้องยื่นหนังสือเป็น", "1. เปิดแบบยืมย้อน"]
THREE = ["กรมสะพานไม้", "7. ประสิทธิภาพการสื่อสาร", "82.15", "ไม่ทราบแนวเขต", "จัดทำป้ายแนวเขต"]


def agencies(found: dict[str, Any]) -> list[tuple[str | None, float]]:
    return [(score[1], score[-1]) for score in found["scores"]]


def test_agencies_of_works_are_known_where_a_page_cuts_a_row() -> None:
    found = on_pages(ANNOUNCED, [WORKS, ONE, TWO], [["", "", "", "กระดาษ", "หลัง 2. ยกเลิกค่าธรรมเนียม"], THREE])
    assert agencies(found) == [("กรมทางเดินริมน้ำ", 91.9), ("กรมแสงสว่างชุมชน", 86.15), ("กรมสะพานไม้", 82.15)]


def test_a_row_without_an_agency_on_its_own_page_leaves_whose_the_numbers_are_open() -> None:
    nobody = ["", *TWO[1:]]
    assert {name for name, _ in agencies(on_pages(ANNOUNCED, [WORKS, ONE, nobody, THREE]))} == {None}


PLAN = ["ตัวชี้วัด", "มาตรการ", "ไตรมาส 1", "ไตรมาส 2", "ผู้รับผิดชอบ"]
WORK = ["7. ประสิทธิภาพการสื่อสาร", "ส่งข่าวการอบรมถึงกลุ่ม", "✓", "✓", "ฝ่ายสื่อสารองค์กร"]
REST = [
    ["", "พื้นที่สูงผ่านสถานีวิทยุชุมชน", "", "", ""],
    ["", "จัดทำชุดคำถามที่พบบ่อย", "", "✓", "ฝ่ายฝึกอบรม"],
    ["8. การปรับปรุงการทำงาน", "แต่งตั้งผู้แทนเป็นคณะทำงาน", "✓", "", "ฝ่ายฝึกอบรม"],
]


def works(found: dict[str, Any]) -> list[tuple[int, str]]:
    return [(each["indicator"], each["text"]) for each in found["measures"]]


def test_the_rest_of_a_row_is_no_caption_of_the_rows_below_it() -> None:
    assert works(on_pages(TITLE, [PLAN, WORK], REST)) == [
        (7, "ส่งข่าวการอบรมถึงกลุ่มพื้นที่สูงผ่านสถานีวิทยุชุมชน"),
        (7, "จัดทำชุดคำถามที่พบบ่อย"),
        (8, "แต่งตั้งผู้แทนเป็นคณะทำงาน"),
    ]


def test_a_caption_above_the_header_of_another_table_is_one() -> None:
    caption = ["แผนการยกระดับปี 2567", "", "", "", ""]
    found = on_pages(TITLE, [PLAN, WORK], [caption, PLAN, *REST[2:]])
    assert works(found) == [(7, "ส่งข่าวการอบรมถึงกลุ่ม"), (8, "แต่งตั้งผู้แทนเป็นคณะทำงาน")]


OPEN = ["ข้อ", "รายการข้อมูล", "คะแนน", "ข้อบกพร่อง"]
LISTED = [[f"O {number}", f"รายการข้อมูลที่ {number}", "0.00", "ไม่มีข้อมูล"] for number in range(33, 38)]


@pytest.mark.parametrize(("letter", "digits", "expected"), [("O", "44", ["O44"]), ("O 38", "44", ["O38", "O44"])])
def test_a_code_whose_letter_and_digits_a_page_parts(letter: str, digits: str, expected: list[str]) -> None:
    first = [letter, "รายงานการรับของขวัญของ", "0.00", "ไม่มีแบบ"]
    rest = [digits, "พนักงาน", "", "รายงาน"]
    found = on_pages(TITLE, [OPEN, *LISTED, first], [rest], cut=True)
    assert [question[0] for question in found["questions"]][5:] == expected
    assert [score[3] for score in found["scores"]][5:] == expected[:1]


ASKED = ["ข้อคำถาม", "ตัวชี้วัด", "คะแนน", "มาตรการ"]
WHOLE = [
    [f"e{n} ท่านได้รับบริการข้อที่ {n} มากน้อยเพียงใด", "6. คุณภาพการดำเนินงาน", f"8{n}.10", "ปรับปรุงบริการ"] for n in (1, 2, 3)
]


@pytest.mark.parametrize(("name", "rest", "indicator"), [("7. ประสิทธิภาพ", "การสื่อสาร", 7), ("-", "", 6)])
def test_an_indicator_whose_name_a_page_parts_is_its_rows(name: str, rest: str, indicator: int) -> None:
    first = ["e6 หน่วยงานที่ท่านติดต่อ", name, "79.58", "ตั้งหอกระจายข่าว"]
    found = on_pages(TITLE, [ASKED, *WHOLE, first], [["เผยแพร่ข้อมูลหลากหลาย", rest, "", "ไร้สาย"]], cut=True)
    assert works(found)[3:] == [(indicator, "ตั้งหอกระจายข่าวไร้สาย")]
