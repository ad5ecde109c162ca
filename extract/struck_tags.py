"""What a text report strikes out by its tags or marks: taken away and told, as what a line runs through on a page."""

from __future__ import annotations

import re

from extract.document import Note
from extract.message import Message

STRUCK = re.compile(
    # Up to the tag that ends it; where another one begins before, or none ends it, up to the end of the line.
    r"<(s|del|strike)\b[^<>]*>(?:(?:(?!<\1\b).)*?</\1\s*>|[^\n]*)"
    r"|<(span|font|p|u|b|i)\b[^<>]*\bline-through\b[^<>]*>(?:(?:(?!<\2\b).)*?</\2\s*>|[^\n]*)"
    r"|(?<!~)~~(?![\s~])[^~\t\n]+~~(?!~)",
    re.IGNORECASE | re.DOTALL,
)
_MARKS = re.compile(r"<[^<>]*>|~~")
_BETWEEN_CELLS = re.compile(r"[^\t\n]+")
_DIGIT = re.compile(r"\d")


def without_struck(text: str) -> tuple[str, tuple[Note, ...]]:
    """``text`` without what is struck out in it, its lines and cells where they were; and what that was."""
    if "<" not in text and "~~" not in text:
        return text, ()
    left, notes, end, line = "", list[Note](), 0, 1
    for found in STRUCK.finditer(text):
        left += text[end : found.start()] + _BETWEEN_CELLS.sub(" ", found[0])
        line += text.count("\n", end, found.start())
        notes += _told(line, found[0])
        line += found[0].count("\n")
        end = found.end()
    return left + text[end:], tuple(notes)


def _told(line: int, struck: str) -> list[Note]:
    said = " ".join(_MARKS.sub(" ", struck).split())
    if not said:
        return []
    if _DIGIT.search(said):
        th, en = (
            f"ตัวเลขในบรรทัด {line} ถูกขีดฆ่า จึงไม่อ่าน: {said}",
            f"A number in line {line} is struck out; it was not read: {said}",
        )
        return [Note("struck-out-number", "warning", Message(th, en), observed=said)]
    th, en = (
        f"ข้อความในบรรทัด {line} ถูกขีดฆ่า จึงไม่อ่าน: {said}",
        f"Text in line {line} is struck out; it was not read: {said}",
    )
    return [Note("struck-out-text", "info", Message(th, en), observed=said)]
