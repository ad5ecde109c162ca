"""One PDF page as pdfium sees it, in bulk: characters, the objects they belong to, ruling lines, pictures.

Nothing is interpreted here. Characters come in the order of the content stream: pdfium sorts the text objects
of a line by x, which parts marks from the letter that they were written behind.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray

from extract.dotted import join_dotted
from extract.page import Floats, turn_boxes
from extract.pdf_characters import PageCharacters, TextObject
from extract.pdf_geometry import Box, Turn
from extract.pdf_objects import PageObjects
from extract.pdf_paths import THIN, Paths
from extract.pdfium_calls import address_of


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
    broken: NDArray[np.bool_]
    """n: the font gives no Unicode value, or one that the glyph's ink contradicts (a tone mark below the line)."""
    shapes: Floats
    """n × (width, height), of the font size: the ink below the line of a mark that stands above it; else zeros."""
    text_objects: tuple[TextObject, ...]
    silent: Floats
    """s × (order, x0, top, x1, bottom): text objects without characters of their own: glyphs that an ActualText
    of the object before them speaks for, blanks, and copies printed over the original."""
    rules: Floats
    """r × (x0, top, x1, bottom): ruling lines as thin boxes."""
    pictures: Floats
    """p × (x0, top, x1, bottom)."""
    fills: Floats
    """f × (x0, top, x1, bottom): boxes filled with a colour."""
    outlines: int
    """Small filled shapes, the size of letters."""
    too_complex: bool
    turned: int = 0
    """Degrees clockwise by which the page as shown was turned to set its text upright."""


def read_page(page: pdfium.PdfPage) -> RawPage:
    """Everything on ``page``, in one pass over its objects and one over its characters, set upright."""
    objects = PageObjects(page)
    textpage = page.get_textpage()
    try:
        characters = PageCharacters(address_of(textpage.raw), objects)
        return _upright(_raw_page(Turn(page), objects, characters))
    finally:
        textpage.close()


def _raw_page(turn: Turn, objects: PageObjects, characters: PageCharacters) -> RawPage:
    text_objects = characters.text_objects(turn.angle)
    numbers = {order: number for number, order in enumerate(text_objects)}
    owners = np.array([numbers[order] for order in characters.orders], dtype=np.int64)
    in_order = np.argsort(owners, kind="stable")
    rules, outlines = _rules(objects.paths)
    return RawPage(
        width=turn.width,
        height=turn.height,
        codes=np.array(characters.codes, dtype=np.int64)[in_order],
        origins=turn.points(np.array(characters.pens, dtype=np.float64).reshape(-1, 2))[in_order],
        boxes=turn.boxes(_array(characters.boxes))[in_order],
        objects=owners[in_order],
        broken=np.array(characters.unmapped, dtype=np.bool_)[in_order]
        | _contradicted(np.array(characters.wrong, dtype=np.int64)[in_order]),
        shapes=np.array(characters.inks, dtype=np.float64).reshape(-1, 2)[in_order],
        text_objects=tuple(text_objects.values()),
        silent=_silent(turn, objects, numbers),
        rules=turn.seen(turn.boxes(rules)),
        pictures=turn.seen(turn.boxes(_array(objects.pictures))),
        fills=turn.seen(turn.boxes(_array(objects.paths.fills))),
        outlines=outlines,
        too_complex=objects.too_complex,
    )


def _array(boxes: list[Box]) -> Floats:
    return np.array(boxes, dtype=np.float64).reshape(-1, 4)


def _rules(paths: Paths) -> tuple[Floats, int]:
    """The rules of a page, dotted ones in one piece, and how many small shapes are none of their dots."""
    specks = np.vstack((_array(paths.specks), _array(paths.parts_of_paths)))
    dotted, used = join_dotted(specks)
    short = specks[~used & ((specks[:, 2:] - specks[:, :2]).max(axis=1) > THIN)]
    thick, dots = join_dotted(_array(paths.dots), alike=True)
    outlines = paths.outlines - int(used[: len(paths.specks)].sum()) - int(dots.sum())
    return np.vstack((_array(paths.rules), dotted, short, thick)), outlines


def _silent(turn: Turn, objects: PageObjects, with_characters: Mapping[int, int]) -> Floats:
    """Text objects of which pdfium gives no character."""
    orders = [order for order in range(len(objects.text)) if order not in with_characters]
    boxes = turn.boxes(_array([objects.box(*objects.text[order]) for order in orders]))
    return np.column_stack((orders, boxes)) if orders else np.empty((0, 5))


def _contradicted(wrong: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which marks are truly called by another's name. ``wrong`` is the side of each mark that lies on the other one.

    Two marks of one letter may be named in the other order: then both lie wrong, and the letter is right.
    """
    exchanged = (wrong[:-1] > 0) & (wrong[1:] > 0) & (wrong[:-1] != wrong[1:])
    contradicted: NDArray[np.bool_] = wrong > 0
    contradicted[:-1] &= ~exchanged
    contradicted[1:] &= ~exchanged
    return contradicted


def _upright(page: RawPage) -> RawPage:
    """Turn a page whose text mostly reads upwards, downwards or upside down."""
    if not len(page.codes):
        return page
    counts = np.bincount(page.objects, minlength=len(page.text_objects))
    by_angle = dict.fromkeys((0, 90, 180, 270), 0)
    for item, count in zip(page.text_objects, counts.tolist(), strict=True):
        if item.angle in by_angle:
            by_angle[item.angle] += count
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
        text_objects=tuple(replace(item, angle=(item.angle - angle) % 360) for item in page.text_objects),
        silent=silent,
        rules=turn_boxes(page.rules, angle, page.width, page.height),
        pictures=turn_boxes(page.pictures, angle, page.width, page.height),
        fills=turn_boxes(page.fills, angle, page.width, page.height),
        turned=angle,
    )
