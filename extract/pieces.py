"""Characters of a PDF page → pieces of text that must not be cut: a letter with the marks that stand on it.

This happens in the order of the content stream, before words, cells and tables: sorting single marks by x
gives ``ตัวชวี้ ัด`` for ``ตัวชี้วัด``, and no later repair can undo that.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from extract.page import Floats, Integers, PageContent
from extract.pdf_page import RawPage
from extract.piece_builder import PieceBuilder, zero_width_blanks
from extract.piece_columns import SAME_PLACE, Pieces
from extract.thai import SARA_AA, SARA_AM

COPY = 0.12
"""Of the font size: a text no farther than this from the same text is its copy."""
LEAST_FIELD = 0.1
"""Points."""
FIELDS = 1 << 20
MANY_PLACES = 6
"""Letters round ำ without one า in the font: headings repeat ลำดับ, จำนวน, กำกับ on every page."""


def swapped_fonts(pages: Iterable[RawPage]) -> frozenset[str]:
    """Fonts whose map says ำ for every า (Excel 365): they hold no า, and ำ in more places than Thai ever has."""
    with_aa: set[str] = set()
    marked: set[str] = set()
    places: dict[str, set[tuple[int, int]]] = {}
    for page in pages:
        names, fonts = page.text_objects.names, page.text_objects.fonts[page.objects]
        with_aa.update(names[font] for font in set(fonts[page.codes == ord(SARA_AA)].tolist()))
        is_am = page.codes == ord(SARA_AM)
        if not is_am.any():
            continue
        before, after = np.concatenate(([0], page.codes[:-1])), np.concatenate((page.codes[1:], [0]))
        behind_blank = np.concatenate(([False], zero_width_blanks(page)))[:-1]
        marked.update(names[font] for font in set(fonts[is_am & behind_blank].tolist()))
        found = zip(fonts[is_am].tolist(), before[is_am].tolist(), after[is_am].tolist(), strict=True)
        for font, *letters in found:
            places.setdefault(names[font], set()).add((letters[0], letters[1]))
    return frozenset(
        font for font in places if font not in with_aa and (font in marked or len(places[font]) >= MANY_PLACES)
    )


def read_pieces(page: RawPage, number: int, swapped: frozenset[str] = frozenset()) -> PageContent:
    """The pieces of an upright ``page``; ``swapped`` names the fonts that print ำ for า."""
    builder = PieceBuilder(page, swapped)
    pieces = _without_copies(_without_echoes(builder.pieces()))
    return PageContent(
        number=number,
        width=page.width,
        height=page.height,
        source="pdf",
        texts=tuple(pieces.texts),
        boxes=pieces.boxes(),
        baselines=pieces.baselines,
        pictures=page.pictures,
        repairs=builder.repairs,
        turned=page.turned,
        directions=pieces.directions.astype(np.int16) if pieces.directions.any() else None,
        signs=pieces.signs,
        objects=pieces.owners,
    )


def _without_echoes(pieces: Pieces) -> Pieces:
    """pdfium may say an ActualText again for the next glyphs that it speaks for."""
    if not pieces.spoken.any():
        return pieces
    chosen = np.ones(len(pieces), dtype=np.bool_)
    again = np.flatnonzero((pieces.spoken[1:] == pieces.spoken[:-1]) & (pieces.spoken[1:] != 0)) + 1
    chosen[[index for index in again.tolist() if pieces.texts[index] == pieces.texts[index - 1]]] = False
    if chosen.all():
        return pieces
    ends = np.maximum.reduceat(pieces.ends, np.flatnonzero(chosen))
    return replace(pieces.chosen(chosen), ends=ends)


def _without_copies(pieces: Pieces) -> Pieces:
    """Text that is printed twice at one place (bold by overprinting, a shadow) stands once."""
    inked = np.flatnonzero(~pieces.blank)
    start, baseline, signs = pieces.starts[inked], pieces.baselines[inked], pieces.signs[inked]
    limit = COPY * pieces.sizes[inked]
    if not _may_be_equal(signs, start, baseline, float(limit.max(initial=0))):
        return pieces
    copies = np.zeros(len(pieces), dtype=np.bool_)
    for shift in (0.0, 0.5):
        # Copies stand side by side once equal texts are sorted line by line; two grids, as a line may lie on a border.
        order = np.lexsort((start, np.floor(baseline / 4 + shift), signs))
        one, two = order[:-1], order[1:]
        near = (signs[one] == signs[two]) & (np.abs(start[two] - start[one]) < limit[two])
        near &= np.abs(baseline[two] - baseline[one]) < limit[two]
        copies[inked[np.maximum(one[near], two[near])]] = True
    if copies.any():
        copies &= ~_by_chance(pieces, copies)
    return pieces.chosen(~copies) if copies.any() else pieces


def _may_be_equal(signs: Integers, start: Floats, baseline: Floats, limit: float) -> bool:
    """May there be equal signs no farther than ``limit`` from each other? They share a field of a grid whose fields are
    twice as large, or of one moved by half a field; so do others, and what overflows the numbers of the fields."""
    across, down = start / max(2 * limit, LEAST_FIELD), baseline / max(2 * limit, LEAST_FIELD)
    for x in (np.floor(across), np.floor(across + 0.5)):
        for y in (np.floor(down), np.floor(down + 0.5)):
            fields = np.sort((signs * FIELDS + x.astype(np.int64)) * FIELDS + y.astype(np.int64))
            if (fields[1:] == fields[:-1]).any():
                return True
    return False


def _by_chance(pieces: Pieces, copies: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which pieces lie on the same letter of another text, as where a text runs over the next cell: those that stand in
    a text of which nothing else is a copy."""
    blank = pieces.blank
    start, end, baseline, size = pieces.starts, pieces.ends, pieces.baselines, pieces.sizes
    follows = (np.abs(start[1:] - end[:-1]) < SAME_PLACE * size[1:]) & (baseline[1:] == baseline[:-1])
    text = np.concatenate(([0], np.cumsum(~follows)))
    inked = np.bincount(text[~blank], minlength=text[-1] + 1)
    copied = np.bincount(text[copies], minlength=text[-1] + 1)
    return np.asarray(copies & (2 * copied < inked)[text])
