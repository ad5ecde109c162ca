"""Form: a merged cell lists several codes, and beside it stand as many rows with a score each."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, measures, read, scores

HEADER = ["ตัวชี้วัด", "ข้อ", "คะแนน", "มาตรการ"]
LAST = ["7. ประสิทธิภาพการสื่อสาร", "E4", "74.10", "ปรับปรุงเว็บไซต์"]


def found(codes: str, *below: list[str]) -> set[tuple[object, float]]:
    rows = [["2. การใช้งบประมาณ", codes, "78.40", "เผยแพร่แผน"], *below, LAST]
    return {(key, value) for level, key, _, value in scores(read(TITLE, [HEADER, *rows])) if level == "question"}


@pytest.mark.parametrize("codes", ["I7, I8", "I7<br>I8", "I7 และ I8"])
def test_each_row_is_the_question_at_its_place(codes: str) -> None:
    told = found(codes, ["", "", "76.20", "รายงานผล"])
    assert told == {("I7", 78.4), ("I8", 76.2), ("E4", 74.1)}


def test_what_is_done_is_done_for_the_question_of_its_row() -> None:
    rows = [
        ["2. การใช้งบประมาณ", "I7, I8", "78.40", "เผยแพร่แผน"],
        ["", "", "76.20", "รายงานผล"],
        LAST,
    ]
    assert [each[2] for each in measures(read(TITLE, [HEADER, *rows]))] == [["I7"], ["I8"], ["E4"]]


@pytest.mark.parametrize("below", [[], [["", "", "76.20", ""], ["", "", "75.10", ""]]])
def test_fewer_or_more_rows_are_none_of_single_questions(below: list[list[str]]) -> None:
    told = found("I7, I8", *below)
    assert {("I7", 78.4), ("I8", 78.4)} <= told or not {key for key, _ in told} & {"I7", "I8"}


def test_a_row_with_a_year_of_its_own_is_of_both() -> None:
    told = found("I7, I8", ["", "ปี 2565", "76.20", ""])
    assert ("I8", 76.2) not in told or ("I7", 76.2) in told
