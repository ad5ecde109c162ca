"""Form: what an office writes beside, in and below its scores: other years, gaps, trends, counts, remarks."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, issues, read, scores

FIRST = ("indicator", 1, "score", 93.14)
SECOND = ("indicator", 2, "score", 90.52)
THIRD = ("indicator", 9, "score", 100.0)


def _beside(head: str, *cells: str) -> list[tuple[object, ...]]:
    labels = ["1. การปฏิบัติหน้าที่", "2. การใช้งบประมาณ", "9. การเปิดเผยข้อมูล"]
    numbers = ["93.14", "90.52", "100"]
    rows = [list(row) for row in zip(labels, numbers, cells, strict=True)]
    return scores(read(TITLE, [["ตัวชี้วัด", "คะแนน", head], *rows]))


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("คะแนนที่ขาดไป", ("6.86", "9.48", "0.00")),
        ("ช่องว่าง (100 - คะแนน)", ("6.86", "9.48", "0.00")),
        ("คงเหลือ", ("6.86", "9.48", "0.00")),
        ("แนวโน้ม", ("▲", "▼", "▲")),
        ("เทียบกับปีก่อน", ("เพิ่มขึ้น", "ลดลง", "เพิ่มขึ้น")),
        ("ผู้ตอบแบบวัด (คน)", ("120", "93", "41")),
        ("S.D.", ("0.45", "1.11", "0.20")),
        ("หมายเหตุ", ("ลดลงจากปีก่อน 1.20 คะแนน", "ผ่านเกณฑ์ 85 คะแนน", "")),
        ("คะแนนสูงสุดของจังหวัด", ("99.10", "98.00", "100.00")),
    ],
)
def test_what_stands_beside_scores_is_none(head: str, cells: tuple[str, str, str]) -> None:
    assert _beside(head, *cells) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    ("first", "second", "full"),
    [
        ("93.14 (ปี 2565 = 91.20)", "90.52 (ปี 2565 = 92.01)", "100 (ปี 2565 = 93.75)"),
        ("93.14 (เดิม 91.20)", "90.52 (เดิม 92.01)", "100 (เดิม 93.75)"),
        ("93.14 (เป้าหมาย 90.00)", "90.52 (เป้าหมาย 90.00)", "100 (เป้าหมาย 90.00)"),
        ("93.14 (A)", "90.52 ระดับ ผ่านดี", "100 (AA)"),
    ],
)
def test_what_stands_behind_a_score_in_its_cell(first: str, second: str, full: str) -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "คะแนน"],
            ["1. การปฏิบัติหน้าที่", first],
            ["2. การใช้งบประมาณ", second],
            ["9. การเปิดเผยข้อมูล", full],
        ],
    )
    assert scores(found) == [FIRST, SECOND, THIRD]


def test_two_years_with_targets_in_their_cells() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัดที่", "ปีงบ 2565", "ปีงบ 2566", "ผลต่าง"],
            ["1) การปฏิบัติหน้าที่", "89.53 (เป้าหมาย 90.00)", "93.14 (เป้าหมาย 90.00)", "+3.61"],
            ["2) การใช้งบประมาณ", "85.90 (เป้าหมาย 90.00)", "90.52 (เป้าหมาย 90.00)", "+4.62"],
        ],
    )
    assert [(score[0], score[3], score[5]) for score in found["scores"]] == [
        (2565, 1, 89.53),
        (2566, 1, 93.14),
        (2565, 2, 85.9),
        (2566, 2, 90.52),
    ]


def test_a_full_score_before_another_number_in_brackets_is_not_guessed() -> None:
    found = read(TITLE, [["ตัวชี้วัด", "คะแนน"], ["1. การปฏิบัติหน้าที่", "93.14"], ["9. การเปิดเผยข้อมูล", "100 (95.54)"]])
    assert scores(found) == [FIRST]


def test_rows_of_trends_and_gaps_below_scores_in_columns() -> None:
    found = read(
        TITLE,
        [
            ["", "1. การปฏิบัติหน้าที่", "2. การใช้งบประมาณ", "9. การเปิดเผยข้อมูล"],
            ["คะแนน", "93.14", "90.52", "100"],
            ["ช่องว่าง (100 - คะแนน)", "6.86", "9.48", "0"],
            ["เทียบกับปีก่อน", "เพิ่มขึ้น", "ลดลง", "เพิ่มขึ้น"],
            ["หมายเหตุ", "ลดลงจากปีก่อน 1.20 คะแนน", "ผ่านเกณฑ์ 85 คะแนน", ""],
        ],
    )
    assert scores(found) == [FIRST, SECOND, THIRD]
    assert issues(found) == []


def test_another_years_total_below_the_total() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "คะแนน"],
            ["1. การปฏิบัติหน้าที่", "93.14"],
            ["2. การใช้งบประมาณ", "90.52"],
            ["คะแนนรวม", "91.02"],
            ["คะแนนรวม ปี 2565", "88.40"],
            ["ค่าเฉลี่ยระดับประเทศ", "90.00"],
            ["จำนวนผู้ตอบแบบวัด (คน)", "412"],
        ],
    )
    assert [(score[0], score[2], score[5]) for score in found["scores"] if score[2] == "overall"] == [
        (2566, "overall", 91.02),
        (2565, "overall", 88.4),
    ]


def test_the_highest_and_the_lowest_in_a_sentence() -> None:
    said = "พบว่า ตัวชี้วัดที่ 9 : การเปิดเผยข้อมูล ได้คะแนนสูงสุด (100 คะแนน) และตัวชี้วัดที่ 2 การใช้งบประมาณ ได้คะแนนต่ำสุด (90.52 คะแนน)"
    assert scores(read(TITLE, said)) == [THIRD, SECOND]
    assert scores(read(TITLE, "ตัวชี้วัดที่ 9 มีคะแนนสูงสุดในประเทศ 99.00 คะแนน")) == []


def test_a_heading_of_another_year_beside_a_misprinted_caption() -> None:
    found = read(
        "มาตรการยกระดับคุณธรรมและความโปร่งใสของสำนักงานเขตลานสนใหญ่ ประจำปีงบประมาณ พ.ศ. 2564",
        "ตามผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2564 สำนักงานเขตลานสนใหญ่จึงกำหนดมาตรการ",
        "ส่วนที่ 2 ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2563",
        "ตารางที่ 1 : คะแนนผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2574",
        [["ตัวชี้วัด", "คะแนน"], ["1. การปฏิบัติหน้าที่", "93.14"], ["2. การใช้งบประมาณ", "90.52"]],
    )
    assert found["report"]["assessed_year"] == 2564


@pytest.mark.parametrize("level", ["92.18 / A", "92.18 /ระดับ A", "92.18 / ผ่านดี"])
def test_a_score_and_its_level_behind_a_stroke(level: str) -> None:
    rows = [["เรื่องที่วัด", "คะแนน / ระดับ"], ["1. การปฏิบัติหน้าที่", level], ["2. การใช้งบประมาณ", "81.46 / B"]]
    assert [each[3] for each in scores(read(TITLE, rows))] == [92.18, 81.46]
