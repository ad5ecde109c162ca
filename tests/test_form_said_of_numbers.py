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


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("ผลการประเมินเบื้องต้นได้ 86.10 คะแนน หลังการอุทธรณ์ได้ 89.66 คะแนน", [("overall", 89.66)]),
        ("ก่อนการทบทวนผล OIT ได้ 88.00 คะแนน หลังทบทวนผลแล้วได้ 92.50 คะแนน", [("OIT", 92.5)]),
        ("ผลการตรวจ OIT รอบแรกได้ 70.00 คะแนน เมื่อแก้ไขแล้วได้ 92.50 คะแนน", [("OIT", 92.5)]),
        ("ณ เดือนมีนาคม 2567 ได้คะแนน OIT 60.00 คะแนน และเมื่อสิ้นปีได้ 92.50 คะแนน", [("OIT", 92.5)]),
        # What is looked at first is no stage; what would come of it is no result.
        ("จากการวิเคราะห์ผลเบื้องต้น OIT ได้ 88.00 คะแนน", [("OIT", 88.0)]),
        ("OIT ได้ 88.00 คะแนน หลังแก้ไขแล้วจะได้ 92.50 คะแนน", [("OIT", 88.0)]),
    ],
)
def test_a_result_takes_the_place_of_an_earlier_stage(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read


def test_an_earlier_stage_alone_is_told() -> None:
    assert stated("คะแนนเบื้องต้นของ OIT คือ 88.00 คะแนน") == []
    assert warned("คะแนนเบื้องต้นของ OIT คือ 88.00 คะแนน") == ["earlier-stage"]
    assert warned("คะแนนเบื้องต้นของ OIT คือ 88.00 คะแนน\n\nแบบตรวจ OIT ได้ 92.50 คะแนน") == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("คะแนน EIT ปีก่อน 86.53 คะแนน ปีนี้ 85.33 คะแนน", [("EIT", 85.33)]),
        ("แบบวัด EIT เดิม 86.53 คะแนน ปัจจุบัน 85.33 คะแนน", [("EIT", 85.33)]),
        ("จากการประเมินตนเอง OIT ได้ 97.00 คะแนน แต่ผลจริงได้ 92.50 คะแนน", [("OIT", 92.5)]),
        ("IIT ต่ำกว่าเป้าหมาย (92.00) โดยได้ 90.20 คะแนน", [("IIT", 90.2)]),
        ("ค่าเฉลี่ยประเทศของ IIT 88.10 ของหน่วยงาน 90.20 คะแนน", [("IIT", 90.2)]),
        ("เทศบาลตำบลเหมืองง่าได้คะแนน EIT 91.00 คะแนน ขณะที่ อบต. ได้เพียง 85.33 คะแนน", [("EIT", 85.33)]),
        ("แบบวัด IIT มีผู้ตอบ 48 คน จาก 52 คน คิดเป็นร้อยละ 92.31 ได้คะแนน 90.20 คะแนน", [("IIT", 90.2)]),
        # Behind a number that was read, the next is not its subject's again.
        ("IIT ได้ 90.20 คะแนน โดยได้ 27.06 คะแนน", [("IIT", 90.2)]),
        ("คะแนน EIT ปีก่อน 86.53 คะแนน และปีหน้า 85.33 คะแนน", []),
    ],
)
def test_the_result_behind_a_number_that_is_none(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("คะแนนรวมเพิ่มขึ้นจาก 84.21 คะแนน ในปี 2566 เป็น 89.66 คะแนน ในปี 2567", [("overall", 89.66)]),
        ("ตัวชี้วัดที่ 7 ลดลงจาก 88.02 คะแนน (ปี 2566) เหลือ 84.10 คะแนน (ปี 2567)", [(7, 84.1)]),
        ("IIT ได้ 87.09 คะแนน ในปี 2566 และได้ 90.20 คะแนน ในปี 2567", [("IIT", 90.2)]),
        ("คะแนน ITA ย้อนหลัง 3 ปี: ปี 2565 = 79.40 ปี 2566 = 84.21 ปี 2567 = 89.66", [("overall", 89.66)]),
        # A year before the next number, or before what will be done in it, is not the number's.
        ("คะแนนรวม 89.66 คะแนน ปี 2566 ได้ 84.21 คะแนน", [("overall", 89.66)]),
        ("คะแนนรวม 89.66 คะแนน ในปี 2568 จะพัฒนาต่อไป", [("overall", 89.66)]),
    ],
)
def test_a_year_behind_its_number(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "ตัวชี้วัดที่ 6 ได้ 88.40 คะแนน (EIT ส่วนที่ 1 86.80 คะแนน และ EIT ส่วนที่ 2 90.00 คะแนน)",
            [(6, 88.4), (6, "public", 86.8), (6, "survey", 90.0)],
        ),
        ("ข้อ E3 ส่วนที่ 1 ได้ 80.00 คะแนน ส่วนที่ 2 ได้ 90.00 คะแนน", [("E3", "public", 80.0), ("E3", "survey", 90.0)]),
        # Outside brackets EIT is itself again; IIT was asked in one part.
        ("ตัวชี้วัดที่ 6 ได้ 88.40 คะแนน และ EIT ส่วนที่ 1 ได้ 86.80 คะแนน", [(6, 88.4), ("EIT", "public", 86.8)]),
        ("ข้อ I3 ได้ 80.00 คะแนน ส่วนที่ 2 ได้ 90.00 คะแนน", [("I3", 80.0)]),
    ],
)
def test_the_parts_of_what_was_named_before(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "ได้ 89.66 คะแนน จากคะแนนเต็ม 100 คะแนน",
        "ได้คะแนน 89.66 คะแนน อยู่ในลำดับที่ 12 ของจังหวัด จากทั้งหมด 57 แห่ง",
        "ปีงบประมาณ พ.ศ. 2566 ได้ 84.21 คะแนน ปีงบประมาณ พ.ศ. 2567 ได้ 89.66 คะแนน",
        "อบต. ได้ลำดับที่ 3 ของอำเภอ ด้วยคะแนน 89.66 คะแนน",
    ],
)
def test_what_was_got_of_nothing_is_told_where_no_total_is(text: str) -> None:
    assert stated(text) == []
    assert warned(text) == ["unsure"]
    assert warned(f"ผลการประเมินภาพรวม 89.70 คะแนน\n\n{text}") == []


def test_pieces_of_a_number_are_told() -> None:
    assert stated("IIT ได้ 9 0.20 คะแนน") == []
    assert warned("IIT ได้ 9 0.20 คะแนน") == ["unclear"]
    assert stated("ตัวชี้วัดที่ 9 0.20 คะแนน") == [(9, 0.2)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("เครื่องมือ EIT และ OIT ได้ 85.33 และ 92.50 คะแนน", [("EIT", 85.33), ("OIT", 92.5)]),
        ("คะแนน (IIT, EIT, OIT) = (90.20, 85.33, 92.50)", [("IIT", 90.2), ("EIT", 85.33), ("OIT", 92.5)]),
        (
            "สรุปคะแนน IIT EIT OIT ปี 2567 : 90.20 / 85.33 / 92.50 (ปี 2566 : 87.09 / 86.53 / 80.00)",
            [("IIT", 90.2), ("EIT", 85.33), ("OIT", 92.5)],
        ),
        ("คะแนนเฉลี่ยของ IIT และ EIT เท่ากับ 87.77 คะแนน", []),
        ("ถ่วงน้ำหนัก IIT:EIT:OIT = 30:30:40 ได้ 89.66 คะแนน", []),
        # What is named apart has a number of its own.
        ("นอกจาก IIT แล้ว แบบวัด EIT ได้ 87.77 คะแนน", [("EIT", 87.77)]),
        ("แบบวัด EIT ได้ 85.33 และ 92.50 คะแนน", [("EIT", 92.5)]),
    ],
)
def test_numbers_of_several_subjects(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read


def test_the_number_of_a_part_of_an_indicator_is_not_its_own() -> None:
    assert stated("ตัวชี้วัดที่ 9 (9.1 ได้ 100.00 คะแนน 9.2 ได้ 95.00 คะแนน) เฉลี่ย 97.50 คะแนน") == []
    assert stated("ตัวชี้วัดที่ 9 ได้ 95.00 คะแนน (9.1 = 100.00, 9.2 = 90.00)") == [(9, 95.0)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("OIT ข้อ O12 และ O18 ได้ 0 คะแนน", [("O12", 0.0), ("O18", 0.0)]),
        ("ข้อที่ได้ 0 คะแนน ได้แก่ O12, O18 และ O25", [("O12", 0.0), ("O18", 0.0), ("O25", 0.0)]),
        # What several got that is no mark of an item may be their mean; a range leaves items unnamed.
        ("ข้อ O12 และ O18 ได้ 71.22 คะแนน", []),
        ("ข้อที่ได้ 0 คะแนน ได้แก่ O12 - O18", []),
    ],
)
def test_a_mark_that_items_share(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("IIT อยู่ที่ 90.20% EIT อยู่ที่ 85.33%", [("IIT", 90.2), ("EIT", 85.33)]),
        ("ผู้ตอบแบบวัด IIT คิดเป็น 90.20% ของบุคลากร", []),
        ("1) ตัวชี้วัดที่ 2 การใช้งบประมาณ 88.20\n\n2) ตัวชี้วัดที่ 3 การใช้อำนาจ 92.40", [(2, 88.2), (3, 92.4)]),
        ("ดำเนินการตามแผนงานข้อ 2 การใช้จ่าย 88.20", []),
        ("การใช้งบประมาณ ได้คะแนนน้อยที่สุด คือ 88.20", [(2, 88.2)]),
        (
            "EIT ส่วนที่ 1 (Public) 84.00 EIT ส่วนที่ 2 (Survey) 86.66 ค่าเฉลี่ย EIT 85.33",
            [("EIT", "public", 84.0), ("EIT", "survey", 86.66), ("EIT", 85.33)],
        ),
        ("OIT เพิ่มขึ้น 12.50 คะแนน (จาก 80.00 คะแนน เป็น 92.50 คะแนน)", [("OIT", 92.5)]),
        ("OIT เพิ่มขึ้น 12.50 คะแนน (จาก 80.00 เป็น 92.50)", [("OIT", 92.5)]),
        ("คะแนนดิบของ IIT 90.20 เมื่อคูณน้ำหนัก 0.3 ได้ 27.06 คะแนน", [("IIT", 90.2), ("IIT", WEIGHTED, 27.06)]),
        (
            "IIT ถ่วงน้ำหนักแล้วเหลือ 27.06 คะแนน จากคะแนนดิบ 90.20 คะแนน",
            [("IIT", WEIGHTED, 27.06), ("IIT", 90.2)],
        ),
        ("95.10 คะแนน (ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่)", [(1, 95.1)]),
        ("ข้อ E5 ท่านเคยถูกร้องขอให้จ่ายเงินร้อยละ 10 ของโครงการหรือไม่ ได้ 95.00 คะแนน", [("E5", 95.0)]),
    ],
)
def test_numbers_without_the_word_of_scores(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("ตัวชี้วัดที่ 6, 7 และ 8 ได้คะแนน 88.40, 84.10 และ 83.50 คะแนน ตามลำดับ", [(6, 88.4), (7, 84.1), (8, 83.5)]),
        (
            "คะแนน 92.50, 90.20 และ 85.33 เป็นของ OIT, IIT และ EIT ตามลำดับ",
            [("OIT", 92.5), ("IIT", 90.2), ("EIT", 85.33)],
        ),
        (
            "คะแนนในปี 2567 ของ IIT, EIT และ OIT คือ 90.20, 85.33 และ 92.50 ส่วนปี 2566 คือ 87.09, 86.53 และ 80.00 ตามลำดับ",
            [("IIT", 90.2), ("EIT", 85.33), ("OIT", 92.5)],
        ),
        ("ตัวชี้วัดที่ 7 (84.10) และ 8 (83.50)", [(7, 84.1), (8, 83.5)]),
        ("ตัวชี้วัดที่ 9 และ 10 ได้ 100.00 คะแนน", []),
        ("ตัวชี้วัดที่ 9 และข้อ O12 ได้ 100.00 คะแนน", [("O12", 100.0)]),
        ("ตัวชี้วัดที่ 6 และ 7 ได้คะแนน 88.40, 84.10 และ 83.50 คะแนน ตามลำดับ", []),
        (
            "EIT ส่วนที่ 1 ตัวชี้วัดที่ 6 ได้ 86.80 ตัวชี้วัดที่ 7 ได้ 82.10 คะแนน",
            [(6, "public", 86.8), (7, "public", 82.1)],
        ),
    ],
)
def test_lists_of_subjects_and_their_numbers(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read


PARTS = [("IIT", WEIGHTED, 27.06), ("EIT", WEIGHTED, 25.6), ("OIT", WEIGHTED, 37.0)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("คะแนนภาพรวมได้ 89.66 คะแนน ประกอบด้วย IIT 27.06 คะแนน EIT 25.60 คะแนน และ OIT 37.00 คะแนน", PARTS),
        ("แบบวัด IIT มีสัดส่วน 30 คะแนน ได้ 27.06 คะแนน", PARTS[:1]),
        (
            "คะแนนภาพรวมได้ 89.66 คะแนน ประกอบด้วย IIT 27.06 คะแนน EIT 25.60 คะแนน และ OIT 92.50 คะแนน",
            [("IIT", 27.06), ("EIT", 25.6), ("OIT", 92.5)],
        ),
    ],
)
def test_numbers_that_add_up_to_the_total_are_weighted(text: str, read: list[tuple[Any, ...]]) -> None:
    assert [each for each in stated(text) if each[0] != "overall"] == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("ตัวชี้วัดที่ 6 คะแนนปรับตัวดีขึ้น 2.10 คะแนน", []),
        ("ข้อ I8 มีคะแนนลดลงมากที่สุด 12.30 คะแนน เหลือ 71.22 คะแนน", [("I8", 71.22)]),
        ("คำร้องขอทบทวนผลข้อ O12 จาก 0 คะแนน เป็น 100 คะแนน ไม่ได้รับการอนุมัติ", []),
        ("ข้อ O12 ได้รับการทบทวนจาก 0 คะแนน เป็น 100 คะแนน", [("O12", 100.0)]),
        ("หาก OIT ได้ 100.00 คะแนน คะแนนรวมจะเท่ากับ 92.66 คะแนน", []),
        ("แม้ IIT จะได้ 90.20 คะแนน แต่ EIT ได้เพียง 85.33 คะแนน", [("IIT", 90.2), ("EIT", 85.33)]),
        ("IIT ได้มากถึง 90.20 คะแนน", [("IIT", 90.2)]),
        ("ผลการประเมิน EIT ได้ 85.33 คะแนน หากเทียบกับปีที่แล้วที่ได้ 86.53 คะแนน", [("EIT", 85.33)]),
        ("การประเมินความเสี่ยงการทุจริตได้ 4.00 คะแนน อยู่ในระดับต่ำ", []),
        ("ผลการประเมินของหน่วยตรวจสอบภายในได้ 98.00 คะแนน", []),
        ("ผลการประเมินของหน่วยงานได้ 98.00 คะแนน", [("overall", 98.0)]),
        ("ITA ปี 66 ได้ 84.21 / ITA ปี 67 ได้ 89.66", [("overall", 89.66)]),
        (
            "ผลการประเมินปี 2567\n\nIIT 90.20\n\nOIT 92.50\n\nรวม 89.66",
            [("IIT", 90.2), ("OIT", 92.5), ("overall", 89.66)],
        ),
    ],
)
def test_what_else_words_make_of_a_number(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("IIT (ค่าเฉลี่ยประเทศ 88.10) ได้ 90.20 คะแนน", [("IIT", 90.2)]),
        ("คะแนน IIT ของปี 2567 คือ 90.20 และของปี 2566 คือ 87.09", [("IIT", 90.2)]),
        ("คะแนน IIT ปี 2566 คือ 87.09 และปี 2567 คือ 90.20", [("IIT", 90.2)]),
        ("มาตรการ : ยกระดับคะแนนตัวชี้วัดที่ 8 จาก 83.50 เป็น 90.00", []),
        ("สามารถยกระดับคะแนนตัวชี้วัดที่ 8 จาก 83.50 เป็น 90.00 คะแนน", [(8, 90.0)]),
        ("อายุของผู้ตอบแบบวัด IIT คือ 45.20", []),
    ],
)
def test_numbers_behind_other_words(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read


def test_two_numbers_of_one_label_are_not_clear() -> None:
    assert stated("- IIT 87.09 / 90.20\n- EIT 86.53 / 85.33") == []
    assert warned("- IIT 87.09 / 90.20\n- EIT 86.53 / 85.33") == ["unclear"]
    assert stated("- IIT 90.20/100\n- EIT 85.33/100.00") == [("IIT", 90.2), ("EIT", 85.33)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("แบบวัด IIT 27.06 คะแนน คิดเป็นร้อยละ 90.20", [("IIT", WEIGHTED, 27.06), ("IIT", 90.2)]),
        ("แบบวัด IIT 27.06 คะแนน คิดเป็นร้อยละ 95.00", [("IIT", 27.06)]),
        ("คะแนนเฉลี่ยของแบบวัด IIT ในรอบ 3 ปี คือ 88.90 คะแนน", []),
        ("คะแนนเฉลี่ยของแบบวัด IIT ในปีนี้ คือ 88.90 คะแนน", [("IIT", 88.9)]),
        ("หน่วยงานอื่นได้คะแนนเฉลี่ย 91.00 คะแนน", []),
        ("OIT ได้ 92.50 คะแนน เสียคะแนนข้อ O12 จำนวน 50 คะแนน", [("OIT", 92.5)]),
        ("ข้อ O12 หายไป 50 คะแนน", []),
        ("คะแนนสูงสุดที่เป็นไปได้ของ IIT คือ 100.00 คะแนน", []),
        ("IIT แพ้ อบต.ทากาศเหนือ ที่ได้ 96.00 คะแนน", []),
        ("จากเดิม OIT 80.00 คะแนน ปัจจุบันเพิ่มเป็น 92.50 คะแนน", [("OIT", 92.5)]),
        (
            "ข้อ E1 ได้คะแนน EIT Public 85.40 EIT Survey 87.40 เฉลี่ย 86.40 คะแนน",
            [("E1", "public", 85.4), ("E1", "survey", 87.4), ("E1", 86.4)],
        ),
        ("O12=50, O18=0", [("O12", 50.0), ("O18", 0.0)]),
        ("I1 98.20, I2 97.00, I3 81.00", [("I1", 98.2), ("I2", 97.0), ("I3", 81.0)]),
        ("ข้อ I7, I8 และ I9 ได้ 85.00, 71.22 และ 77.10 คะแนน ตามลำดับ", [("I7", 85.0), ("I8", 71.22), ("I9", 77.1)]),
        ("ข้อ I7 และ I8 ได้ 85.00, 71.22 และ 77.10 คะแนน ตามลำดับ", []),
        ("ความเชื่อมั่นของแบบวัด IIT เท่ากับ 0.92 และแบบวัด EIT เท่ากับ 0.89", []),
    ],
)
def test_numbers_of_others_of_years_of_codes(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read
