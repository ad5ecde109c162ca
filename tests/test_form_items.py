"""Form: the items of a cell, numbered or bulleted in any way, in tags or plain."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, measures, read, scores

HEADER = ["ตัวชี้วัด", "มาตรการ"]


def items(cell: str) -> list[tuple[int | None, str]]:
    """(number, text) of the measures of one cell."""
    return [(number, text) for number, text, _ in measures(read(TITLE, [HEADER, ["๑. การปฏิบัติหน้าที่", cell]]))]


@pytest.mark.parametrize(
    "cell",
    [
        "๑. ทำป้าย ๒. อบรม",
        "1. ทำป้าย 2. อบรม",
        "๑.ทำป้าย ๒.อบรม",
        "(๑) ทำป้าย (๒) อบรม",
        "๑) ทำป้าย ๒) อบรม",
        "3.1 ทำป้าย 3.2 อบรม",
        "๓.๑ ทำป้าย ๓.๒ อบรม",
        "<p>๑. ทำป้าย</p> <p>๒. อบรม</p>",
        "<ol> ๑. ทำป้าย ๒. อบรม </ol>",
    ],
)
def test_numbered_items(cell: str) -> None:
    assert items(cell) == [(1, "ทำป้าย"), (2, "อบรม")]


@pytest.mark.parametrize(
    "cell",
    [
        "- ทำป้าย - อบรม",
        "-ทำป้าย -อบรม",
        "• ทำป้าย • อบรม",
        "<p>- ทำป้าย</p> <p>- อบรม</p>",
        '<ul style="list-style-type: none"> - ทำป้าย - อบรม </ul>',
    ],
)
def test_bulleted_items(cell: str) -> None:
    assert items(cell) == [(None, "ทำป้าย"), (None, "อบรม")]


@pytest.mark.parametrize(
    "text",
    [
        "เปิดบริการ 08.30 - 16.30 น. ทุกวัน",
        "ใช้ระบบ E - Service ทุกงาน",
        "อบรมเรื่องระเบียบ พ.ศ. 2560 ปีละ 2 ครั้ง",
    ],
)
def test_a_dash_or_number_inside_a_sentence_begins_no_item(text: str) -> None:
    assert items(text) == [(None, text)]


def test_bullets_inside_a_numbered_item_stay_in_it() -> None:
    assert items("๑. เผยแพร่ผ่าน - เว็บไซต์ - ป้าย ๒. อบรม") == [(1, "เผยแพร่ผ่าน - เว็บไซต์ - ป้าย"), (2, "อบรม")]


def test_a_number_misprinted_out_of_order_still_begins_an_item() -> None:
    assert items("๑. ทำป้าย ๒. อบรม ๒. ทำแผ่นพับ") == [(1, "ทำป้าย"), (2, "อบรม"), (2, "ทำแผ่นพับ")]


def test_text_before_a_number_one_is_an_item_without_a_number() -> None:
    assert items("ดำเนินการสามเรื่อง ๑. ทำป้าย ๒. อบรม") == [(None, "ดำเนินการสามเรื่อง"), (1, "ทำป้าย"), (2, "อบรม")]


def test_numbers_in_brackets_are_a_list_whatever_word_stands_before_them() -> None:
    cell = "(1) จัดทำคู่มือพร้อมระยะเวลา (2) วางคู่มือที่จุดบริการ"
    assert items(cell) == [(1, "จัดทำคู่มือพร้อมระยะเวลา"), (2, "วางคู่มือที่จุดบริการ")]


def test_a_numbered_item_with_an_indicators_key_word_is_an_item() -> None:
    found = read(
        TITLE,
        [
            ["ข้อ", "รายการข้อมูล", "คะแนนข้อ", "รายการย่อย", "คะแนนรายการย่อย", "ข้อบกพร่อง"],
            ["O12", "รายงานการใช้งบประมาณ", "50.00", "1) โครงการ", "100.00", "-"],
            ["", "", "", "2) งบประมาณที่ใช้ดำเนินการ", "0.00", "ไม่ระบุยอด"],
        ],
    )
    assert scores(found) == [
        ("question", "O12", "score", 50.0),
        ("item", "O12.1", "score", 100.0),
        ("item", "O12.2", "score", 0.0),
    ]
    assert [each["question"] for each in found["issues"]] == ["O12"]


def test_numbered_items_below_a_question_are_no_codes_beside_its_own() -> None:
    found = read(
        TITLE,
        [
            ["รหัส", "ข้อคำถามและรายการย่อย", "คะแนน", "ปัญหา"],
            ["I8", "ใช้จ่ายงบประมาณโดยคำนึงถึงประเด็นดังต่อไปนี้", "83.68", "เร่งจัดซื้อปลายปี"],
            ["", "(1) คุ้มค่า", "84.10", ""],
            ["", "(2) ไม่บิดเบือนวัตถุประสงค์", "83.26", ""],
            ["I11", "เปิดโอกาสให้มีส่วนร่วมในการตรวจสอบ", "81.46", "ไม่มีช่องทาง"],
            ["", "(1) สอบถาม", "82.74", ""],
            ["", "(2) ทักท้วง", "80.05", ""],
            ["", "(3) ร้องเรียน", "81.60", ""],
        ],
    )
    assert scores(found) == [
        ("question", "I8", "score", 83.68),
        ("item", "I8.1", "score", 84.1),
        ("item", "I8.2", "score", 83.26),
        ("question", "I11", "score", 81.46),
        ("item", "I11.1", "score", 82.74),
        ("item", "I11.2", "score", 80.05),
        ("item", "I11.3", "score", 81.6),
    ]
    assert [each["question"] for each in found["issues"]] == ["I8", "I11"]
