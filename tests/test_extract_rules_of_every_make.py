"""Rules of every make: dots, dashes, full stops, pictures, shading, frames; rows and columns that lack some of them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from extract.document import Document, Paragraph, Table
from extract.reader import read
from tests.pdf_sheet import Sheet, pdf

XS, YS = (50, 300, 400), (560, 600, 640, 680, 720)
ROWS = [["ตัวชี้วัด", "คะแนน"], ["การปฏิบัติหน้าที่", "91.25"], ["การใช้อำนาจ", "84.10"], ["การใช้งบประมาณ", "88.37"]]


def filled(
    sheet: Sheet, rows: list[list[str]] = ROWS, xs: tuple[int, ...] = XS, top: int = 720, height: int = 40
) -> Sheet:
    """The text of ``rows``, each on a line of its own."""
    for number, texts in enumerate(rows):
        for x, text in zip(xs, texts, strict=False):
            sheet.text(x + 8, top - height * number - 25, text)
    return sheet


def words(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def only_words(*sheets: Sheet) -> list[list[str]]:
    (table,) = read(pdf(*sheets)).tables
    return words(table)


def checks(document: Document) -> list[str]:
    return [note.check for note in document.notes if note.severity != "info"]


def dots(sheet: Sheet, x0: float, y0: float, x1: float, y1: float, step: float = 3, dot: str = "1 1") -> None:
    """Little boxes from one end to the other."""
    count = int(max(x1 - x0, y1 - y0) / step) + 1
    for number in range(count):
        x, y = (x0 + number * step, y0) if x1 > x0 else (x0, y0 + number * step)
        sheet.raw(f"{x} {y} {dot} re f")


def circles(sheet: Sheet, x0: float, y0: float, x1: float, y1: float) -> None:
    """Round dots, drawn as curves, all of one rule in one path."""
    path = []
    for number in range(int(max(x1 - x0, y1 - y0) / 4) + 1):
        x, y = (x0 + 4 * number, y0) if x1 > x0 else (x0, y0 + 4 * number)
        up, down = (
            f"{x - 1} {y + 1.3} {x + 1} {y + 1.3} {x + 1} {y} c",
            f"{x + 1} {y - 1.3} {x - 1} {y - 1.3} {x - 1} {y} c",
        )
        path.append(f"{x - 1} {y} m {up} {down}")
    sheet.raw(" ".join(path) + " f")


def pictures(sheet: Sheet, x0: float, y0: float, x1: float, y1: float) -> None:
    sheet.picture(x0, y0, max(x1, x0 + 0.8), max(y1, y0 + 0.8))


def dashes(sheet: Sheet, x0: float, y0: float, x1: float, y1: float) -> None:
    dots(sheet, x0, y0, x1, y1, 9, "5 0.6" if x1 > x0 else "0.6 5")


def doubled(sheet: Sheet, x0: float, y0: float, x1: float, y1: float) -> None:
    sheet.rule(x0, y0, x1, y1)
    sheet.rule(x0 + 2 * (x1 == x0), y0 + 2 * (y1 == y0), x1 + 2 * (x1 == x0), y1 + 2 * (y1 == y0))


MAKES: dict[str, Callable[..., None]] = {
    "dots": dots,
    "far dots": lambda *place: dots(*place, step=5),
    "fine dots": lambda *place: dots(*place, step=2, dot="0.5 0.5"),
    "round dots": circles,
    "dashes": dashes,
    "pictures": pictures,
    "doubled": doubled,
}


@pytest.mark.parametrize("make", MAKES)
def test_rules_of_every_make_are_rules(make: str) -> None:
    sheet = Sheet()
    for x in XS:
        MAKES[make](sheet, x, YS[0], x, YS[-1])
    for y in YS:
        MAKES[make](sheet, XS[0], y, XS[-1], y)
    document = read(pdf(filled(sheet)))
    assert [words(table) for table in document.tables] == [ROWS]
    # A thousand dots are no letters drawn as shapes.
    assert checks(document) == []


@pytest.mark.parametrize("off", [0, 0.75])
def test_thick_dots_of_rules_one_below_the_other_rule_no_columns(off: float) -> None:
    # So near to each other rows stand whose dots may be taken for dots of one rule down.
    rows = [*ROWS, *ROWS[1:]]
    ys = [720 - 18 * number for number in range(len(rows) + 1)]
    sheet = filled(Sheet(), rows, top=731, height=18)
    for number, y in enumerate(ys):
        dots(sheet, XS[0] + off * (number % 3), y, XS[-1], y, 4.5, "2.25 2.25")
    for x in XS:
        dots(sheet, x, ys[-1], x, ys[0], 4.5, "2.25 2.25")
    assert only_words(sheet) == rows


def test_few_dots_are_bullets_and_no_rule() -> None:
    sheet = Sheet()
    for number in range(5):
        sheet.raw(f"50 {600 - 20 * number} 2 2 re f").text(60, 598 - 20 * number, "ข้อเสนอแนะ")
    assert read(pdf(sheet)).tables == ()


@pytest.mark.parametrize("stop", [".", "-", "_"])
def test_rows_of_full_stops_rule_a_table(stop: str) -> None:
    sheet = filled(Sheet())
    for x in XS:
        sheet.rule(x, YS[0], x, YS[-1])
    for y in YS:
        sheet.text(XS[0], y, stop * 87, size=8)
    assert only_words(sheet) == ROWS


def test_full_stops_to_write_on_stay_text() -> None:
    sheet = Sheet()
    for y in (700, 670, 640, 610):
        sheet.text(60, y, "." * 40)
    for y in (500, 460, 420):
        sheet.text(60, y, "ลงชื่อ" + "." * 30 + "ผู้ประเมิน")
    document = read(pdf(sheet))
    assert document.tables == ()
    assert "".join(block.text for block in document.blocks if isinstance(block, Paragraph)).count(".") == 250


def test_columns_ruled_in_the_header_only() -> None:
    sheet = filled(Sheet()).raw("50 560 350 160 re S").rule(300, 680, 300, 720)
    for y in YS:
        sheet.rule(50, y, 400, y)
    assert only_words(sheet) == ROWS


def test_a_section_across_columns_that_only_the_header_rules_stays_one_cell() -> None:
    rows = [*ROWS[:2], ["ส่วนที่สองซึ่งพิมพ์ข้ามคอลัมน์ของตารางไปจนถึงอีกคอลัมน์", ""], *ROWS[2:]]
    sheet = filled(Sheet(), rows).raw("50 520 350 200 re S").rule(300, 680, 300, 720)
    for y in (520, *YS):
        sheet.rule(50, y, 400, y)
    assert only_words(sheet) == [*ROWS[:2], [rows[2][0]], *ROWS[2:]]


def test_columns_ruled_in_the_header_only_whose_texts_run_across_in_most_rows_are_told() -> None:
    long = "ผลการปฏิบัติหน้าที่ของเจ้าหน้าที่ทุกระดับทุกคน 91.25"
    rows = [ROWS[0], [long], [long], [long], *ROWS[1:3]]
    sheet = filled(Sheet(), rows).raw("50 480 350 240 re S").rule(300, 680, 300, 720)
    for y in (480, 520, *YS):
        sheet.rule(50, y, 400, y)
    document = read(pdf(sheet))
    assert len(checks(document)) == 1
    assert document.tables == ()


def headed_values(rows: dict[int, list[str]]) -> Sheet:
    """Heads of columns under two groups, and below them values that no inner rule parts: at the x of each the words."""
    sheet = Sheet().raw("50 560 350 160 re S").rule(120, 560, 120, 720).rule(260, 560, 260, 720)
    for y in YS:
        sheet.rule(50, y, 400, y)
    for x in (190, 330):
        sheet.rule(x, 680, x, 720)
    for number, word in enumerate(("รายการ", "หนึ่ง", "สอง", "สาม", "สี่")):
        sheet.text((55, 125, 195, 265, 335)[number], 695, word, size=14)
    for y, texts in rows.items():
        for x, word in zip((55, 125, 145, 195, 265, 285, 335), texts, strict=True):
            sheet.text(x, y, word, size=14)
    return sheet


def test_a_value_below_the_heads_of_several_columns_is_none_of_theirs() -> None:
    # A label stands left of every border, which says nothing of the cells on its right.
    rows = {655 - 40 * n: [word, "", "84.1", "", "", "90.2", ""] for n, word in enumerate(("คะแนน", "น้ำหนัก", "ถ่วง"))}
    (table,) = read(pdf(headed_values(rows))).tables
    assert [[(cell.text, cell.column_span) for cell in row.cells] for row in table.rows[1:]] == [
        [(word, 1), ("84.1", 2), ("90.2", 2)] for word in ("คะแนน", "น้ำหนัก", "ถ่วง")
    ]


def test_values_side_by_side_in_a_cell_below_several_heads_are_parted() -> None:
    rows = {655 - 40 * n: [word, "84.1", "", "88.3", "90.2", "", "70.5"] for n, word in enumerate(("ก", "ข", "ค"))}
    (table,) = read(pdf(headed_values(rows))).tables
    assert words(table)[1:] == [[word, "84.1", "88.3", "90.2", "70.5"] for word in ("ก", "ข", "ค")]


def unruled_rows(rows: list[list[str]], xs: tuple[int, ...] = XS) -> Sheet:
    """A table with a rule under its header, and none between its rows."""
    bottom = 720 - 40 * len(rows)
    sheet = filled(Sheet(), rows, xs)
    for x in xs:
        sheet.rule(x, bottom, x, 720)
    for y in (720, 680, bottom):
        sheet.rule(xs[0], y, xs[-1], y)
    return sheet


def test_rows_without_rules_by_their_numbers() -> None:
    assert only_words(unruled_rows(ROWS)) == ROWS


def test_rows_without_rules_of_many_columns_some_of_them_empty() -> None:
    rows = [
        ["งบ", "ปี 1", "ปี 2", "รวม"],
        ["บุคลากร", "100", "", "100"],
        ["ดำเนินงาน", "", "20", "20"],
        ["ลงทุน", "5", "", "5"],
    ]
    assert only_words(unruled_rows(rows, (50, 200, 260, 320, 400))) == rows


def test_rows_without_rules_whose_labels_take_several_lines() -> None:
    rows = [
        ROWS[0],
        ["1. การปฏิบัติ", ""],
        ["หน้าที่", "91.25"],
        ["2. การใช้อำนาจ", "84.10"],
        ["3. การใช้", "88.37"],
        ["งบประมาณ", ""],
    ]
    assert only_words(unruled_rows(rows)) == [
        ROWS[0],
        ["1. การปฏิบัติ\nหน้าที่", "91.25"],
        ["2. การใช้อำนาจ", "84.10"],
        ["3. การใช้\nงบประมาณ", "88.37"],
    ]


@pytest.mark.parametrize(
    "rows",
    [
        # A label of several lines may be one text, and the numbers those of years.
        [
            ROWS[0],
            ["การปฏิบัติหน้าที่ของเจ้าหน้าที่ทุกคนเอง", "91.25"],
            ["ทั้งในและนอกสถานที่ทำงานของหน่วยงาน", "84.10"],
            ["งานเอง", "88.37"],
        ],
        # A number between two labels.
        [ROWS[0], ["การปฏิบัติ", ""], ["หน้าที่", "91.25"], ["การใช้อำนาจ", "84.10"], ["อย่างอื่น", ""]],
    ],
)
def test_rows_without_rules_that_cannot_be_told_apart_are_told(rows: list[list[str]]) -> None:
    document = read(pdf(unruled_rows(rows)))
    assert document.tables == ()
    assert checks(document) == ["rows-without-rules"]


def test_one_row_of_many_may_hold_several_numbers() -> None:
    sheet = Sheet().grid(XS, (480, 520, 600, 640, 680, 720))
    sheet.text(58, 695, "ตัวชี้วัด").text(308, 695, "คะแนน").text(58, 655, "การใช้อำนาจ").text(308, 655, "84.10")
    sheet.text(58, 615, "การปฏิบัติหน้าที่").text(58, 585, "ของเจ้าหน้าที่").text(308, 615, "91.25").text(308, 585, "90.00")
    sheet.text(58, 535, "การเปิดเผย").text(58, 495, "การป้องกัน").text(308, 535, "70.00").text(308, 495, "60.00")
    assert ["การปฏิบัติหน้าที่\nของเจ้าหน้าที่", "91.25\n90.00"] in only_words(sheet) or [
        "การปฏิบัติหน้าที่",
        "91.25",
    ] in only_words(sheet)


def test_a_cell_beside_several_rows_with_a_number_for_each() -> None:
    sheet = filled(Sheet().grid(XS, YS), ROWS)
    assert only_words(sheet) == ROWS
    open_cell = filled(Sheet())
    for x in XS:
        open_cell.rule(x, YS[0], x, YS[-1])
    for y in YS:
        open_cell.rule(50, y, 400 if y in (560, 680, 720) else 300, y)
    assert only_words(open_cell) == ROWS


def test_a_shaded_header_above_the_first_rule() -> None:
    header = ["ข้อคำถาม", "คะแนน", "ประเด็น"]
    rows = [["I2 ขั้นตอน", "81.25", "ไม่ชัดเจน"], ["I8 งบประมาณ", "76.50", "ไม่ทั่วถึง"]]
    xs = (50, 200, 280, 420)
    sheet = Sheet()
    for x0, x1 in pairwise(xs):
        sheet.raw(f"0.2 0.4 0.7 rg {x0} 680 {x1 - x0} 40 re f 0 g")
    filled(sheet.grid(xs, (600, 640, 680)), [header, *rows], xs)
    assert only_words(sheet) == [header, *rows]


def test_a_line_above_a_table_that_keeps_to_no_column_is_no_header() -> None:
    sheet = filled(Sheet().grid(XS, YS)).text(60, 730, "ผลการประเมินของหน่วยงานในปีที่แล้วและปีนี้")
    assert only_words(sheet) == ROWS


def shaded(rows: list[list[str]], which: Callable[[int], bool], xs: tuple[int, ...] = XS, gap: float = 0) -> Sheet:
    sheet = Sheet()
    for number in range(len(rows)):
        for x0, x1 in pairwise(xs):
            if which(number):
                y = 720 - 40 * (number + 1)
                sheet.raw(f"0.8 0.9 1 rg {x0 + gap} {y + gap} {x1 - x0 - 2 * gap} {40 - 2 * gap} re f 0 g")
    return filled(sheet, rows, xs)


TEXTS = [["ประเด็น", "มาตรการ"], ["ไม่ชัดเจน", "จัดทำคู่มือ"], ["ไม่ทั่วถึง", "ติดประกาศ"], ["ล่าช้า", "กำหนดเวลา"]]


@pytest.mark.parametrize("gap", [0, 1.5])
def test_filled_cells_without_rules(gap: float) -> None:
    assert only_words(shaded(TEXTS, lambda row: True, gap=gap)) == TEXTS


@pytest.mark.parametrize("first", [0, 1])
def test_every_other_row_filled(first: int) -> None:
    assert only_words(shaded(TEXTS, lambda row: row % 2 == first)) == TEXTS


def test_a_header_filled_alone_is_told() -> None:
    document = read(pdf(shaded(TEXTS, lambda row: row == 0)))
    assert checks(document) == ["rows-without-rules"]


def test_white_boxes_and_a_coloured_page_are_no_cells() -> None:
    sheet = Sheet().raw("0.9 1 0.9 rg 0 0 595 842 re f 1 g")
    for y in (560, 600, 640, 680):
        sheet.raw(f"50 {y} 250 40 re f 300 {y} 100 40 re f")
    document = read(pdf(filled(sheet.raw("0 g"), TEXTS)))
    assert document.tables == ()


def test_a_table_in_a_cell_is_a_table_and_the_rest_of_the_cell_stays() -> None:
    sheet = filled(Sheet().grid(XS, YS)).grid((10, 45, 560), (500, 780)).text(60, 740, "ผลรายตัวชี้วัด")
    first, second = read(pdf(sheet)).tables
    assert words(first) == [["", "ผลรายตัวชี้วัด"]]
    assert words(second) == ROWS


@pytest.mark.parametrize("band", ["565 8 565 834", "8 800 587 800"])
def test_a_frame_of_the_page_with_a_band_is_no_table(band: str) -> None:
    x0, y0, x1, y1 = map(float, band.split())
    sheet = filled(Sheet().grid(XS, YS).raw("8 8 579 826 re S").rule(x0, y0, x1, y1)).text(60, 760, "รายงานผลการประเมิน")
    document = read(pdf(sheet))
    assert [words(table) for table in document.tables] == [ROWS]
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["รายงานผลการประเมิน"]


def test_heads_that_read_upwards_belong_to_their_columns() -> None:
    xs = (50, 200, 260, 320)
    sheet = Sheet().grid(xs, (560, 600, 800)).text(58, 700, "หน่วยงาน").text(58, 575, "กรมตัวอย่าง")
    for x, head, score in ((200, "การใช้อำนาจ", "84.10"), (260, "การใช้งบประมาณ", "88.37")):
        sheet.text(x + 36, 610, head, matrix="0 1 -1 0").text(x + 8, 575, score)
    assert only_words(sheet) == [["หน่วยงาน", "การใช้อำนาจ", "การใช้งบประมาณ"], ["กรมตัวอย่าง", "84.10", "88.37"]]


def test_rules_between_columns_only() -> None:
    sheet = filled(Sheet()).raw("50 560 350 160 re S").rule(300, 560, 300, 720)
    assert only_words(sheet) == ROWS


def between_columns(heads: tuple[str, ...]) -> Sheet:
    """A table of agencies with a frame and rules between the columns."""
    sheet = Sheet().grid((50, 200, 300, 400), (600, 700))
    agencies = [("กรมหนึ่ง", "84.10", "88.37"), ("กรมสอง", "79.64", "86.05"), ("กรมสาม", "91.25", "74.38")]
    for row, texts in enumerate([heads, *agencies]):
        for x, text in zip((58, 208, 308), texts, strict=True):
            sheet.text(x, 680 - 24 * row, text, 12)
    return sheet


@pytest.mark.parametrize("heads", [("หน่วยงาน", "ตัวชี้วัดที่ 1", "ตัวชี้วัดที่ 2"), ("หน่วยงาน", "2566", "๒๕๖๗")])
def test_rules_between_columns_whose_heads_hold_numbers(heads: tuple[str, ...]) -> None:
    rows = only_words(between_columns(heads))
    assert rows[0] == list(heads)
    assert rows[3] == ["กรมสาม", "91.25", "74.38"]


def test_rules_between_columns_without_a_head_make_no_rows() -> None:
    (row,) = only_words(between_columns(("กรมศูนย์", "ร้อยละ 80.10", "ร้อยละ 81.20")))
    assert row[0].startswith("กรมศูนย์\nกรมหนึ่ง")


def in_the_middle(heights: tuple[int, ...], off: int = 0) -> Sheet:
    """Questions between column rules, the texts in the middle of rows of some ``heights``; the last number ``off``."""
    xs = (50, 90, 400, 480)
    texts = [("I1", 1, "91.25"), ("I2", 3, "84.10"), ("E3", 2, "79.64")]
    sheet = Sheet().grid(xs, (700 - sum(heights), 700))
    for x, head in zip(xs, ("ข้อ", "ประเด็น", "คะแนน"), strict=False):
        sheet.text(x + 6, 700 - heights[0] / 2 - 3, head, 12)
    top = 700 - heights[0]
    for (code, count, score), height in zip(texts, heights[1:], strict=True):
        middle = top - height / 2 - 3
        sheet.text(56, middle, code, 12).text(406, middle - (off if code == "E3" else 0), score, 12)
        for line in range(count):
            sheet.text(96, middle + (count - 1) * 8 - 16 * line, f"ข้อความของ {code}"[: 20 - line], 12)
        top -= height
    return sheet


@pytest.mark.parametrize("heights", [(24, 60, 60, 60), (24, 24, 60, 44), (60, 24, 50, 44)])
def test_rows_without_rules_whose_texts_stand_in_their_middle(heights: tuple[int, ...]) -> None:
    rows = only_words(in_the_middle(heights))
    assert [(row[0], row[1].count("\n"), row[2]) for row in rows] == [
        ("ข้อ", 0, "คะแนน"),
        ("I1", 0, "91.25"),
        ("I2", 2, "84.10"),
        ("E3", 1, "79.64"),
    ]


def test_rows_whose_middles_do_not_come_out_are_told() -> None:
    document = read(pdf(in_the_middle((24, 60, 60, 60), off=8)))
    assert "rows-without-rules" in {note.check for note in document.notes}
    assert document.tables == ()


def labels_near_their_numbers(gap: float) -> Sheet:
    sheet = Sheet()
    labels = ["ตัวชี้วัดที่ 1", "ตัวชี้วัดที่ 2", "ตัวชี้วัดที่ 3", "ตัวชี้วัดที่ 4", "ตัวชี้วัดที่ 5 การใช้อำนาจ"]
    width = 8 * sum(letter not in "ั้ี่์" for letter in labels[-1])
    for number, label in enumerate(labels):
        sheet.text(50, 700 - 30 * number, label).text(50 + width + gap, 700 - 30 * number, f"9{number}.25")
    return sheet


def test_a_number_hardly_apart_from_its_label_where_no_rule_parts_columns() -> None:
    (table,) = read(pdf(labels_near_their_numbers(14))).tables
    assert [row.cells[-1].text for row in table.rows] == ["90.25", "91.25", "92.25", "93.25", "94.25"]
    assert table.rows[4].cells[0].text == "ตัวชี้วัดที่ 5 การใช้อำนาจ"


def test_scores_in_columns_that_make_no_table_are_told_and_are_no_prose() -> None:
    sheet = Sheet()
    rows = [
        ("I2 ขั้นตอน", "81.25", "ไม่ชัดเจน"),
        ("และเวลา", "", "ใช้เวลานาน"),
        ("I8 แผน", "76.50", "ไม่ทั่วถึง"),
        ("งาน", "", "ล่าช้า"),
    ]
    for number, texts in enumerate(rows):
        for x, text in zip((50, 250, 350), texts, strict=True):
            sheet.text(x, 700 - 25 * number, text)
    document = read(pdf(sheet))
    assert checks(document) == ["rows-without-rules"]
    assert document.blocks == ()


@pytest.mark.parametrize("over", [-2.5, 2, 4, 6, 8])
def test_rules_drawn_by_hand_miss_their_corners_or_reach_over_them(over: float) -> None:
    sheet = filled(Sheet())
    for number, y in enumerate(YS):
        sheet.rule(XS[0] - over * (number % 2), y, XS[-1] + over * (number % 3 > 0), y, width=2)
    for number, x in enumerate(XS):
        for bottom, top in pairwise(YS):
            sheet.rule(x, bottom - over / 3 * (number % 2), x, top + over / 3, width=2)
        sheet.rule(x, YS[-1], x, YS[-1] + 0.75 * over, width=2)
    assert only_words(sheet) == ROWS


@pytest.mark.parametrize("missed", [2, 4, 6])
@pytest.mark.parametrize("by_cell", [True, False])
def test_rules_drawn_from_row_to_row_may_miss_the_rules_between(missed: float, by_cell: bool) -> None:
    sheet = filled(Sheet())
    for y in YS:
        for left, right in pairwise(XS if by_cell else (XS[0], XS[-1])):
            sheet.rule(left + missed, y, right - missed, y, width=2)
    for x in XS:
        for bottom, top in pairwise(YS):
            sheet.rule(x, bottom + missed, x, top - missed, width=2)
    assert only_words(sheet) == ROWS


def test_tables_that_stand_close_one_upon_the_other_stay_two() -> None:
    sheet = filled(Sheet().grid(XS, (640, 680, 720)), ROWS[:2])
    filled(sheet.grid(XS, (555, 595, 635)), ROWS[2:], top=635)
    assert [words(table) for table in read(pdf(sheet)).tables] == [ROWS[:2], ROWS[2:]]


def test_a_column_without_a_rule_on_its_outer_side_is_one() -> None:
    sheet = filled(Sheet(), [["1", *row] for row in ROWS], xs=(50, 70, 320))
    for y in YS:
        sheet.rule(50, y, 420, y)
    for x in (70, 320, 420):
        sheet.rule(x, YS[0], x, YS[-1])
    assert only_words(sheet) == [["1", *row] for row in ROWS]
