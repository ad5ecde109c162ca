"""Columns that name other agencies: whose the numbers and the works of each row are."""

from __future__ import annotations

from normalize.agencies import names_in
from normalize.text import flatten
from segment.facts.extremes import says_which
from segment.facts.numbers import CellNumber
from segment.facts.roles import TEXTS, Role
from segment.tables.beside.whose import is_unit
from segment.tables.column import Column
from segment.tables.content import Content, content_of
from segment.tables.grid import Grid

_ASSESSED = (Role.INDICATOR, Role.INSTRUMENT, Role.SCORE)
_SHORT = 4
"""Letters: no name of an agency is shorter."""
_NUMBERS = 0.3
"""A column with as large a share of numbers holds none of names."""


def agency_column(grid: Grid) -> Column | None:
    """The column that names other agencies: beside scores, in a table without questions, issues or measures, or before
    all that these are about."""
    columns = [column for column in grid.with_role(Role.AGENCY) if _may_name(content_of(grid, column.index))]
    # Beside them อำเภอ or สังกัด may stand in a column of its own.
    column = max(columns, key=lambda each: (content_of(grid, each.index).agencies, -each.index), default=None)
    # The question that an agency got least for has no number of its own there.
    work = [each for each in grid.with_role(*TEXTS, Role.QUESTION) if not _only_says_which(grid, each)]
    if column is None or grid.first(Role.SCORE) is None:
        return None
    asked = any(each.role is Role.QUESTION for each in work)
    return column if not work or (not asked and _names_each(grid, column)) else None


def _names_each(grid: Grid, column: Column) -> bool:
    """Whether the first column names an agency in every row, several in all and no units of one: whose the indicators,
    scores and works behind it are. The rest of a row that a page cuts names none."""
    content = content_of(grid, column.index)
    several = len({each.letters for each in content.facts}) > 1
    named = all(row.text(column.index).strip() or row.after_break for row in grid.rows)
    whole = several and named and content.agencies == 1.0
    first = column.index == min(each.index for each in grid.columns if each.role is not Role.NUMBER)
    return first and whole and not any(is_unit(each.line) for each in content.facts)


def agency_before(printed: str, number: CellNumber) -> str | None:
    """The agency that a cell names before its number: อบต.บางงาม ได้ 91.20 คะแนน."""
    words = flatten(printed)[: number.start]
    named = names_in(words) if len(words) > _SHORT else []
    return named[-1] if named and not is_unit(named[-1]) else None


def whose_questions(grid: Grid) -> Column | None:
    """The column that names another agency beside every question, in a table without issues or measures: no unit, each
    but once."""
    if grid.with_role(*TEXTS) or grid.first(Role.SCORE) is None:
        return None
    for column in grid.with_role(Role.AGENCY):
        content = content_of(grid, column.index)
        names = [each.letters for each in content.facts]
        once = len(set(names)) == len(names) == len(grid.rows) > 1
        if once and content.agencies == 1.0 and not any(is_unit(each.line) for each in content.facts):
            return column
    return None


def _only_says_which(grid: Grid, column: Column) -> bool:
    """Whether a column behind all scores names the question of each row that got most or least."""
    behind = all(each.index < column.index for each in grid.with_role(Role.SCORE))
    return column.role is Role.QUESTION and behind and says_which(column.header)


def _may_name(content: Content) -> bool:
    """Whether a column's cells can be names of agencies: few numbers, and no labels of what is assessed."""
    words = [
        each for each in content.facts if each.label is not None or (each.role in _ASSESSED and not each.role_place)
    ]
    # คะแนนของ อบต. … names one.
    labels = sum(not names_in(each.line, title=True) for each in words)
    return content.numeric < _NUMBERS and 2 * labels <= content.size
