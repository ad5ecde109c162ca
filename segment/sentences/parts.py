"""The parts of EIT and the repeated subjects that clauses speak of without naming them again."""

from __future__ import annotations

from dataclasses import replace

import regex

from extract.document import Paragraph
from normalize.codes import INLINE
from normalize.years import OF_YEAR
from segment.facts.parts_of_eit import part_before, part_in, subjects_in
from segment.facts.results import WEIGHTS, is_no_result
from segment.facts.stages import is_now
from segment.sentences.clauses import Clause
from segment.sentences.lists import is_worth
from segment.sentences.sentence import Sentence, about, is_of_eit

_MEAN_OF_PARTS = regex.compile(r"\W*(?:(?:โดย|คิดเป็น|คะแนน|ค่า|ผล|รวม|เฉลี่ย|ได้|เท่ากับ|เป็น|ทั้งสองส่วน|ทั้ง 2 ส่วน)\W*)+")
_IN_A_YEAR = regex.compile(
    rf"\W*(?:และ|แต่|ส่วน|ขณะที่)?\s?(?:ใน|ของ)?{OF_YEAR}25\d\d\s?(?:ได้(?:รับ)?|คือ|มี|เป็น|เท่ากับ|อยู่ที่|=|:)\s?(?:ผล|ค่า)*(?:คะแนน)?\s*"
)
_EIT_ITSELF = regex.compile(r"(?:แบบวัด)?\s?EIT(?=\W?(?:Public|Survey|ส่วนที่\s?[12]))", regex.IGNORECASE)
_COMES_TO = regex.compile(r"\W*(?:คิดเป็น|หรือ)\s?(?:คะแนน)?ร้อยละ\s*")
_NEXT_NUMBER = regex.compile(r"[\s)]*(?:,|และ|กับ)\s*(?:ที่\s?)?(10|[1-9])\s*[(:=]\s*")
_RAW = regex.compile(r"\W*(?:จาก|โดยมี|ซึ่งมี|มี)?คะแนน(?:ดิบ|ก่อนถ่วงน้ำหนัก)\s?(?:เท่ากับ|คือ|ได้|เป็น|\s)*")
_WORTH = regex.compile(
    r"\W*เมื่อ(?:คูณ|ถ่วง)(?:ค่า)?(?:น้ำหนัก)?\s?(?:ร้อยละ)?\s?[\d.]{0,4}\s?%?\s?(?:แล้ว)?\s?(?:ได้|เป็น|เท่ากับ|เหลือ)\s?(?:ผล|ค่า)*(?:คะแนน)?\s*|"
    r"\W*(?:คิดเป็น|เป็น|ได้)\s?(?:ค่า|ผล)*คะแนน(?:ที่)?(?:ถ่วง|ตาม|หลังถ่วง)(?:ค่า)?น้ำหนัก(?:เท่ากับ|ได้|แล้ว|เป็น|\s)*"
)


_WEIGHTED = regex.compile(r"(?<!ก่อน)(?<!ไม่)(?:ถ่วง(?:ค่า)?น้ำหนัก|คูณ(?:ค่า)?น้ำหนัก)")
_MOST_WORTH = max(WEIGHTS)


def statistic_of(sentence: Sentence, clause: Clause, lead: str, held: str | None) -> str:
    """What kind of number a sentence gives its subject: one of the parts of EIT, a weighted score, a score."""
    if sentence.level == "question" and sentence.code is not None and sentence.code.upper().startswith("E"):
        return part_in(clause.words) or held or "score"
    if sentence.level not in ("instrument", "indicator"):
        return "score"
    if sentence.statistic != "score" or (_WEIGHTED.search(lead) and sentence.statement.value <= _MOST_WORTH):
        return "weighted_score"
    if clause.weight is not None and not clause.share and sentence.statement.value <= clause.weight:
        return "weighted_score"
    part = (part_in(clause.words) or held) if is_of_eit(sentence) else None
    return part or "score"


def part_that_holds(words: str, held: str | None) -> str | None:
    """The part of EIT that stands before the indicators of a clause and holds for those behind it too."""
    named = subjects_in(words)
    found = part_before(words, again=held is not None)
    if found is None and INLINE.search(words):
        found = part_in(words)
    return found or (held if all(isinstance(each[2], int) for each in named) else None)


def of_the_same(
    clause: Clause,
    lead: str,
    before: list[tuple[int, int, object]],
    last: Sentence | None,
    paragraph: Paragraph,
    agency: str | None,
    *,
    refused: bool,
) -> Sentence | None:
    """What a clause without a subject gives that of the one before it: in another year, in the total, or, where that
    was ``refused``, in truth."""
    if _IN_A_YEAR.fullmatch(lead) and last is not None and last.level == "overall":
        return replace(last, statement=clause.statement, rating=None)
    if last is not None and _COMES_TO.fullmatch(lead) and is_worth(last, clause.statement.value):
        # แบบวัด IIT 27.06 คะแนน คิดเป็นร้อยละ 90.20
        return replace(last, statement=clause.statement)
    if last is not None and last.level == "indicator" and (number := _NEXT_NUMBER.fullmatch(lead)) is not None:
        # ตัวชี้วัดที่ 7 (84.10) และ 8 (83.50)
        return about(int(number[1]), clause, paragraph)
    if len(before) != 1:
        return None
    if (
        _IN_A_YEAR.fullmatch(lead)
        or _RAW.fullmatch(lead)
        or ((refused or (clause.year is not None and "รวม" not in lead)) and is_now(lead, agency))
    ):
        return about(before[0][2], clause, paragraph)
    if _WORTH.fullmatch(lead):
        return replace(about(before[0][2], clause, paragraph), statistic="weighted_score")
    return None


def of_parts(clause: Clause, whole: Sentence | None, told: set[str], line: str) -> Sentence | None:
    """What a clause gives to a part of the subject of the one before it, or to that again behind both of its parts.

    In brackets, and behind a question, EIT itself is named with the parts: ตัวชี้วัดที่ 6 ได้ 88.40 คะแนน (EIT ส่วนที่ 1 …)
    """
    opened = line[: clause.statement.start]
    asked = whole is not None and whole.level == "question"
    bracketed = asked or (whole is not None and whole.level == "indicator" and opened.count("(") > opened.count(")"))
    words = _EIT_ITSELF.sub(" ", clause.words, count=1) if bracketed else clause.words
    if whole is None or subjects_in(words) or INLINE.search(words) or is_no_result(words, clause.statement.value):
        return None
    part = part_in(words)
    mean = told >= {"public", "survey"} and _MEAN_OF_PARTS.fullmatch(words)
    if part is None and not mean:
        return None
    return replace(whole, statement=clause.statement, statistic=part or "score")
