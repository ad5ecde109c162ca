"""Columns of works under units or times, beside what the works are for: `ตัวชี้วัด | กองคลัง | กองช่าง`, `หมวด | ไตรมาส 1 |
ไตรมาส 2`. No word says that they are works; their texts do. Each cell is a row of its own, with what stands over it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import regex

from segment.facts.roles import TEXTS, Role
from segment.facts.words import letters_of
from segment.rows.plan_headings import names_time
from segment.tables.beside.whose import is_unit
from segment.tables.beside.works_told import role_told
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow

_SEVERAL = 2
_BRACKET = regex.compile(r"[()]")
_HEADS: dict[Role, Callable[[str], bool]] = {
    Role.RESPONSIBLE: is_unit,
    Role.TIMELINE: lambda head: names_time(letters_of(head)),
}


def works_across_heads(grid: Grid) -> None:
    """Put the works of a grid below each other, where all that stands under such heads tells the same."""
    if grid.with_role(*TEXTS) or not any(row.facts(0).label is not None or row.facts(0).coded for row in grid.rows):
        return
    for kind, is_one in _HEADS.items():
        columns = [each.index for each in grid.columns[1:] if _heads(each, is_one)]
        if len(columns) < _SEVERAL or len(columns) < len(grid.columns) - 1:
            continue
        texts = [[facts for row in grid.rows if not (facts := row.facts(at)).dash and facts.letters] for at in columns]
        role = role_told([each for column in texts for each in column])
        if role in (Role.MEASURE, Role.RESULT) and all(role_told(column) in (None, role) for column in texts):
            grid.rows = [each for row in grid.rows for each in _below(grid, row, columns)]
            grid.columns = [grid.columns[0], Column(1, role=role, by_content=True), Column(2, role=kind)]
            return


def _heads(column: Column, is_one: Callable[[str], bool]) -> bool:
    """Whether what stands over a column, or in brackets there, is a unit or a time."""
    parts = [part for part in _BRACKET.split(column.levels[-1]) if part.strip()] if column.levels else []
    return any(map(is_one, parts))


def _below(grid: Grid, row: GridRow, columns: list[int]) -> Iterator[GridRow]:
    """The works of a row, each with what its row is about and what heads its column; a row without any as it is."""
    filled = [at for at in columns if row.facts(at).letters and not row.facts(at).dash]
    if not filled:
        yield replace(row, cells={at: cell for at, cell in row.cells.items() if at == 0})
    for at in filled:
        work = row.cells[at]
        cells = {0: row.cells[0]} if 0 in row.cells else {}
        yield replace(
            row, cells=cells | {1: work, 2: replace(work, text=grid.columns[at].levels[-1])}, covered=frozenset()
        )
