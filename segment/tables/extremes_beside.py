"""Rows of a fact sheet that name what got most or least, and its number: they are that subject's own rows.

`ตัวชี้วัดที่ได้คะแนนต่ำสุด | ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน 76.81 คะแนน` is read without its first cell.
"""

from __future__ import annotations

from dataclasses import replace

from segment.facts.questions import names_extremes
from segment.facts.scan import Facts
from segment.tables.grid import Grid, GridRow

_PAIR = 2
"""Cells: what is asked for, and what it is."""


def extremes_beside(grid: Grid) -> None:
    """Take the first cell off such rows: it is a header of theirs."""
    for index, row in enumerate(grid.rows):
        filled = row.filled()
        if len(filled) == _PAIR and names_extremes(row.facts(filled[0]).letters) and _is_told(row.facts(filled[1])):
            grid.header_cells.append((row.table, row.cells[filled[0]]))
            grid.rows[index] = _of_subject(row, *filled)


def _is_told(facts: Facts) -> bool:
    """Whether a cell names a question or an indicator, and its score."""
    named = facts.coded or (facts.label is not None and not facts.label.overall)
    return named and not facts.numeric and any(each.decimals or each.unit for each in facts.numbers)


def _of_subject(row: GridRow, label: int, told: int) -> GridRow:
    rest = {column: cell for column, cell in row.cells.items() if column not in (label, told)}
    return replace(row, cells={label: row.cells[told], **rest})
