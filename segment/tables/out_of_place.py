"""Cells of single rows that stand beside their columns are put back: a label and its score that have changed places,
and a score and its difference that moved left over the target that is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from segment.facts.roles import TEXTS
from segment.facts.scan import Facts
from segment.tables.grid import Grid, GridRow

_SIGNED = regex.compile(r"(?P<sign>[+\-–−]?)\s?(?P<size>\d{1,2}(?:\.\d{1,2})?)")
_LEAST = 3
"""Rows that show what stands in a column."""
_ROUNDED = 0.006


def out_of_place(grid: Grid) -> None:
    """Put such cells back; nothing in a plan, whose texts may name an indicator anywhere."""
    if grid.with_role(*TEXTS):
        return
    columns = range(len(grid.columns))
    for label in columns:
        wrong = [at for at, row in enumerate(grid.rows) if row.facts(label).exact]
        if wrong and sum(_is_label(row.facts(label)) for row in grid.rows) > max(len(wrong), _LEAST - 1):
            for score in columns[label + 1 :]:
                _exchange(grid, label, score, wrong)
    for target in columns[1:-2]:
        _move_right(grid, target)


def _exchange(grid: Grid, label: int, score: int, wrong: Sequence[int]) -> None:
    right = sum(_is_label(row.facts(label)) and row.facts(score).exact for row in grid.rows)
    for at in wrong if right > max(len(wrong), _LEAST - 1) else ():
        row = grid.rows[at]
        if _is_label(row.facts(score)):
            grid.rows[at] = replace(row, cells=row.cells | {label: row.cells[score], score: row.cells[label]})


def _is_label(facts: Facts) -> bool:
    return facts.label is not None and not facts.decimal


def _move_right(grid: Grid, target: int) -> None:
    """Move what stands one column too far left, where all other rows have one target, and both numbers fit it."""
    score, change = target + 1, target + 2
    whole = [row for row in grid.rows if row.text(change).strip()]
    aims = {_value(row.facts(target)) for row in whole}
    aim = next(iter(aims), None)
    if len(whole) < _LEAST or len(aims) > 1 or aim is None:
        return
    if not all(_fits(aim, row.facts(score), row.facts(change)) for row in whole):
        return
    for at, row in enumerate(grid.rows):
        if not row.text(change).strip() and _fits(aim, row.facts(target), row.facts(score)):
            grid.rows[at] = _moved(row, target)


def _fits(aim: float, score: Facts, change: Facts) -> bool:
    """Whether a number is by so much above or below what was aimed at."""
    value, signed = _value(score), _SIGNED.fullmatch(change.line)
    if value is None or signed is None:
        return False
    size = float(signed["size"])
    return abs(value - aim - (size if signed["sign"] in "+" else -size)) < _ROUNDED


def _value(facts: Facts) -> float | None:
    return facts.numbers[0].value if facts.exact else None


def _moved(row: GridRow, target: int) -> GridRow:
    cells = {column: cell for column, cell in row.cells.items() if column not in range(target, target + 3)}
    return replace(row, cells=cells | {target + 1: row.cells[target], target + 2: row.cells[target + 1]})
