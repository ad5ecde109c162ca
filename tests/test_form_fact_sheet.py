"""Form: a table of facts. Each row is a label and what it says."""

from __future__ import annotations

from tests.forms.reading import read, scores

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


def test_two_labels_and_their_values_in_a_row() -> None:
    found = read(
        TITLE,
        [
            ["หน่วยงาน", "ทต.ริมคลองใหม่", "ปีที่ประเมิน", "2567"],
            ["คะแนนรวม", "87.00", "ระดับ", "ผ่าน"],
            ["คะแนน IIT", "85.00", "คะแนน EIT", "86.00"],
            ["คะแนน OIT", "90.00", "คะแนนปี 2566", "81.20"],
        ],
    )
    assert sorted(found["scores"], key=str) == [
        [2566, None, "overall", None, "score", 81.2],
        [2567, None, "instrument", "EIT", "score", 86.0],
        [2567, None, "instrument", "IIT", "score", 85.0],
        [2567, None, "instrument", "OIT", "score", 90.0],
        [2567, None, "overall", None, "score", 87.0],
    ]


def test_a_label_that_is_assessed_is_no_agency() -> None:
    found = read(
        TITLE,
        [
            ["หน่วยงาน", "ทต.ริมคลองใหม่", "ปีงบประมาณ", "2567"],
            ["ตัวชี้วัดที่สูงที่สุด", "การปฏิบัติหน้าที่", "คะแนน", "95.10"],
            ["แบบวัดที่ต่ำที่สุด", "EIT", "คะแนน", "79.95"],
        ],
    )
    assert all(agency is None for _, agency, *_ in found["scores"])
    assert {(*score[2:4], score[-1]) for score in found["scores"]} <= {
        ("indicator", 1, 95.1),
        ("instrument", "EIT", 79.95),
    }


def test_a_subject_in_another_table_begins_another_form() -> None:
    card = [
        ["เครื่องมือ", "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)"],
        ["น้ำหนัก", "40"],
        ["คะแนน", "95.45"],
        ["คะแนน x น้ำหนัก", "38.18"],
    ]
    plan = [["ตัวชี้วัด/ด้าน", "การเปิดเผยข้อมูล"], ["แนวทางการแก้ไข", "เร่งเผยแพร่"], ["ผู้รับผิดชอบ", "งานนิติการ"]]
    found = scores(read(TITLE, card, plan))
    assert ("instrument", "OIT", "score", 95.45) in found
    assert not any(level == "indicator" for level, *_ in found)


def test_the_number_of_a_text_s_first_item_is_no_score() -> None:
    table = [["ตัวชี้วัด", "ตัวชี้วัดการใช้อำนาจ"], ["แผนการดำเนินงาน", "๑. อบรมกรรมการตรวจรับพัสดุเรื่องระเบียบ"], ["", "กองคลัง"]]
    assert scores(read(TITLE, table)) == []


def test_a_total_with_its_level_among_facts_that_are_no_scores() -> None:
    found = read(
        TITLE,
        [
            ["หน่วยงาน", "สำนักงานเขตลานสนใหญ่"],
            ["ช่วงเวลาที่รายงาน", "๑ ตุลาคม ๒๕๖๕ – ๓๐ กันยายน ๒๕๖๖"],
            ["ผลการประเมิน ITA ปี ๒๕๖๖", "๙๐.๔๒ คะแนน (ระดับ A)"],
            ["งบประมาณที่ใช้", "๑๘๕,๐๐๐ บาท"],
        ],
    )
    assert scores(found) == [("overall", None, "score", 90.42)]
