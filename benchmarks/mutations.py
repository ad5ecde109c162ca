"""Ways in which a report goes wrong: each changes one thing in a text report, as people and copying do.

A change is a function of a random generator, the text and its reading that gives the text with one defect, or None
where the report has nothing of the kind. Names of places are taken from the library, never from another report.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from random import Random

from codebook.reader import LEVELS, indicator_names
from normalize import places
from normalize.agencies import place_name
from normalize.records import Bundle

Change = Callable[[Random, str, Bundle], str | None]

SCORE = re.compile(r"(?<![0-9๐-๙.,])[0-9๐-๙]{1,3}\.[0-9๐-๙]{2}(?![0-9๐-๙])")
CODE = re.compile(r"(?<![A-Za-z0-9])[IEOieo]\s?[0-9๐-๙]{1,2}(?![0-9๐-๙.])")
YEAR = re.compile(r"(?<![0-9๐-๙])(?:25|๒๕)[0-9๐-๙]{2}(?![0-9๐-๙])")
_SIGN = re.compile(r"(?<=\t)[+\-−](?=[0-9๐-๙]+\.[0-9๐-๙])|[↑↓▲▼]|เพิ่มขึ้น|ลดลง")
_OPPOSITE = {"+": "-", "-": "+", "−": "+", "↑": "↓", "↓": "↑", "▲": "▼", "▼": "▲", "เพิ่มขึ้น": "ลดลง", "ลดลง": "เพิ่มขึ้น"}
_COUNT = re.compile(r"(?<![0-9๐-๙.])([0-9๐-๙]{1,2})(?=\s*(?:ข้อ|ตัวชี้วัด|ประเด็น|รายการ|เครื่องมือ)(?![0-9๐-๙ที่]))")
_LEVEL = re.compile("|".join(sorted(map(re.escape, LEVELS[:5]), key=len, reverse=True)))
_LETTER = re.compile(r"(?<=\t)(?:AA|A|B|C|D|E|F)(?=\t|\n|$)")
_RANK = re.compile(r"(?m)^[0-9๐-๙]{1,2}(?=\t)")
_DIGITS = ("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def _put(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def _one(rng: Random, pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return rng.choice(found) if found else None


def digit(rng: Random, printed: str) -> str:
    """``printed`` with one digit changed."""
    at = rng.choice([at for at, sign in enumerate(printed) if sign.isdigit()])
    digits = next(each for each in _DIGITS if printed[at] in each)
    return printed[:at] + rng.choice([each for each in digits if each != printed[at]]) + printed[at + 1 :]


def exchanged(rng: Random, printed: str) -> str | None:
    """``printed`` with two neighbouring digits in each other's place; None where all are the same."""
    digits = [at for at, sign in enumerate(printed) if sign.isdigit()]
    pairs = [(one, two) for one, two in itertools.pairwise(digits) if printed[one] != printed[two]]
    if not pairs:
        return None
    one, two = rng.choice(pairs)
    signs = list(printed)
    signs[one], signs[two] = signs[two], signs[one]
    return "".join(signs)


def _digit_of(pattern: re.Pattern[str]) -> Change:
    def change(rng: Random, text: str, bundle: Bundle) -> str | None:
        match = _one(rng, pattern, text)
        return _put(text, match, digit(rng, match[0])) if match else None

    return change


def _exchange_of(pattern: re.Pattern[str]) -> Change:
    def change(rng: Random, text: str, bundle: Bundle) -> str | None:
        match = _one(rng, pattern, text)
        new = exchanged(rng, match[0]) if match else None
        return _put(text, match, new) if match and new else None

    return change


def swapped_scores(rng: Random, text: str, bundle: Bundle) -> str | None:
    """Two scores of one line, or of two lines that follow each other, in each other's place."""
    found = list(SCORE.finditer(text))
    near = [(a, b) for a, b in itertools.pairwise(found) if a[0] != b[0] and text.count("\n", a.end(), b.start()) <= 1]
    if not near:
        return None
    one, two = rng.choice(near)
    return text[: one.start()] + two[0] + text[one.end() : two.start()] + one[0] + text[two.end() :]


def level(rng: Random, text: str, bundle: Bundle) -> str | None:
    """A level in a table's cell replaced by another one."""
    cells = [match for match in _LEVEL.finditer(text) if text[match.start() - 1 : match.start()] == "\t"]
    letters = list(_LETTER.finditer(text))
    if not cells and not letters:
        return None
    match = rng.choice([*cells, *letters])
    others = LEVELS[:5] if match[0] in LEVELS[:5] else ("AA", "A", "B", "C", "D", "E", "F")
    return _put(text, match, rng.choice([each for each in others if each != match[0]]))


def sign(rng: Random, text: str, bundle: Bundle) -> str | None:
    """A rise that becomes a fall, or a fall a rise."""
    match = _one(rng, _SIGN, text)
    return _put(text, match, _OPPOSITE[match[0]]) if match else None


def rank(rng: Random, text: str, bundle: Bundle) -> str | None:
    """A number at the beginning of a table's row, by one."""
    match = _one(rng, _RANK, text)
    return _put(text, match, digit(rng, match[0])) if match else None


def agency(rng: Random, text: str, bundle: Bundle) -> str | None:
    """The own place replaced by another one where the agency is named in a table or a paragraph."""
    own = place_name(bundle.report.agency or "")
    found = list(re.finditer(re.escape(own), text)) if len(own) > 3 else []
    later = [match for match in found if match.start() > 400]
    if not later:
        return None
    others = places.provinces() if own in places.provinces() else tuple(places.subdistricts())
    return _put(text, rng.choice(later), rng.choice([each for each in others if each != own and len(each) > 4]))


def dropped_row(rng: Random, text: str, bundle: Bundle) -> str | None:
    """A row of a table that begins with a code or an indicator left out."""
    lines = text.split("\n")
    rows = [at for at, line in enumerate(lines) if "\t" in line and CODE.search(line.split("\t")[0])]
    if len(rows) < 5:
        return None
    at = rng.choice(rows[1:-1])
    return "\n".join(lines[:at] + lines[at + 1 :])


def indicator_name(rng: Random, text: str, bundle: Bundle) -> str | None:
    """The name of an indicator replaced by another's, behind its number."""
    names = sorted((name for every in indicator_names().values() for name in every), key=len, reverse=True)
    pattern = re.compile(rf"(?<=[0-9๐-๙][.) \t])\s?(?P<name>{'|'.join(map(re.escape, names))})")
    match = _one(rng, pattern, text)
    if match is None:
        return None
    others = [every[0] for every in indicator_names().values() if match["name"] not in every]
    return text[: match.start("name")] + rng.choice(others) + text[match.end("name") :]


CHANGES: dict[str, Change] = {
    "score": _digit_of(SCORE),
    "code": _digit_of(CODE),
    "year": _digit_of(YEAR),
    "score-exchanged": _exchange_of(SCORE),
    "year-exchanged": _exchange_of(YEAR),
    "scores-swapped": swapped_scores,
    "level": level,
    "sign": sign,
    "rank": rank,
    "count": _digit_of(_COUNT),
    "agency": agency,
    "row-dropped": dropped_row,
    "indicator-name": indicator_name,
}
"""Every kind of change, by its name."""
