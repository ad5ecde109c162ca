"""Form: sentences that list numbers of several subjects, or of some of what one subject consists of."""

from __future__ import annotations

from typing import Any

import pytest

from tests.test_form_said_of_numbers import stated, warned


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("IIT 90.10 และ EIT 80.10 ในปี 2566", []),
        ("IIT ได้ 90.10 คะแนน EIT ได้ 80.10 คะแนน OIT ได้ 70.00 คะแนน ในปีงบประมาณ พ.ศ. 2566", []),
        ("ข้อ I6 ได้ 80.00 คะแนน ข้อ I7 ได้ 79.00 คะแนน ในปี 2566", []),
        ("IIT และ EIT ได้ 80.00 และ 79.00 คะแนน ในปี 2566", []),
        ("IIT EIT และ OIT ได้ 80.00 79.00 และ 70.00 คะแนน ตามลำดับ ในปี 2566", []),
        ("IIT ได้ 90.10 คะแนน EIT ได้ 80.10 คะแนน ในปี 2567", [("IIT", 90.1), ("EIT", 80.1)]),
        # Another clause, or a year of its own: no list.
        ("IIT ได้ 90.10 คะแนน แต่ EIT ได้ 80.10 คะแนน ในปี 2566", [("IIT", 90.1)]),
        ("IIT ได้ 90.10 คะแนน ซึ่งสูงกว่าที่คาด EIT ได้ 80.10 คะแนน ในปี 2566", [("IIT", 90.1)]),
        ("ปี 2567 IIT ได้ 90.10 คะแนน EIT ได้ 80.10 คะแนน ในปี 2566", [("IIT", 90.1)]),
        ("IIT ได้ 90.10 คะแนน ในปี 2567 EIT ได้ 80.10 คะแนน ในปี 2566", [("IIT", 90.1)]),
    ],
)
def test_the_one_year_behind_a_list_is_that_of_all(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "ตัวชี้วัดที่ 9 ตัวชี้วัดที่ 3 และตัวชี้วัดที่ 1 ได้ 100.00 95.00 และ 91.20 คะแนน ตามลำดับ",
            [(9, 100.0), (3, 95.0), (1, 91.2)],
        ),
        ("ตัวชี้วัด 9 ตัวชี้วัด ได้ 95.00 คะแนน", []),
    ],
)
def test_indicators_that_stand_right_behind_each_other(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read


@pytest.mark.parametrize(
    ("heading", "read"),
    [("ผลปี 2566", []), ("ผลของปีงบประมาณ พ.ศ. 2567", [("IIT", 80.0), ("EIT", 79.0)])],
)
def test_the_year_of_results_over_a_list(heading: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(f"{heading}\n- IIT 80.00\n- EIT 79.00") == read


@pytest.mark.parametrize(
    "text",
    [
        "รายการอื่นของ OIT ทั้ง 39 รายการได้ 100 คะแนน",
        "รายการของ OIT ได้ 100 คะแนน ทั้งหมด 40 รายการ",
        "รายการที่ได้ 100 คะแนน คือ O1 ถึง O5",
        "ทุกข้อของ OIT ได้ 100 คะแนน",
        "OIT ส่วนใหญ่ได้ 100 คะแนน",
        "ข้ออื่น ๆ ของตัวชี้วัดที่ 9 ได้ 100 คะแนน",
        "ทั้ง 3 ข้อของตัวชี้วัดที่ 8 ได้ 90.00 คะแนน",
        "ข้อคำถามที่เหลือของ IIT ได้ 95.00 คะแนน",
        "คะแนนรายตัวชี้วัดของ IIT : 91.20, 80.15, 86.00, 82.12 และ 84.00",
        "ข้อ O1 – O5 ได้ 100 คะแนนทุกข้อ",
        "ตัวชี้วัดที่ 1 – 5 ได้คะแนนเฉลี่ย 88.10 คะแนน",
        "ตัวชี้วัดอื่น ๆ ได้คะแนนเฉลี่ย 95.00 คะแนน",
        "ข้อ 3 และ 4 ได้คะแนนรวมเฉลี่ย 95.00 คะแนน",
    ],
)
def test_what_some_parts_got_is_not_the_whole_s(text: str) -> None:
    assert stated(text) == []
    assert warned(text) == ["left"]


def test_what_so_many_items_got_is_no_instrument_s() -> None:
    assert stated("แบบตรวจ OIT จำนวน 32 ข้อได้ 100 คะแนน และ 3 ข้อได้ 0 คะแนน") == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("แบบตรวจ OIT ซึ่งมีทั้งหมด 35 รายการ ได้ 93.75 คะแนน", [("OIT", 93.75)]),
        ("แบบวัด IIT จำนวน 30 ข้อ ได้ 88.10 คะแนน", [("IIT", 88.1)]),
        ("ข้อมูลของ OIT ได้ 93.75 คะแนน", [("OIT", 93.75)]),
        ("ผลการตอบข้อคำถามของแบบวัด IIT ได้ 88.10 คะแนน", [("IIT", 88.1)]),
        ("OIT ได้ 100 คะแนน ทุกข้อ", [("OIT", 100.0)]),
        ("ตามข้อ 1 และ 2 ข้างต้น หน่วยงานได้คะแนนรวม 89.19 คะแนน", [("overall", 89.19)]),
        ("ผลคะแนนรวมทั้ง 10 ตัวชี้วัด ได้ 89.19 คะแนน", [("overall", 89.19)]),
    ],
)
def test_what_the_whole_got_stays_its_own(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ ของแบบวัด IIT ได้ 91.20 คะแนน", [(1, 91.2)]),
        ("ตัวชี้วัดการใช้อำนาจในแบบวัด IIT ได้ 86.00 คะแนน", [(3, 86.0)]),
        ("ตัวชี้วัดที่ 6 (EIT) ได้ 88.00 คะแนน", [(6, 88.0)]),
        ("การเปิดเผยข้อมูล (OIT) ได้ 88.00 คะแนน", [("OIT", 88.0)]),
        ("ตัวชี้วัดที่ 6 สูงกว่าแบบวัด IIT ที่ได้ 88.00 คะแนน", [("IIT", 88.0)]),
    ],
)
def test_an_instrument_behind_its_indicator_only_says_where_it_belongs(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("ตั้งเป้าหมายให้ IIT ได้ 92.00 คะแนน EIT ได้ 90.00 คะแนน และ OIT ได้ 100 คะแนน", []),
        ("หาก IIT ได้ 95.00 คะแนน EIT ได้ 95.00 คะแนน จะผ่านเกณฑ์", []),
        ("จำลองผล IIT 92.00 คะแนน EIT 90.00 คะแนน", []),
        ("มาตรการยกระดับ IIT ได้ 92.00 คะแนน EIT ได้ 90.00 คะแนน", []),
        # What was got of it, and an aim without a subject.
        ("ตั้งเป้าหมายให้ IIT ได้ 92.00 คะแนน แต่ IIT ได้ 90.00 คะแนน", [("IIT", 90.0)]),
        ("ตั้งเป้าให้ IIT ได้ 92.00 คะแนน ผลการประเมิน EIT ได้ 90.00 คะแนน", [("EIT", 90.0)]),
        ("ตั้งเป้าหมายไว้ที่ 92.00 คะแนน IIT ได้ 90.00 คะแนน EIT ได้ 91.00 คะแนน", [("IIT", 90.0), ("EIT", 91.0)]),
    ],
)
def test_a_list_of_aims_goes_on(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("ไม่พบว่า EIT ได้คะแนน 90.00 คะแนน", []),
        ("ไม่พบข้อบกพร่อง โดย EIT ได้คะแนน 90.00 คะแนน", [("EIT", 90.0)]),
        ("“IIT ได้ 95.00 คะแนน” เป็นข้อมูลที่คลาดเคลื่อน", []),
        ("เมื่อเทียบกับ อบต.ทาขุมเงิน ที่ได้คะแนน IIT 92.00 คะแนน แล้ว อบต.ห้วยกระทิงแดง ได้ 88.10 คะแนน", [("IIT", 88.1)]),
        ("อบต.ห้วยกระทิงแดง ที่ได้คะแนน IIT 88.10 คะแนน", [("IIT", 88.1)]),
    ],
)
def test_what_is_denied_or_another_s(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read
