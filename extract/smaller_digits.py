"""Smaller digits on the line of a number, right beside it: a footnote's mark that nobody raised is no digit of it."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from extract.digits import SIGNS_OF_NUMBERS, are_digits
from extract.page import Floats
from extract.pdf_page import RawPage
from extract.raised import SMALLER, UP

ALIKE = 0.97
"""Of the size of the digit beside it: what is smaller than this, and no smaller than a mark, may be either."""
NEAR = 0.15
"""Of that size: digits that stand farther apart are of two numbers."""
LEVEL = 0.12
"""Of that size: feet on one line; what is raised by more is known by that."""
MARK = re.compile(r"\d{1,2}")
"""A footnote's mark: a smaller 92.1 before a digit is the most of a number, and no mark."""
ENDED = re.compile(r"(?:\d+|.*[.,]\d{2,})", re.DOTALL)
"""A number to which no decimal is lacking."""


def with_marks_on_line(page: RawPage, sizes: Floats) -> RawPage:
    """``page`` with smaller digits beside a number as raised ones (¹); both are doubted where they may be one."""
    beside = _unlike_digits(page, sizes)
    if not len(beside):
        return page
    codes, doubted = page.codes.copy(), page.doubted.copy()
    for place in beside.tolist():
        one, two = _reach(page, sizes, place, -1), _reach(page, sizes, place + 1, 1)
        small, large = (one, two) if sizes[one[0]] < sizes[two[0]] else (two, one)
        mark, number = ("".join(map(chr, page.codes[each].tolist())) for each in (small, large))
        marks = MARK.fullmatch(mark) and sizes[small[0]] < SMALLER * sizes[large[0]]
        if marks and (small is one or ENDED.fullmatch(number)):
            codes[small] = [UP.get(code, code) for code in page.codes[small].tolist()]
        else:
            doubted[[*small, *large]] = True
    return replace(page, codes=codes, doubted=doubted)


def _unlike_digits(page: RawPage, sizes: Floats) -> NDArray[np.int64]:
    """The first of each two digits, one right behind the other on a line, that differ in size."""
    digit = are_digits(page.codes)
    pairs = np.flatnonzero(digit[1:] & digit[:-1])
    one, two = sizes[pairs], sizes[pairs + 1]
    larger = np.maximum(one, two)
    unlike = np.minimum(one, two) < ALIKE * larger
    level = np.abs(page.origins[pairs, 1] - page.origins[pairs + 1, 1]) < LEVEL * larger
    white = np.abs(page.boxes[pairs + 1, 0] - page.boxes[pairs, 2])
    found: NDArray[np.int64] = pairs[unlike & level & (white < NEAR * larger)]
    return found


def _reach(page: RawPage, sizes: Floats, place: int, step: int) -> range:
    """The signs from one place that way which are of one number and one size."""
    end = place
    while 0 <= end + step < len(page.codes) and _go_on(page, sizes, *sorted((end, end + step))):
        end += step
    return range(min(place, end), max(place, end) + 1)


def _go_on(page: RawPage, sizes: Floats, one: int, two: int) -> bool:
    size = sizes[one]
    return bool(
        all(chr(page.codes[each]) in SIGNS_OF_NUMBERS for each in (one, two))
        and sizes[two] == size
        and abs(page.origins[one, 1] - page.origins[two, 1]) < LEVEL * size
        and abs(page.boxes[two, 0] - page.boxes[one, 2]) < NEAR * size
    )
