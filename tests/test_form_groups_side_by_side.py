"""Form: two tables side by side in one."""

from __future__ import annotations

from typing import Any

import pytest

from tests.forms.reading import TITLE, issues, measures, read, scores


def test_highest_and_lowest_agencies_beside_each_other() -> None:
    found = read(
        "ประกาศผลการประเมิน ITA ของหน่วยงานในสังกัดกระทรวงการแม่น้ำและชุมชน ประจำปีงบประมาณ พ.ศ. 2567",
        [
            ["หน่วยงานที่ได้คะแนนสูงสุด", "คะแนน", "ระดับ", "หน่วยงานที่ได้คะแนนต่ำสุด", "คะแนน", ""],
            ["กรมทางเดินริมน้ำ", "95.10", "ผ่านดี", "กรมแสงสว่างชุมชน", "84.20", "ผ่าน"],
            ["กรมท่าเรือเล็ก", "92.30", "ผ่านดี", "กรมสะพานไม้", "81.40", "ผ่าน"],
        ],
    )
    assert {score[1]: score[-1] for score in found["scores"]} == {
        "กรมทางเดินริมน้ำ": 95.1,
        "กรมท่าเรือเล็ก": 92.3,
        "กรมสะพานไม้": 81.4,
        "กรมแสงสว่างชุมชน": 84.2,
    }


def test_parts_of_an_indicator_stand_beside_its_score() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "คะแนน", "ตัวชี้วัดย่อย", "คะแนนตัวชี้วัดย่อย"],
            ["8. การปรับปรุงระบบการทำงาน", "82.30", "", ""],
            ["9. การเปิดเผยข้อมูล", "96.00", "9.1 ข้อมูลพื้นฐาน", "100.00"],
            ["", "", "9.2 การบริหารงาน", "92.00"],
        ],
    )
    assert scores(found) == [("indicator", 8, "score", 82.3), ("indicator", 9, "score", 96.0)]


def test_an_agency_over_two_rows_of_years() -> None:
    found = read(
        "ประกาศผลการประเมิน ITA ของส่วนราชการในสังกัดกระทรวงการแม่น้ำและชุมชน ประจำปีงบประมาณ พ.ศ. 2566",
        [
            ["ลำดับ", "ส่วนราชการ", "ปีงบประมาณ", "IIT", "คะแนนรวม"],
            ["1", "กรมทางเดินริมน้ำ", "2566", "92.00", "93.00"],
            ["", "", "2565", "88.00", "89.00"],
        ],
    )
    assert [(score[0], score[1], score[-1]) for score in found["scores"]] == [
        (2566, "กรมทางเดินริมน้ำ", 92.0),
        (2566, "กรมทางเดินริมน้ำ", 93.0),
        (2565, "กรมทางเดินริมน้ำ", 88.0),
        (2565, "กรมทางเดินริมน้ำ", 89.0),
    ]


def test_codes_with_their_scores_beside_one_label() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "ข้อ", "คะแนน", "ข้อ", "คะแนน", "คะแนนเฉลี่ยตัวชี้วัด"],
            ["๑. การปฏิบัติหน้าที่", "i๑", "๙๓.๘๑", "i๒", "๙๕.๒๔", "๙๔.๕๓"],
            ["๒. การใช้งบประมาณ", "i๗", "๘๔.๒๙", "i๘", "๘๙.๕๒", "๘๖.๙๑"],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("indicator", 1, "score", 94.53),
        ("indicator", 2, "score", 86.91),
        ("question", "I1", "score", 93.81),
        ("question", "I2", "score", 95.24),
        ("question", "I7", "score", 84.29),
        ("question", "I8", "score", 89.52),
    ]


def test_the_highest_and_the_lowest_question_of_each_indicator() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "คะแนนสูงสุด", "", "คะแนนต่ำสุด", ""],
            ["", "ข้อ", "คะแนน", "ข้อ", "คะแนน"],
            ["1. การปฏิบัติหน้าที่", "i6", "99.20", "i2", "94.44"],
            ["2. การใช้งบประมาณ", "i10", "97.92", "i7", "88.19"],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("question", "I10", "score", 97.92),
        ("question", "I2", "score", 94.44),
        ("question", "I6", "score", 99.2),
        ("question", "I7", "score", 88.19),
    ]


def test_before_a_question_that_states_its_number_stands_its_indicators() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "จำนวนข้อ", "คะแนน", "ข้อที่ต้องปรับปรุง", "แนวทางแก้ไข"],
            ["๙. การเปิดเผยข้อมูล", "๒๐", "๙๗.๗๕", "o๗ รายงานประจำปี (๕๐.๐๐ คะแนน)", "จัดทำให้ครบ"],
            ["๑๐. การป้องกันการทุจริต", "๘", "๙๓.๐๐", "o๔๐ รายงานความเสี่ยง (๐ คะแนน)", "รายงานให้ทัน"],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("indicator", 10, "score", 93.0),
        ("indicator", 9, "score", 97.75),
        ("question", "O40", "score", 0.0),
        ("question", "O7", "score", 50.0),
    ]
    assert [each["questions"] for each in found["measures"]] == [["O7"], ["O40"]]


def test_instruments_above_their_indicators_in_groups_of_items() -> None:
    rows = [
        ["รายการประเมิน", "ผลคะแนน", "รายการประเมิน", "ผลคะแนน"],
        ["แบบ IIT", "90.8", "แบบ EIT", "88.06"],
        ["ตัวชี้วัดที่ 1 : การปฏิบัติหน้าที่", "91.21", "ตัวชี้วัดที่ 6 : คุณภาพการดำเนินงาน", "83.55"],
        ["ตัวชี้วัดที่ 2 : การใช้งบประมาณ", "90.31", "ตัวชี้วัดที่ 7 : ประสิทธิภาพการสื่อสาร", "92.57"],
    ]
    assert sorted(scores(read(TITLE, rows)), key=str) == [
        ("indicator", 1, "score", 91.21),
        ("indicator", 2, "score", 90.31),
        ("indicator", 6, "score", 83.55),
        ("indicator", 7, "score", 92.57),
        ("instrument", "EIT", "score", 88.06),
        ("instrument", "IIT", "score", 90.8),
    ]


def test_an_indicator_alone_on_its_row_heads_the_questions_of_every_group() -> None:
    found = read(
        TITLE,
        "คะแนนแบบวัด IIT รายข้อ",
        [
            ["ข้อ", "คะแนน", "ข้อ", "คะแนน"],
            ["ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ เฉลี่ย ๙๑.๐๐ คะแนน", "", "", ""],
            ["I๑", "๙๐.๐๐", "I๒", "๙๒.๐๐"],
            ["ตัวชี้วัดที่ ๒ การใช้งบประมาณ เฉลี่ย ๘๒.๐๐ คะแนน", "", "", ""],
            ["I๗", "๘๐.๐๐", "I๘", "๘๔.๐๐"],
        ],
    )
    assert sorted(each[:2] for each in found["questions"]) == [["I1", 1], ["I2", 1], ["I7", 2], ["I8", 2]]
    assert [each for each in scores(found) if each[0] == "indicator"] == [
        ("indicator", 1, "score", 91.0),
        ("indicator", 2, "score", 82.0),
    ]


def test_parts_of_eit_under_names_of_indicators_that_hold_a_roles_word() -> None:
    found = read(
        TITLE,
        [
            ["6. คุณภาพการดำเนินงาน", "", "", "8. การปรับปรุงระบบการทำงาน", "", ""],
            ["ข้อ", "ส่วนที่ 1", "ส่วนที่ 2", "ข้อ", "ส่วนที่ 1", "ส่วนที่ 2"],
            ["e1", "81.10", "85.30", "e11", "78.05", "83.15"],
            ["e2", "82.20", "86.40", "e12", "79.16", "84.26"],
            ["เฉลี่ย", "81.65", "85.85", "เฉลี่ย", "78.61", "83.71"],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("indicator", 6, "public", 81.65),
        ("indicator", 6, "survey", 85.85),
        ("indicator", 8, "public", 78.61),
        ("indicator", 8, "survey", 83.71),
        ("question", "E1", "public", 81.1),
        ("question", "E1", "survey", 85.3),
        ("question", "E11", "public", 78.05),
        ("question", "E11", "survey", 83.15),
        ("question", "E12", "public", 79.16),
        ("question", "E12", "survey", 84.26),
        ("question", "E2", "public", 82.2),
        ("question", "E2", "survey", 86.4),
    ]


def test_the_highest_beside_the_lowest() -> None:
    found = read(
        TITLE,
        [
            ["ห้าอันดับสูงสุด", "", "", "ห้าอันดับต่ำสุด", "", ""],
            ["อันดับ", "ข้อ", "คะแนน", "อันดับ", "ข้อ", "คะแนน"],
            ["1", "i6", "93.05", "1", "e12", "79.64"],
            ["2", "i20", "92.48", "2", "e8", "80.47"],
        ],
    )
    assert sorted((each[1], each[3]) for each in scores(found)) == [
        ("E12", 79.64),
        ("E8", 80.47),
        ("I20", 92.48),
        ("I6", 93.05),
    ]


def test_codes_in_two_columns_side_by_side() -> None:
    found = read(
        TITLE,
        [
            ["แบบ", "ข้อ", "คะแนน", "แบบ", "ข้อ", "คะแนน"],
            ["I", "1", "93.40", "E", "1", "89.64"],
            ["I", "2", "91.85", "E", "2", "87.31"],
        ],
    )
    assert sorted((each[1], each[3]) for each in scores(found)) == [
        ("E1", 89.64),
        ("E2", 87.31),
        ("I1", 93.4),
        ("I2", 91.85),
    ]


INSTRUMENTS = [["IIT", "๙๒.๐๐"], ["EIT", "๘๘.๐๐"], ["OIT", "๙๕.๐๐"]]
PLANNED = [["i๘", "จัดทำแผ่นพับ", "กองคลัง"], ["i๙", "รายงานผลทุกเดือน", "กองคลัง"], ["i๑๙", "จัดทำแบบฟอร์ม", "สำนักปลัด"]]


def _side_by_side(left: list[list[str]], gap: list[str], right: list[list[str]]) -> dict[str, Any]:
    head = ["เครื่องมือ", "คะแนน", *gap, "ข้อ", "มาตรการ", "ผู้รับผิดชอบ"]
    return read(TITLE, [head, *([*one, *gap, *other] for one, other in zip(left, right, strict=True))])


@pytest.mark.parametrize("gap", [[""], []])
def test_scores_of_instruments_beside_a_plan_that_has_nothing_to_do_with_them(gap: list[str]) -> None:
    found = _side_by_side(INSTRUMENTS, gap, PLANNED)
    assert [each[:2] + each[3:] for each in scores(found)] == [
        ("instrument", "IIT", 92.0),
        ("instrument", "EIT", 88.0),
        ("instrument", "OIT", 95.0),
    ]
    assert [each["questions"] for each in found["measures"]] == [["I8"], ["I9"], ["I19"]]


def test_questions_beside_their_own_instrument_are_one_table() -> None:
    planned = [PLANNED[0], ["e๒", *PLANNED[1][1:]], ["o๑๒", *PLANNED[2][1:]]]
    found = _side_by_side([[name, "๘๑.๒๐"] for name, _ in INSTRUMENTS], [], planned)
    assert [each[0] for each in scores(found)] == ["question"] * 3


def test_the_score_of_a_label_beside_several_groups_is_told_once() -> None:
    rows = [
        ["๑. การปฏิบัติหน้าที่ (๙๓.๖๓ คะแนน)", "i๑ = ๙๓.๔๑", "i๒ = ๙๓.๘๕"],
        ["๒. การใช้งบประมาณ (๘๖.๘๓ คะแนน)", "i๗ = ๘๔.๒๕", "i๘ = ๘๙.๔๑"],
    ]
    assert sorted(scores(read(TITLE, "คะแนนรายข้อ", rows)), key=str) == [
        ("indicator", 1, "score", 93.63),
        ("indicator", 2, "score", 86.83),
        ("question", "I1", "score", 93.41),
        ("question", "I2", "score", 93.85),
        ("question", "I7", "score", 84.25),
        ("question", "I8", "score", 89.41),
    ]


def test_codes_in_turn_with_their_scores_without_a_header() -> None:
    found = read(TITLE, [["i๑", "๙๓.๑๐", "i๒", "๙๕.๒๐"], ["i๘", "๙๐.๑๐", "i๙", "๙๒.๓๐"]])
    assert sorted(each[1:] for each in scores(found)) == [
        ("I1", "score", 93.1),
        ("I2", "score", 95.2),
        ("I8", "score", 90.1),
        ("I9", "score", 92.3),
    ]


def test_marks_of_items_in_turn_without_a_header() -> None:
    rows = [["O1 โครงสร้าง", "100", "O4 ข่าวประชาสัมพันธ์", "100"], ["O2 ข้อมูลผู้บริหาร", "50", "O5 แผนพัฒนา", "0"]]
    assert sorted(each[1:] for each in scores(read(TITLE, rows))) == [
        ("O1", "score", 100.0),
        ("O2", "score", 50.0),
        ("O4", "score", 100.0),
        ("O5", "score", 0.0),
    ]


def test_pages_beside_codes_are_no_scores() -> None:
    rows = [["O1 โครงสร้าง", "3", "O4 ข่าวประชาสัมพันธ์", "8"], ["O2 ข้อมูลผู้บริหาร", "5", "O5 แผนพัฒนา", "11"]]
    assert scores(read(TITLE, rows)) == []


def test_numbers_of_indicators_under_the_instruments_they_belong_to() -> None:
    rows = [
        ["ตัวชี้วัด IIT", "คะแนน", "ตัวชี้วัด EIT", "คะแนน", "ตัวชี้วัด OIT", "คะแนน"],
        ["๑", "๙๔.๑๐", "๖", "๘๙.๒๐", "๙", "๙๖.๕๐"],
        ["๒", "๙๑.๒๐", "๗", "๘๖.๔๐", "๑๐", "๙๓.๕๐"],
        ["๓", "๙๓.๔๐", "๘", "๘๘.๔๐", "", ""],
    ]
    assert sorted(each[1] for each in scores(read(TITLE, rows))) == [1, 2, 3, 6, 7, 8, 9, 10]


@pytest.mark.parametrize("heads", [("ปี ๒๕๖๔", "ปี ๒๕๖๕"), ("เทศบาลตำบลห้วยม่วง", "เทศบาลตำบลบ้านโป่งน้อย")])
def test_labels_and_scores_again_for_each_year_or_agency(heads: tuple[str, str]) -> None:
    rows = [[heads[0], "", heads[1], ""], ["IIT", "๙๐.๐๐", "IIT", "๙๒.๐๐"], ["EIT", "๘๕.๐๐", "EIT", "๘๘.๐๐"]]
    found = read("ประกาศผลการประเมิน ITA ขององค์กรปกครองส่วนท้องถิ่นในจังหวัดพะเยา ประจำปีงบประมาณ พ.ศ. ๒๕๖๘", rows)
    told = [(score[1] or str(score[0]), *score[3:]) for score in found["scores"]]
    names = [head.removeprefix("ปี ").replace("๒๕๖๔", "2564").replace("๒๕๖๕", "2565") for head in heads]
    assert told == [
        (names[0], "IIT", "score", 90.0),
        (names[0], "EIT", "score", 85.0),
        (names[1], "IIT", "score", 92.0),
        (names[1], "EIT", "score", 88.0),
    ]


def test_one_misprinted_code_makes_no_table_of_its_own() -> None:
    planned = [PLANNED[0], ["i๒", *PLANNED[1][1:]], ["o๑๒", *PLANNED[2][1:]]]
    found = _side_by_side([[name, "๘๑.๒๐"] for name, _ in INSTRUMENTS], [], planned)
    assert "instrument" not in [each[0] for each in scores(found)]


def test_a_code_and_its_question_under_one_word_are_no_groups() -> None:
    rows = [
        ["ข้อคำถาม", "ตัวชี้วัด", "ข้อคำถาม", "ประเด็น", "มาตรการ", "ผู้รับผิดชอบ"],
        ["i4", "๒. การใช้งบประมาณ", "ท่านทราบแผนการใช้จ่าย มากน้อยเพียงใด", "ไม่ทราบแผน", "แจกแผน", "กองแผนงาน"],
        ["i10", "๔. การใช้ทรัพย์สินของราชการ", "การขอยืมสะดวก มากน้อยเพียงใด", "ไม่มีใบยืม", "ใช้ใบยืม", "กองคลัง"],
    ]
    found = read(TITLE, rows)
    assert [each[:2] for each in issues(found)] == [(2, "I4"), (4, "I10")]
    assert [each[-1] for each in measures(found)] == [["I4"], ["I10"]]


def test_codes_beside_their_scores_behind_what_is_most_and_least() -> None:
    rows = [["ลำดับ", "ข้อ I", "คะแนน", "ข้อ E", "คะแนน"], ["สูงสุด", "I1", "95.00", "E2", "96.00"]]
    found = read(TITLE, [*rows, ["ต่ำสุด", "I7", "79.00", "E9", "80.00"]])
    assert {each[2] for each in found["questions"]} == {None}
    assert sorted(scores(found)) == [
        ("question", "E2", "score", 96.0),
        ("question", "E9", "score", 80.0),
        ("question", "I1", "score", 95.0),
        ("question", "I7", "score", 79.0),
    ]


def test_scores_with_their_questions_in_brackets() -> None:
    rows = [["ตัวชี้วัด", "คะแนนสูงสุด (ข้อ)", "คะแนนต่ำสุด (ข้อ)"], ["การปฏิบัติหน้าที่", "95.00 (I1)", "89.20 (I2)"]]
    assert sorted(scores(read(TITLE, [*rows, ["การใช้งบประมาณ", "90.00 (I9)", "79.00 (I7)"]]))) == [
        ("question", "I1", "score", 95.0),
        ("question", "I2", "score", 89.2),
        ("question", "I7", "score", 79.0),
        ("question", "I9", "score", 90.0),
    ]


@pytest.mark.parametrize("over", ["ค่าเฉลี่ยจังหวัด", "ผลต่าง", "เป้าหมาย", "ร้อยละผู้ตอบ"])
def test_scores_with_their_questions_below_what_sets_them_aside(over: str) -> None:
    rows = [["ตัวชี้วัด", over, "คะแนน"], ["การปฏิบัติหน้าที่", "95.00 (I1)", "92.10"]]
    assert scores(read(TITLE, [*rows, ["การใช้งบประมาณ", "94.00 (I7)", "85.10"]])) == [
        ("indicator", 1, "score", 92.1),
        ("indicator", 2, "score", 85.1),
    ]


def test_scores_with_their_questions_keep_the_year_of_their_column() -> None:
    rows = [["ตัวชี้วัด", "ปี 2565", "ปี 2566"], ["การปฏิบัติหน้าที่", "95.00 (I1)", "92.10 (I1)"]]
    found = read(TITLE, [*rows, ["การใช้งบประมาณ", "94.00 (I7)", "85.10 (I7)"]])
    assert sorted((each[0], each[3], each[5]) for each in found["scores"]) == [
        (2565, "I1", 95.0),
        (2565, "I7", 94.0),
        (2566, "I1", 92.1),
        (2566, "I7", 85.1),
    ]


def test_the_best_question_of_another_agency_is_none_of_ours() -> None:
    rows = [["หน่วยงาน", "คะแนนสูงสุด"], ["เทศบาลตำบลบางงาม", "95.00 (I1)"], ["เทศบาลตำบลบางดี", "94.00 (I7)"]]
    assert scores(read(TITLE, rows)) == []


@pytest.mark.parametrize(("words", "told"), [("ข้อต่ำสุด ", 2566), ("ปี 2565 ", 2565), ("ปีก่อน ", None), ("เป้าหมาย ", None)])
def test_what_a_bracket_says_of_its_question(words: str, told: int | None) -> None:
    rows = [
        ["ตัวชี้วัด", "คะแนน"],
        ["การปฏิบัติหน้าที่", f"92.10 ({words}I2 = 89.20)"],
        ["การใช้งบประมาณ", f"85.10 ({words}I8 = 79.20)"],
    ]
    found = [(each[0], each[3]) for each in read(TITLE, rows)["scores"] if each[2] == "question"]
    assert found == ([] if told is None else [(told, "I2"), (told, "I8")])


def test_the_year_of_a_column_is_that_of_questions_in_its_cells() -> None:
    rows = [["ตัวชี้วัด", "คะแนน", "คะแนนปี 2565"], ["การปฏิบัติหน้าที่", "92.10", "90.10 (I2 = 85.10)"]]
    found = read(TITLE, [*rows, ["การใช้งบประมาณ", "85.10", "80.10 (I8 = 75.20)"]])
    assert {each[0] for each in found["scores"] if each[2] == "question"} == {2565}


@pytest.mark.parametrize("over", ["เป้าหมาย", "ค่าเฉลี่ยจังหวัด"])
def test_cells_that_state_others_numbers(over: str) -> None:
    rows = [["ตัวชี้วัด", "คะแนน", over], ["คุณภาพการดำเนินงาน", "E1 84.10", "E2 96.10"]]
    assert [each[1] for each in scores(read(TITLE, [*rows, ["ประสิทธิภาพการสื่อสาร", "E4 83.10", "E5 95.10"]]))] == [
        "E1",
        "E4",
    ]


def test_cells_that_state_numbers_below_a_year() -> None:
    rows = [["ตัวชี้วัด", "คะแนนปี 2565"], ["การปฏิบัติหน้าที่", "I1 = 90.10, I2 = 85.10"]]
    found = read(TITLE, [*rows, ["การใช้งบประมาณ", "I7 = 80.10, I8 = 75.20"]])
    assert [(each[0], each[3]) for each in found["scores"]] == [(2565, "I1"), (2565, "I2"), (2565, "I7"), (2565, "I8")]


def test_lists_of_three_instruments_beside_each_other_out_of_step() -> None:
    found = read(
        TITLE,
        [
            ["แบบวัด IIT", "", "แบบวัด EIT", "", "แบบตรวจ OIT", ""],
            ["ข้อ", "คะแนน", "ข้อ", "คะแนน", "ข้อ", "คะแนน"],
            ["ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "91.00", "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน", "88.00", "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", "95.00"],
            ["i1", "90.00", "e1", "87.00", "o1", "100"],
            ["i2", "92.00", "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร", "83.00", "o2", "100"],
            ["i3", "91.10", "e6", "84.00", "o3", "0"],
            ["i4", "90.90", "ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน", "81.00", "o4", "100"],
            ["คะแนนแบบวัด IIT", "88.00", "e11", "81.20", "o5", "100"],
            ["", "", "คะแนนแบบวัด EIT", "84.00", "o6", "100"],
        ],
    )
    assert [each[1] for each in scores(found)] == [
        *(1, "I1", "I2", "I3", "I4", "IIT"),
        *(6, "E1", 7, "E6", 8, "E11", "EIT"),
        *(9, "O1", "O2", "O3", "O4", "O5", "O6"),
    ]


@pytest.mark.parametrize(("last", "kind"), [("แนวทางแก้ไข", "measure"), ("วิธีดำเนินการ", "step")])
def test_the_word_of_measures_again_behind_other_questions_heads_measures(last: str, kind: str) -> None:
    """Two sides of questions, each with its own measures; another word behind the measures heads their steps."""
    side = ["ข้อ", "รายการประเมิน", "คะแนน", "ปัญหา"]
    left = [
        ["i2", "เจ้าหน้าที่ให้บริการตามลำดับ หรือไม่", "86.20", "ช่องบริการไม่มีบัตรคิว", "จัดทำบัตรคิวทุกช่อง"],
        ["i7", "ท่านทราบแผนการใช้จ่าย มากน้อยเพียงใด", "76.48", "แผนเผยแพร่ไม่ครบ", "เผยแพร่แผนทุกไตรมาส"],
    ]
    right = [
        ["e2", "เจ้าหน้าที่ให้บริการเท่าเทียม มากน้อยเพียงใด", "85.30", "ไม่มีรอบตรวจ", "จัดรอบตรวจทุกวันพุธ"],
        ["e6", "ข้อมูลเข้าถึงง่าย มากน้อยเพียงใด", "80.15", "เปิดบนโทรศัพท์ไม่ได้", "ปรับเว็บไซต์ให้เปิดบนโทรศัพท์ได้"],
    ]
    rows = [[*side, "แนวทางแก้ไข", *side, last], *([*one, *other] for one, other in zip(left, right, strict=True))]
    found = read(TITLE, rows)
    kinds = {each["text"]: each["kind"] for each in found["measures"]}
    assert kinds["จัดทำบัตรคิวทุกช่อง"] == "measure"
    assert kinds["ปรับเว็บไซต์ให้เปิดบนโทรศัพท์ได้"] == kind


@pytest.mark.parametrize(
    ("words", "first", "second", "keys"),
    [
        (("ตัวชี้วัดที่ได้คะแนนสูงสุด", "ตัวชี้วัดที่ได้คะแนนต่ำสุด"), "การใช้อำนาจ", "ประสิทธิภาพการสื่อสาร", [3, 7]),
        (("ข้อที่ได้สูงสุด", "ข้อที่ได้ต่ำสุด"), "I3", "E7", ["I3", "E7"]),
    ],
)
def test_one_row_of_names_beside_their_numbers(
    words: tuple[str, str], first: str, second: str, keys: list[object]
) -> None:
    rows = [[words[0], "คะแนน", words[1], "คะแนน"], [first, "95.10", second, "70.20"]]
    assert [(each[1], each[3]) for each in scores(read(TITLE, rows))] == [(keys[0], 95.1), (keys[1], 70.2)]
