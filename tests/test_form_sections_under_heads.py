"""Form: within the rows that a quarter or a unit heads, further rows name the indicators; or the other way round."""

from __future__ import annotations

from typing import Any

import pytest

from tests.forms.reading import TITLE, Rows, read, scores

HEADER = ["มาตรการ", "ขั้นตอน", "ผลการดำเนินการ"]
BUDGET, PROPERTY, POWER = "ตัวชี้วัดที่ ๒ การใช้งบประมาณ", "ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ", "ตัวชี้วัดที่ ๓ การใช้อำนาจ"
FIRST, SECOND = "ไตรมาสที่ ๑ (ตุลาคม - ธันวาคม ๒๕๖๖)", "ไตรมาสที่ ๒ (มกราคม - มีนาคม ๒๕๖๗)"
WORKS = {
    "ก": ["ชี้แจงแผน", "๑. จัดประชุม ๒. ติดประกาศ", "ชี้แจงแล้ว"],
    "ข": ["คุมการยืม", "พิมพ์ใบยืม", "เริ่มใช้แล้ว"],
    "ค": ["แบ่งงานใหม่", "ทำคำสั่ง", "ออกคำสั่งแล้ว"],
}


def _rows(*told: str) -> Rows:
    """A table of works, by their letters, and rows that say one thing."""
    return [HEADER, *(WORKS.get(each) or [each, "", ""] for each in told)]


def _works(*tables: Rows, kind: str = "measure") -> list[tuple[Any, ...]]:
    found = [each for each in read(TITLE, *tables)["measures"] if each["kind"] == kind]
    return [(each["indicator"], each["text"], each["timeline"] or each["responsible"]) for each in found]


@pytest.mark.parametrize(
    ("budget", "property_", "power"),
    [
        (BUDGET, PROPERTY, POWER),
        ("๒. การใช้งบประมาณ", "๔. การใช้ทรัพย์สินของราชการ", "๓. การใช้อำนาจ"),
        ("การใช้งบประมาณ", "การใช้ทรัพย์สินของราชการ", "การใช้อำนาจ"),
        ("๑) ตัวชี้วัดที่ ๒ การใช้งบประมาณ", "๒) ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ", "๓) ตัวชี้วัดที่ ๓ การใช้อำนาจ"),
    ],
)
def test_indicators_under_quarters(budget: str, property_: str, power: str) -> None:
    rows = _rows(FIRST, budget, "ก", property_, "ข", SECOND, power, "ค")
    first, second = "ไตรมาสที่ 1 (ตุลาคม - ธันวาคม 2566)", "ไตรมาสที่ 2 (มกราคม - มีนาคม 2567)"
    assert _works(rows) == [(2, "ชี้แจงแผน", first), (4, "คุมการยืม", first), (3, "แบ่งงานใหม่", second)]
    assert [each[0] for each in _works(rows, kind="step")] == [2, 2, 4, 3]


def test_instruments_and_indicators_under_quarters() -> None:
    long = "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (Internal Integrity and Transparency Assessment : IIT)"
    rows = _rows("ไตรมาสที่ ๑", long, BUDGET, "ก", PROPERTY, "ข", "ไตรมาสที่ ๒", long, POWER, "ค")
    assert [each[::2] for each in _works(rows)] == [(2, "ไตรมาสที่ 1"), (4, "ไตรมาสที่ 1"), (3, "ไตรมาสที่ 2")]


def test_quarters_under_indicators_end_with_them() -> None:
    rows = _rows(BUDGET, "ไตรมาสที่ ๑", "ก", "ไตรมาสที่ ๒", "ข", POWER, "ค")
    assert _works(rows) == [(2, "ชี้แจงแผน", "ไตรมาสที่ 1"), (2, "คุมการยืม", "ไตรมาสที่ 2"), (3, "แบ่งงานใหม่", None)]


def test_indicators_under_units_and_units_under_a_plans_parts() -> None:
    rows = _rows("ผู้รับผิดชอบ : กองคลัง", BUDGET, "ก", PROPERTY, "ข", "ผู้รับผิดชอบ : สำนักปลัด", POWER, "ค")
    assert [each[::2] for each in _works(rows)] == [(2, "กองคลัง"), (4, "กองคลัง"), (3, "สำนักปลัด")]
    parts = _rows("ไตรมาสที่ ๑", "ด้านการเงิน", "ก", "ด้านพัสดุ", "ข", "ไตรมาสที่ ๒", "ด้านบุคคล", "ค")
    assert [each[1:] for each in _works(parts)] == [
        ("ชี้แจงแผน", "ไตรมาสที่ 1"),
        ("คุมการยืม", "ไตรมาสที่ 1"),
        ("แบ่งงานใหม่", "ไตรมาสที่ 2"),
    ]


@pytest.mark.parametrize("quarters_first", [True, False])
def test_quarters_of_units_and_units_of_quarters(quarters_first: bool) -> None:
    unit, quarter = ("ผู้รับผิดชอบ : กองคลัง", "ผู้รับผิดชอบ : สำนักปลัด"), ("ไตรมาสที่ ๑", "ไตรมาสที่ ๒")
    outer, inner = (quarter, unit) if quarters_first else (unit, quarter)
    found = read(TITLE, _rows(outer[0], inner[0], "ก", inner[1], "ข", outer[1], inner[0], "ค"))["measures"]
    told = [(each["responsible"], each["timeline"]) for each in found if each["kind"] == "measure"]
    both = [("กองคลัง", "ไตรมาสที่ 1"), ("สำนักปลัด", "ไตรมาสที่ 2")]
    crossed = ("สำนักปลัด", "ไตรมาสที่ 1") if quarters_first else ("กองคลัง", "ไตรมาสที่ 2")
    assert told == [both[0], crossed, ("กองคลัง", "ไตรมาสที่ 2") if quarters_first else ("สำนักปลัด", "ไตรมาสที่ 1")]


def test_rows_that_repeat_their_words_in_every_column() -> None:
    rows = [row if row[1] else [row[0]] * 3 for row in _rows("ไตรมาสที่ ๑", BUDGET, "ก", "ไตรมาสที่ ๒", POWER, "ค")]
    assert _works(rows) == [(2, "ชี้แจงแผน", "ไตรมาสที่ 1"), (3, "แบ่งงานใหม่", "ไตรมาสที่ 2")]


def test_indicators_with_their_scores_under_quarters() -> None:
    told: Rows = [["ไตรมาสที่ ๑", ""], [BUDGET, "๘๒.๑๐"], ["ชี้แจงแผน", ""], ["ไตรมาสที่ ๒", ""]]
    rows = [["มาตรการ", "คะแนน"], *told, [POWER, "๘๓.๒๐"], ["แบ่งงานใหม่", ""]]
    assert _works(rows) == [(2, "ชี้แจงแผน", "ไตรมาสที่ 1"), (3, "แบ่งงานใหม่", "ไตรมาสที่ 2")]
    assert scores(read(TITLE, rows)) == [("indicator", 2, "score", 82.1), ("indicator", 3, "score", 83.2)]


def test_a_result_that_a_page_break_cuts_below_an_indicator_of_a_quarter() -> None:
    above = _rows("ไตรมาสที่ ๑", BUDGET)
    above.append(["คุ้มครองผู้แจ้ง", "๑. ประกาศ ๒. แจ้งผล", "๑. ประกาศแล้ว ๒. มี ๒ เรื่อง แจ้งแล้วทั้ง ๒ เรื่อง"])
    below = [HEADER, ["", "", "โดยใช้เวลา ๒๑ วัน"], *_rows(PROPERTY, "ข", "ไตรมาสที่ ๒", POWER, "ค")[1:]]
    assert _works(above, below, kind="result")[:3] == [
        (2, "ประกาศแล้ว", "ไตรมาสที่ 1"),
        (2, "มี 2 เรื่อง แจ้งแล้วทั้ง 2 เรื่องโดยใช้เวลา 21 วัน", "ไตรมาสที่ 1"),
        (4, "เริ่มใช้แล้ว", "ไตรมาสที่ 1"),
    ]


@pytest.mark.parametrize(
    ("head", "held"),
    [("ไตรมาสที่ ๑", "ไตรมาสที่ 1"), ("ผู้รับผิดชอบ : กองคลัง", "กองคลัง"), ("ปีงบประมาณ พ.ศ. ๒๕๖๗", None)],
)
def test_one_head_over_all_rows_holds_for_them_but_a_year(head: str, held: str | None) -> None:
    assert [each[::2] for each in _works(_rows(head, BUDGET, "ก", POWER, "ค"))] == [(2, held), (3, held)]


def test_a_work_alone_in_its_row_is_no_section_of_its_quarter() -> None:
    rows = _rows("ไตรมาสที่ ๑", BUDGET, "ก", "จัดเวทีรับฟังความเห็น", "ไตรมาสที่ ๒", POWER, "ค")
    assert _works(rows)[1] == (2, "จัดเวทีรับฟังความเห็น", "ไตรมาสที่ 1")


def test_a_question_ends_with_its_indicator() -> None:
    asked = "ข้อ i๗ ท่านรู้แผน มากน้อยเพียงใด"
    rows = [["ปัญหา", "มาตรการ"], [asked, ""], ["ไม่รู้แผน", "ติดแผน"], [POWER, ""], ["งานไม่เท่ากัน", "แบ่งงานใหม่"]]
    found = read(TITLE, rows)["measures"]
    assert [(each["indicator"], each["questions"]) for each in found] == [(1, ["I7"]), (3, [])]
