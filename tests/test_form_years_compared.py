"""Form: a report on works compares the results of some years: the last one of them is what it presents."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import Rows, text_of

WORK = "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. {} การขนส่งทางน้ำแห่งประเทศไทย"
LEFT = ("แบบวัด IIT", "1. การปฏิบัติหน้าที่", "2. การใช้งบประมาณ", "คะแนนรวม")
RIGHT = ("แบบวัด EIT", "6. คุณภาพการดำเนินงาน", "7. ประสิทธิภาพการสื่อสาร", "8. การปรับปรุงระบบการทำงาน")
NUMBERS = {
    2563: ("84.10", "80.20", "80.15", "82.55", "83.30", "81.40", "80.60", "79.20"),
    2564: ("85.08", "90.14", "82.60", "87.04", "83.39", "88.05", "81.77", "80.36"),
    2565: ("87.65", "92.86", "85.47", "90.49", "86.71", "90.28", "86.12", "83.74"),
}
WORKS: Rows = [
    ["ประเด็นที่ต้องปรับปรุง", "มาตรการ"],
    ["ตัวชี้วัดที่ 2 การใช้งบประมาณ (85.47 คะแนน)", ""],
    ["ขั้นตอนไม่ชัดเจน", "จัดทำคู่มือ"],
]


def results(years: tuple[int, ...]) -> Rows:
    """A table of the years' results in two groups side by side."""
    heads = [f"ปี {year}" for year in years]
    rows: Rows = [["ตัวชี้วัด", *heads, "ตัวชี้วัด", *heads]]
    for at, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        rows.append(
            [left, *(NUMBERS[year][at] for year in years), right, *(NUMBERS[year][at + len(LEFT)] for year in years)]
        )
    return rows


def presented(told: str, *years: int, of: int) -> tuple[int | None, float | None, list[int | None]]:
    """The year that a report ``of`` a year presents, its total, and the year of a number beside its works."""
    bundle = pipeline.report(text_of(WORK.format(of), told, results(years), WORKS).encode())
    beside = [each.assessed_year for each in bundle.scores if each.place.table == 2]
    return bundle.report.assessed_year, bundle.report.overall_score, beside


@pytest.mark.parametrize("of", [2566, 2567])
@pytest.mark.parametrize(
    ("told", "years"),
    [
        ("ตาราง 1 ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2564 และ พ.ศ. 2565", (2564, 2565)),
        ("ตาราง 1 ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2565 และ พ.ศ. 2564", (2565, 2564)),
        ("ตารางที่ 1 เปรียบเทียบคะแนน ITA ปี 2564 กับปี 2565", (2564, 2565)),
        ("ตารางที่ 1 ผลการประเมิน ITA ปีงบประมาณ 2564 - 2565", (2564, 2565)),
        ("ตารางที่ 1 ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2563, 2564 และ 2565", (2563, 2564, 2565)),
        ("ขทน. เข้ารับการประเมิน ITA ปี 2564 ได้คะแนน 87.04 คะแนน และปี 2565 ได้คะแนน 90.49 คะแนน", (2564, 2565)),
        ("คะแนนรวมเพิ่มขึ้นจาก 87.04 คะแนน ในปี 2564 เป็น 90.49 คะแนน ในปี 2565", (2564, 2565)),
    ],
)
def test_of_years_that_are_compared_the_last_one_is_presented(told: str, years: tuple[int, ...], of: int) -> None:
    assert presented(told, *years, of=of) == (2565, 90.49, [2565])


@pytest.mark.parametrize(
    "told",
    [
        "ตาราง 1 ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2565",
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2565 ได้คะแนน 90.49 คะแนน จึงกำหนดมาตรการปีงบประมาณ พ.ศ. 2566",
        "ตาราง 1 คะแนน ITA ปี 2565 และคะแนนเป้าหมายปี 2566",
    ],
)
def test_a_year_of_works_or_aims_is_none_of_those_that_are_compared(told: str) -> None:
    assert presented(told, 2564, 2565, of=2567) == (2565, 90.49, [2565])
