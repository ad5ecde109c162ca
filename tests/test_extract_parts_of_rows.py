"""Lines of a table without rules are no rows where the texts of its rows take several lines."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pdf_sheet import Sheet, pdf

from extract.document import Document
from extract.reader import read

XS = (50, 190, 260, 420)
HEADS = ["ข้อคำถาม", "คะแนน", "ประเด็น"]
ROWS = [
    ["i7 ท่านทราบแผนการ", "80.36", "พนักงานส่วนใหญ่"],
    ["ใช้จ่ายเงิน", "", "ไม่ทราบแผน"],
    ["i8 การเบิกจ่ายเป็นไป", "83.92", "ขั้นตอนการเบิกจ่าย"],
    ["ตามระเบียบ", "", "ใช้เวลามาก"],
    ["i9 การจัดซื้อคุ้มค่า", "78.57", "ราคากลางสูงกว่า"],
    ["และโปร่งใส", "", "ท้องตลาด"],
]


def ruled_at_its_ends(rows: list[list[str]]) -> Document:
    """A rule above the header, one below it, and one below all rows, each in pieces."""
    sheet = Sheet()
    for y in (700, 680, 672 - 17 * len(rows)):
        for x0, x1 in pairwise(XS):
            sheet.rule(x0, y, x1, y)
    for number, row in enumerate([HEADS, *rows]):
        for x, word in zip(XS, row, strict=False):
            sheet.text(x + 4, 686 - 17 * number - 3 * bool(number), word, size=11)
    return read(pdf(sheet))


def test_lines_that_go_on_from_those_above_are_told_and_no_rows() -> None:
    document = ruled_at_its_ends(ROWS)
    assert document.tables == ()
    assert document.notes


@pytest.mark.parametrize("rows", [ROWS[::2] * 2])
def test_lines_with_a_number_each_are_rows(rows: list[list[str]]) -> None:
    (table,) = ruled_at_its_ends(rows).tables
    assert [[cell.text for cell in row.cells] for row in table.rows][-len(rows) :] == rows
