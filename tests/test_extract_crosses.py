"""What two strokes cross out from corner to corner is not read; other diagonals strike nothing."""

from __future__ import annotations

import pytest
from pdf_sheet import pdf
from test_extract_as_seen import SCORES, checks, second_column, table

from extract.crosses import crossed_places
from extract.reader import read

ACROSS = "60 640 m 440 750 l S 60 750 m 440 640 l S"


@pytest.mark.parametrize(
    "drawn",
    [
        f"q 0.85 0 0 RG 4 w {ACROSS} Q",
        "q 0 0 1 RG 2 w 60 640 m 440 750 l 62 748 m 441 643 l S Q",
        "q 0.8 0 0 rg 60 640 m 440 750 l 441 748 l 61 638 l h f 60 750 m 440 640 l 441 642 l 61 752 l h f Q",
    ],
    ids=["two paths", "one path", "thin boxes"],
)
def test_a_table_that_is_crossed_out_is_told_and_not_read(drawn: str) -> None:
    document = read(pdf(table().raw(drawn)))
    assert not any(cell.text for each in document.tables for cell in each.cells())
    assert "struck-out-number" in checks(document)


@pytest.mark.parametrize(
    "drawn",
    [
        "q 4 w 60 640 m 440 750 l S Q",
        f"q 0.9 G 4 w {ACROSS} Q",
        "q 2 w 60 640 m 440 750 l S 300 740 m 440 640 l S Q",
        "q 2 w 60 640 m 440 750 l S 60 660 m 440 770 l S Q",
        "q 2 w 60 640 m 200 700 l 250 690 l 440 750 l S 60 750 m 440 640 l S Q",
    ],
    ids=["one diagonal", "a pale cross", "other corners", "side by side", "the line of a chart"],
)
def test_other_diagonals_cross_nothing_out(drawn: str) -> None:
    document = read(pdf(table().raw(drawn)))
    assert second_column(document) == SCORES
    assert not checks(document)


def test_the_place_is_that_of_both_diagonals() -> None:
    assert crossed_places([((0, 0), (100, 50)), ((2, 51), (101, 0))]) == [(0, 0, 101, 51)]
    assert not crossed_places([((0, 0), (100, 50)), ((0, 100), (100, 50))])
