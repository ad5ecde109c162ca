"""A table whose columns are the levels, or ranges: each score stands in the column of the one that it reached.

The header's row is kept as it is, but for the levels, which become one column of scores.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from codebook.reader import LEVELS
from extract.document import Cell, Paragraph, Row, Table
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.facts.words import letters_of
from segment.tables.column import Column, header_columns
from segment.tables.grid import Grid, GridRow

_LEVELS = [letters_of(level) for level in LEVELS]
_HEAD = regex.compile(
    r"(?:ระดับ)?(?:\L<levels>)(?:\(?[^ก-๎]*(?:ขึ้นไป|ต่ำกว่า|น้อยกว่า|ไม่ถึง|คะแนน|ร้อยละ|ถึง|[^ก-๎])*\)?)?", levels=_LEVELS
)
_COUNTED = regex.compile(r"คน|ราย|ไตรมาส|หมู่|ข้อ|เกณฑ์|ปี|ครั้ง|เดือน|ลำดับ|อันดับ|วัน")
"""What is counted from one number to another, and is no range of scores."""
_LEAST = 2


def levels_across(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The table as one grid with one column of scores; none where it is no such table."""
    head, *body = table.rows
    levels = [cell.column for cell in head.cells if _HEAD.fullmatch(scan(cell.text).letters) or _is_range(cell)]
    rows = [row for row in body if row.filled]
    if len(levels) < _LEAST or not levels[0] or len(rows) < _LEAST:
        return []
    found = [_scores(row, set(levels)) for row in rows]
    heads_of = {cell.column: cell for cell in head.cells}
    if not all(len(each) == 1 and _lies_in(each[0], heads_of[each[0].column]) for each in found):
        return []
    words = Row(0, tuple(cell for cell in head.cells if cell.column not in levels))
    columns = header_columns([words], table.columns)
    columns[levels[0]] = Column(levels[0], ("คะแนน",), Role.SCORE, words=Role.SCORE)
    grid_rows = [_row(table, row, score[0], set(levels)) for row, score in zip(rows, found, strict=True)]
    heads = [(table.number, cell) for cell in head.cells]
    return [Grid(columns, grid_rows, heads, tuple(before), [table.number], table.spans_known)]


def _is_range(cell: Cell) -> bool:
    """Whether all that a head's numbers say is from where to where: ดีมาก (90 - 100), 95.00 ขึ้นไป."""
    facts = scan(cell.text)
    kinds = {each.kind for each in facts.numbers}
    return (
        bool(kinds) and kinds <= {"range", "threshold"} and facts.aside is None and not _COUNTED.search(facts.letters)
    )


def _lies_in(score: Cell, head: Cell) -> bool:
    """Whether a score lies in the range that stands over it."""
    ends = [each.value for each in scan(head.text).numbers if each.kind == "range"]
    return len(ends) < _LEAST or min(ends) <= scan(score.text).numbers[0].value <= max(ends)


def _scores(row: Row, levels: set[int]) -> list[Cell]:
    """What stands below the levels; nothing that counts where any of it is no score."""
    told = [cell for cell in row.filled if cell.column in levels and not scan(cell.text).dash]
    return told if all(scan(cell.text).exact for cell in told) else []


def _row(table: Table, row: Row, score: Cell, levels: set[int]) -> GridRow:
    others = {cell.column: cell for cell in row.cells if cell.column not in levels}
    cells = others | {min(levels): score}
    return GridRow(table.number, row.index, dict(sorted(cells.items())), page=row.page, line=row.line)
