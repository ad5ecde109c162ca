"""A digit that its font draws as another one is not believed: the map to characters may lie."""

from __future__ import annotations

import zlib
from io import BytesIO
from pathlib import Path

import pdf_sheet
import pytest
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from pdf_sheet import CODES, Sheet, pdf

from extract.document import Document, Paragraph
from extract.reader import read

FONT = Path("/usr/share/fonts/truetype/tlwg/Umpush.ttf")
pytestmark = pytest.mark.skipif(not FONT.is_file(), reason=f"{FONT} is not installed")
ARABIC, THAI = "0123456789", "๐๑๒๓๔๕๖๗๘๙"


@pytest.fixture(autouse=True)
def _real_font(monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters as in print: glyph codes stay the Unicode values."""
    font = TTFont(FONT)
    chosen = Subsetter(Options(retain_gids=False))
    chosen.populate(unicodes=CODES)
    chosen.subset(font)
    stored = BytesIO()
    font.save(stored)
    order, named = font.getGlyphOrder(), font.getBestCmap()
    to_glyph = bytearray(2 * (max(CODES) + 1))
    for code, name in named.items():
        if code in CODES:
            to_glyph[2 * code : 2 * code + 2] = order.index(name).to_bytes(2, "big")
    program = (zlib.compress(stored.getvalue()), zlib.compress(bytes(to_glyph)))
    monkeypatch.setattr(pdf_sheet, "_true_type", lambda: program)


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("digits", [ARABIC, THAI])
def test_digits_that_look_like_what_their_font_says_are_believed(digits: str) -> None:
    document = read(pdf(Sheet().text(60, 700, digits)))
    assert texts(document) == [digits]
    assert document.notes == ()


@pytest.mark.parametrize(("one", "two"), ["69", "17", "38", "๖๙", "๓๗", "๘๒"])
def test_two_digits_that_have_exchanged_their_names_make_every_digit_of_their_font_doubted(one: str, two: str) -> None:
    wrong = {ord(one): ord(two), ord(two): ord(one)}
    sheet = Sheet().text(60, 700, f"45 {one}{two}", font="F2").text(60, 600, f"{one}{two}", font="F1")
    document = read(pdf(sheet, fonts={"F2": wrong}))
    assert texts(document) == ["\ufffd\ufffd \ufffd\ufffd", f"{one}{two}"]
    assert [note.check for note in document.notes] == ["digits-doubted"]


def test_arabic_digits_drawn_as_thai_ones_are_the_same_numbers() -> None:
    drawn = {ord(thai): ord(arabic) for thai, arabic in zip(THAI, ARABIC, strict=True)}
    document = read(pdf(Sheet().text(60, 700, THAI, font="F2"), fonts={"F2": drawn}))
    assert texts(document) == [ARABIC]
    assert document.notes == ()
