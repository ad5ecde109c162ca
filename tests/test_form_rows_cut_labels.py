"""Form: a page cuts a row so that the words that say whose its numbers are stand behind the break."""

from __future__ import annotations

from typing import Any

import pipeline
from extract.document import Cell, Document, Paragraph, Row, Table
from tests.forms.compare import found_in
from tests.forms.reading import TITLE, Rows

YEARS = ["ปีงบประมาณ", "ตัวชี้วัดที่ 1", "ตัวชี้วัดที่ 2", "ตัวชี้วัดที่ 3", "คะแนนรวม"]
OWN = [["2565", "89.91", "81.72", "84.06", "84.32"], ["2566", "94.12", "88.36", "91.05", "88.55"]]


def on_pages(title: str, *tables: Rows) -> dict[str, Any]:
    """The records of tables on a page each, whose rules do not tell whether a row goes on."""
    made = [
        Table(
            number,
            len(rows[0]),
            tuple(
                Row(n, tuple(Cell(n, at, word) for at, word in enumerate(row)), number) for n, row in enumerate(rows)
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
