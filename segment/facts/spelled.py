"""Scores that a text spells in words: เก้าสิบสองจุดหนึ่งศูนย์."""

from __future__ import annotations

from collections.abc import Iterator

import regex

_DIGITS = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_VALUES = {word: value for value, word in enumerate(_DIGITS)} | {"ยี่": 2, "เอ็ด": 1}
_DIGIT = "|".join(_DIGITS)
_SPELLED = regex.compile(
    rf"(?:(?P<hundred>(?:หนึ่ง)?ร้อย(?!ละ))|(?P<tens>ยี่|{_DIGIT})?(?P<ten>สิบ)(?P<ones>เอ็ด|{_DIGIT})?)"
    rf"(?:\s?จุด\s?(?P<decimals>(?:(?:{_DIGIT})\s?){{1,3}}))?"
)
"""A number of two figures or more, as one is written in full."""
_IS_SCORE = regex.compile(r"\s?คะแนน(?!เต็ม)")
_CALLED = regex.compile(r"คะแนน(?:รวม|เฉลี่ย|ที่ได้|เท่ากับ|อยู่ที่|คือ|เป็น|\s)*\(?$")
_ENDS = regex.compile(r"\s|$|[,.;)]|และ|ใน|ซึ่ง|โดย|ระดับ")
"""Behind a number that says not of what there are so many."""
_FULL, _LEAST = 100.0, 20.0
"""Points: what is smaller without decimals counts something: ทุกสิบคะแนน."""


def spelled_in(line: str) -> Iterator[tuple[int, int, float]]:
    """(start, end, value) of each score that is spelled: with decimals, or beside the word of one."""
    for match in _SPELLED.finditer(line):
        behind = _IS_SCORE.match(line, match.end())
        called = _CALLED.search(line[: match.start()]) and _ENDS.match(line, match.end())
        if match["decimals"] or ((behind or called) and _value(match) > _LEAST):
            yield match.start(), behind.end() if behind else match.end(), _value(match)


def is_spelled(text: str) -> bool:
    """Whether a text is a spelled score and nothing else."""
    match = _SPELLED.match(text)
    return match is not None and _IS_SCORE.sub("", text[match.end() :]).strip() == "" and _value(match) <= _FULL


def _value(match: regex.Match[str]) -> float:
    tens = 10 * (_VALUES[match["tens"]] if match["tens"] else 1) if match["ten"] else 0
    whole = _FULL if match["hundred"] else tens + (_VALUES[match["ones"]] if match["ones"] else 0)
    decimals = "".join(str(_VALUES[each]) for each in regex.findall(_DIGIT, match["decimals"] or ""))
    return float(f"{whole:.0f}.{decimals or 0}")
