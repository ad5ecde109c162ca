"""Prose in two columns is read down the left one before the right one begins; what only looks so is not."""

from __future__ import annotations

import pytest

from extract.document import Paragraph
from extract.reader import read
from tests.pdf_sheet import Sheet, pdf

LEFT = [
    "แบบวัดการรับรูของผูมีสวนไดสวนเสีย",
    "ภายใน ได ๘๘.๕๖ คะแนน สูงกวาปกอน",
    "ที่ได ๘๖.๑๐ คะแนน ในทุกขอ",
    "และสูงกวาเกณฑของทุกเครื่องมือ",
]
RIGHT = [
    "แบบวัดการรับรูของผูมีสวนไดเสีย",
    "ภายนอก ได ๘๕.๗๔ คะแนน นอยกวาปกอน",
    "เพราะประชาชนรอนานกวาที่ประกาศไว",
    "และไมทราบผลของเรื่องรองเรียน",
]


def in_columns(left: list[str], right: list[str], gutter: float, *, lower: float = 0) -> Sheet:
    sheet = Sheet().text(150, 740, "ผลการประเมินในภาพรวม", size=12)
    for x, lines, off in ((50, left, 0.0), (250 + gutter, right, lower)):
        for number, text in enumerate(lines):
            sheet.text(x, 700 - off - 18 * number, text, size=12)
    return sheet


def order(sheet: Sheet) -> str:
    return "".join("".join(block.text.split()) for block in read(pdf(sheet)).blocks if isinstance(block, Paragraph))


def joined(*texts: list[str]) -> str:
    return "".join("".join("".join(each).split()) for each in texts)


@pytest.mark.parametrize("lower", [0, 9])
def test_each_column_is_read_down(lower: float) -> None:
    found = order(in_columns(LEFT, RIGHT, 30, lower=lower))
    assert found == joined(["ผลการประเมินในภาพรวม"], LEFT, RIGHT)


def test_labels_beside_texts_are_no_columns_of_prose() -> None:
    labels = ["คะแนนรวม", "ระดับ", "อันดับ", "รายการ"]
    assert order(in_columns(labels, RIGHT, 30)) != joined(["ผลการประเมินในภาพรวม"], labels, RIGHT)


def test_a_line_that_runs_over_both_ends_them() -> None:
    sheet = in_columns(LEFT, RIGHT, 30).text(50, 600, "ตารางที่ ๑ ผลการประเมินรายเครื่องมือ ของปงบประมาณ พ.ศ. ๒๕๖๖", size=12)
    assert order(sheet).endswith(joined(RIGHT, ["ตารางที่ ๑ ผลการประเมินรายเครื่องมือ ของปงบประมาณ พ.ศ. ๒๕๖๖"]))
