"""The one way in: the bytes of a report, whatever its format, become a Document."""

from __future__ import annotations

import json

from extract.document import Document, Table
from extract.errors import ReportError
from extract.limits import limit, within
from extract.message import Message

PDF_HEADER = b"%PDF-"
HEADER_WITHIN = 1024
"""Readers of PDF accept that much before the header (mail and web servers leave such things there)."""

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "ZIP"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Microsoft Office 97–2003"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"BM", "BMP"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"\x1f\x8b", "gzip"),
    (b"%!PS", "PostScript"),
)
_OFFICE_FOLDERS = ((b"word/", "Word (.docx)"), (b"xl/", "Excel (.xlsx)"), (b"ppt/", "PowerPoint (.pptx)"))
_PDF_PARTS = (b"startxref", b"endobj", b"endstream", b" obj<<", b"trailer<", b"trailer\n", b"trailer[")


def read(data: bytes, *, pages: range | None = None) -> Document:
    """Read one report.

    ``pages`` (1-based, PDF only) limits what is read. Raises :class:`ReportError` with a stable ``kind``:
    ``empty-file``, ``unsupported-format``, ``damaged-pdf``, ``truncated-pdf``, ``encrypted``, ``no-pages``,
    ``page-out-of-range``, or what the reader of text raises.
    """
    if not data:
        raise ReportError(
            "empty-file",
            Message("ไฟล์ว่างเปล่า (0 ไบต์)", "The file is empty (0 bytes)."),
            Message("ดาวน์โหลดไฟล์จากเว็บไซต์ของหน่วยงานอีกครั้ง", "Download the file again from the agency's site."),
        )
    if PDF_HEADER in data[:HEADER_WITHIN]:
        from extract.pdf import read_pdf

        return _within_limits(read_pdf(data, pages=pages))
    _refuse_other_formats(data)
    from extract.text import read_text

    return read_text(data)


def _within_limits(document: Document) -> Document:
    """What is long in a PDF is known once it is laid out; the reader of text looks before it reads."""
    within("tables", len(document.tables))
    longest = limit("text")
    for block in document.blocks:
        for part in block.cells() if isinstance(block, Table) else (block,):
            if len(part.text) > longest:
                within("text", len(part.text), page=part.page)
    return document


def _refuse_other_formats(data: bytes) -> None:
    name = other_format(data)
    if name == "PDF":
        raise ReportError(
            "damaged-pdf",
            Message("ไฟล์ PDF ชำรุด: ไม่มีส่วนหัวของไฟล์", "The PDF file is damaged: it has lost its header."),
            Message("ดาวน์โหลดไฟล์ใหม่ หรือขอไฟล์ต้นฉบับจากหน่วยงาน", "Download it again or ask the agency for the original."),
        )
    if name is not None:
        raise ReportError(
            "unsupported-format",
            Message(f"ไฟล์เป็นรูปแบบ {name} ซึ่งโปรแกรมนี้ไม่อ่าน", f"The file is {name}, which this program does not read."),
            Message("บันทึกเป็น PDF หรือข้อความ แล้วลองอีกครั้ง", "Save it as PDF or as text and try again."),
        )


def other_format(data: bytes) -> str | None:
    """The name of the format if ``data`` is neither PDF nor text; ``PDF`` for a PDF without its header."""
    for signature, name in _SIGNATURES:
        if data.startswith(signature) and (name != "BMP" or b"\x00" in data[:32]):
            return _office_format(data) if name == "ZIP" else name
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<?xml")):
        return "XML" if start.startswith(b"<?xml") and b"<html" not in start else "HTML"
    if start.startswith((b"{", b"[")) and _is_json(data):
        return "JSON"
    if any(part in data for part in _PDF_PARTS):
        return "PDF"
    return "binary" if _is_binary(data[:4096]) else None


def _office_format(data: bytes) -> str:
    return next((name for folder, name in _OFFICE_FOLDERS if folder in data), "ZIP")


def _is_json(data: bytes) -> bool:
    """Data that programs keep beside reports speak of the assessment too, and are no report."""
    try:
        return isinstance(json.loads(data), dict | list)
    except (ValueError, RecursionError):
        return False


def _is_binary(start: bytes) -> bool:
    """True where bytes that no text has are found; UTF-16 has its zero bytes on one side of each pair only."""
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    zeros_even, zeros_odd = start[0::2].count(0), start[1::2].count(0)
    if zeros_even or zeros_odd:
        return bool(zeros_even and zeros_odd)
    control = sum(start.count(code) for code in (*range(1, 9), *range(0x0F, 0x1B)))
    return control > len(start) // 50
