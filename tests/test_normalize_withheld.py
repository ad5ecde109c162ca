"""What a scan does not give whole leaves no half behind: digits that are not believed (U+FFFD), a level."""

from __future__ import annotations

import pytest

from normalize.numerals import numbers
from segment.facts.statements import STATEMENT
from segment.report.level import level_beside


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("\ufffd\ufffd.\ufffd\ufffd", []),
        ("(\ufffd\ufffd. ๑๓ คะแนน)", []),
        ("\ufffd\ufffd.\n๑๓", []),
        ("๙๐. \ufffd\ufffd", []),
        ("๙๐.๑๒ \ufffd", [90.12]),
        ("\ufffd ๙๐.๑๒", [90.12]),
        ("๙๐.๑๒", [90.12]),
    ],
)
def test_what_a_point_joins_on_to_withheld_digits_is_no_number(text: str, values: list[float]):
    assert [number.value for number in numbers(text)] == values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(\ufffd\ufffd. 13 คะแนน)", False),
        ("(\ufffd\ufffd.13 คะแนน)", False),
        ("ได้คะแนน 74. \ufffd\ufffd", False),
        ("(74.13 คะแนน)", True),
        ("ข้อ \ufffd (74.13 คะแนน)", True),
    ],
)
def test_half_a_number_makes_no_score(text: str, found: bool):
    assert (STATEMENT.search(text) is not None) is found


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("92.84 ผ่าน\nAa", None),
        ("92.84 ผ่าน\nดี", "ผ่านดี"),
        ("92.84 ผ่านดี", "ผ่านดี"),
        ("92.84 ผ่าน", "ผ่าน"),
        ("92.84 ผ่าน A", "ผ่าน"),
        ("92.84 ผ่าน ITA", "ผ่าน"),
    ],
)
def test_half_a_level_is_none(text: str, level: str | None):
    assert level_beside(text) == level
