"""Form: a table of facts. Each row is a label and what it says."""

from __future__ import annotations

import pipeline
from tests.forms.reading import read, scores, text_of

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


def test_what_got_most_and_least_beside_its_name() -> None:
    found = read(
        TITLE,
        [
            ["รายการ", "ผลการประเมิน"],
            ["คะแนนรวม", "82.33 คะแนน"],
            ["แบบวัด IIT", "81.75 คะแนน"],
            ["ตัวชี้วัดที่ได้คะแนนสูงสุด", "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล 88.50 คะแนน"],
            ["ตัวชี้วัดที่ได้คะแนนต่ำสุด", "การปรับปรุงระบบการทำงาน (76.81)"],
            ["ข้อที่ได้คะแนนต่ำสุด", "i7 ท่านรู้แผนการใช้จ่ายเพียงใด (66.81 คะแนน)"],
        ],
    )
    assert set(scores(found)) == {
        ("overall", None, "score", 82.33),
        ("instrument", "IIT", "score", 81.75),
        ("indicator", 9, "score", 88.5),
        ("indicator", 8, "score", 76.81),
        ("question", "I7", "score", 66.81),
    }


def test_the_highest_score_of_others_is_none() -> None:
    rows = [["รายการ", "ผลการประเมิน"], ["คะแนนรวม", "82.33"], ["แบบวัด IIT", "81.75"], ["คะแนนสูงสุดของจังหวัด", "98.20"]]
    assert [each[3] for each in scores(read(TITLE, rows))] == [82.33, 81.75]


def test_a_total_alone_among_pairs_stands_beside_its_level() -> None:
    found = read(
        TITLE,
        [
            ["ชื่อหน่วยงาน", "สำนักงานเขตลานสนใหญ่", "กลุ่มหน่วยงาน", "กรุงเทพมหานคร"],
            ["คะแนนรวม", "90.88", "ระดับผลการประเมิน", "ผ่านดี"],
            ["ค่าเป้าหมายของเขต", "92.00", "ค่าเฉลี่ยของเขตทั้งหมด", "93.15"],
            ["จำนวนผู้ตอบแบบวัด IIT", "412 คน", "จำนวนผู้ตอบแบบวัด EIT", "655 คน"],
        ],
    )
    assert scores(found) == [("overall", None, "score", 90.88)]
    assert found["report"]["overall_level"] == "ผ่านดี"


def test_instruments_beside_their_indicators_stand_under_a_header() -> None:
    """Two names and two scores in a row are no pairs of facts where a header stands over them."""
    rows = [
        ["เครื่องมือ", "คะแนนเครื่องมือ", "ตัวชี้วัด", "คะแนนตัวชี้วัด"],
        ["IIT", "88.20", "1. การปฏิบัติหน้าที่", "91.40"],
        ["", "", "2. การใช้งบประมาณ", "84.10"],
        ["", "", "3. การใช้อำนาจ", "89.90"],
        ["", "", "4. การใช้ทรัพย์สินของราชการ", "86.20"],
        ["", "", "5. การแก้ไขปัญหาการทุจริต", "89.40"],
        ["EIT", "85.00", "6. คุณภาพการดำเนินงาน", "87.00"],
        ["", "", "7. ประสิทธิภาพการสื่อสาร", "83.00"],
    ]
    report = pipeline.report(text_of(TITLE, rows).encode())
    assert {each.value for each in report.scores} == {88.2, 91.4, 84.1, 89.9, 86.2, 89.4, 85.0, 87.0, 83.0}
    assert {each.check for each in report.findings}.isdisjoint({"cell-not-used", "score-not-a-number"})


def test_three_pairs_in_a_row_under_one_word_for_each() -> None:
    rows = [
        ["แบบวัดและคะแนน", "", "แบบวัดและคะแนน", "", "แบบวัดและคะแนน", ""],
        ["IIT", "86.44", "EIT", "83.76", "OIT", "92.32"],
        ["คะแนนรวม", "87.99", "", "", "", ""],
    ]
    assert scores(read(TITLE, rows)) == [
        ("instrument", "IIT", "score", 86.44),
        ("instrument", "EIT", "score", 83.76),
        ("instrument", "OIT", "score", 92.32),
        ("overall", None, "score", 87.99),
    ]
