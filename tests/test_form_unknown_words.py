"""Form: header words that no table of words knows. What stands in the columns says what they are."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import read, text_of

TITLE = "รายงานการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 องค์การบริหารส่วนตำบลห้วยลมโชย"


def scores(*tables: list[list[str]]) -> list[list[object]]:
    """The agency's own scores: level, subject, statistic, value."""
    return [score[2:] for score in read(TITLE, *tables)["scores"]]


def test_a_weight_and_a_score_make_the_weighted_score() -> None:
    assert scores(
        [
            ["ฌก", "ฌข", "ฌค", "ฌง"],
            ["1. การปฏิบัติหน้าที่", "20", "90.00", "18.00"],
            ["2. การใช้งบประมาณ", "30", "81.50", "24.45"],
            ["3. การใช้อำนาจ", "50", "77.20", "38.60"],
        ]
    ) == [
        ["indicator", 1, "weight", 20.0],
        ["indicator", 1, "score", 90.0],
        ["indicator", 1, "weighted_score", 18.0],
        ["indicator", 2, "weight", 30.0],
        ["indicator", 2, "score", 81.5],
        ["indicator", 2, "weighted_score", 24.45],
        ["indicator", 3, "weight", 50.0],
        ["indicator", 3, "score", 77.2],
        ["indicator", 3, "weighted_score", 38.6],
    ]


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        (["ฌก", "ฌข", "ฌค"], [["80.00", "90.00", "85.00"], ["71.20", "75.40", "73.30"], ["88.00", "82.50", "85.25"]]),
        (["ฌก", "ฌข", "ฌค"], [["93.10", "90.00", "-3.10"], ["80.00", "81.50", "+1.50"], ["79.20", "77.20", "-2.00"]]),
        (["ฌก", "ฌข", "ฌค"], [["80", "90.00", "72.00"], ["85", "92.00", "78.20"], ["70", "95.00", "66.50"]]),
    ],
)
def test_means_differences_and_shares_do_not_say_whose_they_are(header: list[str], rows: list[list[str]]) -> None:
    names = ["1. การปฏิบัติหน้าที่", "2. การใช้งบประมาณ", "3. การใช้อำนาจ"]
    table = [["ฌง", *header], *([name, *row] for name, row in zip(names, rows, strict=True))]
    found = pipeline.report(text_of(TITLE, table).encode())
    assert {score.trust for score in found.scores} <= {"doubtful"}


def test_codes_over_numbers_are_a_header_whatever_stands_beside() -> None:
    assert scores([["ฌก", "i1", "i2", "i3", "ฌข"], ["ฌค", "90.10", "91.20", "92.30", "91.20"]]) == [
        ["question", "I1", "score", 90.1],
        ["question", "I2", "score", 91.2],
        ["question", "I3", "score", 92.3],
    ]


def test_nothing_or_a_hundred_beside_codes_is_a_score() -> None:
    assert scores(
        [["ฌก", "ฌข", "ฌค"], ["O1", "โครงสร้าง", "100"], ["O2", "ผู้บริหาร", "0"], ["O3", "อำนาจหน้าที่", "100"]]
    ) == [["question", "O1", "score", 100.0], ["question", "O2", "score", 0.0], ["question", "O3", "score", 100.0]]


def test_a_remark_behind_a_number_does_not_set_its_row_aside() -> None:
    assert scores(
        [
            ["อันดับ", "ตัวชี้วัด", "คะแนน", "เมื่อเทียบ"],
            ["1", "การปฏิบัติหน้าที่", "91.10", "สูงกว่าเป้าหมาย"],
            ["2", "การใช้งบประมาณ", "79.30", "ต่ำกว่าเกณฑ์"],
        ]
    ) == [["indicator", 1, "score", 91.1], ["indicator", 2, "score", 79.3]]
