"""Plain Table 2 of Word, printed with one line across: where its columns meet only the white and the text show."""

from __future__ import annotations

import pytest

from extract.reader import read
from tests.pdf_sheet import Sheet, pdf
from tests.test_extract_rows_by_white import words

LEFT, RIGHT = 50, 450
PITCH = 24


def lines_across(
    rows: list[list[str]],
    xs: tuple[int, ...],
    *,
    partial: dict[int, int] | None = None,
    apart: float = 0,
    heads: float = 0,
) -> Sheet:
    """A rule over each row and below the last; over those that ``partial`` names it begins farther right. What follows
    a blank in a cell stands so far ``apart``, the ``heads`` so far in their columns."""
    sheet = Sheet()
    for number, cells in enumerate(rows):
        y = 740 - PITCH * number
        sheet.rule((partial or {}).get(number, LEFT), y, RIGHT, y)
        for x, text in zip(xs, cells, strict=True):
            letter, _, rest = text.partition(" ")
            sheet.text(x + (0 if number else heads), y - 16, letter, size=12)
            if rest:
                sheet.text(x + 6 * len(letter) + apart, y - 16, rest, size=12)
    y = 740 - PITCH * len(rows)
    return sheet.rule(LEFT, y, RIGHT, y)


def joined(rows: list[list[str]]) -> list[list[str]]:
    return [["".join(text.split()) for text in cells] for cells in rows]


CODED = [
    ["ตัวชี้วัด", "ข้อที่หนึ่ง", "ข้อที่สอง"],
    ["หน้าที่", "i ๑(๙๔.๔๐)", "i ๒(๙๕.๒๐)"],
    ["งบประมาณ", "i ๔(๘๘.๔๐)", "i ๕(๙๐.๐๐)"],
    ["อำนาจ", "i ๗(๙๐.๔๐)", "1 ๘(๙๖.๘๐)"],
]


def test_the_letter_of_a_code_is_no_column_before_its_number() -> None:
    (table,) = read(
        pdf(lines_across(CODED, (56, 200, 330), apart=2.5, heads=14).text(50, 500, "หมายเหตุ ตามแบบสำรวจ", size=12))
    ).tables
    assert words(table) == joined(CODED)


def test_levels_before_scores_are() -> None:
    rows = [["ตัวชี้วัด", "A 94.40"], ["งบประมาณ", "B 88.40"], ["อำนาจ", "A 90.40"], ["ทรัพย์สิน", "E 90.40"]]
    (table,) = read(pdf(lines_across(rows, (56, 250), apart=20))).tables
    assert table.columns == 3


@pytest.mark.parametrize("begins", [90, 128])
def test_a_rule_beside_a_merged_cell_may_begin_anywhere_in_the_white(begins: int) -> None:
    rows = [["ข้อ", "คะแนน", "ข้อคำถาม"], ["e1", "91.53", "ตามขั้นตอน"], ["e3", "98.08", "เรียกรับสินบน"]]
    rows += [["", "88.05", "ประสิทธิภาพ"], ["e4", "87.15", "ช่องทาง"], ["e5", "88.18", "เผยแพร่"]]
    (table,) = read(pdf(lines_across(rows, (56, 140, 260), partial={3: begins}))).tables
    assert [row[-2:] for row in words(table)] == [row[1:] for row in joined(rows)]
