"""Form: a column for each measure, below it who is responsible and when, without words that say so."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, Rows, read

WORKS: Rows = [["จัดทำแผนการใช้จ่าย", "ประชุมชี้แจงแผน"], ["กองคลัง", "สำนักปลัด"], ["ต.ค. 2566", "พ.ย. 2566"]]


@pytest.mark.parametrize("heads", [["มาตรการ 1", "มาตรการ 2"], ["มาตรการที่ 1", "มาตรการที่ 2"]])
def test_units_and_times_below_measures(heads: list[str]) -> None:
    assert [
        (each["text"], each["responsible"], each["timeline"]) for each in read(TITLE, [heads, *WORKS])["measures"]
    ] == [
        ("จัดทำแผนการใช้จ่าย", "กองคลัง", "ต.ค. 2566"),
        ("ประชุมชี้แจงแผน", "สำนักปลัด", "พ.ย. 2566"),
    ]


def test_works_below_works_are_as_before() -> None:
    rows = [["มาตรการ 1", "มาตรการ 2"], *WORKS[:1], ["รายงานผลการใช้จ่าย", "ติดตามผลการประชุม"]]
    assert len(read(TITLE, rows)["measures"]) == 4


def test_names_and_words_below_the_heads_are_no_works() -> None:
    found = read(TITLE, [["มาตรการ", "มาตรการ"], ["ตัวชี้วัดที่ 1", "ตัวชี้วัดที่ 2"], *WORKS[:2]])
    assert not {"ตัวชี้วัดที่ 1", "ตัวชี้วัดที่ 2"} & {each["text"] for each in found["measures"]}
