"""A PDF file opened, with what it holds, or the error that says clearly why it cannot be."""

from __future__ import annotations

import re

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.document import Note
from extract.errors import ReportError
from extract.limits import within
from extract.message import Message
from extract.portfolio import report_within

NO_PAGES = re.compile(rb"/Type\s*/Pages\b[^<>]{0,80}/Count\s+0\b")
_AGAIN = Message("ดาวน์โหลดไฟล์ใหม่ หรือขอไฟล์ต้นฉบับจากหน่วยงาน", "Download it again or ask the agency for the original.")


def no_page_opens() -> ReportError:
    """The file can be opened, none of its pages can."""
    return ReportError("damaged-pdf", Message("เปิดหน้าใดไม่ได้เลย", "None of its pages can be opened."), _AGAIN)


def open_pdf(data: bytes) -> pdfium.PdfDocument:
    """The opened file (of a portfolio the report in it), or the :class:`ReportError` that says why it cannot be."""
    return opened(data)[0]


def opened(data: bytes) -> tuple[pdfium.PdfDocument, bytes, list[Note]]:
    """The opened file, its bytes, and what is to be told of how it came."""
    pdf = _file(data)
    try:
        inside, notes = report_within(pdf, data)
    except ReportError:
        pdf.close()
        raise
    if inside is None:
        return pdf, data, notes
    pdf.close()
    return _file(inside.data), inside.data, notes


def _file(data: bytes) -> pdfium.PdfDocument:
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
        within("pages", count)
        return range(1, count + 1)
    wanted = [number for number in pages if 1 <= number <= count]
    if not wanted:
        raise ReportError(
            "page-out-of-range",
            Message(f"ไฟล์มี {count} หน้า ไม่มีหน้าที่ระบุ", f"The file has {count} pages, none of those asked for."),
            Message("ระบุเลขหน้าที่มีอยู่จริง", "Ask for pages that the file has."),
        )
    return range(wanted[0], wanted[-1] + 1, pages.step)
