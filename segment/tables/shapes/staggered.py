"""An outline whose levels stand in columns of their own, each label right before its number: `IIT | 88.15`, below it
`| การปฏิบัติหน้าที่ | 92.10`, below that `| | I1 | 95.00`. It is read as one column of labels and one of numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.document import Cell, Paragraph, Row, Table
from normalize.agencies import names_in
from normalize.text import clean
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.tables.column import Column, column_of, header_columns
from segment.tables.grid import Grid, GridRow

_LEAST = 3
"""Columns: two levels and a number behind the second; and rows."""
_FAR = 2
"""Times: no mean is so far below all of its parts."""


def staggered(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The outline as one grid; none where a row is anything else, but for one above all others."""
    rows = [row for row in table.rows if row.filled]
    over = rows[:1] if rows and _pair(rows[0]) is None else []
    pairs = [(row, pair) for row in rows[len(over) :] if (pair := _pair(row)) is not None]
    starts = {label.column for _, (label, _) in pairs}
    if len(pairs) + len(over) < len(rows) or len(pairs) < _LEAST or len(starts) < _LEAST - 1:
        return []
    told = [cell for row in over for cell in row.filled]
    if len(told) > 1 and not _head_scores(over[0], {number.column for _, (_, number) in pairs}, table.columns):
        return []
    if not _of_one_scale(pairs):
        return []
    columns = [Column(0, role=Role.INDICATOR), _said_over(told[0].text if len(told) == 1 else "")]
    outline = [
        GridRow(table.number, row.index, dict(enumerate(pair)), page=row.page, line=row.line) for row, pair in pairs
    ]
    heads = [(table.number, cell) for row in over for cell in row.cells]
    return [Grid(columns, outline, heads, tuple(before), [table.number], table.spans_known)]


def _head_scores(head: Row, numbers: set[int], count: int) -> bool:
    """Whether a header says of no column of numbers that these are anything but this year's scores."""
    columns = (column for column in header_columns([head], count) if column.index in numbers)
    return not any(column.aside or column.statistic or column.year for column in columns)


def _said_over(text: str) -> Column:
    """The column of numbers, with what the one cell above all rows says of them: another year's, targets, weights."""
    head = column_of(1, [clean(text)] if text else [])
    agency = head.header if names_in(head.header, title=True) else None
    return replace(head, role=Role.IGNORED if head.aside else Role.SCORE, subject=None, words=Role.SCORE, agency=agency)


def _of_one_scale(pairs: Sequence[tuple[Row, tuple[Cell, Cell]]]) -> bool:
    """Whether the number of each label may be the mean of those below it: a weight over scores is not."""
    told = [(label.column, scan(number.text).numbers[0].value) for _, (label, number) in pairs]
    for at, (level, value) in enumerate(told):
        end = next((each for each in range(at + 1, len(told)) if told[each][0] <= level), len(told))
        below = [other for _, other in told[at + 1 : end]]
        if below and all(other > _FAR * value for other in below):
            return False
    return True


def _pair(row: Row) -> tuple[Cell, Cell] | None:
    """The label and the number right behind it that are all of a row."""
    filled = row.filled
    if len(filled) != _LEAST - 1 or filled[1].column != filled[0].column + 1:
        return None
    label, number = (scan(cell.text) for cell in filled)
    named = label.coded or label.label is not None or label.total
    return (filled[0], filled[1]) if named and not label.numeric and number.exact else None
