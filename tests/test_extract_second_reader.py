"""What pdfium cannot open or name is read by the second reader, into the same Document."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pypdfium2
import pytest
from pdf_sheet import Sheet, pdf

from extract import pdf_file
from extract.pdf_page import read_page
from extract.reader import read
from extract.second_reader import NO_CHARACTER, better_of, second_pages

SHEET = Sheet().grid((50, 200, 400), (600, 630, 660)).text(60, 640, "ตัวชี้วัด").text(210, 640, "79.64")
SHEET.text(60, 610, "คุณภาพ").text(210, 610, "88.37").text(60, 700, "ผลการประเมิน")


def test_a_file_that_pdfium_cannot_open_gives_the_same_document(monkeypatch: pytest.MonkeyPatch) -> None:
    data = pdf(SHEET)
    usual = read(data)

    def refuse(*_: object) -> None:
        raise pypdfium2.PdfiumError("cannot open")

    monkeypatch.setattr(pdf_file.pdfium, "PdfDocument", refuse)
    monkeypatch.setattr(pdf_file.pdfium_c, "FPDF_GetLastError", lambda: 3)
    again = read(data)
    assert [note.check for note in again.notes] == ["file-read-by-second-reader"]
    (one,), (two,) = usual.tables, again.tables
    assert [cell.text for cell in two.cells()] == [cell.text for cell in one.cells()]
    for ours, theirs in zip(one.cells(), two.cells(), strict=True):
        assert theirs.bbox == pytest.approx(ours.bbox, abs=1)


def test_digits_that_the_two_read_differently_are_doubted() -> None:
    (page,) = second_pages(pdf(SHEET)).values()
    other = replace(page, codes=np.where(page.codes == ord("7"), ord("1"), page.codes))
    best = better_of(page, other)
    assert [chr(code) for code in best.codes[best.doubted]] == ["7", "7"]
    assert not better_of(page, page).doubted.any()


def test_a_page_without_names_is_taken_from_the_reader_that_knows_them_but_not_its_numbers() -> None:
    (page,) = second_pages(pdf(SHEET)).values()
    unknown = replace(page, codes=np.full_like(page.codes, NO_CHARACTER), broken=np.ones_like(page.broken))
    best = better_of(unknown, page)
    assert (best.codes == page.codes).all()
    assert "".join(chr(code) for code in best.codes[best.doubted]) == "79648837"


def test_a_page_without_characters_is_taken_from_the_second_reader() -> None:
    (page,) = second_pages(pdf(SHEET)).values()
    nothing = replace(page, codes=page.codes[:0], boxes=page.boxes[:0], broken=page.broken[:0])
    assert better_of(nothing, page) is page


@pytest.mark.parametrize(
    ("colour", "is_seen"),
    [
        ("0.8 g", True),
        ("1 g", False),
        ("0.8 0.9 1 rg", True),
        ("1 1 1 rg", False),
        ("0 0 0 0.2 k", True),
        ("0 0 0 0 k", False),
    ],
)
def test_boxes_filled_with_a_colour_are_known_to_both_readers(colour: str, is_seen: bool) -> None:
    data = pdf(Sheet().raw(f"{colour} 50 600 100 40 re f 0.5 g 50 500 100 0.5 re f 0 g").text(60, 610, "88.37"))
    (page,) = second_pages(data).values()
    with pypdfium2.PdfDocument(data) as file:
        usual = read_page(file[0])
    assert len(page.fills) == len(usual.fills) == is_seen
    assert page.fills == pytest.approx(usual.fills)


def test_what_nobody_can_read_gives_no_pages() -> None:
    assert second_pages(b"%PDF-1.7\nnothing of a PDF here\n%%EOF\n") == {}
