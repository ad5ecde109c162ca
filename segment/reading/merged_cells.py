"""A number in a cell that is merged over several columns is of what their heads share, and not the first one's."""

from __future__ import annotations

from collections.abc import Sequence

from extract.document import Cell
from segment.tables.column import Column

NOTHING = "nothing"


def level_over(columns: Sequence[Column], column: Column, cell: Cell | None) -> str | None:
    """The level of what the columns share that a cell is merged over, ``NOTHING`` where they share none; None where all
    of them are of one subject."""
    if cell is None or cell.column != column.index or cell.column_span < 2:
        return None
    over = [each for each in columns if cell.column <= each.index < cell.column + cell.column_span]
    named = {(each.code, each.subject.indicator, each.subject.instrument) for each in over if each.subject is not None}
    if len(named) < 2:
        return None
    codes, indicators, instruments = map(set, zip(*named, strict=True))
    if len(indicators) == 1 and indicators != {None} and len(codes) > 1:
        return "indicator"
    return "instrument" if len(instruments) == 1 and instruments != {None} else NOTHING
