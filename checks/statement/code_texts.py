"""A question code has one text, and a text one code.

A code with two texts that are not alike (less than 80 of 100 by their letters) warns, and so does one text of at least
20 letters under two codes of the same instrument. Codes without a text say nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from rapidfuzz import fuzz

from checks.case import Case
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.words import shortened, squeezed
from extract.message import Message
from normalize.records import Question

ALIKE = 80
SHORTEST = 20


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each pair of questions."""
    texts = [each for each in case.bundle.questions if each.text]
    found = False
    for left, right in _alike(texts):
        result = _judge(left, right)
        if result is not None:
            found = True
            yield result
    if len(texts) < 2:
        yield not_applicable("ไม่มีข้อคำถามที่มีข้อความให้เปรียบเทียบ", "no two questions with a text")
    elif not found:
        yield passed("รหัสและข้อความของข้อคำถามตรงกันหนึ่งต่อหนึ่ง", "codes and texts go one to one")


def _alike(texts: list[Question]) -> Iterator[tuple[Question, Question]]:
    """The pairs that have a code or a text in common, in the report's order."""
    groups: dict[tuple[str, str], list[int]] = {}
    for at, each in enumerate(texts):
        for key in (("code", each.question), ("text", squeezed(each.text or ""))):
            groups.setdefault(key, []).append(at)
    for left, right in sorted({pair for group in groups.values() for pair in combinations(group, 2)}):
        yield texts[left], texts[right]


def _judge(left: Question, right: Question) -> Result | None:
    one, other = squeezed(left.text or ""), squeezed(right.text or "")
    if left.question == right.question:
        if fuzz.ratio(one, other) >= ALIKE:
            return None
        reason = Message(
            f"รหัส {left.question} มีสองข้อความ: “{shortened(left.text or '')}” และ “{shortened(right.text or '')}”",
            f"{left.question} has two texts: “{shortened(left.text or '')}” and “{shortened(right.text or '')}”",
        )
    else:
        if one != other or len(one) < SHORTEST or left.question[0] != right.question[0]:
            return None
        reason = Message(
            f"ข้อความ “{shortened(left.text or '')}” อยู่ใต้ทั้งรหัส {left.question} และ {right.question}",
            f"the text “{shortened(left.text or '')}” stands under both {left.question} and {right.question}",
        )
    return Result(
        FAIL,
        reason,
        right.place,
        expected=left.question,
        observed=right.question,
        level="question",
        indicator=right.indicator,
        question=right.question,
    )


CHECK = Check(
    id="code-and-text",
    version=1,
    severity=WARNING,
    title=Message("รหัสข้อคำถามมีข้อความเดียว", "a question code has one text"),
    remedy=Message("ตรวจรหัสของทั้งสองข้อกับต้นฉบับ", "compare both codes with the source"),
    calculate=calculate,
)
