"""Pictures of pages -> the same page structure that a PDF's text layer gives (see docs/scans.md)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.document import BBox
from extract.limits import TELLS
from extract.message import Message
from extract.notes import note

if TYPE_CHECKING:
    import pypdfium2

    from extract.page import PageContent


NEEDED = ("cv2", "tesserocr", "threadpoolctl")


def missing() -> Message | None:
    """What to install so that scans can be read; None where nothing is missing."""
    from importlib.util import find_spec

    if any(find_spec(name) is None for name in NEEDED):
        return Message(
            "การอ่านไฟล์สแกนต้องติดตั้งส่วนเสริม: pip install 'thai-ita[ocr]' และ apt install tesseract-ocr-tha",
            "Reading scans needs the extra: pip install 'thai-ita[ocr]' and apt install tesseract-ocr-tha",
        )
    from extract.ocr import engine

    return engine.missing()


def read_page(page: pypdfium2.PdfPage, number: int, area: BBox | None = None) -> PageContent:
    """The page, or only ``area`` of it (points from the top left corner as seen), read from its picture."""
    from threadpoolctl import threadpool_limits

    from extract.ocr.page_reader import read_area, read_picture
    from extract.ocr.picture import drawn

    # The readers' matrices are small: threads that share them spend more time on waiting than on work.
    with threadpool_limits(limits=1, user_api="blas"):
        seen = drawn(page)
        if area is None:
            content = read_picture(seen.grey, number, seen.dpi)
        else:
            x0, top, x1, bottom = (edge / seen.unit for edge in area)
            content = read_area(seen.grey, number, seen.dpi, (x0, top, x1, bottom))
    told = (note(TELLS["pixels"], number, dpi=round(seen.dpi), more=seen.needed),) if seen.is_smaller else ()
    return replace(content, unit=seen.unit, notes=(*content.notes, *told))
