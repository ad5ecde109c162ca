"""Rows that stand without a rule between two rules: known where each has its number and a text in every column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from extract.broken import NUMBER_IN_TWO
from extract.columns import FULL_SCORE
from extract.open_sides.letters import Indexes, Letters
from extract.open_sides.rows import Lines
from extract.page import Floats
from extract.white_strips import NUMBER

CODE = re.compile(r"^[A-Za-z][0-9๐-๙]{1,2}(?![0-9A-Za-z])")
"""Of a question: a row with one is one row, however many numbers it has."""
NEXT_LINE = 0.6
"""Of the letter height: the most white between two lines of one text."""
SUBJECT = re.compile(r"^(?:[(]?[0-9๐-๙]{1,2}[.)](?![0-9๐-๙])|[A-Za-z|][0-9๐-๙]{1,2}|[0-9๐-๙]{1,2}$|ตัวชี้วัด)")
"""How the first cell of a row begins that has a number."""


def find_floors(letters: Letters, lines: Lines, borders: Floats, whole_table: bool) -> list[float] | None:
    """The y between the rows that the ``lines`` between two rules make, none where they make one; None where that is
    not clear.

    ``whole_table``: these lines are all of the table but its header.
    """
    cells, columns = _cells_and_columns(letters, lines, borders)
    if _are_of_one_question(columns):
        return []
    of_numbers = [column for column in columns if all(map(NUMBER.match, column))]
    if any(map(breaks_numbers, of_numbers)):
        return []
    rows = max(map(len, of_numbers), default=0)
    if whole_table and rows < 2 and (_hold_several(columns[0], SUBJECT) or _hold_scores(columns)):
        return None
    if rows < 2 or len(columns[0]) < rows:
        return []
    if any(len(texts) <= len(borders) for texts in cells):
        return None
    places = map(letters.extent, lines)
    return [(one[3] + two[1]) / 2 for one, two in pairwise(places)]


def _hold_several(texts: Sequence[str], form: re.Pattern[str]) -> bool:
    return sum(form.match(text) is not None for text in texts) > 1


def _hold_scores(columns: Sequence[Sequence[str]]) -> bool:
    """Do several scores stand one under the other beside several labels, though not in each row?"""
    return len(columns[0]) > 1 and any(_hold_several(texts, FULL_SCORE) for texts in columns[1:])


def floors_beside_label(letters: Letters, lines: Lines, borders: Floats) -> list[float]:
    """The y between rows beside a label that stands for all of them (a district): each has its line, with a number
    among texts in all other columns. None where the label may be several, or a row have several lines."""
    cells, columns = _cells_and_columns(letters, lines, borders)
    rows = [line for line, texts in zip(lines, cells, strict=True) if set(texts) != {0}]
    labels, others = columns[0], columns[1:]
    if len(rows) < 2 or not 0 < len(labels) < len(rows) or any(len(texts) != len(rows) for texts in others):
        return []
    numbers = [texts for texts in others if all(map(FULL_SCORE.match, texts))]
    if not numbers or any(map(breaks_numbers, numbers)) or any(map(SUBJECT.match, labels[1:])):
        return []
    if any(map(NUMBER.match, labels)) or _are_of_one_question(columns) or not _is_one_text(letters, lines, borders[0]):
        return []
    return [(one[3] + two[1]) / 2 for one, two in pairwise(map(letters.extent, rows))]


def _cells_and_columns(letters: Letters, lines: Lines, borders: Floats) -> tuple[list[dict[int, str]], list[list[str]]]:
    """What stands in each line, by column, and in each column."""
    cells = [texts_by_column(letters, line, borders) for line in lines]
    return cells, [[texts[column] for texts in cells if column in texts] for column in range(len(borders) + 1)]


def _are_of_one_question(columns: Sequence[Sequence[str]]) -> bool:
    return sum(CODE.match(text) is not None for column in columns for text in column) == 1


def _is_one_text(letters: Letters, lines: Lines, right: float) -> bool:
    """Do the lines left of ``right`` stand one below the other as those of one text do?"""
    own = (line[letters.centres[line] < right] for line in lines)
    boxes = [letters.extent(line) for line in own if letters.inked[line].any()]
    return all(two[1] - one[3] < NEXT_LINE * letters.height for one, two in pairwise(boxes))


def texts_by_column(letters: Letters, line: Indexes, borders: Floats) -> dict[int, str]:
    """What a line says in each of the columns in which it says anything."""
    columns = np.searchsorted(borders, letters.boxes[line][:, [0, 2]].mean(axis=1))
    texts = {column: letters.text(line[columns == column]) for column in np.unique(columns).tolist()}
    return {column: text for column, text in texts.items() if text}


def breaks_numbers(texts: Sequence[str]) -> bool:
    """Does a narrow column break its numbers, at the point, between two decimals or before them?"""
    return NUMBER_IN_TWO.fullmatch("\n".join(texts)) is not None or 0 < len(texts) <= 3 * _broken(texts)


def may_break_numbers(texts: Sequence[str]) -> bool:
    """Does any number of a column look so? One without decimals among many others is none."""
    return _broken(texts) > 0 or NUMBER_IN_TWO.fullmatch("\n".join(texts)) is not None


def _broken(texts: Sequence[str]) -> int:
    return sum(
        one.endswith(".") or two.startswith(".") or ("." in one and "." not in two) for one, two in pairwise(texts)
    )
