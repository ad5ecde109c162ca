"""What a table may mean: the reading that header and body suggest, and others that suppose another of a column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.reading.relations import relations
from segment.tables.column import Column
from segment.tables.content import Content, content_of
from segment.tables.grid import Grid

AGAINST_WORDS = 4.0
"""To read numbers as scores where the header says that they are none, or the other way round."""
WITHOUT_WORDS = 0.6
"""To read a column of numbers as scores, or as none, where the header says nothing."""
UNSURE = 0.4
"""So little better is a reading of marks of 0 and 100 under words that say nothing."""
EACH = 0.4
"""What each cell adds that is read against its header."""
BY_ARITHMETIC = -1.0
"""To take columns for what their numbers are to each other, where the header does not say it: an equation speaks for
it."""
MOST = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to see a grid's columns: what is supposed, and what that costs before any evidence."""

    grid: Grid
    supposed: str
    cost: float
    fewer: bool = False
    """Whether it only takes away numbers that the first reading has."""


def candidates(grid: Grid) -> list[Candidate]:
    """The first is what header and body suggest; others change one column, or those that arithmetic relates."""
    found = [Candidate(grid, "as the header says", 0.0), *_related(grid)]
    for column in grid.columns:
        content = content_of(grid, column.index)
        for other, supposed, cost in _others(column, content):
            columns = [other if each is column else each for each in grid.columns]
            found.append(Candidate(replace(grid, columns=columns), supposed, cost, fewer=column.role is Role.SCORE))
            if len(found) >= MOST:
                return found
    return found


def _others(column: Column, content: Content) -> Iterator[tuple[Column, str, float]]:
    """Other roles that a column may have."""
    if content.size < 2 or max(content.decimal, content.full_or_none) < 0.6:
        return
    name = f"column {column.index + 1}"
    if column.role is Role.SCORE and not column.code:
        words = column.words is Role.SCORE or bool(column.subject or column.year or column.statistic)
        if content.constant:
            # What stands there over and over is hardly what was measured, unless the header calls it a score.
            words = column.words is Role.SCORE and not scan(column.header).bare_year
        aside = replace(column, role=Role.IGNORED, aside="supposed")
        yield aside, f"{name}: no scores", _against(content) if words else WITHOUT_WORDS
    elif content.thousands and column.levels:
        # 25.500 below words that call it no score may be money.
        return
    elif column.role in (Role.UNKNOWN, Role.NUMBER, Role.LEVEL, Role.IGNORED, Role.AGENCY):
        score = replace(column, role=Role.SCORE, aside=None)
        if content.decimal < 0.6 and not column.aside:
            # 0 and 100 may be what is done of anything: read, and never quite sure.
            yield score, f"{name}: scores", content.size - UNSURE
            return
        yield score, f"{name}: scores", _against(content) if column.aside else WITHOUT_WORDS


def _related(grid: Grid) -> Iterator[Candidate]:
    """The columns as what their numbers are to each other; none whose header already says what it is."""
    for statistics in relations(grid):
        columns = [_as(column, statistics.get(column.index)) for column in grid.columns]
        changed = [column.index for column, old in zip(columns, grid.columns, strict=True) if column != old]
        if changed and not any(_told(grid.columns[index]) for index in changed):
            yield Candidate(
                replace(grid, columns=columns),
                "; ".join(f"column {index + 1}: {statistics[index].replace('_', ' ')}" for index in changed),
                BY_ARITHMETIC,
            )


def _as(column: Column, statistic: str | None) -> Column:
    if statistic is None:
        return column
    return replace(column, role=Role.SCORE, aside=None, statistic=None if statistic == "score" else statistic)


def _told(column: Column) -> bool:
    """Whether the header says what the numbers are: another kind than bare scores, or none."""
    return (column.aside or column.statistic) is not None


def _against(content: Content) -> float:
    """What it costs to read a column against its header: the more cells, the more is lost if the header is right."""
    return AGAINST_WORDS + EACH * content.size
