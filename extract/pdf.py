"""PDF → Document: opens the file, reads page by page, and says clearly why where that cannot be done."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.annotations import draw_on, open_forms
from extract.as_seen import as_seen, withheld
from extract.assembly import assemble
from extract.catalog import has_layers
from extract.document import Document, Note
from extract.errors import ReportError
from extract.evidence import gather
from extract.lattice import split_rules
from extract.layout import lay_out
from extract.lower_vowels import restore_lower_vowels
from extract.message import Message
from extract.notes import note
from extract.open_sides.sides import with_sides
from extract.page import PageContent, merged
from extract.pdf_fonts import Fonts
from extract.pdf_page import RawPage, read_page
from extract.pieces import read_pieces, swapped_fonts
from extract.portfolio import report_within
from extract.scans import ScanReader
from extract.shaping import restore_sara_am
from extract.units import common_units, contents_in_units, in_units

WITHHELD = 0xFFFD
NO_PAGES = re.compile(rb"/Type\s*/Pages\b[^<>]{0,80}/Count\s+0\b")
_AGAIN = Message("ดาวน์โหลดไฟล์ใหม่ หรือขอไฟล์ต้นฉบับจากหน่วยงาน", "Download it again or ask the agency for the original.")


def read_pdf(data: bytes, *, pages: range | None = None) -> Document:
    """Read a PDF report; ``pages`` (1-based) limits what is read.

    Raises :class:`ReportError`: ``encrypted``, ``truncated-pdf``, ``damaged-pdf``, ``no-pages``,
    ``page-out-of-range``, ``several-in-portfolio``, ``scan-without-recogniser``.
    """
    pdf, data, notes = _opened(data)
    fonts = Fonts()
    if open_forms(pdf):
        notes.append(note("xfa-form"))
    try:
        layers = has_layers(data)
        raw = {number: page for number in page_numbers(pdf, pages) if (page := _raw_page(pdf, number, fonts, layers, notes))}
        if not raw:
            raise ReportError("damaged-pdf", Message("เปิดหน้าใดไม่ได้เลย", "None of its pages can be opened."), _AGAIN)
        swapped = swapped_fonts(raw.values())
        raw, split = restore_sara_am(raw, swapped)
        raw, misnamed = restore_lower_vowels(raw)
        broken_fonts = gather(raw.values()).broken_fonts()
        scans = ScanReader(pdf)
        units = common_units(raw)
        contents = [
            scans.read_instead(number, page, broken_fonts, notes)
            or merged(
                _content(in_units(page, units[number]), number, units[number], swapped, notes),
                contents_in_units(scans.tables_in_pictures(number, page, notes), units[number]),
            )
            for number, page in raw.items()
        ]
        if scans.unread == len(raw):
            raise scans.refusal()
    finally:
        fonts.close()
        pdf.close()
    repairs = +(split + Counter({"misnamed-lower-vowel": misnamed}))
    for content in contents:
        repairs.update(content.repairs)
    layouts = [lay_out(content, repairs) for content in with_sides(contents)]
    return assemble(layouts, repairs, notes)


def open_pdf(data: bytes) -> pdfium.PdfDocument:
    """The opened file (of a portfolio the report in it), or the :class:`ReportError` that says why it cannot be."""
    return _opened(data)[0]


def _opened(data: bytes) -> tuple[pdfium.PdfDocument, bytes, list[Note]]:
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
        return range(1, count + 1)
    wanted = [number for number in pages if 1 <= number <= count]
    if not wanted:
        raise ReportError(
            "page-out-of-range",
            Message(f"ไฟล์มี {count} หน้า ไม่มีหน้าที่ระบุ", f"The file has {count} pages, none of those asked for."),
            Message("ระบุเลขหน้าที่มีอยู่จริง", "Ask for pages that the file has."),
        )
    return range(wanted[0], wanted[-1] + 1, pages.step)


def _raw_page(
    pdf: pdfium.PdfDocument, number: int, fonts: Fonts, layers: bool, notes: list[Note]
) -> RawPage | None:
    try:
        page, annotations = draw_on(pdf, number)
    except pdfium.PdfiumError:
        notes.append(note("page-damaged", number))
        return None
    notes += [note("comment-not-read", number, observed=text, text=text) for text in annotations.comments]
    try:
        return as_seen(read_page(page, annotations, fonts, layers=layers), number)
    except pdfium.PdfiumError:
        notes.append(note("page-damaged", number))
        return None
    finally:
        fonts.keep(page)
        # Hundreds of pages that are left open keep hundreds of MiB.
        page.close()


def _content(
    page: RawPage, number: int, unit: float, swapped: frozenset[str], notes: list[Note]
) -> PageContent:
    """The pieces and rules of a page that is measured in ``unit``."""
    if page.too_complex:
        notes.append(note("page-too-complex", number))
    horizontal, vertical = split_rules(page.rules)
    pieces = read_pieces(withheld(page, WITHHELD), number, swapped)
    return replace(pieces, horizontal=horizontal, vertical=vertical, unit=unit, notes=page.notes)
