"""A finding in another agency's row of a list says whose row it is; one about the report's own agency does not."""

from __future__ import annotations

import pipeline
from tests.forms.reading import text_of

TITLE = "ประกาศจังหวัดน่าน เรื่อง ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2566"
HEADER = ["ที่", "หน่วยงาน", "IIT", "EIT", "OIT", "คะแนนรวม", "ระดับ"]
RIGHT = [
    ["1", "เทศบาลตำบลบ้านสวนขาม", "90.00", "90.00", "95.00", "92.00", "ผ่านดี"],
    ["2", "เทศบาลตำบลท่าน้ำใส", "88.00", "86.00", "92.00", "89.00", "ผ่านดี"],
    ["3", "เทศบาลตำบลหนองเสือ", "72.00", "70.00", "80.00", "74.60", "ต้องปรับปรุง"],
]


def test_a_finding_in_the_row_of_another_agency_names_it() -> None:
    wrong = ["4", "เทศบาลตำบลดอนแก้ว", "86.00", "83.00", "90.00", "86.70", "ผ่านดี"]
    bundle = pipeline.report(text_of(TITLE, [HEADER, *RIGHT, wrong]).encode())
    (found,) = (each for each in bundle.findings if each.check == "level-of-row")
    assert found.message.startswith("เทศบาลตำบลดอนแก้ว: ")
    assert found.message_en.startswith("เทศบาลตำบลดอนแก้ว: ")


def test_a_finding_about_the_report_s_own_agency_does_not_repeat_its_name() -> None:
    title = "รายงานผลการประเมิน ITA ของเทศบาลตำบลดอนแก้ว จังหวัดน่าน ปีงบประมาณ พ.ศ. 2566"
    rows = [["เครื่องมือ", "คะแนน", "ระดับ"], ["IIT", "86.00", "ผ่านดี"], ["EIT", "83.00", "ผ่านดี"], ["OIT", "90.00", "ผ่านดี"]]
    bundle = pipeline.report(text_of(title, rows).encode())
    wrong = [each for each in bundle.findings if each.check == "level-of-row"]
    assert wrong
    assert not any("ดอนแก้ว" in each.message for each in wrong)
