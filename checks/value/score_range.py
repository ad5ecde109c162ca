"""A score lies between 0 and 100.

Asked of every number of the datasets, weights and weighted scores too, without tolerance. A number with two decimals
above 100 that a text calls คะแนน (an error in a cell of questions or scores, else a warning) is no record, and is told
of where it stands.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from checks.case import Case, Passage
from checks.result import ERROR, FAIL, WARNING, Check, Result, not_applicable, passed
from checks.sheet import subject_of
from checks.words import named, shortened
from extract.message import Message

_SPOKEN = re.compile(r"(?<![\d.,])(\d{3,}\.\d\d)\s?คะแนน")


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each impossible number."""
    wrong = [
        (index, score)
        for index, score in enumerate(case.bundle.scores)
        if not math.isfinite(score.value) or not 0 <= score.value <= 100
    ]
    for passage in case.holding("คะแนน"):
        for match in _SPOKEN.finditer(passage.arabic):
            if float(match[1]) > 100:
                yield _spoken(passage, match[1])
    if not case.bundle.scores:
        yield not_applicable("รายงานไม่มีคะแนน", "the report holds no score")
    elif not wrong:
        yield passed("คะแนนทุกค่าอยู่ระหว่าง 0 ถึง 100", "every score lies between 0 and 100")
    for index, score in wrong:
        name, printed = named(subject_of(score)), shortened(score.printed)
        yield Result(
            FAIL,
            Message(
                f"{name.th} พิมพ์ว่า “{printed}” อ่านได้ {score.value:g} ซึ่งไม่อยู่ระหว่าง 0 ถึง 100",
                f"{name.en}, printed “{printed}”, reads as {score.value:g}, which is not between 0 and 100",
            ),
            score.place,
            expected="0–100",
            observed=f"{score.value:g}",
            level=score.level,
            indicator=score.indicator,
            question=score.question,
            records=(f"scores:{index}",),
        )


def _spoken(passage: Passage, printed: str) -> Result:
    return Result(
        FAIL,
        Message(f"ข้อความระบุ {printed} คะแนน ซึ่งเกิน 100", f"the text speaks of {printed} points, more than 100"),
        passage.place,
        expected="0–100",
        observed=printed,
        severity=ERROR if passage.role in ("question", "score") else WARNING,
    )


CHECK = Check(
    id="score-out-of-range",
    version=1,
    severity=ERROR,
    title=Message("คะแนนอยู่ระหว่าง 0 ถึง 100", "a score lies between 0 and 100"),
    remedy=Message("ตรวจตัวเลขกับต้นฉบับ", "compare the number with the source"),
    calculate=calculate,
)
