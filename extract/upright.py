"""From a page that was turned, straightened, scaled or taken from its sheet back to the page as shown."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from extract.document import BBox, Note, Paragraph, Row, Table
from extract.page import PageContent, lean_boxes, turn_boxes


def shown_size(content: PageContent) -> tuple[float, float]:
    """Width and height of the page as shown."""
    size = _upright_size(content)
    return size if content.turned in (0, 180) else size[::-1]


def _upright_size(content: PageContent) -> tuple[float, float]:
    """The same before the page was turned."""
    pages = 2 if content.is_half else 1
    return (pages * content.width * content.scale, content.height * content.scale)


def block_as_shown(block: Paragraph | Table, content: PageContent) -> Paragraph | Table:
    """``block`` with its positions on the page as shown."""
    if not _moved(content):
        return block
    if isinstance(block, Paragraph):
        return replace(block, bbox=_shown(block.bbox, content), page=_page(block.page, content))
    rows = tuple(_row(row, content) for row in block.rows)
    return replace(block, bbox=_shown(block.bbox, content), rows=rows, page=_page(block.page, content))


def note_as_shown(note: Note, content: PageContent) -> Note:
    """``note`` with its position on the page as shown."""
    if not _moved(content):
        return note
    return replace(note, bbox=_shown(note.bbox, content), page=content.sheet or note.page)


def _moved(content: PageContent) -> bool:
    return bool(content.turned or content.lean or content.scale != 1 or content.sheet is not None)


def _page(number: int | None, content: PageContent) -> int | None:
    """The page of the file: ``number`` counts halves of sheets where two pages share one."""
    return number if content.sheet is None or number is None else number // 2


def _row(row: Row, content: PageContent) -> Row:
    cells = (replace(cell, bbox=_shown(cell.bbox, content), page=_page(cell.page, content)) for cell in row.cells)
    return replace(row, cells=tuple(cells), page=_page(row.page, content))


def _shown(bbox: BBox | None, content: PageContent) -> BBox | None:
    if bbox is None:
        return None
    width, height = _upright_size(content)
    whole = np.array([bbox]) * content.scale + (content.origin, 0, content.origin, 0)
    leaning = lean_boxes(whole, content.lean, width, height)
    turned = turn_boxes(leaning, 360 - content.turned, width, height)
    x0, top, x1, bottom = turned[0].tolist()
    return (x0, top, x1, bottom)
