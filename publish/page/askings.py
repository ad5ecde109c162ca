"""What others do about a subject, for the page: which measures are about it, under whatever code and in which year, and
what the score of each then did. The page chooses among them as ``publish.others.choice`` does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from codebook.comparability import SAME, Comparability
from publish.headings import SCORED
from publish.others.measures import Row, about, groups_of
from publish.others.outcome import Outcome, Values, outcome
from publish.others.same_question import Asked, Wordings

Rows = list[dict[str, Any]]


@dataclass
class Askings:
    """Tables that grow with what is asked; a measure is known in them by its number ``at``."""

    askings: Rows = field(default_factory=list)
    """A subject as it was asked: scheme, year, code and wording (empty: as most reports word it), with its ``rows``:
    the ``measure``, the code that its year has for the subject, its ``group`` of those that say the same, and the
    number of the verdict on comparing its score."""
    outcomes: Rows = field(default_factory=list)
    """By measure, code and statistic: its score, and the numbers before and after with the number of their verdict."""
    verdicts: Rows = field(default_factory=list)
    _verdicts: dict[Comparability, int] = field(default_factory=dict)
    _groups: dict[tuple[int, ...], list[int]] = field(default_factory=dict)
    _told: set[tuple[int, str]] = field(default_factory=set)

    def add(self, asked: Asked, wordings: Wordings, values: Values, measures: Iterable[Row]) -> None:
        """One subject, which these measures may be about; they stand in the order of the datasets."""
        found = list(about(measures, asked, wordings))
        members = tuple(row["at"] for row, _ in found)
        if members not in self._groups:
            self._groups[members] = groups_of(row for row, _ in found)
        if found:
            self.add_found(asked, wordings, values, zip(found, self._groups[members], strict=True))

    def add_found(
        self, asked: Asked, wordings: Wordings, values: Values, found: Iterable[tuple[tuple[Row, Asked], int]]
    ) -> dict[str, Any]:
        """One subject with the measures about it and their groups; gives its row."""
        rows = []
        for (row, theirs), group in found:
            beside = SAME if row["year"] == asked.year else wordings.beside(asked, theirs)
            about_it = {"measure": row["at"], "subject": theirs.code, "group": group, "verdict": self._verdict(beside)}
            rows.append(about_it)
            self._tell(row, theirs, wordings, values)
        own = asked.text or "" if asked.own else ""
        told = {"scheme": wordings.scheme, "year": asked.year, "subject": asked.code, "wording": own, "rows": rows}
        self.askings.append(told)
        return told

    def _tell(self, row: Row, theirs: Asked, wordings: Wordings, values: Values) -> None:
        if (row["at"], theirs.code) in self._told:
            return
        self._told.add((row["at"], theirs.code))
        for statistic in SCORED:
            done = outcome(row, theirs, statistic, values, wordings)
            if done.score is not None or done.after is not None:
                self.outcomes.append(self._outcome(row["at"], theirs.code, statistic, done))

    def _outcome(self, at: int, code: str, statistic: str, done: Outcome) -> dict[str, Any]:
        verdict = None if done.verdict is None else self._verdict(done.verdict)
        return {
            "measure": at,
            "subject": code,
            "statistic": statistic,
            "score": done.score,
            "before": done.before,
            "after": done.after,
            "basis": done.basis,
            "verdict": verdict,
        }

    def _verdict(self, verdict: Comparability) -> int:
        if verdict not in self._verdicts:
            self._verdicts[verdict] = len(self.verdicts)
            reason = {"reason": verdict.reason.th, "reason_en": verdict.reason.en}
            self.verdicts.append({"comparability": verdict.verdict, **reason})
        return self._verdicts[verdict]


def by_subject(measures: Iterable[Row]) -> dict[str, list[Row]]:
    """The measures (no steps, of a known year) that can be about a subject: by the number of their indicator, and by
    the letter of their questions."""
    found: dict[str, list[Row]] = {}
    for each in measures:
        if each["kind"] == "measure" and each["year"] is not None:
            for key in (str(each["indicator"]), *sorted({code[:1] for code in each["questions"]})):
                found.setdefault(key, []).append(each)
    return found


def key_of(code: str) -> str:
    """Under what ``by_subject`` has the measures for a subject."""
    return code if code.isdecimal() else code[:1]


def asked_of(named: Iterable[tuple[str, int, str]], wordings: Wordings) -> Iterator[Asked]:
    """Each subject once, as most were asked it and as these agencies (id, year, code) were."""
    known: set[Asked] = set()
    for agency_id, year, code in named:
        for each in (wordings.asked(None, year, code), wordings.asked(agency_id, year, code)):
            if each not in known:
                known.add(each)
                yield each
