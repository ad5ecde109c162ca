"""The digits of a number in boxes of their own are one number; single digits beside each other are not."""

from __future__ import annotations

import pytest

from extract.digit_boxes import with_whole_numbers
from extract.document import Cell, Row, Table


def table(*rows: list[str], header: list[tuple[str, int]] | None = None) -> Table:
    """A table of one-column cells below a header of (text, span)."""
    head, column = [], 0
    for text, span in header or [("ตัวชี้วัด", 1), ("คะแนน", len(rows[0]) - 1)]:
        head.append(Cell(0, column, text, column_span=span))
        column += span
    body = [tuple(Cell(index, place, text) for place, text in enumerate(row)) for index, row in enumerate(rows, 1)]
    return Table(1, len(rows[0]), tuple(Row(index, cells) for index, cells in enumerate((tuple(head), *body))))


def texts(found: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in found.rows[1:]]


BOXES = [
    ["ตัวชี้วัดที่ 1", "", "9", "4", ".", "5", "6"],
    ["ตัวชี้วัดที่ 2", "1", "0", "0", ".", "0", "0"],
    ["ตัวชี้วัดที่ 3", "", "๘", "๒", ".", "๒", "๑"],
]


def test_the_digits_of_boxes_are_one_number() -> None:
    found = with_whole_numbers(table(*BOXES))
    assert texts(found) == [["ตัวชี้วัดที่ 1", "94.56"], ["ตัวชี้วัดที่ 2", "100.00"], ["ตัวชี้วัดที่ 3", "๘๒.๒๑"]]
    assert {(cell.column, cell.column_span) for row in found.rows[1:] for cell in row.cells[1:]} == {(1, 6)}


def test_a_point_may_share_the_box_of_a_digit_and_a_number_of_the_row_is_none_of_it() -> None:
    rows = [[str(index), "ชื่อ", "8", "4.", "5", "6"] for index in (1, 2, 3)]
    found = with_whole_numbers(table(*rows, header=[("ที่", 1), ("ตัวชี้วัด", 1), ("คะแนน", 4)]))
    assert texts(found)[2] == ["3", "ชื่อ", "84.56"]


@pytest.mark.parametrize(
    "left",
    [
        table(*[[f"ข้อ {index}", "5", "4", "3", "2", "1", "0"] for index in (1, 2, 3)]),
        table(*BOXES[:2]),
        table(*BOXES, ["ตัวชี้วัดที่ 4", "", "", "ไม่มี", "", "", ""]),
        table(*BOXES, header=[("ตัวชี้วัด", 1), ("ร้อย", 1), ("สิบ", 1), ("คะแนน", 4)]),
        table(*[[f"ข้อ {index}", "9", "4.5", "8", "8", ".", "1"] for index in (1, 2, 3)]),
    ],
    ids=["counts", "two rows", "a word in a box", "headers of their own", "no two decimals"],
)
def test_other_single_digits_stay_as_they_are(left: Table) -> None:
    assert with_whole_numbers(left) == left
