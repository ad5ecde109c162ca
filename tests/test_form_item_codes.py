"""Form: items below their question, with codes of their own in the column of the questions' codes."""

from __future__ import annotations

import pytest

from tests.forms.reading import Rows, issues, read, scores

TITLE = "รายงานการวิเคราะห์ผลการประเมิน ITA ขององค์การบริหารส่วนจังหวัดลำพูน ปีงบประมาณ พ.ศ. ๒๕๖๔"
HEADING = "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่"
WITH_ITEMS = [
    ("question", "I1", "score", 90.32),
    ("item", "I1.1", "score", 91.2),
    ("item", "I1.2", "score", 89.44),
    ("question", "I2", "score", 88.75),
]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("i1.1", "i1.2"),
        ("I 1.1)", "I 1.2)"),
        ("I1(1)", "I1(2)"),
        ("๑.๑", "๑.๒"),
        ("(1)", "(2)"),
        ("1)", "2)"),
        ("1.", "2."),
    ],
)
@pytest.mark.parametrize("asked", [True, False])
def test_items_have_codes_below_their_question(first: str, second: str, *, asked: bool) -> None:
    rows = [
        ["ข้อ", "ข้อคำถาม", "คะแนน"],
        ["I1", "เจ้าหน้าที่ปฏิบัติงานตามประเด็นต่อไปนี้เพียงใด", "90.32"],
        [first, "เป็นไปตามลำดับ", "91.20"],
        [second, "มุ่งผลสำเร็จของงาน", "89.44"],
        ["I2", "เจ้าหน้าที่ให้บริการเท่ากันเพียงใด", "88.75"],
    ]
    found = read(TITLE, HEADING, rows if asked else [[row[0], row[2]] for row in rows])
    assert scores(found) == WITH_ITEMS
    assert not asked or [each[0] for each in found["questions"]] == ["I1", "I2"]


@pytest.mark.parametrize(("question", "first", "second"), [("i1", "i1.1", "i1.2"), ("i1", "1.1", "1.2")])
def test_codes_of_items_before_their_texts_in_one_cell(question: str, first: str, second: str) -> None:
    found = read(
        TITLE,
        HEADING,
        [
            ["ข้อคำถาม", "คะแนน"],
            [f"{question} เจ้าหน้าที่ปฏิบัติงานตามประเด็นต่อไปนี้เพียงใด", "90.32"],
            [f"{first} เป็นไปตามลำดับ", "91.20"],
            [f"{second} เป็นไปตามเวลา", "89.44"],
            ["i2 เจ้าหน้าที่ให้บริการเท่ากันเพียงใด", "88.75"],
        ],
    )
    assert scores(found) == WITH_ITEMS


def test_a_question_without_a_letter_has_items_too() -> None:
    found = read(
        TITLE,
        HEADING,
        [
            ["ข้อ", "ข้อคำถาม", "คะแนน"],
            ["1", "เจ้าหน้าที่ปฏิบัติงานตามประเด็นต่อไปนี้เพียงใด", "90.32"],
            ["1.1", "เป็นไปตามลำดับ", "91.20"],
            ["1.2", "เป็นไปตามเวลา", "89.44"],
            ["2", "เจ้าหน้าที่ให้บริการเท่ากันเพียงใด", "88.75"],
        ],
    )
    assert scores(found) == WITH_ITEMS


def test_an_item_keeps_the_number_of_its_code() -> None:
    rows = [["ข้อ", "คะแนน"], ["i3", "90.00"], ["i3.1", "91.00"], ["i3.3", "89.00"], ["i4", "98.00"]]
    assert scores(read(TITLE, HEADING, rows))[1:3] == [("item", "I3.1", "score", 91.0), ("item", "I3.3", "score", 89.0)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # Indicators below their instrument, counted 1.1: no items.
        (
            [
                ["ลำดับ", "เครื่องมือ", "คะแนน"],
                ["1", "แบบวัด IIT", "90.32"],
                ["1.1", "การปฏิบัติหน้าที่", "91.20"],
                ["1.2", "การใช้งบประมาณ", "89.44"],
            ],
            [("instrument", "IIT", "score", 90.32), ("indicator", 1, "score", 91.2), ("indicator", 2, "score", 89.44)],
        ),
        # Codes without their letters behind one that has it: no items, for they do not count from 1.
        (
            [["ข้อ", "คะแนน"], ["I1", "90.32"], ["2", "91.20"], ["3", "89.44"]],
            [("question", "I1", "score", 90.32), ("question", "I2", "score", 91.2), ("question", "I3", "score", 89.44)],
        ),
    ],
)
def test_what_is_counted_otherwise_is_no_item(rows: Rows, expected: list[object]) -> None:
    assert scores(read(TITLE, HEADING if "ข้อ" in rows[0] else "ผลการประเมิน", rows)) == expected


def test_works_beside_a_number_below_a_question_stay_its_own() -> None:
    rows = [
        ["ข้อ", "ประเด็นที่ต้องปรับปรุง", "มาตรการ"],
        ["I2", "คิวยาว", "เพิ่มช่องบริการ"],
        ["1)", "ป้ายไม่ชัด", "ทำป้ายใหม่"],
        ["I4", "ไม่มีคู่มือ", "จัดทำคู่มือ"],
    ]
    assert issues(read(TITLE, HEADING, rows)) == [(1, "I2", "คิวยาว"), (1, "I2", "ป้ายไม่ชัด"), (1, "I4", "ไม่มีคู่มือ")]
