"""The header above the rows of such a table."""

from __future__ import annotations

from collections.abc import Sequence

from extract.around_numbers.anchors import APART
from extract.around_numbers.columns import Span, entries_of
from extract.around_numbers.groups import Entry
from extract.lines import SAME_LINE, Line

MOST_HEADS = 4
"""Lines of a header."""

TOUCHING = 0.1
"""Of the letter height: the most white between two lines of one head."""

Cells = list[tuple[int, int, list[Line]]]
"""Column, span and lines of each cell of a row."""


def rows_of_heads(parts: Sequence[Line], top: float, spans: Sequence[Span]) -> list[Cells]:
    """The rows of the header: one, where each text stands over one column."""
    lines: list[Entry] = []
    above = [part for part in parts if part.bbox[3] < top + SAME_LINE * part.height]
    inside = [part for part in above if part.bbox[0] < spans[-1][1] and spans[0][0] < part.bbox[2]]
    for line in reversed(entries_of(inside)[-MOST_HEADS:]):
        if top - line[0].bbox[3] > APART * line[0].height or (len(line) == 1 and _covered(line[0], spans) > 1):
            break
        lines.insert(0, line)
        top = line[0].bbox[1]
    while lines and len(lines[0]) < 2 and not _heads_a_part(lines):
        lines.pop(0)
    placed = [[(*place(n, line, spans), [part]) for n, part in enumerate(line)] for line in lines]
    if all(span == 1 for row in placed for _, span, _ in row):
        columns: dict[int, list[Line]] = {column: [] for column in sorted({n for row in placed for n, _, _ in row})}
        for row in placed:
            for column, _, texts in row:
                columns[column] += texts
        placed = [[(column, 1, texts) for column, texts in columns.items()]] if columns else []
    return placed if len({column for row in placed for column, _, _ in row}) > 1 else []


def _covered(part: Line, spans: Sequence[Span]) -> int:
    return sum(part.bbox[0] < right and left < part.bbox[2] for left, right in spans)


def _heads_a_part(lines: Sequence[Entry]) -> bool:
    """Does a part right below go on with the only text of the first line, as the second line of a head does?"""
    (part,) = lines[0]
    below = [other.bbox for line in lines[1:3] for other in line]
    x0, _, x1, bottom = part.bbox
    return any(box[0] < x1 and x0 < box[2] and box[1] - bottom < TOUCHING * part.height for box in below)


def place(number: int, line: Entry, spans: Sequence[Span]) -> tuple[int, int]:
    """The column over which a head stands, and over how many."""
    if len(line) == len(spans):
        return number, 1
    x0, _, x1, _ = line[number].bbox
    touched = [n for n, (left, right) in enumerate(spans) if x0 < right and left < x1]
    if touched:
        return touched[0], len(touched)
    return min(range(len(spans)), key=lambda n: abs(sum(spans[n]) - x0 - x1)), 1
