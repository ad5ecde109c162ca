"""Characters → pieces: one pass over those that may not be a piece of their own nor surely belong to the one before.

All others are never looked at one by one. A piece is known by the character that it begins with; blanks that no
character stands for have numbers behind those of the characters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extract.code_set import CodeSet
from extract.joined import join
from extract.page import BLANK, Flags, Floats, Integers
from extract.pdf_page import RawPage
from extract.piece_columns import SAME_PLACE, Characters, Pieces, pieces_of, text_of
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
NOT_MAPPED = 0xFFFD
"""A glyph whose character is not known: pdfium's own guess is its number, which may look like a digit."""
REACH = 0.6
"""Of the font size: how far above, below or beside its letter a mark may be drawn."""
BESIDE = 0.15
"""Of the font size: how far beside the letter that it is written behind; farther off, the nearest letter takes it."""
STRAIGHT, UPRIGHT, MOSTLY = 5, 1, 0.8
"""Degrees that a line may lean; so few where most of the page's characters do not lean at all."""


def zero_width_blanks(page: RawPage) -> Flags:
    """Which characters are blanks that take no room: Word and Excel write one before each sara am."""
    blanks = BLANKS.among(page.codes)
    places = np.flatnonzero(blanks[:-1])
    if not len(places):
        return np.zeros_like(blanks)
    step = np.abs(page.origins[places + 1] - page.origins[places])
    limit = SAME_PLACE * page.text_objects.sizes[page.objects[places]]
    narrow = np.zeros_like(blanks)
    narrow[places] = (step[:, 0] < limit) & (step[:, 1] < limit)
    return narrow


class PieceBuilder:
    """Makes the pieces of an upright page; ``swapped`` names the fonts that print ำ for า."""

    def __init__(self, page: RawPage, swapped: frozenset[str]) -> None:
        self.repairs: Counter[str] = Counter()
        codes, sizes = _whole_codes(page.codes), page.sizes
        directions, starts, ends, pens, baselines = _placed(page)
        shaped = codes == GLYPH_WITHOUT_TEXT
        unread = shaped | (directions < 0) | (IGNORED.among(codes) & ~page.broken)
        codes = np.where(zero_width_blanks(page), _ZERO_WIDTH, codes)
        blank, mark = BLANKS.among(codes), MARKS.among(codes) & ~unread
        letter = ~(unread | mark)
        begin = np.where(blank, starts, np.minimum(np.maximum(starts, pens - REACH * sizes), ends))
        swapped_am = (codes == _SARA_AM) & letter & ~page.broken & page.text_objects.in_fonts(swapped)[page.objects]
        silent = _silent_places(page)
        may_join = mark | _at_one_pen(letter, pens, page.objects)
        looked_at = may_join | shaped | swapped_am
        plain = letter & ~looked_at
        room = len(page.silent)
        self._characters = characters = Characters(
            _with_room(_known(np.where(blank & plain, BLANK, codes), page.broken), room, BLANK),
            _with_room(np.where(mark, starts, begin), room),
            _with_room(ends, room),
            _with_room(pens, room),
            _with_room(baselines, room),
            _with_room(sizes, room),
            _with_room(directions, room),
            _with_room(page.objects, room, -1),
            _with_room(BASES.among(codes), room),
            np.zeros(len(codes) + room, dtype=np.int64),
        )
        self._said = text_of(characters.codes)
        self._texts: dict[int, str] = {}
        """What pieces say that say more or other than their first character."""
        may_join &= ~swapped_am
        bases = join(characters, plain, may_join, mark, page.text_objects.spoken)
        self._write_joined(bases)
        self._is_piece = plain.copy()
        self._piece, self._blank, self._zero_width = map(_one_by_one, (self._is_piece, blank, codes == _ZERO_WIDTH))
        self._starts, self._ends, self._pens = map(_one_by_one, (characters.starts, characters.ends, characters.pens))
        self._baselines, self._sizes = map(_one_by_one, (characters.baselines, characters.sizes))
        self._directions, self._owners = map(_one_by_one, (characters.directions, characters.owners))
        self._thai, self._spoken = map(_one_by_one, (characters.thai, characters.spoken))
        self._spoken_by = _one_by_one(page.text_objects.spoken)
        self._plain = _one_by_one(np.maximum.accumulate(np.append(-1, np.where(plain, np.arange(len(codes)), -1))))
        """For each character the last one before it that surely begins a piece."""
        self._latest: tuple[float, int] = (-1, -1)
        """The last piece that was looked at: its place among the characters, and its number."""
        self._blanks: list[int] = []
        """The characters that blanks stand before which no character stands for."""
        self._loose: list[int] = []
        kinds = tuple(map(_one_by_one, (shaped, mark, letter, swapped_am)))
        looked_at &= bases < 0
        self._read(sorted({*np.flatnonzero(looked_at).tolist(), *silent}), kinds, silent)
        self._made = self._in_order()
        self._made = np.concatenate((self._made, self._unsettled()))

    def pieces(self) -> Pieces:
        """In the order of the content."""
        return pieces_of(self._characters, self._made, self._texts)

    def _write_joined(self, bases: Integers) -> None:
        """Write down what pieces say with the characters that joined them, which stand right behind."""
        joined = np.flatnonzero(bases >= 0)
        bases = bases[joined]
        last = np.flatnonzero(np.append(bases[1:] != bases[:-1], True))[: len(bases)]
        for base, end in zip(bases[last].tolist(), (joined[last] + 1).tolist(), strict=True):
            self._texts[base] = self._said[base:end]

    def _in_order(self) -> Integers:
        """The pieces so far."""
        made = np.flatnonzero(self._is_piece)
        if not self._blanks:
            return made
        first = len(self._is_piece)
        return np.insert(made, np.searchsorted(made, self._blanks), np.arange(first, first + len(self._blanks)))

    def _read(self, looked_at: list[int], kinds: tuple[Any, ...], silent: dict[int, list[list[float]]]) -> None:
        is_shaped, is_mark, is_letter, is_swapped = kinds
        for index in looked_at:
            if index in silent:
                self._silent(silent[index], index)
            if index == len(self._is_piece) or self._piece[index]:
                continue
            if is_shaped[index]:
                self._widen(self._last(index), self._ends[index])
            elif is_mark[index]:
                if not self._joins(index):
                    self._add_mark(index)
            elif is_letter[index]:
                if is_swapped[index] and not self._drop_zero_width(self._last(index)):
                    self._texts[index] = SARA_AA
                    self.repairs["sara-am-for-sara-aa"] += 1
                if not self._joins(index):
                    self._piece[index] = True
                    self._latest = (index, index)
                    if self._blank[index]:
                        self._texts[index] = " "

    def _last(self, index: int) -> int:
        """The last piece that begins before a character, -1 where there is none."""
        plain: int = self._plain[index]
        return self._latest[1] if self._latest[0] > plain else plain

    def _text(self, piece: int) -> str:
        return self._texts[piece] if piece in self._texts else self._said[piece]

    def _joins(self, index: int) -> bool:
        """Is the character said by the ActualText of the last piece? Then it is added to it."""
        last = self._last(index)
        if (
            last < 0
            or self._owners[last] != self._owners[index]
            or self._pens[last] != self._pens[index]
            or self._text(last) == " "
        ):
            return False
        self._append(last, index)
        self._thai[last] = self._thai[last] or self._thai[index]
        self._spoken[last] = self._spoken_by[self._owners[index]]
        return True

    def _append(self, piece: int, index: int) -> None:
        self._texts[piece] = self._text(piece) + self._text(index)
        self._ends[piece] = max(self._ends[piece], self._ends[index])

    def _add_mark(self, index: int) -> None:
        zero_width, last = self._zero_width[index], self._last(index)
        if last >= 0 and self._thai[last] and self._owners[last] == self._owners[index] and self._follows(last, index):
            self._append(last, index)
        elif (
            last >= 0
            and (self._thai[last] or zero_width)
            and self._within_reach(last, index, REACH if zero_width else BESIDE)
        ):
            self._texts[last] = self._text(last) + self._text(index)
        elif not zero_width:
            self._loose.append(index)

    def _widen(self, last: int, end: float) -> None:
        """Give the last piece the room of a glyph that belongs to it."""
        if last >= 0 and self._directions[last] == 0:
            self._ends[last] = max(self._ends[last], end)

    def _drop_zero_width(self, last: int) -> bool:
        """Take back the blank without width that says that the next ำ is a real one."""
        if last >= 0 and self._text(last).endswith(ZERO_WIDTH_SPACE):
            self._texts[last] = self._text(last)[:-1]
            return True
        return False

    def _follows(self, base: int, mark: int) -> bool:
        """Does the pen draw the mark where it left the letter? (See ``extract/joined.py``.)"""
        near: bool = abs(self._pens[mark] - self._ends[base]) < SAME_PLACE * self._sizes[base]
        return near and self._baselines[base] == self._baselines[mark]

    def _within_reach(self, base: int, mark: int, beside: float) -> bool:
        reach = beside * self._sizes[base]
        within: bool = (
            self._directions[base] == self._directions[mark]
            and abs(self._baselines[base] - self._baselines[mark]) < REACH * self._sizes[base]
            and self._starts[base] - reach < (self._starts[mark] + self._ends[mark]) / 2 < self._ends[base] + reach
        )
        return within

    def _silent(self, boxes: Iterable[Sequence[float]], following: int) -> None:
        """Take the text objects without characters before the character ``following``, which may be the end."""
        for x0, top, x1, bottom in boxes:
            last = self._last(following)
            if last >= 0 and not self._directions[last]:
                self._silent_object(last, x0, top, x1, bottom, following)

    def _silent_object(self, last: int, x0: float, top: float, x1: float, bottom: float, following: int) -> None:
        """A text object without characters: room that its ActualText takes, or a printed blank; a zero-width space is
        none, as the character ``following`` it stands where it does."""
        start, end, baseline, size = self._starts[last], self._ends[last], self._baselines[last], self._sizes[last]
        if not start - size < x0 < end + size or not baseline - 1.5 * size < (top + bottom) / 2 < baseline + 0.5 * size:
            return
        if x1 - x0 < SAME_PLACE and abs(bottom - baseline) < SAME_PLACE * size:
            if self._text(last) != " " and end <= x0 + REACH * size and not self._begins_at(following, x0, baseline):
                self._add_blank(following, x0, baseline, size)
        elif x1 < end + 2 * size:
            self._ends[last] = max(end, x1)

    def _begins_at(self, index: int, x: float, baseline: float) -> bool:
        if index >= len(self._is_piece) or self._baselines[index] != baseline:
            return False
        near: bool = abs(self._pens[index] - x) < SAME_PLACE * self._sizes[index]
        return near

    def _add_blank(self, following: int, x: float, baseline: float, size: float) -> None:
        number = len(self._is_piece) + len(self._blanks)
        self._blanks.append(following)
        self._starts[number] = self._ends[number] = self._pens[number] = x
        self._baselines[number], self._sizes[number] = baseline, size
        self._latest = (following - 0.5, number)

    def _unsettled(self) -> Integers:
        """Put each mark that was written apart on the letter under or over which it stands; those that find none."""
        left: list[int] = []
        columns, pieces = self._characters, self._made[self._characters.thai[self._made]]
        for mark in self._loose:
            middle = (self._starts[mark] + self._ends[mark]) / 2
            reach = REACH * columns.sizes[pieces]
            near = pieces[
                (columns.directions[pieces] == self._directions[mark])
                & (np.abs(columns.baselines[pieces] - self._baselines[mark]) < reach)
                & (columns.starts[pieces] - reach < middle)
                & (middle < columns.ends[pieces] + reach)
            ]
            if len(near):
                nearest = int(near[np.abs((columns.starts[near] + columns.ends[near]) / 2 - middle).argmin()])
                self._texts[nearest] = self._text(nearest) + self._text(mark)
            else:
                left.append(mark)
        return np.array(left, dtype=np.int64)


def _one_by_one(column: NDArray[Any]) -> Any:
    """``column`` to read and write single values: faster than in the array, and nothing is copied."""
    return column.data


def _with_room(column: NDArray[Any], room: int, value: int = 0) -> NDArray[Any]:
    """A copy of ``column`` that holds ``room`` values more."""
    longer: NDArray[Any] = np.full(len(column) + room, value, dtype=column.dtype)
    longer[: len(column)] = column
    return longer


def _at_one_pen(letter: Flags, pens: Floats, owners: Integers) -> Flags:
    """Which letters have the pen of the letter before them: an ActualText puts all its characters at the pen of the
    glyphs that it speaks for."""
    found = np.zeros(len(letter), dtype=np.bool_)
    places = np.flatnonzero(letter)
    pens, owners = pens[places], owners[places]
    found[places[1:]] = (pens[1:] == pens[:-1]) & (owners[1:] == owners[:-1])
    return found


def _known(codes: Integers, broken: Flags) -> Integers:
    """What each character says."""
    known = np.where(broken | (codes == 0), NOT_MAPPED, codes)
    return np.where(codes == LINE_END, ord("-"), known)


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
        indexes = orders.searchsorted(page.silent[:, 0]).tolist()
        for index, box in zip(indexes, page.silent[:, 1:].tolist(), strict=True):
            places.setdefault(index, []).append(box)
    return places
