"""Form: levels head the columns, and each score stands below the level that it reached."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, read, scores

HEADS = (
    ["ตัวชี้วัด", "ผ่านดีเยี่ยม", "ผ่านดี", "ต้องปรับปรุง"],
    ["ตัวชี้วัด", "ผ่านดีเยี่ยม (๙๕ - ๑๐๐)", "ผ่านดี (๘๕ - ๙๔.๙๙)", "ต้องปรับปรุง (ต่ำกว่า ๘๕)"],
    ["ตัวชี้วัด", "ดีมาก (๙๕ - ๑๐๐)", "๘๕ - ๙๔.๙๙", "ต่ำกว่า ๘๕"],
)
ROWS = [
    ["๑. การปฏิบัติหน้าที่", "", "๙๔.๑๐", ""],
    ["๗. ประสิทธิภาพการสื่อสาร", "", "", "๘๔.๔๐"],
    ["๙. การเปิดเผยข้อมูล", "๙๖.๕๐", "-", "-"],
]


@pytest.mark.parametrize("head", HEADS)
def test_each_score_below_its_level(head: list[str]) -> None:
    assert scores(read(TITLE, [head, *ROWS])) == [
        ("indicator", 1, "score", 94.1),
        ("indicator", 7, "score", 84.4),
        ("indicator", 9, "score", 96.5),
    ]


def test_several_numbers_below_the_levels_are_no_scores() -> None:
    shares = [[name, "10.00", "60.00", "30.00"] for name, *_ in ROWS]
    assert scores(read(TITLE, [HEADS[0], *shares])) == []


@pytest.mark.parametrize(
    "head",
    [
        ["ตัวชี้วัด", "จำนวนผู้ตอบ 1 - 50 คน", "จำนวนผู้ตอบ 51 - 100 คน"],
        ["ตัวชี้วัด", "เกณฑ์ 85 - 100", "เป้าหมาย 95 - 100"],
        ["ตัวชี้วัด", "1 - 50", "51 - 85"],
    ],
)
def test_ranges_of_something_else(head: list[str]) -> None:
    rows = [["การปฏิบัติหน้าที่", "", "96.00"], ["การใช้งบประมาณ", "88.00", ""]]
    assert ("instrument", "IIT", "score", 96.0) not in (found := scores(read(TITLE, [head, *rows])))
    assert found == [] or head[1] == "1 - 50"


@pytest.mark.parametrize("head", ["คะแนน IIT", "แบบวัด IIT"])
def test_an_instrument_over_numbers_of_anothers_indicators_alone_takes_none_of_them(head: str) -> None:
    rows = [["ตัวชี้วัด", head], ["1. การปฏิบัติหน้าที่", "90.18"], ["6. คุณภาพการดำเนินงาน", "89.07"]]
    assert [each[:2] for each in scores(read(TITLE, rows))] == [("indicator", 1), ("indicator", 6)]
    asked = [["ข้อ", head], ["i1", "90.18"], ["e1", "89.07"]]
    assert [each[:2] for each in scores(read(TITLE, asked))] == [("question", "I1"), ("question", "E1")]


def test_a_number_beside_the_column_of_its_instrument_is_of_none() -> None:
    rows = [["ตัวชี้วัด", "คะแนน IIT", "คะแนน EIT"], ["1. การปฏิบัติหน้าที่", "90.18", ""], ["6. คุณภาพการดำเนินงาน", "89.07", ""]]
    assert [each[:2] for each in scores(read(TITLE, rows))] == [("indicator", 1)]
