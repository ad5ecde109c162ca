"""A digit that is a picture or a shape: what is left of its number as text is no number."""

from __future__ import annotations

import pytest

from extract.reader import read
from tests.pdf_sheet import Sheet, pdf

SIZE = 14
X, Y = 300, 607
"""The pen of the number."""
END = X + 4 * SIZE / 2
"""Where the four letters of the text end."""


def sheet_with(text: str = "84.1") -> Sheet:
    sheet = Sheet().grid((50, 290, 400), (600, 625, 650))
    sheet.text(58, 632, "ตัวชี้วัด").text(X, 632, "คะแนน").text(58, Y, "การใช้อำนาจ")
    return sheet.text(X, Y, text, size=SIZE)


def number_and_checks(sheet: Sheet) -> tuple[str, set[str]]:
    document = read(pdf(sheet))
    return document.tables[0].rows[1].cells[1].text, {note.check for note in document.notes}


def shape(x: float, width: float = 6, height: float = 9, foot: float = Y) -> str:
    """A filled shape as a drawn digit is: more than a box."""
    return (
        f"{x} {foot} m {x + width} {foot} l {x + width} {foot + height} l"
        f" {x + width / 2} {foot + height - 1} l {x} {foot + height} l h f"
    )


@pytest.mark.parametrize("x", [END, END + 1, X - 6, X - 7])
def test_a_shape_as_high_as_a_digit_right_beside_a_number_makes_it_doubtful(x: float) -> None:
    number, checks = number_and_checks(sheet_with().raw(shape(x)))
    assert not any(map(str.isdigit, number))
    assert "digits-doubted" in checks


@pytest.mark.parametrize("x", [END, X - 7])
def test_a_picture_so_high_does_too(x: float) -> None:
    number, checks = number_and_checks(sheet_with().picture(x, Y - 3, x + 7, Y + 11))
    assert not any(map(str.isdigit, number))
    assert "digits-doubted" in checks


BESIDE = {
    "an arrow apart": shape(END + 4),
    "a low dash": shape(END, height=4),
    "a high bar": shape(END, height=15, foot=Y - 3),
    "a raised mark": shape(END, height=8, foot=Y + 5),
    "a wide bar": shape(END, width=14),
}


@pytest.mark.parametrize("which", BESIDE)
def test_other_shapes_beside_a_number_say_nothing_against_it(which: str) -> None:
    assert number_and_checks(sheet_with().raw(BESIDE[which])) == ("84.1", set())


def test_nor_do_large_pictures_and_small_ones_apart() -> None:
    sheet = sheet_with().picture(END, 560, 395, 615).picture(END + 4, Y, END + 12, Y + 9)
    assert number_and_checks(sheet) == ("84.1", set())
