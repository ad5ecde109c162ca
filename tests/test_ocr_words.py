"""Prose and numbers of one line put together: places decide the order, blanks part the words."""

from __future__ import annotations

import numpy as np
import pytest

from extract.ocr.engine import Character
from extract.ocr.line_reader import (
    Word,
    stroke_as_letter,
    whole_numbers,
    without_digits,
    words_of,
)
from extract.ocr.lines import Line
from extract.ocr.page_reader import rests_withheld
from extract.ocr.scripts import with_latin_words, with_letters, with_thai_words


def characters(text: str, x: float = 0.0, width: float = 10.0) -> tuple[Character, ...]:
    return tuple(Character(sign, x + width * i, x + width * (i + 1), 0.9) for i, sign in enumerate(text))


def row(text: str, top: float, x: float = 0.0) -> tuple[Line, tuple[Word, ...]]:
    """A line of the page, 20 pixels tall, and its words."""
    return Line(int(x), int(x) + 10 * len(text), top, top + 20.0, np.zeros((0, 5), np.int32)), words_of(
        characters(text, x)
    )


def test_blanks_part_words():
    assert [word.text for word in words_of(characters("ได้ ๙๐.๙๔ คะแนน"))] == ["ได้", "๙๐.๙๔", "คะแนน"]


@pytest.mark.parametrize(("read", "meant"), [("ข้อ |", "ข้อ I"), ("]", "I"), ("ตาม", "ตาม"), ("ก|", "ก|"), ("", "")])
def test_a_lonely_stroke_before_a_number_is_the_letter_of_a_code(read: str, meant: str):
    assert "".join(c.text for c in stroke_as_letter(list(characters(read)))) == meant


def test_sara_am_is_one_letter():
    assert [word.text for word in words_of(list(characters("กําหนด น้้าหนัก")))] == ["กำหนด", "น้ำหนัก"]


def test_confidence_is_the_mean_of_a_words_signs():
    (word,) = words_of([Character("ก", 0, 10, 0.8), Character("ข", 10, 20, 0.6)])
    assert round(word.confidence, 2) == 0.7


def test_no_half_of_a_number_is_left_beside_what_is_withheld():
    assert whole_numbers("13.8\ufffd") == "\ufffd\ufffd.\ufffd\ufffd"
    assert whole_numbers("ที่\ufffd579") == "ที่\ufffd\ufffd\ufffd\ufffd"
    assert whole_numbers("(๗๙.๙๙)") == "(๗๙.๙๙)"


def test_the_rest_of_a_withheld_number_in_the_next_line_is_withheld_too():
    texts = ["(\ufffd\ufffd.", "๑๓ คะแนน)", "ได้ ๗๔.", "\ufffd\ufffd", "๙๐.๑", "๕"]
    made = rests_withheld([row(text, top=50.0 * index) for index, text in enumerate(texts)])
    texts = [" ".join(word.text for word in words) for words in made]
    doubt = "\ufffd\ufffd"
    assert texts == [f"({doubt}.", f"{doubt} คะแนน)", f"ได้ {doubt}.", doubt, f"{doubt}.\ufffd", "๕"]


def test_the_number_in_the_next_cell_is_no_rest():
    made = rests_withheld([row("ข้อ \ufffd", top=0.0), row("๙๗.๘๙", top=0.0, x=500.0)])
    assert [word.text for word in made[1]] == ["๙๗.๘๙"]
    made = rests_withheld([row("ข้อ \ufffd", top=50.0, x=500.0), row("๙๗.๘๙", top=100.0)])
    assert [word.text for word in made[1]] == ["๙๗.๘๙"]


def test_a_word_with_digits_that_reads_as_latin_is_latin():
    made = with_latin_words(characters("E - 5๑๐๐ ๒๐"), lambda x0, x1: ("Service", 0.9) if x0 < 50 else None)
    assert "".join(c.text for c in made) == "E - Service ๒๐"


def test_a_sign_that_joins_on_to_the_name_of_an_instrument_is_a_letter():
    made = with_latin_words(characters("5 ๕"), lambda x0, x1: ("S", 0.4), after_name=True)
    assert "".join(c.text for c in made) == "S ๕"


def test_long_words_need_less_confidence_and_brackets_are_no_letters():
    made = with_latin_words(characters("(0-5๑ก1๐๑)"), lambda x0, x1: ("‘(E-Service)", 0.55))
    assert "".join(c.text for c in made) == "(E-Service)"


@pytest.mark.parametrize("latin", [("on", 0.65), ("O", 0.99), ("", 0.0), ("12", 0.99), ("a2b", 0.99)])
def test_what_is_no_sure_latin_word_is_left_as_it_was(latin: tuple[str, float]):
    made = with_latin_words(characters("0๑"), lambda x0, x1: latin)
    assert "".join(c.text for c in made) == "0๑"


@pytest.mark.parametrize(
    ("read", "latin", "thai", "meant"),
    [
        ("aval", "uae", "และ", "และ"),
        ("the", "‘the", "ป้าอ", "the"),
        ("ogi", "agy", "อยู่ที่", "อยู่ที่"),
        ("Alen", "‘dhe", "ที่มีค่า", "ที่มีค่า"),
        ("aval", "uae", "ปฺทธ", "aval"),
        ("ITA", "TA,", "แล", "ITA"),
        ("aval", "aval", "และ", "aval"),
        ("งบประมาa", "", "งบประมาณ", "งบประมาณ"),
        ("ข้อi", "", "ข้อง", "ข้อi"),
    ],
)
def test_a_latin_word_that_is_none_when_read_alone_is_thai(read: str, latin: str, thai: str, meant: str):
    made = with_thai_words(characters(read), lambda x0, x1: (latin, 0.9), lambda x0, x1: characters(thai, width=5))
    assert "".join(c.text for c in made) == meant


def test_digits_that_only_tesseract_saw_are_withheld_together():
    kept, alone = without_digits(characters("ก๑2ข"))
    assert [c.text for c in kept] == ["ก", "\ufffd", "\ufffd", "ข"]
    assert [(each.text, each.readings, each.proven) for each in alone] == [("\ufffd\ufffd", ("๑2",), False)]
    assert (alone[0].x0, alone[0].x1) == (10, 30)


def test_a_stroke_that_stands_alone_is_a_levels_letter_where_it_reads_as_one():
    line = characters("ระดับ / จึง")
    assert "".join(c.text for c in with_letters(line, lambda x0, x1: ("A", 0.9))) == "ระดับ A จึง"
    for read in (("A", 0.5), ("l", 0.9), None):
        assert "".join(c.text for c in with_letters(line, lambda x0, x1, read=read: read)) == "ระดับ / จึง"
    joined = characters("และ/หรือ")
    assert "".join(c.text for c in with_letters(joined, lambda x0, x1: ("A", 0.9))) == "และ/หรือ"
