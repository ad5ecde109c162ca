"""Pieces of text become lines: where two numbers that stand side by side are two, and where one is only spread."""

from __future__ import annotations

import numpy as np
import pytest

from extract.lines import Typesetter
from extract.page import PageContent


def line_of(*pieces: tuple[str, float]) -> str:
    """The line of these letters, each 5 points wide and 10 tall, and the white before each."""
    x, boxes = 0.0, []
    for _, white in pieces:
        boxes.append((x + white, 0.0, x + white + 5, 10.0))
        x += white + 5
    texts = tuple(text for text, _ in pieces)
    # Elsewhere on the page blanks are printed.
    content = PageContent(
        number=1,
        width=595.0,
        height=842.0,
        source="pdf",
        texts=(*texts, " "),
        boxes=np.array([*boxes, (500.0, 0.0, 503.0, 10.0)]),
        baselines=np.full(len(texts) + 1, 8.0),
    )
    (line,) = Typesetter(content).lines(np.arange(len(texts)))
    return line.text


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ([("9", 0), ("1", 4), (".", 0), ("3", 0)], "9 1.3"),
        ([("3", 0), (".", 0), ("9", 0), ("1", 4), (".", 0), ("3", 0)], "3.9 1.3"),
        ([("9", 0), ("0", 0.5), (".", 0), ("9", 0), ("4", 0.5)], "90.94"),
        ([("9", 0), ("0", 4), (".", 4), ("9", 4), ("4", 4)], "90.94"),
        ([("ก", 0), ("า", 4), ("ร", 4)], "การ"),
    ],
)
def test_digits_that_stand_apart_are_two_numbers_unless_the_line_is_spread(
    pieces: list[tuple[str, float]], text: str
) -> None:
    assert line_of(*pieces) == text


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ([("8", 0), ("0", 8), (".", 8), ("0", 8), ("9", 8)], "80.09"),
        ([("๑", 0), ("๐", 9), ("๐", 8), (".", 8), ("๐", 8), ("๐", 8)], "๑๐๐.๐๐"),
        ([("8", 0), ("5", 8), (".", 8), ("3", 8), ("%", 8)], "85.3%"),
        ([("8", 0), ("0", 8), ("9", 8)], "8 0 9"),
        ([("1", 0), (".", 0), ("5", 8), ("2", 8), (".", 0), ("5", 0)], "1. 5 2.5"),
        ([("1", 0), ("2", 8), ("3", 8), ("4", 8), (".", 8), ("5", 8)], "1 2 3 4 . 5"),
    ],
)
def test_a_number_spread_over_its_cell_is_one_where_its_point_stands_alone(
    pieces: list[tuple[str, float]], text: str
) -> None:
    assert line_of(*pieces) == text
