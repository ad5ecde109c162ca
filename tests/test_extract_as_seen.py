"""A page is read as a person sees it: one table, with one thing done to its numbers in each test."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pdf_sheet import Sheet, coded, pdf

from extract.document import Document, Paragraph
from extract.reader import read
from pipeline import report

XS = (71, 329, 429)
TOP, HEIGHT = 740, 24
ROWS = (("ตัวชี้วัด", "คะแนน"), ("การใช้อำนาจ", "88.37"), ("การใช้งบประมาณ", "84.10"), ("คุณภาพ", "79.64"))
SCORES = ["88.37", "84.10", "79.64"]


def foot(row: int) -> float:
    """The base line of a row."""
    return TOP - HEIGHT * (row + 1) + 7


def table(scores: Callable[[Sheet, int, str], object] | None = None, size: float = 14) -> Sheet:
    """The table; ``scores`` writes the number of a row instead of the plain way."""
    sheet = Sheet()
    sheet.grid(XS, [TOP - HEIGHT * row for row in range(len(ROWS) + 1)])
    for row, (label, score) in enumerate(ROWS):
        sheet.text(XS[0] + 3, foot(row), label, size)
        if row and scores:
            scores(sheet, row, score)
        else:
            sheet.text(XS[1] + 5, foot(row), score, size)
    return sheet


def second_column(document: Document) -> list[str]:
    (found,) = document.tables
    return [row.cells[1].text for row in found.rows[1:]]


def checks(document: Document) -> set[str]:
    return {note.check for note in document.notes}


def beside(operators: str) -> Callable[[Sheet, int, str], object]:
    """A number that should not be seen, left of the right one."""

    def write(sheet: Sheet, row: int, score: str) -> None:
        sheet.raw(f"q {operators}").text(XS[1] + 5, foot(row), "11.11", 14).raw("Q")
        sheet.text(XS[1] + 50, foot(row), score, 14)

    return write


HIDDEN = {
    "white": "1 g",
    "nearly white": "0.97 g",
    "white, stroked": "1 g 1 G 2 Tr",
    "without ink": "3 Tr",
    "clip only": "7 Tr",
    "transparent": "/Clear gs",
    "nearly transparent": "/Faint gs",
    "cut off": "0 0 10 10 re W n",
    "switched off": "/OC /Off BDC",
}


@pytest.mark.parametrize("operators", HIDDEN.values(), ids=HIDDEN)
def test_a_number_that_nobody_sees_is_not_read_and_told(operators: str) -> None:
    sheet = table(beside(operators))
    if "BDC" in operators:
        sheet = table(lambda sheet, row, score: beside(operators)(sheet, row, score) or sheet)
    sheet.resources = "/ExtGState << /Clear << /ca 0 >> /Faint << /ca 0.05 >> >> /Properties << /Off 4 0 R >>"
    content = sheet.content.replace(b"Q\n", b"EMC Q\n") if "BDC" in operators else None
    if content is not None:
        sheet._operators = [content.decode("latin-1")]
    layers = "/OCProperties << /OCGs [4 0 R] /D << /OFF [4 0 R] /Order [] >> >>"
    document = read(pdf(sheet, catalog=layers, extra=["<< /Type /OCG /Name (off) >>"]))
    assert second_column(document) == SCORES
    assert "hidden-number" in checks(document)


@pytest.mark.parametrize(("ground", "seen"), [("0 g", False), ("1 g", True)])
def test_a_mask_hides_what_it_lets_not_through(ground: str, seen: bool) -> None:
    sheet = table(beside("/Masked gs"))
    sheet.resources = "/ExtGState << /Masked << /SMask << /S /Luminosity /G 4 0 R >> >> >>"
    paint = f"{ground} 0 0 600 850 re f"
    mask = (
        "<< /Type /XObject /Subtype /Form /BBox [0 0 600 850] /Group << /S /Transparency /CS /DeviceGray >> "
        f"/Length {len(paint)} >>\nstream\n{paint}\nendstream"
    )
    document = read(pdf(sheet, extra=[mask]))
    assert second_column(document) == ([f"11.11 {score}" for score in SCORES] if seen else SCORES)
    assert ("hidden-number" in checks(document)) is not seen


def test_a_layer_that_is_on_is_read() -> None:
    sheet = table(lambda sheet, row, score: sheet.raw("/OC /On BDC").text(XS[1] + 5, foot(row), score, 14).raw("EMC"))
    sheet.resources = "/Properties << /On 4 0 R >>"
    layers = "/OCProperties << /OCGs [4 0 R] /D << /ON [4 0 R] /Order [] >> >>"
    document = read(pdf(sheet, catalog=layers, extra=["<< /Type /OCG /Name (on) >>"]))
    assert second_column(document) == SCORES
    assert checks(document) == set()


def test_tiny_text_is_not_read() -> None:
    def write(sheet: Sheet, row: int, score: str) -> None:
        sheet.text(XS[1] + 2, foot(row), "11.11", 0.5).text(XS[1] + 5, foot(row), score, 14)

    document = read(pdf(table(write)))
    assert second_column(document) == SCORES
    assert "hidden-number" in checks(document)


def test_a_tiny_sign_takes_no_digit_from_the_number_behind_it() -> None:
    def write(sheet: Sheet, row: int, score: str) -> None:
        sheet.text(XS[1] + 5, foot(row), score[0], 0.07).text(XS[1] + 5.035, foot(row), score, 14)

    assert second_column(read(pdf(table(write)))) == SCORES


def test_white_on_a_dark_ground_is_read() -> None:
    def write(sheet: Sheet, row: int, score: str) -> None:
        sheet.raw(f"q 0 0 0.4 rg {XS[1] + 1} {foot(row) - 6} 98 22 re f 1 g")
        sheet.text(XS[1] + 5, foot(row), score, 14).raw("Q")

    document = read(pdf(table(write)))
    assert second_column(document) == SCORES
    assert checks(document) == set()


def test_dark_on_a_ground_of_the_same_colour_is_hidden() -> None:
    def write(sheet: Sheet, row: int, score: str) -> None:
        sheet.raw(f"q 0 g {XS[1] + 2} {foot(row) - 4} 40 18 re f Q").text(XS[1] + 5, foot(row), "11.11", 14)
        sheet.text(XS[1] + 50, foot(row), score, 14)

    document = read(pdf(table(write)))
    assert second_column(document) == SCORES
    assert "hidden-number" in checks(document)


COVERS = {
    "box": "1 g {x} {y} 45 18 re f",
    "edged box over the rules": "1 g 1 G {x} {rule} 45 26 re B",
    "thick line": "1 G 18 w {x} {middle} m {end} {middle} l S",
    "picture": "q 45 0 0 18 {x} {y} cm /Im Do Q",
}


@pytest.mark.parametrize("cover", COVERS.values(), ids=COVERS)
@pytest.mark.parametrize("old", ["11.11", "79.46", "same"])
def test_a_covered_number_gives_way_to_the_one_on_top(cover: str, old: str) -> None:
    def write(sheet: Sheet, row: int, score: str) -> None:
        x, y = XS[1] + 3, foot(row) - 4
        sheet.text(x + 2, foot(row), score[::-1] if old == "same" else old, 14)
        sheet.raw("q " + cover.format(x=x, y=y, rule=y - 4, middle=y + 9, end=x + 45) + " Q")
        sheet.text(x + 2, foot(row), score, 14)

    document = read(pdf(table(write)))
    assert second_column(document) == SCORES
    assert "hidden-number" in checks(document)


def test_white_boxes_are_cells_where_there_are_no_other_rules() -> None:
    sheet = Sheet()
    for row, texts in enumerate(ROWS):
        for x0, x1, text in zip(XS, XS[1:], texts, strict=False):
            sheet.raw(f"q 1 g 1 G {x0} {foot(row) - 7} {x1 - x0} {HEIGHT} re B Q").text(x0 + 4, foot(row), text, 14)
    (found,) = read(pdf(sheet)).tables
    assert found.spans_known
    assert [row.cells[1].text for row in found.rows[1:]] == SCORES


def test_of_a_number_that_is_half_covered_nothing_is_believed() -> None:
    def write(sheet: Sheet, row: int, score: str) -> None:
        sheet.text(XS[1] + 5, foot(row), score, 14).raw(f"q 1 g {XS[1] + 4} {foot(row) - 4} 8 18 re f Q")

    document = read(pdf(table(write)))
    assert second_column(document) == [f"{4 * chr(0xFFFD)}"[:1] + "." + 2 * "\ufffd"] * 3
    assert {"hidden-number", "number-cut"} <= checks(document)


def test_text_outside_the_page_is_not_read() -> None:
    sheet = table()
    sheet.crop = (0, 0, 500, 842)
    document = read(pdf(sheet.text(520, foot(1), "11.11", 14)))
    assert second_column(document) == SCORES
    assert "hidden-number" in checks(document)


def test_a_text_that_runs_over_its_cell_ends_where_it_is_cut_off() -> None:
    sheet = Sheet().grid(XS, [TOP - HEIGHT * row for row in range(len(ROWS) + 1)])
    for row, (label, score) in enumerate(ROWS):
        sheet.raw(f"q {XS[0]} {foot(row) - 7} {XS[1] - XS[0]} {HEIGHT} re W n")
        sheet.text(XS[0] + 3, foot(row), label + " และร้อยละของผู้ตอบแบบสำรวจ 55.55 คะแนน", 14).raw("Q")
        sheet.text(XS[1] + 5, foot(row), score, 14)
    document = read(pdf(sheet))
    assert second_column(document) == SCORES
    assert document.tables[0].rows[1].cells[0].text.startswith("การใช้อำนาจ และร้อยละ")


@pytest.mark.parametrize(("left_out", "seen"), [(1.7, False), (0.5, True)])
def test_a_digit_that_reaches_over_the_edge_of_its_clip_may_not_be_the_last(left_out: float, seen: bool) -> None:
    # A browser leaves out the digits that would lie beyond the edge.
    def write(sheet: Sheet, row: int, score: str) -> None:
        x = XS[1] + 5
        sheet.raw(f"q {x} {foot(row) - 6} {28 - left_out} 22 re W n").text(x, foot(row), score[:-1], 14).raw("Q")

    document = read(pdf(table(write)))
    assert ("digits-doubted" in checks(document)) is not seen
    assert (second_column(document) == [score[:-1] for score in SCORES]) is seen


def test_full_stops_that_are_cut_off_before_a_number_are_none_of_its() -> None:
    def write(sheet: Sheet, row: int, score: str) -> None:
        x = XS[1] + 30
        sheet.raw(f"q {XS[1]} {foot(row) - 7} 28 {HEIGHT} re W n").text(XS[1] + 2, foot(row), "." * 9, 14).raw("Q")
        sheet.text(x, foot(row), score, 14)

    document = read(pdf(table(write)))
    assert [text.strip(".") for text in second_column(document)] == SCORES
    assert "digits-doubted" not in checks(document)


STRIKES = {
    "stroked": "{x} {y} m {end} {y} l S",
    "filled": "{x} {y} {width} 0.7 re f",
    "twice": "{x} {y} m {end} {y} l S {x} {low} m {end} {low} l S",
    "in waves": "q 1 0 0 1 {x} {y} cm 0 0 m 6 3 6 -3 12 0 c 18 3 18 -3 24 0 c 30 3 30 -3 36 0 c S Q",
}


@pytest.mark.parametrize("line", STRIKES.values(), ids=STRIKES)
@pytest.mark.parametrize("left", [0.0, 5.0])
def test_a_number_that_is_struck_out_is_not_read(line: str, left: float) -> None:
    def write(sheet: Sheet, row: int, score: str) -> None:
        x, y = XS[1] + left, foot(row) + 3.5
        sheet.text(x, foot(row), "11.11", 14)
        sheet.raw(line.format(x=x, y=y, end=x + 35, width=35, low=y - 1.5))
        sheet.text(XS[1] + 52, foot(row), score, 14)

    document = read(pdf(table(write)))
    assert second_column(document) == SCORES
    assert "struck-out-number" in checks(document)


@pytest.mark.parametrize(("old", "is_read"), [("11.11", True), ("11.1", False), ("1", False)])
def test_a_number_right_behind_the_one_that_is_struck_out(old: str, is_read: bool) -> None:
    def write(sheet: Sheet, row: int, score: str) -> None:
        x, y = XS[1] + 5, foot(row)
        for number, letter in enumerate(old + score):
            sheet.text(x + 7 * number, y, letter, 14)
        sheet.rule(x, y + 3.5, x + 7 * len(old), y + 3.5)

    document = read(pdf(table(write)))
    assert (second_column(document) == SCORES) == is_read
    assert ("number-cut" in checks(document)) != is_read


def test_an_underlined_number_is_read() -> None:
    def write(sheet: Sheet, row: int, score: str) -> None:
        sheet.text(XS[1] + 5, foot(row), score, 14).rule(XS[1] + 5, foot(row) - 1.2, XS[1] + 40, foot(row) - 1.2)

    document = read(pdf(table(write)))
    assert second_column(document) == SCORES
    assert checks(document) == set()


def test_a_number_partly_struck_out_is_withheld() -> None:
    def write(sheet: Sheet, row: int, score: str) -> None:
        sheet.text(XS[1] + 5, foot(row), score, 14).rule(XS[1] + 5, foot(row) + 3, XS[1] + 12, foot(row) + 3)

    document = read(pdf(table(write)))
    assert not set("0123456789") & set("".join(second_column(document)))
    assert "number-cut" in checks(document)


@pytest.mark.parametrize("with_appearance", [True, False])
def test_a_strikeout_annotation_strikes_out(with_appearance: bool) -> None:
    sheet = table(lambda sheet, row, score: sheet.text(XS[1] + 5, foot(row), f"11.11 {score}", 14))
    for row in range(1, len(ROWS)):
        x, y = XS[1] + 4, foot(row) - 3
        quads = f"{x} {y + 16} {x + 37} {y + 16} {x} {y} {x + 37} {y}"
        line = f"1 0 0 RG {x} {y + 7} m {x + 37} {y + 7} l S" if with_appearance else None
        sheet.annotation((x, y, x + 37, y + 16), f"/Subtype /StrikeOut /F 4 /QuadPoints [{quads}]", line)
    document = read(pdf(sheet))
    assert second_column(document) == SCORES
    assert "struck-out-number" in checks(document)


@pytest.mark.parametrize("mark", ["1", "๒", "12", "(1)"])
@pytest.mark.parametrize("before", [True, False])
def test_a_raised_mark_is_no_digit_of_its_number(mark: str, before: bool) -> None:
    def write(sheet: Sheet, row: int, score: str) -> None:
        x = XS[1] + 5
        if before:
            sheet.text(x, foot(row) + 5, mark, 8)
            x += 4 * len(mark)
        sheet.text(x, foot(row), score, 14)
        if not before:
            sheet.text(x + 35, foot(row) + 5, mark, 8)

    for text, score in zip(second_column(read(pdf(table(write)))), SCORES, strict=True):
        assert score in text
        assert not set("0123456789๐๑๒๓๔๕๖๗๘๙") & set(text.replace(score, "", 1))


@pytest.mark.parametrize("size", [7, 10])
@pytest.mark.parametrize("mark", ["1", "๒", "12"])
@pytest.mark.parametrize("before", [True, False])
def test_a_smaller_mark_on_the_line_is_no_digit_of_its_number(mark: str, size: float, before: bool) -> None:
    def write(sheet: Sheet, row: int, score: str) -> None:
        x = XS[1] + 5
        if before:
            sheet.text(x, foot(row), mark, size)
            x += len(mark) * size / 2
        sheet.text(x, foot(row), score, 14)
        if not before:
            sheet.text(x + 35, foot(row), mark, size)

    for text, score in zip(second_column(read(pdf(table(write)))), SCORES, strict=True):
        assert score in text
        assert not set("0123456789๐๑๒๓๔๕๖๗๘๙") & set(text.replace(score, "", 1))


def test_a_smaller_mark_is_no_digit_of_a_code() -> None:
    def write(sheet: Sheet, row: int, score: str) -> None:
        sheet.text(XS[1] + 5, foot(row), f"I{row}", 14).text(XS[1] + 19, foot(row), "2", 8)

    assert second_column(read(pdf(table(write)))) == ["I1²", "I2²", "I3²"]


@pytest.mark.parametrize(("whole", "size"), [("88.3", 8), ("88.37", 13)], ids=["a decimal", "hardly smaller"])
def test_a_smaller_digit_that_may_be_of_its_number_is_doubted(whole: str, size: float) -> None:
    def write(sheet: Sheet, row: int, score: str) -> None:
        sheet.text(XS[1] + 5, foot(row), whole, 14).text(XS[1] + 5 + 7 * len(whole), foot(row), "5", size)

    document = read(pdf(table(write)))
    assert not set("0123456789") & set("".join(second_column(document)))
    assert "digits-doubted" in checks(document)


def test_a_smaller_number_before_its_last_digit_is_no_mark() -> None:
    def write(sheet: Sheet, row: int, score: str) -> None:
        sheet.text(XS[1] + 5, foot(row), score[:-1], 10).text(XS[1] + 5 + 2.25 * 10 * 0.8, foot(row), score[-1], 14)

    document = read(pdf(table(write)))
    assert not set("0123456789") & set("".join(second_column(document)))
    assert "digits-doubted" in checks(document)


@pytest.mark.parametrize(
    ("whole", "raised", "doubted"), [("88", "37", True), ("88.37", "12", False), ("88", "1", False)]
)
def test_two_raised_digits_behind_a_number_without_a_point_may_be_its_decimals(
    whole: str, raised: str, doubted: bool
) -> None:
    def write(sheet: Sheet, row: int, score: str) -> None:
        sheet.text(XS[1] + 5, foot(row), whole, 14).text(XS[1] + 5 + 7 * len(whole), foot(row) + 5, raised, 8)

    document = read(pdf(table(write)))
    assert ("digits-doubted" in checks(document)) is doubted


def test_smaller_decimals_with_their_point_and_a_number_of_another_column_stay() -> None:
    def write(sheet: Sheet, row: int, score: str) -> None:
        whole, part = score.split(".")
        sheet.text(XS[1] + 5, foot(row), whole, 14).text(XS[1] + 19, foot(row), f".{part}", 9)
        sheet.text(XS[1] + 44, foot(row), "12", 9)

    document = read(pdf(table(write)))
    assert second_column(document) == [f"{score} 12" for score in SCORES]
    assert "digits-doubted" not in checks(document)


def test_a_raised_decimal_is_doubted() -> None:
    def write(sheet: Sheet, row: int, score: str) -> None:
        whole, _, part = score.partition(".")
        sheet.text(XS[1] + 5, foot(row), whole + ".", 14).text(XS[1] + 26, foot(row) + 5, part, 8)

    document = read(pdf(table(write)))
    assert not set("0123456789") & set("".join(second_column(document)))
    assert "digits-doubted" in checks(document)


def test_a_stamp_that_leans_over_upright_print_belongs_to_no_cell() -> None:
    sheet = table()
    sheet.text(XS[1] + 40, foot(2), "10.45", 9, matrix="0.9976 0.0698 -0.0698 0.9976")
    assert second_column(read(pdf(sheet))) == SCORES


def said(score: Callable[[str], str]) -> Callable[[Sheet, int, str], object]:
    """The number, for which an ActualText speaks."""

    def write(sheet: Sheet, row: int, printed: str) -> None:
        sheet.raw(f"/Span << /ActualText <FEFF{coded(score(printed))}> >> BDC")
        sheet.text(XS[1] + 5, foot(row), printed, 14).raw("EMC")

    return write


@pytest.mark.parametrize("descent", [-250, -700])
def test_digits_that_an_actual_text_says_against_the_glyphs_are_withheld(descent: int) -> None:
    column = second_column(read(pdf(table(said(lambda score: score[::-1])), descent=descent)))
    assert column
    assert not any(set("0123456789") & set(each) for each in column)


@pytest.mark.parametrize("digits", ["0123456789", "๐๑๒๓๔๕๖๗๘๙"])
def test_digits_that_an_actual_text_says_as_the_glyphs_do_are_read(digits: str) -> None:
    script = str.maketrans("0123456789", digits)
    document = read(pdf(table(said(lambda score: score.translate(script)))))
    assert second_column(document) == [score.translate(script) for score in SCORES]


@pytest.mark.parametrize(("known", "told"), [("0123456789", "01.48"), ("0123456789", "8.410"), ("23456789", "01.48")])
def test_of_a_font_that_prints_the_same_digits_elsewhere_what_is_shown_is_read(known: str, told: str) -> None:
    def write(sheet: Sheet, row: int, score: str) -> None:
        if row == 2:
            said(lambda _: told)(sheet, row, score)
        else:
            sheet.text(XS[1] + 5, foot(row), score, 14)

    sheet = table(write)
    sheet.text(XS[0], TOP + 40, known, 14)
    document = read(pdf(sheet))
    is_shown = "1" in known
    assert second_column(document) == [SCORES[0], SCORES[1] if is_shown else "\ufffd\ufffd.\ufffd\ufffd", SCORES[2]]
    assert ("said-otherwise" in checks(document)) is is_shown


def test_small_print_on_the_same_line_stays_as_it_is() -> None:
    def write(sheet: Sheet, row: int, score: str) -> None:
        sheet.text(XS[1] + 5, foot(row), score, 14).text(XS[1] + 45, foot(row), "(12)", 9)

    assert second_column(read(pdf(table(write)))) == [f"{score} (12)" for score in SCORES]


def empty(sheet: Sheet, row: int, score: str) -> None:
    """No number in the page's own content."""


FORM = "/AcroForm << /Fields [] /DA (/F1 12 Tf 0 g) >>"


def form(entries: str, *, drawn: bool) -> Sheet:
    """A table whose scores stand in fields; ``entries`` of each with ``{row}`` and ``{score}``."""
    sheet = table(empty)
    for row, (_, score) in enumerate(ROWS[1:], start=1):
        x, y = XS[1] + 3, foot(row) - 4
        shown = f"BT /F1 12 Tf {x + 2} {foot(row)} Td <{coded(score)}> Tj ET" if drawn else None
        field = f"/Subtype /Widget {entries.format(row=row, score=score)} /DA (/F1 12 Tf 0 g)"
        sheet.annotation((x, y, x + 90, y + 18), field, shown)
    return sheet


@pytest.mark.parametrize("drawn", [True, False])
def test_values_of_form_fields_are_read_in_their_place(drawn: bool) -> None:
    sheet = form("/FT /Tx /F 4 /T (s{row}) /V ({score})", drawn=drawn)
    document = read(pdf(sheet, catalog=FORM))
    assert second_column(document) == SCORES
    assert "text-of-annotations" in checks(document)


@pytest.mark.parametrize("drawn", [True, False])
def test_a_list_is_read_as_it_shows_what_was_chosen(drawn: bool) -> None:
    options = "/Opt [[(1) (11.11)] [(2) ({score})] [(3) (22.22)]] /V (2)"
    sheet = form("/FT /Ch /Ff 131072 /F 4 /T (s{row}) " + options, drawn=drawn)
    document = read(pdf(sheet, catalog=FORM))
    assert second_column(document) == SCORES
    assert "digits-doubted" not in checks(document)


def test_a_field_that_shows_another_number_than_its_value_is_withheld() -> None:
    sheet = table(empty)
    for row, (_, score) in enumerate(ROWS[1:], start=1):
        x, y = XS[1] + 3, foot(row) - 4
        shown = f"BT /F1 12 Tf {x + 2} {foot(row)} Td <{coded(score)}> Tj ET"
        sheet.annotation((x, y, x + 90, y + 18), f"/Subtype /Widget /FT /Tx /F 4 /T (s{row}) /V (11.11)", shown)
    document = read(pdf(sheet, catalog=FORM))
    assert not set("0123456789") & set("".join(second_column(document)))
    assert "digits-doubted" in checks(document)


@pytest.mark.parametrize("drawn", [True, False])
def test_a_text_box_is_read_in_its_place(drawn: bool) -> None:
    sheet = table(empty)
    for row, (_, score) in enumerate(ROWS[1:], start=1):
        x, y = XS[1] + 3, foot(row) - 4
        shown = f"BT /F1 12 Tf {x + 2} {foot(row)} Td <{coded(score)}> Tj ET" if drawn else None
        entries = f"/Subtype /FreeText /F 4 /Contents ({score}) /DA (0 g /F1 12 Tf)"
        sheet.annotation((x, y, x + 90, y + 18), entries, shown)
    document = read(pdf(sheet))
    assert second_column(document) == SCORES
    assert "text-of-annotations" in checks(document)


LAYERS = {
    "a layer": ("4 0 R", "/OFF [4 0 R]"),
    "all layers but some": ("4 0 R", "/BaseState /OFF /ON [5 0 R]"),
    "not all of several": ("<< /Type /OCMD /OCGs [4 0 R 5 0 R] /P /AllOn >>", "/OFF [4 0 R]"),
    "any of several": ("<< /Type /OCMD /OCGs [4 0 R 5 0 R] >>", "/OFF [4 0 R 5 0 R]"),
}
LAYER = "<< /Type /OCG /Name (L) >>"


@pytest.mark.parametrize(("layer", "state"), LAYERS.values(), ids=LAYERS)
@pytest.mark.parametrize("on", [True, False])
def test_a_text_box_in_a_layer_that_is_off_is_not_seen(layer: str, state: str, on: bool) -> None:
    x, y = XS[1] + 3, foot(1) - 4
    shown = f"1 g {x} {y} 90 18 re f 0 g BT /F1 14 Tf {x + 2} {foot(1)} Td <{coded('11.11')}> Tj ET"
    sheet = table().annotation((x, y, x + 90, y + 18), f"/Subtype /FreeText /F 4 /Contents (11.11) /OC {layer}", shown)
    catalog = f"/OCProperties << /OCGs [4 0 R 5 0 R] /D << {'' if on else state} >> >>"
    document = read(pdf(sheet, catalog=catalog, extra=[LAYER, LAYER]))
    assert second_column(document) == ["11.11" if on else SCORES[0], *SCORES[1:]]


def test_a_text_box_that_shows_nothing_says_nothing() -> None:
    """All of its text is invisible: nothing of it is read, and nothing is told of it but that."""
    sheet = table(lambda sheet, row, score: sheet.text(XS[1] + 5, foot(row), score, 14))
    shown = f"BT 3 Tr /F1 12 Tf 300 700 Td <{coded('11.11')}> Tj ET"
    sheet.annotation((300, 695, 390, 713), "/Subtype /FreeText /F 4 /Contents (11.11)", shown)
    document = read(pdf(sheet))
    assert second_column(document) == SCORES
    assert checks(document) == {"hidden-number"}


def test_a_text_box_with_a_ground_covers_what_is_printed() -> None:
    sheet = table(lambda sheet, row, score: sheet.text(XS[1] + 5, foot(row), score[::-1], 14))
    for row, (_, score) in enumerate(ROWS[1:], start=1):
        x, y = XS[1] + 3, foot(row) - 4
        shown = f"1 g {x} {y} 90 18 re f 0 g BT /F1 14 Tf {x + 2} {foot(row)} Td <{coded(score)}> Tj ET"
        sheet.annotation((x, y, x + 90, y + 18), f"/Subtype /FreeText /F 4 /Contents ({score})", shown)
    document = read(pdf(sheet))
    assert second_column(document) == SCORES
    assert "hidden-number" in checks(document)


def test_a_comment_with_a_number_is_told_and_a_hidden_one_too() -> None:
    sheet = table().annotation((500, 700, 520, 720), "/Subtype /Text /Contents (= 11.11)")
    sheet.annotation((XS[1], foot(1), XS[2], foot(1) + 14), "/Subtype /FreeText /F 2 /Contents (22.22)")
    document = read(pdf(sheet))
    assert second_column(document) == SCORES
    assert sorted(note.observed or "" for note in document.notes) == ["22.22", "= 11.11"]


def test_xfa_says_so() -> None:
    forms = "/AcroForm << /Fields [] /XFA 4 0 R >> /NeedsRendering true"
    document = read(
        pdf(Sheet().text(60, 700, "Please wait"), catalog=forms, extra=["<< /Length 0 >>\nstream\n\nendstream"])
    )
    assert "xfa-form" in checks(document)


@pytest.mark.parametrize("factor", [210 / 595, 0.2, 1, 1600 / 595, 5])
def test_pages_of_any_size_give_the_same_table(factor: float) -> None:
    sheet, plain = table(), read(pdf(table()))
    sheet.width, sheet.height = 595 * factor, 842 * factor
    sheet._operators = [f"{factor} 0 0 {factor} 0 0 cm", *sheet._operators]
    document = read(pdf(sheet))
    assert second_column(document) == SCORES
    assert [cell.text for cell in document.tables[0].cells()] == [cell.text for cell in plain.tables[0].cells()]
    cell, same = document.tables[0].rows[1].cells[1], plain.tables[0].rows[1].cells[1]
    assert cell.bbox == pytest.approx([side * factor for side in same.bbox or ()], rel=0.01)
    assert document.pages[0].width == pytest.approx(595 * factor)


def test_two_fonts_of_one_name_have_each_its_own_map() -> None:
    """Of one the map says ำ for every า; the other one's map is right."""
    words = ("การ", "มาก", "ตาม", "ราว", "นาน", "งาน", "พาก", "บาท")
    wrong = Sheet()
    for row, word in enumerate(words):
        wrong.text(60, 700 - 24 * row, word, font="F2").text(260, 700 - 24 * row, word, font="F3")
    fonts = {"F2": {0x0E32: 0x0E33}, "F3": {}}
    document = read(pdf(wrong, fonts=fonts, base_fonts={"F2": "Same", "F3": "Same"}))
    text = " ".join(getattr(block, "text", "") for block in document.blocks)
    assert "ำ" not in text
    assert sum(text.count(word) for word in ("การ", "มาก")) == 4


def small_decimals(sheet: Sheet, row: int, score: str) -> None:
    whole, part = score.split(".")
    sheet.text(XS[1] + 5, foot(row), whole, 14)
    sheet.text(XS[1] + 5 + 14, foot(row) + 4, f".{part}", 8)


def test_small_raised_decimals_behind_a_small_point_are_decimals() -> None:
    assert second_column(read(pdf(table(small_decimals)))) == SCORES


def stamped(sheet: Sheet, x0: float, x1: float, filled: bool = False) -> Sheet:
    """A box with two lines of its own over the rule between the second row and the third."""
    low, high = TOP - 3 * HEIGHT + 8, TOP - HEIGHT - 8
    sheet.raw(f"{'1 1 0.7 rg ' if filled else ''}{x0} {low} {x1 - x0} {high - low} re {'B' if filled else 'S'} 0 g")
    return sheet.text(x0 + 2, high - 10, "รับ 14.82", 8).text(x0 + 2, low + 3, "10.45 น.", 8)


@pytest.mark.parametrize(("x0", "x1"), [(378, 426), (376, 470)], ids=["in the column", "beyond the table"])
@pytest.mark.parametrize("filled", [False, True])
def test_a_box_laid_over_rows_is_no_part_of_their_cells(x0: float, x1: float, filled: bool) -> None:
    document = read(pdf(stamped(table(), x0, x1, filled)))
    assert second_column(document) == SCORES
    (told,) = [each for each in document.notes if each.check == "number-over-table"]
    assert "14.82" in told.message.en
    assert "10.45" in told.message.en


def test_a_box_in_a_cell_and_one_around_the_table_are_left_as_they_are() -> None:
    sheet = table()
    sheet.raw(f"{XS[1] + 3} {foot(1) - 3} 60 16 re S").raw(
        f"{XS[0] - 8} {TOP - 5 * HEIGHT} {XS[2] - XS[0] + 16} {6 * HEIGHT} re S"
    )
    document = read(pdf(sheet))
    assert SCORES[0] in " ".join(cell.text for each in document.tables for row in each.rows for cell in row.cells)
    assert not any(each.check.endswith("-over-table") for each in document.notes)


def test_cells_that_are_boxes_each_are_no_boxes_over_a_table() -> None:
    sheet = Sheet()
    for row, cells in enumerate(ROWS):
        for x0, x1, text in zip(XS, XS[1:], cells, strict=False):
            sheet.raw(f"{x0} {TOP - HEIGHT * (row + 1)} {x1 - x0} {HEIGHT} re S").text(x0 + 5, foot(row), text, 14)
    document = read(pdf(sheet))
    assert second_column(document) == SCORES
    assert not document.notes


@pytest.mark.parametrize("words", ["สำเนา", "2567"])
def test_large_letters_through_usual_print_are_a_watermark(words: str) -> None:
    sheet = Sheet().text(XS[0] + 20, foot(3), words, 90)
    sheet.raw(table().content.decode("latin-1"))
    document = read(pdf(sheet))
    assert second_column(document) == SCORES
    assert checks(document) == {"number-over-table" if words.isdigit() else "text-over-table"}


def test_a_large_number_above_a_table_is_read() -> None:
    document = read(pdf(table().text(XS[0], 770, "91.25", 60)))
    assert second_column(document) == SCORES
    assert "91.25" in [block.text for block in document.blocks if isinstance(block, Paragraph)]


def test_a_column_of_scores_without_a_number_is_told() -> None:
    """As where they are a picture, or drawn as shapes."""
    sheet = Sheet().grid(XS, [TOP - HEIGHT * row for row in range(5)])
    sheet.text(71, 790, "การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 เทศบาลตำบลหนองน้ำใส", 14)
    for row, label in enumerate(("ตัวชี้วัด", "การใช้อำนาจ", "การใช้งบประมาณ", "การปฏิบัติหน้าที่")):
        sheet.text(XS[0] + 3, foot(row), label, 14)
    found = report(pdf(sheet.text(XS[1] + 5, foot(0), "คะแนน", 14)))
    (told,) = [each for each in found.findings if each.check == "scores-not-there"]
    assert told.severity == "warning"
    assert told.observed == "คะแนน"
    assert not found.scores


PAINTED = {"painted": "{colour} rg 325 {low} 60 18 re f", "without appearance": ""}


@pytest.mark.parametrize("appearance", PAINTED.values(), ids=PAINTED)
@pytest.mark.parametrize(("colour", "dark"), [("0 0 0", True), ("1 1 0", False)])
def test_a_number_under_a_black_highlighter_is_not_read(appearance: str, colour: str, dark: bool) -> None:
    low = foot(1) - 4
    mark = f"/Subtype /Highlight /F 4 /C [{colour}] /QuadPoints [325 {low + 18} 385 {low + 18} 325 {low} 385 {low}]"
    look = appearance.format(colour=colour, low=low) or None
    document = read(pdf(table().annotation((325, low, 385, low + 18), mark, look)))
    assert second_column(document) == (["", *SCORES[1:]] if dark else SCORES)
    assert bool(checks(document) & {"hidden-number", "struck-out-number"}) is dark
