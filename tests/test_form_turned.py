"""Form: roles that stand at the left, beside or above each other, with one question in each form, card or column."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, Rows, issues, measures, read, scores


def test_a_column_for_each_question_and_a_row_for_each_role() -> None:
    found = read(
        TITLE,
        [
            ["ข้อ", "o8", "o31"],
            ["รายการข้อมูล", "แผนการใช้จ่ายประจำปี", "รายงานผลการจัดการความเสี่ยง"],
            ["ตัวชี้วัดที่", "9", "10"],
            ["คะแนน", "50.00", "0.00"],
            ["ข้อบกพร่อง", "ไม่มีแผนรายไตรมาส", "ไม่เผยแพร่รายงาน"],
            ["แนวทางแก้ไข", "ลงแผนทุกไตรมาส", "ลงรายงานทุกเดือนเมษายน"],
        ],
    )
    assert found["questions"] == [["O8", 9, "แผนการใช้จ่ายประจำปี"], ["O31", 10, "รายงานผลการจัดการความเสี่ยง"]]
    assert scores(found) == [("question", "O8", "score", 50.0), ("question", "O31", "score", 0.0)]
    assert issues(found) == [(9, "O8", "ไม่มีแผนรายไตรมาส"), (10, "O31", "ไม่เผยแพร่รายงาน")]
    assert measures(found) == [(None, "ลงแผนทุกไตรมาส", ["O8"]), (None, "ลงรายงานทุกเดือนเมษายน", ["O31"])]


def test_a_row_that_only_numbers_the_indicators_of_columns_without_measures_gives_no_work() -> None:
    found = read(TITLE, [["ข้อ", "e1", "e2"], ["คะแนน", "85.20", "80.15"], ["ลำดับ", "1", "2"]])
    assert scores(found) == [("question", "E1", "score", 85.2), ("question", "E2", "score", 80.15)]
    assert found["measures"] == found["issues"] == []


def test_a_card_with_the_scores_of_its_items_in_a_third_column() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ 2 การใช้งบประมาณ",
        [
            ["รหัส", "i8", ""],
            ["ข้อคำถาม", "หน่วยงานใช้จ่ายเงินโดยคำนึงถึงสิ่งต่อไปนี้เพียงใด", ""],
            ["คะแนน", "84.15", ""],
            ["รายการย่อย", "ความคุ้มค่า", "83.20"],
            ["", "ความจำเป็น", "85.10"],
            ["ประเด็นที่ควรพัฒนา", "บุคลากรไม่ทราบผลการใช้เงิน", ""],
            ["แนวทางแก้ไข", "แจ้งผลทุกเดือน", ""],
        ],
    )
    assert scores(found) == [
        ("question", "I8", "score", 84.15),
        ("item", "I8.1", "score", 83.2),
        ("item", "I8.2", "score", 85.1),
    ]
    assert issues(found) == [(2, "I8", "บุคลากรไม่ทราบผลการใช้เงิน")]
    assert measures(found) == [(None, "แจ้งผลทุกเดือน", ["I8"])]


def test_two_labels_with_their_texts_in_one_row() -> None:
    found = read(
        TITLE,
        [
            ["แบบวัด", "EIT", "ตัวชี้วัด", "๗ ประสิทธิภาพการสื่อสาร"],
            ["ข้อคำถาม", "e๘ ท่านได้รับคำตอบชัดเจนเพียงใด", "", ""],
            ["คะแนนปี ๒๕๖๖", "๗๘.๒๐", "ค่าเป้าหมายปี ๒๕๖๗", "๘๕.๐๐"],
            ["มาตรการ", "จัดทำชุดคำตอบกลาง", "", ""],
            ["ผู้รับผิดชอบ", "ฝ่ายทะเบียน", "ระยะเวลา", "ต.ค. ๒๕๖๖"],
        ],
    )
    assert scores(found) == [("question", "E8", "score", 78.2)]
    assert [(each["text"], each["responsible"], each["timeline"]) for each in found["measures"]] == [
        ("จัดทำชุดคำตอบกลาง", "ฝ่ายทะเบียน", "ต.ค. 2566")
    ]


def test_a_header_of_four_words_over_an_empty_page_is_no_form() -> None:
    found = read(
        TITLE,
        [["ตัวชี้วัด", "ปัญหา", "มาตรการ", "หน่วยงาน"]],
        [["๗. ประสิทธิภาพการสื่อสาร", "ข่าวช้า", "ลงข่าวทุกวัน", "ฝ่ายปกครอง"]],
    )
    assert issues(found) == [(7, None, "ข่าวช้า")]


def test_a_forms_text_that_a_page_break_cuts() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "ตัวชี้วัดที่ ๒ การใช้งบประมาณ"],
            ["ปัญหา", "ไม่ทราบการจัดสรร"],
            ["มาตรการ", "(1) ปิดประกาศการจัดสรร"],
        ],
        "- ๒ -",
        [["", "(2) ชี้แจงในที่ประชุม"], ["ผู้รับผิดชอบ", "งานอำนวยการ"]],
    )
    assert [(each["text"], each["responsible"]) for each in found["measures"]] == [
        ("ปิดประกาศการจัดสรร", "งานอำนวยการ"),
        ("ชี้แจงในที่ประชุม", "งานอำนวยการ"),
    ]


@pytest.mark.parametrize("head", [[], [["หัวข้อ", "มาตรการที่ 1", "มาตรการที่ 2"]]])
def test_measures_as_columns_name_their_indicators_in_a_row_below(head: list[list[str]]) -> None:
    found = read(
        TITLE,
        [
            *head,
            ["มาตรการ", "ทบทวนช่องทางแจ้งเบาะแส", "กำหนดวันปรับปรุงข้อมูล"],
            ["รองรับตัวชี้วัด", "ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต", "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล"],
            ["ผู้รับผิดชอบ", "สำนักปลัด", "กองแผนงาน"],
            ["ระยะเวลา", "ธ.ค. 68", "ทุกเดือน"],
        ],
    )
    assert scores(found) == []
    assert [(each["indicator"], each["text"], each["responsible"]) for each in found["measures"]] == [
        (5, "ทบทวนช่องทางแจ้งเบาะแส", "สำนักปลัด"),
        (9, "กำหนดวันปรับปรุงข้อมูล", "กองแผนงาน"),
    ]


def test_a_card_of_pairs_that_a_page_cuts_behind_its_question() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัดที่ 10 การป้องกันการทุจริต", "", "ผลคะแนน", "90.00 คะแนน"],
            ["รายการข้อมูลที่ไม่ได้คะแนน", "o35 การจัดการความเสี่ยงการทุจริต", "", ""],
        ],
        "- 2 -",
        [
            ["ประเด็นที่ต้องปรับปรุง", "รายงานไม่แสดงผล", "", ""],
            ["มาตรการ", "กำหนดให้ทุกฝ่ายรายงาน", "", ""],
            ["ผู้รับผิดชอบ", "สำนักปลัด", "ระยะเวลา", "มี.ค. 2567"],
        ],
    )
    assert issues(found) == [(10, "O35", "รายงานไม่แสดงผล")]
    assert [(each["questions"], each["responsible"]) for each in found["measures"]] == [(["O35"], "สำนักปลัด")]


def test_units_and_ticks_below_measures_as_columns_say_nothing_of_the_measures() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "ตัวชี้วัดที่ 2 การใช้งบประมาณ", "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ"],
            ["มาตรการ", "แจ้งแผนการใช้จ่าย", "จัดทำทะเบียนยืม"],
            ["กองแผนงาน", "✓", ""],
            ["กองคลัง", "✓", "✓"],
        ],
    )
    assert [(each["indicator"], each["text"]) for each in found["measures"]] == [
        (2, "แจ้งแผนการใช้จ่าย"),
        (4, "จัดทำทะเบียนยืม"),
    ]


def test_questions_as_columns_name_their_indicators_by_number() -> None:
    found = read(
        TITLE,
        [
            ["รหัสข้อคำถาม", "I8", "I21"],
            ["อยู่ในตัวชี้วัดที่", "2", "4"],
            ["คะแนน", "79.15", "80.42"],
            ["จุดที่ต้องแก้ไข", "ไม่ได้รับแจ้งแผน", "การยืมต้องเดินเอกสาร"],
            ["มาตรการที่จะใช้", "ส่งสรุปแผน", "รวมแบบขอยืม"],
        ],
    )
    assert scores(found) == [("question", "I8", "score", 79.15), ("question", "I21", "score", 80.42)]
    assert issues(found) == [(2, "I8", "ไม่ได้รับแจ้งแผน"), (4, "I21", "การยืมต้องเดินเอกสาร")]


def test_codes_over_their_names_indicators_and_scores_are_read_as_questions() -> None:
    found = read(
        TITLE,
        "รายการของแบบตรวจ OIT ที่ได้ 0 คะแนน",
        [
            ["ข้อ", "o8", "o17"],
            ["รายการข้อมูล", "Q&A", "E-Service"],
            ["ตัวชี้วัด", "9. การเปิดเผยข้อมูล", "9. การเปิดเผยข้อมูล"],
            ["คะแนน", "0.00", "0.00"],
        ],
    )
    assert scores(found) == [("question", "O8", "score", 0.0), ("question", "O17", "score", 0.0)]
    assert found["questions"] == [["O8", 9, "Q&A"], ["O17", 9, "E-Service"]]


def test_counted_items_of_a_card_beside_their_scores() -> None:
    found = read(
        TITLE,
        [
            ["รหัส", "E6", "ตัวชี้วัด", "7. ประสิทธิภาพการสื่อสาร"],
            ["ข้อคำถาม", "การเผยแพร่ข้อมูลมีลักษณะดังต่อไปนี้ มากน้อยเพียงใด", "", ""],
            ["คะแนน", "79.21", "", ""],
            ["รายการย่อยที่ 1 เข้าถึงง่าย ไม่ซับซ้อน", "78.30", "", ""],
            ["รายการย่อยที่ 2 มีช่องทางหลากหลาย", "80.12", "", ""],
            ["ข้อบกพร่อง", "ติดประกาศเพียงแห่งเดียว", "", ""],
            ["แนวทางแก้ไข", "ติดประกาศทุกหมู่บ้าน", "", ""],
            ["ผู้รับผิดชอบ", "สำนักปลัด", "ระยะเวลา", "ม.ค. 2564"],
        ],
    )
    assert scores(found) == [
        ("question", "E6", "score", 79.21),
        ("item", "E6.1", "score", 78.3),
        ("item", "E6.2", "score", 80.12),
    ]


def test_a_turned_table_may_have_a_label_that_no_table_knows() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร",
        [
            ["รหัสข้อ", "e7", "e9"],
            ["ข้อคำถาม", "มีคู่มือที่อ่านเข้าใจง่าย", "ชี้แจงเหตุผล"],
            ["คะแนน ปี 2566", "80.05", "73.80"],
            ["ประเด็นที่ต้องปรับปรุง", "ใช้ภาษากฎหมายมากเกินไป", "ไม่มีหนังสือแจ้งเหตุผล"],
            ["มาตรการ", "เขียนคู่มือใหม่", "1. จัดทำแบบหนังสือแจ้งเหตุผล"],
            ["ผลการดำเนินการ", "เขียนแล้ว 14 กระบวนงาน", "ใช้แล้วตั้งแต่วันที่ 1 กุมภาพันธ์"],
            ["ความก้าวหน้า (ร้อยละ)", "100", "85"],
        ],
    )
    assert scores(found) == [("question", "E7", "score", 80.05), ("question", "E9", "score", 73.8)]
    assert issues(found) == [(7, "E7", "ใช้ภาษากฎหมายมากเกินไป"), (7, "E9", "ไม่มีหนังสือแจ้งเหตุผล")]


@pytest.mark.parametrize("parts", [("EitPublic", "EitSurvey"), ("EIT ส่วนที่ ๑", "EIT ส่วนที่ ๒")])
def test_the_parts_of_eit_are_labels_of_cards_and_of_turned_tables(parts: tuple[str, str]) -> None:
    told = [
        ("question", "E1", "public", 90.2),
        ("question", "E1", "survey", 92.4),
        ("question", "E2", "public", 88.6),
        ("question", "E2", "survey", 91.0),
    ]
    card = [["รหัส", "E1"], ["ข้อคำถาม", "ให้บริการตามเวลา มากน้อยเพียงใด"], [parts[0], "90.20"], [parts[1], "92.40"]]
    other = [["รหัส", "E2"], ["ข้อคำถาม", "ให้บริการเท่าเทียม มากน้อยเพียงใด"], [parts[0], "88.60"], [parts[1], "91.00"]]
    assert sorted(scores(read(TITLE, "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน", card, other))) == told
    rows = [[*one, two[1]] for one, two in zip(card, other, strict=True)]
    rows.append(["มาตรการ", "ปิดป้ายเวลา", "อบรมเจ้าหน้าที่"])
    assert sorted(scores(read(TITLE, "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน", rows))) == told


def test_whole_questions_that_head_columns_are_questions() -> None:
    found = read(
        TITLE,
        [
            ["หัวข้อ", "i8 ท่านทราบแผนการใช้จ่าย มากน้อยเพียงใด", "i16 ท่านได้รับมอบหมายงานอย่างเป็นธรรม มากน้อยเพียงใด"],
            ["ตัวชี้วัด", "2. การใช้งบประมาณ", "3. การใช้อำนาจ"],
            ["คะแนน", "78.64", "82.90"],
            ["ประเด็นที่ต้องปรับปรุง", "ลูกจ้างไม่ทราบแผน", "มอบหมายงานนอกเวลา"],
            ["มาตรการ", "ชี้แจงแผนทุกไตรมาส", "จัดทำตารางงาน"],
        ],
    )
    assert scores(found) == [("question", "I8", "score", 78.64), ("question", "I16", "score", 82.9)]
    assert issues(found) == [(2, "I8", "ลูกจ้างไม่ทราบแผน"), (3, "I16", "มอบหมายงานนอกเวลา")]


def test_plans_that_are_counted_above_what_they_are() -> None:
    found = read(
        TITLE,
        [
            ["รายการ", "แผนที่ 1", "แผนที่ 2"],
            ["ตัวชี้วัด", "2. การใช้งบประมาณ", "3. การใช้อำนาจ"],
            ["มาตรการ", "เปิดเผยแผนการใช้จ่าย", "จัดทำตารางงาน"],
            ["ขั้นตอน", "1. รวบรวมแผน 2. เผยแพร่แผน", "สำรวจงาน"],
        ],
    )
    assert measures(found) == [(None, "เปิดเผยแผนการใช้จ่าย", []), (None, "จัดทำตารางงาน", [])]
    assert [each[1] for each in measures(found, "step")] == ["รวบรวมแผน", "เผยแพร่แผน", "สำรวจงาน"]


def test_a_question_or_an_indicator_heads_a_card_of_its_scores() -> None:
    question = [
        ["E2 ให้บริการอย่างเท่าเทียม มากน้อยเพียงใด", ""],
        ["คะแนน EitPublic", "90.45"],
        ["คะแนน EitSurvey", "89.95"],
        ["ประเด็นที่ต้องปรับปรุง", "มีการลัดคิว"],
        ["มาตรการ", "ใช้บัตรคิว"],
    ]
    short = [["E3 ให้ข้อมูลตรงไปตรงมา มากน้อยเพียงใด", ""], *question[1:3]]
    indicator = [["ตัวชี้วัดที่ 10 การป้องกันการทุจริต", ""], ["คะแนน", "90.00"]]
    found = read(TITLE, "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน", question, "แผ่นต่อไป", short, "แผ่นสุดท้าย", indicator)
    assert scores(found) == [
        ("question", "E2", "public", 90.45),
        ("question", "E2", "survey", 89.95),
        ("question", "E3", "public", 90.45),
        ("question", "E3", "survey", 89.95),
        ("indicator", 10, "score", 90.0),
    ]
    assert issues(found) == [(6, "E2", "มีการลัดคิว")]


CUT = [
    ["ข้อ", "E11", "E12", "E13"],
    ["คะแนน", "85.10", "84.26", "86.90"],
    ["ประเด็นที่ต้องปรับปรุง", "-", "ต้องยื่นเอกสารซ้ำทุกปี", "ประชุมในเวลาทำงาน"],
    ["มาตรการ", "-", "จัดเก็บเอกสารไว้ในฐานข้อมูล", "จัดประชุมในวันเสาร์"],
]


@pytest.mark.parametrize("at", [1, 2, 3])
@pytest.mark.parametrize("again", [False, True])
def test_a_page_may_cut_a_table_with_a_column_for_each_question(at: int, again: bool) -> None:
    found = read(TITLE, CUT[:at], [*(CUT[:1] if again else []), *CUT[at:]])
    assert issues(found) == [(8, "E12", "ต้องยื่นเอกสารซ้ำทุกปี"), (8, "E13", "ประชุมในเวลาทำงาน")]
    assert measures(found) == [(None, "จัดเก็บเอกสารไว้ในฐานข้อมูล", ["E12"]), (None, "จัดประชุมในวันเสาร์", ["E13"])]


def test_a_table_with_questions_of_its_own_behind_one_goes_on_with_nothing() -> None:
    second = [
        ["ข้อ", "E14", "E15", "E1"],
        ["คะแนน", "70.10", "71.26", "72.90"],
        ["ประเด็น", "ไม่เปิดให้ร่วมปรับปรุงงาน", "-", "-"],
    ]
    found = read(TITLE, CUT, second)
    assert [key for _, key, _, _ in scores(found)] == ["E11", "E12", "E13", "E14", "E15", "E1"]
    assert (8, "E14", "ไม่เปิดให้ร่วมปรับปรุงงาน") in issues(found)


HALF: Rows = [
    ["ตัวชี้วัด", "การปฏิบัติหน้าที่", "การใช้งบประมาณ"],
    ["คะแนน", "92.10", "85.10"],
    ["มาตรการ", "จัดอบรม", "เผยแพร่แผน"],
]


def test_a_word_of_work_once_more_overleaf_is_of_the_next_works() -> None:
    found = read(TITLE, HALF, [["มาตรการ", "จัดทำคู่มือ", "รายงานผล"]])
    assert [(each["kind"], each["indicator"], each["text"]) for each in found["measures"]] == [
        ("measure", 1, "จัดอบรม"),
        ("measure", 2, "เผยแพร่แผน"),
        ("measure", 1, "จัดทำคู่มือ"),
        ("measure", 2, "รายงานผล"),
    ]


def test_a_header_of_words_overleaf_begins_another_table() -> None:
    found = read(TITLE, HALF, [["มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"], ["จัดทำคู่มือ", "กองคลัง", "ต.ค. 2566"]])
    assert [(each["kind"], each["text"], each["responsible"]) for each in found["measures"]] == [
        ("measure", "จัดอบรม", None),
        ("measure", "เผยแพร่แผน", None),
        ("measure", "จัดทำคู่มือ", "กองคลัง"),
    ]


WORKS: Rows = [
    ["มาตรการ", "จัดทำคู่มือ", "เผยแพร่แผน"],
    ["ตัวชี้วัด", "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "ตัวชี้วัดที่ 2 การใช้งบประมาณ"],
    ["ประเด็นที่ต้องปรับปรุง", "ขั้นตอนไม่ชัดเจน", "ไม่ทราบแผน"],
    ["ผู้รับผิดชอบ", "สำนักปลัด", "กองคลัง"],
]


def test_a_page_may_cut_measures_as_columns_under_their_words_once_more() -> None:
    found = read(TITLE, WORKS[:3], [WORKS[0], WORKS[3]])
    assert [(each["indicator"], each["text"], each["responsible"]) for each in found["measures"]] == [
        (1, "จัดทำคู่มือ", "สำนักปลัด"),
        (2, "เผยแพร่แผน", "กองคลัง"),
    ]


def test_measures_of_their_own_overleaf_are_another_table() -> None:
    second = [["มาตรการ", "จัดอบรม", "ติดประกาศ"], *WORKS[1:]]
    found = read(TITLE, WORKS, second)
    assert [each["text"] for each in found["measures"]] == ["จัดทำคู่มือ", "เผยแพร่แผน", "จัดอบรม", "ติดประกาศ"]


@pytest.mark.parametrize("last", ["-", "จัดอบรม"])
def test_the_ends_of_texts_overleaf_go_to_their_columns_whatever_the_last_column_has_there(last: str) -> None:
    upper = [
        ["หัวข้อ", "e7", "e8", "e9"],
        ["รายการประเมิน", "อบต. เปิดให้ร่วมคิดเพียงใด", "อบต. ปรับปรุงงานเพียงใด", "บริการออนไลน์ง่ายเพียงใด"],
        ["คะแนน", "84.80", "86.00", "90.40"],
        ["ประเด็นที่ควรพัฒนา", "แบบแสดงความคิดเห็นวาง", "ผู้เสนอความเห็นไม่", "-"],
    ]
    lower = [["", "ไว้แห่งเดียว", "ได้รับแจ้งผล", ""], ["แนวทางการพัฒนา", "วางแบบทุกหมู่บ้าน", "1. แจ้งผล 2. สรุปผล", last]]
    found = read(TITLE, upper, "- 7 -", lower)
    assert [each[1:] for each in issues(found)] == [
        ("E7", "แบบแสดงความคิดเห็นวางไว้แห่งเดียว"),
        ("E8", "ผู้เสนอความเห็นไม่ได้รับแจ้งผล"),
    ]
    works = [("วางแบบทุกหมู่บ้าน", ["E7"]), ("แจ้งผล", ["E8"]), ("สรุปผล", ["E8"])]
    assert [each[1:] for each in measures(found)] == [*works, *([("จัดอบรม", ["E9"])] if last != "-" else [])]
