"""Time for each page of a PDF, ours beside others that find tables, and beside pdfium's bare text."""

from __future__ import annotations

import time
from collections.abc import Callable
from io import BytesIO


def ours(data: bytes) -> int:
    """Everything: pages, tables, records, checks."""
    from pipeline import report

    return report(data).report.pages or 0


def pages_only(data: bytes) -> int:
    """Pages and tables, as the others give them."""
    from extract.reader import read

    return len(read(data).pages)


def pdfium(data: bytes) -> int:
    """pdfium's text of each page, and nothing else."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            page.get_textpage().get_text_bounded()
        return len(pdf)


def pdfplumber(data: bytes) -> int:
    """pdfplumber's find_tables and their text."""
    import pdfplumber

    with pdfplumber.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.extract_tables()
            page.close()
        return len(pdf.pages)


def pymupdf(data: bytes) -> int:
    """PyMuPDF's find_tables and their text."""
    import pymupdf

    with pymupdf.open(stream=data, filetype="pdf") as pdf:
        for page in pdf:
            for table in page.find_tables().tables:
                table.extract()
        return len(pdf)


def camelot(data: bytes) -> int:
    """Camelot's lattice."""
    import camelot

    camelot.read_pdf(BytesIO(data), pages="all", flavor="lattice")
    return 0


READERS: dict[str, Callable[[bytes], int]] = {
    "pdfium, text alone": pdfium,
    "thai-ita, pages and tables": pages_only,
    "thai-ita, everything": ours,
    "pdfplumber": pdfplumber,
    "PyMuPDF": pymupdf,
    "camelot": camelot,
}


def each_page(data: bytes, pages: int, times: int) -> dict[str, tuple[float, ...]]:
    """Milliseconds a page, by reader, of several runs; of a reader that is not installed, none."""
    found: dict[str, tuple[float, ...]] = {}
    for name, read in READERS.items():
        spent = []
        try:
            read(data)
            for _ in range(times):
                started = time.process_time()
                read(data)
                spent.append((time.process_time() - started) / pages * 1000)
        except ImportError:
            pass
        found[name] = tuple(spent)
    return found
