"""Form: several subjects in one row, by their own labels; and numbers of one row that nothing tells apart."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, read, scores, text_of


def test_questions_with_their_scores_behind_the_indicators_name() -> None:
    found = read(
        TITLE,
        [
            ["ด้าน (ตัวชี้วัด)", "ข้อแรก", "ข้อกลาง", "เฉลี่ยทั้งด้าน"],
            ["1. การปฏิบัติหน้าที่", "i1 = 97.20", "i2 = 96.80", "97.00"],
            ["2. การใช้งบประมาณ", "i3 = 93.60", "i4 = 94.20", "93.90"],
        ],
    )
    assert sorted(scores(found)) == [
        ("indicator", 1, "score", 97.0),
        ("indicator", 2, "score", 93.9),
        ("question", "I1", "score", 97.2),
        ("question", "I2", "score", 96.8),
        ("question", "I3", "score", 93.6),
        ("question", "I4", "score", 94.2),
    ]


def test_indicators_one_under_the_other_in_the_cell_of_their_instrument() -> None:
    found = read(
        TITLE,
        [
            ["แบบวัด", "ตัวชี้วัด", "คะแนน"],
            ["EIT", "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน<br>ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร", "98.89<br>91.39"],
            ["OIT", "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล<br>ตัวชี้วัดที่ 10 การป้องกันการทุจริต", "98.59<br>94.05"],
        ],
    )
    assert scores(found) == [
        ("indicator", 6, "score", 98.89),
        ("indicator", 7, "score", 91.39),
        ("indicator", 9, "score", 98.59),
        ("indicator", 10, "score", 94.05),
    ]


def test_the_best_indicator_named_in_the_cell_beside_its_label() -> None:
    found = read(
        TITLE,
        [
            ["รายการ", "รายละเอียด"],
            ["คะแนนรวม", "88.74 คะแนน"],
            ["แบบวัด IIT", "90.10 คะแนน"],
            ["ตัวชี้วัดที่ได้คะแนนมากที่สุด", "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ (95.44 คะแนน)"],
            ["ผู้ตอบแบบวัด IIT", "46 คน คิดเป็นร้อยละ 93.88 ของบุคลากร"],
        ],
    )
    assert scores(found) == [
        ("overall", None, "score", 88.74),
        ("instrument", "IIT", "score", 90.1),
        ("indicator", 1, "score", 95.44),
    ]


def test_damaged_codes_that_a_row_of_the_header_says_to_be_codes() -> None:
    found = read(
        TITLE,
        [
            ["", "ตัวชี้วัดที่ ๑", "ตัวชี้วัดที่ ๑", "ตัวชี้วัดที่ ๑"],
            ["ข้อ", "11", "๑๒", "๓"],
            ["คะแนน", "๘๓.๗๙", "๙๐.๒๘", "๗๗.๓๖"],
        ],
    )
    assert [score[1:] for score in scores(found)] == [
        ("I1", "score", 83.79),
        ("I2", "score", 90.28),
        ("I3", "score", 77.36),
    ]


def test_a_row_of_results_under_the_scores_is_no_header() -> None:
    names = ["ตัวชี้วัด 6 คุณภาพการดำเนินงาน", "ตัวชี้วัด 7 ประสิทธิภาพการสื่อสาร", "ตัวชี้วัด 8 การปรับปรุงระบบการทำงาน"]
    found = read(
        TITLE,
        [
            ["แบบวัด", "เครื่องมือ EIT", "เครื่องมือ EIT", "เครื่องมือ EIT"],
            ["", *names],
            ["ผลคะแนน", "91.26", "92.76", "88.02"],
            ["เกณฑ์ 85 คะแนน", "ผ่านเกณฑ์", "ผ่านเกณฑ์", "ผ่านเกณฑ์"],
            ["คะแนนเครื่องมือ", "90.68", "", ""],
        ],
    )
    assert ("instrument", "EIT", "score", 90.68) in scores(found)


def test_numbers_that_the_columns_of_an_agencys_row_do_not_tell_apart_are_none() -> None:
    table = [
        ["หน่วยงาน", "", "", ""],
        ["อบต.ทุ่งสมมติ", "79.41", "74.05", "97.55"],
        ["อบต.นาสมมติ", "90.55", "80.53", "72.12"],
    ]
    bundle = pipeline.report(text_of(TITLE, "ผลการประเมิน ITA รายหน่วยงาน", table).encode())
    assert bundle.scores == ()
    assert any(each.check in ("score-unclear", "table-not-read", "no-records") for each in bundle.findings)


@pytest.mark.parametrize(
    ("printed", "value"),
    [("86.07 ± 12.81", 86.07), ("4.56 (91.20)", 91.2), ("91.25 (S.D. = 0.45)", 91.25)],
)
def test_a_score_beside_its_spread_or_as_a_share_of_the_scale(printed: str, value: float) -> None:
    rows = [["ตัวชี้วัด", "คะแนน"], ["การใช้อำนาจ", printed], ["การใช้งบประมาณ", printed]]
    assert [each[-1] for each in scores(read(TITLE, rows))] == [value, value]


def test_a_number_on_the_second_of_two_rows_is_that_rows() -> None:
    found = read(
        TITLE,
        "ผลการประเมิน IIT",
        [["ข้อ", "คะแนน"], ["I1 ตามขั้นตอน 88.00 คะแนน I2 ตามเวลา 87.00 คะแนน", ""], ["I3 เท่าเทียม", "90.00"]],
    )
    assert ("question", "I3", "score", 90.0) in scores(found)
    assert all(level != "instrument" for level, *_ in scores(found))


def test_codes_behind_the_scores_of_parts_are_what_the_parts_lack() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัดย่อย", "จำนวนข้อ", "คะแนนเฉลี่ย", "ข้อที่ต้องแก้ไข"],
            ["9.1 ข้อมูลพื้นฐาน", "9", "100.00", "ไม่มี"],
            ["9.2 การบริหารงาน", "8", "87.50", "O15"],
            ["9.3 การบริหารเงินงบประมาณ", "7", "85.71", "O23"],
        ],
    )
    assert scores(found) == []
    assert found["questions"] == []


def test_a_table_of_one_row_below_its_indicators_heading() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล",
        [["จำนวนข้อ", "ได้คะแนนเต็ม (ข้อ)", "ไม่ได้คะแนน (ข้อ)", "คะแนนตัวชี้วัด"], ["30", "28", "2", "95.00"]],
    )
    assert scores(found) == [("indicator", 9, "score", 95.0)]


def test_a_total_beside_the_columns_of_eits_parts() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "แบบวัด EIT", "", "คะแนน"],
            ["", "ส่วนที่ ๑", "ส่วนที่ ๒", ""],
            ["ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน", "๘๔.๑๒", "๘๘.๖๐", "๘๖.๓๖"],
            ["ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล", "-", "-", "๙๕.๐๐"],
            ["คะแนนรวมทั้งหมด", "-", "-", "๘๘.๒๒"],
        ],
    )
    assert ("overall", None, "score", 88.22) in scores(found)


def test_a_score_in_brackets_behind_a_label_is_no_full_score() -> None:
    found = read(
        TITLE,
        [["ตัวชี้วัด", "ข้อ", "คะแนน"], ["4 การใช้ทรัพย์สินของราชการ (88.00 คะแนน)", "i19", "86.60"], ["", "i20", "83.40"]],
    )
    assert scores(found) == [
        ("indicator", 4, "score", 88.0),
        ("question", "I19", "score", 86.6),
        ("question", "I20", "score", 83.4),
    ]


def test_an_instruments_table_beside_that_of_the_indicators() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "คะแนน", "เครื่องมือ (น้ำหนัก)", "คะแนนเครื่องมือ", "ถ่วงน้ำหนัก"],
            ["1. การปฏิบัติหน้าที่", "96.10", "IIT (30%)", "89.60", "26.88"],
            ["2. การใช้งบประมาณ", "87.29", "", "", ""],
            ["6. คุณภาพการดำเนินงาน", "86.74", "EIT (30%)", "84.59", "25.38"],
            ["7. ประสิทธิภาพการสื่อสาร", "84.15", "", "", ""],
            ["9. การเปิดเผยข้อมูล", "94.64", "OIT (40%)", "94.20", "37.68"],
            ["10. การป้องกันการทุจริต", "93.75", "", "", ""],
            ["คะแนนรวม", "", "", "", "89.94"],
        ],
    )
    assert ("instrument", "IIT", "weight", 30.0) in scores(found)
    assert ("instrument", "OIT", "weighted_score", 37.68) in scores(found)
    assert [each for each in scores(found) if each[-1] == 89.94] == [("overall", None, "score", 89.94)]


@pytest.mark.parametrize("header", ["ร้อยละความคืบหน้า", "ร้อยละที่แล้วเสร็จ", "ร้อยละการดำเนินงาน"])
def test_a_share_of_what_was_done_is_no_score(header: str) -> None:
    found = read(
        TITLE,
        [
            ["ประเด็นการประเมิน", "มาตรการ", "ผลการดำเนินการ", header],
            ["ตัวชี้วัดที่ 2 การใช้งบประมาณ", "ติดประกาศ", "ติดแล้ว", "100.00"],
            ["ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน", "ลดขั้นตอน", "ลดแล้ว", "80.00"],
        ],
    )
    assert scores(found) == []


def test_a_box_of_one_row_states_the_total() -> None:
    found = read(
        TITLE,
        [["คะแนนรวม 83.27 คะแนน ระดับ B", "ผู้ตอบแบบวัด 412 คน", "อันดับในจังหวัด 17"]],
        "ผลการประเมินรายตัวชี้วัด",
        [["ตัวชี้วัด", "คะแนน"], ["การใช้อำนาจ", "81.20"], ["การใช้งบประมาณ", "79.10"]],
    )
    assert [each for each in scores(found) if each[0] == "overall"] == [("overall", None, "score", 83.27)]


@pytest.mark.parametrize("printed", ["A 90.49", "90.49 (A)", "ผ่านดี / 90.49", "90.49 ระดับ A"])
def test_a_score_beside_its_level(printed: str) -> None:
    rows = [["ตัวชี้วัด", "คะแนนและระดับ"], ["การใช้อำนาจ", printed], ["การใช้งบประมาณ", printed]]
    assert [each[-1] for each in scores(read(TITLE, rows))] == [90.49, 90.49]


@pytest.mark.parametrize("code", ["ข้อที่ e{}", "E{}", "(E{})", "e{})"])
def test_questions_of_one_cell_each_behind_its_code(code: str) -> None:
    asked = ["ชี้แจงข้อสงสัยได้ตรงประเด็น มากน้อยเพียงใด", "ทราบช่องทางร้องเรียน หรือไม่"]
    cell = " ".join(f"{code.format(number)} {text}" for number, text in zip((9, 10), asked, strict=True))
    found = read(TITLE, [["ข้อคำถาม", "มาตรการ"], [cell, "ติดประกาศ"], ["E11 สะดวกเพียงใด", "-"]])
    assert [(question[0], question[2]) for question in found["questions"]][:2] == [("E9", asked[0]), ("E10", asked[1])]
    assert found["measures"][0]["questions"] == ["E10", "E9"]


def test_another_code_that_a_title_speaks_of_begins_no_question() -> None:
    found = read(TITLE, [["ข้อ", "มาตรการ"], ["O20 รายงานตาม O18 แผนพัฒนา", "เร่งทำ"], ["O21 ต่อจาก I3 และแผน", "-"]])
    assert [question[0] for question in found["questions"]] == ["O20", "O21"]


def test_two_indicators_each_with_its_number_in_the_label_of_one_row() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด (คะแนน)", "มาตรการ", "ผู้รับผิดชอบ"],
            ["1. การปฏิบัติหน้าที่ 88.40 คะแนน 3. การใช้อำนาจ 85.12 คะแนน", "ทบทวนคำสั่งแบ่งงาน", "สำนักปลัด"],
            ["2. การใช้งบประมาณ 78.65 คะแนน", "เปิดเผยแผนการใช้จ่าย", "กองคลัง"],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("indicator", 1, "score", 88.4),
        ("indicator", 2, "score", 78.65),
        ("indicator", 3, "score", 85.12),
    ]
    assert [measure["indicator"] for measure in found["measures"]] == [None, 2]


NAMES = ["๖. คุณภาพการดำเนินงาน", "๗. ประสิทธิภาพการสื่อสาร", "๘. การปรับปรุงระบบการทำงาน"]
NUMBERS = ["๘๙.๒๐", "๘๖.๔๐", "๘๘.๔๐"]


def _stacked(texts: list[str]) -> str:
    return " ".join(f"<p>{text}</p>" for text in texts)


@pytest.mark.parametrize("names", [NAMES, [name.partition(" ")[2] for name in NAMES]])
def test_numbers_stacked_beside_stacked_names(names: list[str]) -> None:
    rows = [["เครื่องมือ", "ตัวชี้วัด", "คะแนน"], ["EIT", _stacked(names), _stacked(NUMBERS)]]
    assert scores(read(TITLE, rows)) == [
        ("indicator", 6, "score", 89.2),
        ("indicator", 7, "score", 86.4),
        ("indicator", 8, "score", 88.4),
    ]


def test_fewer_numbers_than_names_are_none_of_theirs() -> None:
    rows = [["เครื่องมือ", "ตัวชี้วัด", "คะแนน"], ["EIT", _stacked(NAMES), _stacked(NUMBERS[:2])]]
    assert scores(read(TITLE, rows)) == []


@pytest.mark.parametrize("header", ["คะแนนเฉลี่ยของเครื่องมือ", "ค่าเฉลี่ยรายเครื่องมือ"])
def test_what_their_instrument_got_stands_once_beside_the_indicators_of_one_cell(header: str) -> None:
    rows = [
        ["แบบวัด", "ตัวชี้วัด", "คะแนน", header],
        ["EIT", "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน<br>ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร", "98.89<br>91.39", "95.14"],
        ["OIT", "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล<br>ตัวชี้วัดที่ 10 การป้องกันการทุจริต", "98.59<br>94.05", "96.32"],
    ]
    assert sorted(scores(read(TITLE, rows)), key=str) == [
        ("indicator", 10, "score", 94.05),
        ("indicator", 6, "score", 98.89),
        ("indicator", 7, "score", 91.39),
        ("indicator", 9, "score", 98.59),
        ("instrument", "EIT", "score", 95.14),
        ("instrument", "OIT", "score", 96.32),
    ]


def test_another_number_beside_the_indicators_of_one_cell_may_be_any_of_them() -> None:
    rows = [
        ["แบบวัด", "ตัวชี้วัด", "คะแนน", "คะแนนปีก่อน"],
        ["OIT", "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล<br>ตัวชี้วัดที่ 10 การป้องกันการทุจริต", "98.59<br>94.05", "96.32"],
    ]
    assert not any(each[0] == "indicator" for each in scores(read(TITLE, rows)))
