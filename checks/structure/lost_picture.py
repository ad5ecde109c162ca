"""A caption has its table, chart or picture below it.

Asked of paragraphs that announce one (ตารางที่, แผนภาพที่, กราฟ, ผลการประเมินในภาพรวม, …): one that another such line,
a heading or the end follows at once has lost it, most often because it was a picture. Information: numbers in it were
not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checks.case import Case
from checks.result import FAIL, INFO, Check, Result, not_applicable, passed
from checks.words import shortened
from extract.document import Paragraph
from extract.message import Message
from normalize.records import Place

_CAPTION = re.compile(
    r"^\W*(?:[0-9๐-๙.]+\s*)?(?:(?:ตาราง|แผนภาพ|แผนภูมิ|กราฟ)\s*(?:ที่)?\s*[0-9๐-๙]*\s*[:.]|ผลการประเมิน(?:ใน|ราย|คุณธรรม)|สรุปผลการประเมิน)"
)
_HEADING = re.compile(r"^\W*(?:[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]+)*[.)]|ส่วนที่|ตัวชี้วัดที่)")
_LONGEST = 200
_SHORT = 60
"""A longer line without a number is a title, and may well be followed by headings."""


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each caption with nothing below."""
    blocks = [each for each in case.document.blocks if not isinstance(each, Paragraph) or each.text.strip()]
    asked = found = False
    for block, below in pairwise(blocks):
        if not isinstance(block, Paragraph) or not _announces(block.text):
            continue
        asked = True
        if isinstance(below, Paragraph) and (_HEADING.match(below.text) or _same_kind(block.text, below.text)):
            found = True
            yield Result(
                FAIL,
                Message(
                    f"ใต้หัวข้อ “{shortened(block.text)}” ไม่มีตารางหรือข้อความ อาจเป็นภาพที่อ่านไม่ได้",
                    f"nothing stands below “{shortened(block.text)}”: perhaps a picture that was not read",
                ),
                Place(page=block.page, line=block.line, bbox=block.bbox),
                observed=shortened(block.text),
            )
    if not asked:
        yield not_applicable("ไม่มีคำบรรยายตารางหรือภาพ", "no caption")
    elif not found:
        yield passed("ทุกคำบรรยายมีตารางหรือภาพ", "every caption has something below it")


def _announces(text: str) -> bool:
    found = _CAPTION.match(text) if len(text) <= _LONGEST else None
    if not found:
        return False
    return found[0].rstrip()[-1] in ":." or bool(_HEADING.match(text)) or len(text) <= _SHORT


def _same_kind(text: str, below: str) -> bool:
    return bool(_CAPTION.match(below[:_LONGEST])) and bool(_HEADING.match(text)) == bool(_HEADING.match(below))


CHECK = Check(
    id="lost-picture",
    version=1,
    severity=INFO,
    title=Message("คำบรรยายมีตารางหรือภาพของตน", "a caption has its table or picture"),
    remedy=Message("ดูภาพในต้นฉบับ คะแนนในภาพไม่ได้ถูกอ่าน", "look at the picture in the source: its numbers were not read"),
    calculate=calculate,
)
