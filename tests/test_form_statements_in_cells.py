"""Form: every cell of a table states a code and its score, under the indicators that head the columns."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, read, scores, text_of


def test_each_column_states_the_questions_of_its_indicator_and_their_mean() -> None:
    found = read(
        TITLE,
        "ตารางที่ 1 คะแนนแบบวัด IIT",
        [
            ["ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "ตัวชี้วัดที่ 2 การใช้งบประมาณ"],
            ["I1 = 90.00", "I7 = 80.00"],
            ["I2 = 92.00", "I8 = 84.00"],
            ["เฉลี่ย 91.00", "เฉลี่ย 82.00"],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("indicator", 1, "score", 91.0),
        ("indicator", 2, "score", 82.0),
        ("question", "I1", "score", 90.0),
        ("question", "I2", "score", 92.0),
        ("question", "I7", "score", 80.0),
        ("question", "I8", "score", 84.0),
    ]
    assert sorted(each[:2] for each in found["questions"]) == [["I1", 1], ["I2", 1], ["I7", 2], ["I8", 2]]


def test_the_last_word_of_an_indicators_name_is_no_part_of_its_score() -> None:
    found = read(TITLE, "- การปฏิบัติหน้าที่ ได้คะแนน 90.40 คะแนน", "- การใช้อำนาจ ได้คะแนน 87.90 คะแนน")
    assert scores(found) == [("indicator", 1, "score", 90.4), ("indicator", 3, "score", 87.9)]


def test_instruments_with_an_equals_sign() -> None:
    found = read(TITLE, "ภาพรวม คะแนน ITA = 92.60 แบ่งเป็น IIT = 91.90, EIT = 89.30, OIT = 95.50")
    assert sorted(scores(found), key=str) == [
        ("instrument", "EIT", "score", 89.3),
        ("instrument", "IIT", "score", 91.9),
        ("instrument", "OIT", "score", 95.5),
        ("overall", None, "score", 92.6),
    ]


def test_a_cell_that_gives_several_indicators_names_none_for_its_row() -> None:
    found = read(
        TITLE,
        [
            ["เครื่องมือ", "คะแนน", "องค์ประกอบ"],
            ["EIT", "87.40", "3 ตัวชี้วัด 9 ข้อ"],
            ["OIT", "96.00", "การเปิดเผยข้อมูล 97.00 คะแนน และการป้องกันการทุจริต 95.00 คะแนน"],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("indicator", 10, "score", 95.0),
        ("indicator", 9, "score", 97.0),
        ("instrument", "EIT", "score", 87.4),
        ("instrument", "OIT", "score", 96.0),
    ]


def test_what_was_counted_before_the_result_says_nothing_against_it() -> None:
    found = read(
        TITLE,
        "มีผู้ตอบ 41 คน คิดเป็นร้อยละ 100.00 ของจำนวนขั้นต่ำที่กำหนด ผลปรากฏว่า สำนักงานเขตลานสนใหญ่ ได้คะแนนรวม 91.69 คะแนน",
    )
    assert scores(found) == [("overall", None, "score", 91.69)]


def test_the_kind_of_the_agency_stands_for_it_where_a_level_is_given() -> None:
    found = read(
        TITLE,
        [["ตัวชี้วัด", "คะแนน"], ["1. การปฏิบัติหน้าที่", "95.20"], ["คะแนน ITA", "93.13"]],
        "สำนักงานเขตอยู่ในระดับ A โดยไม่มีตัวชี้วัดใดต่ำกว่า ๘๕ คะแนน",
    )
    assert found["report"]["overall_level"] == "A"


def test_a_total_below_cells_that_state_their_indicators() -> None:
    found = read(
        TITLE,
        [
            ["แบบวัด", "ผลการประเมิน"],
            ["IIT (79.25 คะแนน)", "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ ได้ 87.20 คะแนน"],
            ["", "ตัวชี้วัดที่ 2 การใช้งบประมาณ ได้ 71.30 คะแนน"],
            ["คะแนนรวม", "75.38 คะแนน (ระดับ B)"],
        ],
    )
    assert ("overall", None, "score", 75.38) in scores(found)


def test_a_score_that_an_issue_states_of_a_question_stands_once() -> None:
    found = read(
        TITLE,
        [
            ["ประเด็นที่ต้องปรับปรุง", "มาตรการ"],
            ["ตัวชี้วัดที่ 2 การใช้งบประมาณ (84.36 คะแนน)", ""],
            ["ไม่เคยเห็นแผนการใช้จ่าย โดยข้อ i7 ได้ 79.84 คะแนน", "ชี้แจงแผนทุกไตรมาส"],
        ],
    )
    assert scores(found) == [("indicator", 2, "score", 84.36), ("question", "I7", "score", 79.84)]


def test_an_issue_that_begins_with_its_indicator_and_score_is_the_indicators() -> None:
    found = read(
        TITLE,
        [
            ["ประเด็นที่ต้องปรับปรุง", "มาตรการ"],
            ["การใช้งบประมาณ ได้ 79.10 คะแนน เนื่องจากบุคลากรไม่ทราบแผน", "แจ้งเวียนแผน"],
            ["แบบวัด EIT ได้คะแนน 80.15 คะแนน ต่ำกว่าเกณฑ์", "ปรับปรุงการให้บริการ"],
        ],
    )
    assert scores(found) == [("indicator", 2, "score", 79.1), ("instrument", "EIT", "score", 80.15)]
    assert [each["indicator"] for each in found["issues"]] == [2, None]
    assert [each["indicator"] for each in found["measures"]] == [2, None]


def test_behind_a_target_in_an_analysis_stands_what_was_got() -> None:
    rows = [
        ["ตัวชี้วัด", "การวิเคราะห์ผลคะแนน", "มาตรการ"],
        ["การใช้งบประมาณ", "เป้าหมาย 90.00 คะแนน ได้ 79.10 คะแนน", "แจ้งเวียนแผน"],
    ]
    assert scores(read(TITLE, rows)) == [("indicator", 2, "score", 79.1)]


def test_of_two_years_behind_the_name_of_a_section_the_own_stands() -> None:
    rows = [
        ["มาตรการ", "ผู้รับผิดชอบ"],
        ["ตัวชี้วัดที่ 2 การใช้งบประมาณ (ปี 2565 = 75.00, ปี 2566 = 79.10)", ""],
        ["แจ้งเวียนแผน", "กองคลัง"],
    ]
    found = read(TITLE, rows)["scores"]
    assert [(each[0], each[3], each[5]) for each in found] == [(2566, 2, 79.1)]


@pytest.mark.parametrize(
    "bracket",
    [
        "(ส่วนที่ 1 = 82.16, ส่วนที่ 2 = 84.72)",
        "(Public 82.16 / Survey 84.72)",
        "[EIT ส่วนที่ 1 82.16 และส่วนที่ 2 84.72]",
    ],
)
def test_both_parts_of_eit_behind_a_question(bracket: str) -> None:
    rows = [
        ["ข้อคำถาม", "ปัญหา"],
        ["ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร", ""],
        [f"e4 องค์การมีช่องทางให้เข้าถึงข้อมูลเพียงใด {bracket}", "ไม่ทราบช่องทาง"],
    ]
    found = read(TITLE, rows)
    assert found["questions"] == [["E4", 7, "องค์การมีช่องทางให้เข้าถึงข้อมูลเพียงใด"]]
    assert scores(found) == [("question", "E4", "public", 82.16), ("question", "E4", "survey", 84.72)]


def test_prose_in_cells_states_scores_where_no_column_does() -> None:
    rows = [
        ["แบบวัด", "สรุปคะแนนรายตัวชี้วัด"],
        ["IIT", "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ ได้ 92.40 คะแนน สูงที่สุดของแบบวัดนี้ และตัวชี้วัดที่ 3 การใช้อำนาจ ได้ 90.30 คะแนน"],
        ["OIT", "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ได้ 96.00 คะแนน และตัวชี้วัดที่ 10 การป้องกันการทุจริต ได้ 94.00 คะแนน"],
    ]
    assert scores(read(TITLE, "ผลรายตัวชี้วัด", rows)) == [
        ("indicator", 1, "score", 92.4),
        ("indicator", 3, "score", 90.3),
        ("indicator", 9, "score", 96.0),
        ("indicator", 10, "score", 94.0),
    ]


def test_lists_of_indicators_in_cells_state_their_scores() -> None:
    rows = [["ระดับ", "ตัวชี้วัด"], ["ดี", "1) การเปิดเผยข้อมูล (98.00) 2) การปฏิบัติหน้าที่ (90.40)"]]
    found = scores(read(TITLE, "รายละเอียด มีดังนี้", rows))
    assert found == [("indicator", 9, "score", 98.0), ("indicator", 1, "score", 90.4)]


def test_prose_with_a_number_that_is_not_understood_states_none_and_is_told() -> None:
    rows = [
        ["แบบวัด", "สรุปคะแนนรายตัวชี้วัด"],
        ["IIT", "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ ได้ 92.40 คะแนน ที่เหลือ 90.30 กับ 88.95 ตามลำดับ"],
    ]
    bundle = pipeline.report(text_of(TITLE, "ผลรายตัวชี้วัด", rows).encode())
    assert not bundle.scores
    assert "table-not-read" in {each.check for each in bundle.findings}


def test_prose_beside_a_year_states_no_score_of_the_presented_year() -> None:
    rows = [["ปี 2566", "แบบวัด EIT ได้ 85.00 คะแนน"], ["ปี 2565", "แบบวัด EIT ได้ 82.00 คะแนน"]]
    bundle = pipeline.report(text_of(TITLE, "ผลย้อนหลัง", rows).encode())
    assert not bundle.scores
    assert "table-not-read" in {each.check for each in bundle.findings}


def test_cards_of_a_score_over_its_question() -> None:
    rows = [
        ["84.30 คะแนน<br>e6 เผยแพร่ข้อมูลที่เข้าถึงง่าย มากน้อยเพียงใด", "85.75 คะแนน<br>e7 เผยแพร่ผลงาน มากน้อยเพียงใด"],
        ["88.02 คะแนน<br>e8 มีช่องทางรับฟังคำติชม มากน้อยเพียงใด", ""],
    ]
    found = read(TITLE, "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร", rows)
    assert [each[1:] for each in scores(found)] == [
        ("E6", "score", 84.3),
        ("E7", "score", 85.75),
        ("E8", "score", 88.02),
    ]
    assert found["questions"][0] == ["E6", 7, "เผยแพร่ข้อมูลที่เข้าถึงง่าย มากน้อยเพียงใด"]


_ASKED_AND_ANSWERED = [
    ["คำถาม", "คำตอบ"],
    ["ตัวชี้วัดใดได้คะแนนต่ำสุด", "ตัวชี้วัดที่ 2 การใช้งบประมาณ (84.20 คะแนน) ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ (82.37 คะแนน)"],
]


def test_what_a_cell_states_is_a_row_where_a_table_states_it_too() -> None:
    found = read(TITLE, [["ตัวชี้วัดที่", "คะแนน"], ["2", "84.20"], ["4", "82.73"]], "ถามตอบรายตัวชี้วัด", _ASKED_AND_ANSWERED)
    assert sorted(scores(found)) == [
        ("indicator", 2, "score", 84.2),
        ("indicator", 2, "score", 84.2),
        ("indicator", 4, "score", 82.37),
        ("indicator", 4, "score", 82.73),
    ]


def test_a_sentence_that_repeats_a_table_is_none() -> None:
    found = read(TITLE, [["ตัวชี้วัดที่", "คะแนน"], ["2", "84.20"], ["4", "82.73"]], _ASKED_AND_ANSWERED[1][1])
    assert sorted(scores(found)) == [("indicator", 2, "score", 84.2), ("indicator", 4, "score", 82.73)]


def test_the_part_of_eit_that_a_row_names_is_that_of_what_its_cells_state() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "กลุ่มผู้ตอบ", "ข้อแรก", "ข้อท้าย"],
            ["6) คุณภาพการดำเนินงาน", "EitPublic", "e1<br>91.60", "e2<br>92.80"],
            ["", "EitSurvey", "e1<br>93.00", "e2<br>94.20"],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("question", "E1", "public", 91.6),
        ("question", "E1", "survey", 93.0),
        ("question", "E2", "public", 92.8),
        ("question", "E2", "survey", 94.2),
    ]


@pytest.mark.parametrize("listed", [True, False])
def test_indicators_that_stand_beside_the_range_of_their_level(listed: bool) -> None:
    one, other = "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล"
    got = (" ได้ 95.42 คะแนน", " ได้ 94.64 คะแนน") if listed else ("", "")
    rows = [
        ["ขั้น", "ช่วง", "ตัวชี้วัดที่อยู่บนขั้นนี้"],
        ["ขั้น AA", "95.00 - 100", one + got[0]],
        ["ขั้น A", "85.00 - 94.99", other + got[1]],
        ["ขั้น B", "75.00 - 84.99", "-"],
    ]
    assert scores(read(TITLE, rows)) == (
        [("indicator", 1, "score", 95.42), ("indicator", 9, "score", 94.64)] if listed else []
    )


def test_a_column_of_the_parts_of_eit_says_of_which_each_number_is() -> None:
    rows = [
        ["รหัสข้อ", "ชื่อรายการ", "ช่องทาง", "คะแนน"],
        ["i12", "กำกับดูแลการใช้ทรัพย์สินของราชการ มากน้อยเพียงใด", "-", "88.35"],
        ["e1", "ให้บริการตามขั้นตอน มากน้อยเพียงใด", "EitPublic", "92.10"],
        ["e1", "ให้บริการตามขั้นตอน มากน้อยเพียงใด", "EitSurvey", "94.40"],
    ]
    assert scores(read(TITLE, rows)) == [
        ("question", "I12", "score", 88.35),
        ("question", "E1", "public", 92.1),
        ("question", "E1", "survey", 94.4),
    ]
