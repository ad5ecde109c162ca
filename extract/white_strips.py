"""Where the columns of lines without rules begin and end: white between them, numbers beside their labels."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.document import BBox
from extract.lines import Line

LEAST_ROWS = 4
"""So many lines with columns make a table."""
FEWEST_PAIRS, PAIRS = 2, 0.3
"""So many lines, and so many of all, with a label and a number in one column show that it is two."""
GUTTER = 0.8
"""Of the letter height: the least white space between two columns, the same in all lines."""
CROSSING = 0.15
"""Of the lines: so many may cross the white space (a header over two columns)."""
NUMBER = re.compile(r"^[\s0-9๐-๙.,%()/–-]*[0-9๐-๙][\s0-9๐-๙.,%()/–-]*$")
NUMBER_OR_DASH = re.compile(rf"{NUMBER.pattern}|^[-–—]$")


@dataclass(frozen=True, slots=True)
class DividedLine:
    """One line of print, cut at its wide gaps."""

    parts: tuple[Line, ...]
    cut: Callable[[int, Sequence[float]], Sequence[Line] | None] = lambda part, places: None
    """The part of this number cut at its last gap before each of some places, None where it has none there."""

    @property
    def bbox(self) -> BBox:
        return (
            self.parts[0].bbox[0],
            min(part.bbox[1] for part in self.parts),
            self.parts[-1].bbox[2],
            max(part.bbox[3] for part in self.parts),
        )


def columns_of(lines: Sequence[DividedLine]) -> list[tuple[float, float]]:
    """Left and right of each column: what is left when the strips that are white in nearly all lines are taken out."""
    gutter = GUTTER * min(part.height for line in lines for part in line.parts)
    edges = sorted(edge for line in lines for part in line.parts for edge in ((part.bbox[0], 1), (part.bbox[2], -1)))
    crossing = CROSSING * len(lines)
    columns: list[tuple[float, float]] = []
    covered, left = 0, 0.0
    for position, change in edges:
        if covered <= crossing < covered + change:
            left = position
        elif covered + change <= crossing < covered:
            if columns and left - columns[-1][1] <= gutter:
                left = columns.pop()[0]
            columns.append((left, position))
        covered += change
    return _with_numbers_apart(_without_split_columns(columns, lines), lines)


def _with_numbers_apart(
    columns: Sequence[tuple[float, float]], lines: Sequence[DividedLine]
) -> list[tuple[float, float]]:
    """Two columns for one in which numbers stand behind labels or other numbers, however near the longest label comes
    to its number, and whatever head runs over both."""
    parted: list[tuple[float, float]] = []
    for left, right in columns:
        if (two := _first_numbers(lines, left, right)) is not None:
            parted.append((left, two[0]))
            left = two[1]
        end = right
        edges: list[tuple[float, float]] = []
        while (two := _last_numbers(lines, left, end)) is not None:
            edges.insert(0, (two[1], end))
            end = two[0]
        parted += [(left, end), *edges]
    return parted


def _last_numbers(lines: Sequence[DividedLine], left: float, right: float) -> tuple[float, float] | None:
    """Where the parts before the last numbers of a column end, and where these numbers begin."""
    inside = [[part for part in line.parts if left <= part.bbox[0] < right] for line in lines]
    pairs = [parts[-2:] for parts in inside if len(parts) > 1 and NUMBER_OR_DASH.match(parts[-1].text)]
    if len(pairs) < max(FEWEST_PAIRS, PAIRS * len(lines)):
        return None
    end, edge = max(part.bbox[2] for part, _ in pairs), min(part.bbox[0] for _, part in pairs)
    return (end, edge) if end < edge else None


def _first_numbers(lines: Sequence[DividedLine], left: float, right: float) -> tuple[float, float] | None:
    """Where the running numbers before the labels of a column end, and where these labels begin."""
    inside = [[part for part in line.parts if left <= part.bbox[0] < right] for line in lines]
    pairs = [parts[:2] for parts in inside if len(parts) > 1]
    runs = [number.text.strip() for number, label in pairs if not NUMBER_OR_DASH.match(label.text)]
    if len(runs) < len(pairs) or len(runs) < LEAST_ROWS - 1 or not _count_up(runs):
        return None
    end, edge = max(number.bbox[2] for number, _ in pairs), min(label.bbox[0] for _, label in pairs)
    return (end, edge) if end < edge else None


def _count_up(texts: Sequence[str]) -> bool:
    """Are these whole numbers, each one more than the one before?"""
    numbers = [int(text) for text in texts if text.isdecimal()]
    return len(numbers) == len(texts) and all(two == one + 1 for one, two in pairwise(numbers))


def _without_split_columns(
    columns: Sequence[tuple[float, float]], lines: Sequence[DividedLine]
) -> list[tuple[float, float]]:
    """One column for two neighbours that no line fills both: a header in the middle over names on the left."""
    kept: list[tuple[float, float]] = []
    for left, right in columns:
        if kept and not any(_fills(line, kept[-1]) and _fills(line, (left, right)) for line in lines):
            kept[-1] = (kept[-1][0], right)
        else:
            kept.append((left, right))
    return kept


def _fills(line: DividedLine, column: tuple[float, float]) -> bool:
    return any(part.bbox[0] < column[1] and column[0] < part.bbox[2] for part in line.parts)
