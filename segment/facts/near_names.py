"""What stands for an indicator's name behind its number: a short label with its key word, the name in other words."""

from __future__ import annotations

from functools import cache

import regex
from rapidfuzz import fuzz, process

from codebook.reader import english_names
from segment.facts.names import LONGEST_LABEL, bare_of_score, indicator_like, indicator_named, names, without_lead
from segment.facts.words import letters_of

_NEAR = 70.0
"""Percent: so alike a name need be to that of the indicator whose number stands before it."""


_KEYS = {
    1: r"หน้าที่|dut(?:y|ies)|performance",
    2: r"งบ(?:ประมาณ|ฯ|[.\W]|$|การเงิน|ของ|อบต|เทศบาล)|budget",
    3: r"อำนาจ|power",
    4: r"ทรัพย์สิน|ของหลวง|propert|asset",
    5: r"ทุจริต|corrupt",
    6: r"คุณภาพ|quality",
    7: r"สื่อสาร|communicat",
    8: r"ปรับปรุง|improv",
    9: r"เปิดเผย|open|disclos",
    10: r"ป้องกัน|prevent",
}
"""The word of each indicator's name that no other has: behind its number, a short label is enough."""
_KEY_PATTERNS = {number: regex.compile(words) for number, words in _KEYS.items()}
_BRACKETED = regex.compile(r"\([^()]*\)")
_ASKED = regex.compile(
    r"^(?:ไม่|มี|ให้|จัด|ทำ)|ท่าน|เพียงใด|หรือไม่|อย่างไร|\?|หน่วยงาน|เจ้าหน้าที่|บุคลากร|แผน|รายงาน|ขั้นตอน|เบิกจ่าย|รายได้|ลงทุน|จัดเก็บ|ข้อบัญญัติ|ก่อสร้าง"
)
_SHORT = 26
"""Letters: no label by a key word is longer, brackets aside."""


def _keyed(words: str, number: int) -> bool:
    """Whether a short label (`2 การใช้งบฯ`, `7. Communication`) has the key word of one indicator, and of this one, or
    is its name in English."""
    bare = _BRACKETED.sub("", words)
    if bare in _english(number):
        return True
    if not 4 <= len(bare) <= _SHORT or _ASKED.search(words):
        return False
    found = {each for each, pattern in _KEY_PATTERNS.items() if pattern.search(words)}
    return number in found and (len(found) == 1 or (number == 10 and found == {5, 10}))


@cache
def _english(number: int) -> frozenset[str]:
    """Squeezed names of an indicator in English."""
    return frozenset(map(letters_of, english_names()[number]))


def may_be_named(text: str, number: int) -> bool:
    """Whether a text beside an indicator's number may be its name, in whatever words."""
    return indicator_named(text) == number or indicator_like(text, 70.0) == number or is_near(text, number)


def is_short_label(text: str, number: int) -> bool:
    """Whether a text is an indicator's number and a short name with its key word."""
    return _keyed(without_lead(letters_of(text)), number)


def is_near(line: str, number: int) -> bool:
    """Whether the words behind an indicator's number are its name in other words (`4 การใช้ทรัพย์สินขององค์กร`)."""
    words = bare_of_score(without_lead(letters_of(line)))
    if _keyed(words, number):
        return True
    own = [name for name, each in names().items() if each == number]
    return (
        6 <= len(words) <= LONGEST_LABEL
        and process.extractOne(words, own, scorer=fuzz.ratio, score_cutoff=_NEAR) is not None
    )


def is_side(behind: str, number: int, named: int | None) -> bool:
    """Whether the words behind ด้านที่ and a number are the indicator's name, or nothing but signs and numbers."""
    words = bare_of_score(letters_of(behind))
    return (
        named == number
        or not regex.search(r"[ก-ฮ]{3}", words)
        or _keyed(words[:_SHORT], number)
        or is_near(behind, number)
    )
