"""Small signs raised or lowered beside a number or a word: a footnote's mark is no digit of what it stands at."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from extract.code_set import CodeSet
from extract.digits import DIGITS
from extract.page import Floats
from extract.pdf_page import RawPage

SMALLER = 0.86
"""Of the size of the letter beside it: a mark is no larger."""
RAISED = (0.12, 0.8)
"""Of that size: how far a mark's feet stand above those of the letter,"""
LOWERED = (0.08, 0.4)
"""or below them."""
BESIDE = (-0.25, 0.45)
"""Of that size: the white between the letter and the mark."""
UP = dict(zip(map(ord, DIGITS + "()"), map(ord, "⁰¹²³⁴⁵⁶⁷⁸⁹" * 2 + "⁽⁾"), strict=True))
DOWN = dict(zip(map(ord, DIGITS + "()"), map(ord, "₀₁₂₃₄₅₆₇₈₉" * 2 + "₍₎"), strict=True))
MAY_BE_MARKS = CodeSet(UP)
POINTS = (ord("."), ord(","))


def with_marks(page: RawPage, sizes: Floats) -> RawPage:
    """``page`` with raised and lowered digits as what they are (¹, ₁).

    A small digit behind the point of a number may be its decimal: both are doubted; so are two behind a number without
    a point (92¹⁵). Behind a point that is as small it is one, and is put on the number's line.
    """
    may_be = np.flatnonzero(MAY_BE_MARKS.among(page.codes))
    marks = _marks(page, sizes, may_be) if len(may_be) else {}
    if not marks:
        return page
    codes, doubted, origins = page.codes.copy(), page.doubted.copy(), page.origins.copy()
    decimals = _decimals(page, sizes, marks)
    for sign, base in decimals.items():
        origins[sign, 1] = page.origins[base, 1]
    pairs = _pairs(page, marks) - decimals.keys()
    for mark, (base, up) in marks.items():
        if page.codes[base] in POINTS or mark in pairs:
            doubted[[mark, base]] = True
        elif mark not in decimals:
            codes[mark] = (UP if up else DOWN)[int(codes[mark])]
    return replace(page, codes=codes, doubted=doubted, origins=origins)


def _pairs(page: RawPage, marks: dict[int, tuple[int, bool]]) -> set[int]:
    """The marks that are one of two raised digits behind a number of two digits that has no point."""
    raised: dict[int, list[int]] = {}
    for mark, (base, up) in marks.items():
        if up and chr(int(page.codes[mark])) in DIGITS:
            raised.setdefault(base, []).append(mark)
    return {
        mark
        for base, found in raised.items()
        if len(found) == TWO and WHOLE.fullmatch("".join(map(chr, page.codes[max(0, base - TWO) : base + 1].tolist())))
        for mark in found
    }


TWO = 2
WHOLE = re.compile(r"[^\d.,]?\d\d")


def _decimals(page: RawPage, sizes: Floats, marks: dict[int, tuple[int, bool]]) -> dict[int, int]:
    """The marks that stand behind a point of their size, right behind a number's last digit, and that point; each with
    this digit."""
    found: dict[int, int] = {}
    points = np.flatnonzero(np.isin(page.codes, POINTS))
    largest = max((sizes[mark] for mark in marks), default=0.0)
    for point in points[sizes[points] < 1.05 * largest].tolist():
        size = sizes[point]
        for mark, (base, _) in marks.items():
            small = size < SMALLER * sizes[base] and abs(sizes[mark] - size) < 0.05 * size
            level = abs(page.origins[mark, 1] - page.origins[point, 1]) < 0.05 * size
            right_behind = abs(page.boxes[point, 0] - page.boxes[base, 2]) < 0.3 * size
            between = right_behind and page.boxes[point, 0] <= page.boxes[mark, 0]
            if small and level and between and chr(int(page.codes[base])) in DIGITS:
                found[mark] = found[point] = base
    return found


def _marks(page: RawPage, sizes: Floats, may_be: NDArray[np.int64]) -> dict[int, tuple[int, bool]]:
    """Each mark with the letter that it stands at, and whether it is raised."""
    angles = page.text_objects.angles[page.objects]
    feet = page.origins[:, 1]
    upright = (angles == 0) & (page.codes > 0x20)
    may_be = may_be[upright[may_be]]
    if not len(may_be):
        return {}
    bases = np.flatnonzero(upright & (sizes > sizes[may_be].min() / SMALLER))
    if not len(bases):
        return {}
    bases = bases[np.argsort(feet[bases], kind="stable")]
    largest = float(sizes[bases].max())
    first = np.searchsorted(feet[bases], feet[may_be] - LOWERED[1] * largest)
    last = np.searchsorted(feet[bases], feet[may_be] + RAISED[1] * largest)
    found: dict[int, tuple[int, bool]] = {}
    for place in np.flatnonzero(last > first).tolist():
        mark, near = int(may_be[place]), bases[int(first[place]) : int(last[place])]
        near = near[sizes[near] > sizes[mark] / SMALLER]
        rise = (feet[near] - feet[mark]) / sizes[near]
        behind = (page.boxes[mark, 0] - page.boxes[near, 2]) / sizes[near]
        before = (page.boxes[near, 0] - page.boxes[mark, 2]) / sizes[near]
        beside = _between(behind, BESIDE) | _between(before, BESIDE)
        hits = near[beside & (_between(rise, RAISED) | _between(-rise, LOWERED))]
        if len(hits):
            base = int(hits[np.argmin(np.abs(page.boxes[mark, 0] - page.boxes[hits, 2]))])
            found[mark] = (base, bool(feet[base] > feet[mark]))
    return _with_neighbours(page, found, may_be, sizes)


def _between(values: Floats, limits: tuple[float, float]) -> NDArray[np.bool_]:
    between: NDArray[np.bool_] = (limits[0] <= values) & (values <= limits[1])
    return between


def _with_neighbours(
    page: RawPage, found: dict[int, tuple[int, bool]], may_be: NDArray[np.int64], sizes: Floats
) -> dict[int, tuple[int, bool]]:
    """The signs right beside a mark, on its line and of its size, belong to it: ¹², ⁽¹⁾."""
    waiting = list(found)
    while waiting:
        mark = waiting.pop()
        level = np.abs(page.origins[may_be, 1] - page.origins[mark, 1]) < 0.05 * sizes[mark]
        alike = level & (np.abs(sizes[may_be] - sizes[mark]) < 0.05 * sizes[mark])
        gaps = np.minimum(
            np.abs(page.boxes[may_be, 0] - page.boxes[mark, 2]), np.abs(page.boxes[may_be, 2] - page.boxes[mark, 0])
        )
        for index in may_be[alike & (gaps < 0.35 * sizes[mark])].tolist():
            if index not in found:
                found[index] = found[mark]
                waiting.append(index)
    return found
