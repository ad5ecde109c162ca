"""One more page changes nothing on the others: the published PDFs with a page of any size and make before or behind."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from extract.document import Document, Table
from extract.reader import read
from tests.pdf_sheet import Sheet, pdf

SHARED = os.environ.get("THAI_ITA_SHARED")
pytestmark = pytest.mark.skipif(SHARED is None, reason="THAI_ITA_SHARED names no folder of shared files")
FOLDER = Path(str(SHARED)) / "published" / "pdf"
NAMES = sorted(path.stem for path in FOLDER.glob("*.pdf"))

Row = tuple[bool | None, list[tuple[int, int, int, str]]]


def low_table(width: float = 595, height: float = 842, bottom: float = 8) -> bytes:
    """A page with a table down to its lower edge."""
    return pdf(Sheet(width, height).grid((30, 200, width - 30), (bottom, 60, height - 200)).text(40, 30, "ระดับ"))


def open_table() -> bytes:
    """A page whose tables end without a rule, in the middle and at its lower edge."""
    sheet = Sheet()
    for top, bottom in ((800, 500), (400, 10)):
        for x in (30, 200, 560):
            sheet.rule(x, bottom, x, top)
        sheet.rule(30, top, 560, top).rule(30, top - 60, 560, top - 60).text(40, top - 40, "ระดับ")
    return pdf(sheet)


def other_report(name: str) -> bytes:
    """A page of a table of another report, from the other kind of program."""
    number, producer = int(name[1]), name[3:]
    other = read_whole(f"d{(number + 1) % 3}_{'lo' if producer == 'ch' else 'ch'}")
    (page, *_) = {table.page for table in other.tables[:-1]} or {1}
    source = pdfium.PdfDocument((FOLDER / f"d{(number + 1) % 3}_{'lo' if producer == 'ch' else 'ch'}.pdf").read_bytes())
    made = pdfium.PdfDocument.new()
    made.import_pages(source, [int(page or 1) - 1])
    return saved(made)


KINDS: dict[str, Callable[[str], bytes]] = {
    "low": lambda name: low_table(),
    "landscape": lambda name: low_table(842, 595),
    "large": lambda name: low_table(1684, 2384),
    "open": lambda name: open_table(),
    "report": other_report,
}


def saved(document: pdfium.PdfDocument) -> bytes:
    stored = BytesIO()
    document.save(stored)
    document.close()
    return stored.getvalue()


@cache
def read_whole(name: str) -> Document:
    return read((FOLDER / f"{name}.pdf").read_bytes())


def with_page(name: str, extra: bytes, *, before: bool) -> bytes:
    made = pdfium.PdfDocument.new()
    own, other = pdfium.PdfDocument((FOLDER / f"{name}.pdf").read_bytes()), pdfium.PdfDocument(extra)
    for source in (other, own) if before else (own, other):
        made.import_pages(source)
    return saved(made)


def rows(document: Document, first: int, last: int) -> list[Row]:
    """The rows of all tables from page ``first`` to ``last``."""
    return [
        (row.continues, [(cell.column, cell.row_span, cell.column_span, cell.text) for cell in row.cells])
        for table in document.blocks
        if isinstance(table, Table) and first <= (table.page or 0) <= last
        for row in table.rows
    ]


@pytest.mark.parametrize("before", [True, False], ids=["prepended", "appended"])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_a_page_more_leaves_the_others_as_they_are(name: str, kind: str, before: bool) -> None:
    alone = read_whole(name)
    pages = len(alone.pages)
    together = read(with_page(name, KINDS[kind](name), before=before))
    assert len(together.pages) == pages + 1
    first = 2 if before else 1
    assert rows(together, first, first + pages - 1) == rows(alone, 1, pages)
