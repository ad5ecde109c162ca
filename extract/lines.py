"""Pieces of text → lines of print: grouped by the baseline, sorted from left to right, blanks where gaps are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from extract.document import BBox
from extract.page import Floats, PageContent, turn_boxes

SAME_LINE = 0.38
"""Of the height: baselines nearer than this are one line (raised signs, mixed fonts)."""
SOLID_GAP, GAP, WIDE_GAP = 0.18, 0.25, 0.6
"""Of the height: a gap that reads as a blank in a line that is set solid, where the page prints no blanks, and where it
prints them (then a smaller gap is text spread over the line)."""
SOLID = 0.03
"""Of the height: four in five letters of a line that is set solid stand nearer to each other."""
BEGIN_NO_WORD = ("\u0e30", "\u0e32", "\u0e33", "\u0e45")
"""Vowels that follow their consonant: a gap before them is no blank."""


Cut = Callable[[int, float], "tuple[Line, Line] | None"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of print with its place on the page."""

    text: str
    bbox: BBox
    height: float
    """Of its letters."""
    confidence: float | None = None


class Typesetter:
    """Makes lines of the pieces of one page."""

    def __init__(self, content: PageContent) -> None:
        self._texts = content.texts
        self._gap = WIDE_GAP if content.texts.count(" ") > len(content.texts) / 100 else GAP
        self._boxes = content.boxes.tolist()
        self._confidence = None if content.confidence is None else content.confidence.tolist()
        self._directions = None if content.directions is None else content.directions.tolist()
        self._along = {0: self._boxes}
        self._ranks = {0: _ranks(content.boxes)}
        self._baselines = {0: content.baselines.tolist()}
        for direction in set(self._directions or ()) - {0}:
            boxes = turn_boxes(content.boxes, direction, content.width, content.height)
            self._along[direction] = boxes.tolist()
            self._ranks[direction] = _ranks(boxes)
            self._baselines[direction] = (boxes[:, 3] - (boxes[:, 3] - boxes[:, 1]) / 4).tolist()

    def lines(self, chosen: Sequence[int]) -> list[Line]:
        """The lines that the ``chosen`` pieces (in content order) make, top to bottom; turned text comes last."""
        if self._directions is None:
            return self._lines(chosen, 0)
        directions = self._directions
        return [
            line
            for direction in (0, 90, 180, 270)
            for line in self._lines([index for index in chosen if directions[index] == direction], direction)
        ]

    def divided(
        self, chosen: Sequence[int], least: int, gaps: Sequence[float]
    ) -> Iterator[list[tuple[list[Line], Cut]]]:
        """For each of the ``gaps``, the widest first, the upright lines of the ``chosen`` pieces, each cut at gaps of
        so many letter heights; none where fewer than ``least`` lines have one."""
        if self._directions is not None:
            chosen = [index for index in chosen if self._directions[index] == 0]
        groups = self._groups(chosen, 0)
        nearest = [self._parts(group, gaps[-1]) for group in groups]
        if sum(len(parts) > 1 for parts in nearest) < least:
            return
        for gap in gaps:
            parted = nearest if gap == gaps[-1] else [self._parts(group, gap) for group in groups]
            if sum(len(parts) > 1 for parts in parted) >= least:
                yield [(lines, self._cutter(parts)) for parts in parted if (lines := self._lines_of(parts))]
            else:
                yield []

    def _lines_of(self, parts: Sequence[list[int]]) -> list[Line]:
        return [line for part in parts if (line := self._line(part, 0)) is not None]

    def _cutter(self, parts: Sequence[list[int]]) -> Cut:
        """What cuts a part in two at its last gap before a place, or right behind it."""

        def cut(number: int, x: float) -> tuple[Line, Line] | None:
            letters = sorted(self._boxes[index] for index in parts[number] if self._texts[index] != " ")
            for before, after in reversed(list(pairwise(letters))):
                height = after[3] - after[1]
                if after[0] - before[2] >= GAP * height and before[2] < x:
                    one = self._line([index for index in parts[number] if self._boxes[index][0] < before[2]], 0)
                    two = self._line([index for index in parts[number] if self._boxes[index][0] >= after[0]], 0)
                    return None if one is None or two is None else (one, two)
            return None

        return cut

    def _parts(self, members: list[int], gap: float) -> list[list[int]]:
        """The members of one line, cut where a wide gap is."""
        members.sort(key=lambda index: self._boxes[index][0])
        parts: list[list[int]] = []
        end = 0.0
        for index in members:
            if self._texts[index] == " ":
                continue
            x0, top, x1, bottom = self._boxes[index]
            if not parts or x0 - end > gap * (bottom - top):
                parts.append([])
            parts[-1].append(index)
            end = max(end, x1) if len(parts[-1]) > 1 else x1
        blanks = [index for index in members if self._texts[index] == " "]
        for part in parts:
            left, right = self._boxes[part[0]][0], self._boxes[part[-1]][2]
            part += [index for index in blanks if left < self._boxes[index][0] < right]
        return parts

    def _lines(self, chosen: Sequence[int], direction: int) -> list[Line]:
        lines = (self._line(group, direction) for group in self._groups(chosen, direction))
        return [line for line in lines if line is not None]

    def _groups(self, chosen: Sequence[int], direction: int) -> list[list[int]]:
        """The pieces of each line of print, top to bottom."""
        if not chosen:
            return []
        baselines, boxes = self._baselines[direction], self._along[direction]
        downwards = sorted(chosen, key=baselines.__getitem__)
        groups = [[downwards[0]]]
        for index in downwards[1:]:
            last = groups[-1][-1]
            height = min(boxes[index][3] - boxes[index][1], boxes[last][3] - boxes[last][1])
            if baselines[index] - baselines[last] < SAME_LINE * height:
                groups[-1].append(index)
            else:
                groups.append([index])
        return groups

    @staticmethod
    def _begins_word(parts: list[str], text: str) -> bool:
        return bool(parts) and parts[-1] != " " and not text.startswith(BEGIN_NO_WORD)

    def _gaps(self, members: Sequence[int], boxes: Sequence[Sequence[float]]) -> list[float]:
        """The white between the letters of a line, of their height, the least first."""
        letters = [boxes[index] for index in members if self._texts[index] != " "]
        return sorted((two[0] - one[2]) / (two[3] - two[1]) for one, two in pairwise(letters) if two[3] > two[1])

    def _line(self, members: list[int], direction: int) -> Line | None:
        boxes, texts = self._along[direction], self._texts
        members.sort(key=self._ranks[direction].__getitem__)
        gaps = self._gaps(members, boxes)
        # Where letters stand side by side, a gap among them is a blank that the producer left out.
        gap = SOLID_GAP if gaps and gaps[len(gaps) * 4 // 5] < SOLID else self._gap
        # Two digits that stand apart are two numbers, unless the whole line is spread.
        spread = len(gaps) > 1 and gaps[(len(gaps) - 1) // 2] >= SOLID
        digits_gap = max(gap, GAP) if spread else GAP
        parts: list[str] = []
        inked: list[int] = []
        end = None
        for index in members:
            text = texts[index]
            x0, top, x1, bottom = boxes[index]
            if text == " ":
                if parts and parts[-1] != " ":
                    parts.append(" ")
            else:
                digits = bool(parts) and parts[-1].isdigit() and text.isdigit()
                least = digits_gap if digits else gap
                if end is not None and x0 - end > least * (bottom - top) and self._begins_word(parts, text):
                    parts.append(" ")
                parts.append(text)
                inked.append(index)
            end = x1 if end is None or x1 > end else end
        if not inked:
            return None
        places = [self._boxes[index] for index in inked]
        bbox = (
            min(place[0] for place in places),
            min(place[1] for place in places),
            max(place[2] for place in places),
            max(place[3] for place in places),
        )
        heights = sorted(boxes[index][3] - boxes[index][1] for index in inked)
        confidence = None if self._confidence is None else min(self._confidence[index] for index in inked)
        return Line("".join(parts), bbox, heights[len(heights) // 2], confidence)


def _ranks(boxes: Floats) -> list[int]:
    """The place of each piece from left to right. A blank without width stands before the letter at the same place:
    content order decides between equals."""
    order = np.argsort(boxes[:, 0].round(2), kind="stable")
    ranks = np.empty(len(order), dtype=np.int64)
    ranks[order] = np.arange(len(order))
    return list(ranks.tolist())
