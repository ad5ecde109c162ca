"""Form: a ledger, in which the whole part and the decimals of a number stand in two columns."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, read, scores

LABELS = ("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "ตัวชี้วัดที่ 2 การใช้งบประมาณ", "ตัวชี้วัดที่ 3 การใช้อำนาจ")
PARTS = (("88", "02"), ("84", "58"), ("100", "00"))
STATED = [(1, 88.02), (2, 84.58), (3, 100.0)]


def _read(*rows: list[str], parts: tuple[tuple[str, str], ...] = PARTS) -> list[tuple[object, ...]]:
    body = [[label, *each] for label, each in zip(LABELS, parts, strict=True)]
    return [(score[1], score[3]) for score in scores(read(TITLE, [*rows, *body]))]


@pytest.mark.parametrize(
    "header",
    [
        [["ตัวชี้วัด", "คะแนน", ""], ["", "จำนวนเต็ม", "ทศนิยม"]],
        [["ตัวชี้วัด", "คะแนน (จำนวนเต็ม)", "คะแนน (ทศนิยม)"]],
        [["ตัวชี้วัด", "คะแนน", "เศษ"]],
        [["ตัวชี้วัด", "คะแนน", ""]],  # digits that begin with 0 are decimals
        [["ตัวชี้วัด", "คะแนน", "คะแนน"]],
    ],
)
def test_both_parts_are_one_number(header: list[list[str]]) -> None:
    assert _read(*header) == STATED


def test_so_are_thai_digits_with_the_point() -> None:
    parts = (("๘๘.", "๐๒"), ("๘๔.", "๕๘"), ("๑๐๐.", "๐๐"))
    assert _read(["ตัวชี้วัด", "คะแนน", "ทศนิยม"], parts=parts) == STATED


@pytest.mark.parametrize("point", ["", "."])
def test_so_are_parts_with_a_column_of_points_between_them(point: str) -> None:
    rows = [[label, one, ".", other] for label, (one, other) in zip(LABELS, PARTS, strict=True)]
    found = scores(read(TITLE, [["ตัวชี้วัด", "คะแนน", "", ""], ["", "จำนวนเต็ม", point, "ทศนิยม"], *rows]))
    assert [(score[1], score[3]) for score in found] == STATED


def test_one_digit_may_be_tenths_or_hundredths() -> None:
    parts = (("88", "2"), ("84", "58"), ("91", "11"))
    assert _read(["ตัวชี้วัด", "คะแนน", "ทศนิยม"], parts=parts) == [(2, 84.58), (3, 91.11)]


def test_two_years_of_whole_numbers_are_two_numbers() -> None:
    rows = [["ตัวชี้วัด", "ปี 2565", "ปี 2566"], *([label, "88", "84"] for label in LABELS)]
    assert [score[5] for score in read(TITLE, rows)["scores"]] == [88.0, 84.0] * 3


def test_a_score_of_two_decimals_is_whole() -> None:
    assert _read(["ตัวชี้วัด", "ข้อ", "คะแนน (ทศนิยม 2 ตำแหน่ง)"], parts=(("1", "88.02"), ("2", "84.58"), ("3", "91.11"))) == [
        (1, 88.02),
        (2, 84.58),
        (3, 91.11),
    ]
