"""Small signs raised or lowered beside a number or a word: a footnote's mark is no digit of what it stands at."""

from __future__ import annotations

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

    A small digit behind the point of a number may be its decimal: both are doubted.
    """
    may_be = np.flatnonzero(MAY_BE_MARKS.among(page.codes))
    marks = _marks(page, sizes, may_be) if len(may_be) else {}
    if not marks:
        return page
    codes, doubted = page.codes.copy(), page.doubted.copy()
    for mark, (base, up) in marks.items():
        if page.codes[base] in POINTS:
            doubted[[mark, base]] = True
        else:
            codes[mark] = (UP if up else DOWN)[int(codes[mark])]
    return replace(page, codes=codes, doubted=doubted)


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
