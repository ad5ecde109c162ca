"""Pictures of PDF pages with what was read drawn on them: tables, cells, and what became of each cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from extract.document import BBox, Document, Paragraph
from extract.pdf_file import open_pdf

SCALE = 1.5
"""Pixels to a point."""
COLOURS = {
    "record": (0, 140, 60),
    "header": (0, 130, 170),
    "section": (0, 130, 170),
    "repeat": (40, 80, 220),
    "ignored": (130, 130, 130),
    "empty": (190, 190, 190),
    "unused": (220, 30, 30),
}
"""Colour by the first word of a cell's label."""
TABLE, CELL, PARAGRAPH, NOTE = (120, 0, 160), (200, 120, 220), (230, 170, 60), (230, 90, 0)
TINT = 36
"""Of 255: how strongly a cell is filled."""

Labels = Mapping[tuple[int, int, int], str]
"""(table, row, column) → what became of the cell, in plain letters: ``record scores``, ``unused``."""


def draw(data: bytes, document: Document, folder: Path, labels: Labels | None = None) -> list[Path]:
    """Write one PNG for each page of ``document`` into ``folder``; the paths, in order. A text report has none."""
    if not document.pages:
        return []
    folder.mkdir(parents=True, exist_ok=True)
    pdf = open_pdf(data)
    written = []
    try:
        for page in document.pages:
            opened = pdf[page.number - 1]
            try:
                picture = opened.render(scale=SCALE).to_pil().convert("RGB")
            finally:
                opened.close()
            path = folder / f"page-{page.number:03d}.png"
            drawn_page(picture, document, page.number, labels or {}).save(path)
            written.append(path)
    finally:
        pdf.close()
    return written


def drawn_page(picture: Image.Image, document: Document, number: int, labels: Labels) -> Image.Image:
    """``picture`` (SCALE pixels to a point) of page ``number`` with everything drawn on it."""
    brush = ImageDraw.Draw(picture, "RGBA")
    for block in document.blocks:
        if isinstance(block, Paragraph) and block.page == number and block.bbox:
            brush.rectangle(_pixels(block.bbox), outline=PARAGRAPH)
    for bbox, colour, label in _cells(document, number, labels):
        brush.rectangle(_pixels(bbox), outline=(*colour, 255), fill=(*colour, TINT))
        brush.text((bbox[0] * SCALE + 2, bbox[1] * SCALE + 1), label, fill=colour, font=ImageFont.load_default(9))
    for table in document.tables:
        if table.page == number and table.bbox:
            brush.rectangle(_pixels(table.bbox), outline=TABLE, width=3)
    for note in document.notes:
        if note.page == number and note.bbox:
            brush.rectangle(_pixels(note.bbox), outline=NOTE, width=2)
    return picture


def _cells(document: Document, number: int, labels: Labels) -> Iterator[tuple[BBox, tuple[int, int, int], str]]:
    """The cells of a page with colour and label."""
    for table in document.tables:
        for cell in table.cells():
            if cell.page == number and cell.bbox:
                label = labels.get((table.number, cell.row, cell.column), "")
                yield cell.bbox, COLOURS.get(label.partition(" ")[0], CELL), label


def _pixels(bbox: BBox) -> tuple[float, float, float, float]:
    x0, top, x1, bottom = (edge * SCALE for edge in bbox)
    return (min(x0, x1), min(top, bottom), max(x0, x1), max(top, bottom))
