"""Form: tables that look like another form and are none of it. Each stands beside the form that it is not."""

from __future__ import annotations

import pytest

import pipeline
from segment.facts.reckoned import result_at
from tests.forms.reading import TITLE, Rows, read, scores, text_of

NAMES = (
    "การปฏิบัติหน้าที่",
    "การใช้งบประมาณ",
    "การใช้อำนาจ",
    "การใช้ทรัพย์สินของราชการ",
    "การแก้ไขปัญหาการทุจริต",
    "คุณภาพการดำเนินงาน",
    "ประสิทธิภาพการสื่อสาร",
    "การปรับปรุงระบบการทำงาน",
    "การเปิดเผยข้อมูล",
    "การป้องกันการทุจริต",
)


def checks(*blocks: str | Rows) -> list[str]:
    return [each.check for each in pipeline.report(text_of(*blocks).encode()).findings]


def values(*blocks: str | Rows) -> list[float]:
    return [value for *_, value in scores(read(*blocks))]


def indicators(*cells: str) -> list[list[str]]:
    return [[f"{number}. {name}", cell] for number, (name, cell) in enumerate(zip(NAMES, cells, strict=False), start=1)]


def test_a_year_in_a_headers_brackets_is_not_told_of_those_in_its_cells() -> None:
    rows = [["ตัวชี้วัด", "คะแนน (ปี 2566)"], *indicators("94.10 (90.00)", "84.10 (80.00)")]
    assert values(TITLE, rows) == []
    assert "score-unclear" in checks(TITLE, rows)


def test_a_year_in_a_headers_brackets_is_that_of_single_numbers() -> None:
    rows = [["ตัวชี้วัด", "คะแนน (ปี 2566)"], *indicators("94.10", "84.10")]
    found = pipeline.report(text_of(TITLE, rows).encode()).scores
    assert [(each.assessed_year, each.value) for each in found] == [(2566, 94.1), (2566, 84.1)]


@pytest.mark.parametrize("cell", ["- (90.00)", "(90.00)"])
def test_a_target_in_brackets_alone_is_no_score(cell: str) -> None:
    rows = [["ตัวชี้วัด", "คะแนน (เป้าหมาย)"], *indicators("94.10 (90.00)", "84.10 (80.00)", "81.10 (80.00)", cell)]
    assert values(TITLE, rows) == [94.1, 84.1, 81.1]
    assert "score-unclear" in checks(TITLE, rows)


def test_a_number_without_a_target_behind_it_is_a_score() -> None:
    rows = [["ตัวชี้วัด", "คะแนน (เป้าหมาย)"], *indicators("94.10 (90.00)", "84.10 (80.00)", "81.10 (80.00)", "79.10")]
    assert values(TITLE, rows) == [94.1, 84.1, 81.1, 79.1]


def two_in_a_row(first: str, second: str) -> list[list[str]]:
    return [
        ["ตัวชี้วัด", "คะแนน"],
        ["1. การปฏิบัติหน้าที่ 2. การใช้งบประมาณ", first],
        ["3. การใช้อำนาจ 4. การใช้ทรัพย์สินของราชการ", second],
    ]


def test_a_number_in_brackets_is_not_that_of_the_second_indicator_of_a_row() -> None:
    rows = two_in_a_row("90.10 (95.00)", "91.10 (95.00)")
    assert values(TITLE, rows) == []
    assert "cell-not-used" in checks(TITLE, rows)


@pytest.mark.parametrize("cells", [("90.10 95.00", "91.10 94.00"), ("(90.10) (95.00)", "(91.10) (94.00)")])
def test_two_numbers_alike_are_those_of_the_two_indicators_of_a_row(cells: tuple[str, str]) -> None:
    assert values(TITLE, two_in_a_row(*cells)) == [90.1, 95.0, 91.1, 94.0]


def test_under_scores_a_product_does_not_say_which_of_its_numbers_is_the_score() -> None:
    rows = [["ตัวชี้วัด", "คะแนน"], *indicators("90.20 × 10% = 9.02", "80.00 × 10% = 8.00")]
    assert values(TITLE, rows) == []
    assert "score-unclear" in checks(TITLE, rows)
    assert result_at("90.20 x 10% = 9.02", weighted=False) is None


def test_under_weighted_scores_what_a_product_comes_to_is_the_score() -> None:
    rows = [["ตัวชี้วัด", "คะแนนถ่วงน้ำหนัก"], *indicators("90.20 × 10% = 9.02", "80.00 × 10% = 8.00")]
    assert values(TITLE, rows) == [9.02, 8.0]


def scaled(header: str, total: str) -> list[list[str]]:
    rows = [[*row, f"{float(row[1]) / 10:.2f}"] for row in indicators(*(f"{80 + each}.00" for each in range(1, 11)))]
    return [["ตัวชี้วัด", "คะแนน", header], *rows, ["รวม", "", total]]


def test_weighted_scores_are_no_scores_on_a_smaller_scale() -> None:
    found = scores(read(TITLE, scaled("คะแนนถ่วงน้ำหนัก", "85.50")))
    assert [value for *_, statistic, value in found if statistic == "weighted_score"][:2] == [8.1, 8.2]
    assert ("overall", None, "score", 85.5) in found


def test_points_of_ten_beside_the_same_of_a_hundred_are_no_scores() -> None:
    found = scores(read(TITLE, scaled("คะแนนที่ได้", "")))
    assert [value for *_, value in found] == [float(80 + each) for each in range(1, 11)]
