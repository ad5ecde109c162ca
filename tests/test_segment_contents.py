"""A table of contents names what stands elsewhere in the report: it gives no record, no title and no context."""

from __future__ import annotations

from tests.forms.reading import read, scores

LINES = ["ตอนที่ 1 ผลการประเมินของหน่วยงาน........2", "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล คะแนน...........12"]
TABLE = [["ตัวชี้วัด", "คะแนน"], ["การใช้งบประมาณ", "85.21"], ["การใช้อำนาจ", "88.47"]]
FRONT = "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการ\n\nดำเนินงาน"
NAMED = "เทศบาลตำบลนาคำ จังหวัดเลย\n\nประจำปีงบประมาณ พ.ศ. 2567"


def test_pages_are_no_scores_and_the_front_goes_on_behind() -> None:
    found = read(FRONT, "สารบัญ", "เรื่อง หน้า", *LINES, NAMED, "ได้คะแนนรวม 89.69 คะแนน", TABLE)
    assert scores(found) == [
        ("indicator", 2, "score", 85.21),
        ("indicator", 3, "score", 88.47),
        ("overall", None, "score", 89.69),
    ]
    assert (found["report"]["agency"], found["report"]["fiscal_year"]) == ("เทศบาลตำบลนาคำ", 2567)


def test_lines_without_pages_are_no_contents() -> None:
    found = read(FRONT, NAMED, "สารบัญ", *LINES, "แบบวัด IIT ได้คะแนน 89.40 คะแนน", "แบบวัด EIT ได้คะแนน 85.10 คะแนน", TABLE)
    assert scores(found)[2:] == [("instrument", "IIT", "score", 89.4), ("instrument", "EIT", "score", 85.1)]


def test_dots_lead_to_a_score() -> None:
    lines = ["แบบวัด IIT........89.40 คะแนน", "2. การใช้งบประมาณ ………… 85.10", "ลงชื่อ........................ผู้รายงาน"]
    found = read(FRONT, NAMED, *lines)
    assert scores(found) == [("instrument", "IIT", "score", 89.4), ("indicator", 2, "score", 85.1)]
