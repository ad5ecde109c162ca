"""Numbers on a rule between two rows belong to neither for certain."""

from __future__ import annotations

from extract.document import Document
from extract.reader import read
from tests.pdf_sheet import Sheet, pdf

LABELS, SCORES = ["การใช้อำนาจ", "การใช้งบประมาณ", "คุณภาพ"], ["88.37", "84.10", "79.64"]


def table(lower: float, *, labels_too: bool = False, size: float = 14) -> Document:
    """Scores that stand ``lower`` points below the line of their labels, or with them."""
    sheet = Sheet().grid((50, 250, 350), (600, 625, 650, 675, 700))
    sheet.text(58, 682, "ตัวชี้วัด").text(258, 682, "คะแนน")
    for row, (label, score) in enumerate(zip(LABELS, SCORES, strict=True)):
        y = 657 - 25 * row
        sheet.text(58, y - lower * labels_too, label, size=size).text(258, y - lower, score, size=size)
    return read(pdf(sheet))


def scores(document: Document) -> list[str]:
    return [row.cells[1].text for row in document.tables[0].rows[1:]]


def checks(document: Document) -> set[str]:
    return {note.check for note in document.notes}


def test_a_number_that_a_rule_of_the_table_runs_through_is_withheld() -> None:
    document = table(12)
    assert not any(map(str.isdigit, "".join(scores(document))))
    assert "digits-doubted" in checks(document)


def test_one_that_touches_the_rule_with_its_foot_is_read() -> None:
    document = table(7)
    assert (scores(document), checks(document)) == (SCORES, set())


def test_where_the_labels_lie_on_the_rules_too_each_number_is_its_label_s() -> None:
    document = table(12, labels_too=True)
    assert "digits-doubted" not in checks(document)
