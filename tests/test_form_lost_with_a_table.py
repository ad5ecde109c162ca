"""What a table ticks, or heads as works, and no record takes is told as a warning: nothing is lost quietly."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, Rows, text_of

READ: Rows = [["เครื่องมือ", "คะแนน"], ["IIT", "86.00"], ["EIT", "84.00"]]
ONE, TWO = "การปฏิบัติหน้าที่", "การใช้งบประมาณ"


def told(*parts: Rows | str) -> set[str]:
    """The checks that warn, but of what the report lacks."""
    bundle = pipeline.report(text_of(TITLE, READ, *parts).encode())
    return {each.check for each in bundle.findings if each.severity == "warning"} & {"table-not-read", "scores-or-not"}


@pytest.mark.parametrize(
    "rows",
    [
        [["มาตรการ", "สถานที่"], ["คู่มือการให้บริการฉบับประชาชน", "ห้องประชุม"], ["แผ่นพับงบประมาณ", "หอประชุม"]],
        [["มาตรการ", "วันที่เกิดปัญหา"], ["จัดทำคู่มือ", "ต.ค. 2566"], ["เผยแพร่แผน", "พ.ย. 2566"]],
        [["ตัวชี้วัด", "100%", "50%", "0%"], [ONE, "✓", "", ""], [TWO, "", "✓", ""]],
        [["ความคืบหน้า", "100", "50", "0"], ["มาตรการที่ 1 ตัวชี้วัดที่ 7", "✓", "", ""], ["มาตรการที่ 2 ตัวชี้วัดที่ 6", "", "✓", ""]],
    ],
)
def test_a_table_that_is_not_read(rows: Rows) -> None:
    assert told("รายละเอียด มีดังนี้", rows) == {"table-not-read"}


@pytest.mark.parametrize(
    "rows",
    [
        [["คณะกรรมการ", "ตำแหน่ง"], ["นาย ก ใจดี", "ประธาน"], ["นาย ข ใจงาม", "กรรมการ"]],
        [["จุดแข็ง", "จุดอ่อน"], ["บุคลากรมีความรู้ความสามารถเพียงพอ", "งบประมาณไม่เพียงพอต่อการดำเนินงาน"]],
        [["เครื่องมือ", "บุคลากร", "ประชาชน"], ["IIT", "✓", ""], ["EIT", "", "✓"]],
        [["รหัส", "คำถาม", "น้อย", "ปานกลาง", "มาก"], ["I1", "ตามขั้นตอน", "", "✓", ""], ["I2", "เท่าเทียม", "", "", "✓"]],
        [["ข้อ", "มาตรการ", "ต.ค.", "พ.ย."], ["I1", "จัดอบรม", "✓", ""], ["I2", "จัดประชุม", "", "✓"]],
    ],
)
def test_nothing_is_lost(rows: Rows) -> None:
    assert told("รายละเอียด มีดังนี้", rows) == set()


@pytest.mark.parametrize("caption", ["มาตรการ", "ปัญหาและมาตรการ", "ตารางที่ 2 แผนมาตรการ"])
def test_works_below_a_caption(caption: str) -> None:
    rows = [["กองคลัง", "ล่าช้าในการเบิกจ่ายเงิน"], ["จัดทำแผนการใช้จ่ายเงิน", "จัดทำคู่มือการให้บริการ"]]
    assert told(caption, rows) == {"table-not-read"}
    assert told("รายชื่อหน่วยงาน", rows) == set()


@pytest.mark.parametrize("heads", [("มี", "ไม่มี"), ("ปี 2566 ได้ 100", "ปี 2566 ได้ 0"), ("ผ่าน", "ไม่ผ่าน")])
def test_what_questions_got_in_words(heads: tuple[str, str]) -> None:
    rows = [["ข้อ", "รายการ", *heads], ["O1", "โครงสร้าง", "✓", ""], ["O2", "ผู้บริหาร", "", "✓"]]
    assert told(rows) == {"scores-or-not"}
    scored = [["ข้อ", "รายการ", "คะแนน", *heads], ["O1", "โครงสร้าง", "100", "✓", ""], ["O2", "ผู้บริหาร", "0", "", "✓"]]
    assert told(scored) == set()


def test_a_turned_table_that_goes_on_below_a_caption() -> None:
    turned = [["ตัวชี้วัด", ONE, TWO], ["คะแนน", "92.10", "85.10"], ["มาตรการ", "อบรม", "เผยแพร่"]]
    again = [["คะแนน", "82.10", "75.10"], ["มาตรการ", "อบรม", "เผยแพร่"]]
    assert told(turned, "ผลคะแนน ปี 2565", again) == {"table-not-read"}


def test_questions_that_end_with_a_bare_number() -> None:
    rows = [["ข้อคำถามปี 2566", "ข้อคำถามปี 2565"], ["E1 ความสะดวก 84.10", "E1 ความสะดวก 80.10"]]
    rows += [["E4 ช่องทาง 83.10", "E4 ช่องทาง 79.10"]]
    assert told(rows) == {"scores-or-not"}
    assert told([["ข้อคำถาม", "คะแนน"], ["E1 ความสะดวก", "84.10"], ["E4 ช่องทาง", "83.10"]]) == set()
    asked = [["ข้อคำถาม", "มาตรการ"], ["E1 แจ้งภายใน 15.30 น.", "อบรม"], ["E4 ใช้เวลา 30.15 นาที", "เผยแพร่"]]
    assert told(asked) == set()
