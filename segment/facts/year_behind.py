"""The year that stands right behind a number or a level, and belongs to it: 84.21 คะแนน ในปี 2566 เป็น …"""

from __future__ import annotations

import regex

from normalize.years import OF_YEAR

_YEAR = rf"\s*(?:คะแนน)?\s*\(?\s?(?:ใน|ของ|เมื่อ)?\s?{OF_YEAR}(?:25)?(?P<year>[5-7]\d)(?!\d)\s?\)?"
_ANY_YEAR = regex.compile(_YEAR)
_ITS_YEAR = regex.compile(_YEAR + r"(?=\s*(?:$|[,;.)/|]|→|->|(?:และ|เป็น|เหลือ|มา|เพิ่ม|ลด|สูง|ต่ำ|ซึ่ง|โดย|แต่|ส่วน)))")
"""Not one that begins what is said next: … ในปี 2568 จะพัฒนา."""


def year_behind(line: str, at: int, *, listed: bool = False) -> tuple[int, int] | None:
    """The year behind a place of a line (Arabic digits), and where it ends; None where none stands there.

    ``listed``: whatever stands behind that."""
    match = (_ANY_YEAR if listed else _ITS_YEAR).match(line, at)
    return (2500 + int(match["year"]), match.end()) if match is not None else None
