"""Cells that say how an indicator came out: its score, its level, or both, and nothing else."""

from __future__ import annotations

import re
from functools import lru_cache

from segment.facts.scan import Facts, scan

_SCORE = re.compile(
    r"[(\[]?(?:ได้(?:รับ)?|ค่า|ผล|คะแนน|เฉลี่ย|ร้อยละ|เท่ากับ|[:=])*"
    r"(?:(?:100|\d{1,2})\.\d{1,2}(?:คะแนน|%)?|(?:100|\d{1,2})(?:คะแนน|%))[)\]]?"
)
_LEVEL = re.compile(r"(?:ผล|การประเมิน|อยู่ใน|ได้)*ระดับ")
_LEAST = 20
"""Points: a smaller whole number counts something."""


@lru_cache(maxsize=1 << 14)
def is_outcome(facts: Facts) -> bool:
    """Whether a cell says how an indicator came out: `70.00 คะแนน`, `ไม่ผ่าน`, `ระดับ B`, `(70.00) ระดับ C`, `70`."""
    if facts.whole is not None:
        return _LEAST <= facts.whole <= _FULL
    score = _SCORE.match(facts.letters)
    rest = facts.letters[score.end() :] if score is not None else facts.letters
    if score is not None and not rest:
        return True
    return scan(_LEVEL.sub("", rest.strip("()/,"), count=1)).level


_FULL = 100
