"""A question code in a text has its letter.

Looked for in paragraphs and in cells that are no question: behind ข้อ, ข้อคำถาม, ตามข้อ or อ้างอิงจาก, or at the end of
such a range, a zero with a number stands for O (๐๘ is O8). Information: the codes of records are repaired and reported
where they stand. One finding for each passage, with every such code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.case import Case, Passage
from checks.result import FAIL, INFO, Check, Result, passed
from extract.message import Message
from normalize.numerals import to_arabic

_ONE = r"[0๐][1-9๑-๙][0-9๐-๙]?(?![0-9๐-๙.:,])"
_CODES = re.compile(rf"(?:ข้อ(?:คำถาม)?(?:ที่)?|อ้างอิงจาก)\s?({_ONE}(?:\s?(?:[-–,]|ถึง|และ)\s?{_ONE})*)")


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each passage with such codes."""
    found = False
    for passage in case.holding("ข้อ", "อ้างอิงจาก"):
        codes = [match[1] for match in _CODES.finditer(passage.line)] if passage.role != "question" else []
        if codes:
            found = True
            yield _failure(passage, codes)
    if not found:
        yield passed("รหัสในข้อความมีตัวอักษรครบ", "codes in the text have their letter")


def _failure(passage: Passage, codes: list[str]) -> Result:
    printed = ", ".join(dict.fromkeys(codes))
    meant = re.sub(r"(?<!\d)0", "O", to_arabic(printed))
    return Result(
        FAIL,
        Message(f"รหัสในข้อความพิมพ์ว่า “{printed}” หมายถึง {meant}", f"codes are printed “{printed}” for {meant}"),
        passage.place,
        expected=meant,
        observed=printed,
    )


CHECK = Check(
    id="code-in-text",
    version=1,
    severity=INFO,
    title=Message("รหัสในข้อความมีตัวอักษรครบ", "codes in a text have their letter"),
    remedy=Message("ไม่ต้องแก้ไข อ่านเลขศูนย์เป็นตัว O", "nothing to do: read the zero as O"),
    calculate=calculate,
)
