"""Tables whose rules are written with the characters that draw boxes."""

from __future__ import annotations

import pytest

from extract.document import Document
from extract.reader import read
from tests.pdf_sheet import MARKS, Sheet, pdf

SIZE, PITCH = 10, 13
WIDTHS = (22, 8)


def rule(signs: str) -> str:
    left, middle, right, across = signs
    return left + middle.join(across * width for width in WIDTHS) + right


def row(*cells: str, bar: str = "│") -> str:
    """A line of cells as wide as their column; a mark takes no room."""
    room = (width - sum(ord(sign) not in MARKS for sign in cell) for width, cell in zip(WIDTHS, cells, strict=True))
    return bar + bar.join(cell + " " * left for cell, left in zip(cells, room, strict=True)) + bar


LINES = (
    rule("┌┬┐─"),
    row("ตัวชี้วัด", "คะแนน"),
    rule("├┼┤─"),
    row("การใช้อำนาจ", "88.37"),
    row("ของผู้บริหาร", ""),
    rule("├┼┤─"),
    row("การใช้งบประมาณ ─ รวม", "84.10"),
    rule("└┴┘─"),
)
HEAVY = str.maketrans("┌┬┐─│├┼┤└┴┘", "┏┳┓━┃┣╋┫┗┻┛")
DOUBLE = str.maketrans("┌┬┐─│├┼┤└┴┘", "╔╦╗═║╠╬╣╚╩╝")


def written(lines: tuple[str, ...]) -> Document:
    sheet = Sheet()
    for number, line in enumerate(lines):
        sheet.text(60, 760 - PITCH * number, line, SIZE)
    return read(pdf(sheet))


@pytest.mark.parametrize("drawn", [{}, HEAVY, DOUBLE])
def test_the_arms_of_the_characters_are_rules(drawn: dict[int, int]) -> None:
    (table,) = written(tuple(line.translate(drawn) for line in LINES)).tables
    assert [[cell.text.split() for cell in row.cells] for row in table.rows] == [
        [["ตัวชี้วัด"], ["คะแนน"]],
        [["การใช้อำนาจ", "ของผู้บริหาร"], ["88.37"]],
        [["การใช้งบประมาณ", "─".translate(drawn), "รวม"], ["84.10"]],
    ]


@pytest.mark.parametrize(
    "lines", [(LINES[0], "การใช้อำนาจ", LINES[0]), ("│ การใช้อำนาจ", "│ การใช้งบประมาณ", "ก ─ ข │ ค")]
)
def test_rules_in_one_direction_alone_stay_text(lines: tuple[str, ...]) -> None:
    document = written(lines)
    assert not document.tables
    said = "".join("".join(getattr(block, "text", "")) for block in document.blocks)
    assert said.count("─") == sum(line.count("─") for line in lines)
