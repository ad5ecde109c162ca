"""Form: totals beside one instrument's indicators, indicators numbered below their names, questions below indicators,
items before their question, offices in a ranking, deviations and counts of respondents."""

from __future__ import annotations

import pipeline
from tests.forms.reading import TITLE, measures, read, scores, text_of

IIT = ["การปฏิบัติหน้าที่", "การใช้งบประมาณ"]


def test_a_total_beside_one_instruments_indicators_is_the_instruments() -> None:
    found = read(
        TITLE,
        [
            ["แบบวัด IIT", *IIT, "รวมแบบวัด"],
            ["คะแนน", "93.48", "86.75", "90.12"],
            ["ลำดับ (มากไปหาน้อย)", "1", "2", "-"],
        ],
    )
    assert scores(found) == [
        ("indicator", 1, "score", 93.48),
        ("indicator", 2, "score", 86.75),
        ("instrument", "IIT", "score", 90.12),
    ]


def test_numbers_of_indicators_below_their_names_are_no_scores() -> None:
    found = read(TITLE, [["ตัวชี้วัด", *IIT], ["ที่", "1", "2"], ["ผล", "94.60 ระดับ A", "88.15 ระดับ A"]])
    assert scores(found) == [("indicator", 1, "score", 94.6), ("indicator", 2, "score", 88.15)]


def test_questions_with_their_scores_below_their_indicators() -> None:
    found = read(
        TITLE,
        [
            ["ลำดับข้อ", "1. การปฏิบัติหน้าที่", "2. การใช้งบประมาณ"],
            ["ข้อที่ 1", "i1 (92.14)", "i7 (84.10)"],
            ["ข้อที่ 2", "i2 (90.88)", "i8 (80.36)"],
            ["คะแนนตัวชี้วัด", "91.51", "82.23"],
        ],
    )
    assert sorted(map(str, scores(found))) == sorted(
        map(
            str,
            [
                ("question", "I1", "score", 92.14),
                ("question", "I2", "score", 90.88),
                ("indicator", 1, "score", 91.51),
                ("question", "I7", "score", 84.1),
                ("question", "I8", "score", 80.36),
                ("indicator", 2, "score", 82.23),
            ],
        )
    )
    assert {each[0]: each[1] for each in found["questions"]} == {"I1": 1, "I2": 1, "I7": 2, "I8": 2}


def test_items_behind_their_scores_and_before_their_question() -> None:
    found = read(
        TITLE,
        [
            ["คะแนนข้อ", "คะแนนรายการย่อย", "รายการย่อย", "ข้อคำถาม"],
            ["85.75", "88.10", "1) อย่างเท่าเทียมกัน", "E2 เจ้าหน้าที่ปฏิบัติต่อผู้มาติดต่ออย่างไร"],
            ["", "83.40", "2) ตามลำดับก่อนหลัง", ""],
        ],
    )
    assert {(each[0], each[1], each[-1]) for each in scores(found)} == {
        ("question", "E2", 85.75),
        ("item", "E2.1", 88.1),
        ("item", "E2.2", 83.4),
    }


def test_offices_under_the_word_of_their_kind_are_agencies() -> None:
    found = read(
        TITLE,
        [
            ["ระดับ", "คะแนนรวม", "สำนัก", "ลำดับที่"],
            ["ผ่านดี", "94.18", "สำนักสวนและพื้นที่สีเขียว", "1"],
            ["ผ่าน", "88.73", "สำนักที่อยู่อาศัย", "2"],
        ],
    )
    assert [each[1] for each in found["scores"]] == ["สำนักสวนและพื้นที่สีเขียว", "สำนักที่อยู่อาศัย"]


def test_deviations_of_a_year_are_no_scores() -> None:
    found = read(TITLE, [["รายการ", *IIT], ["คะแนน ปี 2567", "94.02", "84.99"], ["S.D. ปี 2567", "11.42", "17.80"]])
    assert [each[-1] for each in scores(found)] == [94.02, 84.99]


def test_how_many_answered_in_a_head_sets_no_score_aside() -> None:
    found = read(
        TITLE,
        [
            ["EIT ส่วนที่ 1 (ผู้ตอบ 412 คน)", "", "EIT ส่วนที่ 2 (ผู้ตอบ 100 คน)", ""],
            ["ข้อ", "คะแนน", "ข้อ", "คะแนน"],
            ["e1", "90.25", "e2", "85.50"],
            ["e2", "89.40", "e1", "88.00"],
            ["เฉลี่ยส่วนที่ 1", "89.83", "เฉลี่ยส่วนที่ 2", "86.75"],
        ],
    )
    assert set(scores(found)) == {
        ("question", "E1", "public", 90.25),
        ("question", "E2", "public", 89.4),
        ("question", "E2", "survey", 85.5),
        ("question", "E1", "survey", 88.0),
        ("instrument", "EIT", "public", 89.83),
        ("instrument", "EIT", "survey", 86.75),
    }


def test_the_mean_of_two_groups_is_the_questions_score() -> None:
    found = read(
        TITLE,
        [
            ["กลุ่มผู้ตอบ", "E1", "E2"],
            ["EIT Public", "89.50", "91.20"],
            ["EIT Survey", "93.60", "94.80"],
            ["คะแนนรายข้อ (เฉลี่ยสองกลุ่ม)", "91.55", "93.00"],
        ],
    )
    assert {each for each in scores(found) if each[2] == "score"} == {
        ("question", "E1", "score", 91.55),
        ("question", "E2", "score", 93.0),
    }


def test_questions_in_brackets_behind_an_indicator_are_those_of_its_measures() -> None:
    found = read(
        TITLE,
        [
            ["แนวทาง", "ตัวชี้วัด / ข้อ"],
            ["ทำคู่มือคำศัพท์", "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร (E9)"],
            ["รวบรวมสถิติ", "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล (O15, O23)"],
        ],
    )
    assert [each[2] for each in measures(found)] == [["E9"], ["O15", "O23"]]


def test_what_is_asked_below_issues_is_the_questions_text() -> None:
    found = read(
        TITLE,
        [
            ["ข้อ", "ประเด็น", "คะแนน", "มาตรการ"],
            ["i4", "ท่านรับรู้แผนการใช้จ่าย มากน้อยเพียงใด", "70.10", "แจ้งเวียนแผน"],
            ["i6", "ท่านมีส่วนร่วมตรวจสอบ มากน้อยเพียงใด", "65.10", "ตั้งคณะทำงาน"],
        ],
    )
    assert [each[2] for each in found["questions"]] == [
        "ท่านรับรู้แผนการใช้จ่าย มากน้อยเพียงใด",
        "ท่านมีส่วนร่วมตรวจสอบ มากน้อยเพียงใด",
    ]
    assert found["issues"] == []


def test_names_of_items_under_words_of_scores_are_their_texts() -> None:
    found = read(
        TITLE,
        [
            ["ข้อ", "รายการที่ไม่ได้คะแนน", "เหตุผล", "การแก้ไข"],
            ["O11", "รายงานการกำกับติดตาม", "ไม่มีผลรายไตรมาส", "จัดทำรายงานรายไตรมาส"],
            ["O18", "แนวปฏิบัติการร้องเรียน", "ไม่มีขั้นตอน", "จัดทำผังขั้นตอน"],
        ],
    )
    assert [each[2] for each in found["questions"]] == ["รายงานการกำกับติดตาม", "แนวปฏิบัติการร้องเรียน"]


def test_subjects_over_columns_under_a_corner_that_says_nothing() -> None:
    found = read(
        TITLE,
        [
            ["รายการ", "ตัวชี้วัดที่ 7", "ตัวชี้วัดที่ 8"],
            ["คะแนน", "70.05", "65.20"],
            ["ประเด็นที่ต้องปรับปรุง", "ช่องทางสื่อสารน้อย", "ขาดการมีส่วนร่วม"],
            ["มาตรการ", "เปิดไลน์ทางการ", "จัดประชาคม"],
        ],
    )
    assert scores(found) == [("indicator", 7, "score", 70.05), ("indicator", 8, "score", 65.2)]
    assert [(each["indicator"], each["text"]) for each in found["measures"]] == [(7, "เปิดไลน์ทางการ"), (8, "จัดประชาคม")]


def test_measures_below_their_indicators_in_one_column() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด/มาตรการ", "ผู้รับผิดชอบ", "แนวทางการติดตามประเมินผล"],
            ["ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "", ""],
            ["จัดทำคู่มือการให้บริการ", "สำนักปลัด", "รายงานผู้บริหาร"],
            ["ตัวชี้วัดที่ 2 การใช้งบประมาณ", "", ""],
            ["แจ้งเวียนแผนงบประมาณ", "กองคลัง", "รายงานรายไตรมาส"],
        ],
    )
    assert [(each["kind"], each["indicator"], each["text"]) for each in found["measures"]] == [
        ("measure", 1, "จัดทำคู่มือการให้บริการ"),
        ("measure", 2, "แจ้งเวียนแผนงบประมาณ"),
    ]


def test_an_agency_with_the_word_of_a_mean_in_its_name_is_no_mean() -> None:
    bundle = pipeline.report(
        text_of(
            "รายงานการวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567",
            "เทศบาลตำบลบ้านกลาง อำเภอเมืองลำพูน จังหวัดลำพูน",
            [["ข้อ", "คะแนน"], ["i1", "85.10"], ["i2", "79.40"]],
        ).encode()
    )
    assert {each.trust for each in bundle.scores} == {"stated"}


def test_a_row_called_score_under_years_is_the_wholes() -> None:
    years = [["ปี", "2564", "2565", "2566"], ["คะแนน", "80.10", "82.30", "88.00"], ["ระดับ", "B", "B", "A"]]
    assert [tuple(each[2:]) for each in read(TITLE, years)["scores"]] == [
        ("overall", None, "score", 80.1),
        ("overall", None, "score", 82.3),
        ("overall", None, "score", 88.0),
    ]


def test_scores_below_their_codes_in_rows_by_pairs() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "ข้อ / คะแนนรายข้อ", "", "คะแนนตัวชี้วัด"],
            ["1. การปฏิบัติหน้าที่", "i1", "i2", "93.41"],
            ["", "94.18", "92.64", ""],
            ["2. การใช้งบประมาณ", "i7", "i8", "83.79"],
            ["", "79.12", "88.46", ""],
        ],
    )
    assert sorted(map(str, scores(found))) == sorted(
        map(
            str,
            [
                ("indicator", 1, "score", 93.41),
                ("question", "I1", "score", 94.18),
                ("question", "I2", "score", 92.64),
                ("indicator", 2, "score", 83.79),
                ("question", "I7", "score", 79.12),
                ("question", "I8", "score", 88.46),
            ],
        )
    )


def test_a_year_before_any_assessment_is_a_misprint_beside_a_score_too() -> None:
    bundle = pipeline.report(
        text_of(
            TITLE,
            [
                ["ตัวชี้วัด", "ปี", "คะแนน"],
                ["ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "ปี 2566", "94.18"],
                ["ตัวชี้วัดที่ 2 การใช้งบประมาณ", "ปี 2556", "82.30"],
            ],
        ).encode()
    )
    assert {each.assessed_year for each in bundle.scores} == {2566}
    assert [each.observed for each in bundle.findings if each.check == "caption-year"] == ["2556"]


def test_names_of_indicators_beside_their_scores_are_no_issues() -> None:
    rows = [["ประเด็น", "คะแนน"], ["การปฏิบัติหน้าที่", "92.00"], ["การใช้งบประมาณ", "84.00"]]
    found = read(TITLE, rows)
    assert scores(found) == [("indicator", 1, "score", 92.0), ("indicator", 2, "score", 84.0)]
    assert found["issues"] == []


def test_what_is_said_of_an_indicator_is_an_issue() -> None:
    rows = [["ประเด็น", "มาตรการ"], ["การใช้งบประมาณยังไม่ทั่วถึง", "ประชุมชี้แจงแผน"], ["การใช้อำนาจ", "อบรมบุคลากร"]]
    assert len(read(TITLE, rows)["issues"]) == 2


def test_a_score_in_the_column_of_its_band_is_its_questions() -> None:
    """Each row has one number, and bands its columns: the one that stands alone in a band is no indicator's."""
    rows = [
        ["ข้อ", "รายการประเมิน", "คะแนนที่ได้ ตามช่วง", "", ""],
        ["", "", "ต่ำกว่า 85", "85 ถึงต่ำกว่า 95", "95 ถึง 100"],
        ["ตัวชี้วัดที่ 2 การใช้งบประมาณ (เฉลี่ย 88.80 คะแนน)", "", "", "", ""],
        ["i7", "ท่านทราบแผนการใช้จ่ายงบประมาณ มากน้อยเพียงใด", "80.20", "", ""],
        ["i8", "หน่วยงานใช้จ่ายคุ้มค่า มากน้อยเพียงใด", "", "90.40", ""],
        ["i9", "หน่วยงานเบิกจ่ายตามจริง มากน้อยเพียงใด", "", "", "95.80"],
    ]
    found = read(TITLE, rows)
    assert sorted(scores(found), key=str) == [
        ("indicator", 2, "score", 88.8),
        ("question", "I7", "score", 80.2),
        ("question", "I8", "score", 90.4),
        ("question", "I9", "score", 95.8),
    ]


def test_the_mean_behind_columns_of_items_is_the_questions() -> None:
    rows = [
        ["ตัวชี้วัด", "ข้อ", "รายการประเมิน", "คะแนน", "", ""],
        ["", "", "", "ข้อย่อยที่ 1", "ข้อย่อยที่ 2", "เฉลี่ยทั้งข้อ"],
        ["6. คุณภาพการดำเนินงาน (87.18 คะแนน)", "e2", "ให้บริการเท่าเทียม มากน้อยเพียงใด", "86.40", "84.20", "85.30"],
        ["7. ประสิทธิภาพการสื่อสาร (82.74 คะแนน)", "e6", "ข้อมูลเข้าถึงง่าย มากน้อยเพียงใด", "81.25", "79.05", "80.15"],
    ]
    report = pipeline.report(text_of(TITLE, rows).encode())
    assert [(each.level, each.indicator, each.question, each.item, each.value) for each in report.scores] == [
        ("indicator", 6, None, None, 87.18),
        ("item", 6, "E2", 1, 86.4),
        ("item", 6, "E2", 2, 84.2),
        ("question", 6, "E2", None, 85.3),
        ("indicator", 7, None, None, 82.74),
        ("item", 7, "E6", 1, 81.25),
        ("item", 7, "E6", 2, 79.05),
        ("question", 7, "E6", None, 80.15),
    ]
