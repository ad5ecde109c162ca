"""What sentences say of rises, falls, the highest and the lowest, and of levels beside numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cases import NATIONAL, case, place, question, score

from checks.case import Case
from checks.registry import every_check
from checks.result import FAIL
from normalize.records import Score

CHECKS = {check.id: check for check in every_check()}
INDICATORS = tuple(
    score(number, value) for number, value in enumerate((95.2, 83.1, 91.0, 88.4, 87.5, 90.3, 79.9, 84.6, 96.0, 93.0), 1)
)
INSTRUMENTS = (score("IIT", 89.04), score("EIT", 84.93), score("OIT", 94.5), score("overall", 90.0))
BEFORE = (score("overall", 87.27, year=2567), score(7, 82.0, year=2567))


def found(check: str, text: str, scores: tuple[Score, ...] = INDICATORS + INSTRUMENTS) -> list[str]:
    seeded: Case = case(text=text, scores=scores)
    return [each.observed or "" for each in CHECKS[check].calculate(seeded) if each.outcome == FAIL]


CHANGES = {
    "คะแนนรวมเพิ่มขึ้นจาก 90.18 คะแนน เป็น 92.63 คะแนน": False,
    "คะแนนรวมลดลงจาก 90.18 คะแนน เป็น 92.63 คะแนน": True,
    "เพิ่มขึ้น 2.45 คะแนน จากปีงบประมาณ 2567 ซึ่งได้ 90.18 คะแนน เป็น 92.63 คะแนน": False,
    "เพิ่มขึ้น 2.54 คะแนน จากเดิม 90.18 คะแนน เป็น 92.63 คะแนน": True,
    "ได้คะแนนรวม 90.00 คะแนน เพิ่มขึ้นจากปีก่อน 2.73 คะแนน": False,
    "ได้คะแนนรวม 90.00 คะแนน เพิ่มขึ้นจากปีก่อน 3.72 คะแนน": True,
    "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร ลดลง 2.10 คะแนน": False,
    "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร เพิ่มขึ้น 2.10 คะแนน": True,
    "คะแนนความพึงพอใจเพิ่มขึ้น 5.00 คะแนน": False,
    "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร ได้ 79.90 คะแนน เพิ่มขึ้น 2.10 คะแนน": True,
    "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร ได้ 79.90 คะแนน ลดลง 2.10 คะแนน": False,
    "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร ต้องได้ไม่ต่ำกว่า 85.00 คะแนน": False,
    "ตัวชี้วัดย่อยของตัวชี้วัดที่ 7 เพิ่มขึ้น 2.10 คะแนน": False,
}


@pytest.mark.parametrize("text", CHANGES)
def test_rises_and_falls(text: str) -> None:
    assert bool(found("spoken-change", text, INDICATORS + INSTRUMENTS + BEFORE)) is CHANGES[text]


ORDERS = {
    "ตัวชี้วัดที่ได้คะแนนสูงสุด คือ ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล": False,
    "ตัวชี้วัดที่ได้คะแนนสูงสุด คือ ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่": True,
    "ตัวชี้วัดที่มีคะแนนต่ำที่สุด ได้แก่ ประสิทธิภาพการสื่อสาร รองลงมาคือ การใช้งบประมาณ": False,
    "ตัวชี้วัดที่มีคะแนนน้อยที่สุด ได้แก่ การใช้งบประมาณ": True,
    "แบบวัด IIT ได้ 89.04 คะแนน โดยตัวชี้วัดที่ได้คะแนนมากที่สุด คือ ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่": False,
    "แบบวัด EIT ได้ 84.93 คะแนน โดยตัวชี้วัดที่ได้คะแนนมากที่สุด คือ ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่": True,
    "เครื่องมือที่ได้คะแนนสูงสุด คือ แบบตรวจ OIT": False,
    "แบบวัดที่ได้คะแนนต่ำสุด คือ แบบวัด IIT": True,
    "ตัวชี้วัดที่ต่ำกว่า 85 คะแนน ได้แก่ ตัวชี้วัดที่ 2 ตัวชี้วัดที่ 7 และตัวชี้วัดที่ 8": False,
    "ตัวชี้วัดที่ต่ำกว่า 85 คะแนน ได้แก่ ตัวชี้วัดที่ 2 และตัวชี้วัดที่ 7": True,
    "ตัวชี้วัดที่มีคะแนนต่ำกว่าร้อยละ 85 ได้แก่ การใช้งบประมาณ ประสิทธิภาพการสื่อสาร การปรับปรุงระบบการทำงาน และการใช้อำนาจ": True,
    "ตัวชี้วัดที่ต่ำกว่า 85 คะแนน ได้แก่ ตัวชี้วัดที่ 2 และตัวชี้วัดที่ 7 เป็นต้น": False,
    "ทุกเครื่องมือได้ตั้งแต่ 80 คะแนนขึ้นไป": False,
    "ทุกเครื่องมือได้ตั้งแต่ 85 คะแนนขึ้นไป": True,
    "ตั้งเป้าหมายให้ทุกเครื่องมือได้ตั้งแต่ 95 คะแนนขึ้นไป": False,
    "เกณฑ์การประเมินระดับผ่านดีเยี่ยม: ทุกเครื่องมือได้ตั้งแต่ 95 คะแนน": False,
}


@pytest.mark.parametrize("text", ORDERS)
def test_orders(text: str) -> None:
    assert bool(found("spoken-order", text)) is ORDERS[text]


def test_an_order_is_not_asked_where_an_indicator_is_missing() -> None:
    assert found("spoken-order", "ตัวชี้วัดที่ได้คะแนนสูงสุด คือ ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", INDICATORS[:8]) == []


BESIDE = {
    "รายการ\tผล\nคะแนนรวม\t83.72 ผ่านดี": ["ผ่านดี (83.72)"],
    "รายการ\tผล\nคะแนนรวม\t93.72 (ระดับ ผ่านดี)": [],
    "รายการ\tผล\nคะแนนรวม (ระดับผ่านดี)\t83.72": ["ผ่านดี (83.72)"],
    "รายการ\tผล\nคะแนนรวม (ระดับผ่าน)\t88.79": [],
    "ระดับ\tช่วงคะแนน\nระดับผ่านดี\t85.00 – 94.99": [],
}


@pytest.mark.parametrize("text", BESIDE)
def test_a_level_inside_a_cell(text: str) -> None:
    assert found("level-of-row", text) == BESIDE[text]


def test_the_first_or_the_last_question_is_missing() -> None:
    every = tuple(question(f"E{number}", row=number) for number in range(1, 10))
    scores = tuple(score(f"E{number}", 90.0, at=place(number)) for number in range(1, 10))
    check = CHECKS["question-missing"]

    def missing(chosen: slice) -> list[str | None]:
        seeded = case(questions=every[chosen], scores=scores[chosen], report=replace(NATIONAL, assessed_year=2568))
        return [each.expected for each in check.calculate(seeded) if each.outcome == FAIL]

    assert missing(slice(None)) == []
    assert missing(slice(0, 8)) == ["E9"]
    assert missing(slice(1, 9)) == ["E1"]
    assert missing(slice(0, 7)) == []


RANKS = {
    "อยู่ในอันดับที่ 2 จาก 3 แห่ง": [],
    "อยู่ในอันดับที่ 1 จาก 3 แห่ง": ["1"],
    "ได้อันดับ 3 ใน 3 หน่วยงาน": ["3"],
    "ได้คะแนนรวม 90.00 คะแนน อยู่ในลำดับที่ 1 จากทั้งหมด 3 แห่ง": ["1"],
    # Of more than the report gives the totals of nothing is known, nor of a part alone, nor of another agency.
    "อยู่ในอันดับที่ 1 จาก 17 แห่ง": [],
    "ตัวชี้วัดที่ 2 การใช้งบประมาณ อยู่ในอันดับที่ 1 จาก 3 แห่ง": [],
    "เทศบาลตำบลริมน้ำอยู่ในอันดับที่ 1 จาก 3 แห่ง": [],
}


@pytest.mark.parametrize("text", RANKS)
def test_a_rank_among_the_totals_of_others(text: str) -> None:
    others = (score("overall", 92.1, agency="เทศบาลตำบลริมน้ำ"), score("overall", 85.0, agency="เทศบาลตำบลริมทาง"))
    assert found("spoken-rank", text, (*INSTRUMENTS, *others)) == RANKS[text]


SPOKEN_OF = {
    "มีผู้ตอบแบบวัด EIT จำนวน 374 คน ได้คะแนนรวม 90.00 คะแนน": False,
    "มีผู้ตอบแบบวัด EIT จำนวน 374 คน ได้คะแนนรวม 84.93 คะแนน": True,
    "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสารต้องแก้ไข ส่วนจังหวัดตากในภาพรวมได้ 81.40 คะแนน": False,
    "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสารได้คะแนน 81.40 คะแนน": True,
    "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร\n\nได้คะแนน 81.40 คะแนน ผู้มาติดต่อไม่ทราบช่องทาง": True,
    "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร\n\nได้คะแนน 79.90 คะแนน ผู้มาติดต่อไม่ทราบช่องทาง": False,
}


@pytest.mark.parametrize(("text", "wrong"), SPOKEN_OF.items())
def test_what_a_number_in_a_sentence_is_of(text: str, *, wrong: bool) -> None:
    assert bool(found("sentence-differs", text)) is wrong


def test_how_many_indicators_rose_and_fell() -> None:
    moved = (1.0, -0.5, 2.0, 0.0, 1.5, -2.0, 3.0, 0.4, 1.1, -0.2)
    before = tuple(
        score(number, round((each.value or 0) - change, 2), year=2567)
        for number, (each, change) in enumerate(zip(INDICATORS, moved, strict=True), 1)
    )
    both = INDICATORS + before
    assert found("spoken-change", "มีคะแนนเพิ่มขึ้น 6 ตัวชี้วัด และลดลง 3 ตัวชี้วัด", both) == []
    assert found("spoken-change", "มีคะแนนเพิ่มขึ้น 7 ตัวชี้วัด และลดลง 2 ตัวชี้วัด", both) == ["7", "2"]
    # Of some of them a sentence may speak of others.
    assert found("spoken-change", "มีคะแนนเพิ่มขึ้น 7 ตัวชี้วัด", INDICATORS + before[:3]) == []


@pytest.mark.parametrize(
    ("label", "rank", "observed"),
    [
        ("ลำดับในกระทรวง", "ที่ 2 จาก 3 หน่วยงาน", []),
        ("ลำดับในกระทรวง", "ที่ 1 จาก 3 หน่วยงาน", ["1"]),
        ("อันดับในจังหวัด", "3/3", ["3"]),
        ("อันดับของตัวชี้วัดที่ 2", "ที่ 1 จาก 3 หน่วยงาน", []),
        ("คะแนนรวม", "1 จาก 3", []),
    ],
)
def test_a_rank_in_a_cell_beside_its_word(label: str, rank: str, observed: list[str]) -> None:
    others = (score("overall", 92.1, agency="เทศบาลตำบลริมน้ำ"), score("overall", 85.0, agency="เทศบาลตำบลดอน"))
    assert found("spoken-rank", f"รายการ\tผล\nคะแนนรวม\t90.00\n{label}\t{rank}", (*INSTRUMENTS, *others)) == observed
