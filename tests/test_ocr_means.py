"""What reading scans needs, what is said where it is missing, and that what was read from a picture says so."""

from __future__ import annotations

import importlib.util
import io
from importlib.machinery import ModuleSpec
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

import pipeline
from extract import ocr
from extract.errors import ReportError
from extract.ocr import engine
from extract.ocr.ink import ink_of

FONT = "/usr/share/fonts/truetype/tlwg/Umpush.ttf"
PHRASE = "การเปิดเผยข้อมูล"


def drawn(text: str, size: tuple[int, int], place: tuple[int, int] = (20, 20)) -> Image.Image:
    sheet = Image.new("L", size, 255)
    ImageDraw.Draw(sheet).text(place, text, font=ImageFont.truetype(FONT, 67), fill=0)
    return sheet


def scan() -> bytes:
    """An A4 page at 200 dpi as a scanner gives it: a sentence with the total, and a table of one instrument's score."""
    sheet = drawn("รายงานผลการประเมินคุณธรรมและความโปร่งใส ITA ปี ๒๕๖๗", (2480, 3508), (200, 200))
    draw, font = ImageDraw.Draw(sheet), ImageFont.truetype(FONT, 67)
    for row, texts in enumerate((("ตัวชี้วัด", "คะแนน"), ("๑ การปฏิบัติหน้าที่", "๙๐.๙๔"), ("๒ การใช้งบประมาณ", "๘๗.๖๕"))):
        for column, text in enumerate(texts):
            draw.text((330 + 900 * column, 440 + 160 * row), text, font=font, fill=0)
    for y in range(400, 1041, 160):
        draw.line((300, y, 1800, y), fill=0, width=4)
    for x in (300, 1200, 1800):
        draw.line((x, 400, x, 880), fill=0, width=4)
    out = io.BytesIO()
    sheet.resize((1654, 2339)).save(out, "PDF", resolution=200)
    return out.getvalue()


def without(*libraries: str) -> object:
    real = importlib.util.find_spec

    def find_spec(name: str, package: str | None = None) -> ModuleSpec | None:
        return None if name in libraries else real(name, package)

    return find_spec


@pytest.mark.parametrize("library", ["cv2", "tesserocr"])
def test_without_the_extra_the_message_names_what_to_install(library: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(importlib.util, "find_spec", without(library))
    message = ocr.missing()
    assert message is not None
    for text in (message.th, message.en):
        assert "pip install 'thai-ita[ocr]'" in text
        assert "tesseract-ocr-tha" in text


def test_a_scan_without_the_extra_is_refused_and_says_what_to_install(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(importlib.util, "find_spec", without("tesserocr"))
    with pytest.raises(ReportError) as refused:
        pipeline.report(scan())
    assert refused.value.exit_code == 4
    for message in (refused.value.remedy.en, refused.value.remedy.th):
        assert "tesseract-ocr-tha" in message


def test_without_a_thai_model_the_message_names_the_package(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv(engine.MODEL, raising=False)
    monkeypatch.delenv("TESSDATA_PREFIX", raising=False)
    monkeypatch.setattr(engine, "_installed", list)
    message = ocr.missing()
    assert message is not None
    assert "apt install tesseract-ocr-tha" in message.en


def test_a_model_of_ones_own_is_used_by_its_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv(engine.MODEL, raising=False)
    installed = engine.model()
    assert installed is not None
    own = tmp_path / "better.traineddata"
    own.write_bytes(installed.read_bytes())
    monkeypatch.setenv(engine.MODEL, str(own))
    assert (engine.model(), ocr.missing()) == (own, None)
    ink = ink_of(np.asarray(drawn(PHRASE, (900, 140))))
    assert "".join(character.text for character in engine.read_line(ink, 36.0)) == PHRASE


@pytest.mark.parametrize("name", ["nowhere.traineddata", "model.txt"])
def test_a_model_that_is_none_is_named(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "model.txt").write_text("no model")
    monkeypatch.setenv(engine.MODEL, str(tmp_path / name))
    message = ocr.missing()
    assert message is not None
    assert name in message.en
    assert engine.MODEL in message.th


def test_records_from_a_picture_say_so():
    document = pipeline.document(scan())
    assert (document.source_format, document.pages[0].source) == ("pdf_ocr", "ocr")
    (table,) = document.tables
    confidence = [cell.confidence for cell in table.cells() if cell.text]
    assert len(confidence) == 6
    assert all(each is not None and 0.5 < each <= 1 for each in confidence)
    bundle = pipeline.records(document, scan())
    assert bundle.report.source_format == "pdf_ocr"
    assert [(score.level, score.indicator, score.value) for score in bundle.scores] == [
        ("indicator", 1, 90.94),
        ("indicator", 2, 87.65),
    ]
