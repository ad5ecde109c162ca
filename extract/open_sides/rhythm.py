"""Rows that stand without a rule in one row of a ruled table: known by the rhythm of their labels and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.open_sides.letters import Letters
from extract.open_sides.rows import Lines
from extract.open_sides.unruled import CODE, SUBJECT, breaks_numbers, may_break_numbers, texts_by_column
from extract.page import Floats
from extract.white_strips import NUMBER

FEWEST_NUMBERS = 3
"""So many numbers one under the other belong to rows of their own, where nothing says that they are one row's."""
FEWEST_COLUMNS = 2
"""So many columns with a number in every line make each line a row, whatever else it has."""
FULL = 2.0
"""Of the letter height: a line that comes so near to the end of its cell may go on in the next."""


class Unclear(Exception):
    """The lines hold several rows, and where each begins is not clear."""


def rows_of_lines(letters: Letters, lines: Lines, sides: Floats, whole_table: bool) -> list[float]:
    """The y between the rows that the ``lines`` of one ruled row make, none where they are one row.

    ``sides``: the x at which its cells begin and end. ``whole_table``: these lines are most of the table.
    Raises :class:`Unclear` where that is so and several rows stand there that cannot be told apart; in one row of many
    several numbers may belong to one subject.
    """
    cells = [texts_by_column(letters, line, sides[1:-1]) for line in lines]
    columns = [[texts[column] for texts in cells if column in texts] for column in range(len(sides) - 1)]
    if sum(CODE.match(text) is not None for column in columns for text in column) == 1:
        return []
    numbers = [n for n, texts in enumerate(columns) if texts and all(map(NUMBER.match, texts))]
    values = [n for n in numbers if n > 0]
    count = max((len(columns[n]) for n in values), default=0)
    if count < 2 or any(breaks_numbers(columns[n]) for n in values):
        return []
    if count < FEWEST_NUMBERS and not whole_table:
        return []
    starts = _starts(letters, lines, cells, sides, numbers, count)
    if starts is None and whole_table and not any(may_break_numbers(columns[n]) for n in values):
        raise Unclear
    if starts is None:
        return []
    places = [letters.extent(line) for line in lines]
    return [(places[start - 1][3] + places[start][1]) / 2 for start in starts[1:]]


def _starts(
    letters: Letters,
    lines: Lines,
    cells: Sequence[dict[int, str]],
    sides: Floats,
    numbers: Sequence[int],
    count: int,
) -> list[int] | None:
    """The first line of each row; None where that is not clear."""
    values = [n for n in numbers if n > 0]
    marked = [n for n, texts in enumerate(cells) if SUBJECT.match(texts.get(0, ""))]
    with_value = [n for n, texts in enumerate(cells) if any(column in texts for column in values)]
    if len(marked) == count and marked[0] == 0:
        # A number may stand beside any line of its label.
        rows = [cells[start:end] for start, end in pairwise([*marked, len(cells)])]
        full = _full(cells, values, count)
        once = all(sum(column in texts for texts in row) == 1 for row in rows for column in full)
        # A text that begins below its row's mark may begin above it too.
        others = [column for column in range(len(sides) - 1) if column not in values]
        begun = all(column in row[0] for row in rows for column in others if any(column in texts for texts in row))
        return marked if once and begun else None
    if len(with_value) != count or with_value[0] != 0 or marked:
        return None
    labels = [column for column in range(len(sides) - 1) if column not in values]
    # Where each line has its number in several columns, one of the labels is enough (a code, a total).
    enough = any if len(_full(cells, values, count)) >= FEWEST_COLUMNS else all
    if not all(enough(column in cells[n] for column in labels) for n in with_value):
        return None
    label = next((n for n in range(len(sides) - 1) if n not in numbers), None)
    if len(with_value) < len(cells):
        return None
    if label is not None and len(values) == 1 and _may_be_one_text(letters, lines, sides, label):
        return None
    return with_value


def _full(cells: Sequence[dict[int, str]], values: Sequence[int], count: int) -> list[int]:
    """The columns with a number in every row."""
    return [column for column in values if sum(column in texts for texts in cells) == count]


def _may_be_one_text(letters: Letters, lines: Lines, sides: Floats, label: int) -> bool:
    """Is every line but the last of the ``label`` so long that it may go on in the next?"""
    left, right = sides[label], sides[label + 1]
    free = []
    for line in lines:
        boxes = letters.boxes[line]
        middles = boxes[:, [0, 2]].mean(axis=1)
        own = boxes[(left < middles) & (middles < right)]
        free.append(right - float(own[:, 2].max(initial=left)))
    return bool(max(free[:-1]) < FULL * letters.height)
