"""Form: a header says in brackets what the numbers in the brackets of its cells are."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, read, scores, text_of

READ = [("indicator", 1, "score", 95.1), ("indicator", 2, "score", 88.2)]


def rows(*values: str) -> list[list[str]]:
    return [["1 การปฏิบัติหน้าที่", values[0]], ["2 การใช้งบประมาณ", values[1]]]


@pytest.mark.parametrize(
    ("header", "values"),
    [
        ("ผล (เป้าหมาย)", ("95.10 (90.00)", "88.20 (90.00)")),
        ("คะแนน (ค่าเฉลี่ยจังหวัด)", ("95.10 (93.00)", "88.20 (84.00)")),
        ("คะแนน (อันดับในจังหวัด)", ("95.10 (3)", "88.20 (12)")),
        ("คะแนน ± S.D.", ("95.10 ± 4.20", "88.20 ± 6.10")),
    ],
)
def test_the_number_before_the_brackets_is_the_score(header: str, values: tuple[str, str]) -> None:
    assert scores(read(TITLE, [["ตัวชี้วัด", header], *rows(*values)])) == READ


@pytest.mark.parametrize(
    ("header", "values"),
    [("ผล (เป้าหมาย)", ("95.10", "88.20")), ("เป้าหมาย (คะแนน)", ("95.10 (90.00)", "88.20 (90.00)"))],
)
def test_without_such_cells_or_words_the_column_stays_aside(header: str, values: tuple[str, str]) -> None:
    assert scores(read(TITLE, [["ตัวชี้วัด", header], *rows(*values)])) == []


def test_two_years_of_one_header() -> None:
    text = text_of(TITLE, [["ตัวชี้วัด", "ปี 2566 (ปี 2565)"], *rows("95.10 (93.00)", "88.20 (90.20)")])
    found = pipeline.report(text.encode()).scores
    assert [(each.indicator, each.assessed_year, each.value) for each in found] == [
        (1, 2566, 95.1),
        (1, 2565, 93.0),
        (2, 2566, 88.2),
        (2, 2565, 90.2),
    ]


def test_what_instruments_are_worth_by_their_shares() -> None:
    found = read(
        TITLE,
        [
            ["เครื่องมือ", "คะแนนรายแบบวัด (100)", "คะแนนตามสัดส่วน (30:30:40)"],
            ["IIT", "90.20", "27.06"],
            ["EIT", "85.33", "25.60"],
            ["OIT", "92.50", "37.00"],
            ["รวม", "", "89.66"],
        ],
    )
    assert [value for *_, statistic, value in scores(found) if statistic == "weighted_score"] == [27.06, 25.6, 37.0]
    assert [each for each in scores(found) if each[0] == "overall"] == [("overall", None, "score", 89.66)]
