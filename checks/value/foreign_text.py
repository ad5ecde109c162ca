"""A Thai report speaks Thai.

Looked for in paragraphs and cells: a stretch of at least eight English words that no Thai letter parts is seldom the
agency's own: most often a machine's description of a picture. Addresses (URL) do not count. Information: such text
gives no record.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from checks.case import Case
from checks.result import FAIL, INFO, Check, Result, passed
from checks.words import shortened
from extract.message import Message

_WORDS = regex.compile(r"(?:(?<![\w/.])[A-Za-z][a-z'’]+[,.;:]?[^\S\n]+){7,}[A-Za-z][a-z'’]+")


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each passage with a stretch of English."""
    found = False
    for passage in case.matching(_WORDS):
        match = _WORDS.search(passage.line)
        if match:
            found = True
            text = shortened(match[0])
            yield Result(
                FAIL,
                Message(
                    f"ข้อความภาษาอังกฤษ “{text}” อาจเป็นคำบรรยายภาพที่โปรแกรมเขียน",
                    f"the English text “{text}” may be a program's description of a picture",
                ),
                passage.place,
                observed=text,
            )
    if not found:
        yield passed("ไม่พบข้อความภาษาอังกฤษยาว", "no stretch of English")


CHECK = Check(
    id="foreign-text",
    version=1,
    severity=INFO,
    title=Message("รายงานเป็นภาษาไทย", "a Thai report speaks Thai"),
    remedy=Message("ดูภาพในต้นฉบับ", "look at the picture in the source"),
    calculate=calculate,
)
