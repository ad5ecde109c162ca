"""Form: questions that only count themselves (ข้อ ๑ …) under the header of another word, beside their scores."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, read, scores, text_of

HEADS = pytest.mark.parametrize("head", ["ลำดับ", "รายการ", "หัวข้อ", "รายละเอียด", "ข้อคำถาม"])
ASKED = ("เจ้าหน้าที่ปฏิบัติงานตามขั้นตอน มากน้อยเพียงใด", "เจ้าหน้าที่ปฏิบัติงานอย่างเท่าเทียม มากน้อยเพียงใด", "เจ้าหน้าที่เรียกรับสินบน หรือไม่")
POINTS = ("90.10", "91.20", "92.35")


def table(head: str, numbers: str = "๑๒๓", points: tuple[str, ...] = POINTS) -> list[list[str]]:
    rows = zip(numbers, ASKED, points, strict=True)
    return [[head, "คะแนน"], *([f"ข้อ {number} {text}", score] for number, text, score in rows)]


@HEADS
@pytest.mark.parametrize(
    ("caption", "codes", "numbers"),
    [
        ("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", ["I1", "I2", "I3"], "๑๒๓"),
        ("คะแนนรายข้อของแบบวัด EIT", ["E1", "E2", "E3"], "๑๒๓"),
        ("ตัวชี้วัดที่ 2 การใช้งบประมาณ", ["I7", "I8", "I9"], "๗๘๙"),
    ],
)
def test_the_section_says_whose_they_are(head: str, caption: str, codes: list[str], numbers: str) -> None:
    found = read(TITLE, caption, table(head, numbers))
    values = [float(each) for each in POINTS]
    assert scores(found) == [("question", code, "score", each) for code, each in zip(codes, values, strict=True)]
    assert [(each[0], each[2]) for each in found["questions"]] == list(zip(codes, ASKED, strict=True))


@HEADS
@pytest.mark.parametrize("points", [POINTS, ("100", "100", "0")])
@pytest.mark.parametrize("caption", ["คะแนนรายข้อ", "คะแนนรายข้อของแบบวัด IIT และ EIT", "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร"])
def test_where_it_does_not_they_are_told(head: str, caption: str, points: tuple[str, ...]) -> None:
    bundle = pipeline.report(text_of(TITLE, caption, table(head, points=points)).encode())
    assert bundle.scores == ()
    assert "warning" in {each.severity for each in bundle.findings if each.check == "cell-not-used"}


def test_numbers_that_go_on_behind_the_table_before_are_its() -> None:
    found = read(TITLE, [["ข้อ", "คะแนน"], ["I1", "90.10"], ["I2", "91.20"]], "คะแนนรายข้อ (ต่อ)", table("รายการ", "๓๔๕"))
    assert [each[1] for each in scores(found)] == ["I1", "I2", "I3", "I4", "I5"]


def test_names_that_count_themselves_are_indicators() -> None:
    rows = [["รายการ", "คะแนน"], ["ข้อ 1 การปฏิบัติหน้าที่", "90.10"], ["ข้อ 2 การใช้งบประมาณ", "91.20"]]
    assert [each[:2] for each in scores(read(TITLE, rows))] == [("indicator", 1), ("indicator", 2)]
