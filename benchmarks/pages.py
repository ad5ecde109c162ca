"""How fast pages of PDF become a Document, against pdfplumber's tables: ``python -m benchmarks.pages [FILES…]``.

Ours and theirs are read in turn, in one process, and compared pair by pair, as a machine that others use is now fast,
now slow; the middle of the ratios counts. Without FILES the published PDFs beside the project are read
(``THAI_ITA_SHARED``).
"""

from __future__ import annotations

import argparse
import io
import os
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pdfplumber

from extract import pdf_bulk
from extract.reader import read

SHARED = Path(os.environ.get("THAI_ITA_SHARED", Path(__file__).parents[2] / "shared"))


def ours(data: bytes) -> int:
    """Read a report; how many pages it has."""
    return len(read(data).pages)


def pdfplumbers(data: bytes) -> int:
    """The same with pdfplumber, each page closed when its tables are known."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.extract_tables()
            page.close()
        return len(pdf.pages)


def milliseconds(reader: Callable[[bytes], int], files: Sequence[bytes]) -> float:
    """Processor time for each page."""
    started = time.process_time()
    pages = sum(map(reader, files))
    return (time.process_time() - started) / max(pages, 1) * 1000


def main() -> None:
    """Print a row for each way of reading: with the compiled calls of pdfium, where there are any, and without."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--repeats", type=int, default=5)
    arguments = parser.parse_args()
    paths = arguments.files or sorted((SHARED / "published" / "pdf").glob("*.pdf"))
    files = [path.read_bytes() for path in paths]
    print("| calls | ours, ms a page | pdfplumber | times as much (least–most) |\n|---|---|---|---|")
    for name, calls in (("compiled", pdf_bulk.compiled), ("in Python", {})):
        if name == "compiled" and not calls:
            continue
        pdf_bulk.compiled = calls
        milliseconds(ours, files)  # what is loaded once
        pairs = [(milliseconds(ours, files), milliseconds(pdfplumbers, files)) for _ in range(arguments.repeats)]
        own, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
        ratios = sorted(their / our for our, their in pairs)
        middle = statistics.median(ratios)
        print(f"| {name} | {own:.1f} | {theirs:.1f} | {middle:.1f} ({ratios[0]:.1f}–{ratios[-1]:.1f}) |", flush=True)


if __name__ == "__main__":
    main()
