"""Form: strengths, causes and risks beside the issues and measures of each indicator."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, Rows, issues, measures, read, scores

LATE, FAST = "ประกาศเผยแพร่ล่าช้า", "เผยแพร่ประกาศภายใน 3 วัน"
LOANS, FORM = "การยืมไม่ทำเอกสาร", "จัดทำแบบฟอร์มการยืม"
WHY, THEN, GOOD = "ต้องรออนุมัติเนื้อหา", "การใช้งบประมาณไม่ตรงแผน", "มีศูนย์บริการข้อมูล"
HEAD = ["ตัวชี้วัด", "จุดแข็ง", "ประเด็นที่ต้องปรับปรุง", "สาเหตุ", "ความเสี่ยง", "มาตรการ"]
ROWS: Rows = [
    ["4. การใช้ทรัพย์สินของราชการ (84.18 คะแนน)", GOOD, LOANS, WHY, THEN, FORM],
    ["7. ประสิทธิภาพการสื่อสาร (82.47 คะแนน)", GOOD, LATE, WHY, THEN, FAST],
]


@pytest.mark.parametrize("good", ["จุดแข็ง", "จุดเด่น", "จุดแข็ง (Strengths)"])
def test_what_is_good_and_why_what_is_not_are_no_issues(good: str) -> None:
    found = read(TITLE, [[HEAD[0], good, *HEAD[2:]], *ROWS])
    assert scores(found) == [("indicator", 4, "score", 84.18), ("indicator", 7, "score", 82.47)]
    assert issues(found) == [(4, None, LOANS), (7, None, LATE)]
    assert [(each["indicator"], each["text"]) for each in found["measures"]] == [(4, FORM), (7, FAST)]


def test_strengths_and_weaknesses_of_indicators_that_have_scores() -> None:
    rows = [["ตัวชี้วัด", "คะแนน", "จุดแข็ง"], ["4. การใช้ทรัพย์สินของราชการ", "84.18", GOOD]]
    found = read(TITLE, [*rows, ["7. ประสิทธิภาพการสื่อสาร", "82.47", GOOD]])
    assert scores(found) == [("indicator", 4, "score", 84.18), ("indicator", 7, "score", 82.47)]
    assert issues(found) == measures(found) == []


def test_a_cause_alone_is_what_must_be_improved() -> None:
    found = read(TITLE, [["ตัวชี้วัด", "สาเหตุ", "มาตรการ"], *([row[0], row[3], row[5]] for row in ROWS)])
    assert issues(found) == [(4, None, WHY), (7, None, WHY)]


@pytest.mark.parametrize("more", [[], ["โอกาส", "อุปสรรค"], ["แนวทาง"]])
def test_strengths_and_weaknesses_of_the_agency_are_no_records(more: list[str]) -> None:
    found = read(TITLE, [["จุดแข็ง", "จุดอ่อน", *more], [GOOD, LATE, *[FAST] * len(more)]])
    assert issues(found) == measures(found) == []


@pytest.mark.parametrize("head", ["จุดเด่น", "จุดแข็ง"])
def test_what_is_good_may_head_what_is_scored(head: str) -> None:
    found = read(TITLE, [[head, "คะแนน"], ["1. การปฏิบัติหน้าที่", "90.18"], ["9. การเปิดเผยข้อมูล", "95.45"]])
    assert [each[1:] for each in scores(found)] == [(1, "score", 90.18), (9, "score", 95.45)]
    found = read(TITLE, [[head, "คะแนน"], ["i1 ปฏิบัติงานดี", "90.10"], ["i2 เร็ว", "91.00"]])
    assert [each[1:] for each in scores(found)] == [("I1", "score", 90.1), ("I2", "score", 91.0)]
    found = read(TITLE, [["ข้อ", head, "คะแนน"], ["i1", "ปฏิบัติงานดี", "90.10"], ["i2", "เร็ว", "91.00"]])
    assert [text for _, _, text in found["questions"]] == ["ปฏิบัติงานดี", "เร็ว"]


def test_scores_below_what_is_good_and_what_is_not_are_all_read() -> None:
    found = read(TITLE, [["จุดแข็ง", "จุดที่ต้องพัฒนา"], ["i7 (88.10)", "i1 (55.00)"], ["i8 (87.10)", "i2 (55.00)"]])
    told = [("I7", "score", 88.1), ("I8", "score", 87.1), ("I1", "score", 55.0), ("I2", "score", 55.0)]
    assert [each[1:] for each in scores(found)] == told


@pytest.mark.parametrize("asked", [["i7", "i8"], ["-", "-"], ["i7 มีส่วนร่วม มากน้อยเพียงใด", "i8 คุ้มค่า มากน้อยเพียงใด"]])
def test_a_cause_beside_codes_questions_or_dashes_is_what_must_be_improved(asked: list[str]) -> None:
    rows = [[code, WHY, FAST] for code in asked]
    found = read(TITLE, [["ประเด็น", "สาเหตุ", "มาตรการ"], *rows])
    assert [each["text"] for each in found["issues"] if each["text"] == WHY] == [WHY, WHY]
    # Where one of them says what is wrong, the cause only says why.
    found = read(TITLE, [["ประเด็น", "สาเหตุ", "มาตรการ"], *rows, ["i9 " + LATE, WHY, FAST]])
    assert WHY not in [each["text"] for each in found["issues"]]


@pytest.mark.parametrize("labels", [["i1 ปฏิบัติงานดี", "i2 เร็ว"], ["1. การปฏิบัติหน้าที่", "9. การเปิดเผยข้อมูล"]])
def test_strengths_may_be_the_questions_or_indicators_that_scores_are_of(labels: list[str]) -> None:
    rows = [[label, score] for label, score in zip(labels, ["90.10", "91.00"], strict=True)]
    assert [each[3] for each in scores(read(TITLE, [["จุดเด่น", "คะแนน"], *rows]))] == [90.1, 91.0]


def test_strengths_with_scores_beside_weaknesses_with_scores_are_two_tables() -> None:
    rows = [["จุดแข็ง", "คะแนน", "จุดที่ต้องพัฒนา", "คะแนน"], ["i1 ดี", "90.10", "i7 ไม่ทราบแผน", "70.10"]]
    found = read(TITLE, [*rows, ["i2 เร็ว", "91.00", "i8 ไม่คุ้ม", "71.00"]])
    assert [(each[1], each[3]) for each in scores(found)] == [("I1", 90.1), ("I2", 91.0)]
    assert [each[1] for each in issues(found)] == ["I7", "I8"]
