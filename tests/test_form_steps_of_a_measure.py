"""Form: the steps of a merged measure, each in a row of its own, with the months in which it is done."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, Rows, read

HEADER = ["ตัวชี้วัด", "มาตรการ", "ขั้นตอน", "ต.ค.", "พ.ย.", "ธ.ค.", "ผู้รับผิดชอบ"]


def _rows(above: str, below: str, *, ticked: bool) -> Rows:
    first, second = (["✓", "", ""], ["", "✓", ""]) if ticked else (["", "", ""], ["", "", ""])
    return [
        HEADER,
        ["2. การใช้งบประมาณ", "เปิดเผยงบประมาณ", above, *first, "ฝ่ายการเงิน"],
        ["", "", below, *second, ""],
        ["4. การใช้ทรัพย์สินของราชการ", "ใช้แบบยืม", "ยกร่างแบบยืม", "", "", "✓", "ฝ่ายพัสดุ"],
    ]


def _steps(rows: Rows) -> list[str]:
    return [each["text"] for each in read(TITLE, rows)["measures"] if each["kind"] == "step"][:-1]


@pytest.mark.parametrize("ticked", [True, False])
@pytest.mark.parametrize(
    "above", ["ขึ้นยอดงบประมาณบนระบบภายใน", "ทบทวนการตรวจสอบภายใน", "แจ้งผู้มีส่วนได้ส่วนเสียภายใน", "ออกหนังสือเวียนภายใน"]
)
def test_a_name_that_ends_with_within_wants_nothing_behind_it(above: str, ticked: bool) -> None:
    assert _steps(_rows(above, "อบรมผู้อ่านรายงาน", ticked=ticked)) == [above, "อบรมผู้อ่านรายงาน"]


@pytest.mark.parametrize("below", ["30 วัน", "ไตรมาสแรกของปี", "หน่วยงานทุกแห่ง", "กำหนดเวลา"])
def test_within_goes_on_with_a_time_or_a_place(below: str) -> None:
    found = _steps(_rows("แจ้งผลให้ผู้ร้องทราบภายใน", below, ticked=False))
    assert [each.replace(" ", "") for each in found] == [("แจ้งผลให้ผู้ร้องทราบภายใน" + below).replace(" ", "")]


@pytest.mark.parametrize("above", ["ชี้แจงหน่วยงานอื่น", "มอบหมายลูกจ้างประจำ", "เชิญบุคคลอื่น"])
def test_steps_of_other_months_are_two(above: str) -> None:
    assert _steps(_rows(above, "อบรมผู้อ่านรายงาน", ticked=True)) == [above, "อบรมผู้อ่านรายงาน"]


def test_a_sentence_that_wants_more_goes_on_whatever_is_ticked() -> None:
    assert _steps(_rows("แจ้งหน่วยงานให้", "จัดส่งรายงาน", ticked=True)) == ["แจ้งหน่วยงานให้จัดส่งรายงาน"]
