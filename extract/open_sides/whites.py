"""Rows that no rule parts, known by the white between them: more than between the lines of one row, and always as much.

A browser or an office program sets the same room above and below the text of every row, so that the white between two
rows is the same wherever the highest cells of both end; the lines of one text stand nearer to each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np

from extract.columns import FULL_SCORE
from extract.middle import median
from extract.open_sides.letters import Indexes, Letters, Run
from extract.open_sides.prose import Prose
from extract.open_sides.rows import WHITE, Lines
from extract.open_sides.unruled import CODE, SUBJECT, breaks_numbers, texts_by_column
from extract.page import Floats
from extract.white_strips import NUMBER

APART = 0.12
"""Of the letter height: by so much the white between two rows is more than the most between two lines of one."""
ALIKE, PIXEL = 0.06, 0.8
"""Of the letter height, and in points: by no more the white between rows differs. Browsers set lines on whole pixels,
so that it may differ by one."""
FEWEST_OF_GROUP = 2
RANGE = ("-", "–")
"""How the first of two numbers ends that say from where to where: 85.00 - | 94.99."""
SECTION = re.compile(rf"{SUBJECT.pattern}|^แบบ(?:วัด|ตรวจ)|^[EIO]IT(?![A-Za-z])")
"""How a row begins that stands over the rows below it."""

Cells = Sequence[Mapping[int, str]]
"""What stands in each column of each line."""


def rows_by_white(letters: Letters, lines: Lines, borders: Floats, prose: Prose | None = None) -> list[float]:
    """The y between the rows that the ``lines`` make, none where there are not two kinds of white between them.

    ``borders``: the x between each two columns. ``prose``: of the report; lines that all stand farther apart than its
    lines do are rows by themselves.
    """
    # From base line to base line: letters of another font stand on the same one.
    feet = [median(letters.baselines[line]) for line in lines]
    white = np.diff(feet)
    cells = _cells(letters, lines, borders)
    least, pitch = _between_rows(_beside_rows(white, cells), letters.height), _pitch(cells, feet)
    if prose is not None and _are_even(white, letters.height) and _tell_rows(letters, lines, cells, borders):
        least, pitch = float(white.min()), prose.pitch(letters.height)
    # Texts in the middle of a cell stand between the lines of the texts beside them.
    if not least - pitch >= APART * letters.height:
        return []
    starts = (np.flatnonzero(white >= least) + 1).tolist()
    rows = [cells[start:stop] for start, stop in pairwise([0, *starts, len(lines)])]
    if not all(map(_is_row, rows, [[], *rows], [*rows[1:], []])):
        return []
    boxes = [letters.extent(line) for line in lines]
    return [(boxes[start - 1][3] + boxes[start][1]) / 2 for start in starts]


def rows_of_group(letters: Letters, lines: Lines, borders: Floats, prose: Prose | None = None) -> list[float]:
    """The same for lines between two rules of a table that has others, where each of their rows has a code of its own,
    or a label and a score, or is a section; none where they may be one row of it, whose texts have several paragraphs.
    """
    cells = _cells(letters, lines, borders)
    if sum(map(_has_code, cells)) < FEWEST_OF_GROUP and not _has_scores(cells):
        return []
    cuts = rows_by_white(letters, lines, borders, prose)
    of_line = np.searchsorted(cuts, [median(letters.baselines[line]) for line in lines])
    rows = [[cells[n] for n in np.flatnonzero(of_line == row)] for row in range(len(cuts) + 1)]
    own = [{column: text for texts in row[::-1] for column, text in texts.items()} for row in rows]
    own = [row for row in own if set(row) != {0}]
    first = min((column for row in own for column, text in row.items() if not NUMBER.match(text)), default=0)
    labelled = _has_scores(own) and all(first in row and any(map(_is_score, row.values())) for row in own)
    return cuts if all(map(_has_code, own)) or labelled else []


def _cells(letters: Letters, lines: Lines, borders: Floats) -> list[Mapping[int, str]]:
    """What stands in each column of each line; a text that runs over a border stands where it begins, where it is all
    of its line."""
    return [_text_over(letters, line, borders) or texts_by_column(letters, line, borders) for line in lines]


def _text_over(letters: Letters, line: Indexes, borders: Floats) -> Mapping[int, str]:
    (x0, x1), *others = letters.runs(line, WHITE * letters.height)
    if others or not ((x0 < borders) & (borders < x1)).any():
        return {}
    return {int(np.searchsorted(borders, x0)): letters.text(line)}


def _has_code(texts: Mapping[int, str]) -> bool:
    return CODE.match(texts.get(0, "")) is not None


def _has_scores(cells: Cells) -> bool:
    """Do several scores stand one under the other?"""
    columns = [column for texts in cells for column, text in texts.items() if column and _is_score(text)]
    return any(columns.count(column) >= FEWEST_OF_GROUP for column in columns)


def _is_score(text: str) -> bool:
    return FULL_SCORE.match(text) is not None


def _between_rows(white: Floats, height: float) -> float:
    """The least white that is between two rows, beyond any where there are not two kinds."""
    kinds = sorted(white.tolist())
    for one, two in pairwise(kinds):
        if kinds[-1] - two <= _alike(height):
            return two if two - one >= APART * height else np.inf
    return np.inf


def _beside_rows(white: Floats, cells: Cells) -> Floats:
    """``white`` but for what is above sections, which may stand farther from the rows before them; all of it where
    there is no other."""
    over = np.array([set(texts) == {0} and SECTION.match(texts[0]) is not None for texts in cells[1:]], dtype=np.bool_)
    return white if over.all() else white[~over]


def _alike(height: float) -> float:
    return max(ALIKE * height, PIXEL)


def _are_even(white: Floats, height: float) -> bool:
    return len(white) > 0 and float(np.ptp(white)) <= _alike(height)


def _tell_rows(letters: Letters, lines: Lines, cells: Cells, borders: Floats) -> bool:
    """Is each of the lines a row, if all stand farther apart than the lines of one text? It begins with a mark, has a
    number or a code beside a label, or fills all columns as no end of the texts above it does."""
    ends = [*borders.tolist(), max(letters.extent(line)[2] for line in lines)]
    pairs = zip([None, *lines], lines, cells, strict=False)
    return all(_tells_a_row(texts) or _fills_a_row(letters, above, line, texts, ends) for above, line, texts in pairs)


def _tells_a_row(texts: Mapping[int, str]) -> bool:
    numbers = [column for column, text in texts.items() if column and (NUMBER.match(text) or CODE.match(text))]
    return SECTION.match(texts.get(0, "")) is not None or 0 < len(numbers) < len(texts)


def _fills_a_row(
    letters: Letters, above: Indexes | None, line: Indexes, texts: Mapping[int, str], ends: Sequence[float]
) -> bool:
    """Has a line a text in each column, one of which would have found room behind the text above it?"""
    if len(texts) < len(ends):
        return False
    return above is None or any(
        two is not None and one is not None and one[1] + two[1] - two[0] < end
        for one, two, end in zip(_spans(letters, above, ends), _spans(letters, line, ends), ends, strict=True)
    )


def _spans(letters: Letters, line: Indexes, ends: Sequence[float]) -> Iterator[Run | None]:
    """Where the text of a line begins and ends in each column."""
    columns = np.searchsorted(ends[:-1], letters.centres[line])
    for column in range(len(ends)):
        own = letters.boxes[line[columns == column]]
        yield (float(own[:, 0].min()), float(own[:, 2].max())) if len(own) else None


def _pitch(cells: Cells, feet: Sequence[float]) -> float:
    """The least from line to line in any column."""
    last: dict[int, float] = {}
    least = np.inf
    for texts, y in zip(cells, feet, strict=True):
        for column in texts:
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


def _is_row(lines: Cells, above: Cells, below: Cells) -> bool:
    """Have these lines no more than one code and one number in a column, and several columns, or a subject alone?

    ``above``, ``below``: the lines of the rows before and after.
    """
    columns: dict[int, list[str]] = {}
    for column, text in (each for texts in lines for each in texts.items()):
        columns.setdefault(column, []).append(text)
    codes = sum(CODE.match(text) is not None for text in columns.get(0, ()))
    numbers = [texts for texts in columns.values() if len(texts) > 1 and all(map(NUMBER.match, texts))]
    if codes > 1 or not all(breaks_numbers(texts) or texts[0].endswith(RANGE) for texts in numbers):
        return False
    return len(columns) > 1 or _stands_alone(columns, above, below)


def _stands_alone(columns: Mapping[int, Sequence[str]], above: Cells, below: Cells) -> bool:
    """May a text in one column be a row? A second paragraph of the row above is none."""
    if 0 in columns:
        return SECTION.match(columns[0][0]) is not None or (bool(below) and not (above and 0 in above[-1]))
    # What a page break left of a row stands above the first one that begins with a mark of its own.
    return not above and bool(below) and SUBJECT.match(below[0].get(0, "")) is not None
