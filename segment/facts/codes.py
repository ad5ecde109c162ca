"""Question codes at the beginning of a text and in a cell that holds several of them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import lru_cache

import regex

from normalize.codes import INLINE, LEADING, LETTERED, RANGE
from normalize.text import clean, flatten
from segment.facts.statements import leading_score
from segment.facts.words import letters_of

_COUNTED = regex.compile(r"(?:ปี|เดือน|วัน|ครั้ง|บาท|ชั่วโมง|นาที|แห่ง|คะแนน|%)|(?:คน|ราย|ข้อ)(?![ก-๎])")
LISTED = regex.compile(r"[IEOieo]\s?[0-9๐-๙]{1,2}(?![0-9๐-๙])")
_IN_A_LIST = rf"(?:{LISTED.pattern}|(?![1๑][0๐]{{2}})(?:[IEOieo]\s?[oO]|[0๐1๑lL|][0-9๐-๙])[0-9๐-๙](?![0-9๐-๙]))"
CODE_LIST = regex.compile(
    rf"(?=.*{LISTED.pattern})(?:ข้อ\s?)?{_IN_A_LIST}(?:\s*(?:,|/|และ|กับ|\s)\s*(?:ข้อ\s?)?{_IN_A_LIST})+[,\s]*"
)
"""A cell that is nothing but several codes, one of them whole: `I1, I2 และ E1`, `o16 และ 017`."""
_EACH_IN_A_LIST = regex.compile(_IN_A_LIST)
MORE_CODES = regex.compile(rf"\s*(?:,|/|และ|กับ)\s*(?:ข้อ\s?)?{LISTED.pattern}")
"""Behind a code the next one of a list."""
OPEN_LIST = regex.compile(r"[0-9๐-๙]\s*(?:,|/|และ)\s*$")
_LABEL = regex.compile(r"\W*(?:\d{1,2}[.)])?(?:ข้อ(?:คำถาม)?(?:ที่)?)?")
"""What may stand on a line of its own before a code."""
_LINE_CODE = regex.compile(
    # A line may also end within a range of codes.
    r"(?:(?<![-–—])(?<![-–—]\s)(?<!ถึง)(?<!ถึง\s)\n\s*|(?<=คะแนน[)\]])\s*|(?<=คะแนน)\s+"
    r"|(?<=[0-9๐-๙](?:\s?%)?[)\]])\s*[,;/]?\s*)(?=(?:[-–•]\s*|\(?[0-9๐-๙]{1,2}[.)]\s*)?(?:(?:ข้อ(?:คำถาม)?(?:ที่)?\s*)?[IEOieo]\s?[0-9๐-๙oO]{1,2}(?![0-9๐-๙])"
    # In brackets of its own, with its text behind.
    r"|[(\[]\s?[IEOieo]\s?[0-9๐-๙oO]{1,2}\s?[)\]]\s?[ก-๎]))"
)
_AFTER_SCORE = regex.compile(r"คะแนน\s?[)\]]+\s*\n?\s*(?=[1lI๑-๙0-9](?:\s?[0-9๐-๙]{1,2})?[.)]?\s?[ก-ฮเ-ไ])")


_STATED_CODE = regex.compile(
    # `I1 = 92.10, I2 = 91.00`, also with the questions' texts between code and number.
    r"(?<=[0-9๐-๙])\s*[,;]?\s*(?=[IEOieo]\s?[0-9๐-๙]{1,2}\s*[=:]\s*[0-9๐-๙])"
    r"|(?<=[.][0-9๐-๙]{2})\s*[,;]\s*(?=[IEOieo]\s?[0-9๐-๙]{1,2}\s)"
)


def last_code(words: str) -> str | None:
    """The code, or the range of codes, that some words name last: O30 alone is none of `ข้อ O23-O30`."""
    named = list(INLINE.finditer(words))
    if not named:
        return None
    at = named[-1].end()
    ranges = (match[0] for match in RANGE.finditer(words) if match.start() < at <= match.end())
    return next(ranges, None) or named[-1]["named"] or named[-1]["bare"]


def parted_code(one: str, two: str) -> str | None:
    """The code that two texts are, a letter and its digits; None where they are not."""
    return one.strip() + two.strip() if _LETTER.fullmatch(one) and _DIGITS.fullmatch(two) else None


_LETTER, _DIGITS = regex.compile(r"\s*[IEOieo]\s*"), regex.compile(r"\s*[0-9๐-๙]{1,2}\s*")


@lru_cache(maxsize=1 << 13)
def begins_with_code(line: str) -> bool:
    """Whether a question cell begins with something that can be a code."""
    match = LEADING.match(line)
    if match is None:
        return False
    if match["end"].endswith(".") and line[match.end() : match.end() + 1].isdigit():
        return False
    if LETTERED.match(match["one"]) or match["one"][0] in "0๐":
        return True
    # `1 ปีที่ผ่านมา` is no code: bare digits need a sentence behind them, not what they count.
    return not _COUNTED.match(line[match.end() :])


@lru_cache(maxsize=1 << 13)
def question_parts(text: str, *, score_first: bool = False) -> tuple[tuple[str, str], ...]:
    """(printed code, text with the code) of every question in a cell; a part without a code stands only in front."""
    if CODE_LIST.fullmatch(flatten(text)):
        return tuple((match[0], match[0]) for match in _EACH_IN_A_LIST.finditer(flatten(text)))
    starts = [0]
    first = leading_score(text)[0] if score_first else None
    for position in _part_starts(text):
        if first is not None and len(letters_of(text[:position])) <= len(letters_of(first.printed)):
            continue
        if not _LABEL.fullmatch(letters_of(text[starts[-1] : position])):
            starts.append(position)
    bounds = [*starts, len(text)]
    parts = []
    for start, stop in itertools.pairwise(bounds):
        # A sign may part two questions: `I1 ได้ 97.33 คะแนน / I2 …`.
        piece = text[start:stop].strip() if stop == len(text) else text[start:stop].strip().rstrip(" /;,")
        behind = leading_score(piece)[1] if score_first else flatten(piece)
        match = LEADING.match(behind)
        code = match[0] if match and begins_with_code(clean(behind)) else ""
        token = f"{match['one']} - {match['two']}" if match and match["two"] else match["one"] if match else ""
        parts.append((token if code else "", piece))
    return tuple(parts)


def _part_starts(text: str) -> list[int]:
    found = {match.end() for match in _LINE_CODE.finditer(text)}
    found |= {match.end() for match in _AFTER_SCORE.finditer(text)}
    found |= {match.end() for match in _STATED_CODE.finditer(text)}
    found |= set(_next_codes(text))
    return sorted({len(_COUNTED_BEFORE.sub("", text[:each])) for each in found})


_COUNTED_BEFORE = regex.compile(r"(?<=\s|^)\(?[0-9๐-๙]{1,2}[.)]\s*$")
"""The number that counts the code behind it: `1. O11 … 2. O12`."""


_NEXT_CODE = regex.compile(
    r"(?<=\s)(?:ข้อ(?:คำถาม)?(?:ที่)?\s*|[(\[]\s?)?(?P<letter>[IEOieo])\s?(?P<number>[0-9๐-๙]{1,2})(?![0-9๐-๙])\s?[.):\]\-–]*\s*(?=[ก-ฮเ-ไ])"
)


def _next_codes(text: str) -> Iterator[int]:
    """Where a later question of the same instrument begins in the middle of a line, its title behind its code."""
    first = _NEXT_CODE.search(f" {text[:_FRONT]}")
    if first is None or letters_of(_COUNTED_BEFORE.sub("", text[: max(0, first.start() - 1)])):
        return
    letter, number = first["letter"].upper(), int(first["number"])
    for match in _NEXT_CODE.finditer(text, first.end()):
        if _RANGE.search(text, max(0, match.start() - _FRONT), match.start()):
            # O23 ถึง O30 is one subject.
            continue
        if match["letter"].upper() == letter and int(match["number"]) > number:
            number = int(match["number"])
            yield match.start()


_RANGE = regex.compile(r"[0-9๐-๙]\s*(?:ถึง|[-–—])\s*$")
_FRONT = 40
"""Letters: a cell's first code stands in so many."""
