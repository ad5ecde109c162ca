"""Pages as their readers see them: columns overleaf, two pages on a sheet, texts over other cells, posters, breaks."""

from __future__ import annotations

import pytest

from extract.broken import joined
from extract.document import Document, Table
from extract.lines import Line
from extract.reader import read
from tests.pdf_sheet import Sheet, pdf

XS, YS = (50, 200, 280, 360), (600, 640, 680, 720)
ROWS = [["หน่วยงาน", "IIT", "EIT"], ["กรมหนึ่ง", "91.25", "84.10"], ["กรมสอง", "88.37", "79.64"]]
OVERLEAF = [["OIT", "รวม"], ["95.50", "90.28"], ["90.10", "86.04"]]


def words(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def tables(*sheets: Sheet) -> list[list[list[str]]]:
    return [words(table) for table in read(pdf(*sheets)).tables]


def grid(
    rows: list[list[str]], xs: tuple[int, ...], top: float = 720, sheet: Sheet | None = None, scale: float = 1
) -> Sheet:
    """A ruled table of rows of one line each."""
    sheet = sheet or Sheet()
    ys = [top - 40 * number for number in range(len(rows), -1, -1)]
    sheet.grid([scale * x for x in xs[: len(rows[0]) + 1]], [scale * y for y in ys])
    for number, texts in enumerate(rows):
        for x, text in zip(xs, texts, strict=False):
            sheet.text(scale * (x + 6), scale * (top - 40 * number - 25), text, size=16 * scale)
    return sheet


def test_columns_that_go_on_overleaf_stand_at_the_end_of_their_rows() -> None:
    (table,) = read(pdf(grid(ROWS, XS), grid(OVERLEAF, (50, 130, 210)))).tables
    assert words(table) == [[*one, *two] for one, two in zip(ROWS, OVERLEAF, strict=True)]
    assert [cell.page for cell in table.rows[1].cells] == [1, 1, 1, 2, 2]
    assert [cell.column for cell in table.rows[1].cells] == [0, 1, 2, 3, 4]


def test_pages_of_rows_before_pages_of_columns() -> None:
    more, more_overleaf = (
        [ROWS[0], ["กรมสาม", "70.00", "71.00"], ["กรมสี่", "72.00", "73.00"]],
        [OVERLEAF[0], ["74.00", "75.00"], ["76.00", "77.00"]],
    )
    downwards = tables(
        grid(ROWS, XS), grid(more, XS), grid(OVERLEAF, (50, 130, 210)), grid(more_overleaf, (50, 130, 210))
    )
    across = tables(grid(ROWS, XS), grid(OVERLEAF, (50, 130, 210)), grid(more, XS), grid(more_overleaf, (50, 130, 210)))
    assert downwards == across
    assert downwards[1][1] == ["กรมสาม", "70.00", "71.00", "74.00", "75.00"]


def test_a_page_of_numbers_at_other_heights_is_a_table_of_its_own() -> None:
    assert len(tables(grid(ROWS, XS), grid(OVERLEAF, (50, 130, 210), top=700))) == 2


def test_a_text_that_runs_over_the_next_cells_stays_in_its_own() -> None:
    long = ["การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจทั้งหมด"]
    xs = (50, 133, 211, 290)
    assert tables(grid([long, ["91.25", "84.10", "88.37"]], xs)) == [[long, ["91.25", "84.10", "88.37"]]]


def test_a_text_that_runs_over_an_empty_cell_stays_in_its_own() -> None:
    rows = [["ผลการประเมินทั้งหมด", "", "91.25"], ["รวม", "84.10", "88.37"]]
    assert tables(grid(rows, (50, 130, 260, 340))) == [rows]


def test_texts_side_by_side_with_hardly_any_room_keep_their_cells() -> None:
    sheet = Sheet().grid((50, 90.5, 131), (680, 720))
    sheet.text(50.2, 695, "91.25").text(90.7, 695, "84.10")
    assert tables(sheet) == [[["91.25", "84.10"]]]


def two_up() -> Sheet:
    left = grid(ROWS, XS, top=500, sheet=Sheet(842, 595)).text(50, 540, "รายงานผลการประเมิน")
    return grid(ROWS, tuple(x + 421 for x in XS), top=540, sheet=left).text(471, 380, "ข้อเสนอแนะ")


def test_two_pages_on_a_sheet_are_read_one_after_the_other() -> None:
    document = read(pdf(two_up()))
    texts = [words(block) if isinstance(block, Table) else block.text for block in document.blocks]
    assert texts == ["รายงานผลการประเมิน", ROWS, ROWS, "ข้อเสนอแนะ"]
    assert [page.width for page in document.pages] == [842]
    right = document.tables[1]
    assert right.page == 1
    assert right.bbox == pytest.approx((471, 55, 781, 175), abs=1)


def test_a_rule_over_the_middle_of_a_sheet_shows_that_it_is_one_page() -> None:
    first, _ = read(pdf(two_up().rule(50, 300, 781, 300))).tables
    assert first.bbox == pytest.approx((471, 55, 781, 175), abs=1)


@pytest.mark.parametrize("scale", [0.2, 0.5, 2.8, 6.0])
def test_a_page_of_any_size_gives_the_same_cells_in_its_own_points(scale: float) -> None:
    usual = read(pdf(grid(ROWS, XS)))
    document = read(pdf(grid(ROWS, XS, sheet=Sheet(595 * scale, 842 * scale), scale=scale)))
    assert [words(table) for table in document.tables] == [ROWS] == [words(table) for table in usual.tables]
    assert document.pages[0].width == pytest.approx(595 * scale)
    assert document.tables[0].bbox == pytest.approx([scale * side for side in usual.tables[0].bbox or ()], abs=scale)


def test_letters_of_usual_size_on_a_poster() -> None:
    assert tables(grid(ROWS, XS, sheet=Sheet(2384, 3370))) == [ROWS]


def cut(texts: list[str], width: float = 40) -> str:
    """The text of a cell of this width, its lines as broad as their letters are many."""
    return joined([Line(text, (2, 0, 2 + 8 * len(text), 16), 16) for text in texts], 0, width)


@pytest.mark.parametrize(
    ("lines", "width", "whole"),
    [
        (["O2", "7"], 22, "O27"),
        (["O", "27"], 14, "O27"),
        (["๐3", "1"], 22, "๐31"),
        (["|1", "2"], 22, "|12"),
        (["80.1", "8"], 38, "80.18"),
        (["80.", "18"], 30, "80.18"),
        (["8", "0.18"], 14, "80.18"),
        (["10", "0.00"], 22, "100.00"),
        (["(๘", "๐.๑๘ คะแนน)"], 22, "(๘๐.๑๘ คะแนน)"),
        (["i๑", "๒ ท่านเห็นว่า"], 22, "i๑๒ ท่านเห็นว่า"),
        (["E", "o๗"], 26, "Eo๗"),
        (["1", "๑๑"], 26, "1๑๑"),
        (["๐๑", "๗"], 27, "๐๑๗"),
        (["E", "o8"], 31, "E o8"),
        (["E", "8"], 23, "E 8"),
    ],
)
def test_a_code_or_number_broken_in_two_lines_is_one(lines: list[str], width: float, whole: str) -> None:
    assert cut(lines, width) == whole
    # With room for another letter the line was ended on purpose.
    assert cut(lines, width + 20) == "\n".join(lines)


@pytest.mark.parametrize(
    "lines",
    [
        ["91.25", "84.10"],
        ["85", "86.20"],
        ["O27", "100"],
        ["E1", "2.5"],
        ["100", "95"],
        ["2567", "8"],
        ["1", "11"],
        ["๑", "๑๑"],
    ],
)
def test_two_numbers_one_under_the_other_are_two(lines: list[str]) -> None:
    assert cut(lines, 2 + 8 * len(lines[0]) + 4) == "\n".join(lines)


def test_a_line_that_ends_at_a_blank_ends_a_code_too() -> None:
    # There was room for the digit, and none for a blank before it.
    assert cut(["E1", "2"], 31) == "E1\n2"


def hidden_cells() -> Document:
    """A table whose empty cells have no rules, so that its piece overleaf shows two of its four columns."""
    first = grid([["ข้อ", "ประเด็น", "มาตรการ", "ผล"], ["I1", "ช้า", "อบรม", "แล้ว"]], (50, 150, 250, 350, 450))
    second = Sheet().grid((50, 150, 250), (640, 680, 720)).text(56, 695, "I2").text(156, 695, "ไม่ชัด")
    return read(pdf(first, second.text(156, 655, "ไม่ทั่วถึง")))


def test_a_piece_that_shows_fewer_columns_gets_those_of_the_table_before() -> None:
    first, second = hidden_cells().tables
    assert first.columns == second.columns == 4
    assert words(second) == [["I2", "ไม่ชัด", "", ""], ["", "ไม่ทั่วถึง", "", ""]]
    assert [cell.bbox[0] for cell in second.rows[0].cells if cell.bbox] == pytest.approx([50, 150, 250, 350], abs=1)


def test_a_table_with_sides_elsewhere_or_a_line_before_it_keeps_its_columns() -> None:
    first = grid([["ข้อ", "ประเด็น", "มาตรการ", "ผล"], ["I1", "ช้า", "อบรม", "แล้ว"]], (50, 150, 250, 350, 450))
    other = grid([["ชื่อ", "ตำแหน่ง"], ["ก", "ข"]], (50, 170, 250))
    captioned = grid([["ชื่อ", "ตำแหน่ง"], ["ก", "ข"]], (50, 150, 250)).text(50, 740, "ตารางที่ ๒ คณะทำงาน")
    assert [table.columns for table in read(pdf(first, other)).tables] == [4, 2]
    assert [table.columns for table in read(pdf(first, captioned)).tables] == [4, 2]


def test_two_tables_one_upon_the_other_at_the_end_of_a_page_are_two() -> None:
    sheet = grid([["ข้อ", "คะแนน", "ระดับ", "ผล"], ["I1", "90", "ดี", "แล้ว"]], (50, 150, 250, 350, 450))
    for x in (50, 120, 220, 330, 450):
        sheet.rule(x, 560, x, 640)
    sheet.text(56, 620, "ชื่อ").text(126, 620, "ตำแหน่ง").text(226, 620, "หน้าที่").text(336, 620, "หมายเหตุ")
    assert [table.columns for table in read(pdf(sheet)).tables] == [4, 4]
