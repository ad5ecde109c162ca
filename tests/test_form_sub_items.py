"""Form: a question and its sub-items in one cell, their scores in another, in the same order."""

from __future__ import annotations

from tests.forms.reading import issues, read, scores

TITLE = "รายงานการวิเคราะห์ผลการประเมิน ITA ขององค์การบริหารส่วนจังหวัดลำพูน ปีงบประมาณ พ.ศ. ๒๕๖๔"


def test_the_first_number_is_the_questions_the_others_its_items() -> None:
    found = read(
        TITLE,
        "##### ๕.๑.๑ ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน",
        [
            ["ประเด็นประเมิน", "คะแนน", "ประเด็นที่ควรพัฒนา"],
            [
                "<p>E๑ ผู้ให้บริการทำงานตามรายการต่อไปนี้เพียงใด</p> <p>- ตามลำดับขั้น</p> <p>- ทันเวลา</p>",
                "<p>๘๘.๒๐</p> <p>๘๙.๐๐</p> <p>๘๗.๔๐</p>",
                "- กำหนดเวลาของแต่ละขั้น",
            ],
        ],
    )
    assert scores(found) == [
        ("question", "E1", "score", 88.2),
        ("item", "E1.1", "score", 89.0),
        ("item", "E1.2", "score", 87.4),
    ]
    assert found["questions"] == [["E1", 6, "ผู้ให้บริการทำงานตามรายการต่อไปนี้เพียงใด"]]
    assert issues(found) == [(6, "E1", "กำหนดเวลาของแต่ละขั้น")]


def test_suggestions_without_a_measure_column_are_the_measures() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ ๘ การปรับปรุงระบบการทำงาน",
        [
            ["ประเด็นการประเมิน", "คะแนน", "ข้อเสนอแนะ"],
            ["E๑๔ หน่วยงานเชิญท่านร่วมคิดเพียงใด - เชิญร่วมคิด", "๘๕.๔๐ ๘๕.๔๐", "- แจ้งผลการรับฟังทุกครั้ง"],
        ],
    )
    assert found["issues"] == []
    assert [(m["kind"], m["indicator"], m["questions"], m["text"]) for m in found["measures"]] == [
        ("measure", 8, ["E14"], "แจ้งผลการรับฟังทุกครั้ง"),
    ]
