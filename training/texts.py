"""Lines of text as reports print them: scores, years, codes, numbered items, prose. Made up, none copied."""

from __future__ import annotations

from functools import cache

import numpy as np
from pythainlp.corpus import thai_words

from extract.ocr.alphabet import ARABIC_DIGITS, THAI_DIGITS

LATIN = ("IIT", "EIT", "OIT", "ITA", "IIT", "EIT", "OIT", "ITA", "SD", "No", "Q&A", "O", "I", "E", "A", "AA", "B", "C")
LETTERS = "abcdefghijklmnopqrstuvwxyzlioILOSZBDGQTAEU"
BEFORE = ("ร้อยละ ", "คะแนน ", "ปี พ.ศ. ", "ข้อ ", "ตัวชี้วัดที่ ", "เท่ากับ ", "(", "ได้ ", "= ", "", "", "")
AFTER = (" คะแนน", " คะแนน)", "%", ")", ". ", " ข้อ", " บาท", " ระดับ A", "", "", "", "")


@cache
def _words() -> tuple[str, ...]:
    return tuple(sorted(word for word in thai_words() if 1 < len(word) <= 12 and " " not in word))


def line(random: np.random.Generator, *, thai: bool = True) -> str:
    """One line; without ``thai`` only signs that a Latin font has."""
    digits = THAI_DIGITS if thai and random.random() < 0.62 else ARABIC_DIGITS
    kind = random.random()
    if kind < 0.24:
        return number(random, digits)
    if kind < 0.32:
        return "".join(random.choice(list(digits), int(random.integers(1, 9))))
    if kind < 0.40:
        return _code(random, digits)
    if not thai:
        return f"{_latin(random)} {number(random, digits)} {_latin(random)}"
    if kind < 0.56:
        return f"{random.choice(BEFORE)}{number(random, digits)}{random.choice(AFTER)}"
    if kind < 0.63:
        return f"{_code(random, digits)} {_prose(random, 2)}"
    if kind < 0.72:
        return f"{_item(random, digits)} {_prose(random, 2)}"
    if kind < 0.80:
        return f"{_prose(random, 1)} {number(random, digits)} {_prose(random, 1)}"
    if kind < 0.87:
        return f"{_latin(random)} {_prose(random, 1)} ({_latin(random)})"
    return _prose(random, int(random.integers(1, 4)))


def _code(random: np.random.Generator, digits: str) -> str:
    return f"{random.choice(('I', 'E', 'O'))}{random.choice(('', ' '))}{_count(random, digits)}"


def _latin(random: np.random.Generator) -> str:
    if random.random() < 0.6:
        return str(random.choice(LATIN))
    return "".join(random.choice(list(LETTERS), int(random.integers(1, 9))))


def _prose(random: np.random.Generator, words: int) -> str:
    join = random.choice(("", "", " "))
    return str(join).join(_words()[int(index)] for index in random.integers(0, len(_words()), words))


def _count(random: np.random.Generator, digits: str) -> str:
    return "".join(digits[int(sign)] for sign in str(random.integers(0, 10 ** int(random.integers(1, 4)))))


def _item(random: np.random.Generator, digits: str) -> str:
    form = random.choice(("{}.", "({})", "{})", "{}.{}", "{}.{}.{}", "-"))
    return str(form).format(*(_count(random, digits)[:2] for _ in range(3)))


def number(random: np.random.Generator, digits: str) -> str:
    """A score, a year, a count, a fraction, an amount or a range, in these digits."""
    kind = random.random()
    if kind < 0.6:
        places = int(random.choice((1, 2, 2, 2, 3)))
        plain = f"{random.random() * 100:.{places}f}" if random.random() < 0.93 else f"{100:.{places}f}"
    elif kind < 0.75:
        plain = str(random.integers(2550, 2580))
    elif kind < 0.85:
        plain = str(random.integers(0, 101))
    elif kind < 0.9:
        plain = f"{random.integers(0, 101)}/{random.integers(0, 101)}"
    elif kind < 0.95:
        plain = f"{random.integers(0, 10**7):,}"
    else:
        plain = f"{random.integers(0, 32)} - {random.integers(0, 100)}"
    return "".join(digits[int(sign)] if sign in ARABIC_DIGITS else sign for sign in plain)
