"""Rows that no merged cell stands over: each has all that one above has, or other work, another unit or month."""

from __future__ import annotations

from normalize.text import squeeze
from segment.facts.continuation import begins_mid_sentence, begins_with_marker
from segment.rows.field import LogicalRow


def is_apart(above: LogicalRow, first: LogicalRow, row: LogicalRow, beside: tuple[int, ...]) -> bool:
    """Whether a row is one of its own below the row ``above`` and the ``first`` of the merged cell that may go on.

    ``beside`` are the columns that tell of each what was done, who is responsible, when, and how it is followed up.
    """
    whole = _whole(above, row) or _whole(first, row)
    return whole or _beside_another(above, row, beside) or _ticked_apart(above, row)


def _whole(above: LogicalRow, row: LogicalRow) -> bool:
    """Whether a row has all cells that one above has, its subject's aside, and no page break parts the two: each is
    whole in itself."""
    if row.source.after_break:
        return False
    if _counts_rows(above, row):
        return True
    filled = _told(row)
    missing = _told(above) - filled
    if len(filled) > _CELLS and len(missing) == 1:
        # Only one cell, as a measure over both, is merged.
        return True
    return len(filled) >= _CELLS and missing <= {above.label.column}


def _beside_another(above: LogicalRow, row: LogicalRow, beside: tuple[int, ...]) -> bool:
    """Whether a row has what the one above has, its subject and measure aside, and another unit, time or work of its
    own: it is one of its own."""
    if row.source.after_break or not _told(row) <= _told(above) or len(_told(above) - _told(row)) > _MERGED:
        return False
    return any(_another(above.text(column), row.text(column)) for column in beside)


def _ticked_apart(above: LogicalRow, row: LogicalRow) -> bool:
    """Whether both rows tick when they are done, and each another month: no text stands over both."""
    first, second = ({column for column in each.filled() if each.facts(column).tick} for each in (above, row))
    return not row.source.after_break and bool(first and second) and first != second


_MERGED = 2
"""Columns that may be merged over both rows."""


def _another(above: str, text: str) -> bool:
    """Whether a text is no part of the one above, and does not go on with it."""
    first, second = squeeze(above), squeeze(text)
    if not first or not second or first.startswith(second) or second.startswith(first):
        return False
    return not (begins_with_marker(text) or begins_mid_sentence(above, text))


def _counts_rows(above: LogicalRow, row: LogicalRow) -> bool:
    """Whether both rows begin with a running number, the lower one with the next."""
    first = next(iter(row.filled()), None)
    if first is None or first != next(iter(above.filled()), None):
        return False
    here, before = row.facts(first), above.facts(first)
    return here.numeric and before.numeric and here.whole is not None and here.whole == (before.whole or 0) + 1


def _told(row: LogicalRow) -> set[int | None]:
    """The columns that hold more than a tick."""
    return {column for column in row.filled() if not row.facts(column).tick}


_CELLS = 4
