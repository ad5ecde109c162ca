"""Rows of a bare word (เฉลี่ย, รวม) below the rows of each indicator: its mean is its score, a sum is nobody's."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, read, scores


@pytest.mark.parametrize("place", [0, 1])
def test_the_mean_of_an_indicators_questions_is_its_score(place: int) -> None:
    mean = ["เฉลี่ย", ""] if not place else ["", "เฉลี่ย"]
    rows = [
        ["ตัวชี้วัด", "ข้อ", "คะแนน"],
        ["การปฏิบัติหน้าที่", "i1", "90.00"],
        ["", "i2", "80.00"],
        [*mean, "85.00"],
        ["การใช้งบประมาณ", "i4", "70.00"],
        ["", "i5", "80.00"],
        [*mean, "75.00"],
    ]
    assert [(score[0], score[1], score[3]) for score in scores(read(TITLE, rows))] == [
        ("question", "I1", 90.0),
        ("question", "I2", 80.0),
        ("indicator", 1, 85.0),
        ("question", "I4", 70.0),
        ("question", "I5", 80.0),
        ("indicator", 2, 75.0),
    ]


def test_the_sum_of_an_indicators_questions_is_no_score() -> None:
    rows = [
        ["ตัวชี้วัด", "ข้อ", "คะแนน"],
        ["การปฏิบัติหน้าที่", "i1", "45.00"],
        ["", "i2", "50.00"],
        ["", "รวม", "95.00"],
        ["การใช้งบประมาณ", "i4", "40.00"],
        ["", "i5", "48.00"],
        ["", "รวม", "88.00"],
    ]
    assert [(score[0], score[1]) for score in scores(read(TITLE, rows))] == [
        ("question", code) for code in ("I1", "I2", "I4", "I5")
    ]


def test_the_mean_of_those_who_answered_is_the_indicators_and_their_own_numbers_are_not() -> None:
    rows = [
        ["ตัวชี้วัด", "กลุ่มผู้ตอบ", "คะแนน"],
        ["การปฏิบัติหน้าที่", "ผู้บริหาร", "95.00"],
        ["", "ข้าราชการ", "88.00"],
        ["", "ลูกจ้าง", "80.00"],
        ["", "เฉลี่ย", "87.67"],
        ["การใช้งบประมาณ", "ผู้บริหาร", "92.00"],
        ["", "ข้าราชการ", "80.00"],
        ["", "ลูกจ้าง", "70.00"],
        ["", "เฉลี่ย", "80.67"],
    ]
    assert [(score[0], score[1], score[3]) for score in scores(read(TITLE, rows))] == [
        ("indicator", 1, 87.67),
        ("indicator", 2, 80.67),
    ]


def test_the_mean_of_an_indicators_years_is_no_score() -> None:
    rows = [
        ["ตัวชี้วัด", "ปี", "คะแนน"],
        ["การปฏิบัติหน้าที่", "2565", "80.00"],
        ["", "2566", "85.00"],
        ["", "เฉลี่ย", "82.50"],
        ["การใช้งบประมาณ", "2565", "70.00"],
        ["", "2566", "75.00"],
        ["", "เฉลี่ย", "72.50"],
    ]
    found = read(TITLE, rows)["scores"]
    assert [(score[0], score[3], score[5]) for score in found] == [
        (2565, 1, 80.0),
        (2566, 1, 85.0),
        (2565, 2, 70.0),
        (2566, 2, 75.0),
    ]


def test_the_mean_of_an_instruments_indicators_is_its_score() -> None:
    rows = [
        ["ตัวชี้วัด", "คะแนน"],
        ["การปฏิบัติหน้าที่", "90.00"],
        ["การใช้งบประมาณ", "80.00"],
        ["เฉลี่ย", "85.00"],
        ["คุณภาพการดำเนินงาน", "70.00"],
        ["ประสิทธิภาพการสื่อสาร", "80.00"],
        ["เฉลี่ย", "75.00"],
    ]
    assert [(score[1], score[3]) for score in scores(read(TITLE, rows))] == [
        (1, 90.0),
        (2, 80.0),
        ("IIT", 85.0),
        (6, 70.0),
        (7, 80.0),
        ("EIT", 75.0),
    ]


def test_the_mean_of_one_indicators_years_is_not_the_whole() -> None:
    rows = [["ตัวชี้วัด", "ปี", "คะแนน"], ["การปฏิบัติหน้าที่", "2565", "80.00"], ["", "2566", "85.00"], ["", "เฉลี่ย", "82.50"]]
    found = read(TITLE, rows)["scores"]
    assert [(score[0], score[3], score[5]) for score in found] == [(2565, 1, 80.0), (2566, 1, 85.0)]


def test_a_weighted_mean_below_each_instruments_indicators_is_the_instruments() -> None:
    rows = [
        ["ตัวชี้วัด", "คะแนน"],
        ["การปฏิบัติหน้าที่", "90.00"],
        ["การใช้งบประมาณ", "80.00"],
        ["เฉลี่ย", "86.10"],
        ["คุณภาพการดำเนินงาน", "70.00"],
        ["ประสิทธิภาพการสื่อสาร", "80.00"],
        ["เฉลี่ย", "74.20"],
    ]
    found = scores(read(TITLE, rows))
    assert [each for each in found if each[0] != "indicator"] == [
        ("instrument", "IIT", "score", 86.1),
        ("instrument", "EIT", "score", 74.2),
    ]
