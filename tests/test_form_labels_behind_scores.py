"""Labels behind a score say what is weakest in its row; the score is that of the label before it."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, read, scores

LIST = "ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานขององค์กรปกครองส่วนท้องถิ่นในจังหวัดลำพูน ประจำปีงบประมาณ พ.ศ. 2567"
FIRST, SECOND = "เทศบาลตำบลบ้านธิ", "เทศบาลตำบลป่าซาง"


def _others(rows: list[list[str]]) -> list[tuple[object, ...]]:
    """(agency, level, key, value) of the scores of agencies in a list, sorted."""
    return sorted((score[1], score[2], score[3], score[5]) for score in read(LIST, rows)["scores"])


@pytest.mark.parametrize(
    "header", ["ตัวชี้วัดที่ต้องปรับปรุง", "ตัวชี้วัดต่ำสุด", "ตัวชี้วัดเด่น", "ตัวชี้วัดที่ไม่ผ่านเกณฑ์", "ตัวชี้วัดที่ได้คะแนนน้อยที่สุด"]
)
def test_the_weakest_indicator_does_not_take_the_score_of_its_instrument(header: str) -> None:
    rows = [["เครื่องมือ", "คะแนน", header], ["IIT", "86.00", "การใช้งบประมาณ"], ["EIT", "84.00", "ประสิทธิภาพการสื่อสาร"]]
    assert [score[:2] + score[3:] for score in scores(read(TITLE, rows))] == [
        ("instrument", "IIT", 86.0),
        ("instrument", "EIT", 84.0),
    ]


def test_the_weakest_of_a_year_does_not_take_its_total() -> None:
    rows = [
        ["ปี", "คะแนนรวม", "ตัวชี้วัดที่ได้คะแนนต่ำสุด"],
        ["2565", "80.10", "การใช้งบประมาณ"],
        ["2566", "85.20", "การใช้อำนาจ"],
    ]
    found = read(TITLE, rows)["scores"]
    assert [(score[0], score[2], score[5]) for score in found] == [(2565, "overall", 80.1), (2566, "overall", 85.2)]


def test_the_score_of_an_indicator_in_its_header_is_that_of_the_weakest_behind_it() -> None:
    rows = [
        ["เครื่องมือ", "คะแนนตัวชี้วัด", "ตัวชี้วัดที่ได้คะแนนต่ำสุด"],
        ["IIT", "76.00", "การใช้งบประมาณ"],
        ["EIT", "78.00", "ประสิทธิภาพการสื่อสาร"],
    ]
    assert [(score[1], score[3]) for score in scores(read(TITLE, rows))] == [(2, 76.0), (7, 78.0)]


def test_low_questions_do_not_take_the_score_of_their_instrument() -> None:
    rows = [["เครื่องมือ", "คะแนน", "ข้อที่ต่ำกว่า 85"], ["IIT", "86.00", "i4, i5"], ["EIT", "84.00", "e5, e8"]]
    assert [(score[0], score[1], score[3]) for score in scores(read(TITLE, rows))] == [
        ("instrument", "IIT", 86.0),
        ("instrument", "EIT", 84.0),
    ]


def test_an_indicator_without_such_words_keeps_the_score_before_it() -> None:
    rows = [["คะแนน", "ตัวชี้วัด"], ["86.00", "การใช้งบประมาณ"], ["84.00", "การใช้อำนาจ"]]
    assert [(score[0], score[1], score[3]) for score in scores(read(TITLE, rows))] == [
        ("indicator", 2, 86.0),
        ("indicator", 3, 84.0),
    ]


def test_the_weakest_indicator_of_an_agency_has_the_number_behind_it_alone() -> None:
    rows = [
        ["หน่วยงาน", "คะแนนรวม", "ตัวชี้วัดต่ำสุด", "คะแนนตัวชี้วัดต่ำสุด"],
        [FIRST, "92.10", "การปรับปรุงระบบการทำงาน", "80.15"],
        [SECOND, "90.55", "การใช้งบประมาณ", "78.20"],
    ]
    assert _others(rows) == [
        (FIRST, "indicator", 8, 80.15),
        (FIRST, "overall", None, 92.1),
        (SECOND, "indicator", 2, 78.2),
        (SECOND, "overall", None, 90.55),
    ]


def test_a_number_in_the_cell_of_the_weakest_indicator_is_that_of_the_agency() -> None:
    rows = [
        ["หน่วยงาน", "คะแนน", "ตัวชี้วัดต่ำสุด"],
        [FIRST, "92.10", "การใช้งบประมาณ (80.10)"],
        [SECOND, "90.55", "ประสิทธิภาพการสื่อสาร (78.20)"],
    ]
    assert _others(rows) == [
        (FIRST, "indicator", 2, 80.1),
        (FIRST, "overall", None, 92.1),
        (SECOND, "indicator", 7, 78.2),
        (SECOND, "overall", None, 90.55),
    ]


@pytest.mark.parametrize("at", [1, 2])
def test_the_lowest_question_of_an_agency_does_not_take_its_score(at: int) -> None:
    rows = [["หน่วยงาน", "คะแนน OIT"], [FIRST, "95.00"], [SECOND, "92.00"]]
    for row, text in zip(rows, ["ข้อที่ได้ 0 คะแนน", "O11", "O12"], strict=True):
        row.insert(at, text)
    assert _others(rows) == [(FIRST, "instrument", "OIT", 95.0), (SECOND, "instrument", "OIT", 92.0)]


def test_who_got_most_for_an_indicator_has_its_number() -> None:
    rows = [
        ["ตัวชี้วัด", "หน่วยงานที่ได้คะแนนสูงสุด", "คะแนน"],
        ["การปฏิบัติหน้าที่", FIRST, "98.10"],
        ["การใช้งบประมาณ", SECOND, "97.20"],
    ]
    assert _others(rows) == [(FIRST, "indicator", 1, 98.1), (SECOND, "indicator", 2, 97.2)]


def test_the_own_number_before_who_got_most_stays_the_own() -> None:
    rows = [
        ["ตัวชี้วัด", "คะแนน", "หน่วยงานที่ได้คะแนนสูงสุด", "คะแนนสูงสุด"],
        ["การปฏิบัติหน้าที่", "85.40", FIRST, "98.10"],
        ["การใช้งบประมาณ", "79.10", SECOND, "97.20"],
    ]
    found = read(TITLE, rows)
    assert [(score[0], score[1], score[3]) for score in scores(found)] == [
        ("indicator", 1, 85.4),
        ("indicator", 2, 79.1),
    ]


@pytest.mark.parametrize("header", ["อปท. ทั้งหมด", "เทศบาลตำบลทั้งหมด", "หน่วยงานทั้งหมด", "คะแนน อปท. อื่น"])
def test_the_mean_of_all_agencies_is_not_the_own_number_beside_it(header: str) -> None:
    rows = [["เครื่องมือ", "หน่วยงาน", header], ["IIT", "86.00", "90.00"], ["EIT", "84.00", "88.00"]]
    assert [(score[0], score[1], score[3]) for score in scores(read(TITLE, rows))] == [
        ("instrument", "IIT", 86.0),
        ("instrument", "EIT", 84.0),
    ]


def test_a_number_of_one_other_agency_stands_beside_the_own() -> None:
    rows = [["เครื่องมือ", "หน่วยงาน", "อบจ.ลำพูน"], ["IIT", "86.00", "90.00"], ["EIT", "84.00", "88.00"]]
    found = read(TITLE, rows)
    assert [(score[0], score[1], score[3]) for score in scores(found)] == [
        ("instrument", "IIT", 86.0),
        ("instrument", "EIT", 84.0),
    ]
    assert sorted((score[1] is not None, score[3], score[5]) for score in found["scores"])[2:] == [
        (True, "EIT", 88.0),
        (True, "IIT", 90.0),
    ]


def test_the_word_of_scores_before_an_agency_is_none_of_its_name() -> None:
    rows = [["ข้อ", f"คะแนน {FIRST}", f"คะแนน {SECOND}"], ["I1", "90.00", "80.00"], ["I2", "91.00", "81.00"]]
    assert _others(rows) == [
        (FIRST, "question", "I1", 90.0),
        (FIRST, "question", "I2", 91.0),
        (SECOND, "question", "I1", 80.0),
        (SECOND, "question", "I2", 81.0),
    ]


def test_the_means_of_districts_are_no_agencys() -> None:
    assert _others([["อำเภอ", "คะแนนเฉลี่ย"], ["บ้านธิ", "88.15"], ["ป่าซาง", "90.55"]]) == []


def test_a_district_among_local_agencies_heads_them_and_has_no_score() -> None:
    rows = [["หน่วยงาน", "คะแนน"], ["อำเภอบ้านธิ", "92.10"], [FIRST, "92.10"], ["อำเภอป่าซาง", "90.55"], [SECOND, "90.55"]]
    assert _others(rows) == [(FIRST, "overall", None, 92.1), (SECOND, "overall", None, 90.55)]


def test_the_score_beside_all_questions_of_an_indicator_is_its_own() -> None:
    rows = [["ตัวชี้วัด", "ข้อ", "คะแนน"], ["การปฏิบัติหน้าที่", "i1 - i3", "95.10"], ["การใช้งบประมาณ", "i4 - i6", "79.10"]]
    assert [(score[0], score[1], score[3]) for score in scores(read(TITLE, rows))] == [
        ("indicator", 1, 95.1),
        ("indicator", 2, 79.1),
    ]


def test_the_score_beside_some_questions_of_an_indicator_is_not_its_own() -> None:
    rows = [["ตัวชี้วัด", "ข้อ", "คะแนน"], ["การปฏิบัติหน้าที่", "i1 - i2", "95.10"], ["การใช้งบประมาณ", "i4 - i5", "79.10"]]
    assert not [score for score in scores(read(TITLE, rows)) if score[0] == "indicator"]


def test_who_got_most_and_who_least_have_the_numbers_behind_them() -> None:
    rows = [
        ["ตัวชี้วัด", "หน่วยงานที่ได้คะแนนสูงสุด", "คะแนน", "หน่วยงานที่ได้คะแนนต่ำสุด", "คะแนน"],
        ["การปฏิบัติหน้าที่", FIRST, "98.00", SECOND, "60.00"],
        ["การใช้งบประมาณ", SECOND, "97.00", FIRST, "61.00"],
    ]
    assert _others(rows) == [
        (FIRST, "indicator", 1, 98.0),
        (FIRST, "indicator", 2, 61.0),
        (SECOND, "indicator", 1, 60.0),
        (SECOND, "indicator", 2, 97.0),
    ]


def test_totals_of_agencies_beside_the_own_instruments_are_none_of_these() -> None:
    rows = [
        ["เครื่องมือ", "คะแนน", "หน่วยงาน", "คะแนนรวม"],
        ["IIT", "86.00", FIRST, "98.00"],
        ["EIT", "84.00", SECOND, "97.00"],
    ]
    found = read(TITLE, rows)
    assert [(score[1], score[3]) for score in scores(found)] == [("IIT", 86.0), ("EIT", 84.0)]
    assert [(score[2], score[5]) for score in found["scores"] if score[1]] == [("overall", 98.0), ("overall", 97.0)]


def test_what_an_agency_belongs_to_has_none_of_its_numbers() -> None:
    rows = [
        ["หน่วยงาน", "สังกัด", "คะแนน"],
        ["กรมคุมประพฤติ", "กระทรวงยุติธรรม", "98.00"],
        ["กรมชลประทาน", "กระทรวงเกษตรและสหกรณ์", "97.00"],
    ]
    assert [score[0] for score in _others(rows)] == ["กรมคุมประพฤติ", "กรมชลประทาน"]


def test_who_answered_is_no_text_of_the_question() -> None:
    rows = [["ข้อ", "ผู้ประเมิน", "คะแนน"], ["e1", "ส่วนที่ 1", "90.10"], ["", "ส่วนที่ 2", "91.30"]]
    found = read(TITLE, rows)
    assert [each[2:] for each in scores(found)] == [("public", 90.1), ("survey", 91.3)]
    assert [each[2] for each in found["questions"]] == [None]


def test_items_of_oit_that_are_scored_as_one_are_no_indicator() -> None:
    rows = [["ตัวชี้วัด", "ข้อที่", "ร้อยละ"], ["ตัวชี้วัดที่ 9", "O1 - O22", "98.48"], ["ตัวชี้วัดที่ 10", "O23 - O30", "90.00"]]
    assert scores(read(TITLE, rows)) == [
        ("question", "O1-O22", "score", 98.48),
        ("question", "O23-O30", "score", 90.0),
    ]


def test_without_a_header_names_behind_the_scores_are_labels() -> None:
    rows = [["IIT", "88.15", "92.10", "การปฏิบัติหน้าที่"], ["", "", "84.20", "การใช้งบประมาณ"]]
    rows += [["EIT", "85.00", "90.00", "คุณภาพการดำเนินงาน"], ["", "", "80.00", "ประสิทธิภาพการสื่อสาร"]]
    assert scores(read(TITLE, rows)) == [
        ("instrument", "IIT", "score", 88.15),
        ("indicator", 1, "score", 92.1),
        ("indicator", 2, "score", 84.2),
        ("instrument", "EIT", "score", 85.0),
        ("indicator", 6, "score", 90.0),
        ("indicator", 7, "score", 80.0),
    ]
