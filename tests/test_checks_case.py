"""What a case finds by looking through the whole text is what looking at each passage finds."""

from __future__ import annotations

import re

from cases import case

TEXT = "ปีงบประมาณ 2567\n\nไม่มีปี\n\nข้อ\tคะแนน ปี ๒๕๖๖\nI1\t92.10 (2567 และ 2566)\n\nท้าย 2567"


def test_matching_passages_are_those_in_which_a_pattern_is_found_each_once_in_order() -> None:
    looked_at, pattern = case(text=TEXT), re.compile(r"(?<!\d)25\d\d(?!\d)")
    expected = tuple(passage for passage in looked_at.passages if pattern.search(passage.arabic))
    assert looked_at.matching(pattern) == expected
    assert len(expected) == 4


def test_holding_passages_print_one_of_the_words() -> None:
    looked_at = case(text=TEXT)
    assert [passage.line for passage in looked_at.holding("ไม่มี", "ท้าย")] == ["ไม่มีปี", "ท้าย 2567"]
