"""Two tables without rules, one right below the other, with columns of their own."""

from __future__ import annotations

import pytest

from extract.document import Paragraph, Table
from extract.reader import read
from tests.pdf_sheet import Sheet, pdf

PITCH = 24
RANKED = [
    ("ลำดับ", "ตัวชี้วัด", "คะแนน"),
    ("1", "ประสิทธิภาพการสื่อสาร", "83.92"),
    ("2", "การใช้ทรัพย์สินของราชการ", "86.72"),
    ("3", "คุณภาพการดำเนินงาน", "88.40"),
    ("4", "การใช้งบประมาณ", "89.44"),
]
GROUP = [
    ("จังหวัด", "ปี 2566", "ปี 2567", "อันดับ"),
    ("จังหวัดเวียงสายธาร", "92.47", "93.85", "1"),
    ("จังหวัดลำคีรี", "90.36", "92.11", "2"),
    ("จังหวัดภูผาทอง", "88.73", "89.97", "3"),
]
THREE, FOUR = (50, 120, 430), (50, 180, 310, 430)


def below_each_other(
    first: list[tuple[str, ...]], between: str, second: list[tuple[str, ...]], xs: tuple[int, ...]
) -> Sheet:
    sheet = Sheet()
    y = 760
    for rows, places in ((first, THREE), ([(between,)], (50,)), (second, xs)):
        for texts in rows:
            for x, text in zip(places, texts, strict=False):
                sheet.text(x, y, text, size=12)
            y -= PITCH
    return sheet


def words(table: Table) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells) for row in table.rows]


@pytest.mark.parametrize("between", ["ตารางที่ 3 คะแนนรวมของกลุ่มจังหวัด", "คะแนนรวมของกลุ่มจังหวัดเดียวกัน"])
def test_a_caption_or_heads_of_words_begin_another_table(between: str) -> None:
    document = read(pdf(below_each_other(RANKED, between, GROUP, FOUR)))
    assert [words(table) for table in document.tables] == [RANKED, GROUP]
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == [between]


def test_a_section_above_a_row_of_numbers_begins_none() -> None:
    rows = [("5", "การแก้ไขปัญหาการทุจริต", "90.21"), ("6", "การใช้อำนาจ", "91.83")]
    document = read(pdf(below_each_other(RANKED, "แบบวัด EIT", rows, THREE)))
    assert len(document.tables) == 1


def test_a_text_that_wraps_above_a_row_without_a_number_begins_none() -> None:
    rows = [("i5", "การแก้ไขปัญหาการทุจริต", "ไม่ผ่าน"), ("i6", "การใช้อำนาจ", "91.83")]
    document = read(pdf(below_each_other(RANKED, "ของหน่วยงาน", rows, THREE)))
    assert len(document.tables) == 1
