"""Which of the subjects that a list names a number behind it belongs to: one of them, all together, none alone."""

from __future__ import annotations

import regex

from segment.facts.parts_of_eit import subjects_in
from segment.facts.statements import Statement
from segment.facts.subjects_in import instruments_in
from segment.sentences.clauses import Clause

AND = regex.compile(
    r"[\s)]*(?:,|และ|กับ|หรือ|(?:จน)?ถึง|-|–|—|:|/|\+)\s*(?:(?:คะแนน)?(?:แบบวัด|แบบตรวจ|ตัวชี้วัด|เครื่องมือ|ด้าน)(?:ที่)?\s*)?(?:ข้อ\s?)?\(?"
)
PARTS = regex.compile(r"ประกอบด้วย|ได้แก่|แบ่งเป็น|แยกเป็น")
"""Behind these words stand the parts of a subject, each with a number of its own."""
_AND_NUMBER = regex.compile(r"\s*(?:,|และ|กับ|ถึง|[-–])\s*(?:ที่\s?)?(?:10|[1-9])(?![\d.])")
_TOTAL = r"\s*(?:และ|ได้)?(?:ผล)?(?:คะแนน|ภาพ)รวม[^\d]*$"
_TOTAL_BEHIND = regex.compile(r"\s*\(?\d{1,3}\)?\s?(?:คะแนน|%)?" + _TOTAL)
"""Behind an instrument its weight or full mark, and the word of the total."""
_TOTAL_ALONE = regex.compile(_TOTAL)
_SHARES_BEFORE = regex.compile(r"(?:ร้อยละ\s?\d{1,2}(?![\d.])(?:(?!\d\.\d).)*){2}$")
"""Several weights, and no score behind any of them."""


def is_total(stated: Clause, lead: str, last: tuple[int, int, object], line: str) -> bool:
    """Whether a number is the total behind instruments and their weights: IIT ร้อยละ 30 … OIT ร้อยละ 40 ได้คะแนนรวม."""
    if len(instruments_in(lead)) > 1 and _TOTAL_BEHIND.match(lead, last[1]):
        return True
    of_list = stated.share and _SHARES_BEFORE.search(line[: stated.statement.start])
    return bool(of_list and _TOTAL_ALONE.match(lead, last[1]))


def is_listed(words: str) -> bool:
    """Whether several subjects share the number of a clause (`ตัวชี้วัดที่ 3 และ 4 ได้ 90 คะแนน`, `IIT และ EIT`)."""
    named = subjects_in(words)
    if named and isinstance(named[-1][2], int) and _AND_NUMBER.match(words, named[-1][1]):
        return True
    if len(named) < 2:
        return False
    before, last = named[-2], named[-1]
    return before[2] != last[2] and bool(AND.fullmatch(words[before[1] : last[0]]))


def bracketed_behind(clause: str, statement: Statement, last: tuple[int, int, object]) -> bool:
    """Whether a number stands in brackets right behind the name of the last of a list, whose own it is then."""
    named = regex.search(r"[ก-๎]{4}\s?$", clause[last[0] : last[1]]) is not None
    return named and statement.printed.startswith("(") and not clause[last[1] :].strip()


def is_part(clause: str, indicators: list[tuple[int, int, int]]) -> bool:
    """Whether the last name is that of a part of the indicator before it (ตัวชี้วัดที่ 10 ประกอบด้วย การป้องกัน…)."""
    if len(indicators) < 2 or indicators[-2][2] != indicators[-1][2]:
        return False
    return bool(PARTS.search(clause[indicators[-2][1] : indicators[-1][0]]))
