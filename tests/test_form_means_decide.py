"""Means of questions that come out speak for the reading that gives them."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import text_of

TITLE = "รายงานการวิเคราะห์ผลการประเมิน ITA ขององค์การบริหารส่วนจังหวัดลำพูน ปีงบประมาณ พ.ศ. ๒๕๖๘"


@pytest.mark.parametrize(("first", "trusted"), [("91.00", True), ("95.55", False)])
def test_numbers_of_indicators_beside_their_questions(first: str, *, trusted: bool) -> None:
    rows = [
        ["ตัวชี้วัด", "ข้อ", "ข้อคำถาม", "คะแนน", ""],
        ["", "", "", "รายข้อ", "รายตัวชี้วัด"],
        ["๑. การปฏิบัติหน้าที่", "i1", "เจ้าหน้าที่ปฏิบัติงานตามขั้นตอนเพียงใด", "90.00", first],
        ["", "i2", "เจ้าหน้าที่ให้บริการเท่ากันเพียงใด", "92.00", ""],
        ["๒. การใช้งบประมาณ", "i4", "ท่านรู้แผนการใช้จ่ายงบประมาณเพียงใด", "80.00", "82.00" if trusted else "87.77"],
        ["", "i5", "หน่วยงานใช้จ่ายงบประมาณคุ้มค่าเพียงใด", "84.00", ""],
    ]
    bundle = pipeline.report(text_of(TITLE, rows).encode())
    assert len(bundle.scores) == 6
    assert all(each.trust != "doubtful" for each in bundle.scores) is trusted
