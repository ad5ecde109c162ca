"""Tables ruled only between their columns: the first and the last column have no side of their own."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extract.reader import read
from tests.pdf_sheet import Sheet, pdf
from tests.test_extract_bare_rows import filled, plain

SIDES = (110, 330)
XS = (50, *SIDES)
ROWS = [["ข้อ", "คำถาม", "คะแนน"], ["I1", "ปฏิบัติงานตามขั้นตอน", "93.10"], ["I2", "เท่าเทียมกัน", "92.48"]]
SECTION = ["ตัวชี้วัดที่ 2 การใช้งบประมาณ"]
ROOM = 28


def between_columns(rows: list[list[str]], *, xs: tuple[int, ...] = XS, lower: float = 0, whole: bool = False) -> Sheet:
    """Rules between the columns but not through a section, drawn row by row or as a ``whole``; the first column
    stands so much ``lower``."""
    sheet, y, ends = Sheet(), 740.0, [[740.0]]
    for cells in rows:
        for x, text in zip(xs, cells, strict=False):
            sheet.text(x + 6, y - 18 - (lower if x == xs[0] else 0), text, size=12)
        y -= ROOM
        if len(cells) == 1:
            ends.append([y])
        else:
            ends[-1].append(y)
    for part in ends:
        for top, bottom in [(part[0], part[-1])] if whole else pairwise(part):
            for x in xs[1:]:
                sheet.rule(x, top, x, bottom)
    return sheet


@pytest.mark.parametrize("whole", [False, True])
def test_what_stands_beside_the_outermost_rules_is_a_column(whole: bool) -> None:
    assert filled(read(pdf(between_columns(ROWS, whole=whole)))) == [plain(ROWS)]


def test_columns_that_repeat_are_not_taken_for_those_between_the_rules() -> None:
    xs = (50, 110, 180, 240, 310, 370)
    rows = [["ข้อ", "คะแนน"] * 3, ["i1", "93.41", "i11", "93.18", "i21", "92.75"], ["i2", "92.08", "i12", "80.42"]]
    assert filled(read(pdf(between_columns(rows, xs=xs)))) == [plain(rows)]


def test_a_section_interrupts_the_rules() -> None:
    rows = [ROWS[0], SECTION, ROWS[1], ["ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ"], ROWS[2]]
    assert filled(read(pdf(between_columns(rows)))) == [plain(rows)]


def test_a_caption_is_no_section() -> None:
    rows = [*ROWS, ["ตารางที่ 2 คะแนนรายข้อ"], *ROWS]
    assert filled(read(pdf(between_columns(rows)))) == [plain(ROWS), plain(ROWS)]


def test_one_rule_beside_numbers_parts_two_columns() -> None:
    rows = [["ตัวชี้วัด", "คะแนน"], ["การปฏิบัติหน้าที่", "91.20"], ["การใช้งบประมาณ", "84.45"], ["การใช้อำนาจ", "88.90"]]
    assert filled(read(pdf(between_columns(rows, xs=(50, 300))))) == [plain(rows)]


def test_a_text_beside_that_stands_in_no_line_of_the_others_leaves_the_table_unread() -> None:
    document = read(pdf(between_columns(ROWS, lower=9)))
    assert not document.tables
    assert "table-without-sides" in {note.check for note in document.notes}
