"""The full score that words name (`คะแนนเต็ม 30`, `(เต็ม 5)`, `(30 คะแนน)`): on what scale the numbers under or beside
them are."""

from __future__ import annotations

from functools import lru_cache

import regex

from segment.facts.words import letters_of

_FULL = regex.compile(
    r"เต็ม(?:ที่|คือ|เท่ากับ|[:=(])*(?P<full>\d{1,3})(?:\.0+)?(?![\d.,]|ข้อ|รายการ|ตัวชี้วัด|ประเด็น)|\((?P<points>\d{1,3})คะแนน\)"
    r"|(?:คะแนน|เฉลี่ย|ระดับ)\((?:คะแนน)?[01](?:-|–|ถึง)(?P<range>\d{1,3})(?:คะแนน)?\)|\((?:0(?:/|หรือ|,|-)(?P<mark>1)|(?P<one>1)(?:/|หรือ|,|-)0)(?:คะแนน)?\)"
    r"|(?:จาก|/)(?P<of>\d{1,3})(?:\.0+)?คะแนน"
)
_FULL_ALONE = regex.compile(r"(?:ค่า)?(?:คะแนน)?เต็ม(?:\(?(?:คะแนน|ร้อยละ)?\)?)?")
_BEHIND = regex.compile(
    r"\s*(?:คะแนน)?\s*(?:/|\(?\s?(?:จาก)?(?:คะแนน)?เต็ม\s?|\(?\s?จาก(?:คะแนนเต็ม)?\s?)\s*(?P<full>\d{1,3})(?P<rest>\.0{1,2})?(?![\d.,])"
)
PERCENT = 100.0


@lru_cache(maxsize=1 << 12)
def scale_of(words: str) -> float | None:
    """The one full score that a header, a label or a caption names; None where it names none, or several."""
    found = {next(filter(None, match.groups())) for match in _FULL.finditer(letters_of(words))}
    # Items that got nothing are no scale: ข้อที่ไม่ผ่าน (0 คะแนน).
    return float(found.pop()) or None if len(found) == 1 else None


@lru_cache(maxsize=1 << 12)
def scale_behind(cell: str, end: int) -> float | None:
    """The full score that stands behind a number of a cell (flattened, Arabic digits): `24.36/30`."""
    match = _BEHIND.match(cell, end)
    if match is None:
        return None
    points = _POINTS.search(cell[:end]) if match[0].lstrip().startswith("/") and "เต็ม" not in match[0] else None
    full, decimals = float(match["full"]), match["rest"] is not None
    return full if points is None or may_be_full(float(points[0]), full, decimals=decimals) else None


def may_be_full(points: float, full: float, *, decimals: bool) -> bool:
    """Whether a number behind a stroke is what the points before it are of: 24.36/30, 24.36/30.00; in 90.00/80.00
    each is a number of its own."""
    return points <= full and (not decimals or full in _FULLS)


_POINTS = regex.compile(r"\d{1,3}(?:\.\d+)?$")
_FULLS = (5, 10, 20, 30, 40, 50, 100)
"""What points are of; any other number with decimals is as well a score."""


@lru_cache(maxsize=1 << 12)
def is_full_score(header: str) -> bool:
    """Whether a column holds the full scores of its rows and nothing else."""
    return bool(_FULL_ALONE.fullmatch(letters_of(header)))
