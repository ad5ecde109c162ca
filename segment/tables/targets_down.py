"""A column that says of each row whether its number is the target or the result, beside labels that stand once over
both: `การใช้งบประมาณ | ค่าเป้าหมาย | 90.00`, below it ` | ผลการประเมิน | 73.47`: the result is the label's, too."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import regex

from segment.facts.roles import TEXTS
from segment.facts.scan import Facts
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow

_RESULT = regex.compile(r"(?:ผล|คะแนน)(?:คะแนน|การ|ประเมิน|ที่|ได้|รับ|จริง)*(?:ปี(?:งบประมาณ)?(?:พ\.?ศ\.?)?25\d\d)?")
_SEVERAL = 2


def targets_down(grid: Grid) -> None:
    """Repeat such labels beside their results; nothing where one of them has not one result."""
    if grid.with_role(*TEXTS):
        # What is done about it has targets of its own.
        return
    for label, kind in pairwise(grid.columns):
        groups = _groups(grid, label)
        told = [group for group in groups if any(row.text(kind.index).strip() for row in group)]
        if len(told) < _SEVERAL or not all(_is_pair(group, kind) for group in told):
            continue
        above = {id(row): group[0] for group in told for row in group[1:] if _is_result(row.facts(kind.index))}
        grid.rows = [_labelled(row, above[id(row)], label) if id(row) in above else row for row in grid.rows]
        return


def _groups(grid: Grid, label: Column) -> list[list[GridRow]]:
    """The rows of each label: its own and those below it that have none."""
    groups: list[list[GridRow]] = []
    for row in grid.rows:
        if row.text(label.index).strip():
            groups.append([row])
        elif groups and row.filled():
            groups[-1].append(row)
    return groups


def _is_pair(group: list[GridRow], kind: Column) -> bool:
    """Whether the rows of a label are one result and what is set aside."""
    told = [row.facts(kind.index) for row in group]
    results = sum(map(_is_result, told))
    return results == 1 and len(told) >= _SEVERAL and all(_is_result(each) or each.aside is not None for each in told)


def _is_result(facts: Facts) -> bool:
    return _RESULT.fullmatch(facts.letters) is not None


def _labelled(row: GridRow, above: GridRow, label: Column) -> GridRow:
    cells = row.cells | {label.index: above.cells[label.index]}
    return replace(row, cells=dict(sorted(cells.items())), covered=row.covered - {label.index})
