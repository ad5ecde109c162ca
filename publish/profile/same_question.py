"""Which question of another agency or year asks the same.

Codes are used again for other questions (E4 asked of bribes in 2563, of websites in 2568), so wording decides, and a
code alone only where everyone answers the same questionnaire.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import duckdb

from batch.wordings import question_texts
from checks.codes import last_known, parts
from codebook.comparability import comparability
from codebook.reader import framework
from codebook.wording import alike


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as a report of a year asks it."""

    year: int
    code: str
    report_id: str | None = None


class Wordings:
    """What is known of how each report, and most reports of a year, word a question."""

    def __init__(self, store: duckdb.DuckDBPyConnection, scheme: str) -> None:
        self._store = store
        self.scheme = scheme

    @cached_property
    def _of_reports(self) -> dict[tuple[str, str], str]:
        found = self._store.cursor().execute("SELECT report_id, question, text FROM questions WHERE text IS NOT NULL")
        return {(report_id, code): text for report_id, code, text in found.fetchall()}

    @cached_property
    def _of_years(self) -> dict[tuple[str, int, str], str]:
        return question_texts(self._store)

    def text(self, asked: Asked) -> str | None:
        """The report's own wording, else that of most reports of the year."""
        own = self._of_reports.get((asked.report_id, asked.code)) if asked.report_id else None
        return own or self._of_years.get((self.scheme, asked.year, asked.code))

    def same(self, one: Asked, other: Asked) -> bool:
        """Whether both ask the same, of the same people."""
        if one.code[:1] != other.code[:1]:
            return False
        if one.year == other.year and self._is_everyones(one) and self._is_everyones(other):
            return one.code == other.code
        texts = self.text(one), self.text(other)
        if texts[0] and texts[1]:
            return alike(texts[0], texts[1])
        if one.code != other.code:
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
