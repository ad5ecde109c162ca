"""The same report from real producers, each in another Thai font: every cell, its place and its spans."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from extract.document import Document
from extract.message import Message
from extract.reader import read
from extract.scans import ScanReader
from tests.pdf_matrix.compare import Printed, compare, packed
from tests.pdf_matrix.producers import PRODUCERS, WIDTHS
from tests.pdf_matrix.report import COPIES, HEADER, SECOND_SECTION, SECTION, table

FIXTURES = Path(__file__).parent / "pdf_matrix" / "fixtures"
FILES = sorted(path.stem for path in FIXTURES.glob("*.pdf"))
ALL_RIGHT = {"text": 84, "place": 84, "spans": 84, "all": 84}


@pytest.fixture(autouse=True)
def _no_recogniser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ScanReader, "missing", lambda self: Message("ไม่มี", "none"))


def document(name: str) -> Document:
    return read((FIXTURES / f"{name}.pdf").read_bytes())


def printed(document: Document) -> list[list[Printed]]:
    return [[Printed(cell.text, cell.bbox) for cell in table.cells() if cell.bbox] for table in document.tables]


def test_all_producers_have_their_fixture() -> None:
    assert {name.partition("__")[0] for name in FILES} == set(PRODUCERS)


@pytest.mark.parametrize("name", FILES)
def test_every_cell_to_the_last_mark_in_its_place_with_its_spans(name: str) -> None:
    read_as = document(name)
    assert compare(table(), printed(read_as)) == ALL_RIGHT
    assert {note.check for note in read_as.notes} <= {"repaired-thai-text"}


def test_the_comparison_sees_a_moved_mark_a_moved_cell_and_a_lost_span() -> None:
    as_read = printed(document("reportlab__Umpush"))
    first = as_read[0][6]
    assert packed(first.text).startswith("i๑")

    def counts(*changed: Printed) -> dict[str, int]:
        return dict(compare(table(), [[*changed, *as_read[0][:6], *as_read[0][7:]], *as_read[1:]]))

    left, top, right, bottom = first.bbox
    middle = (top + bottom) / 2
    assert counts(first) == ALL_RIGHT
    assert counts(Printed(first.text.replace("ที่", "ท่ี"), first.bbox)) == {**ALL_RIGHT, "text": 83}
    assert counts(Printed(first.text, (left, top - 30, right, bottom - 30)))["place"] < 84
    halves = Printed(first.text, (left, top, right, middle)), Printed("", (left, middle, right, bottom))
    assert counts(*halves)["spans"] < 84


@pytest.mark.parametrize("name", FILES)
def test_rows_columns_and_spans_are_those_of_the_boxes(name: str) -> None:
    for each in document(name).tables:
        xs = sorted({cell.bbox[0] for cell in each.cells() if cell.bbox})
        ys = sorted({cell.bbox[1] for cell in each.cells() if cell.bbox})
        assert (len(ys), len(xs)) == (len(each.rows), each.columns)
        assert each.bbox is not None
        xs, ys = [*xs, each.bbox[2]], [*ys, each.bbox[3]]
        for cell in each.cells():
            below, beside = cell.row + cell.row_span, cell.column + cell.column_span
            assert cell.bbox == (xs[cell.column], ys[cell.row], xs[beside], ys[below])


@pytest.mark.parametrize("producer", ["reportlab", "rotated", "private-use", "word-like", "excel-like"])
def test_columns_are_as_wide_as_they_were_made(producer: str) -> None:
    (name,) = [name for name in FILES if name.startswith(producer)]
    (header,) = [row for row in document(name).tables[0].rows if row.index == 0]
    widths = [cell.bbox[2] - cell.bbox[0] for cell in header.cells if cell.bbox]
    assert widths == pytest.approx(WIDTHS, abs=0.1)


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
    for each in document(name).tables:
        assert each.bbox is not None
        for row in each.rows:
            boxes = [cell.bbox for cell in row.cells if cell.bbox]
            assert all(each.bbox[0] <= box[0] < box[2] <= each.bbox[2] for box in boxes)
            assert all(each.bbox[1] <= box[1] < box[3] <= each.bbox[3] for box in boxes)
            assert all(left[2] <= right[0] for left, right in pairwise(boxes))
