"""What kind of number a label speaks of: a score, one of the two parts of EIT, a weight, a weighted score."""

from __future__ import annotations

import regex

from segment.facts.words import letters_of

_WORDS = regex.compile(
    r"(?P<weighted_score>ถ่วงน้ำหนัก|คะแนน[x×*]น้ำหนัก|(?:หลัง|คูณ|คิด|ตาม)(?:ค่า)?น้ำหนัก|คะแนนตามสัดส่วน|weighted)"
    r"|(?P<weight>น้ำหนัก|weight)"
    r"|(?P<public>publi[c\ufffd]|(?:eit|คะแนน|แบบวัด|ภายนอก\)?).*?(?:ส่วนที่|part)1(?!\d)|^(?:ส่วนที่|part)1(?!\d)|\(1\)ส่วน)"
    r"|(?P<survey>surve[y\ufffd]|(?:eit|คะแนน|แบบวัด|ภายนอก\)?).*?(?:ส่วนที่|part)2(?!\d)|^(?:ส่วนที่|part)2(?!\d))"
)


def statistic_of(label: str) -> str | None:
    """The statistic that the words of a header or a row's label make its numbers; None where they say nothing.

    A label that names both parts of EIT speaks of their mean, which is the score.
    """
    words = letters_of(label)
    found: list[str] = [match.lastgroup for match in _WORDS.finditer(words)]
    if not found:
        return None
    if "public" in found and ("survey" in found or regex.search(r"1.{0,14}(?:และ|,|\+|กับ|/).{0,14}2", words)):
        return None
    return found[0]
