"""Two columns of one time: when it begins, when it ends."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import regex

from segment.facts.roles import Role
from segment.facts.words import letters_of
from segment.tables.column import Column


def periods(columns: list[Column]) -> list[Column]:
    """Two columns whose headers say that something begins and ends (ตั้งแต่, ถึง) hold its time."""
    for begin, end in pairwise(columns):
        if begins_and_ends(begin, end) and {begin.role, end.role} <= {Role.UNKNOWN, Role.TIMELINE}:
            ends = (begin, end)
            return [replace(column, role=Role.TIMELINE) if column in ends else column for column in columns]
    return columns


def begins_and_ends(begin: Column, end: Column) -> bool:
    """Whether one header says that a period begins there and the other that it ends."""
    leaves = [letters_of(column.levels[-1]) if column.levels else "" for column in (begin, end)]
    return _BEGINS.match(leaves[0]) is not None and _ENDS.match(leaves[1]) is not None


_WHEN = r"(?:กำหนด|ระยะเวลา)?(?:วัน|เดือน|เวลา)?(?:ที่)?"


_BEGINS = regex.compile(rf"{_WHEN}(?:เริ่ม|ตั้งแต่|จาก$)")


_ENDS = regex.compile(rf"{_WHEN}(?:สิ้นสุด|(?:แล้ว)?เสร็จ|ถึง$)")
