"""Form: questions about the results beside their answers."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, measures, read, scores, text_of


@pytest.mark.parametrize("head", [[], [["คำถาม", "คำตอบ"]]])
@pytest.mark.parametrize("asked", ["ได้กี่คะแนน", " ได้คะแนนเท่าใด", "ได้เท่าไร?"])
def test_what_a_label_asks_for_is_no_part_of_it(head: list[list[str]], asked: str) -> None:
    found = read(
        TITLE,
        [
            *head,
            ["หน่วยงานได้คะแนนรวมเท่าใด", "92.11 คะแนน"],
            ["อยู่ในระดับใด", "ระดับ A"],
            [f"แบบวัด IIT {asked}", "91.66 คะแนน"],
            [f"ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน {asked}", "87.87 คะแนน"],
            ["ปีก่อนหน้าได้คะแนนรวมเท่าใด", "ปี 2564 ได้ 89.74 คะแนน"],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("indicator", 6, "score", 87.87),
        ("instrument", "IIT", "score", 91.66),
        ("overall", None, "score", 89.74),
        ("overall", None, "score", 92.11),
    ]
    assert found["report"]["overall_level"] == "A"


def test_counted_questions_about_results_are_none_of_the_assessment() -> None:
    found = read(
        TITLE,
        [
            ["ข้อ", "คำถาม", "คำตอบ"],
            ["1", "ตัวชี้วัดการปฏิบัติหน้าที่ได้คะแนนเท่าไร", "92.10"],
            ["2", "ตัวชี้วัดการใช้งบประมาณได้คะแนนเท่าไร", "84.20"],
            ["3", "ตัวชี้วัดใดต่ำสุด", "การใช้งบประมาณ 84.20 คะแนน"],
            ["4", "หน่วยงานจะปรับปรุงอย่างไร", "จัดทำแผนให้บุคลากรทราบ"],
        ],
    )
    assert scores(found) == [
        ("indicator", 1, "score", 92.1),
        ("indicator", 2, "score", 84.2),
        ("indicator", 2, "score", 84.2),
    ]
    assert found["questions"] == []
    assert measures(found) == [(None, "จัดทำแผนให้บุคลากรทราบ", [])]


def test_last_years_number_and_a_target_are_no_results() -> None:
    rows = [["เราได้คะแนน IIT เท่าใด", "91.66"], ["ปีที่แล้วได้เท่าใด", "89.00"], ["เป้าหมายปีหน้าเท่าใด", "95.00"]]
    found = read(TITLE, [*rows, ["ได้คะแนน EIT เท่าใด", "87.87"]])
    assert scores(found) == [("instrument", "IIT", "score", 91.66), ("instrument", "EIT", "score", 87.87)]


def test_an_answer_of_another_kind_is_told_of() -> None:
    rows = [["แบบวัด IIT ได้กี่คะแนน", "91.66"], ["แบบวัด EIT ได้กี่คะแนน", "87.87"], ["ผู้ตอบเป็นใคร", "บุคลากรทุกส่วนราชการ"]]
    bundle = pipeline.report(text_of(TITLE, rows).encode())
    assert len(bundle.scores) == 2
    assert [each.check for each in bundle.findings if each.observed == "ผู้ตอบเป็นใคร"] == ["cell-not-used"]


def test_questions_of_the_assessment_keep_their_codes() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ 2 การใช้งบประมาณ",
        [
            ["ข้อ", "คำถาม", "คะแนน"],
            ["i7", "ท่านรับรู้แผนการใช้จ่ายงบประมาณ มากน้อยเพียงใด", "86.15"],
            ["i8", "หน่วยงานใช้จ่ายงบประมาณคุ้มค่า มากน้อยเพียงใด", "84.70"],
        ],
    )
    assert scores(found) == [("question", "I7", "score", 86.15), ("question", "I8", "score", 84.7)]


def test_what_should_be_and_what_others_got_are_no_results() -> None:
    rows = [["แบบวัด IIT ควรได้เท่าใด", "95.00"], ["แบบวัด EIT ของจังหวัดได้กี่คะแนน", "84.66"], ["แบบวัด OIT ได้เท่าใด", "93.00"]]
    assert scores(read(TITLE, rows)) == [("instrument", "OIT", "score", 93.0)]


def test_beside_full_marks_that_are_asked_for_nothing_is_sure() -> None:
    rows = [
        ["คะแนนเต็ม IIT เท่าใด", "30.00"],
        ["คะแนนเต็ม EIT เท่าใด", "30.00"],
        ["IIT ได้เท่าใด", "27.10"],
        ["EIT ได้เท่าใด", "25.10"],
    ]
    bundle = pipeline.report(text_of(TITLE, rows).encode())
    assert {each.trust for each in bundle.scores} <= {"doubtful"}


def test_only_how_something_will_be_done_is_a_measure() -> None:
    rows = [["คะแนนรวมเท่าใด", "92.10"], ["คะแนน IIT เท่าใด", "93.10"], ["ผู้บริหารเห็นว่าอย่างไร", "พอใจกับผลคะแนน"]]
    found = read(TITLE, [*rows, ["ปีที่ผ่านมาแก้ไขอย่างไร", "ไม่ได้ดำเนินการ"], ["จะแก้ไขอย่างไร", "จัดทำคู่มือ"]])
    assert measures(found) == [(None, "จัดทำคู่มือ", [])]
