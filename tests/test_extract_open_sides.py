"""Tables ruled only across: the sides of their cells are put in where the columns are evident, and nowhere else."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from pdf_sheet import Sheet, pdf

from extract.document import Document, Paragraph, Table
from extract.open_sides.joints import Joints
from extract.reader import read

ROWS = [
    ["ข้อ", "คำถาม", "คะแนน"],
    ["หนึ่ง", "ให้บริการดี", "90.25"],
    ["สอง", "โปร่งใส", "84.10"],
    ["สาม", "เปิดเผย", "75.50"],
]
XS = (50, 140, 330, 420)


def words(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def across(sheet: Sheet, ys: list[int], cuts: tuple[int, ...] = (50, 420)) -> Sheet:
    """Rules from side to side, each drawn in pieces that meet at ``cuts``."""
    for y in ys:
        for x0, x1 in pairwise(cuts):
            sheet.rule(x0, y, x1, y)
    return sheet


def filled(sheet: Sheet, rows: list[list[str]], top: int, step: int = 40) -> Sheet:
    for number, row in enumerate(rows):
        for x, word in zip(XS, row, strict=False):
            for line, part in enumerate(word.split("\n")):
                sheet.text(x + 5, top - 20 - step * number - 20 * line, part, size=14)
    return sheet


def document(*sheets: Sheet) -> Document:
    return read(pdf(*sheets))


@pytest.mark.parametrize("cuts", [(50, 420), XS])
def test_a_rule_under_each_row(cuts: tuple[int, ...]) -> None:
    (table,) = document(across(filled(Sheet(), ROWS, 700), [700, 660, 620, 580, 540], cuts)).tables
    assert words(table) == ROWS
    assert table.bbox == pytest.approx((50, 142, 420, 302), abs=1)


def test_columns_too_near_for_a_river_are_known_by_the_pieces_of_the_rules() -> None:
    near = [["ข้อ", "คำถาม", "คะแนน"], ["มาตรฐานบริการ", "ให้บริการดี", "90.25"], ["สอง", "โปร่งใส", "84.10"]]
    cut = across(filled(Sheet(), near, 700), [700, 660, 620, 580], XS)
    assert words(document(cut).tables[0]) == near
    whole = across(filled(Sheet(), near, 700), [700, 660, 620, 580])
    assert document(whole).tables == ()


def test_cells_of_several_lines() -> None:
    rows = [ROWS[0], ["หนึ่ง", "ให้บริการ\nดีมาก", "90.25"], ["สอง", "โปร่ง\nใส", "84.10"]]
    (table,) = document(across(filled(Sheet(), rows, 700, 60), [700, 640, 580, 520])).tables
    assert words(table) == rows


def test_outer_sides_only() -> None:
    sheet = (
        across(filled(Sheet(), ROWS, 700), [700, 660, 620, 580, 540]).rule(50, 540, 50, 700).rule(420, 540, 420, 700)
    )
    (table,) = document(sheet).tables
    assert words(table) == ROWS


def test_a_column_beside_merged_cells_is_no_table_of_its_own() -> None:
    # Labels and scores beside one weight for all: the rules of the first column end at the merged cell.
    sheet = Sheet()
    for x in (50, 220, 330, 420):
        sheet.rule(x, 640, x, 840)
    for y in (840, 800, 640):
        sheet.rule(50, y, 420, y)
    for y in (760, 720, 680):
        sheet.rule(50, y, 220, y).rule(330, y, 420, y)
    sheet.text(55, 820, "ชื่อ", size=14).text(225, 820, "น้ำหนัก", size=14).text(335, 820, "คะแนน", size=14)
    for number, name in enumerate(("บริการ", "โปร่งใส", "เปิดเผย", "ป้องกัน")):
        y = 780 - 40 * number
        sheet.text(55, y, f"ข้อที่ {number + 1}.", size=14).text(130, y, name, size=14).text(335, y, f"9{number}", size=14)
    read_back = document(sheet.text(225, 780, "30", size=14))
    assert words(read_back.tables[0])[1:] == [
        ["ข้อที่ 1. บริการ", "30", "90"],
        ["ข้อที่ 2. โปร่งใส", "91"],
        ["ข้อที่ 3. เปิดเผย", "92"],
        ["ข้อที่ 4. ป้องกัน", "93"],
    ]
    assert read_back.notes == ()


def test_a_text_across_the_columns_is_one_cell() -> None:
    rows = [ROWS[0], ["ตัวชี้วัดที่สองการใช้งบประมาณ"], *ROWS[1:]]
    (table,) = document(across(filled(Sheet(), rows, 700), [700, 660, 620, 580, 540, 500], XS)).tables
    assert words(table)[2:] == ROWS[1:]
    assert table.rows[1].cells[0].text == "ตัวชี้วัดที่สองการใช้งบประมาณ"
    assert table.rows[1].cells[0].column_span == 2


def test_rows_between_two_rules_that_each_have_all_their_numbers() -> None:
    (table,) = document(across(filled(Sheet(), ROWS, 700, 30), [700, 665, 575], XS)).tables
    assert words(table) == ROWS


def test_rows_between_two_rules_that_cannot_be_told_apart_are_left() -> None:
    rows = [ROWS[0], ["หนึ่ง", "ให้บริการ", "90.25"], ["สอง", "", "84.10"]]
    assert document(across(filled(Sheet(), rows, 700, 30), [700, 665, 600], XS)).tables == ()


def test_a_header_without_a_rule_above_it() -> None:
    (table,) = document(across(filled(Sheet(), ROWS, 700, 34), [666, 632, 598, 564], XS)).tables
    assert words(table) == ROWS


def test_a_table_that_goes_on_overleaf() -> None:
    first = across(filled(Sheet(), ROWS[:3], 160), [160, 120, 80, 40], XS)
    second = across(filled(Sheet(), [ROWS[0], *ROWS[3:]], 800), [800, 760, 720], XS)
    tables = document(first, second).tables
    assert [words(table) for table in tables] == [ROWS[:3], [ROWS[0], ROWS[3]]]
    assert [table.columns for table in tables] == [3, 3]


def test_a_row_cut_by_the_page_break_keeps_its_columns() -> None:
    first = across(filled(Sheet(), ROWS[:3], 160, 34), [160, 126, 92], XS)
    second = across(filled(Sheet(), [["", "ตลอดทั้งปี", ""], *ROWS[2:]], 800, 34), [766, 732, 698], XS)
    tables = document(first, second).tables
    assert [words(table) for table in tables] == [ROWS[:3], [["", "ตลอดทั้งปี", ""], *ROWS[2:]]]


def test_a_row_overleaf_goes_on_where_no_rule_ends_it() -> None:
    first = across(filled(Sheet(), ROWS[:3], 160, 34), [160, 126, 92], XS)
    second = across(filled(Sheet(), [["", "ตลอดทั้งปี", ""], ROWS[3]], 800, 34), [766, 732], XS)
    tables = document(first, second).tables
    assert tables[1].rows[0].continues is True
    closed = across(filled(Sheet(), ROWS[:3], 160, 34), [160, 126, 92, 58], XS)
    assert document(closed, second).tables[1].rows[0].continues is None


def test_columns_that_one_page_alone_does_not_show_are_those_of_the_page_before() -> None:
    first = across(filled(Sheet(), ROWS[:3], 160), [160, 120, 80, 40])
    second = across(filled(Sheet(), ROWS[3:], 800), [800, 760])
    tables = document(first, second).tables
    assert [words(table) for table in tables] == [ROWS[:3], ROWS[3:]]


def test_running_lines_and_page_numbers_between_two_pages_do_not_part_a_table() -> None:
    def page(number: int, foot: str) -> Sheet:
        sheet = Sheet().text(50, 820, f"รายงานประจำปี {2566 + number}", size=12).text(290, 20, str(number), size=12)
        return sheet.text(50, 40, foot, size=12)

    last = across(filled(page(2, "กองแผนงาน"), ROWS[3:], 800), [800, 760])
    first = across(filled(page(1, "กองแผนงาน"), ROWS[:3], 180), [180, 140, 100, 60])
    assert [words(table) for table in document(first, last).tables] == [ROWS[:3], ROWS[3:]]
    other = across(filled(page(1, "หมายเหตุใต้ตาราง"), ROWS[:3], 180), [180, 140, 100, 60])
    assert [words(table) for table in document(other, last).tables] == [ROWS[:3]]


def test_pages_with_the_same_ends_and_other_columns_are_two_tables() -> None:
    wide = [["ข้อ", "คะแนน"], ["หนึ่ง", "90.25"], ["สอง", "84.10"]]
    first = across(filled(Sheet(), ROWS[:3], 160), [160, 120, 80, 40], XS)
    second = across(filled(Sheet(), wide, 800), [800, 760, 720, 680], (50, 100, 420))
    tables = document(first, second).tables
    assert [words(table) for table in tables[:1]] == [ROWS[:3]]
    assert [table.columns for table in tables] == [3, 2]


def test_columns_known_page_by_page_are_those_of_all_pages_at_once() -> None:
    # The first page alone has too few rows, the third a word that leaves a narrower strip.
    pages = [ROWS[:2], [ROWS[2]], [["สาม", "เปิดเผยข้อมูลสาธารณะ", "75.50"]]]
    sheets = [across(filled(Sheet(), rows, 800), [800 - 40 * row for row in range(len(rows) + 1)]) for rows in pages]
    tables = document(*sheets).tables
    assert [words(table) for table in tables] == pages
    assert len({cell.bbox[2] for table in tables for row in table.rows for cell in row.cells[:1] if cell.bbox}) == 1


def test_joints_of_pages_that_are_added() -> None:
    header = np.array([140.0, 330.0])
    whole = np.empty(0)
    page, section = Joints.of([header, header + 1]), Joints.of([whole, header[:1]])
    joined = page.joined(section)
    assert (joined.rules, joined.in_pieces) == (4, 3)
    assert joined.show_columns
    borders = joined.borders()
    assert borders is not None
    assert borders.tolist() == [140.0, 330.0]
    assert joined.joined(Joints.of([header + 20])).borders() is None
    assert not joined.joined(Joints.of([whole] * 3)).show_columns


def test_a_table_whose_columns_are_not_clear_is_told_and_gives_neither_rows_nor_prose() -> None:
    near = [["ข้อ", "คำถาม", "คะแนน"], ["มาตรฐานบริการ", "ให้บริการดี", "90.25"], ["สอง", "โปร่งใส", "84.10"]]
    read_page = document(across(filled(Sheet(), near, 700), [700, 660, 620, 580]))
    assert [note.check for note in read_page.notes] == ["table-without-sides"]
    assert read_page.blocks == ()


def test_numbers_in_columns_are_read_where_rows_are_not_parted_by_rules() -> None:
    # The words of the header touch, so that the columns are not clear; those of the numbers are.
    sheet = across(Sheet().text(60, 680, "รายการ").text(200, 680, "เงินงบประมาณเงินนอกงบ"), [700, 670, 480])
    amounts = [["ฝ่ายโยธา", "90.25", "1"], ["ฝ่ายคลัง", "84.10", "2"], ["ฝ่ายทะเบียน", "75.50", "3"]] * 2
    for number, row in enumerate(amounts):
        for x, word in zip((60, 230, 340), row, strict=True):
            sheet.text(x, 650 - 30 * number, word)
    read_page = document(sheet)
    assert [note.check for note in read_page.notes] == ["table-without-sides"]
    (table,) = read_page.tables
    assert words(table)[-6:] == amounts
    assert [block for block in read_page.blocks if isinstance(block, Paragraph)] == []


def test_the_page_after_a_table_that_is_not_clear_is_not_read_either() -> None:
    near = [ROWS[0], ["มาตรฐานบริการ", "ให้บริการดี", "90.25"], ROWS[2]]
    first = across(filled(Sheet(), near, 160), [160, 120, 80, 40])
    second = across(filled(Sheet(), ROWS[1:], 800), [800, 760, 720, 680])
    assert document(first, second).tables == ()


def test_a_text_that_runs_over_a_border_beside_others_makes_the_table_unclear() -> None:
    over = [ROWS[0], ["หนึ่ง", "ให้บริการอย่างเท่าเทียมกันทุกคนไม่เลือก\nปฏิบัติ", "\n90.25"], ROWS[2]]
    read_page = document(across(filled(Sheet(), over, 700, 60), [700, 640, 580, 520], XS))
    assert read_page.tables == ()


def test_a_paragraph_between_two_tables_is_no_row() -> None:
    sheet = across(filled(Sheet(), ROWS[:3], 700), [700, 660, 620, 580], XS).text(50, 560, "ตารางต่อไป", size=14)
    across(filled(sheet, ROWS[:3], 540), [540, 500, 460, 420], XS)
    read_page = document(sheet)
    assert [words(table) for table in read_page.tables] == [ROWS[:3], ROWS[:3]]
    assert [block.text for block in read_page.blocks if isinstance(block, Paragraph)] == ["ตารางต่อไป"]


def test_one_question_is_one_row_however_many_numbers_it_has() -> None:
    items = [["ข้อ", "คำถาม", "คะแนน"], ["I1", "ให้บริการดี\nโปร่งใส", "90.25\n84.10"], ["I2", "เปิดเผย\nดี", "75.50\n80.10"]]
    (table,) = document(across(filled(Sheet(), items, 700, 60), [700, 640, 580, 520], XS)).tables
    assert words(table) == items


def prose(ys: list[int]) -> Sheet:
    sheet = Sheet()
    for y in ys:
        sheet.text(52, y, "หน่วยงานให้บริการอย่างเท่าเทียมกันทุกคน", size=14)
    return sheet


def dotted(sheet: Sheet) -> Sheet:
    for y in (700, 670, 640, 610):
        for x in range(120, 400, 6):
            sheet.rule(x, y, x + 2, y)
        sheet.text(50, y + 3, "ชื่อสกุล", size=14).text(200, y + 3, "สมชาย", size=14).text(320, y + 3, "ใจดี", size=14)
    return sheet


def chart() -> Sheet:
    sheet = across(Sheet(), [700, 660, 620, 580, 540], (100, 420))
    for number, y in enumerate((700, 660, 620, 580, 540)):
        sheet.text(80, y - 4, str(100 - 20 * number)[:2], size=10)
    return sheet.text(150, 670, "91", size=10).text(250, 630, "75", size=10).text(350, 672, "95", size=10)


def signatures() -> Sheet:
    sheet = Sheet()
    for y in (700, 640, 580):
        for x in (60, 320):
            sheet.rule(x, y, x + 150, y).text(x + 30, y - 22, "(นายสมมุติ)", size=14)
    return sheet


def underlined() -> Sheet:
    sheet = Sheet()
    for y in (700, 660, 620, 580):
        sheet.text(50, y, "ตารางที่", size=14).text(140, y, "ผลการประเมิน", size=14)
        sheet.rule(50, y - 1.5, 140, y - 1.5).rule(140, y - 1.5, 230, y - 1.5)
    return sheet


def two_texts_in_a_frame() -> Sheet:
    return prose([680, 640, 600]).grid((48, 420), (580, 700))


@pytest.mark.parametrize(
    "sheet",
    [
        across(prose([760, 700, 600, 500]), [790, 730, 550, 60]),
        dotted(Sheet()),
        chart(),
        signatures(),
        underlined(),
        two_texts_in_a_frame(),
    ],
    ids=["page rules", "dotted lines", "chart", "signatures", "underlines", "frame"],
)
def test_rules_that_make_no_table(sheet: Sheet) -> None:
    assert document(sheet).tables == ()


RANKING = [
    ["อำเภอ", "หน่วยงาน", "คะแนน"],
    ["เหนือ", "ตำบลหนึ่ง", "90.25"],
    ["", "ตำบลสอง", "84.10"],
    ["ใต้", "ตำบลสาม", "75.50"],
    ["", "ตำบลสี่", "71.05"],
]


def merged(ends: tuple[int, ...] = XS[1:]) -> Sheet:
    """Two rows of each district, parted by rules that end beside its name."""
    sheet = across(filled(Sheet(), RANKING, 700), [700, 660, 580, 500], XS)
    return across(sheet, [620, 540], ends)


def spans(table: Table) -> list[list[tuple[str, int, int]]]:
    return [[(cell.text, cell.row_span, cell.column_span) for cell in row.cells] for row in table.rows]


def test_rules_that_end_beside_a_merged_cell_part_the_rows_of_the_other_columns() -> None:
    (table,) = document(merged()).tables
    assert spans(table) == [
        [("อำเภอ", 1, 1), ("หน่วยงาน", 1, 1), ("คะแนน", 1, 1)],
        [("เหนือ", 2, 1), ("ตำบลหนึ่ง", 1, 1), ("90.25", 1, 1)],
        [("ตำบลสอง", 1, 1), ("84.10", 1, 1)],
        [("ใต้", 2, 1), ("ตำบลสาม", 1, 1), ("75.50", 1, 1)],
        [("ตำบลสี่", 1, 1), ("71.05", 1, 1)],
    ]


def test_a_rule_that_ends_within_a_column_parts_no_rows() -> None:
    rows = [["ข้อ", "คำถาม", "คะแนน"], ["หนึ่ง", "บริการดี\nโปร่งใส", "90.25"], ["สอง", "เปิดเผย", "84.10"]]
    sheet = across(filled(Sheet(), rows, 700, 80), [700, 620, 540, 460], XS)
    assert words(document(across(sheet, [580], (XS[1] + 40, XS[2], XS[3]))).tables[0]) == rows


def test_a_merged_cell_whose_text_runs_into_the_next_makes_the_table_unclear() -> None:
    read_back = document(merged().text(60, 625, "อำเภอเหนือของจังหวัดใหญ่", size=14))
    assert read_back.tables == ()


def test_rows_beside_a_merged_cell_that_a_page_break_cuts() -> None:
    first = across(across(filled(Sheet(), RANKING[:3], 160), [160, 120], XS), [80, 40], XS[1:])
    second = across(filled(Sheet(), [RANKING[0], *RANKING[3:]], 800), [800, 760, 680], XS)
    tables = document(first, across(second, [720], XS[1:])).tables
    assert [words(table)[1:] for table in tables] == [
        [["เหนือ", "ตำบลหนึ่ง", "90.25"], ["ตำบลสอง", "84.10"]],
        [["ใต้", "ตำบลสาม", "75.50"], ["ตำบลสี่", "71.05"]],
    ]


def two_levels(above: str, below: list[str], *, closed: bool = True) -> Sheet:
    """A header whose first column is merged downwards, a rule below what stands over the others; then rows."""
    sheet = filled(Sheet(), [["ชื่อ", above], ["", *below], *ROWS[1:]], 700, 34)
    return across(across(sheet, [700] * closed + [632, 598, 564, 530], XS), [666], XS[1:])


def test_a_head_stands_over_all_columns_that_the_rule_below_it_parts() -> None:
    (table,) = document(two_levels("ปี", ["หนึ่ง", "สอง"])).tables
    assert spans(table)[:2] == [[("ชื่อ", 2, 1), ("ปี", 1, 2)], [("หนึ่ง", 1, 1), ("สอง", 1, 1)]]
    assert words(table)[2:] == ROWS[1:]


def test_an_empty_cell_above_numbers_is_no_part_of_a_head() -> None:
    (table,) = document(two_levels("ปี", ["หนึ่ง", "90.25"])).tables
    assert spans(table)[0] == [("ชื่อ", 2, 1), ("ปี", 1, 1), ("", 1, 1)]


def test_a_header_of_two_levels_without_a_rule_above_it() -> None:
    (table,) = document(two_levels("ปี", ["หนึ่ง", "สอง"], closed=False)).tables
    assert spans(table)[:2] == [[("ชื่อ", 2, 1), ("ปี", 1, 2)], [("หนึ่ง", 1, 1), ("สอง", 1, 1)]]


def test_cells_shaded_beside_a_merged_one_are_parted_by_their_rules() -> None:
    shaded = Sheet()
    for top in (620, 540):
        for x0, x1 in pairwise(XS[1:]):
            shaded.raw(f"0.9 g {x0} {top - 40} {x1 - x0} 40 re f 0 g")
    (table,) = document(shaded.raw(merged().content.decode("latin-1"))).tables
    assert spans(table) == spans(document(merged()).tables[0])


@pytest.mark.parametrize("gap", [0, 4])
def test_lines_drawn_in_one_piece_that_end_beside_a_merged_cell(gap: int) -> None:
    sheet = across(filled(Sheet(), RANKING, 700), [700, 660, 580, 500])
    for y in (620, 540):
        sheet.rule(XS[1] - gap, y, XS[3], y)
    assert spans(document(sheet).tables[0]) == spans(document(merged()).tables[0])


def test_a_line_below_one_text_of_a_cell_parts_no_rows() -> None:
    rows = [ROWS[0], ["หนึ่ง", "บริการ\nให้บริการดี", "90.25"], ["สอง", "โปร่งใส", "84.10"]]
    plain = across(filled(Sheet(), rows, 700, 60), [700, 640, 580, 520])
    lined = Sheet().raw(plain.content.decode("latin-1")).rule(140, 611, 330, 611)
    assert words(document(lined).tables[0]) == words(document(plain).tables[0]) == rows


def test_a_narrower_table_between_the_rules_of_a_page_is_none_of_these() -> None:
    sheet = Sheet().text(60, 805, "รายงานผลการประเมินคุณธรรมและความโปร่งใสของหน่วยงาน", size=14)
    sheet = across(filled(sheet, ROWS, 700), [700, 660, 620, 580, 540])
    (table,) = document(sheet.rule(30, 800, 560, 800).rule(30, 60, 560, 60)).tables
    assert words(table) == ROWS


def test_a_head_over_a_line_drawn_in_one_piece() -> None:
    sheet = filled(Sheet(), [["ชื่อ"], ["", "หนึ่ง", "สอง"], *ROWS[1:]], 700, 34).text(280, 680, "สองช่องด้วยกัน", size=14)
    (table,) = document(across(sheet, [700, 632, 598, 564, 530]).rule(140, 666, 420, 666)).tables
    assert spans(table)[:2] == [[("ชื่อ", 2, 1), ("สองช่องด้วยกัน", 1, 2)], [("หนึ่ง", 1, 1), ("สอง", 1, 1)]]
    assert words(table)[2:] == ROWS[1:]


def test_rules_in_one_piece_between_a_first_and_a_last_that_show_the_columns() -> None:
    near = [["ข้อ", "คำถาม", "คะแนน"], ["มาตรฐานบริการ", "ให้บริการดี", "90.25"], ["สอง", "โปร่งใส", "84.10"], ROWS[3]]
    ends = across(filled(Sheet(), near, 700), [700, 540], XS)
    assert words(document(across(ends, [660, 620, 580])).tables[0]) == near


def test_heads_of_three_levels() -> None:
    xs = (50, 140, 210, 280, 350, 420)
    sheet = Sheet().text(55, 680, "ชื่อ", size=14).text(145, 680, "ผล", size=14)
    for row, words_of_row in enumerate([{1: "ปีก่อน", 3: "ปีนี้"}, {1: "ค่า", 2: "ระดับ", 3: "ค่า", 4: "ระดับ"}]):
        for column, word in words_of_row.items():
            sheet.text(xs[column] + 5, 646 - 34 * row, word, size=14)
    for row, name in enumerate(["หนึ่ง", "สอง"]):
        for x, word in zip(xs, [name, "90.25", "ดี", "91.50", "ดี"], strict=False):
            sheet.text(x + 5, 578 - 34 * row, word, size=14)
    (table,) = document(across(across(sheet, [700, 598, 564, 530], xs), [666, 632], xs[1:])).tables
    assert spans(table)[:3] == [
        [("ชื่อ", 3, 1), ("ผล", 1, 4)],
        [("ปีก่อน", 1, 2), ("ปีนี้", 1, 2)],
        [("ค่า", 1, 1), ("ระดับ", 1, 1), ("ค่า", 1, 1), ("ระดับ", 1, 1)],
    ]


def test_a_row_that_a_rule_ends_beside_a_merged_cell_does_not_go_on_overleaf() -> None:
    cut = across(across(filled(Sheet(), RANKING[:3], 160), [160, 120], XS), [80, 40], XS[1:])
    second = across(filled(Sheet(), [["", *RANKING[3][1:]], *RANKING[4:]], 800, 34), [732], XS)
    second = across(second, [766], XS[1:])
    assert [row.continues for row in document(cut, second).tables[1].rows] == [False, None]


GROUP = [["อำเภอ", "หน่วยงาน", "คะแนน"], ["เหนือ", "ตำบลหนึ่ง\nตำบลสอง\nตำบลสาม", "90.25\n84.10\n75.50"]]


def grouped(label: str) -> Sheet:
    rows = [GROUP[0], [label, *GROUP[1][1:]], ["ใต้", "ตำบลสี่", "71.05"]]
    sheet = filled(Sheet(), rows[:2], 700)
    for x, word in zip(XS, rows[2], strict=False):
        sheet.text(x + 5, 560, word, size=14)
    return across(sheet, [700, 665, 585, 545], XS)


def test_rows_without_a_rule_beside_the_label_of_all() -> None:
    (table,) = document(grouped("เหนือ")).tables
    assert spans(table)[1:] == [
        [("เหนือ", 3, 1), ("ตำบลหนึ่ง", 1, 1), ("90.25", 1, 1)],
        [("ตำบลสอง", 1, 1), ("84.10", 1, 1)],
        [("ตำบลสาม", 1, 1), ("75.50", 1, 1)],
        [("ใต้", 1, 1), ("ตำบลสี่", 1, 1), ("71.05", 1, 1)],
    ]


@pytest.mark.parametrize("label", ["เหนือ\n\nกลาง", "1.1\n1.2", ""])
def test_rows_beside_what_may_be_several_labels_are_left(label: str) -> None:
    read_back = document(grouped(label))
    assert read_back.tables == ()
    assert "rows-without-rules" in [note.check for note in read_back.notes]


def with_total(gap: int) -> Sheet:
    """Rows ruled only above and below all of them, and a rule above the total's numbers."""
    rows = [["ชื่อ", "ปีก่อน", "ปีนี้"], ["หนึ่ง", "90.25", "91.50"], ["สอง", "84.10", "85.20"], ["รวม", "87.18", "88.35"]]
    return across(filled(Sheet(), rows, 700, gap), [700, 700 - gap, 700 - 4 * gap], XS)


@pytest.mark.parametrize("gap", [30, 40])
def test_a_rule_above_the_numbers_of_a_total_is_beside_no_merged_cell(gap: int) -> None:
    ruled = across(with_total(gap), [700 - 3 * gap], XS[1:])
    assert spans(document(ruled).tables[0]) == spans(document(with_total(gap)).tables[0])
    assert words(document(ruled).tables[0])[-1] == ["รวม", "87.18", "88.35"]


PARTS = [["ข้อหนึ่ง", "ประเด็น", "ไม่ทราบแผน"], ["", "มาตรการ", "ติดประกาศ"], ["", "คะแนน", "84.10"]]


def behind_closed(*tops: int) -> Sheet:
    """Cells with all of their sides, each beside three rows that have rules above and below them only, near to their
    texts."""
    sheet = Sheet()
    for top in tops:
        sheet.grid((50, 140), (top, top - 60))
        across(sheet, [top, top - 20, top - 40, top - 60], XS[1:])
        for number, row in enumerate(PARTS):
            for x, word in zip(XS, row, strict=False):
                sheet.text(x + 5, top - 15 - 20 * number, word, size=14)
    return sheet


@pytest.mark.parametrize("tops", [(700,), (700, 620)])
def test_rows_open_behind_a_merged_cell_that_is_closed(tops: tuple[int, ...]) -> None:
    heads = behind_closed(*tops)
    for x, word in zip(XS, ["ข้อ", "รายการ", "รายละเอียด"], strict=False):
        heads.text(x + 5, 705, word, size=14)
    for sheet in (behind_closed(*tops), heads):
        read_back = document(sheet)
        rows = [row for table in read_back.tables for row in words(table) if any(row)]
        assert rows == [PARTS[0], PARTS[1][1:], PARTS[2][1:]] * len(tops)
        assert read_back.notes == ()
