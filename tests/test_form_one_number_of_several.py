"""One number beside several questions: what each of them got, or their mean."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, read, scores, text_of

WORKS = [["ประเด็นที่ต้องปรับปรุง", "บุคลากรไม่ทราบแผน"], ["มาตรการ", "ประชุมชี้แจงทุกไตรมาส"], ["ผู้รับผิดชอบ", "กองคลัง"]]
ASKED = "i8 ท่านทราบแผนการใช้จ่ายงบประมาณเพียงใด<br>i9 หน่วยงานใช้จ่ายคุ้มค่าเพียงใด<br>i10 หน่วยงานเบิกจ่ายตามจริงเพียงใด"


def test_beside_questions_that_follow_each_other_it_may_be_their_mean() -> None:
    report = pipeline.report(
        text_of(TITLE, "ตัวชี้วัดที่ 2 การใช้งบประมาณ", [["ข้อคำถาม", ASKED], ["คะแนน", "89.72"], *WORKS]).encode()
    )
    assert not report.scores
    assert [(each.severity, each.observed) for each in report.findings if each.check == "score-unclear"] == [
        ("warning", "89.72")
    ]


def test_where_the_label_says_whose_it_is_it_is_the_indicators() -> None:
    found = read(TITLE, "ตัวชี้วัดที่ 2 การใช้งบประมาณ", [["ข้อคำถาม", ASKED], ["คะแนนตัวชี้วัด", "89.72"], *WORKS])
    assert scores(found) == [("indicator", 2, "score", 89.72)]


@pytest.mark.parametrize(("codes", "value"), [("i3, i12", "98.50"), ("o8, o9", "50.00"), ("i3, i4", "80.00")])
def test_questions_that_lie_apart_and_marks_are_each_ones(codes: str, value: str) -> None:
    found = read(TITLE, [["ข้อคำถาม", "คะแนน"], [codes, value], ["i14", "81.20"], ["i20", "79.30"]])
    first, second = codes.upper().split(", ")
    assert {("question", code, "score", float(value)) for code in (first, second)} <= set(scores(found))
