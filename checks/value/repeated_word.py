"""No word stands twice in a row.

Looked for in every paragraph and cell: a word of at least four letters that is repeated after a blank, or at least five
letters repeated with none. Thai repeats with ๆ. One finding for each passage, as information: such slips change no
number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.case import Case
from checks.result import FAIL, INFO, Check, Result, passed
from extract.message import Message

_REPEATED = re.compile(r"([ก-ฮเ-ไ][ก-๎]{3,}+) \1(?![ก-๎])|([ก-ฮเ-ไ][ก-๎]{4,})\2")


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each passage with a word said twice."""
    found = False
    for passage in case.matching(_REPEATED):
        match = _REPEATED.search(passage.line)
        if match:
            found = True
            word = match[1] or match[2]
            yield Result(
                FAIL,
                Message(f"คำว่า “{word}” พิมพ์ซ้ำติดกัน", f"the word “{word}” is printed twice in a row"),
                passage.place,
                expected=word,
                observed=match[0],
            )
    if not found:
        yield passed("ไม่พบคำซ้ำติดกัน", "no word stands twice in a row")


CHECK = Check(
    id="repeated-word",
    version=1,
    severity=INFO,
    title=Message("ไม่มีคำซ้ำติดกัน", "no word twice in a row"),
    remedy=Message("อ่านข้อความจากต้นฉบับ", "read the text in the source"),
    calculate=calculate,
)
