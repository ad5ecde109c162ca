"""Which question of another agency or year asks the same.

Codes are used again for other questions (E4 asked of bribes in 2563, of websites in 2568), so wording decides, and a
code alone only where everyone answers the same questionnaire. An agency's wording is its own reports': where they word
the code as most do, or print the code only, most reports' wording stands for it, but not for a question that an agency
has added.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, partial

import duckdb

from batch.wordings import Texts, question_texts, unlike_texts
from checks.codes import last_known, parts
from codebook.comparability import Comparability, comparability
from codebook.reader import framework
from codebook.wording import LIKENESS, OF_OTHER_CODES, alike

TOLD = ("comparable", "care")
"""Verdicts on two years with which their numbers are compared: nothing is known to differ, and something is known."""

INSTRUMENTS = {"I": "IIT", "E": "EIT", "O": "OIT"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A subject as it was asked in a year: an indicator by its number, a question by its code and its wording (None
    where nobody knows it). ``own``: an agency words it otherwise than most do, or has added it."""

    year: int
    code: str
    text: str | None = None
    own: bool = False


class Wordings:
    """What is known of how each agency of a scheme, and most reports of a year, word a question; ``most`` where that is
    known already."""

    def __init__(self, store: duckdb.DuckDBPyConnection, scheme: str, most: Texts | None = None) -> None:
        self._store = store
        self._most = most
        self._of_most: dict[tuple[int, str], Asked] = {}
        self._same: dict[tuple[Asked, Asked], bool] = {}
        self.scheme = scheme

    @cached_property
    def unlike(self) -> Texts:
        """The own wordings that may be unlike most reports', by agency id, year and code."""
        return unlike_texts(self._store, self.scheme, self.of_years, partial(is_everyones, self.scheme))

    @cached_property
    def of_years(self) -> Texts:
        """The wording of most reports, by scheme, year and code."""
        return question_texts(self._store) if self._most is None else self._most

    def of_others(self, year: int, code: str) -> str | None:
        """The wording of most reports of the year, of a question that everyone is asked."""
        return self.of_years.get((self.scheme, year, code)) if is_everyones(self.scheme, year, code) else None

    def asked(self, agency_id: str | None, year: int, code: str) -> Asked:
        """How an agency was asked in a year (None: most were); an indicator has no wording."""
        most = self.of_years.get((self.scheme, year, code))
        own = self.unlike.get((agency_id, year, code)) if agency_id else None
        if own is None:
            if (year, code) not in self._of_most:
                self._of_most[year, code] = Asked(year, code, self.of_others(year, code))
            return self._of_most[year, code]
        listed = is_everyones(self.scheme, year, code)
        return (
            Asked(year, code, most) if listed and _alike(own, most or own, LIKENESS) else Asked(year, code, own, True)
        )

    def same(self, one: Asked, other: Asked) -> bool:
        """Whether both ask the same, of the same people."""
        if (one, other) not in self._same:
            self._same[one, other] = self._is_same(one, other)
        return self._same[one, other]

    def _is_same(self, one: Asked, other: Asked) -> bool:
        if one.code.isdecimal() or other.code.isdecimal():
            return one.code == other.code and same_indicator(self.scheme, int(one.code), one.year, other.year)
        if one.code[:1] != other.code[:1]:
            return False
        listed = all(is_everyones(self.scheme, each.year, each.code) and not each.own for each in (one, other))
        if listed and one.year == other.year:
            return one.code == other.code
        if one.text and other.text:
            return _alike(one.text, other.text, LIKENESS if one.code == other.code else OF_OTHER_CODES)
        return listed and one.code == other.code and self.beside(one, other).verdict == "comparable"

    def beside(self, one: Asked, other: Asked) -> Comparability:
        """Whether the scores of what asks the same can be compared: by the rules on its code, and where the code is
        another one, on its whole instrument."""
        code = one.code if one.code == other.code else INSTRUMENTS.get(one.code[:1], one.code)
        return of_years(self.scheme, code, one.year, other.year)


def of_years(scheme: str, code: str, one: int, other: int) -> Comparability:
    """Whether a subject's scores of two years can be compared, whichever is the earlier: where too little is known of
    one of them, a change of the rules between years that lie between them tells that they cannot."""
    earlier, later = sorted((one, other))
    direct = comparability(scheme, code, later, earlier)
    if direct.verdict in ("changed", "comparable"):
        return direct
    steps = (comparability(scheme, code, year + 1, year) for year in range(earlier, later))
    return next((each for each in steps if each.verdict == "changed"), direct)


def same_indicator(scheme: str, number: int, one: int, other: int) -> bool:
    """Whether an indicator's number means the same in two years: it bears the same name, or nothing else is known."""
    if one == other:
        return True
    names = [_names(scheme, number, year) for year in (one, other)]
    return bool(names[0] & names[1]) if all(names) else of_years(scheme, str(number), one, other).verdict in TOLD


def _names(scheme: str, number: int, year: int) -> set[str]:
    known = framework(scheme, year)
    facts = known.indicator(number) if known else None
    return {facts.name, *facts.aliases} if facts else set()


@cache
def is_everyones(scheme: str, year: int, code: str) -> bool:
    """A question of the assessment's own list, and not one that an agency has added behind it."""
    known, found = framework(scheme, year), parts(code)
    last = last_known(known, found[0]) if known and found else None
    return last is None or found is None or found[2] <= last


_alike = lru_cache(maxsize=1 << 16)(alike)
