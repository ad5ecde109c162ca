"""Which question of another agency or year asks the same.

Codes are used again for other questions (E4 asked of bribes in 2563, of websites in 2568), so wording decides, and a
code alone only where everyone answers the same questionnaire. An agency's wording is its own reports': where they print
the code only, others' wording tells what it was asked, but not of a question that an agency has added.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import duckdb

from batch.wordings import Texts, own_texts, question_texts
from checks.codes import last_known, parts
from codebook.comparability import comparability
from codebook.reader import framework
from codebook.wording import LIKENESS, OF_OTHER_CODES, alike


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as an agency's reports of a year ask it; without an agency, as most reports do."""

    year: int
    code: str
    agency_id: str | None = None


class Wordings:
    """What is known of how each agency, and most reports of a year, word a question."""

    def __init__(self, store: duckdb.DuckDBPyConnection, scheme: str) -> None:
        self._store = store
        self.scheme = scheme

    @cached_property
    def _of_agencies(self) -> Texts:
        return own_texts(self._store)

    @cached_property
    def of_years(self) -> Texts:
        """The wording of most reports, by scheme, year and code."""
        return question_texts(self._store)

    def own(self, asked: Asked) -> str | None:
        """The agency's own wording."""
        return self._of_agencies.get((asked.agency_id or "", asked.year, asked.code))

    def of_others(self, asked: Asked) -> str | None:
        """The wording of most reports of the year, of a question that everyone is asked."""
        return self.of_years.get((self.scheme, asked.year, asked.code)) if self._is_everyones(asked) else None

    def _text(self, asked: Asked) -> str | None:
        return self.own(asked) or self.of_others(asked)

    def same(self, one: Asked, other: Asked) -> bool:
        """Whether both ask the same, of the same people."""
        if one.code[:1] != other.code[:1]:
            return False
        if one.year == other.year and self._is_everyones(one) and self._is_everyones(other):
            return one.code == other.code
        texts = self._text(one), self._text(other)
        if texts[0] and texts[1]:
            return alike(texts[0], texts[1], LIKENESS if one.code == other.code else OF_OTHER_CODES)
        if one.code != other.code or not (self._is_everyones(one) and self._is_everyones(other)):
            return False
        years = sorted((one.year, other.year))
        return years[0] == years[1] or self._is_kept(one.code, *years)

    def _is_everyones(self, asked: Asked) -> bool:
        """A question of the assessment's own list, and not one that an agency has added behind it."""
        known, found = framework(self.scheme, asked.year), parts(asked.code)
        last = last_known(known, found[0]) if known and found else None
        return last is None or found is None or found[2] <= last

    def _is_kept(self, code: str, earlier: int, later: int) -> bool:
        return comparability(self.scheme, code, later, earlier).verdict == "comparable"
