"""Numbers in a line of print, each read twice by readers that share nothing, and believed only where they agree.

A wrong number is worse than none: where the two differ, Tesseract may settle it by agreeing with one of them;
else the number is withheld and all readings are kept for a person to see.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.ocr import strip_reader
from extract.ocr.alphabet import CODE_LETTERS, DIGITS, LOOK_ALIKES, OTHER, THAI_DIGITS
from extract.ocr.groups import POINTS, Group, groups
from extract.ocr.ink import Ink
from extract.ocr.lines import Line, strip
from extract.ocr.names import may_hold_names, names
from extract.ocr.strip_reader import Sign

INNER_MARKS = ".,/:"
"""A dash parts numbers: 2561-2580 is two."""
CLOSING_MARKS = ".)%"
OPENING_MARK = "("
ZEROS = "๐0"
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
JOINED = 0.42
"""Of a letter's height: digits further apart without a mark between may have lost a point, or are two numbers. In the
numbers of published scans the widest white, between two ones, is 0.36."""
CLEAN = 0.2
"""Ink: less is paper and its noise; the faintest point is darker."""
APART = 0.9
REST = 2.0
"""Of a letter's height: how close a number may be the rest of another one."""
NEAR = 0.8
"""Of a letter's height: how far the two readers' places of one sign may differ."""
TOO_WIDE = 1.35
"""Of a letter's height: what is wider and no number may be digits that touch …"""
STROKE = 0.3
"""… and what is narrower may be a 1."""
NARROW = 0.55
"""Of a letter's height: an i with serifs is no wider."""
FAR = 3.5
"""Of a letter's height: digits whose middles are further apart are no one number, whatever stands between."""
SMALL = 0.45
"""Of a letter's height: no digit is so small."""
YEAR = re.compile("(?:๒[๔๕]|2[45]|19|20|๑๙|๒๐)[0-9๐-๙]{2}")
HUNDRED = re.compile("100|๑๐๐")
WELL_FORMED = re.compile(r"[A-Z]?[0-9๐-๙]+(\.[0-9๐-๙]+)?|[0-9๐-๙]{1,3}(,[0-9๐-๙]{3})+(\.[0-9๐-๙]+)?")


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
    top, bottom = _rows(group, line)
    return group.sign == OTHER and bottom - top < SMALL * line.body and bottom < line.top + SMALL * line.body


def _rows(group: Group, line: Line) -> tuple[int, int]:
    """The first and the last row of what prints a group."""
    rows = line.boxes[np.isin(line.boxes[:, 4], group.labels)]
    return int(rows[:, 1].min()), int(rows[:, 3].max())


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
    if set(text) <= set(ZEROS) and _is_in_a_word(text, first[begin].x, second, line.body):
        return None
    if place is None:
        return _settled(text, first[begin:end], second, line, paper, read_again)
    same = second[place : place + len(text)]
    if text[0] in WORD_LETTERS and _ends_a_word(_neighbour(second[:place][::-1], same[0], line.body), line.body):
        return _judged(begin + 1, end, first, second, line, paper, read_again)
    pairs = zip(first[begin:end], same, strict=True)
    sure = min(sign.confidence * group.confidence for sign, group in pairs)
    before = first[begin - 1] if begin else None
    behind = first[end] if end < len(first) else None
    right = place + len(text)
    beside = (
        _neighbour(second[:place][::-1], same[0], line.body),
        _neighbour(second[right:], same[-1], line.body),
    )
    if (
        sure < (SURER if _misses_a_mark(text) else SURE)
        or any(_differ(sign, group, line) for sign, group in zip((before, behind), beside, strict=True))
        or _hemmed_in(place, right, second, line)
        or _stands_apart(same, paper, line)
        or (written := one_script(text)) is None
    ):
        return _withheld((text,), same, sure)
    if before is not None and before.sign == OPENING_MARK and beside[0] is not None:
        written, place = before.sign + written, place - 1
    if behind is not None and behind.sign in CLOSING_MARKS and beside[1] is not None:
        written, right = written + behind.sign, right + 1
    return _number(_spaced(written, second[place:right], line.body), second[place:right], sure, (text,))


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


def _misses_a_mark(text: str) -> bool:
    """Whether a number looks as if a point or a comma were lost: 100 and more that are no year, 8156,031, I9.4."""
    parts = re.findall(f"[{DIGITS}]+", text)
    whole = parts[0] if len(parts) == 1 or "," in text else ""
    long = len(whole) > 2 and not YEAR.fullmatch(whole) and not HUNDRED.fullmatch(whole) and not well_grouped(text)
    return long or (text[0] == "I" and len(parts) > 1)


def well_grouped(text: str) -> bool:
    """Whether commas stand where they part thousands."""
    return "," in text and WELL_FORMED.fullmatch(text) is not None


def _ends_a_word(before: Group | None, body: float) -> bool:
    """Whether the letter behind ``before`` is the last one of a word (ISO 37001) and none of a question code."""
    return before is not None and before.sign == OTHER and STROKE * body < before.x1 - before.x0 < TOO_WIDE * body


def _is_in_a_word(text: str, x: float, second: tuple[Group, ...], body: float) -> bool:
    """Whether zeros near ``x`` are the o of a Latin word (No, book): a letter joins on to them."""
    near = [index for index, group in enumerate(second) if abs(group.middle - x) <= NEAR * body]
    if not near:
        return False
    begin = min(near, key=lambda index: abs(second[index].middle - x))
    end = min(begin + len(text), len(second))
    beside = (
        _neighbour(second[:begin][::-1], second[begin], body),
        _neighbour(second[end:], second[end - 1], body),
    )
    return any(
        group is not None and group.sign in (OTHER, *CODE_LETTERS) and group.x1 - group.x0 > STROKE * body
        for group in beside
    )


def _hemmed_in(begin: int, end: int, second: tuple[Group, ...], line: Line) -> bool:
    """Whether what stands close beside a number may be more of it: a digit, a letter like one, digits that touch."""
    body = line.body
    left = _beyond_a_mark(second[:begin][::-1], second[begin], body)
    right = _beyond_a_mark(second[end:], second[end - 1], body)
    if left is not None and second[begin].sign in THAI_DIGITS and _is_dotted(left[0], line):
        left = None
    letters = (left is not None and left[1] and left[0].sign in CODE_LETTERS) or (
        right is not None and right[0].sign in CODE_LETTERS
    )
    near = [side[0] for side in (left, right) if side is not None]
    return letters or any(group.sign in DIGITS or _may_be_digits(group, line) for group in near)


def _may_be_digits(group: Group, line: Line) -> bool:
    """Whether what the second reader cannot name is as narrow as a 1, or so wide that digits may touch there."""
    top, bottom = _rows(group, line)
    width, height = group.x1 - group.x0, bottom - top
    plain = STROKE * line.body < width < TOO_WIDE * line.body
    return group.sign == OTHER and not plain and height >= SMALL * line.body


def _is_dotted(group: Group, line: Line) -> bool:
    """Whether it is a stroke with a dot over it: the i of a question code, and no digit."""
    if group.sign != OTHER or group.x1 - group.x0 > NARROW * line.body:
        return False
    rows = line.boxes[np.isin(line.boxes[:, 4], group.labels)]
    if len(rows) != 2:
        return False
    dot, stroke = rows[np.argsort(rows[:, 1])]
    return bool(dot[3] <= stroke[1] and dot[3] - dot[1] < SMALL * line.body < stroke[3] - stroke[1])


def _beyond_a_mark(outward: tuple[Group, ...], edge: Group, body: float) -> tuple[Group, bool] | None:
    """The next sign outward that joins on, and whether a mark stands between."""
    for index, group in enumerate(outward[:2]):
        if _gap(edge, group) > JOINED * body:
            return None
        if group.sign not in INNER_MARKS:
            return group, index > 0
        edge = group
    return None


def _stands_apart(same: tuple[Group, ...], paper: Ink, line: Line) -> bool:
    """Whether two digits stand so far apart that they may be two numbers, or that a point may be lost between them.

    Only where the white is as wide as between columns, and the paper there is clean, they are two numbers for certain.
    A 1 before Thai digits, the misprinted I of a question code, may come from another font and stand apart.
    """
    top, bottom = round(line.bottom - 0.45 * line.body), round(line.bottom + 0.15 * line.body) + 1
    for one, two in pairwise(same):
        if one.sign in DIGITS and two.sign in DIGITS and _gap(one, two) > JOINED * line.body:
            between = cv2.blur(paper[max(0, top) : bottom, one.x1 + 1 : two.x0 - 1], (3, 3))
            close = _gap(one, two) < APART * line.body and (one.sign in THAI_DIGITS) == (two.sign in THAI_DIGITS)
            if close or between is None or not between.size or between.max() > CLEAN:
                return True
    return False


def _neighbour(outward: tuple[Group, ...], edge: Group, body: float) -> Group | None:
    """The second reader's sign that joins on to a number's edge, if any does."""
    return outward[0] if outward and _gap(edge, outward[0]) <= JOINED * body else None


def _differ(sign: Sign | None, group: Group | None, line: Line) -> bool:
    """Whether the readers do not see the same thing beside a number: one of its digits may be lost there."""
    if group is None or (sign is not None and sign.sign == OTHER):
        return False
    top, bottom = _rows(group, line)
    is_point = bottom - top < SMALL * line.body < bottom - line.top
    if sign is None or abs(sign.x - group.middle) > NEAR * line.body:
        # At the edge of a line the first reader may miss a point: where nothing is taller, no digit is lost.
        return not _is_dotted(group, line) and not (is_point and group.sign in POINTS)
    if sign.sign in POINTS and group.sign == OTHER and is_point:
        return False
    return group.sign != sign.sign


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
        if len(formed) == 1 and not _stands_apart(near, paper, line):
            return _number(formed[0], near, SETTLED, (text, other))
    third = read_again(near[0].x0, near[-1].x1)
    if len(third) > 1 and third in (text, other) and not _stands_apart(near, paper, line):
        return _number(third, near, SETTLED, (text, other, third))
    return _withheld((text, other, third), near, SURE)


def _gap(one: Group, two: Group) -> float:
    """White columns between two signs."""
    return max(one.x0, two.x0) - min(one.x1, two.x1)


def _spaced(text: str, same: tuple[Group, ...], body: float) -> str:
    """The signs with a blank where they stand apart."""
    blanks = ["", *(" " if _gap(one, two) >= APART * body else "" for one, two in pairwise(same))]
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
