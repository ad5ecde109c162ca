"""Form: instrument weight, score and weighted score, each printed once beside several indicators; a total row."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, read, scores, text_of

CAPTION = "ตารางที่ ๑ : ผลการประเมิน ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ จำแนกตามตัวชี้วัด"
HEADER = ["ตัวชี้วัด", "น้ำหนัก(ร้อยละ)", "คะแนนเฉลี่ยตัวชี้วัด", "คะแนนที่ได้ (๑๐๐)", "คะแนนถ่วงน้ำหนัก"]


def test_what_is_printed_once_belongs_to_the_instrument() -> None:
    found = read(
        TITLE,
        CAPTION,
        [
            HEADER,
            ["ตัวชี้วัดที่ ๖. คุณภาพการดำเนินงาน", "๓๐.๐๐", "๙๐.๒๐", "๘๖.๙๔", "๒๖.๐๘"],
            ["ตัวชี้วัดที่ ๗. ประสิทธิภาพการสื่อสาร", "", "๘๒.๔๔", "", ""],
            ["ตัวชี้วัดที่ ๘. การปรับปรุงระบบการทำงาน", "", "๘๔.๓๐", "", ""],
            ["ตัวชี้วัดที่ ๙. การเปิดเผยข้อมูล", "๔๐.๐๐", "๑๐๐.๐๐", "๙๗.๕๐", "๓๙.๐๐"],
            ["ตัวชี้วัดที่ ๑๐. การป้องกันการทุจริต", "", "๙๐.๐๐", "", ""],
            ["", "", "", "คะแนนรวม ITA", "๙๓.๑๐ ผ่านดี"],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("indicator", 10, "score", 90.0),
        ("indicator", 6, "score", 90.2),
        ("indicator", 7, "score", 82.44),
        ("indicator", 8, "score", 84.3),
        ("indicator", 9, "score", 100.0),
        ("instrument", "EIT", "score", 86.94),
        ("instrument", "EIT", "weight", 30.0),
        ("instrument", "EIT", "weighted_score", 26.08),
        ("instrument", "OIT", "score", 97.5),
        ("instrument", "OIT", "weight", 40.0),
        ("instrument", "OIT", "weighted_score", 39.0),
        ("overall", None, "score", 93.1),
    ]
    assert found["report"]["overall_score"] == 93.1
    assert found["report"]["overall_level"] == "ผ่านดี"


def test_a_header_repeated_inside_the_table_is_no_row() -> None:
    found = read(
        TITLE,
        CAPTION,
        [
            HEADER,
            ["ตัวชี้วัดที่ ๙. การเปิดเผยข้อมูล", "๔๐.๐๐", "๑๐๐.๐๐", "๙๗.๕๐", "๓๙.๐๐"],
            HEADER,
            ["ตัวชี้วัดที่ ๑๐. การป้องกันการทุจริต", "", "๙๕.๐๐", "", ""],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("indicator", 10, "score", 95.0),
        ("indicator", 9, "score", 100.0),
        ("instrument", "OIT", "score", 97.5),
        ("instrument", "OIT", "weight", 40.0),
        ("instrument", "OIT", "weighted_score", 39.0),
    ]


def test_no_instrument_weighs_as_much_as_a_score() -> None:
    """As where another table's last row stands below a column of weights."""
    rows = [
        ["เครื่องมือ", "คะแนน", "น้ำหนัก"],
        ["IIT", "95.62", "30"],
        ["OIT", "98.00", "40"],
        ["เฉลี่ยแบบวัด EIT", "", "95.13"],
    ]
    found = pipeline.report(text_of(TITLE, rows).encode()).scores
    assert [(each.value, each.statistic, each.trust) for each in found if each.instrument == "EIT"] == [
        (95.13, "score", "doubtful")
    ]


def test_weights_in_percent_beside_numbers_of_people() -> None:
    rows = [
        ["แบบวัด", "ผู้ตอบ (คน)", "น้ำหนัก (ร้อยละ)", "คะแนน"],
        ["IIT", "214", "30", "89.62"],
        ["EIT", "396", "30", "87.07"],
        ["OIT", "-", "40", "92.50"],
    ]
    assert [score for score in scores(read(TITLE, rows)) if score[2] == "weight"] == [
        ("instrument", "IIT", "weight", 30.0),
        ("instrument", "EIT", "weight", 30.0),
        ("instrument", "OIT", "weight", 40.0),
    ]


WEIGHTS = [("instrument", code, "weight", value) for code, value in (("IIT", 30.0), ("EIT", 30.0), ("OIT", 40.0))]


@pytest.mark.parametrize("weight", ["(น้ำหนักร้อยละ {})", "น้ำหนัก {}%", "({}%)", "(ร้อยละ {})"])
def test_weights_behind_the_names_of_instruments(weight: str) -> None:
    names = [f"{code} {weight.format(value)}" for code, value in (("IIT", "๓๐"), ("EIT", "๓๐"), ("OIT", "๔๐"))]
    stated = [
        *WEIGHTS,
        *(("instrument", code, "score", value) for code, value in (("IIT", 92.0), ("EIT", 88.0), ("OIT", 95.0))),
    ]
    above = [["รายการ", *names], ["คะแนน", "๙๒.๐๐", "๘๘.๐๐", "๙๕.๐๐"]]
    beside = [["เครื่องมือ", "คะแนนที่ได้"], *([name, value] for name, value in zip(names, above[1][1:], strict=True))]
    assert scores(read(TITLE, above)) == scores(read(TITLE, beside)) == stated


def test_shares_that_do_not_make_a_hundred_are_no_weights() -> None:
    rows = [["เครื่องมือ", "คะแนน"], ["IIT (80%)", "92.00"], ["EIT (75%)", "88.00"], ["OIT (90%)", "95.00"]]
    assert [each[2] for each in scores(read(TITLE, rows))] == ["score"] * 3


def test_what_is_within_the_weights_is_weighted() -> None:
    rows = [
        ["เครื่องมือ", "คะแนนที่ได้"],
        ["IIT (น้ำหนัก 30)", "27.60"],
        ["EIT (น้ำหนัก 30)", "26.40"],
        ["OIT (น้ำหนัก 40)", "38.00"],
    ]
    assert scores(read(TITLE, rows)) == [
        *WEIGHTS,
        ("instrument", "IIT", "weighted_score", 27.6),
        ("instrument", "EIT", "weighted_score", 26.4),
        ("instrument", "OIT", "weighted_score", 38.0),
    ]


def test_the_weight_of_all_is_no_score_of_the_whole() -> None:
    rows = [["ปี", "ค่าน้ำหนัก", "คะแนน IIT", "คะแนน EIT", "รวม"], ["ปี 2566", "100", "90.00", "89.00", "91.30"]]
    assert scores(read(TITLE, rows)) == [
        ("instrument", "IIT", "score", 90.0),
        ("instrument", "EIT", "score", 89.0),
        ("overall", None, "score", 91.3),
    ]
