"""A fault of the program on one table or page costs that part: it is told, and the rest of the report is read."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from pdf_sheet import Sheet, pdf

from extract import layout
from extract import pdf as pages
from extract.document import Document, Table
from extract.open_sides import sides
from extract.reader import read

XS = (50, 140, 330, 420)
ROWS = [["ข้อ", "คำถาม", "คะแนน"], ["หนึ่ง", "ให้บริการดี", "90.25"], ["สอง", "โปร่งใส", "84.10"]]


def words(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def page(caption: str, size: int) -> Sheet:
    """A table ruled only across below a caption, with letters of this size."""
    sheet = Sheet().text(50, 740, caption, size=size)
    for number, row in enumerate([*ROWS, []]):
        for x0, x1 in pairwise(XS):
            sheet.rule(x0, 700 - 40 * number, x1, 700 - 40 * number)
        for x, word in zip(XS, row, strict=False):
            sheet.text(x + 5, 680 - 40 * number, word, size=size)
    return sheet


def failing_on_second(work: Callable[..., Any], page_of: Callable[..., int]) -> Callable[..., Any]:
    def failing(*args: Any, **named: Any) -> Any:
        if page_of(*args) == 2:
            raise IndexError("list index out of range")
        return work(*args, **named)

    return failing


def read_two() -> Document:
    return read(pdf(page("ผลการประเมิน", 14), page("ผลรายข้อ", 13)))


def test_a_fault_on_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sides, "_sides", failing_on_second(sides._sides, lambda part, *_: part.page))
    document = read_two()
    assert [words(table) for table in document.tables] == [ROWS]
    assert [(note.check, note.severity, note.page) for note in document.notes] == [("part-not-read", "error", 2)]
    assert "IndexError" in document.notes[0].message.en
    # What stands beside the table is read, what stands in it is no prose.
    assert "ผลรายข้อ" in str(document)
    assert str(document).count("90.25") == 1


@pytest.mark.parametrize(
    ("module", "name", "page_of"),
    [
        (layout, "lay_out", lambda content, *_: content.number),
        (sides, "find_parts", lambda content, *_: content.number),
        (pages, "_content", lambda raw, number, *_: number),
        (pages, "as_seen", lambda raw, number: number),
    ],
    ids=["layout", "rules", "text", "page"],
)
def test_a_fault_on_a_page(
    monkeypatch: pytest.MonkeyPatch, module: Any, name: str, page_of: Callable[..., int]
) -> None:
    monkeypatch.setattr(module, name, failing_on_second(getattr(module, name), page_of))
    document = read_two()
    assert [words(table) for table in document.tables] == [ROWS]
    assert [(note.check, note.page) for note in document.notes] == [("part-not-read", 2)]


def test_what_is_no_fault_of_the_program_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(layout, "lay_out", full)
    with pytest.raises(MemoryError):
        read_two()
