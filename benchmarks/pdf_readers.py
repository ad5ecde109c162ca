"""Cells read right and time for each page, by producer, ours beside pdfplumber and PyMuPDF, as a Markdown table.

``python -m tests.pdf_matrix.make FOLDER && python -m benchmarks.pdf_readers FOLDER``. All three get the same repairs
of Thai text; a reader that is not installed is left out.
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from extract.thai import repair
from tests.pdf_matrix.compare import cells_right
from tests.pdf_matrix.report import HEADER, rows

Tables = list[list[list[str]]]


def ours(data: bytes) -> tuple[Tables, int]:
    """thai-ita."""
    from extract.reader import read

    document = read(data)
    tables: Tables = []
    for table in document.tables:
        grid = [[""] * table.columns for _ in table.rows]
        for cell in table.cells():
            grid[cell.row][cell.column] = cell.text
        tables.append(grid)
    return tables, len(document.pages)


def with_pdfplumber(data: bytes) -> tuple[Tables, int]:
    """pdfplumber's extract_tables, each page closed."""
    from io import BytesIO

    import pdfplumber

    tables: Tables = []
    with pdfplumber.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            tables += [[[cell or "" for cell in row] for row in table] for table in page.extract_tables()]
            page.close()
        return tables, len(pdf.pages)


def with_pymupdf(data: bytes) -> tuple[Tables, int]:
    """PyMuPDF's find_tables."""
    import pymupdf

    tables: Tables = []
    with pymupdf.open(stream=data, filetype="pdf") as pdf:
        for page in pdf:
            tables += [[[cell or "" for cell in row] for row in found.extract()] for found in page.find_tables().tables]
        return tables, len(pdf)


READERS: dict[str, Callable[[bytes], tuple[Tables, int]]] = {
    "thai-ita": ours,
    "pdfplumber": with_pdfplumber,
    "PyMuPDF": with_pymupdf,
}


def truth() -> list[list[str]]:
    """The report's table, a row for each row of its grid."""
    grid = []
    for row in rows():
        texts = [""] * len(HEADER)
        for cell in row:
            texts[cell.column] = cell.text
        grid.append(texts)
    return grid


def main(paths: Sequence[Path]) -> None:
    """Print the table."""
    right: dict[tuple[str, str], list[float]] = defaultdict(list)
    spent: dict[tuple[str, str], list[float]] = defaultdict(list)
    producers = sorted({path.stem.partition("__")[0] for path in paths})
    for path in paths:
        producer, _, font = path.stem.partition("__")
        for name, read in READERS.items():
            started = time.process_time()
            try:
                tables, pages = read(path.read_bytes())
            except ImportError:
                continue
            spent[producer, name].append((time.process_time() - started) / pages * 1000)
            mended = [[[repair(cell)[0] for cell in row] for row in table] for table in tables]
            good, count = cells_right(truth(), mended)
            right[producer, name].append(good / count)
            print(f"{producer} {font} {name}: {good}/{count}", file=sys.stderr)
    names = [name for name in READERS if any(key[1] == name for key in right)]
    print("| producer | files | " + " | ".join(f"{name}: cells right | ms a page" for name in names) + " |")
    print("|---|---|" + "---|---|" * len(names))
    for producer in producers:
        values = [f"{_mean(right[producer, name]):.1%} | {_mean(spent[producer, name]):.1f}" for name in names]
        print(f"| {producer} | {len(right[producer, names[0]])} | " + " | ".join(values) + " |")


def _mean(values: Sequence[float]) -> float:
    return sum(values) / max(len(values), 1)


if __name__ == "__main__":
    main(sorted(Path(sys.argv[1]).glob("*.pdf")))
