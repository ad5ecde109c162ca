"""A Table overleaf without a header whose rows begin as those of the grid before, some with codes: its next piece."""

from __future__ import annotations

from collections.abc import Iterable

from extract.document import Table
from segment.facts.scan import Facts, scan
from segment.tables.grid import Grid

_FEWEST_COLUMNS = 3
_CODE, _LABEL, _TEXT = "code", "label", "text"


def goes_on_coded(table: Table, grid: Grid) -> bool:
    """Whether every row of a Table begins in a column and with a kind of text (a code, a name, another) as a row of the
    grid does, some with a code; its first row may be the end of one."""
    if not _FEWEST_COLUMNS <= table.columns == len(grid.columns) or not grid.header_cells:
        return False
    above = {_begins((column, row.facts(column)) for column in row.filled()) for row in grid.rows}
    below = [_begins((cell.column, scan(cell.text)) for cell in row.filled) for row in table.rows if row.filled]
    coded = [each for each in below if each is not None and each[1] == _CODE]
    return bool(coded) and set(below[1:]) | {*coded} <= above and (below[0] in above or len(table.rows[0].filled) == 1)


def _begins(cells: Iterable[tuple[int, Facts]]) -> tuple[int, str] | None:
    """The column of a row's first cell that holds text, and what kind of text it is."""
    for column, facts in cells:
        kind = _CODE if facts.coded else _LABEL if facts.label is not None else _TEXT
        return column, kind
    return None
