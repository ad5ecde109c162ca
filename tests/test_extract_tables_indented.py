"""Tables one upon the other, each a little farther left or right than the one before, that shading and few rules part;
lists within such tables whose numbers stand in a column of their own."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extract.document import Table
from extract.reader import read
from tests.pdf_sheet import MARKS, Sheet, pdf

XS = (50.0, 230.0, 320.0, 500.0)
LINE = 24.0
HEAD = ("ตัวชี้วัด", "คะแนน", "ประเด็น")
ONE = [
    HEAD,
    ("การใช้อำนาจ", "91.20", "ไม่ทราบเกณฑ์"),
    ("การใช้งบประมาณ", "88.40", "แผนเข้าใจยาก"),
    ("คุณภาพ", "90.10", "ล่าช้า"),
]
TWO = [HEAD, ("การเปิดเผย", "95.10", "ข้อมูลเก่า"), ("การป้องกัน", "92.60", "ไม่มีภาพถ่าย"), ("การสื่อสาร", "84.20", "หาไม่พบ")]


def words(table: Table) -> list[list[str]]:
    return [["".join(cell.text.split()) for cell in row.cells] for row in table.rows]


def put(sheet: Sheet, y: float, rows: list[tuple[str, ...]], shift: float) -> float:
    """The texts of a table; where it ends."""
    for texts in rows:
        for x0, text in zip(XS, texts, strict=False):
            sheet.text(x0 + shift + 6, y - 16, text, size=12)
        y -= LINE
    return y


def by_turns(sheet: Sheet, y: float, rows: list[tuple[str, ...]], shift: float) -> float:
    """A header of filled cells, a frame, rules between the rows, and between the cells of every second one."""
    xs = [x + shift for x in XS]
    for x0, x1 in pairwise(xs):
        sheet.raw(f"0.8 g {x0} {y - LINE} {x1 - x0} {LINE} re f 0 g")
    end = y - LINE * len(rows)
    for row in range(len(rows) + 1):
        sheet.rule(xs[0] - 1, y - LINE * row, xs[-1] + 1, y - LINE * row)
    for x in (xs[0], xs[-1]):
        sheet.rule(x, y, x, end)
    for row in range(1, len(rows), 2):
        for x in xs[1:-1]:
            sheet.rule(x, y - LINE * row, x, y - LINE * (row + 1))
    return put(sheet, y, rows, shift)


def bands(sheet: Sheet, y: float, rows: list[tuple[str, ...]], shift: float) -> float:
    """Every second row filled cell by cell; rules over and under the header and at the end."""
    xs = [x + shift for x in XS]
    for row in (0, 1, len(rows)):
        sheet.rule(xs[0] - 1, y - LINE * row, xs[-1] + 1, y - LINE * row)
    for row in range(1, len(rows), 2):
        for x0, x1 in pairwise(xs):
            sheet.raw(f"0.8 g {x0} {y - LINE * (row + 1)} {x1 - x0} {LINE} re f 0 g")
    return put(sheet, y, rows, shift)


@pytest.mark.parametrize("style", [by_turns, bands])
@pytest.mark.parametrize("shift", [0.0, 5.4, -5.4])
def test_tables_a_little_apart_are_several(style: object, shift: float) -> None:
    assert callable(style)
    sheet = Sheet()
    end = style(sheet, 780, ONE, 0)
    end = style(sheet, end - 30, TWO, shift)
    style(sheet, end - 30, ONE, 0)
    tables = read(pdf(sheet)).tables
    assert [words(table) for table in tables] == [[list(row) for row in rows] for rows in (ONE, TWO, ONE)]


def listed(section: str, head: float = 50, mark: str = "{}.") -> list[list[str]]:
    """A table with rules across only, whose lists have numbers apart from their texts, with a section's row."""
    sheet = Sheet()
    y = 780.0
    rows = [(("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"),), ((section, "", ""),)]
    rows += [((f"จัดทำคู่มือ{n}", "ประชุมชี้แจง", "กองคลัง"), ("", "ติดประกาศยอด", "")) for n in (1, 2, 3)]
    for number, lines in enumerate(rows):
        sheet.rule(XS[0], y, XS[-1], y)
        for line, texts in enumerate(lines):
            baseline = y - 16 - 18 * line
            for x0, text in zip((50, 200, 400), texts, strict=True):
                listing = number > 1 and x0 == 200
                sheet.text(x0 + (26 if listing else 6 if number else head), baseline, text, size=12)
                if listing:
                    sheet.text(x0 + 2, baseline, mark.format(line + 1), size=12)
        y -= 8 + 18 * len(lines)
    sheet.rule(XS[0], y, XS[-1], y)
    tables = read(pdf(sheet)).tables
    return words(tables[0]) if tables else []


@pytest.mark.parametrize("section", ["ตัวชี้วัดที่2การใช้งบประมาณ", "ตัวชี้วัดที่4การใช้ทรัพย์สินของราชการไตรมาสที่หนึ่ง"])
def test_the_numbers_of_lists_are_no_column_whatever_runs_over_them(section: str) -> None:
    found = listed(section)
    assert found[0] == ["มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"]
    assert found[1][0] == section
    assert found[2] == ["จัดทำคู่มือ1", "1.ประชุมชี้แจง2.ติดประกาศยอด", "กองคลัง"]


def headed_below(rows: list[tuple[str, ...]], first: int, number: str = "") -> Sheet:
    """Every second row filled, from the ``first``; rules under the header and at the end, none above it."""
    sheet = Sheet()
    y = 120.0
    end = y - LINE * len(rows)
    for at in (y - LINE, end):
        sheet.rule(XS[0] - 1, at, XS[-1] + 1, at)
    for row in range(first, len(rows), 2):
        for x0, x1 in pairwise(XS):
            sheet.raw(f"0.8 g {x0} {y - LINE * (row + 1)} {x1 - x0} {LINE} re f 0 g")
    put(sheet, y, rows, 0)
    return sheet.text(270, end - 16, number, size=12) if number else sheet


@pytest.mark.parametrize("first", [1, 2])
def test_a_header_above_its_rule_whether_the_first_row_is_filled_or_not(first: int) -> None:
    (table,) = read(pdf(headed_below(ONE, first))).tables
    assert words(table) == [list(row) for row in ONE]


def test_the_number_of_the_page_is_no_row_below_a_filled_one() -> None:
    sheet = headed_below(ONE[:3], 2)
    page = Sheet()
    y = 120.0
    page.rule(XS[0] - 1, y, XS[-1] + 1, y).rule(XS[0] - 1, y - LINE, XS[-1] + 1, y - LINE)
    for x0, x1 in pairwise(XS):
        page.raw(f"0.8 g {x0} {y - 2 * LINE} {x1 - x0} {LINE} re f 0 g")
    put(page, y, ONE[:2], 0)
    page.text(270, y - 2 * LINE - 14, "4", size=12)
    tables = read(pdf(page, sheet)).tables
    assert words(tables[0]) == [list(row) for row in ONE[:2]]


@pytest.mark.parametrize(("gap", "read_as_one"), [(4.0, True), (30.0, False)])
def test_one_text_over_several_columns_with_little_white_in_it_is_one_cell(gap: float, read_as_one: bool) -> None:
    # Where a line changes its script there may be more white than between words, but less than between cells.
    rows = [ONE[0], ONE[1], ("", "", ""), ONE[2]]
    sheet = Sheet()
    by_turns(sheet, 780, rows, 0)
    text, score = "ข้อที่สี่ท่านทราบการใช้จ่ายงบประมาณ", "(83.20คะแนน)"
    sheet.text(56, 780 - 2 * LINE - 16, text, size=12)
    width = 6 * sum(ord(letter) not in MARKS for letter in text)
    sheet.text(56 + width + gap, 780 - 2 * LINE - 16, score, size=12)
    document = read(pdf(sheet))
    found = [words(table) for table in document.tables]
    assert ([text + score] in found[0] if found else False) is read_as_one


def test_the_numbers_of_lists_are_no_column_below_a_head_over_them_and_their_texts() -> None:
    assert listed("ตัวชี้วัดที่2", head=6)[2] == ["จัดทำคู่มือ1", "1.ประชุมชี้แจง2.ติดประกาศยอด", "กองคลัง"]


def test_a_column_of_words_below_a_head_that_runs_across_is_not_guessed() -> None:
    assert listed("ตัวชี้วัดที่2", head=6, mark="ก{}") == []


def two_levels(sheet: Sheet, y: float, rows: list[tuple[str, ...]], shift: float) -> float:
    """The same with a header of two levels, whose second and third cell have one over them."""
    xs = [x + shift for x in XS]
    for x0, x1, top, bottom in ((0, 1, 0, 2), (1, 3, 0, 1), (1, 2, 1, 2), (2, 3, 1, 2)):
        box = (xs[x0], y - LINE * bottom, xs[x1] - xs[x0], LINE * (bottom - top))
        sheet.raw(f"0.8 g {' '.join(map(str, box))} re f 0 g")
    sheet.text(xs[1] + 6, y - 16, "คะแนนรายข้อ", size=12)
    end = y - LINE * (len(rows) + 1)
    for row in (0, *range(2, len(rows) + 2)):
        sheet.rule(xs[0] - 1, y - LINE * row, xs[-1] + 1, y - LINE * row)
    for x in (xs[0], xs[-1]):
        sheet.rule(x, y, x, end)
    for row in range(2, len(rows) + 1, 2):
        for x in xs[1:-1]:
            sheet.rule(x, y - LINE * row, x, y - LINE * (row + 1))
    return put(sheet, y - LINE, rows, shift)


@pytest.mark.parametrize("shift", [5.4, -5.4])
def test_the_lower_cells_of_a_header_are_of_its_own_table(shift: float) -> None:
    sheet = Sheet()
    end = by_turns(sheet, 780, ONE, 0)
    sheet.text(XS[0], end - 24, "แบบวัดภายนอก", size=12)
    two_levels(sheet, end - 40, TWO, shift)
    first, second = read(pdf(sheet)).tables
    assert words(first) == [list(row) for row in ONE]
    assert words(second)[-3:] == [list(row) for row in TWO[1:]]
