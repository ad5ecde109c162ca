"""Notes that stand in the last rows of a table of scores: what they name has the number of its own row."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, read, scores, text_of

ROWS = [
    ["ตัวชี้วัด", "คะแนน"],
    ["ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "86.00"],
    ["ตัวชี้วัดที่ 2 การใช้งบประมาณ", "84.00"],
    ["ตัวชี้วัดที่ 3 การใช้อำนาจ", "82.29"],
]
STATED = [(1, 86.0), (2, 84.0), (3, 82.29)]


def _indicators(*notes: list[str], rows: list[list[str]] = ROWS) -> list[tuple[object, ...]]:
    return [(score[1], score[3]) for score in scores(read(TITLE, [*rows, *notes])) if score[0] == "indicator"]


@pytest.mark.parametrize(
    "note",
    [
        "หมายเหตุ : ตัวชี้วัดที่ 3 และตัวชี้วัดที่ 8 กำหนดเกณฑ์ผ่านไว้ที่ 85.00 คะแนน",
        "หมายเหตุ ตัวชี้วัดที่ 3 ต้องได้ 85.00 คะแนนขึ้นไป",
        "หมายเหตุ : ในปีที่ผ่านมาตัวชี้วัดที่ 3 ได้ 70.00 คะแนน",
        "ที่มา : ระบบ ITAS ข้อมูล ณ วันที่ 31 สิงหาคม 2567 เวลา 16.30 น.",
        "ตัวชี้วัดที่ 3 และตัวชี้วัดที่ 8 กำหนดเกณฑ์ผ่านไว้ที่ 85.00 คะแนน",
        "ตัวชี้วัดที่ 3 เกณฑ์ขั้นต่ำ 85.00 คะแนน",
    ],
)
def test_a_pass_mark_or_date_of_a_note_is_no_score(note: str) -> None:
    assert _indicators([note, ""]) == STATED


def test_a_note_of_several_rows_goes_on() -> None:
    notes = (["หมายเหตุ 1. ตัวชี้วัดที่ 3 ใช้เกณฑ์ 85.00 คะแนน", ""], ["2. ตัวชี้วัดที่ 2 ปีก่อนได้ 80.00 คะแนน", ""])
    assert _indicators(*notes) == STATED


def test_a_number_that_a_note_states_is_told() -> None:
    found = pipeline.report(text_of(TITLE, [*ROWS, ["หมายเหตุ : คะแนนรวม 84.10 คะแนน", ""]]).encode())
    assert [each.level for each in found.scores] == ["indicator"] * 3
    assert "sentence-not-read" in {each.check for each in found.findings}


def test_a_score_behind_the_name_of_its_indicator_is_still_read() -> None:
    rows = [["ตัวชี้วัด", "ข้อสังเกต"], *([f"{label} {value} คะแนน", "-"] for label, value in ROWS[1:])]
    assert _indicators(rows=rows) == STATED


def test_a_pass_mark_behind_the_name_of_an_indicator_is_no_score() -> None:
    assert _indicators(rows=[*ROWS[:3], ["ตัวชี้วัดที่ 3 การใช้อำนาจ (เกณฑ์ 85.00 คะแนน)", "82.29"]]) == STATED
