"""A point that the map of a font calls a blank is known by its ink."""

from __future__ import annotations

import pytest
from pdf_sheet import DOT, Map, Sheet, pdf
from test_extract_as_seen import SCORES, XS, foot, second_column, table

from extract.document import Document
from extract.reader import read


def document(point: str, changes: Map) -> Document:
    """The table with another sign for the points of its scores, in a font with a map of its own."""

    def write(sheet: Sheet, row: int, score: str) -> None:
        sheet.text(XS[1] + 5, foot(row), score.replace(".", point), 14, "F2")

    return read(pdf(table(write), fonts={"F2": changes}))


def test_a_point_without_its_name_is_one() -> None:
    assert second_column(document(chr(DOT), {DOT: 0x20})) == SCORES


@pytest.mark.parametrize(("point", "changes"), [(" ", {}), ("M", {ord("M"): 0x20})], ids=["no ink", "a letter's ink"])
def test_other_blanks_stay_blanks(point: str, changes: Map) -> None:
    assert second_column(document(point, changes)) == [score.replace(".", " ") for score in SCORES]
