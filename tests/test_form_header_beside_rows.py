"""Form: on a later page of a PDF a cell of the header reaches down beside a row, below which a merged cell goes on."""

from __future__ import annotations

import pytest

from extract.document import Cell, Document, Paragraph, Row, Table
from segment.segment import segment
from tests.forms.compare import found_in
from tests.forms.reading import TITLE, issues, measures, scores

HEADER = ("ลำดับ", "ข้อคำถาม", "ประเด็น", "แนวทางแก้ไข", "ผู้รับผิดชอบ")


def page(number: int, reaching: bool, *body: tuple[str, ...]) -> Table:
    head = tuple(Cell(0, at, text, row_span=2 if reaching and at == 4 else 1) for at, text in enumerate(HEADER))
    rows = [Row(0, head, page=number)]
    for index, texts in enumerate(body, start=1):
        rows.append(Row(index, tuple(Cell(index, at, text) for at, text in enumerate(texts)), page=number))
    return Table(number, 5, tuple(rows), page=number, spans_known=True)


@pytest.mark.parametrize(
    "form", ["{text} มากน้อยเพียงใด ({code} ได้ {score} คะแนน)", "{code} {text}เพียงใด ({score} คะแนน)"]
)
@pytest.mark.parametrize("first", [True, False])
def test_a_row_beside_a_cell_of_the_header_is_none_of_the_header(form: str, first: bool) -> None:
    upper = page(
        1,
        False,
        ("1", form.format(text="ขั้นตอนการยืมสะดวก", code="i20", score="79.30"), "อนุมัติช้า", "1. ลดขั้นตอน", "กองคลัง"),
    )
    lower = page(2, True, ("2", form.format(text="ท่านรู้แนวปฏิบัติ", code="i23", score="77.42"), "ไม่ทราบวิธี", "2. ติดแนวปฏิบัติ"))
    tables = (lower,) if first else (upper, lower)
    found = found_in(segment(Document("pdf", (Paragraph(TITLE, page=1), *tables)), sha256="0" * 64, version="test"))
    assert scores(found)[-1] == ("question", "I23", "score", 77.42)
    assert [each[1:] for each in issues(found)][-1] == ("I23", "ไม่ทราบวิธี")
    assert measures(found)[-1][1] == "ติดแนวปฏิบัติ"
