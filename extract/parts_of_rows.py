"""Lines that are no rows: the texts of a table without rules between its rows may take several lines each."""

from __future__ import annotations

from collections.abc import Sequence

from extract.captions import SUBJECT
from extract.columns import NUMBERS
from extract.document import Cell, Table
from extract.paragraphs import NEW_ITEM
from extract.white_strips import NUMBER


def are_parts_of_rows(table: Table) -> bool:
    """Go as many lines of a table on from the lines above, in several columns and without a number, as have one?"""
    cells = [cell for cell in table.cells() if cell.column and cell.text]
    columns = ([cell for cell in cells if cell.column == number] for number in range(1, table.columns))
    numbered = {cell.row for column in columns if _are_numbers(column) for cell in column if NUMBER.match(cell.text)}
    below = (row for row in table.rows if row.index > min(numbered, default=len(table.rows)))
    others = [row.filled for row in below if row.index not in numbered]
    return 0 < len(numbered) <= sum(len(each) > 1 and not _begins(each[0].text) for each in others)


def _are_numbers(column: Sequence[Cell]) -> bool:
    return sum(NUMBER.match(cell.text) is not None for cell in column) >= max(1, NUMBERS * len(column))


def _begins(text: str) -> bool:
    return NEW_ITEM.match(text) is not None or SUBJECT.match(text) is not None
