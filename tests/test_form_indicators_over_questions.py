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
