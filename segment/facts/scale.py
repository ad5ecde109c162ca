"""The full score that words name (`คะแนนเต็ม 30`, `(เต็ม 5)`, `(30 คะแนน)`): on what scale the numbers under or beside
them are."""

from __future__ import annotations

from functools import lru_cache

import regex

from segment.facts.words import letters_of

_FULL = regex.compile(
    r"เต็ม(?:ที่|คือ|เท่ากับ|[:=(])*(?P<full>\d{1,3})(?:\.0+)?(?![\d.,]|ข้อ|รายการ|ตัวชี้วัด|ประเด็น)|\((?P<points>\d{1,3})คะแนน\)"
    r"|(?:จาก|/)(?P<of>\d{1,3})(?:\.0+)?คะแนน"
)
_FULL_ALONE = regex.compile(r"(?:ค่า)?(?:คะแนน)?เต็ม(?:\(?(?:คะแนน|ร้อยละ)?\)?)?")
_BEHIND = regex.compile(
    r"\s*(?:คะแนน)?\s*(?:/|\(?\s?(?:จาก)?(?:คะแนน)?เต็ม\s?|\(?\s?จาก(?:คะแนนเต็ม)?\s?)\s*(?P<full>\d{1,3})(?:\.0{1,2})?(?![\d.,])"
)
PERCENT = 100.0


@lru_cache(maxsize=1 << 12)
def scale_of(words: str) -> float | None:
    """The one full score that a header, a label or a caption names; None where it names none, or several."""
    found = {next(filter(None, match.groups())) for match in _FULL.finditer(letters_of(words))}
    return float(found.pop()) if len(found) == 1 else None


@lru_cache(maxsize=1 << 12)
def scale_behind(cell: str, end: int) -> float | None:
    """The full score that stands behind a number of a cell (flattened, Arabic digits): `24.36/30`."""
    match = _BEHIND.match(cell, end)
    return float(match["full"]) if match else None


@lru_cache(maxsize=1 << 12)
def is_full_score(header: str) -> bool:
    """Whether a column holds the full scores of its rows and nothing else."""
    return bool(_FULL_ALONE.fullmatch(letters_of(header)))
