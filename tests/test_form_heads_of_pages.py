"""Form: the head of a page that stands once, between a table and its piece without a header on the next page."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, issues, measures, read, text_of

OWN = "สำนักงานเขตลานสนใหญ่"
PLAN = [
    ["ตัวชี้วัด", "ประเด็น", "มาตรการ", "ผู้รับผิดชอบ"],
    ["ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "ให้บริการล่าช้า", "เพิ่มช่องบริการ", "ฝ่ายปกครอง"],
]
PIECE = [["ตัวชี้วัดที่ 2 การใช้งบประมาณ", "ไม่ทราบแผน", "แจ้งแผน", "ฝ่ายการคลัง"]]
WITHOUT_NAME = [["", "ไม่ทราบแผน", "แจ้งแผน", "ฝ่ายการคลัง"]]


@pytest.mark.parametrize("head", [OWN, f"{OWN} กรุงเทพมหานคร", f"รายงานผลการประเมิน ITA {OWN}"])
def test_the_name_of_who_reports_parts_no_table(head: str) -> None:
    found = read(TITLE, PLAN, head, PIECE)
    assert issues(found) == [(1, None, "ให้บริการล่าช้า"), (2, None, "ไม่ทราบแผน")]
    assert [each[1] for each in measures(found)] == ["เพิ่มช่องบริการ", "แจ้งแผน"]


@pytest.mark.parametrize("head", ["สำนักงานเขตบางรัก", f"{OWN} มาตรการระยะยาว", "แผนปฏิบัติการป้องกันการทุจริต"])
@pytest.mark.parametrize("piece", [PIECE, WITHOUT_NAME])
def test_what_another_line_parts_is_told(head: str, piece: list[list[str]]) -> None:
    bundle = pipeline.report(text_of(TITLE, PLAN, head, piece).encode())
    assert [each.text for each in bundle.measures] == ["เพิ่มช่องบริการ"]
    assert "warning" in {each.severity for each in bundle.findings if each.check == "table-not-read"}


def test_a_table_under_its_own_header_is_its_own() -> None:
    scored = [["ตัวชี้วัด", "คะแนน", "ระดับ", "ลำดับที่"], ["การใช้งบประมาณ", "90.12", "A", "2"]]
    found = read(TITLE, PLAN, OWN, scored)
    assert [tuple(each[2:]) for each in found["scores"]] == [("indicator", 2, "score", 90.12)]
    assert len(found["measures"]) == 1


def test_rows_of_people_are_no_piece() -> None:
    people = [["นายสมชาย ใจดี", "ผู้อำนวยการเขต", "ประธาน"], ["นางสาวสมหญิง รักดี", "ผู้ช่วย", "กรรมการ"]]
    bundle = pipeline.report(text_of(TITLE, PLAN, "คณะกรรมการขับเคลื่อน", people).encode())
    assert {each.severity for each in bundle.findings} <= {"info"}
