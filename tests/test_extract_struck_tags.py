"""What tags and marks strike out in a text report is not read, and told."""

from __future__ import annotations

import pytest

import pipeline
from extract.struck_tags import without_struck
from tests.forms.reading import TITLE, text_of


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("<s>80.74</s> 93.08", 93.08),
        ("<del>80.74</del><ins>93.08</ins>", 93.08),
        ("<p><strike>80.74</strike></p> <p>93.08</p>", 93.08),
        ('<span style="text-decoration: line-through">80.74</span> 93.08', 93.08),
        ("~~80.74~~ 93.08", 93.08),
        ("<s>80.74</s>", None),
        ("~~80.74~~", None),
        ("<s>80.74", None),
    ],
)
def test_the_number_that_is_not_struck_out_is_read(cell: str, value: float | None) -> None:
    rows = [["ตัวชี้วัด", "คะแนน"], ["๑. การปฏิบัติหน้าที่", cell], ["๒. การใช้งบประมาณ", "80.00"]]
    found = pipeline.report(text_of(TITLE, rows).encode())
    assert [score.value for score in found.scores] == [*([] if value is None else [value]), 80.0]
    assert [each.observed for each in found.findings if each.check == "struck-out-number"] == ["80.74"]


@pytest.mark.parametrize(
    ("text", "left", "told"),
    [
        ("ก <s>ข\t1\nค</s>\t2", "ก  \t \n \t2", ["ข 1 ค"]),
        ("<s>ก\n<s>ข</s>ค", " \n ค", ["ก", "ข"]),
        ("<s></s>ก", " ก", []),
    ],
)
def test_lines_and_cells_stay_where_they_were(text: str, left: str, told: list[str]) -> None:
    without, notes = without_struck(text)
    assert (without, [note.observed for note in notes]) == (left, told)


@pytest.mark.parametrize("text", ["<strong>80.74</strong>", "<span>80.74</span>", "~~~~~~", "80~~90", "a ~~ b ~~ c"])
def test_what_looks_like_it(text: str) -> None:
    assert without_struck(text) == (text, ())
