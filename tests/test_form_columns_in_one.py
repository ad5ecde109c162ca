"""Form: two columns printed as one, parted by a stroke in header and cells."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, read, scores


def _rows(head: str, stroke: str = " / ") -> list[list[str]]:
    numbers = (("๙๐.๐๐", "๙๔.๑๐"), ("๙๐.๐๐", "๙๑.๒๐"))
    names = ("การปฏิบัติหน้าที่", "การใช้งบประมาณ")
    return [["ตัวชี้วัด", head], *([name, stroke.join(two)] for name, two in zip(names, numbers, strict=True))]


@pytest.mark.parametrize("head", ["เป้าหมาย / ผล", "เป้าหมาย/คะแนนที่ได้"])
def test_what_is_aimed_at_beside_the_result(head: str) -> None:
    assert scores(read(TITLE, _rows(head))) == [("indicator", 1, "score", 94.1), ("indicator", 2, "score", 91.2)]


def test_two_years() -> None:
    found = read(TITLE, _rows("ปี ๒๕๖๔ / ปี ๒๕๖๕", "/"))["scores"]
    assert sorted((score[0], score[3], score[5]) for score in found) == [
        (2564, 1, 90.0),
        (2564, 2, 90.0),
        (2565, 1, 94.1),
        (2565, 2, 91.2),
    ]


def test_points_of_a_full_score_are_one_number() -> None:
    rows = [["ตัวชี้วัด", "คะแนนที่ได้/คะแนนเต็ม"], ["การปฏิบัติหน้าที่", "94.10/100"], ["การใช้งบประมาณ", "91.20/100"]]
    assert [each[3] for each in scores(read(TITLE, rows))] == [94.1, 91.2]
