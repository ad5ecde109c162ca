"""What brackets hold in a header and in the cells below it, or what stands behind a stroke in both: คะแนน (เป้าหมาย)
over 95.10 (90.00), คะแนน / อันดับ over 94.10 / 1."""

from __future__ import annotations

from functools import lru_cache

import regex

from normalize.years import YEAR
from segment.facts.aside import aside_of
from segment.facts.words import letters_of

_WITH_BRACKET = regex.compile(
    r"\s*(?:100|\d{1,2})(?:\.\d{1,2})?\s?(?:คะแนน|%)?\s*"
    r"(?:\(\s?[^()\d]{0,12}\d{1,3}(?:\.\d{1,2})?\s?[^()\d]{0,8}\)|/\s?[^()/\d]{0,12}\d{1,3}(?:\.\d{1,2})?\s?)\s*"
)
_PARTED_HEADER = regex.compile(r"(?P<head>[^()/]+)(?:\((?P<said>[^()]+)\)|/(?P<said>[^()/]+))")
_RANKS = regex.compile(r"(?:อันดับ|ลำดับ)")


def is_with_bracket(line: str) -> bool:
    """Whether a cell holds one number, another one in brackets or behind a stroke, and nothing else: 95.10 (90.00)."""
    return _WITH_BRACKET.fullmatch(line) is not None


@lru_cache(maxsize=1 << 12)
def parted_header(header: str) -> tuple[str, str] | None:
    """What a header says before its brackets or stroke and in them, where these alone set numbers aside.

    A year in them sets others aside only behind another year: คะแนน (ปี 2566) says of which year all numbers are.
    """
    match = _PARTED_HEADER.fullmatch(letters_of(header))
    if match is None:
        return None
    head, said = match["head"], match["said"]
    other_year = YEAR.fullmatch(said.removeprefix("ปี")) is not None and YEAR.search(head) is not None
    aside = aside_of(said) is not None or _RANKS.match(said) is not None or other_year
    return (head, said) if aside and aside_of(head) is None else None
