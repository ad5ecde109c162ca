"""A page on which a large word says that it is cancelled is told and not read."""

from __future__ import annotations

import pytest
from pdf_sheet import pdf
from test_extract_as_seen import SCORES, checks, second_column, table

from extract.reader import read


@pytest.mark.parametrize("word", ["ยกเลิก", "VOID", "(ยกเลิกแล้ว)"])
@pytest.mark.parametrize("matrix", ["1 0 0 1", "0.7 0.7 -0.7 0.7"])
def test_the_page_is_not_read_and_the_next_one_is(word: str, matrix: str) -> None:
    document = read(pdf(table().text(100, 400, word, 60, matrix=matrix), table()))
    assert [table.page for table in document.tables if any(cell.text for cell in table.cells())] == [2]
    assert "struck-out-number" in checks(document)


@pytest.mark.parametrize(("word", "size"), [("ยกเลิก", 16), ("ร่าง", 60), ("ยกเลิกคำสั่ง", 60)])
def test_other_words_cancel_nothing(word: str, size: int) -> None:
    document = read(pdf(table().text(100, 400, word, size)))
    assert second_column(document) == SCORES
