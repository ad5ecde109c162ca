"""The one way in: formats are told apart by their bytes, and each that cannot be read says why and what to do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pdf_sheet import Sheet, pdf

from extract.errors import ReportError
from extract.reader import read

WHOLE = pdf(Sheet().text(60, 700, "คะแนน"))
ENCRYPTED = WHOLE.replace(
    b"trailer << ",
    b"trailer << /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] "
    b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <" + b"ab" * 32 + b"> /U <" + b"cd" * 32 + b"> >> ",
)
NO_PAGES = pdf()
SHARED = os.environ.get("THAI_ITA_SHARED")
needs_shared = pytest.mark.skipif(SHARED is None, reason="THAI_ITA_SHARED names no folder of shared files")

REFUSED = [
    ("empty-file", b""),
    ("encrypted", ENCRYPTED),
    ("truncated-pdf", b"%PDF-1.7\n1 0 obj << /Type /Catalog"),
    ("damaged-pdf", b"%PDF-1.7\nnothing of a PDF here\n%%EOF\n"),
    ("damaged-pdf", WHOLE[9:]),
    ("unsupported-format", b"PK\x03\x04........word/document.xml"),
    ("unsupported-format", b"PK\x03\x04........xl/workbook.xml"),
    ("unsupported-format", b"PK\x03\x04........other"),
    ("unsupported-format", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old Word"),
    ("unsupported-format", b"\x89PNG\r\n\x1a\n picture"),
    ("unsupported-format", b"\xff\xd8\xff\xe0 picture"),
    ("unsupported-format", b"{\\rtf1 text}"),
    ("unsupported-format", "\ufeff<!DOCTYPE html><html><table>".encode()),
    ("unsupported-format", '\n{"title": "รายงานผลการประเมิน ITA", "scores": [["I1", 90.5]]}'.encode()),
    ("unsupported-format", b"<?xml version='1.0'?><a/>"),
    ("unsupported-format", b"\x00\x01\x02\x00\x03" * 20),
    ("not-text", bytes(range(256)) * 20),
]


@pytest.mark.parametrize(
    ("kind", "data"), REFUSED, ids=[f"{number}-{kind}" for number, (kind, _) in enumerate(REFUSED)]
)
def test_what_cannot_be_read_says_why_and_what_to_do(kind: str, data: bytes) -> None:
    with pytest.raises(ReportError) as refused:
        read(data)
    error = refused.value
    assert error.kind == kind
    for message in (error.reason, error.remedy):
        assert message.th != message.en
        assert message.th


def test_the_name_of_a_foreign_format_is_told() -> None:
    with pytest.raises(ReportError, match=r"Excel \(\.xlsx\)"):
        read(b"PK\x03\x04........xl/workbook.xml")


def test_a_pdf_without_pages() -> None:
    with pytest.raises(ReportError) as refused:
        read(NO_PAGES)
    assert refused.value.kind == "no-pages"


def test_pages_that_the_file_does_not_have() -> None:
    with pytest.raises(ReportError) as refused:
        read(WHOLE, pages=range(5, 9))
    assert refused.value.kind == "page-out-of-range"


def test_junk_before_the_header_of_a_pdf() -> None:
    document = read(b"HTTP/1.1 200 OK\r\n\r\n" + WHOLE)
    assert (document.source_format, len(document.pages)) == ("pdf", 1)


def test_one_damaged_byte_costs_its_letter_and_is_told():
    text = "ตัวชี้วัดที่ ๑\tการปฏิบัติหน้าที่\t๘๕.๕๐\n" * 20
    data = bytearray(text.encode())
    data[-3] = 0xFF
    document = read(bytes(data))
    assert document.tables[0].rows[-2].cells[2].text == "๘๕.๕๐"
    assert "\ufffd" in document.tables[0].rows[-1].cells[2].text
    assert [(note.check, note.severity, note.observed) for note in document.notes] == [("text-damaged", "error", "20")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp874"])
def test_text_in_any_encoding_is_text(encoding: str) -> None:
    text = "ตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่ ๑\t90.25\n<p>ข้อ</p>\tobj trailer of <b>text</b>\n" * 3
    document = read(text.encode(encoding))
    assert document.source_format == "text"
    assert document.tables[0].rows[0].cells[0].text == "ตัวชี้วัด"


@needs_shared
def test_broken_files_end_in_one_error_or_a_document() -> None:
    refused, given = set(), 0
    for path in sorted(Path(str(SHARED), "malformed").glob("*.pdf")):
        try:
            read(path.read_bytes())
            given += 1
        except ReportError as error:
            refused.add(error.kind)
    assert refused == {"empty-file", "encrypted", "truncated-pdf", "damaged-pdf", "no-pages", "not-text"} & refused
    assert {"encrypted", "truncated-pdf", "damaged-pdf"} <= refused
    assert given > 50


def test_a_text_is_read_to_its_findings_without_what_only_pdfs_need() -> None:
    program = (
        "import sys, pipeline; pipeline.report('ข้อ\\tคะแนน\\nI1\\t85.00\\nI2\\t86.00\\n'.encode());"
        "print(sorted({'numpy', 'pdfplumber', 'pypdfium2', 'PIL'} & set(sys.modules)))"
    )
    root = Path(__file__).resolve().parent.parent
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout.strip() == "[]"
