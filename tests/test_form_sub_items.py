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


def test_columns_that_are_numbered_items_hold_the_items_of_each_question() -> None:
    found = read(
        TITLE,
        [
            ["ข้อ", "คะแนนรายการย่อย", "", "", "คะแนนเฉลี่ย"],
            ["", "รายการย่อยที่ 1", "รายการย่อยที่ 2", "รายการย่อยที่ 3", ""],
            ["ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "", "", "", "86.00"],
            ["I1", "80.00", "82.00", "-", "81.00"],
            ["I2", "-", "-", "-", "91.00"],
        ],
    )
    assert scores(found) == [
        ("indicator", 1, "score", 86.0),
        ("item", "I1.1", "score", 80.0),
        ("item", "I1.2", "score", 82.0),
        ("question", "I1", "score", 81.0),
        ("question", "I2", "score", 91.0),
    ]


def test_words_before_each_number_of_a_cell_make_it_that_statistic() -> None:
    found = read(
        TITLE,
        [
            ["ข้อคำถาม", "คะแนน"],
            ["e1 ให้บริการตามขั้นตอน", "Public 80.10 / Survey 84.30"],
            ["e2 ให้บริการเท่าเทียมกัน", "ส่วนที่ 1 = 81.00 ส่วนที่ 2 = 83.00 เฉลี่ย 82.00"],
        ],
    )
    assert scores(found) == [
        ("question", "E1", "public", 80.1),
        ("question", "E1", "survey", 84.3),
        ("question", "E2", "public", 81.0),
        ("question", "E2", "survey", 83.0),
        ("question", "E2", "score", 82.0),
    ]


def test_items_in_a_column_of_their_own_need_no_numbers() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน",
        [
            ["ข้อ", "ข้อคำถาม", "รายการย่อย", "คะแนนรายการย่อย", "คะแนนเฉลี่ยรายข้อ"],
            ["E๑", "ผู้ให้บริการทำงานตามรายการต่อไปนี้เพียงใด", "ตามลำดับขั้น", "๘๙.๐๐", "๘๘.๒๐"],
            ["", "", "ทันเวลา", "๘๗.๔๐", ""],
            ["E๒", "ผู้ให้บริการปฏิบัติต่อทุกคนเท่ากันเพียงใด", "-", "-", "๘๔.๑๐"],
        ],
    )
    assert scores(found) == [
        ("item", "E1.1", "score", 89.0),
        ("question", "E1", "score", 88.2),
        ("item", "E1.2", "score", 87.4),
        ("question", "E2", "score", 84.1),
    ]


def test_the_first_item_of_a_column_of_items_stands_beside_its_question() -> None:
    found = read(
        TITLE,
        "ผลการประเมิน IIT",
        [
            ["ข้อ", "รายการย่อย", "คะแนน"],
            ["I2 เจ้าหน้าที่ปฏิบัติงานตามประเด็นดังต่อไปนี้", "• เป็นไปตามขั้นตอน", "88.00"],
            ["", "• เป็นไปตามเวลา", "86.00"],
            ["I3 ความเท่าเทียม", "", "90.00"],
        ],
    )
    assert scores(found) == [
        ("item", "I2.1", "score", 88.0),
        ("item", "I2.2", "score", 86.0),
        ("question", "I3", "score", 90.0),
    ]


def test_items_before_measures_with_their_scores_beside_the_questions_mean() -> None:
    found = read(
        TITLE,
        [
            ["ข้อ", "ข้อคำถาม", "รายการย่อย", "คะแนนรายการย่อย", "คะแนนเฉลี่ยข้อ", "แนวทางปรับปรุง"],
            ["ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน", "", "", "", "", ""],
            ["E1", "ให้บริการแก่ท่านตามประเด็นนี้เพียงใด", "เป็นไปตามขั้นตอนที่กำหนด", "78.64", "76.92", "ทำผังงาน"],
            ["", "", "เป็นไปตามระยะเวลาที่กำหนด", "75.20", "", ""],
            ["ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร", "", "", "", "", ""],
            ["E6", "การเผยแพร่ข้อมูลมีลักษณะนี้เพียงใด", "เข้าถึงง่ายไม่ซับซ้อน", "71.86", "72.48", "ทำเว็บใหม่"],
            ["", "", "มีช่องทางหลากหลาย", "73.10", "", ""],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("item", "E1.1", "score", 78.64),
        ("item", "E1.2", "score", 75.2),
        ("item", "E6.1", "score", 71.86),
        ("item", "E6.2", "score", 73.1),
        ("question", "E1", "score", 76.92),
        ("question", "E6", "score", 72.48),
    ]
    assert found["issues"] == []


def test_questions_and_their_items_under_a_header_that_says_little() -> None:
    found = read(
        TITLE,
        [
            ["ข้อ/ตัวเลือก", "คะแนน"],
            ["i8 ท่านทราบแผนการใช้จ่ายงบประมาณ มากน้อยเพียงใด", "80.10"],
            ["- ด้านความรู้เกี่ยวกับแผน", "78.20"],
            ["- ด้านการมีส่วนร่วม", "82.00"],
            ["i9 หน่วยงานใช้จ่ายอย่างคุ้มค่า มากน้อยเพียงใด", "82.30"],
        ],
    )
    assert [each[0] for each in scores(found)] == ["question", "item", "item", "question"]
