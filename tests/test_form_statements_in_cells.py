"""Form: every cell of a table states a code and its score, under the indicators that head the columns."""

from __future__ import annotations

from tests.forms.reading import TITLE, read, scores


def test_each_column_states_the_questions_of_its_indicator_and_their_mean() -> None:
    found = read(
        TITLE,
        "ตารางที่ 1 คะแนนแบบวัด IIT",
        [
            ["ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "ตัวชี้วัดที่ 2 การใช้งบประมาณ"],
            ["I1 = 90.00", "I7 = 80.00"],
            ["I2 = 92.00", "I8 = 84.00"],
            ["เฉลี่ย 91.00", "เฉลี่ย 82.00"],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("indicator", 1, "score", 91.0),
        ("indicator", 2, "score", 82.0),
        ("question", "I1", "score", 90.0),
        ("question", "I2", "score", 92.0),
        ("question", "I7", "score", 80.0),
        ("question", "I8", "score", 84.0),
    ]
    assert sorted(each[:2] for each in found["questions"]) == [["I1", 1], ["I2", 1], ["I7", 2], ["I8", 2]]


def test_the_last_word_of_an_indicators_name_is_no_part_of_its_score() -> None:
    found = read(TITLE, "- การปฏิบัติหน้าที่ ได้คะแนน 90.40 คะแนน", "- การใช้อำนาจ ได้คะแนน 87.90 คะแนน")
    assert scores(found) == [("indicator", 1, "score", 90.4), ("indicator", 3, "score", 87.9)]


def test_instruments_with_an_equals_sign() -> None:
    found = read(TITLE, "ภาพรวม คะแนน ITA = 92.60 แบ่งเป็น IIT = 91.90, EIT = 89.30, OIT = 95.50")
    assert sorted(scores(found), key=str) == [
        ("instrument", "EIT", "score", 89.3),
        ("instrument", "IIT", "score", 91.9),
        ("instrument", "OIT", "score", 95.5),
        ("overall", None, "score", 92.6),
    ]
