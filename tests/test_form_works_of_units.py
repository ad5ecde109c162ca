"""Form: a table whose caption alone says that it holds measures, beside or below the agency's units or times."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, Rows, read, text_of

TEXTS = ["จัดทำแผนการใช้จ่ายงบประมาณ", "จัดทำคู่มือการปฏิบัติงาน"]
TIMES = ["ตุลาคม 2566", "พฤศจิกายน 2566"]
UNITS = ["กองคลัง", "สำนักปลัด"]


def _told(caption: str, rows: Rows) -> list[tuple[object, ...]]:
    return [(each["text"], each["responsible"], each["timeline"]) for each in read(TITLE, caption, rows)["measures"]]


@pytest.mark.parametrize("caption", ["มาตรการปรับปรุงแยกตามหน่วยงาน", "ตารางที่ 3 มาตรการปรับปรุง ปี 2567"])
def test_beside_units(caption: str) -> None:
    rows = [list(each) for each in zip(UNITS, TEXTS, strict=True)]
    assert _told(caption, rows) == [(TEXTS[0], UNITS[0], None), (TEXTS[1], UNITS[1], None)]


def test_below_units() -> None:
    assert _told("มาตรการปรับปรุง", [UNITS, TEXTS, ["รายงานผลการใช้จ่าย", ""]]) == [
        (TEXTS[0], UNITS[0], None),
        ("รายงานผลการใช้จ่าย", UNITS[0], None),
        (TEXTS[1], UNITS[1], None),
    ]


def test_beside_times() -> None:
    rows = [list(each) for each in zip(TIMES, TEXTS, strict=True)]
    assert _told("ปฏิทินมาตรการ", rows) == [(TEXTS[0], None, TIMES[0]), (TEXTS[1], None, TIMES[1])]


def test_below_what_they_are_for() -> None:
    rows = [["IIT", "EIT"], TEXTS, ["รายงานผลการใช้จ่าย", "ลดขั้นตอนการให้บริการ"]]
    bundle = pipeline.report(text_of(TITLE, "มาตรการยกระดับผลการประเมิน", rows).encode())
    assert [(each.instrument, each.text) for each in bundle.measures] == [
        ("IIT", TEXTS[0]),
        ("IIT", "รายงานผลการใช้จ่าย"),
        ("EIT", TEXTS[1]),
        ("EIT", "ลดขั้นตอนการให้บริการ"),
    ]


@pytest.mark.parametrize(
    "caption", ["คณะกรรมการขับเคลื่อนมาตรการ", "มาตรการที่ 1 จัดทำแผน", "ที่มาของข้อมูล", "ผลสำรวจความพึงพอใจ"]
)
def test_below_any_other_caption_they_are_none(caption: str) -> None:
    assert _told(caption, [list(each) for each in zip(UNITS, TEXTS, strict=True)]) == []
