"""Form: the name of the next indicator parts a table, whose header stands above the first of its parts alone."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, Rows, issues, read, scores

_UPPER: Rows = [
    ["รหัส", "รายการข้อมูล", "คะแนน", "ข้อบกพร่อง"],
    ["ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่", "", "", ""],
    ["ข้อ i๑", "ท่านทราบขั้นตอนเพียงใด", "๗๐.๐๐", "ขั้นตอนไม่ติดประกาศ"],
]
_LOWER: Rows = [["ข้อ i๔", "ท่านทราบแผนการใช้จ่ายเพียงใด", "๖๐.๐๐", "ไม่แจ้งแผนการใช้จ่าย"]]


def test_below_the_name_the_columns_go_on() -> None:
    found = read(TITLE, "ตารางที่ ๒ ผลรายข้อ", _UPPER, "ตัวชี้วัดที่ ๒ การใช้งบประมาณ", _LOWER)
    assert scores(found) == [("question", "I1", "score", 70.0), ("question", "I4", "score", 60.0)]
    assert [each[:2] for each in found["questions"]] == [["I1", 1], ["I4", 2]]
    assert issues(found) == [(1, "I1", "ขั้นตอนไม่ติดประกาศ"), (2, "I4", "ไม่แจ้งแผนการใช้จ่าย")]


@pytest.mark.parametrize(
    ("between", "lower"),
    [
        ("รายการที่ได้คะแนนเต็มมีดังนี้", _LOWER),
        ("ตัวชี้วัดที่ ๒ การใช้งบประมาณ", [["กองคลัง", "แจ้งแผน", "๖๐.๐๐", "ทุกเดือน"]]),
        ("ตัวชี้วัดที่ ๒ การใช้งบประมาณ", [["ข้อ i๔", "ท่านทราบแผนเพียงใด", "ไม่แจ้งแผน", "๖๐.๐๐"]]),
    ],
)
def test_below_a_sentence_or_where_the_rows_differ_they_do_not(between: str, lower: Rows) -> None:
    assert [each[1] for each in issues(read(TITLE, _UPPER, between, lower))] == ["I1"]
