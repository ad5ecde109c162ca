"""Every indicator and every instrument that a line names, with its place."""

from __future__ import annotations

from functools import cache

import regex

from codebook.reader import INSTRUMENTS, indicator_names
from segment.facts.names import instrument_names, names
from segment.facts.subjects import NUMBERED
from segment.facts.words import letters_of


def indicators_in(line: str) -> list[tuple[int, int, int]]:
    """(start, end, indicator) of every indicator that a line names by number or by name, in order."""
    found = [
        (match.start(), match.end(), int(match["number"]))
        for match in NUMBERED.finditer(line)
        if 1 <= int(match["number"]) <= 10
    ]
    for match in _spaced_names().finditer(line):
        if _PUBLIC.match(line, match.end()):
            # การเปิดเผยข้อมูลสาธารณะ is OIT's own name.
            continue
        number = names()[letters_of(match[0])]
        if not any(start <= match.start() <= end + 12 and each == number for start, end, each in found):
            found.append((match.start(), match.end(), number))
    found = [(start, _name_end(line, end, number), number) for start, end, number in found]
    return sorted(found)


_PUBLIC = regex.compile(r"\s?สาธารณะ")


def _name_end(line: str, end: int, number: int) -> int:
    """Where an indicator's mention ends: behind its name, where that stands behind its number."""
    match = _spaced_names().match(line, end + (len(line[end:]) - len(line[end:].lstrip(" .):–-"))))
    return match.end() if match and names()[letters_of(match[0])] == number else end


@cache
def _spaced_names() -> regex.Pattern[str]:
    every = sorted({name for found in indicator_names().values() for name in found}, key=len, reverse=True)
    return regex.compile("|".join(regex.escape(name).replace(r"\ ", r"\s?") for name in every))


def instruments_in(line: str) -> list[tuple[int, int, str]]:
    """(start, end, instrument) of every instrument that a line names, in order."""
    return [
        (match.start(), match.end(), code)
        for match in _instrument_pattern().finditer(line)
        if (code := _instrument_at(match[0])) is not None
    ]


@cache
def _instrument_pattern() -> regex.Pattern[str]:
    every = sorted({name for each in INSTRUMENTS for name in (each.name, *each.aliases)}, key=len, reverse=True)
    return regex.compile(r"(?<![A-Za-z])(?:IIT|EIT|OIT)(?![A-Za-z])|" + "|".join(map(regex.escape, every)))


def _instrument_at(words: str) -> str | None:
    return words if words in ("IIT", "EIT", "OIT") else instrument_names().get(letters_of(words))
