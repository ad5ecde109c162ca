"""Thai and Arabic numerals, and the numbers that stand in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
FULL_WIDTH_DIGITS = "".join(map(chr, range(0xFF10, 0xFF1A)))
_DIGITS = tuple(zip(THAI_DIGITS + FULL_WIDTH_DIGITS, "0123456789" * 2, strict=True))

# A point may have lost its place: `90 .94`, `90. 94` and `90,94` are one number; two decimals end it, but for a
# third of 0, which says nothing (`91.250`). What has more decimals or a second point (`3.911.3`) was put together of
# two numbers and is none. U+FFFD stands for the digits of a scanned number that is not believed: what
# a point joins on to it is no number either, and so is what a letter joins on to that was typed for a digit or that a
# wrong map gives for one (`74.Ol`, `8l.49`).
NUMBER = re.compile(
    r"(?=\d)(?<![0-9\ufffd])(?<![0-9\ufffd][.,])(?<!\ufffd[.,]\s)(?<![0-9\ufffd]\s[.,])(?<![0-9.,][OolI])"
    # .40 has lost what stood before its point; of l00.00 the first sign is a digit too.
    r"(?<!^[.,])(?<!\s[.,])(?<![OolI](?=\d{1,3}[.,]\d))(?<![0-9][A-Za-z][.,])(?<![OlI][OolI][.,])"
    r"(\d{1,3})(?:\s?[.,]\s?(\d{1,2})(?:(?<=\.\d\d)0)?(?![0-9OolI]|\s?[.,][0-9])"
    r"|(?![0-9OolI]|[A-Za-z][.,][0-9]|\s?\.\s?[0-9]|,[0-9]|[.,][OolI]|\s?[.,]\s?\ufffd))"
)


MIXED = re.compile(
    r"[0-9lIi](?<![0-9A-Za-z.,].)"
    r"(?:(?<=[0-9])(?=[0-9.]*[A-Za-z])[0-9A-Za-z]{1,2}\.[0-9A-Za-z]{1,2}|(?<=[lIi])[0Oo]{2}\.[0Oo]{1,2})(?![0-9A-Za-z])"
)
"""A number in which letters were typed for digits: 8l.49, 9O.O5, l00.00. Its first sign comes first in the pattern, so
that nothing is tried where it does not stand."""
_SPACED = re.compile(r"(?<![0-9.,])(?<![0-9]\s)[0-9](?:\s[0-9]){1,2}\s[.,]\s[0-9]\s[0-9](?!\s?[0-9.,])")
"""A number printed with a blank between any two of its signs: 8 5 . 4 0."""

_MIDDLE = re.compile(r"(?<=[0-9])[·∙⋅](?=[0-9]{2}(?![0-9]))")
"""A dot in the middle of the line before two decimals: 85·20."""
_RAISED = re.compile("[·∙⋅]")
_ERROR = re.compile(r"#(?:DIV/0!|[A-Z]{3,5}[!?]|N/A)")
"""What a spreadsheet says where it has no value: #DIV/0! holds no number."""
_SIGNS = re.compile(f"[{THAI_DIGITS}{FULL_WIDTH_DIGITS}·∙⋅]")


def to_arabic(text: str) -> str:
    """``text`` with Thai and full-width digits turned into Arabic ones, and a decimal point that stands too high put on
    the line; nothing else changes, lengths neither."""
    return text if text.isascii() else _to_arabic(text)


@lru_cache(maxsize=1 << 14)
def _to_arabic(text: str) -> str:
    # Most texts have none of these signs, and a text with them is asked for by several rooms.
    if not _SIGNS.search(text):
        return text
    for printed, arabic in _DIGITS:
        text = text.replace(printed, arabic)
    return _MIDDLE.sub(".", text) if _RAISED.search(text) else text


def without_mixed(line: str) -> str:
    """``line`` (Arabic digits) with U+FFFD for the signs of numbers that hold letters: no part of them is a number."""
    return MIXED.sub(lambda found: "\ufffd" * len(found[0]), line)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: its value, where it stands, and how it is printed."""

    value: float
    start: int
    end: int
    printed: str


_APART = re.compile(r"[0-9.][^\S\n]+[0-9.]|[0-9]\s+[0-9]")


def was_joined(printed: str, source: str) -> bool:
    """Whether parts that stand apart in ``source`` make the number of ``printed``: a blank in it, a comma or a raised
    dot for a point, or a line that ends between two of its digits. A point at the end or the beginning of a line ties
    its parts.

    >>> was_joined("90 .94", "90 .94"), was_joined("100.00", "10\\n0.00"), was_joined("90.94", "90\\n.94")
    (True, True, False)
    """
    if printed.isascii():
        if "," not in printed and len(source.split()) < 2:
            return False
    elif any(sign in printed for sign in "·∙⋅"):
        return True
    if " . " in printed and _SPACED.search(to_arabic(printed)):
        return True
    line = to_arabic(source)
    if "," not in printed and not _APART.search(line):
        return False
    found = NUMBER.search(to_arabic(printed))
    signs = "".join(found[0].split()) if found else ""
    if "," in signs:
        return True
    if not signs or not _APART.search(line):
        return False
    where = re.search(r"\s*".join(map(re.escape, signs)), line)
    return where is not None and _APART.search(where[0]) is not None


def numbers(text: str) -> list[Number]:
    """Every number of at most three digits and two decimals in ``text``, in order; Thai digits or Arabic."""
    line = to_arabic(text)
    if "#" in line:
        line = _ERROR.sub(lambda found: " " * len(found[0]), line)
    spaced = [(match.span(), "".join(match[0].split())) for match in _SPACED.finditer(line)] if " . " in line else []
    for (start, end), _ in spaced:
        line = line[:start] + " " * (end - start) + line[end:]
    found = [(match.span(), f"{match[1]}.{match[2] or 0}") for match in NUMBER.finditer(line)]
    return [
        Number(float(digits.replace(",", ".")), start, end, text[start:end])
        for (start, end), digits in sorted([*found, *spaced])
    ]
