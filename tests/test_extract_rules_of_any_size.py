"""Posters and pages in millimetres: rules of every make, shading and halves of a sheet in the page's own measure."""

from __future__ import annotations

import pytest
from test_extract_pages_as_read import ROWS as TWO_UP_ROWS
from test_extract_pages_as_read import two_up
from test_extract_rules_of_every_make import MAKES, ROWS, TEXTS, XS, YS, filled, only_words, shaded, words

from extract.reader import read
from tests.pdf_sheet import Sheet, pdf

SCALES = (0.25, 3.0)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("make", MAKES)
def test_rules_of_every_make_on_pages_of_any_size(make: str, scale: float) -> None:
    sheet = Sheet()
    for x in XS:
        MAKES[make](sheet, x, YS[0], x, YS[-1])
    for y in YS:
        MAKES[make](sheet, XS[0], y, XS[-1], y)
    assert only_words(filled(sheet).scaled(scale)) == ROWS


@pytest.mark.parametrize("scale", SCALES)
def test_shading_on_pages_of_any_size(scale: float) -> None:
    assert only_words(shaded(TEXTS, lambda _: True).scaled(scale)) == TEXTS


@pytest.mark.parametrize("scale", SCALES)
def test_two_pages_on_a_sheet_of_any_size(scale: float) -> None:
    document = read(pdf(two_up().scaled(scale)))
    assert [words(table) for table in document.tables] == [TWO_UP_ROWS, TWO_UP_ROWS]
    assert [page.width for page in document.pages] == [pytest.approx(842 * scale)]
    place = [scale * side for side in (471, 55, 781, 175)]
    assert document.tables[1].bbox == pytest.approx(place, abs=scale)
    assert document.tables[1].rows[0].cells[0].page == 1
