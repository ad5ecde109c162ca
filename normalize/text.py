"""Clean Thai text: lines joined, digits Arabic, white space collapsed. Characters are repaired in ``extract.thai``."""

from __future__ import annotations

import re
from functools import lru_cache

from normalize.numerals import to_arabic

_THAI = re.compile(r"[\u0e01-\u0e4e]")
_REACH = 40
"""Letters at the end of a line that tell how the next one goes on: more than a number has."""


@lru_cache(maxsize=1 << 15)
def flatten(text: str) -> str:
    """One line out of the lines of a cell, digits as printed.

    Thai is printed without blanks between words, so a line break inside Thai text is nothing at all, unless
    a blank was printed before it. A number that a narrow cell broke (``90.9`` / ``4``) becomes whole again;
    two numbers under each other stay two.
    """
    out = ""
    for line in text.split("\n"):
        line_start = line.lstrip()
        if not out:
            out = line
        elif not line_start:
            out += " "
        else:
            out += _between(out[-_REACH:], line) + line_start
    return " ".join(out.split())


def _between(before: str, after: str) -> str:
    if before[-1:].isspace() or after[:1].isspace():
        # A blank was printed, but `90 / .94` is still one number.
        return "" if re.match(r"[.,][0-9๐-๙]", after.lstrip()) and before.rstrip()[-1:].isdigit() else " "
    last, first = before[-1:], after[:1]
    if last.isdigit() and (first.isdigit() or first in ".,"):
        head, tail = to_arabic(before), to_arabic(after)
        broken = re.search(r"(?<![0-9.])\d{1,3}\.\d?$", head) and re.match(r"\d{1,2}(?![0-9.])", tail)
        return "" if broken or first in ".," or _cut_in_front(head, tail) else " "
    if last == "." and first.isdigit():
        return "" if re.search(r"(?<![0-9.])[0-9]{2,3}\.$", to_arabic(before)) else " "
    if _THAI.match(last) and _THAI.match(first):
        return ""
    return "" if last in "-/(" or first in ")]”.,;:/" else " "


def _cut_in_front(head: str, tail: str) -> bool:
    """Whether a cell too narrow for `100.00` printed `10` over `0.00`: alone they are odd, together a score."""
    start = re.search(r"(?:^|[\s(])(\d{1,2})$", head)
    rest = re.match(r"\d?\d\.\d{2}(?!\d)", tail)
    return bool(start and rest and float(start[1] + rest[0]) <= 100)


_SHORTEST_RUN = 24
_DOUBLED = re.compile(rf"(.{{{_SHORTEST_RUN},1000}}?)\1")


def undouble(text: str) -> str:
    """``text`` with a long run of words that stands twice in a row, as around a page break, standing once.

    Blanks do not count: print loses those at which a line ends.
    """
    places = [place for place, letter in enumerate(text) if not letter.isspace()]
    letters = "".join(map(text.__getitem__, places))
    runs = [letters[at : at + _SHORTEST_RUN] for at in range(len(letters) - _SHORTEST_RUN + 1)]
    if len(set(runs)) == len(runs):
        return text
    for found in reversed(list(_DOUBLED.finditer(letters))):
        text = text[: places[found.end(1) - 1] + 1] + text[places[found.end() - 1] + 1 :]
    return text


@lru_cache(maxsize=1 << 15)
def clean(text: str) -> str:
    """The text of a record: one line, Arabic digits, single blanks."""
    return " ".join(to_arabic(flatten(text)).split())


@lru_cache(maxsize=1 << 15)
def squeeze(text: str) -> str:
    """``text`` for comparison: no white space, Arabic digits, lower case."""
    return "".join(to_arabic(text).split()).lower()


_DASH = re.compile(r"\s*(?:[-–—.][-–—.\s]*|[-–—\s]*(?:ไม่\s?มี|\(?(?:เว้น)?ว่าง\)?)[-–—.\s]*)")


def is_dash(text: str) -> bool:
    """A cell that holds only a dash, or says that there is nothing: filled, and no record."""
    return bool(_DASH.fullmatch(text))
