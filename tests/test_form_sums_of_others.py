"""Form: tables that count something else, with a column that sums it up: no total of the assessment."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, read, scores


def values(*rows: list[str]) -> list[float]:
    return [each[-1] for each in scores(read(TITLE, [*rows]))]


@pytest.mark.parametrize("word", ["รวม", "รวมทั้งสิ้น"])
def test_a_bare_sum_of_what_is_no_assessment_is_no_total(word: str) -> None:
    complaints = [["เรื่องร้องเรียน (เรื่อง)", "2", "1", "3"], ["ร้อยละที่แก้ไขแล้ว", "50.00", "100.00", "66.67"]]
    assert values(["รายการ", "ไตรมาส 1", "ไตรมาส 2", word], *complaints) == []
    assert values(["หมวด", "กองคลัง", "กองช่าง", word], ["เบิกจ่าย (ร้อยละ)", "45.50", "66.20", "55.85"]) == []


def test_beside_instruments_or_years_it_is_the_total() -> None:
    row = ["ผลการประเมิน", "88.20", "80.80", "91.00", "87.10"]
    assert values(["รายการ", "IIT", "EIT", "OIT", "รวม"], row) == [88.2, 80.8, 91.0, 87.1]
    assert values(["ปี", "รวม"], ["2565", "85.10"], ["2566", "87.10"]) == [85.1, 87.1]


@pytest.mark.parametrize("mark", ["★ ", "→ ", "* ", ""])
def test_what_marks_the_own_row_is_none_of_its_name(mark: str) -> None:
    rows = [["หน่วยงาน", "คะแนนรวม"], ["สำนักงานเขตบางงาม", "85.30"], [f"{mark}สำนักงานเขตลานสนใหญ่", "87.10"]]
    assert values(*rows) == [87.1]
