"""Form: the header holds the values, and each row ticks its own."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, Rows, read, scores

ITEMS = ["O1 โครงสร้าง", "O2 ข้อมูลผู้บริหาร", "O3 อำนาจหน้าที่"]


@pytest.mark.parametrize(
    "head", [["ได้ 100", "ได้ 50", "ได้ 0"], ["100 คะแนน", "50 คะแนน", "0 คะแนน"], ["100", "50", "0"]]
)
def test_points_that_are_ticked(head: list[str]) -> None:
    ticks = [["✓", "", ""], ["-", "✓", "-"], ["", "", "✓"]]
    rows = [["รายการ", *head], *([item, *each] for item, each in zip(ITEMS, ticks, strict=True))]
    found = read(TITLE, rows)
    assert scores(found) == [
        ("question", "O1", "score", 100.0),
        ("question", "O2", "score", 50.0),
        ("question", "O3", "score", 0.0),
    ]
    assert [each[0] for each in found["questions"]] == ["O1", "O2", "O3"]


@pytest.mark.parametrize("head", [["4", "3", "2"], ["มี", "ไม่มี", "ไม่เกี่ยวข้อง"], ["100", "50", "25"]])
def test_ticks_below_anything_else_are_no_scores(head: list[str]) -> None:
    rows = [["รายการ", *head], *([item, "✓", "", ""] for item in ITEMS)]
    assert scores(read(TITLE, rows)) == []


def test_several_ticks_in_a_row_give_no_score() -> None:
    rows = [["รายการ", "100", "50", "0"], *([item, "✓", "", "✓"] for item in ITEMS)]
    assert scores(read(TITLE, rows)) == []


UNITS: Rows = [
    ["สิ่งที่ต้องทำ", "กองคลัง", "สำนักปลัด", "กองช่าง"],
    ["จัดทำแผนการใช้จ่าย", "✓", "", ""],
    ["จัดทำคำสั่งมอบหมายงาน", "", "✓", "✓"],
]


def test_units_that_are_ticked_are_responsible() -> None:
    assert [(each["text"], each["responsible"]) for each in read(TITLE, UNITS)["measures"]] == [
        ("จัดทำแผนการใช้จ่าย", "กองคลัง"),
        ("จัดทำคำสั่งมอบหมายงาน", "สำนักปลัด, กองช่าง"),
    ]


@pytest.mark.parametrize("head", ["ความคืบหน้า", "ตัวชี้วัด"])
def test_points_of_what_is_no_question_are_no_scores(head: str) -> None:
    rows = [[head, "100%", "50%", "0%"], ["ตัวชี้วัดที่ 7", "✓", "", ""], ["ตัวชี้วัดที่ 6", "", "✓", ""]]
    assert scores(read(TITLE, rows)) == []


@pytest.mark.parametrize("head", ["เป้าหมาย", "ขั้นตอน"])
def test_points_below_a_target_or_beside_works_leave_the_questions(head: str) -> None:
    found = read(TITLE, [[head, "100", "50", "0"], ["O1 โครงสร้าง", "✓", "", ""], ["O2 ข้อมูลผู้บริหาร", "", "✓", ""]])
    assert scores(found) == []
    assert [each[0] for each in found["questions"]] == ["O1", "O2"]


def test_how_much_is_done_is_no_score_of_the_works() -> None:
    found = read(TITLE, [["กิจกรรม", "0", "50", "100"], ["จัดทำแผน", "✓", "", ""], ["เผยแพร่แผน", "", "✓", ""]])
    assert [each["text"] for each in found["measures"]] == ["จัดทำแผน", "เผยแพร่แผน"]


def test_a_cross_beside_a_tick_is_none() -> None:
    rows = [["ข้อ", "รายการ", "100", "0"], ["O1", "โครงสร้าง", "✓", "✗"], ["O2", "ข้อมูลผู้บริหาร", "✗", "✓"]]
    assert scores(read(TITLE, rows)) == [("question", "O1", "score", 100.0), ("question", "O2", "score", 0.0)]


def test_a_row_without_a_tick_has_no_points() -> None:
    rows = [["รายการ", "100", "50", "0"], [ITEMS[0], "✓", "", ""], [ITEMS[1], "", "", ""], [ITEMS[2], "", "", "✓"]]
    found = read(TITLE, rows)
    assert scores(found) == [("question", "O1", "score", 100.0), ("question", "O3", "score", 0.0)]
    assert [each[0] for each in found["questions"]] == ["O1", "O2", "O3"]


def test_points_that_changed_are_the_new_ones() -> None:
    rows = [["ข้อ", "ผล"], ["O1", "0 → 100"], ["O2", "50.00 → 0"], ["O3", "0 → 0"]]
    assert [each[3] for each in scores(read(TITLE, rows))] == [100.0, 0.0, 0.0]
    assert scores(read(TITLE, [["ข้อ", "ผล"], ["O1", "ผ่าน"], ["O2", "ไม่ผ่าน"]])) == []
