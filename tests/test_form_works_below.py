"""Form: a table of questions and scores, and below each over the whole row what is to be done, its word in the cell."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, Rows, issues, measures, read, scores, text_of

HEADERS = [["ข้อ", "ข้อคำถาม", "คะแนน"], ["ที่", "ข้อคำถาม", "คะแนน"]]
ASKED = [["E1", "การปฏิบัติงานเป็นไปตามขั้นตอน", "81.20"], ["E4", "การเข้าถึงข้อมูล", "78.40"]]


def below(first: str, second: str, header: list[str] = HEADERS[0]) -> Rows:
    return [header, ASKED[0], [first, "", ""], ASKED[1], [second, "", ""]]


@pytest.mark.parametrize("header", HEADERS)
def test_a_work_belongs_to_the_question_above_it(header: list[str]) -> None:
    found = read(TITLE, below("มาตรการ: จัดอบรมเจ้าหน้าที่", "มาตรการ: ปรับปรุงเว็บไซต์", header))
    assert scores(found) == [("question", "E1", "score", 81.2), ("question", "E4", "score", 78.4)]
    assert measures(found) == [(None, "จัดอบรมเจ้าหน้าที่", ["E1"]), (None, "ปรับปรุงเว็บไซต์", ["E4"])]


def test_one_cell_may_say_what_is_wrong_what_is_done_and_who_does_it() -> None:
    found = read(
        TITLE,
        below(
            "ปัญหา: ล่าช้า แนวทางแก้ไข: จัดอบรม ผู้รับผิดชอบ: สำนักปลัด", "ปัญหา: ข้อมูลเก่า แนวทางแก้ไข: ปรับปรุงเว็บไซต์ ผู้รับผิดชอบ: กองช่าง"
        ),
    )
    assert [each[1:] for each in issues(found)] == [("E1", "ล่าช้า"), ("E4", "ข้อมูลเก่า")]
    assert measures(found) == [(None, "จัดอบรม", ["E1"]), (None, "ปรับปรุงเว็บไซต์", ["E4"])]
    assert [each["responsible"] for each in found["measures"]] == ["สำนักปลัด", "กองช่าง"]


def test_words_of_one_role_are_one_column() -> None:
    found = read(TITLE, below("มาตรการ : 1. จัดอบรม 2. ติดป้าย", "แนวทางแก้ไข : ปรับปรุงเว็บไซต์"))
    assert measures(found) == [(1, "จัดอบรม", ["E1"]), (2, "ติดป้าย", ["E1"]), (None, "ปรับปรุงเว็บไซต์", ["E4"])]


def test_below_indicators_it_is_theirs() -> None:
    rows = [
        ["ตัวชี้วัด", "คะแนน"],
        ["1. การปฏิบัติหน้าที่", "81.20"],
        ["มาตรการ: จัดอบรม", ""],
        ["2. การใช้งบประมาณ", "78.40"],
        ["มาตรการ: เผยแพร่แผน", ""],
    ]
    found = read(TITLE, rows)
    assert [each["indicator"] for each in found["measures"]] == [1, 2]
    assert [each[3] for each in scores(found)] == [81.2, 78.4]


def test_once_below_several_it_is_told_and_belongs_to_none() -> None:
    rows = [HEADERS[0], *ASKED, ["มาตรการ: จัดอบรมเจ้าหน้าที่ด้านการบริการ", "", ""]]
    found = read(TITLE, rows)
    assert measures(found) == []
    assert len(scores(found)) == len(ASKED)
    findings = pipeline.report(text_of(TITLE, rows).encode()).findings
    assert "cell-not-used" in {each.check for each in findings}


def test_a_word_that_is_none_of_a_work_is_no_work() -> None:
    rows = below("ที่มา: ระบบ ITAS", "ที่มา: ระบบ ITAS")
    assert measures(read(TITLE, rows)) == []
