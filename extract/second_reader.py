"""A second reader of PDFs, pdfplumber, for what pdfium cannot read: its own repairs, its own maps of characters.

It gives the same page of characters, rules and pictures, so that all that follows is the same.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extract.digits import are_digits
from extract.pdf_geometry import box_array
from extract.pdf_page import RawPage
from extract.pdf_paths import THIN, WHITE
from extract.said_digits import AT_ONE_PLACE, spoken_by, with_shown_digits
from extract.text_objects import TextObjects

NO_CHARACTER = 0xFFFD
HARDLY_ANY, MOST_OF = 0.5, 0.8
MOST_PAIRS = 4_000_000


def second_pages(data: bytes, numbers: Iterable[int] | None = None) -> dict[int, RawPage]:
    """The pages (1-based; all for None) that the second reader can read; none where it cannot open the file."""
    import pdfplumber

    found: dict[int, RawPage] = {}
    try:
        with pdfplumber.open(BytesIO(data)) as pdf:
            wanted = None if numbers is None else set(numbers)
            for page in pdf.pages:
                if wanted is None or page.page_number in wanted:
                    try:
                        found[page.page_number] = _raw_page(page)
                    except Exception:  # its parsers raise whatever a damaged page makes them
                        continue
                    finally:
                        page.close()
    except Exception:  # the same for a damaged file
        return found
    return found


def better_of(page: RawPage, second: RawPage) -> RawPage:
    """The ``second`` reader's page where it names most of the glyphs of a page that has hardly any named; else
    ``page``, without the digits that the two read differently.

    What a font itself does not say the second reader takes from the font's program, where it may err: numbers that only
    it can name are not believed.
    """
    printed = second.codes > 0x20
    if page.turned or not printed.any():
        return page
    if not (page.codes > 0x20).any():
        return second
    unknown = np.flatnonzero(page.broken)
    if len(unknown) >= HARDLY_ANY * len(page.codes):
        there, codes = _beside(page, unknown, second, np.flatnonzero(printed))
        if (there & (codes != page.codes[unknown]) & (codes != NO_CHARACTER)).mean() >= MOST_OF:
            new = np.flatnonzero(are_digits(second.codes))
            doubted = second.doubted.copy()
            doubted[new] = _beside(second, new, page, unknown)[0]
            return replace(second, doubted=doubted)
    # What an ActualText says stands all at one pen.
    digits = np.flatnonzero(are_digits(page.codes) & (spoken_by(page) == 0))
    there, codes = _beside(page, digits, second, np.flatnonzero(are_digits(second.codes)))
    doubted = page.doubted.copy()
    doubted[digits] |= there & (codes != page.codes[digits])
    return with_shown_digits(replace(page, doubted=doubted), second)


def _beside(
    page: RawPage, chosen: NDArray[np.int64], second: RawPage, others: NDArray[np.int64]
) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
    """For each of the ``chosen`` characters, whether one of the ``others`` stands at its place, and the nearest one's
    code."""
    if not len(chosen) or not len(others) or len(chosen) * len(others) > MOST_PAIRS:
        return np.zeros(len(chosen), dtype=np.bool_), np.zeros(len(chosen), dtype=np.int64)
    sizes = page.text_objects.sizes[page.objects[chosen]]
    apart = np.abs(page.origins[chosen, None] - second.origins[None, others]).max(axis=2)
    nearest = apart.argmin(axis=1)
    there: NDArray[np.bool_] = apart[np.arange(len(chosen)), nearest] < AT_ONE_PLACE * sizes
    return there, second.codes[others[nearest]]


def _raw_page(page: Any) -> RawPage:
    """A page of pdfplumber as one of ours."""
    signs = list(_signs(page))
    keys = [key for key, *_ in signs]
    starts = [index for index, key in enumerate(keys) if not index or key != keys[index - 1]]
    text_objects = _text_objects([keys[start] for start in starts])
    objects = np.searchsorted(np.array(starts), np.arange(len(signs)), side="right") - 1
    count = len(signs)
    return RawPage(
        width=float(page.width),
        height=float(page.height),
        codes=np.array([code for _, code, _, _ in signs], dtype=np.int64),
        origins=np.array([pen for _, _, pen, _ in signs], dtype=np.float64).reshape(-1, 2),
        boxes=np.array([box for _, _, _, box in signs], dtype=np.float64).reshape(-1, 4),
        objects=objects.astype(np.int64),
        broken=np.array([code == NO_CHARACTER for _, code, _, _ in signs], dtype=np.bool_),
        shapes=np.zeros((count, 2)),
        text_objects=text_objects,
        silent=np.empty((0, 5)),
        rules=box_array(_rules(page)),
        pictures=box_array([_box(picture) for picture in page.images]),
        fills=box_array([_box(rect) for rect in page.rects if _is_coloured(rect)]),
        whites=np.empty((0, 4)),
        outlines=0,
        beyond=(),
        hidden=np.zeros(count, dtype=np.bool_),
        doubted=np.zeros(count, dtype=np.bool_),
        drawn_on=np.zeros(count, dtype=np.bool_),
        struck=np.empty((0, 4)),
        strokes=np.empty((0, 4)),
        slants=np.empty((0, 4)),
    )


Key = tuple[str, float, int]


def _text_objects(keys: Sequence[Key]) -> TextObjects:
    """A text object for each run of characters that share font, size and direction."""
    names = tuple(sorted({name for name, _, _ in keys}))
    return TextObjects(
        np.arange(len(keys)),
        names,
        np.array([names.index(name) for name, _, _ in keys], dtype=np.int64),
        np.array([size for _, size, _ in keys], dtype=np.float64),
        np.array([angle for _, _, angle in keys], dtype=np.int64),
        np.zeros(len(keys), dtype=np.int64),
        np.zeros(len(keys), dtype=np.int64),
    )


Sign = tuple[Key, int, tuple[float, float], tuple[float, float, float, float]]


def _signs(page: Any) -> Iterator[Sign]:
    """Each character: what it shares with others, its code, its pen, its box."""
    for char in page.chars:
        a, b, _, _, x, y = char["matrix"]
        angle = round(math.degrees(math.atan2(b, a))) % 360
        key = (str(char["fontname"]), float(char["size"]), angle)
        pen = (float(x), float(char["top"] + char["y1"] - y))
        text = str(char["text"])
        codes = [NO_CHARACTER] if not text or text.startswith("(cid:") else map(ord, text)
        for code in codes:
            yield key, code, pen, _box(char)


def _rules(page: Any) -> list[tuple[float, float, float, float]]:
    """Thin boxes, and the sides of stroked ones."""
    rules = [_box(line) for line in page.lines]
    for rect in page.rects:
        x0, top, x1, bottom = _box(rect)
        if min(x1 - x0, bottom - top) <= THIN:
            rules.append((x0, top, x1, bottom))
        elif rect.get("stroke"):
            rules += [(x0, top, x1, top), (x0, bottom, x1, bottom), (x0, top, x0, bottom), (x1, top, x1, bottom)]
    return rules


def _is_coloured(rect: Mapping[str, Any]) -> bool:
    """Is a box too thick for a rule, and filled with a colour other than white? Colours have one, three or four parts
    from 0 to 1; what is named by a pattern is not known."""
    x0, top, x1, bottom = _box(rect)
    colour = rect.get("non_stroking_color")
    parts = colour if isinstance(colour, tuple) else (colour,)
    if not rect.get("fill") or min(x1 - x0, bottom - top) <= THIN or not all(isinstance(p, int | float) for p in parts):
        return False
    lightest = WHITE / 255
    return bool(max(parts) > 1 - lightest if len(parts) == 4 else min(parts, default=1) < lightest)


def _box(item: Mapping[str, Any]) -> tuple[float, float, float, float]:
    return (float(item["x0"]), float(item["top"]), float(item["x1"]), float(item["bottom"]))
