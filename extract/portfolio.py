"""PDF files within a PDF: of a portfolio, whose own page only says that it is one, the report inside is read."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.catalog import names
from extract.document import Note
from extract.errors import ReportError
from extract.message import Message
from extract.notes import note

PDF_HEADER = b"%PDF-"
HEADER_WITHIN = 1024
COVER = 600
"""Characters: the page that asks for another program has no more."""
RESULT = re.compile(r"(?<![\d.])\d{1,3}[.]\d{1,2}(?![\d.])")
"""A number with decimals; no version or date."""
FEWEST_RESULTS = 2
"""So many on its page, and a file speaks for itself."""
FEW_PICTURES = 0.3
"""Of the page's area."""
MOST_ATTACHMENTS = 1000


@dataclass(frozen=True, slots=True)
class Attachment:
    """A PDF file inside another one."""

    name: str
    data: bytes


def report_within(pdf: pdfium.PdfDocument, data: bytes) -> tuple[Attachment | None, list[Note]]:
    """The one PDF inside a portfolio, or None where the file itself is to be read; and what is to be told."""
    inside = _attached(pdf)
    if not inside:
        return None, []
    listed = ", ".join(each.name for each in inside)
    if not (names(data, b"/Collection") or _is_cover(pdf)):
        return None, [note("attachments-not-read", observed=listed, text=listed)]
    if len(inside) > 1:
        raise ReportError(
            "several-in-portfolio",
            Message(
                f"ไฟล์เป็น PDF portfolio ที่มีไฟล์ PDF หลายไฟล์: {listed}",
                f"The file is a PDF portfolio of several PDF files: {listed}.",
            ),
            Message("แยกบันทึกเป็นไฟล์ละรายงาน แล้วอ่านทีละไฟล์", "Save each of them as a file of its own and read those."),
        )
    return inside[0], [note("read-from-portfolio", observed=listed, text=listed)]


def _attached(pdf: pdfium.PdfDocument) -> list[Attachment]:
    found = []
    for index in range(min(pdf.count_attachments(), MOST_ATTACHMENTS)):
        try:
            attachment = pdf.get_attachment(index)
            data = bytes(attachment.get_data())
        except pdfium.PdfiumError:
            continue
        if PDF_HEADER in data[:HEADER_WITHIN]:
            found.append(Attachment(attachment.get_name(), data))
    return found


def _is_cover(pdf: pdfium.PdfDocument) -> bool:
    """Has the file one page with a few words, no results of its own, and no picture that might be a scan?"""
    if len(pdf) != 1:
        return False
    page = pdf[0]
    textpage = page.get_textpage()
    try:
        width, height = page.get_size()
        boxes = [item.get_bounds() for item in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE])]
        pictured = sum((right - left) * (top - bottom) for left, bottom, right, top in boxes)
        if not 0 < textpage.count_chars() <= COVER or pictured >= FEW_PICTURES * width * height:
            return False
        return len(RESULT.findall(textpage.get_text_range())) < FEWEST_RESULTS
    finally:
        textpage.close()
        page.close()
