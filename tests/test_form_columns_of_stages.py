"""Form: beside the results stand those of an earlier stage, an own assessment, or the same on another scale."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, read, scores

ROWS = [["9 การเปิดเผยข้อมูล", "90.00", "95.00"], ["10 การป้องกันการทุจริต", "85.00", "92.00"]]
LAST = [("indicator", 9, "score", 95.0), ("indicator", 10, "score", 92.0)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("คะแนนก่อนอุทธรณ์", "คะแนนสุทธิ"),
        ("คะแนนก่อนการทบทวน", "คะแนนหลังการทบทวน"),
        ("ผลการประเมิน (ร่าง)", "ผลการประเมิน (ประกาศ)"),
        ("ผลการประเมินตนเอง", "ผลจากผู้ตรวจ"),
        ("คะแนนประเมินตนเอง", "คะแนนจากกรรมการ"),
    ],
)
def test_an_earlier_stage_beside_the_result(first: str, second: str) -> None:
    assert scores(read(TITLE, [["ตัวชี้วัด", first, second], *ROWS])) == LAST


def test_a_column_of_one_stage_alone_is_read() -> None:
    found = read(TITLE, [["ตัวชี้วัด", "ผลคะแนนเบื้องต้น"], *[[name, value] for name, _, value in ROWS]])
    assert scores(found) == LAST


POINTS = [["9 การเปิดเผยข้อมูล", "9.51", "95.10"], ["10 การป้องกันการทุจริต", "8.82", "88.20"]]


def test_points_beside_the_same_in_a_hundred() -> None:
    found = read(TITLE, [["ตัวชี้วัด", "คะแนน", "ร้อยละของคะแนนเต็ม"], *POINTS])
    assert scores(found) == [("indicator", 9, "score", 95.1), ("indicator", 10, "score", 88.2)]


def test_numbers_that_do_not_come_out_are_none_of_another_scale() -> None:
    rows = [POINTS[0], ["10 การป้องกันการทุจริต", "8.82", "91.00"]]
    found = read(TITLE, [["ตัวชี้วัด", "คะแนน", "ร้อยละของคะแนนเต็ม"], *rows])
    assert scores(found) == [("indicator", 9, "score", 9.51), ("indicator", 10, "score", 8.82)]
