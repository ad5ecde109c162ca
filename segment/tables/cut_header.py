"""Headers that a page break cuts: what the next page's piece has of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.document import Row, Table
from segment.facts.continuation import join
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
    levels = list(table.rows[:height])
    header = [*last.open_header, *levels]
    if not height and (_ends_header(last.columns, table.rows[0]) or (not last.rows and has_no_subject(table))):
        levels = list(table.rows[:1])
        header = [*last.open_header[:-1], _whole(last.open_header[-1], levels[0])]
    if not levels:
        return 0
    columns = header_columns(header, table.columns)
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
    return len(levels)


def is_cut(above: Table, below: Table) -> bool:
    """Whether all that a page leaves of a table is its header, whose last lines stand overleaf."""
    if len(above.rows) != 1 or above.columns != below.columns or not above.rows[0].filled:
        return False
    words = [scan(cell.text) for cell in above.rows[0].filled]
    return above.rows[0].filled[0].column == 0 and not any(each.numeric for each in words) and has_no_subject(below)


def _whole(above: Row, below: Row) -> Row:
    """A header's row with the last lines of its cells."""
    rest = {cell.column: cell.text for cell in below.filled}
    cells = (
        replace(cell, text=join(cell.text, rest[cell.column])) if cell.column in rest else cell for cell in above.cells
    )
    return replace(above, cells=tuple(cells))


def has_no_subject(table: Table) -> bool:
    """Whether the first row of a table holds nothing but short words, none in the first column that the next row
    fills: below a header alone such a row has no subject."""
    rest, *below = (row.filled for row in table.rows[:2])
    if not rest or not below or not below[0] or rest[0].column == 0 or below[0][0].column != 0:
        return False
    words = [scan(cell.text) for cell in rest]
    short = all(len(each.letters) <= _HEADER_WORD and not any(map(str.isdigit, each.line)) for each in words)
    return short and any(scan(cell.text).numeric for cell in below[0])


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
