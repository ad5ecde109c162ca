"""A column that says of each row which part of EIT its number is of: กลุ่ม over Public, Survey, ส่วนที่ over 1, 2."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from segment.facts.parts_of_eit import PARTS
from segment.facts.roles import Role
from segment.facts.scan import Facts
from segment.facts.words import letters_of
from segment.tables.grid import Grid, GridRow

_HEAD = regex.compile(r"(?:eit)?(?:ส่วน|ตอน|part)(?:ที่)?")
_CODE = regex.compile(r"[A-Za-z]+\s?\d+")
_MEAN = regex.compile(r"(?:ค่า|คะแนน)*(?:เฉลี่ย|รวม)")
_MISLED = (Role.RESPONSIBLE, Role.AGENCY, Role.NUMBER, Role.IGNORED, Role.LEVEL, Role.UNKNOWN)
"""The roles that words over such a column may give it."""


def parts_down(grid: Grid) -> None:
    """Make such columns labels of their rows, with the part in words."""
    for column in grid.columns:
        facts = grid.said(column.index)
        if column.role not in _MISLED or not column.levels or len(facts) < len(PARTS):
            continue
        counted = _HEAD.fullmatch(letters_of(column.levels[-1])) is not None and _count_parts(grid, column.index, facts)
        if counted or _name_parts(facts) or _names_levels_and_parts(grid, column.index):
            grid.columns[column.index] = replace(column, role=Role.UNKNOWN, aside=None, words=None)
        if counted:
            grid.rows = [_in_words(row, column.index) for row in grid.rows]


def _count_parts(grid: Grid, index: int, facts: Sequence[Facts]) -> bool:
    """Whether a column counts both parts beside questions of EIT, each of which both have."""
    told: dict[int | None, set[str]] = {}
    for row in grid.rows:
        codes = {match[0].upper() for _, each in row.told if each.coded and (match := _CODE.match(each.line))}
        told.setdefault(row.facts(index).whole, set()).update(codes)
    one, other = told.get(1, set()), told.get(2, set())
    return (
        {each.whole for each in facts} == {1, 2} and bool(one) and one == other and all(each[0] == "E" for each in one)
    )


def _name_parts(facts: Sequence[Facts]) -> bool:
    """Whether a column names nothing but both parts, and perhaps their means."""
    named = {each.statistic for each in facts if each.statistic in PARTS and not each.decimal}
    return named == set(PARTS) and all(each.statistic in PARTS or _MEAN.fullmatch(each.letters) for each in facts)


def _names_levels_and_parts(grid: Grid, index: int) -> bool:
    """Whether a column says of what level each row is, and names both parts beside questions of EIT alone."""
    of_parts = [row for row in grid.rows if row.facts(index).statistic in PARTS]
    asked = all(any(each.coded and each.line[:1] in "eE" for _, each in row.told) for row in of_parts)
    kinds = {row.facts(index).statistic for row in of_parts}
    return asked and kinds == set(PARTS) and all(_LEVEL.match(each.letters) for each in grid.said(index))


_LEVEL = regex.compile(r"(?:ราย)?(?:ข้อ|คำถาม|ตัวชี้วัด|เครื่องมือ|แบบวัด|แบบตรวจ|ภาพรวม|รวม|โดยรวม|ทั้งหมด|หน่วยงาน)")
"""What a column of levels calls them."""


def _in_words(row: GridRow, index: int) -> GridRow:
    whole = row.facts(index).whole
    if whole is None:
        return row
    return replace(row, cells=row.cells | {index: replace(row.cells[index], text=f"ส่วนที่ {whole}")})
