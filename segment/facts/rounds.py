"""Rounds of one year's assessment: ครั้งที่ 1, ครั้งที่ 2; รอบ 6 เดือน, รอบ 12 เดือน. The last of several gives the result."""

from __future__ import annotations

import re

_ROUND = re.compile(
    r"(?P<before>.{0,30}?)\(?(?P<word>(?:ครั้ง|รอบ)(?:ที่)?)(?P<number>\d{1,2})(?P<unit>เดือน)?\)?(?P<behind>(?:\(?(?:ปี|พ\.?ศ|25).*)?)"
)


def round_of(letters: str) -> tuple[str, int] | None:
    """What the letters of a label say beside the number of its round, and this number; None where they name none."""
    match = _ROUND.fullmatch(letters)
    if match is None:
        return None
    return "|".join(match[each] or "" for each in ("before", "word", "unit", "behind")), int(match["number"])
