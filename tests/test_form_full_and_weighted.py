"""Form: sentences with full scores, weights and what they make of a list, and what numbers rose or fell to."""

from __future__ import annotations

from typing import Any

import pytest

from tests.test_form_said_of_numbers import WEIGHTED, stated


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("OIT ได้คะแนนเต็ม 100 คะแนน", [("OIT", 100.0)]),
        ("แบบตรวจ OIT ได้เต็ม 100.00 คะแนน", [("OIT", 100.0)]),
        ("ตัวชี้วัดที่ 9 ได้ 100 คะแนนเต็ม", [(9, 100.0)]),
        ("ข้อ O1 ได้เต็ม 100 คะแนน", [("O1", 100.0)]),
        # What was not got, may be, or was got by some; what it was out of.
        ("OIT ไม่ได้เต็ม 100 คะแนน", []),
        ("หาก OIT ได้เต็ม 100 คะแนน จะผ่าน", []),
        ("ควรทำให้ OIT ได้คะแนนเต็ม 100 คะแนน", []),
        ("OIT มี 30 ข้อได้เต็ม 100 คะแนน", []),
        ("OIT ได้ 93.75 คะแนน จากเต็ม 100 คะแนน", [("OIT", 93.75)]),
    ],
)
def test_all_that_there_is_to_get(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("น้ำหนัก IIT 30 EIT 30 OIT 40 คะแนน", []),
        ("คะแนนเต็ม IIT 30.00 คะแนน EIT 30.00 คะแนน OIT 40.00 คะแนน", []),
        ("IIT ถ่วงน้ำหนักร้อยละ 30 ได้ 26.43 คะแนน", [("IIT", WEIGHTED, 26.43)]),
        (
            "หลังถ่วงน้ำหนัก IIT ได้ 26.43 คะแนน EIT ได้ 25.26 คะแนน OIT ได้ 37.50 คะแนน",
            [("IIT", WEIGHTED, 26.43), ("EIT", WEIGHTED, 25.26), ("OIT", WEIGHTED, 37.5)],
        ),
        # What was got with such a weight, and behind weighted numbers another subject's score.
        ("น้ำหนัก IIT 30 คะแนน ได้ 88.10 คะแนน", [("IIT", 88.1)]),
        ("IIT ถ่วงน้ำหนักร้อยละ 30 ได้ 88.10 คะแนน", [("IIT", 88.1)]),
        ("คะแนน IIT ถ่วงน้ำหนัก 26.43 คะแนน ส่วน EIT ได้ 84.20 คะแนน", [("IIT", WEIGHTED, 26.43), ("EIT", 84.2)]),
    ],
)
def test_weights_and_what_they_make_of_a_list(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("การใช้งบประมาณ จาก 90.00 คะแนน ลดลงเหลือ 80.15 คะแนน", [(2, 80.15)]),
        ("การใช้งบประมาณ จาก 90.00 คะแนน เหลือเพียง 80.15 คะแนน", [(2, 80.15)]),
        ("IIT ได้ 90.00 คะแนน เป็น 1 ใน 3 แห่ง", [("IIT", 90.0)]),
        ("IIT ได้ 90.00 คะแนน เป็นที่น่าพอใจ EIT ได้ 80.00 คะแนน", [("IIT", 90.0), ("EIT", 80.0)]),
        ("คะแนนที่เพิ่มขึ้น ได้แก่ ตัวชี้วัดที่ 1 (5.20 คะแนน) และตัวชี้วัดที่ 3 (2.15 คะแนน)", []),
        ("ตัวชี้วัดที่มีคะแนนเพิ่มขึ้น ได้แก่ ตัวชี้วัดที่ 1 (91.20 คะแนน) และตัวชี้วัดที่ 3 (86.00 คะแนน)", [(1, 91.2), (3, 86.0)]),
        ("หน่วยงานได้คะแนนเพิ่มจากการอุทธรณ์ข้อ O12 จำนวน 2.50 คะแนน", []),
        ("ผลการอุทธรณ์ข้อ O12 ได้ 50 คะแนน", [("O12", 50.0)]),
        ("ค่ากลางของ อปท. IIT 90.00 คะแนน", []),
    ],
)
def test_what_numbers_rose_or_fell_to(text: str, read: list[tuple[Any, ...]]) -> None:
    assert stated(text) == read
