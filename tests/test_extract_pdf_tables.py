"""Tables of PDFs: rules, spans, page breaks and what only looks like a rule."""

from __future__ import annotations

import pytest
from pdf_sheet import Sheet, pdf

from extract.document import Document, Paragraph, Table
from extract.reader import read

XS, YS = (50, 200, 400), (600, 650, 700)


def filled(sheet: Sheet) -> Sheet:
    """A word in each field of the grid of XS and YS."""
    return sheet.text(60, 670, "ข้อ").text(210, 670, "คะแนน").text(60, 620, "หนึ่ง").text(210, 620, "90")


WORDS = [["ข้อ", "คะแนน"], ["หนึ่ง", "90"]]


def words(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def spans(table: Table) -> list[tuple[int, int, int, int]]:
    return [(cell.row, cell.column, cell.row_span, cell.column_span) for cell in table.cells()]


def only_table(*sheets: Sheet) -> Table:
    (table,) = read(pdf(*sheets)).tables
    return table


def test_cells_and_positions_from_stroked_rules() -> None:
    table = only_table(filled(Sheet().grid(XS, YS)))
    assert words(table) == WORDS
    assert table.spans_known
    assert table.bbox == pytest.approx((50, 142, 400, 242), abs=0.5)
    assert table.rows[1].cells[1].bbox == pytest.approx((200, 192, 400, 242), abs=0.5)
    assert table.rows[1].cells[1].page == 1


def test_rules_as_thin_filled_boxes() -> None:
    sheet = Sheet()
    for x in XS:
        sheet.raw(f"{x} 600 0.48 100 re f")
    for y in YS:
        sheet.raw(f"50 {y} 350.48 0.48 re f")
    assert words(only_table(filled(sheet))) == WORDS


def test_rules_as_one_path_and_as_boxes_of_cells() -> None:
    boxes = " ".join(f"{x0} {y0} {x1 - x0} 50 re" for x0, x1 in ((50, 200), (200, 400)) for y0 in (600, 650))
    assert words(only_table(filled(Sheet().raw(f"{boxes} S")))) == WORDS


def boxes_within(inset: float) -> Sheet:
    """In every cell an even-odd fill between its box, a point within the grid, and another ``inset`` within that."""
    sheet = Sheet()
    for x0, x1 in ((50, 200), (200, 400)):
        for y0 in (600, 650):
            outer = f"{x0 + 1} {y0 + 1} {x1 - x0 - 2} 48 re"
            inner = f"{x0 + 1 + inset} {y0 + 1 + inset} {x1 - x0 - 2 - 2 * inset} {48 - 2 * inset} re"
            sheet.raw(f"{inner} {outer} f*")
    return sheet


def test_borders_filled_between_two_boxes() -> None:
    # Borders that do not touch those of the next cell, as CSS has them unless they are collapsed.
    assert words(only_table(filled(boxes_within(0.75)))) == WORDS


def test_a_thick_frame_between_two_boxes_is_no_border() -> None:
    assert read(pdf(filled(boxes_within(4)))).tables == ()


def test_rules_that_are_not_quite_straight() -> None:
    # Off by 0.00003 pt from straight, pdfplumber loses the whole table; off by 0.3 pt happens too.
    sheet = Sheet()
    for number, x in enumerate(XS):
        sheet.rule(x, 600, x + 0.3 * number - 0.00003, 700)
    for y in YS:
        sheet.rule(50, y, 400, y + 0.00003)
    assert words(only_table(filled(sheet))) == WORDS


def test_the_sides_of_a_box_that_is_not_quite_straight() -> None:
    # Drawn as one path of four sides, of which no box tells.
    sheet = Sheet()
    for x0, x1 in ((50, 200), (200, 400)):
        for y0 in (600, 650):
            sheet.raw(f"0.5 w {x0} {y0} m {x1} {y0 + 0.3} l {x1 - 0.00003} {y0 + 50} l {x0 + 0.2} {y0 + 50} l h S")
    assert words(only_table(filled(sheet))) == WORDS


def test_doubled_borders_are_one() -> None:
    sheet = Sheet().grid(XS, YS)
    for x0, x1 in ((50, 200), (200, 400)):
        for y0 in (600, 650):
            sheet.raw(f"{x0 + 2} {y0 + 2} {x1 - x0 - 4} 46 re S")
    assert words(only_table(filled(sheet))) == WORDS


def test_boxes_inside_cells_are_no_tables() -> None:
    sheet = Sheet().grid(XS, YS)
    for x0, x1 in ((50, 200), (200, 400)):
        for y0 in (600, 650):
            sheet.raw(f"{x0 + 7} {y0 + 7} {x1 - x0 - 14} 36 re S")
    assert words(only_table(filled(sheet))) == WORDS


def test_a_stray_table_of_one_column_inside_a_cell_is_no_table() -> None:
    # Borders that are doubled in part: a box of two rows within one cell.
    sheet = Sheet().grid(XS, YS).grid((58, 190), (608, 625, 642))
    assert words(only_table(filled(sheet))) == WORDS


def test_a_frame_round_a_page_is_no_table() -> None:
    document = read(pdf(Sheet().raw("20 20 555 802 re S 24 24 547 794 re S").text(60, 700, "คำนำ")))
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["คำนำ"]
    assert document.tables == ()


def test_row_and_column_spans() -> None:
    # A section row across, and one measure for two questions.
    sheet = Sheet()
    for y in (550, 650, 700):
        sheet.rule(50, y, 400, y)
    sheet.rule(50, 600, 200, 600).rule(50, 550, 50, 700).rule(400, 550, 400, 700).rule(200, 550, 200, 650)
    sheet.text(60, 670, "ตัวชี้วัด").text(60, 620, "ข้อ ก").text(60, 570, "ข้อ ข").text(210, 590, "มาตรการ")
    table = only_table(sheet)
    assert words(table) == [["ตัวชี้วัด"], ["ข้อ ก", "มาตรการ"], ["ข้อ ข"]]
    assert spans(table) == [(0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 2, 1), (2, 0, 1, 1)]


def test_a_border_that_was_moved_in_one_row_makes_no_column() -> None:
    sheet = Sheet()
    for y in YS:
        sheet.rule(50, y, 400, y)
    sheet.rule(50, 600, 50, 700).rule(400, 600, 400, 700).rule(200, 650, 200, 700).rule(208, 600, 208, 650)
    table = only_table(filled(sheet))
    assert (table.columns, words(table)) == (2, WORDS)


def test_a_cell_cut_by_the_page_break_is_closed() -> None:
    # The rules go down to the cut, and none runs along it.
    sheet = Sheet()
    for x in XS:
        sheet.rule(x, 600, x, 700)
    sheet.rule(50, 700, 400, 700).rule(50, 650, 400, 650)
    table = only_table(filled(sheet))
    assert words(table) == WORDS
    assert table.bbox == pytest.approx((50, 142, 400, 242), abs=0.5)


def test_a_row_that_begins_before_the_page_and_ends_after_it_is_a_table() -> None:
    # Both cuts have no rule: only the sides of its cells are left.
    sheet = Sheet()
    for x in XS:
        sheet.rule(x, 600, x, 700)
    table = only_table(sheet.text(60, 680, "ดำ").text(210, 680, "เนิน").text(60, 620, "การ"))
    assert words(table) == [["ดำ\nการ", "เนิน"]]
    assert table.bbox == pytest.approx((50, 142, 400, 242), abs=0.5)


def test_the_lines_in_both_margins_and_a_crossed_set_of_lines_are_no_cut_row() -> None:
    margins = Sheet().rule(50, 100, 50, 700).rule(400, 100, 400, 700).text(60, 680, "ดำเนินการ")
    assert read(pdf(margins)).tables == ()
    chart = Sheet().rule(30, 650, 420, 650).text(60, 680, "ดำเนินการ")
    for x in XS:
        chart.rule(x, 600, x, 700)
    assert all(len(table.rows) > 1 for table in read(pdf(chart)).tables)


def test_a_table_without_outer_rules() -> None:
    sheet = Sheet().rule(200, 600, 200, 700)
    for y in YS:
        sheet.rule(50, y, 400, y)
    assert words(only_table(filled(sheet))) == WORDS


def test_an_arrow_and_an_underline_in_cells_are_no_borders() -> None:
    sheet = filled(Sheet().grid(XS, YS)).rule(100, 610, 330, 610).rule(60, 667, 90, 667)
    assert spans(only_table(sheet)) == [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)]


def test_rules_beyond_their_clip_are_not_seen() -> None:
    # Browsers draw the sides of a cut row far above the page's text and clip them.
    sheet = Sheet().raw("q 40 590 380 115 re W n")
    for x in XS:
        sheet.rule(x, 600, x, 1200)
    for y in YS:
        sheet.rule(50, y, 400, y)
    table = only_table(filled(sheet.raw("Q")))
    assert words(table) == WORDS


def test_text_and_rules_in_a_form() -> None:
    inner = filled(Sheet().grid(XS, YS)).content.decode("latin-1")
    table = only_table(Sheet().form(inner, "0.5 0 0 0.5 100 200"))
    assert words(table) == WORDS
    assert table.bbox == pytest.approx((125, 292, 300, 342), abs=0.5)


def test_a_picture_in_a_cell_is_told() -> None:
    table = only_table(filled(Sheet().grid(XS, YS)).picture(300, 610, 380, 640))
    assert [cell.picture for cell in table.cells()] == [False, False, False, True]


def test_two_tables_and_the_heading_between_them_in_reading_order() -> None:
    sheet = filled(Sheet().grid(XS, YS)).text(50, 560, "ตารางที่ ๒").grid((50, 200, 400), (450, 500, 540))
    sheet.text(60, 520, "ก").text(210, 520, "ข").text(60, 470, "ค").text(210, 470, "ง")
    document = read(pdf(sheet))
    assert [type(block).__name__ for block in document.blocks] == ["Table", "Paragraph", "Table"]
    assert [table.number for table in document.tables] == [1, 2]
    assert words(document.tables[1]) == [["ก", "ข"], ["ค", "ง"]]


def test_a_page_break_always_begins_a_new_table() -> None:
    document = read(pdf(filled(Sheet().grid(XS, YS)), filled(Sheet().grid(XS, YS))))
    assert [(table.number, table.page) for table in document.tables] == [(1, 1), (2, 2)]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_positions_on_a_rotated_page_are_those_that_a_reader_sees(rotate: int) -> None:
    # The content is turned against the page's rotation, as scanners and landscape printers do.
    turned = {0: "1 0 0 1 0 0", 90: "0 1 -1 0 595 0", 180: "-1 0 0 -1 595 842", 270: "0 -1 1 0 0 842"}[rotate]
    width, height = (595, 842) if rotate in (0, 180) else (842, 595)
    inner = Sheet(width, height).grid((50, 200, 400), (400, 450, 500)).text(60, 470, "ข้อ").text(210, 470, "คะแนน")
    inner.text(60, 420, "หนึ่ง").text(210, 420, "90")
    document = read(pdf(Sheet(rotate=rotate).raw(f"{turned} cm").raw(inner.content.decode("latin-1"))))
    (table,), (page,) = document.tables, document.pages
    assert words(table) == WORDS
    assert (page.width, page.height) == (width, height)
    assert table.bbox == pytest.approx((50, height - 500, 400, height - 400), abs=0.5)


def test_content_turned_without_the_page_is_read_upright_and_placed_as_shown() -> None:
    inner = filled(Sheet(842, 842).grid(XS, YS)).content.decode("latin-1")
    document = read(pdf(Sheet(842, 842).raw("0 1 -1 0 842 0 cm").raw(inner)))
    (table,) = document.tables
    assert words(table) == WORDS
    # Reading upwards, the table's top (142 to 242 from the top when upright) lies to the left.
    assert table.bbox == pytest.approx((142, 442, 242, 792), abs=0.5)
    assert (document.pages[0].width, document.pages[0].height) == (842, 842)


def test_positions_count_from_the_crop_box() -> None:
    table = only_table(filled(Sheet(crop=(30, 100, 500, 800)).grid(XS, YS)))
    assert words(table) == WORDS
    assert table.bbox == pytest.approx((20, 100, 370, 200), abs=0.5)


def test_positions_on_a_rotated_page_count_from_its_crop_box() -> None:
    inner = Sheet(842, 595).grid((50, 200, 400), (400, 450, 500)).text(60, 470, "ข้อ").text(210, 470, "คะแนน")
    inner.text(60, 420, "หนึ่ง").text(210, 420, "90")
    sheet = Sheet(rotate=90, crop=(20, 30, 585, 832)).raw("0 1 -1 0 595 0 cm").raw(inner.content.decode("latin-1"))
    document = read(pdf(sheet))
    assert words(document.tables[0]) == WORDS
    assert document.tables[0].bbox == pytest.approx((20, 75, 370, 175), abs=0.5)
    assert (document.pages[0].width, document.pages[0].height) == (802, 565)


def test_positions_count_from_a_media_box_that_does_not_begin_at_zero() -> None:
    moved = pdf(filled(Sheet().grid(XS, YS))).replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [9 9 604 851]")
    (table,) = read(moved).tables
    assert words(table) == WORDS
    assert table.bbox == pytest.approx((41, 151, 391, 251), abs=0.5)


def test_text_that_reads_upwards_in_a_cell() -> None:
    sheet = Sheet().grid(XS, YS).text(60, 670, "ข้อที่หนึ่ง").text(220, 605, "คะแนน", size=10, matrix="0 1 -1 0")
    sheet.text(235, 605, "เต็ม", size=10, matrix="0 1 -1 0")
    assert words(only_table(sheet)) == [["ข้อที่หนึ่ง", ""], ["", "คะแนน\nเต็ม"]]


def test_slanting_text_is_a_watermark() -> None:
    sheet = filled(Sheet().grid(XS, YS)).text(100, 500, "สำเนา", size=80, matrix="0.7 0.7 -0.7 0.7")
    document = read(pdf(sheet))
    assert words(document.tables[0]) == WORDS
    assert len(document.blocks) == 1


def split_row(first: Sheet, second: Sheet) -> Document:
    return read(pdf(first, second))


def cut_page(y_end: float, *, closed: bool) -> Sheet:
    """A page whose table ends at ``y_end``, its last row going down to there."""
    sheet = Sheet()
    for x in XS:
        sheet.rule(x, y_end, x, 800)
    for y in (800, 760, *((y_end,) if closed else ())):
        sheet.rule(50, y, 400, y)
    return sheet.text(60, 775, "ข้อ").text(210, 775, "มาตรการ")


def next_page(first: str, second: str) -> Sheet:
    sheet = Sheet().grid(XS, (700, 760, 800)).text(60, 775, "ข้อ").text(210, 775, "มาตรการ")
    return sheet.text(60, 740, first).text(210, 740, second)


def continues(document: Document) -> list[bool | None]:
    return [row.continues for row in document.tables[1].rows]


def test_a_cut_without_a_rule_shows_that_the_row_goes_on() -> None:
    first = cut_page(60, closed=False).text(60, 740, "หนึ่ง")
    for y in range(740, 60, -30):
        first.text(210, y, "จัดทำสื่อ")
    document = split_row(first, next_page("", "ประชาสัมพันธ์"))
    # Under the repeated header.
    assert continues(document) == [None, True]


@pytest.mark.parametrize(("y_end", "goes_on"), [(84, True), (110, False)])
def test_a_cut_may_lie_a_line_above_the_end_of_the_pages(y_end: float, goes_on: bool) -> None:
    first = cut_page(y_end, closed=False).text(60, 740, "หนึ่ง")
    for y in range(740, round(y_end), -30):
        first.text(210, y, "จัดทำสื่อ")
    # The table fills the page overleaf to its end.
    second = cut_page(60, closed=False).text(60, 740, "").text(210, 740, "ประชาสัมพันธ์").rule(50, 400, 400, 400)
    document = read(pdf(first, second, next_page("", "ทุกปี")))
    assert continues(document) == [None, goes_on, None]


@pytest.mark.parametrize("others", [(), ("lower", "below"), ("below", "lower"), ("wide",)])
def test_pages_of_other_tables_do_not_change_what_a_page_break_shows(others: tuple[str, ...]) -> None:
    first = cut_page(60, closed=False).text(60, 740, "หนึ่ง")
    for y in range(740, 60, -30):
        first.text(210, y, "จัดทำสื่อ")
    kinds = {
        # A table that reaches lower, one that ends without a rule above another one, and a page of another size.
        "lower": Sheet().grid((50, 250, 500), (10, 400, 800)).text(60, 500, "ระดับ"),
        "below": Sheet().rule(50, 700, 50, 800).rule(300, 700, 300, 800).rule(500, 700, 500, 800)
        .rule(50, 800, 500, 800).rule(50, 750, 500, 750).text(60, 760, "ระดับ").grid((50, 300), (400, 450)),
        "wide": Sheet(1200, 1200).grid((50, 300, 500), (20, 400, 1100)).text(60, 500, "ระดับ"),
    }  # fmt: skip
    pages = [kinds[other] for other in others]
    for sheets in ([*pages, first, next_page("", "ทุกปี")], [first, next_page("", "ทุกปี"), *pages]):
        tables = read(pdf(*sheets)).tables
        marks = [row.continues for table in tables for row in table.rows]
        assert [mark for mark in marks if mark is not None] == [True]


def test_a_text_does_not_go_on_where_there_was_room_below_it() -> None:
    first = cut_page(60, closed=False).text(60, 740, "หนึ่ง").text(60, 710, "หน้า")
    for y in range(740, 60, -30):
        first.text(210, y, "จัดทำสื่อ")
    assert continues(split_row(first, next_page("สอง", "จัดอบรม"))) == [None, False]


@pytest.mark.parametrize("y_end", [60, 84])
def test_an_open_end_shows_nothing_where_no_table_ends_with_a_rule(y_end: float) -> None:
    # Rules between rows and columns only: the end of each page is a line of print higher or lower.
    second = cut_page(560, closed=False).text(210, 740, "ประชาสัมพันธ์").text(60, 600, "สอง").rule(50, 640, 400, 640)
    first = cut_page(y_end, closed=False).text(60, 740, "หนึ่ง")
    for y in range(740, round(y_end), -30):
        first.text(210, y, "จัดทำสื่อ")
    assert continues(split_row(first, second)) == [None, None, None]


def test_an_open_end_shows_nothing_where_tables_end_without_a_rule_above_others() -> None:
    first = cut_page(60, closed=False).text(60, 740, "หนึ่ง")
    for y in range(740, 60, -30):
        first.text(210, y, "จัดทำสื่อ")
    second = next_page("", "ประชาสัมพันธ์")
    assert continues(split_row(first, second)) == [None, True]
    for x in XS:
        second.rule(x, 400, x, 500)
    second.rule(50, 500, 400, 500).rule(50, 460, 400, 460).text(60, 470, "ข้อ").text(60, 440, "สอง")
    second.grid(XS, (200, 240, 300)).text(60, 250, "ระดับ")
    assert continues(split_row(first, second)) == [None, None]


def test_a_column_whose_cell_is_cut_at_both_ends_of_the_page_stands_beside_the_others() -> None:
    # A measure for many questions: on this page no rule crosses the sides of its cell.
    sheet = Sheet()
    for x in XS:
        sheet.rule(x, 60, x, 800)
    sheet.rule(50, 500, XS[1], 500).text(60, 700, "ข้อ").text(60, 400, "สอง")
    sheet.text(XS[1] + 10, 700, "จัดอบรม").text(XS[1] + 10, 300, "ทุกปี")
    assert words(only_table(sheet)) == [["ข้อ", "จัดอบรม\nทุกปี"], ["สอง"]]
    # A rule of another height is none of its sides.
    sheet.rule(560, 100, 560, 800)
    assert words(only_table(sheet)) == [["ข้อ", "จัดอบรม\nทุกปี"], ["สอง"]]


def test_a_ruled_cut_shows_nothing() -> None:
    first = cut_page(60, closed=True).text(60, 740, "หนึ่ง")
    for y in range(740, 60, -30):
        first.text(210, y, "จัดทำสื่อ")
    assert continues(split_row(first, next_page("", "ประชาสัมพันธ์"))) == [None, None]


@pytest.mark.parametrize(
    ("last", "rest", "goes_on"),
    [
        ("จัดทำสื่อประชาสัมพันธ์งานบ", "ริการของกอง", True),  # a full line, beside a shorter text that has ended
        ("จัดทำสื่อ", "ริการของกอง", None),
        ("จัดทำสื่อ", "2. อบรม", None),
        ("จัดทำสื่อประชาสัมพันธ์งานบ", "", None),
    ],
)
def test_a_full_line_at_a_ruled_cut_goes_on_below_it(last: str, rest: str, goes_on: bool | None) -> None:
    first = cut_page(60, closed=True).text(60, 740, "หนึ่ง")
    for y in range(740, 90, -30):
        first.text(210, y, "จัดทำสื่อประชาสัมพันธ์งานบ")
    second = next_page("" if rest else "สอง", rest)
    assert continues(split_row(first.text(210, 80, last), second)) == [None, goes_on if rest else False]


@pytest.mark.parametrize(("lines", "goes_on"), [(1, True), (2, None)])
def test_a_text_that_leaves_one_line_free_has_ended(lines: int, goes_on: bool | None) -> None:
    # Rows without room: the lines of the last one fill it.
    first = Sheet().grid(XS, (100, 130, 760, 800)).text(60, 775, "ข้อ").text(210, 775, "มาตรการ").text(60, 740, "หนึ่ง")
    for y in range(740, 140, -14):
        first.text(210, y, "จัดทำสื่อประชาสัมพันธ์งานบ", size=14)
    for number in range(2):
        first.text(210, 119 - 14 * number, "จัดทำสื่อประชาสัมพันธ์งานบริการ", size=14)
        if number < lines:
            first.text(60, 119 - 14 * number, "สอง", size=14)
    assert continues(split_row(first, next_page("", "ของกอง"))) == [None, goes_on]


def test_a_header_that_comes_again_may_be_clipped() -> None:
    first = cut_page(60, closed=True).text(60, 761, "ที่", size=8).text(60, 740, "หนึ่ง")
    for y in range(740, 70, -30):
        first.text(210, y, "จัดทำสื่อประชาสัมพันธ์งานบ")
    # Without its last line it is the header all the same, and the row that goes on stands below it.
    assert continues(split_row(first, next_page("", "ริการของกอง"))) == [None, True]


def test_a_table_after_another_text_does_not_go_on() -> None:
    first = cut_page(60, closed=False).text(60, 740, "หนึ่ง").text(210, 80, "มาก")
    second = next_page("สอง", "จัดอบรม").text(50, 815, "ตารางที่ ๒ ผลการประเมิน")
    assert continues(split_row(first, second)) == [None, None]


def test_text_printed_over_the_next_row_is_given_back() -> None:
    # A browser leaves the end of a split row 6 pt and prints its two lines over the next row.
    sheet = Sheet().grid(XS, (500, 644, 650, 700))
    sheet.text(60, 670, "ข้อ").text(210, 670, "มาตรการ")
    sheet.text(210, 634, "ของหน่วยงาน").text(210, 607, "ทุกปี")
    sheet.text(60, 626, "สอง").text(210, 626, "จัดอบรม").text(210, 599, "เจ้าหน้าที่")
    assert words(only_table(sheet)) == [["ข้อ", "มาตรการ"], ["", "ของหน่วยงาน\nทุกปี"], ["สอง", "จัดอบรม\nเจ้าหน้าที่"]]


def test_a_line_that_runs_over_the_lower_edge_belongs_to_its_cell() -> None:
    sheet = Sheet().grid(XS, (600, 760, 800)).text(60, 775, "ข้อ").text(210, 775, "ภาพ").text(60, 740, "หนึ่ง")
    for number, word in enumerate(("โฆษณา", "ประชา", "สัมพันธ์", "กิจกรรม", "เชิญชวน", "ทุกคน")):
        sheet.text(210, 740 - 27 * number, word)
    sheet.raw("").text(50, 560, "หมายเหตุ")
    document = read(pdf(sheet))
    assert words(document.tables[0])[1][1].split("\n")[-1] == "ทุกคน"
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["หมายเหตุ"]


def test_a_caption_close_below_the_table_is_no_part_of_it() -> None:
    # At the pitch of the first column's lines and within its width, but written after the last cell.
    sheet = Sheet().grid(XS, (650, 760, 800)).text(60, 775, "ข้อ").text(210, 775, "ภาพ")
    for number in range(4):
        sheet.text(60, 740 - 27 * number, "หนึ่ง")
    sheet.text(210, 740, "มาตรการ").text(60, 632, "ตารางที่ ๒")
    document = read(pdf(sheet))
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["ตารางที่ ๒"]


def test_numbers_in_columns_are_a_table_without_rules() -> None:
    sheet = Sheet()
    for number, (name, score, level) in enumerate(
        (
            ("รายการ", "คะแนน", "ระดับ"),
            ("ความโปร่งใส", "90.25", "A"),
            ("การใช้อำนาจ", "84.10", "B"),
            ("การให้บริการ", "๗๕.๕๐", "B"),
        )
    ):
        y = 700 - 25 * number
        sheet.text(60, y, name).text(250, y, score).text(350, y, level)
    sheet.text(60, 560, "จากตารางพบว่าหน่วยงานมีคะแนนสูง")
    document = read(pdf(sheet))
    (table,) = document.tables
    assert words(table)[1] == ["ความโปร่งใส", "90.25", "A"]
    assert words(table)[3] == ["การให้บริการ", "๗๕.๕๐", "B"]
    assert not table.spans_known
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["จากตารางพบว่าหน่วยงานมีคะแนนสูง"]


def test_two_signatures_and_a_table_of_contents_are_no_tables() -> None:
    sheet = Sheet()
    for number, (left, right) in enumerate(
        (("ลงชื่อ", "ลงชื่อ"), ("(นายก)", "(นางข)"), ("ผู้รายงาน", "หัวหน้า"), ("วันที่", "วันที่"))
    ):
        sheet.text(60, 700 - 25 * number, left).text(300, 700 - 25 * number, right)
    for number, (title, page) in enumerate((("คำนำ", "1"), ("บทนำ", "3"), ("ผลการประเมิน", "7"), ("ภาคผนวก", "21"))):
        sheet.text(60, 500 - 25 * number, title).text(450, 500 - 25 * number, page)
    assert read(pdf(sheet)).tables == ()


def test_two_tables_one_upon_the_other_are_two() -> None:
    upper, lower = (50, 120, 200, 300, 400), (50, 108, 260, 330, 400)
    sheet = Sheet().grid(upper, (600, 650, 700)).grid(lower, (500, 550, 600))
    for row, xs in ((660, upper), (610, upper), (560, lower), (510, lower)):
        for x in xs[:-1]:
            sheet.text(x + 2, row, "กข")
    document = read(pdf(sheet))
    assert [table.columns for table in document.tables] == [4, 4]
    assert [words(table) for table in document.tables] == [[["กข"] * 4] * 2] * 2
    assert document.tables[1].rows[0].cells[1].bbox == pytest.approx((108, 242, 260, 292), abs=0.5)


def test_rows_whose_cells_are_merged_are_no_table_of_their_own() -> None:
    sheet = Sheet().grid((50, 120, 200, 300, 400), (600, 650, 700)).grid((50, 120, 300, 400), (550, 600))
    assert [table.columns for table in read(pdf(sheet.text(60, 660, "ก"))).tables] == [4]


def test_lines_far_apart_are_one_sentence_only_where_all_lines_are() -> None:
    full = "ที่นี่มีน้ำใจ" * 7
    loose = Sheet().text(50, 700, full).text(50, 666, "มาก")
    assert [block.text for block in read(pdf(loose)).blocks] == [full + "\nมาก"]
    close = Sheet().text(50, 700, full).text(50, 666, "มาก").text(50, 600, full).text(50, 578, "ด้วย")
    assert [block.text for block in read(pdf(close)).blocks] == [full, "มาก", full + "\nด้วย"]
