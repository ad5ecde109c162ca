"""A rule under a running header or over a footer, as wide as the table below it, is none of that table's."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pdf_sheet import Sheet, pdf

from extract.document import Table
from extract.reader import read

XS = (50, 140, 330, 420)
ROWS = [
    ["ข้อ", "คำถาม", "คะแนน"],
    ["หนึ่ง", "ให้บริการดี", "90.25"],
    ["สอง", "โปร่งใส", "84.10"],
    ["สาม", "เปิดเผย", "75.50"],
]


def words(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def part(rows: list[list[str]], top: int) -> Sheet:
    """Rows with a rule above, between and below them, drawn column by column."""
    sheet = Sheet()
    for number, row in enumerate([*rows, []]):
        for x0, x1 in pairwise(XS):
            sheet.rule(x0, top - 40 * number, x1, top - 40 * number)
        for x, word in zip(XS, row, strict=False):
            sheet.text(x + 5, top - 20 - 40 * number, word, size=14)
    return sheet


def running(sheet: Sheet, text: str, y: int, rule: int) -> Sheet:
    return sheet.text(50, y, text, size=10).rule(50, rule, 420, rule)


@pytest.mark.parametrize("header", ["เทศบาลตำบล", "", "หน้า ๑"])
def test_a_rule_under_a_running_header_is_no_row(header: str) -> None:
    pages = [running(part(ROWS[:3], 160), header, 820, 810), running(part(ROWS[3:], 780), header, 820, 810)]
    read_back = read(pdf(*pages))
    assert [words(table) for table in read_back.tables] == [ROWS[:3], ROWS[3:]]
    assert read_back.notes == ()


def test_a_rule_over_a_running_footer_is_no_row() -> None:
    pages = [running(part(ROWS[:3], 190), "เทศบาลตำบล", 20, 40), running(part(ROWS[3:], 780), "เทศบาลตำบล", 20, 40)]
    assert [words(table) for table in read(pdf(*pages)).tables] == [ROWS[:3], ROWS[3:]]


def test_a_single_rule_with_a_row_below_it_stays_of_its_table() -> None:
    # Overleaf one row stands below the rule that the page break left above it.
    last = Sheet().rule(50, 800, 420, 800)
    for x, word in zip(XS, ROWS[3], strict=False):
        last.text(x + 5, 785, word, size=14)
    read_back = read(pdf(part(ROWS[:3], 160), last))
    assert "ให้บริการดี" in str(read_back)
    assert all("เปิดเผย" not in str(cell) or cell.row == 0 for table in read_back.tables for cell in table.cells())
