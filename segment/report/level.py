"""The level of the whole: in a sentence, and beside a total."""

from __future__ import annotations

import regex

from codebook.reader import LEVELS
from normalize.text import clean

_LEVEL = regex.compile(
    rf"(?:อยู่ใน|ผล|ได้)?\s?ระดับ\s?(?:คะแนน|ผลการประเมิน)?\s?[:(\"“]?\s?({'|'.join(map(regex.escape, LEVELS))})"
    # A line may end behind the level, and the next word then joins on to it.
    r"(?=ดังนี้|โดย|และ|ซึ่ง|เนื่องจาก|เพิ่ม|ลด|รายละเอียด|[^A-Za-zก-๎]|$)"
)
# A recogniser may take the second half of `ผ่านดี` for Latin letters: then the first half is no level.
_BARE_LEVEL = regex.compile(
    rf"({'|'.join(map(regex.escape, LEVELS[:5]))})(?![ก-๎])(?!\s?(?!(?:AA|[A-F])\b)[A-Za-z]{{1,2}}\b)"
)
_LETTER = regex.compile(r"\d\s*\(?\s?(?:ระดับ)?\s?(AA|[A-F])\b|ระดับ\s?(AA|[A-F])\b")


def level_in(text: str) -> str | None:
    """The first level that a sentence gives (`อยู่ในระดับ ผ่านดี`)."""
    match = _LEVEL.search(text)
    return str(match[1]) if match else None


_BEHIND = regex.compile(
    r"\s*[(\"“]?\s?(?:และ|โดย)?(?:มีผล)?(?:การประเมิน)?(?:อยู่ใน|จัดอยู่ใน|ได้)?"
    r"\s?(?:ระดับ)?\s?(?:ผลการประเมิน)?\s?[(:\"“]?\s?"
    rf"({'|'.join(map(regex.escape, LEVELS))})(?![A-Za-zก-๎])"
)


def level_behind(text: str) -> str | None:
    """The level that stands right behind a number (`88.12 คะแนน (ผ่านดี)`, `ระดับ “ผ่าน”`)."""
    match = _BEHIND.match(text)
    return match[1] if match else level_in(text)


def level_beside(text: str) -> str | None:
    """The level in a total's cell (`92.84 ผ่านดี`, `A`, `(ระดับผ่าน)`)."""
    line = clean(text)
    if match := _BARE_LEVEL.search(line):
        return str(match[1])
    if match := regex.fullmatch(r"\(?(AA|[A-F])\)?", line):
        return str(match[1])
    match = _LETTER.search(line)
    return (match[1] or match[2]) if match else None
