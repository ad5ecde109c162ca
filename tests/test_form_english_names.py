"""Form: labels that give the number of an indicator and its name in English."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, Rows, issues, read

OLD, LATE = "คู่มือยังเป็นฉบับเดิม", "ลิงก์ที่ส่งเปิดดูไม่ได้"


def rows(one: str, two: str) -> Rows:
    head = ["ตัวชี้วัด (Indicator)", "ข้อ", "รายการข้อมูล (Item)", "คะแนน", "ข้อบกพร่อง (Finding)"]
    return [head, [one, "o14", "คู่มือการปฏิบัติงาน", "0.00", OLD], [two, "o37", "รายงานการกำกับติดตาม", "0.00", LATE]]


@pytest.mark.parametrize("two", ["10) Anti-Corruption Practice", "๑๐. Anti-corruption Practice", "10 การป้องกันการทุจริต"])
def test_a_name_in_english_behind_its_number(two: str) -> None:
    assert issues(read(TITLE, rows("9) Open Data", two))) == [(9, "O14", OLD), (10, "O37", LATE)]


def test_a_number_before_other_english_words_names_no_indicator() -> None:
    assert issues(read(TITLE, rows("9) Open Data", "10) Student Affairs")))[1] != (10, "O37", LATE)
