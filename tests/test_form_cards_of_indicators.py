"""Form: a card for each indicator, its own score beside its name, those of its questions in one cell below."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, issues, measures, read, scores

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


_ASKED = ["ข้อคำถาม", "ข้อ i๔ ท่านทราบแผนการใช้จ่ายเพียงใด<br>ข้อ i๕ หน่วยงานใช้จ่ายคุ้มค่าเพียงใด"]
_BOTH = [["I4", 2, "ท่านทราบแผนการใช้จ่ายเพียงใด"], ["I5", 2, "หน่วยงานใช้จ่ายคุ้มค่าเพียงใด"]]


@pytest.mark.parametrize(
    ("name", "score"),
    [
        ("ตัวชี้วัดที่ ๒ การใช้งบประมาณ", "๘๙.๗๒ คะแนน"),
        ("ตัวชี้วัดที่ 2", "ได้ 89.72 คะแนน"),
        ("2. การใช้งบประมาณ", "ร้อยละ 89.72"),
        ("การใช้งบประมาณ", "89.72"),
        ("บัตรที่ 1 : ตัวชี้วัดที่ 2 การใช้งบประมาณ", "คะแนน 89.72 (ผ่านดี)"),
    ],
)
def test_the_name_before_its_score_is_what_the_card_is_about(name: str, score: str) -> None:
    found = read(TITLE, [[name, score], _ASKED, *_WORK])
    assert scores(found) == [("indicator", 2, "score", 89.72)]
    assert found["questions"] == _BOTH
    assert issues(found) == [(2, None, "บุคลากรไม่ทราบยอดงบประมาณคงเหลือ")]
    assert [(each["indicator"], each["questions"]) for each in found["measures"]] == [(2, ["I4", "I5"])]


def test_the_scores_that_questions_have_in_their_cell_are_their_own() -> None:
    asked = "ข้อ i๔ ท่านทราบแผนเพียงใด (๘๖.๖๗ คะแนน)<br>ข้อ i๕ หน่วยงานใช้จ่ายคุ้มค่าเพียงใด (๙๓.๓๓ คะแนน)"
    found = read(TITLE, [["ตัวชี้วัดที่ ๒ การใช้งบประมาณ", "๘๙.๗๒ คะแนน"], ["ข้อคำถาม", asked], *_WORK])
    assert sorted(scores(found), key=str) == [
        ("indicator", 2, "score", 89.72),
        ("question", "I4", "score", 86.67),
        ("question", "I5", "score", 93.33),
    ]
    assert {each[1] for each in found["questions"]} == {2}


@pytest.mark.parametrize("label", ["รายการข้อมูลที่ไม่ได้คะแนนเต็ม", "ข้อที่ไม่ได้คะแนน", "ข้อที่ต้องปรับปรุง"])
@pytest.mark.parametrize("stated", [" (๕๐.๐๐ คะแนน)", ""])
def test_the_one_question_of_a_card_owns_its_issue_and_not_the_indicators_score(label: str, stated: str) -> None:
    card = [
        ["ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล", "๙๕.๐๐ คะแนน"],
        [label, f"ข้อ o๑๑ ข้อมูลสถิติการให้บริการ{stated}"],
        ["ข้อบกพร่อง", "สถิติเผยแพร่ไม่ครบทุกเดือน"],
        *_WORK[1:],
    ]
    found = read(TITLE, card)
    own = [("question", "O11", "score", 50.0)] if stated else []
    assert scores(found) == [*own, ("indicator", 9, "score", 95.0)]
    assert issues(found) == [(9, "O11", "สถิติเผยแพร่ไม่ครบทุกเดือน")]
    assert measures(found) == [(None, "แจ้งยอดงบประมาณคงเหลือทุกเดือน", ["O11"])]


def test_a_card_of_an_instrument_or_a_question_has_its_score_too() -> None:
    whole = read(TITLE, [["แบบวัด IIT", "๘๖.๖๗ คะแนน"], *_WORK])
    assert scores(whole) == [("instrument", "IIT", "score", 86.67)]
    asked = read(TITLE, "ตัวชี้วัดที่ ๒ การใช้งบประมาณ", [["ข้อ i๗ ท่านทราบแผนการใช้จ่ายเพียงใด", "๘๖.๖๗"], *_WORK])
    assert scores(asked) == [("question", "I7", "score", 86.67)]
    assert issues(asked) == [(2, "I7", "บุคลากรไม่ทราบยอดงบประมาณคงเหลือ")]


def test_titles_with_scores_begin_cards_in_one_table_below_or_beside_each_other() -> None:
    heads = [["ตัวชี้วัดที่ 2 การใช้งบประมาณ", "88.27"], ["ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", "81.72"]]
    below = read(TITLE, [heads[0], *_WORK, heads[1], *_WORK])
    beside = read(TITLE, [[*heads[0], *heads[1]], *([*row, *row] for row in _WORK)])
    assert scores(below) == scores(beside) == [("indicator", 2, "score", 88.27), ("indicator", 4, "score", 81.72)]
    assert [each[0] for each in issues(below)] == [each[0] for each in issues(beside)] == [2, 4]
    assert [each["indicator"] for each in below["measures"]] == [2, 4]


def test_behind_its_instrument_a_name_begins_no_card_of_its_own() -> None:
    found = read(TITLE, [["เครื่องมือ", "IIT"], ["ตัวชี้วัดที่ ๒ การใช้งบประมาณ", "๘๙.๗๒ คะแนน"], _ASKED, *_WORK])
    assert scores(found) == [("indicator", 2, "score", 89.72)]
    assert found["questions"] == _BOTH


def test_a_row_of_the_score_between_the_name_and_several_questions_is_the_indicators() -> None:
    head = [["ตัวชี้วัด", "ตัวชี้วัดที่ ๒ การใช้งบประมาณ"], ["คะแนน", "๘๙.๗๒"]]
    assert scores(read(TITLE, [*head, _ASKED, *_WORK])) == [("indicator", 2, "score", 89.72)]
    one = read(TITLE, [*head, ["ข้อคำถาม", "i๗ ท่านทราบแผนการใช้จ่ายเพียงใด"], *_WORK])
    assert scores(one) == [("question", "I7", "score", 89.72)]


def test_a_table_of_names_and_scores_is_no_card() -> None:
    found = read(
        TITLE,
        [["ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "95.00"], ["ตัวชี้วัดที่ 2 การใช้งบประมาณ", "88.27"]],
        [["ตัวชี้วัดที่ 3 การใช้อำนาจ", "81.72"]],
    )
    assert scores(found) == [
        ("indicator", number, "score", value) for number, value in ((1, 95.0), (2, 88.27), (3, 81.72))
    ]
    assert found["issues"] == found["measures"] == []


@pytest.mark.parametrize(
    "asked",
    [
        "1. O11 ข้อมูลสถิติ (50.00)<br>2. O12 แผนพัฒนา (0.00)",
        "1) ข้อ o๑๑ ข้อมูลสถิติ (๕๐.๐๐ คะแนน) 2) ข้อ o๑๒ แผนพัฒนา (๐.๐๐ คะแนน)",
        "O11 ข้อมูลสถิติ: 50.00<br>O12 แผนพัฒนา: 0.00",
        "O11 ข้อมูลสถิติ 50.00 คะแนน<br>O12 แผนพัฒนา 0.00 คะแนน",
    ],
)
def test_questions_that_a_cell_counts_with_the_scores_behind_them(asked: str) -> None:
    card = [["ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", "95.00"], ["รายการข้อมูลที่ไม่ได้คะแนน", asked], *_WORK]
    found = read(TITLE, card)
    assert sorted(scores(found), key=str) == [
        ("indicator", 9, "score", 95.0),
        ("question", "O11", "score", 50.0),
        ("question", "O12", "score", 0.0),
    ]
    assert found["questions"] == [["O11", 9, "ข้อมูลสถิติ"], ["O12", 9, "แผนพัฒนา"]]
    assert [each[2] for each in measures(found)] == [["O11", "O12"]]


@pytest.mark.parametrize("asked", ["(1) o๑๑ ข้อมูลสถิติ<br>(2) o๑๒ แผนพัฒนา", "1. O11 ข้อมูลสถิติ 2. O12 แผนพัฒนา"])
def test_the_number_before_a_code_is_none_of_its_digits(asked: str) -> None:
    rows = [["ข้อคำถาม", "ประเด็น", "มาตรการ"], [asked, "สถิติไม่ครบ", "ลงสถิติ"], ["O14 แผน", "ไม่มีแผน", "ทำแผน"]]
    found = read(TITLE, rows)
    assert [each[0] for each in found["questions"]] == ["O11", "O12", "O14"]
    assert [each["questions"] for each in found["measures"]] == [["O11", "O12"], ["O14"]]


def _cards(word: str, *names: str) -> list[list[str]]:
    return [row for name in names for row in ([name, word, "81.20"], *_WORK)]


@pytest.mark.parametrize("word", ["คะแนน", "คะแนนที่ได้", "ร้อยละ"])
@pytest.mark.parametrize(
    ("names", "level", "keys"),
    [
        (("E1 เจ้าหน้าที่ปฏิบัติงานตามขั้นตอน", "E4 การเข้าถึงข้อมูล"), "question", ("E1", "E4")),
        (("E1", "E4"), "question", ("E1", "E4")),
        (("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "ตัวชี้วัดที่ 2 การใช้งบประมาณ"), "indicator", (1, 2)),
    ],
)
def test_the_word_of_scores_may_stand_between_a_name_and_its_number(
    word: str, names: tuple[str, ...], level: str, keys: tuple[object, ...]
) -> None:
    found = read(TITLE, _cards(word, *names))
    assert scores(found) == [(level, key, "score", 81.2) for key in keys]
    assert [each[2] for each in issues(found)] == [_WORK[0][1]] * 2
    assert [each[1] for each in measures(found)] == [_WORK[1][1]] * 2


def test_another_word_there_makes_the_number_no_score() -> None:
    assert scores(read(TITLE, _cards("เป้าหมาย", "E1 เจ้าหน้าที่ปฏิบัติงานตามขั้นตอน", "E4 การเข้าถึงข้อมูล"))) == []


def test_names_and_numbers_with_that_word_between_them_are_no_cards() -> None:
    rows = [["IIT", "คะแนน", "81.20"], ["EIT", "คะแนน", "82.20"], ["OIT", "คะแนน", "83.20"]]
    assert [each[:2] for each in scores(read(TITLE, rows))] == [("instrument", name) for name in ("IIT", "EIT", "OIT")]
