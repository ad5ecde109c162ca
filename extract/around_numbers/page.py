"""The tables of a page whose rows stand around their numbers, and the pieces of text that they take."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from extract.around_numbers.overleaf import ends_the_page, rows_overleaf
from extract.around_numbers.tables import Around, find_around_numbers
from extract.columns import COLUMN_GAPS
from extract.document import BBox
from extract.lines import Typesetter
from extract.page import Flags, Integers, PageContent
from extract.white_strips import LEAST_ROWS

POINT = ord(".")


@dataclass(frozen=True, slots=True, eq=False)
class OnPage:
    """The tables of a page, where one is not clear, the pieces that stand in either, and the table that ends it."""

    tables: tuple[Around, ...] = ()
    unclear: tuple[BBox, ...] = ()
    taken: Flags = field(default_factory=lambda: np.zeros(0, dtype=np.bool_))
    last: Around | None = None


def around_numbers(content: PageContent, typesetter: Typesetter, chosen: Integers, above: Around | None) -> OnPage:
    """Such tables among the ``chosen`` pieces of a page; ``above`` is the one that ends the page before."""
    taken = np.zeros(len(content.texts), dtype=np.bool_)
    if above is not None and above.table.page != content.number - 1:
        above = None
    # The lines of a scan stand where the recogniser saw them, not where they were set.
    if content.confidence is not None or (content.codes[chosen] == POINT).sum() < (LEAST_ROWS if above is None else 1):
        return OnPage(taken=taken)
    lines = next(typesetter.divided(chosen, 0, COLUMN_GAPS[-1:]), [])
    parts = [part for line, _ in lines for part in line]
    goes_on = rows_overleaf(above, parts, content.number, content.height) if above is not None else None
    found = find_around_numbers(parts, content.number, [goes_on] if goes_on is not None else [])
    for box in (*(part.bbox for table in found.tables for part in table.parts), *found.unclear):
        taken |= _within(content, box)
    last = [table for table in found.tables if ends_the_page(table, parts, content.height)]
    return OnPage(found.tables, found.unclear, taken, last[0] if len(last) == 1 else None)


def _within(content: PageContent, box: BBox) -> Flags:
    """The pieces in a box; a blank behind the last letter of a line is no part of it."""
    x0, top, x1, bottom = box
    x, y = (content.boxes[:, 0] + content.boxes[:, 2]) / 2, (content.boxes[:, 1] + content.boxes[:, 3]) / 2
    within: Flags = (x0 <= x) & (x <= x1) & (top <= y) & (y <= bottom)
    return within
