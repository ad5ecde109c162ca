"""PDF → Document: opens the file, reads page by page, and says clearly why where that cannot be done."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.assembly import assemble
from extract.document import Document, Note
from extract.dotted import with_rules_of_full_stops
from extract.errors import ReportError
from extract.evidence import gather
from extract.fills import with_rules_of_fills
from extract.lattice import split_rules
from extract.layout import lay_out
from extract.lower_vowels import restore_lower_vowels
from extract.message import Message
from extract.notes import note
from extract.open_sides.sides import with_sides
from extract.page import PageContent, merged
from extract.pdf_page import RawPage, read_page
from extract.pieces import read_pieces, swapped_fonts
from extract.scans import ScanReader
from extract.shaping import restore_sara_am
from extract.sheets import in_usual_size, single_pages

NO_PAGES = re.compile(rb"/Type\s*/Pages\b[^<>]{0,80}/Count\s+0\b")
_AGAIN = Message("ดาวน์โหลดไฟล์ใหม่ หรือขอไฟล์ต้นฉบับจากหน่วยงาน", "Download it again or ask the agency for the original.")


def read_pdf(data: bytes, *, pages: range | None = None) -> Document:
    """Read a PDF report; ``pages`` (1-based) limits what is read.

    Raises :class:`ReportError`: ``encrypted``, ``truncated-pdf``, ``damaged-pdf``, ``no-pages``,
    ``page-out-of-range``.
    """
    pdf = open_pdf(data)
    notes: list[Note] = []
    try:
        raw = {number: page for number in page_numbers(pdf, pages) if (page := _raw_page(pdf, number, notes))}
        if not raw:
            raise ReportError("damaged-pdf", Message("เปิดหน้าใดไม่ได้เลย", "None of its pages can be opened."), _AGAIN)
        swapped = swapped_fonts(raw.values())
        raw, split = restore_sara_am(raw, swapped)
        raw, misnamed = restore_lower_vowels(raw)
        fonts = gather(raw.values()).broken_fonts()
        scans = ScanReader(pdf)
        contents = [
            scans.read_instead(number, page, fonts, notes)
            or merged(_content(page, number, swapped, notes), scans.tables_in_pictures(number, page, notes))
            for number, page in raw.items()
        ]
    finally:
        pdf.close()
    repairs = +(split + Counter({"misnamed-lower-vowel": misnamed}))
    for content in contents:
        repairs.update(content.repairs)
    contents = [in_usual_size(content) for content in single_pages(contents)]
    layouts = [lay_out(content, repairs) for content in with_sides(contents)]
    return assemble(layouts, repairs, notes)


def open_pdf(data: bytes) -> pdfium.PdfDocument:
    """The opened file, or the :class:`ReportError` that says why it cannot be opened."""
    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise _refusal(data, pdfium_c.FPDF_GetLastError()) from error
    if len(pdf) < 1:
        pdf.close()
        raise _no_pages()
    return pdf


def _no_pages() -> ReportError:
    return ReportError("no-pages", Message("ไฟล์ PDF ไม่มีหน้าเลย", "The PDF file has no pages."), _AGAIN)


def _refusal(data: bytes, code: int) -> ReportError:
    if NO_PAGES.search(data):
        return _no_pages()  # pdfium sets no error of its own here: the code is that of the last file it refused
    if code in (pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY):
        return ReportError(
            "encrypted",
            Message("ไฟล์ PDF เข้ารหัสไว้ ต้องใช้รหัสผ่าน", "The PDF file is encrypted and needs a password."),
            Message(
                "ขอไฟล์ที่ไม่มีรหัสผ่านจากหน่วยงาน หรือบันทึกใหม่โดยไม่ใส่รหัสผ่าน",
                "Ask the agency for a file without a password, or save it again without one.",
            ),
        )
    if b"%%EOF" not in data[-2048:]:
        return ReportError(
            "truncated-pdf",
            Message("ไฟล์ PDF ขาดตอน ไม่มีส่วนท้ายของไฟล์", "The PDF file is cut off: its end is missing."),
            Message("ดาวน์โหลดไฟล์ใหม่ให้ครบ", "Download it again, to the end."),
        )
    return ReportError(
        "damaged-pdf", Message("ไฟล์ PDF ชำรุด เปิดอ่านไม่ได้", "The PDF file is damaged and cannot be opened."), _AGAIN
    )


def page_numbers(pdf: pdfium.PdfDocument, pages: range | None) -> range:
    """The 1-based numbers to read."""
    count = len(pdf)
    if pages is None:
        return range(1, count + 1)
    wanted = [number for number in pages if 1 <= number <= count]
    if not wanted:
        raise ReportError(
            "page-out-of-range",
            Message(f"ไฟล์มี {count} หน้า ไม่มีหน้าที่ระบุ", f"The file has {count} pages, none of those asked for."),
            Message("ระบุเลขหน้าที่มีอยู่จริง", "Ask for pages that the file has."),
        )
    return range(wanted[0], wanted[-1] + 1, pages.step)


def _raw_page(pdf: pdfium.PdfDocument, number: int, notes: list[Note]) -> RawPage | None:
    try:
        page = pdf[number - 1]
    except pdfium.PdfiumError:
        notes.append(note("page-damaged", number))
        return None
    try:
        return read_page(page)
    except pdfium.PdfiumError:
        notes.append(note("page-damaged", number))
        return None
    finally:
        # Hundreds of pages that are left open keep hundreds of MiB.
        page.close()


def _content(page: RawPage, number: int, swapped: frozenset[str], notes: list[Note]) -> PageContent:
    if page.too_complex:
        notes.append(note("page-too-complex", number))
    horizontal, vertical = split_rules(page.rules)
    content = replace(read_pieces(page, number, swapped), horizontal=horizontal, vertical=vertical)
    return with_rules_of_fills(with_rules_of_full_stops(content), page.fills)
