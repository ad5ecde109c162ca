"""What is done for a page at once, or left out where a quick look shows no work, gives what the long way gives."""

from __future__ import annotations

import numpy as np
import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_sheet import Sheet, coded, pdf

from extract import piece_builder, pieces, thai
from extract.middle import median
from extract.page import PageContent
from extract.pdf_page import read_page

SIGNS = "กขนมร ะาำเแ" + "ัิีู่้็๊์ฺํ" + "ๅ๑1.\u00a0\u200b"


class Always:
    """A pattern that finds work in every text."""

    def search(self, text: str) -> bool:
        return True


def content(sheet: Sheet) -> PageContent:
    return pieces.read_pieces(read_page(pdfium.PdfDocument(pdf(sheet))[0]), 1)


def what_is_read(page: PageContent) -> tuple[object, ...]:
    return page.texts, page.boxes.tolist(), page.baselines.tolist(), page.blank.tolist()


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """Texts of a few letters and marks, some with an ActualText, some printed twice, some silent."""
    sheet = Sheet()
    x = 60.0
    for text in draw(st.lists(st.text(SIGNS, min_size=1, max_size=4), min_size=1, max_size=12)):
        kind = draw(st.sampled_from(("plain", "plain", "said", "silent", "twice")))
        if kind == "said":
            sheet.raw(f"/Span <</ActualText <feff{coded(text)}>>> BDC").text(x, 700, text[::-1]).raw("EMC")
        elif kind == "silent":
            sheet.raw("/Span <</ActualText <feff0e17>>> BDC").text(x, 700, "ก").text(x + 1, 700, "ข").raw("EMC")
        else:
            sheet.text(x, 700, text)
        if kind == "twice":
            sheet.text(x + draw(st.sampled_from((0.0, 0.3, 1.5, 4.0))), 700, text)
        x += draw(st.sampled_from((0.0, 0.4, 8.0, 8.0, 16.0, 30.0)))
    return sheet


@settings(max_examples=150, deadline=None)
@given(sheets())
def test_characters_joined_at_once_are_those_that_join_one_by_one(sheet: Sheet) -> None:
    at_once = what_is_read(content(sheet))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(piece_builder, "join", lambda characters, plain, *others: np.full(len(plain), -1))
        assert what_is_read(content(sheet)) == at_once


@settings(max_examples=150, deadline=None)
@given(sheets())
def test_pages_without_copies_are_known_for_such(sheet: Sheet) -> None:
    quick = what_is_read(content(sheet))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "_may_be_equal", lambda *columns: True)
        assert what_is_read(content(sheet)) == quick


@settings(max_examples=500)
@given(st.text(SIGNS, max_size=16), st.booleans())
def test_text_in_order_needs_no_repair(text: str, spread: bool) -> None:
    text = " ".join(text) if spread else text
    quick = thai.repair(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(thai, "_IN_DISORDER", Always())
        assert thai.repair(text) == quick


def test_the_codes_of_pieces_are_counted_where_nobody_has_counted_them() -> None:
    counted = content(Sheet().text(60, 700, "ที่ 91.25").text(60, 600, "ก"))
    assert counted.signs is not None
    assert counted.blank.tolist() == [text == " " for text in counted.texts]
    single = np.array([len(text) == 1 for text in counted.texts])
    uncounted = PageContent(1, 100, 100, "ocr", counted.texts)
    assert uncounted.codes[single].tolist() == counted.codes[single].tolist()
    assert (counted.codes[~single] > 0x10FFFF).all()
    assert (uncounted.codes[~single] > 0x10FFFF).all()


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=30))
def test_the_middle_is_the_median(values: list[float]) -> None:
    assert median(values) == np.median(values)
