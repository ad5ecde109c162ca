"""What stands on one page before tables and paragraphs are made of it: the seam between PDF, OCR and layout.

The text layer (``extract/pdf.py``) and the recogniser (``extract/ocr/``) both end in a :class:`PageContent`;
``extract/layout.py`` makes tables and paragraphs of it, whichever it came from.
All positions are PDF points from the top left corner of the page as a reader sees it (turned upright).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from extract.document import BBox, Note

Rule = tuple[float, float, float]
"""A rule across: y, x0 and x1; one down: x, top and bottom."""
Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]

BLANK = 0x20
BEYOND_CODES = 0x110000
"""No character has so high a code."""

NO_BOXES: Floats = np.empty((0, 4))
NO_RULES: Floats = np.empty((0, 3))


@dataclass(frozen=True, slots=True, eq=False)
class PageContent:
    """Pieces of text with their places, ruling lines and pictures of one page.

    A piece is what must not be cut: in a PDF one character with the marks that stand on it, from a scan a word
    or a character. A printed blank is a piece of its own (``" "``); where there is none, layout sees one in a
    gap of a quarter of the letter height or more. Pieces come in the order of the source; layout sorts each
    line from left to right, so that the order matters only for pieces that begin at the same place.
    """

    number: int
    """1-based."""
    width: float
    height: float
    source: str
    """``pdf``, ``ocr`` or ``none`` (nothing could be read)."""
    texts: tuple[str, ...] = ()
    """n pieces, in Thai in canonical order."""
    boxes: Floats = field(default_factory=NO_BOXES.copy)
    """n × (x0, top, x1, bottom): advance width by the height of the font (ascent to descent)."""
    baselines: Floats = field(default_factory=lambda: np.empty(0))
    """n: the y on which the letters stand; equal (± a tenth of the height) along one line of print."""
    horizontal: Floats = field(default_factory=NO_RULES.copy)
    """h × (y, x0, x1): horizontal ruling lines, by their middle."""
    vertical: Floats = field(default_factory=NO_RULES.copy)
    """v × (x, top, bottom): vertical ruling lines, by their middle."""
    pictures: Floats = field(default_factory=NO_BOXES.copy)
    """p × (x0, top, x1, bottom)."""
    confidence: Floats | None = None
    """n × 0–1 where the pieces were read from a picture."""
    repairs: Mapping[str, int] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    turned: int = 0
    """0, 90, 180 or 270: by how much the page as shown was turned clockwise to set its text upright (a landscape
    page printed or scanned sideways). ``width``, ``height`` and all positions are of the page so turned;
    ``extract/upright.py`` turns them back at the end."""
    lean: float = 0.0
    """Degrees by which the print of a scan fell to the right before it was straightened; all positions are of the
    straight page, and ``extract/upright.py`` moves them back."""
    unit: float = 1.0
    """Points of the page as shown to each of the points that everything here is measured in: more than 1 where the
    print is much larger than usual, less where it is smaller."""
    directions: NDArray[np.int16] | None = None
    """n: 0, or 90, 180, 270 where a piece reads upwards, upside down or downwards; None where all are 0."""
    shaded: tuple[BBox, ...] = ()
    """Where rows of cells are shaded that no rules make a table of."""
    sheet: int | None = None
    """The page of the file that this one is on, where two share a sheet and ``number`` counts its halves."""
    is_half: bool = False
    """Is it one of two pages on a sheet?"""
    origin: float = 0.0
    """Where on its sheet this page begins, from the left."""
    signs: Integers | None = None
    """n: a number for each text, of a single character its code; None where they have not been counted."""
    objects: Integers | None = None
    """n: the text object that each piece was printed with; None where that is not known."""
    columns_on: tuple[float, ...] = ()
    """The sides of the columns of a shaded header whose rows go down to the last line of the page."""
    unread: tuple[BBox, ...] = ()
    """Where tables stand that cannot be read: their text is no prose."""

    @property
    def codes(self) -> Integers:
        """n: the code of each piece that is a single character, more than any code for others."""
        if self.signs is not None:
            return self.signs
        codes = (ord(text) if len(text) == 1 else BEYOND_CODES for text in self.texts)
        return np.fromiter(codes, dtype=np.int64, count=len(self.texts))

    @property
    def blank(self) -> Flags:
        """n: which pieces are printed blanks."""
        blank: Flags = self.codes == BLANK
        return blank

    def chosen(self, kept: Flags) -> PageContent:
        """The page with some of its pieces alone."""
        return replace(
            self,
            texts=tuple(text for text, keep in zip(self.texts, kept.tolist(), strict=True) if keep),
            boxes=self.boxes[kept],
            baselines=self.baselines[kept],
            confidence=None if self.confidence is None else self.confidence[kept],
            directions=None if self.directions is None else self.directions[kept],
            signs=None if self.signs is None else self.signs[kept],
            objects=None if self.objects is None else self.objects[kept],
        )

    @property
    def middles(self) -> Floats:
        """n × (x, y): the middle of each piece across and of its small letters in height; of one that does not read
        from left to right the middle of its box."""
        heights = self.boxes[:, 3] - self.boxes[:, 1]
        middles = np.column_stack(((self.boxes[:, 0] + self.boxes[:, 2]) / 2, self.baselines - 0.25 * heights))
        if self.directions is not None:
            turned = self.directions != 0
            middles[turned] = (self.boxes[turned, :2] + self.boxes[turned, 2:]) / 2
        return middles


def merged(content: PageContent, others: Sequence[PageContent]) -> PageContent:
    """``content`` with what was read of pictures on the same page; what has no confidence is certain. A picture without
    text of its own gives its rules to the text that is printed over it."""
    if not others:
        return content
    rules = [content, *others]
    horizontal, vertical = (np.vstack([getattr(each, way) for each in rules]) for way in ("horizontal", "vertical"))
    content = replace(content, horizontal=horizontal, vertical=vertical)
    others = [other for other in others if other.texts]
    if not others:
        return content
    every = [content, *others]

    def sure(part: PageContent) -> Floats:
        return np.ones(len(part.texts)) if part.confidence is None else part.confidence

    directions = None
    if content.directions is not None:
        directions = np.concatenate((content.directions, np.zeros(sum(len(o.texts) for o in others), dtype=np.int16)))
    return replace(
        content,
        source="ocr",
        texts=tuple(text for part in every for text in part.texts),
        boxes=np.vstack([part.boxes for part in every]),
        baselines=np.concatenate([part.baselines for part in every]),
        confidence=np.concatenate([sure(part) for part in every]),
        repairs=sum((Counter(part.repairs) for part in every), Counter[str]()),
        notes=tuple(note for part in every for note in part.notes),
        directions=directions,
        signs=None,
        objects=None,
    )


def turn_boxes(boxes: Floats, angle: int, width: float, height: float) -> Floats:
    """n × (x0, top, x1, bottom) on a page of ``width`` × ``height`` after it is turned clockwise by ``angle``."""
    x0, top, x1, bottom = boxes.T
    if angle == 90:
        return np.column_stack((height - bottom, x0, height - top, x1))
    if angle == 180:
        return np.column_stack((width - x1, height - bottom, width - x0, height - top))
    if angle == 270:
        return np.column_stack((top, width - x1, bottom, width - x0))
    return boxes


def lean_boxes(boxes: Floats, degrees: float, width: float, height: float) -> Floats:
    """n × (x0, top, x1, bottom), none of them larger, with their middles where they come to lie when a page of
    ``width`` × ``height`` is turned clockwise about its own by a few ``degrees``."""
    x, y = (boxes[:, 0] + boxes[:, 2] - width) / 2, (boxes[:, 1] + boxes[:, 3] - height) / 2
    cos, sin = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    dx, dy = cos * x - sin * y - x, sin * x + cos * y - y
    return np.asarray(boxes + np.column_stack((dx, dy, dx, dy)))
