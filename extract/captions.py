"""Lines between two tables without rules that stand one below the other: what begins the second."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.white_strips import NUMBER, NUMBER_OR_DASH, DividedLine

CAPTION = re.compile(r"^\s*ตาราง(?:ที่)?\s*[0-9๐-๙]")
SUBJECT = re.compile(r"^\s*(?:ตัวชี้วัดที่|[A-Za-z][0-9๐-๙]{1,2}(?![0-9๐-๙A-Za-z]))")
"""How a row begins that has a number of its own, whatever stands beside it."""
FEWEST_HEADS = 3
"""So many heads side by side below a line make it a caption."""
FARTHER = 0.1
"""Of the letter height."""


def begins_another(lines: Sequence[DividedLine], first: int, index: int) -> bool:
    """Is a line the caption of another table: named so, or behind numbers and above heads that are none? Below these
    are numbers, or the line stands farther from the rows above than any of them from the next."""
    if len(lines[index].parts) > 1:
        return False
    if CAPTION.match(lines[index].parts[0].text):
        return True
    rows, below = lines[first:index], [line.parts for line in lines[index + 1 : index + 3]]
    if len(below) < 2 or len(below[0]) < FEWEST_HEADS or SUBJECT.match(below[0][0].text):
        return False
    heads, numbers = (sum(NUMBER_OR_DASH.match(part.text) is not None for part in parts) for parts in below)
    behind = any(NUMBER.match(part.text) for line in rows for part in line.parts[1:])
    return not heads and behind and (numbers > 0 or _is_apart(lines, first, index))


def _is_apart(lines: Sequence[DividedLine], first: int, index: int) -> bool:
    *steps, last = [two.bbox[3] - one.bbox[3] for one, two in pairwise(lines[first : index + 1])]
    return last > max(steps, default=last) + FARTHER * lines[index].parts[0].height
