"""Whatever rules and texts a page holds, the program fails on no part of it."""

from __future__ import annotations

from random import Random

import pytest
from pdf_sheet import Sheet, pdf

from extract.reader import read

WORDS = [
    "ข้อ",
    "คะแนน",
    "90.25",
    "84.",
    "5",
    "-",
    "I1",
    "o7 ให้บริการดี",
    "ตัวชี้วัดที่ 2 การใช้งบประมาณ",
    "1. ทำแผน",
    "ปี 2567",
    "หน้า 3",
    "",
]
LONG = "ประชาชนไม่มีโอกาสเสนอความเห็นต่อขั้นตอนการให้บริการ"


def page(odd: Random, xs: list[int], running: bool) -> Sheet:
    """Rows between rules of all makes, with a text in some of the columns and too near to each other or too high."""
    sheet = Sheet()
    y = odd.choice([790, 700, 300])
    if running:
        sheet.text(50, 815, odd.choice(["รายงานประจำปี", "หน้า 3", ""]), size=10).rule(xs[0], 805, xs[-1], 805)
    for make in odd.choices(["whole", "pieces", "partly", "sides", "dots", "none"], k=odd.randint(0, 12)):
        height = odd.choice([2, 6, 18, 18, 25, 40, 90])
        first, last = (0, len(xs) - 1) if make != "partly" else sorted(odd.sample(range(len(xs)), 2))
        if make == "whole":
            sheet.rule(xs[0], y, xs[-1], y)
        elif make == "dots":
            sheet.raw(" ".join(f"{x} {y} 1 1 re" for x in range(xs[0], xs[-1], 3)) + " f")
        elif make != "none":
            for x0, x1 in zip(xs[first:last], xs[first + 1 : last + 1], strict=True):
                sheet.rule(x0, y, x1, y)
        for x in xs if make == "sides" else ():
            sheet.rule(x, y, x, y - height)
        for x in odd.sample(xs[:-1], odd.randint(0, len(xs) - 1)):
            size = odd.choice([10, 10, 10, 20])
            for line in range(odd.choice([1, 1, 3])):
                sheet.text(x + odd.choice([4, 4, -3, 15]), y - size - 2 - line * size, odd.choice([*WORDS, LONG]), size)
        y -= height
    return sheet if odd.random() < 0.3 else sheet.rule(xs[0], y, xs[-1], y)


@pytest.mark.parametrize("seed", range(40))
def test_no_geometry_makes_the_program_fail(seed: int) -> None:
    odd = Random(seed)
    running = odd.random() < 0.5
    sides = [sorted({50, 540, *odd.choices(range(60, 530), k=odd.randint(0, 5))}) for _ in range(odd.choice([1, 3]))]
    document = read(pdf(*(page(odd, odd.choice(sides), running) for _ in range(odd.randint(1, 3)))))
    assert "part-not-read" not in {note.check for note in document.notes}
