"""A table whose header holds the values and whose rows tick one: `ข้อ | ได้ 100 | ได้ 50 | ได้ 0`, or who is responsible:
`มาตรการ | กองคลัง | สำนักปลัด`. What is ticked is read as a cell of one column.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from extract.document import Cell, Paragraph, Row, Table
from segment.facts.roles import WORKS, Role
from segment.facts.scan import scan
from segment.tables.beside.whose import is_unit
from segment.tables.column import Column, header_columns
from segment.tables.grid import Grid, GridRow

_POINTS = regex.compile(r"(?:ได้|คะแนน)*(?P<points>100|75|50|25|0)(?:\.00)?(?:คะแนน|%)?")
_CROSSES = ("✗", "✘", "×", "x", "X")
_FULL_AND_NONE = {"0", "100"}
_LEAST = 2
"""Rows, and values over the columns."""


def ticked(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The table as one grid; none where it is no such table."""
    head, *body = table.rows
    rows = [row for row in body if row.filled]
    for role, values in ((Role.SCORE, _points(head)), (Role.RESPONSIBLE, _units(head))):
        if len(values) < _LEAST or 0 in values or len(rows) < _LEAST:
            continue
        coded, work = _are_coded(rows, values), _head_works(head)
        if role is Role.SCORE and (coded == work or _is_aside(head, values)):
            continue
        empty = [_is_empty(row, values) for row in rows]
        chosen = [_ticked(row, values, one=role is Role.SCORE) for row in rows]
        if sum(map(bool, chosen)) < _LEAST or not all(
            cell or (role is Role.SCORE and none) for cell, none in zip(chosen, empty, strict=True)
        ):
            continue
        at = min(values)
        words = Row(0, tuple(cell for cell in head.cells if cell.column not in values))
        columns = header_columns([words], table.columns)
        columns[at] = Column(at, role=role, words=role)
        if role is Role.SCORE and work:
            # How much of the work is done is no score.
            columns[at] = Column(at, role=Role.IGNORED, aside="success")
        told = [_row(table, row, values, at, cell) for row, cell in zip(rows, chosen, strict=True)]
        heads = [(table.number, cell) for cell in head.cells]
        return [Grid(columns, told, heads, tuple(before), [table.number], table.spans_known)]
    return []


def _points(head: Row) -> dict[int, str]:
    """The points that head columns, where full ones and none are among them, each once."""
    found = {
        cell.column: match["points"] for cell in head.cells if (match := _POINTS.fullmatch(scan(cell.text).letters))
    }
    return found if set(found.values()) >= _FULL_AND_NONE and len(set(found.values())) == len(found) else {}


def _are_coded(rows: Sequence[Row], values: dict[int, str]) -> bool:
    """Whether each row is a question with its code: nothing else gets 0, 50 or 100."""
    told = [[scan(cell.text) for cell in row.cells if cell.column < min(values)] for row in rows]
    return all(any(each.coded or each.bare_code for each in row) for row in told)


def _head_works(head: Row) -> bool:
    """Whether the column of labels is one of work."""
    first = scan(head.filled[0].text)
    return first.role in WORKS and not first.role_place


def _is_aside(head: Row, values: dict[int, str]) -> bool:
    """Whether the header before the points says that they are none: เป้าหมาย."""
    return any(scan(cell.text).aside for cell in head.filled if cell.column < min(values))


def _units(head: Row) -> dict[int, str]:
    """The units that head all columns behind that of the work."""
    words = [(cell, scan(cell.text)) for cell in head.filled]
    works = bool(words) and words[0][1].role in WORKS and not words[0][1].role_place
    units = {cell.column: facts.line for cell, facts in words[1:] if is_unit(facts.line)}
    return units if works and len(units) == len(words) - 1 else {}


def _ticked(row: Row, values: dict[int, str], *, one: bool) -> Cell | None:
    """The cell that a row ticks, with what it says; None where it ticks none, or several of which it can be but one."""
    told = [cell for cell in row.filled if cell.column in values and not scan(cell.text).dash]
    if one:
        # ✗ beside ✓ ticks nothing.
        told = [cell for cell in told if cell.text.strip() not in _CROSSES] or told
    if not told or (one and len(told) > 1) or not all(scan(cell.text).tick for cell in told):
        return None
    return replace(told[0], text=", ".join(values[cell.column] for cell in told))


def _is_empty(row: Row, values: dict[int, str]) -> bool:
    """Whether a row ticks nothing: what it is about has no points."""
    return not any(cell.column in values for cell in row.filled)


def _row(table: Table, row: Row, values: dict[int, str], at: int, chosen: Cell | None) -> GridRow:
    cells = {cell.column: cell for cell in row.cells if cell.column not in values}
    cells |= {at: chosen} if chosen is not None else {}
    return GridRow(table.number, row.index, dict(sorted(cells.items())), page=row.page, line=row.line)
