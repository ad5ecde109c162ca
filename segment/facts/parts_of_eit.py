"""The two parts of EIT, which those that come answer and those that are asked: which of them some words speak of."""

from __future__ import annotations

import regex

from normalize.codes import INLINE
from segment.facts.subjects_in import indicators_in, instruments_in

PARTS = ("public", "survey")
"""The statistics of the two parts."""
_PART = regex.compile(
    r"(?P<public>(?:ส่วน|ตอน)ที่\s?1(?![\d.])|Public)|(?P<survey>(?:ส่วน|ตอน)ที่\s?2(?![\d.])|Survey)", regex.IGNORECASE
)
_BEFORE = regex.compile(r"EIT\W?(?:Public|Survey|ส่วนที่\s?[12])\W*(?:ตัวชี้วัด(?:ที่)?|ด้าน)?\W*$", regex.IGNORECASE)
_BEFORE_AGAIN = regex.compile(
    r"(?:^|[\s,])(?:EIT\W?)?(?:Public|Survey|ส่วนที่\s?[12])\W*(?:ตัวชี้วัด(?:ที่)?|ด้าน)?\W*$", regex.IGNORECASE
)


def part_in(words: str) -> str | None:
    """The part of EIT that stands behind the last subject of some words, or before that with EIT itself."""
    named = subjects_in(words)
    behind = words[named[-1][1] :] if named else words
    return _only(behind) or (part_before(words) if named else None)


def part_before(words: str, *, again: bool = False) -> str | None:
    """The part that stands before the last subject of some words. ``again``: a part was named so before them, and EIT
    need not be named with this one."""
    named = subjects_in(words)
    before = (_BEFORE_AGAIN if again else _BEFORE).search(words[: named[-1][0]]) if named else None
    return _only(before[0]) if before else None


def subjects_in(words: str) -> list[tuple[int, int, object]]:
    """(start, end, instrument or indicator) of all that a text names, in order."""
    return sorted([*instruments_in(words), *indicators_in(words)], key=lambda each: each[0])


def named_in(words: str) -> list[tuple[int, int, object]]:
    """The subjects that some words name, or, where they name none, the questions."""
    return subjects_in(words) or [(*each.span(), each["named"] or each["bare"]) for each in INLINE.finditer(words)]


def _only(words: str) -> str | None:
    found = {match.lastgroup for match in _PART.finditer(words)}
    return found.pop() if len(found) == 1 else None
