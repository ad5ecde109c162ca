"""Form: indicators over columns, and below them numbers in cells that are merged over several of these columns."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

import pipeline
from extract.document import Cell, Document, Paragraph, Row, Table
from tests.forms.compare import found_in
from tests.forms.reading import TITLE, scores

GROUPS = [("รายการ", 1), ("แบบวัด IIT", 3), ("แบบวัด EIT", 2)]
HEADS = ["", "1. การปฏิบัติหน้าที่", "2. การใช้งบประมาณ", "3. การใช้อำนาจ", "6. คุณภาพการดำเนินงาน", "7. ประสิทธิภาพการสื่อสาร"]
VALUES = ["คะแนนตัวชี้วัด", "91.35", "83.27", "87.60", "87.48", "80.11"]
EACH = [("indicator", key, "score", float(value)) for key, value in zip((1, 2, 3, 6, 7), VALUES[1:], strict=True)]

Spans = Sequence[tuple[str, int]]


def report(*rows: Spans) -> list[tuple[object, ...]]:
    """The scores of a report with these rows below heads, as a PDF gives them."""
    table = [GROUPS, [(word, 1) for word in HEADS], [(word, 1) for word in VALUES], *rows]
    made = []
    for index, cells in enumerate(table):
        column, own = 0, []
        for word, span in cells:
            own.append(Cell(index, column, word, 1, span))
            column += span
        made.append(Row(index, tuple(own)))
    whole = Table(1, len(HEADS), tuple(made), spans_known=True)
    return scores(found_in(pipeline.records(Document("pdf", (Paragraph(TITLE), whole)), b"")))


def test_a_number_over_the_columns_of_an_instrument_is_the_instruments() -> None:
    # Beside it a dash stands for the other instrument.
    found = report([("คะแนนแบบวัด", 1), ("87.41", 3), ("-", 2)])
    assert found == [*EACH, ("instrument", "IIT", "score", 87.41)]


def test_a_number_over_the_columns_of_several_instruments_is_no_indicators() -> None:
    assert report([("", 1), ("86.02", 5)]) == EACH


@pytest.mark.parametrize("label", ["คะแนนรวม", "คะแนนภาพรวม"])
def test_a_total_over_all_columns_is_the_whole_score(label: str) -> None:
    assert report([(label, 1), ("86.02", 5)]) == [*EACH, ("overall", None, "score", 86.02)]


def test_a_number_below_one_head_stays_that_ones() -> None:
    found = report([("ปี 2565", 1), ("90.00", 1), ("-", 1), ("-", 1), ("-", 1), ("-", 1)])
    assert found == [*EACH, ("indicator", 1, "score", 90.0)]
