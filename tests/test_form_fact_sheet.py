"""Form: a table of facts. Each row is a label and what it says."""

from __future__ import annotations

from tests.forms.reading import read

TITLE = "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 เทศบาลตำบลริมคลองใหม่"


def test_the_total_stands_beside_its_label() -> None:
    found = read(
        TITLE,
        [
            ["เรื่อง", "รายละเอียด"],
            ["ชื่อหน่วยงาน", "เทศบาลตำบลริมคลองใหม่"],
            ["คะแนนรวม", "87.45 คะแนน"],
            ["จำนวนผู้ตอบแบบวัด IIT", "43 คน"],
        ],
    )
    assert [score[2:] for score in found["scores"]] == [["overall", None, "score", 87.45]]


def test_people_who_answered_are_no_score() -> None:
    found = read(
        TITLE,
        [
            ["เรื่อง", "ปี 2566", "ปี 2567"],
            ["คะแนน IIT", "85.10", "88.20"],
            ["จำนวนผู้ตอบ IIT (คน)", "52", "61"],
        ],
    )
    assert [score[2:] for score in found["scores"]] == [
        ["instrument", "IIT", "score", 85.1],
        ["instrument", "IIT", "score", 88.2],
    ]


def test_a_total_alone_under_merged_instruments_is_the_whole() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "IIT", "EIT", "OIT"],
            ["การปฏิบัติหน้าที่", "90.00", "-", "-"],
            ["คุณภาพการดำเนินงาน", "-", "84.00", "-"],
            ["การเปิดเผยข้อมูล", "-", "-", "95.00"],
            ["คะแนนรวม", "89.99", "", ""],
        ],
    )
    assert [score[2:] for score in found["scores"]][-1] == ["overall", None, "score", 89.99]
