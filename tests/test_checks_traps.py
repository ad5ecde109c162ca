"""What looks like a defect and is none: no check may call it an error."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cases import BANGKOK, NATIONAL, case, place, question, score

import pipeline
from checks.case import Case
from checks.registry import every_check
from checks.report import severity
from checks.result import FAIL
from codebook.reader import indicator_names

NAMES = [names[0] for _, names in sorted(indicator_names().items())]
TITLE = "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 เทศบาลตำบลบ้านสร้างสรรค์ จังหวัดน่าน"
SEVENTH = (score(7, 80.91), score(9, 95.0), score("EIT", 86.37), score("overall", 92.84))

TRAPS: dict[str, Case] = {
    "an aim": case(scores=SEVENTH, text="กำหนดค่าเป้าหมายตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร ไม่น้อยกว่า 85.00 คะแนน"),
    "questions of no point": case(scores=(score("OIT", 91.7),), text="ตารางที่ 3 ข้อคำถามแบบตรวจ OIT ที่ได้ 0 คะแนน"),
    "a threshold": case(scores=SEVENTH, text="ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร มีคะแนนต่ำกว่า 85.00 คะแนน"),
    "a country's mean": case(scores=SEVENTH, text="คะแนนเฉลี่ยของประเทศในตัวชี้วัดที่ 7 อยู่ที่ 93.82 คะแนน"),
    "a sub-indicator": case(scores=SEVENTH, text="ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ตัวชี้วัดย่อยที่ 9.4 ได้คะแนน 75.00 คะแนน"),
    "a part of EIT": case(scores=SEVENTH, text="ผลการประเมิน EIT ส่วนที่ 1 ได้ 79.40 คะแนน"),
    "a weighted score": case(scores=SEVENTH, text="EIT มีคะแนนถ่วงน้ำหนัก 25.91 คะแนน"),
    "a rise": case(scores=SEVENTH, text="ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร เพิ่มขึ้น 3.25 คะแนน"),
    "another year": case(scores=SEVENTH, text="ในปีงบประมาณ พ.ศ. 2566 ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร ได้ 75.20 คะแนน"),
    "a scale": case(scores=SEVENTH, text="ระดับผลการประเมินมีคะแนนเต็ม 100 คะแนน ผ่านดี 85.00 - 94.99 คะแนน"),
    "rounding": case(scores=(score("OIT", 94.13), score(9, 98.25), score(10, 90.0))),
    "a total of rounded weighted scores": case(
        scores=(
            *(
                score(code, value)
                for code, value in (("IIT", 92.66), ("EIT", 91.95), ("OIT", 91.74), ("overall", 92.09))
            ),
            *(score(code, value, "weighted_score") for code, value in (("IIT", 27.80), ("EIT", 27.59), ("OIT", 36.70))),
        )
    ),
    "a district weighs its indicators": case(
        scores=(
            *(score(6 + at, value, year=2567) for at, value in enumerate((90.66, 80.91, 82.67))),
            score("EIT", 86.37, year=2567),
        ),
        report=replace(BANGKOK, assessed_year=2567),
    ),
    "low scorers only": case(
        questions=tuple(question(f"E{number}", 6, row=number) for number in (1, 2, 3, 5, 6, 9, 11))
    ),
    "two years side by side": case(scores=(score(7, 80.91), score(7, 75.2, year=2567, at=place(1, 1, 2)))),
    "another agency's row": case(scores=(score(7, 80.91), score(7, 75.2, agency="เทศบาลตำบลนาดีใต้"))),
    "the hole of the level table": case(
        scores=(score("IIT", 92.95), score("EIT", 91.84), score("OIT", 99.13), score("overall", 95.09)),
        report=replace(NATIONAL, overall_score=95.09, overall_level="ผ่านดี"),
    ),
    "the level of an earlier table": case(report=replace(NATIONAL, overall_score=92.84, overall_level="A")),
    "a plan for the next year": case(text="2. มาตรการยกระดับคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2569"),
    "a plan's years": case(text="1. แผนแม่บทภายใต้ยุทธศาสตร์ชาติ (พ.ศ. 2561 - 2580) ผลการประเมิน"),
    "an office of an education area": case(
        text="ร่วมกับสำนักงานเขตพื้นที่การศึกษาประถมศึกษาและสำนักงานเขตที่ท่านติดต่อ", report=BANGKOK
    ),
    "another item of the same value": case(scores=(score("I21", 90.36), score("I23", 90.36, at=place(3)))),
    "an item more than known": case(questions=(question("O48", 10),)),
}


@pytest.mark.parametrize("name", TRAPS)
def test_no_error_is_told(name: str) -> None:
    told = [
        (check.id, result.reason.en)
        for check in every_check()
        for result in check.calculate(TRAPS[name])
        if result.outcome == FAIL and severity(check, result) == "error"
    ]
    assert told == []


@pytest.mark.parametrize(("elsewhere", "missed"), [((9, 10), set()), ((9,), {9, 10}), ((), {9, 10})])
def test_an_instrument_with_a_table_of_its_own_is_missing_from_none(
    elsewhere: tuple[int, ...], missed: set[int]
) -> None:
    asked = [f"{number}. {name}\t{80 + number}.00" for number, name in enumerate(NAMES[:8], start=1)]
    looked = [f"ตัวชี้วัดที่ {number} {NAMES[number - 1]}\t9{number % 10}.00" for number in elsewhere]
    text = "\n".join([TITLE, "", "ตัวชี้วัด\tคะแนน", *asked, "", "ตาราง OIT", "", "ตัวชี้วัด\tคะแนน", *looked, ""])
    found = pipeline.report(text.encode()).findings
    assert {each.indicator for each in found if each.check == "indicator-missing"} == missed


@pytest.mark.parametrize(
    ("tables", "missed"),
    [
        (((1, 2, 3, 4), (6, 7, 8, 9, 10)), {5}),
        (((1, 2, 3, 4, 5), (6, 7, 8), (9, 10)), set()),
        (((1, 2, 3, 4), (2, 6, 7, 8, 9, 10)), set()),  # what is low in another table is no part of it
        (((2, 4), (6, 9)), set()),
    ],
)
def test_a_table_for_each_instrument_lacks_none_of_its_indicators(
    tables: tuple[tuple[int, ...], ...], missed: set[int]
) -> None:
    parts = [
        "\n".join(["ตารางคะแนนของเครื่องมือ", "", "ตัวชี้วัด\tคะแนน", *(_scored(each) for each in numbers)])
        for numbers in tables
    ]
    found = pipeline.report("\n\n".join([TITLE, *parts, ""]).encode()).findings
    assert {each.indicator for each in found if each.check == "indicator-missing"} == missed


def _scored(number: int) -> str:
    return f"ตัวชี้วัดที่ {number} {NAMES[number - 1]}\t9{number % 10}.00"
