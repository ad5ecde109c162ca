"""Codes and numbers that a narrow cell breaks in two lines: one word again, where nothing else can be meant.

Browsers break anywhere where a word does not fit, LibreOffice between any two Thai digits. A code or a number is joined
where its first part fills the line, so that not one letter more had room there, and both parts make one whole; two
numbers one under the other keep their lines. LibreOffice breaks where another script begins too (`E`, `o๗`): all that
stands on the next line had no room then. Where it had room but for a blank, there was one, and the line ends at it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.lines import Line  # for PDFs alone: who reads a text needs no numpy

DIGIT = "[0-9๐-๙]"
CODE = re.compile(rf"(?<![A-Za-z0-9๐-๙])[A-Za-z](?:\n{DIGIT}{{1,2}}|{DIGIT}\n{DIGIT})(?!\n?[.]?{DIGIT})")
DAMAGED = re.compile(rf"\A[0๐|!](?:\n{DIGIT}{{1,2}}|{DIGIT}\n{DIGIT})\Z")
"""All of a cell: a code whose letter is another sign (`๐31` for O31)."""
PARTED_CODE = re.compile(rf"\A(?:[A-Za-z]\n[oO๐]?{DIGIT}{{1,2}}|[0๐|!1]\n[๐-๙]{{1,2}}|[A-Za-z0๐]{DIGIT}\n{DIGIT})\Z")
"""All of a cell: a code that is broken in front of digits of another script, or where its last digit had no room."""
WHOLE = rf"(?:[1๑]\n?[0๐]\n?[0๐]|{DIGIT}\n?{DIGIT}?)"
"""Of a score: up to 100."""
NUMBER = re.compile(rf"(?<![A-Za-z0-9๐-๙.,]){WHOLE}\n?[.]\n?{DIGIT}\n?{DIGIT}?(?!\n?[.,]?{DIGIT})")
NUMBER_IN_TWO = re.compile(rf"(?:[1๑][0๐]\n[0๐]|{DIGIT}\n{DIGIT}|[1๑]\n[0๐][0๐])[.]{DIGIT}{{2}}")
"""A score of two decimals that a narrow cell parts before its point."""
AT_THE_END = re.compile(r"[A-Za-z0-9๐-๙.]$")
AT_THE_START = re.compile(r"^[.0-9๐-๙oO]")
LETTER = 0.4
"""Of the letter height: so much room a digit needs."""
BESIDE = 0.1
"""Of the letter height: the white on the sides of a sign."""
BLANK = 0.25
"""Of the letter height: the breadth of a printed one."""


def joined(lines: Sequence[Line], left: float, right: float) -> str:
    """The text of ``lines`` that stand between two sides, with a line end where the source has one."""
    if len(lines) < 2:
        return lines[0].text if lines else ""
    text = ""
    broken: list[int] = []
    at_script: list[int] = []
    at_blank: list[int] = []
    margin = min(line.bbox[0] - left for line in lines)
    for number, line in enumerate(lines):
        if number:
            last = lines[number - 1]
            room, needed = right - margin - last.bbox[2], line.bbox[2] - line.bbox[0]
            if AT_THE_END.search(last.text) and AT_THE_START.match(line.text):
                if room < LETTER * last.height:
                    broken.append(len(text))
                elif room < needed + BESIDE * last.height:
                    at_script.append(len(text))
                elif room < needed + (BESIDE + BLANK) * last.height:
                    at_blank.append(len(text))
            text += "\n"
        text += line.text
    if not broken and not at_script and not at_blank:
        return text
    ends = {place for pattern in (CODE, DAMAGED, NUMBER) for place in _places(pattern, text)} & set(broken)
    parted = _places(PARTED_CODE, text)
    ends |= parted & set(at_script)
    blanks = {place for place in parted & set(at_blank) if text[place - 1].isalpha()}
    return "".join(" " if place in blanks else letter for place, letter in enumerate(text) if place not in ends)


def _places(pattern: re.Pattern[str], text: str) -> set[int]:
    """Where the line ends within the codes or numbers that the pattern finds."""
    spans = (found.span() for found in pattern.finditer(text))
    return {place for start, end in spans for place in range(start, end) if text[place] == "\n"}
