"""How long a point of usual print is on a page: pages in pixels or millimetres, and posters, are read like A4.

Everything that is measured in points further on holds for print of the usual size. A page whose letters are much
larger or smaller is measured in points of its own; ``extract/upright.py`` moves positions back to the page as shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np

from extract.document import Note
from extract.page import PageContent
from extract.pdf_page import RawPage
from extract.print_size import unit_of


def common_units(pages: Mapping[int, RawPage]) -> dict[int, float]:
    """The unit of each page: the same for all pages of one size, so that tables can be joined from page to page."""
    groups: dict[tuple[int, int], list[int]] = {}
    for number, page in pages.items():
        groups.setdefault((round(page.width), round(page.height)), []).append(number)
    units: dict[int, float] = {}
    for (width, height), numbers in groups.items():
        sizes = [page.sizes[page.codes > 0x20] for page in map(pages.__getitem__, numbers)]
        units |= dict.fromkeys(numbers, unit_of(np.concatenate(sizes), width, height))
    return units


def in_units(page: RawPage, unit: float) -> RawPage:
    """``page`` measured in ``unit``."""
    if unit == 1.0:
        return page
    silent = page.silent.copy()
    silent[:, 1:] /= unit
    return replace(
        page,
        width=page.width / unit,
        height=page.height / unit,
        origins=page.origins / unit,
        boxes=page.boxes / unit,
        text_objects=replace(page.text_objects, sizes=page.text_objects.sizes / unit),
        silent=silent,
        rules=page.rules / unit,
        pictures=page.pictures / unit,
        fills=page.fills / unit,
        whites=page.whites / unit,
        frames=page.frames / unit,
        notes=tuple(_note_in_units(note, 1 / unit) for note in page.notes),
    )


def contents_in_units(contents: Iterable[PageContent], unit: float) -> list[PageContent]:
    """What was read of pictures on a page, measured in ``unit``."""
    return [
        content
        if content.unit == unit
        else replace(
            content,
            width=content.width * content.unit / unit,
            height=content.height * content.unit / unit,
            boxes=content.boxes * content.unit / unit,
            baselines=content.baselines * content.unit / unit,
            horizontal=content.horizontal * content.unit / unit,
            vertical=content.vertical * content.unit / unit,
            pictures=content.pictures * content.unit / unit,
            notes=tuple(_note_in_units(note, content.unit / unit) for note in content.notes),
            unit=unit,
        )
        for content in contents
    ]


def _note_in_units(note: Note, factor: float) -> Note:
    if note.bbox is None:
        return note
    x0, top, x1, bottom = (side * factor for side in note.bbox)
    return replace(note, bbox=(x0, top, x1, bottom))
