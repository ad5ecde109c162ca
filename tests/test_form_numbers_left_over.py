"""Form: a sentence whose number is no record: it is not lost quietly, nor told where it is recorded elsewhere."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import text_of

TITLE = (
    "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2567\n"
    "องค์การบริหารส่วนตำบลห้วยกระทิงแดง อำเภอแม่ทา จังหวัดลำพูน"
)
TABLE = [["เครื่องมือ", "คะแนน"], ["IIT", "88.10"], ["EIT", "84.20"], ["OIT", "93.75"]]


def told(text: str, table: list[list[str]] = TABLE) -> list[tuple[str, str, str]]:
    """(severity, number, reason) of what is told of a report with a table and this text."""
    findings = pipeline.report(text_of(TITLE, table, text).encode()).findings
    return [
        (each.severity, each.observed or "", each.expected or "")
        for each in findings
        if each.check == "sentence-not-read"
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ข้อ I6 ควรได้ 90.00", [("info", "90.00", "target")]),
        ("ข้อ I6 ควรได้ไม่ต่ำกว่า 90.00 คะแนน", [("info", "90.00 คะแนน", "target")]),
        ("เพื่อให้ผลดีขึ้น ข้อ O12 และ O18 ได้ 0 คะแนน", [("info", "0 คะแนน", "no-result")]),
        ("IIT ควรได้ 95.00 คะแนน", [("info", "95.00 คะแนน", "target")]),
        ("ปี 2566 แบบวัด IIT ได้ 80.00 คะแนน", [("info", "80.00 คะแนน", "another-year")]),
        ("IIT ได้ 88.10 คะแนน เพิ่มขึ้น 8.10 คะแนน", [("info", "8.10 คะแนน", "difference")]),
        ("คะแนน IIT เฉลี่ยของ อบต. ในจังหวัด 86.00 คะแนน", [("info", "86.00 คะแนน", "mean-of-others")]),
        ("คะแนนรายข้อของ IIT อยู่ระหว่าง 70.25 - 92.10 คะแนน", [("info", "70.25", "range")]),
        ("ตัวชี้วัดย่อยที่ 9.2 ได้ 95.00 คะแนน", [("info", "95.00 คะแนน", "part-of-indicator")]),
        ("เทศบาลตำบลทาปลาดุก ได้คะแนน IIT 95.00 คะแนน", [("info", "95.00 คะแนน", "another-agency")]),
        # What may be a result of what has no record is a warning.
        ("IIT และ ตัวชี้วัดที่ 2 ได้คะแนนเท่ากัน คือ 85.50 คะแนน", [("warning", "85.50 คะแนน", "left")]),
        ("ข้อ I6 ผู้ตอบร้อยละ 20.50 ตอบว่ามาก ส่งผลให้ได้ 79.95 คะแนน", [("warning", "79.95 คะแนน", "left")]),
    ],
)
def test_a_number_that_no_record_takes_is_told(text: str, found: list[tuple[str, str, str]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        # Recorded, if not from here.
        "แบบวัด IIT ได้ 88.10 คะแนน",
        "จุดเด่นและจุดที่ควรพัฒนา คะแนน 88.10 คะแนน และ 84.20 คะแนน",
        # What a score is out of, shares of answers, times, money, numbering and thresholds are no scores.
        "แบบวัด IIT คะแนนเต็ม 100 คะแนน",
        "แบบวัด IIT มีผู้ตอบร้อยละ 95.50 ของบุคลากร",
        "ติดต่อได้ตามข้อ E2 ในเวลา 08.30 - 16.30 น.",
        "โครงการตามตัวชี้วัดที่ 2 ใช้งบประมาณ 95.50 ล้านบาท",
        "3. คะแนนของ IIT EIT และ OIT",
        "ข้อที่ได้คะแนนต่ำกว่า 85 คะแนน ของแบบวัด IIT",
    ],
)
def test_what_is_recorded_or_no_score_is_not_told(text: str) -> None:
    assert told(text) == []


def test_what_a_heading_says_of_a_list_holds_for_the_numbers_left_over() -> None:
    assert told("เป้าหมายปี 2568\n\n- ข้อ I6 90.00") == [("info", "90.00", "target")]


def test_what_most_have_no_record_of_is_told_aloud() -> None:
    lines = [
        f"IIT และ {other} ได้คะแนนเท่ากัน คือ {at}1.50 คะแนน"
        for at, other in ((8, "OIT"), (7, "ตัวชี้วัดที่ 2"), (6, "ตัวชี้วัดที่ 3"))
    ]
    assert told("\n".join(lines)) == [("warning", "81.50 คะแนน", "left")]
    assert told("\n".join(lines[:2])) == [("info", "81.50 คะแนน", "left")]
