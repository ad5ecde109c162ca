"""Numbers beside the names of indicators that are none of the assessment's: shares of counts, other surveys, times."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, Rows, measures, read, scores

FIRST, SECOND = "การปฏิบัติหน้าที่", "การใช้งบประมาณ"


@pytest.mark.parametrize(
    ("header", "first", "second"),
    [
        (["งบประมาณที่ได้รับ", "เบิกจ่าย", "ร้อยละ"], ["20,000", "18,000", "90.00"], ["10,000", "9,500", "95.00"]),
        (["แผน (กิจกรรม)", "ผล (กิจกรรม)", "ร้อยละ"], ["4", "4", "100.00"], ["4", "3", "75.00"]),
        (["เรื่องร้องเรียน", "ยุติแล้ว", "ร้อยละ"], ["10", "9", "90.00"], ["4", "3", "75.00"]),
        (["บุคลากรทั้งหมด", "ผ่านการอบรม", "คิดเป็นร้อยละ"], ["50", "45", "90.00"], ["50", "40", "80.00"]),
        (["เป้าหมาย (ราย)", "ผล (ราย)", "%"], ["50", "45", "90.00"], ["50", "40", "80.00"]),
        (["ก", "ข", "ร้อยละ"], ["๓๐", "๒๐", "๖๖.๖๗"], ["๗", "๓", "๔๒.๘๖"]),
    ],
)
def test_the_share_of_one_count_in_another_is_no_score(header: list[str], first: list[str], second: list[str]) -> None:
    found = read(TITLE, [["ตัวชี้วัด", *header], [FIRST, *first], [SECOND, *second]])
    assert scores(found) == []
    assert measures(found) == []


def test_what_one_years_score_is_of_anothers_is_no_score() -> None:
    rows = [["ตัวชี้วัด", "2565", "2566", "ร้อยละ"], [FIRST, "80.00", "72.00", "90.00"], [SECOND, "90.00", "81.00", "90.00"]]
    found = read(TITLE, rows)["scores"]
    assert [(score[0], score[3], score[5]) for score in found] == [
        (2565, 1, 80.0),
        (2566, 1, 72.0),
        (2565, 2, 90.0),
        (2566, 2, 81.0),
    ]


@pytest.mark.parametrize("header", [["คะแนนเต็ม", "คะแนนที่ได้"], ["เต็ม", "ได้"]])
def test_what_points_are_of_their_full_score_is_the_score(header: list[str]) -> None:
    rows = [["ตัวชี้วัด", *header, "ร้อยละ"], [FIRST, "30", "27.00", "90.00"], [SECOND, "30", "24.00", "80.00"]]
    assert [(score[1], score[3]) for score in scores(read(TITLE, rows))] == [(1, 90.0), (2, 80.0)]


def test_a_share_of_nothing_that_is_counted_stays_a_score() -> None:
    rows = [["ตัวชี้วัด", "อันดับ", "ร้อยละ"], [FIRST, "1", "85.40"], [SECOND, "2", "79.10"]]
    assert [(score[1], score[3]) for score in scores(read(TITLE, rows))] == [(1, 85.4), (2, 79.1)]


@pytest.mark.parametrize(
    "header",
    [
        "คะแนนความพึงพอใจ",
        "คะแนนทดสอบความรู้",
        "คะแนนประเมินวิทยากร",
        "คะแนน 5ส",
        "คะแนนประเมินผลการปฏิบัติราชการ",
        "ร้อยละผู้เข้าอบรม",
        "ร้อยละของผู้ตอบ",
        "ร้อยละผู้ไม่เห็นด้วย",
        "ร้อยละการเข้าร่วมกิจกรรม",
        "ร้อยละของงบประมาณ",
        "เวลา",
        "ระยะเวลาเฉลี่ย (นาที)",
        "ปี 2566 (นาที)",
        "คะแนนที่คาดว่าจะได้",
        "คะแนนประมาณการ",
    ],
)
def test_a_header_that_names_something_else_heads_no_scores(header: str) -> None:
    rows = [["ตัวชี้วัด", header], [FIRST, "88.50"], [SECOND, "13.30"]]
    assert read(TITLE, rows)["scores"] == []


@pytest.mark.parametrize("header", ["คะแนน", "ร้อยละ", "คะแนนที่ได้รับ", "ผลการประเมิน (ร้อยละ)", "คะแนนเฉลี่ย"])
def test_a_header_of_scores_heads_them(header: str) -> None:
    rows = [["ตัวชี้วัด", header], [FIRST, "88.50"], [SECOND, "79.10"]]
    assert [(score[1], score[3]) for score in scores(read(TITLE, rows))] == [(1, 88.5), (2, 79.1)]


def test_the_mean_of_others_in_the_brackets_of_a_label_is_not_the_own_score() -> None:
    rows: Rows = [
        ["มาตรการ", "ผู้รับผิดชอบ"],
        ["ตัวชี้วัดที่ 2 การใช้งบประมาณ (ค่าเฉลี่ยประเทศ 90.00 คะแนน)", ""],
        ["แจ้งเวียนแผนการใช้จ่ายเงิน", "กองคลัง"],
    ]
    found = read(TITLE, rows)
    assert found["scores"] == []
    assert [text for _, text, _ in measures(found)] == ["แจ้งเวียนแผนการใช้จ่ายเงิน"]


def test_the_own_score_in_the_brackets_of_a_label_is_read() -> None:
    rows: Rows = [
        ["มาตรการ", "ผู้รับผิดชอบ"],
        ["ตัวชี้วัดที่ 2 การใช้งบประมาณ (ได้ 79.10 คะแนน)", ""],
        ["แจ้งเวียนแผนการใช้จ่ายเงิน", "กองคลัง"],
    ]
    assert [(score[1], score[3]) for score in scores(read(TITLE, rows))] == [(2, 79.1)]


def test_results_in_numbers_are_no_texts() -> None:
    rows = [
        ["ตัวชี้วัด", "เป้าหมาย", "ผลการดำเนินงาน", "หน่วยนับ"],
        ["จำนวนครั้งการประชุม", "4", "4", "ครั้ง"],
        ["ร้อยละเรื่องร้องเรียนที่แก้ไขแล้ว", "90", "95", "ร้อยละ"],
    ]
    found = read(TITLE, rows)
    assert measures(found, "result") == []
    assert found["scores"] == []


@pytest.mark.parametrize(
    "last", [["ผลการดำเนินการ", "จัดทำแล้ว", "อบรมแล้ว", ""], ["ผลงานสะสม", "50.00", "35.00", "85.00"]]
)
def test_the_row_whose_weights_come_to_a_hundred_is_no_measure(last: list[str]) -> None:
    rows = [["กิจกรรม", "น้ำหนัก"], ["จัดทำคู่มือการให้บริการ", "50"], ["อบรมจริยธรรมแก่บุคลากร", "50"], ["รวม", "100"]]
    found = read(TITLE, [[*row, cell] for row, cell in zip(rows, last, strict=True)])
    assert [text for _, text, _ in measures(found)] == ["จัดทำคู่มือการให้บริการ", "อบรมจริยธรรมแก่บุคลากร"]


def test_shares_of_those_who_answered_so_stand_before_the_score() -> None:
    rows = [["ข้อ", "ไม่มี", "มี", "คะแนน"], ["i13", "94.00", "6.00", "95.00"], ["i14", "90.00", "10.00", "91.00"]]
    assert [(score[1], score[3]) for score in scores(read(TITLE, rows))] == [("I13", 95.0), ("I14", 91.0)]


@pytest.mark.parametrize(
    ("header", "first"),
    [("คะแนนเต็ม/คะแนนที่ได้", "100/85.40"), ("ร้อยละของคะแนนเต็ม", "85.40"), ("คะแนนจากผู้ตอบแบบวัด", "85.40")],
)
def test_words_of_a_scale_before_those_of_scores_set_nothing_aside(header: str, first: str) -> None:
    rows = [["ตัวชี้วัด", header], ["การปฏิบัติหน้าที่", first], ["การใช้งบประมาณ", first.replace("85.40", "79.10")]]
    assert [each[3] for each in scores(read(TITLE, rows))] == [85.4, 79.1]


def test_shares_of_opinions_are_no_scores_of_indicators() -> None:
    rows = [["ตัวชี้วัด", "1", "2", "3", "4"], ["ระดับความเห็น", "2.00", "8.00", "40.00", "50.00"]]
    assert scores(read(TITLE, rows)) == []


def test_whether_a_level_was_reached_is_no_result_of_work() -> None:
    rows = [
        ["ตัวชี้วัด", "คะแนน", "ผล (Result)"],
        ["1. การปฏิบัติหน้าที่", "92.10", "ผ่าน"],
        ["2. การใช้งบประมาณ", "84.20", "ไม่ผ่าน"],
    ]
    assert read(TITLE, rows)["measures"] == []
