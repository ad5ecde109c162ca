"""Numbers in a line of print, each read twice by readers that share nothing, and believed only where they agree.

A wrong number is worse than none: where the two differ, Tesseract may settle it by agreeing with one of them;
else the number is withheld and all readings are kept for a person to see.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from extract.ocr import strip_reader
from extract.ocr.alphabet import CODE_LETTERS, DIGITS, LOOK_ALIKES, OTHER
from extract.ocr.beside import (
    APART,
    INNER_MARKS,
    NEAR,
    SMALL,
    differ,
    ends_a_word,
    gap,
    hemmed_in,
    is_in_a_word,
    neighbour,
    rows_of,
    stands_apart,
)
from extract.ocr.groups import Group, groups
from extract.ocr.ink import Ink
from extract.ocr.lines import Line, strip
from extract.ocr.names import may_hold_names, names
from extract.ocr.number_forms import WELL_FORMED, ZEROS, misses_a_mark, one_script
from extract.ocr.strip_reader import Sign

CLOSING_MARKS = ".)%"
OPENING_MARK = "("
WORD_LETTERS = "EOTA"
"""An I before digits may be a 1."""
WITHHELD = "\ufffd"
"""Stands for every digit of a number that is not believed."""
SURE = 0.45
"""The joint confidence that both readers must have in every sign: below it, agreement is taken for chance."""
SURER = 0.8
"""The same for a number that looks as if a mark were lost."""
SETTLED = 0.6
"""Confidence of a number that Tesseract settled."""
REST = 2.0
"""Of a letter's height: how close a number may be the rest of another one."""
FAR = 3.5
"""Of a letter's height: digits whose middles are further apart are no one number, whatever stands between."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a line: what is believed (``WITHHELD`` for digits otherwise), and every reading of it."""

    text: str
    x0: float
    x1: float
    labels: tuple[int, ...]
    """The components that print it."""
    proven: bool
    confidence: float
    readings: tuple[str, ...]


ReadAgain = Callable[[float, float], str]
"""Tesseract's reading of the columns from … to of this line."""


def numbers(
    ink: Ink, labels: NDArray[np.int32], line: Line, paper: Ink, read_again: ReadAgain
) -> tuple[tuple[Number, ...], tuple[Group, ...]]:
    """The numbers of a line (and the instruments' names), left to right, and the signs beside them as the second
    reader has them.

    ``ink`` and ``labels`` are a picture of this line alone; ``paper`` is the same with all that was cleaned away.
    A line without numbers and names gives no signs either.
    """
    first = _first(ink, line)
    if not any(sign.sign in DIGITS for sign in first) and not may_hold_names(first):
        return (), ()
    second = groups(labels, line, first)
    whole = tuple(group for group in second if not _is_fragment(group, line))
    judged = (_judged(begin, end, first, whole, line, paper, read_again) for begin, end in _spans(first, line.body))
    found = _without_parts([number for number in judged if number is not None], line.body)
    printed = {label for number in found for label in number.labels}
    named = [_number(name, same, sure, (name,)) for name, same, sure in names(first, second, line.body)]
    found = sorted((*found, *(name for name in named if not printed.intersection(name.labels))), key=lambda n: n.x0)
    printed |= {label for number in found for label in number.labels}
    return tuple(found), tuple(group for group in second if not printed.intersection(group.labels))


def _without_parts(found: list[Number], body: float) -> list[Number]:
    """Numbers that stand close to a withheld one withheld too: they may be the rest of it."""
    doubted = list(found)
    for index, (one, two) in enumerate(pairwise(found)):
        if two.x0 - one.x1 < REST * body and one.proven != two.proven:
            place = index if one.proven else index + 1
            doubted[place] = _doubted(found[place])
    return doubted


def _first(ink: Ink, line: Line) -> tuple[Sign, ...]:
    """The first reader's signs, in columns of the line's picture."""
    picture, scale = strip(ink, line, strip_reader.PADDING)

    def column(x: float) -> float:
        return line.x0 + (x - strip_reader.PADDING) / scale

    signs = strip_reader.read(picture)
    return tuple(replace(sign, x=column(sign.x), x0=column(sign.x0), x1=column(sign.x1)) for sign in signs)


def _spans(signs: tuple[Sign, ...], body: float) -> list[tuple[int, int]]:
    """Digits with the marks between them and the code letter before them, as the first reader has them."""
    inner, letters = re.escape(INNER_MARKS), f"(?:(?<![{CODE_LETTERS}])[{CODE_LETTERS}])?"
    pattern = re.compile(f"{letters}[{DIGITS}](?:[{DIGITS}{inner}]*[{DIGITS}])?")
    breaks = [place for place, (one, two) in enumerate(pairwise(signs), start=1) if two.x - one.x > FAR * body]
    found = []
    for begin, end in pairwise([0, *breaks, len(signs)]):
        text = "".join(sign.sign for sign in signs[begin:end])
        found += [(begin + match.start(), begin + match.end()) for match in pattern.finditer(text)]
    return found


def _is_fragment(group: Group, line: Line) -> bool:
    """Whether it is a piece broken off the head of a sign: too small for a digit, too high for a mark or a dash."""
    top, bottom = rows_of(group, line)
    return group.sign == OTHER and bottom - top < SMALL * line.body and bottom < line.top + SMALL * line.body


def _judged(
    begin: int,
    end: int,
    first: tuple[Sign, ...],
    second: tuple[Group, ...],
    line: Line,
    paper: Ink,
    read_again: ReadAgain,
) -> Number | None:
    """What is to be believed of a span of the first reader's signs; None where only that reader sees a number."""
    text = "".join(sign.sign for sign in first[begin:end])
    place = _place(text, first[begin].x, second, line.body)
    if place is None and text[0] in CODE_LETTERS:
        # The letter is in doubt, its number need not be.
        return _judged(begin + 1, end, first, second, line, paper, read_again)
    if set(text) <= set(ZEROS) and is_in_a_word(text, first[begin].x, second, line.body):
        return None
    if place is None:
        return _settled(text, first[begin:end], second, line, paper, read_again)
    same = second[place : place + len(text)]
    if text[0] in WORD_LETTERS and ends_a_word(neighbour(second[:place][::-1], same[0], line.body), line.body):
        return _judged(begin + 1, end, first, second, line, paper, read_again)
    pairs = zip(first[begin:end], same, strict=True)
    sure = min(sign.confidence * group.confidence for sign, group in pairs)
    before = first[begin - 1] if begin else None
    behind = first[end] if end < len(first) else None
    right = place + len(text)
    beside = (
        neighbour(second[:place][::-1], same[0], line.body),
        neighbour(second[right:], same[-1], line.body),
    )
    if (
        sure < (SURER if misses_a_mark(text) else SURE)
        or any(differ(sign, group, line) for sign, group in zip((before, behind), beside, strict=True))
        or hemmed_in(place, right, second, line)
        or stands_apart(same, paper, line)
        or (written := one_script(text)) is None
    ):
        return _withheld((text,), same, sure)
    if before is not None and before.sign == OPENING_MARK and beside[0] is not None:
        written, place = before.sign + written, place - 1
    if behind is not None and behind.sign in CLOSING_MARKS and beside[1] is not None:
        written, right = written + behind.sign, right + 1
    return _number(_spaced(written, second[place:right], line.body), second[place:right], sure, (text,))


def _place(text: str, x: float, second: tuple[Group, ...], body: float) -> int | None:
    """Where the second reader has ``text`` too, beginning near ``x``."""
    signs = "".join(group.sign for group in second)
    pattern = "".join(f"[{re.escape(_alike(sign))}]" for sign in text)
    places = [match.start() for match in re.finditer(f"(?={pattern})", signs)]
    near = [place for place in places if abs(second[place].middle - x) <= NEAR * body]
    return min(near, key=lambda place: abs(second[place].middle - x), default=None)


def _alike(sign: str) -> str:
    """What the second reader may have for ``sign``: an I stays an I, the O of a code may be printed as a zero."""
    return next((signs for signs in LOOK_ALIKES if sign in signs and sign in (*DIGITS, "O")), sign)


def _settled(
    text: str,
    span: tuple[Sign, ...],
    second: tuple[Group, ...],
    line: Line,
    paper: Ink,
    read_again: ReadAgain,
) -> Number | None:
    """The readers differ: by the form of numbers or by Tesseract's word one of them is believed, or neither."""
    reach = NEAR * line.body
    near = tuple(group for group in second if span[0].x - reach <= group.middle <= span[-1].x + reach)
    other = "".join(group.sign for group in near).strip(OTHER)
    if not any(sign in DIGITS for sign in other):
        return None
    while near[0].sign == OTHER:
        near = near[1:]
    while near[-1].sign == OTHER:
        near = near[:-1]
    if len(text) == len(other) and text.replace(",", ".") == other.replace(",", "."):
        formed = [each for each in (text, other) if WELL_FORMED.fullmatch(each)]
        if len(formed) == 1 and not stands_apart(near, paper, line):
            return _number(formed[0], near, SETTLED, (text, other))
    third = read_again(near[0].x0, near[-1].x1)
    if len(third) > 1 and third in (text, other) and not stands_apart(near, paper, line):
        return _number(third, near, SETTLED, (text, other, third))
    return _withheld((text, other, third), near, SURE)


def _spaced(text: str, same: tuple[Group, ...], body: float) -> str:
    """The signs with a blank where they stand apart."""
    blanks = ["", *(" " if gap(one, two) >= APART * body else "" for one, two in pairwise(same))]
    return "".join(blank + sign for blank, sign in zip(blanks, text, strict=True))


def _number(text: str, same: tuple[Group, ...], sure: float, readings: tuple[str, ...]) -> Number:
    labels = tuple(dict.fromkeys(label for group in same for label in group.labels))
    return Number(text, same[0].x0, same[-1].x1, labels, True, sure, readings)


def _withheld(readings: tuple[str, ...], same: tuple[Group, ...], sure: float) -> Number:
    readings = tuple(dict.fromkeys(reading for reading in readings if reading))
    return _doubted(_number(readings[0], same, sure, readings))


def _doubted(number: Number) -> Number:
    """The number with its digits withheld."""
    written = "".join(WITHHELD if sign in DIGITS else sign for sign in number.text)
    return replace(number, text=written, proven=False, confidence=min(number.confidence, 0.3))
