"""What belongs to a table and what stands at it: captions and notes in its frame, headings between two, heads and
labels without rules, shading behind texts, tables of a typewriter."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extract.document import Document, Paragraph, Table
from extract.reader import read
from tests.pdf_sheet import Sheet, pdf

XS = (50, 250, 350, 450)
ROWS = [["ตัวชี้วัด", "2566", "2567"], ["การปฏิบัติหน้าที่", "81.25", "91.25"], ["การใช้อำนาจ", "80.10", "84.10"]]


def words(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def prose(document: Document) -> list[str]:
    return [line for block in document.blocks if isinstance(block, Paragraph) for line in block.text.split("\n")]


def filled(sheet: Sheet, rows: list[list[str]] = ROWS, top: int = 700, pitch: int = 25) -> Sheet:
    for number, texts in enumerate(rows):
        for x, text in zip(XS, texts, strict=False):
            sheet.text(x + 8, top - pitch * number - 18, text)
    return sheet


# --- a caption and notes inside the frame -----------------------------------------------------------------------------


def framed(notes: list[str]) -> Sheet:
    sheet = filled(Sheet().grid(XS, (625, 650, 675, 700)))
    sheet.raw("50 520 400 210 re S")
    for number, note in enumerate(notes):
        sheet.text(58, 605 - 20 * number, note)
    return sheet.text(150, 710, "ผลการประเมิน")


NOTES = ["หมายเหตุ คะแนนเต็ม 100", "ข้อมูล ณ สิ้นปี", "ที่มา ระบบการประเมิน"]


def test_a_caption_and_notes_in_the_frame_of_a_table_are_no_rows() -> None:
    document = read(pdf(framed(NOTES)))
    assert [words(table) for table in document.tables] == [ROWS]
    assert [text.strip() for text in prose(document)] == ["ผลการประเมิน", *NOTES]


def test_one_line_in_the_last_row_stays_a_row_as_sums_and_sections_are() -> None:
    (table,) = read(pdf(framed(["รวมทั้งหมด 87.68"]))).tables
    assert words(table) == [["ผลการประเมิน"], *ROWS, ["รวมทั้งหมด 87.68"]]


# --- a heading between two tables -------------------------------------------------------------------------------------


def two_tables(*, left: bool) -> Sheet:
    """One upon the other, the right side drawn through, the left one too where ``left``."""
    sheet = filled(Sheet().grid(XS, (625, 650, 675, 700))).grid((50, 150, 220, 300, 450), (540, 565, 590))
    sheet.rule(450, 590, 450, 625).text(58, 603, "คะแนนแยกตามแบบวัด")
    if left:
        sheet.rule(50, 590, 50, 625)
    for y, texts in ((572, ["IIT", "EIT", "OIT", "รวม"]), (547, ["91.25", "84.10", "88.37", "87.68"])):
        for x, text in zip((58, 158, 228, 308), texts, strict=True):
            sheet.text(x, y, text)
    return sheet


def test_a_heading_between_two_tables_that_a_side_runs_past_is_no_row() -> None:
    document = read(pdf(two_tables(left=False)))
    assert [len(table.rows) for table in document.tables] == [3, 2]
    assert prose(document) == ["คะแนนแยกตามแบบวัด"]


def test_between_two_sides_it_stays_a_row() -> None:
    document = read(pdf(two_tables(left=True)))
    assert prose(document) == []
    assert [len(table.rows) for table in document.tables] == [4, 2]


# --- heads and labels without rules -----------------------------------------------------------------------------------


def two_years(first: int, second: int) -> Sheet:
    """A head over two columns at each of two places, in one cell."""
    sheet = Sheet().grid((50, 150, 450), (675, 700)).grid((50, 150, 225, 300, 375, 450), (625, 650, 675))
    sheet.text(first, 682, "ปี 2566").text(second, 682, "ปี 2567").text(58, 682, "แบบวัด")
    for y, texts in ((657, ["", "ก่อน", "หลัง", "ก่อน", "หลัง"]), (632, ["IIT", "81.25", "82.00", "91.25", "92.00"])):
        for x, text in zip((58, 160, 235, 310, 385), texts, strict=True):
            if text:
                sheet.text(x, y, text)
    return sheet


def test_heads_side_by_side_over_columns_of_their_own_are_cells() -> None:
    (table,) = read(pdf(two_years(200, 350))).tables
    assert [(cell.column, cell.column_span, cell.text) for cell in table.rows[0].cells] == [
        (0, 1, "แบบวัด"),
        (1, 2, "ปี 2566"),
        (3, 2, "ปี 2567"),
    ]


@pytest.mark.parametrize("places", [(160, 350), (200, 256)])
def test_heads_that_do_not_stand_over_the_middle_stay_one_cell(places: tuple[int, int]) -> None:
    (table,) = read(pdf(two_years(*places))).tables
    assert [cell.column_span for cell in table.rows[0].cells] == [1, 4]


LABELS = ["การปฏิบัติ", "การใช้อำนาจ", "งบประมาณ", "ทรัพย์สิน"]


def beside(labels: list[str], *, side: bool = False) -> Sheet:
    """Labels left of a box of numbers; the first column has a header, and a ``side`` of its own or none."""
    ys = (600, 625, 650, 675, 700)
    sheet = Sheet().grid((250, 350, 450), (*ys, 725)).rule(50, 725, 250, 725).rule(50, 700, 250, 700)
    sheet.rule(50, 600, 250, 600).text(58, 707, "ด้าน").text(258, 707, "2566").text(358, 707, "2567")
    if side:
        sheet.rule(50, 600, 50, 725)
    for number, label in enumerate(labels):
        sheet.text(58, 682 - 25 * number, label)
        sheet.text(258, 682 - 25 * number, f"81.2{number}").text(358, 682 - 25 * number, f"91.2{number}")
    return sheet


def test_labels_outside_the_box_of_their_numbers_stand_in_rows_of_their_own() -> None:
    (table,) = read(pdf(beside(LABELS))).tables
    assert [row[0] for row in words(table)[1:]] == LABELS


@pytest.mark.parametrize(("labels", "side"), [(LABELS, True), (["การปฏิบัติหน้าที่ของบุคลากรๆ", *LABELS[1:]], False)])
def test_a_cell_with_a_side_or_a_full_line_stays_one(labels: list[str], side: bool) -> None:
    (table,) = read(pdf(beside(labels, side=side))).tables
    assert words(table)[1][0] == "\n".join(labels)


def box_of_numbers(labels: list[str], *, more: str = "") -> Sheet:
    """A ruled box of numbers with labels on its left that have no rules at all."""
    ys = tuple(range(600, 726, 25))
    sheet = Sheet().grid((250, 350, 450), ys).text(58, 707, "ด้าน").text(258, 707, "2566").text(358, 707, "2567")
    for number, label in enumerate(labels):
        sheet.text(58, 682 - 25 * number, label)
        sheet.text(258, 682 - 25 * number, f"81.2{number}").text(358, 682 - 25 * number, f"91.2{number}")
    return sheet.text(58, 582, more) if more else sheet


def test_labels_without_rules_beside_a_box_are_its_first_column() -> None:
    (table,) = read(pdf(box_of_numbers(LABELS))).tables
    assert words(table)[0] == ["ด้าน", "2566", "2567"]
    assert [row[0] for row in words(table)[1:]] == LABELS


@pytest.mark.parametrize(
    ("labels", "more"), [(LABELS, "ข้อความต่อไป"), (["", *LABELS[1:]], ""), (["12.50", *LABELS[1:]], "")]
)
def test_prose_gaps_and_numbers_beside_a_box_are_not(labels: list[str], more: str) -> None:
    (table,) = read(pdf(box_of_numbers(labels, more=more))).tables
    assert words(table)[0] == ["2566", "2567"]


# --- shading and white ------------------------------------------------------------------------------------------------


def shaded(*, cells: int = 1) -> Sheet:
    """Rows whose cells are shaded, those of the first column with as many boxes behind their text once more."""
    sheet = filled(Sheet())
    for y in (625, 650, 675):
        for x0, x1 in pairwise(XS):
            sheet.raw(f"0.9 g {x0} {y} {x1 - x0} 25 re f 0 g")
        for number in range(cells):
            width = (XS[1] - XS[0] - 12) / cells
            sheet.raw(f"0.8 g {XS[0] + 6 + number * width} {y} {width} 25 re f 0 g")
    return filled(sheet)


def test_shading_behind_the_text_of_a_shaded_cell_parts_no_columns() -> None:
    (table,) = read(pdf(shaded())).tables
    assert words(table) == ROWS


def test_white_above_rows_of_several_texts_does_not_end_a_table_that_is_ruled_across() -> None:
    sheet = Sheet()
    for y in (700, 680, 560):
        sheet.rule(50, y, 450, y)
    rows = [["ระดับ", "ช่วงคะแนน", "ผล"], ["AA", "95 ขึ้นไป", "ผ่าน"], ["A", "ตั้งแต่ 85", "ผ่าน"], ["B", "ตั้งแต่ 75", "ไม่ผ่าน"]]
    for number, texts in enumerate(rows):
        for x, text in zip((58, 200, 350), texts, strict=True):
            sheet.text(x, 684 - 25 * number - 25 * (number > 0), text, size=14)
    document = read(pdf(sheet))
    assert document.tables or "table-without-sides" in [note.check for note in document.notes]


# --- tables of a typewriter -------------------------------------------------------------------------------------------


def typed(lines: list[str]) -> Sheet:
    """Each letter is half as wide as it is high."""
    sheet = Sheet()
    for number, line in enumerate(lines):
        for at, letter in enumerate(line):
            if letter != " ":
                sheet.text(50 + 8 * at, 700 - 18 * number, letter)
    return sheet


def test_a_typed_table_has_its_leaders_and_dashes_left_out_and_its_numbers_in_columns() -> None:
    lines = [
        "                      year",
        "name           2565  2566  2567",
        "-" * 32,
        "IIT .......... 1,360 1,440 1,520",
        "EIT ..........   272   288   304",
        "OIT ..........   136   144   152",
        "MOIT .........    91    96   101",
    ]
    (table,) = read(pdf(typed(lines))).tables
    assert words(table) == [
        ["name", "year"],
        ["2565", "2566", "2567"],
        ["IIT", "1,360", "1,440", "1,520"],
        ["EIT", "272", "288", "304"],
        ["OIT", "136", "144", "152"],
        ["MOIT", "91", "96", "101"],
    ]
    assert table.rows[0].cells[0].row_span == 2
