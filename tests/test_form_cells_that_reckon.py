"""Form: cells that write out how their number comes about."""

from __future__ import annotations

import pytest

from segment.facts.reckoned import operands_end, result_at, weighed
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


SCORES = ["81.37", "92.45", "70.23", "77.25", "72.42"]


def test_a_label_states_none_of_what_it_is_worked_out_from() -> None:
    rows = [[f"ตัวชี้วัดที่ {number}", score] for number, score in enumerate(SCORES, start=1)]
    sums = f"({' + '.join(SCORES)}) / 5"
    for last in (f"IIT = {sums}", f"IIT: {sums}", f"IIT {sums} = 78.74"):
        found = scores(read(TITLE, [["ตัวชี้วัด", "คะแนน"], *rows, [last, "78.74"]]))
        assert {each for each in found if each[0] == "instrument"} == {("instrument", "IIT", "score", 78.74)}


@pytest.mark.parametrize(
    ("label", "end"),
    [
        ("IIT = (81.37 + 92.45) / 2", 25),
        ("คะแนนรวม = (78.74 × 30%) + (84.46 × 70%) = 82.74", 41),
        ("IIT = 78.74", 0),
        ("IIT = 78.74 +1.20", 0),
        ("IIT 78.74+1", 0),
        ("IIT = 78.74 x 30%", 0),
        ("IIT (1+2+3+4+5)/5", 0),
    ],
)
def test_where_the_operands_of_a_label_end(label: str, end: int) -> None:
    assert operands_end(label) == end


WEIGHED = [("78.74", "30%", "23.62"), ("82.10", "30%", "24.63"), ("90.00", "40%", "36.00")]


@pytest.mark.parametrize("header", [["การคำนวณ", "ผล"], ["รายการ", "คะแนน"], []])
@pytest.mark.parametrize("sign", ["{} x {}", "({} × {})", "{} คูณ {}"])
def test_what_comes_out_of_a_score_and_its_weight_is_no_score(header: list[str], sign: str) -> None:
    names = ("IIT", "EIT", "OIT")
    rows = [
        [f"{name} = {sign.format(score, weight)}", worth]
        for name, (score, weight, worth) in zip(names, WEIGHED, strict=True)
    ]
    found = scores(read(TITLE, [*([header] if header else []), *rows, ["ITA = 23.62 + 24.63 + 36.00", "84.25"]]))
    assert set(found) == {
        *(("instrument", name, "score", float(score)) for name, (score, _, _) in zip(names, WEIGHED, strict=True)),
        *(("instrument", n, "weighted_score", float(worth)) for n, (_, _, worth) in zip(names, WEIGHED, strict=True)),
        ("overall", None, "score", 84.25),
    }


def test_what_does_not_come_out_stays_a_second_number() -> None:
    found = scores(read(TITLE, [["รายการ", "ค่า"], ["IIT = 78.74 x 30%", "25.62"]]))
    assert not [each for each in found if each[2] == "weighted_score"]


@pytest.mark.parametrize(
    ("label", "score", "worth"),
    [
        ("IIT = 78.74 x 30%", 78.74, 23.62),
        ("90.00 × 0.40", 90.0, 36.0),
        ("(78.74*30)/100", 78.74, 23.62),
        ("78.74 × 30 ÷ 100", 78.74, 23.62),
        ("30% X 78.74", 78.74, 23.62),
        ("0.3 x 78.74", 78.74, 23.62),
        ("78.74 คูณด้วย 30%", 78.74, 23.62),
    ],
)
def test_a_score_and_what_it_weighs(label: str, score: float, worth: float) -> None:
    product = weighed(label)
    assert product is not None
    assert product.score == score
    assert product.comes_to(worth)
    assert not product.comes_to(score)


@pytest.mark.parametrize("label", ["IIT = 78.74", "210 x 297", "78.74 x 30% + 82.10 x 30%", "5 x 3", "78.74 x 90%"])
def test_what_weighs_nothing(label: str) -> None:
    assert weighed(label) is None


def test_what_a_number_was_corrected_from_is_no_score() -> None:
    rows = [["ตัวชี้วัด", "คะแนน"], ["การปฏิบัติหน้าที่", "88.20 (แก้ไขจาก 87.20)"], ["การใช้งบประมาณ", "80.80"]]
    assert [each[-1] for each in scores(read(TITLE, rows))] == [88.2, 80.8]
