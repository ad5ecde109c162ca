"""How numbers, codes, scores and headers come out of a printer or an OCR program."""

from __future__ import annotations

import unicodedata
from random import Random

from tests.forms.facts import Ranges

THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def digits(rng: Random, text: object, style: str) -> str:
    """``text`` in Thai, Arabic or, number by number, mixed numerals."""
    if style == "thai" or (style == "mixed" and rng.random() < 0.5):
        return str(text).translate(THAI)
    return str(text)


def number(rng: Random, value: float, style: str) -> str:
    """A score as printed: two decimals, a round one sometimes with fewer."""
    text = f"{value:.2f}"
    if value == int(value) and rng.random() < 0.2:
        text = str(int(value))
    elif text.endswith("0") and rng.random() < 0.1:
        text = text[:-1]
    return digits(rng, text, style)


def stray_space(rng: Random, text: str) -> str:
    """``text`` with a blank inside its last word, as a narrow column wraps it (never before a combining mark)."""
    places = [
        i for i in range(max(1, len(text) - 4), len(text)) if text[i - 1] != " " and text[i] != " " and _begins(text[i])
    ]
    if not places:
        return text
    place = rng.choice(places)
    return text[:place] + " " + text[place:]


def _begins(character: str) -> bool:
    return not unicodedata.combining(character) and not character.isdigit() and character not in "ัิีึืฺุู็่้๊๋์ํ๎ะาำๅๆฯ"


def readings(printed: str, letter: str, spans: Ranges, indicators: tuple[int, ...]) -> set[str]:
    """Every code of ``indicators`` that a damaged code may stand for."""
    text = printed.translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")).rstrip(". ")
    zeros = text.replace("o", "0").replace("O", "0")
    bodies = {zeros}
    if letter == "I" and text[:1] in {"1", "l", "I", "i", "|", "2"}:
        bodies.add(zeros[1:])
    if letter == "O" and text[:1] in {"0", "o", "O"}:
        bodies.add(zeros[1:])
    if letter == "E" and text[:1] in {"E", "e"}:
        bodies = {zeros[1:]}
    values = {int(body) for body in bodies if body.isdigit()}
    return {
        f"{letter}{value}"
        for value in values
        for indicator in indicators
        if spans[indicator][0] <= value <= spans[indicator][1]
    }


def damaged_code(rng: Random, code: str, spans: Ranges, indicators: tuple[int, ...]) -> str | None:
    """``code`` as OCR damages it, or None where more than one reading would be left."""
    letter, value = code[0], code[1:]
    thai = value.translate(THAI)
    if letter == "I":
        candidates = [
            f"1{thai}",
            f"l{value}",
            f"๑{thai}",
            f"1{value}",
            f"๑{value}",
            f"{thai}.",
            f"๒{thai}.",
            thai,
            f"|{value}",
        ]
    elif letter == "O":
        candidates = [
            f"0{thai}",
            f"๐{thai}",
            f"0{value}",
            f"๐{value}",
            f"o{thai}",
            f"O{thai.replace('๐', 'o')}",
            f"0{int(value):02d}",
        ]
    else:
        candidates = [f"E{thai}", f"e{value}", f"E {thai}", f"e{thai}"]
    rng.shuffle(candidates)
    for printed in candidates:
        if printed != code and readings(printed.replace(" ", ""), letter, spans, indicators) == {code}:
            return printed
    return None
