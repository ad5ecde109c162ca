"""Tables without any rule whose rows have several lines: each text stands around, from or down to its row's number."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extract.document import Document, Paragraph, Table
from extract.reader import read
from tests.pdf_sheet import Sheet, pdf

XS = (50, 300, 400)
PITCH = 20
ROWS = [
    ("ตัวชี้วัดที่ 1 การปฏิบัติ\nหน้าที่ตามขั้นตอน\nและเวลา", "92.15", "ผ่านดี"),
    ("ตัวชี้วัดที่ 2 การใช้\nงบประมาณ", "88.41", "ผ่าน"),
    ("ตัวชี้วัดที่ 3 การใช้อำนาจ", "90.07", "ผ่านดี"),
    ("ตัวชี้วัดที่ 4 การใช้\nทรัพย์สิน\nของ\nราชการ", "81.36", "ต้องปรับปรุง\nทันที"),
    ("ตัวชี้วัดที่ 5 การแก้ไข\nปัญหา", "85.22", "ผ่าน"),
]
HEAD = ("ตัวชี้วัด", "คะแนน", "ระดับ")
MIDDLE, TOP, FOOT = 0.5, 0.0, 1.0


def words(table: Table) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells) for row in table.rows]


def checks(document: Document) -> list[str]:
    return [note.check for note in document.notes]


def prose(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def set_in(
    sheet: Sheet,
    rows: Sequence[tuple[str, ...]],
    place: float = MIDDLE,
    padding: float = 8,
    top: float = 700,
    xs: Sequence[int] = XS,
) -> Sheet:
    """Rows as programs set them: as high as their highest cell, the lines of the others at one ``place`` of it."""
    for row in rows:
        most = max(text.count("\n") for text in row)
        for x, text in zip(xs, row, strict=False):
            lines = text.split("\n")
            for line, part in enumerate(lines):
                if part:
                    sheet.text(x, top - PITCH * (line + place * (most + 1 - len(lines))), part, 14)
        top -= PITCH * (most + 1) + padding
    return sheet


@pytest.mark.parametrize("place", [MIDDLE, TOP, FOOT])
@pytest.mark.parametrize("padding", [2, 12])
def test_the_lines_of_a_row_stand_about_its_number_from_it_or_down_to_it(place: float, padding: float) -> None:
    document = read(pdf(set_in(Sheet(), [HEAD, *ROWS], place, padding)))
    assert words(document.tables[0]) == [HEAD, *ROWS]
    assert prose(document) == checks(document) == []


def test_without_white_between_the_rows_the_middles_alone_tell_them_apart() -> None:
    assert words(read(pdf(set_in(Sheet(), [HEAD, *ROWS], MIDDLE, 0))).tables[0])[1:] == ROWS


def test_running_numbers_before_the_labels_stand_at_the_same_height() -> None:
    rows = [(str(number), text.partition(" ")[2][2:], score) for number, (text, score, _) in enumerate(ROWS, start=1)]
    assert words(read(pdf(set_in(Sheet(), rows, xs=(50, 90, 300)))).tables[0]) == rows


def test_a_cell_may_be_empty_but_not_that_of_the_label() -> None:
    rows = [*ROWS[:1], (*ROWS[1][:2], ""), *ROWS[2:]]
    assert words(read(pdf(set_in(Sheet(), [HEAD, *rows]))).tables[0])[1:] == rows
    rows = [*ROWS[:2], ("", "77.00", "ผ่าน"), *ROWS[2:]]
    document = read(pdf(set_in(Sheet(), [HEAD, *rows])))
    assert document.tables == ()
    assert checks(document) == ["rows-without-rules"]


def test_a_text_that_belongs_to_two_rows_makes_them_unclear() -> None:
    sheet = set_in(Sheet(), [HEAD, *(row[:2] for row in ROWS)])
    document = read(pdf(sheet.text(400, 620, "ของสองตัวชี้วัด", 14)))
    assert document.tables == ()
    assert checks(document) == ["rows-without-rules"]


def test_lines_that_may_be_cut_in_two_ways_are_not_read() -> None:
    rows = [(f"I{number}", "บุคลากรปฏิบัติงาน\nตามขั้นตอน\nเพียงใด", f"9{number}.25") for number in range(1, 5)]
    sheet = set_in(Sheet(), [("รหัส", "ข้อคำถาม", "คะแนน"), *rows], MIDDLE, 0, xs=(50, 110, 400))
    document = read(pdf(sheet.text(110, 700 + PITCH, "ทั้งหมด", 14)))
    assert document.tables == ()
    assert checks(document) == ["rows-without-rules"]


SECTION = "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน ค่าน้ำหนักร้อยละสามสิบ"


def test_a_line_that_runs_over_the_numbers_is_a_row_of_its_own() -> None:
    (table,) = read(pdf(set_in(Sheet(), [HEAD, *ROWS[:3], (SECTION,), *ROWS[3:]]))).tables
    assert words(table)[3:6] == [ROWS[2], (SECTION,), ROWS[3]] or table.rows[4].cells[0].text == SECTION


def test_the_name_of_an_instrument_is_a_row_of_its_own() -> None:
    (table,) = read(pdf(set_in(Sheet(), [HEAD, ROWS[0], ROWS[1], ("แบบวัด EIT",), *ROWS[2:]]))).tables
    assert [cell.text for cell in table.rows[3].cells] == ["แบบวัด EIT", "", ""]
    assert words(table)[4:] == ROWS[2:]


PROSE = [
    "จากผลการประเมินพบว่า",
    "หน่วยงานมีคะแนนเฉลี่ย",
    "อยู่ในระดับดี ควรพัฒนา",
    "ประสิทธิภาพการสื่อสาร",
    "และการใช้ทรัพย์สินของ",
    "ราชการ ให้ครบถ้วนตาม",
    "แนวทางที่กำหนดไว้",
    "ในปีงบประมาณต่อไป",
]


@pytest.mark.parametrize("left", [False, True])
def test_prose_beside_a_table_is_no_column_of_it(left: bool) -> None:
    rows = [(text, score) for text, score, _ in ROWS]
    sheet = set_in(Sheet(), [HEAD[:2], *rows], xs=(270, 510) if left else (50, 270))
    for number, line in enumerate(PROSE):
        sheet.text(50 if left else 350, 697 - 23 * number, line, 14)
    document = read(pdf(sheet))
    assert words(document.tables[0]) == [HEAD[:2], *rows]
    assert "".join("".join(prose(document)).split()) == "".join("".join(PROSE).split())


def test_rows_overleaf_however_few() -> None:
    first = set_in(Sheet(), [HEAD, *ROWS], top=400).text(295, 30, "1", 14)
    second = set_in(Sheet(), ROWS[:2], top=780).text(50, 600, "หมายเหตุ คะแนนเต็มร้อย", 14).text(295, 30, "2", 14)
    document = read(pdf(first, second))
    assert [words(table) for table in document.tables] == [[HEAD, *ROWS], ROWS[:2]]
    assert prose(document) == ["หมายเหตุ คะแนนเต็มร้อย"]


def test_overleaf_there_may_be_no_number_below_those_of_the_table() -> None:
    first = set_in(Sheet(), [HEAD, *ROWS], top=400)
    document = read(pdf(first, Sheet().text(50, 780, "ร้อยละของปีก่อนคือ 80.5 คะแนน", 14)))
    assert [words(table) for table in document.tables] == [[HEAD, *ROWS]]


@pytest.mark.parametrize("word", ["{} คะแนน", "ร้อยละ {}"])
def test_numbers_may_have_the_word_of_what_they_are(word: str) -> None:
    rows = [(text, word.format(score)) for text, score, _ in ROWS]
    assert words(read(pdf(set_in(Sheet(), [HEAD[:2], *rows]))).tables[0])[1:] == rows


def test_lines_overleaf_behind_a_text_are_no_rows_of_the_table_before() -> None:
    first = set_in(Sheet(), [HEAD, *ROWS], top=400)
    second = set_in(Sheet().text(50, 700, "ผลของปีก่อน", 14), ROWS[:2], top=650)
    assert len(read(pdf(first, second)).tables) == 1


def test_the_axis_of_a_chart_is_no_table_and_nothing_is_told() -> None:
    sheet = Sheet()
    for number in range(8):
        sheet.text(50, 700 - 20 * number, f"4.{80 - 5 * number}", 10)
    for number, y in enumerate((694, 651, 607)):
        sheet.text(150 + 80 * number, y, f"4.{78 - number}", 10)
    document = read(pdf(sheet))
    assert document.tables == ()
    assert checks(document) == []


def test_rows_without_the_number_of_others_are_no_lines_of_these() -> None:
    rows = [
        (f"{name} {label}", score, weighted)
        for name, weighted in (("IIT", "26.50"), ("EIT", "25.24"), ("OIT", "37.80"))
        for label, score, weighted in (("ทั้งหมด", "88.34", weighted), ("ข้อแรก", "94.11", ""), ("ข้อหลัง", "87.20", ""))
    ]
    rows.append(("คะแนนรวม", "", "89.54"))
    (table,) = read(pdf(set_in(Sheet(), [("แบบวัด", "คะแนน", "ถ่วงน้ำหนัก"), *rows], padding=2))).tables
    assert words(table)[1:] == rows
