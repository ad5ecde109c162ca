"""The components of a line gathered into signs, and what the second reader takes each for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from extract.ocr import glyph_reader
from extract.ocr.alphabet import OTHER
from extract.ocr.glyph_reader import Glyph
from extract.ocr.lines import Line
from extract.ocr.strip_reader import Sign

POINT = 0.4
"""Of a letter's height: what is no taller and stands on the baseline is a point, whatever hangs over it."""
WIDE = 1.25
"""Of a letter's height: two signs that touch are wider."""

POINTS = ".,"

Span = tuple[int, int, tuple[int, ...]]
"""Columns x0 to x1, and the labels of the components that stand in them."""


@dataclass(frozen=True, slots=True)
class Group:
    """Components that make one sign (or the piece of them that does); columns of the line's picture."""

    x0: int
    x1: int
    labels: tuple[int, ...]
    sign: str
    confidence: float

    @property
    def middle(self) -> float:
        """The column in its middle."""
        return (self.x0 + self.x1) / 2


def groups(labels: NDArray[np.int32], line: Line, first: tuple[Sign, ...]) -> tuple[Group, ...]:
    """The line's signs, left to right; ``first``, the other reader's, only tell where joined signs are cut."""
    found: list[Group] = []
    whole = spans(line)
    points = [(x0 + x1) / 2 for x0, x1, _ in whole if x1 - x0 <= POINT * line.body]
    for span in whole:
        # A point that stands by itself is no part of the sign that it stands close to.
        signs = (
            sign.x
            for sign in first
            if sign.sign != OTHER
            and not (sign.sign in POINTS and any(abs(x - sign.x) < POINT * line.body for x in points))
        )
        inside = [x for x in signs if span[0] <= x <= span[1]]
        for begin, end, seen in glyphs(labels, line, span, inside):
            found.append(Group(begin, end, span[2], *glyph_reader.read(seen)))
    return tuple(found)


def glyphs(labels: NDArray[np.int32], line: Line, span: Span, middles: list[float]) -> Iterator[tuple[int, int, Glyph]]:
    """What a span holds: one sign or, where it is too wide for one, those that it is cut into between ``middles``."""
    x0, x1, own = span
    rows = line.boxes[np.isin(line.boxes[:, 4], own)]
    top, bottom = int(rows[:, 1].min()), int(rows[:, 3].max())
    mask = np.isin(labels[top:bottom, x0:x1], own)
    cuts = _cuts(mask, [x - x0 for x in middles], line.body) if x1 - x0 > WIDE * line.body else []
    for begin, end in pairwise([0, *cuts, x1 - x0]):
        if mask[:, begin:end].any():
            yield x0 + begin, x0 + end, glyph_reader.glyph(mask[:, begin:end], line, top)


def spans(line: Line) -> list[Span]:
    """Components that stand above each other are one sign (%, :, a broken digit), but a point is always its own."""
    found: list[Span] = []
    points: list[Span] = []
    for x0, top, x1, bottom, label in line.boxes.tolist():
        last = found[-1] if found else None
        if bottom - top <= POINT * line.body and abs(bottom - line.bottom) <= 0.25 * line.body:
            points.append((x0, x1, (label,)))
        elif last and min(last[1], x1) - max(last[0], x0) >= 0.5 * min(last[1] - last[0], x1 - x0):
            found[-1] = (min(last[0], x0), max(last[1], x1), (*last[2], label))
        else:
            found.append((x0, x1, (label,)))
    return sorted((*found, *points), key=lambda span: span[0] + span[1])


def _cuts(mask: NDArray[np.bool_], middles: list[float], body: float) -> list[int]:
    """Between each two of the signs that touch, the column with the least ink."""
    ink = mask.sum(axis=0)
    cuts = []
    for one, two in pairwise(middles):
        begin = max(1, round((one + two) / 2 - 0.2 * body))
        end = min(len(ink) - 1, round((one + two) / 2 + 0.2 * body) + 1)
        if begin < end:
            cuts.append(begin + int(ink[begin:end].argmin()))
    return sorted(set(cuts))
