"""Columns and rows that nothing rules, told by what stands in them, and what is said where they are not clear."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from extract.document import Document, Table
from extract.lattice import find_tables
from extract.reader import read
from tests.pdf_sheet import Sheet, pdf

LABELS = ["ตัวชี้วัดที่ 1", "ตัวชี้วัดที่ 2", "ตัวชี้วัดที่ 3", "ตัวชี้วัดที่ 4"]
LAST, THIS = ["81.25", "80.10", "-", "79.40"], ["91.25", "84.10", "88.37", "79.64"]


def words(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def checks(document: Document) -> list[str]:
    return [note.check for note in document.notes]


def in_columns(
    sheet: Sheet, rows: list[tuple[str, ...]], xs: tuple[int, ...], top: int = 700, pitch: int = 25
) -> Sheet:
    for number, texts in enumerate(rows):
        for x, text in zip(xs, texts, strict=False):
            if text:
                sheet.text(x, top - pitch * number, text)
    return sheet


# --- numbers side by side in the cells of a ruled column --------------------------------------------------------------


def two_years(head: tuple[str, ...]) -> Sheet:
    ys = tuple(range(590, 741, 25))
    rows = list(zip(LABELS, ["81.25", "80.10", "77.00", "79.40"], THIS, strict=True))
    sheet = Sheet().grid((50, 200, 400), ys)
    return in_columns(sheet, [head, *rows], (60, 210, 300), top=ys[-1] - 17)


def test_numbers_side_by_side_in_each_cell_of_a_column_are_columns() -> None:
    (table,) = read(pdf(two_years(("ตัวชี้วัด", "2566", "2567")))).tables
    assert words(table)[:2] == [["ตัวชี้วัด", "2566", "2567"], ["ตัวชี้วัดที่ 1", "81.25", "91.25"]]


@pytest.mark.parametrize("head", ["คะแนนที่ได้รับสองปี", "คะแนน"])
def test_without_a_head_for_each_they_stay_one_and_that_is_told(head: str) -> None:
    document = read(pdf(two_years(("ตัวชี้วัด", head, ""))))
    assert words(document.tables[0])[4] == ["ตัวชี้วัดที่ 4", "79.40 79.64"]
    assert "may-be-several" in checks(document)


def test_labels_that_run_over_their_rule_are_no_column_before_the_numbers() -> None:
    sheet = Sheet().grid((50, 200, 400), tuple(range(615, 741, 25)))
    rows = [("ตัวชี้วัด", "คะแนน"), *((f"{label} การใช้งบประมาณ", score) for label, score in zip(LABELS, THIS, strict=True))]
    (table,) = read(pdf(in_columns(sheet, rows, (60, 310), top=723))).tables
    assert words(table)[1] == ["ตัวชี้วัดที่ 1 การใช้งบประมาณ", "91.25"]


def test_numbers_that_stand_beside_each_other_in_two_cells_only_stay_together() -> None:
    sheet = Sheet().grid((50, 200, 400), tuple(range(615, 741, 25)))
    rows = [("ตัวชี้วัด", "คะแนน"), *zip(LABELS, THIS, ("", "", "84.00", "85.00"), strict=True)]
    (table,) = read(pdf(in_columns(sheet, rows, (60, 210, 300), top=723))).tables
    assert [row.cells[1].text for row in table.rows[1:]] == ["91.25", "84.10", "88.37 84.00", "79.64 85.00"]


# --- a header whose cells are shaded one by one -----------------------------------------------------------------------


def shaded_header(rows: list[tuple[str, ...]], gap: float = 2) -> Sheet:
    xs = (50, 80, 230, 290, 350)
    sheet = Sheet()
    for x0, x1 in pairwise(xs):
        sheet.raw(f"0.8 0.8 0.8 rg {x0 + gap / 2} 690 {x1 - x0 - gap} 25 re f 0 g")
    head = ("ที่", "ตัวชี้วัด", "2566", "2567")
    return in_columns(sheet, [head, *rows], (55, 85, 235, 295))


@pytest.mark.parametrize("gap", [0, 2, 6])
def test_the_columns_of_a_shaded_header_are_those_of_the_numbers_below(gap: float) -> None:
    rows = [(str(number), "การใช้งบประมาณของหน่วย", LAST[number], THIS[number]) for number in range(4)]
    document = read(pdf(shaded_header(rows, gap)))
    (table,) = document.tables
    assert words(table) == [["ที่", "ตัวชี้วัด", "2566", "2567"], *map(list, rows)]
    assert "rows-without-rules" not in checks(document)


def test_lines_without_a_number_below_a_shaded_header_make_it_unclear() -> None:
    rows = [("1", "การใช้งบประมาณ", "81.25", "91.25"), ("", "ของหน่วยงาน"), ("2", "การใช้อำนาจ", "80.10", "84.10")]
    document = read(pdf(shaded_header(rows)))
    assert "rows-without-rules" in checks(document)
    assert document.tables == ()


# --- no rules at all --------------------------------------------------------------------------------------------------


def test_the_longest_label_may_touch_the_number_of_the_year_before() -> None:
    labels = ["ตัวชี้วัดที่ 1", "ตัวชี้วัดที่ 2 การใช้อำนาจ", "ตัวชี้วัดที่ 3", "ตัวชี้วัดที่ 4"]
    rows = [("ตัวชี้วัด", "2566", "2567"), *zip(labels, LAST, THIS, strict=True)]
    width = 8 * sum(letter not in "ั้ี่์" for letter in labels[1])
    (table,) = read(pdf(in_columns(Sheet(), rows, (50, 50 + width + 6, 50 + width + 70)))).tables
    assert words(table) == [list(row) for row in rows]


@pytest.mark.parametrize(
    ("heads", "apart"),
    [
        (("ผลปี2566", "ผลปี2567"), ["ผลปี2566", "ผลปี2567"]),
        (("ผลรวมทุก ปี2567", ""), ["ผลรวมทุก ปี2567"]),
    ],
)
def test_heads_that_hardly_stand_apart(heads: tuple[str, str], apart: list[str]) -> None:
    rows = [("ตัวชี้วัด", *heads), *zip(LABELS, ["81.25", "80.10", "77.00", "79.40"], THIS, strict=True)]
    (table,) = read(pdf(in_columns(Sheet(), rows, (50, 300, 362)))).tables
    assert [cell.text for cell in table.rows[0].cells][1:] == apart
    assert words(table)[1] == ["ตัวชี้วัดที่ 1", "81.25", "91.25"]


AGENCIES = ["กรมหนึ่ง", "กรมสอง", "กรมสาม", "กรมสี่"]


@pytest.mark.parametrize("numbers", [("1", "2", "3", "4"), ("๑", "๒", "๓", "๔")])
def test_running_numbers_right_before_their_labels_are_a_column(numbers: tuple[str, ...]) -> None:
    rows = [("ที่", "หน่วยงาน", "2566", "2567"), *zip(numbers, AGENCIES, LAST, THIS, strict=True)]
    (table,) = read(pdf(in_columns(Sheet(), rows, (50, 82, 300, 400)))).tables
    assert words(table) == [list(row) for row in rows]


def test_numbers_before_labels_that_do_not_count_up_are_theirs() -> None:
    rows = [("ประเด็นหลัก", "", "2566", "2567"), *zip(("5", "3", "9", "2"), AGENCIES, LAST, THIS, strict=True)]
    (table,) = read(pdf(in_columns(Sheet(), rows, (50, 82, 300, 400)))).tables
    assert len(words(table)[1]) == 3


def test_heads_that_are_alike_but_for_their_numbers_may_stand_near_each_other() -> None:
    heads = [f"ตัวชี้วัดที่ {number}" for number in (1, 2, 3, 4)]
    rows = [("หน่วยงาน", *heads), *((agency, *THIS[:2], *LAST[:2]) for agency in AGENCIES)]
    (table,) = read(pdf(in_columns(Sheet(), rows, (50, 200, 280, 360, 440)))).tables
    assert words(table) == [list(row) for row in rows]


def test_a_line_that_names_an_indicator_is_no_end_of_the_one_above() -> None:
    rows = [*zip(LABELS, LAST, THIS, strict=True), ("ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต",), ("", "70.00", "80.00")]
    (table,) = read(pdf(in_columns(Sheet(), rows, (50, 300, 380)))).tables
    assert [row.cells[0].text for row in table.rows][4] == "ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต"


def led(sheet: Sheet, rows: list[tuple[str, str]]) -> Sheet:
    """Lines of a label and a number with full stops between them, up to both."""
    for row, (label, number) in enumerate(rows):
        width = 8 * sum(letter not in "ั้ี่์" for letter in label)
        stops = "." * ((350 - width) // 8)
        sheet.text(60, 700 - 25 * row, label).text(60 + width, 700 - 25 * row, stops).text(412, 700 - 25 * row, number)
    return sheet


def test_numbers_to_which_full_stops_lead_are_a_column() -> None:
    (table,) = read(pdf(led(Sheet(), list(zip(LABELS, THIS, strict=True))))).tables
    assert words(table) == [list(row) for row in zip(LABELS, THIS, strict=True)]


def test_page_numbers_to_which_full_stops_lead_are_none() -> None:
    assert read(pdf(led(Sheet(), list(zip(LABELS, ("1", "3", "7", "21"), strict=True))))).tables == ()


def test_scores_before_their_labels_are_a_column() -> None:
    rows = list(zip(THIS, AGENCIES, strict=True))
    (table,) = read(pdf(in_columns(Sheet(), rows, (60, 160)))).tables
    assert words(table) == [list(row) for row in rows]


def test_numbers_of_sections_before_their_titles_are_no_column() -> None:
    rows = list(zip(("1.1", "1.2", "2.1", "2.2"), AGENCIES, strict=True))
    assert read(pdf(in_columns(Sheet(), rows, (60, 160)))).tables == ()


# --- what may be several is told --------------------------------------------------------------------------------------


def test_lists_of_numbers_in_one_row_of_many_are_told() -> None:
    sheet = Sheet().grid((50, 200, 300, 400), (500, 560, 640, 700, 740))
    in_columns(sheet, [("ตัวชี้วัด", "2566", "2567")], (60, 210, 310), top=720)
    in_columns(sheet, [("รวม", "81.00", "91.00")], (60, 210, 310), top=670)
    lists = [("", "81.25", "91.25"), ("สามด้าน", "80.10", "84.10"), ("", "77.00", "88.37")]
    in_columns(sheet, lists, (60, 210, 310), top=622, pitch=20)
    in_columns(sheet, [("เฉลี่ย", "79.45", "87.91")], (60, 210, 310), top=530)
    assert "may-be-several" in checks(read(pdf(sheet)))


def test_the_parts_of_one_question_are_not() -> None:
    sheet = Sheet().grid((50, 200, 300, 400), (500, 560, 640, 700, 740))
    in_columns(sheet, [("ข้อ", "Public", "Survey")], (60, 210, 310), top=720)
    in_columns(sheet, [("E2", "81.00", "91.00")], (60, 210, 310), top=670)
    lists = [("E1 มีขั้นตอน", "81.25", "91.25"), ("- ตามขั้นตอน", "80.10", "84.10"), ("- ตามเวลา", "77.00", "88.37")]
    in_columns(sheet, lists, (60, 210, 310), top=622, pitch=20)
    in_columns(sheet, [("E3", "79.45", "87.91")], (60, 210, 310), top=530)
    assert "may-be-several" not in checks(read(pdf(sheet)))


# --- a row that a page break cuts -------------------------------------------------------------------------------------


def test_cells_cut_at_the_foot_of_a_page_may_end_at_different_heights() -> None:
    across = np.array([[100.0, 50, 450], [140, 50, 450], [200, 50, 450]])
    down = np.array([[50.0, 100, 300], [150, 100, 300], [250, 100, 300], [450, 100, 400]])
    (table,) = find_tables(across, down)
    assert [cell.bbox for cell in table.cells if cell.row == 2] == [
        (50, 200, 150, 400),
        (150, 200, 250, 400),
        (250, 200, 450, 400),
    ]
    assert not table.closed_bottom


def broken(cut: bool) -> Document:
    """Numbers of a narrow column in two lines each; the last row of the first page is cut between them, or is not."""
    one = Sheet().grid((50, 120, 150), (20, 60, 100, 140) if not cut else (20, 40, 100, 140))
    in_columns(one, [("ข้อ i10", "8"), ("", "8.42")], (55, 125), top=122, pitch=16)
    in_columns(one, [("ข้อ i11", "9"), ("", "9.47")], (55, 125), top=82, pitch=16)
    in_columns(
        one, [("ข้อ", "9")] if cut else [("ข้อ i12", "9"), ("", "5.26")], (55, 125), top=24 if cut else 42, pitch=16
    )
    two = Sheet().grid((50, 120, 150), (780, 800, 820))
    in_columns(two, [("i12", "5.26") if cut else ("ข้อ i13", "9"), ("ข้อ i14", "7")], (55, 125), top=804, pitch=20)
    return read(pdf(one, two))


def test_a_number_that_a_page_break_parts_shows_that_its_row_goes_on() -> None:
    assert broken(cut=True).tables[1].rows[0].continues is True
    assert broken(cut=False).tables[1].rows[0].continues is not True


def test_scores_side_by_side_in_cells_of_a_table_without_rules_are_not_read() -> None:
    rows = [
        (label, f"{last} {this}")
        for label, last, this in zip(LABELS, ["81.25", "80.10", "77.00", "79.40"], THIS, strict=True)
    ]
    document = read(pdf(in_columns(Sheet(), rows, (50, 300))))
    assert document.tables == ()
    assert checks(document) == ["rows-without-rules"]


@pytest.mark.parametrize("number", ["", "2"])
def test_rows_overleaf_have_the_columns_of_the_shaded_header_before(number: str) -> None:
    rows = [(str(place), "การใช้งบประมาณของหน่วย", LAST[place], THIS[place]) for place in range(4)]
    overleaf = in_columns(Sheet(), [("5", "การใช้อำนาจ", "70.25", "75.50")] * 2, (55, 85, 235, 295), top=780)
    if number:
        overleaf.text(290, 30, number)
    first, second = read(pdf(shaded_header(rows), overleaf)).tables
    assert len(first.rows) == 5
    assert words(second) == [["5", "การใช้อำนาจ", "70.25", "75.50"]] * 2


def test_text_overleaf_is_no_row_of_a_shaded_header() -> None:
    rows = [(str(place), "การใช้งบประมาณของหน่วย", LAST[place], THIS[place]) for place in range(4)]
    overleaf = Sheet().text(55, 780, "สรุปผลการประเมินของหน่วยงานในปีงบประมาณ พ.ศ. 2567 ได้ 91.25")
    assert len(read(pdf(shaded_header(rows), overleaf)).tables) == 1


# --- heads that stand over the room before their numbers --------------------------------------------------------------


def headed(rows: list[tuple[str, ...]]) -> Sheet:
    """Heads at the left of wide columns whose numbers stand in the middle."""
    sheet = in_columns(Sheet(), [("ข้อ", "ข้อคำถาม", "ปี 2567", "ปี 2568", "ผลต่าง")], (10, 56, 206, 336, 466))
    return in_columns(sheet, rows, (10, 56, 276, 406, 536), top=675)


QUESTIONS = [
    ("e7", "กำหนดระเบียบของตลาด", "82.11", "86.04", "3.93"),
    ("e8", "ปรับปรุงบริการตลาด", "87.30", "90.12", "2.82"),
]


def test_as_many_heads_as_columns_stand_over_one_each() -> None:
    (table,) = read(pdf(headed([*QUESTIONS, *QUESTIONS]))).tables
    assert words(table)[:2] == [["ข้อ", "ข้อคำถาม", "ปี 2567", "ปี 2568", "ผลต่าง"], list(QUESTIONS[0])]


def test_as_many_heads_as_columns_that_no_line_fills_stand_over_none_for_sure() -> None:
    rows = [(*row[:2], "", *row[3:]) if number % 2 else (*row[:4], "") for number, row in enumerate(QUESTIONS * 3)]
    assert not any("\n" in text for table in read(pdf(headed(rows))).tables for text in words(table)[0])


# --- headings between two tables --------------------------------------------------------------------------------------

CODED = [("ข้อ", "ข้อคำถาม", "คะแนน"), ("I1", "ตามขั้นตอน", "93.10"), ("I2", "เท่าเทียมกัน", "92.48"), ("I3", "มุ่งผล", "94.30")]


def below_heading(step: float) -> Document:
    """Rows without rules, a heading so far below the last of them, and another header."""
    sheet = in_columns(Sheet(), CODED, (56, 120, 400))
    y = 700 - 25 * (len(CODED) - 1) - step
    sheet.text(50, y, "2. มาตรการ")
    heads = ("ที่", "มาตรการ", "ผู้รับผิดชอบ", "เวลา")
    return read(
        pdf(in_columns(sheet, [heads, ("ก", "จัดทำคู่มือ", "ฝ่ายปกครอง", "ต.ค.")], (56, 90, 300, 430), top=round(y) - 25))
    )


def test_a_heading_farther_below_than_the_rows_from_each_other_ends_their_table() -> None:
    (table,) = below_heading(32).tables
    assert words(table) == [list(row) for row in CODED]


def test_a_text_as_near_as_the_rows_may_be_one() -> None:
    assert not below_heading(25).tables or words(below_heading(25).tables[0]) != [list(row) for row in CODED]
