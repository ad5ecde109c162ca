"""Form: the word of issues or measures stands over the indicators that head the columns of their texts."""

from __future__ import annotations

from tests.forms.reading import TITLE, issues, measures, read, scores

NAMES = ["ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร", "ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน"]


def test_issues_in_a_column_for_each_indicator() -> None:
    found = read(
        TITLE, [["ประเด็นที่ต้องปรับปรุง", ""], NAMES, ["แจ้งล่วงหน้าเพียง 1 วัน", "เวทีจัดในเวลาราชการ"], ["ข้อมูลอยู่หลายที่", ""]]
    )
    assert sorted(issues(found)) == [
        (7, None, "ข้อมูลอยู่หลายที่"),
        (7, None, "แจ้งล่วงหน้าเพียง 1 วัน"),
        (8, None, "เวทีจัดในเวลาราชการ"),
    ]
    assert scores(found) == []


def test_measures_by_number_in_a_column_for_each_indicator() -> None:
    header = [["ลำดับ", "มาตรการ", ""], ["", *NAMES]]
    found = read(TITLE, [*header, ["1", "แจ้งแผนล่วงหน้า 7 วัน", "จัดเวทีให้ครบ 64 ชุมชน"], ["2", "จัดทำหน้ารวมข้อมูล", "-"]])
    assert sorted(each[1] for each in measures(found)) == ["จัดทำหน้ารวมข้อมูล", "จัดเวทีให้ครบ 64 ชุมชน", "แจ้งแผนล่วงหน้า 7 วัน"]
    assert scores(found) == []


def test_scores_below_indicators_under_a_word_of_work_stay_scores() -> None:
    found = read(TITLE, [["ผลการประเมิน", ""], NAMES, ["86.40", "85.90"]])
    assert scores(found) == [("indicator", 7, "score", 86.4), ("indicator", 8, "score", 85.9)]
