"""Words that stand twice in a row, as around a page break."""

from __future__ import annotations

import pytest

from normalize.text import undouble

ONCE = "ให้แก่ประชาชน การประเมินภาษีที่ไม่ตรงกับความเป็นจริง"


@pytest.mark.parametrize("again", [ONCE, f" {ONCE}", ONCE.replace(" ", ""), ONCE.replace("ภาษี", "ภาษี ")])
def test_a_long_run_of_words_that_stands_twice_stands_once_whatever_blanks_print_lost(again: str) -> None:
    assert undouble(f"การแจก{ONCE}{again} เป็นต้น") == f"การแจก{ONCE} เป็นต้น"


@pytest.mark.parametrize("text", ["เป็นจริง เป็นจริง", f"{ONCE} และ{ONCE}", ""])
def test_short_words_and_what_stands_apart_stay(text: str) -> None:
    assert undouble(text) == text
