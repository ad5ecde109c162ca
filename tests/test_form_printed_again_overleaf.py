"""Form: what a page prints again of a card or a table that it cuts: a heading, a label, a caption with (ต่อ)."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, Rows, issues, measures, read, scores, text_of

ISSUE = ["ประเด็นที่ต้องปรับปรุง", "บุคลากรไม่ทราบยอดงบประมาณคงเหลือ"]
FIRST = ["มาตรการ", "1. แจ้งยอดงบประมาณคงเหลือ"]
REST = [["มาตรการ", "2. ประกาศแผน"], ["ผู้รับผิดชอบ", "กองคลัง"]]
BOTH = [(1, "แจ้งยอดงบประมาณคงเหลือ", []), (2, "ประกาศแผน", [])]
HEADING = "ตัวชี้วัดที่ 2 การใช้งบประมาณ"


def again(rows: Rows) -> Rows:
    return [[f"{rows[0][0]} (ต่อ)", *rows[0][1:]], *rows[1:]]


@pytest.mark.parametrize("rest", [REST, again(REST)])
def test_a_label_that_is_printed_again_goes_on_with_its_text(rest: Rows) -> None:
    found = read(TITLE, [["ตัวชี้วัด", HEADING], ISSUE, FIRST], rest)
    assert (scores(found), measures(found)) == ([], BOTH)
    assert issues(found) == [(2, None, ISSUE[1])]
    assert [each["responsible"] for each in found["measures"]] == ["กองคลัง", "กองคลัง"]


@pytest.mark.parametrize("mark", ["", " (ต่อ)"])
def test_a_heading_that_is_printed_again_begins_no_card(mark: str) -> None:
    text = text_of(TITLE, [[HEADING, ""], ISSUE, FIRST], [[f"{HEADING}{mark}", ""], REST[1]])
    bundle = pipeline.report(text.encode())
    assert [(each.indicator, each.text, each.responsible) for each in bundle.measures] == [(2, BOTH[0][1], "กองคลัง")]
    assert {each.check for each in bundle.findings} == {"agency-unknown-place"}


def test_the_same_card_twice_is_two() -> None:
    card = [[HEADING, ""], ISSUE, FIRST, REST[1]]
    found = read(TITLE, card, [[HEADING, ""], ISSUE, *REST])
    assert [each[0] for each in issues(found)] == [2, 2]
    assert [each["indicator"] for each in found["measures"]] == [2, 2]


def test_a_counted_label_is_another() -> None:
    one = [["ตัวชี้วัด", HEADING], ISSUE, ["มาตรการที่ 1", "แจ้งยอดงบประมาณคงเหลือ"]]
    found = read(TITLE, one, [["มาตรการที่ 2", "ประกาศแผนการใช้จ่าย"], REST[1]])
    assert [each[1] for each in measures(found)] == ["แจ้งยอดงบประมาณคงเหลือ", "ประกาศแผนการใช้จ่าย"]


def test_a_heading_between_tables_that_goes_on_parts_none() -> None:
    found = read(TITLE, HEADING, [ISSUE], f"{HEADING} (ต่อ)", [["มาตรการ", "แจ้งยอดทุกเดือน"], REST[1]])
    assert (issues(found), measures(found)) == ([(2, None, ISSUE[1])], [(None, "แจ้งยอดทุกเดือน", [])])


def test_a_caption_that_goes_on_parts_no_table() -> None:
    plan = ["ตัวชี้วัด", "ประเด็น", "มาตรการ", "ผู้รับผิดชอบ"]
    rows = [
        ["ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "ล่าช้า", "เพิ่มช่อง", "ฝ่ายปกครอง"],
        ["ตัวชี้วัดที่ 3 การใช้อำนาจ", "ไม่ชัด", "ทำคำสั่ง", "สำนักปลัด"],
    ]
    caption = "ตารางที่ 2 มาตรการยกระดับ"
    bundle = pipeline.report(text_of(TITLE, caption, [plan, rows[0]], f"{caption} (ต่อ)", rows[1:]).encode())
    assert [(each.indicator, each.text) for each in bundle.measures] == [(1, "เพิ่มช่อง"), (3, "ทำคำสั่ง")]
    assert {each.check for each in bundle.findings} <= {"agency-unknown-place", "table-header"}
