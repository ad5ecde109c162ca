"""Sections in a table without outer sides: rows of one cell that no rule down touches."""

from __future__ import annotations

import pytest

from extract.document import Table
from extract.reader import read
from tests.pdf_sheet import Sheet, pdf

XS = (50.0, 200.0, 350.0, 500.0)
LINE = 24.0


def words(table: Table) -> list[list[str]]:
    return [["".join(cell.text.split()) for cell in row.cells] for row in table.rows]


def parted(between: str, room: float, shift: float = 0.0) -> list[list[list[str]]]:
    """The tables of a page: three rows without outer sides, a text with ``room`` around it, two rows more."""
    sheet = Sheet()
    y = 780.0
    for rows, moved in (
        ((("ข้อ", "รายการ", "คะแนน"), ("o17", "รายงาน", "50.00"), ("o24", "แผน", "60.00")), 0.0),
        ((("o35", "คู่มือ", "70.00"), ("o43", "ผล", "80.00")), shift),
    ):
        for row in range(len(rows) + 1):
            sheet.rule(XS[0], y - LINE * row, XS[-1], y - LINE * row)
        for x in XS[1:-1]:
            sheet.rule(x + moved, y, x + moved, y - LINE * len(rows))
        for row, texts in enumerate(rows):
            for x, text in zip(XS, texts, strict=False):
                sheet.text(x + moved + 6, y - LINE * row - 16, text, size=12)
        y -= LINE * len(rows)
        if between and rows[0][0] == "ข้อ":
            sheet.text(56, y - room - 16, between, size=12)
            y -= LINE + 2 * room
    return [words(table) for table in read(pdf(sheet)).tables]


def test_a_section_between_its_rules_is_a_row() -> None:
    (table,) = parted("ตัวชี้วัดที่10การป้องกันการทุจริต", 0)
    assert table[2:4] == [["o24", "แผน", "60.00"], ["ตัวชี้วัดที่10การป้องกันการทุจริต"]]
    assert (table[0], table[4:]) == (["ข้อ", "รายการ", "คะแนน"], [["o35", "คู่มือ", "70.00"], ["o43", "ผล", "80.00"]])


@pytest.mark.parametrize(("room", "shift"), [(14.0, 0.0), (0.0, 20.0)])
def test_a_heading_between_two_tables_is_none(room: float, shift: float) -> None:
    # It stands apart, or the columns below it are others.
    assert [len(table) for table in parted("ตารางที่2คะแนนของปีก่อน", room, shift)] == [3, 2]
