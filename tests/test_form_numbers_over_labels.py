"""Form: cards in a table, each a number over what it is the score of."""

from __future__ import annotations

import pipeline
from tests.forms.reading import TITLE, Rows, read, scores, text_of

INDICATORS = [
    ["94.10", "91.20", "93.40"],
    ["การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ"],
    ["89.20", "86.40", "88.40"],
    ["คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร", "การปรับปรุงระบบการทำงาน"],
]
EXPECTED = [
    ("indicator", at, "score", value)
    for at, value in ((1, 94.1), (2, 91.2), (3, 93.4), (6, 89.2), (7, 86.4), (8, 88.4))
]


def _levels(rows: Rows) -> Rows:
    return [*rows[:2], ["ผ่านดี", "ผ่านดี", "-"], *rows[2:]]


def test_numbers_over_names() -> None:
    assert scores(read(TITLE, INDICATORS)) == EXPECTED


def test_levels_below_the_names() -> None:
    found = read(TITLE, [["92.00", "88.00", "92.44"], ["IIT", "EIT", "คะแนนรวม"], ["ผ่านดี", "ผ่านดี", "ผ่านดี"]])
    assert sorted(scores(found), key=str) == [
        ("instrument", "EIT", "score", 88.0),
        ("instrument", "IIT", "score", 92.0),
        ("overall", None, "score", 92.44),
    ]


def test_numbers_over_codes() -> None:
    found = read(TITLE, [["93.10", "95.20"], ["i1", "i2"]])
    assert scores(found) == [("question", "I1", "score", 93.1), ("question", "I2", "score", 95.2)]


def test_names_over_numbers_are_read_as_before() -> None:
    turned = [INDICATORS[1], INDICATORS[0], INDICATORS[3], INDICATORS[2]]
    assert sorted(scores(read(TITLE, turned))) == sorted(EXPECTED)


def test_numbers_over_names_and_below_them_are_told() -> None:
    bundle = pipeline.report(text_of(TITLE, [*INDICATORS, INDICATORS[0]]).encode())
    first = [each for each in bundle.findings if each.check == "table-not-read"]
    assert [each.severity for each in first] != []
