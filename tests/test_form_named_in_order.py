"""Form: a sentence that names indicators by number and name and gives their scores in their order."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, read, scores

FIRST, SECOND, THIRD = "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ"


def found(text: str) -> set[tuple[object, float]]:
    return {(key, value) for _, key, _, value in scores(read(TITLE, text))}


@pytest.mark.parametrize("name", ["ตัวชี้วัดที่ {} {}", "ตัวชี้วัดที่ {} ({})"])
@pytest.mark.parametrize("behind", [" ตามลำดับ", ""])
def test_the_name_of_the_last_one_belongs_to_its_number(name: str, behind: str) -> None:
    both = f"{name.format(1, FIRST)} และ{name.format(2, SECOND)}"
    assert found(f"{both} ได้คะแนน 88.20 คะแนน และ 80.80 คะแนน{behind}") == {(1, 88.2), (2, 80.8)}


def test_three_of_them() -> None:
    named = f"ตัวชี้วัดที่ 1 {FIRST}, ตัวชี้วัดที่ 2 {SECOND} และตัวชี้วัดที่ 3 {THIRD}"
    assert found(f"{named} ได้คะแนน 88.20, 80.80 และ 77.10 คะแนน ตามลำดับ") == {(1, 88.2), (2, 80.8), (3, 77.1)}


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST} และ{SECOND} ได้คะแนน 88.20 คะแนน และ 80.80 คะแนน ตามลำดับ",
        "ตัวชี้วัดที่ 1 และ 2 ได้คะแนน 88.20 และ 80.80 ตามลำดับ",
        f"ตัวชี้วัดที่ 1 {FIRST} ได้ 88.20 คะแนน และตัวชี้วัดที่ 2 {SECOND} ได้ 80.80 คะแนน",
    ],
)
def test_names_or_numbers_alone_and_each_with_its_own(text: str) -> None:
    assert found(text) == {(1, 88.2), (2, 80.8)}
