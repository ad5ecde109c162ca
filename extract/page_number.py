"""How pages print their numbers."""

from __future__ import annotations

import re

DIGITS = "0-9๐-๙"
PAGE_NUMBER = re.compile(
    rf"^[-–—~|\s]*(?:(?:หน้า(?:ที่)?|page)\s*)?(?P<label>[{DIGITS}]{{1,4}})(?:\s*(?:/|จาก|of)\s*[{DIGITS}]{{1,4}})?[-–—~|\s]*"
    r"(?:\|?\s*(?:หน้า|p\s*a\s*g\s*e))?$",
    re.IGNORECASE,
)
