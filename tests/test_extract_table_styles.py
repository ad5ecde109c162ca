"""Table styles of office programs: rules between the columns in every second row only, or rows that are only filled."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.document import Table
from extract.reader import read
from tests.pdf_sheet import Sheet, pdf

XS = (50, 250, 350, 500)
HEADS = ["ตัวชี้วัด|ที่ประเมิน", "คะแนน", "มาตรการ|ที่ใช้"]
ROWS = [["การปฏิบัติ|หน้าที่", "91.44", "จัดเวร|สำรอง"], ["การใช้อำนาจ", "86.35", "ประกาศ|เกณฑ์"], ["การใช้งบ", "82.07", "ติดป้าย"]]
HEIGHT, LINE = 44, 16


def sheet_of(rows: Sequence[Sequence[str]]) -> Sheet:
    sheet = Sheet()
    for number, texts in enumerate(rows):
        for x, text in zip(XS, texts, strict=False):
            for line, words in enumerate(text.split("|")):
                sheet.text(x + 6, 740 - HEIGHT * number - 16 - LINE * line, words, size=12)
    return sheet


def words(table: Table) -> list[list[str]]:
    return [["".join(cell.text.split()) for cell in row.cells] for row in table.rows]


def plain(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    return [[text.replace("|", "") for text in texts] for texts in rows]


def by_turns(rows: Sequence[Sequence[str]]) -> Sheet:
    """A frame, rules between all rows, and between the columns of every second row."""
    sheet = sheet_of(rows)
    ys = [740 - HEIGHT * number for number in range(len(rows) + 1)]
    for y in ys:
        sheet.rule(XS[0], y, XS[-1], y)
    for x in (XS[0], XS[-1]):
        sheet.rule(x, ys[0], x, ys[-1])
    for x in XS[1:-1]:
        for top, bottom in list(pairwise(ys))[1::2]:
            sheet.rule(x, top, x, bottom)
    return sheet


def filled(rows: Sequence[Sequence[str]], ruled: Sequence[int]) -> Sheet:
    """Every second row filled cell by cell, and rules at some of the ends of rows."""
    sheet = Sheet()
    for number in range(1, len(rows), 2):
        for x0, x1 in pairwise(XS):
            sheet.raw(f"0.8 g {x0} {740 - HEIGHT * (number + 1)} {x1 - x0} {HEIGHT} re f 0 g")
    for number in ruled:
        sheet.rule(XS[0], 740 - HEIGHT * number, XS[-1], 740 - HEIGHT * number)
    return sheet.raw(sheet_of(rows).content.decode("latin-1"))


def test_a_row_without_rules_stands_in_the_columns_of_those_beside_it() -> None:
    (table,) = read(pdf(by_turns([HEADS, *ROWS]))).tables
    assert words(table) == plain([HEADS, *ROWS])


def test_the_end_of_a_cell_overleaf_stands_in_its_column() -> None:
    (table,) = read(pdf(by_turns([["", "", "รายงาน|ทุกเดือน"], *ROWS]))).tables
    assert words(table)[0] == ["", "", "รายงานทุกเดือน"]


def test_a_section_is_one_cell() -> None:
    (table,) = read(pdf(by_turns([HEADS, ROWS[0], ["แบบวัดการรับรู้ผู้มีส่วนได้ส่วนเสียภายใน 84.99"], ROWS[1], ROWS[2]]))).tables
    assert [len(row.cells) for row in table.rows] == [3, 3, 1, 3, 3]


def test_one_text_in_a_merged_row_is_not_parted() -> None:
    rows = [["หมายเหตุ"], ROWS[0], ["ส่วนที่ 2"], ROWS[1]]
    (table,) = read(pdf(by_turns(rows))).tables
    assert [len(row.cells) for row in table.rows] == [1, 3, 1, 3]


def test_filled_rows_and_those_between_are_rows_of_one_table() -> None:
    (table,) = read(pdf(filled([HEADS, *ROWS], ruled=(0, 1, 4)))).tables
    assert words(table) == plain([HEADS, *ROWS])


def test_a_header_may_have_but_the_rule_below_it() -> None:
    (table,) = read(pdf(filled([HEADS, *ROWS], ruled=(1, 4)))).tables
    assert words(table) == plain([HEADS, *ROWS])


def test_a_caption_above_such_a_header_is_none_of_its_rows() -> None:
    sheet = filled([HEADS, *ROWS], ruled=(1, 4)).text(50, 790, "ตารางที่ 1 คะแนนรายตัวชี้วัด", size=12)
    (table,) = read(pdf(sheet)).tables
    assert words(table)[0] == plain([HEADS])[0]


def test_prose_right_above_the_upper_rule_is_no_row() -> None:
    sheet = filled([HEADS, *ROWS], ruled=(0, 1, 4))
    for number, text in enumerate(("รายงานผลการประเมิน ของ หน่วยงาน", "ประจำปี  งบประมาณ  พ.ศ. 2567")):
        for place, part in enumerate(text.split()):
            sheet.text(56 + 120 * place, 762 - 16 * number, part, size=12)
    document = read(pdf(sheet))
    assert words(document.tables[0]) == plain([HEADS, *ROWS])


def all_in_one(rows: Sequence[Sequence[str]]) -> Sheet:
    """A ruled header and row, and below them ``rows`` in one cell over all columns."""
    sheet = sheet_of([HEADS, ROWS[0], *rows]).grid(XS, (652, 696, 740))
    bottom = 740 - HEIGHT * (len(rows) + 2)
    sheet.rule(XS[0], bottom, XS[-1], bottom)
    for x in (XS[0], XS[-1]):
        sheet.rule(x, bottom, x, 652)
    return sheet


def test_rows_and_the_section_between_them_in_one_cell_are_not_read() -> None:
    section = ["ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน ได้ร้อยละ 85.58"]
    document = read(pdf(all_in_one([ROWS[1], section, ROWS[2]])))
    assert document.tables == ()
    assert "rows-without-rules" in [note.check for note in document.notes]


def test_texts_in_one_cell_without_a_score_in_a_column_are_one_text() -> None:
    note = ["หมายเหตุ ผลคะแนนรวมของหน่วยงานอยู่ในระดับผ่านดี ได้ 85.58"]
    (table,) = read(pdf(all_in_one([note, ["ลงชื่อ", "ผู้จัดทำ"]]))).tables
    assert len(table.rows[-1].cells) == 1
