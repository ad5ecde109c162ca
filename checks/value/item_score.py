"""The score of an OIT item is one that an item can have.

An item is judged and not answered: its score is one of a few (0, 50, 100 and the like). Asked of the items of OIT, EBIT
and MOIT that a report scores one by one: at least four, all but one of which have 0, 25, 50, 75 or 100 points. Warns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.case import Case
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.words import number
from extract.message import Message
from normalize.records import Score

_ITEM = re.compile(r"(?:O|EB|MOIT)\d{1,3}")
_USUAL = frozenset((0.0, 25.0, 50.0, 75.0, 100.0))
_LEAST = 4


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each score that no item can have."""
    scores = [(at, each) for at, each in enumerate(case.bundle.scores) if _is_of_item(each)]
    odd = [(at, each) for at, each in scores if each.value not in _USUAL]
    if len(scores) < _LEAST or len(odd) > 1:
        yield not_applicable("รายงานไม่มีคะแนนรายข้อที่มีค่าได้ไม่กี่ค่า", "no items whose scores can be but a few")
        return
    for at, each in odd:
        yield Result(
            FAIL,
            Message(
                f"คะแนนของ {each.question} คือ {number(each.value)} แต่ข้ออื่นทุกข้อได้ 0, 25, 50, 75 หรือ 100",
                f"the score of {each.question} is {number(each.value)}; all the others have 0, 25, 50, 75 or 100",
            ),
            each.place,
            expected="0 / 25 / 50 / 75 / 100",
            observed=number(each.value),
            level="question",
            indicator=each.indicator,
            question=each.question,
            records=(f"scores:{at}",),
        )
    if not odd:
        yield passed("คะแนนรายข้อเป็นค่าที่เป็นไปได้", "every item has a score that an item can have")


def _is_of_item(score: Score) -> bool:
    one = score.level == "question" and score.statistic == "score" and score.question is not None
    return one and _ITEM.fullmatch(score.question or "") is not None


CHECK = Check(
    id="item-score",
    version=1,
    severity=WARNING,
    title=Message("คะแนนรายข้อ OIT เป็นค่าที่เป็นไปได้", "the score of an OIT item is one that an item can have"),
    remedy=Message("ตรวจคะแนนข้อนั้นกับต้นฉบับ", "compare the item's score with the source"),
    calculate=calculate,
)
