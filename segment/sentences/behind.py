"""What stands behind the numbers of a paragraph instead of before them: their subjects, or their years."""

from __future__ import annotations

import regex

from segment.facts.parts_of_eit import subjects_in
from segment.facts.statements import Statement
from segment.facts.year_behind import year_behind

ONE_OF_THEM = regex.compile(r"\d{1,3}\.\d{1,2}")
_FOR = regex.compile(r"[\s,)]*(?:สำหรับ|คือ|เป็น(?:คะแนน)?ของ|ใน|จาก|\()\s?(?:ส่วนของ|ด้าน)?\s?")
_ALL_OF_IT = regex.compile(r"รวม|ภาพรวม|ITA")
_LETTERS_BETWEEN = 12
_YEAR_FIRST = regex.compile(r"(?:25)?[5-7]\d[\s)]*(?:ได้(?:รับ)?|มี|ผล|ค่า|คะแนน|รวม|เท่ากับ|อยู่ที่|เป็น|[=:(]|\s)*$")
"""A number that its year stands right before."""


def subjects_behind(line: str, found: list[Statement]) -> dict[int, tuple[str, int]]:
    """The subject behind each number, and its end, where the paragraph says all so: 86.00 คะแนน สำหรับแบบวัด IIT, …"""
    if not found or subjects_in(line[: found[0].start]) or _ALL_OF_IT.search(line[: found[0].start]):
        return {}
    ends = [*(each.start for each in found[1:]), len(line)]
    behind: dict[int, tuple[str, int]] = {}
    for each, end in zip(found, ends, strict=True):
        link = _FOR.match(line, each.end, end)
        named = subjects_in(line[link.end() : end]) if link is not None else []
        if (
            link is None
            or not ONE_OF_THEM.search(line, each.start, each.end)
            or len(named) != 1
            or named[0][0] > _LETTERS_BETWEEN
        ):
            return {}
        last = link.end() + named[0][1]
        behind[each.start] = line[link.end() : last], last
    return behind


def years_behind(line: str, found: list[Statement]) -> dict[int, tuple[int, int]]:
    """The year behind each number, and its end, where the paragraph says all so (84.21 คะแนน ในปี 2566 เป็น 89.66 คะแนน
    ในปี 2567); else that behind the last one, where it ends the paragraph."""
    if not found or _YEAR_FIRST.search(line[: found[0].start]):
        return {}
    years = {each.start: year_behind(line, each.end) for each in found}
    told = {start: year for start, year in years.items() if year is not None}
    if len(told) == len(years):
        return told
    last = found[-1].start
    return {last: told[last]} if last in told and not regex.search(r"\w", line[told[last][1] :]) else {}
