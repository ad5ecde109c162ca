"""Whose number a clause states: the agency's own, another's, or one that words before it set aside."""

from __future__ import annotations

import regex

from normalize.codes import INLINE
from segment.facts import holding
from segment.facts.parts_of_eit import named_in, subjects_in
from segment.facts.stages import is_bare
from segment.facts.words import letters_of
from segment.report.mentions import is_of_another, may_be_own, mentions_in
from segment.sentences.clauses import Clause
from segment.sentences.under_headings import is_beside

_THEIRS = regex.compile(r"[\s:=,(]*(?:ได้|มี)?(?:รับ)?\s?(?:ผล|ค่า)*(?:คะแนน)?\s?(?:แบบวัด|แบบตรวจ|ตัวชี้วัด|ข้อ)?[\s:]*")
_THEY_GOT = regex.compile(r"\s*(?:ที่|ซึ่ง)\s?(?:ได้|มี)(?:รับ)?\s?(?:ผล|ค่า)*(?:คะแนน)?[\s:]*")
_THEY_GOT_IN = regex.compile(
    r"\s*(?:ที่|ซึ่ง)\s?(?:ได้|มี)(?:รับ)?\s?(?:ผล|ค่า)*(?:คะแนน)?\s?(?:แบบวัด|แบบตรวจ|ตัวชี้วัด|ข้อ)[^\d]*\d{0,2}[^\d]*"
    r"|\s*(?:ที่|ซึ่ง)\s?(?:ได้|มี)(?:รับ)?\s?(?:ผล|ค่า)*คะแนน\s?(?:IIT|EIT|OIT)[^\d]*"
)
"""The same with what they got it in: เทศบาลตำบล… ที่ได้คะแนน IIT."""
_GOT_LAST = regex.compile(
    r"(?<!ให้)(?<!จะ)(?<!ไม่)(?<!ต้อง)(?<!ควร)ได้(?:รับ)?\s?(?:ผล|ค่า)*(?:คะแนน)?(?:(?:สูง|ต่ำ)สุด[ก-๎]*|รวม|ภาพรวม|เฉลี่ย|\s)*$"
)
_RESULT_BEHIND = regex.compile(
    r"(?<!ไม่)ปรากฏว่า|จาก(?=ปัจจุบัน(?:ที่)?\s?(?:ได้|มี))|(?<!(?:ปี(?:ที่)?(?:ก่อน|แล้ว|ผ่านมา)|เดิม)\s?)ซึ่ง(?:ปัจจุบัน)?\s?(?=ได้|มี(?:ผล|ค่า)?คะแนน)"
    r"|(?<=25\d\d\s?)ที่\s?(?=ได้|มี(?:ผล|ค่า)?คะแนน)"
)
_NEXT = regex.compile(
    r"(?:\s*\(?คะแนนเต็ม\s?\d{2,3}\s?(?:คะแนน)?)?[\s,;/|)]*(?:และ|กับ)?\s*(?:คะแนน|แบบวัด|แบบตรวจ|ตัวชี้วัด(?:ที่)?|ด้าน|ข้อ|\s)*"
)
"""Before the subject of a list's next number."""
_MAY = regex.compile(r"^(?:อาจ|จะ|ควร|พึง)+")
NEAR_BEFORE = 120
"""Letters before a number that may say what it is and those behind it."""


def speaks_of(words: str, agency: str) -> bool:
    """Whether some words name the agency, in full or, behind all others, shortened."""
    if letters_of(agency) in letters_of(words):
        return True
    named = mentions_in(words, words)
    return bool(named) and may_be_own(named[-1].name, agency)


def is_own_result(clause: Clause, lead: str, agency: str | None, *, own: bool) -> bool:
    """Whether a number that is no record stands where the agency's own result does: ของเราได้ 88.00 คะแนน."""
    printed = clause.statement.printed
    if "." not in printed or "คะแนน" not in printed:
        return False
    return is_bare(result_in(lead), agency) or ((own or holding.is_own(lead, agency)) and bool(_GOT_LAST.search(lead)))


def is_anothers(lead: str, agency: str) -> bool:
    """Whether the words before a number give it to another agency: one of the own's kind needs only its name."""
    if is_of_another(f"{lead}0", agency):
        return True
    named = mentions_in(lead, lead)
    if not named or not is_beside(named[-1].name, agency) or may_be_own(named[-1].name, agency):
        return False
    end = named[-1].agency.end
    if _THEY_GOT.fullmatch(lead, end) or _THEY_GOT_IN.fullmatch(lead, end):
        return True
    behind = [each[0] for each in subjects_in(lead) if each[0] >= end] or [
        each.start() for each in INLINE.finditer(lead, end)
    ]
    return len(behind) == 1 and _THEIRS.fullmatch(lead[end : behind[0]]) is not None


def is_next_of(lead: str, listed: str) -> bool:
    """Whether a number is the next of a list of numbers that are no results, said as they are: ตั้งเป้าให้ IIT ได้ 92.00
    คะแนน EIT ได้ 90.00 คะแนน. ``listed``: the words before these."""
    named, before = named_in(lead), named_in(listed)
    if len(named) != 1 or not before or named[0][2] in {each[2] for each in before}:
        return False
    said = "".join(lead[named[0][1] :].split())
    # Of a list only the first need say that it may be so: IIT อาจได้ 92.00 คะแนน EIT ได้ 90.00 คะแนน.
    alike = said == _MAY.sub("", "".join(listed[before[-1][1] :].split()))
    return alike and _NEXT.fullmatch(lead, 0, named[0][0]) is not None


def held_by(
    lead: str, agency: str | None, held: str | None, *, own: bool, taken: bool
) -> tuple[str | None, tuple[int, int, object] | None]:
    """What a number that is no score sets aside behind it; and its own subject, where it is that of others."""
    near = result_in(lead)[-NEAR_BEFORE:]
    another = agency is not None and not own and is_anothers(lead, agency)
    kind = holding.OTHERS if another else holding.sets(near)
    named = subjects_in(near)
    if kind is None or ((taken or own) and holding.compares(near)) or (taken and not named and not another):
        return held, None
    return kind, named[-1] if named and kind in (holding.OTHERS, holding.AIM) else None


def result_in(lead: str) -> str:
    """What a lead says of the result: what stands before `ปรากฏว่า` or `ซึ่งได้` was counted or asked for."""
    return str(_RESULT_BEHIND.split(lead)[-1])
