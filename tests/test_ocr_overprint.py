"""Lines printed over one another: said and left out, and no line beside them is touched."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extract.lattice import find_tables
from extract.ocr.lines import Line
from extract.ocr.overprint import overprinted
from extract.ocr.page_reader import read_picture
from extract.page import PageContent

FONT = "/usr/share/fonts/truetype/tlwg/Umpush.ttf"
XS = (300, 1100, 2100)
ABOVE, LOW, BELOW, END = 300, 500, 530, 1000


def page(*, running_over: bool) -> np.ndarray:
    """A table at 300 dpi whose middle row is lower than a letter; its text may run over the row below."""
    sheet = Image.new("L", (2480, 3508), 255)
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(FONT, 67)
    for y in (ABOVE, LOW, BELOW, END):
        draw.line((XS[0], y, XS[-1], y), fill=0, width=4)
    for x in XS:
        draw.line((x, ABOVE, x, END), fill=0, width=4)
    draw.text((330, 360), "ประเด็น", font=font, fill=0)
    draw.text((1130, 360), "มาตรการ", font=font, fill=0)
    for line, (issue, measure) in enumerate((("การให้บริการ", "จัดทำคู่มือการบริการ"), ("ของหน่วยงาน", "เผยแพร่ทุกเดือน"))):
        draw.text((330, 545 + 120 * line), issue, font=font, fill=0)
        draw.text((1130, 545 + 120 * line), measure, font=font, fill=0)
    if running_over:
        draw.text((1130, 505), "ตามผลการทำงานหรือ", font=font, fill=0)
    for line in range(5):
        draw.text((300, 1200 + 120 * line), "หน่วยงานเปิดเผยข้อมูลบนเว็บไซต์ให้ประชาชนทราบ", font=font, fill=0)
    return np.asarray(sheet)


def texts(content: PageContent) -> list[str]:
    """The text of each cell of the page's table, in reading order."""
    (table,) = find_tables(content.horizontal, content.vertical)
    middles = (content.boxes[:, :2] + content.boxes[:, 2:]) / 2
    inside = [((middles >= cell.bbox[:2]) & (middles < cell.bbox[2:])).all(axis=1) for cell in table.cells]
    return ["".join(text for text, own in zip(content.texts, each, strict=True) if own) for each in inside]


def test_overprinted_lines_are_left_out_and_said():
    content = read_picture(page(running_over=True), 3, 300)
    *_, issue, measure = texts(content)
    assert issue == "การให้บริการของหน่วยงาน"
    assert measure == "\ufffdเผยแพร่ทุกเดือน"
    assert {(note.check, note.page) for note in content.notes} == {("overprinted-text", 3)}
    assert content.confidence is not None
    assert content.confidence[[text == "\ufffd" for text in content.texts]].max() == 0


def test_an_empty_low_row_takes_nothing_from_the_row_below():
    content = read_picture(page(running_over=False), 3, 300)
    assert texts(content)[-2:] == ["การให้บริการของหน่วยงาน", "จัดทำคู่มือการบริการเผยแพร่ทุกเดือน"]
    assert content.notes == ()


def line(top: int, *letters: tuple[int, int]) -> Line:
    """A line of letters 20 pixels wide, each (top, bottom), 30 pixels apart."""
    boxes = [(30 * index, one, 30 * index + 20, two, index) for index, (one, two) in enumerate(letters)]
    return Line(0, 30 * len(letters), top, top + 40, np.array(boxes, np.int32))


@pytest.mark.parametrize(
    ("second", "unreadable"),
    [
        pytest.param(((200, 240),) * 6, {0, 1}, id="a whole line ends it"),
        pytest.param(((160, 240),) * 4 + ((200, 240),) * 2, {0, 1, 2}, id="a short line that runs over"),
        pytest.param(((200, 240),) * 4 + ((180, 240),) * 2, {0, 1}, id="two letters with tails"),
    ],
)
def test_lines_are_left_out_until_one_stands_alone(second: tuple[tuple[int, int], ...], unreadable: set[int]):
    x0, x1 = 0.0, 400.0
    horizontal = np.array([(y, x0, x1) for y in (0.0, 40.0, 60.0, 400.0)])
    vertical = np.array([(x, 0.0, 400.0) for x in (x0, 200.0, x1)])
    lines = [
        line(30, *((45, 55),) * 6),
        line(100, *((60, 140),) * 6),
        line(200, *second),
        line(300, *((300, 340),) * 6),
    ]
    assert overprinted(lines, find_tables(horizontal, vertical), 1.0, 40.0) == unreadable
