"""What is a number, and what was put together of two."""

from __future__ import annotations

import pytest

import pipeline
from normalize.numerals import numbers, to_arabic, was_joined, without_mixed
from normalize.records import Bundle
from tests.forms.reading import TITLE, text_of


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("๙๐.๙๔", [90.94]),
        ("９０.９４", [90.94]),
        ("๙๐.９4", [90.94]),
        ("90 .94", [90.94]),
        ("90. 94", [90.94]),
        ("90,94", [90.94]),
        ("90.94 85.12", [90.94, 85.12]),
        ("90.94. 85.12", [90.94, 85.12]),
        ("95, 100", [95.0, 100.0]),
        ("1. 90.94", [90.94]),
        ("3.911.3", []),
        ("3.911", []),
        ("1,234.50", []),
        ("#DIV/0!", []),
        ("#N/A 90.94", [90.94]),
        ("#1/2", [1.0, 2.0]),
        ("25.12.2567", []),
        ("74.Ol", []),
        ("97.4O", []),
        ("9l.O7", []),
        ("8l.49", []),
        ("lOO.49", []),
        ("8S.49", []),
        ("I.5 90.94", [5.0, 90.94]),
        ("90.94 OIT", [90.94]),
    ],
)
def test_two_points_or_three_decimals_make_no_number(text: str, values: list[float]) -> None:
    assert [number.value for number in numbers(text)] == values


@pytest.mark.parametrize(
    ("printed", "source", "joined"),
    [
        ("90.94", "90.94", False),
        ("(๙๐.๙๔ คะแนน)", "ข้อ ๑\n(๙๐.๙๔\nคะแนน)", False),
        ("90 .94", "90 .94", True),
        ("90,94", "90,94", True),
        ("90.94", "90.9\n4", True),
        ("100.00", "10\n0.00", True),
        ("๙๐.๙๔", "๙๐\n.๙๔", False),
        ("๙๐.๙๔", "๙๐.\n๙๔", False),
        ("-", "-", False),
    ],
)
def test_a_number_of_parts_that_stand_apart(printed: str, source: str, joined: bool) -> None:
    assert was_joined(printed, source) is joined


def bundle_of(score: str) -> Bundle:
    rows = [["ตัวชี้วัด", "คะแนน"], ["๑. การปฏิบัติหน้าที่", score], ["๒. การใช้งบประมาณ", "80.00"]]
    return pipeline.report(text_of(TITLE, rows).encode())


def test_a_cell_with_two_points_is_a_finding_and_no_score() -> None:
    bundle = bundle_of("3.911.3")
    assert [score.value for score in bundle.scores] == [80.0]
    assert [finding.observed for finding in bundle.findings if finding.check == "cell-not-used"] == ["3.911.3"]


def test_a_score_put_together_is_repaired_and_told_of() -> None:
    bundle = bundle_of("90 .94")
    assert [(score.value, score.trust) for score in bundle.scores] == [(90.94, "repaired"), (80.0, "stated")]
    assert [finding.observed for finding in bundle.findings if finding.check == "score-punctuation"] == ["90 .94"]


@pytest.mark.parametrize(("printed", "value"), [("79·29", 79.29), ("๗๙·๒๙", 79.29), ("100∙00", 100.0)])
def test_a_point_in_the_middle_of_the_line_before_two_decimals(printed: str, value: float) -> None:
    (found,) = numbers(printed)
    assert (found.value, found.printed) == (value, printed)
    assert was_joined(printed, printed)


def test_a_dot_that_parts_items_is_no_point() -> None:
    assert to_arabic("ข้อ 7·8 และ · 12") == "ข้อ 7·8 และ · 12"


ROWS_WITH_LETTERS = [
    (1, "การปฏิบัติหน้าที่", "9l.O7"),
    (2, "การใช้งบประมาณ", "84.12"),
    (3, "การใช้อำนาจ", "74.Ol"),
    (4, "การใช้ทรัพย์สินของราชการ", "93.25"),
]


def test_letters_for_digits_in_half_of_the_scores_are_told() -> None:
    rows = [f"ตัวชี้วัดที่ {n} {name}\t{score}" for n, name, score in ROWS_WITH_LETTERS]
    bundle = pipeline.report("\n".join([TITLE, "ตัวชี้วัด\tคะแนน", *rows]).encode())
    assert {score.indicator: score.value for score in bundle.scores} == {2: 84.12, 4: 93.25}
    assert [each.observed for each in bundle.findings if each.check == "score-not-a-number"] == ["9l.O7", "74.Ol"]


@pytest.mark.parametrize("score", ["8O.O5", "8l.49", "87.l6", "9S.10", "lOO.OO", "l00.00"])
@pytest.mark.parametrize("lead", ["ได้คะแนนรวม ", "คะแนนรวม (", "แบบวัด IIT = "])
def test_a_sentence_states_no_part_of_a_number_with_letters(score: str, lead: str) -> None:
    bundle = pipeline.report(text_of(TITLE, f"{lead}{score}{')' if '(' in lead else ' คะแนน'}").encode())
    assert not bundle.scores
    assert "sentence-not-read" in {each.check for each in bundle.findings}


@pytest.mark.parametrize("line", ["I1.2", "O1.O2", "90.94 OIT", "85.10,O2", "12.5MB", "95.00A", "1.A"])
def test_letters_beside_a_number_or_of_a_code_are_none_of_its_digits(line: str) -> None:
    assert without_mixed(line) == line
