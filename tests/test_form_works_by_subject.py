"""Form: issues and measures in columns of their own for each instrument or indicator."""

from __future__ import annotations

import pipeline
from tests.forms.reading import TITLE, Rows, issues, read, text_of

BY_UNIT: Rows = [
    ["หน่วยงานรับผิดชอบ", "มาตรการด้าน IIT", "มาตรการด้าน EIT"],
    ["กองคลัง", "จัดทำแผ่นพับสรุปแผนการใช้จ่าย", "ลดขั้นตอนการชำระภาษี"],
    ["สำนักปลัด", "จัดทำแบบฟอร์มขอยืม", "เปิดช่องทางรับฟังความเห็น"],
]


def test_measures_for_each_instrument() -> None:
    bundle = pipeline.report(text_of(TITLE, BY_UNIT).encode())
    assert [(each.kind, each.instrument, each.text, each.responsible) for each in bundle.measures] == [
        ("measure", "IIT", "จัดทำแผ่นพับสรุปแผนการใช้จ่าย", "กองคลัง"),
        ("measure", "IIT", "จัดทำแบบฟอร์มขอยืม", "สำนักปลัด"),
        ("measure", "EIT", "ลดขั้นตอนการชำระภาษี", "กองคลัง"),
        ("measure", "EIT", "เปิดช่องทางรับฟังความเห็น", "สำนักปลัด"),
    ]


def test_issues_and_measures_below_each_indicator() -> None:
    found = read(
        TITLE,
        [
            ["ที่", "ตัวชี้วัดที่ ๒", "", "ตัวชี้วัดที่ ๔", ""],
            ["", "ประเด็น", "มาตรการ", "ประเด็น", "มาตรการ"],
            ["๑", "แผนการใช้จ่ายไม่เป็นที่ทราบ", "จัดทำแผ่นพับ", "ขั้นตอนการขอยืมไม่ชัดเจน", "จัดทำแบบฟอร์มขอยืม"],
        ],
    )
    assert [each[0] for each in issues(found)] == [2, 4]
    assert [(each["indicator"], each["text"]) for each in found["measures"]] == [
        (2, "จัดทำแผ่นพับ"),
        (4, "จัดทำแบบฟอร์มขอยืม"),
    ]


def test_of_two_columns_of_one_thing_the_right_one_holds_the_steps() -> None:
    rows = [["หน่วยงานรับผิดชอบ", "มาตรการ", "แนวทางดำเนินการ"], *BY_UNIT[1:]]
    assert [each["kind"] for each in read(TITLE, rows)["measures"]] == ["measure", "measure", "step", "step"]


def test_a_name_of_an_indicator_in_a_header_is_not_whose_measures_stand_below() -> None:
    rows = [["ข้อ", "ประเด็นที่ต้องปรับปรุง", "แนวทางการป้องกันการทุจริต", "วิธีการแก้ไขปัญหาการทุจริต"]]
    rows.append(["i๘", "แผนการใช้จ่ายไม่เป็นที่ทราบ", "จัดทำแผ่นพับ", "ประชุมชี้แจง"])
    assert [(each["kind"], each["indicator"]) for each in read(TITLE, rows)["measures"]] == [
        ("measure", 2),
        ("step", 2),
    ]


def test_units_of_the_agency_beside_their_measures_are_responsible() -> None:
    rows = [["หน่วยงาน", "มาตรการที่ต้องดำเนินการ"], ["กองคลัง", "๑. จัดทำแผ่นพับ ๒. รายงานผล"], ["สำนักปลัด", "๑. จัดทำแบบฟอร์ม"]]
    assert [each["responsible"] for each in read(TITLE, rows)["measures"]] == ["กองคลัง", "กองคลัง", "สำนักปลัด"]


def test_counted_columns_of_issues_and_measures_hold_no_steps() -> None:
    rows = [
        ["ตัวชี้วัด", "ประเด็นที่ ๑", "มาตรการที่ ๑", "ประเด็นที่ ๒", "มาตรการที่ ๒"],
        ["การใช้งบประมาณ", "แผนไม่เป็นที่ทราบ", "จัดทำแผ่นพับ", "การรายงานล่าช้า", "รายงานผลทุกเดือน"],
    ]
    assert [each["kind"] for each in read(TITLE, rows)["measures"]] == ["measure", "measure"]


def test_each_instruments_indicators_before_their_own_issues_and_measures() -> None:
    found = read(
        TITLE,
        [
            ["แบบวัด IIT", "", "", "แบบวัด EIT", "", ""],
            ["ตัวชี้วัด", "ประเด็นที่ควรพัฒนา", "มาตรการ", "ตัวชี้วัด", "ประเด็นที่ควรพัฒนา", "มาตรการ"],
            ["๒. การใช้งบประมาณ", "ไม่ทราบแผน", "แจกแผน", "๗. ประสิทธิภาพการสื่อสาร", "ข้อมูลไม่เป็นปัจจุบัน", "ปรับข้อมูล"],
            ["๔. การใช้ทรัพย์สินของราชการ", "ไม่มีใบยืม", "ใช้ใบยืม", "๘. การปรับปรุงระบบการทำงาน", "ขั้นตอนมาก", "ลดขั้นตอน"],
        ],
    )
    assert [each[0] for each in issues(found)] == [2, 4, 7, 8]
    assert [each["indicator"] for each in found["measures"]] == [2, 4, 7, 8]
