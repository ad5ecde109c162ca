"""Digits, Arabic and Thai, as the signs of numbers."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

ARABIC, THAI = "0123456789", "๐๑๒๓๔๕๖๗๘๙"
DIGITS = ARABIC + THAI
SIGNS_OF_NUMBERS = DIGITS + ".,"
_TO_ARABIC = str.maketrans(THAI, ARABIC)


def digits_of(text: str) -> str:
    """The digits of ``text`` alone, as Arabic ones."""
    return "".join(sign for sign in text.translate(_TO_ARABIC) if sign in ARABIC)


def has_digit(text: str) -> bool:
    """Whether ``text`` holds a digit."""
    return any(sign in DIGITS for sign in text)


def are_digits(codes: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which codes are those of digits."""
    are: NDArray[np.bool_] = ((codes >= 0x30) & (codes <= 0x39)) | ((codes >= 0x0E50) & (codes <= 0x0E59))
    return are


def values_of_digits(codes: NDArray[np.int64]) -> NDArray[np.int64]:
    """The number that each code of a digit stands for, in either script."""
    values: NDArray[np.int64] = np.where(codes >= ord(THAI[0]), codes - ord(THAI[0]), codes - ord(ARABIC[0]))
    return values
