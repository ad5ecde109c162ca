"""A score and its unit are printed apart, in whole brackets.

Looked for in the printed form of every score: คะแนน that clings to the number, a point before คะแนน, brackets that open
and do not close or the other way round. Information: the value is certain. What the reader repaired is reported by it
at the same place and not told twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.case import Case
from checks.result import FAIL, INFO, Check, Result, not_applicable, passed
from checks.words import number
from extract.message import Message

_CLINGS = re.compile(r"[\d๐-๙]คะแนน|[\d๐-๙]\s*[.)]\s*\.?\s*คะแนน|\s\.\s*คะแนน")


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each score that is printed so."""
    found = False
    for score in case.bundle.scores:
        printed = score.printed
        if _CLINGS.search(printed) or printed.count("(") != printed.count(")"):
            found = True
            yield Result(
                FAIL,
                Message(
                    f"คะแนนพิมพ์ว่า “{printed}” อ่านเป็น {number(score.value)}",
                    f"the score is printed “{printed}”, read as {number(score.value)}",
                ),
                score.place,
                expected=number(score.value),
                observed=printed,
                level=score.level,
                indicator=score.indicator,
                question=score.question,
            )
    if not case.bundle.scores:
        yield not_applicable("รายงานไม่มีคะแนน", "the report holds no score")
    elif not found:
        yield passed("เครื่องหมายรอบคะแนนครบถ้วน", "scores are printed whole")


CHECK = Check(
    id="score-punctuation",
    version=1,
    severity=INFO,
    title=Message("คะแนนและหน่วยพิมพ์แยกกัน", "a score is printed apart from its unit"),
    remedy=Message("ไม่ต้องแก้ไข เว้นแต่ค่าอ่านผิด", "nothing to do, unless the value was misread"),
    calculate=calculate,
)
