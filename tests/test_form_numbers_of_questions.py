"""Form: each question has a column, headed by its number behind the word for it (ข้อ 7), over a row of scores; whose
questions these are, the corner, a heading or the sentence above says."""

from __future__ import annotations

from typing import Any

import pytest

import pipeline
from tests.forms.reading import TITLE, Rows, read, scores, text_of

FIRST, SECOND, SEVENTH = (
    "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่",
    "ตัวชี้วัดที่ ๒ การใช้งบประมาณ",
    "ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร",
)
SCORES = ["๙๔.๑๐", "๙๓.๒๕", "๙๕.๔๐"]
OTHERS = ["๘๐.๑๐", "๘๑.๒๐", "๘๒.๓๐"]


def _table(corner: str, *heads: str, values: list[str] = SCORES) -> Rows:
    return [[corner, *heads], ["คะแนน", *values]]


def _numbered(first: int, word: str = "ข้อ ", corner: str = "แบบวัด IIT", values: list[str] = SCORES) -> Rows:
    return _table(corner, *(f"{word}{first + at}" for at in range(3)), values=values)


def _questions(*blocks: str | Rows) -> list[tuple[Any, ...]]:
    found = read(TITLE, *blocks)
    indicators = {code: indicator for code, indicator, _ in found["questions"]}
    return [(indicators[each[1]], each[1], each[3]) for each in scores(found) if each[0] == "question"]


I_FIRST = [(1, "I1", 94.1), (1, "I2", 93.25), (1, "I3", 95.4)]


@pytest.mark.parametrize("word", ["ข้อ ", "ข้อที่ ", "ข้อคำถามที่ ", "ข้อ"])
@pytest.mark.parametrize("corner", ["แบบวัด IIT", "ข้อ", "รายการ", FIRST])
def test_numbers_under_the_heading_of_their_indicator(word: str, corner: str) -> None:
    assert _questions(FIRST, _numbered(1, word, corner)) == I_FIRST


def test_the_sentence_that_announces_a_table_names_its_indicator() -> None:
    told = "3.{} {} ได้ {} คะแนน โดยมีคะแนนรายข้อดังนี้"
    second = told.format(2, SECOND, "81.20")
    found = read(
        TITLE, told.format(1, FIRST, "94.25"), _numbered(1), second, _numbered(8, values=OTHERS), "ผลต่อไป", _numbered(1)
    )
    assert [each[:2] for each in found["questions"]] == [
        ["I1", 1],
        ["I2", 1],
        ["I3", 1],
        ["I8", 2],
        ["I9", 2],
        ["I10", 2],
    ]
    assert [each for each in scores(found) if each[0] == "indicator"] == [
        ("indicator", 1, "score", 94.25),
        ("indicator", 2, "score", 81.2),
    ]


@pytest.mark.parametrize("ending", ["ตามตาราง", "ดังตารางที่ ๓", "ปรากฏในตารางต่อไปนี้", "รายละเอียดดังต่อไปนี้"])
def test_a_sentence_may_announce_its_table_in_other_words(ending: str) -> None:
    assert _questions(f"{FIRST} ได้ ๙๔.๒๕ คะแนน {ending}", _numbered(1, corner="รายการ")) == I_FIRST


def test_a_sentence_that_announces_a_table_of_several_names_none() -> None:
    plan = [["ประเด็น", "มาตรการ"], ["ไม่รู้แผน", "ติดแผนที่บอร์ด"]]
    for told, indicator in ((f"{SECOND} มีแนวทางดังนี้", 2), (f"{SECOND} และ{SEVENTH} มีแนวทางดังนี้", None)):
        assert [each["indicator"] for each in read(TITLE, told, plan)["measures"]] == [indicator]


def test_indicators_over_the_numbers_of_their_questions() -> None:
    rows = [["แบบวัด IIT", FIRST, "", SECOND], ["", "ข้อ ๑", "ข้อ ๒", "ข้อ ๘"], ["คะแนน", *SCORES]]
    assert _questions(rows) == [(1, "I1", 94.1), (1, "I2", 93.25), (2, "I8", 95.4)]


def test_a_mean_behind_the_numbers_and_marks_of_disclosure() -> None:
    rows = _table("ข้อ", "ข้อ ๑", "ข้อ ๒", "ข้อ ๓", "คะแนนเฉลี่ย", values=[*SCORES, "๙๔.๒๕"])
    assert ("indicator", 1, "score", 94.25) in scores(read(TITLE, FIRST, rows))
    marks = _table("แบบตรวจ OIT", "ข้อ ๑", "ข้อ ๒", "ข้อ ๓", values=["๑๐๐", "๐", "๑๐๐"])
    assert _questions("ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล", marks) == [(9, "O1", 100), (9, "O2", 0), (9, "O3", 100)]


@pytest.mark.parametrize("word", ["ข้อ ", "ข้อ i", "i"])
def test_other_numbers_are_no_header_that_comes_again(word: str) -> None:
    above, below = _numbered(1, word), _numbered(4, word, values=OTHERS)
    told = [each[1:] for each in I_FIRST] + [("I4", 80.1), ("I5", 81.2), ("I6", 82.3)]
    assert [each[1:] for each in _questions("แบบวัด IIT", above, below)] == told
    assert [each[1:] for each in _questions("แบบวัด IIT", [*above, *below])] == told


def test_numbers_that_begin_anew_under_each_indicator_are_no_codes() -> None:
    blocks = FIRST, _numbered(1, corner="ข้อ"), SECOND, _numbered(1, corner="ข้อ"), SEVENTH, _numbered(1, corner="ข้อ")
    bundle = pipeline.report(text_of(TITLE, *blocks).encode())
    assert [each.question for each in bundle.scores] == ["I1", "I2", "I3"]
    assert [each.place.table for each in bundle.findings if each.check == "cell-not-used"] == [2, 3]


def test_numbers_of_no_instrument_are_no_codes_and_told() -> None:
    bundle = pipeline.report(text_of(TITLE, _numbered(1, corner="รายการ")).encode())
    assert not bundle.scores
    assert any(each.check == "cell-not-used" for each in bundle.findings)


def test_numbers_over_texts_are_no_questions_scores() -> None:
    rows = [["เรื่อง", "ข้อ ๑", "ข้อ ๒"], ["สาระ", "แจ้งก่อนเริ่มงาน", "แจ้งหลังจบงาน"]]
    assert scores(read(TITLE, FIRST, rows)) == []


def _below(*numbers: str, values: list[str] = SCORES) -> Rows:
    return [
        ["ข้อ", "ข้อคำถาม", "คะแนน"],
        *([each, f"ท่านทราบเรื่องที่ {each}", value] for each, value in zip(numbers, values, strict=True)),
    ]


@pytest.mark.parametrize("word", ["ข้อ ", ""])
def test_numbers_in_rows_that_begin_anew_under_each_indicator_are_no_codes(word: str) -> None:
    anew = [f"{word}{each}" for each in "123"]
    bundle = pipeline.report(text_of(TITLE, FIRST, _below(*anew), SECOND, _below(*anew, values=OTHERS)).encode())
    assert [(each.level, each.question, each.value) for each in bundle.scores] == [
        ("question", each[1], each[2]) for each in I_FIRST
    ]
    assert [each.place.table for each in bundle.findings if each.check == "cell-not-used"] == [2]
    goes_on = [f"{word}{each}" for each in ("8", "9", "10")]
    told = _questions(FIRST, _below(*anew), SECOND, _below(*goes_on, values=OTHERS))
    assert told == [*I_FIRST, (2, "I8", 80.1), (2, "I9", 81.2), (2, "I10", 82.3)]


def test_what_is_done_about_such_questions_is_done_about_their_indicator() -> None:
    rows = [
        ["ข้อ", "ข้อคำถาม", "ประเด็น", "มาตรการ"],
        ["ข้อ 1", "ท่านทราบแผน", "ไม่ทราบ", "ติดแผน"],
        ["ข้อ 2", "ท่านเห็นผล", "ไม่เห็น", "ติดผล"],
    ]
    found = read(TITLE, SECOND, rows)
    assert [(each["indicator"], each["questions"], each["text"]) for each in found["measures"]] == [
        (2, [], "ติดแผน"),
        (2, [], "ติดผล"),
    ]
    assert found["questions"] == []
