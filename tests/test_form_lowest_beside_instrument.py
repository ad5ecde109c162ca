"""Form: beside each instrument its lowest indicator with that one's score; the row's numbers are the instrument's."""

from __future__ import annotations

from tests.forms.reading import read, scores

TITLE = "รายงานการวิเคราะห์ผลการประเมิน ITA ขององค์การบริหารส่วนจังหวัดลำพูน ปีงบประมาณ พ.ศ. ๒๕๖๖"


def test_an_indicator_with_its_own_score_beside_its_instrument() -> None:
    rows = [
        ["แบบวัด", "ตัวชี้วัดที่ได้คะแนนน้อยที่สุด", "คะแนน", "น้ำหนัก", "คะแนนถ่วงน้ำหนัก"],
        ["IIT", "ตัวชี้วัดที่ 2 การใช้งบประมาณ (81.37)", "87.40", "ร้อยละ 30", "26.22"],
        ["EIT", "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร (79.28)", "84.70", "ร้อยละ 30", "25.41"],
    ]
    assert sorted(scores(read(TITLE, rows)), key=str) == [
        ("indicator", 2, "score", 81.37),
        ("indicator", 7, "score", 79.28),
        ("instrument", "EIT", "score", 84.7),
        ("instrument", "EIT", "weight", 30.0),
        ("instrument", "EIT", "weighted_score", 25.41),
        ("instrument", "IIT", "score", 87.4),
        ("instrument", "IIT", "weight", 30.0),
        ("instrument", "IIT", "weighted_score", 26.22),
    ]


def test_a_lowest_indicator_without_its_own_score_has_the_rows() -> None:
    rows = [
        ["แบบวัด", "ตัวชี้วัดที่ได้คะแนนน้อยที่สุด", "คะแนน"],
        ["IIT", "ตัวชี้วัดที่ 2 การใช้งบประมาณ", "81.37"],
        ["EIT", "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร", "79.28"],
    ]
    assert scores(read(TITLE, rows)) == [("indicator", 2, "score", 81.37), ("indicator", 7, "score", 79.28)]


def test_a_code_whose_letter_is_a_one_that_stands_apart() -> None:
    rows = [
        ["รหัส", "ข้อคำถาม", "คะแนน"],
        ["1 23", "ท่านรู้แนวปฏิบัติเกี่ยวกับการใช้ทรัพย์สินเพียงใด", "80.12"],
        ["i24", "หน่วยงานตรวจสอบการใช้ทรัพย์สินเพียงใด", "82.40"],
    ]
    found = scores(read(TITLE, "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", rows))
    assert found == [("question", "I23", "score", 80.12), ("question", "I24", "score", 82.4)]
