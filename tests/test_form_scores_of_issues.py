"""Form: what must be improved beside a score (จุดที่ต้องพัฒนา | คะแนน): the rows are whatever stands in them."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, issues, measures, read, scores, text_of

HEADS = pytest.mark.parametrize("head", ["จุดที่ต้องพัฒนา", "ประเด็นที่ต้องปรับปรุง", "สิ่งที่ควรพัฒนา"])
SECTION = "ตัวชี้วัดที่ 2 การใช้งบประมาณ"
ASKED = "หน่วยงานของท่านใช้จ่ายงบประมาณโดยคำนึงถึงความคุ้มค่า มากน้อยเพียงใด"
ALSO = "หน่วยงานของท่านเปิดโอกาสให้ท่านมีส่วนร่วมตรวจสอบการใช้งบประมาณ มากน้อยเพียงใด"
OF_QUESTIONS = [("question", "I8", "score", 81.2), ("question", "I9", "score", 79.15)]
NAMES = ["ตัวชี้วัดที่ 2 การใช้งบประมาณ", "การใช้ทรัพย์สินของราชการ"]
OF_INDICATORS = [("indicator", 2, "score", 81.2), ("indicator", 4, "score", 79.15)]


@HEADS
def test_what_is_asked_is_a_question(head: str) -> None:
    found = read(TITLE, SECTION, [[head, "คะแนน"], [f"I8 {ASKED}", "81.20"], [f"I9 {ALSO}", "79.15"]])
    assert scores(found) == OF_QUESTIONS
    assert [tuple(each[:1]) + tuple(each[2:]) for each in found["questions"]] == [("I8", ASKED), ("I9", ALSO)]
    assert issues(found) == []


@HEADS
def test_a_code_says_whose_score_stands_beside_an_issue(head: str) -> None:
    rows = [["I8 บุคลากรไม่ทราบแผน", "81.20", "แจ้งแผนทุกเดือน"], ["ข้อ I9 ไม่มีการติดตาม", "79.15", "ติดตามทุกไตรมาส"]]
    found = read(TITLE, SECTION, [[head, "คะแนน", "มาตรการ"], *rows])
    assert scores(found) == OF_QUESTIONS
    assert issues(found) == [(2, "I8", "บุคลากรไม่ทราบแผน"), (2, "I9", "ไม่มีการติดตาม")]
    assert [each[2] for each in measures(found)] == [["I8"], ["I9"]]


@HEADS
def test_the_name_of_an_indicator_is_one(head: str) -> None:
    found = read(TITLE, [[head, "คะแนน"], [NAMES[0], "81.20"], [NAMES[1], "79.15"]])
    assert (scores(found), issues(found)) == (OF_INDICATORS, [])


def test_beside_measures_alone_a_name_stays_an_issue() -> None:
    found = read(TITLE, [["ประเด็นที่ต้องปรับปรุง", "มาตรการ"], [NAMES[0], "แจ้งแผนทุกเดือน"], [NAMES[1], "จัดทำคู่มือการยืม"]])
    assert [each[2] for each in issues(found)] == NAMES


@HEADS
def test_numbers_of_issues_that_name_nothing_are_not_the_heading_s(head: str) -> None:
    rows = [["บุคลากรไม่ทราบแผน", "81.20"], ["ไม่มีการติดตาม", "79.15"]]
    found = read(TITLE, SECTION, [[head, "คะแนน"], *rows])
    assert scores(found) == []
    assert issues(found) == [(2, None, "บุคลากรไม่ทราบแผน"), (2, None, "ไม่มีการติดตาม")]
    bundle = pipeline.report(text_of(TITLE, SECTION, [[head, "คะแนน"], *rows]).encode())
    assert [each.severity for each in bundle.findings if each.check == "cell-not-used"] == ["warning"]


def test_one_number_beside_them_all_is_the_heading_s() -> None:
    rows = [["บุคลากรไม่ทราบแผน", "81.20"], ["ไม่มีการติดตาม", ""]]
    found = read(TITLE, SECTION, [["ประเด็นที่ต้องปรับปรุง", "คะแนน"], *rows])
    assert scores(found) == [("indicator", 2, "score", 81.2)]
    assert len(issues(found)) == 2
