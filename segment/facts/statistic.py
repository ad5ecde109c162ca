"""What kind of number a label speaks of: a score, one of the two parts of EIT, a weight, a weighted score."""

from __future__ import annotations

from functools import lru_cache

import regex

from normalize.text import clean
from segment.facts.words import letters_of

_WORDS = regex.compile(
    r"(?P<weighted_score>ถ่วงน้ำหนัก|คะแนน[x×*]น้ำหนัก|(?:หลัง|คูณ|คิด|ตาม)(?:ค่า)?น้ำหนัก|คูณ(?:ค่า)?สัดส่วน|คะแนนตามสัดส่วน|weighted)"
    r"|(?P<weight>น้ำหนัก|weight)"
    r"|(?P<public>publi[c\ufffd]|(?:eit|คะแนน|แบบวัด|ภายนอก\)?).*?(?:ส่วนที่|part)1(?!\d)|^(?:ส่วนที่|part)1(?!\d)|\(1\)ส่วน)"
    r"|(?P<survey>surve[y\ufffd]|(?:eit|คะแนน|แบบวัด|ภายนอก\)?).*?(?:ส่วนที่|part)2(?!\d)|^(?:ส่วนที่|part)2(?!\d))"
)
_BOTH = regex.compile(r"1.{0,14}(?:และ|,|\+|กับ|/).{0,14}2")
_WEIGHT = regex.compile(
    r"(?<!ถ่วง|คูณ|คิด|ตาม|หลัง|[x×*])(?:ค่า)?น้ำหนัก\s?(?:คะแนน)?\s?(?:ร้อยละ)?\s?[:=]?\s?(?P<weight>\d{1,2})(?:\.0+)?\s?(?:%|เปอร์เซ็นต์)?(?![\d.])"
)
"""What something weighs, told with its number: the numbers under or beside these words are no weights."""


def weight_named(label: str) -> tuple[float, str] | None:
    """The weight that a label gives with its number, and how it is printed."""
    match = _WEIGHT.search(clean(label)) if "น้ำหนัก" in label else None
    return (float(match["weight"]), match[0]) if match is not None else None


@lru_cache(maxsize=1 << 12)
def statistic_of(label: str) -> str | None:
    """The statistic that the words of a header or a row's label make its numbers; None where they say nothing.

    A label that names both parts of EIT speaks of their mean, which is the score.
    """
    words = letters_of(_WEIGHT.sub("", clean(label)) if "น้ำหนัก" in label else label)
    found: list[str] = [match.lastgroup for match in _WORDS.finditer(words)]
    if not found:
        return None
    if "public" in found and ("survey" in found or _BOTH.search(words)):
        return None
    return found[0]
