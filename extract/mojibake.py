"""Thai text that was stored in one encoding, read in another and saved again: undone where that is certain.

``เธฃเธฒเธข`` and ``à¸£à¸²à¸¢`` are รายงาน in UTF-8 that was read as Windows-874 or Windows-1252; ``ÃÒÂ§Ò¹`` is it in
TIS-620 that was read as Windows-1252. Each letter then still tells its byte, and bytes that are UTF-8 from the first to
the last are so by no chance. Where a letter was lost on the way nothing is guessed: the file is refused. (ftfy knows
Western encodings alone, and repairs by likelihood, piece by piece.)
"""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from dataclasses import dataclass

from extract.errors import ReportError
from extract.message import Message

READ_AS = ("cp1252", "cp874", "latin-1", "mac_roman", "cp437")
"""How a program may have read the bytes."""
TIMES = 3
"""So often a text may have been read and saved."""
THAI = 0.2
"""Share of a text's letters that are Thai, at least, once it is undone."""
THIRD = 3
"""Bytes, and so letters now, of a Thai letter in UTF-8; the first two are one of two pairs."""
TRIPLES = 0.75
"""Share of the letters beyond ASCII that such triples are in a text that was read wrongly; elsewhere they are few."""
SAMPLE = 256
"""Letters, from the first beyond ASCII on, by which most texts are told to be as they should be."""
_BEYOND = re.compile(r"[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Undone:
    """A text as it was meant, and as what its bytes were read, the last time first."""

    text: str
    steps: tuple[str, ...] = ()


def undone(text: str) -> Undone:
    """The text as it was meant. Raises ``ReportError`` (``double-encoded``) where it was read wrongly and letters of it
    are lost."""
    found, steps = text, list[str]()
    while len(steps) < TIMES and (step := _step(found)) is not None:
        found = step.text
        steps += step.steps
    if steps and _is_thai(found):
        return Undone(found, tuple(steps))
    lost = next((codec for codec in READ_AS if _is_read_as(codec, text)), None)
    if lost is not None:
        raise _lost(lost)
    return Undone(text)


def _step(text: str) -> Undone | None:
    """One reading undone, where every letter tells its byte and the bytes are UTF-8, or TIS-620 without a Thai letter
    before."""
    beyond = _BEYOND.search(text)
    if beyond is None:
        return None
    sample = text[beyond.start() : beyond.start() + SAMPLE]
    for codec in READ_AS:
        if _is_utf_8(sample, codec, final=False) and _is_utf_8(text, codec):
            return Undone(_bytes(text, codec).decode("utf-8"), (f"utf-8 as {codec}",))
    if _thai(sample):
        return None
    try:
        meant = _bytes(text, "cp1252").decode("cp874")
    except UnicodeError:
        return None
    return Undone(meant, ("tis-620 as cp1252",)) if _is_thai(meant) else None


def _is_utf_8(text: str, codec: str, *, final: bool = True) -> bool:
    try:
        getincrementaldecoder("utf-8")().decode(_bytes(text, codec), final)
    except UnicodeError:
        return False
    return True


def _bytes(text: str, codec: str) -> bytes:
    """The bytes that were read as this text; raises ``UnicodeError`` where a letter tells none."""
    return text.translate(_BACK[codec]).encode("latin-1")


def _is_read_as(codec: str, text: str) -> bool:
    """Whether nearly all of the text beyond ASCII are Thai letters whose bytes became letters of this encoding."""
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    return beyond > 0 and THIRD * sum(text.count(pair) for pair in _PAIRS[codec]) >= TRIPLES * beyond


def _is_thai(text: str) -> bool:
    """Whether a text is Thai in the main: one in a Western language with many accents is not, whatever they become."""
    thai = _thai(text)
    return thai >= THAI * len(text) and thai >= sum(letter.isascii() and letter.isalpha() for letter in text)


def _thai(text: str) -> int:
    return sum("\u0e01" <= letter <= "\u0e5b" for letter in text)


def _letter(byte: int, codec: str) -> str:
    """What a program shows of a byte: where the encoding has nothing for it, the control character of its number."""
    try:
        return bytes([byte]).decode(codec)
    except UnicodeDecodeError:
        return chr(byte)


_BACK = {codec: {ord(_letter(byte, codec)): byte for byte in range(0x80, 0x100)} for codec in READ_AS}
"""The byte of each letter, by encoding; a letter that is none of them stays, and is no byte."""
_PAIRS = {codec: tuple(_letter(0xE0, codec) + _letter(second, codec) for second in (0xB8, 0xB9)) for codec in READ_AS}
"""With which two letters the three begin that a Thai letter became."""


def _lost(codec: str) -> ReportError:
    return ReportError(
        "double-encoded",
        Message(
            f"ข้อความถูกเปิดด้วยรหัส {codec} แทน UTF-8 แล้วบันทึกทับ และอักษรบางตัวหายไปแล้ว จึงแปลงกลับไม่ได้",
            f"The text, which was UTF-8, was opened as {codec} and saved again; letters are lost: it cannot be undone.",
        ),
        Message(
            "ใช้ไฟล์ต้นฉบับ หรือดาวน์โหลดใหม่จากเว็บไซต์ของหน่วยงาน",
            "Use the original file, or download it again from the agency's site.",
        ),
    )
