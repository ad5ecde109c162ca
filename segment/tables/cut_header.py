"""Headers that a page break cuts: what the next page's piece has of them."""

from __future__ import annotations

from collections.abc import Sequence

from extract.document import Row, Table
from segment.facts.scan import scan
from segment.tables.alike import alike
from segment.tables.column import Column, header_columns
from segment.tables.grid import Grid
from segment.tables.header_levels import lower_level
from segment.tables.page_furniture import separated

_HEADER_WORD = 24
"""Letters: the end of a header's cell is no longer."""


def complete_header(last: Grid, table: Table, found: list[Grid]) -> int:
    """Take what a page break cut off the header that ended the page before: how many rows that is.

    Its lower levels, or the last lines of its cells.
    """
    if not last.open_header or len(last.columns) != table.columns:
        return 0
    height = 0
    while height < min(2, len(table.rows)) and lower_level(last.open_header, table.rows[height], table):
        height += 1
    if not height and _ends_header(last.columns, table.rows[0]):
        height = 1
    if not height:
        return 0
    levels = list(table.rows[:height])
    columns = header_columns([*last.open_header, *levels], table.columns)
    earlier = found[-2] if len(found) > 1 and not last.rows and not separated(last.before) else None
    if earlier is not None and alike(columns, earlier.columns):
        # The upper level alone did not look like the header that it repeats.
        earlier.header_cells += last.header_cells
        earlier.tables += last.tables
        found.pop()
    elif not last.rows:
        last.columns = columns
    found[-1].header_cells += [(table.number, cell) for row in levels for cell in row.cells]
    found[-1].note(table)
    return height


def _ends_header(columns: Sequence[Column], row: Row) -> bool:
    """Whether a row holds the ends of the header's words: short ones, none where rows have their subject."""
    cells = row.filled
    headers = {column.index: column.header for column in columns if column.levels}
    return (
        0 < len(cells) < len(headers)
        and min(cell.column for cell in cells) > min(headers)
        and all(len(scan(cell.text).letters) <= _HEADER_WORD and cell.column in headers for cell in cells)
        and all(scan(headers[cell.column] + scan(cell.text).letters).role is not None for cell in cells)
        and not any(any(letter.isdigit() for letter in scan(cell.text).line) for cell in cells)
    )
