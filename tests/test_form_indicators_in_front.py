"""Form: one cell names an indicator and, behind a sign, the question that the row is about."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, measures, read, scores


@pytest.mark.parametrize("sign", [" - ", ": ", " > ", " / ข้อ "])
def test_the_row_is_about_the_question(sign: str) -> None:
    rows = [["คำถามที่ได้คะแนนต่ำสุดของแต่ละตัวชี้วัด", "คะแนน"], [f"1 การปฏิบัติหน้าที่{sign}I2 ปฏิบัติงานอย่างเท่าเทียม", "89.20"]]
    found = read(TITLE, [*rows, [f"2 การใช้งบประมาณ{sign}I7 รับรู้แผนการใช้จ่าย", "79.00"]])
    assert scores(found) == [("question", "I2", "score", 89.2), ("question", "I7", "score", 79.0)]
    assert found["questions"] == [["I2", 1, "ปฏิบัติงานอย่างเท่าเทียม"], ["I7", 2, "รับรู้แผนการใช้จ่าย"]]


def test_a_list_of_codes_behind_an_indicator_is_named_only() -> None:
    rows = [["ตัวชี้วัด", "คะแนน", "มาตรการ"], ["ตัวชี้วัดที่ 2 การใช้งบประมาณ - ข้อ I7, I8", "84.20", "จัดทำแผนการใช้จ่าย"]]
    found = read(TITLE, [*rows, ["ตัวชี้วัดที่ 3 การใช้อำนาจ - ข้อ I13, I14", "88.64", "จัดทำคำสั่งมอบหมายงาน"]])
    assert scores(found) == [("indicator", 2, "score", 84.2), ("indicator", 3, "score", 88.64)]
    assert [each[1] for each in measures(found)] == ["จัดทำแผนการใช้จ่าย", "จัดทำคำสั่งมอบหมายงาน"]
