"""What every page carries besides its text: page numbers, running headers and footers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extract.document import BBox
from extract.layout import PageLayout
from extract.lines import Line
from extract.page_number import DIGITS, PAGE_NUMBER

MARGIN = 0.12
"""Of the page's height: furniture stands within this of its upper or lower edge."""
REPEATS = 3
"""A line that so many pages carry at the same height is a running header or footer."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """Where furniture stands, and the number printed on each page that has one."""

    places: frozenset[tuple[int, BBox]]
    """(page, bbox of the line)"""
    labels: dict[int, str]


def find_furniture(layouts: Sequence[PageLayout]) -> Furniture:
    """Page numbers and running lines among the lines outside tables."""
    margins = [(layout, line) for layout in layouts for line in layout.lines if _in_margin(layout, line)]
    counts = Counter(_key(line) for _, line in margins)
    repeats = max(REPEATS, len(layouts) // 3)
    places: set[tuple[int, BBox]] = set()
    labels: dict[int, str] = {}
    for layout, line in margins:
        number = layout.content.number
        found = PAGE_NUMBER.match(line.text.strip())
        if found and _at_the_edge(layout, line):
            labels.setdefault(number, found["label"])
            places.add((number, line.bbox))
        elif counts[_key(line)] >= repeats:
            places.add((number, line.bbox))
    return Furniture(frozenset(places), labels)


def _in_margin(layout: PageLayout, line: Line) -> bool:
    height = layout.content.height
    return line.bbox[3] < MARGIN * height or line.bbox[1] > (1 - MARGIN) * height


def _at_the_edge(layout: PageLayout, line: Line) -> bool:
    """No other line or table stands between this line and the edge of the page."""
    others = [other.bbox for other in layout.lines if other is not line]
    others += [ruled.lattice.bbox for ruled in layout.tables]
    above = all(other[1] >= line.bbox[1] for other in others)
    below = all(other[3] <= line.bbox[3] for other in others)
    return above or below


def _key(line: Line) -> tuple[str, int]:
    """The same for lines of one wording, whatever numbers they hold, at one height."""
    return re.sub(rf"[{DIGITS}]+", "0", re.sub(r"\s", "", line.text)), round(line.bbox[1] / 6)
