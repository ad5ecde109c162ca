"""Form: tables that look like another form and are none of it. Each stands beside the form that it is not."""

from __future__ import annotations

import pytest

import pipeline
from segment.facts.reckoned import result_at
from tests.agency_reports import NAMES
from tests.forms.reading import TITLE, Rows, read, scores, text_of


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


def test_a_score_of_the_first_question_alone_is_that_questions() -> None:
    rows = [
        ["I8", "ประเด็น", "ไม่ทราบแผน"],
        ["", "มาตรการ", "จัดประชุม"],
        ["", "คะแนน", "80.10"],
        ["I9", "ประเด็น", "ล่าช้า"],
        ["", "มาตรการ", "ปรับปรุง"],
    ]
    assert scores(read(TITLE, rows)) == [("question", "I8", "score", 80.1)]
    assert scores(read(TITLE, [*rows, ["", "คะแนน", "79.20"]]))[1] == ("question", "I9", "score", 79.2)


def over_rows(*between: list[str]) -> list[list[str]]:
    return [
        ["ตัวชี้วัด", "คะแนน"],
        ["ปี 2567", ""],
        *indicators("90.10", "80.20"),
        ["ค่าเป้าหมาย ปี 2568", ""],
        *between,
        ["6. คุณภาพการดำเนินงาน", "81.10"],
    ]


def test_below_a_target_the_results_may_go_on_with_the_next_part() -> None:
    rows = over_rows(*indicators("95.00", "95.00"), ["แบบวัด EIT", ""])
    found = pipeline.report(text_of(TITLE, rows).encode()).scores
    assert [(each.value, each.trust) for each in found] == [
        (90.1, "doubtful"),
        (80.2, "doubtful"),
        (95.0, "doubtful"),
        (95.0, "doubtful"),
        (81.1, "stated"),
    ]


def test_a_target_with_parts_of_its_own_goes_on_over_them() -> None:
    rows = over_rows(["แบบวัด IIT", ""], *indicators("95.00", "95.00"), ["แบบวัด EIT", ""])
    assert values(TITLE, rows) == [90.1, 80.2]
    assert values(TITLE, over_rows(*indicators("95.00", "95.00"))) == [90.1, 80.2]


@pytest.mark.parametrize(("row", "unit"), [("รวม 1 มาตรการ", None), ("ด้านการบริการ", "กองคลัง")])
def test_who_is_responsible_is_so_as_far_as_the_works_are_summed_up(row: str, unit: str | None) -> None:
    rows = [
        ["มาตรการ", "ขั้นตอน"],
        ["ผู้รับผิดชอบ : กองช่าง", ""],
        ["ปรับปรุงถนน", "สำรวจเส้นทาง"],
        ["ผู้รับผิดชอบ : กองคลัง", ""],
        ["เผยแพร่งบประมาณ", "ลงเว็บไซต์"],
        [row, ""],
        ["อบรมพนักงาน", "จัดอบรม"],
    ]
    found = {each["text"]: each["responsible"] for each in read(TITLE, rows)["measures"]}
    assert (found["เผยแพร่งบประมาณ"], found["อบรมพนักงาน"]) == ("กองคลัง", unit)


@pytest.mark.parametrize(
    ("cells", "trust"),
    [
        (["IIT = 92.00", "EIT = 88.00", "OIT = 96.00", "ระดับ = ผ่านดี"], "stated"),
        (["น้ำหนัก IIT = 30.00", "น้ำหนัก EIT = 30.00", "น้ำหนัก OIT = 40.00", "รวม = 100.00"], "proven"),
    ],
)
def test_lines_behind_signs_are_sure_and_weights_are_none_of_them(cells: list[str], trust: str) -> None:
    found = pipeline.report(text_of(TITLE, [cells[:2], cells[2:]]).encode()).scores
    assert [(each.instrument, each.trust) for each in found] == [("IIT", trust), ("EIT", trust), ("OIT", trust)]


@pytest.mark.parametrize(
    ("issue", "question"),
    [("ข้อ I9 ล่าช้า", "I9"), ("ข้อ I9 และ I10 ล่าช้า", None), ("รายงานผลล่าช้า", "I8")],
)
def test_below_a_question_an_issue_with_codes_of_its_own_is_not_about_that_question(
    issue: str, question: str | None
) -> None:
    rows = [["I8 การเปิดเผยแผน", ""], ["ประเด็น", "มาตรการ"], ["ไม่ทราบแผน", "เผยแพร่แผน"], [issue, "ปรับปรุงแผน"]]
    assert [each["question"] for each in read(TITLE, rows)["issues"]][-1] == question
