"""The rows of such a table that stand overleaf, however few they are."""

from __future__ import annotations

from collections.abc import Sequence

from extract.around_numbers.anchors import is_number, middle, runs
from extract.around_numbers.rows import rows_in
from extract.around_numbers.tables import Around, made
from extract.lines import Line

MARGIN = 0.12
"""Of the height of the page: running lines and page numbers stand within it."""


def ends_the_page(table: Around, parts: Sequence[Line], height: float) -> bool:
    """Does nothing stand below a table but what every page carries?"""
    bottom = max(part.bbox[3] for part in table.parts)
    return all(part.bbox[1] < bottom or part.bbox[3] > (1 - MARGIN) * height for part in parts)


def rows_overleaf(above: Around, parts: Sequence[Line], page: int, height: float) -> Around | None:
    """The rows at the top of a page of the table ``above``, which ends the page before; None where there are none that
    are as clear."""
    spans, own = above.rows.spans, (above.anchors.left, above.anchors.right)
    column = [part for part in parts if part.bbox[0] < own[1] and own[0] < part.bbox[2]]
    numbers = [part for part in column if is_number(part)]
    for anchors in list(runs(numbers, parts))[:1]:
        rows = rows_in(spans, anchors, parts, [above.rows.place])
        if rows is None:
            return None
        table = made(rows, anchors, parts, page)
        top = min(middle(part) for part in table.parts)
        before = [part for part in parts if middle(part) < top and part not in table.parts]
        return table if all(part.bbox[3] < MARGIN * height for part in before) else None
    return None
