"""The letters of a text for the matching of words: no white space, Arabic digits, lower case."""

from __future__ import annotations

from functools import lru_cache

from normalize.text import squeeze


@lru_cache(maxsize=1 << 15)
def letters_of(text: str) -> str:
    """``squeeze`` remembered: headers and labels are asked for again and again."""
    return squeeze(text)


def first_printed(letters: str) -> str:
    """The letters of what is printed again overleaf as they stood at first: without (ต่อ)."""
    return letters.removesuffix("(ต่อ)")
