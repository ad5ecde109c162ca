"""What a report holds, as two readings of it are compared: its numbers by what they are about, its texts by kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checks.sheet import CENT, TINY, Subject
from checks.sheet import subject_of as sheet_subject
from normalize.records import Bundle, Issue, Measure, Score
from normalize.text import squeeze

ALIKE = 85
"""Similarity (0–100) of texts that are the same."""
Text = Issue | Measure
Key = tuple[str, int | None, Subject]


def alike(texts: list[str], others: list[str], cutoff: float = ALIKE) -> int:
    if not texts or not others:
        return 0
    from rapidfuzz import fuzz, process

    return int((process.cdist(texts, others, scorer=fuzz.ratio, score_cutoff=cutoff).max(axis=1) > 0).sum())


def texts_of(bundle: Bundle) -> dict[str, list[str]]:
    """The texts of a report by their kind, without blanks."""
    return {kind: [squeeze(each.text) for each in some] for kind, some in by_kind(bundle).items()}


def by_kind(bundle: Bundle) -> dict[str, list[Text]]:
    """The issues, and the measures of each kind."""
    found: dict[str, list[Text]] = {"issue": [*bundle.issues]}
    for measure in bundle.measures:
        found.setdefault(measure.kind, []).append(measure)
    return found


def subject_of(score: Score) -> Key:
    """What a number is about, also in another reading of the report."""
    return squeeze(score.agency or ""), score.assessed_year, sheet_subject(score)


class Numbers:
    """The numbers of a report by what they are about. Of two files of one report one may not say the year."""

    def __init__(self, bundle: Bundle) -> None:
        self._by_key: dict[Key, list[float]] = defaultdict(list)
        self._of_any_year: dict[tuple[str, Subject], list[float]] = defaultdict(list)
        self._years: dict[tuple[str, Subject], set[int | None]] = defaultdict(set)
        for score in bundle.scores:
            agency, year, subject = subject_of(score)
            self._by_key[agency, year, subject].append(score.value)
            self._of_any_year[agency, subject].append(score.value)
            self._years[agency, subject].add(year)

    def __iter__(self) -> Iterator[Key]:
        return iter(self._by_key)

    def of(self, key: Key) -> list[float]:
        """The values of a subject; none where nothing is said of it."""
        agency, year, subject = key
        if key in self._by_key:
            return self._by_key[key]
        if year is None:
            return self._of_any_year.get((agency, subject), [])
        return self._by_key.get((agency, None, subject), [])

    def of_one_year(self, key: Key) -> list[float]:
        """The same, but none where nothing tells which of several years is meant."""
        agency, year, subject = key
        several = year is None and key not in self._by_key and len(self._years.get((agency, subject), ())) > 1
        return [] if several else self.of(key)


def numbers_of(bundle: Bundle) -> dict[object, set[float]]:
    """What a report states of its own agency, by year and subject."""
    report = bundle.report
    found: dict[object, set[float]] = {}
    for score in bundle.scores:
        if score.agency == report.agency:
            year = score.assessed_year or report.assessed_year or report.fiscal_year
            found.setdefault((year, sheet_subject(score)), set()).add(round(score.value, 2))
    return found


def equal(one: float, other: float) -> bool:
    return abs(one - other) <= CENT + TINY


def differ(ours: list[float], theirs: Sequence[float]) -> bool:
    """Whether one of the two states a value for a subject that the other does not, and each states one of its own
    or states it another time."""
    alone = [a for a in ours if not any(equal(a, b) for b in theirs)]
    other = [b for b in theirs if not any(equal(a, b) for a in ours)]
    return bool(alone or other)
