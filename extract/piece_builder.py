"""Characters → pieces: one pass over those that may not be a piece of their own, marks most of them.

All others are pieces as they stand, and are never looked at one by one. A piece is known by the character that it
begins with; blanks that no character stands for have numbers behind those of the characters.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extract.code_set import CodeSet
from extract.page import Floats
from extract.pdf_page import RawPage
from extract.shaping import GLYPH_WITHOUT_TEXT
from extract.thai import SARA_AA, SARA_AM, ZERO_WIDTH_SPACE

BLANKS = CodeSet((0x20, 0xA0))
LINE_END = 0x02
"""What pdfium says for a hyphen at the end of a line."""
IGNORED = CodeSet({*range(1, 0x20), 0x7F, 0xAD, 0xFEFF} - {LINE_END})
MARKS = CodeSet(
    {0x0E31, *range(0x0E34, 0x0E3B), *range(0x0E47, 0x0E4F), 0x200B, 0x200C, 0x200D}
    | {*range(0xF701, 0xF70F), *range(0xF710, 0xF71B), *range(0xF884, 0xF89A)}
)
BASES = CodeSet({*range(0x0E01, 0x0E2F), 0xF700, 0xF70F})
_ZERO_WIDTH = ord(ZERO_WIDTH_SPACE)
_SARA_AM = ord(SARA_AM)
NOT_MAPPED = "\ufffd"
"""A glyph whose character is not known: pdfium's own guess is its number, which may look like a digit."""
ASCENT, DESCENT = 0.8, 0.25
"""Of the font size: the height that every piece is given, since producers tell very different ones."""
REACH = 0.6
"""Of the font size: how far above, below or beside its letter a mark may be drawn."""
BESIDE = 0.15
"""Of the font size: how far beside the letter that it is written behind; farther off, the nearest letter takes it."""
STRAIGHT, UPRIGHT, MOSTLY = 5, 1, 0.8
"""Degrees that a line may lean; so few where most of the page's characters do not lean at all."""
SAME_PLACE = 0.05
"""Of the font size."""

Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """Pieces as columns: ``starts`` and ``ends`` along the direction of reading, ``baselines`` across."""

    texts: list[str]
    starts: Floats
    ends: Floats
    baselines: Floats
    sizes: Floats
    directions: Integers
    owners: Integers
    """The text object of each."""
    spoken: Integers
    """The ActualText that says it."""

    def __len__(self) -> int:
        return len(self.texts)

    def chosen(self, kept: Flags) -> Pieces:
        """Some of them."""
        return Pieces(
            [text for text, keep in zip(self.texts, kept.tolist(), strict=True) if keep],
            self.starts[kept],
            self.ends[kept],
            self.baselines[kept],
            self.sizes[kept],
            self.directions[kept],
            self.owners[kept],
            self.spoken[kept],
        )

    def boxes(self) -> Floats:
        """n × (x0, top, x1, bottom)."""
        top, bottom = self.baselines - ASCENT * self.sizes, self.baselines + DESCENT * self.sizes
        boxes = np.column_stack((self.starts, top, self.ends, bottom))
        for direction, sides in (
            (90, (top, -self.ends, bottom, -self.starts)),
            (180, (-self.ends, -bottom, -self.starts, -top)),
            (270, (-bottom, self.starts, -top, self.ends)),
        ):
            if (turned := self.directions == direction).any():
                boxes[turned] = np.column_stack(sides)[turned]
        return boxes


def sizes_of(page: RawPage) -> Floats:
    """The font size of each character."""
    sizes: Floats = page.text_objects.sizes[page.objects]
    return sizes


def zero_width_blanks(page: RawPage) -> Flags:
    """Which characters are blanks that take no room: Word and Excel write one before each sara am."""
    blanks = BLANKS.among(page.codes)
    if not blanks.any():
        return blanks
    step = np.abs(np.diff(page.origins, axis=0, append=page.origins[-1:] + 1e6))
    narrow: Flags = step.max(axis=1) < SAME_PLACE * sizes_of(page)
    return blanks & narrow


class PieceBuilder:
    """Makes the pieces of an upright page; ``swapped`` names the fonts that print ำ for า."""

    def __init__(self, page: RawPage, swapped: frozenset[str]) -> None:
        self.repairs: Counter[str] = Counter()
        codes, sizes = _whole_codes(page.codes), sizes_of(page)
        directions, starts, ends, pens, baselines = _placed(page)
        shaped = codes == GLYPH_WITHOUT_TEXT
        unread = shaped | (directions < 0) | (IGNORED.among(codes) & ~page.broken)
        codes = np.where(zero_width_blanks(page), _ZERO_WIDTH, codes)
        blank, mark = BLANKS.among(codes), MARKS.among(codes) & ~unread
        letter = ~(unread | mark)
        begin = np.where(blank, starts, np.minimum(np.maximum(starts, pens - REACH * sizes), ends))
        swapped_am = (codes == _SARA_AM) & letter & ~page.broken & page.text_objects.in_fonts(swapped)[page.objects]
        silent = _silent_places(page)
        looked_at = mark | shaped | swapped_am | _at_one_pen(letter, pens, page.objects)
        looked_at[[place for place in silent if place < len(codes)]] = True
        self._texts = _texts(np.where(blank & letter & ~looked_at, 0x20, codes), page.broken)
        self._starts: list[float] = np.where(mark, starts, begin).tolist()
        self._ends: list[float] = ends.tolist()
        self._pens: list[float] = pens.tolist()
        self._baselines: list[float] = baselines.tolist()
        self._sizes: list[float] = sizes.tolist()
        self._directions: list[int] = directions.tolist()
        self._owners: list[int] = page.objects.tolist()
        self._thai: list[bool] = BASES.among(codes).tolist()
        self._blank: list[bool] = blank.tolist()
        self._zero_width: list[bool] = (codes == _ZERO_WIDTH).tolist()
        self._spoken_by = page.text_objects.spoken.tolist()
        self._spoken: dict[int, int] = {}
        self._made: list[int] = []
        """The pieces so far, each by its number."""
        self._loose: list[int] = []
        kinds = (shaped.tolist(), mark.tolist(), letter.tolist(), swapped_am.tolist())
        self._read(np.flatnonzero(letter).tolist(), np.flatnonzero(looked_at).tolist(), kinds, silent)
        self._silent(silent.get(len(codes), ()), None)
        for index in self._loose:
            self._settle(index)

    def pieces(self) -> Pieces:
        """In the order of the content."""
        made = np.array(self._made, dtype=np.int64)
        spoken = np.zeros(len(self._texts), dtype=np.int64)
        for number, by in self._spoken.items():
            spoken[number] = by
        return Pieces(
            [self._texts[number] for number in self._made],
            np.array(self._starts, dtype=np.float64)[made],
            np.array(self._ends, dtype=np.float64)[made],
            np.array(self._baselines, dtype=np.float64)[made],
            np.array(self._sizes, dtype=np.float64)[made],
            np.array(self._directions, dtype=np.int64)[made],
            np.array(self._owners, dtype=np.int64)[made],
            spoken[made],
        )

    def _read(
        self,
        letters: list[int],
        looked_at: list[int],
        kinds: tuple[list[bool], ...],
        silent: dict[int, list[list[float]]],
    ) -> None:
        is_shaped, is_mark, is_letter, is_swapped = kinds
        done = 0
        for index in looked_at:
            end = bisect_left(letters, index, done)
            self._made += letters[done:end]
            done = end
            if index in silent:
                self._silent(silent[index], index)
            if is_shaped[index]:
                self._widen(self._ends[index])
            elif is_mark[index]:
                if not self._joins(index):
                    self._add_mark(index)
            elif is_letter[index]:
                done += 1
                if is_swapped[index] and not self._drop_zero_width():
                    self._texts[index] = SARA_AA
                    self.repairs["sara-am-for-sara-aa"] += 1
                if not self._joins(index):
                    self._made.append(index)
                    if self._blank[index]:
                        self._texts[index] = " "
        self._made += letters[done:]

    def _joins(self, index: int) -> bool:
        """Is the character said by the ActualText of the last piece? Then it is added to it."""
        if not self._made:
            return False
        last = self._made[-1]
        if (
            self._owners[last] != self._owners[index]
            or self._pens[last] != self._pens[index]
            or self._texts[last] == " "
        ):
            return False
        self._append(last, index)
        self._thai[last] = self._thai[last] or self._thai[index]
        self._spoken[last] = self._spoken_by[self._owners[index]]
        return True

    def _append(self, piece: int, index: int) -> None:
        self._texts[piece] += self._texts[index]
        self._ends[piece] = max(self._ends[piece], self._ends[index])

    def _add_mark(self, index: int) -> None:
        zero_width = self._zero_width[index]
        last = self._made[-1] if self._made else None
        if (
            last is not None
            and self._thai[last]
            and self._owners[last] == self._owners[index]
            and self._follows(last, index)
        ):
            self._append(last, index)
        elif (
            last is not None
            and (self._thai[last] or zero_width)
            and self._within_reach(last, index, REACH if zero_width else BESIDE)
        ):
            self._texts[last] += self._texts[index]
        elif not zero_width:
            self._loose.append(index)

    def _widen(self, end: float) -> None:
        """Give the last piece the room of a glyph that belongs to it."""
        if self._made and self._directions[self._made[-1]] == 0:
            self._ends[self._made[-1]] = max(self._ends[self._made[-1]], end)

    def _drop_zero_width(self) -> bool:
        """Take back the blank without width that says that the next ำ is a real one."""
        if self._made and self._texts[self._made[-1]].endswith(ZERO_WIDTH_SPACE):
            self._texts[self._made[-1]] = self._texts[self._made[-1]][:-1]
            return True
        return False

    def _follows(self, base: int, mark: int) -> bool:
        """Does the pen draw the mark where it left the letter? Within one text object that is typing order, even in
        fonts whose marks have a width of their own."""
        near = abs(self._pens[mark] - self._ends[base]) < SAME_PLACE * self._sizes[base]
        return near and self._baselines[base] == self._baselines[mark]

    def _within_reach(self, base: int, mark: int, beside: float) -> bool:
        reach = beside * self._sizes[base]
        return (
            self._directions[base] == self._directions[mark]
            and abs(self._baselines[base] - self._baselines[mark]) < REACH * self._sizes[base]
            and self._starts[base] - reach < (self._starts[mark] + self._ends[mark]) / 2 < self._ends[base] + reach
        )

    def _silent(self, boxes: Iterable[Sequence[float]], following: int | None) -> None:
        for x0, top, x1, bottom in boxes:
            if self._made:
                self._silent_object(x0, top, x1, bottom, following)

    def _silent_object(self, x0: float, top: float, x1: float, bottom: float, following: int | None) -> None:
        """A text object without characters: room that its ActualText takes, or a printed blank; a zero-width space is
        none, as the character ``following`` it stands where it does."""
        last = self._made[-1]
        start, end, baseline, size = self._starts[last], self._ends[last], self._baselines[last], self._sizes[last]
        if self._directions[last]:
            return
        if not start - size < x0 < end + size or not baseline - 1.5 * size < (top + bottom) / 2 < baseline + 0.5 * size:
            return
        if x1 - x0 < SAME_PLACE and abs(bottom - baseline) < SAME_PLACE * size:
            if self._texts[last] != " " and end <= x0 + REACH * size and not self._begins_at(following, x0, baseline):
                self._add_blank(x0, baseline, size)
        elif x1 < end + 2 * size:
            self._ends[last] = max(end, x1)

    def _begins_at(self, index: int | None, x: float, baseline: float) -> bool:
        if index is None or self._baselines[index] != baseline:
            return False
        return abs(self._pens[index] - x) < SAME_PLACE * self._sizes[index]

    def _add_blank(self, x: float, baseline: float, size: float) -> None:
        self._made.append(len(self._texts))
        self._texts.append(" ")
        self._starts.append(x)
        self._ends.append(x)
        self._pens.append(x)
        self._baselines.append(baseline)
        self._sizes.append(size)
        self._directions.append(0)
        self._owners.append(-1)
        self._thai.append(False)

    def _settle(self, mark: int) -> None:
        """Put a mark that was written apart on the letter under or over which it stands."""
        middle = (self._starts[mark] + self._ends[mark]) / 2
        near = [piece for piece in self._made if self._thai[piece] and self._within_reach(piece, mark, REACH)]
        if near:
            nearest = min(near, key=lambda piece: abs((self._starts[piece] + self._ends[piece]) / 2 - middle))
            self._texts[nearest] += self._texts[mark]
        else:
            self._made.append(mark)


def _at_one_pen(letter: Flags, pens: Floats, owners: Integers) -> Flags:
    """Which letters have the pen of the letter before them: an ActualText puts all its characters at the pen of the
    glyphs that it speaks for."""
    found = np.zeros(len(letter), dtype=np.bool_)
    places = np.flatnonzero(letter)
    pens, owners = pens[places], owners[places]
    found[places[1:]] = (pens[1:] == pens[:-1]) & (owners[1:] == owners[:-1])
    return found


def _texts(codes: Integers, broken: Flags) -> list[str]:
    """What each character says."""
    known = np.where(broken | (codes == 0), ord(NOT_MAPPED), codes)
    return list(map(chr, np.where(codes == LINE_END, ord("-"), known).tolist()))


def _whole_codes(codes: Integers) -> Integers:
    """Surrogate pairs as one code (the second half then is one that is ignored), lone halves as none."""
    halves = (codes >= 0xD800) & (codes < 0xE000)
    if not halves.any():
        return codes
    first = np.flatnonzero((codes[:-1] >> 10 == 0x36) & (codes[1:] >> 10 == 0x37))
    whole = np.where(halves, 0, codes)
    whole[first] = 0x10000 + ((codes[first] & 0x3FF) << 10) + (codes[first + 1] & 0x3FF)
    whole[first + 1] = 0xAD
    return whole


def _placed(page: RawPage) -> tuple[Integers, Floats, Floats, Floats, Floats]:
    """For each character its direction of reading (-1 where it slants: a watermark or a stamp), and along that
    direction its start, end, pen and base line; base lines grow from line to line."""
    angles = page.text_objects.angles[page.objects]
    x0, top, x1, bottom = page.boxes.T
    x, y = page.origins.T
    columns = (x0, x1, x, y)
    if not angles.any():
        return angles, *columns
    directions = (angles + 45) // 90 * 90 % 360
    straight = UPRIGHT if (angles % 90 == 0).mean() >= MOSTLY else STRAIGHT
    slanting = (angles - directions + straight) % 360 > 2 * straight
    for direction, turned in ((90, (-bottom, -top, -y, x)), (180, (-x1, -x0, -x, -y)), (270, (top, bottom, y, -x))):
        if (directions == direction).any():
            pairs = zip(turned, columns, strict=True)
            columns = tuple(np.where(directions == direction, new, old) for new, old in pairs)
    return np.where(slanting, -1, directions), *columns


def _silent_places(page: RawPage) -> dict[int, list[list[float]]]:
    """Text objects without characters, by the character that comes next in content order."""
    places: dict[int, list[list[float]]] = {}
    if len(page.silent):
        orders = page.text_objects.orders[page.objects]
        for index, box in zip(np.searchsorted(orders, page.silent[:, 0]), page.silent[:, 1:].tolist(), strict=True):
            places.setdefault(int(index), []).append(box)
    return places
