"""What stands behind the numbers of a paragraph instead of before them: their subjects, or their years."""

from __future__ import annotations

import regex

from segment.facts.parts_of_eit import named_in, subjects_in
from segment.facts.statements import Statement
from segment.facts.year_behind import year_behind

ONE_OF_THEM = regex.compile(r"\d{1,3}\.\d{1,2}0?")
_FOR = regex.compile(r"[\s,)]*(?:สำหรับ|คือ|เป็น(?:คะแนน)?ของ|ใน|จาก|\()\s?(?:ส่วนของ|ด้าน)?\s?")
_ALL_OF_IT = regex.compile(r"รวม|ภาพรวม|ITA")
_LETTERS_BETWEEN = 12
_YEAR_FIRST = regex.compile(r"(?:25)?[5-7]\d[\s)]*(?:ได้(?:รับ)?|มี|ผล|ค่า|คะแนน|รวม|เท่ากับ|อยู่ที่|เป็น|[=:(]|\s)*$")
"""A number that its year stands right before."""
_YEAR = regex.compile(r"25\d\d")
_NOW = regex.compile(r"(?:ปี|ครั้ง|รอบ)(?:นี้|ปัจจุบัน)|ปัจจุบัน")
_NEXT = regex.compile(r"[\s,;/|)]*(?:และ|กับ|ส่วน)?\s*(?:ผล|ค่า|คะแนน|แบบวัด|แบบตรวจ|ตัวชี้วัด(?:ที่)?|ด้าน|ข้อ|\s)*")
_GOT = r"(?:ได้(?:รับ)?|มี|คือ|เท่ากับ|อยู่ที่|เป็น|ผล|ค่า|คะแนน|ร้อยละ|เฉลี่ย|[\s:=(])*"
_HAS = regex.compile(_GOT)
"""What stands before and behind the subject of each number of a list."""
_OF_THE_SAME = regex.compile(rf"[\s,;]*(?:และ|กับ)?\s*(?:ส่วนที่\s?2|(?:ผล)?(?:คะแนน)?(?:ภาพ)?รวม){_GOT}")
"""The last of a list that is of what the others are parts of, or of its second part."""


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
    ในปี 2567); else that behind the last one, where it ends the paragraph: it is that of all numbers of a list."""
    if not found or _YEAR_FIRST.search(line[: found[0].start]):
        return {}
    years = {each.start: year_behind(line, each.end) for each in found}
    told = {start: year for start, year in years.items() if year is not None}
    if len(told) == len(years):
        return told
    listed = {each.start: year_behind(line, each.end, listed=True) for each in found}
    if found[-1].start in told and all(listed.values()):
        # IIT ได้ 90.10 คะแนน ปี 2566 แบบวัด EIT ได้ 80.10 คะแนน ปี 2567
        return {start: year for start, year in listed.items() if year is not None}
    last = found[-1].start
    if last not in told or regex.search(r"\w", line[told[last][1] :]):
        return {}
    of_list = {} if len(told) > 1 else {each.start: (told[last][0], each.end) for each in _list_before(line, found)}
    return of_list | {last: told[last]}


def _list_before(line: str, found: list[Statement]) -> list[Statement]:
    """The numbers that make a list with the last one, each right behind the subject of its own: IIT 90.10 EIT 80.10."""
    at = len(found) - 1
    named = set()
    while at and (subject := _named_one(line[found[at - 1].end : found[at].start + len(found[at].lead(line))])):
        named.add(subject)
        at -= 1
    above = line[: found[at].start + len(found[at].lead(line))]
    first = named_in(above)[-1:]
    # Of two numbers of one subject each is of a year of its own.
    twice = len(named) < len(found) - 1 - at or any(each[2] in named for each in first)
    return [] if twice or _YEAR.search(above) or _NOW.search(above) else found[at:-1]


def _named_one(words: str) -> object:
    """The one subject or question that the words between two numbers of a list name, if they say nothing else."""
    if _OF_THE_SAME.fullmatch(words):
        return words
    named = named_in(words)
    if len(named) != 1:
        return None
    start, end, subject = named[0]
    return subject if _NEXT.fullmatch(words, 0, start) and _HAS.fullmatch(words, end) else None
