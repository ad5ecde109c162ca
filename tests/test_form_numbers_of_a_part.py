"""Numbers of a quarter, of a village, of a range or of an area around the agency are none of its results: where nothing
else is told they are read, and doubtful."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import Rows, text_of

TITLE = "สรุปผลการประเมิน ITA องค์การบริหารส่วนตำบลหนองมะตูมทอง อำเภอเมือง จังหวัดลพบุรี ประจำปีงบประมาณ พ.ศ. 2567"
SIX, SEVEN = "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร"


def trusts(*parts: Rows | str) -> list[tuple[float, str]]:
    found = pipeline.report(text_of(TITLE, *parts).encode())
    return [(each.value, each.trust) for each in found.scores]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ไตรมาส 1 - 2", "ไตรมาส 3 - 4"),
        ("หมู่ 1 - 5", "หมู่ 6 - 10"),
        ("เดือนมกราคม", "เดือนมิถุนายน"),
        ("ต่ำกว่า 85", "85 - 100"),
    ],
)
def test_columns_of_parts(first: str, second: str) -> None:
    rows = [["ตัวชี้วัด", first, second], [SIX, "80.00", "96.00"], [SEVEN, "", "88.00"]]
    found = trusts(rows)
    assert found
    assert all(trust == "doubtful" for _, trust in found)


@pytest.mark.parametrize(
    "header", ["คะแนน ไตรมาส 4", "คะแนนของจังหวัด", "คะแนน (ระดับจังหวัด)", "ของอำเภอ", "คะแนนเทศบาล", "อปท. อื่น"]
)
def test_one_column_of_a_part(header: str) -> None:
    assert trusts([["ตัวชี้วัด", header], [SIX, "84.10"], [SEVEN, "83.10"]]) == [(84.1, "doubtful"), (83.1, "doubtful")]


@pytest.mark.parametrize(
    "header",
    ["คะแนน (ตามประกาศของจังหวัด)", "คะแนน อบต.", "คะแนนของหน่วยงาน", "คะแนนภาคประชาชน", "คะแนนปี 2567", "คะแนน (0 - 100)"],
)
def test_a_column_of_the_whole(header: str) -> None:
    assert trusts([["ตัวชี้วัด", header], [SIX, "84.10"], [SEVEN, "83.10"]]) == [(84.1, "stated"), (83.1, "stated")]


def test_a_caption_or_a_row_of_a_part() -> None:
    rows = [["ตัวชี้วัด", "คะแนน"], [SIX, "84.10"], [SEVEN, "83.10"]]
    assert {trust for _, trust in trusts("ผลคะแนนไตรมาส 4", rows)} == {"doubtful"}
    assert {trust for _, trust in trusts("ไตรมาส 4", rows)} == {"stated"}
    assert {trust for _, trust in trusts("ปีงบประมาณ พ.ศ. 2567", rows)} == {"stated"}
    assert {trust for _, trust in trusts("อำเภอเมือง จังหวัดลพบุรี", rows)} == {"stated"}
    head = ["รายการ", "IIT", "EIT", "OIT"]
    assert {trust for _, trust in trusts([head, ["ของจังหวัด", "84.10", "85.10", "86.10"]])} == {"doubtful"}
    assert {trust for _, trust in trusts([head, ["คะแนน", "84.10", "85.10", "86.10"]])} == {"stated"}


@pytest.mark.parametrize("section", ["ไตรมาสที่ 1", "หมู่ที่ 1", "รอบ 6 เดือน"])
def test_a_section_of_a_part(section: str) -> None:
    rows = [["ตัวชี้วัด", "คะแนน"], [section, ""], [SIX, "84.10"], [SEVEN, "83.10"]]
    assert trusts(rows) == [(84.1, "doubtful"), (83.1, "doubtful")]
    rows[1][0] = "แบบวัด EIT"
    assert trusts(rows) == [(84.1, "stated"), (83.1, "stated")]


def test_an_area_beside_the_own_scores_is_set_aside() -> None:
    rows = [["ตัวชี้วัด", "คะแนน", "คะแนนของจังหวัด"], [SIX, "84.10", "96.10"], [SEVEN, "83.10", "95.10"]]
    assert trusts(rows) == [(84.1, "stated"), (83.1, "stated")]


def test_an_area_over_questions_that_state_their_scores() -> None:
    rows = [["ตัวชี้วัด", "คะแนน", "ของจังหวัด"], [SIX, "E1 84.10", "E2 96.10"], [SEVEN, "E4 83.10", "E5 95.10"]]
    assert trusts(rows) == [(84.1, "stated"), (83.1, "stated"), (96.1, "doubtful"), (95.1, "doubtful")]
    rows[0] = ["ตัวชี้วัด", "ข้อต่ำสุด", "ข้อสูงสุด"]
    assert {trust for _, trust in trusts(rows)} == {"stated"}


def test_the_facts_of_the_agency_beside_its_total() -> None:
    rows = [["รายการ", "ข้อมูล"], ["อำเภอ", "เมือง"], ["จังหวัด", "ลพบุรี"], ["คะแนนรวม", "88.10"]]
    assert trusts(rows) == [(88.1, "stated")]
