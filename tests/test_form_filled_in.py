"""Form: a form that was filled in on dotted lines."""

from __future__ import annotations

from tests.forms.reading import TITLE, read, scores

FORM = [
    ["๑. คะแนนภาพรวม ......๙๑.๗๐...... คะแนน", "ระดับ ......ผ่านดี......"],
    ["๒. คะแนน IIT .......๙๒.๐๐....... คะแนน", "๓. คะแนน EIT …………๘๘.๐๐………… คะแนน"],
    ["๔. คะแนน OIT ....... ๙๔.๒๕ ....... คะแนน", ""],
]


def test_each_line_is_a_label_and_its_value() -> None:
    found = read(TITLE, FORM)
    assert sorted(scores(found), key=str) == [
        ("instrument", "EIT", "score", 88.0),
        ("instrument", "IIT", "score", 92.0),
        ("instrument", "OIT", "score", 94.25),
        ("overall", None, "score", 91.7),
    ]
    assert found["report"]["overall_level"] == "ผ่านดี"


def test_a_form_that_nobody_filled_in_gives_nothing() -> None:
    empty = [["๑. คะแนน IIT ................ คะแนน", "๒. คะแนน EIT ................ คะแนน"]]
    assert scores(read(TITLE, empty)) == []


def test_each_cell_a_label_a_sign_and_its_number() -> None:
    found = read(TITLE, [["IIT = ๙๒.๐๐", "EIT = ๘๘.๐๐"], ["OIT = ๙๔.๒๕", "รวม = ๙๑.๗๐"], ["ระดับ : ผ่านดี", ""]])
    assert [each[3] for each in scores(found)] == [92.0, 88.0, 94.25, 91.7]
    assert found["report"]["overall_level"] == "ผ่านดี"


def test_other_things_behind_signs_are_none() -> None:
    assert scores(read(TITLE, [["งบประมาณ = ๙๒.๐๐", "EIT = ๘๘.๐๐"], ["ผู้ตอบ = ๙๔.๒๕", "รวม = ๙๑.๗๐"]])) == []
