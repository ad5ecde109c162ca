"""A sentence that opens with another indicator's name below the heading of its section: the name is a slip, the number
is right; in a list of indicators it is the number."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, text_of

SCORES = [["ตัวชี้วัด", "คะแนน"], ["การปฏิบัติหน้าที่", "91.20"], ["การใช้งบประมาณ", "84.20"], ["การใช้อำนาจ", "88.10"]]


def found(*lines: str) -> set[tuple[str, str]]:
    bundle = pipeline.report(text_of(TITLE, SCORES, *lines).encode())
    return {(each.check, each.severity) for each in bundle.findings if each.check.startswith("sentence")}


@pytest.mark.parametrize("heading", ["ตัวชี้วัดที่ 2 การใช้งบประมาณ", "## 2. การใช้งบประมาณ"])
@pytest.mark.parametrize(
    "sentence",
    [
        "ตัวชี้วัดที่ 3 การใช้อำนาจ ได้คะแนน 84.20 คะแนน",
        "ตัวชี้วัดที่ 3 ได้ 84.20 คะแนน ควรปรับปรุงการแจ้งแผน",
        "การใช้อำนาจได้คะแนน 84.20 คะแนน",
        "ตัวชี้วัดการใช้อำนาจ มีคะแนน ๘๔.๒๐ คะแนน",
    ],
)
def test_the_name_is_a_slip(heading: str, sentence: str) -> None:
    assert found(heading, sentence) == {("sentence-of-another-indicator", "warning")}


def test_the_number_is_wrong() -> None:
    wrong = {("sentence-differs", "error")}
    assert found("ตัวชี้วัดที่ 1 ได้ 91.20 คะแนน", "ตัวชี้วัดที่ 2 ได้ 91.20 คะแนน") == wrong
    assert found("ตัวชี้วัดที่ 2 การใช้งบประมาณ", "ตัวชี้วัดที่ 3 การใช้อำนาจ ได้คะแนน 84.10 คะแนน") == wrong
    assert found("ตัวชี้วัดที่ 2 การใช้งบประมาณ (84.20 คะแนน)", "ตัวชี้วัดที่ 3 การใช้อำนาจ (84.20 คะแนน)") == wrong


def test_each_below_its_own_heading_is_right() -> None:
    assert found("ตัวชี้วัดที่ 2 การใช้งบประมาณ", "ตัวชี้วัดที่ 2 ได้ 84.20 คะแนน", "ตัวชี้วัดที่ 3 การใช้อำนาจ", "ได้ 88.10 คะแนน") == set()
