"""Form: beside its indicator's score an issue lists several codes: what stands beside is of none of them alone."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, issues, measures, read, scores

WORDS = ["ข้อที่ต้องปรับปรุง", "ประเด็นที่ต้องปรับปรุง"]


def found(first: str, second: str, word: str = WORDS[0]) -> dict[str, object]:
    rows = [
        ["2. การใช้งบประมาณ", "80.80", first, "เผยแพร่แผน"],
        ["7. ประสิทธิภาพการสื่อสาร", "76.50", second, "ปรับปรุงเว็บไซต์"],
    ]
    return read(TITLE, [["ตัวชี้วัด", "คะแนน", word, "มาตรการ"], *rows])


def test_nothing_but_codes_are_questions_and_what_is_done_is_done_for_all() -> None:
    told = found("I7, I8", "E4 และ E5")
    assert scores(told) == [("indicator", 2, "score", 80.8), ("indicator", 7, "score", 76.5)]
    assert [each[2] for each in measures(told)] == [["I7", "I8"], ["E4", "E5"]]


@pytest.mark.parametrize("word", WORDS)
def test_what_is_said_of_a_list_is_no_issue_of_one_and_what_is_done_is_done_for_all(word: str) -> None:
    told = found("ข้อ I7, I8 บุคลากรไม่ทราบแผน", "ข้อ E4 และ E5 เข้าถึงยาก", word)
    assert scores(told) == [("indicator", 2, "score", 80.8), ("indicator", 7, "score", 76.5)]
    assert issues(told) == [(2, None, "บุคลากรไม่ทราบแผน"), (7, None, "เข้าถึงยาก")]
    assert [each[2] for each in measures(told)] == [["I7", "I8"], ["E4", "E5"]]


def test_one_code_before_a_text_is_its_question() -> None:
    told = found("I7 บุคลากรไม่ทราบแผน", "E4 เข้าถึงยาก")
    assert [each[1:] for each in issues(told)] == [("I7", "บุคลากรไม่ทราบแผน"), ("E4", "เข้าถึงยาก")]
