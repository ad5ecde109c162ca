"""Form: measures head columns, and their steps, units and times stand below."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, Rows, issues, measures, read

PLAN: Rows = [
    ["ขั้นตอน", "มาตรการ จัดทำแผ่นพับสรุปแผนการใช้จ่าย", "มาตรการ เปิดเผยผลการจัดซื้อจัดจ้าง"],
    ["ขั้นตอนที่ ๑", "รวบรวมข้อมูลจากทุกกอง", "มอบหมายเจ้าหน้าที่พัสดุ"],
    ["ขั้นตอนที่ ๒", "ออกแบบและจัดพิมพ์", "นำข้อมูลขึ้นเว็บไซต์"],
    ["ผู้รับผิดชอบ", "กองคลัง", "งานพัสดุ"],
]


@pytest.mark.parametrize(("word", "numbers"), [("มาตรการ ", [None, None]), ("มาตรการที่ {} ", [1, 2])])
def test_measures_side_by_side_with_their_steps(word: str, numbers: list[int | None]) -> None:
    head = [text.replace("มาตรการ ", word.format(at)) for at, text in enumerate(PLAN[0])]
    found = read(TITLE, [head, *PLAN[1:]])
    texts = [text.removeprefix("มาตรการ ") for text in PLAN[0][1:]]
    assert [each[:2] for each in measures(found)] == list(zip(numbers, texts, strict=True))
    assert {(each["text"], each["parent"]) for each in found["measures"] if each["kind"] == "step"} == {
        (row[at], texts[at - 1]) for row in PLAN[1:3] for at in (1, 2)
    }
    assert [each["responsible"] for each in found["measures"] if each["kind"] == "measure"] == ["กองคลัง", "งานพัสดุ"]


def test_words_of_measures_alone_head_columns_of_them() -> None:
    rows = [["ข้อ", "มาตรการหลัก", "มาตรการเสริม"], ["i๘", "จัดทำแผ่นพับ", "ประชุมชี้แจง"], ["i๙", "รายงานผล", "ติดประกาศ"]]
    assert [each["kind"] for each in read(TITLE, rows)["measures"]] == ["measure", "measure", "step", "step"]


def test_one_word_below_each_instrument_is_a_level_of_the_header() -> None:
    found = read(
        TITLE,
        [["IIT", "EIT"], ["ประเด็นที่ต้องปรับปรุง", "ประเด็นที่ต้องปรับปรุง"], ["๑. แผนไม่เป็นที่ทราบ", "๑. ช่องทางสื่อสารมีน้อย"]],
    )
    assert [each[2] for each in issues(found)] == ["แผนไม่เป็นที่ทราบ", "ช่องทางสื่อสารมีน้อย"]


def test_the_ends_of_texts_that_a_page_cuts_off() -> None:
    above = [
        ["ตัวชี้วัด", "4. การใช้ทรัพย์สินของราชการ", "5. การแก้ไขปัญหาการทุจริต"],
        ["มาตรการ", "จัดทำทะเบียนยืมทรัพย์สิน", "ประกาศแนวปฏิบัติคุ้มครองผู้แจ้งเบาะแส"],
        ["ขั้นตอน", "1. สำรวจทรัพย์สิน", "1. จัดทำร่างแนวปฏิบัติและรับฟัง"],
    ]
    below = [["", "2. เผยแพร่แบบใบยืม", "ความเห็นของพนักงาน"], ["ผู้รับผิดชอบ", "กองคลัง", "สำนักปลัด"]]
    found = read(TITLE, above, below)
    steps = [
        (each["indicator"], each["text"], each["responsible"]) for each in found["measures"] if each["kind"] == "step"
    ]
    assert sorted(steps) == [
        (4, "สำรวจทรัพย์สิน", "กองคลัง"),
        (4, "เผยแพร่แบบใบยืม", "กองคลัง"),
        (5, "จัดทำร่างแนวปฏิบัติและรับฟังความเห็นของพนักงาน", "สำนักปลัด"),
    ]


def test_a_table_of_unlabelled_rows_behind_a_turned_one_is_its_own() -> None:
    above = [
        ["ตัวชี้วัด", "4. การใช้ทรัพย์สินของราชการ", "5. การแก้ไขปัญหาการทุจริต"],
        ["มาตรการ", "จัดทำทะเบียนยืมทรัพย์สิน", "ประกาศแนวปฏิบัติ"],
        ["ผู้รับผิดชอบ", "กองคลัง", "สำนักปลัด"],
    ]
    found = read(TITLE, above, [["", "นายกเทศมนตรี", "ประธาน"], ["", "ปลัดเทศบาล", "กรรมการ"]])
    assert [(each["text"], each["responsible"]) for each in found["measures"]] == [
        ("จัดทำทะเบียนยืมทรัพย์สิน", "กองคลัง"),
        ("ประกาศแนวปฏิบัติ", "สำนักปลัด"),
    ]
