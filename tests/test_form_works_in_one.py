"""Form: words that no table of words knows over times and units, and two columns of works that an arrow parts."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, Rows, issues, measures, read

WORKS: Rows = [["ไม่ทราบแผน → จัดทำแผนการใช้จ่าย", "กองคลัง"], ["มอบหมายงานไม่เป็นธรรม → จัดทำคำสั่ง", "สำนักปลัด"]]


def test_an_arrow_parts_what_was_found_from_what_is_done() -> None:
    found = read(TITLE, [["ปัญหา → มาตรการ", "ผู้รับผิดชอบ"], *WORKS])
    assert [each[2] for each in issues(found)] == ["ไม่ทราบแผน", "มอบหมายงานไม่เป็นธรรม"]
    assert [each[1] for each in measures(found)] == ["จัดทำแผนการใช้จ่าย", "จัดทำคำสั่ง"]


def test_an_arrow_inside_one_work_is_a_part_of_it() -> None:
    found = read(TITLE, [["ปัญหา", "ผู้รับผิดชอบ"], *WORKS])
    assert [each[2] for each in issues(found)] == [row[0] for row in WORKS]


@pytest.mark.parametrize(("who", "when"), [("ใคร", "เดือน"), ("เจ้าของ", "ห้วง")])
def test_units_and_times_below_any_words(who: str, when: str) -> None:
    rows = [["ตัวชี้วัด", "สิ่งที่พบ", "สิ่งที่จะทำ", who, when], ["2", "ไม่ทราบแผน", "จัดทำแผน", "กองคลัง", "ต.ค. 2566"]]
    found = read(TITLE, [*rows, ["3", "มอบหมายไม่เป็นธรรม", "จัดทำคำสั่ง", "สำนักปลัด", "พ.ย. 2566"]])
    assert [(each["indicator"], each["responsible"], each["timeline"]) for each in found["measures"]] == [
        (2, "กองคลัง", "ต.ค. 2566"),
        (3, "สำนักปลัด", "พ.ย. 2566"),
    ]


def test_months_of_scores_are_no_time_of_works() -> None:
    rows = [["เดือน", "มาตรการ", "คะแนน"], ["ต.ค.", "จัดทำแผน", "80.00"], ["พ.ย.", "ประชุมชี้แจง", "85.00"]]
    assert [each["timeline"] for each in read(TITLE, rows)["measures"]] == [None, None]
