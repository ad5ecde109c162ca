"""Form: cards and a table under its own header with no blank line between them."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, Rows, issues, measures, read, scores

_BUDGET = [
    ["ตัวชี้วัด", "ตัวชี้วัดที่ 2 การใช้งบประมาณ"],
    ["ประเด็นที่ต้องปรับปรุง", "บุคลากรไม่ทราบยอดงบประมาณคงเหลือ"],
    ["มาตรการ", "แจ้งยอดงบประมาณคงเหลือทุกเดือน"],
    ["ผู้รับผิดชอบ", "กองคลัง"],
]
_POWER = [
    ["ตัวชี้วัดที่ 3 การใช้อำนาจ"],
    ["ประเด็นที่ต้องปรับปรุง", "การมอบหมายงานไม่เป็นธรรม"],
    ["มาตรการ", "จัดทำคำสั่งมอบหมายงาน"],
    ["ผู้รับผิดชอบ", "สำนักปลัด"],
]
_ISSUES = [(2, None, "บุคลากรไม่ทราบยอดงบประมาณคงเหลือ"), (3, None, "การมอบหมายงานไม่เป็นธรรม")]
_MEASURES = [(None, "แจ้งยอดงบประมาณคงเหลือทุกเดือน", []), (None, "จัดทำคำสั่งมอบหมายงาน", [])]
_NARROW = [["ตัวชี้วัด", "คะแนน"], ["การปฏิบัติหน้าที่", "91.20"], ["การใช้งบประมาณ", "84.20"], ["คะแนนรวม", "88.10"]]
_WIDE = [
    ["ที่", "ตัวชี้วัด", "คะแนน"],
    ["1", "การปฏิบัติหน้าที่", "91.20"],
    ["2", "การใช้งบประมาณ", "84.20"],
    ["", "คะแนนรวม", "88.10"],
]
_SCORES = [
    ("indicator", 1, "score", 91.2),
    ("indicator", 2, "score", 84.2),
    ("overall", None, "score", 88.1),
]


@pytest.mark.parametrize("table", [_NARROW, _WIDE])
@pytest.mark.parametrize("cards_first", [True, False])
def test_each_is_read_by_itself(table: Rows, *, cards_first: bool) -> None:
    cards = [[*row, *[""] * (2 - len(row))] for row in _BUDGET + _POWER]
    found = read(TITLE, cards + table if cards_first else table + cards)
    assert (scores(found), issues(found), measures(found)) == (_SCORES, _ISSUES, _MEASURES)
    assert [each["responsible"] for each in found["measures"]] == ["กองคลัง", "สำนักปลัด"]


def test_a_table_stands_between_cards() -> None:
    found = read(TITLE, [*_BUDGET, *_NARROW, [*_POWER[0], ""], *_POWER[1:]])
    assert (scores(found), issues(found), measures(found)) == (_SCORES, _ISSUES, _MEASURES)


def test_a_table_of_works_behind_a_card_is_not_about_its_indicator() -> None:
    works = [["ประเด็นที่ต้องปรับปรุง", "มาตรการ"], ["เว็บไซต์ล้าสมัย", "ปรับปรุงเว็บไซต์"]]
    found = read(TITLE, _BUDGET + works)
    assert issues(found) == [_ISSUES[0], (None, None, "เว็บไซต์ล้าสมัย")]
    assert measures(found) == [_MEASURES[0], (None, "ปรับปรุงเว็บไซต์", [])]


@pytest.mark.parametrize("text", ["กิจกรรม", "ขั้นตอนการขอรับบริการ"])
def test_a_text_of_a_card_that_is_a_role_s_word_heads_no_table(text: str) -> None:
    found = read(TITLE, [*_BUDGET[:2], ["มาตรการ", text], *_BUDGET[3:]])
    assert measures(found) == [(None, text, [])]
    assert [each["responsible"] for each in found["measures"]] == ["กองคลัง"]


def test_the_last_row_of_a_table_overleaf_is_no_card() -> None:
    table = [["รายการ", "คะแนน", "รายการ", "คะแนน"], ["ตัวชี้วัดการใช้อำนาจ", "93.04", "ตัวชี้วัดการเปิดเผยข้อมูล", "96.97"]]
    found = read(TITLE, table, [["ตัวชี้วัดการแก้ไขปัญหาการทุจริต", "94.04", "", ""]], _BUDGET)
    assert [each[1] for each in scores(found)] == [3, 5, 9]
    assert [each[0] for each in issues(found)] == [2]
    assert [each["indicator"] for each in found["measures"]] == [2]
