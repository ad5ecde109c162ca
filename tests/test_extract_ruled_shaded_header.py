"""A table ruled over and under its shaded header and at its end only: the page may end before that rule."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extract.document import Table
from extract.reader import read
from tests.pdf_sheet import Sheet, pdf

XS = (50, 210, 330, 400, 470)
HEAD = ("ตัวชี้วัด", "ข้อ", "2567", "เป้าหมาย")
SECTION = ("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ของเจ้าหน้าที่", "", "", "")
ROWS = [
    ("การปฏิบัติหน้าที่", "i1", "91.25", "95.00"),
    ("", "i2", "84.10", "95.00"),
    ("คะแนนตัวชี้วัดที่ 1", "", "87.68", "95.00"),
]
PITCH = 24
TOP = 740


def sheet(rows: list[tuple[str, ...]], *levels: int, seal: bool = False) -> Sheet:
    """A shaded header ruled on both sides, above ``rows``, with rules below those that ``levels`` number."""
    made = Sheet()
    if seal:
        made.raw("0.9 0.9 1 rg 150 728 m 150 900 450 900 450 728 c 450 560 150 560 150 728 c f 0 g")
    for x0, x1 in pairwise(XS):
        made.raw(f"0.8 0.8 0.8 rg {x0} {TOP - PITCH} {x1 - x0} {PITCH} re f 0 g")
        for level in (-1, 0, *levels):
            y = TOP - PITCH * (level + 1)
            made.rule(x0, y, x1, y)
    for number, texts in enumerate([HEAD, *rows]):
        for x, text in zip(XS, texts, strict=False):
            made.text(x + 5, TOP - PITCH * number - 16, text, size=12)
    return made


def words(table: Table) -> list[list[str]]:
    return [["".join(cell.text.split()) for cell in row.cells] for row in table.rows]


def expected(rows: list[tuple[str, ...]]) -> list[list[str]]:
    return [["".join(text.split()) for text in row] for row in [HEAD, *rows]]


@pytest.mark.parametrize("seal", [False, True])
def test_rows_whose_last_rule_is_missing_belong_to_the_header(seal: bool) -> None:
    (table,) = read(pdf(sheet(ROWS, seal=seal))).tables
    assert words(table) == expected(ROWS)


def test_a_section_runs_over_the_columns_of_such_rows() -> None:
    (table,) = read(pdf(sheet([SECTION, *ROWS]))).tables
    head, section, *others = words(table)
    assert [head, *others] == expected(ROWS)
    assert list(filter(None, section)) == [SECTION[0].replace(" ", "")]


def test_a_section_behind_the_last_row_is_a_heading() -> None:
    document = read(pdf(sheet([*ROWS, SECTION])))
    assert [words(table) for table in document.tables] == [expected(ROWS)]


def test_the_last_rule_ends_the_last_row() -> None:
    (table,) = read(pdf(sheet(ROWS, len(ROWS)))).tables
    assert words(table) == expected(ROWS)


def test_the_columns_overleaf_are_those_of_the_header() -> None:
    overleaf = Sheet()
    for number, texts in enumerate(ROWS):
        for x, text in zip(XS, texts, strict=False):
            overleaf.text(x + 5, 780 - PITCH * number, text, size=12)
    first, second = read(pdf(sheet(ROWS), overleaf)).tables
    assert words(first) == expected(ROWS)
    assert words(second) == expected(ROWS)[1:]


def test_rules_between_the_rows_part_them() -> None:
    rows = [("การปฏิบัติหน้าที่", "i1", "91.25", "95.00"), ("ของเจ้าหน้าที่", "", "", ""), ROWS[1]]
    (table,) = read(pdf(sheet(rows, 2, 3))).tables
    assert words(table)[1:] == [["การปฏิบัติหน้าที่ของเจ้าหน้าที่", "i1", "91.25", "95.00"], ["", "i2", "84.10", "95.00"]]


def test_text_below_a_shaded_header_is_none_of_its_rows() -> None:
    text = ("สรุปผลการประเมินของหน่วยงานในปีงบประมาณ พ.ศ. 2567 ได้ 91.25 คะแนน",)
    assert all(len(table.rows) < 2 for table in read(pdf(sheet([text, text]))).tables)


# --- rows without a rule between them in a table ruled in both directions ---------------------------------------------


def gridded(rows: list[tuple[str, ...]]) -> Sheet:
    """A header and one ruled row that holds ``rows``."""
    made = Sheet().grid(XS, (TOP - PITCH * (len(rows) + 1), TOP - PITCH, TOP))
    for number, texts in enumerate([HEAD, *rows]):
        for x, text in zip(XS, texts, strict=False):
            made.text(x + 5, TOP - PITCH * number - 16, text, size=12)
    return made


def test_each_line_with_numbers_in_several_columns_and_a_label_is_a_row() -> None:
    (table,) = read(pdf(gridded(ROWS))).tables
    assert words(table) == expected(ROWS)


def test_lines_without_a_label_may_be_none() -> None:
    document = read(pdf(gridded([*ROWS[:2], ("", "", "87.68", "95.00")])))
    assert document.tables == ()
    assert "rows-without-rules" in [note.check for note in document.notes]
