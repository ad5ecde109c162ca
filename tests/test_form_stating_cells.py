"""Form: cells that state themselves what they are the scores of, several of them beside a range of scores."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, issues, read, scores, text_of

BANDS = [
    ["ช่วงคะแนน", "แบบวัด IIT", "แบบวัด EIT", "แบบตรวจ OIT"],
    ["95.00 - 100.00", "i1 (95.30)<br>i10 (95.08)", "e4 (99.05)", "ข้ออื่นทั้งหมด 41 ข้อ"],
    ["85.00 - 94.99", "i3 (92.45)", "e1 (88.30)<br>e2 (89.14)", "-"],
    ["ต่ำกว่า 85.00", "-", "-", "o27 (0.00)<br>o30 (0.00)"],
]


def test_questions_by_the_range_that_they_lie_in() -> None:
    found = read(TITLE, "การจัดกลุ่มข้อคำถามตามช่วงคะแนน", BANDS)
    assert [each[1:] for each in scores(found)] == [
        ("I1", "score", 95.3),
        ("I10", "score", 95.08),
        ("I3", "score", 92.45),
        ("E4", "score", 99.05),
        ("E1", "score", 88.3),
        ("E2", "score", 89.14),
        ("O27", "score", 0.0),
        ("O30", "score", 0.0),
    ]
    assert all(text is None for _, _, text in found["questions"])


def test_what_is_no_statement_beside_them_is_told_and_their_order_is_no_slip() -> None:
    bundle = pipeline.report(text_of(TITLE, "การจัดกลุ่มข้อคำถามตามช่วงคะแนน", BANDS).encode())
    assert [each.message for each in bundle.findings if "ข้ออื่นทั้งหมด" in each.message]
    assert not {"question-order", "reading-unsure"} & {each.check for each in bundle.findings}


def test_indicators_by_the_range_that_they_lie_in_with_their_count() -> None:
    found = read(
        TITLE,
        [
            ["ช่วงคะแนน", "ตัวชี้วัด (คะแนน)", "จำนวนตัวชี้วัด"],
            ["95.00 - 100.00", "1. การปฏิบัติหน้าที่ (96.06)<br>10. การป้องกันการทุจริต (100.00)", "2"],
            ["85.00 - 94.99", "2. การใช้งบประมาณ (87.30) และ 3. การใช้อำนาจ (92.25)", "2"],
            ["ต่ำกว่า 85.00", "-", "-"],
        ],
    )
    assert [each[1:] for each in scores(found)] == [
        (1, "score", 96.06),
        (10, "score", 100.0),
        (2, "score", 87.3),
        (3, "score", 92.25),
    ]


def test_one_question_below_each_indicator_and_the_instruments_number() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "๙. การเปิดเผยข้อมูล", "๑๐. การป้องกันการทุจริต"],
            ["คะแนนตัวชี้วัด", "๙๗.๕๐", "๙๐.๐๐"],
            ["ข้อที่ได้คะแนนไม่เต็ม", "o๖ (๕๐.๐๐ คะแนน)", "o๓๗ (๕๐.๐๐ คะแนน)"],
            ["คะแนนแบบตรวจ OIT", "๙๓.๗๕", ""],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("indicator", 10, "score", 90.0),
        ("indicator", 9, "score", 97.5),
        ("instrument", "OIT", "score", 93.75),
        ("question", "O37", "score", 50.0),
        ("question", "O6", "score", 50.0),
    ]


def test_cards_are_read_as_they_stand() -> None:
    rows = [
        ["1. การปฏิบัติหน้าที่ (96.06)", "2. การใช้งบประมาณ (84.30)"],
        ["6. คุณภาพการดำเนินงาน (90.00)", "7. ประสิทธิภาพการสื่อสาร (80.00)"],
    ]
    assert [each[1] for each in scores(read(TITLE, rows))] == [1, 2, 6, 7]


@pytest.mark.parametrize("word", ["เป้าหมาย IIT", "ปีก่อน IIT", "ค่าเฉลี่ยจังหวัด IIT"])
def test_below_words_that_set_numbers_aside_nothing_is_stated(word: str) -> None:
    found = read(TITLE, [["ช่วงคะแนน", word, f"{word[:-3]}EIT"], *(row[:3] for row in BANDS[1:])])
    assert scores(found) == []


def test_texts_beside_them_are_those_of_another_table() -> None:
    found = read(
        TITLE,
        [
            ["ข้อคำถาม (คะแนน)", "ประเด็นที่ต้องปรับปรุง"],
            ["i7 (82.30)", "บุคลากรไม่ทราบแผน"],
            ["i12 (83.56)", "ไม่มีช่องทางทักท้วง"],
        ],
    )
    assert [each[1:] for each in scores(found)] == [("I7", "score", 82.3), ("I12", "score", 83.56)]
    assert [each[1:] for each in issues(found)] == [("I7", "บุคลากรไม่ทราบแผน"), ("I12", "ไม่มีช่องทางทักท้วง")]


def test_a_year_or_a_word_before_cells_that_state_is_that_of_their_numbers() -> None:
    rows = [["ปี", "แบบวัด IIT", "แบบวัด EIT"], ["2565", "i1 (95.30)", "e4 (99.05)"], ["2566", "i3 (92.45)", "e1 (88.30)"]]
    found = read(TITLE, rows)
    assert [(each[0], each[3]) for each in found["scores"]] == [(2565, "I1"), (2566, "I3"), (2565, "E4"), (2566, "E1")]
    assert {text for _, _, text in found["questions"]} == {None}
    named = ["1. การปฏิบัติหน้าที่ ({})", "6. คุณภาพการดำเนินงาน ({})"]
    below = [["คะแนน", *(each.format("96.06") for each in named)], ["ปีก่อน", *(each.format("86.06") for each in named)]]
    assert [each[-1] for each in scores(read(TITLE, [["รายการ", "แบบวัด IIT", "แบบวัด EIT"], *below]))] == [96.06, 96.06]


@pytest.mark.parametrize(
    ("label", "read_as"), [("ข้อที่ได้คะแนนต่ำสุด", ["I1", "I7"]), ("ข้อที่คะแนนลดลง", []), ("ค่าเฉลี่ยต่ำสุดของจังหวัด", [])]
)
def test_most_and_least_are_the_agencys_own(label: str, read_as: list[str]) -> None:
    rows = [["รายการ", "ตัวชี้วัดที่ 1", "ตัวชี้วัดที่ 2"], [label, "i1 (85.10)", "i7 (80.20)"]]
    assert [each[1] for each in scores(read(TITLE, rows))] == read_as


def test_ranges_across_and_instruments_down() -> None:
    rows = [
        ["แบบวัด", "95.00 - 100.00", "85.00 - 94.99", "ต่ำกว่า 85.00"],
        ["แบบวัด IIT", "i1 (95.30), i2 (96.12)", "i3 (92.45)", "i7 (82.30)"],
        ["แบบวัด EIT", "e4 (99.05)", "e1 (88.30), e2 (89.14)", "-"],
    ]
    assert [each[1] for each in scores(read(TITLE, rows))] == ["I1", "I2", "I3", "I7", "E4", "E1", "E2"]


@pytest.mark.parametrize(
    "form", ["{code} {text} ({score})", "{score} ({code})", "{code} = {score}", "{code} ได้ {score} คะแนน"]
)
def test_how_a_cell_may_state_several(form: str) -> None:
    told = [form.format(code=code, text="ตามขั้นตอน", score=score) for code, score in (("i1", "95.30"), ("i2", "96.12"))]
    other = form.format(code="e1", text="เท่าเทียมกัน", score="88.30")
    found = read(TITLE, [["ช่วงคะแนน", "แบบวัด IIT", "แบบวัด EIT"], ["85.00 ขึ้นไป", ", ".join(told), other]])
    assert [each[1:] for each in scores(found)] == [
        ("I1", "score", 95.3),
        ("I2", "score", 96.12),
        ("E1", "score", 88.3),
    ]
    assert {text for _, _, text in found["questions"]} <= {None, "ตามขั้นตอน", "เท่าเทียมกัน"}


def test_a_sign_between_two_questions_of_a_cell_parts_them() -> None:
    rows = [["ข้อคำถาม", "มาตรการ"], ["i1 (95.30), i2 (96.12)", "จัดทำคู่มือ"], ["i3 (92.45)", "ประกาศขั้นตอน"]]
    assert [each[1:] for each in scores(read(TITLE, rows))] == [
        ("I1", "score", 95.3),
        ("I2", "score", 96.12),
        ("I3", "score", 92.45),
    ]


def test_cells_that_a_page_cuts_also_where_a_column_states_nothing_above() -> None:
    below = [["", "i4 (94.20)", "e3 (86.20)", ""], BANDS[3]]
    found = read(TITLE, BANDS[:3], below)
    codes = ["I1", "I10", "I3", "I4", "E4", "E1", "E2", "E3", "O27", "O30"]
    assert [each[1] for each in scores(found)] == codes
    assert [each[1] for each in scores(read(TITLE, BANDS[:3], [BANDS[0], *below]))] == codes


def test_another_table_of_such_cells_on_the_next_page_has_its_own_head() -> None:
    heads = ["ช่วงคะแนน", "เป้าหมาย IIT", "เป้าหมาย EIT"]
    again = [heads, ["95.00 ขึ้นไป", "i1 (97.00)", "e1 (96.00)"]]
    found = read(TITLE, [row[:3] for row in BANDS[:3]], again)
    assert [each[1] for each in scores(found)] == ["I1", "I10", "I3", "E4", "E1", "E2"]


def test_a_range_named_before_its_numbers_is_no_target() -> None:
    rows = [["กลุ่มคะแนน", "แบบวัด IIT", "แบบวัด EIT"], ["ช่วงคะแนน 85.00 - 100.00", "i1 (95.30)", "e1 (88.30)"]]
    assert [each[1] for each in scores(read(TITLE, rows))] == ["I1", "E1"]


@pytest.mark.parametrize(
    "heads",
    [
        ["ก่อน", "หลัง"],
        ["หมู่ที่ 1", "หมู่ที่ 2"],
        ["มกราคม", "กุมภาพันธ์"],
        ["ไตรมาสที่ 1", "ไตรมาสที่ 2"],
        ["ผลประเมินตนเอง", "ผลประเมินจริง"],
        ["เขตบางรัก", "เขตดุสิต"],
    ],
)
def test_a_subject_stated_twice_below_heads_that_are_not_known_is_told(heads: list[str]) -> None:
    rows = [heads, ["e1 (70.10)", "e1 (90.10)"], ["e2 (71.10)", "e2 (91.10)"]]
    bundle = pipeline.report(text_of(TITLE, rows).encode())
    assert {each.trust for each in bundle.scores} <= {"doubtful"}
    assert [each for each in bundle.findings if each.severity == "warning" and "70.10" in each.message]
    # Years tell them apart.
    assert len(scores(read(TITLE, [["ปี 2565", "ปี 2566"], *rows[1:]]))) == 4


def test_shares_of_answers_are_no_scores() -> None:
    rows = [
        ["ระดับความเห็น", "แบบวัด IIT", "แบบวัด EIT"],
        ["มากที่สุด", "i1 (45.30%)", "e1 (40.10%)"],
        ["น้อย", "i3 (12.45%)", "-"],
    ]
    assert scores(read(TITLE, rows)) == []
