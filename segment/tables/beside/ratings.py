"""Columns of a survey's ratings: means of marks from 1 to 5 beside their deviation, or what they mean in words; and
shares by level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.facts.words import letters_of
from segment.tables.column import Column
from segment.tables.content import Content
from segment.tables.grid import Grid

_DEVIATION = regex.compile(r"s\.?d\.?(?:$|[^a-z])|เบี่ยงเบน", regex.IGNORECASE)
_MEANINGS = frozenset({"มากที่สุด", "มาก", "ปานกลาง", "น้อย", "น้อยที่สุด"})
_HIGHEST, _HALF = 5.0, 0.5
_SEVERAL = 2


def ratings(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Numbers none of which is above 5, beside their deviations or such words, are no scores of a hundred."""
    beside = any(
        bool(_DEVIATION.match(letters_of(column.header))) or _is_meaning(content)
        for column, content in zip(columns, contents, strict=True)
    )
    return [
        replace(column, role=Role.IGNORED, aside="another-assessment")
        if beside and column.role is Role.SCORE and _is_rating(content)
        else column
        for column, content in zip(columns, contents, strict=True)
    ]


def shares_by_level(grid: Grid, columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Numbers of one row below several levels (ผ่านดีเยี่ยม, ผ่านดี) are how many reached each, and no scores."""
    named = [
        column.index
        for column, content in zip(columns, contents, strict=True)
        if column.levels and scan(column.levels[-1]).level and content.numeric >= _HALF and content.size >= _SEVERAL
    ]
    if not any(sum(row.facts(index).numeric for index in named) >= _SEVERAL for row in grid.rows):
        return columns
    return [replace(each, role=Role.IGNORED, aside="answers") if each.index in named else each for each in columns]


def _is_meaning(content: Content) -> bool:
    return content.size >= _SEVERAL and all(each.letters in _MEANINGS for each in content.facts)


def _is_rating(content: Content) -> bool:
    values = [number.value for each in content.facts for number in each.numbers[:1]]
    return len(values) == content.size >= _SEVERAL and all(1 <= value <= _HIGHEST for value in values)
