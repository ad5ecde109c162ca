"""What the print of a number looks like: whole, of one script, or as if a mark were lost."""

from __future__ import annotations

import re

from extract.ocr.alphabet import DIGITS, THAI_DIGITS

ZEROS = "๐0"
YEAR = re.compile("(?:๒[๔๕]|2[45]|19|20|๑๙|๒๐)[0-9๐-๙]{2}")
HUNDRED = re.compile("100|๑๐๐")
WELL_FORMED = re.compile(r"[A-Z]?[0-9๐-๙]+(\.[0-9๐-๙]+)?|[0-9๐-๙]{1,3}(,[0-9๐-๙]{3})+(\.[0-9๐-๙]+)?")


def one_script(text: str) -> str | None:
    """``text`` with its zeros in the script of its other digits (they look alike); None where scripts are mixed.

    A 1 before Thai digits is how reports misprint the I of a question code: it is kept.

    >>> one_script("๑0๐.0๐"), one_script("๑2"), one_script("1๘")
    ('๑๐๐.๐๐', None, '1๘')
    """
    others = {sign in THAI_DIGITS for sign in text.removeprefix("1") if sign in DIGITS and sign not in ZEROS}
    if len(others) > 1:
        return None
    zeros = {sign for sign in text if sign in ZEROS}
    if others or len(zeros) > 1:
        zero = "๐" if others == {True} else "0"
        return "".join(zero if sign in ZEROS else sign for sign in text)
    return text


def misses_a_mark(text: str) -> bool:
    """Whether a number looks as if a point or a comma were lost: 100 and more that are no year, 8156,031, I9.4."""
    parts = re.findall(f"[{DIGITS}]+", text)
    whole = parts[0] if len(parts) == 1 or "," in text else ""
    long = len(whole) > 2 and not YEAR.fullmatch(whole) and not HUNDRED.fullmatch(whole) and not well_grouped(text)
    return long or (text[0] == "I" and len(parts) > 1)


def well_grouped(text: str) -> bool:
    """Whether commas stand where they part thousands."""
    return "," in text and WELL_FORMED.fullmatch(text) is not None
