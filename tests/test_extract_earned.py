"""Pictures of pages are read as long as they may hold a report in Thai, and what was not read is told."""

from __future__ import annotations

import numpy as np
import pypdfium2
import pytest
from pdf_sheet import Sheet, pdf

from extract import ocr
from extract.document import BBox, Document
from extract.page import PageContent
from extract.reader import read

THAI = "ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน " * 6
ENGLISH = "The quick brown fox jumps over the lazy dog and runs. " * 6
MIXED = ENGLISH + "สำนักงาน" * 10
"""As a recogniser reads English print, here and there a word as Thai."""


def read_of(monkeypatch: pytest.MonkeyPatch, *shown: str, first: Sheet | None = None) -> tuple[Document, list[int]]:
    """A report of scanned pages with these texts, behind a ``first`` page that is no scan; and the pages looked at."""
    pages = [*([first] if first else []), *(Sheet().picture(0, 0, 595, 842) for _ in shown)]
    texts = [*([""] if first else []), *shown]
    looked_at: list[int] = []

    def look(page: pypdfium2.PdfPage, number: int, area: BBox | None = None) -> PageContent:
        looked_at.append(number)
        text = texts[number - 1]
        boxes = np.array([[60.0, 100.0, 500.0, 120.0]]) if text else np.empty((0, 4))
        confidence = np.ones(len(boxes))
        return PageContent(
            number,
            595,
            842,
            "ocr" if text else "none",
            texts=(text,) if text else (),
            boxes=boxes,
            baselines=boxes[:, 3],
            confidence=confidence,
        )

    monkeypatch.setattr(ocr, "missing", lambda: None)
    monkeypatch.setattr(ocr, "read_page", look)
    return read(pdf(*pages)), looked_at


def test_a_thai_report_is_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_of(monkeypatch, *[THAI] * 6)[1] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("english", [ENGLISH, MIXED])
def test_after_three_pages_without_thai_the_rest_is_told_and_not_read(
    monkeypatch: pytest.MonkeyPatch, english: str
) -> None:
    document, looked_at = read_of(monkeypatch, *[english] * 5)
    assert looked_at == [1, 2, 3]
    told = [note for note in document.notes if note.check == "page-without-text"]
    assert [(note.page, note.severity) for note in told] == [(4, "error"), (5, "error")]
    assert "hold no Thai" in told[0].message.en
    assert "--pages" in told[0].message.en
    assert "--pages" in told[0].message.th


@pytest.mark.parametrize(
    "shown",
    [
        [ENGLISH, ENGLISH, THAI, ENGLISH, ENGLISH, ENGLISH],
        ["", "", "", "", THAI, ENGLISH],
        ["Photo 1", "Photo 2", "Photo 3", "Photo 4", THAI, THAI],
    ],
)
def test_pages_that_say_little_or_some_that_are_in_thai_leave_it_open(
    monkeypatch: pytest.MonkeyPatch, shown: list[str]
) -> None:
    assert read_of(monkeypatch, *shown)[1] == [1, 2, 3, 4, 5, 6]


def test_a_page_of_thai_text_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    first = Sheet()
    for line in range(6):
        first.text(60, 700 - 30 * line, "ผลการประเมินคุณธรรมและความโปร่งใส")
    assert read_of(monkeypatch, *[ENGLISH] * 5, first=first)[1] == [2, 3, 4, 5, 6]
