"""Issues that begin with the codes of questions, beside scores: the scores are the questions', so that the codes get a
column of their own."""

from __future__ import annotations

from dataclasses import replace

import regex

from segment.facts.codes import LISTED, MORE_CODES
from segment.facts.roles import Role
from segment.rows.codes import code_column
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow

_ISSUE = regex.compile(
    rf"\s*(?P<code>(?:ข้อ\s?)?{LISTED.pattern}(?:{MORE_CODES.pattern})*+)(?!\s?[.,]\s?[\d๐-๙])\s*[:.)]?\s*(?P<text>\S.*)",
    regex.DOTALL,
)


def coded_issues(grid: Grid) -> None:
    """Part the cells of the only column of issues, where each but a total begins with a code or several."""
    issues = grid.with_role(Role.ISSUE)
    scores = [column for column in grid.with_role(Role.SCORE) if column.aside is None]
    if len(issues) != 1 or not scores or code_column(grid) is not None:
        return
    index, last = issues[0].index, len(grid.columns)
    told = [each.printed for each in grid.said(index) if not (each.total or each.mean)]
    if told and all(map(_ISSUE.fullmatch, told)):
        grid.columns.append(Column(last, role=Role.QUESTION))
        grid.lay_out([_parted(row, index, last) for row in grid.rows])


def _parted(row: GridRow, index: int, last: int) -> GridRow:
    match = _ISSUE.fullmatch(row.text(index))
    if match is None:
        return row
    cell = row.cells[index]
    parts = {index: replace(cell, text=match["text"]), last: replace(cell, text=match["code"])}
    return replace(row, cells=row.cells | parts)
