"""Rows without rules whose texts stand in the middle of their height, as browsers and spreadsheets set them.

A code and its number then stand half-way between the borders of their row: each border follows from the one above it,
and the last must be the end of the table.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.open_sides.letters import Indexes, Letters
from extract.open_sides.rows import Lines
from extract.open_sides.unruled import CODE, texts_by_column
from extract.page import Floats
from extract.white_strips import NUMBER

NEAR = 0.8
"""Of the letter height: so far from the end of the table the last border may come to lie."""
FEWEST_ROWS = 2


def rows_about_middles(
    letters: Letters, lines: Lines, sides: Floats, ends: tuple[float, float], *, headed: bool
) -> list[float]:
    """The y between the rows that the ``lines`` between two ``ends`` make, none where that does not come out;
    ``headed`` where the first of them is the header."""
    middle = [line for line in lines[headed:] if _has_code_and_number(letters, line, sides)]
    if len(middle) < FEWEST_ROWS or len(middle) < _most_numbers(letters, lines[headed:], sides):
        return []
    borders = [ends[0]]
    for line in [*lines[:headed], *middle]:
        _, top, _, bottom = letters.extent(line)
        borders.append(top + bottom - borders[-1])
    if abs(borders.pop() - ends[1]) > NEAR * letters.height:
        return []
    return _between_lines(letters, lines, borders[1:])


def holds_rows(letters: Letters, lines: Lines, sides: Floats) -> bool:
    """Do several of the ``lines`` begin with the code of a question and hold its number?"""
    return sum(_has_code_and_number(letters, line, sides) for line in lines) >= FEWEST_ROWS


def _has_code_and_number(letters: Letters, line: Indexes, sides: Floats) -> bool:
    texts = texts_by_column(letters, line, sides[1:-1])
    return bool(CODE.match(texts.get(0, ""))) and any(n > 0 and NUMBER.match(text) for n, text in texts.items())


def _most_numbers(letters: Letters, lines: Lines, sides: Floats) -> int:
    """How many numbers stand in the column with the most."""
    cells = [texts_by_column(letters, line, sides[1:-1]) for line in lines]
    columns = range(1, len(sides) - 1)
    return max((sum(NUMBER.match(texts.get(n, "")) is not None for texts in cells) for n in columns), default=0)


def _between_lines(letters: Letters, lines: Lines, borders: Sequence[float]) -> list[float]:
    """The ``borders``, each in the white between two lines; none where one runs through letters."""
    places = [letters.extent(line) for line in lines]
    found: list[float] = []
    for y in borders:
        white = [(one[3], two[1]) for one, two in pairwise(places) if _middle(one) < y < _middle(two)]
        if len(white) != 1 or not white[0][0] - NEAR * letters.height <= y <= white[0][1] + NEAR * letters.height:
            return []
        found.append(sum(white[0]) / 2)
    return found if all(one < two for one, two in pairwise(found)) else []


def _middle(place: tuple[float, float, float, float]) -> float:
    return (place[1] + place[3]) / 2
