"""A file that is no report of the assessment is refused; a report without records is not."""

from __future__ import annotations

import json

import pytest
from fake_reports import report

from extract.document import Cell, Document, Page, Paragraph, Row, Table
from extract.errors import ReportError
from segment.report.other_documents import judged
from segment.segment import segment


def paragraphs(*texts: str, pages: tuple[Page, ...] = ()) -> Document:
    return Document("pdf" if pages else "text", tuple(Paragraph(text) for text in texts), pages)


def table(*texts: str) -> Document:
    cells = tuple(Cell(0, column, text) for column, text in enumerate(texts))
    return Document("text", (Table(1, len(texts), (Row(0, cells),)),))


@pytest.mark.parametrize(
    "document",
    [
        paragraphs("บันทึกการประชุมประจำเดือน"),
        paragraphs("A capital idea, and nothing else."),
        table("ลำดับ", "รายการ", "ราคา"),
        Document("text", ()),
        Document("pdf", (), (Page(1, 595.0, 842.0),)),
    ],
)
def test_refused(document: Document) -> None:
    with pytest.raises(ReportError) as raised:
        judged(document, segment(document, sha256="0" * 64, version="0"))
    assert raised.value.kind == "no-assessment"


@pytest.mark.parametrize(
    "document",
    [
        table("ลำดับ", "ตัวชี้วัด", "เป้าหมาย"),
        Document("pdf", (Paragraph("ใบเสร็จรับเงิน"),), (Page(1, 595.0, 842.0, source="ocr"),)),
    ],
)
def test_not_refused_but_told_that_it_is_none(document: Document) -> None:
    bundle = judged(document, segment(document, sha256="0" * 64, version="0"))
    assert (bundle.questions, bundle.scores, bundle.issues, bundle.measures) == ((), (), (), ())
    assert [finding.check for finding in bundle.findings][-1:] == ["no-assessment"]


@pytest.mark.parametrize(
    "document",
    [
        paragraphs("คำสั่งแต่งตั้งคณะทำงานการประเมินคุณธรรม และความโปร่งใส"),
        paragraphs("แผนงาน ITA ประจำปี"),
        Document("pdf", (), (Page(1, 595.0, 842.0, source="none"),)),
    ],
)
def test_not_refused(document: Document) -> None:
    bundle = judged(document, segment(document, sha256="0" * 64, version="0"))
    assert (bundle.questions, bundle.scores, bundle.issues, bundle.measures) == ((), (), (), ())
    assert [finding.check for finding in bundle.findings][-1:] == ["no-records"]


def test_a_report_with_records_is_left_as_it_is() -> None:
    bundle = report(json.dumps({"agency": "กรม ก", "year": 2567, "scores": [90.5]}).encode(), None)
    assert judged(paragraphs("ผลการประเมิน ITA"), bundle) is bundle


def test_records_of_a_document_that_does_not_name_the_assessment_are_told_of() -> None:
    bundle = report(json.dumps({"agency": "กรม ก", "year": 2567, "scores": [90.5]}).encode(), None)
    found = judged(paragraphs("ไม่มีอะไร"), bundle)
    assert found.scores == bundle.scores
    assert [finding.check for finding in found.findings[len(bundle.findings) :]] == ["assessment-not-named"]
