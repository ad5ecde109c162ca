"""Words that Tesseract reads in the wrong script beside the other one, read again in one script alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import groupby

from extract.dictionary import is_word, words
from extract.ocr.alphabet import DIGITS
from extract.ocr.engine import Character

SURE = 0.7
"""Least confidence in a word that is read alone …"""
LONG, SURE_WHEN_LONG = 5, 0.5
"""… and in one of that many letters: chance makes no long word."""
AROUND = ".,;:()[]/-\"'‘’“”«»"
"""May stand at the edges of a word."""
LIKE_DIGITS = "oOlIiSsZzBbGgqQ"
"""Letters that a digit is taken for: no reading of a single sign."""
STROKES = "/|\\"
"""What Tesseract makes of a letter that stands alone among Thai words."""
LEVEL_LETTERS = "ABCDEF"
EDGE = 4
"""Pixels of paper left around a word."""

ReadLatin = Callable[[float, float], tuple[str, float] | None]
"""What the columns from … to hold if it is Latin, and its confidence."""
ReadThai = Callable[[float, float], tuple[Character, ...]]
"""The same if it is Thai; columns from the first one of the picture."""


def with_latin_words(
    characters: Sequence[Character], read: ReadLatin, *, after_name: bool = False
) -> tuple[Character, ...]:
    """The characters with every word that holds a digit read again as Latin, and left as it is where it is not.

    ``after_name``: they join on to the name of an instrument, so that a sign by itself is a letter (ITAS).
    """
    made: list[Character] = []
    for index, word in enumerate(_words(characters)):
        x0, x1 = _columns(word)
        latin = read(x0, x1) if any(c.text in DIGITS for c in word) else None
        letter = after_name and index == 0 and len(word) == 1
        if latin is not None and (_is_latin_word(*latin) or (letter and latin[0].isascii() and latin[0].isalpha())):
            text, sure = latin[0].strip("‘’"), latin[1]
            step = (x1 - x0) / len(text)
            word = tuple(Character(c, x0 + step * i, x0 + step * (i + 1), sure) for i, c in enumerate(text))
        made += word
    return tuple(made)


def with_letters(characters: Sequence[Character], read: ReadLatin) -> tuple[Character, ...]:
    """The characters with every stroke that stands alone as the letter of a level where it reads as one (A for /)."""
    made: list[Character] = []
    for word in _words(characters):
        if len(word) == 1 and word[0].text in tuple(STROKES):
            latin = read(*_columns(word))
            if latin is not None and latin[0] in tuple(LEVEL_LETTERS) and latin[1] >= SURE:
                word = (replace(word[0], text=latin[0], confidence=latin[1]),)
        made += word
    return tuple(made)


def _is_latin_word(text: str, sure: float) -> bool:
    """Whether what was read alone is a word: letters, perhaps two parts with a hyphen, in punctuation."""
    core = text.strip(AROUND)
    letters = core.replace("-", "")
    return (
        letters.isascii()
        and letters.isalpha()
        and core not in tuple(LIKE_DIGITS)
        and sure >= (SURE_WHEN_LONG if len(letters) >= LONG else SURE)
    )


def with_thai_words(characters: Sequence[Character], latin: ReadLatin, thai: ReadThai) -> tuple[Character, ...]:
    """The characters with every Latin word that is none when it is read alone (aval for และ) as Thai, and with the
    Latin letter in the middle of Thai ones (งบประมาa) as Thai."""
    made: list[Character] = []
    for word in _words(characters):
        text = "".join(c.text for c in word)
        x0, x1 = _columns(word)
        if (_may_be_thai(text) and not _like(text, latin(x0, x1))) or _is_thai_but_for_one(text):
            read = thai(x0, x1)
            if is_known("".join(c.text for c in read)) and all(c.confidence >= SURE for c in read):
                word = tuple(replace(c, x0=c.x0 + max(0.0, x0), x1=c.x1 + max(0.0, x0)) for c in read)
        made += word
    return tuple(made)


def _may_be_thai(text: str) -> bool:
    """Whether a Latin word may be a Thai one: abbreviations are written large, web addresses with signs."""
    return len(text) > 1 and text.isascii() and text.isalpha() and text[1:].islower()


def _like(text: str, latin: tuple[str, float] | None) -> bool:
    return latin is None or SequenceMatcher(None, text, latin[0].strip(AROUND).lower(), autojunk=False).ratio() > 0.5


def _is_thai_but_for_one(text: str) -> bool:
    """Whether one small Latin letter (none of a question code) ends a Thai word: a consonant mistaken."""
    small = text[-1].isascii() and text[-1].islower() and text[-1] not in "ieo"
    return len(text) > 2 and small and all("ก" <= c <= "๎" for c in text[:-1])


def is_known(text: str) -> bool:
    """Whether it is a Thai word of the dictionary, or made of such words."""
    return len(text) > 1 and (is_word(text) or all(len(word) > 1 and is_word(word) for word in words(text)))


def _words(characters: Sequence[Character]) -> list[tuple[Character, ...]]:
    """Words, and the blanks between them."""
    return [tuple(group) for _, group in groupby(characters, key=lambda character: character.text == " ")]


def _columns(word: Sequence[Character]) -> tuple[float, float]:
    return min(c.x0 for c in word) - EDGE, max(c.x1 for c in word) + EDGE
