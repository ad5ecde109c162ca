"""Cells read right and time for each page, by producer, ours beside pdfplumber and PyMuPDF, as a Markdown table.

``python -m tests.pdf_matrix.make FOLDER && python -m benchmarks.pdf_readers FOLDER``. All three get the same repairs
of Thai text; a reader that is not installed is left out.
"""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from extract.thai import repair
from tests.pdf_matrix.compare import Printed, compare
from tests.pdf_matrix.producers import DAMAGE
from tests.pdf_matrix.report import table

Tables = list[list[Printed]]


def ours(data: bytes) -> tuple[Tables, int]:
    """thai-ita."""
    from extract.reader import read

    document = read(data)
    tables = [[Printed(cell.text, cell.bbox) for cell in table.cells() if cell.bbox] for table in document.tables]
    return tables, len(document.pages)


def with_pdfplumber(data: bytes) -> tuple[Tables, int]:
    """pdfplumber's find_tables, each page closed."""
    from io import BytesIO

    import pdfplumber

    tables: Tables = []
    with pdfplumber.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            tables += [_cells(found) for found in page.find_tables()]
            page.close()
        return tables, len(pdf.pages)


def with_pymupdf(data: bytes) -> tuple[Tables, int]:
    """PyMuPDF's find_tables."""
    import pymupdf

    tables: Tables = []
    with pymupdf.open(stream=data, filetype="pdf") as pdf:
        for page in pdf:
            tables += [_cells(found) for found in page.find_tables().tables]
        return tables, len(pdf)


def _cells(found) -> list[Printed]:  # type: ignore[no-untyped-def]
    """The cells of a table of pdfplumber or PyMuPDF (which took over its classes)."""
    return [
        Printed(text or "", tuple(bbox))
        for row, texts in zip(found.rows, found.extract(), strict=True)
        for bbox, text in zip(row.cells, texts, strict=True)
        if bbox
    ]


READERS: dict[str, Callable[[bytes], tuple[Tables, int]]] = {
    "thai-ita": ours,
    "pdfplumber": with_pdfplumber,
    "PyMuPDF": with_pymupdf,
}


def main(paths: Sequence[Path]) -> None:
    """Print the table."""
    right: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    spent: dict[tuple[str, str], list[float]] = defaultdict(list)
    fonts: Counter[str] = Counter()
    for path in paths:
        producer, _, font = path.stem.partition("__")
        fonts[producer] += 1
        for name, read in READERS.items():
            started = time.process_time()
            try:
                tables, pages = read(path.read_bytes())
            except ImportError:
                continue
            spent[producer, name].append((time.process_time() - started) / pages * 1000)
            mended = [[Printed(repair(cell.text)[0], cell.bbox) for cell in cells] for cells in tables]
            counts = compare(table(), mended)
            right[producer, name] += counts
            print(f"{producer} {font} {name}: {dict(counts)}", file=sys.stderr)
    names = [name for name in READERS if any(key[1] == name for key in right)]
    print("| producer: text layer | fonts | " + " | ".join(f"{name}: text, place, spans | ms" for name in names) + " |")
    print("|---|---|" + "---|---|" * len(names))
    for producer in sorted(fonts):
        values = [f"{_shares(right[producer, name])} | {_mean(spent[producer, name]):.0f}" for name in names]
        print(f"| {producer}: {DAMAGE[producer]} | {fonts[producer]} | " + " | ".join(values) + " |")


def _shares(counts: Counter[str]) -> str:
    return " ".join(f"{100 * counts[kind] / counts['all']:.1f}" for kind in ("text", "place", "spans"))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / max(len(values), 1)


if __name__ == "__main__":
    main(sorted(Path(sys.argv[1]).glob("*.pdf")))
