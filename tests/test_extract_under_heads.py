"""Columns ruled in the header only: a number below the heads of several of them is of none, but of all."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from pdf_sheet import MARKS, Sheet, pdf

from extract.document import Document, Table
from extract.reader import read

XS = (50, 130, 190, 250, 310, 370, 430, 490)
HEADS = ["รายการ", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก"]
FULL = {90: "คะแนน", 160: "91.2", 220: "83.1", 280: "87.6", 340: "90.1", 400: "86.0", 460: "88.5"}
"""Words by the x of their middle."""
STEP = 40


def table(rows: Sequence[dict[int, str]], groups: Sequence[tuple[int, int, str]]) -> Document:
    """Heads of six columns of numbers, the ``groups`` above them, and rows that only rules across part."""
    top = 700
    lines = 2 + len(rows)
    sheet = Sheet()
    for x in (XS[0], XS[-1]):
        sheet.rule(x, top, x, top - STEP * lines)
    for number in range(lines + 1):
        sheet.rule(XS[1] if number == 1 else XS[0], top - STEP * number, XS[-1], top - STEP * number)
    for x in XS[1:-1]:
        edge = any(x in (left, right) for left, right, _ in groups)
        sheet.rule(x, top if edge else top - STEP, x, top - 2 * STEP)
    for left, right, word in groups:
        written(sheet, (left + right) / 2, top - 25, word)
    for left, right, word in zip(XS, XS[1:], HEADS, strict=False):
        written(sheet, (left + right) / 2, top - 25 - STEP, word)
    for number, row in enumerate(rows, 2):
        for x, word in row.items():
            written(sheet, x, top - 25 - STEP * number, word)
    return read(pdf(sheet))


def written(sheet: Sheet, middle: float, y: float, word: str) -> None:
    letters = sum(ord(letter) not in MARKS for letter in word)
    sheet.text(middle - 2.5 * letters, y, word, size=10)


GROUPS = [(130, 310, "IIT"), (310, 490, "EIT")]


def spans(table: Table) -> list[list[tuple[str, int]]]:
    return [[(cell.text, cell.column_span) for cell in row.cells] for row in table.rows[2:]]


WHOLE = [(word, 1) for word in FULL.values()]


@pytest.mark.parametrize(("one", "two"), [(220, 400), (160, 340), (280, 460)], ids=["middle", "left", "right"])
def test_one_number_below_each_head_is_of_all_its_columns(one: int, two: int) -> None:
    (read_back,) = table([FULL, {90: "แบบวัด", one: "87.4", two: "84.7"}], GROUPS).tables
    assert spans(read_back) == [WHOLE, [("แบบวัด", 1), ("87.4", 3), ("84.7", 3)]]


def test_numbers_at_other_places_below_each_head_are_of_their_columns() -> None:
    rows = [FULL, FULL, {90: "ต่ำสุด", 220: "83.1", 460: "88.5"}]
    (read_back,) = table(rows, GROUPS).tables
    assert spans(read_back)[2][2] == ("83.1", 1)
    assert spans(read_back)[2][-1] == ("88.5", 1)


def test_one_number_in_the_middle_of_all_columns_is_of_all() -> None:
    (read_back,) = table([FULL, {90: "รวม", 310: "86.1"}], GROUPS).tables
    assert spans(read_back) == [WHOLE, [("รวม", 1), ("86.1", 6)]]


def test_numbers_that_run_over_a_border_beside_others_are_told() -> None:
    # No heads show how far each of them reaches.
    read_back = table([FULL, FULL, {90: "แบบวัด", 160: "87.4", 340: "84.7", 430: "90.2"}], [])
    assert read_back.tables == ()
    assert {note.check for note in read_back.notes} == {"rows-without-rules"}
