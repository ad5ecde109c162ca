"""Numbers that stand below each other: each is what one row of a table stands around."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.captions import SUBJECT
from extract.lines import SAME_LINE, Line
from extract.white_strips import LEAST_ROWS, NUMBER_OR_DASH

WORDED = re.compile(r"\s*(?:ร้อยละ|คะแนน)?\s*[0-9๐-๙]{1,3}(?:[.][0-9๐-๙]{1,2})?\s*(?:คะแนน|%)?\s*")
"""A number with the word of what it is."""
SCORE = re.compile(r"(?<![0-9๐-๙.])[0-9๐-๙]{1,3}[.][0-9๐-๙]{1,2}(?![0-9๐-๙.])")
SCORES = 0.6
"""Of the numbers: so many are scores with decimals."""
APART = 3.0
"""Of the letter height: the most white between two lines of a table."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """The numbers of one column, top to bottom, with nothing else between them."""

    numbers: tuple[Line, ...]

    @property
    def left(self) -> float:
        return min(number.bbox[0] for number in self.numbers)

    @property
    def right(self) -> float:
        return max(number.bbox[2] for number in self.numbers)

    @property
    def ys(self) -> list[float]:
        return [middle(number) for number in self.numbers]

    @property
    def height(self) -> float:
        return self.numbers[0].height


def middle(line: Line) -> float:
    """Of a line in height."""
    return (line.bbox[1] + line.bbox[3]) / 2


def is_number(part: Line) -> bool:
    """Is a text nothing but a number, or a dash for one?"""
    return NUMBER_OR_DASH.match(part.text) is not None or WORDED.fullmatch(part.text) is not None


def find_anchors(parts: Sequence[Line]) -> list[Anchors]:
    """Columns of scores among the ``parts`` of the lines of a page, those with the most first."""
    found = [anchors for column in _columns(parts) for anchors in runs(column, parts) if _are_scores(anchors)]
    return sorted(found, key=lambda anchors: -len(anchors.numbers))


def _columns(parts: Sequence[Line]) -> Iterator[list[Line]]:
    """The numbers that stand over each other."""
    column: list[Line] = []
    for part in sorted((part for part in parts if is_number(part)), key=lambda part: part.bbox[0]):
        if column and part.bbox[0] > max(other.bbox[2] for other in column):
            yield column
            column = []
        column.append(part)
    if column:
        yield column


def runs(column: Sequence[Line], parts: Sequence[Line]) -> Iterator[Anchors]:
    """A column of numbers, parted where something else stands between two of them, or nothing does."""
    left = min((part.bbox[0] for part in column), default=0.0)
    right = max((part.bbox[2] for part in column), default=0.0)
    others = [part for part in parts if part.bbox[0] < right and left < part.bbox[2] and part not in column]
    run: list[Line] = []
    for number in sorted(column, key=middle):
        if run and _are_parted(run[-1], number, others, parts):
            yield Anchors(tuple(run))
            run = []
        run.append(number)
    if run:
        yield Anchors(tuple(run))


def _are_parted(above: Line, below: Line, others: Sequence[Line], parts: Sequence[Line]) -> bool:
    y0, y1 = middle(above), middle(below)
    over = [other for other in others if y0 < middle(other) < y1]
    if len(over) > 1 or not all(
        runs_over(other, above.bbox[0], above.bbox[2]) and is_alone(other, parts) for other in over
    ):
        return True
    between = sorted([y0, *(y for part in parts if y0 < (y := middle(part)) < y1), y1])
    return max(two - one for one, two in pairwise(between)) > APART * above.height


def runs_over(part: Line, left: float, right: float) -> bool:
    """Does a text from farther left run into a column of numbers, as a section of a table does?"""
    begins_before = part.bbox[0] < left - part.height and left < part.bbox[2]
    return begins_before and not SUBJECT.match(part.text) and not part.text.strip()[-1:].isdigit()


def is_alone(part: Line, parts: Sequence[Line]) -> bool:
    """Is there nothing else on the line of a part?"""
    near = SAME_LINE * part.height
    return not any(other is not part and abs(middle(other) - middle(part)) < near for other in parts)


def _are_scores(anchors: Anchors) -> bool:
    scores = sum(SCORE.search(number.text) is not None for number in anchors.numbers)
    return len(anchors.numbers) >= LEAST_ROWS and scores >= SCORES * len(anchors.numbers)
