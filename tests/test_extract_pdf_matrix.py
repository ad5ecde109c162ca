"""The same report from real producers, each in another Thai font: every cell, its place and its spans."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from extract.document import Document, Table
from extract.message import Message
from extract.reader import read
from extract.scans import ScanReader
from tests.pdf_matrix.compare import cells_right, packed
from tests.pdf_matrix.report import COPIES, HEADER, SECOND_SECTION, SECTION, rows

FIXTURES = Path(__file__).parent / "pdf_matrix" / "fixtures"
FILES = sorted(path.stem for path in FIXTURES.glob("*.pdf"))
FLAGGED = {"weasyprint__Kinnari": 66}
"""Cells right where the producer calls one glyph by another's name; the report says so."""


@pytest.fixture(autouse=True)
def _no_recogniser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ScanReader, "missing", lambda self: Message("ไม่มี", "none"))


def document(name: str) -> Document:
    return read((FIXTURES / f"{name}.pdf").read_bytes())


def grid(table: Table) -> list[list[str]]:
    texts = [[""] * table.columns for _ in table.rows]
    for cell in table.cells():
        texts[cell.row][cell.column] = cell.text
    return texts


def truth() -> list[list[str]]:
    texts = [[""] * len(HEADER) for _ in rows()]
    for row in rows():
        for cell in row:
            texts[cell.row][cell.column] = cell.text
    return texts


def test_all_producers_have_their_fixture() -> None:
    assert [name.partition("__")[0] for name in FILES] == [
        "chromium", "fpdf2", "libreoffice", "private-use", "reportlab", "weasyprint", "xelatex"
    ]  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_every_cell_to_the_last_mark(name: str) -> None:
    read_as = document(name)
    right, count = cells_right(truth(), [grid(table) for table in read_as.tables])
    assert (right, count) == (FLAGGED.get(name, 84), 84)
    assert ("font-without-map" in {note.check for note in read_as.notes}) == (name in FLAGGED)


@pytest.mark.parametrize("name", FILES)
def test_every_page_has_one_table_of_five_columns_with_known_spans(name: str) -> None:
    read_as = document(name)
    assert [table.page for table in read_as.tables] == [page.number for page in read_as.pages][: len(read_as.tables)]
    assert all(table.columns == len(HEADER) and table.spans_known for table in read_as.tables)


@pytest.mark.parametrize("name", FILES)
def test_section_rows_reach_across_all_columns(name: str) -> None:
    sections = [
        (cell.column, cell.column_span, packed(cell.text)[-8:])
        for table in document(name).tables
        for cell in table.cells()
        if cell.column_span > 1 and cell.text  # a page break may leave an empty half of such a row
    ]
    assert sections == [(0, 5, packed(text)[-8:]) for _ in range(COPIES) for text in (SECTION, SECOND_SECTION)]


@pytest.mark.parametrize("name", FILES)
def test_a_measure_covers_its_questions(name: str) -> None:
    # The first measure belongs to the first three questions, all on the first page.
    table = document(name).tables[0]
    measure = next(cell for cell in table.cells() if cell.column == 2 and cell.row_span == 3)
    beside = [cell for cell in table.cells() if cell.column == 0 and measure.row <= cell.row < measure.row + 3]
    assert [packed(cell.text)[:2] for cell in beside] == ["i๑", "i๒", "i๓"]
    first, last = beside[0].bbox, beside[-1].bbox
    assert measure.bbox is not None
    assert first is not None
    assert last is not None
    assert (measure.bbox[1], measure.bbox[3]) == (first[1], last[3])


@pytest.mark.parametrize("name", FILES)
def test_cells_lie_in_their_table_and_side_by_side(name: str) -> None:
    for table in document(name).tables:
        assert table.bbox is not None
        for row in table.rows:
            boxes = [cell.bbox for cell in row.cells if cell.bbox]
            assert all(table.bbox[0] <= box[0] < box[2] <= table.bbox[2] for box in boxes)
            assert all(table.bbox[1] <= box[1] < box[3] <= table.bbox[3] for box in boxes)
            assert all(left[2] <= right[0] for left, right in pairwise(boxes))
