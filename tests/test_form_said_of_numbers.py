"""What the words around a number of a sentence make of it: weighted, out of another full score, a difference."""

from __future__ import annotations

from typing import Any

import pytest

import pipeline

TITLE = (
    "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2567\n"
    "องค์การบริหารส่วนตำบลห้วยกระทิงแดง อำเภอแม่ทา จังหวัดลำพูน"
)


def stated(text: str) -> list[tuple[Any, ...]]:
    """(subject, statistic where it is no score, value) of every score of a report with this text."""
    found = pipeline.report(f"{TITLE}\n\n{text}\n".encode()).scores
    return [
        (
            each.question or each.indicator or each.instrument or each.level,
            *([each.statistic] if each.statistic != "score" else []),
            each.value,
        )
        for each in found
    ]


def warned(text: str) -> list[str]:
    """Why numbers that may be the agency's own were set aside, in a report with this text."""
    findings = pipeline.report(f"{TITLE}\n\n{text}\n".encode()).findings
    return [
        each.expected or ""
        for each in findings
        if each.check == "sentence-not-read" and each.severity in ("warning", "error")
    ]


WEIGHTED = "weighted_score"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "คะแนนถ่วงน้ำหนักของ IIT EIT และ OIT เท่ากับ 27.06 25.60 และ 37.00 คะแนน ตามลำดับ",
            [("IIT", WEIGHTED, 27.06), ("EIT", WEIGHTED, 25.6), ("OIT", WEIGHTED, 37.0)],
        ),
        ("คะแนน IIT ถ่วงน้ำหนัก 27.06 คะแนน", [("IIT", WEIGHTED, 27.06)]),
        ("IIT = 90.20 × 0.30 = 27.06", [("IIT", 90.2), ("IIT", WEIGHTED, 27.06)]),
        (
            "IIT ได้ 27.06 คะแนน (เต็ม 30 คะแนน) OIT ได้ 37.00 คะแนน (เต็ม 40 คะแนน)",
            [("IIT", WEIGHTED, 27.06), ("OIT", WEIGHTED, 37.0)],
        ),
        ("แบบวัด IIT คะแนนเต็ม 30 คะแนน ได้ 27.06 คะแนน", [("IIT", WEIGHTED, 27.06)]),
        # No instrument is worth as much; before it is weighted a number is a score; nor is one out of 100 weighted.
        ("คะแนน IIT เฉลี่ยถ่วงน้ำหนัก 90.20 คะแนน", [("IIT", 90.2)]),
        ("OIT ก่อนถ่วงน้ำหนัก 38.00 คะแนน", [("OIT", 38.0)]),
        ("แบบวัด IIT คะแนนเต็ม 100 คะแนน ได้ 27.06 คะแนน", [("IIT", 27.06)]),
        ("IIT ได้ 27.06 คะแนน (จาก 57 แห่ง)", [("IIT", 27.06)]),
        ("ตัวชี้วัดที่ 2 ได้ 27.06 คะแนน (เต็ม 30 คะแนน)", []),
    ],
)
def test_what_an_instrument_is_worth_in_the_total_is_no_score(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("ผลประเมิน IIT คือ 3.61 จาก 4 คะแนน", []),
        ("O12 รายงานผลการดำเนินงาน (ได้ 0 จาก 100 คะแนน)", [("O12", 0.0)]),
        ("IIT ได้ 90.20 จาก 100 คะแนน", [("IIT", 90.2)]),
        ("ข้อ I8 ร้อยละ 40.00 ตอบว่าไม่ทราบเลย ทำให้ได้ 60.10 คะแนน", [("I8", 60.1)]),
        ("ข้อ I8 ร้อยละ 60.10", [("I8", 60.1)]),
        ("คะแนนรวมประมาณ 90 คะแนน", []),
        ("คะแนนรวม 90 คะแนน", [("overall", 90.0)]),
    ],
)
def test_what_a_number_is_out_of_is_none(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("OIT : 80.00 → 92.50 คะแนน", [("OIT", 92.5)]),
        ("มีมติให้ยกระดับ EIT จาก 85.33 คะแนน เป็น 90.00 คะแนน", []),
        ("การปรับปรุงบริการส่งผลให้เพิ่มขึ้น EIT จาก 80.33 คะแนน เป็น 90.00 คะแนน", [("EIT", 90.0)]),
    ],
)
def test_what_a_number_goes_on_to(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("ความแตกต่างระหว่าง IIT กับ EIT เท่ากับ 4.87 คะแนน", []),
        ("ผลต่างระหว่าง EIT ส่วนที่ 1 และส่วนที่ 2 คือ 2.66 คะแนน", []),
        ("IIT สูงกว่า EIT 4.87 คะแนน", []),
        ("ตัวชี้วัดที่ 8 มีคะแนนต่ำกว่าตัวชี้วัดที่ 6 อยู่ 4.90 คะแนน", []),
        # What the other one got is its own.
        ("IIT สูงกว่า EIT (45.33 คะแนน)", [("EIT", 45.33)]),
        ("IIT สูงกว่า EIT ที่ได้ 45.33 คะแนน", [("EIT", 45.33)]),
        ("IIT สูงกว่า EIT 85.33 คะแนน", [("EIT", 85.33)]),
    ],
)
def test_how_far_two_subjects_are_apart(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("คะแนนต่ำสุดในแบบวัด EIT เท่ากับ 71.22 คะแนน", []),
        ("หน่วยงานที่ได้คะแนน IIT สูงสุดของอำเภอได้ 97.00 คะแนน", []),
        ("มัธยฐานของคะแนน IIT ทั้งจังหวัดคือ 88.10 คะแนน", []),
        ("ในระดับจังหวัด คะแนนเฉลี่ย IIT เท่ากับ 87.44 คะแนน EIT เท่ากับ 83.20 คะแนน", []),
        # Which of the agency's results is the lowest.
        ("คะแนนต่ำสุดคือแบบวัด EIT เท่ากับ 71.22 คะแนน", [("EIT", 71.22)]),
        ("ในระดับจังหวัด หน่วยงานได้ลำดับต้น โดยคะแนน IIT เท่ากับ 87.44 คะแนน", [("IIT", 87.44)]),
    ],
)
def test_numbers_of_many_or_of_one_part(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read
