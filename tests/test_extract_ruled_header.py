"""Tables with rules round the cells of their header, and none below it."""

from __future__ import annotations

from extract.reader import read
from tests.pdf_sheet import Sheet, pdf
from tests.test_extract_bare_rows import filled, plain

XS = (50, 90, 260, 350, 450)
HEAD = ["ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"]
ROWS = [
    ["ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่"],
    ["1", "จัดทำคู่มือการปฏิบัติงาน|ของทุกฝ่าย", "ฝ่ายปกครอง", "ต.ค.|2567"],
    ["2", "ติดป้ายระยะเวลา", "ฝ่ายทะเบียน", "พ.ย."],
    ["ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ"],
    ["3", "ปรับปรุงระเบียบ", "ฝ่ายการคลัง|และพัสดุ", "ธ.ค."],
]
SCORES = [["1", "การปฏิบัติหน้าที่", "91.20", "A"], ["2", "การใช้งบประมาณ", "84.45", "B"], ["3", "การใช้อำนาจ", "88.90", "A"]]


def under(
    head: list[str], rows: list[list[str]], sheet: Sheet | None = None, top: float = 740, room: float = 10
) -> Sheet:
    sheet = sheet or Sheet()
    y = top
    for number, cells in enumerate([head, *rows]):
        height = 16 * max(text.count("|") + 1 for text in cells) + room
        if not number:
            sheet.grid(XS, (y, y - height))
        for x, text in zip(XS, cells, strict=False):
            for line, part in enumerate(text.split("|")):
                sheet.text(x + 6, y - room / 2 - 12 - 16 * line, part, size=12)
        y -= height
    return sheet


def test_rows_below_such_a_header_stand_in_its_columns() -> None:
    assert filled(read(pdf(under(HEAD, ROWS)))) == [plain([HEAD, *ROWS])]


def test_lines_with_numbers_are_rows_whatever_white_is_between_them() -> None:
    head = ["ที่", "ตัวชี้วัด", "คะแนน", "ระดับ"]
    document = read(pdf(under(head, SCORES, room=4)))
    assert filled(document) == [plain([head, *SCORES])]


def test_what_stands_in_the_next_table_is_none_of_its_rows() -> None:
    document = read(pdf(under(HEAD, ROWS, under(HEAD, ROWS[:3]), top=440)))
    assert filled(document) == [plain([HEAD, *ROWS[:3]]), plain([HEAD, *ROWS])]


def test_prose_below_a_box_is_no_row() -> None:
    sheet = under(HEAD, []).text(50, 695, "หน่วยงานได้จัดทำมาตรการเพื่อยกระดับผลการประเมินในปีต่อไปตามแผน", size=12)
    assert filled(read(pdf(sheet))) == [plain([HEAD])]


def test_a_box_with_scores_is_no_header() -> None:
    document = read(pdf(under(SCORES[0], ROWS)))
    assert filled(document)[0] == plain(SCORES[:1])


def test_a_page_number_below_a_row_is_none() -> None:
    row = ["1", "จัดทำคู่มือ", "ฝ่ายปกครอง", "ต.ค."]
    sheet = Sheet().grid(XS, (740, 714, 688)).text(320, 668, "4", size=12)
    for number, cells in enumerate([HEAD, row]):
        for x, text in zip(XS, cells, strict=False):
            sheet.text(x + 6, 722 - 26 * number, text, size=12)
    assert filled(read(pdf(sheet))) == [plain([HEAD, row])]


def test_a_page_number_below_a_header_is_no_row() -> None:
    assert filled(read(pdf(under(HEAD, []).text(200, 695, "4", size=12)))) == [plain([HEAD])]
