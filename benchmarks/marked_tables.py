"""How many tables whose cells people have marked are read in every cell: ``python -m benchmarks.marked_tables FOLDER``.

FOLDER holds the files of the ICDAR 2013 table competition (``*.pdf``, each with its ``*-str.xml``), which belong to its
makers and are no part of this project. A table is equal where every cell with text stands in the same row and column
with the same text; white space, capitals (the marks have ``hungary`` for Hungary) and empty rows and columns are left
out. Of the tables on a page the one with most cells in common is taken. ``--list`` names those that differ, with the
notes of their page: what differs should be told.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pdfplumber

from extract.document import Document, Table
from extract.errors import ReportError
from extract.reader import read

Grid = frozenset[tuple[int, int, str]]
"""Row, column and text of each cell with text; rows and columns are counted where there is any text."""


@dataclass(frozen=True, slots=True)
class Marked:
    """One table on one page, as a person marked it."""

    name: str
    page: int
    grid: Grid


def marked_tables(path: Path) -> Iterator[Marked]:
    """The tables of a file of marks, page by page."""
    for table in ElementTree.parse(path).getroot().iter("table"):
        for region in table.iter("region"):
            cells = [
                (int(cell.get("start-row", 0)), int(cell.get("start-col", 0)), cell.findtext("content") or "")
                for cell in region.iter("cell")
            ]
            yield Marked(f"{path.stem} {table.get('id')}", int(region.get("page", 0)), grid_of(cells))


def grid_of(cells: list[tuple[int, int, str]]) -> Grid:
    """Cells by their place among the rows and columns that hold text."""
    filled = [(row, column, "".join(text.casefold().split())) for row, column, text in cells if text.strip()]
    rows = {row: place for place, row in enumerate(sorted({row for row, _, _ in filled}))}
    columns = {column: place for place, column in enumerate(sorted({column for _, column, _ in filled}))}
    return frozenset((rows[row], columns[column], text) for row, column, text in filled)


def ours(document: Document, page: int) -> list[Grid]:
    """The tables of a page of our Document."""
    return [_grid(table) for table in document.tables if table.page == page]


def _grid(table: Table) -> Grid:
    return grid_of([(cell.row, cell.column, cell.text) for cell in table.cells()])


def pdfplumbers(page: pdfplumber.page.Page) -> list[Grid]:
    """The tables of a page as pdfplumber finds them."""
    tables = page.extract_tables()
    return [
        grid_of([(row, column, text or "") for row, texts in enumerate(table) for column, text in enumerate(texts)])
        for table in tables
    ]


def nearest(marked: Grid, found: list[Grid]) -> Grid:
    """The table that has most cells in common with the marked one."""
    return max(found, key=lambda grid: len(grid & marked), default=frozenset())


def main() -> None:
    """Print how many tables are equal, and of those that are not how many pages have a note."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", action="store_true", help="name the tables that differ")
    parser.add_argument("--without-pdfplumber", action="store_true")
    arguments = parser.parse_args()
    count: Counter[str] = Counter()
    for path in sorted(arguments.folder.rglob("*-str.xml")):
        pdf = path.with_name(path.name.replace("-str.xml", ".pdf"))
        if not pdf.exists():
            continue
        try:
            document = read(pdf.read_bytes())
        except ReportError as error:
            document = Document("pdf", ())
            print(f"{pdf.name}: {error}")
        others = None if arguments.without_pdfplumber else pdfplumber.open(pdf)
        for marked in marked_tables(path):
            count["tables"] += 1
            if others is not None:
                theirs = nearest(marked.grid, pdfplumbers(others.pages[marked.page - 1]))
                count["pdfplumber equal"] += theirs == marked.grid
            read_here = nearest(marked.grid, ours(document, marked.page))
            if read_here == marked.grid:
                count["equal"] += 1
                continue
            notes = sorted({each.check for each in document.notes if each.page == marked.page})
            kind = "not a cell" if not read_here & marked.grid else "differs"
            count[f"{kind}, {'with' if notes else 'without'} a note"] += 1
            if arguments.list:
                share = f"{len(read_here & marked.grid)}/{len(marked.grid)}/{len(read_here)}"
                print(f"{marked.name} page {marked.page}: {kind} {share} {' '.join(notes)}")
        if others is not None:
            others.close()
    for name, number in sorted(count.items()):
        print(f"{number:5} {name}")


if __name__ == "__main__":
    main()
