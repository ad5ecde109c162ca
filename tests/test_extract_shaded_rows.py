"""Rows below a shaded header, or shaded in turn, that no rule parts."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extract.document import Document, Table
from extract.reader import read
from tests.pdf_sheet import Sheet, pdf

XS = (50, 200, 350, 500)
LINE = 16
HEAD = ("ตัวชี้วัด", "ประเด็น", "มาตรการ")
ROWS = [
    ("การใช้อำนาจ", "ไม่ทราบเกณฑ์|การประเมิน", "จัดทำคู่มือ"),
    ("การใช้งบประมาณ", "แผนเข้าใจยาก", "สรุปแผน|หนึ่งหน้า|ทุกไตรมาส"),
    ("การแก้ไขปัญหา", "ไม่มั่นใจ", "เปิดช่องทาง|ร้องเรียน"),
]


def shaded(rows: list[tuple[str, ...]], room: float, *, every: int = 0, heading: str = "") -> Sheet:
    """A shaded header, cell by cell, above ``rows`` with ``room`` between their lines; ``every`` so many are shaded."""
    sheet = Sheet()
    y = 740.0
    for number, texts in enumerate([HEAD, *rows]):
        height = LINE * max(text.count("|") + 1 for text in texts) + room
        for (x0, x1), text in zip(pairwise(XS), texts, strict=True):
            if not number or (every and number % every == 0):
                sheet.raw(f"0.8 0.85 0.9 rg {x0} {y - height} {x1 - x0} {height} re f 0 g")
            for line, part in enumerate(text.split("|")):
                sheet.text(x0 + 6, y - room / 2 - 12 - LINE * line, part, size=12)
        y -= height
    return sheet.text(XS[0], y - 26, heading, size=12) if heading else sheet


def words(table: Table) -> list[list[str]]:
    return [
        ["|".join("".join(line.split()) for line in cell.text.split("\n")) for cell in row.cells] for row in table.rows
    ]


def checks(document: Document) -> list[str]:
    return [note.check for note in document.notes if note.severity != "info"]


@pytest.mark.parametrize("heading", ["", "ตารางต่อไป"])
def test_white_parts_the_rows_below_a_shaded_header(heading: str) -> None:
    document = read(pdf(shaded(ROWS, 10, heading=heading)))
    assert words(document.tables[0]) == [list(HEAD), *map(list, ROWS)]
    assert checks(document) == []


def test_rows_as_near_as_lines_below_a_shaded_header_are_no_table() -> None:
    assert read(pdf(shaded(ROWS, 0))).tables == ()


@pytest.mark.parametrize("label", ["คะแนน", "คะแนน|ที่ได้"])
def test_one_row_of_numbers_below_a_shaded_header(label: str) -> None:
    row = (label, "91.25", "84.10")
    (table,) = read(pdf(shaded([row], 10))).tables
    assert words(table) == [list(HEAD), list(row)]


def test_one_row_of_texts_is_none() -> None:
    assert read(pdf(shaded([("การใช้อำนาจ|ของหัวหน้า", "ไม่ทราบเกณฑ์|การประเมิน", "จัดทำคู่มือ")], 10))).tables == ()


def test_every_other_row_is_shaded_below_a_shaded_header() -> None:
    document = read(pdf(shaded([*ROWS, ("คุณภาพ", "ล่าช้า", "กำหนดเวลา")], 10, every=2)))
    assert words(document.tables[0])[:4] == [list(HEAD), *map(list, ROWS)]
    assert checks(document) == []


def grounded(*tables: list[tuple[str, ...]]) -> Sheet:
    """Tables of shaded cells, each on a filling of its own behind all of them, with a line of text between."""
    sheet = Sheet()
    y = 740.0
    for rows in tables:
        sheet.raw(f"0.9 g {XS[0]} {y - 24 * len(rows)} {XS[-1] - XS[0]} {24 * len(rows)} re f 0 g")
        for texts in rows:
            sides = XS if len(texts) == 3 else (XS[0], (XS[0] + XS[-1]) / 2, XS[-1]) if texts[1:] else (XS[0], XS[-1])
            for (x0, x1), text in zip(pairwise(sides), texts, strict=True):
                sheet.raw(f"0.7 g {x0} {y - 24} {x1 - x0} 24 re f 0 g").text(x0 + 6, y - 16, text, size=12)
            y -= 24
        sheet.text(XS[0], y - 30, "ลงชื่อผู้จัดทำแผนและผู้อนุมัติ", size=12)
        y -= 60
    return sheet


def test_a_filling_behind_a_whole_table_is_no_row_of_the_next() -> None:
    first, second = [HEAD, ("การใช้อำนาจ", "ไม่ทราบเกณฑ์", "จัดทำคู่มือ")], [("ข้อ", "คะแนน"), ("ข่าวสาร", "79.20")]
    document = read(pdf(grounded(first, second)))
    assert [words(table) for table in document.tables] == [[list(row) for row in rows] for rows in (first, second)]


def test_a_row_filled_from_side_to_side_is_a_row() -> None:
    rows = [HEAD, ("แบบวัดภายใน",), ("การใช้อำนาจ", "ไม่ทราบเกณฑ์", "จัดทำคู่มือ")]
    (table,) = read(pdf(grounded(rows))).tables
    assert words(table) == [list(row) for row in rows]


def test_a_caption_above_rows_that_are_shaded_in_turn_is_no_row() -> None:
    # It stands nearer to the first of them than texts stand to the end of their cells.
    sheet = shaded([*ROWS, *ROWS], 20, every=2).text(XS[1], 745, "ผลการประเมิน", size=12)
    document = read(pdf(sheet))
    assert words(document.tables[0]) == [list(HEAD), *map(list, ROWS), *map(list, ROWS)]
    assert "ผลการประเมิน" in str(document)
