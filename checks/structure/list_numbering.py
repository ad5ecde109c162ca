"""Numbered lines outside the tables follow each other.

Asked of paragraphs that begin with a number (1. or 1) or (1)). Each goes on where a list of its kind stands, at the
same depth or one above; 1 begins a list. A number printed twice in a row, or one or two left out, warns; anything else
begins a list of its own. Captions (ตารางที่ 1, แผนภาพที่ 2) are lists of their own kind. A line that says that it goes
on, (ต่อ), repeats its number rightly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.case import Case, Passage
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.words import shortened
from extract.message import Message

_NUMBERED = re.compile(r"^\W*?(\()?([0-9๐-๙]{1,2})(?:([.)])|(?=\s))\s*(?=[ก-ฮเ-ไA-Za-z“])")
_CAPTION = re.compile(r"^\W*(ตารางที่|แผนภาพที่|แผนภูมิที่|กราฟที่|ภาพที่|รูปที่)\s*([0-9๐-๙]{1,2})(?![0-9๐-๙.])")
_GOES_ON = re.compile(r"\(\s?ต่อ\s?\)\W*$")
_LEFT_OUT = 2
_NEAR = 12
"""Paragraphs within which a bracketed list goes on: its numbers also stand inside lines, where they are not seen."""


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each number that repeats or jumps."""
    lists: dict[str, list[int]] = {}
    last: dict[str, int] = {}
    asked = found = False
    for at, passage in enumerate(case.paragraphs):
        numbered = _number(passage.text)
        if numbered is None or _GOES_ON.search(passage.text):
            continue
        asked = True
        kind, number = numbered
        open_lists = lists.setdefault(kind, [])
        near = at - last.get(kind, at) <= _NEAR or kind not in ")("
        last[kind] = at
        while open_lists and number not in (1, open_lists[-1] + 1) and number - 1 in open_lists[:-1]:
            open_lists.pop()
        top = open_lists[-1] if open_lists else 0
        if open_lists and number == top + 1:
            open_lists[-1] = number
        elif open_lists and near and number != 1 and top <= number <= top + 1 + _LEFT_OUT:
            open_lists[-1] = number
            if number > top and _elsewhere(case, kind, range(top + 1, number)):
                continue
            found = True
            yield _failure(passage, number, top + 1)
        else:
            open_lists.append(number)
    if not asked:
        yield not_applicable("ไม่มีรายการที่มีเลขข้อนอกตาราง", "no numbered line outside the tables")
    elif not found:
        yield passed("เลขข้อนอกตารางเรียงต่อเนื่อง", "numbered lines follow each other")


def _elsewhere(case: Case, kind: str, numbers: range) -> bool:
    """Whether captions that seem left out stand inside other lines or in tables."""
    if kind in ("(", ")", "."):
        return False
    lines = [passage.arabic for passage in case.passages]
    return all(any(re.search(rf"{kind}\s*{each}(?![\d.])", line) for line in lines) for each in numbers)


def _number(text: str) -> tuple[str, int] | None:
    """The kind of list that a line belongs to, and its number in it."""
    caption = _CAPTION.match(text)
    if caption:
        return caption[1], int(caption[2])
    match = _NUMBERED.match(text)
    return ("(" if match[1] else ")" if match[3] == ")" else ".", int(match[2])) if match else None


def _failure(passage: Passage, number: int, expected: int) -> Result:
    text = shortened(passage.text, 50)
    return Result(
        FAIL,
        Message(
            f"เลขข้อ {number} ในบรรทัด “{text}” ซ้ำหรือข้าม ควรเป็น {expected}",
            f"the number {number} of the line “{text}” repeats or jumps; expected {expected}",
        ),
        passage.place,
        expected=str(expected),
        observed=str(number),
    )


CHECK = Check(
    id="list-numbering",
    version=1,
    severity=WARNING,
    title=Message("เลขข้อนอกตารางเรียงต่อเนื่อง", "numbered lines follow each other"),
    remedy=Message("อ่านรายการในต้นฉบับ", "read the list in the source"),
    calculate=calculate,
)
