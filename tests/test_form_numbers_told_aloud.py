"""A number that may be the agency's own, and that no record takes, is told as a warning; an aim, or what is another
year's or another's, is information."""

from __future__ import annotations

import pytest

import pipeline
from segment.facts.spelled import is_spelled, spelled_in
from tests.forms.reading import text_of

TITLE = "สรุปผลการประเมิน ITA องค์การบริหารส่วนตำบลหนองมะตูมทอง อำเภอเมือง จังหวัดลพบุรี ประจำปีงบประมาณ พ.ศ. 2567"
READ = "แบบวัด IIT ได้ 90.10 คะแนน"


def severities(text: str) -> set[str]:
    bundle = pipeline.report(text_of(TITLE, READ, text).encode())
    assert [each.value for each in bundle.scores] in ([90.1], [90.1, 74.1])
    return {each.severity for each in bundle.findings if each.check == "sentence-not-read"}


@pytest.mark.parametrize(
    "text",
    [
        "แบบวัด EIT ซึ่งผู้ตอบส่วนใหญ่เป็นประชาชน ได้ 84.10 คะแนน",
        "แบบวัด EIT ตัวชี้วัดอื่น ๆ อยู่ในเกณฑ์ดี ได้คะแนนรวม 91.10 คะแนน",
        "ตัวชี้วัดที่ 6 ข้อ E3 ได้ 74.10 คะแนน ตัวชี้วัดได้ 81.10 คะแนน",
        "ไม่พบว่ามีการร้องเรียนในปีที่ผ่านมา คะแนนรวม 92.10 คะแนน",
        "แบบวัด EIT ซึ่งใช้เกณฑ์เดียวกัน ได้ 84.10 คะแนน",
        "สูงกว่าค่าเฉลี่ยของจังหวัด ได้แก่ แบบวัด EIT 88.00 คะแนน",
        "แบบวัด EIT ได้ลำดับที่ 2 ของจังหวัด คะแนน 92.10 คะแนน",
        "แบบวัด EIT ได้เก้าสิบสองจุดหนึ่งศูนย์คะแนน",
        "ตัวชี้วัดที่ 7 ได้คะแนนแปดสิบสาม",
    ],
)
def test_what_may_be_a_result(text: str) -> None:
    assert "warning" in severities(text)


@pytest.mark.parametrize(
    "text",
    [
        "หวังว่าแบบวัด EIT ได้ 95.00 คะแนน",
        "แบบวัด EIT ควรได้ 95.00 คะแนน",
        "ปีที่แล้ว แบบวัด EIT ได้ 85.00 คะแนน",
        "เทียบกับปีที่แล้วซึ่งแบบวัด EIT ได้ 85.00 คะแนน",
        "ไม่พบว่าแบบวัด EIT ได้ 92.00 คะแนน",
        "ค่าเฉลี่ยของจังหวัด EIT 85.00 คะแนน",
        "แบบวัด IIT ได้ 90.10 คะแนน สูงกว่าค่าเฉลี่ยของประเทศ EIT 88.00 คะแนน",
        "ตัวชี้วัดที่ 7 ควรได้แปดสิบห้าคะแนน",
        "แบบวัด IIT ได้เก้าสิบจุดหนึ่งศูนย์คะแนน",
        "ตัดคะแนนสิบอันดับแรกของจังหวัด",
    ],
)
def test_what_is_none(text: str) -> None:
    assert "warning" not in severities(text)


def test_spelled_scores() -> None:
    told = "ได้เก้าสิบสองจุดหนึ่งศูนย์คะแนน และคะแนนแปดสิบสาม จากยี่สิบคน เต็มหนึ่งร้อยคะแนน ทุกสิบคะแนน"
    assert [value for _, _, value in spelled_in(told)] == [92.1, 83.0, 100.0]
    assert [each for each in ("แปดสิบห้าจุดหนึ่งศูนย์", "ยี่สิบเอ็ดคะแนน", "สิบคน", "85.10") if is_spelled(each)] == [
        "แปดสิบห้าจุดหนึ่งศูนย์",
        "ยี่สิบเอ็ดคะแนน",
    ]


def test_a_table_of_spelled_scores_is_told() -> None:
    rows = [["ตัวชี้วัด", "คะแนน"], ["การปฏิบัติหน้าที่", "เก้าสิบสองจุดหนึ่งศูนย์"], ["การใช้งบประมาณ", "แปดสิบห้าจุดหนึ่งศูนย์"]]
    bundle = pipeline.report(text_of(TITLE, READ, rows).encode())
    assert "table-not-read" in {each.check for each in bundle.findings if each.severity != "info"}
