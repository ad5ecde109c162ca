"""Columns of groups: whose level a row's one number for each group is of."""

from __future__ import annotations

from normalize.codes import INSTRUMENT_OF_LETTER
from segment.facts.roles import Role
from segment.facts.subjects import Subject, is_only_instrument
from segment.rows.field import LogicalRow
from segment.tables.column import Column
from segment.tables.grid import Grid


def level_of_groups(grid: Grid, row: LogicalRow) -> str | None:
    """``instrument`` where a row has one number for each group of indicators, at the group's first column, or is called
    by the instrument of all columns and has one number, at the first."""
    if _is_bare(row, instrument_over(grid)) and _has_one(grid, row):
        return "instrument"
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


def instrument_over(grid: Grid) -> Subject | None:
    """The one instrument that all questions or indicators which head columns are of."""
    named = {instrument_at(column) for column in _parts(grid)}
    return Subject(named.pop()) if len(named) == 1 else None


def _parts(grid: Grid) -> list[Column]:
    """The columns that are headed by a question or an indicator."""
    return [each for each in grid.columns if each.code or (each.subject is not None and each.subject.indicator)]


def instrument_at(column: Column) -> str | None:
    """The instrument of the question, the indicator or the instrument that heads a column."""
    told = column.subject.instrument if column.subject is not None else None
    return INSTRUMENT_OF_LETTER.get(column.code[0].upper(), told) if column.code else told


def _is_bare(row: LogicalRow, instrument: Subject | None) -> bool:
    """Whether a row is called by nothing but this instrument: one of a year, a round or a part is not all of it."""
    label = row.label
    if label.subject is None or label.subject != instrument or label.column is None:
        return False
    facts = row.facts(label.column)
    alone = not (label.statistic or label.year) and not facts.numbers
    return alone and is_only_instrument(facts.printed)


def _has_one(grid: Grid, row: LogicalRow) -> bool:
    """Whether a row has one number, below the first of these columns, and not even a dash besides, where others have
    more: but none of the same name, for then each number is its column's."""
    columns = [each.index for each in _parts(grid)]
    filled = [index for index in columns if row.text(index).strip()]
    several = [each for each in grid.rows if sum(bool(each.facts(index).numbers) for index in columns) > 1]
    named = [each.facts(row.label.column) for each in several if row.label.column is not None]
    again = any(each.label == row.label.subject and each.statistic is None for each in named)
    return bool(several) and not again and filled == columns[:1] and bool(row.facts(filled[0]).numbers)


def _level_over_codes(grid: Grid, row: LogicalRow) -> str | None:
    """``indicator`` where a row has one number for each indicator over questions, at its first question."""
    firsts: dict[int, int] = {}
    for column in grid.columns:
        if column.code and column.subject is not None and column.subject.indicator is not None:
            firsts.setdefault(column.subject.indicator, column.index)
    coded = [column.index for column in grid.columns if column.code]
    filled = {index for index in coded if row.facts(index).numbers}
    return "indicator" if firsts and filled == set(firsts.values()) and len(coded) > len(filled) else None
