"""Form: cells that write out how their number comes about."""

from __future__ import annotations

import pytest

from segment.facts.reckoned import result_at
from tests.forms.reading import TITLE, read, scores

HEADER = ["เครื่องมือ", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"]


def test_what_comes_out_is_the_number_of_the_cell() -> None:
    found = read(
        TITLE,
        [
            HEADER,
            ["IIT", "30%", "90.20", "30% × 90.20 = 27.06"],
            ["EIT", "30%", "85.33", "30% × 85.33 = 25.60"],
            ["OIT", "40%", "92.50", "40% × 92.50 = 37.00"],
            ["รวม", "100%", "", "27.06 + 25.60 + 37.00 = 89.66"],
        ],
    )
    weighted = [each for each in scores(found) if each[2] == "weighted_score"]
    assert weighted == [
        ("instrument", "IIT", "weighted_score", 27.06),
        ("instrument", "EIT", "weighted_score", 25.6),
        ("instrument", "OIT", "weighted_score", 37.0),
    ]
    assert ("overall", None, "score", 89.66) in scores(found)


def test_what_does_not_come_out_is_not_clear() -> None:
    found = read(TITLE, [HEADER, ["IIT", "30%", "90.20", "30% × 90.20 = 28.06"], ["EIT", "30%", "85.33", "25.60"]])
    assert [each for each in scores(found) if each[2] == "weighted_score"] == [
        ("instrument", "EIT", "weighted_score", 25.6)
    ]


@pytest.mark.parametrize(
    ("cell", "at"),
    [
        ("90.20 x 0.30 = 27.06", 15),
        ("(90.20 x 30%) = 27.06 คะแนน", 16),
        ("27.06 + 25.60 + 37.00 = 89.66", 24),
        ("90.20 x 0.30", None),
        ("IIT = 27.06", None),
        ("90.20 - 87.09 = 3.11", None),
    ],
)
def test_products_and_sums(cell: str, at: int | None) -> None:
    assert result_at(cell, weighted=True) == at
