"""What a subject of the assessment is called in a scheme and year: names and codes change with both."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from codebook.facts import Index, IndicatorFacts
from codebook.reader import INSTRUMENTS, framework, frameworks, schemes
from extract.message import Message
from publish.headings import OVERALL

NOTHING = Message("", "")


@cache
def subject_name(scheme: str, year: int, level: str, subject: str) -> Message:
    """What a subject is called: the codebook's name; empty where it has none."""
    if level == "overall":
        return OVERALL
    if level == "instrument":
        return _instrument(scheme, year, subject)
    if level == "indicator":
        return _indicator(scheme, year, int(subject))
    return _item(scheme, year, subject)


def name_over_years(scheme: str, years: Iterable[int], level: str, subject: str, language: str) -> str:
    """What a subject is called in several years: the latest name, then each other one with the last year of it."""
    names: dict[str, int] = {}
    for year in sorted(set(years), reverse=True):
        name = subject_name(scheme, year, level, subject).in_language(language)
        if name:
            names.setdefault(name, year)
    latest, *earlier = names or [""]
    return " ".join([latest, *(f"({names[each]}: {each})" for each in earlier)])


def _instrument(scheme: str, year: int, code: str) -> Message:
    known = framework(scheme, year)
    for each in (*(known.instruments if known else ()), *INSTRUMENTS):
        if each.code == code:
            return Message(each.name, each.name_en or each.name)
    return NOTHING


def _indicator(scheme: str, year: int, number: int) -> Message:
    """The name of the year; where the codebook has none, that of the nearest year of the scheme before it, else behind
    it, for a name holds until the codebook tells of another. The indices before the ten indicators are their own."""
    own = framework(scheme, year)
    facts: IndicatorFacts | Index | None = own.indicator(number) if own else None
    if own and own.indices and not own.indicators:
        facts = next((each for each in own.indices if each.number == number), None)
    elif facts is None:
        facts = _nearest(scheme, year, number)
    return Message(facts.name, facts.name_en or facts.name) if facts else NOTHING


def _nearest(scheme: str, year: int, number: int) -> IndicatorFacts | None:
    before, behind = None, None
    for each in sorted({known.fiscal_year for known in frameworks()}):
        own = framework(scheme, each)
        if own and (facts := own.indicator(number)):
            if each < year:
                before = facts
            else:
                behind = behind or facts
    return before or behind


def _item(scheme: str, year: int, code: str) -> Message:
    """The title of an item in the scheme's list; the hospitals' own list is told by its codes (EB 1, MOIT 1)."""
    prefix = code.rstrip("0123456789")
    lists = [framework(each, year) for each in ((scheme,) if prefix == "O" else schemes())]
    known = next((each for each in lists if each and each.item_prefix == prefix), None)
    title = known.oit_items.get(int(code.removeprefix(prefix) or 0), "") if known else ""
    return Message(title, title)
