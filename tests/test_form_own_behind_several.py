"""The agency's number behind those of others, of an aim or of another year is of the one subject that they had; where
they had several it is not clear of which."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import text_of

TITLE = "สรุปผลการประเมิน ITA องค์การบริหารส่วนตำบลหนองมะตูมทอง อำเภอเมือง จังหวัดลพบุรี ประจำปีงบประมาณ พ.ศ. 2567"


def stated(text: str) -> list[tuple[object, float]]:
    bundle = pipeline.report(text_of(TITLE, text).encode())
    return [(each.question or each.indicator or each.instrument, each.value) for each in bundle.scores]


def warned(text: str) -> bool:
    bundle = pipeline.report(text_of(TITLE, text).encode())
    return any(each.check == "sentence-not-read" and each.severity == "warning" for each in bundle.findings)


@pytest.mark.parametrize(
    "text",
    [
        "ค่าเฉลี่ยของประเทศ IIT 88.00 คะแนน EIT 85.00 คะแนน อบต.ได้ 92.10 คะแนน",
        "ค่าเฉลี่ยของจังหวัด ตัวชี้วัดที่ 1 88.00 คะแนน ตัวชี้วัดที่ 2 85.00 คะแนน อบต.ได้ 92.10 คะแนน",
        "ค่าเฉลี่ยของจังหวัด ข้อ I1 88.00 คะแนน ข้อ I2 85.00 คะแนน อบต.ได้ 92.10 คะแนน",
        "ตั้งเป้า IIT ไว้ 95.00 คะแนน EIT 94.00 คะแนน แต่อบต.ได้ 92.10 คะแนน",
        "ค่าเฉลี่ยของประเทศ IIT 88.00 คะแนน คะแนนรวม 85.00 คะแนน อบต.ได้ 92.10 คะแนน",
        "IIT ของจังหวัดได้ 88.00 คะแนน EIT ของจังหวัดได้ 85.00 คะแนน อบต.ได้ 92.10 คะแนน",
        "ปี 2566 IIT 88.00 คะแนน EIT 85.00 คะแนน ปี 2567 ได้ 92.10 คะแนน",
    ],
)
def test_behind_several(text: str) -> None:
    assert stated(text) == []
    assert warned(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ค่าเฉลี่ยของประเทศ IIT 88.00 คะแนน อบต.ได้ 92.10 คะแนน", [("IIT", 92.1)]),
        ("ค่าเฉลี่ยของประเทศ IIT 88.00 คะแนน EIT 85.00 คะแนน อบต.ได้คะแนนรวม 92.10 คะแนน", [(None, 92.1)]),
        ("ค่าเฉลี่ยของประเทศ IIT 88.00 คะแนน อบต.ได้ 92.10 คะแนน EIT 85.00 คะแนน อบต.ได้ 84.10 คะแนน", [("IIT", 92.1)]),
        ("ค่าเฉลี่ยของจังหวัดคือ 88.00 คะแนน อบต.ได้ 92.10 คะแนน", [(None, 92.1)]),
        ("ค่าเฉลี่ยของจังหวัด IIT 88.00 คะแนน ส่วนผลคะแนนของหน่วยงาน 92.10 คะแนน", [("IIT", 92.1)]),
        ("แบบวัด IIT ได้ 90.00 คะแนน แบบวัด EIT ควรได้ 95.00 คะแนน แต่ได้ 84.10 คะแนน", [("IIT", 90.0), ("EIT", 84.1)]),
        ("IIT ได้ 90.00 คะแนน EIT ได้ 84.00 คะแนน อบต.ได้ 88.10 คะแนน", [("IIT", 90.0), ("EIT", 84.0), (None, 88.1)]),
        ("IIT ปี 2566 ได้ 88.00 คะแนน ปี 2567 ได้ 90.00 คะแนน EIT ปี 2567 ได้ 84.00 คะแนน", [("IIT", 90.0), ("EIT", 84.0)]),
    ],
)
def test_behind_one(text: str, found: list[tuple[object, float]]) -> None:
    assert stated(text)[: len(found)] == found


@pytest.mark.parametrize("subject", ["IIT", "ตัวชี้วัดที่ 1", "ข้อ I1"])
def test_what_an_area_got(subject: str) -> None:
    assert stated(f"{subject} ของจังหวัดได้ 88.00 คะแนน") == []
    assert stated(f"ค่าเฉลี่ยของจังหวัด {subject} 88.00 คะแนน") == []
    assert [value for _, value in stated(f"{subject} ของ อบต.ได้ 88.00 คะแนน")] == [88.0]
