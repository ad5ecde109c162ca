"""PDF files within a PDF: a portfolio's one report is read, of several each must come by itself."""

from __future__ import annotations

import pytest
from pdf_sheet import Sheet, pdf

from extract.document import Document, Paragraph
from extract.errors import ReportError
from extract.pdf_file import open_pdf
from extract.reader import read

COVER = Sheet().text(60, 700, "Open this portfolio in another program.", size=8)
REPORT = pdf(Sheet().text(60, 700, "คะแนน"), Sheet().text(60, 700, "ระดับ"))


def with_files(*sheets: Sheet, files: dict[str, bytes], catalog: str = "") -> bytes:
    """A PDF with files attached."""
    extra, names = [], []
    for number, (name, data) in enumerate(files.items()):
        stream = f"<< /Type /EmbeddedFile /Length {len(data)} >>\nstream\n{data.decode('latin-1')}\nendstream"
        extra += [stream, f"<< /Type /Filespec /F ({name}) /UF ({name}) /EF << /F {4 + 2 * number} 0 R >> >>"]
        names.append(f"({name}) {5 + 2 * number} 0 R")
    listed = f"/Names << /EmbeddedFiles << /Names [{' '.join(names)}] >> >> {catalog}"
    return pdf(*sheets, catalog=listed, extra=extra)


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def test_the_report_inside_a_portfolio_is_read_with_its_own_pages() -> None:
    data = with_files(COVER, files={"note.txt": b"text", "report.pdf": REPORT})
    document = read(data)
    assert texts(document) == ["คะแนน", "ระดับ"]
    assert [(note.check, note.observed) for note in document.notes] == [("read-from-portfolio", "report.pdf")]
    assert len(document.pages) == len(open_pdf(data)) == 2


def test_a_portfolio_of_several_reports_is_refused_by_their_names() -> None:
    with pytest.raises(ReportError, match=r"one\.pdf, two\.pdf") as refused:
        read(with_files(COVER, files={"one.pdf": REPORT, "two.pdf": REPORT}, catalog="/Collection << >>"))
    assert refused.value.kind == "several-in-portfolio"


def test_a_report_with_an_attachment_is_read_itself_and_the_attachment_told() -> None:
    own = [Sheet().text(60, 700, "รายงาน"), Sheet().text(60, 700, "ผลการประเมิน")]
    document = read(with_files(*own, files={"more.pdf": REPORT}))
    assert texts(document) == ["รายงาน", "ผลการประเมิน"]
    assert [(note.check, note.observed) for note in document.notes] == [("attachments-not-read", "more.pdf")]


def test_other_attachments_are_nothing_to_speak_of() -> None:
    assert read(with_files(Sheet().text(60, 700, "รายงาน"), files={"scores.csv": b"1;2"})).notes == ()


def test_a_page_with_results_of_its_own_is_no_cover() -> None:
    own = Sheet().text(60, 700, "การปฏิบัติหน้าที่ 91.25").text(60, 660, "การใช้อำนาจ 84.10")
    document = read(with_files(own, files={"last_year.pdf": REPORT}))
    assert texts(document) == ["การปฏิบัติหน้าที่ 91.25\nการใช้อำนาจ 84.10"]
    assert [(note.check, note.observed) for note in document.notes] == [("attachments-not-read", "last_year.pdf")]
