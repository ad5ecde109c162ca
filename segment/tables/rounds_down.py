"""A column of rounds (ครั้งที่ 1, ครั้งที่ 2) down the rows of each subject: the last one gives the result, and what stands
once over them all stands beside it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from segment.facts.roles import Role
from segment.facts.rounds import round_of
from segment.tables.grid import Grid, GridRow

_SEVERAL = 2


def rounds_down(grid: Grid) -> None:
    """Give each row of a later round the labels of the one above it."""
    scores = {column.index for column in grid.with_role(Role.SCORE)}
    for column in grid.columns:
        told = grid.said(column.index)
        if len(told) < _SEVERAL or column.index in scores or not all(round_of(each.letters) for each in told):
            continue
        rows = grid.rows[:1]
        for above, row in pairwise(grid.rows):
            later = is_earlier(above, row, column.index)
            labels = {index: cell for index, cell in rows[-1].cells.items() if index not in scores}
            filled = {index: cell for index, cell in row.cells.items() if cell.text.strip()}
            rows.append(replace(row, cells=labels | filled) if later else row)
        grid.lay_out(rows)


def is_earlier(row: GridRow, below: GridRow | None, column: int) -> bool:
    """Whether the row below gives a later round of what a row gives one of."""
    here = round_of(row.facts(column).letters)
    there = round_of(below.facts(column).letters) if below is not None else None
    return here is not None and there is not None and here[0] == there[0] and here[1] < there[1]
