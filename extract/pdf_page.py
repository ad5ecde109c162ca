"""One PDF page as pdfium sees it, in bulk: characters, the objects they belong to, ruling lines, pictures.

Nothing is interpreted here. Characters come in the order of the content stream: pdfium sorts the text objects
of a line by x, which parts marks from the letter that they were written behind.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray

from extract.annotations import Annotations
from extract.crosses import crossed_places
from extract.digits import are_digits
from extract.document import Note
from extract.dotted import join_dotted
from extract.form_values import place_values
from extract.page import NO_BOXES, Flags, Floats, turn_boxes
from extract.pdf_characters import PageCharacters
from extract.pdf_fonts import Fonts
from extract.pdf_geometry import Turn, box_array, covered_share
from extract.pdf_objects import PageObjects
from extract.pdf_paths import Paths
from extract.pdfium_calls import address_of
from extract.print_size import unit_of
from extract.striped import striped
from extract.text_objects import TextObjects
from extract.visibility import Visibility

FULL_PICTURE = 0.6
"""Of the page's area."""
LAYER = 0.8
"""Of the characters."""


@dataclass(frozen=True, slots=True, eq=False)
class RawPage:
    """Characters in content order with what stands beside them; positions in points from the top left."""

    width: float
    height: float
    codes: NDArray[np.int64]
    """n Unicode values."""
    origins: Floats
    """n × (x, y) of the pen."""
    boxes: Floats
    """n × (x0, top, x1, bottom): advance width by height of the font."""
    objects: NDArray[np.int64]
    """n: index into ``text_objects``."""
    broken: Flags
    """n: the font gives no Unicode value, or one that the glyph's ink contradicts (a tone mark below the line)."""
    shapes: Floats
    """n × (width, height), of the font size: the ink below the line of a mark that stands above it; else zeros."""
    text_objects: TextObjects
    silent: Floats
    """s × (order, x0, top, x1, bottom): text objects without characters of their own: glyphs that an ActualText
    of the object before them speaks for, blanks, and copies printed over the original."""
    rules: Floats
    """r × (x0, top, x1, bottom): ruling lines as thin boxes."""
    pictures: Floats
    """p × (x0, top, x1, bottom)."""
    fills: Floats
    """f × (x0, top, x1, bottom): boxes filled with a colour."""
    whites: Floats
    """w × (x0, top, x1, bottom): boxes filled with white."""
    outlines: int
    """Small filled shapes, the size of letters."""
    beyond: tuple[str, ...]
    """The limits (``extract.limits``) that it exceeds: what lies behind them was not read."""
    hidden: Flags
    """n: nobody sees it on the page."""
    doubted: Flags
    """n: a digit that is not to be believed."""
    drawn_on: Flags
    """n: written by an annotation or a form field."""
    struck: Floats
    """k × (x0, top, x1, bottom): what annotations strike out, or two strokes from corner to corner."""
    strokes: Floats
    """s × (x0, top, x1, bottom): flat strokes that are no rules of the page: too thick, wavy, or an annotation's."""
    slants: Floats
    """d × (x0, top, x1, bottom): straight strokes aslant, no higher than a line of print."""
    turned: int = 0
    """Degrees clockwise by which the page as shown was turned to set its text upright."""
    notes: tuple[Note, ...] = ()
    """What is to be told; positions on the upright page."""
    frames: Floats = field(default_factory=NO_BOXES.copy)
    """q × (x0, top, x1, bottom): boxes drawn side by side by one path each."""
    drawn: Floats = field(default_factory=NO_BOXES.copy)
    """s × (x0, top, x1, bottom): small shapes, as high as letters may be."""

    @property
    def sizes(self) -> Floats:
        """n: the font size of each character."""
        sizes: Floats = self.text_objects.sizes[self.objects]
        return sizes


def read_page(
    page: pdfium.PdfPage, annotations: Annotations | None = None, fonts: Fonts | None = None, *, layers: bool = False
) -> RawPage:
    """Everything on ``page``, in one pass over its objects and one over its characters, set upright.

    ``annotations`` is what ``extract.annotations.draw_on`` says of it, ``fonts`` those of the file, ``layers`` whether
    some of the page may be switched off.
    """
    annotations, fonts = annotations or Annotations(), fonts or Fonts()
    turn, objects = Turn(page), PageObjects(page, annotations.first_drawn_on)
    seen = _look(page, turn, objects, annotations, fonts, layers)
    if covered := seen.covered:
        # Of equal signs at one place pdfium tells the first only: the one that another text was put on.
        with objects.set_aside(covered):
            above = _look(page, turn, objects, annotations, fonts, layers)
        above.characters.take(seen.characters, covered)
        taken = np.isin(seen.characters.orders, covered)
        seen = replace(
            above,
            hidden=np.concatenate((above.hidden, seen.hidden[taken])),
            boxes=np.vstack((above.boxes, seen.boxes[taken])),
            shadows=np.concatenate((above.shadows, seen.shadows[taken])),
        )
    return _upright(_with_doubted_digits(_raw_page(turn, objects, seen, annotations), fonts))


def _with_doubted_digits(page: RawPage, fonts: Fonts) -> RawPage:
    """``page`` with the digits doubted whose font draws one of them as another: its map is wrong, and of digits that
    look alike nobody can tell where else."""
    digits = np.flatnonzero(are_digits(page.codes))
    written = page.text_objects.fonts[page.objects[digits]]
    pairs = list(zip(written.tolist(), page.codes[digits].tolist(), strict=True))
    names = page.text_objects.names
    wrong = {font for font, code in set(pairs) if fonts.contradicts(names[font], code)}
    if not wrong:
        return page
    doubted = page.doubted.copy()
    doubted[digits] |= np.isin(written, list(wrong))
    return replace(page, doubted=doubted)


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    """The characters of a page, which of them are hidden or shadows of others, and their boxes in user space."""

    characters: PageCharacters
    hidden: Flags
    boxes: Floats
    shadows: Flags
    covered: list[int]
    """Text objects that are hidden under others."""


def _look(
    page: pdfium.PdfPage, turn: Turn, objects: PageObjects, annotations: Annotations, fonts: Fonts, layers: bool
) -> _Seen:
    textpage = page.get_textpage()
    try:
        characters = PageCharacters(address_of(textpage.raw), objects, fonts)
        place_values(annotations.values, objects, characters)
        visibility = Visibility(page, turn, objects, characters)
        objects.read_shapes(unit_of(visibility.sizes, turn.width, turn.height))
        hidden = visibility.hidden(layers=layers, layer=_holds_layer(turn, objects, visibility.unseen_mode))
        characters.doubt(np.flatnonzero(visibility.cut_through(hidden)).tolist())
    finally:
        textpage.close()
    shadows, covered = visibility.shadows(hidden), visibility.covered(hidden)
    return _Seen(characters, hidden, visibility.visible_boxes(), shadows, covered)


def _holds_layer(turn: Turn, objects: PageObjects, unseen: Flags) -> bool:
    """Is most text without ink, over a picture of the page: a recogniser's layer?"""
    if not objects.pictures or not len(unseen) or unseen.mean() <= LAYER:
        return False
    return covered_share(turn.boxes(box_array(objects.pictures)), turn.width, turn.height) >= FULL_PICTURE


def _raw_page(turn: Turn, objects: PageObjects, seen: _Seen, annotations: Annotations) -> RawPage:
    characters = seen.characters
    text_objects = characters.shared.turned(turn.angle)
    owners = characters.owners
    in_order = np.argsort(owners, kind="stable")
    in_order = in_order[~seen.shadows[in_order]]
    first_drawn_on = len(objects) if objects.drawn_on is None else objects.drawn_on
    rules, outlines = _rules(objects.paths)
    drawn_on, _ = _rules(objects.paths_drawn_on)
    return RawPage(
        width=turn.width,
        height=turn.height,
        codes=characters.codes[in_order],
        origins=turn.points(characters.pens).take(in_order, axis=0),
        boxes=turn.boxes(seen.boxes).take(in_order, axis=0),
        objects=owners[in_order],
        broken=characters.unmapped[in_order] | _contradicted(characters.wrong[in_order]),
        shapes=characters.inks.take(in_order, axis=0),
        text_objects=text_objects,
        silent=_silent(turn, objects, text_objects.orders),
        rules=turn.seen(turn.boxes(rules)),
        pictures=turn.seen(turn.boxes(box_array(objects.pictures))),
        fills=turn.seen(turn.boxes(box_array(objects.paths.fills))),
        whites=turn.seen(turn.boxes(box_array(objects.paths.whites))),
        outlines=outlines,
        beyond=objects.beyond,
        hidden=seen.hidden[in_order],
        doubted=characters.doubted[in_order],
        drawn_on=(characters.orders >= first_drawn_on)[in_order],
        struck=turn.boxes(box_array([*annotations.struck, *crossed_places(objects.diagonals)])),
        strokes=turn.boxes(np.vstack((drawn_on, box_array(objects.strokes)))),
        slants=turn.boxes(box_array(objects.slants)),
        frames=turn.seen(turn.boxes(box_array(objects.paths.frames))),
        drawn=turn.seen(turn.boxes(box_array(objects.paths.drawn))),
    )


def _rules(paths: Paths) -> tuple[Floats, int]:
    """The rules of a page, dotted ones in one piece, and how many small shapes are none of their dots and no stripes of
    a gradient. White boxes rule a page that has no other rules."""
    rules = box_array(paths.rules or paths.blanks)
    if not (paths.specks or paths.parts_of_paths or paths.dots):
        return rules, paths.outlines
    specks = box_array(paths.specks + paths.parts_of_paths)
    dotted, used = join_dotted(specks)
    used |= striped(specks)
    short = specks[~used & ((specks[:, 2:] - specks[:, :2]).max(axis=1) > paths.thin)]
    thick, dots = join_dotted(box_array(paths.dots), alike=True)
    outlines = paths.outlines - int(used[: len(paths.specks)].sum()) - int(dots.sum())
    return np.vstack((rules, dotted, short, thick)), outlines


def _silent(turn: Turn, objects: PageObjects, with_characters: NDArray[np.int64]) -> Floats:
    """Text objects of which pdfium gives no character."""
    orders = objects.silent(with_characters)
    boxes = turn.boxes(objects.boxes_of_texts(orders))
    return np.column_stack((orders, boxes)) if len(orders) else np.empty((0, 5))


def _contradicted(wrong: NDArray[np.int64]) -> Flags:
    """Which marks are truly called by another's name. ``wrong`` is the side of each mark that lies on the other one.

    Two marks of one letter may be named in the other order: then both lie wrong, and the letter is right.
    """
    if not wrong.any():
        return np.zeros(len(wrong), dtype=np.bool_)
    exchanged = (wrong[:-1] > 0) & (wrong[1:] > 0) & (wrong[:-1] != wrong[1:])
    contradicted: Flags = wrong > 0
    contradicted[:-1] &= ~exchanged
    contradicted[1:] &= ~exchanged
    return contradicted


def _upright(page: RawPage) -> RawPage:
    """Turn a page whose text mostly reads upwards, downwards or upside down."""
    if not page.text_objects.angles.any():
        return page
    angles = page.text_objects.angles[page.objects]
    by_angle = {angle: int((angles == angle).sum()) for angle in (0, 90, 180, 270)}
    angle = max(by_angle, key=lambda angle: by_angle[angle])
    if angle == 0 or by_angle[angle] < 0.6 * len(page.codes):
        return page
    width, height = (page.width, page.height) if angle == 180 else (page.height, page.width)
    silent = np.hstack((page.silent[:, :1], turn_boxes(page.silent[:, 1:], angle, page.width, page.height)))
    return replace(
        page,
        width=width,
        height=height,
        origins=turn_boxes(np.hstack((page.origins, page.origins)), angle, page.width, page.height)[:, :2],
        boxes=turn_boxes(page.boxes, angle, page.width, page.height),
        text_objects=page.text_objects.turned(angle),
        silent=silent,
        rules=turn_boxes(page.rules, angle, page.width, page.height),
        pictures=turn_boxes(page.pictures, angle, page.width, page.height),
        struck=turn_boxes(page.struck, angle, page.width, page.height),
        strokes=turn_boxes(page.strokes, angle, page.width, page.height),
        slants=turn_boxes(page.slants, angle, page.width, page.height),
        fills=turn_boxes(page.fills, angle, page.width, page.height),
        whites=turn_boxes(page.whites, angle, page.width, page.height),
        frames=turn_boxes(page.frames, angle, page.width, page.height),
        drawn=turn_boxes(page.drawn, angle, page.width, page.height),
        turned=angle,
    )
