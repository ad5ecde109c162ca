"""Form: cards below each other in one table, one of which a page cuts, so that the next page begins with its rest."""

from __future__ import annotations

from typing import Any

import pytest

import pipeline
from extract.document import Cell, Document, Paragraph, Row, Table
from tests.forms.compare import found_in
from tests.forms.reading import TITLE, Rows, issues, measures, scores


def card(indicator: str, score: str, issue: str, measure: str, steps: str) -> Rows:
    return [
        [indicator],
        ["ผลคะแนน ปี 2566", score, "ค่าเป้าหมาย ปี 2567", "95.00"],
        ["ประเด็นที่ต้องปรับปรุง", issue],
        ["มาตรการ", measure],
        ["วิธีการ", steps],
    ]


OWNER = ["ผู้รับผิดชอบ", "กองช่าง", "ระยะเวลา", "ธ.ค. 2566 - มี.ค. 2567"]
ONE = [*card("ตัวชี้วัดที่ 2 การใช้งบประมาณ", "85.42", "เบิกจ่ายล่าช้า", "กำหนดเวลาเบิกจ่าย", "1. ติดตามฎีกา"), OWNER]
TWO = card("ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", "84.95", "ไม่มีสมุดคุม", "จัดทำสมุดคุม", "1. กำหนดเจ้าหน้าที่ 2. ตรวจสมุดคุม")
THREE = [*card("ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต", "87.33", "ไม่ทราบผล", "แจ้งผลภายใน 15 วัน", "1. ลงทะเบียนเรื่อง"), OWNER]
REST = ["", "3. รายงานผลต่อผู้บริหาร"]


def on_pages(*tables: Rows) -> dict[str, Any]:
    """The records of tables of four columns, each on a page of its own, as a PDF gives them."""
    made = []
    for number, rows in enumerate(tables, 1):
        cells = [
            [Cell(n, at, word, page=number) for at, word in enumerate([*row, "", "", ""][:4])]
            for n, row in enumerate(rows)
        ]
        whole = tuple(Row(n, tuple(row), number) for n, row in enumerate(cells))
        made.append(Table(number, 4, whole, number, spans_known=True))
    return found_in(pipeline.records(Document("pdf", (Paragraph(TITLE, page=1), *made)), b""))


def test_a_page_that_begins_with_the_rest_of_a_card_goes_on_with_whole_ones() -> None:
    found = on_pages([*ONE, *TWO], [REST, OWNER, *THREE])
    assert scores(found) == [
        ("indicator", 2, "score", 85.42),
        ("indicator", 4, "score", 84.95),
        ("indicator", 5, "score", 87.33),
    ]
    assert [each[0] for each in issues(found)] == [2, 4, 5]
    steps = [(each["indicator"], each["text"]) for each in found["measures"] if each["kind"] == "step"]
    assert steps == [
        (2, "ติดตามฎีกา"),
        (4, "กำหนดเจ้าหน้าที่"),
        (4, "ตรวจสมุดคุม"),
        (4, "รายงานผลต่อผู้บริหาร"),
        (5, "ลงทะเบียนเรื่อง"),
    ]
    assert [each[1] for each in measures(found)] == ["กำหนดเวลาเบิกจ่าย", "จัดทำสมุดคุม", "แจ้งผลภายใน 15 วัน"]


def test_a_table_overleaf_under_a_header_of_its_own_is_no_rest_of_a_card() -> None:
    header = ["ประเด็นที่ต้องปรับปรุง", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"]
    table = [header, ["ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต"], ["ไม่ทราบผล", "แจ้งผลภายใน 15 วัน", "กองช่าง", "ต.ค."]]
    found = on_pages([*ONE, *TWO], table)
    assert [(each["indicator"], each["text"]) for each in found["measures"]][-1] == (5, "แจ้งผลภายใน 15 วัน")


QUESTION = ["ข้อคำถาม", "I7 ท่านทราบแผนการใช้จ่ายงบประมาณ มากน้อยเพียงใด"]
CARD = [["ใบที่ 1/2568"], ["ตัวชี้วัด", "ตัวชี้วัดที่ 2 การใช้งบประมาณ"], QUESTION, ["คะแนน", "79.84"]]
SAID = [["ประเด็นที่ต้องปรับปรุง", "ไม่ทราบแผน"], ["มาตรการ", "1. แจ้งแผนทุกกอง"], ["วิธีการ", "ทำหนังสือเวียน"], OWNER]


@pytest.mark.parametrize("cut", [3, 4, 5, 6])
def test_a_card_is_cut_between_two_of_its_labels(cut: int) -> None:
    rows = [*CARD, *SAID]
    found = on_pages(rows[:cut], rows[cut:])
    assert scores(found) == [("question", "I7", "score", 79.84)]
    assert [(each["indicator"], each["question"]) for each in found["issues"]] == [(2, "I7")]
    assert [(each["indicator"], each["text"]) for each in found["measures"]] == [(2, "แจ้งแผนทุกกอง"), (2, "ทำหนังสือเวียน")]


def test_the_end_of_a_date_overleaf_is_no_label() -> None:
    card = [*CARD, *SAID[:-1], ["ผู้รับผิดชอบ", "กองช่าง", "กำหนดแล้วเสร็จ", "28 กุมภาพันธ์"]]
    found = on_pages(card, [["", "", "", "2569"], ["การกำกับติดตาม", "รายงานทุกเดือน"]])
    assert {(each["timeline"], each["follow_up"]) for each in found["measures"]} == {
        ("28 กุมภาพันธ์ 2569", "รายงานทุกเดือน")
    }


def test_a_card_of_another_subject_overleaf_is_no_piece_of_the_one_above() -> None:
    other = [
        ["ตัวชี้วัด", "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ"],
        ["ประเด็นที่ต้องปรับปรุง", "ไม่มีสมุดคุม"],
        ["มาตรการ", "จัดทำสมุดคุม"],
        ["วิธีการ", "กำหนดเจ้าหน้าที่"],
        OWNER,
    ]
    found = on_pages([*CARD, *SAID], other)
    assert {(each["indicator"], tuple(each["questions"])) for each in found["measures"]} == {(2, ("I7",)), (4, ())}
