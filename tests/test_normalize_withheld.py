"""Digits that stand for a scanned number that is not believed (U+FFFD) leave no half of it behind."""

from __future__ import annotations

import pytest

from normalize.numerals import numbers
from normalize.statements import STATEMENT


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
