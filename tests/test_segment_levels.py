"""The level that a table prints beside a score stands with it, whoever's score it is."""

from __future__ import annotations

import pipeline
from tests.forms.reading import TITLE, Rows, text_of

ANNOUNCED = "ประกาศจังหวัดน่าน เรื่อง ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2566"


def levels(title: str, rows: Rows) -> list[tuple[str, float, str | None]]:
    scores = pipeline.report(text_of(title, rows).encode()).scores
    return [(each.level, each.value, each.level_printed) for each in scores]


def test_the_level_behind_a_total_is_the_total_s() -> None:
    rows = [
        ["ที่", "หน่วยงาน", "IIT", "EIT", "OIT", "คะแนนรวม", "ระดับ"],
        ["1", "เทศบาลตำบลบ้านสวนขาม", "90.00", "90.00", "95.00", "92.00", "ผ่านดี"],
        ["2", "เทศบาลตำบลท่าน้ำใส", "72.00", "70.00", "80.00", "74.60", "ต้องปรับปรุง"],
    ]
    assert [each for each in levels(ANNOUNCED, rows) if each[2]] == [
        ("overall", 92.0, "ผ่านดี"),
        ("overall", 74.6, "ต้องปรับปรุง"),
    ]


def test_each_year_has_its_own_level() -> None:
    rows = [
        ["หน่วยงาน", "คะแนน ปี 2565", "ระดับ ปี 2565", "คะแนน ปี 2566", "ระดับ ปี 2566"],
        ["เทศบาลตำบลบ้านสวนขาม", "84.10", "B", "92.00", "A"],
        ["เทศบาลตำบลท่าน้ำใส", "91.40", "A", "88.20", "A"],
    ]
    assert levels(ANNOUNCED, rows) == [
        ("overall", 84.1, "B"),
        ("overall", 92.0, "A"),
        ("overall", 91.4, "A"),
        ("overall", 88.2, "A"),
    ]


def test_the_level_in_the_cell_of_its_score() -> None:
    rows = [["ตัวชี้วัด", "คะแนน"], ["1. การปฏิบัติหน้าที่", "92.40 (A)"], ["2. การใช้งบประมาณ", "83.16"]]
    assert levels(TITLE, rows) == [("indicator", 92.4, "A"), ("indicator", 83.16, None)]


HEADS = [
    ["รายการ", "1. การปฏิบัติหน้าที่", "2. การใช้งบประมาณ", "3. การใช้อำนาจ", "4. การใช้ทรัพย์สินของราชการ"],
    ["คะแนน", "91.35", "83.27", "87.60", "90.14"],
]


def _overall(*rows: list[str]) -> str | None:
    return pipeline.report(text_of(TITLE, [*HEADS, *rows]).encode()).report.overall_level


def test_a_level_alone_where_the_total_stands_alone_is_the_wholes() -> None:
    total = ["คะแนนรวม", "89.79", "", "", ""]
    for label in ("ระดับผลการประเมิน", "ระดับ", "ผลการประเมินระดับ"):
        assert _overall(total, [label, "ผ่านดี", "", "", ""]) == "ผ่านดี"


def test_a_level_below_one_indicator_of_several_is_not_the_wholes() -> None:
    total = ["คะแนนรวม", "89.79", "", "", ""]
    assert _overall(["ระดับ", "A", "", "", ""]) is None
    assert _overall(total, ["ระดับ", "A", "C", "B", "A"]) is None
    assert _overall(total, ["ระดับ", "", "A", "", ""]) is None
