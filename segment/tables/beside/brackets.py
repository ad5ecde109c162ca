"""Columns whose header says in brackets what the brackets of their cells hold: คะแนน (เป้าหมาย) over 95.10 (90.00)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from segment.facts.brackets import is_with_bracket, parted_header
from segment.facts.roles import Role
from segment.facts.words import letters_of
from segment.tables.column import Column
from segment.tables.content import Content

_SCORED = regex.compile(r"(?:ผล|ค่า)?(?:คะแนน|การประเมิน|ร้อยละ|ผล|ITA|ปี|งบประมาณ|พ\.?ศ\.?|25\d\d|ที่ได้|รวม|เฉลี่ย)+", regex.I)
_STROKE = regex.compile(r"[(/]")
_MOST = 0.5


def scores_before_brackets(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """What the brackets of a header set aside are the numbers in the brackets of its cells; those before are scores."""
    return [
        replace(column, role=Role.SCORE, aside=None) if _holds_both(column, content) else column
        for column, content in zip(columns, contents, strict=True)
    ]


def says_both(column: Column) -> bool:
    """Whether one of the two parts of a header calls its numbers scores: คะแนน (เป้าหมาย), อันดับ / คะแนน."""
    header = letters_of(column.levels[-1]) if column.levels else ""
    parts = [_SCORED.fullmatch(each) is not None for each in _STROKE.split(header.rstrip(")"))]
    # เป้าหมาย (คะแนน) gives the unit of an aim.
    return parts == [True, False] or (parts == [False, True] and "(" not in header)


def _holds_both(column: Column, content: Content) -> bool:
    if column.role not in (Role.IGNORED, Role.UNKNOWN) or not column.levels:
        return False
    parted = parted_header(column.levels[-1])
    if parted is None or _SCORED.fullmatch(parted[0]) is None:
        return False
    return sum(is_with_bracket(each.line) for each in content.facts) > _MOST * content.size
