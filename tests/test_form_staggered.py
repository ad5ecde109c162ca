"""Form: an outline whose levels stand in columns of their own, each label right before its number."""

from __future__ import annotations

from tests.forms.reading import TITLE, Rows, read, scores

OUTLINE: Rows = [
    ["IIT", "88.15", "", ""],
    ["", "การปฏิบัติหน้าที่", "92.10", ""],
    ["", "", "I1", "95.00"],
    ["", "", "I2", "89.20"],
    ["", "การใช้งบประมาณ", "84.20", ""],
]
TOLD = [
    ("instrument", "IIT", "score", 88.15),
    ("indicator", 1, "score", 92.1),
    ("question", "I1", "score", 95.0),
    ("question", "I2", "score", 89.2),
    ("indicator", 2, "score", 84.2),
]


def test_each_level_in_a_column_of_its_own() -> None:
    found = read(TITLE, OUTLINE)
    assert scores(found) == TOLD
    assert [each[:2] for each in found["questions"]] == [["I1", 1], ["I2", 1]]


def test_below_a_row_that_says_what_it_is() -> None:
    assert scores(read(TITLE, [["ผลการประเมิน", "", "", ""], *OUTLINE])) == TOLD


def test_numbers_of_two_years_are_no_outline() -> None:
    rows = [
        ["", "2565", "2566"],
        ["การปฏิบัติหน้าที่", "90.10", "92.10"],
        ["การใช้งบประมาณ", "", "84.20"],
        ["การใช้อำนาจ", "80.10", ""],
    ]
    assert [each[1:4:2] for each in scores(read(TITLE, rows))] == [(1, 90.1), (1, 92.1), (2, 84.2), (3, 80.1)]
