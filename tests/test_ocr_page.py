"""A page's picture becomes the same content as a text layer: drawn pages with known tables, leaning, turned, worn."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extract.assembly import assemble
from extract.lattice import find_tables
from extract.layout import lay_out
from extract.ocr.page_reader import read_area, read_picture
from extract.ocr.picture import rotated, straightened
from extract.page import PageContent

FONT = "/usr/share/fonts/truetype/tlwg/Umpush.ttf"
"""One that the number readers never saw."""
XS, YS = (300, 900, 1700, 2100), (400, 600, 800, 1000)
ROWS = (
    ("ตัวชี้วัด", "ประเด็นการประเมิน", "คะแนน"),
    ("ตัวชี้วัดที่ ๑", "การปฏิบัติหน้าที่", "๙๐.๙๔"),
    ("ตัวชี้วัดที่ ๒", "การใช้งบประมาณ", "๘๗.๖๕"),
)


def page() -> np.ndarray:
    """An A4 sheet at 300 dpi: a table of three rows, and a sentence above it."""
    sheet = Image.new("L", (2480, 3508), 255)
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(FONT, 67)
    draw.text((300, 250), "ผลการประเมินประจำปี พ.ศ. ๒๕๖๖", font=font, fill=0)
    for y in YS:
        draw.line((XS[0], y, XS[-1], y), fill=0, width=4)
    for x in XS:
        draw.line((x, YS[0], x, YS[-1]), fill=0, width=4)
    for row, texts in enumerate(ROWS):
        for column, text in enumerate(texts):
            draw.text((XS[column] + 30, YS[row] + 60), text, font=font, fill=0)
    for line in range(5):
        draw.text((300, 1200 + 120 * line), "หน่วยงานเปิดเผยข้อมูลบนเว็บไซต์ให้ประชาชนทราบ", font=font, fill=0)
    return np.asarray(sheet)


def cell_texts(content: PageContent) -> list[str]:
    """The texts of the page's only table, in reading order."""
    (table,) = find_tables(content.horizontal, content.vertical)
    middles = (content.boxes[:, :2] + content.boxes[:, 2:]) / 2
    texts = []
    for cell in table.cells:
        x0, top, x1, bottom = cell.bbox
        inside = (middles >= (x0, top)).all(axis=1) & (middles < (x1, bottom)).all(axis=1)
        texts.append("".join(text for text, own in zip(content.texts, inside, strict=True) if own))
    return texts


EXPECTED = [text for row in ROWS for text in row]


def test_every_cell_is_read_with_its_thai_digits():
    content = read_picture(page(), 1, 300)
    assert cell_texts(content) == EXPECTED
    assert content.source == "ocr"
    assert content.notes == ()
    assert "".join(content.texts[-20:]).endswith("หน่วยงานเปิดเผยข้อมูลบนเว็บไซต์ให้ประชาชนทราบ")


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_turned_page_is_read_upright(turned: int):
    content = read_picture(rotated(page(), turned), 1, 300)
    assert cell_texts(content) == EXPECTED
    assert (round(content.width), round(content.height)) == (595, 842)


def test_a_leaning_page_is_read_straight():
    content = read_picture(straightened(page(), 1.1).astype(np.uint8), 1, 300)
    assert cell_texts(content) == EXPECTED


@pytest.mark.parametrize(
    ("sheet", "size", "bbox"),
    [
        pytest.param(rotated(page(), 90), (842, 595), (842 - 240, 72, 842 - 96, 504), id="on its side"),
        pytest.param(rotated(page(), 180), (595, 842), (595 - 504, 842 - 240, 595 - 72, 842 - 96), id="upside down"),
        # Its middle stands 9.6 points left of the page's and 253 above: turned, 14.5 left and 252.8 above.
        pytest.param(straightened(page(), 1.1), (595, 842), (67.2, 96.2, 499.2, 240.2), id="leaning"),
    ],
)
def test_positions_are_those_of_the_page_as_shown(
    sheet: np.ndarray, size: tuple[int, int], bbox: tuple[float, float, float, float]
):
    repairs: Counter[str] = Counter()
    document = assemble([lay_out(read_picture(sheet, 1, 300), repairs)], repairs, [])
    assert (round(document.pages[0].width), round(document.pages[0].height)) == size
    assert document.tables[0].bbox == pytest.approx(bbox, abs=1.0)
    assert [cell.text for cell in document.tables[0].cells()] == EXPECTED


def test_confidence_rides_along():
    content = read_picture(page(), 1, 300)
    assert content.confidence is not None
    assert len(content.confidence) == len(content.texts)
    assert 0.5 < content.confidence.min() <= content.confidence.max() <= 1


def test_an_empty_page_has_no_text():
    content = read_picture(np.full((3508, 2480), 250, np.uint8), 7, 300)
    assert (content.source, content.texts, content.number) == ("none", (), 7)


def test_only_an_area_is_read_and_stands_where_it_stood():
    content = read_area(page(), 1, 300, (60.0, 90.0, 520.0, 250.0))
    assert cell_texts(content) == EXPECTED
    (table,) = find_tables(content.horizontal, content.vertical)
    assert table.bbox == pytest.approx((72, 96, 504, 240), abs=1.0)


def test_blocks_side_by_side_on_one_baseline_stay_where_they_are():
    sheet = Image.new("L", (2480, 3508), 255)
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(FONT, 67)
    for line in range(8):
        draw.text((1700, 400 + 150 * line), "๓.๙๐", font=font, fill=0)
        draw.text((900, 400 + 150 * line), "๑.๓๐", font=font, fill=0)
    content = read_picture(np.asarray(sheet), 1, 300)
    left = sorted(round(box[0]) for text, box in zip(content.texts, content.boxes, strict=True) if text == "๑.๓๐")
    assert len(left) == 8
    assert (left[0] >= 215, left[-1] <= 225) == (True, True)


def test_a_number_that_the_readers_doubt_is_withheld_with_a_note():
    sheet = page().copy()
    # A blot over the last digit of ๘๗.๖๕: no reader can know what it was.
    sheet[860:930, 1900:1960] = 0
    content = read_picture(sheet, 1, 300)
    assert "๘๗" not in cell_texts(content)[-1]
    assert [note.check for note in content.notes] in ([], ["scanned-number-unproven"])


@pytest.mark.parametrize("side", ["right", "left"])
def test_a_number_at_the_side_of_the_picture_may_be_cut_and_is_withheld(side: str):
    whole = page()
    ink = np.flatnonzero((whole[640:780, XS[2] + 10 : XS[3] - 10] < 128).any(axis=0)) + XS[2] + 10
    cut = whole[:, : ink[-1] + 4] if side == "right" else whole[:, ink[0] - 4 :]
    content = read_picture(np.ascontiguousarray(cut), 1, 300, turn=False)
    assert not any("๙๐" in text or "๙๔" in text for text in content.texts)
    assert "number-cut" in [each.check for each in content.notes]
