"""Form: an outline whose levels stand in columns of their own, each label right before its number."""

from __future__ import annotations

import pytest

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


SHORT: Rows = [["IIT", "88.15", ""], ["", "การปฏิบัติหน้าที่", "92.10"], ["", "การใช้งบประมาณ", "84.20"]]


def test_the_one_cell_above_says_what_the_numbers_are() -> None:
    assert {each[0] for each in read(TITLE, [["ปี 2565", "", ""], *SHORT])["scores"]} == {2565}
    assert {each[0] for each in read(TITLE, [["ผลคะแนน", "", ""], *SHORT])["scores"]} == {2566}
    assert {each[1] for each in read(TITLE, [["สำนักงานเขตบางรัก", "", ""], *SHORT])["scores"]} == {"สำนักงานเขตบางรัก"}
    weights = [["น้ำหนัก", "", ""], ["IIT", "30.00", ""], ["", "การปฏิบัติหน้าที่", "6.00"], ["", "การใช้งบประมาณ", "6.00"]]
    assert {each[2] for each in scores(read(TITLE, weights))} == {"weight"}


@pytest.mark.parametrize("over", ["เป้าหมาย", "ค่าเฉลี่ยของจังหวัด", "ร้อยละของผู้ตอบ"])
def test_below_a_cell_that_sets_them_aside_there_are_no_scores(over: str) -> None:
    assert scores(read(TITLE, [[over, "", ""], *SHORT])) == []


def test_a_header_of_weights_or_of_others_is_kept() -> None:
    weights = [["ตัวชี้วัด", "น้ำหนัก", "คะแนน"], ["IIT", "30.00", ""], *SHORT[1:]]
    assert scores(read(TITLE, weights))[0] == ("instrument", "IIT", "weight", 30.0)
    others = read(TITLE, [["ตัวชี้วัด", "คะแนน", "ค่าเฉลี่ยทั้งจังหวัด"], *SHORT])
    assert scores(others) == [("instrument", "IIT", "score", 88.15)]


def test_a_number_far_below_its_parts_is_none_of_their_scale() -> None:
    rows = [["IIT", "30.00", ""], *SHORT[1:]]
    assert ("instrument", "IIT", "score", 30.0) not in scores(read(TITLE, rows))
