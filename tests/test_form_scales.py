"""Form: numbers that are points of another full score than 100, and means below rows of one instrument or several."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, Rows, read, scores, text_of

QUESTIONS = [
    ["I1", "เจ้าหน้าที่ปฏิบัติงานตามขั้นตอนเพียงใด", "4.56"],
    ["I2", "เจ้าหน้าที่ให้บริการอย่างเท่าเทียมเพียงใด", "4.21"],
    ["I3", "เจ้าหน้าที่มุ่งผลสำเร็จของงานเพียงใด", "4.90"],
]
WEIGHTED = [
    ("instrument", "EIT", "weighted_score", 24.69),
    ("instrument", "IIT", "weighted_score", 24.36),
    ("instrument", "OIT", "weighted_score", 36.2),
    ("overall", None, "score", 85.25),
]


def checks(*blocks: str | Rows) -> list[str]:
    return [each.check for each in pipeline.report(text_of(*blocks).encode()).findings]


@pytest.mark.parametrize(
    ("caption", "header"),
    [
        ("ผลการประเมิน IIT (คะแนนเต็ม 5 คะแนน)", "คะแนนเฉลี่ย"),
        ("ผลการประเมิน IIT", "ค่าเฉลี่ย (เต็ม 5)"),
        ("ผลการประเมิน IIT", "คะแนนจากคะแนนเต็ม ๕"),
    ],
)
def test_points_of_a_named_full_score_are_no_scores(caption: str, header: str) -> None:
    report = (TITLE, caption, [["ข้อ", "ประเด็นการประเมิน", header], *QUESTIONS])
    assert scores(read(*report)) == []
    assert "score-scale" in checks(*report)
    assert "cell-not-used" not in checks(*report)


def test_numbers_that_only_look_like_another_scale_are_doubtful() -> None:
    report = (TITLE, "ผลการประเมิน IIT", [["ข้อ", "ประเด็นการประเมิน", "คะแนน"], *QUESTIONS])
    found = pipeline.report(text_of(*report).encode())
    assert [(each.value, each.trust) for each in found.scores] == [
        (4.56, "doubtful"),
        (4.21, "doubtful"),
        (4.9, "doubtful"),
    ]
    assert "score-scale" in checks(*report)


@pytest.mark.parametrize(
    "rows",
    [
        [
            ["เครื่องมือ", "คะแนนเต็ม", "คะแนนที่ได้"],
            ["IIT", "30", "24.36"],
            ["EIT", "30", "24.69"],
            ["OIT", "40", "36.20"],
            ["รวม", "100", "85.25"],
        ],
        [
            ["เครื่องมือ", "คะแนน"],
            ["IIT (30 คะแนน)", "24.36"],
            ["EIT (30 คะแนน)", "24.69"],
            ["OIT (40 คะแนน)", "36.20"],
            ["รวม (100 คะแนน)", "85.25"],
        ],
        [["เครื่องมือ", "คะแนน"], ["IIT", "24.36/30"], ["EIT", "24.69/30"], ["OIT", "36.20/40"], ["รวม", "85.25/100"]],
        [
            ["เครื่องมือ", "คะแนน"],
            ["IIT", "24.36 / 30.00"],
            ["EIT", "24.69 / 30.00"],
            ["OIT", "36.20 / 40.00"],
            ["รวม", "85.25 / 100.00"],
        ],
        [["เครื่องมือ", "คะแนน"], ["IIT", "24.36"], ["EIT", "24.69"], ["OIT", "36.20"], ["รวม", "85.25"]],
    ],
)
def test_an_instruments_points_of_its_weight_are_weighted_scores(rows: list[list[str]]) -> None:
    assert sorted(scores(read(TITLE, "ผลการประเมิน", rows)), key=str) == WEIGHTED


def test_beside_points_of_a_full_score_the_percentage_is_the_score() -> None:
    rows = [
        ["ตัวชี้วัด", "คะแนนเต็ม", "คะแนนที่ได้", "ร้อยละ"],
        ["1 การปฏิบัติหน้าที่", "30", "27.00", "90.00"],
        ["2 การใช้งบประมาณ", "30", "24.00", "80.00"],
        ["3 การใช้อำนาจ", "30", "7.50", "25.00"],
    ]
    assert [value for *_, value in scores(read(TITLE, rows))] == [90.0, 80.0, 25.0]
    assert "score-scale" in checks(TITLE, rows)


def test_a_mean_below_one_instruments_indicators_is_the_instruments() -> None:
    rows = [
        ["ตัวชี้วัด", "คะแนน"],
        ["1 การปฏิบัติหน้าที่", "91.00"],
        ["2 การใช้งบประมาณ", "92.00"],
        ["3 การใช้อำนาจ", "90.00"],
        ["4 การใช้ทรัพย์สินของราชการ", "89.00"],
        ["5 การแก้ไขปัญหาการทุจริต", "88.00"],
        ["เฉลี่ย", "90.00"],
    ]
    found = scores(read(TITLE, "ผลการประเมินรายตัวชี้วัด", rows))
    assert found[-1] == ("instrument", "IIT", "score", 90.0)


def test_a_mean_below_questions_of_several_instruments_is_none_of_them() -> None:
    rows = [
        ["ประเด็นการประเมิน", "คะแนน"],
        ["I1 ปฏิบัติงานตามขั้นตอนเพียงใด", "84.00"],
        ["E1 ให้บริการอย่างเท่าเทียมเพียงใด", "86.00"],
        ["O1 โครงสร้างหน่วยงาน", "100"],
        ["เฉลี่ย", "90.00"],
    ]
    assert [each[0] for each in scores(read(TITLE, "ผลการประเมินรายข้อ", rows))] == ["question"] * 3
    assert "cell-not-used" in checks(TITLE, "ผลการประเมินรายข้อ", rows)


@pytest.mark.parametrize(
    "sentence",
    [
        "แบบวัด IIT คิดเป็นร้อยละ 30 แบบวัด EIT คิดเป็นร้อยละ 30",
        "แบบวัด IIT ควรได้ 90.00 คะแนน",
        "องค์การบริหารส่วนตำบลคาดว่าจะได้คะแนนรวม 95.00 คะแนน",
        "เพื่อให้ IIT ได้คะแนน 95.00 คะแนน",
        "ค่าเฉลี่ย IIT ของทุกแห่งในจังหวัด เท่ากับ 88.20 คะแนน",
    ],
)
def test_a_sentence_of_what_should_be_or_of_others_states_no_score(sentence: str) -> None:
    assert scores(read(TITLE, sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("ส่งผลให้แบบวัด IIT ได้คะแนน 88.25 คะแนน", [88.25]),
        ("จะเห็นได้ว่าแบบวัด IIT ได้คะแนน 88.25 คะแนน ซึ่งต้องปรับปรุง แบบวัด EIT ได้คะแนน 80.10 คะแนน", [88.25, 80.1]),
        ("คะแนนเฉลี่ยรวมทุกตัวชี้วัด เท่ากับ 88.20 คะแนน", [88.2]),
        ("แบบวัด IIT คิดเป็นร้อยละ 84.77", [84.77]),
    ],
)
def test_a_sentence_of_what_was_reached_states_it(sentence: str, values: list[float]) -> None:
    assert [value for *_, value in scores(read(TITLE, sentence))] == values


def test_points_of_the_full_score_in_one_cell() -> None:
    rows = [
        ["ตัวชี้วัดที่", "ชื่อตัวชี้วัด", "คะแนนที่ได้/คะแนนเต็ม"],
        ["1", "การปฏิบัติหน้าที่", "91.20/100"],
        ["2", "การใช้งบประมาณ", "83.46/100"],
    ]
    assert scores(read(TITLE, rows)) == [("indicator", 1, "score", 91.2), ("indicator", 2, "score", 83.46)]


@pytest.mark.parametrize("label", ["ร้อยละของบุคลากรที่ตอบแบบวัด IIT", "สัดส่วนผู้ตอบแบบวัด IIT", "อัตราการตอบแบบวัด IIT"])
def test_shares_of_people_are_none_of_the_instrument_that_they_answered(label: str) -> None:
    rows = [["รายการ", "ผล"], ["คะแนนรวม ITA", "87.49"], ["คะแนนแบบวัด IIT", "86.14"], ["คะแนนแบบวัด EIT", "82.34"]]
    assert [each[3] for each in scores(read(TITLE, [*rows, [label, "88.41"]]))] == [87.49, 86.14, 82.34]


@pytest.mark.parametrize("header", ["คะแนน (1-5)", "ค่าเฉลี่ย (1-5)", "คะแนน (0-5)", "คะแนน (1/0)", "คะแนน (0/1)"])
def test_a_header_with_its_range_says_the_scale(header: str) -> None:
    rows = [["ตัวชี้วัด", header], ["การปฏิบัติหน้าที่", "1"], ["การใช้งบประมาณ", "0"], ["การใช้อำนาจ", "1"]]
    assert scores(read(TITLE, rows)) == []


def test_a_range_to_a_hundred_is_that_of_scores() -> None:
    rows = [["ตัวชี้วัด", "คะแนน (0-100)"], ["การปฏิบัติหน้าที่", "85.40"], ["การใช้งบประมาณ", "4.00"]]
    assert [score[3] for score in scores(read(TITLE, rows))] == [85.4, 4.0]


@pytest.mark.parametrize("beside", [["S.D.", "0.55", "0.62"], ["แปลผล", "มาก", "มากที่สุด"]])
def test_ratings_beside_their_deviation_or_meaning_are_no_scores(beside: list[str]) -> None:
    rows = [["ตัวชี้วัด", "ค่าเฉลี่ย"], ["คุณภาพการดำเนินงาน", "4.25"], ["ประสิทธิภาพการสื่อสาร", "4.10"]]
    assert scores(read(TITLE, [[*row, last] for row, last in zip(rows, beside, strict=True)])) == []


def test_scores_beside_their_deviation_stay_scores() -> None:
    rows = [["ตัวชี้วัด", "ค่าเฉลี่ย", "S.D."], ["การใช้งบประมาณ", "84.25", "10.55"], ["การใช้อำนาจ", "81.10", "9.62"]]
    assert [score[3] for score in scores(read(TITLE, rows))] == [84.25, 81.1]


def test_a_number_behind_a_stroke_that_no_points_can_be_of_is_one_of_its_own() -> None:
    rows = [["ข้อ", "คะแนน"], ["i1/i2", "90.00/88.00"], ["i3/i4", "92.00/70.00"]]
    assert [(score[1], score[3]) for score in scores(read(TITLE, rows))] == [
        ("I1", 90.0),
        ("I2", 88.0),
        ("I3", 92.0),
        ("I4", 70.0),
    ]


@pytest.mark.parametrize("header", ["EitPublic/EitSurvey", "Public / Survey", "ส่วนที่ 1 และ ส่วนที่ 2"])
def test_two_parts_in_the_header_are_those_of_the_two_numbers_of_a_cell(header: str) -> None:
    rows = [["ตัวชี้วัด", header], ["คุณภาพการดำเนินงาน", "90.00/80.00"], ["ประสิทธิภาพการสื่อสาร", "70.00 / 60.00"]]
    assert scores(read(TITLE, rows)) == [
        ("indicator", 6, "public", 90.0),
        ("indicator", 6, "survey", 80.0),
        ("indicator", 7, "public", 70.0),
        ("indicator", 7, "survey", 60.0),
    ]


@pytest.mark.parametrize("cell", ["24.36/30", "24.36/30.00", "24.36 / 30"])
def test_points_over_their_full_score_are_weighted(cell: str) -> None:
    rows = [["เครื่องมือ", "คะแนน"], ["IIT", cell], ["EIT", "25.20/30"], ["OIT", "37.00/40"]]
    assert scores(read(TITLE, rows))[0] == ("instrument", "IIT", "weighted_score", 24.36)


def test_items_that_got_nothing_are_no_scale() -> None:
    rows = [["ข้อ", "รายการข้อมูล", "คะแนน"], ["O8", "Q&A", "0.00"], ["O17", "E-Service", "0.00"]]
    found = scores(read(TITLE, "ข้อที่ไม่ผ่านการตรวจ (0 คะแนน) จำนวน 2 ข้อ", rows))
    assert found == [("question", "O8", "score", 0.0), ("question", "O17", "score", 0.0)]
