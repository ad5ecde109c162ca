"""Headers whose cells are counted: `1. ตัวชี้วัด | 2. คะแนน | 3. ปัญหาที่พบ`, as forms for answers and their lists are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import regex

from extract.document import Cell, Row, Table
from segment.facts.roles import Role
from segment.facts.scan import scan

_COUNT = regex.compile(
    r"^\s*(?:(?:คำถาม|ช่อง|คอลัมน์|ข้อ)(?:ที่)?\s?)?[(\[]?(?:(?P<number>\d{1,2})|(?P<letter>[A-Pกขคงจฉชซฌญ]))[.)\]:]+\s*(?=[ก-ฮเ-ไA-Za-z])"
)
_LEAST = 3
"""So many cells that count on are no chance."""
_ALPHABETS = "ABCDEFGHIJKLMNOP", "กขคงจฉชซฌญ"
_NO_LABELS = frozenset({None, Role.INDICATOR, Role.INSTRUMENT})
"""What indicators side by side say too."""


def without_counts(table: Table) -> Table:
    """The Table without the numbers that count the cells of its header, wherever that stands."""
    counted = [_is_counted(row) for row in table.rows]
    if not any(counted):
        return table
    pairs = zip(table.rows, counted, strict=True)
    return replace(table, rows=tuple(_without(row) if is_counted else row for row, is_counted in pairs))


def _without(row: Row) -> Row:
    return replace(row, cells=tuple(replace(cell, text=_rest(cell)) for cell in row.cells))


def _rest(cell: Cell) -> str:
    match = _COUNT.match(scan(cell.text).line)
    return scan(cell.text).line[match.end() :] if match else cell.text


def _is_counted(row: Row) -> bool:
    """Whether the cells of a row count on, but for the first or the last, and most are words of roles behind that."""
    filled = row.filled
    counts = [_COUNT.match(scan(cell.text).line) for cell in filled]
    numbers = [_number(match) for match in counts if match is not None]
    if len(numbers) < max(_LEAST, len(filled) - 2) or any(two != one + 1 for one, two in pairwise(numbers)):
        return False
    roles = _roles([cell for cell, match in zip(filled, counts, strict=True) if match is not None])
    return 2 * sum(role is not None for role in roles) > len(roles) and len(set(roles) - _NO_LABELS) > 1


def _roles(cells: Sequence[Cell]) -> list[Role | None]:
    found = [scan(_rest(cell)) for cell in cells]
    return [each.role if not each.role_place and each.label is None else None for each in found]


def _number(match: regex.Match[str]) -> int:
    if match["number"]:
        return int(match["number"])
    return next(letters.index(match["letter"]) for letters in _ALPHABETS if match["letter"] in letters) + 1
