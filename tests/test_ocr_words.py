"""Prose and numbers of one line put together: places decide the order, blanks part the words."""

from __future__ import annotations

import pytest

from extract.ocr.engine import Character
from extract.ocr.line_reader import (
    Word,
    stroke_as_letter,
    whole_numbers,
    with_latin_words,
    with_thai_words,
    without_digits,
    words_of,
)
from extract.ocr.page_reader import rests_withheld


def characters(text: str, x: float = 0.0, width: float = 10.0) -> tuple[Character, ...]:
    return tuple(Character(sign, x + width * i, x + width * (i + 1), 0.9) for i, sign in enumerate(text))


def test_blanks_part_words():
    assert [word.text for word in words_of(characters("ได้ ๙๐.๙๔ คะแนน"))] == ["ได้", "๙๐.๙๔", "คะแนน"]


@pytest.mark.parametrize(("read", "meant"), [("ข้อ |", "ข้อ I"), ("]", "I"), ("ตาม", "ตาม"), ("ก|", "ก|"), ("", "")])
def test_a_lonely_stroke_before_a_number_is_the_letter_of_a_code(read: str, meant: str):
    assert "".join(c.text for c in stroke_as_letter(list(characters(read)))) == meant


def test_sara_am_is_one_letter():
    assert [word.text for word in words_of(list(characters("กําหนด")))] == ["กำหนด"]


def test_confidence_is_the_mean_of_a_words_signs():
    (word,) = words_of([Character("ก", 0, 10, 0.8), Character("ข", 10, 20, 0.6)])
    assert round(word.confidence, 2) == 0.7


def test_no_half_of_a_number_is_left_beside_what_is_withheld():
    assert whole_numbers("13.8\ufffd") == "\ufffd\ufffd.\ufffd\ufffd"
    assert whole_numbers("ที่\ufffd579") == "ที่\ufffd\ufffd\ufffd\ufffd"
    assert whole_numbers("(๗๙.๙๙)") == "(๗๙.๙๙)"


def test_the_rest_of_a_withheld_number_in_the_next_line_is_withheld_too():
    def row(text: str) -> tuple[Word, ...]:
        return words_of(characters(text))

    made = rests_withheld(
        [row("(\ufffd\ufffd."), row("๑๓ คะแนน)"), row("ได้ ๗๔."), row("\ufffd\ufffd"), row("๙๐.๑"), row("๕")]
    )
    texts = [" ".join(word.text for word in words) for words in made]
    doubt = "\ufffd\ufffd"
    assert texts == [f"({doubt}.", f"{doubt} คะแนน)", f"ได้ {doubt}.", doubt, f"{doubt}.\ufffd", "๕"]


def test_a_word_with_digits_that_reads_as_latin_is_latin():
    made = with_latin_words(characters("E - 5๑๐๐ ๒๐"), lambda x0, x1: ("Service", 0.9) if x0 < 50 else None)
    assert "".join(c.text for c in made) == "E - Service ๒๐"


def test_a_latin_word_that_is_none_when_read_alone_is_thai():
    thai = characters("และ", width=5)
    made = with_thai_words(characters("สะดวก aval Web"), lambda x0, x1: ("Web", 0.9), lambda x0, x1: thai)
    assert "".join(c.text for c in made) == "สะดวก และ Web"


def test_digits_that_only_tesseract_saw_are_withheld_together():
    kept, alone = without_digits(characters("ก๑2ข"))
    assert [c.text for c in kept] == ["ก", "\ufffd", "\ufffd", "ข"]
    assert [(each.text, each.readings, each.proven) for each in alone] == [("\ufffd\ufffd", ("๑2",), False)]
    assert (alone[0].x0, alone[0].x1) == (10, 30)
