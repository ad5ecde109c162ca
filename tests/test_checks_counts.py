"""What a text counts is counted; rows, items and lists have no hole; an issue goes with its measure."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cases import NATIONAL, case, header_and, issue, measure, place, question, score

from checks.case import Case
from checks.registry import every_check
from checks.report import severity
from checks.result import FAIL
from normalize.records import Question, Use

CHECKS = {check.id: check for check in every_check()}


def found(check: str, seeded: Case) -> list[tuple[str, str]]:
    """(observed, severity) of each failure."""
    return [
        (each.observed or "", severity(CHECKS[check], each))
        for each in CHECKS[check].calculate(seeded)
        if each.outcome == FAIL
    ]


TEXTS = {
    "แบบวัด EIT จำนวน 15 ข้อ (E1 – E15) และแบบวัด IIT": [],
    "แบบวัด EIT จำนวน 14 ข้อ (E1 – E15) และแบบวัด IIT": ["14"],
    "ข้อที่ได้ 0 คะแนน จำนวน 3 ข้อ ได้แก่ O1, O5 และ O17": [],
    "ข้อที่ได้ 0 คะแนน จำนวน 4 ข้อ ได้แก่ O1, O5 และ O17": ["4"],
    "ข้อที่ได้ 0 คะแนน จำนวน 5 ข้อ เช่น O1, O5 และ O17": [],
    "ต้องปรับปรุง 3 ตัวชี้วัด ได้แก่ ตัวชี้วัดที่ 2 ตัวชี้วัดที่ 4 และตัวชี้วัดที่ 7": [],
    "ต้องปรับปรุง 6 ตัวชี้วัด ได้แก่ ตัวชี้วัดที่ได้น้อยกว่า 85 คะแนนของแบบวัด EIT ตัวชี้วัดที่ 5 และตัวชี้วัดที่ 10": [],
    "ต้องปรับปรุง 2 ตัวชี้วัด ได้แก่ การใช้งบประมาณ การใช้อำนาจ และประสิทธิภาพการสื่อสาร": ["2"],
    "การประเมินประกอบด้วย 3 เครื่องมือ 10 ตัวชี้วัด": [],
    "การประเมินประกอบด้วย 3 เครื่องมือ 12 ตัวชี้วัด": ["12"],
    "มีแนวทาง 3 ข้อ ดังนี้\n\n1. อบรมบุคลากร\n\n2. จัดทำคู่มือ\n\n3. เผยแพร่ผลงาน": [],
    "มีแนวทาง 4 ข้อ ดังนี้\n\n1. อบรมบุคลากร\n\n2. จัดทำคู่มือ\n\n3. เผยแพร่ผลงาน": ["4"],
    "ให้บริการ 24 ชั่วโมง และตอบคำถามภายใน 3 วันทำการ": [],
}


@pytest.mark.parametrize("text", TEXTS)
def test_a_count_whose_things_stand_there(text: str) -> None:
    assert [observed for observed, _ in found("stated-count", case(text=text))] == TEXTS[text]


def test_a_whole_list_of_questions() -> None:
    text = "แบบตรวจ OIT แสดงข้อมูลครบทั้ง 20 ข้อ"
    every = tuple(question(f"O{number}", row=number) for number in range(1, 21))
    assert found("stated-count", case(text=text, questions=every)) == []
    assert found("stated-count", case(text=text, questions=every[:11] + every[12:])) == [("20", "warning")]
    assert found("stated-count", case(text=text, questions=every[:5])) == []


def test_how_many_indicators_lie_below_a_mark() -> None:
    scores = tuple(score(number, 80.0 if number in (2, 7) else 90.0) for number in range(1, 11))
    assert found("stated-count", case(text="ตัวชี้วัดที่ต่ำกว่า 85 คะแนน จำนวน 2 ตัวชี้วัด", scores=scores)) == []
    assert found("stated-count", case(text="ตัวชี้วัดที่ต่ำกว่า 85 คะแนน จำนวน 3 ตัวชี้วัด", scores=scores)) == [("3", "warning")]
    assert found("stated-count", case(text="ตัวชี้วัดที่ต่ำกว่า 85 คะแนน จำนวน 3 ตัวชี้วัด", scores=scores[:4])) == []


def numbered(*numbers: int) -> Case:
    rows = "\n".join(f"{number}\tรายการ {at}" for at, number in enumerate(numbers))
    return case(text=f"ลำดับ\tรายการ\n{rows}")


@pytest.mark.parametrize(
    ("numbers", "observed"),
    [
        ((1, 2, 3, 4, 5), []),
        ((1, 2, 4, 5, 6), ["4"]),
        ((1, 2, 3, 3, 4), ["3"]),
        ((1, 2, 8, 4, 5), ["8"]),
        ((1, 2, 3, 1, 2, 3), []),
        ((3, 7, 12, 20), []),
        ((1, 2, 4), []),
    ],
)
def test_running_numbers(numbers: tuple[int, ...], observed: list[str]) -> None:
    assert [each for each, _ in found("row-numbering", numbered(*numbers))] == observed


def rows_of(*issues: str) -> Case:
    """A table of questions, issues and measures; every measure is there."""
    text = "ข้อ\tประเด็น\tมาตรการ\n" + "\n".join(f"E{at}\t{each}\tมาตรการ {at}" for at, each in enumerate(issues, 1))
    uses = [*header_and("question", len(issues)), *header_and("measure", len(issues), column=2)]
    uses += [Use(1, at, 1, "record", "issue") for at, each in enumerate(issues, 1) if each.strip("- ")]
    stated = tuple(issue(each, 6, None, row=at) for at, each in enumerate(issues, 1) if each.strip("- "))
    measures = tuple(
        replace(measure(f"มาตรการ {at}", 6, row=at), place=place(at, 1, 2)) for at in range(1, len(issues) + 1)
    )
    return case(text=text, uses=tuple(uses), issues=stated, measures=measures, report=NATIONAL)


def test_a_measure_beside_an_empty_issue() -> None:
    assert found("issue-without-measure", rows_of("ก", "ข", "ค", "ง", "จ")) == []
    assert found("issue-without-measure", rows_of("ก", "ข", "", "ง", "จ")) == [("", "warning")]
    assert found("issue-without-measure", rows_of("ก", "ข", "-", "ง", "จ")) == [("", "info")]
    assert found("issue-without-measure", rows_of("ก", "", "", "", "จ")) == []


@pytest.mark.parametrize("things", ["ข้อ", "รายการ"])
def test_how_many_questions_the_table_below_holds(things: str) -> None:
    listed = tuple(question(code, row=row) for row, code in enumerate(("O33", "O36", "O37"), start=1))
    rows = "\n".join(f"{each.question}\tรายการข้อมูล\t0.00" for each in listed)
    for said, observed in ((3, []), (4, [("4", "warning")])):
        text = f"ที่ได้ 0 คะแนน จำนวน {said} {things} ดังนี้\n\nข้อ\tรายการข้อมูล\tคะแนน\n{rows}"
        assert found("stated-count", case(text=text, questions=listed)) == observed


def listed(*codes: str) -> tuple[str, tuple[Question, ...]]:
    """A table of questions, and their records."""
    questions = tuple(question(code, row=row) for row, code in enumerate(codes, start=1))
    return "\n".join(f"{each.question}\tรายการข้อมูล\t0.00" for each in questions), questions


@pytest.mark.parametrize(
    ("said", "observed"),
    [
        ("จากทั้งหมด 43 ข้อ มีข้อที่ได้ 0 คะแนน จำนวน 3 ข้อ ปรากฏตามตารางที่ 3 ซึ่งแสดงครบทุกข้อ", []),
        ("จากทั้งหมด 43 ข้อ มีข้อที่ได้ 0 คะแนน จำนวน 4 ข้อ ปรากฏตามตารางที่ 3 ซึ่งแสดงครบทุกข้อ", [("4", "warning")]),
        ("ข้อที่ต่ำกว่า 85 คะแนน จำนวน 4 ข้อ และหัวข้ออื่น 1 กลุ่ม ตามตารางที่ 3", [("4", "warning")]),
    ],
)
def test_a_count_above_the_caption_of_its_table(said: str, observed: list[tuple[str, str]]) -> None:
    rows, questions = listed("O12", "O17", "O33")
    text = f"{said}\n\nตารางที่ 3 ข้อที่ไม่ได้คะแนน\n\nข้อ\tรายการข้อมูล\tคะแนน\n{rows}"
    assert found("stated-count", case(text=text, questions=questions)) == observed


def test_a_range_that_is_said_to_be_whole() -> None:
    rows, questions = listed("O34", "O35", "O36", "O38")
    text = f"ข้อมูลครบทั้ง 5 ข้อ (o34 - o38)\n\nข้อ\tรายการข้อมูล\tคะแนน\n{rows}"
    assert found("stated-count", case(text=text, questions=questions)) == [("5", "warning")]
