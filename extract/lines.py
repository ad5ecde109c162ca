"""Pieces of text → lines of print: grouped by the baseline, sorted from left to right, blanks where gaps are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from extract.document import BBox
from extract.page import Flags, Floats, Integers, PageContent, turn_boxes

SAME_LINE = 0.38
"""Of the height: baselines nearer than this are one line (raised signs, mixed fonts)."""
SOLID_GAP, GAP, WIDE_GAP = 0.18, 0.25, 0.6
"""Of the height: a gap that reads as a blank in a line that is set solid, where the page prints no blanks, and where it
prints them (then a smaller gap is text spread over the line)."""
SOLID = 0.03
"""Of the height: four in five letters of a line that is set solid stand nearer to each other."""
BEGIN_NO_WORD = ("\u0e30", "\u0e32", "\u0e33", "\u0e45")
"""Vowels that follow their consonant: a gap before them is no blank."""


SPREAD_NUMBER = re.compile(r"(?:\d ){1,3}[.] \d(?: \d)?(?: ?%)?")
LONGEST_SPREAD = 14
FAR = 1e6
"""Points: beyond any page."""

Cut = Callable[[int, Sequence[float]], "Sequence[Line] | None"]


class Line(NamedTuple):
    """One line of print with its place on the page."""

    text: str
    bbox: BBox
    height: float
    """Of its letters."""
    confidence: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Direction:
    """The pieces of a page as they stand for who reads it in one direction."""

    boxes: Floats
    baselines: Floats
    ranks: Integers
    """They grow from left to right."""
    heights: Floats


class Typesetter:
    """Makes lines of the pieces of one page."""

    def __init__(self, content: PageContent) -> None:
        self._content, self._texts = content, np.array(content.texts, dtype=np.object_)
        self._inked = ~content.blank
        blanks = len(content.texts) - np.count_nonzero(self._inked)
        self._gap = WIDE_GAP if blanks > len(content.texts) / 100 else GAP
        self._turned = {0: _direction(content.boxes, content.baselines)}

    def lines(self, chosen: Integers) -> list[Line]:
        """The lines that the ``chosen`` pieces (in content order) make, top to bottom; turned text comes last."""
        (lines,) = self.lines_of_cells(chosen, np.zeros(len(chosen), dtype=np.int64), 1)
        return lines

    def lines_of_cells(self, chosen: Integers, cells: Integers, count: int) -> list[list[Line]]:
        """The same for each of ``count`` cells; ``cells`` tells the one of each piece."""
        found: list[list[Line]] = [[] for _ in range(count)]
        directions = self._content.directions
        if directions is None:
            self._add_lines(found, chosen, cells, 0)
            return found
        for direction in (0, 90, 180, 270):
            own = directions[chosen] == direction
            self._add_lines(found, chosen[own], cells[own], direction)
        return found

    def divided(self, chosen: Integers, least: int, gaps: Sequence[float]) -> Iterator[list[tuple[list[Line], Cut]]]:
        """For each of the ``gaps``, the widest first, the upright lines of the ``chosen`` pieces, each cut at gaps of
        so many letter heights; none where fewer than ``least`` lines have one."""
        if self._content.directions is not None:
            chosen = chosen[self._content.directions[chosen] == 0]
        if not len(chosen):
            return
        downwards, starts = self._grouped(chosen, np.zeros(len(chosen), dtype=np.int64), 0)
        if self._with_gaps(downwards, starts, gaps[-1]) < least:
            return
        groups = np.split(downwards, starts[1:])
        nearest = [self._parts(group, gaps[-1]) for group in groups]
        if sum(len(parts) > 1 for parts in nearest) < least:
            return
        for gap in gaps:
            parted = nearest if gap == gaps[-1] else [self._parts(group, gap) for group in groups]
            if sum(len(parts) > 1 for parts in parted) >= least:
                yield [(lines, self._cutter(parts)) for parts in parted if (lines := self._lines_of(parts))]
            else:
                yield []

    def _with_gaps(self, downwards: Integers, starts: Integers, gap: float) -> int:
        """How many lines may be cut at a gap: those in which a letter stands so far from the one before."""
        boxes = self._content.boxes
        lines = np.repeat(np.arange(len(starts)), np.diff(starts, append=len(downwards)))
        inked = self._inked[downwards]
        letters, lines = downwards[inked], lines[inked]
        letters = letters[np.lexsort((boxes[letters, 0], lines))]
        white = boxes[letters[1:], 0] - boxes[letters[:-1], 2]
        wide = white > gap * (boxes[letters[1:], 3] - boxes[letters[1:], 1])
        return len(np.unique(lines[1:][wide & (lines[1:] == lines[:-1])]))

    def _lines_of(self, parts: Sequence[Integers]) -> list[Line]:
        return [line for line in self._typeset_parts(parts) if line is not None] if parts else []

    def _cutter(self, parts: Sequence[Integers]) -> Cut:
        """What cuts a part at its last gap before each of some places (left to right), or right behind it."""
        x0 = self._content.boxes[:, 0]

        def cut(number: int, places: Sequence[float]) -> Sequence[Line] | None:
            part = parts[number]
            letters = sorted(self._content.boxes[part[self._inked[part]]].tolist())
            gaps = [gap for x in places if (gap := _last_gap(letters, x)) is not None]
            bounds = list(pairwise([-np.inf, *(edge for gap in gaps for edge in gap), np.inf]))[::2]
            if len(gaps) < len(places) or any(one >= two for one, two in bounds):
                return None
            cut_parts = [part[(x0[part] >= start) & (x0[part] < end)] for start, end in bounds]
            lines = self._typeset_parts(cut_parts)
            return None if None in lines else [line for line in lines if line is not None]

        return cut

    def _parts(self, members: Integers, gap: float) -> list[Integers]:
        """The members of one line, cut where a wide gap is; blanks at its ends are left out."""
        boxes = self._content.boxes
        members = members[np.argsort(boxes[members, 0], kind="stable")]
        inked = members[self._inked[members]]
        if not len(inked):
            return []
        x0, x1 = boxes[inked, 0], boxes[inked, 2]
        wide = gap * (boxes[inked, 3] - boxes[inked, 1])
        cuts = np.flatnonzero(x0[1:] - np.maximum.accumulate(x1)[:-1] > wide[1:]) + 1
        parts = np.split(inked, cuts)
        blanks = members[~self._inked[members]]
        if not len(blanks):
            return parts
        x = boxes[blanks, 0]
        return [np.concatenate((part, blanks[(boxes[part[0], 0] < x) & (x < boxes[part[-1], 2])])) for part in parts]

    def _add_lines(self, found: list[list[Line]], chosen: Integers, cells: Integers, direction: int) -> None:
        if not len(chosen):
            return
        downwards, starts = self._grouped(chosen, cells, direction)
        cell_of = np.empty(len(self._texts), dtype=np.int64)
        cell_of[chosen] = cells
        line_of = np.zeros(len(downwards), dtype=np.int64)
        line_of[starts[1:]] = 1
        lines = self._typeset(downwards, line_of.cumsum(), len(starts), direction)
        for cell, line in zip(cell_of[downwards[starts]].tolist(), lines, strict=True):
            if line is not None:
                found[cell].append(line)

    def _grouped(self, chosen: Integers, cells: Integers, direction: int) -> tuple[Integers, Integers]:
        """The pieces cell by cell and in each top to bottom, and where each line of print begins among them."""
        own = self._in(direction)
        order = np.lexsort((own.baselines[chosen], cells))
        downwards, cells = chosen[order], cells[order]
        heights = own.heights[downwards]
        below = ~(np.diff(own.baselines[downwards]) < SAME_LINE * np.minimum(heights[1:], heights[:-1]))
        starts = np.flatnonzero(np.concatenate(([True], below | (cells[1:] != cells[:-1]))))
        return downwards, starts

    def _in(self, direction: int) -> _Direction:
        if direction not in self._turned:
            content = self._content
            boxes = turn_boxes(content.boxes, direction, content.width, content.height)
            baselines = boxes[:, 3] - (boxes[:, 3] - boxes[:, 1]) / 4
            self._turned[direction] = _direction(boxes, baselines)
        return self._turned[direction]

    def _typeset_parts(self, parts: Sequence[Integers]) -> list[Line | None]:
        lines = np.repeat(np.arange(len(parts)), list(map(len, parts)))
        return self._typeset(np.concatenate(parts), lines, len(parts), 0)

    def _typeset(self, members: Integers, lines: Integers, count: int, direction: int) -> list[Line | None]:
        """The ``count`` lines that pieces make, in the order of ``lines``, which tells the one of each; None where all
        are blanks."""
        own = self._in(direction)
        members = members[np.lexsort((own.ranks[members], lines))]
        inked = self._inked[members]
        letters, line_of = members[inked], lines[inked]
        made: list[Line | None] = [None] * count
        if not len(letters):
            return made
        gap, digits_gap = self._gaps(own, letters, line_of, count)
        texts = self._spaced(own, members, lines, inked, gap, digits_gap)
        starts = np.flatnonzero(np.concatenate(([True], line_of[1:] != line_of[:-1])))
        ends = np.append(starts[1:], len(line_of))
        boxes = self._content.boxes.take(letters, axis=0)
        low = np.minimum.reduceat(boxes[:, :2], starts).tolist()
        high = np.maximum.reduceat(boxes[:, 2:], starts).tolist()
        heights = _middle_ones(own.heights[letters], line_of, starts, ends).tolist()
        confidence = self._content.confidence
        sure = [None] * len(starts) if confidence is None else np.minimum.reduceat(confidence[letters], starts).tolist()
        for at, line in enumerate(line_of[starts].tolist()):
            made[line] = Line(texts[line], (*low[at], *high[at]), heights[at], sure[at])
        return made

    def _gaps(self, own: _Direction, letters: Integers, line_of: Integers, count: int) -> tuple[Floats, Floats]:
        """For each line the white that reads as a blank, in letter heights: between any two letters, and two digits."""
        heights = own.heights[letters[1:]]
        pairs = (line_of[1:] == line_of[:-1]) & (heights > 0)
        white = (own.boxes[letters[1:], 0] - own.boxes[letters[:-1], 2])[pairs] / heights[pairs]
        lines = line_of[1:][pairs]
        counts, near = np.bincount(lines, minlength=count), np.bincount(lines[white < SOLID], minlength=count)
        # Where letters stand side by side, a gap among them is a blank that the producer left out.
        gap = np.where(near > counts * 4 // 5, SOLID_GAP, self._gap)
        # Two digits that stand apart are two numbers, unless the whole line is spread.
        spread = (counts > 1) & (near <= (counts - 1) // 2)
        return gap, np.where(spread, np.maximum(gap, GAP), GAP)

    def _spaced(
        self, own: _Direction, members: Integers, lines: Integers, inked: Flags, gap: Floats, digits_gap: Floats
    ) -> list[str]:
        """The text of each line, with one blank where blanks or gaps are, and none at its beginning."""
        texts: list[str] = self._texts[members].tolist()
        bounds = np.searchsorted(lines, np.arange(len(gap) + 1)).tolist()
        boxes, heights = own.boxes.take(members, axis=0), own.heights[members]
        ends = boxes[:, 2].copy()
        same = lines[1:] == lines[:-1]
        # Hardly a letter ends before the one on its left does.
        for line in set(lines[1:][same & (ends[1:] < ends[:-1])].tolist()):
            own_ends = ends[bounds[line] : bounds[line + 1]]
            np.maximum.accumulate(own_ends, out=own_ends)
        white = boxes[1:, 0] - ends[:-1]
        least = np.minimum(gap, digits_gap)[lines[1:]] * heights[1:]
        for index in (np.flatnonzero(same & inked[1:] & inked[:-1] & (white > least)) + 1).tolist():
            one, two = self._texts[members[index - 1 : index + 1]].tolist()
            needed = (digits_gap if one.isdigit() and two.isdigit() else gap)[lines[index]] * heights[index]
            if white[index - 1] > needed and not two.startswith(BEGIN_NO_WORD):
                texts[index] = f" {two}"
        for index in np.flatnonzero(~inked & ~np.concatenate(([False], same & inked[:-1]))).tolist():
            texts[index] = ""
        return [_whole_number("".join(texts[start:end])) for start, end in pairwise(bounds)]


def _whole_number(text: str) -> str:
    """A number that is spread over its cell without its blanks: a point by itself stands between no two numbers."""
    if len(text) > LONGEST_SPREAD and len(text.strip(" ")) > LONGEST_SPREAD:
        return text
    return text.replace(" ", "") if SPREAD_NUMBER.fullmatch(text.strip(" ")) else text


def _last_gap(letters: Sequence[Sequence[float]], x: float) -> tuple[float, float] | None:
    """Where the last gap among the boxes of letters begins and ends that begins before ``x``."""
    for before, after in reversed(list(pairwise(letters))):
        if after[0] - before[2] >= GAP * (after[3] - after[1]) and before[2] < x:
            return before[2], after[0]
    return None


def _middle_ones(values: Floats, line_of: Integers, starts: Integers, ends: Integers) -> Floats:
    """The middle one of the values of each line."""
    least = np.minimum.reduceat(values, starts)
    if (least == np.maximum.reduceat(values, starts)).all():
        return least
    return np.asarray(values[np.lexsort((values, line_of))][(starts + ends) // 2])


def _direction(boxes: Floats, baselines: Floats) -> _Direction:
    return _Direction(boxes, baselines, _ranks(boxes), boxes[:, 3] - boxes[:, 1])


def _ranks(boxes: Floats) -> Integers:
    """Numbers that grow with the place of each piece from left to right. A blank without width stands before the letter
    at the same place: content order decides between equals."""
    hundredths = np.rint(np.clip(boxes[:, 0], -FAR, FAR) * 100).astype(np.int64)
    return hundredths * len(boxes) + np.arange(len(boxes))
