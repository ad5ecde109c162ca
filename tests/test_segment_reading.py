"""How a table is read: from its form, in every way that is supposed, and with a finding where two are as good."""

from __future__ import annotations

from dataclasses import replace

import pytest

import pipeline
from normalize.records import Bundle
from segment.reading import choice
from segment.reading.numbers import Numbers, numbers_of
from segment.reading.view import View
from tests.forms.reading import TITLE, Rows, issues, measures, read, scores, text_of
from tests.forms.report import make

CAPTION = "ตารางที่ ๑ คะแนนรายข้อ"


def _bundle(rows: Rows) -> Bundle:
    return pipeline.report(text_of(TITLE, CAPTION, rows).encode())


def _checks(bundle: Bundle) -> set[str]:
    return {finding.check for finding in bundle.findings}


def test_groups_of_columns_side_by_side_are_tables_of_their_own() -> None:
    found = read(
        TITLE,
        CAPTION,
        [
            ["ข้อ", "คะแนน", "ข้อ", "คะแนน"],
            ["I๑", "๘๐.๑๐", "E๑", "๗๐.๑๐"],
            ["I๒", "๘๑.๒๐", "E๒", "๗๑.๒๐"],
            ["I๓", "๘๒.๓๐", "E๓", "๗๒.๓๐"],
        ],
    )
    assert scores(found) == [
        ("question", "I1", "score", 80.1),
        ("question", "I2", "score", 81.2),
        ("question", "I3", "score", 82.3),
        ("question", "E1", "score", 70.1),
        ("question", "E2", "score", 71.2),
        ("question", "E3", "score", 72.3),
    ]


def test_questions_may_head_the_columns() -> None:
    found = read(TITLE, CAPTION, [["IIT", "I๑", "I๒", "I๓"], ["ปี ๒๕๖๖", "๘๐.๑๐", "๗๐.๑๐", "๗๑.๒๐"]])
    assert scores(found) == [
        ("question", "I1", "score", 80.1),
        ("question", "I2", "score", 70.1),
        ("question", "I3", "score", 71.2),
    ]


def test_agencies_may_head_the_columns() -> None:
    rows = [
        ["เครื่องมือ", "สำนักงานเขตลานสนใหญ่", "สำนักงานเขตทุ่งโปร่ง", "สำนักงานเขตคลองสมมติ"],
        ["IIT", "๘๐.๑๐", "๗๐.๑๐", "๗๑.๒๐"],
        ["EIT", "๘๑.๑๐", "๗๑.๑๐", "๗๒.๒๐"],
        ["OIT", "๘๒.๑๐", "๗๒.๑๐", "๗๓.๒๐"],
    ]
    found = read(TITLE, CAPTION, rows)
    assert sorted((score[1] or "", score[3], score[5]) for score in found["scores"]) == [
        ("", "EIT", 81.1),
        ("", "IIT", 80.1),
        ("", "OIT", 82.1),
        ("สำนักงานเขตคลองสมมติ", "EIT", 72.2),
        ("สำนักงานเขตคลองสมมติ", "IIT", 71.2),
        ("สำนักงานเขตคลองสมมติ", "OIT", 73.2),
        ("สำนักงานเขตทุ่งโปร่ง", "EIT", 71.1),
        ("สำนักงานเขตทุ่งโปร่ง", "IIT", 70.1),
        ("สำนักงานเขตทุ่งโปร่ง", "OIT", 72.1),
    ]
    assert "reading-unsure" not in _checks(_bundle(rows))


def test_a_header_of_three_levels_as_blanks_or_as_words_repeated() -> None:
    body = [["I๑", "๘๐.๐๐", "ผ่าน", "๗๐.๑๐", "ไม่ผ่าน"], ["I๒", "๘๐.๕๐", "ผ่าน", "๗๑.๒๐", "ไม่ผ่าน"]]
    blanks = [
        ["ข้อ", "ผลคะแนน", "", "", ""],
        ["", "ปี ๒๕๖๕", "", "ปี ๒๕๖๖", ""],
        ["", "คะแนน", "ระดับ", "คะแนน", "ระดับ"],
    ]
    repeated = [
        ["ข้อ", "ผลคะแนน", "ผลคะแนน", "ผลคะแนน", "ผลคะแนน"],
        ["ข้อ", "ปี ๒๕๖๕", "ปี ๒๕๖๕", "ปี ๒๕๖๖", "ปี ๒๕๖๖"],
        ["ข้อ", "คะแนน", "ระดับ", "คะแนน", "ระดับ"],
    ]
    for header in (blanks, repeated):
        found = read(TITLE, CAPTION, header + body)
        assert sorted((score[0], score[3], score[5]) for score in found["scores"]) == [
            (2565, "I1", 80.0),
            (2565, "I2", 80.5),
            (2566, "I1", 70.1),
            (2566, "I2", 71.2),
        ]


def test_the_lists_of_hospitals_have_codes_of_their_own() -> None:
    title = (
        "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสของหน่วยงานในสังกัดกระทรวงสาธารณสุข (MOPH ITA) "
        "โรงพยาบาลบ้านสมมติ จังหวัดน่าน ปีงบประมาณ พ.ศ. ๒๕๖๗"
    )
    rows = [
        ["ตัวชี้วัด", "คะแนน", "ประเด็นที่ต้องปรับปรุง"],
        ["MOIT ๑ การวางระบบเปิดเผยข้อมูล", "๑๐๐.๐๐", "-"],
        ["MOIT ๒ การเปิดเผยข้อมูลข่าวสาร", "๘๐.๐๐", "เอกสารไม่ครบ"],
    ]
    found = read(title, rows)
    assert scores(found) == [("question", "MOIT1", "score", 100.0), ("question", "MOIT2", "score", 80.0)]
    bundle = pipeline.report(text_of(title, [*rows, ["MOIT ๔๐ รายการเกินบัญชี", "๑๐.๐๐", "-"]]).encode())
    assert [each.question for each in bundle.findings if each.check == "code-out-of-range"] == ["MOIT40"]


def test_a_sentence_states_what_its_clauses_name() -> None:
    found = read(
        TITLE,
        "สำนักงานเขตลานสนใหญ่ ได้คะแนนรวม ๘๗.๖๕ คะแนน อยู่ในระดับผ่านดี โดยตัวชี้วัดที่ ๓ การใช้อำนาจ ได้ ๙๑.๒๐ คะแนน "
        "และตัวชี้วัดที่ ๕ การแก้ไขปัญหาการทุจริต ได้ ๘๐.๑๐ คะแนน",
    )
    assert sorted(scores(found), key=str) == [
        ("indicator", 3, "score", 91.2),
        ("indicator", 5, "score", 80.1),
        ("overall", None, "score", 87.65),
    ]
    assert found["report"]["overall_level"] == "ผ่านดี"


def test_two_columns_of_numbers_without_words_are_unsure_and_their_scores_doubtful() -> None:
    bundle = _bundle(
        [
            ["ข้อ", "ก", "ข"],
            ["I๑", "๘๐.๑๐", "๗๐.๑๐"],
            ["I๒", "๘๑.๒๐", "๗๑.๒๐"],
            ["I๓", "๘๒.๓๐", "๗๒.๓๐"],
        ]
    )
    assert "reading-unsure" in _checks(bundle)
    assert {score.trust for score in bundle.scores} == {"doubtful"}
    reading = bundle.readings[0]
    assert (reading.tables, reading.second) == ((1,), "column 3: no scores")


def test_what_only_takes_numbers_from_a_clean_reading_is_not_weighed() -> None:
    clean = [["ข้อ", "คะแนน"], ["I๑", "๘๐.๑๐"], ["I๒", "๘๑.๒๐"], ["I๓", "๘๒.๓๐"]]
    (reading,) = _bundle(clean).readings
    assert (reading.chosen, reading.second) == ("as the header says", None)
    twice = [*clean, ["I๓", "๘๕.๓๐"]]
    (reading,) = _bundle(twice).readings
    assert (reading.chosen, reading.second) == ("as the header says", "column 2: no scores")


@pytest.mark.parametrize("seed", range(30))
def test_what_is_not_weighed_would_not_have_been_chosen(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    data = make(seed)[0].encode()
    found = pipeline.report(data)
    monkeypatch.setattr(choice, "_lies_behind", lambda *_: False)
    assert replace(pipeline.report(data), readings=()) == replace(found, readings=())


def test_two_columns_of_codes_are_unsure() -> None:
    rows = [["ข้อ", "เทียบกับ", "คะแนน"], ["I๑", "E๑", "๗๐.๑๐"], ["I๒", "E๒", "๗๑.๒๐"], ["I๓", "E๓", "๗๒.๓๐"]]
    assert "reading-unsure" in _checks(_bundle(rows))


def test_numbers_that_their_header_sets_aside_are_no_scores() -> None:
    rows = [["ข้อ", "คะแนน", "ค่าเป้าหมาย"], ["I๑", "๗๐.๑๐", "๘๐.๐๐"], ["I๒", "๗๑.๒๐", "๘๐.๐๐"]]
    assert [score[5] for score in read(TITLE, CAPTION, rows)["scores"]] == [70.1, 71.2]
    assert "reading-unsure" not in _checks(_bundle(rows))


def test_the_equations_of_the_table_tell_the_scores_from_the_rest() -> None:
    rows = [
        ["รายการ", "ก", "ข"],
        ["ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล", "๘๘.๐๐", "๙๐.๐๐"],
        ["ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต", "๙๓.๐๐", "๘๐.๐๐"],
        ["OIT", "๗๑.๐๐", "๘๕.๐๐"],
    ]
    found = sorted(scores(read(TITLE, CAPTION, rows)), key=str)
    assert found == [
        ("indicator", 10, "score", 80.0),
        ("indicator", 9, "score", 90.0),
        ("instrument", "OIT", "score", 85.0),
    ]


def test_a_form_that_stands_upright_is_one_row() -> None:
    found = read(
        TITLE,
        [
            ["มาตรการที่ ๑ ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร (คะแนน ๘๖.๒๐)", ""],
            ["ประเด็นที่ต้องปรับปรุง", "ผู้ร้องไม่ทราบขั้นตอน"],
            ["มาตรการ", "จัดทำระบบติดตามเรื่อง"],
            ["ขั้นตอน", "๑. ออกแบบหน้าจอ ๒. ทดสอบกับผู้ใช้"],
            ["ผู้รับผิดชอบ", "ฝ่ายปกครอง"],
        ],
    )
    assert scores(found) == [("indicator", 7, "score", 86.2)]
    assert issues(found) == [(7, None, "ผู้ร้องไม่ทราบขั้นตอน")]
    assert [text for _, text, _ in measures(found)] == ["จัดทำระบบติดตามเรื่อง"]
    assert [text for _, text, _ in measures(found, "step")] == ["ออกแบบหน้าจอ", "ทดสอบกับผู้ใช้"]
    assert {each["responsible"] for each in found["measures"]} == {"ฝ่ายปกครอง"}


def test_codes_may_stand_behind_their_questions() -> None:
    found = read(
        TITLE,
        [
            ["รายการประเมิน", "คะแนน", "ประเด็นที่ต้องปรับปรุง"],
            ["ท่านทราบแผนการใช้จ่ายงบประมาณหรือไม่ (I๗)", "๘๐.๗๐", "ยังไม่เผยแพร่แผน"],
            ["ท่านมีส่วนร่วมตรวจสอบการใช้จ่ายหรือไม่ (๑๑๑)", "๘๒.๑๕", "ไม่มีช่องทางสอบถาม"],
            ["การยืมทรัพย์สินมีการขออนุญาตหรือไม่ (I๒๐)", "๘๑.๔๐", "ผู้ยืมไม่ลงชื่อ"],
        ],
    )
    assert scores(found) == [
        ("question", "I7", "score", 80.7),
        ("question", "I11", "score", 82.15),
        ("question", "I20", "score", 81.4),
    ]
    assert [each[1] for each in issues(found)] == ["I7", "I11", "I20"]


def test_items_in_a_column_of_their_own() -> None:
    found = read(
        TITLE,
        [
            ["ที่", "ข้อคำถาม", "รายการย่อย", "คะแนนรายการย่อย", "คะแนนเฉลี่ยข้อ"],
            ["I๑", "เจ้าหน้าที่ปฏิบัติงานอย่างไร", "๑) ตามขั้นตอน", "๙๑.๔๐", "๘๙.๑๐"],
            ["", "", "๒) ตามเวลา", "๘๖.๘๐", ""],
            ["I๒", "เจ้าหน้าที่ให้บริการเท่าเทียมหรือไม่", "-", "-", "๘๗.๔๐"],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("item", "I1.1", "score", 91.4),
        ("item", "I1.2", "score", 86.8),
        ("question", "I1", "score", 89.1),
        ("question", "I2", "score", 87.4),
    ]


def test_a_row_with_a_number_of_its_own_goes_on_with_none() -> None:
    found = read(
        TITLE,
        CAPTION,
        [["เครื่องมือ", "คะแนน"], ["IIT", "๘๐.๑๐"], ["EIT", "๘๑.๒๐"]],
        [["เครื่องมือ", "คะแนน"], ["OIT", "๙๐.๓๐"]],
    )
    assert sorted(scores(found), key=str) == [
        ("instrument", "EIT", "score", 81.2),
        ("instrument", "IIT", "score", 80.1),
        ("instrument", "OIT", "score", 90.3),
    ]


def test_what_a_reading_is_weighed_by_is_what_the_table_says(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers_in, same = choice.Reading.numbers_in, list[bool]()

    def compared(reading: choice.Reading, view: View) -> Numbers:
        found = numbers_in(reading, view)
        same.append(found == numbers_of(view))
        return found

    monkeypatch.setattr(choice.Reading, "numbers_in", compared)
    for seed in range(60):
        pipeline.report(make(seed)[0].encode())
    assert len(same) > 60
    assert all(same)
