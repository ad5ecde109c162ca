"""Measures that stand alone in a row over the header of their steps."""

from __future__ import annotations

from typing import Any

import pytest

import pipeline
from tests.forms.reading import TITLE, Rows, measures, read, text_of

HEAD = ["ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา"]
FIRST, SECOND = ["ประชุม", "กองคลัง", "ต.ค. 2567"], ["เขียนโครงการ", "สำนักปลัด", "ธ.ค. 2567"]


def works(rows: Rows) -> list[tuple[Any, ...]]:
    """(kind, text, whose, when, the measure of a step) in the order of the text."""
    found = pipeline.report(text_of(TITLE, "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร", rows).encode()).measures
    named = {each.measure_id: each.text for each in found}
    return [(each.kind, each.text, each.responsible, each.timeline, named.get(each.parent or "")) for each in found]


EXPECTED = [
    ("measure", "จัดทำคู่มือ", None, None, None),
    ("measure", "จัดอบรม", None, None, None),
    ("step", "ประชุม", "กองคลัง", "ต.ค. 2567", "จัดทำคู่มือ"),
    ("step", "เขียนโครงการ", "สำนักปลัด", "ธ.ค. 2567", "จัดอบรม"),
]


@pytest.mark.parametrize(
    "rows",
    [
        [["มาตรการ : จัดทำคู่มือ", "", ""], HEAD, FIRST, ["มาตรการ : จัดอบรม", "", ""], HEAD, SECOND],
        [["มาตรการที่ 1 จัดทำคู่มือ", "", ""], HEAD, FIRST, ["มาตรการที่ 2 จัดอบรม", "", ""], HEAD, SECOND],
        [HEAD, ["มาตรการ : จัดทำคู่มือ", "", ""], FIRST, ["มาตรการ : จัดอบรม", "", ""], SECOND],
        [["มาตรการ : จัดทำคู่มือ"] * 3, HEAD, FIRST, ["มาตรการ : จัดอบรม"] * 3, HEAD, SECOND],
    ],
)
def test_each_measure_has_the_steps_below_it(rows: Rows) -> None:
    assert works(rows) == EXPECTED


def test_one_measure_over_all_steps() -> None:
    assert works([["มาตรการ : จัดทำคู่มือ", "", ""], HEAD, FIRST, SECOND]) == [
        EXPECTED[0],
        EXPECTED[2],
        ("step", "เขียนโครงการ", "สำนักปลัด", "ธ.ค. 2567", "จัดทำคู่มือ"),
    ]


def test_indicators_over_the_measures() -> None:
    six, seven = "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน", "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร"
    first, second = [["มาตรการ : จัดทำคู่มือ", "", ""], HEAD, FIRST], [["มาตรการ : จัดอบรม", "", ""], HEAD, SECOND]
    found = read(TITLE, [[six, "", ""], *first, [seven, "", ""], *second])["measures"]
    assert [(each["indicator"], each["text"]) for each in found if each["kind"] == "measure"] == [
        (6, "จัดทำคู่มือ"),
        (7, "จัดอบรม"),
    ]


@pytest.mark.parametrize("word", ["มาตรการ", "กิจกรรม"])
def test_under_a_header_of_measures_nothing_changes(word: str) -> None:
    rows = [[word, "ผู้รับผิดชอบ", "ระยะเวลา"], ["จัดทำคู่มือ", "กองคลัง", "ต.ค. 2567"], ["จัดอบรม", "สำนักปลัด", "ธ.ค. 2567"]]
    assert [each[:4] for each in works(rows)] == [
        ("measure", "จัดทำคู่มือ", "กองคลัง", "ต.ค. 2567"),
        ("measure", "จัดอบรม", "สำนักปลัด", "ธ.ค. 2567"),
    ]


def test_an_indicator_behind_the_word_is_no_measure() -> None:
    found = read(TITLE, [["มาตรการ : ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร", "", ""], HEAD, FIRST, SECOND])
    assert measures(found) == []
    assert [text for _, text, _ in measures(found, "step")] == ["ประชุม", "เขียนโครงการ"]
