"""Which measures of other agencies are examples: those of agencies that score better, or whose score then rose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from codebook.comparability import Comparability
from publish.others.measures import Row
from publish.others.outcome import Outcome
from publish.others.same_question import TOLD, Asked


@dataclass(frozen=True, slots=True)
class Example:
    """A measure about a subject: how its agency was asked, the group of those that say the same, what its score was
    and did, and whether that score can be compared with one of the asked year (``beside``)."""

    row: Row
    asked: Asked
    group: int
    outcome: Outcome
    beside: Comparability

    @property
    def is_beside(self) -> bool:
        """Whether its score can be compared."""
        return self.outcome.score is not None and self.beside.verdict in TOLD

    def is_worth(self, own: float | None) -> bool:
        """Whether its score then rose, or is better than one's ``own``; without one's own every measure is."""
        score = self.outcome.score
        return own is None or self.outcome.rose or (self.is_beside and score is not None and score > own)


@dataclass(frozen=True, slots=True)
class Choice:
    """Groups of examples, the best of each first, and the groups that are no examples by the reason why."""

    groups: list[list[Example]]
    others: dict[str, list[list[Example]]]


def choose(examples: Sequence[Example], own_id: str | None, own: float | None) -> Choice:
    """The measures of others than ``own_id``. Those after which the score rose most come first, then the better scores;
    those after which it did not rise come last."""
    groups: dict[int, list[tuple[Rank, Example]]] = defaultdict(list)
    for at, each in enumerate(examples):
        if each.row["agency_id"] != own_id:
            groups[each.group].append((_rank(at, each), each))
    worth: list[list[tuple[Rank, Example]]] = []
    others: dict[str, list[list[tuple[Rank, Example]]]] = {reason: [] for reason in REASONS}
    for members in groups.values():
        # Those that are examples first; the others say the same, and are named behind them.
        members.sort(key=lambda pair: (not pair[1].is_worth(own), pair[0]))
        if members[0][1].is_worth(own):
            worth.append(members)
        else:
            others[_why_not([each for _, each in members])].append(members)
    return Choice(_ranked(worth), {reason: _ranked(some) for reason, some in others.items()})


def beyond(of_indicator: Sequence[Example], of_question: Sequence[Example]) -> list[Example]:
    """Those of an indicator that are not among those of its question: where nobody is an example for that, they are
    chosen among these, by the indicator's scores."""
    seen = {_key(each.row) for each in of_question}
    return [each for each in of_indicator if _key(each.row) not in seen]


def _key(row: Row) -> tuple[str, str]:
    return row["report_id"], row["measure_id"]


def _ranked(groups: list[list[tuple[Rank, Example]]]) -> list[list[Example]]:
    return [[each for _, each in group] for group in sorted(groups, key=lambda group: group[0][0])]


REASONS = ("no_better", "not_comparable", "not_known")
"""Its agency scores no better; its score is of a year of other rules; its score is not known."""


def _why_not(members: Sequence[Example]) -> str:
    if any(each.is_beside for each in members):
        return "no_better"
    return "not_comparable" if any(each.outcome.score is not None for each in members) else "not_known"


Rank = tuple[bool, bool, float, bool, float, int, int]


def _rank(at: int, each: Example) -> Rank:
    done = each.outcome
    fell = done.change is not None and not done.rose
    return (not done.rose, fell, -(done.change or 0.0), not each.is_beside, -(done.score or 0.0), -each.row["year"], at)
