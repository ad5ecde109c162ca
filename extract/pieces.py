"""Characters of a PDF page → pieces of text that must not be cut: a letter with the marks that stand on it.

This happens in the order of the content stream, before words, cells and tables: sorting single marks by x
gives ``ตัวชวี้ ัด`` for ``ตัวชี้วัด``, and no later repair can undo that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extract.page import Floats, PageContent
from extract.pdf_page import RawPage
from extract.shaping import GLYPH_WITHOUT_TEXT
from extract.thai import SARA_AA, SARA_AM, ZERO_WIDTH_SPACE

BLANKS = (0x20, 0xA0)
LINE_END = 0x02
"""What pdfium says for a hyphen at the end of a line."""
_IGNORED = {*range(0x20), 0x7F, 0xAD, 0xFEFF} - {LINE_END}
_MARKS = {0x0E31, *range(0x0E34, 0x0E3B), *range(0x0E47, 0x0E4F), 0x200B, 0x200C, 0x200D}
_MARKS |= {*range(0xF701, 0xF70F), *range(0xF710, 0xF71B), *range(0xF884, 0xF89A)}
_ZERO_WIDTH = ord(ZERO_WIDTH_SPACE)
_BASES = {*range(0x0E01, 0x0E2F), 0xF700, 0xF70F}
NOT_MAPPED = "\ufffd"
"""A glyph whose character is not known: pdfium's own guess is its number, which may look like a digit."""
COPY = 0.12
"""Of the font size: a text no farther than this from the same text is its copy."""
ASCENT, DESCENT = 0.8, 0.25
"""Of the font size: the height that every piece is given, since producers tell very different ones."""
REACH = 0.6
"""Of the font size: how far above, below or beside its letter a mark may be drawn."""
BESIDE = 0.15
"""Of the font size: how far beside the letter that it is written behind; farther off, the nearest letter takes it."""
STRAIGHT = 5
"""Degrees."""
MANY_PLACES = 6
"""Letters round ำ without one า in the font: headings repeat ลำดับ, จำนวน, กำกับ on every page."""
SAME_PLACE = 0.05
"""Of the font size."""


@dataclass(slots=True)
class Piece:
    """One piece while it is built: ``along`` and ``across`` the direction of reading."""

    text: str
    start: float
    end: float
    baseline: float
    size: float
    direction: int
    thai: bool
    """A Thai consonant: marks may stand on it."""
    owner: int
    """The text object, and with ``pen`` the place where an ActualText puts all its characters."""
    pen: float
    spoken: int = 0
    """The ActualText that says it."""


def zero_width_blanks(page: RawPage) -> NDArray[np.bool_]:
    """Which characters are blanks that take no room: Word and Excel write one before each sara am."""
    blanks: NDArray[np.bool_] = np.isin(page.codes, BLANKS)
    if not blanks.any():
        return blanks
    step = np.abs(np.diff(page.origins, axis=0, append=page.origins[-1:] + 1e6))
    narrow: NDArray[np.bool_] = step.max(axis=1) < SAME_PLACE * _sizes(page)
    return blanks & narrow


def _whole_codes(codes: NDArray[np.int64]) -> NDArray[np.int64]:
    """Surrogate pairs as one code (the second half then is one that is ignored), lone halves as none."""
    halves = (codes >= 0xD800) & (codes < 0xE000)
    if not halves.any():
        return codes
    first = np.flatnonzero((codes[:-1] >> 10 == 0x36) & (codes[1:] >> 10 == 0x37))
    whole = np.where(halves, 0, codes)
    whole[first] = 0x10000 + ((codes[first] & 0x3FF) << 10) + (codes[first + 1] & 0x3FF)
    whole[first + 1] = 0xAD
    return whole


def _sizes(page: RawPage) -> Floats:
    return np.array([item.size for item in page.text_objects])[page.objects]


def swapped_fonts(pages: Iterable[RawPage]) -> frozenset[str]:
    """Fonts whose map says ำ for every า (Excel 365): they hold no า, and ำ in more places than Thai ever has."""
    with_aa: set[str] = set()
    marked: set[str] = set()
    places: dict[str, set[tuple[int, int]]] = {}
    for page in pages:
        fonts = [item.font for item in page.text_objects]
        with_aa.update(fonts[number] for number in page.objects[page.codes == ord(SARA_AA)].tolist())
        before, after = np.concatenate(([0], page.codes[:-1])), np.concatenate((page.codes[1:], [0]))
        behind_blank = np.concatenate(([False], zero_width_blanks(page)))[:-1]
        is_am = page.codes == ord(SARA_AM)
        marked.update(fonts[number] for number in page.objects[is_am & behind_blank].tolist())
        found = zip(page.objects[is_am].tolist(), before[is_am].tolist(), after[is_am].tolist(), strict=True)
        for number, *letters in found:
            places.setdefault(fonts[number], set()).add((letters[0], letters[1]))
    return frozenset(
        font for font in places if font not in with_aa and (font in marked or len(places[font]) >= MANY_PLACES)
    )


def read_pieces(page: RawPage, number: int, swapped: frozenset[str] = frozenset()) -> PageContent:
    """The pieces of an upright ``page``; ``swapped`` names the fonts that print ำ for า."""
    builder = _Builder(page, swapped)
    pieces = _without_copies(_without_echoes(builder.pieces))
    boxes = np.array([_box(piece) for piece in pieces], dtype=np.float64).reshape(-1, 4)
    directions = np.array([piece.direction for piece in pieces], dtype=np.int16)
    return PageContent(
        number=number,
        width=page.width,
        height=page.height,
        source="pdf",
        texts=tuple(piece.text for piece in pieces),
        boxes=boxes,
        baselines=np.array([piece.baseline for piece in pieces], dtype=np.float64),
        pictures=page.pictures,
        repairs=builder.repairs,
        turned=page.turned,
        directions=directions if directions.any() else None,
        objects=np.array([piece.owner for piece in pieces], dtype=np.int64),
    )


def _box(piece: Piece) -> tuple[float, float, float, float]:
    """x0, top, x1, bottom from the piece's own coordinates."""
    top, bottom = piece.baseline - ASCENT * piece.size, piece.baseline + DESCENT * piece.size
    if piece.direction == 0:
        return (piece.start, top, piece.end, bottom)
    if piece.direction == 90:
        return (top, -piece.end, bottom, -piece.start)
    if piece.direction == 180:
        return (-piece.end, -bottom, -piece.start, -top)
    return (-bottom, piece.start, -top, piece.end)


def _placed(page: RawPage) -> tuple[NDArray[np.int64], Floats, Floats, Floats, Floats]:
    """For each character its direction of reading (-1 where it slants: a watermark or a stamp), and along that
    direction its start, end, pen and base line; base lines grow from line to line."""
    angles = np.array([item.angle for item in page.text_objects], dtype=np.int64)[page.objects]
    directions = (angles + 45) // 90 * 90 % 360
    slanting = (angles - directions + STRAIGHT) % 360 > 2 * STRAIGHT
    x0, top, x1, bottom = page.boxes.T
    x, y = page.origins.T
    columns = (x0, x1, x, y)
    for direction, turned in ((90, (-bottom, -top, -y, x)), (180, (-x1, -x0, -x, -y)), (270, (top, bottom, y, -x))):
        if (directions == direction).any():
            pairs = zip(turned, columns, strict=True)
            columns = tuple(np.where(directions == direction, new, old) for new, old in pairs)
    return np.where(slanting, -1, directions), *columns


class _Builder:
    """One pass over the characters of a page."""

    def __init__(self, page: RawPage, swapped: frozenset[str]) -> None:
        self.pieces: list[Piece] = []
        self.repairs: Counter[str] = Counter()
        self._loose: list[Piece] = []
        self._spoken = [item.spoken for item in page.text_objects]
        self._read(page, swapped)
        for mark in self._loose:
            self._settle(mark)

    def _read(self, page: RawPage, swapped: frozenset[str]) -> None:
        silent_at = self._silent_places(page)
        codes = _whole_codes(page.codes).tolist()
        owners, broken, zero_width = page.objects.tolist(), page.broken.tolist(), zero_width_blanks(page).tolist()
        sizes = [item.size for item in page.text_objects]
        is_swapped = [item.font in swapped for item in page.text_objects]
        places = zip(*(column.tolist() for column in _placed(page)), strict=True)
        for index, (direction, start, end, pen, baseline) in enumerate(places):
            if index in silent_at:
                self._silent(silent_at[index])
            code, owner = codes[index], owners[index]
            if code == GLYPH_WITHOUT_TEXT:
                self._widen(end)
                continue
            if direction < 0 or (code in _IGNORED and not broken[index] and code):
                continue
            if zero_width[index]:
                code = _ZERO_WIDTH
            text = "-" if code == LINE_END else NOT_MAPPED if broken[index] or not code else chr(code)
            if is_swapped[owner] and text == SARA_AM and not self._drop_zero_width():
                text = SARA_AA
                self.repairs["sara-am-for-sara-aa"] += 1
            size, thai = sizes[owner], code in _BASES
            self._add(Piece(text, start, end, baseline, size, direction, thai, owner, pen), code)
        self._silent(silent_at.get(len(owners), ()))

    def _widen(self, end: float) -> None:
        """Give the last piece the room of a glyph that belongs to it."""
        if self.pieces and self.pieces[-1].direction == 0:
            self.pieces[-1].end = max(self.pieces[-1].end, end)

    @staticmethod
    def _silent_places(page: RawPage) -> dict[int, list[list[float]]]:
        """Text objects without characters, by the character that comes next in content order."""
        places: dict[int, list[list[float]]] = {}
        if len(page.silent):
            orders = np.array([item.order for item in page.text_objects], dtype=np.int64)[page.objects]
            for index, box in zip(np.searchsorted(orders, page.silent[:, 0]), page.silent[:, 1:].tolist(), strict=True):
                places.setdefault(int(index), []).append(box)
        return places

    def _drop_zero_width(self) -> bool:
        """Take back the blank without width that says that the next ำ is a real one."""
        if self.pieces and self.pieces[-1].text.endswith(ZERO_WIDTH_SPACE):
            self.pieces[-1].text = self.pieces[-1].text[:-1]
            return True
        return False

    def _add(self, piece: Piece, code: int) -> None:
        last = self.pieces[-1] if self.pieces else None
        if last is not None and last.owner == piece.owner and last.pen == piece.pen and last.text != " ":
            # An ActualText puts all its characters at the pen of the glyphs that it speaks for.
            last.text += piece.text
            last.end = max(last.end, piece.end)
            last.thai = last.thai or piece.thai
            last.spoken = self._spoken[piece.owner]
            return
        if code in _MARKS:
            zero_width = code == _ZERO_WIDTH
            beside = REACH if zero_width else BESIDE
            if last is not None and last.thai and last.owner == piece.owner and self._follows(last, piece):
                last.text += piece.text
                last.end = max(last.end, piece.end)
            elif last is not None and (last.thai or zero_width) and self._within_reach(last, piece, beside):
                last.text += piece.text
            elif not zero_width:
                self._loose.append(piece)
            return
        if code in BLANKS:
            piece.text = " "
        else:
            piece.start = min(max(piece.start, piece.pen - REACH * piece.size), piece.end)
        self.pieces.append(piece)

    @staticmethod
    def _follows(base: Piece, mark: Piece) -> bool:
        """Does the pen draw the mark where it left the letter? Within one text object that is typing order, even in
        fonts whose marks have a width of their own."""
        return abs(mark.pen - base.end) < SAME_PLACE * base.size and base.baseline == mark.baseline

    @staticmethod
    def _within_reach(base: Piece, mark: Piece, beside: float) -> bool:
        reach = beside * base.size
        return (
            base.direction == mark.direction
            and abs(base.baseline - mark.baseline) < REACH * base.size
            and base.start - reach < (mark.start + mark.end) / 2 < base.end + reach
        )

    def _silent(self, boxes: Iterable[Sequence[float]]) -> None:
        for box in boxes:
            if self.pieces:
                self._silent_object(*box)

    def _silent_object(self, x0: float, top: float, x1: float, bottom: float) -> None:
        """A text object without characters: room that its ActualText takes, or a printed blank."""
        last = self.pieces[-1]
        if last.direction:
            return
        near = last.start - last.size < x0 < last.end + last.size
        if not near or not last.baseline - 1.5 * last.size < (top + bottom) / 2 < last.baseline + 0.5 * last.size:
            return
        if x1 - x0 < SAME_PLACE and abs(bottom - last.baseline) < SAME_PLACE * last.size:
            if last.text != " " and last.end <= x0 + REACH * last.size:
                self.pieces.append(Piece(" ", x0, x0, last.baseline, last.size, 0, False, -1, x0))
        elif x1 < last.end + 2 * last.size:
            last.end = max(last.end, x1)

    def _settle(self, mark: Piece) -> None:
        """Put a mark that was written apart on the letter under or over which it stands."""
        middle = (mark.start + mark.end) / 2
        near = [piece for piece in self.pieces if piece.thai and self._within_reach(piece, mark, REACH)]
        if near:
            min(near, key=lambda piece: abs((piece.start + piece.end) / 2 - middle)).text += mark.text
        else:
            self.pieces.append(mark)


def _without_echoes(pieces: list[Piece]) -> list[Piece]:
    """pdfium may say an ActualText again for the next glyphs that it speaks for."""
    kept: list[Piece] = []
    for piece in pieces:
        last = kept[-1] if kept else None
        if last is not None and piece.spoken and piece.spoken == last.spoken and piece.text == last.text:
            last.end = max(last.end, piece.end)
        else:
            kept.append(piece)
    return kept


def _without_copies(pieces: list[Piece]) -> list[Piece]:
    """Text that is printed twice at one place (bold by overprinting, a shadow) stands once."""
    number_of: dict[str, int] = {}
    texts = np.array([number_of.setdefault(piece.text, len(number_of)) for piece in pieces], dtype=np.int64)
    places = np.array([(piece.start, piece.baseline, piece.size) for piece in pieces]).reshape(-1, 3)
    start, baseline, size = places.T
    copies = np.zeros(len(pieces), dtype=np.bool_)
    for shift in (0.0, 0.5):
        # Copies stand side by side once equal texts are sorted line by line; two grids, as a line may lie on a border.
        order = np.lexsort((start, np.floor(baseline / 4 + shift), texts))
        near = (np.diff(texts[order]) == 0) & (texts[order][1:] != number_of.get(" ", -1))
        near &= np.abs(np.diff(start[order])) < COPY * size[order][1:]
        near &= np.abs(np.diff(baseline[order])) < COPY * size[order][1:]
        pairs = np.column_stack((order[:-1], order[1:]))[near]
        copies[pairs.max(axis=1)] = True
    if copies.any():
        copies &= ~_by_chance(pieces, copies)
    return [piece for piece, copy in zip(pieces, copies.tolist(), strict=True) if not copy]


def _by_chance(pieces: list[Piece], copies: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which pieces lie on the same letter of another text, as where a text runs over the next cell: those that stand in
    a text of which nothing else is a copy."""
    blank = np.array([piece.text == " " for piece in pieces], dtype=np.bool_)
    places = np.array([(piece.start, piece.end, piece.baseline, piece.size) for piece in pieces]).reshape(-1, 4)
    start, end, baseline, size = places.T
    follows = (np.abs(start[1:] - end[:-1]) < SAME_PLACE * size[1:]) & (baseline[1:] == baseline[:-1])
    text = np.concatenate(([0], np.cumsum(~follows)))
    inked = np.bincount(text[~blank], minlength=text[-1] + 1)
    copied = np.bincount(text[copies], minlength=text[-1] + 1)
    return np.asarray(copies & (2 * copied < inked)[text])
