"""Tables of text reports that are written without tabs."""

from __future__ import annotations

import pytest

from extract.written_tables import with_tabs
from tests.forms.reading import TITLE, read, scores

BLANKS = """ตัวชี้วัด                           คะแนน
ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่       ๘๕.๒๔
แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)     82.63
คะแนนรวม                           83.67"""
RULED = """ตัวชี้วัด                           คะแนน
-------------------------------------------
""" + BLANKS.split("\n", 1)[1]
MARKDOWN = """ผลการประเมิน
| ตัวชี้วัด | คะแนน |
|---|---:|
| ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ | ๘๕.๒๔ |
| แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) | 82.63 |
| คะแนนรวม | 83.67 |"""
BOX = """┌───────┬───────┐
│ ตัวชี้วัด │ คะแนน │
├───────┼───────┤
│ ตัวชี้วัดที่ ๑ การปฏิบัติ │ ๘๕.๒๔ │
│ หน้าที่ │ │
├───────┼───────┤
│ แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) │ 82.63 │
├───────┼───────┤
│ คะแนนรวม │ 83.67 │
└───────┴───────┘"""


@pytest.mark.parametrize("table", [BLANKS, RULED, MARKDOWN, BOX, BOX.replace("│", "|").replace("┼", "+")])
def test_lines_of_as_many_cells_are_a_table(table: str) -> None:
    assert scores(read(TITLE, table)) == [
        ("indicator", 1, "score", 85.24),
        ("instrument", "IIT", "score", 82.63),
        ("overall", None, "score", 83.67),
    ]


@pytest.mark.parametrize(
    "text",
    [
        BLANKS.replace("82.63", "   "),  # a row that lacks a cell
        BLANKS.replace("82.63", "82.63 มาก"),
        BLANKS.replace("คะแนน\n", "คะแนน 2\n"),
        BLANKS.replace("ตัวชี้วัด   ", "ตัวชี้วัด\t"),
        "\n".join(BLANKS.split("\n")[:2]),
        "ผล  การ\nประเมิน  ครั้ง\nที่  หนึ่ง",  # blanks that spread a text over its lines
        MARKDOWN.replace("(IIT) |", "(IIT)"),
        "| หมายเหตุ |\n| ๘๕.๒๔ |",  # a frame around one column
        "-----\n- ก\n-----",
    ],
)
def test_any_other_lines_stay_as_they_are(text: str) -> None:
    assert "\n".join(line for _, line in with_tabs(text)) == text


def test_lines_keep_their_numbers() -> None:
    numbers = [number for number, line in with_tabs(f"\nก\n\n{BOX}\n\n{BLANKS}\n") if "\t" in line]
    assert numbers == [5, 7, 10, 12, 15, 16, 17, 18]
