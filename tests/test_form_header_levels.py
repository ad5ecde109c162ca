"""Form: headers of several levels, captions inside tables, and rows that number the columns."""

from __future__ import annotations

from tests.forms.reading import TITLE, read, scores


def test_a_row_that_numbers_the_columns_holds_nothing() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "ประเด็นที่ต้องปรับปรุง", "มาตรการ"],
            ["(1)", "(2)", "(3)"],
            ["ตัวชี้วัดที่ 2 การใช้งบประมาณ", "ไม่ทราบแผน", "ปิดประกาศแผน"],
        ],
    )
    assert [each["text"] for each in found["issues"]] == ["ไม่ทราบแผน"]
    assert [each["text"] for each in found["measures"]] == ["ปิดประกาศแผน"]


def test_a_caption_in_the_first_row_stands_above_the_table() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร", "", ""],
            ["ข้อ", "ประเด็นที่ต้องปรับปรุง", "มาตรการ"],
            ["E4", "ข่าวไม่ถึงชุมชน", "ติดป้าย"],
            ["E5", "เว็บไซต์ช้า", "ปรับเว็บไซต์"],
        ],
    )
    assert [(each["indicator"], each["question"]) for each in found["issues"]] == [(7, "E4"), (7, "E5")]


def test_indicators_over_questions_and_their_means_in_the_first_column_of_each() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "ตัวชี้วัดที่ 3", "", "ตัวชี้วัดที่ 4", ""],
            ["ข้อที่", "I12", "I13", "I18", "I19"],
            ["คะแนน", "80.00", "82.00", "90.00", "94.00"],
            ["คะแนนตัวชี้วัด", "81.00", "", "92.00", ""],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("indicator", 3, "score", 81.0),
        ("indicator", 4, "score", 92.0),
        ("question", "I12", "score", 80.0),
        ("question", "I13", "score", 82.0),
        ("question", "I18", "score", 90.0),
        ("question", "I19", "score", 94.0),
    ]
    assert [each[:2] for each in found["questions"]] == [["I12", 3], ["I13", 3], ["I18", 4], ["I19", 4]]


def test_a_caption_names_the_part_of_eit() -> None:
    table = [["ตัวชี้วัด", "คะแนน"], ["6. คุณภาพการดำเนินงาน", "88.00"], ["7. ประสิทธิภาพการสื่อสาร", "81.00"]]
    found = read(TITLE, "ตารางที่ 1 คะแนนแบบวัด EIT ส่วนที่ 1 (ประชาชน)", table)
    assert scores(found) == [("indicator", 6, "public", 88.0), ("indicator", 7, "public", 81.0)]


def test_numbers_alone_under_the_heading_of_an_indicator() -> None:
    found = read(
        TITLE,
        "2.1 ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่",
        [["คะแนนปี 2565", "คะแนนปี 2566", "ผลต่าง"], ["90.50", "92.80", "+2.30"]],
    )
    assert [tuple(each[2:]) for each in found["scores"]] == [
        ("indicator", 1, "score", 90.5),
        ("indicator", 1, "score", 92.8),
    ]


def test_the_year_that_a_number_is_compared_with_is_that_of_no_other() -> None:
    found = read(TITLE, "ปีงบประมาณ พ.ศ. 2566 ได้คะแนนรวม 89.30 คะแนน เพิ่มขึ้นจากปี 2565 แบบวัด IIT ได้ 86.50 คะแนน")
    assert {each[0] for each in found["scores"]} == {found["scores"][0][0]}


def test_a_row_that_numbers_two_columns_holds_nothing() -> None:
    rows = [["ประเด็นการประเมิน", "ผลการประเมิน (ร้อยละ)"], ["1", "2"], ["E1 : ให้บริการตามขั้นตอน", "85.44"]]
    assert scores(read(TITLE, rows)) == [("question", "E1", "score", 85.44)]


def test_a_lower_level_may_say_in_other_words_what_the_upper_one_says() -> None:
    rows = [
        ["ด้าน", "ตัวชี้วัด", "คะแนนผลการประเมิน", "", "เปรียบเทียบ", "คะแนนเฉลี่ย"],
        ["", "", "พ.ศ. 2566", "พ.ศ. 2565", "การเปลี่ยนแปลง", "ผลคะแนนรายเครื่องมือ"],
        ["แบบ IIT", "1. การปฏิบัติหน้าที่", "90.70", "92.70", "▼ 2.00", "92.97"],
        ["", "2. การใช้งบประมาณ", "95.24", "92.30", "▲ 2.94", ""],
    ]
    found = read(TITLE, rows)["scores"]
    assert {(year, key, value) for year, _, _, key, _, value in found} == {
        (2566, 1, 90.7),
        (2565, 1, 92.7),
        (2566, 2, 95.24),
        (2565, 2, 92.3),
        (2566, "IIT", 92.97),
    }


def test_a_target_in_brackets_is_no_number_of_a_row() -> None:
    found = read(
        TITLE,
        [
            ["ปีงบประมาณ", "คะแนนรายเครื่องมือ", "", "", "คะแนนรวม", "ห่างจากเป้าหมาย (95.00)"],
            ["", "IIT", "EIT", "OIT", "", ""],
            ["2566", "87.34", "84.93", "93.13", "88.93", "-6.07"],
            ["2565", "85.92", "83.16", "88.45", "86.10", "-8.90"],
        ],
    )
    presented = [score for score in found["scores"] if score[0] == 2566]
    assert [tuple(score[2:]) for score in presented] == [
        ("instrument", "IIT", "score", 87.34),
        ("instrument", "EIT", "score", 84.93),
        ("instrument", "OIT", "score", 93.13),
        ("overall", None, "score", 88.93),
    ]


def test_who_answered_over_the_parts_of_eit() -> None:
    found = read(
        TITLE,
        "คะแนนแบบวัด EIT",
        [
            ["ตัวชี้วัด", "ผู้ตอบ", "", "เฉลี่ย"],
            ["", "ส่วนที่ 1", "ส่วนที่ 2", ""],
            ["6. คุณภาพการดำเนินงาน", "90.48", "92.50", "91.49"],
            ["7. ประสิทธิภาพการสื่อสาร", "80.24", "84.18", "82.21"],
        ],
    )
    assert [each for each in scores(found) if each[1] == 6] == [
        ("indicator", 6, "public", 90.48),
        ("indicator", 6, "survey", 92.5),
        ("indicator", 6, "score", 91.49),
    ]


def test_a_lower_level_that_says_most_of_the_upper_one_again() -> None:
    head = [["ข้อที่", "รายการประเมิน", "ผลการตรวจ"], ["ข้อที่", "รายการประเมิน", "เผยแพร่แล้ว"]]
    one, other = (
        [["o1", "ผังโครงสร้าง", "/"], ["o2", "รายนามผู้บริหาร", "/"]],
        [["o3", "แผนพัฒนา", "/"], ["o4", "แผนที่ตั้ง", "-"]],
    )
    found = read(TITLE, head + one, head + other)
    texts = ["ผังโครงสร้าง", "รายนามผู้บริหาร", "แผนพัฒนา", "แผนที่ตั้ง"]
    assert [each[2] for each in found["questions"]] == texts
