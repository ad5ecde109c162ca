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


def test_numbers_over_those_of_indicators() -> None:
    rows = [["ผลการประเมินรายตัวชี้วัด", "", ""], ["คะแนน", "94.10 คะแนน", "91.20 คะแนน"], ["ตัวชี้วัดที่", "1", "2"]]
    assert scores(read(TITLE, rows)) == [EXPECTED[0], EXPECTED[1]]


def test_several_strips_with_their_names_first() -> None:
    rows = [["การปฏิบัติหน้าที่", "การใช้งบประมาณ"], ["92.10", "84.20"], ["การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ"]]
    assert scores(read(TITLE, [*rows, ["88.64", "82.37"]])) == [
        ("indicator", 1, "score", 92.1),
        ("indicator", 2, "score", 84.2),
        ("indicator", 3, "score", 88.64),
        ("indicator", 4, "score", 82.37),
    ]


def test_names_over_two_rows_of_numbers_are_one_header() -> None:
    rows = [["ปี", "การปฏิบัติหน้าที่", "การใช้งบประมาณ"], ["2565", "90.10", "80.20"], ["2566", "92.10", "84.20"]]
    assert [each[1:4:2] for each in scores(read(TITLE, rows))] == [(1, 90.1), (2, 80.2), (1, 92.1), (2, 84.2)]


def test_each_row_with_its_word_before_it() -> None:
    rows = [["คะแนน", "92.10", "95.00"], ["ตัวชี้วัด", "การปฏิบัติหน้าที่", "การเปิดเผยข้อมูล"], ["ระดับ", "ผ่านดี", "ผ่านดีเยี่ยม"]]
    assert scores(read(TITLE, rows)) == [("indicator", 1, "score", 92.1), ("indicator", 9, "score", 95.0)]
