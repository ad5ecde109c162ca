"""Tables with rules at their header and their end only: sections farther from the row above, rows that a page cuts."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extract.document import Document
from extract.reader import read
from tests.pdf_sheet import Sheet, pdf
from tests.test_extract_bare_rows import filled, plain

XS = (50, 110, 330, 420)
HEAD = ["ข้อ", "คำถาม", "คะแนน"]
SECTION = "ตัวชี้วัดที่ 2 การใช้งบประมาณ"
ROWS = [
    [SECTION],
    ["I7", "ท่านรู้แผนการใช้จ่าย|มากน้อยเพียงใด", "82.35"],
    ["I12", "สอบถามการใช้จ่ายได้", "83.70"],
    [SECTION.replace("2", "4")],
    ["I20", "ขั้นตอนการยืม|มีความสะดวก", "84.90"],
    ["I23", "วิธีใช้ทรัพย์สิน", "83.15"],
]
FARTHER = 6
"""Points: what comes to the white above a section."""


def sheet(rows: list[list[str]], *, end: bool = True, farther: float = FARTHER, head: list[str] = HEAD) -> Sheet:
    """Rules over and under the header, and below the last row where the table has its ``end`` there."""
    return under_rules([head, *rows], end=end, farther=farther)


def under_rules(rows: list[list[str]], *, end: bool, farther: float = FARTHER, headed: bool = True) -> Sheet:
    page, y, ends = Sheet(), 740.0, [740.0] if headed else []
    for number, cells in enumerate(rows):
        if len(cells) == 1 and number > 1:
            y -= farther
        for x, text in zip(XS, cells, strict=False):
            for line, part in enumerate(text.split("|")):
                page.text(x + 6, y - 18 - 16 * line, part, size=12)
        y -= 16 * max(text.count("|") + 1 for text in cells) + 12
        if (not number and headed) or (end and number + 1 == len(rows)):
            ends.append(y)
    for y in ends:
        for x0, x1 in pairwise(XS):
            page.rule(x0, y, x1, y)
    return page


def unclear(document: Document) -> bool:
    return "table-without-sides" in {note.check for note in document.notes}


def test_a_section_may_stand_farther_from_the_row_above_it() -> None:
    assert filled(read(pdf(sheet(ROWS)))) == [plain([HEAD, *ROWS])]


def test_what_is_no_section_may_not() -> None:
    rows = [["และข้อคำถามอื่น"] if len(cells) == 1 else cells for cells in ROWS]
    document = read(pdf(sheet(rows)))
    assert not document.tables
    assert unclear(document)


def test_a_page_cuts_the_rows_below_a_header_that_comes_again() -> None:
    document = read(pdf(sheet(ROWS, end=False), sheet(ROWS[-2:])))
    assert filled(document) == [plain([HEAD, *ROWS]), plain([HEAD, *ROWS[-2:]])]


def test_what_both_pages_end_with_is_of_no_row() -> None:
    pages = [sheet(ROWS, end=False), sheet(ROWS[-2:])]
    document = read(pdf(*(page.text(XS[0] + 6, 460, "กองยุทธศาสตร์และงบประมาณ", size=12) for page in pages)))
    assert filled(document) == [plain([HEAD, *ROWS]), plain([HEAD, *ROWS[-2:]])]


def test_the_rest_of_the_rows_may_stand_overleaf_without_a_header() -> None:
    pages = sheet(ROWS, end=False), under_rules(ROWS[-2:], end=True, headed=False)
    assert filled(read(pdf(*pages))) == [plain([HEAD, *ROWS]), plain(ROWS[-2:])]


def test_rows_that_are_not_clear_are_told_where_a_page_cuts_them() -> None:
    near = [["I1", "ท่านรู้แผน|การใช้จ่าย", "82.35"], ["I2", "สอบถามได้|ทุกเดือน", ""], ["", "และทุกปี", "84.90"]]
    pages = [under_rules([HEAD], end=False), under_rules(near[:1], end=True, headed=False)]
    for number, line in enumerate(text for _, texts, _ in near for text in texts.split("|")):
        pages[0].text(XS[1] + 6, 690 - 16 * number, line, size=12)
    pages[0].text(XS[0] + 6, 690, "I1", size=12).text(XS[0] + 6, 690 - 24, "I2", size=12)
    pages[0].text(XS[2] + 6, 690 - 8, "82.35", size=12).text(XS[2] + 6, 690 - 40, "84.90", size=12)
    document = read(pdf(*pages))
    assert not any(len(table.rows) > 2 for table in document.tables)
    assert unclear(document)


@pytest.mark.parametrize("other", [["ข้อ", "คำถาม", "ระดับ"], ["ข้อ", "ข้อคำถาม", "คะแนน"]])
def test_below_another_header_than_that_overleaf_no_row_is_known(other: list[str]) -> None:
    document = read(pdf(sheet(ROWS, end=False, head=other), sheet(ROWS[-2:])))
    assert plain(ROWS)[1] not in [row for table in filled(document) for row in table]
