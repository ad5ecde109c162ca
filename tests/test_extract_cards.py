"""Cards ruled only across: a label beside a text over several columns, or two labels, each beside its text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pdf_sheet import Sheet, pdf

from extract.document import Document, Table
from extract.reader import read

XS = (50, 150, 270, 350, 450)
LONG = "ประชาชนไม่มีโอกาสเสนอความเห็นต่อขั้นตอน"
CARD = [
    ["ตัวชี้วัดที่ 8"],
    ["คะแนน", "83.15", "เป้าหมาย", "87.00"],
    ["ประเด็น", LONG],
    ["มาตรการ", LONG],
    ["วิธีการ", LONG],
]


def words(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells if cell.text] for row in table.rows]


def card(
    sheet: Sheet, rows: list[list[str]], top: int, *, framed: bool = True, cut: bool = True, ruled: bool = True
) -> Sheet:
    """Rows of 30 points, the first and the last rule drawn column by column, with rules along the sides."""
    bottom = top - 30 * len(rows)
    for number, row in enumerate(rows):
        y = top - 30 * number
        if number and ruled:
            sheet.rule(XS[0], y, XS[-1], y)
        for x, word in zip(XS, row, strict=False):
            for line, each in enumerate(word.split("\n")):
                sheet.text(x + 5, y - 13 - 12 * line, each, size=10)
    for y in (top, bottom) if ruled else ():
        for x0, x1 in pairwise(XS if cut else (XS[0], XS[-1])):
            sheet.rule(x0, y, x1, y)
    for x in (XS[0], XS[-1]) if framed else ():
        sheet.rule(x, top, x, bottom)
    return sheet


def document(*sheets: Sheet) -> Document:
    return read(pdf(*sheets))


def test_a_card_in_most_of_whose_rows_a_text_runs_over_the_columns() -> None:
    (table,) = document(card(Sheet(), CARD, 700)).tables
    assert words(table) == CARD
    assert [cell.column_span for cell in table.rows[2].cells] == [1, 2, 1]


def test_columns_that_no_rule_shows_over_which_most_rows_run_are_none() -> None:
    # Only the labels stand apart in every row: whose the two numbers of one row are is not said.
    read_back = document(card(Sheet(), CARD, 700, cut=False))
    assert all(row != CARD[1] for table in read_back.tables for row in words(table))


def test_letters_set_a_little_apart_at_a_border_part_no_text_that_runs_over_it() -> None:
    # Less white than a blank in the first line; the second runs on.
    rows = [*CARD[:2], ["วิธีการ", ""], CARD[3]]
    sheet = card(Sheet(), rows, 700).text(163.5, 627, "จดหมายและหนงสอประชาชน", size=10)
    (table,) = document(sheet.text(270.7, 627, "ตอบกลบ", size=10).text(155, 615, LONG, size=10)).tables
    assert words(table)[2][1].replace(" ", "") == f"จดหมายและหนงสอประชาชนตอบกลบ\n{LONG}"


def test_cells_with_white_between_are_not_the_text_that_runs_on_below() -> None:
    rows = [*CARD[:2], ["วิธีการ", f"\n{LONG}", "กองคลัง"], CARD[3]]
    read_back = document(card(Sheet(), rows, 700).text(155, 627, "กองช่าง", size=10))
    assert read_back.tables == ()
    assert [note.check for note in read_back.notes] == ["table-without-sides"]


TORN = [*CARD[:2], ["วิธีการ", f"กองช่าง\n{LONG}", "กองคลัง"], CARD[3]]


@pytest.mark.parametrize("framed", [True, False])
def test_a_card_below_one_that_is_not_clear_is_read_where_a_frame_parts_them(framed: bool) -> None:
    sheet = card(card(Sheet(), TORN, 700, framed=framed), CARD, 560, framed=framed)
    read_back = document(sheet)
    assert [words(table) for table in read_back.tables] == ([CARD] if framed else [])
    assert len(read_back.notes) == (1 if framed else 2)


def dots(sheet: Sheet, y: int, cuts: tuple[int, ...]) -> Sheet:
    """A dotted rule, drawn between each two cuts by itself: with a dot at either end."""
    for x0, x1 in pairwise(cuts):
        for x in range(x0, x1, 2):
            sheet.raw(f"{x} {y} 1 1 re f")
        sheet.raw(f"{x1 - 1} {y} 1 1 re f")
    return sheet


@pytest.mark.parametrize("cuts", [XS, (XS[0], XS[-1])])
def test_dotted_rules_show_where_cells_meet_as_others_do(cuts: tuple[int, ...]) -> None:
    sheet = card(Sheet(), CARD[1:], 700, framed=False, ruled=False)
    for number in range(len(CARD)):
        dots(sheet, 700 - 30 * number, cuts)
    found = [words(table) for table in document(sheet).tables]
    assert found == ([CARD[1:]] if cuts == XS else [])


def test_the_rest_of_a_row_stands_above_the_first_rule_overleaf() -> None:
    # A number of an item is none of a page where the text begins as others of its column do.
    first = card(Sheet(), CARD, 300)
    rest = card(Sheet().text(XS[1] + 5, 787, "3. แจ้งผลแก่ผู้ร้อง", size=10), CARD[3:], 780, framed=False)
    tables = document(first, rest).tables
    assert words(tables[-1]) == [["3. แจ้งผลแก่ผู้ร้อง"], *CARD[3:]]
    beside = card(Sheet().text(XS[1] + 25, 787, "3. แจ้งผลแก่ผู้ร้อง", size=10), CARD[3:], 780, framed=False)
    assert words(document(first, beside).tables[-1]) == CARD[3:]
