"""Laid-out pages → one Document: page furniture kept apart, paragraphs joined, tables numbered in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from extract.continuation import mark_continuations
from extract.digit_boxes import with_whole_numbers
from extract.document import BBox, Document, Note, Page, Paragraph, Table
from extract.furniture import Furniture, find_furniture
from extract.layout import PageLayout
from extract.notes import note
from extract.overleaf import with_columns_overleaf
from extract.paragraphs import join_lines
from extract.prose_columns import ProseColumns, holds
from extract.repairs import told
from extract.upright import block_as_shown, note_as_shown, shown_size
from extract.whole_columns import with_whole_columns


def assemble(layouts: Sequence[PageLayout], repairs: Counter[str], notes: Sequence[Note]) -> Document:
    """The Document of a report, page by page in reading order."""
    layouts = with_columns_overleaf(layouts)
    furniture = find_furniture(layouts)
    layouts = with_whole_columns(layouts, furniture)
    blocks: list[Paragraph | Table] = []
    pages: list[Page] = []
    number = 0
    for layout in mark_continuations(layouts, furniture):
        content = layout.content
        width, height = shown_size(content)
        sheet = content.sheet or content.number
        if not pages or pages[-1].number != sheet:
            pages.append(Page(sheet, width, height, furniture.labels.get(content.number), content.source))
        for block in _in_reading_order(layout, furniture):
            if isinstance(block, Table):
                number += 1
                block = with_whole_numbers(replace(block, number=number))
            blocks.append(block_as_shown(block, content))
    notes = [*notes, *(note_as_shown(each, layout.content) for layout in layouts for each in layout.content.notes)]
    if repairs:
        kinds = told(sorted(repairs.items()))
        notes = [*notes, note("repaired-thai-text", count=repairs.total(), kinds=kinds)]
    source = "pdf_ocr" if any(page.source == "ocr" for page in pages) else "pdf"
    return Document(source, tuple(blocks), tuple(pages), tuple(sorted(repairs.items())), tuple(notes))


def _in_reading_order(layout: PageLayout, furniture: Furniture) -> list[Paragraph | Table]:
    content = layout.content
    lines = [line for line in layout.lines if (content.number, line.bbox) not in furniture.places]
    tables = [*(ruled.table for ruled in layout.tables), *layout.open_tables]
    tops = [table.bbox[1] for table in tables if table.bbox]
    blocks: list[Paragraph | Table] = [*tables]
    for place in (place for each in layout.prose for place in (each.left, each.right)):
        own = [line for line in lines if _stands_in(place, line.bbox)]
        lines = [line for line in lines if line not in own]
        blocks += join_lines(own, content.number, tops)
    blocks += join_lines(lines, content.number, tops, content.width)
    return sorted(blocks, key=lambda block: _place(block, layout.prose))


def _stands_in(column: BBox, box: BBox) -> bool:
    """Whether the middle of a line or a block stands in a column of prose."""
    x0, top, x1, bottom = box
    return bool(holds(column, np.array([((x0 + x1) / 2, (top + bottom) / 2)])).all())


def _place(block: Paragraph | Table, prose: Sequence[ProseColumns]) -> tuple[float, float, float]:
    """What a block is sorted by: two columns stand where the first of them begins, one after the other."""
    if block.bbox is None:
        return (0.0, 0.0, 0.0)
    x0, top, _, _ = block.bbox
    for each in prose:
        for number, column in enumerate((each.left, each.right), start=1):
            if _stands_in(column, block.bbox):
                return (min(each.left[1], each.right[1]), number, top)
    return (top, 0.0, x0)
