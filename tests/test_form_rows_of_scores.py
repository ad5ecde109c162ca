"""Form: rows that open a section, name an extreme or sum up, where what they say stands in more than one cell."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, issues, read, scores, text_of

PLAN = ["มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"]


@pytest.mark.parametrize("result", ["71.50 คะแนน", "คะแนน 71.50", "71.50", "(71.50 คะแนน)", "ร้อยละ 71.50"])
def test_a_score_beside_an_indicator_among_issues_is_that_of_the_section(result: str) -> None:
    found = read(
        TITLE,
        [
            ["ประเด็นที่ต้องปรับปรุง", "มาตรการ", "ผู้รับผิดชอบ"],
            ["ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", result, ""],
            ["ยืมของแล้วไม่คืน", "ลงบัญชียืมทุกครั้ง", "งานพัสดุ"],
        ],
    )
    assert scores(found) == [("indicator", 4, "score", 71.5)]
    assert issues(found) == [(4, None, "ยืมของแล้วไม่คืน")]
    assert [(m["indicator"], m["text"]) for m in found["measures"]] == [(4, "ลงบัญชียืมทุกครั้ง")]


@pytest.mark.parametrize("beside", [["", "71.50 คะแนน"], ["ไม่ผ่าน", ""], ["ผ่านดี", "-"]])
def test_a_result_beside_an_indicator_among_measures_is_no_unit_and_no_time(beside: list[str]) -> None:
    found = read(
        TITLE,
        [
            PLAN,
            ["ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน", *beside],
            ["ลดขั้นตอนการรับคำขอ", "งานทะเบียน", "มกราคม"],
            ["ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", *beside],
            ["ลงบัญชียืมทุกครั้ง", "งานพัสดุ", "มีนาคม"],
        ],
    )
    assert [(m["indicator"], m["text"], m["responsible"], m["timeline"]) for m in found["measures"]] == [
        (8, "ลดขั้นตอนการรับคำขอ", "งานทะเบียน", "มกราคม"),
        (4, "ลงบัญชียืมทุกครั้ง", "งานพัสดุ", "มีนาคม"),
    ]


@pytest.mark.parametrize("word", ["", "ตัวชี้วัดที่ {} "])
def test_a_number_of_its_own_before_an_indicator_leaves_it_a_section(word: str) -> None:
    found = read(
        TITLE,
        [
            ["ที่", "มาตรการ", "ผู้รับผิดชอบ"],
            ["1", f"{word.format(1)}การปฏิบัติหน้าที่", ""],
            ["1.1", "ติดประกาศเวลาให้บริการ", "งานธุรการ"],
            ["2", f"{word.format(2)}การใช้งบประมาณ", ""],
            ["2.1", "แจ้งยอดเบิกจ่ายทุกเดือน", "งานคลัง"],
        ],
    )
    assert [(m["indicator"], m["text"], m["responsible"]) for m in found["measures"]] == [
        (1, "ติดประกาศเวลาให้บริการ", "งานธุรการ"),
        (2, "แจ้งยอดเบิกจ่ายทุกเดือน", "งานคลัง"),
    ]


def test_indicators_that_share_a_merged_measure_are_no_sections() -> None:
    found = read(
        TITLE,
        [
            ["ที่", "ประเด็นที่ต้องปรับปรุง", "มาตรการ"],
            ["1", "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "จัดอบรมทั้งสำนัก"],
            ["2", "ตัวชี้วัดที่ 2 การใช้งบประมาณ", ""],
            ["3", "ตัวชี้วัดที่ 3 การใช้อำนาจ", ""],
        ],
    )
    assert len(found["issues"]) == 3


def test_an_indicators_number_and_name_in_two_cells_head_no_new_table() -> None:
    found = read(
        TITLE,
        [
            ["ที่", *PLAN],
            ["ตัวชี้วัดที่ 2", "การใช้งบประมาณ", "", ""],
            ["1", "แจ้งยอดเบิกจ่ายทุกเดือน", "งานคลัง", "มกราคม"],
            ["2", "ประชุมชี้แจงแผนจัดซื้อ", "งานพัสดุ", "มีนาคม"],
            ["ตัวชี้วัดที่ 7", "ประสิทธิภาพการสื่อสาร", "", ""],
            ["1", "เปิดสายตรงนายก", "งานธุรการ", "เมษายน"],
        ],
    )
    assert scores(found) == []
    assert [(m["indicator"], m["text"]) for m in found["measures"]] == [
        (2, "แจ้งยอดเบิกจ่ายทุกเดือน"),
        (2, "ประชุมชี้แจงแผนจัดซื้อ"),
        (7, "เปิดสายตรงนายก"),
    ]


def test_rows_that_each_section_counts_from_one_are_no_questions() -> None:
    found = read(
        TITLE,
        [
            ["ข้อ", "ประเด็นที่ต้องปรับปรุง", "มาตรการ"],
            ["ตัวชี้วัดที่ 2", "การใช้งบประมาณ", ""],
            ["1", "ไม่รู้ยอดเบิกจ่าย", "แจ้งยอดทุกเดือน"],
            ["2", "ซื้อของไม่ตรงแผน", "ประชุมชี้แจงแผน"],
            ["ตัวชี้วัดที่ 7", "ประสิทธิภาพการสื่อสาร", ""],
            ["1", "โทรไม่ติด", "เปิดสายตรงนายก"],
        ],
    )
    assert found["questions"] == []
    assert issues(found) == [(2, None, "ไม่รู้ยอดเบิกจ่าย"), (2, None, "ซื้อของไม่ตรงแผน"), (7, None, "โทรไม่ติด")]


def test_questions_below_a_second_such_section_keep_their_texts() -> None:
    found = read(
        TITLE,
        [
            ["ข้อ", "ข้อคำถาม", "คะแนน"],
            ["ตัวชี้วัดที่ 2", "การใช้งบประมาณ", ""],
            ["i4", "ท่านเห็นแผนใช้เงินของหน่วยงาน มากน้อยเพียงใด", "70.10"],
            ["ตัวชี้วัดที่ 3", "การใช้อำนาจ", ""],
            ["i7", "หัวหน้าแบ่งงานอย่างเป็นธรรม มากน้อยเพียงใด", "75.20"],
        ],
    )
    assert found["questions"] == [
        ["I4", 2, "ท่านเห็นแผนใช้เงินของหน่วยงาน มากน้อยเพียงใด"],
        ["I7", 3, "หัวหน้าแบ่งงานอย่างเป็นธรรม มากน้อยเพียงใด"],
    ]


MOST = ["ข้อที่ได้คะแนนต่ำสุด", "ข้อที่ได้คะแนนสูงสุด", "ประเด็นที่ได้คะแนนต่ำสุด", "ข้อคำถามที่ได้คะแนนน้อยที่สุด", "ข้อที่มีค่าคะแนนเฉลี่ยสูงที่สุด"]


@pytest.mark.parametrize("header", MOST)
@pytest.mark.parametrize("text", ["", " มีการแบ่งงานอย่างเป็นธรรม มากน้อยเพียงใด"])
def test_the_lowest_question_beside_its_indicator_has_the_number(header: str, text: str) -> None:
    found = read(
        TITLE,
        "ผลการประเมินรายตัวชี้วัด",
        [
            ["ตัวชี้วัด", header, "คะแนน"],
            ["การปฏิบัติหน้าที่", f"i2{text}", "79.41"],
            ["การใช้งบประมาณ", f"i8{text}", "70.12"],
            ["การใช้อำนาจ", f"i13{text}", "75.23"],
        ],
    )
    assert scores(found) == [
        ("question", "I2", "score", 79.41),
        ("question", "I8", "score", 70.12),
        ("question", "I13", "score", 75.23),
    ]
    assert issues(found) == []


def test_an_instruments_own_number_before_its_lowest_question_stays_its_own() -> None:
    found = read(
        TITLE,
        "ผลการประเมินรายเครื่องมือ",
        [
            ["เครื่องมือ", "คะแนนเครื่องมือ", "ข้อที่ได้คะแนนต่ำสุด", "คะแนนข้อ"],
            ["IIT", "86.01", "i6", "65.12"],
            ["EIT", "84.02", "e7", "68.23"],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("instrument", "EIT", "score", 84.02),
        ("instrument", "IIT", "score", 86.01),
        ("question", "E7", "score", 68.23),
        ("question", "I6", "score", 65.12),
    ]


@pytest.mark.parametrize(
    ("head", "first", "second"), [("ตัวชี้วัด", "การใช้งบประมาณ", "การใช้อำนาจ"), ("เครื่องมือ", "IIT", "EIT")]
)
def test_the_number_of_a_lowest_question_without_a_code_is_nobodys(head: str, first: str, second: str) -> None:
    report = text_of(
        TITLE,
        "ผลการประเมิน",
        [
            [head, "ข้อที่ได้คะแนนต่ำสุด", "คะแนน"],
            [first, "ท่านรู้แผนใช้เงินของหน่วยงาน มากน้อยเพียงใด", "70.12"],
            [second, "หัวหน้าแบ่งงานอย่างเป็นธรรม มากน้อยเพียงใด", "75.23"],
        ],
    )
    found = pipeline.report(report.encode())
    assert not found.scores
    assert any(finding.check == "cell-not-used" for finding in found.findings)
