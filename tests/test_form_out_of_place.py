"""Form: single rows whose cells stand beside their columns, in tables whose other rows show where they belong."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, read, scores

LABELS = (
    "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่",
    "ตัวชี้วัดที่ 2 การใช้งบประมาณ",
    "ตัวชี้วัดที่ 3 การใช้อำนาจ",
    "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ",
)
VALUES = ("76.43", "81.41", "97.19", "79.58")
STATED = [(number, float(value)) for number, value in enumerate(VALUES, start=1)]
NAMES = tuple(label.split(maxsplit=1)[1].split(maxsplit=1)[1] for label in LABELS)


def _read(*rows: list[str]) -> list[tuple[object, ...]]:
    return sorted((score[1], score[3]) for score in scores(read(TITLE, [*rows])))


def test_a_label_and_its_score_may_have_changed_places() -> None:
    rows = [[label, value] for label, value in zip(LABELS, VALUES, strict=True)]
    assert _read(["ตัวชี้วัด", "คะแนน"], *rows[:2], rows[2][::-1], rows[3]) == STATED


def test_so_may_a_name_behind_its_number() -> None:
    rows = [[str(number), *pair] for number, pair in enumerate(zip(NAMES, VALUES, strict=True), start=1)]
    assert _read(["ที่", "ตัวชี้วัด", "คะแนน"], ["1", VALUES[0], NAMES[0]], *rows[1:]) == STATED


def test_where_each_row_has_its_score_first_nothing_is_exchanged() -> None:
    rows = [[value, label] for label, value in zip(LABELS, VALUES, strict=True)]
    assert _read(["คะแนน", "ตัวชี้วัด"], *rows) == STATED


def _with_targets(*left_out: int, signed: str = "+.2f") -> list[list[str]]:
    rows = [["ที่", "ตัวชี้วัด", "ค่าเป้าหมาย", "คะแนน", "ผลต่าง"]]
    for number, (name, value) in enumerate(zip(NAMES, VALUES, strict=True), start=1):
        target = [] if number in left_out else ["85.00"]
        rows.append([str(number), name, *target, value, format(float(value) - 85.0, signed)])
    return rows


@pytest.mark.parametrize("signed", ["+.2f", ".2f"])
@pytest.mark.parametrize("left_out", [2, 3])
def test_a_row_without_its_target_moves_back_to_its_columns(left_out: int, signed: str) -> None:
    assert _read(*_with_targets(left_out, signed=signed)) == STATED


def test_a_difference_that_does_not_fit_moves_nothing() -> None:
    rows = _with_targets(2)
    rows[2][-1] = "-9.99"
    assert (2, 81.41) not in _read(*rows)
    assert (2, 9.99) not in _read(*rows)


def test_a_row_that_only_lacks_its_difference_stays() -> None:
    rows = _with_targets()
    rows[2][-1] = ""
    assert _read(*rows) == STATED
