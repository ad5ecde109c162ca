"""Tables whose cells are painted one by one, white among them, and that have no rules."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extract.document import Document, Table
from extract.reader import read
from tests.pdf_sheet import Sheet, pdf

XS = (50, 200, 350, 500)
LINE = 16
BLACK, GREY, WHITE = "0", "0.8", "1"
ROWS = [
    ("ตัวชี้วัด", "ประเด็น", "มาตรการ"),
    ("การใช้อำนาจ", "ไม่ทราบเกณฑ์|การประเมิน", "จัดทำคู่มือ"),
    ("การใช้งบประมาณ", "แผนเข้าใจยาก", "สรุปแผน|หนึ่งหน้า|ทุกไตรมาส"),
    ("การแก้ไขปัญหา", "ไม่มั่นใจ", "เปิดช่องทาง|ร้องเรียน"),
]


def painted(rows: list[tuple[str, ...]], paints: list[tuple[str, ...]]) -> Document:
    """A table without white between its lines, each cell painted as ``paints`` say (an empty one is not)."""
    sheet = Sheet()
    y = 740.0
    for texts, colours in zip(rows, paints, strict=True):
        height = LINE * max(text.count("|") + 1 for text in texts)
        for (x0, x1), text, colour in zip(pairwise(XS), texts, colours, strict=True):
            if colour:
                sheet.raw(f"{colour} g {x0} {y - height} {x1 - x0} {height} re f {'1' if colour == BLACK else '0'} g")
            for line, part in enumerate(text.split("|")):
                sheet.text(x0 + 6, y - 12 - LINE * line, part, size=12)
            sheet.raw("0 g")
        y -= height
    return read(pdf(sheet))


def words(table: Table) -> list[list[str]]:
    return [
        ["|".join("".join(line.split()) for line in cell.text.split("\n")) for cell in row.cells] for row in table.rows
    ]


GRID = [(GREY, GREY, GREY), (BLACK, "0.5", "0.5"), (BLACK, GREY, GREY), (BLACK, "0.5", "0.5")]
WHITE_LABELS = [(GREY, GREY, GREY), (WHITE, "0.5", "0.5"), (WHITE, GREY, GREY), (WHITE, "0.5", "0.5")]
BANDS = [(WHITE, WHITE, WHITE), (WHITE, GREY, GREY), (WHITE, "", ""), (WHITE, GREY, GREY)]


@pytest.mark.parametrize("paints", [GRID, WHITE_LABELS, BANDS])
def test_painted_cells_are_cells(paints: list[tuple[str, ...]]) -> None:
    assert words(painted(ROWS, paints).tables[0]) == [list(row) for row in ROWS]


def test_two_rows_without_paint_are_two() -> None:
    bands = [*BANDS[:3], (WHITE, "", "")]
    assert words(painted(ROWS, bands).tables[0]) == [list(row) for row in ROWS]


def test_no_row_ends_where_a_text_runs_across() -> None:
    # The measure stands in a cell that is merged downwards: its second line lies across the end of the row.
    sheet = Sheet()
    for top, colours in ((740, BANDS[0]), (716, BANDS[1]), (692, BANDS[2]), (668, BANDS[3]), (644, BANDS[2])):
        for (x0, x1), colour in zip(pairwise(XS), colours, strict=True):
            if colour and not (top == 668 and x0 == XS[2]):
                sheet.raw(f"{colour} g {x0} {top - 24} {x1 - x0} 24 re f 0 g")
    for row, label in enumerate(("ข้อ", "I1", "I2", "I3", "I4")):
        sheet.text(XS[0] + 6, 724 - 24 * row, label, size=12)
        sheet.text(XS[1] + 6, 724 - 24 * row, "คะแนน" if not row else f"9{row}.10", size=12)
    sheet.text(XS[2] + 6, 724, "มาตรการ", size=12).text(XS[2] + 6, 700, "จัดทำคู่มือ", size=12)
    for line, text in enumerate(("สรุปแผนหนึ่งหน้า", "ทุกไตรมาสของปี", "และเผยแพร่")):
        sheet.text(XS[2] + 6, 678 - 14 * line, text, size=12)
    table = read(pdf(sheet)).tables[0]
    assert words(table)[2:4] == [["I2", "92.10", "สรุปแผนหนึ่งหน้า|ทุกไตรมาสของปี|และเผยแพร่"], ["I3", "93.10"]]


def test_the_ground_of_rows_is_no_cell_of_theirs() -> None:
    # Each row is painted as a whole: no cell of it holds the texts of three.
    sheet = Sheet()
    for row, texts in enumerate(ROWS):
        y = 740 - 24 * row
        if row:
            sheet.raw(f"{GREY if row % 2 else '0.9'} g {XS[0]} {y - 24} {XS[-1] - XS[0]} 24 re f 0 g")
        for (x0, x1), text in zip(pairwise(XS), texts, strict=True):
            if not row:
                sheet.raw(f"0.5 g {x0} {y - 24} {x1 - x0} 24 re f 0 g")
            sheet.text(x0 + 6, y - 16, text.replace("|", ""), size=12)
    for table in read(pdf(sheet)).tables:
        assert all(len(row.cells) == 3 for row in table.rows)


def test_white_behind_the_lines_of_a_paragraph_makes_no_table() -> None:
    sheet = Sheet()
    for line in range(4):
        y = 740 - LINE * line
        sheet.raw(f"1 g 50 {y - 4} {300 - 20 * line} {LINE} re f 0 g").text(
            50, y, "หน่วยงานได้เผยแพร่ข้อมูลต่อสาธารณะ", size=12
        )
    assert read(pdf(sheet)).tables == ()


def test_a_painted_header_is_no_table_above_the_rows_that_are_not() -> None:
    # Two levels of a header are painted, and every second row: no row is lost, nor the header apart from them.
    heads = [("ตัวชี้วัด", "คะแนน", "ผลต่าง"), ("", "2566", "")]
    rows = [("การใช้อำนาจ", "91.20", "+1.10"), ("การใช้งบประมาณ", "88.40", "-0.30"), ("การเปิดเผย", "95.10", "+2.00")]
    sheet = Sheet()
    y = 740
    for number, texts in enumerate([*heads, *rows]):
        if number != 2:
            for x0, x1 in pairwise(XS):
                sheet.raw(f"0.8 g {x0} {y - 24} {x1 - x0} 24 re f 0 g")
        for x0, text in zip(XS, texts, strict=False):
            sheet.text(x0 + 6, y - 16, text, size=12)
        y -= 24
    (table,) = read(pdf(sheet)).tables
    assert words(table)[-3:] == [list(row) for row in rows]


def put(sheet: Sheet, y: float, rows: list[tuple[str, ...]], paints: list[tuple[str, ...]], shift: float = 0) -> float:
    """Rows of one line each, painted as ``paints`` say; where they end."""
    for texts, colours in zip(rows, paints, strict=True):
        for (x0, x1), text, colour in zip(pairwise(XS), texts, colours, strict=True):
            if colour:
                sheet.raw(f"{colour} g {x0 + shift} {y - 16} {x1 - x0} 16 re f 0 g")
            sheet.text(x0 + shift + 6, y - 12, text.replace("|", ""), size=12)
        y -= 16
    return y


def test_the_painted_header_of_the_next_table_is_no_row_of_the_one_above() -> None:
    sheet = Sheet()
    end = put(sheet, 740, ROWS, BANDS)
    put(sheet, end - 20, ROWS, BANDS, 5.4)
    expected = [[text.replace("|", "") for text in row] for row in ROWS]
    assert [words(table) for table in read(pdf(sheet)).tables] == [expected, expected]


def test_a_white_header_alone_at_the_end_of_a_page() -> None:
    sheet, overleaf = Sheet(), Sheet()
    put(sheet, 100, ROWS[:1], BANDS[:1])
    sheet.rule(XS[0], 84, XS[-1], 84, 3).text(280, 40, "- 1 -", size=12)
    put(overleaf, 740, ROWS[1:], BANDS[1:])
    overleaf.text(280, 40, "- 2 -", size=12)
    found = [words(table) for table in read(pdf(sheet, overleaf)).tables]
    assert found == [[list(ROWS[0])], [[text.replace("|", "") for text in row] for row in ROWS[1:]]]


def test_one_white_row_of_numbers_at_the_end_of_a_page_is_no_header() -> None:
    sheet = Sheet().text(50, 740, "ผลการประเมิน", size=12)
    put(sheet, 100, [("IIT", "91.20", "88.10")], BANDS[:1])
    assert read(pdf(sheet)).tables == ()
