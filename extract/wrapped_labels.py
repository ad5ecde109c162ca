"""Labels of text reports that were wrapped: `ตัวชี้วัดที่ 4 การใช้ทรัพย์สิน`, and on the next line `ของราชการ | 94.57`.

Their numbers prove it: the one before stands in the row above, and the next one, where there is one, right below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.separated_tables import Line

Count = tuple[str, int]
"""The word and the number that a line begins with."""

_COUNTED = re.compile(r"(?P<word>[^\d\t]*)(?P<number>[0-9๐-๙]{1,2})(?![0-9๐-๙.])")
_OF_ITS_OWN = re.compile(r"[A-Za-z0-9๐-๙]")
"""What begins a row of its own: a number, a code, an instrument."""


def with_whole_labels(block: Sequence[Line]) -> Iterator[Line]:
    """The lines of a block with tabs, such labels in one with their row."""
    counts = [_count(line) for _, line in block]
    places = {count: at for at, count in enumerate(counts) if count is not None}
    above: Count | None = None
    label: Line | None = None
    for at, (number, line) in enumerate(block):
        count, is_row = counts[at], "\t" in line
        if label is not None:
            yield label[0], f"{label[1].strip()}<br>{line.lstrip()}"
            label = None
        elif (
            count is not None
            and not is_row
            and above == (count[0], count[1] - 1)
            and _goes_on(block, at, places, count)
        ):
            label, above = (number, line), count
        else:
            yield number, line
            above = count if is_row else None


def _goes_on(block: Sequence[Line], at: int, places: dict[Count, int], count: Count) -> bool:
    """Whether the next line is the rest of a label with its numbers, and no row of its own."""
    cell, tab, _ = block[at + 1][1].partition("\t") if at + 1 < len(block) else ("", "", "")
    follows = places.get((count[0], count[1] + 1), at + 2)
    return bool(tab and cell.strip()) and _OF_ITS_OWN.search(cell) is None and follows == at + 2


def _count(line: str) -> Count | None:
    found = _COUNTED.match(line.strip())
    return (" ".join(found["word"].split()), int(found["number"])) if found is not None else None
