"""Form: numbers of groups, villages or units above what they have together: that alone is the agency's."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, read, scores


def found(*rows: list[str]) -> list[tuple[object, ...]]:
    return [(agency, *rest) for _, agency, _, *rest in read(TITLE, [*rows])["scores"]]


@pytest.mark.parametrize(
    ("header", "first", "second", "total"),
    [
        ("กลุ่ม", "ข้าราชการ", "พนักงานจ้าง", "เฉลี่ย"),
        ("ผู้ตอบ", "ประชาชน", "ผู้ประกอบการ", "รวม"),
        ("หมู่บ้าน", "หมู่ 1", "หมู่ 2", "รวม"),
        ("ส่วนราชการภายใน", "สำนักปลัด", "กองคลัง", "รวมหน่วยงาน"),
    ],
)
def test_the_total_is_the_subjects_and_its_parts_are_none(header: str, first: str, second: str, total: str) -> None:
    told = found([header, "คะแนน EIT"], [first, "82.10"], [second, "79.50"], [total, "80.80"])
    assert told == [(None, "EIT", "score", 80.8)]


def test_rows_that_name_years_or_instruments_are_no_parts() -> None:
    assert [each[-1] for each in found(["ปี", "EIT"], ["2565", "79.10"], ["2566", "82.10"])] == [79.1, 82.1]
    rows = [["รายการ", "คะแนน"], ["IIT", "89.10"], ["EIT", "87.30"], ["รวม", "88.20"]]
    assert [each[-1] for each in found(*rows)] == [89.1, 87.3, 88.2]


def test_answers_of_men_and_women_are_no_scores() -> None:
    rows = [["ข้อ", "ชาย", "หญิง", "รวม"], ["I1", "87.20", "89.20", "88.20"], ["I2", "81.80", "79.80", "80.80"]]
    assert [each[1:] for each in found(*rows)] == [("I1", "score", 88.2), ("I2", "score", 80.8)]


def test_what_an_agency_gave_itself_is_no_result() -> None:
    rows = [["ข้อ", "ประเมินตนเอง", "ผลจาก ป.ป.ช."], ["O1", "100", "100"], ["O2", "100", "0"]]
    assert [each[1:] for each in found(*rows)] == [("O1", "score", 100.0), ("O2", "score", 0.0)]


@pytest.mark.parametrize(
    ("word", "behind"), [("น้ำหนัก", "คะแนนถ่วงน้ำหนัก"), ("สัดส่วนน้ำหนัก", "คะแนนหลังคูณสัดส่วน"), ("สัดส่วน", "คะแนนหลังคูณสัดส่วน")]
)
def test_weights_that_are_shares_of_one_are_told_in_percent_and_the_total_is_the_score(word: str, behind: str) -> None:
    told = found(
        ["รายการ", word, "คะแนน", behind],
        ["IIT", "0.30", "88.20", "26.46"],
        ["EIT", "0.30", "80.80", "24.24"],
        ["OIT", "0.40", "91.00", "36.40"],
        ["รวม", "1.00", "", "87.10"],
    )
    assert {each[-1] for each in told if each[2] == "weight"} in (set(), {30.0, 40.0})
    assert [each[-1] for each in told if each[2] == "weighted_score"] == [26.46, 24.24, 36.4]
    assert [each[-1] for each in told if each[1] is None] == [87.1]


def test_brackets_may_say_that_a_row_is_the_own_one() -> None:
    rows = [["หน่วยงาน", "คะแนน"], ["สำนักงานเขตบางงาม", "91.20"], ["สำนักงานเขตลานสนใหญ่ (หน่วยงานเรา)", "87.10"]]
    assert [each[-1] for each in scores(read(TITLE, rows))] == [87.1]


def test_our_agency_above_the_means_of_areas_is_the_whole() -> None:
    areas = [["ค่าเฉลี่ยระดับอำเภอ", "85.20"], ["ค่าเฉลี่ยระดับจังหวัด", "84.10"]]
    assert found(["รายการ", "คะแนน"], ["หน่วยงานของเรา", "87.10"], *areas) == [(None, None, "score", 87.1)]
