"""Tables whose every other row is shaded, with no rule at all: the header and a row above the first shaded one."""

from __future__ import annotations

from itertools import pairwise

from extract.document import Document
from extract.reader import read
from tests.pdf_sheet import Sheet, pdf
from tests.test_extract_rows_by_white import words

XS = (50, 250, 350, 450)
LINE = 16
ROOM = 8
"""Points: in the cells, above and below the text together."""
HEAD = ["ตัวชี้วัด", "คะแนน", "ระดับ"]
ROWS = [
    ["การปฏิบัติหน้าที่", "91.20", "A"],
    ["การใช้งบประมาณ", "84.45", "B"],
    ["การใช้อำนาจ|ในหน้าที่", "88.90", "A"],
    ["การใช้ทรัพย์สิน|ของราชการ", "83.66", "B"],
    ["การแก้ไขปัญหา", "86.14", "A"],
    ["คุณภาพ", "87.75", "A"],
]


def striped(
    rows: list[list[str]], sheet: Sheet | None = None, *, top: float = 740, xs: tuple[int, ...] = XS, room: float = ROOM
) -> Sheet:
    """Rows of which the second, the fourth … below the header are shaded cell by cell, one with a single text whole."""
    sheet, y = sheet or Sheet(), top
    for number, cells in enumerate(rows):
        height = LINE * max(text.count("|") + 1 for text in cells) + room
        sides = xs if len(cells) > 1 else (xs[0], xs[-1])
        for x0, x1 in pairwise(sides) if number and number % 2 == 0 else ():
            sheet.raw(f"0.9 g {x0} {y - height} {x1 - x0} {height} re f 0 g")
        for x, text in zip(xs, cells, strict=False):
            for line, part in enumerate(text.split("|")):
                sheet.text(x + 6, y - room / 2 - 12 - LINE * line, part, size=12)
        y -= height
    return sheet


def filled(document: Document) -> list[list[list[str]]]:
    return [[[text for text in row if text] for row in words(table)] for table in document.tables]


def plain(rows: list[list[str]]) -> list[list[str]]:
    return [["".join(text.replace("|", "").split()) for text in cells] for cells in rows]


def test_a_header_and_the_row_below_it_are_two() -> None:
    assert filled(read(pdf(striped([HEAD, *ROWS])))) == [plain([HEAD, *ROWS])]


def test_lines_of_one_header_are_one_row() -> None:
    head = ["ตัวชี้วัด", "คะแนน|ปี 2566", "ระดับ"]
    assert filled(read(pdf(striped([head, *ROWS])))) == [plain([head, *ROWS])]


def test_where_rows_stand_no_farther_apart_than_lines_they_are_not_told_apart() -> None:
    (table,) = read(pdf(striped([HEAD, *ROWS], room=0))).tables
    assert len(table.rows) == len(ROWS)


def test_what_stands_above_the_header_or_below_the_last_row_is_no_row() -> None:
    sheet = striped([HEAD, *ROWS]).text(XS[0], 740 + 8, "ตารางที่ 1 คะแนน", size=12)
    below = 740 - LINE * 9 - ROOM * 7 - 14
    assert filled(read(pdf(sheet.text(XS[0], below, "ตารางที่ 2", size=12)))) == [plain([HEAD, *ROWS])]


def test_a_shaded_section_is_of_the_table_that_it_stands_in() -> None:
    other = (50, 120, 300, 450)
    rows = [["ที่", "มาตรการ", "ผู้รับผิดชอบ"], ["1", "จัดทำคู่มือ", "ฝ่ายปกครอง"], ["2", "ติดป้าย", "ฝ่ายทะเบียน"]]
    rows += [["3", "อบรม", "ฝ่ายปกครอง"], ["ตัวชี้วัดที่ 4"], ["4", "ตรวจสอบ", "ฝ่ายการคลัง"], ["5", "ทบทวน", "ฝ่ายการคลัง"]]
    sheet = striped(rows, striped([HEAD, *ROWS]), top=420, xs=other)
    assert filled(read(pdf(sheet))) == [plain([HEAD, *ROWS]), plain(rows)]


def test_a_shaded_row_with_a_score_is_no_header() -> None:
    rows = [["กลุ่มผู้ตอบ", "จำนวน", "ร้อยละ"], ["ภายใน", "418", "88.75"], ["ภายนอก", "1,036", "91.20"]]
    other = [["ลำดับ", "ชื่อ", "หน้าที่"], ["1", "อรุณี ทองแท้", "ประธาน"]]
    sheet = striped(other, striped(rows), top=640)
    assert plain(rows)[2] not in [table[0] for table in filled(read(pdf(sheet)))]
