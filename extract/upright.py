"""From a page turned, straightened, measured by its letters or taken from its sheet back to the page as shown."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from extract.document import BBox, Note, Paragraph, Row, Table
from extract.page import PageContent, lean_boxes, turn_boxes


def shown_size(content: PageContent) -> tuple[float, float]:
    """Width and height of the page as shown."""
    width, height = _sheet_size(content)
    size = (width * content.unit, height * content.unit)
    return size if content.turned in (0, 180) else size[::-1]


def _sheet_size(content: PageContent) -> tuple[float, float]:
    """Width and height of the sheet, in the page's own points, before it was turned."""
    return (2 * content.width if content.is_half else content.width, content.height)


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


def as_shown(bbox: BBox, content: PageContent) -> BBox:
    """``bbox`` on the page as shown."""
    return _shown(bbox, content) or bbox


def _moved(content: PageContent) -> bool:
    return bool(content.turned or content.lean or content.unit != 1 or content.sheet is not None)


def _page(number: int | None, content: PageContent) -> int | None:
    """The page of the file: ``number`` counts halves of sheets where two pages share one."""
    return number if content.sheet is None or number is None else number // 2


def _row(row: Row, content: PageContent) -> Row:
    cells = (replace(cell, bbox=_shown(cell.bbox, content), page=_page(cell.page, content)) for cell in row.cells)
    return replace(row, cells=tuple(cells), page=_page(row.page, content))


def _shown(bbox: BBox | None, content: PageContent) -> BBox | None:
    if bbox is None:
        return None
    width, height = _sheet_size(content)
    on_sheet = np.add([bbox], (content.origin, 0, content.origin, 0))
    leaning = lean_boxes(on_sheet, content.lean, width, height)
    turned = turn_boxes(leaning, 360 - content.turned, width, height)
    x0, top, x1, bottom = (turned[0] * content.unit).tolist()
    return (x0, top, x1, bottom)
