"""Rows that no rule parts, known by the white between them or by the pieces of the rules beside them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extract.document import Table
from extract.reader import read
from tests.pdf_sheet import Sheet, pdf

XS = (50, 250, 450)
LINE, ROOM = 16, 12
"""Points from line to line, and the room between two rows that comes to it."""
ROWS = [
    [["ประเด็น"], ["มาตรการ"]],
    [["ผู้มาติดต่อไม่ทราบ", "ขั้นตอนของงาน"], ["ติดป้ายแสดงขั้นตอน"]],
    [["การใช้รถไม่มีใบขอ"], ["ให้ขอผ่านระบบทุกครั้ง", "ตรวจเลขไมล์รถ", "รายงานผู้บริหาร"]],
    [["ประกาศเข้าใจยาก"], ["ให้ทดลองอ่านก่อน", "เผยแพร่"]],
]


def between_columns(
    rows: list[list[list[str]]] = ROWS, room: float = ROOM, *, middle: bool = False, xs: tuple[int, ...] = XS
) -> Sheet:
    """Columns with rules between them, none between the rows but below the header."""
    sheet = Sheet()
    y = top = 740.0
    for number, cells in enumerate(rows):
        height = LINE * max(map(len, cells)) + room
        for x, lines in zip(xs, cells, strict=False):
            first = y - room / 2 - 12 - (LINE * (max(map(len, cells)) - len(lines)) / 2 if middle else 0)
            for line, text in enumerate(lines):
                sheet.text(x + 6, first - LINE * line, text, size=12)
        y -= height
        if not number:
            sheet.rule(xs[0], y, xs[-1], y)
    for x in xs:
        sheet.rule(x, top, x, y)
    return sheet.rule(xs[0], top, xs[-1], top).rule(xs[0], y, xs[-1], y)


def between_rules(rows: list[list[list[str]]] = ROWS, room: float = ROOM, below: str = "", off: float = 0) -> Sheet:
    """Rules over and under the header and at the end, drawn column by column; none between the columns.

    Every other row is ``off`` its place."""
    sheet = Sheet()
    y = 740.0
    ends = [y]
    for number, cells in enumerate(rows):
        for x, lines in zip(XS, cells, strict=False):
            for line, text in enumerate(lines):
                sheet.text(x + 6, y - room / 2 - 12 - LINE * line, text, size=12)
        y -= LINE * max(map(len, cells)) + room + off * (number % 2)
        ends.append(y)
    for end in (*ends[:2], ends[-1]):
        for x0, x1 in pairwise(XS):
            sheet.rule(x0, end, x1, end)
    # A little white between two letters, as some fonts set it.
    sheet.text(XS[0] + 40, y - 20, below[:30], size=12)
    return sheet.text(XS[0] + 41.5 + 30 * 6, y - 20, below[30:], size=12)


def words(table: Table) -> list[list[str]]:
    return [["".join(cell.text.split()) for cell in row.cells] for row in table.rows]


def joined(rows: list[list[list[str]]]) -> list[list[str]]:
    return [["".join("".join(lines).split()) for lines in cells] for cells in rows]


@pytest.mark.parametrize("middle", [False, True])
def test_more_white_than_between_two_lines_parts_rows(middle: bool) -> None:
    (table,) = read(pdf(between_columns(middle=middle))).tables
    assert words(table) == joined(ROWS)


def test_a_subject_may_stand_alone_in_its_row() -> None:
    rows = [*ROWS[:2], [["ตัวชี้วัดที่ 4"], [""]], *ROWS[2:]]
    (table,) = read(pdf(between_columns(rows))).tables
    assert words(table) == joined(rows)


def test_what_else_stands_alone_leaves_the_rows_unclear() -> None:
    rows = [*ROWS[:2], [["และงานอื่น"], [""]], *ROWS[2:]]
    (table,) = read(pdf(between_columns(rows))).tables
    assert len(table.rows) == 2


def test_lines_that_stand_evenly_are_one_row() -> None:
    (table,) = read(pdf(between_columns(room=0))).tables
    assert len(table.rows) == 2


def test_a_text_in_the_middle_beside_longer_ones_is_one_row() -> None:
    long = [f"ข้อความยาว {number}" for number in range(6)]
    rows = [[["ประเด็น"], ["มาตรการ"], ["ขั้นตอน"]], [["ไม่ทราบ", "ขั้นตอน", "ของงาน"], long, long]]
    (table,) = read(pdf(between_columns(rows, middle=True, xs=(50, 180, 310, 440)))).tables
    assert words(table) == joined(rows)


def test_two_paragraphs_beside_two_are_one_row() -> None:
    (table,) = read(pdf(between_columns(ROWS[:3]))).tables
    assert len(table.rows) == 2


@pytest.mark.parametrize("below", ["", "รายการของหนวยงานในสงกดจงหวดอางทองประจำป"])
def test_rows_between_the_rules_of_the_header_and_the_last_one(below: str) -> None:
    # What stands below the last rule and runs over the columns is no row.
    (table,) = read(pdf(between_rules(below=below))).tables
    assert words(table) == joined(ROWS)


def test_few_points_more_are_white_between_rows() -> None:
    (table,) = read(pdf(between_rules(room=3))).tables
    assert words(table) == joined(ROWS)


def test_rows_that_stand_as_near_as_lines_are_not_told_apart() -> None:
    (table,) = read(pdf(between_rules(room=0))).tables
    assert len(table.rows) == 2


def test_lines_of_pixels_stand_alike() -> None:
    """A browser sets lines on whole pixels: what is as much white may differ by one."""
    assert len(read(pdf(between_rules([*ROWS, *ROWS[1:]], room=5.25))).tables[0].rows) == 7
    assert len(read(pdf(between_rules([*ROWS, *ROWS[1:]], room=5.25, off=0.75))).tables[0].rows) == 7


@pytest.mark.parametrize(("lines", "known"), [(["สำนักงาน", "ปลัดเทศบาล"], True), (["และงาน", "อื่น"], False)])
def test_a_text_in_the_first_column_is_a_row_where_the_one_above_ends_in_another(lines: list[str], known: bool) -> None:
    # Behind a row that ends in its first column it may be that row's second paragraph.
    rows = [*ROWS[:3], [lines, [""]], ROWS[3]] if known else [*ROWS[:2], [lines, [""]], *ROWS[2:]]
    (table,) = read(pdf(between_rules(rows))).tables
    assert (words(table) == joined(rows)) is known


def test_what_a_page_break_left_of_a_row_stands_above_the_first_that_begins() -> None:
    rows = [ROWS[0], [[""], ["ด้วยวาจา"]], [["1. ผู้มาติดต่อ", "ไม่ทราบ"], ["ติดป้าย"]], ROWS[2], ROWS[3]]
    (table,) = read(pdf(between_rules(rows))).tables
    assert words(table) == joined(rows)


PROSE = "หน่วยงานได้รับผลการประเมินในภาพรวมและจัดทำมาตรการเพื่อยกระดับผลการประเมินต่อไปทุกปี"


def evenly(rows: list[list[str]], pitch: float) -> Sheet:
    """Rows of one line each, below prose whose lines stand at a ``pitch``."""
    sheet = between_rules([[[text] for text in row] for row in rows], room=8)
    for line in range(3):
        sheet.text(XS[0], 800 - pitch * line, PROSE, size=12)
    return sheet


SCORES = [["รายการ", "ตัวชี้วัดที่ 9"], ["คะแนน", "97.50"], ["ข้อที่ไม่เต็ม", "ข้อ 6 (50.00)"], ["คะแนนรวม", "93.75"]]
TEXTS = [["รายการ", "ตัวชี้วัดที่ 9"], ["ประเด็น", "ไม่ครบถ้วน"], ["มาตรการ", "ตรวจทุกเดือน"], ["ผู้รับผิดชอบ", "สำนักปลัด"]]


@pytest.mark.parametrize("rows", [SCORES, TEXTS])
def test_lines_that_stand_farther_apart_than_those_of_prose_are_rows(rows: list[list[str]]) -> None:
    (table,) = read(pdf(evenly(rows, pitch=16))).tables
    assert words(table) == [["".join(text.split()) for text in row] for row in rows]


def test_lines_that_stand_no_farther_apart_than_those_of_prose_may_be_one_row() -> None:
    document = read(pdf(evenly(SCORES, pitch=24)))
    assert document.tables == ()
    assert "table-without-sides" in {note.check for note in document.notes}


def test_texts_that_may_go_on_in_the_next_line_may_be_one_row() -> None:
    full = ["ข้อความที่เต็มทั้งช่องของตาราง"] * 2
    (table,) = read(pdf(evenly([TEXTS[0], full, full, full], pitch=16))).tables
    assert len(table.rows) == 2


GROUPS = [
    [["I1"], ["ทราบแผนการใช้จ่าย", "มากน้อยเพียงใด"], ["91.25"]],
    [["I2"], ["ให้บริการตามลำดับ"], ["84.10"]],
    [["I3"], ["ยืมทรัพย์สินอย่าง", "ถูกต้องเพียงใด"], ["88.37"]],
    [["E1"], ["ชี้แจงข้อสงสัยได้", "ชัดเจนเพียงใด"], ["71.25"]],
    [["E2"], ["ปรับปรุงบริการ", "มากน้อยเพียงใด"], ["74.10"]],
]


def grouped(rows: list[list[list[str]]], ends: tuple[int, ...] = (0, 3, 5)) -> Sheet:
    """Rules over the rows of these numbers and below the last, below a header that has its own; none between."""
    sheet, xs = Sheet(), (50, 110, 300, 400)
    y = 740.0
    for number, cells in enumerate([[["ข้อ"], ["คำถาม"], ["คะแนน"]], *rows]):
        if number - 1 in (-1, *ends):
            sheet.rule(xs[0], y, xs[-1], y)
        for x, lines in zip(xs, cells, strict=False):
            for line, text in enumerate(lines):
                sheet.text(x + 6, y - ROOM / 2 - 12 - LINE * line, text, size=12)
        y -= LINE * max(map(len, cells)) + ROOM
    return sheet.rule(xs[0], y, xs[-1], y)


@pytest.mark.parametrize("coded", [True, False])
def test_rows_of_groups_that_rules_part(coded: bool) -> None:
    rows = [[code if coded else [""], *others] for code, *others in GROUPS]
    (table,) = read(pdf(grouped(rows))).tables
    assert words(table)[1:] == joined(rows)


def test_paragraphs_of_one_question_are_one_row() -> None:
    rows = [*GROUPS[:3], [["E1"], ["ชี้แจงข้อสงสัยได้"], ["71.25"]], [[""], ["ตามแบบสำรวจ"], ["74.10"]]]
    (table,) = read(pdf(grouped(rows, ends=(0, 1, 2, 3)))).tables
    assert words(table)[-1] == ["E1", "ชี้แจงข้อสงสัยได้ตามแบบสำรวจ", "71.2574.10"]


def test_from_where_to_where_a_level_goes_is_one_row() -> None:
    rows = [[["ระดับ"], ["คะแนนรวม"]], [["ผ่านดี"], ["85.00 -", "94.99"]], [["ผ่าน"], ["85.00 ขึ้นไป"]], *ROWS[2:]]
    (table,) = read(pdf(between_rules(rows))).tables
    assert words(table) == joined(rows)


@pytest.mark.parametrize(("between", "tables"), [("ตารางที่ 2 คะแนน", 2), ("ตัวชี้วัดที่ 2", 1)])
def test_a_caption_parts_two_tables_of_the_same_width(between: str, tables: int) -> None:
    sheet = Sheet()
    rows = [("ชื่อ", "คะแนน"), ("หนึ่ง", "91.25"), (between, ""), ("สอง", "84.10"), ("สาม", "88.37")]
    for number, texts in enumerate(rows):
        for x, text in zip(XS, texts, strict=False):
            sheet.text(x + 6, 724 - 24 * number, text, size=12)
    for number in range(len(rows) + 1):
        for x0, x1 in pairwise(XS):
            sheet.rule(x0, 740 - 24 * number, x1, 740 - 24 * number)
    assert len(read(pdf(sheet)).tables) == tables


def beside_pieces(shift: float = 0, xs: tuple[int, ...] = XS) -> Sheet:
    """Rows as near as lines; the rules at ``xs`` drawn row by row, the last of them ``shift`` lower."""
    sheet, height = Sheet(), 2 * LINE
    for number, (one, two) in enumerate([("ประเด็น", "มาตรการ"), *zip(FIRST, SECOND, strict=True)]):
        top = 740 - height * number
        for x, lines in ((XS[0], one), (XS[1], two)):
            for line, text in enumerate(lines.split("|")):
                sheet.text(x + 6, top - 12 - LINE * line, text, size=12)
        for x in xs:
            low = shift * (x == xs[-1])
            sheet.rule(x, top - low * (number > 0), x, top - height - low * (number < len(FIRST)))
        if not number:
            sheet.rule(XS[0], top, XS[-1], top).rule(XS[0], top - height, XS[-1], top - height)
    end = 740 - height * (len(FIRST) + 1)
    for x0, x1 in pairwise(XS):
        sheet.rule(x0, end, x1, end)
    return sheet


FIRST = ["ผู้มาติดต่อไม่ทราบ|ขั้นตอนของงาน", "การใช้รถไม่มีใบขอ|ทุกครั้ง", "ประกาศเข้าใจยาก|มาก"]
SECOND = ["ติดป้ายแสดงขั้นตอน|ที่หน้าห้อง", "ให้ขอผ่านระบบ|ทุกครั้ง", "ให้ทดลองอ่านก่อน|เผยแพร่"]


def test_the_pieces_of_rules_between_columns_show_the_rows() -> None:
    (table,) = read(pdf(beside_pieces())).tables
    assert [row[0] for row in words(table)] == ["ประเด็น", *("".join(text.split("|")) for text in FIRST)]


def test_pieces_that_meet_at_other_heights_show_none() -> None:
    (table,) = read(pdf(beside_pieces(shift=8, xs=(XS[0], XS[-1])))).tables
    assert len(table.rows) == 2


def test_a_frame_that_a_page_break_cuts_holds_the_rows_to_its_end() -> None:
    sheet = Sheet()
    for y, texts in ((728, ("ประเด็น", "มาตรการ")), (690, ("ล่าช้า", "กำหนดเวลา")), (630, ("ไม่ทั่วถึง", "ติดประกาศ"))):
        for x, text in zip(XS, texts, strict=False):
            sheet.text(x + 6, y, text, size=12)
    for y in (740, 716):
        for x0, x1 in pairwise(XS):
            sheet.rule(x0, y, x1, y)
    for x in (XS[0], XS[-1]):
        for y0, y1 in pairwise((740, 716, 656, 596)):
            sheet.rule(x, y0, x, y1)
    (table,) = read(pdf(sheet)).tables
    assert words(table) == [["ประเด็น", "มาตรการ"], ["ล่าช้า", "กำหนดเวลา"], ["ไม่ทั่วถึง", "ติดประกาศ"]]


def test_rows_of_a_narrower_table_are_none_above_the_first_rule_of_the_next() -> None:
    sheet = Sheet()
    for xs, top, texts in (
        ((50, 120, 200, 300), 740, [("แบบวัด", "2566", "2567"), ("IIT", "91.25", "90.10"), ("OIT", "84.10", "80.50")]),
        ((50, 100, 300, 500), 664, [("แบบ", "สรุป", "คะแนน"), ("EIT", "มาก", "85.74")]),
    ):
        for number, row in enumerate(texts):
            for x, text in zip(xs, row, strict=False):
                sheet.text(x + 4, top - 14 - 18 * number, text, size=12)
        for y in (top, top - 18, top - 18 * len(texts)):
            for x0, x1 in pairwise(xs):
                sheet.rule(x0, y, x1, y)
    # A caption stands between them, over the second column only.
    first, second = read(pdf(sheet.text(110, 671, "สรุปผล 2", size=12))).tables
    assert words(second) == [["แบบ", "สรุป", "คะแนน"], ["EIT", "มาก", "85.74"]]
    assert words(first)[-1] == ["OIT", "84.10", "80.50"]
