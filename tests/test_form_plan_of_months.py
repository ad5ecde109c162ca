"""Form: a plan whose months stand below their years, beside what was done; its texts name years and dates."""

from __future__ import annotations

import pytest

from segment.facts.roles import Role
from segment.tables.column import column_of
from tests.forms.reading import TITLE, read


@pytest.mark.parametrize(
    ("levels", "role"),
    [
        (["ผลการดำเนินการ", "พ.ศ. 2568"], Role.RESULT),
        (["ผู้รับผิดชอบ", "พ.ศ. 2568"], Role.RESPONSIBLE),
        (["ระยะเวลาดำเนินการ", "พ.ศ. 2568", "ม.ค."], Role.TIMELINE),
        (["ผลคะแนน", "พ.ศ. 2568"], Role.SCORE),
        (["ปี 2568"], Role.SCORE),
    ],
)
def test_a_year_below_a_column_of_texts_makes_no_scores_of_them(levels: list[str], role: Role) -> None:
    assert column_of(3, levels).role is role


def test_numbers_below_the_years_of_what_was_done_are_scores() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "ผลการดำเนินงาน", ""],
            ["", "2565", "2566"],
            ["การปฏิบัติหน้าที่", "88.10", "91.20"],
            ["การใช้งบประมาณ", "81.34", "83.70"],
            ["การใช้อำนาจ", "85.00", "86.77"],
        ],
    )
    assert [each[:1] + each[3:] for each in found["scores"]][:2] == [[2565, 1, "score", 88.1], [2566, 1, "score", 91.2]]


@pytest.mark.parametrize(("label", "year"), [("ประกาศเดือนกุมภาพันธ์ 2568", 2566), ("ปี 2565", 2565)])
def test_a_month_of_a_year_is_no_year_of_the_rows_numbers(label: str, year: int) -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "รายการ", "คะแนน"],
            ["ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", label, "88.10"],
            ["ตัวชี้วัดที่ 2 การใช้งบประมาณ", "", "81.34"],
        ],
    )
    assert [each[0] for each in found["scores"] if 1 in each] == [year]
