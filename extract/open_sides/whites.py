"""Rows that no rule parts, known by the white between them: more than between the lines of one row, and always as much.

A browser or an office program sets the same room above and below the text of every row, so that the white between two
rows is the same wherever the highest cells of both end; the lines of one text stand nearer to each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from extract.middle import median
from extract.open_sides.letters import Indexes, Letters
from extract.open_sides.rows import Lines
from extract.open_sides.unruled import CODE, SUBJECT, breaks_numbers, texts_by_column
from extract.page import Floats
from extract.white_strips import NUMBER

APART = 0.12
"""Of the letter height: by so much the white between two rows is more than the most between two lines of one."""
ALIKE = 0.06
"""Of the letter height: by no more the white between rows differs."""


def rows_by_white(letters: Letters, lines: Lines, borders: Floats) -> list[float]:
    """The y between the rows that the ``lines`` make, none where there are not two kinds of white between them.

    ``borders``: the x between each two columns.
    """
    # From base line to base line: letters of another font stand on the same one.
    feet = [median(letters.baselines[line]) for line in lines]
    white = np.diff(feet)
    least = _between_rows(white, letters.height)
    # Texts in the middle of a cell stand between the lines of the texts beside them.
    if least - _pitch(letters, lines, feet, borders) < APART * letters.height:
        return []
    starts = (np.flatnonzero(white >= least) + 1).tolist()
    rows = [lines[start:stop] for start, stop in pairwise([0, *starts, len(lines)])]
    if not all(_is_row(letters, row, borders) for row in rows):
        return []
    boxes = [letters.extent(line) for line in lines]
    return [(boxes[start - 1][3] + boxes[start][1]) / 2 for start in starts]


def _between_rows(white: Floats, height: float) -> float:
    """The least white that is between two rows, beyond any where there are not two kinds."""
    kinds = sorted(white.tolist())
    for one, two in pairwise(kinds):
        if kinds[-1] - two <= ALIKE * height:
            return two if two - one >= APART * height else np.inf
    return np.inf


def _pitch(letters: Letters, lines: Lines, feet: Sequence[float], borders: Floats) -> float:
    """The least from line to line in any column."""
    last: dict[int, float] = {}
    least = np.inf
    for line, y in zip(lines, feet, strict=True):
        for column in texts_by_column(letters, line, borders):
            least = min(least, y - last.get(column, -np.inf))
            last[column] = y
    return least


def is_one_row(letters: Letters, lines: Lines, borders: Floats) -> bool:
    """Are all lines of one row: its numbers in the first line, and below it only ends of texts that begin there?"""
    first, *others = [texts_by_column(letters, line, borders) for line in lines]
    numbers = [column for column, text in first.items() if column and NUMBER.match(text)]
    begun = all(first.keys() >= texts.keys() and not texts.keys() & set(numbers) for texts in others)
    marked = any(SUBJECT.match(texts.get(0, "")) for texts in others)
    return bool(numbers) and begun and not marked


def _is_row(letters: Letters, lines: Sequence[Indexes], borders: Floats) -> bool:
    """Have these lines no more than one code and one number in a column, and several columns, or a subject alone?"""
    columns: dict[int, list[str]] = {}
    for line in lines:
        for column, text in texts_by_column(letters, line, borders).items():
            columns.setdefault(column, []).append(text)
    codes = sum(CODE.match(text) is not None for text in columns.get(0, ()))
    numbers = [texts for texts in columns.values() if len(texts) > 1 and all(map(NUMBER.match, texts))]
    if codes > 1 or not all(map(breaks_numbers, numbers)):
        return False
    return len(columns) > 1 or (0 in columns and SUBJECT.match(columns[0][0]) is not None)
