"""Form: two rows for each subject under one merged label, the target and the result."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, measures, read, scores

HEADER = ["ตัวชี้วัด", "รายการ", "คะแนน"]


def rows_of(*kinds: tuple[str, tuple[str, ...]]) -> list[list[str]]:
    """The rows of indicators 1 and 2, of IIT and of the total, one below its label for each kind with its numbers."""
    labels = ("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "ตัวชี้วัดที่ 2 การใช้งบประมาณ", "แบบวัด IIT", "คะแนนรวม")
    return [HEADER] + [
        [label if not at else "", kind, numbers[place]]
        for place, label in enumerate(labels)
        for at, (kind, numbers) in enumerate(kinds)
    ]


TARGETS = ("90.00", "90.00", "85.00", "85.00")
RESULTS = ("75.34", "93.47", "84.41", "80.67")
READ = [
    ("indicator", 1, "score", 75.34),
    ("indicator", 2, "score", 93.47),
    ("instrument", "IIT", "score", 84.41),
    ("overall", None, "score", 80.67),
]


@pytest.mark.parametrize("target", ["ค่าเป้าหมาย", "เกณฑ์"])
@pytest.mark.parametrize("result", ["ผลการประเมิน", "คะแนนที่ได้", "ผล", "ผลการประเมินปี 2566"])
def test_the_result_below_its_target_is_the_labels(target: str, result: str) -> None:
    assert scores(read(TITLE, rows_of((target, TARGETS), (result, RESULTS)))) == READ


def test_the_result_may_stand_first_or_have_the_difference_behind_it() -> None:
    assert scores(read(TITLE, rows_of(("ผลการประเมิน", RESULTS), ("เป้าหมาย", TARGETS)))) == READ
    change = ("-14.66", "3.47", "-0.59", "-4.33")
    assert scores(read(TITLE, rows_of(("เป้าหมาย", TARGETS), ("ผลการประเมิน", RESULTS), ("ผลต่าง", change)))) == READ


def test_rows_of_anything_else_below_a_label_are_not_its_result() -> None:
    for kind in ("ค่าเฉลี่ยของจังหวัด", "คะแนนของผู้บริหาร"):
        found = scores(read(TITLE, rows_of(("เป้าหมาย", TARGETS), (kind, RESULTS))))
        assert not any(each[0] == "indicator" for each in found)


def test_a_measure_with_its_target_and_what_came_of_it_is_one() -> None:
    rows = [["มาตรการ", "รายการ", "ร้อยละ"]]
    for text in ("จัดอบรมบุคลากรทุกส่วนราชการ", "เผยแพร่คู่มือการให้บริการประชาชน"):
        rows += [[text, "เป้าหมาย", "80.00"], ["", "ผล", "92.00"]]
    assert len(measures(read(TITLE, rows))) == 2
