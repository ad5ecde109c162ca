"""Headers of two levels that are ruled under their lower level only: the heads beside end where that rule runs."""

from __future__ import annotations

from itertools import pairwise

from extract.document import Document, Table
from extract.reader import read
from tests.pdf_sheet import Sheet, pdf

XS = (50, 140, 260, 330, 400, 480)
HEADS = {0: ("แบบวัด",), 1: ("ตัวชี้วัด",), 4: ("ทิศทาง",)}
ROWS = [
    ["IIT", "การใช้อำนาจ", "91.26", "93.40", "ดีขึ้น"],
    ["EIT", "คุณภาพ", "86.90", "88.95", "ดีขึ้น"],
    ["", "การสื่อสาร", "79.44", "82.40", "ดีขึ้น"],
    ["OIT", "การเปิดเผย", "91.67", "97.50", "ดีขึ้น"],
]


def table(*, low: bool = True, whole: bool = False, over: str = "ผล", closed: bool = True) -> Sheet:
    """Rows without rules below a header: a head over two columns and a head for each of them.

    ``low``: a rule runs under the lower heads; ``whole``: one from side to side; ``closed``: one below the last row."""
    sheet = Sheet()
    for column, (head,) in HEADS.items():
        sheet.text(XS[column] + 5, 685, head, size=12)
    sheet.text(XS[2] + 5, 685, over, size=12).text(XS[2] + 5, 660, "ปี 2566", size=12)
    sheet.text(XS[3] + 5, 660, "ปี 2567", size=12)
    for number, row in enumerate(ROWS):
        for x, text in zip(XS, row, strict=False):
            sheet.text(x + 5, 632 - 24 * number, text, size=12)
    for x0, x1 in pairwise((*XS[:3], *XS[4:])):
        sheet.rule(x0, 700, x1, 700)
    ends = [(y, XS) for y, drawn in ((650, whole), (545, closed)) if drawn]
    for y, xs in [*ends, *([(650, XS[2:5])] if low else [])]:
        for x0, x1 in pairwise(xs):
            sheet.rule(x0, y, x1, y)
    for line in range(3):
        sheet.text(XS[0], 790 - 16 * line, PROSE, size=12)
    return sheet


PROSE = "หน่วยงานได้รับผลการประเมินในภาพรวมและจัดทำมาตรการเพื่อยกระดับผลการประเมินต่อไปทุกปี"


def document(*sheets: Sheet) -> Document:
    return read(pdf(*sheets))


def cells(table: Table) -> list[list[tuple[str, int, int]]]:
    return [[(cell.text, cell.row_span, cell.column_span) for cell in row.cells] for row in table.rows]


HEADER = [
    [("แบบวัด", 2, 1), ("ตัวชี้วัด", 2, 1), ("ผล", 1, 2), ("ทิศทาง", 2, 1)],
    [("ปี 2566", 1, 1), ("ปี 2567", 1, 1)],
]


def test_the_heads_beside_end_where_the_lower_ones_are_ruled() -> None:
    (found,) = document(table()).tables
    assert cells(found) == [*HEADER, *([(text, 1, 1) for text in row] for row in ROWS)]


def test_a_page_break_may_leave_the_last_row_without_a_rule() -> None:
    sheet = table(closed=False)
    for x in (XS[0], XS[-1]):
        sheet.rule(x, 700, x, 545)
    assert cells(document(sheet).tables[0])[:2] == HEADER


def test_a_number_above_such_a_rule_is_no_head() -> None:
    # The rule above a total runs under numbers: it ends no header.
    found = document(table(over="90.25")).tables
    assert not found or cells(found[0])[0] != [*HEADER[0][:2], ("90.25", 1, 2), HEADER[0][3]]


def test_a_header_that_is_ruled_from_side_to_side_needs_none() -> None:
    (found,) = document(table(whole=True)).tables
    assert [text for text, *_ in cells(found)[-1]] == ROWS[-1]
