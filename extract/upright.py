"""From a page that was turned, straightened and measured by its letters back to the page as shown."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from extract.document import BBox, Note, Paragraph, Row, Table
from extract.page import PageContent, lean_boxes, turn_boxes


def shown_size(content: PageContent) -> tuple[float, float]:
    """Width and height of the page as shown."""
    size = (content.width * content.unit, content.height * content.unit)
    return size if content.turned in (0, 180) else size[::-1]


def block_as_shown(block: Paragraph | Table, content: PageContent) -> Paragraph | Table:
    """``block`` with its positions on the page as shown."""
    if not _moved(content):
        return block
    if isinstance(block, Paragraph):
        return replace(block, bbox=_shown(block.bbox, content))
    rows = tuple(_row(row, content) for row in block.rows)
    return replace(block, bbox=_shown(block.bbox, content), rows=rows)


def note_as_shown(note: Note, content: PageContent) -> Note:
    """``note`` with its position on the page as shown."""
    return replace(note, bbox=_shown(note.bbox, content)) if _moved(content) else note


def as_shown(bbox: BBox, content: PageContent) -> BBox:
    """``bbox`` on the page as shown."""
    return _shown(bbox, content) or bbox


def _moved(content: PageContent) -> bool:
    return bool(content.turned or content.lean or content.unit != 1.0)


def _row(row: Row, content: PageContent) -> Row:
    return replace(row, cells=tuple(replace(cell, bbox=_shown(cell.bbox, content)) for cell in row.cells))


def _shown(bbox: BBox | None, content: PageContent) -> BBox | None:
    if bbox is None:
        return None
    leaning = lean_boxes(np.array([bbox]), content.lean, content.width, content.height)
    turned = turn_boxes(leaning, 360 - content.turned, content.width, content.height)
    x0, top, x1, bottom = (turned[0] * content.unit).tolist()
    return (x0, top, x1, bottom)
