"""Form: a card for each indicator, its own score beside its name, those of its questions in one cell below."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, measures, read, scores

_WORK = [
    ["ประเด็นที่ต้องปรับปรุง", "บุคลากรไม่ทราบยอดงบประมาณคงเหลือ"],
    ["มาตรการ", "แจ้งยอดงบประมาณคงเหลือทุกเดือน"],
    ["ผู้รับผิดชอบ", "กองคลัง"],
]


def test_the_number_beside_the_name_is_that_of_the_indicator() -> None:
    found = read(
        TITLE,
        "การ์ดที่ 1",
        [
            ["ตัวชี้วัดที่ 2 การใช้งบประมาณ", "ได้ 88.27 คะแนน"],
            ["คะแนนรายข้อ", "I7 ได้ 88.40 คะแนน / I8 ได้ 86.25 คะแนน / I9 ได้ 90.15 คะแนน"],
            *_WORK,
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("indicator", 2, "score", 88.27),
        ("question", "I7", "score", 88.4),
        ("question", "I8", "score", 86.25),
        ("question", "I9", "score", 90.15),
    ]
    assert [each[2] for each in found["questions"]] == [None, None, None]


def test_each_part_of_eit_states_the_numbers_of_its_own_cell() -> None:
    found = read(
        TITLE,
        "การ์ดที่ 6",
        [
            ["ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน", "ได้ 92.78 คะแนน"],
            ["คะแนนรายข้อ EIT ส่วนที่ 1 (EitPublic)", "E1 ได้ 94.10 คะแนน / E2 ได้ 92.35 คะแนน"],
            ["คะแนนรายข้อ EIT ส่วนที่ 2 (EitSurvey)", "E1 ได้ 90.40 คะแนน / E2 ได้ 91.60 คะแนน"],
            *_WORK,
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("indicator", 6, "score", 92.78),
        ("question", "E1", "public", 94.1),
        ("question", "E1", "survey", 90.4),
        ("question", "E2", "public", 92.35),
        ("question", "E2", "survey", 91.6),
    ]


def test_beside_one_question_that_states_its_number_another_before_it_is_the_indicators() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ 2 การใช้งบประมาณ",
        [["คะแนนที่ได้", "84.20"], ["ข้อที่ได้คะแนนต่ำสุด", "I7 ได้ 80.00 คะแนน"], *_WORK],
    )
    assert sorted(scores(found), key=str) == [("indicator", 2, "score", 84.2), ("question", "I7", "score", 80.0)]


def test_questions_without_numbers_of_their_own_share_the_one_beside_them() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ 2 การใช้งบประมาณ",
        [["ข้อคำถาม", "คะแนน", "มาตรการ"], ["I7, I8", "80.00", "แจ้งยอดงบประมาณคงเหลือทุกเดือน"]],
    )
    assert sorted(scores(found)) == [("question", "I7", "score", 80.0), ("question", "I8", "score", 80.0)]
    assert measures(found) == [(None, "แจ้งยอดงบประมาณคงเหลือทุกเดือน", ["I7", "I8"])]


def test_cards_that_only_pages_part_are_cards_of_their_own() -> None:
    told = (("2 การใช้งบประมาณ", "I7", "88.27"), ("3 การใช้อำนาจ", "I13", "92.38"))
    cards = [
        [
            [f"ตัวชี้วัดที่ {name}", f"ได้ {score} คะแนน"],
            ["คะแนนรายข้อ", f"{code} ได้ {score} คะแนน / I20 ได้ 80.00 คะแนน"],
            *_WORK,
        ]
        for name, code, score in told
    ]
    found = read(TITLE, *cards)
    assert [each[1] for each in scores(found) if each[0] == "indicator"] == [2, 3]
    assert [each["responsible"] for each in found["measures"]] == ["กองคลัง", "กองคลัง"]


@pytest.mark.parametrize(
    ("first", "kinds"),
    [
        (["บัตรมาตรการที่ 1", ""], ["measure", "step"]),
        (["มาตรการ", "ยกระดับการสื่อสารในองค์กร"], ["measure", "step", "step"]),
    ],
)
def test_the_title_of_a_card_is_no_measure_of_it(first: list[str], kinds: list[str]) -> None:
    rows = [["ตัวชี้วัด", "ตัวชี้วัดที่ 2 การใช้งบประมาณ"], ["ประเด็นที่ต้องปรับปรุง", "บุคลากรไม่ทราบยอดคงเหลือ"]]
    work = [["กิจกรรม", "แจ้งยอดคงเหลือทุกเดือน"], ["ขั้นตอน", "กองคลังสรุปยอด"], ["ผู้รับผิดชอบ", "กองคลัง"]]
    found = read(TITLE, [first, *rows, *work])
    assert [each["kind"] for each in found["measures"]] == kinds
