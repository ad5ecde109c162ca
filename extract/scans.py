"""Which pages have no usable text, and what is read of them instead: the seam to ``extract/ocr/``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pypdfium2 as pdfium

from extract.document import Note
from extract.earned import Earned
from extract.errors import ReportError
from extract.evidence import (
    LEAST_LETTERS,
    damage_of,
    is_drawn_as_shapes,
    is_junk_layer,
    is_recognised_layer,
    letters,
    pictured,
)
from extract.layer_digits import compared
from extract.message import Message
from extract.notes import note
from extract.page import PageContent
from extract.pdf_page import FULL_PICTURE, RawPage
from extract.picture_tables import pictures_of_tables, without_printed
from extract.pieces import read_pieces

BADLY_BROKEN = 0.02
"""Of a page's characters: from here on its picture tells more than its text."""
_INSTALL = Message(
    "ติดตั้งส่วนเสริม: pip install 'thai-ita[ocr]' และแพ็กเกจ tesseract-ocr-tha",
    "Install the extra: pip install 'thai-ita[ocr]' and the package tesseract-ocr-tha.",
)
_PICTURE = Message("เป็นภาพสแกน", "it is a picture")
_NOT_EARNED = Message(
    "เป็นภาพสแกน และไม่พบภาษาไทยในหน้าที่อ่านแล้ว จึงไม่อ่านต่อ",
    "it is a picture, and the pages read before hold no Thai, so that it was not read",
)
_BY_ITSELF = Message("ถ้าเป็นรายงาน อ่านหน้านี้ด้วย --pages", "If it is a report, read such pages with --pages.")


class ScanReader:
    """Reads pages from their picture where the recogniser is installed, and says what is missing where it is not."""

    def __init__(self, pdf: pdfium.PdfDocument, pages: Iterable[RawPage]) -> None:
        self._pdf = pdf
        self._earned = Earned(pages)
        self._missing: Message | None = None
        self._asked = False
        self.unread = 0
        """Pages that are pictures and were not read."""

    def refusal(self) -> ReportError:
        """Why a report that is all pictures is not read."""
        return ReportError(
            "scan-without-recogniser",
            Message(
                f"ไฟล์เป็นภาพสแกนทั้งหมด ({self.unread} หน้า) และยังไม่ได้ติดตั้งส่วนอ่านภาพ",
                f"The file is all scanned pictures ({self.unread} pages), and what reads them is not installed.",
            ),
            self.missing() or _INSTALL,
        )

    def read_instead(
        self, number: int, page: RawPage, broken_fonts: Mapping[str, float], notes: list[Note]
    ) -> PageContent | None:
        """What the picture of the page gives; None where its text layer is to be read. ``notes`` are added to."""
        if is_recognised_layer(page) and not is_junk_layer(page):
            notes.append(note("text-layer-by-recogniser", number))
            return self._compared(number, page, notes)
        if is_junk_layer(page):
            notes.append(note("junk-text-layer", number))
            return self._picture(number, page, notes)
        if letters(page) < LEAST_LETTERS and pictured(page) >= FULL_PICTURE:
            return self._picture(number, page, notes)
        if is_drawn_as_shapes(page):
            notes.append(note("text-drawn-as-shapes", number))
            return self._picture(number, page, notes) if self.missing() is None else None
        damage = damage_of(page, broken_fonts)
        if damage:
            fonts = sorted(broken_fonts.keys() & page.text_objects.names)
            notes.append(note("font-without-map", number, fonts=", ".join(fonts)))
        return self._picture(number, page, notes) if damage >= BADLY_BROKEN and self.missing() is None else None

    def tables_in_pictures(self, number: int, page: RawPage, notes: list[Note]) -> list[PageContent]:
        """What pictures of tables inside a page of text hold beside what is printed over them; without the recogniser
        only a Note."""
        found = []
        for bbox in pictures_of_tables(self._pdf, number, page):
            if self.missing() is not None or not self._earned:
                notes.append(note("picture-of-table", number, bbox))
                continue
            from extract import ocr

            opened = self._pdf[number - 1]
            try:
                found.append(without_printed(ocr.read_page(opened, number, bbox), page))
            finally:
                opened.close()
        return found

    def missing(self) -> Message | None:
        """What to install before pictures can be read; None where nothing is missing."""
        if not self._asked:
            self._asked = True
            try:
                from extract import ocr
            except ImportError:
                self._missing = _INSTALL
            else:
                self._missing = ocr.missing()
        return self._missing

    def _compared(self, number: int, page: RawPage, notes: list[Note]) -> PageContent | None:
        """What the picture under a recogniser's text shows, without the numbers that the two give differently."""
        missing = self.missing() or (None if self._earned else _BY_ITSELF)
        if missing is not None:
            notes.append(note("text-layer-not-compared", number, remedy=missing.th, remedy_en=missing.en))
            return None
        return compared(self._picture(number, page, notes), read_pieces(page, number))

    def _picture(self, number: int, page: RawPage, notes: list[Note]) -> PageContent:
        missing = self.missing()
        if missing is not None:
            self.unread += 1
            return _not_read(number, page, _PICTURE, missing, notes)
        if not self._earned:
            return _not_read(number, page, _NOT_EARNED, _BY_ITSELF, notes)
        from extract import ocr

        opened = self._pdf[number - 1]
        try:
            content = ocr.read_page(opened, number)
        finally:
            opened.close()
        self._earned.saw(content)
        return content


def _not_read(number: int, page: RawPage, reason: Message, remedy: Message, notes: list[Note]) -> PageContent:
    """The page without what its picture shows; ``notes`` are added to."""
    told = note(
        "page-without-text",
        number,
        reason=reason.th,
        reason_en=reason.en,
        remedy=remedy.th,
        remedy_en=remedy.en,
    )
    notes.append(told)
    return PageContent(number, page.width, page.height, "none", pictures=page.pictures)
