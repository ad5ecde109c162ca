"""Counts of what the same text lists: behind ได้แก่ or คือ, numbered in it, or in the lines below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from checks.case import Passage
from checks.words import BULLETED
from extract.message import Message
from segment.facts.subjects_in import indicators_in

Counted = Iterator[tuple[int, int, Message]]
"""(as stated, as counted, what was counted)"""

_THINGS = r"(?:ข้อ(?:คำถาม)?|รายการ(?:ข้อมูล)?|ประเด็น|ตัวชี้วัด(?:ย่อย)?|เครื่องมือ|มาตรการ|กิจกรรม|ด้าน|แนวทาง|ขั้นตอน|ช่องทาง)"
COUNTED = re.compile(rf"\d\s*{_THINGS}")
COUNT = rf"(?<![\d.\-–])(?P<count>\d{{1,3}})\s*{_THINGS}"
_LIST = re.compile(rf"{COUNT}\s*(?:ได้แก่|คือ|ประกอบด้วย|ดังนี้\s*ได้แก่)\s*:?\s*(?P<list>.{{4,400}})")
_ANNOUNCED = re.compile(rf"{COUNT}[^\d.]{{0,30}}?(?:ดังนี้|ต่อไปนี้|ได้แก่|คือ|ประกอบด้วย)")
_FOLLOWS = re.compile(rf"{_ANNOUNCED.pattern}\W*$")
_INLINE = re.compile(
    r"(?:(?<=\s)|^)(?:\((?P<one>\d{1,2})\)|(?P<two>\d{1,2})\)|(?P<three>\d{1,2})\.(?!\d))\s*(?=[^\d\s])"
)
_CODES = re.compile(r"(?<![A-Za-z0-9])[IEOieo]\s?\d{1,2}(?!\d)")
_DESCRIBED = re.compile(r"ตัวชี้วัดที่(?!\s?\d)")
"""Of a list those that are not named: ตัวชี้วัดที่ได้น้อยกว่า 85 คะแนน."""
_NUMBERED = re.compile(r"^\W*[(]?(\d{1,2})[.)]\s*(?=\D)")


def listed_behind(line: str) -> Counted:
    """Codes or indicators behind a count of them in the same text."""
    for match in _LIST.finditer(line):
        listed = re.split(r"(?<!\d)\d{1,3}\s*(?:ข้อ|ประเด็น|ตัวชี้วัด(?!ที่)|รายการ)|จึง|ซึ่ง|โดย|ทั้งนี้|ส่วน|สำหรับ", match["list"])[0]
        if re.search(r"เป็นต้น|อาทิ|เช่น|ฯลฯ|[-–]\s?[IEOieo]?\d|ถึง", listed):
            continue
        codes = {re.sub(r"\s", "", code).upper() for code in _CODES.findall(listed)}
        named = {number for *_, number in indicators_in(listed)}
        if len(codes) > 1:
            yield int(match["count"]), len(codes), Message("รหัสที่ระบุ", "the codes that it lists")
        elif len(named) > 1 and not codes and not _DESCRIBED.search(listed):
            yield int(match["count"]), len(named), Message("ตัวชี้วัดที่ระบุ", "the indicators that it lists")


def lines_below(passages: tuple[Passage, ...], at: int, line: str) -> Counted:
    """Numbered lines below a line that announces so many."""
    match = _FOLLOWS.search(line)
    if match is None or passages[at].in_table:
        return
    below = list(takewhile(lambda each: not each.in_table, passages[at + 1 : at + 60]))
    listed = _numbered(below) or len(list(takewhile(lambda each: BULLETED.match(each.line), below)))
    if listed > 1:
        yield int(match["count"]), listed, Message("ข้อที่ตามมา", "the lines that follow")


def _numbered(lines: list[Passage]) -> int:
    """How many lines are numbered 1, 2, 3 … in one manner."""
    expected, marks = 1, None
    for passage in lines:
        number = _NUMBERED.match(passage.arabic)
        if number is None:
            continue
        mark = re.sub(r"\d+", "", number[0]).strip()
        if marks is not None and mark != marks:
            continue
        if int(number[1]) != expected:
            break
        marks, expected = mark, expected + 1
    return expected - 1


def numbered_within(line: str) -> Counted:
    """Things numbered 1, 2, 3 … behind a count in the same text."""
    for match in _ANNOUNCED.finditer(line):
        expected, style = 1, None
        for number in _INLINE.finditer(line, match.end()):
            if style in (None, number.lastgroup) and int(number[number.lastgroup or 0]) == expected:
                style, expected = number.lastgroup, expected + 1
        if expected > 2:
            yield int(match["count"]), expected - 1, Message("ข้อที่ไล่เลขไว้", "the numbered things")
