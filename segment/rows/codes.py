"""The column of a grid's question codes, and how the codes stand in it."""

from __future__ import annotations

from dataclasses import dataclass

from segment.facts.codes import begins_with_code
from segment.facts.roles import Role
from segment.facts.statements import leading_score
from segment.tables.grid import Grid
from segment.tables.items import item_column

LABELS = frozenset({Role.QUESTION, Role.INDICATOR, Role.INSTRUMENT, Role.AGENCY, Role.NUMBER, Role.YEAR, Role.UNKNOWN})
"""The roles of columns whose cells say what a row is about."""


@dataclass(frozen=True, slots=True)
class Codes:
    """Where a grid's question codes stand: found once a grid, and asked for by each of its rows."""

    at: int | None
    score_first: bool = False
    """Whether the table prints each question's score before its code."""
    lettered: bool = False
    """Whether any of the codes has its right letter."""
    lacking: bool = False
    """Whether they name what the row's subject lacks (`ข้อที่ไม่ได้คะแนน`, `-` where it lacks none)."""
    items: int | None = None
    """Where the items of the questions stand."""


def codes_of(grid: Grid) -> Codes:
    """The codes of a grid."""
    at, items = code_column(grid), item_column(grid)
    if at is None:
        return Codes(None, items=items)
    # One cell alone may hold the end of a score.
    scored = sum(leading_score(row.text(at))[0] is not None for row in grid.rows) > 2
    lettered = any(row.facts(at).coded for row in grid.rows)
    return Codes(at, scored, lettered, lettered and any(row.facts(at).dash for row in grid.rows), items)


def code_column(grid: Grid) -> int | None:
    """The column that holds the questions' codes: of several question columns the one with most of them."""
    columns = [column.index for column in grid.with_role(Role.QUESTION)]
    if not columns:
        # An outline: questions stand among the indicators, in the same column.
        outlines = [column.index for column in grid.columns if column.role in LABELS]
        coded = {index: sum(row.facts(index).coded for row in grid.rows) for index in outlines}
        best = max(outlines, key=lambda index: (coded[index], -index), default=None)
        return best if best is not None and coded[best] > 1 else None
    return max(columns, key=lambda index: (_has_codes(grid, index), _codes_in(grid, index), -index))


def _has_codes(grid: Grid, index: int) -> bool:
    """Whether most cells give a code with its letter: numbered items may be more than these."""
    cells = grid.said(index)
    return 2 * sum(facts.coded for facts in cells) > len(cells)


def _codes_in(grid: Grid, index: int) -> int:
    """How many cells begin with what can be a code; one with its letter counts twice, for items are numbered too."""
    cells = grid.said(index)
    return sum(begins_with_code(facts.line) + facts.coded for facts in cells)
