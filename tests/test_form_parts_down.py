"""Form: a column says of each row which part of EIT its number is of."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, read, scores


@pytest.mark.parametrize("head", ["ส่วนที่", "EIT ส่วน", "Part"])
def test_parts_that_are_counted(head: str) -> None:
    rows = [
        ["ข้อ", head, "คะแนน"],
        ["E1", "1", "94.10"],
        ["E1", "2", "90.40"],
        ["E2", "1", "92.35"],
        ["E2", "2", "91.60"],
    ]
    assert scores(read(TITLE, rows)) == [
        ("question", "E1", "public", 94.1),
        ("question", "E1", "survey", 90.4),
        ("question", "E2", "public", 92.35),
        ("question", "E2", "survey", 91.6),
    ]


@pytest.mark.parametrize("head", ["กลุ่ม", "ประเภท", "แบบ"])
def test_parts_by_name_below_each_other(head: str) -> None:
    rows = [["ข้อ", head, "คะแนน"], ["E1", "Public", "94.10"], ["", "Survey", "90.40"], ["", "เฉลี่ย", "92.25"]]
    assert scores(read(TITLE, [*rows, ["E2", "Public", "92.35"], ["", "Survey", "91.60"], ["", "เฉลี่ย", "91.98"]])) == [
        ("question", "E1", "public", 94.1),
        ("question", "E1", "survey", 90.4),
        ("question", "E1", "score", 92.25),
        ("question", "E2", "public", 92.35),
        ("question", "E2", "survey", 91.6),
        ("question", "E2", "score", 91.98),
    ]


def test_questions_of_iit_have_no_parts() -> None:
    rows = [["ข้อ", "ส่วนที่", "คะแนน"], ["I1", "1", "94.10"], ["I2", "1", "90.40"], ["I3", "2", "92.35"]]
    assert {each[2] for each in scores(read(TITLE, rows))} == {"score"}


@pytest.mark.parametrize("codes", [["E1", "E2", "O1", "O2"], ["I1", "I2", "E1", "E2"], ["E1", "E2", "E3", "E4"]])
def test_parts_of_a_list_that_have_no_question_in_common_are_no_parts_of_eit(codes: list[str]) -> None:
    rows = [["ส่วนที่", "ข้อ", "คะแนน"], *([str(1 + at // 2), code, f"8{at}.10"] for at, code in enumerate(codes))]
    assert scores(read(TITLE, rows)) == [("question", code, "score", 80.1 + at) for at, code in enumerate(codes)]
