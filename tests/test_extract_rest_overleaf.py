"""The rest of a row in a frame alone at the head of a page, below a table whose columns it has."""

from __future__ import annotations

import pytest

from extract.document import Table
from extract.reader import read
from tests.pdf_sheet import Sheet, pdf

XS = (50.0, 200.0, 350.0, 500.0)


def words(table: Table) -> list[list[str]]:
    return [["".join(cell.text.split()) for cell in row.cells] for row in table.rows]


def two_pages(rest: list[tuple[float, str]], *, left: float = 50, below: str = "") -> list[list[list[str]]]:
    """The tables of a page that ends with a ruled one, and of the next, with a frame around ``rest``."""
    sheet, overleaf = Sheet(), Sheet()
    sheet.grid(XS, (140, 100, 60))
    for row, texts in enumerate((("ตัวชี้วัด", "ประเด็น", "มาตรการ"), ("การใช้อำนาจ", "ไม่ทราบเกณฑ์", "จัดทำคู่มือ"))):
        for x, text in zip(XS, texts, strict=False):
            sheet.text(x + 6, 115 - 40 * row, text, size=12)
    sheet.text(50, 40, below, size=12) if below else None
    sheet.text(280, 20, "- 1 -", size=12)
    overleaf.grid((left, 500), (780, 740)).text(280, 20, "- 2 -", size=12)
    for x, text in rest:
        overleaf.text(x, 755, text, size=12)
    overleaf.text(50, 700, "ลงชื่อผู้จัดทำแผนและผู้อนุมัติ", size=12)
    return [words(table) for table in read(pdf(sheet, overleaf)).tables]


def test_the_rest_of_a_row_in_a_frame_has_the_columns_of_the_table_above() -> None:
    assert two_pages([(206, "การประเมิน"), (356, "ภายในปี")])[1:] == [[["", "การประเมิน", "ภายในปี"]]]


@pytest.mark.parametrize(
    ("rest", "left", "below"),
    [
        ([(180, "ข้อสังเกตของผู้ตรวจ"), (356, "มีดังนี้")], 50.0, ""),
        ([(206, "หมายเหตุ")], 50.0, ""),
        ([(206, "การประเมิน"), (356, "ภายในปี")], 80.0, ""),
        ([(206, "การประเมิน"), (356, "ภายในปี")], 50.0, "ที่มา รายงานผลการประเมินปีก่อน"),
    ],
)
def test_a_frame_of_another_kind_is_no_rest(rest: list[tuple[float, str]], left: float, below: str) -> None:
    assert two_pages(rest, left=left, below=below)[1:] == []
