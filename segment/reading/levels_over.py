"""Columns of groups: whose level a row's one number for each group is of."""

from __future__ import annotations

from segment.facts.roles import Role
from segment.rows.field import LogicalRow
from segment.tables.grid import Grid


def level_of_groups(grid: Grid, row: LogicalRow) -> str | None:
    """``instrument`` where a row has one number for each group of indicators, at the group's first column."""
    if any(column.code for column in grid.columns):
        return _level_over_codes(grid, row)
    groups: dict[str, list[int]] = {}
    for column in grid.with_role(Role.SCORE):
        if column.subject is not None and column.subject.indicator is not None and column.subject.instrument:
            groups.setdefault(column.subject.instrument, []).append(column.index)
    filled = {column for columns in groups.values() for column in columns if row.facts(column).numbers}
    firsts = {columns[0] for columns in groups.values()}
    return (
        "instrument"
        if len(groups) > 1 and filled == firsts and any(len(each) > 1 for each in groups.values())
        else None
    )


def _level_over_codes(grid: Grid, row: LogicalRow) -> str | None:
    """``indicator`` where a row has one number for each indicator over questions, at its first question; ``instrument``
    where it names the one of all these questions and has one number."""
    firsts: dict[int, int] = {}
    for column in grid.columns:
        if column.code and column.subject is not None and column.subject.indicator is not None:
            firsts.setdefault(column.subject.indicator, column.index)
    coded = [column.index for column in grid.columns if column.code]
    filled = {index for index in coded if row.facts(index).numbers}
    told = row.label.subject
    if told is not None and told.instrument is not None and told.indicator is None and len(filled) == 1 < len(coded):
        letters = {(grid.columns[index].code or "")[0].upper() for index in coded}
        return "instrument" if letters == {told.instrument[0]} else None
    return "indicator" if firsts and filled == set(firsts.values()) and len(coded) > len(filled) else None
