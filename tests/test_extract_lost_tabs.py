"""Tables of text reports whose tabs became several blanks."""

from __future__ import annotations

import pytest

from extract.lost_tabs import with_tabs
from tests.forms.reading import TITLE, read, scores

TABLE = """ตัวชี้วัด                           คะแนน
ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่       ๘๕.๒๔
แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)     82.63
คะแนนรวม                           83.67"""


def test_a_block_with_the_same_gaps_in_every_line_is_a_table() -> None:
    assert scores(read(TITLE, TABLE)) == [
        ("indicator", 1, "score", 85.24),
        ("instrument", "IIT", "score", 82.63),
        ("overall", None, "score", 83.67),
    ]


@pytest.mark.parametrize(
    "text",
    [
        TABLE.replace("82.63", "   "),  # a row that lacks a cell
        TABLE.replace("82.63", "82.63 มาก"),
        TABLE.replace("คะแนน\n", "คะแนน 2\n"),
        "\n".join(TABLE.split("\n")[:2]),
        TABLE.replace("ตัวชี้วัด   ", "ตัวชี้วัด\t"),
        "ผล  การ\nประเมิน  ครั้ง\nที่  หนึ่ง",  # blanks that spread a text over its lines
    ],
)
def test_any_other_block_stays_as_it_is(text: str) -> None:
    assert with_tabs(text) == text


def test_lines_stay_where_they_were() -> None:
    around = ["", "", "หัวเรื่อง  รายงาน", " ", *TABLE.split("\n"), "", "ท้าย", ""]
    lines = with_tabs("\n".join(around)).split("\n")
    assert [number for number, line in enumerate(lines) if line != around[number]] == [4, 5, 6, 7]
