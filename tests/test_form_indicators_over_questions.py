"""Form: indicators with their scores head columns, their questions with their scores stand below."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, read, scores


@pytest.mark.parametrize("form", ["{} = {}", "{} : {}", "{} ({})", "{} {}"])
def test_questions_below_every_column(form: str) -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัดที่ ๑ (๙๔.๑๐)", "ตัวชี้วัดที่ ๒ (๙๑.๒๐)"],
            [form.format("i๑", "๙๓.๑๐"), form.format("i๘", "๙๐.๑๐")],
            [form.format("i๒", "๙๕.๑๐"), form.format("i๙", "๙๒.๓๐")],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("indicator", 1, "score", 94.1),
        ("indicator", 2, "score", 91.2),
        ("question", "I1", "score", 93.1),
        ("question", "I2", "score", 95.1),
        ("question", "I8", "score", 90.1),
        ("question", "I9", "score", 92.3),
    ]
    assert found["questions"] == [["I1", 1, None], ["I2", 1, None], ["I8", 2, None], ["I9", 2, None]]


def test_a_number_within_a_question_beside_its_score_is_none() -> None:
    text = "หน่วยงานเปิดเผยข้อมูลได้ร้อยละ ๙๐.๐๐ ของทั้งหมดหรือไม่"
    found = read(TITLE, [["ข้อคำถาม", "คะแนน"], [f"e๗ {text}", "๘๑.๒๐"], ["e๘ หน่วยงานรับฟังความเห็นหรือไม่", "๘๒.๔๐"]])
    assert [each[3] for each in scores(found)] == [81.2, 82.4]


def test_what_a_header_calls_an_instruments_is_not_its_first_indicators() -> None:
    found = read(
        TITLE,
        [
            ["เครื่องมือ", "คะแนนเครื่องมือ", "ตัวชี้วัด", "คะแนนตัวชี้วัด", "ข้อ", "คะแนนข้อ"],
            ["IIT", "88.15", "1. การปฏิบัติหน้าที่", "92.10", "I1", "95.00"],
            ["", "", "", "", "I2", "89.20"],
            ["", "", "2. การใช้งบประมาณ", "84.20", "I7", "79.00"],
            ["", "", "", "", "I8", "89.40"],
        ],
    )
    assert [each for each in scores(found) if each[0] != "question"] == [
        ("instrument", "IIT", "score", 88.15),
        ("indicator", 1, "score", 92.1),
        ("indicator", 2, "score", 84.2),
    ]
