"""The signs that the two number readers tell apart."""

from __future__ import annotations

THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
ARABIC_DIGITS = "0123456789"
DIGITS = THAI_DIGITS + ARABIC_DIGITS
MARKS = ".,-/%():"
"""Printed beside digits so often that a reader who did not know them would take them for digits."""
CODE_LETTERS = "IEOTA"
"""What question codes and the names of the instruments are made of: E๑ must not become ๘๑."""
OTHER = "ก"
"""Stands for every other sign, and for a whole run of them."""
LOOK_ALIKES = ("๐0O", "1I")
"""What nobody can tell apart who sees one sign without its line."""
SIGNS = DIGITS + MARKS + CODE_LETTERS + OTHER
"""Class number - 1 of both readers (class 0 is `nothing`)."""


def label(text: str) -> str:
    """``text`` in the readers' alphabet: spaces gone, runs of other signs drawn together.

    >>> label("E๑๐ (๗๙.๙๙ คะแนน)")
    'E๑๐(๗๙.๙๙ก)'
    """
    signs: list[str] = []
    for character in text.replace("–", "-"):
        if character.isspace():
            continue
        sign = character if character in SIGNS[:-1] else OTHER
        if sign != OTHER or not signs or signs[-1] != OTHER:
            signs.append(sign)
    return "".join(signs)
