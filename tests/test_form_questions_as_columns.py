"""Form: a table whose columns are the subjects, and whose rows are weights, scores and what they are compared with."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import Rows, read, scores, text_of

TITLE = "การวิเคราะห์ผลการประเมิน ITA ขององค์การบริหารส่วนตำบลหนองแก้วใส จังหวัดพะเยา ปีงบประมาณ พ.ศ. ๒๕๖๘"


def level(*blocks: str | Rows) -> str | None:
    """The level of the whole that a report of these blocks states."""
    return pipeline.report(text_of(*blocks).encode()).report.overall_level


def test_questions_as_columns_with_a_row_for_the_public_and_one_for_the_survey() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ ๘ การปรับปรุงระบบการทำงาน",
        [
            ["ข้อคำถาม", "e๗", "e๘", "e๙"],
            ["EitPublic", "๘๖.๗๑", "๘๘.๓๐", "๘๕.๙๒"],
            ["EitSurvey", "๙๐.๕๐", "๘๙.๑๑", "๘๘.๖๐"],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("question", "E7", "public", 86.71),
        ("question", "E7", "survey", 90.5),
        ("question", "E8", "public", 88.3),
        ("question", "E8", "survey", 89.11),
        ("question", "E9", "public", 85.92),
        ("question", "E9", "survey", 88.6),
    ]
    assert found["questions"] == [["E7", 8, None], ["E8", 8, None], ["E9", 8, None]]


def test_rows_of_others_means_and_of_levels_are_no_scores_of_the_questions() -> None:
    blocks = (
        TITLE,
        "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่",
        [
            ["ข้อคำถาม", "i๑", "i๒"],
            ["คะแนน", "๙๔.๒๐", "๙๕.๘๑"],
            ["ค่าเฉลี่ยจังหวัด", "๙๐.๕๑", "๘๙.๑๒"],
            ["ระดับ", "A", "A"],
        ],
    )
    assert scores(read(*blocks)) == [("question", "I1", "score", 94.2), ("question", "I2", "score", 95.81)]
    assert level(*blocks) is None


def test_a_column_of_the_whole_is_one_of_scores_beside_its_dashes_and_level() -> None:
    blocks = (
        TITLE,
        "ผลการประเมินรายเครื่องมือ",
        [
            ["รายการ", "IIT", "EIT", "OIT", "ภาพรวม"],
            ["น้ำหนัก (ร้อยละ)", "๓๐", "๓๐", "๔๐", "-"],
            ["คะแนน", "๙๒.๙๒", "๙๐.๕๕", "๑๐๐.๐๐", "๙๕.๐๔"],
            ["ระดับ", "-", "-", "-", "ผ่านดี"],
        ],
    )
    assert sorted(scores(read(*blocks)), key=str) == [
        ("instrument", "EIT", "score", 90.55),
        ("instrument", "EIT", "weight", 30.0),
        ("instrument", "IIT", "score", 92.92),
        ("instrument", "IIT", "weight", 30.0),
        ("instrument", "OIT", "score", 100.0),
        ("instrument", "OIT", "weight", 40.0),
        ("overall", None, "score", 95.04),
    ]
    assert level(*blocks) == "ผ่านดี"


def test_what_one_table_says_of_its_questions_holds_in_one_that_does_not() -> None:
    plain = [["ข้อที่", "E16", "E17"], ["ร้อยละ", "89.49", "81.90"]]
    under = [["ตัวชี้วัด", "ตัวชี้วัดที่ 7", ""], ["ข้อ", "E16", "E17"], ["คะแนน", "89.49", "81.90"]]
    found = read(TITLE.replace("๒๕๖๖", "๒๕๗๑"), plain, "จำแนกรายตัวชี้วัด", under)
    assert [question[:2] for question in found["questions"]] == [["E16", 7], ["E17", 7]]


def test_parts_of_an_indicator_as_columns_and_the_indicators_own_score_behind_them() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล",
        [["ตัวชี้วัดย่อย", "9.1", "9.2", "9.3", "คะแนนตัวชี้วัด"], ["คะแนน", "100.00", "87.50", "80.00", "89.17"]],
        "ตัวชี้วัดที่ 10 การป้องกันการทุจริต",
        [["ตัวชี้วัดย่อย", "10.1", "10.2", "คะแนนเฉลี่ย"], ["ร้อยละ", "87.50", "100.00", "93.75"]],
    )
    assert sorted(scores(found), key=str) == [("indicator", 10, "score", 93.75), ("indicator", 9, "score", 89.17)]


def test_a_table_under_an_indicator_that_gives_no_record_is_told() -> None:
    text = text_of(TITLE, "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", [["ดัชนี", "ก้าวแรก", "ก้าวหลัง"], ["ตัวเลข", "81.25", "87.50"]])
    bundle = pipeline.report(text.encode())
    assert not bundle.scores
    assert any(each.severity != "info" and each.place.table == 1 for each in bundle.findings)


def test_below_questions_an_instruments_one_number_is_its_own() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "๑. การปฏิบัติหน้าที่", "", "๒. การใช้งบประมาณ", ""],
            ["ข้อ", "i๑", "i๒", "i๔", "i๕"],
            ["คะแนนรายข้อ", "๙๓.๑๐", "๙๑.๘๖", "๘๖.๒๐", "๘๑.๓๐"],
            ["คะแนนตัวชี้วัด", "๙๒.๔๘", "", "๘๓.๗๕", ""],
            ["คะแนนแบบวัด IIT", "๘๘.๑๒", "", "", ""],
        ],
    )
    assert [each for each in scores(found) if each[0] != "question"] == [
        ("indicator", 1, "score", 92.48),
        ("indicator", 2, "score", 83.75),
        ("instrument", "IIT", "score", 88.12),
    ]
    assert len([each for each in scores(found) if each[0] == "question"]) == 4


def test_rows_of_eits_parts_do_not_make_the_instruments_number_that_of_a_question() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "๖. คุณภาพการดำเนินงาน", "", "๗. ประสิทธิภาพการสื่อสาร", ""],
            ["ข้อ", "e๑", "e๒", "e๔", "e๕"],
            ["EIT Public", "๘๘.๔๒", "๙๐.๑๐", "๘๓.๒๔", "๘๔.๖๘"],
            ["EIT Survey", "๙๑.๒๐", "๙๒.๘๐", "๘๖.๔๐", "๘๗.๖๐"],
            ["คะแนนตัวชี้วัด", "๙๐.๖๓", "", "๘๕.๔๘", ""],
            ["คะแนนแบบวัด EIT", "๘๘.๐๖", "", "", ""],
        ],
    )
    assert [each for each in scores(found) if each[0] != "question"] == [
        ("indicator", 6, "score", 90.63),
        ("indicator", 7, "score", 85.48),
        ("instrument", "EIT", "score", 88.06),
    ]
    assert {each[2] for each in scores(found) if each[0] == "question"} == {"public", "survey"}


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (["คะแนนแบบตรวจ OIT", "๙๓.๗๕", ""], ("instrument", "OIT", "score", 93.75)),
        # With a dash beside it the number is no merged cell's.
        (["คะแนน OIT", "๙๗.๕๐", "-"], ("indicator", 9, "score", 97.5)),
    ],
)
def test_below_indicators_an_instruments_one_number_is_its_own(row: list[str], told: tuple[object, ...]) -> None:
    heads = [["ตัวชี้วัด", "๙. การเปิดเผยข้อมูล", "๑๐. การป้องกันการทุจริต"], ["คะแนนตัวชี้วัด", "๙๗.๕๐", "๙๐.๐๐"]]
    assert scores(read(TITLE, [*heads, row]))[2:] == [told]


@pytest.mark.parametrize(
    ("head", "rows", "told"),
    [
        (
            ["6", "7", "8"],
            [["EIT ภาพรวม", "80.10", "81.20", "82.30"], ["EIT Survey", "", "71.00", ""]],
            (7, "survey", 71.0),
        ),
        (["6", "7", "8"], [["EIT 2566", "80.10", "81.20", "82.30"], ["EIT 2565", "", "", "79.00"]], (8, "score", 79.0)),
        (["9", "10"], [["OIT ปี 2566", "50.00", "60.00"], ["OIT ปี 2565", "40.00", ""]], (9, "score", 40.0)),
        (["9", "10"], [["OIT รอบที่ 2", "50.00", "60.00"], ["OIT รอบที่ 1", "40.00", ""]], (9, "score", 40.0)),
    ],
)
def test_a_number_of_a_year_a_round_or_a_part_is_its_columns(
    head: list[str], rows: Rows, told: tuple[object, ...]
) -> None:
    found = scores(read(TITLE, [["รายการ", *(f"ตัวชี้วัดที่ {each}" for each in head)], *rows]))
    assert ("indicator", *told) in found
    assert "instrument" not in [each[0] for each in found]


def test_a_number_below_a_question_that_is_not_the_first_is_that_questions() -> None:
    found = read(TITLE, [["ปี", "i1", "i2", "i3"], ["IIT", "", "71.00", ""], ["คะแนน", "80.10", "81.20", "82.30"]])
    assert ("question", "I2", "score", 71.0) in scores(found)


def test_a_row_called_by_the_instrument_gives_each_question_its_own_number() -> None:
    found = read(TITLE, [["ข้อ", "i๑", "i๒"], ["คะแนน IIT", "๙๓.๑๐", "๙๑.๘๖"]])
    assert scores(found) == [("question", "I1", "score", 93.1), ("question", "I2", "score", 91.86)]


def test_the_indicator_before_its_questions_has_a_number_of_its_own() -> None:
    rows = [["ตัวชี้วัด", "การปฏิบัติหน้าที่", "I1", "I2"], ["คะแนน", "92.10", "95.00", "89.20"]]
    assert scores(read(TITLE, rows)) == [
        ("indicator", 1, "score", 92.1),
        ("question", "I1", "score", 95.0),
        ("question", "I2", "score", 89.2),
    ]


def test_a_row_of_another_instrument_says_nothing_of_the_columns() -> None:
    heads = [["ข้อ", "i๑", "i๒"], ["คะแนนรายข้อ", "๙๓.๑๐", "๙๑.๘๖"]]
    text = text_of(TITLE, [*heads, ["คะแนนแบบวัด EIT", "๘๘.๑๒", ""]])
    bundle = pipeline.report(text.encode())
    assert [each.value for each in bundle.scores] == [93.1, 91.86]
    assert any(each.check == "cell-not-used" and "88.12" in each.message for each in bundle.findings)


def test_the_whole_has_the_level_of_its_own_column() -> None:
    head = ["", "1. การปฏิบัติหน้าที่", "2. การใช้งบประมาณ", "ภาพรวม"]
    rows = [["ITA 2567", "95.08 (ผ่านดีเยี่ยม)", "91.92 (ผ่านดี)", "93.46 (ผ่านดี)"]]
    rows += [["ITA 2568", "91.16 (ผ่านดี)", "96.34 (ผ่านดีเยี่ยม)", "93.24 (ผ่าน)"]]
    assert level(TITLE, [head, *rows]) == "ผ่าน"
    assert level(TITLE, [head[:3], ["ITA 2568", "91.16 (ผ่านดี)", "96.34 (ผ่านดีเยี่ยม)"]]) is None
