"""What is said is the same however a clerk writes it: digits, blanks, empty rows and columns, counts of rows."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import pipeline
from tests.forms.compare import found_in
from tests.forms.reading import TITLE, issues, measures, read, scores
from tests.forms.report import make
from tests.forms.rewritten import REWRITTEN

SAMPLES = sorted((Path(__file__).resolve().parents[1] / "data" / "raw").glob("*.txt"))
SEEDS = 24


@cache
def texts() -> tuple[str, ...]:
    return (*(path.read_text("utf-8") for path in SAMPLES), *(make(f"rewritten {at}")[0] for at in range(SEEDS)))


@cache
def said(text: str) -> dict[str, Any]:
    """The records, without their order: a table's place decides it."""
    found = found_in(pipeline.report(text.encode()))
    return {name: rows if name == "report" else sorted(map(repr, rows)) for name, rows in found.items()}


@pytest.mark.parametrize("rewrite", REWRITTEN, ids=lambda each: each.__name__)
def test_the_same_report_otherwise_written(rewrite: Callable[[str], str]) -> None:
    changed = 0
    for text in texts():
        if (again := rewrite(text)) != text:
            changed += 1
            assert said(again) == said(text), text[:200]
    assert changed > 1


TURNED = [
    ["ข้อ", "o8", "o31"],
    ["คะแนน", "50.00", "0.00"],
    ["ข้อบกพร่อง", "ไม่มีแผนรายไตรมาส", "ไม่เผยแพร่รายงาน"],
    ["แนวทางแก้ไข", "ลงแผนทุกไตรมาส", "ลงรายงานทุกเดือนเมษายน"],
]


@pytest.mark.parametrize("remark", ["", "-"])
def test_a_turned_table_with_a_blank_row_and_a_column_of_remarks(remark: str) -> None:
    rows = [[*row, remark if at else "หมายเหตุ"] for at, row in enumerate(TURNED)]
    found = read(TITLE, [*rows[:2], ["", "", "", ""], *rows[2:]])
    assert found == read(TITLE, TURNED)
    assert issues(found) == [(9, "O8", "ไม่มีแผนรายไตรมาส"), (None, "O31", "ไม่เผยแพร่รายงาน")]


def test_a_column_of_remarks_that_says_something_is_none_to_leave_out() -> None:
    rows = [[*row, "ส่งแล้ว" if at == 2 else "" if at else "หมายเหตุ"] for at, row in enumerate(TURNED)]
    document = pipeline.report(("\n".join([TITLE, "", *("\t".join(row) for row in rows), ""])).encode())
    assert any("ส่งแล้ว" in (each.observed or "") or each.severity != "info" for each in document.findings)


def test_the_total_under_the_first_instrument_stays_the_total_behind_a_count() -> None:
    head = ["ลำดับ", "ตัวชี้วัด", "แบบวัด IIT", "แบบวัด EIT", "แบบตรวจ OIT"]
    found = read(
        TITLE,
        [
            head,
            ["1", "1. การปฏิบัติหน้าที่", "90.18", "", ""],
            ["2", "6. คุณภาพการดำเนินงาน", "", "89.07", ""],
            ["3", "9. การเปิดเผยข้อมูล", "", "", "95.45"],
            ["4", "คะแนนรวม", "90.74", "", ""],
        ],
    )
    assert ("overall", None, "score", 90.74) in scores(found)
    assert ("instrument", "IIT", "score", 90.74) not in scores(found)


def test_a_state_of_work_beside_a_section_is_no_measure() -> None:
    found = read(
        TITLE,
        [
            ["มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "สถานะ"],
            ["ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน", "", "", "ดำเนินการแล้ว"],
            ["ปรับปรุงระบบคิว", "ติดตั้งบัตรคิวทุกกอง", "กองคลัง", "ดำเนินการแล้ว"],
            ["ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร", "", "", "ดำเนินการแล้ว"],
            ["พัฒนาเว็บไซต์", "เพิ่มช่องค้นหา", "สำนักปลัด", "ระหว่างดำเนินการ"],
        ],
    )
    assert [(each["indicator"], each["text"]) for each in found["measures"] if each["kind"] == "measure"] == [
        (6, "ปรับปรุงระบบคิว"),
        (7, "พัฒนาเว็บไซต์"),
    ]


ROWS = [["I1", "ท่านปฏิบัติงานตามเวลาที่กำหนด", "90.10"], ["I2", "ท่านปฏิบัติต่อผู้มาติดต่อเท่าเทียม", "88.20"]]
MORE = [["", "กันทุกคน", ""], ["I3", "ท่านมุ่งผลสำเร็จของงาน", "87.00"]]
HEAD = ["ข้อ", "ข้อคำถาม", "คะแนน"]


def test_a_line_between_pieces_of_a_table_that_stands_at_other_pages_too_is_their_head() -> None:
    line = "ฝ่ายวิเคราะห์นโยบายและแผน"
    found = read(TITLE, [HEAD, *ROWS], line, [HEAD, *MORE], line, "ข้อเสนอของที่ประชุม")
    assert found["questions"][1] == ["I2", 1, "ท่านปฏิบัติต่อผู้มาติดต่อเท่าเทียมกันทุกคน"]
    assert measures(found) == []


def test_a_line_that_stands_once_between_two_tables_parts_them() -> None:
    found = read(TITLE, [HEAD, *ROWS], "ข้อที่ได้คะแนนน้อย", [HEAD, *MORE])
    assert found["questions"][1] == ["I2", 1, "ท่านปฏิบัติต่อผู้มาติดต่อเท่าเทียม"]


@pytest.mark.parametrize("line", ["ค่าเป้าหมาย", "มาตรการเร่งด่วน", "ด้านการให้บริการ", "คะแนนเฉลี่ยของทุกหน่วยงานในจังหวัด"])
def test_a_line_that_says_what_stands_below_it_heads_each_table_though_it_comes_again(line: str) -> None:
    found = read(TITLE, [HEAD, *ROWS], line, [HEAD, *MORE], line, "ข้อเสนอของที่ประชุม")
    assert found["questions"][1] == ["I2", 1, "ท่านปฏิบัติต่อผู้มาติดต่อเท่าเทียม"]


def test_totals_under_each_instrument_are_theirs_also_behind_a_count() -> None:
    rows = [
        ["1. การปฏิบัติหน้าที่", "90.18", "", ""],
        ["2. การใช้งบประมาณ", "81.43", "", ""],
        ["รวม", "85.81", "", ""],
        ["6. คุณภาพการดำเนินงาน", "", "89.07", ""],
        ["รวม", "", "89.07", ""],
        ["9. การเปิดเผยข้อมูล", "", "", "95.45"],
        ["รวม", "", "", "95.45"],
    ]
    head = ["ตัวชี้วัด", "IIT", "EIT", "OIT"]
    plain = scores(read(TITLE, [head, *rows]))
    assert plain == scores(read(TITLE, [["ที่", *head], *([str(at), *row] for at, row in enumerate(rows, 1))]))
    assert [each for each in plain if each[0] != "indicator"] == [
        ("instrument", "IIT", "score", 85.81),
        ("instrument", "EIT", "score", 89.07),
        ("instrument", "OIT", "score", 95.45),
    ]


def test_shares_in_brackets_that_no_weights_can_be_are_results() -> None:
    found = read(TITLE, "แบบวัด IIT (ร้อยละ 90) และแบบวัด EIT (ร้อยละ 80) และแบบตรวจ OIT (ร้อยละ 95)")
    assert [each[3] for each in scores(found)] == [90.0, 80.0, 95.0]
    assert scores(read(TITLE, "แบบวัด IIT (ร้อยละ 30) และแบบวัด EIT (ร้อยละ 30) และแบบตรวจ OIT (ร้อยละ 40)")) == []
