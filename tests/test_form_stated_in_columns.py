"""Form: each indicator's questions beside it, `i1 = 94.12` in every cell, and its own number behind them."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, Rows, read, scores

INSIDE: Rows = [
    ["1. การปฏิบัติหน้าที่", "i1 = 94.12", "i2 = 93.40", "i3 = 98.03", "95.12"],
    ["2. การใช้งบประมาณ", "i7 = 78.35", "i8 = 82.60", "i9 = 84.10", "84.81"],
    ["3. การใช้อำนาจ", "i13 = 90.15", "i14 = 88.42", "i15 = 87.93", "91.22"],
]
OUTSIDE: Rows = [
    ["6. คุณภาพการดำเนินงาน", "e1 = 90.45", "e2 = 91.20", "91.79"],
    ["7. ประสิทธิภาพการสื่อสาร", "e6 = 82.10", "e7 = 84.26", "85.38"],
]
OF_INDICATORS = [(1, 95.12), (2, 84.81), (3, 91.22), (6, 91.79), (7, 85.38)]
OF_QUESTIONS = [
    *[("E1", 90.45), ("E2", 91.2), ("E6", 82.1), ("E7", 84.26)],
    *[("I1", 94.12), ("I13", 90.15), ("I14", 88.42), ("I15", 87.93), ("I2", 93.4), ("I3", 98.03)],
    *[("I7", 78.35), ("I8", 82.6), ("I9", 84.1)],
]


def _head(word: str, count: int) -> list[str]:
    return ["ตัวชี้วัด", *(word.format(number) for number in range(1, count + 1)), "คะแนนเฉลี่ย"]


def _told(*tables: Rows) -> tuple[list[tuple[int, float]], list[tuple[str, float]]]:
    found = scores(read(TITLE, *tables))
    assert {each[0] for each in found} <= {"indicator", "question"}
    of = {
        level: sorted((each[1], each[3]) for each in found if each[0] == level) for level in ("indicator", "question")
    }
    return of["indicator"], of["question"]


@pytest.mark.parametrize("word", ["ช่องที่ {}", "ข้อที่ {}", "รายการที่ {}", "ข้อย่อยที่ {}", "{}", ""])
def test_whatever_heads_them_and_however_many_they_are(word: str) -> None:
    tables = [_head(word, 3), *INSIDE], [_head(word, 2), *OUTSIDE]
    assert _told(*tables) == (OF_INDICATORS, OF_QUESTIONS)


def test_below_a_blank_line_without_a_head() -> None:
    assert _told([_head("ช่องที่ {}", 3), *INSIDE], OUTSIDE) == (OF_INDICATORS, OF_QUESTIONS)


def test_one_indicator_has_a_question_more() -> None:
    short = [[*row[:3], "", row[4]] for row in INSIDE]
    short[2][3] = INSIDE[2][3]
    own = [each for each in OF_QUESTIONS if each[0] not in ("I3", "I9") and each[0][0] == "I"]
    assert _told([_head("ช่องที่ {}", 3), *short]) == (OF_INDICATORS[:3], own)


def test_a_number_of_the_question_itself_stays_its_own() -> None:
    rows: Rows = [["ข้อ", "คะแนน"], ["i1 ปฏิบัติงานตามขั้นตอน", "94.12"], ["i2 ปฏิบัติงานตามเวลา", "93.40"]]
    assert _told(rows) == ([], [("I1", 94.12), ("I2", 93.4)])
