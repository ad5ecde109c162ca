"""What a table may mean: the reading that header and body suggest, and others that suppose another of a column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.tables.column import Column
from segment.tables.content import Content, content_of
from segment.tables.grid import Grid

AGAINST_WORDS = 4.0
"""To read numbers as scores where the header says that they are none, or the other way round."""
WITHOUT_WORDS = 0.6
"""To read a column of numbers as scores, or as none, where the header says nothing."""
EACH = 0.4
"""What each cell adds that is read against its header."""
MOST = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to see a grid's columns: what is supposed, and what that costs before any evidence."""

    grid: Grid
    supposed: str
    cost: float


def candidates(grid: Grid) -> list[Candidate]:
    """The first is what header and body suggest; the others change one column each."""
    found = [Candidate(grid, "as the header says", 0.0)]
    for column in grid.columns:
        content = content_of(grid, column.index)
        for other, supposed, cost in _others(column, content):
            columns = [other if each is column else each for each in grid.columns]
            found.append(Candidate(replace(grid, columns=columns), supposed, cost))
            if len(found) >= MOST:
                return found
    return found


def _others(column: Column, content: Content) -> Iterator[tuple[Column, str, float]]:
    """Other roles that a column may have."""
    if content.size < 2 or content.decimal < 0.6:
        return
    name = f"column {column.index + 1}"
    if column.role is Role.SCORE and not column.code:
        words = column.words is Role.SCORE or bool(column.subject or column.year or column.statistic)
        if content.constant:
            # What stands there over and over is hardly what was measured, unless the header calls it a score.
            words = column.words is Role.SCORE and not scan(column.header).bare_year
        aside = replace(column, role=Role.IGNORED, aside="supposed")
        yield aside, f"{name}: no scores", _against(content) if words else WITHOUT_WORDS
    elif column.role in (Role.UNKNOWN, Role.NUMBER, Role.LEVEL, Role.IGNORED, Role.AGENCY):
        score = replace(column, role=Role.SCORE, aside=None)
        yield score, f"{name}: scores", _against(content) if column.aside else WITHOUT_WORDS


def _against(content: Content) -> float:
    """What it costs to read a column against its header: the more cells, the more is lost if the header is right."""
    return AGAINST_WORDS + EACH * content.size
