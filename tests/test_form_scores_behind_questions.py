"""Form: a question's score stands behind its text, in whatever words, and its code before or behind it."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, issues, read, scores

TEXT = "เจ้าหน้าที่ให้บริการตามขั้นตอน มากน้อยเพียงใด"


@pytest.mark.parametrize(
    "tail",
    [
        "(81.20 คะแนน)",
        "[81.20 คะแนน]",
        "ได้ 81.20 คะแนน",
        "(ได้ 81.20 คะแนน)",
        "(คะแนนเฉลี่ย 81.20)",
        "(81.20%)",
        "= 81.20 คะแนน",
    ],
)
def test_the_score_that_ends_a_question(tail: str) -> None:
    found = read(
        TITLE, [["ข้อ", "ข้อคำถาม", "แนวทางแก้ไข"], ["E1", f"{TEXT} {tail}", "จัดอบรม"], ["E2", f"{TEXT}นัก {tail}", "-"]]
    )
    assert scores(found) == [("question", "E1", "score", 81.2), ("question", "E2", "score", 81.2)]
    assert [question[2] for question in found["questions"]] == [TEXT, f"{TEXT}นัก"]


def test_a_code_behind_its_question_before_the_score() -> None:
    found = read(
        TITLE,
        [
            ["รายการประเมิน", "ประเด็น"],
            ["ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน", ""],
            [f"{TEXT} (ข้อ e1) (81.20 คะแนน)", "รอคิวนาน"],
        ],
    )
    assert scores(found) == [("question", "E1", "score", 81.2)]
    assert issues(found) == [(6, "E1", "รอคิวนาน")]


@pytest.mark.parametrize(
    "tail",
    ["(ข้อ e๗ ได้ ๘๑.๒๐ คะแนน)", "(e7 = 81.20)", "[Eo๗: ๘๑.๒๐]", "(ข้อ e๗. ได้ ๘๑.๒๐ คะแนน)", "(E7, ร้อยละ 81.20)"],
)
def test_code_and_score_in_one_bracket_behind_the_question(tail: str) -> None:
    rows = [
        ["ลำดับ", "ข้อคำถาม", "ประเด็นที่ควรพัฒนา"],
        ["๕", f"{TEXT} {tail}", "รอคิวนาน"],
        ["๖", f"{TEXT}นัก (ข้อ E๙ ได้ ๘๐.๖๖ คะแนน)", "-"],
    ]
    found = read(TITLE, "ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร", rows)
    assert scores(found) == [("question", "E7", "score", 81.2), ("question", "E9", "score", 80.66)]
    assert found["questions"] == [["E7", 7, TEXT], ["E9", 7, f"{TEXT}นัก"]]
    assert issues(found) == [(7, "E7", "รอคิวนาน")]


def test_a_bracket_that_says_more_is_a_part_of_the_question() -> None:
    rows = [["ข้อ", "ข้อคำถาม"], ["E7", f"{TEXT} (E9 ได้ถามแล้ว 2 ครั้ง)"], ["E9", f"{TEXT} (E7 ปี 2565)"]]
    found = read(TITLE, "ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร", rows)
    assert not scores(found)
    assert [each[2] for each in found["questions"]] == [f"{TEXT} (E9 ได้ถามแล้ว 2 ครั้ง)", f"{TEXT} (E7 ปี 2565)"]


def test_nothing_written_out_is_no_issue() -> None:
    found = read(TITLE, [["ข้อ", "ข้อคำถาม", "ประเด็น"], ["E1", TEXT, "ไม่มี"], ["E2", TEXT, "รอคิวนาน"]])
    assert [each["text"] for each in found["issues"]] == ["รอคิวนาน"]


@pytest.mark.parametrize(
    "tail",
    [
        "(2)",
        "ภายในปี 2567 (5)",
        "ผู้ตอบว่าน้อย (12.50%)",
        "ผู้ตอบ 30 คน (81.20%)",
        "เป้าหมาย 85.00 คะแนน",
        "ให้ได้ไม่น้อยกว่า (85.00)",
        "ลดลง 5.20 คะแนน",
        "ขาดไป 14.80 คะแนน",
        "คะแนนเฉลี่ยระดับประเทศ (85.00)",
        "ปี 2560 = 85.00 คะแนน",
        "ได้ 90.00 จาก 100.00 คะแนน",
    ],
)
def test_a_number_that_is_something_else(tail: str) -> None:
    assert scores(read(TITLE, [["ข้อคำถาม", "มาตรการ"], [f"E1 {TEXT} {tail}", "จัดอบรม"]])) == []


def test_each_question_of_a_cell_has_the_number_behind_it() -> None:
    found = read(TITLE, [["ตัวชี้วัด", "ข้อคำถาม"], ["การปฏิบัติหน้าที่", "I1 = 92.10, I2 = 91.00, I3 = 93.10"]])
    assert scores(found) == [
        ("question", "I1", "score", 92.1),
        ("question", "I2", "score", 91.0),
        ("question", "I3", "score", 93.1),
    ]


def test_questions_that_share_a_cell_end_with_their_scores() -> None:
    cell = f"<p>E1: {TEXT} ได้ 81.20 คะแนน</p> <p>E2: {TEXT}นัก ได้ 79.10 คะแนน</p>"
    found = read(TITLE, [["รายการประเมิน", "ข้อบกพร่อง", "แนวทางแก้ไข"], [cell, "• ขั้นตอนไม่ชัด", "• จัดอบรม"]])
    assert scores(found) == [("question", "E1", "score", 81.2), ("question", "E2", "score", 79.1)]
    assert [question[2] for question in found["questions"]] == [TEXT, f"{TEXT}นัก"]


def test_words_of_progress_in_a_question_make_its_score_none_of_progress() -> None:
    found = read(TITLE, [["ข้อ", "รายการข้อมูล"], ["O19", "ความก้าวหน้าการใช้จ่ายเงิน ได้ 100.00 คะแนน"]])
    assert scores(found) == [("question", "O19", "score", 100.0)]


def test_the_score_behind_a_question_that_a_line_ends() -> None:
    found = read(TITLE, [["ข้อ", "ข้อคำถาม"], ["E1", f"{TEXT}ได้ 81.20 คะแนน"], ["E2", f"{TEXT}นัก ได้ 80.20 คะแนน"]])
    assert [question[2] for question in found["questions"]] == [TEXT, f"{TEXT}นัก"]


def test_a_verdict_below_its_number_takes_no_column_away() -> None:
    found = read(
        TITLE,
        "ผลคะแนนการประเมิน",
        [["เครื่องมือ", "แบบวัด IIT", "แบบวัด EIT"], ["คะแนน", "84.63", "85.03"], ["เกณฑ์ 85 คะแนน", "ไม่ผ่านเกณฑ์", "ผ่านเกณฑ์"]],
    )
    assert scores(found) == [("instrument", "IIT", "score", 84.63), ("instrument", "EIT", "score", 85.03)]


@pytest.mark.parametrize(
    ("one", "other"), [("[i25]", "[i26]"), ("(I25)", "(I26)"), ("I25", "I26"), ("ข้อ i25", "ข้อ i26")]
)
def test_two_questions_in_one_line_of_a_cell_keep_their_own_scores(one: str, other: str) -> None:
    cell = (
        f"{one} ผู้บริหารของท่านพูดถึงการต่อต้านการทุจริต มากน้อยเพียงใด (คะแนน 82.80) "
        f"{other} หน่วยงานของท่านลงโทษผู้กระทำผิดวินัย มากน้อยเพียงใด (คะแนน 93.54)"
    )
    found = read(TITLE, [["ประเด็นคำถาม", "มาตรการ"], [cell, "จัดประชุมชี้แจง"]])
    assert scores(found) == [("question", "I25", "score", 82.8), ("question", "I26", "score", 93.54)]


@pytest.mark.parametrize(
    "stated", ["(คะแนนเฉลี่ย 86.17)", "(86.17 คะแนน)", "[ร้อยละ 86.17]", "คะแนนที่ได้ 86.17", "(ค่าคะแนน = 86.17)"]
)
@pytest.mark.parametrize("label", ["ตัวชี้วัดการใช้งบประมาณ", "การใช้งบประมาณ", "ตัวชี้วัดที่ 2 การใช้งบประมาณ"])
def test_the_score_of_an_indicator_s_name_is_not_that_of_the_question_beside_it(label: str, stated: str) -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "รายการประเมิน", "มาตรการ"],
            [f"{label} {stated}", "I7 ท่านทราบยอดเงินที่กลุ่มงานของท่านได้รับ มากน้อยเพียงใด", "ติดประกาศ"],
            ["", "I9 ท่านเคยพบการเบิกค่าเดินทางที่ไม่ตรงความจริง หรือไม่", ""],
        ],
    )
    assert scores(found) == [("indicator", 2, "score", 86.17)]
    assert [each["indicator"] for each in found["measures"]] == [2]


@pytest.mark.parametrize("whole", ["(85)", "[ 85 ]", "(๘๕)"])
def test_a_whole_number_in_brackets_is_a_score_where_those_beside_it_have_decimals(whole: str) -> None:
    head = ["ข้อคำถาม", "แนวทางแก้ไข"]
    rows = [["E1", f"{TEXT} (81.20)"], ["E2", f"{TEXT}นัก {whole}"]]
    table = [head, *([f"{code} {text}", "จัดอบรม"] for code, text in rows)]
    expected = [("question", "E1", "score", 81.2), ("question", "E2", "score", 85.0)]
    assert scores(read(TITLE, table)) == expected
    # In tables of one header each, as where every indicator has its own.
    assert scores(read(TITLE, [head, table[1]], "ข้อสังเกต", [head, table[2]])) == expected


def test_a_whole_number_in_brackets_alone_is_nobody_s_score() -> None:
    table = [["ข้อคำถาม", "แนวทางแก้ไข"], [f"E1 {TEXT} (85)", "จัดอบรม"], [f"E2 {TEXT}นัก (12)", "-"]]
    assert scores(read(TITLE, table)) == []


def test_whole_numbers_in_brackets_behind_indicators() -> None:
    table = [["ตัวชี้วัดที่ได้ต่ำ", "ประเด็น"], ["การใช้อำนาจ (79.31)", "ก"], ["การเปิดเผยข้อมูล (100)", "ข"]]
    assert scores(read(TITLE, table)) == [("indicator", 3, "score", 79.31), ("indicator", 9, "score", 100.0)]


@pytest.mark.parametrize("said", ["(ผลการประเมิน 97.50 คะแนน)", "คะแนน 97", "(97 คะแนน)", "(ผลประเมินได้คะแนน 97.50)"])
def test_what_stands_behind_an_indicator_s_name_hides_it_from_none_of_its_questions(said: str) -> None:
    table = [
        ["ตัวชี้วัด", "รายการ", "มาตรการ"],
        [f"ตัวชี้วัดการเปิดเผยข้อมูล {said}", "(O2) รายนามผู้บริหาร", "จัดทำใหม่"],
        ["", "(O11) รายงานครึ่งปี", "เร่งทำ"],
    ]
    found = read(TITLE.replace("๒๕๖๖", "๒๕๖๙"), table)
    assert [question[:2] for question in found["questions"]] == [["O2", 9], ["O11", 9]]


def test_a_whole_number_behind_its_word_where_others_have_decimals() -> None:
    table = [["ตัวชี้วัด", "ประเด็น"], ["การใช้อำนาจ คะแนน 79.31", "ก"], ["การป้องกันการทุจริต คะแนน 85", "ข"]]
    assert scores(read(TITLE, table)) == [("indicator", 3, "score", 79.31), ("indicator", 10, "score", 85.0)]


def test_behind_an_indicators_score_that_of_its_lowest_question() -> None:
    rows = [["ตัวชี้วัด", "ผลประเมิน"], ["1. การปฏิบัติหน้าที่", "92.10 คะแนน (ข้อต่ำสุด I2 = 89.20)"]]
    assert scores(read(TITLE, [*rows, ["2. การใช้งบประมาณ", "84.20 คะแนน (ข้อต่ำสุด I7 = 79.00)"]])) == [
        ("question", "I2", "score", 89.2),
        ("question", "I7", "score", 79.0),
        ("indicator", 1, "score", 92.1),
        ("indicator", 2, "score", 84.2),
    ]


def test_questions_that_state_their_scores_beside_one_number_of_their_indicator() -> None:
    rows = [["ตัวชี้วัด", "ข้อคำถาม", "คะแนน"], ["การปฏิบัติหน้าที่", "I1 ปฏิบัติงานตามขั้นตอน ได้ 97.33 คะแนน", "90.00"]]
    assert sorted(scores(read(TITLE, [*rows, ["การปฏิบัติหน้าที่", "I2 ปฏิบัติงานเท่าเทียม ได้ 96.33 คะแนน", ""]])), key=str) == [
        ("indicator", 1, "score", 90.0),
        ("question", "I1", "score", 97.33),
        ("question", "I2", "score", 96.33),
    ]


def test_beside_a_number_in_each_row_a_question_keeps_its_text() -> None:
    rows = [
        ["ข้อ", "ข้อคำถาม", "คะแนน"],
        ["I1", "ปฏิบัติงานได้ 97.33 คะแนน", "90.00"],
        ["I2", "ปฏิบัติงานได้ 96.33 คะแนน", "91.00"],
    ]
    assert [each[3] for each in scores(read(TITLE, rows))] == [90.0, 91.0]


@pytest.mark.parametrize(
    "cell",
    [
        "EIT Public {} คะแนน<br>EIT Survey {} คะแนน",
        "EIT Public {} EIT Survey {}",
        "EIT ส่วนที่ 1 {} คะแนน EIT ส่วนที่ 2 {} คะแนน",
        "Public {} / Survey {}",
    ],
)
def test_a_cell_gives_both_parts_of_a_question(cell: str) -> None:
    rows = [
        ["ข้อคำถาม", "คะแนน", "ปัญหา"],
        ["e1 เจ้าหน้าที่ทำงานตามขั้นตอน มากน้อยเพียงใด", cell.format("90.00", "94.00"), "รอนาน"],
        ["e2 เจ้าหน้าที่ดูแลทุกคนเท่ากัน มากน้อยเพียงใด", cell.format("80.00", "84.00"), "-"],
    ]
    found = scores(read(TITLE, "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน", rows))
    parts = (("public", "survey"), (90.0, 94.0, 80.0, 84.0))
    assert found == [("question", f"E{1 + at // 2}", parts[0][at % 2], value) for at, value in enumerate(parts[1])]


def test_names_of_instruments_below_results_are_labels() -> None:
    rows = [["ผลการประเมิน", "ปี 2567"], ["EIT Public", "90.00"], ["EIT Survey", "94.00"]]
    assert [each[1:] for each in scores(read(TITLE, rows))] == [("EIT", "public", 90.0), ("EIT", "survey", 94.0)]
