"""Form: cards of the same labels side by side, each about an indicator of its own."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, issues, read, scores

CARDS = [
    ["ตัวชี้วัด", "ตัวชี้วัดที่ 2 การใช้งบประมาณ", "ตัวชี้วัด", "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ"],
    ["คะแนน", "81.20", "คะแนน", "79.65"],
    ["ประเด็นที่ต้องปรับปรุง", "แผนการใช้จ่ายเข้าถึงยาก", "ประเด็นที่ต้องปรับปรุง", "การยืมพัสดุไม่มีทะเบียน"],
    ["มาตรการ", "1. ติดประกาศแผน 2. ชี้แจงในที่ประชุม", "มาตรการ", "จัดทำทะเบียนคุมการยืม"],
    ["ผู้รับผิดชอบ", "กองคลัง", "ผู้รับผิดชอบ", "กองพัสดุ"],
]


def _measures(found: dict[str, object]) -> list[tuple[object, ...]]:
    assert isinstance(found["measures"], list)
    return [(each["indicator"], each["text"], each["responsible"]) for each in found["measures"]]


EXPECTED = [
    (2, "ติดประกาศแผน", "กองคลัง"),
    (2, "ชี้แจงในที่ประชุม", "กองคลัง"),
    (4, "จัดทำทะเบียนคุมการยืม", "กองพัสดุ"),
]


def test_two_cards_side_by_side_are_two_forms() -> None:
    found = read(TITLE, CARDS)
    assert scores(found) == [("indicator", 2, "score", 81.2), ("indicator", 4, "score", 79.65)]
    assert [each[0] for each in issues(found)] == [2, 4]
    assert _measures(found) == EXPECTED


def test_three_cards_side_by_side() -> None:
    third = ["ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน", "80.02", "ไม่รับฟังความเห็น", "เปิดกล่องรับความเห็น", "สำนักปลัด"]
    found = read(TITLE, [[*row, row[0], text] for row, text in zip(CARDS, third, strict=True)])
    assert len(scores(found)) == 3
    assert _measures(found) == [*EXPECTED, (8, "เปิดกล่องรับความเห็น", "สำนักปลัด")]


def test_cards_whose_subjects_stand_above_them() -> None:
    head = ["ตัวชี้วัดที่ 2 การใช้งบประมาณ", "", "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", ""]
    assert _measures(read(TITLE, [head, *CARDS[1:]])) == EXPECTED


@pytest.mark.parametrize("label", ["ระยะเวลา", "งบประมาณ"])
def test_labels_that_differ_are_two_labels_of_one_form(label: str) -> None:
    found = read(
        TITLE,
        [
            [CARDS[0][0], CARDS[0][1], "คะแนน", "81.20"],
            [*CARDS[3][:2], "ผู้รับผิดชอบ", "กองคลัง"],
            ["ขั้นตอน", "จัดทำแผน", label, "90 วัน"],
        ],
    )
    assert {each[0] for each in _measures(found)} == {2}


def test_a_card_in_words_of_its_own() -> None:
    found = read(
        TITLE,
        [
            ["บัตรที่ 1 : ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร (79.44 คะแนน)", ""],
            ["เรื่องที่ต้องทำให้ดีขึ้น", "ผู้ค้าไม่รู้จักบริการใหม่"],
            ["สิ่งที่จะลงมือทำ", "แจกแผ่นพับที่ตลาด"],
            ["เจ้าภาพ", "กองแผน"],
            ["ต้องเสร็จภายใน", "มีนาคม 2567"],
            ["ติดตามโดย", "รองปลัด"],
        ],
    )
    assert scores(found) == [("indicator", 7, "score", 79.44)]
    assert [each[2] for each in issues(found)] == ["ผู้ค้าไม่รู้จักบริการใหม่"]
    assert _measures(found) == [(7, "แจกแผ่นพับที่ตลาด", "กองแผน")]


def test_the_code_in_the_heading_of_a_card_is_the_questions() -> None:
    found = read(
        TITLE,
        [
            ["บัตรที่ 1 : I8 (ตัวชี้วัดที่ 2 การใช้งบประมาณ)", ""],
            ["ข้อคำถาม", "หน่วยงานใช้จ่ายคุ้มค่าเพียงใด"],
            ["คะแนน", "77.32 คะแนน (ระดับ B)"],
            ["ประเด็นที่ต้องปรับปรุง", "การเช่าคลังไม่คุ้มค่า"],
            ["มาตรการ", "คำนวณความต้องการก่อน"],
        ],
    )
    assert found["questions"] == [["I8", 2, "หน่วยงานใช้จ่ายคุ้มค่าเพียงใด"]]
    assert scores(found) == [("question", "I8", "score", 77.32)]
    assert [each["questions"] for each in found["measures"]] == [["I8"]]
