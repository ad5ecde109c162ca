"""What stands beside a number in a line, and whether it may be more of the number."""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np

from extract.ocr.alphabet import CODE_LETTERS, DIGITS, OTHER, THAI_DIGITS
from extract.ocr.groups import POINTS, Group
from extract.ocr.ink import Ink
from extract.ocr.lines import Line
from extract.ocr.strip_reader import Sign

INNER_MARKS = ".,/:"
"""A dash parts numbers: 2561-2580 is two."""
JOINED = 0.42
"""Of a letter's height: digits further apart without a mark between may have lost a point, or are two numbers. In the
numbers of published scans the widest white, between two ones, is 0.36."""
CLEAN = 0.2
"""Ink: less is paper and its noise; the faintest point is darker."""
APART = 0.9
NEAR = 0.8
"""Of a letter's height: how far the two readers' places of one sign may differ."""
TOO_WIDE = 1.35
"""Of a letter's height: what is wider and no number may be digits that touch …"""
STROKE = 0.3
"""… and what is narrower may be a 1."""
NARROW = 0.55
"""Of a letter's height: an i with serifs is no wider."""
SMALL = 0.45
"""Of a letter's height: no digit is so small."""


def neighbour(outward: tuple[Group, ...], edge: Group, body: float) -> Group | None:
    """The second reader's sign that joins on to a number's edge, if any does."""
    return outward[0] if outward and gap(edge, outward[0]) <= JOINED * body else None


def _beyond_a_mark(outward: tuple[Group, ...], edge: Group, body: float) -> tuple[Group, bool] | None:
    """The next sign outward that joins on, and whether a mark stands between."""
    for index, group in enumerate(outward[:2]):
        if gap(edge, group) > JOINED * body:
            return None
        if group.sign not in INNER_MARKS:
            return group, index > 0
        edge = group
    return None


def ends_a_word(before: Group | None, body: float) -> bool:
    """Whether the letter behind ``before`` is the last one of a word (ISO 37001) and none of a question code."""
    return before is not None and before.sign == OTHER and STROKE * body < before.x1 - before.x0 < TOO_WIDE * body


def is_in_a_word(text: str, x: float, second: tuple[Group, ...], body: float) -> bool:
    """Whether zeros near ``x`` are the o of a Latin word (No, book): a letter joins on to them."""
    near = [index for index, group in enumerate(second) if abs(group.middle - x) <= NEAR * body]
    if not near:
        return False
    begin = min(near, key=lambda index: abs(second[index].middle - x))
    end = min(begin + len(text), len(second))
    beside = (
        neighbour(second[:begin][::-1], second[begin], body),
        neighbour(second[end:], second[end - 1], body),
    )
    return any(
        group is not None and group.sign in (OTHER, *CODE_LETTERS) and group.x1 - group.x0 > STROKE * body
        for group in beside
    )


def hemmed_in(begin: int, end: int, second: tuple[Group, ...], line: Line) -> bool:
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
    top, bottom = rows_of(group, line)
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


def stands_apart(same: tuple[Group, ...], paper: Ink, line: Line) -> bool:
    """Whether two digits stand so far apart that they may be two numbers, or that a point may be lost between them.

    Only where the white is as wide as between columns, and the paper there is clean, they are two numbers for certain.
    A 1 before Thai digits, the misprinted I of a question code, may come from another font and stand apart.
    """
    top, bottom = round(line.bottom - 0.45 * line.body), round(line.bottom + 0.15 * line.body) + 1
    for one, two in pairwise(same):
        if one.sign in DIGITS and two.sign in DIGITS and gap(one, two) > JOINED * line.body:
            between = cv2.blur(paper[max(0, top) : bottom, one.x1 + 1 : two.x0 - 1], (3, 3))
            close = gap(one, two) < APART * line.body and (one.sign in THAI_DIGITS) == (two.sign in THAI_DIGITS)
            if close or between is None or not between.size or between.max() > CLEAN:
                return True
    return False


def differ(sign: Sign | None, group: Group | None, line: Line) -> bool:
    """Whether the readers do not see the same thing beside a number: one of its digits may be lost there."""
    if group is None or (sign is not None and sign.sign == OTHER):
        return False
    top, bottom = rows_of(group, line)
    is_point = bottom - top < SMALL * line.body < bottom - line.top
    if sign is None or abs(sign.x - group.middle) > NEAR * line.body:
        # At the edge of a line the first reader may miss a point: where nothing is taller, no digit is lost.
        return not _is_dotted(group, line) and not (is_point and group.sign in POINTS)
    if sign.sign in POINTS and group.sign == OTHER and is_point:
        return False
    return group.sign != sign.sign


def rows_of(group: Group, line: Line) -> tuple[int, int]:
    """The first and the last row of what prints a group."""
    rows = line.boxes[np.isin(line.boxes[:, 4], group.labels)]
    return int(rows[:, 1].min()), int(rows[:, 3].max())


def gap(one: Group, two: Group) -> float:
    """White columns between two signs."""
    return max(one.x0, two.x0) - min(one.x1, two.x1)
