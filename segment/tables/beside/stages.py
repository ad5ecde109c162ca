"""Columns of an earlier stage beside those of the result: what was found at first, in a round before, or by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from segment.facts.roles import Role
from segment.facts.rounds import round_of
from segment.facts.words import letters_of
from segment.tables.column import Column
from segment.tables.content import Content

_EARLIER = regex.compile(r"เบื้องต้น|ก่อน(?:การ)?(?:อุทธรณ์|ทบทวน|ชี้แจง|แก้ไข|ยืนยัน)|\(ร่าง\)|^ร่าง|(?:ครั้ง|รอบ)แรก(?![ก-๎])")
_BY_ITSELF = regex.compile(r"ประเมินตนเอง|ตนเองประเมิน|self|pre-?ita", regex.IGNORECASE)


_RESULT = regex.compile(r"(?:ผล|คะแนน|ร้อยละ)")
_NUMERIC = 0.6


def stages(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Beside a column of results, those of an earlier stage, and of the agency's own assessment, are no scores."""
    earlier, last = _rounds(columns, contents)
    told = [
        "earlier-stage" if column.index in earlier else _stage(column) if column.role is Role.SCORE else None
        for column in columns
    ]
    results = [
        at
        for at, (column, content) in enumerate(zip(columns, contents, strict=True))
        if (told[at] is None and column.statistic is None and _holds_results(column, content)) or column.index in last
    ]
    if not any(told) or not results:
        return columns
    found = [
        replace(each, role=Role.IGNORED, aside=stage) if stage else each
        for each, stage in zip(columns, told, strict=True)
    ]
    for at in results:
        found[at] = replace(found[at], role=Role.SCORE)
    return found


def _rounds(columns: Sequence[Column], contents: Sequence[Content]) -> tuple[set[int], set[int]]:
    """The columns of earlier rounds, and those of the last ones, where nothing but the round tells headers apart."""
    groups: dict[str, dict[int, int]] = {}
    for column, content in zip(columns, contents, strict=True):
        found = round_of(letters_of(column.header)) if content.decimal >= _NUMERIC and column.code is None else None
        if found is not None and column.role in (Role.SCORE, Role.UNKNOWN) and not column.aside:
            groups.setdefault(found[0], {})[found[1]] = column.index
    several = [rounds for rounds in groups.values() if len(rounds) > 1]
    last = {rounds[max(rounds)] for rounds in several}
    return {index for rounds in several for index in rounds.values()} - last, last


def _holds_results(column: Column, content: Content) -> bool:
    if column.role is Role.SCORE:
        return True
    return (
        column.role is Role.UNKNOWN
        and column.aside is None
        and content.numeric >= _NUMERIC
        and _RESULT.match(letters_of(column.header)) is not None
    )


def _stage(column: Column) -> str | None:
    letters = letters_of(column.header)
    if _BY_ITSELF.search(letters):
        return "another-assessment"
    return "earlier-stage" if _EARLIER.search(letters) else None
