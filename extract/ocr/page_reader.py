"""The picture of a page -> its PageContent: upright, straight, ruled, read cell by cell."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.document import BBox, Note
from extract.lattice import find_tables
from extract.notes import note
from extract.ocr.alphabet import DIGITS
from extract.ocr.ink import Grey, Ink, ink_of, strokes
from extract.ocr.line_reader import Word, read_line
from extract.ocr.lines import Line, components, letter_height
from extract.ocr.numbers import WITHHELD, Number
from extract.ocr.overprint import overprinted
from extract.ocr.picture import lies_on_its_side, marks_above_and_below, rotated, skew, straightened
from extract.ocr.regions import dust, lines, pictures
from extract.ocr.rules import Rules, rules
from extract.ocr.terms import mended
from extract.page import NO_BOXES, PageContent
from extract.thai import repair

ASCENT, DESCENT = 0.9, 0.45
"""Of a letter's height: how far a piece reaches above and below the letters' bodies."""

SIGNS = (*DIGITS, WITHHELD)
EDGE = 0.6
"""Of a letter's height: so near to the side of the picture a number may be cut off."""

LEAST_STEP = 0.01
"""Points from the beginning of a piece to that of the next one in its line."""


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A page's picture made ready to read; everything in pixels of ``ink``."""

    ink: Ink
    labels: NDArray[np.int32]
    boxes: NDArray[np.int32]
    horizontal: Rules
    vertical: Rules
    pictures: NDArray[np.int32]


def read_picture(grey: Grey, number: int, dpi: float, *, turn: bool = True) -> PageContent:
    """Page ``number`` read from its picture at ``dpi`` (turned upright and straightened where ``turn``)."""
    grey, turned, lean = upright(grey, dpi) if turn else (grey, 0, 0.0)
    sheet = prepared(grey, dpi)
    points = 72 / dpi
    height, width = grey.shape
    across, down = sheet.horizontal[:, :3] * points, sheet.vertical[:, :3] * points
    tables = find_tables(across, down)
    cells = [_in_pixels(cell.bbox, points) for table in tables for cell in table.cells]
    pieces = _Pieces(number, points)
    printed = list(lines(sheet.boxes, cells, grey.shape))
    unreadable = overprinted(printed, tables, points, letter_height(sheet.boxes))
    found = [
        (line, *(_unread(line) if index in unreadable else read_line(sheet.ink, sheet.labels, line)))
        for index, line in enumerate(printed)
    ]
    texts = rests_withheld([(line, words) for line, words, _ in found])
    for index, ((line, _, withheld), words) in enumerate(zip(found, texts, strict=True)):
        whole = tuple(_doubted(word) if _meets_the_edge(word, line, width) else word for word in words)
        pieces.add(line, whole)
        if whole != words:
            box = (line.x0 * points, line.top * points, line.x1 * points, line.bottom * points)
            said = " ".join(word.text for word in whole)
            pieces.notes.append(note("number-cut", number, box, said, text=said))
        if index in unreadable:
            box = (line.x0 * points, line.top * points, line.x1 * points, line.bottom * points)
            pieces.notes.append(note("overprinted-text", number, box))
        for each in withheld:
            box = (each.x0 * points, line.top * points, each.x1 * points, line.bottom * points)
            readings = " / ".join(each.readings)
            pieces.notes.append(note("scanned-number-unproven", number, box, readings, readings=readings))
    return PageContent(
        number=number,
        width=width * points,
        height=height * points,
        source="ocr" if pieces.texts else "none",
        texts=tuple(pieces.texts),
        boxes=np.array(pieces.boxes, dtype=np.float64) if pieces.boxes else NO_BOXES.copy(),
        baselines=np.array(pieces.baselines, dtype=np.float64),
        horizontal=across,
        vertical=down,
        pictures=sheet.pictures[:, :4].astype(np.float64) * points,
        confidence=np.array(pieces.confidence, dtype=np.float64),
        repairs=dict(pieces.repairs),
        notes=tuple(pieces.notes),
        turned=turned,
        lean=lean,
    )


def _unread(line: Line) -> tuple[tuple[Word, ...], tuple[Number, ...]]:
    """A line that cannot be read: that something is printed there is all that is known."""
    return (Word(WITHHELD, line.x0, line.x1, 0.0),), ()


def rests_withheld(rows: list[tuple[Line, tuple[Word, ...]]]) -> list[tuple[Word, ...]]:
    """Where a line ends in a withheld number (๗๔. / ๑๓), the digits that begin the line below it may be its rest, and
    the other way round: they are withheld as well."""
    kept = [list(words) for _, words in rows]
    for index, ((above, one), (below, two)) in enumerate(pairwise(rows)):
        if not one or not two or below.top < above.bottom or below.x0 > above.x1 or above.x0 > below.x1:
            continue
        last, first = one[-1].text, two[0].text
        if last.rstrip(".").endswith(WITHHELD) and first[0] in DIGITS:
            kept[index + 1][0] = _doubted(two[0])
        elif first.startswith(WITHHELD) and last.endswith(".") and last.rstrip(".")[-1:] in tuple(DIGITS):
            kept[index][-1] = _doubted(one[-1])
    return [tuple(words) for words in kept]


def _meets_the_edge(word: Word, line: Line, width: int) -> bool:
    """Does a number end, or begin, where the picture does? More of its digits may stand beyond."""
    near = EDGE * line.body
    return (word.x1 > width - near and word.text[-1:] in SIGNS) or (word.x0 < near and word.text[:1] in SIGNS)


def _doubted(word: Word) -> Word:
    text = "".join(WITHHELD if sign in DIGITS else sign for sign in word.text)
    return replace(word, text=text, confidence=min(word.confidence, 0.3))


def read_area(grey: Grey, number: int, dpi: float, area: BBox) -> PageContent:
    """Only ``area`` (points) of a page that is upright: a picture of a table inside a page of text."""
    x0, top, x1, bottom = (round(edge * dpi / 72) for edge in area)
    part = read_picture(np.ascontiguousarray(grey[max(0, top) : bottom, max(0, x0) : x1]), number, dpi, turn=False)
    dx, dy = max(0, x0) * 72 / dpi, max(0, top) * 72 / dpi
    moved = [replace(each, bbox=_moved(each.bbox, dx, dy)) for each in part.notes]
    return replace(
        part,
        width=grey.shape[1] * 72 / dpi,
        height=grey.shape[0] * 72 / dpi,
        boxes=part.boxes + np.array([dx, dy, dx, dy]),
        baselines=part.baselines + dy,
        horizontal=part.horizontal + np.array([dy, dx, dx]),
        vertical=part.vertical + np.array([dx, dy, dy]),
        pictures=part.pictures + np.array([dx, dy, dx, dy]),
        notes=tuple(moved),
    )


def _moved(box: BBox | None, dx: float, dy: float) -> BBox | None:
    return None if box is None else (box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy)


def upright(grey: Grey, dpi: float) -> tuple[Grey, int, float]:
    """The page as a reader holds it: its lines of print across, its letters on their feet, no lean.

    Also by how many degrees it was turned clockwise for that (0, 90, 180, 270), and how far it leaned then.
    """
    # Half the resolution is enough to tell, at a quarter of the work.
    small = cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA).astype(np.uint8)
    ink = ink_of(small)
    turn = 90 if lies_on_its_side(components(strokes(ink))[1], dpi / 2) else 0
    ink = rotated(ink, turn)
    lean = skew(strokes(ink))
    ink = straightened(ink, lean, paper=0.0)
    above, below = marks_above_and_below(components(strokes(ink))[1])
    turn += 180 if below > above + 2 else 0
    # The lean is that of the page before it was turned upside down: the same either way.
    return straightened(rotated(grey, turn), lean), turn, lean


def prepared(grey: Grey, dpi: float) -> Sheet:
    """Rules, letters and pictures of an upright page told apart."""
    ink = ink_of(grey)
    mask = strokes(ink)
    horizontal, vertical, ruled = rules(mask, dpi)
    labels, boxes = components(mask & ~ruled)
    large = pictures(boxes, dpi)
    letters = boxes[~large & ~dust(boxes, dpi)]
    return Sheet(np.where(ruled, np.float32(0), ink), labels, letters, horizontal, vertical, boxes[large])


def _in_pixels(box: BBox, points: float) -> BBox:
    x0, top, x1, bottom = box
    return (x0 / points, top / points, x1 / points, bottom / points)


class _Pieces:
    """The pieces of a page while it is read."""

    def __init__(self, number: int, points: float) -> None:
        self.number, self.points = number, points
        self.texts: list[str] = []
        self.boxes: list[BBox] = []
        self.baselines: list[float] = []
        self.confidence: list[float] = []
        self.repairs: Counter[str] = Counter()
        self.notes: list[Note] = []

    def add(self, line: Line, words: tuple[Word, ...]) -> None:
        """A line's words, with a printed blank between each two."""
        top, bottom = line.top - ASCENT * line.body, line.bottom + DESCENT * line.body
        # Tesseract's places are rough; the order of the words in a line is not.
        left = -math.inf
        for index, word in enumerate(words):
            if index:
                left = self._piece(" ", (max(words[index - 1].x1, left), top, word.x0, bottom), line, word.confidence)
            text, counts = repair(word.text)
            text, terms = mended(text)
            self.repairs.update(counts + terms)
            left = self._piece(text, (max(word.x0, left), top, word.x1, bottom), line, word.confidence)

    def _piece(self, text: str, box: BBox, line: Line, confidence: float) -> float:
        """Add a piece; gives the least column at which the next piece of the line may begin."""
        x0, top, x1, bottom = (edge * self.points for edge in box)
        self.texts.append(text)
        self.boxes.append((x0, top, max(x1, x0), bottom))
        self.baselines.append(line.bottom * self.points)
        self.confidence.append(confidence)
        return box[0] + LEAST_STEP / self.points
