"""Labels that stand behind a score (`เครื่องมือ | คะแนน | ตัวชี้วัดที่ต้องปรับปรุง`): the score is that of the label before
it, and of none that only says what is weakest in the row, or what has a score of its own behind it."""

from __future__ import annotations

from codebook.reader import instrument_of
from segment.facts.extremes import says_which
from segment.facts.roles import Role
from segment.facts.subjects import UNNAMED, Subject
from segment.reading.subject import RowSubject
from segment.rows.field import LogicalRow
from segment.tables.column import Column
from segment.tables.content import Content, agencies_in, content_of
from segment.tables.grid import Grid

_NAMING = (Role.INDICATOR, Role.INSTRUMENT, Role.AGENCY, Role.YEAR)
_MOST = 0.5


def label_before(grid: Grid, column: Column) -> Column | None:
    """The column of labels before a column of scores that owns its numbers, whatever labels stand behind these."""
    if column.code is not None or not any(_is_behind(grid, column, each) for each in grid.columns[column.index + 1 :]):
        return None
    before = [each for each in grid.columns[: column.index] if each.role in _NAMING]
    if column.level == "question" or (column.level == "indicator" and not any(map(_names_indicators, before))):
        # คะแนนตัวชี้วัด beside an instrument is that of the indicator behind it.
        return None
    return next((each for each in reversed(before) if _names_each(content_of(grid, each.index))), None)


def of_label_before(row: LogicalRow, label: Column, subject: RowSubject) -> RowSubject:
    """What the numbers of a row are about under ``label`` alone; ``subject`` is what the whole row is about."""
    facts = row.facts(label.index)
    if label.role is Role.AGENCY:
        return RowSubject(facts.line or None, subject.year, statistic=subject.statistic)
    told: Subject = facts.label or UNNAMED
    instrument = told.instrument or (instrument_of(told.indicator) if told.indicator else None)
    return RowSubject(None, subject.year, instrument, told.indicator, statistic=subject.statistic)


def _is_behind(grid: Grid, score: Column, label: Column) -> bool:
    """Whether a column behind a score holds labels that are none of the score's."""
    content = content_of(grid, label.index)
    agencies = agencies_in(content) > _MOST
    if label.role is Role.SCORE or not (content.names > _MOST or content.coded > _MOST or agencies):
        return False
    between = grid.columns[score.index + 1 : label.index]
    if any(each.role is Role.QUESTION for each in between):
        return False
    own = any(each.role is Role.SCORE for each in grid.columns[label.index + 1 :])
    return says_which(label.header) or (agencies and own)


def _names_indicators(column: Column) -> bool:
    return column.role is Role.INDICATOR


def _names_each(content: Content) -> bool:
    """Whether a column names something else in every row."""
    names = [each.letters for each in content.facts]
    told = content.years == 1.0 or content.names > _MOST or agencies_in(content) > _MOST
    return told and len(set(names)) == len(names)
