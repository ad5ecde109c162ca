"""Columns that only say by number which issue or measure of another table a row belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from segment.facts.roles import WORKS, Role
from segment.tables.column import Column
from segment.tables.content import Content

_ONE = r"(?:ประเด็น|มาตรการ|ปัญหา|ลำดับ|[ก-ฮ]\.?)?(?:ที่)?\d{1,2}"
_SEVERAL = regex.compile(rf"{_ONE}(?:(?:,|/|และ|กับ|-|–|ถึง)+{_ONE})*")
_ALL = regex.compile(r"ทุก(?:ประเด็น|มาตรการ|ปัญหา|ข้อ)")


def references(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Under the word of an issue or a measure, 1 over 5 และ 6 over ประเด็นที่ 7 are none, but the numbers of some."""
    return [
        replace(column, role=Role.IGNORED, aside="reference") if column.role in WORKS and _refers(content) else column
        for column, content in zip(columns, contents, strict=True)
    ]


def _refers(content: Content) -> bool:
    """Whether every cell gives numbers, some of them several or behind their word: bare ones only count the rows."""
    told = [each for each in content.facts if not each.dash]
    several = [each for each in told if each.whole is None]
    numbered = [each for each in told if _SEVERAL.fullmatch(each.letters)]
    others = [each for each in told if each not in numbered]
    return bool(several and numbered) and all(_ALL.fullmatch(each.letters) for each in others)
