"""Faults of this program in one part of a report: that part is told and left out, and the rest is read."""

from __future__ import annotations

from dataclasses import replace

from extract.document import BBox, Note
from extract.notes import note
from extract.page import NO_BOXES, NO_RULES, PageContent

FAULTS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What code raises that meets a page which it was not written for; no error of the file, of memory or of time."""


def fault_told(fault: Exception, page: int, bbox: BBox | None = None) -> Note:
    """The note of what is left out for a fault."""
    return note("part-not-read", page, bbox, fault=type(fault).__name__)


def left_out(content: PageContent, fault: Exception) -> PageContent:
    """The page with nothing on it."""
    return replace(
        content,
        source="none",
        texts=(),
        boxes=NO_BOXES,
        baselines=NO_BOXES[:, 0],
        horizontal=NO_RULES,
        vertical=NO_RULES,
        pictures=NO_BOXES,
        confidence=None,
        directions=None,
        shaded=(),
        signs=None,
        objects=None,
        columns_on=(),
        unread=(),
        notes=(*content.notes, fault_told(fault, content.number)),
    )


def without_table(content: PageContent, fault: Exception, bbox: BBox) -> PageContent:
    """The page with a table on it that is not read."""
    told = fault_told(fault, content.number, bbox)
    return replace(content, unread=(*content.unread, bbox), notes=(*content.notes, told))
