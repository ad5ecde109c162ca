"""Form: numbers that hide or mislead: marks of items, codes of digits alone, whole scores, scores of nothing."""

from __future__ import annotations

import pipeline
from tests.forms.reading import TITLE, issues, read, scores, text_of


def test_a_number_in_brackets_before_a_text_numbers_an_item() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "1 การปฏิบัติหน้าที่"],
            ["ประเด็นที่ควรพัฒนา", "– คู่มือสำหรับผู้มาใช้บริการมีแต่ฉบับเต็ม"],
            ["แผนการดำเนินงาน", "(๑) ติดตามผลการปรับปรุงในการประชุมผู้บริหาร (๒) ออกแนวปฏิบัติคุ้มครองผู้แจ้งเบาะแส"],
            ["", "(๑) เสนอร่างต่อหัวหน้าหน่วยงาน ภายใน ๓๐ วัน"],
        ],
    )
    assert scores(found) == []


def test_whole_scores_of_an_instrument_column_count_no_rows() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "แบบวัด IIT", "แบบวัด EIT", "แบบตรวจ OIT"],
            ["สัดส่วนน้ำหนัก", "30", "30", "40"],
            ["คะแนน (ร้อยละ)", "89.82", "86.42", "95"],
            ["คะแนนหลังถ่วงน้ำหนัก", "26.95", "25.93", "38.00"],
        ],
    )
    assert [each for each in scores(found) if each[1] == "OIT"] == [
        ("instrument", "OIT", "weight", 40.0),
        ("instrument", "OIT", "score", 95.0),
        ("instrument", "OIT", "weighted_score", 38.0),
    ]


def test_what_was_got_in_a_hundred_is_a_score_what_a_part_is_worth_is_none() -> None:
    assert scores(read(TITLE, "ตัวชี้วัดที่ 3 ได้คะแนนร้อยละ 97")) == [("indicator", 3, "score", 97.0)]
    assert scores(read(TITLE, "แบบวัด IIT คิดเป็นคะแนนร้อยละ 30 ของคะแนนทั้งหมด")) == []
    assert scores(read(TITLE, "แบบวัด IIT มีน้ำหนักคะแนนร้อยละ 30")) == []


def test_a_name_that_ends_with_its_score_opens_a_section_in_a_column_of_issues() -> None:
    found = read(
        TITLE,
        [
            ["ข้อบกพร่อง", "ข้อ", "ข้อคำถาม", "มาตรการ"],
            ["แบบวัด IIT", "", "", ""],
            ["การใช้อำนาจ (ตัวชี้วัดที่ 3) = 86.78 คะแนน", "", "", ""],
            ["เกณฑ์ยังไม่ถูกชี้แจง", "I13", "ผู้บังคับบัญชาแบ่งงานตรงกับตำแหน่ง มากน้อยเพียงใด (92.46)", "ชี้แจงเกณฑ์ในที่ประชุม"],
            ["ข้อมูลเผยแพร่ช้า", "I17", "ท่านเคยถูกขอให้ลงนามในเอกสาร หรือไม่ (79.79)", "เผยแพร่ทุกไตรมาส"],
        ],
    )
    assert sorted(scores(found)) == [
        ("indicator", 3, "score", 86.78),
        ("question", "I13", "score", 92.46),
        ("question", "I17", "score", 79.79),
    ]
    assert issues(found) == [(3, "I13", "เกณฑ์ยังไม่ถูกชี้แจง"), (3, "I17", "ข้อมูลเผยแพร่ช้า")]


def test_codes_beyond_a_hundred_have_one_for_their_letter() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "ข้อที่", "คะแนนที่ได้", "ปัญหาที่พบ", "มาตรการ"],
            ["ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", "120", "84.71", "เอกสารที่เผยแพร่เป็นภาพ", "แปลงเอกสารเป็นไฟล์"],
        ],
    )
    assert scores(found) == [("question", "I20", "score", 84.71)]


def test_a_sign_for_the_letter_beside_its_indicators_own_number() -> None:
    found = read(
        TITLE,
        [
            ["ชื่อตัวชี้วัด", "ลำดับ", "คะแนนที่ได้"],
            ["ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ (87.14 คะแนน)", "|1", "89.91"],
            ["", "|2", "84.15"],
            ["", "|3", "87.36"],
        ],
    )
    assert scores(found) == [
        ("indicator", 1, "score", 87.14),
        ("question", "I1", "score", 89.91),
        ("question", "I2", "score", 84.15),
        ("question", "I3", "score", 87.36),
    ]


def test_bare_numbers_beside_names_that_come_again_are_codes() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "รหัส", "คะแนนที่ได้รับ"],
            ["ตัวชี้วัดที่ 2 การใช้งบประมาณ", "8", "90.50"],
            ["ตัวชี้วัดที่ 2 การใช้งบประมาณ", "9", "94.74"],
            ["ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต", "26", "92.90"],
            ["ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต", "27", "90.80"],
        ],
    )
    assert [each[1] for each in scores(found)] == ["I8", "I9", "I26", "I27"]


def test_the_mean_of_agencies_overleaf_is_no_total() -> None:
    found = read(
        "ประกาศผลการประเมินคุณธรรมและความโปร่งใสของหน่วยงานในสังกัดกระทรวงการแม่น้ำและชุมชน ประจำปีงบประมาณ พ.ศ. ๒๕๖๗",
        [["ชื่อหน่วยงาน", "รวม"], ["กรมทางเดินริมน้ำ", "93.87"], ["กรมแสงสว่างชุมชน", "88.54"]],
        "หน้า 4",
        [["ชื่อหน่ว ยงาน", "รว ม"], ["เฉลี่ย", "80.03"]],
    )
    assert [(score[1], score[5]) for score in found["scores"]] == [
        ("กรมทางเดินริมน้ำ", 93.87),
        ("กรมแสงสว่างชุมชน", 88.54),
    ]


def test_nought_with_an_arrow_is_a_score_that_fell_to_nothing() -> None:
    found = read(TITLE, [["ข้อ", "คะแนน"], ["O1", "100.00 ▲"], ["O2", "0.00 ▼"], ["O3", "100 ▲"]])
    assert scores(found) == [
        ("question", "O1", "score", 100.0),
        ("question", "O2", "score", 0.0),
        ("question", "O3", "score", 100.0),
    ]


def test_sections_end_with_whole_scores_too() -> None:
    found = read(
        TITLE,
        [
            ["ข้อ", "รายการประเมิน", "มาตรการ"],
            ["ตัวชี้วัดที่ 9 : การเปิดเผยข้อมูล (95.00)", "", ""],
            ["O10", "แผนงานประจำปี", "ซักซ้อมการตอบข้อหารือ"],
            ["ตัวชี้วัดที่ 10 : การป้องกันการทุจริต (100)", "", ""],
            ["O35", "ประกาศเจตจำนงของผู้บริหาร", "จัดทำผังขั้นตอน"],
        ],
    )
    assert scores(found) == [("indicator", 9, "score", 95.0), ("indicator", 10, "score", 100.0)]


def test_a_number_behind_an_unread_code_is_none_of_the_headings_indicator() -> None:
    bundle = pipeline.report(
        text_of(
            TITLE,
            "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ",
            [
                ["วิธีการ", "คะแนน", "มาตรการ"],
                ["I23: ตรวจนับวัสดุคงคลังเทียบกับบัญชี", "96.13", "เปิดเผยแผนการเบิกจ่าย"],
                ["ตรวจนับครุภัณฑ์", "", "ติดตามผล"],
            ],
        ).encode()
    )
    assert [each for each in bundle.scores if each.level == "indicator"] == []
    assert any(each.check == "cell-not-used" for each in bundle.findings)


def test_a_text_without_a_code_gives_no_number_to_the_question_above() -> None:
    found = read(
        TITLE,
        [
            ["ข้อคำถาม", "คะแนน"],
            ["O4 แผนพัฒนาระยะกลางของหน่วยงาน", "100.00"],
            ["แผนที่ตั้งและหมายเลขโทรศัพท์ของหน่วยงาน", "50.00"],
            ["006 รวมกฎหมายและระเบียบที่ใช้", "0.00"],
        ],
    )
    assert scores(found) == [("question", "O4", "score", 100.0), ("question", "O6", "score", 0.0)]


def test_a_code_between_codes_stays_with_them() -> None:
    found = read(
        TITLE,
        [
            ["รายการประเมิน", "คะแนน"],
            ["|6 หน่วยงานของท่านงดรับของขวัญ มากน้อยเพียงใด", "85.10"],
            ["๗ ท่านทราบยอดเงินที่กลุ่มงานได้รับ มากน้อยเพียงใด", "86.10"],
            ["๑8 หน่วยงานของท่านจัดซื้อวัสดุเท่าที่จำเป็น มากน้อยเพียงใด", "87.10"],
            ["๒๙. ท่านเคยพบการเบิกค่าเดินทาง หรือไม่", "85.79"],
            ["๑๑๐ คณะกรรมการตรวจรับพัสดุตรวจของครบถ้วน มากน้อยเพียงใด", "88.10"],
        ],
    )
    assert [each[1] for each in scores(found)] == ["I6", "I7", "I8", "I9", "I10"]


def test_the_number_of_a_question_under_its_heading_is_not_the_indicators() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ 2 การใช้งบประมาณ",
        [["ข้อที่", "ผลคะแนน", "การวิเคราะห์ผลคะแนน"], ["8", "95.24", "ข้อเสนอไม่ถูกรวบรวมไว้ในที่เดียวกัน"]],
    )
    assert scores(found) == [("question", "I8", "score", 95.24)]
