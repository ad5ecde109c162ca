"""Question codes: how they may be printed, and which reading of all of them together holds.

OCR and typing damage the letter (`1๘` is I8, `0๑` is O1, `๒๗.` once I7) so that a code alone is often open: `๑๒` is I2
in one place and I12 in another. Every code is given all its readings with what each costs, and the cheapest path
through all of them is taken: codes of a section rise, skip little, and keep to the ranges of the codebook.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from types import MappingProxyType

from codebook.reader import INDICATORS_OF, frameworks, instrument_of
from extract.frozen import dataclass
from normalize.numerals import to_arabic

# A code as printed: a letter (whole or damaged) and one to three digits, or digits alone; perhaps a range of two.
_LIST = r"(?:[Mm][Oo0๐][Ii1l][Tt]|[Ee][Bb])\s?[.\-]?\s?[0-9๐-๙oOlI]{1,2}"
"""An item of a scheme's own list: `MOIT 7`, `EB 7`, also where its letters or digits are damaged."""
_PARTED = r"[IEOieo]\s?(?:[0-9๐-๙]\s(?:[oO](?=\s|$)|[0-9๐-๙](?=\s*$))|[oO0๐]\s[1-9๑-๙](?![0-9๐-๙.,]))"
"""A code whose last digit print set apart: by another font (`E ๑ o`), or on a second line of a narrow cell (`e๑ ๒`).

No question has the number 0: a digit behind it is of the same code (`Eo ๗`)."""
NAMED = (
    r"(?:[IiOo][Ii][Tt]\s?[.\-]?\s?[0-9๐-๙]{1,2}|[Ee][Ii][Tt]\s?[.\-]?\s?(?:[3-9๓-๙](?![0-9๐-๙])|[1-9๑-๙][0-9๐-๙]))"
    r"(?![0-9๐-๙]|[.,][0-9๐-๙]|\s?(?:ข้อ|ตัวชี้|คะแนน|ด้าน|คน|%|ร้อยละ|รายการ|องค์ประกอบ))"
)
"""A code that names its instrument in full (`OIT 14`); `EIT 1` and `EIT 2` are the parts of EIT."""
_ONE = (
    rf"(?:{_LIST}|{NAMED}|{_PARTED}|[IEOieoIlL|!Q]\s?[.\-]?\s?[0-9๐-๙oOlI]{{1,3}}|[0๐]\s[0-9๐-๙]{{1,2}}"
    r"|[1๑]\s[0-9๐-๙]{2}(?![0-9๐-๙.,])|[0-9๐-๙][0-9๐-๙oOlI]{0,2})"
)
TOKEN = re.compile(rf"(?P<one>{_ONE})(?:\s?(?:[-–—]|(?:จน)?ถึง)\s?(?:ข้อ\s?)?(?P<two>{_ONE}))?(?![0-9๐-๙A-Za-z])")
LETTERED = re.compile(rf"^(?:{_LIST}|[IEOieo]\s?[.\-]?\s?[0-9๐-๙]{{1,3}})$")
_COUNTED = (
    r"(?:\(?[0-9๐-๙]{1,2}[.)]\s*(?=(?:(?:รหัส\s?)?ข้อ(?:\s?คำถาม)?(?:ที่)?\s*)?[IEOieo]\s?[0-9๐-๙]{1,2}(?![0-9๐-๙.])))?"
)
"""The number that counts a code among those of its cell: `1. O11`."""
_PREFIX = rf"\s*(?:[-–•*]\s*)?{_COUNTED}(?:[\(\[]\s*)?(?:(?:(?:รหัส\s?)?ข้อ(?:\s?คำถาม)?(?:ที่)?|รหัส)\s*)?"
LEADING = re.compile(rf"^{_PREFIX}{TOKEN.pattern}\s*(?P<end>[.):\]\-–]*)\s*")
INLINE = re.compile(
    r"(?:ข้อ(?:\s?คำถาม)?(?:ที่)?\s*)(?P<named>[IEOieo0๐O]\s?[0-9๐-๙]{1,2})(?![0-9๐-๙.,])"
    r"|(?<![A-Za-z0-9])(?P<bare>[IEOieo]\s?[0-9๐-๙]{1,2})(?![0-9A-Za-z๐-๙.,])"
)
RANGE = re.compile(
    r"(?<![A-Za-z0-9])[IEOieo]\s?[0-9๐-๙]{1,2}\s?(?:[-–—]|(?:จน)?ถึง)\s?(?:ข้อ\s?)?[IEOieo]?\s?[0-9๐-๙]{1,2}(?![0-9A-Za-z๐-๙.,])"
)
"""Items scored as one, in a text: O23-O30, O23 จนถึงข้อ O30."""

INSTRUMENT_OF_LETTER = {"I": "IIT", "E": "EIT", "O": "OIT"}
_DIGIT_OF = str.maketrans({"o": "0", "O": "0", "l": "1", "I": "1"})


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a printed code."""

    letter: str
    number: int
    last: int | None
    cost: float
    repaired: bool

    @property
    def code(self) -> str:
        """The canonical code."""
        return (
            f"{self.letter}{self.number}"
            if self.last is None
            else f"{self.letter}{self.number}-{self.letter}{self.last}"
        )

    @property
    def instrument(self) -> str | None:
        """The instrument of the code's letter; None for an item of a scheme's own list."""
        return INSTRUMENT_OF_LETTER.get(self.letter)


@dataclass(frozen=True, slots=True)
class Mention:
    """One printed code with what stands around it: the section's instrument and indicator, where these are known."""

    printed: str
    instrument: str | None = None
    indicator: int | None = None
    restart: bool = False
    """True where a new table begins: the sequence may begin anew."""


_LETTER_COST = {
    "I": {"I": 0.0, "i": 0.0, "l": 0.6, "L": 0.8, "1": 0.8, "|": 0.6, "!": 0.6, "๑": 1.0},
    "E": {"E": 0.0, "e": 0.0},
    "O": {"O": 0.0, "o": 0.0, "0": 0.4, "๐": 0.4, "Q": 0.8},
}
_UNKNOWN_LETTER = 5.5
_BARE = 1.6


@lru_cache(maxsize=1 << 12)
def readings(printed: str, instrument: str | None) -> tuple[Reading, ...]:
    """Every reading of a printed code, the cheapest first."""
    match = TOKEN.fullmatch(printed.strip())
    if not match:
        return ()
    found: dict[tuple[str, int, int | None], Reading] = {}
    for letter, number, cost, repaired in _singles(match["one"]):
        last: int | None = None
        if match["two"]:
            ends = [(n, c) for second, n, c, _ in _singles(match["two"]) if second == letter and n > number]
            if not ends:
                continue
            last, more = min(ends, key=lambda end: end[1])
            cost += more
        if instrument and letter in INSTRUMENT_OF_LETTER and INSTRUMENT_OF_LETTER[letter] != instrument:
            cost += 5.0
        key = (letter, number, last)
        if key not in found or cost < found[key].cost:
            found[key] = Reading(letter, number, last, cost, repaired)
    return tuple(sorted(found.values(), key=lambda reading: reading.cost))


def _singles(printed: str) -> list[tuple[str, int, float, bool]]:
    compact = re.sub(r"[\s.\-]", "", printed)
    if listed := re.fullmatch(r"(?P<moit>[Mm][Oo0๐][Ii1l][Tt]|)(?P<eb>[Ee][Bb]|)(?P<number>.+)", compact):
        letters, number = listed["moit"] or listed["eb"], _number(listed["number"])
        prefix = "MOIT" if listed["moit"] else "EB"
        if letters:
            exact = letters.upper() == prefix and to_arabic(listed["number"]).isdigit()
            return [(prefix, number, 0.0, not exact)] if number else []
    if named := re.fullmatch(r"([IEO])IT(.+)", compact.upper()):
        number = _number(named[2])
        return [(named[1], number, 0.0, False)] if number else []
    head, rest = compact[0], compact[1:]
    found: list[tuple[str, int, float, bool]] = []
    for letter, costs in _LETTER_COST.items():
        if rest and (number := _number(rest)):
            exact = head.upper() == letter
            if head in costs or not head.isalpha():
                found.append((letter, number, costs.get(head, _UNKNOWN_LETTER), not exact))
        if not head.isalpha() and head not in "|!" and (number := _number(compact)):
            found.append((letter, number, _BARE, True))
    return found


def _number(digits: str) -> int:
    plain = to_arabic(digits).translate(_DIGIT_OF)
    return int(plain) if plain.isdigit() and 0 < int(plain) <= 60 else 0


Ranges = Mapping[int, tuple[int, int]]
"""The numbers of each indicator's questions, the first and the last, where the year's are known."""


def resolve(mentions: Sequence[Mention], ranges: Ranges = MappingProxyType({})) -> list[Reading | None]:
    """The reading of each mention that makes the whole sequence consistent; None where no reading holds at all.

    ``ranges`` are those of the report's own year: a reading that only another year knows costs more.
    """
    if not mentions:
        return []
    layers: list[list[tuple[float, Reading | None, int]]] = []
    counted = _counted_on(mentions)
    for position, mention in enumerate(mentions):
        found = readings(mention.printed, mention.instrument)
        if position in counted:
            found = tuple(each for each in found if each.number == int(to_arabic(mention.printed)))
        options: tuple[Reading | None, ...] = found[:8] or (None,)
        layer: list[tuple[float, Reading | None, int]] = []
        for option in options:
            own = 0.0
            if option is not None:
                own = option.cost + _range_cost(option.instrument, option.number, mention.indicator)
                first, last = ranges.get(mention.indicator or 0, (option.number, option.number))
                own += 0.0 if first <= option.number <= last else _ANOTHER_YEAR
            if position == 0:
                layer.append((own + _step_cost(None, option, mention), option, -1))
                continue
            best, back = min(
                (total + _step_cost(before, option, mention), index)
                for index, (total, before, _) in enumerate(layers[-1])
            )
            layer.append((own + best, option, back))
        layers.append(layer)
    index = min(range(len(layers[-1])), key=lambda at: layers[-1][at][0])
    path: list[Reading | None] = []
    for layer in reversed(layers):
        _, option, back = layer[index]
        path.append(option)
        index = back
    path.reverse()
    none = _counted_anew(mentions) | _of_any_instrument(mentions, path)
    return [None if at in none else reading for at, reading in enumerate(path)]


def _counted_on(mentions: Sequence[Mention]) -> set[int]:
    """The places of numbers of two digits that a count from 1 has come to: 11 behind 10 is no I1."""
    found: set[int] = set()
    count = 0
    for at, mention in enumerate(mentions):
        plain = to_arabic(mention.printed)
        count = count + 1 if plain == str(count + 1) else int(plain == "1")
        if count > _ONE_DIGIT:
            found.add(at)
    return found


_ONE_DIGIT = 9


def _counted_anew(mentions: Sequence[Mention]) -> set[int]:
    """The places of numbers that count from 1 under an indicator that is not its instrument's first: each indicator's
    questions are counted by themselves, and no number is a code."""
    found: set[int] = set()
    start = 0
    for at, mention in enumerate(mentions):
        plain = to_arabic(mention.printed)
        if mention.indicator != mentions[start].indicator or plain != str(at - start + 1):
            start = at
        first = mention.indicator in (None, *(members[0] for members in INDICATORS_OF.values()))
        if not first and plain == str(at - start + 1) and at > start:
            found |= {*range(start, at + 1)}
    return found


def _of_any_instrument(mentions: Sequence[Mention], path: Sequence[Reading | None]) -> set[int]:
    """The places of bare numbers in tables where nothing names an instrument: whose questions they are is not said, but
    where they go on behind the table before, or where only one instrument has so many."""
    found: set[int] = set()
    starts = [at for at, mention in enumerate(mentions) if mention.restart or not at]
    for start, end in pairwise([*starts, len(mentions)]):
        table = mentions[start:end]
        numbers = [int(plain) for each in table if (plain := to_arabic(each.printed)).isdigit()]
        before = path[start - 1] if start else None
        goes_on = before is not None and numbers[:1] == [(before.last or before.number) + 1]
        named = any(each.instrument is not None or each.indicator is not None for each in table)
        several = (
            max(numbers, default=0) <= _of_several() or len({each and each.letter for each in path[start:end]}) > 1
        )
        if len(numbers) == len(table) and not (named or goes_on) and several:
            found |= {*range(start, end)}
    return found


@cache
def _of_several() -> int:
    """The greatest number that questions of more than one instrument have had."""
    lasts: dict[str, int] = {}
    for facts in (each for framework in frameworks() for each in framework.indicators):
        lasts[facts.instrument] = max(lasts.get(facts.instrument, 0), facts.last or 0)
    return sorted(lasts.values())[-2]


_ANOTHER_YEAR = 1.2
_BACK = 2.5
"""To go back to an instrument that comes before, within a table (I8, `๒๙.`, I10: the one between is no O29)."""


@lru_cache(maxsize=1 << 12)
def _range_cost(instrument: str | None, number: int, indicator: int | None) -> float:
    """What a code costs that lies outside every known range of its indicator (or of its instrument)."""
    if instrument is None:
        return 0.0
    if indicator is not None and instrument_of(indicator) != instrument:
        return 4.0
    best = 3.0 if indicator is None else 6.0
    for framework in frameworks():
        for facts in framework.indicators:
            if facts.instrument != instrument or facts.first is None:
                continue
            if indicator is not None and facts.number != indicator:
                continue
            last = facts.last if facts.last is not None else facts.first + 12
            if facts.first <= number <= last:
                return 0.0
            best = min(best, 1.0 + 0.5 * min(abs(number - facts.first), abs(number - last)))
    return min(best, 3.0 if indicator is None else 6.0)


def _step_cost(before: Reading | None, reading: Reading | None, mention: Mention) -> float:
    """What it costs that ``reading`` follows ``before``: nothing for the next code, more the farther it jumps."""
    if reading is None:
        return 8.0
    if before is None:
        return 0.2 * min(reading.number - 1, 5) if mention.restart else 0.1 * min(reading.number - 1, 10)
    end = before.last or before.number
    if before.letter != reading.letter and None in (before.instrument, reading.instrument):
        return 1.5
    if before.letter != reading.letter:
        order = "IEO".index(reading.letter) - "IEO".index(before.letter)
        back = 1.5 if mention.restart else _BACK
        return (0.3 if order > 0 else back) + 0.1 * min(reading.number - 1, 10)
    gap = reading.number - end
    if gap == 1:
        return 0.0
    if gap > 1:
        return 0.25 + 0.1 * min(gap, 12)
    if mention.restart:
        return 0.6
    return 1.2 if gap == 0 else 2.5
